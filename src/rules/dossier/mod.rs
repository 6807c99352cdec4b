//! Rules of the family `dossier/`: the file as a whole, sorted by id.

mod champ_en_double;
mod champ_inconnu;
mod champ_requis;
mod illisible;
mod trop_de_lignes;

use super::Rule;

pub(crate) use illisible::finding as unreadable;

/// The rules of the family.
pub(super) static RULES: &[&Rule] =
    &[&champ_en_double::RULE, &champ_inconnu::RULE, &champ_requis::RULE, &illisible::RULE, &trop_de_lignes::RULE];
