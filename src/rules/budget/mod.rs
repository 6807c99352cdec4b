//! Rules of the family `budget/`: the table of charges and products, sorted by id.

mod desequilibre;
mod non_detaille;

use super::Rule;

/// The rules of the family.
pub(super) static RULES: &[&Rule] = &[
    &desequilibre::RULE,
    &non_detaille::RULE,
];
