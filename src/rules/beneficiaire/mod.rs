//! Rules of the family `beneficiaire/`: who receives the grant, sorted by id.

mod categorie_absente;
mod chorus_egal_engagement;
mod nom_absent;
mod rna_categorie;
mod siret_absent;
mod siret_categorie;

use super::Rule;

/// The rules of the family.
pub(super) static RULES: &[&Rule] = &[
    &categorie_absente::RULE,
    &chorus_egal_engagement::RULE,
    &nom_absent::RULE,
    &rna_categorie::RULE,
    &siret_absent::RULE,
    &siret_categorie::RULE,
];
