//! A budget year, of four figures, from 2000 to 2100.

use super::{Defect, Fault, Format, Read, text::Compact};

/// A budget year.
///
/// ```
/// use conforme::formats::{Format, exercice::Exercice};
/// assert_eq!(Exercice::read("Exercice 2024").unwrap().value.year(), 2024);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Exercice(u16);

impl Format for Exercice {
    const TYPE: &'static str = "exercice";
    const DEFECTS: &'static [&'static str] =
        &["caractere", "classe", "lettre-pour-chiffre", "limite", "longueur", "vide"];

    fn read(raw: &str) -> Result<Read<Self>, Fault> {
        let compact = Compact::read(raw, &["EXERCICE", "ANNEE", "ANNÉE", "AN"], "4")?;
        if let Some(fault) = compact.digit_fault(&|_| false) {
            return Err(*fault);
        }
        match (compact.len(), compact.text.parse::<u16>()) {
            (4, Ok(year)) if (2000..=2100).contains(&year) => Ok(Exercice(year).into()),
            (4, _) => {
                let (minimum, maximum) = ("2000".to_owned(), "2100".to_owned());
                Err(Defect::Limite { minimum, maximum, vue: compact.text }.into())
            }
            _ => Err(*compact.length_fault("4")),
        }
    }

    fn value(&self) -> String {
        self.0.to_string()
    }

    fn display(&self) -> String {
        self.0.to_string()
    }
}

impl Exercice {
    /// The year.
    pub fn year(&self) -> u16 {
        self.0
    }
}
