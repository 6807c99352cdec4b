//! Organisation d'achats: four characters, seen once (`C071`); another length is read with a note.

use super::code::{self, Usual};
use crate::formats::{Fault, Format, Read};

/// An organisation d'achats.
///
/// ```
/// use conforme::formats::{Format, chorus::OrganisationAchats};
/// assert_eq!(OrganisationAchats::read("C071 – Bloc 3").unwrap().value.value(), "C071");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct OrganisationAchats(String);

impl Format for OrganisationAchats {
    const TYPE: &'static str = "organisationAchats";
    const DEFECTS: &'static [&'static str] = &["caractere", "longueur", "perimetre", "vide"];

    fn read(raw: &str) -> Result<Read<Self>, Fault> {
        Ok(Usual::read(raw, &["ORGANISATION", "ACHATS", "ACHAT", "OA"], 4)?.read_as(OrganisationAchats))
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
