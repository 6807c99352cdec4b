//! Rules of the family `seuils/`: what amounts make compulsory, sorted by id.

mod comptes_certifies;
mod convention_obligatoire;
mod donnees_essentielles;
mod fractionnement;
mod totals;

use super::Rule;

/// The rules of the family.
pub(super) static RULES: &[&Rule] =
    &[&comptes_certifies::RULE, &convention_obligatoire::RULE, &donnees_essentielles::RULE, &fractionnement::RULE];
