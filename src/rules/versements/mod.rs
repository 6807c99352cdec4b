//! Rules of the family `versements/`: the instalments, sorted by id.

mod date_hors_periode;
mod dates_desordonnees;
mod delai_paiement;
mod nombre_hors_regime;
mod solde_sans_bilan;
mod somme_incoherente;
mod sum;

use super::Rule;

pub(in crate::rules) use sum::total;

/// The rules of the family.
pub(super) static RULES: &[&Rule] = &[
    &date_hors_periode::RULE,
    &dates_desordonnees::RULE,
    &delai_paiement::RULE,
    &nombre_hors_regime::RULE,
    &solde_sans_bilan::RULE,
    &somme_incoherente::RULE,
];
