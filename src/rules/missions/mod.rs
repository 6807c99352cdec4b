//! Rules of the family `missions/`: what the post may do, sorted by id.

mod absente;
mod annexe_seulement;
mod axe_non_couvert;
mod doublon;
mod hors_cadrage;
mod indeterminee;
mod interdite;
mod mixte;
mod presence_hors_cadrage;

use super::Rule;

/// The rules of the family.
pub(super) static RULES: &[&Rule] = &[
    &absente::RULE,
    &annexe_seulement::RULE,
    &axe_non_couvert::RULE,
    &doublon::RULE,
    &hors_cadrage::RULE,
    &indeterminee::RULE,
    &interdite::RULE,
    &mixte::RULE,
    &presence_hors_cadrage::RULE,
];
