//! Identifiant CHORUS: the number of a third party. Ten figures (derived: another length is read with
//! a note). Its range overlaps that of the legal commitments: only the field tells them apart.

use super::{code, engagement_juridique::ten_figures};
use crate::formats::{Fault, Format, Read};

/// The number of a third party.
///
/// ```
/// use conforme::formats::{Format, chorus::IdentifiantChorus};
/// assert_eq!(IdentifiantChorus::read("2100039783").unwrap().value.value(), "2100039783");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct IdentifiantChorus(String);

impl Format for IdentifiantChorus {
    const TYPE: &'static str = "identifiantChorus";
    const DEFECTS: &'static [&'static str] =
        &["caractere", "classe", "confusion", "lettre-pour-chiffre", "longueur", "nul", "tableur", "vide"];

    fn read(raw: &str) -> Result<Read<Self>, Fault> {
        let compact = ten_figures(raw, &["CHORUS", "TIERS", "IDENTIFIANT", "FOURNISSEUR"])?;
        let notes = if compact.len() == 10 { Vec::new() } else { vec![*compact.length_fault("10")] };
        Ok(Read { value: IdentifiantChorus(compact.text), notes })
    }

    fn value(&self) -> String {
        self.0.clone()
    }

    fn display(&self) -> String {
        self.0.clone()
    }

    fn is_absent(raw: &str) -> bool {
        code::is_absent(raw)
    }
}
