//! Domaine d'activité: the comptable assignataire, the accountant who pays.
//!
//! Seen once (`0350`: the département on three figures, then 0); the codes of overseas differ. All
//! is inferred: another length is read with a note.

use super::code::{self, Usual};
use crate::formats::{Fault, Format, Read, departement::Departement};

/// A domaine d'activité.
///
/// ```
/// use conforme::formats::{Format, chorus::DomaineActivite};
/// let domain = DomaineActivite::read("0350 – DRFIP Ille et Vilaine").unwrap().value;
/// assert_eq!(domain.departement().unwrap().code(), "35");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct DomaineActivite(String);

impl Format for DomaineActivite {
    const TYPE: &'static str = "domaineActivite";
    const DEFECTS: &'static [&'static str] = &["caractere", "longueur", "perimetre", "vide", "zero-perdu"];

    fn read(raw: &str) -> Result<Read<Self>, Fault> {
        let mut usual = Usual::read(raw, &["DOMAINE", "ACTIVITE", "ACTIVITÉ", "DA"], 4)?;
        let code = &mut usual.code;
        if code.len() == 3 && code.ends_with('0') && code.bytes().all(|byte| byte.is_ascii_digit()) {
            code.insert(0, '0');
            usual.notes = vec![code::zero_lost(code)];
        }
        Ok(usual.read_as(DomaineActivite))
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

impl DomaineActivite {
    /// The département of the accountant (inferred): the first three characters, before a 0.
    pub fn departement(&self) -> Option<Departement> {
        let three = self.0.strip_suffix('0').filter(|three| three.len() == 3)?;
        Departement::of_code(three).filter(|found| found.code3() == three)
    }
}
