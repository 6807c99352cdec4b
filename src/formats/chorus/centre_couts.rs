//! Centre de coûts: the service that consumes.
//!
//! Ten letters and figures, of which the last tell the département of the managing service in most
//! codes (035, 02A, 974; `MI6DDETS35` has it on two). All this is derived from real data: another
//! length is read with a note.

use super::code::{self, Usual};
use crate::formats::{Fault, Format, Read, departement::Departement};

/// A centre de coûts.
///
/// ```
/// use conforme::formats::{Format, chorus::CentreCouts};
/// let centre = CentreCouts::read("mi6ddets35").unwrap().value;
/// assert_eq!(centre.departement().unwrap().code(), "35");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CentreCouts(String);

impl Format for CentreCouts {
    const TYPE: &'static str = "centreCouts";
    const DEFECTS: &'static [&'static str] = &["caractere", "longueur", "perimetre", "vide"];

    fn read(raw: &str) -> Result<Read<Self>, Fault> {
        let usual = Usual::read(raw, &["CENTRE", "COUTS", "COÛTS", "COUT", "COÛT", "CC"], 10)?;
        Ok(usual.read_as(CentreCouts))
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

impl CentreCouts {
    /// The département that the last three or two characters tell (derived): none where they do not.
    pub fn departement(&self) -> Option<Departement> {
        let tail = |count: usize| self.0.get(self.0.len().checked_sub(count)?..);
        let three = tail(3).and_then(|three| Departement::of_code(three).filter(|found| found.code3() == three));
        three.or_else(|| {
            let before = tail(3)?.chars().next()?;
            let two = tail(2).filter(|_| before.is_ascii_alphabetic())?;
            Departement::of_code(two).filter(|found| found.code() == two)
        })
    }
}
