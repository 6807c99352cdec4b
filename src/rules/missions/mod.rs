//! Rules of the family `missions/`: the missions of the post, sorted by id.

mod absente;
mod doublon;
mod presence_hors_cadrage;

use super::Rule;

/// The rules of the family.
pub(super) static RULES: &[&Rule] = &[
    &absente::RULE,
    &doublon::RULE,
    &presence_hors_cadrage::RULE,
];
