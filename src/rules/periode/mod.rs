//! Rules of the family `periode/`: when the convention begins, ends and is signed, sorted by id.

mod dates;
mod dates_inversees;
mod duree_annuelle;
mod duree_pluriannuelle;
mod engagement_absent;
mod hors_exercice;
mod signature_absente;
mod signature_apres_fin;
mod signature_retroactive;

use super::Rule;

/// The rules of the family.
pub(super) static RULES: &[&Rule] = &[
    &dates_inversees::RULE,
    &duree_annuelle::RULE,
    &duree_pluriannuelle::RULE,
    &engagement_absent::RULE,
    &hors_exercice::RULE,
    &signature_absente::RULE,
    &signature_apres_fin::RULE,
    &signature_retroactive::RULE,
];
