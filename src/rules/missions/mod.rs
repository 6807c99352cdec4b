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

/// Several texts in the place of one that the sentence quotes, in French and in English: what closes one
/// quotation and opens the next, with the word between the two.
fn quoted(texts: &[&str], [fr, en]: [&str; 2]) -> (String, String) {
    (texts.join(&format!("\u{a0}»{fr}«\u{a0}")), texts.join(&format!("\"{en}\"")))
}
