//! Rules of the family `justificatifs/`: documents joined, documents to hand over, sorted by id.

mod compte_rendu_delai;
mod delai;
mod delai_deux_valeurs;
mod piece_deja_detenue;
mod pieces;
mod pieces_manquantes;

use super::Rule;

/// The rules of the family.
pub(super) static RULES: &[&Rule] =
    &[&compte_rendu_delai::RULE, &delai_deux_valeurs::RULE, &piece_deja_detenue::RULE, &pieces_manquantes::RULE];
