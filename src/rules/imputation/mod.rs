//! Rules of the family `imputation/`: how the expense is charged in CHORUS, sorted by id.

mod action_inconnue;
mod centre_financier_niveau;
mod codes;
mod departement_incoherent;
mod engagement_nature;
mod expected;
mod flux_sans_engagement;
mod groupe_marchandises_achat;
mod hors_regime;
mod localisation_region;
mod nomenclature;
mod programme_incoherent;
mod programme_inconnu;

use super::Rule;

/// The rules of the family.
pub(super) static RULES: &[&Rule] = &[
    &action_inconnue::RULE,
    &centre_financier_niveau::RULE,
    &departement_incoherent::RULE,
    &engagement_nature::RULE,
    &flux_sans_engagement::RULE,
    &groupe_marchandises_achat::RULE,
    &hors_regime::RULE,
    &localisation_region::RULE,
    &programme_incoherent::RULE,
    &programme_inconnu::RULE,
];
