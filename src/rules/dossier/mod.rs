//! Rules of the family `dossier/`: the file as a whole, sorted by id.

mod champ_inconnu;
mod champ_requis;
mod illisible;

use super::Rule;

pub(crate) use illisible::finding as unreadable;

/// The rules of the family.
pub(super) static RULES: &[&Rule] = &[&champ_inconnu::RULE, &champ_requis::RULE, &illisible::RULE];
