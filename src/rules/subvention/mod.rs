//! Rules of the family `subvention/`: the money asked for, sorted by id.

mod aides_minimis;
mod amounts;
mod cofinancement_insuffisant;
mod depasse_cout;
mod montant_en_lettres;
mod montant_negatif_ou_nul;
mod montant_plafond;
mod taux_depasse_regime;
mod taux_incoherent;

use super::Rule;

/// The rules of the family.
pub(super) static RULES: &[&Rule] = &[
    &aides_minimis::RULE,
    &cofinancement_insuffisant::RULE,
    &depasse_cout::RULE,
    &montant_en_lettres::RULE,
    &montant_negatif_ou_nul::RULE,
    &montant_plafond::RULE,
    &taux_depasse_regime::RULE,
    &taux_incoherent::RULE,
];
