//! Rules of the family `visas/`: the finance act that the convention cites, sorted by id.

mod loi_de_finances_exercice;
mod loi_de_finances_reference;
mod loi_speciale;
mod lois;

use super::Rule;

/// The rules of the family.
pub(super) static RULES: &[&Rule] =
    &[&loi_de_finances_exercice::RULE, &loi_de_finances_reference::RULE, &loi_speciale::RULE];
