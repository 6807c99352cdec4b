//! Rules of the family `missions/`: what the post may do, sorted by id.

mod annexe_seulement;
mod axe_non_couvert;
mod hors_cadrage;
mod indeterminee;
mod interdite;
mod mixte;

use super::Rule;

/// The rules of the family.
pub(super) static RULES: &[&Rule] = &[
    &annexe_seulement::RULE,
    &axe_non_couvert::RULE,
    &hors_cadrage::RULE,
    &indeterminee::RULE,
    &interdite::RULE,
    &mixte::RULE,
];
