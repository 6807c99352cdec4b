//! What a convention must satisfy: one file, one rule, by family. Rules know no page and hold no
//! figure that a text can change: those stand in `profiles/` and `referentials/`.

mod context;
mod engine;
mod found;
mod lines;
mod rule;
mod words;

pub mod banque;
pub mod beneficiaire;
pub mod budget;
pub mod dossier;
pub mod engagements;
pub mod format;
pub mod imputation;
pub mod justificatifs;
pub mod missions;
pub mod periode;
pub mod seuils;
pub mod subvention;
pub mod versements;
pub mod visas;

pub use context::{Context, Judged};
pub use found::{Draft, Found};
pub use lines::LineWords;
pub use rule::{Level, Levels, Rule, Text, Words};

pub(crate) use engine::{Asked, Memory, check, check_mission};
pub(crate) use rule::page;

/// The families of rules, in the order in which a report speaks of them.
static FAMILIES: &[&[&Rule]] = &[
    dossier::RULES,
    beneficiaire::RULES,
    banque::RULES,
    subvention::RULES,
    versements::RULES,
    budget::RULES,
    periode::RULES,
    visas::RULES,
    seuils::RULES,
    engagements::RULES,
    justificatifs::RULES,
    imputation::RULES,
    missions::RULES,
];

/// Every rule, family by family; those of the formats are in [`format`].
pub fn all() -> impl Iterator<Item = &'static Rule> {
    FAMILIES.iter().flat_map(|family| family.iter().copied())
}

/// The rule of that id, formats apart.
pub fn find(id: &str) -> Option<&'static Rule> {
    all().find(|rule| rule.id == id)
}

/// Whether a rule, or a defect of a format, has that id.
pub fn exists(id: &str) -> bool {
    find(id).is_some() || format::exists(id)
}
