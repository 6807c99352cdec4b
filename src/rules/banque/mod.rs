//! Rules of the family `banque/`: bank details, sorted by id.

mod account;
mod bic_banque;
mod bic_pays;
mod cle_rib;
mod cle_rib_dans_iban;
mod code_guichet_zero;
mod iban_absent;
mod iban_hors_sepa;
mod names;
mod rib_iban;
mod tables;
mod titulaire_absent;
mod titulaire_beneficiaire;

use super::Rule;

/// The rules of the family.
pub(super) static RULES: &[&Rule] = &[
    &bic_banque::RULE,
    &bic_pays::RULE,
    &cle_rib::RULE,
    &cle_rib_dans_iban::RULE,
    &code_guichet_zero::RULE,
    &iban_absent::RULE,
    &iban_hors_sepa::RULE,
    &rib_iban::RULE,
    &titulaire_absent::RULE,
    &titulaire_beneficiaire::RULE,
];
