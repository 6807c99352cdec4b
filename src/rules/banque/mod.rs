//! Rules of the family `banque/`: bank details, sorted by id.

mod cle_rib;
mod code_guichet_zero;
mod iban_absent;

use super::Rule;

/// The rules of the family.
pub(super) static RULES: &[&Rule] = &[
    &cle_rib::RULE,
    &code_guichet_zero::RULE,
    &iban_absent::RULE,
];
