//! Yes or no, as forms, spreadsheets and people write it.

use super::{Defect, Fault, Format, Read, text::plain};

/// Yes or no.
///
/// ```
/// use conforme::formats::{Format, booleen::Booleen};
/// assert!(Booleen::read("on").unwrap().value.is_true());
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Booleen(bool);

impl Format for Booleen {
    const TYPE: &'static str = "booleen";
    const DEFECTS: &'static [&'static str] = &["inconnu", "vide"];

    fn read(raw: &str) -> Result<Read<Self>, Fault> {
        if raw.len() > super::text::LIMIT {
            return Err(Defect::Inconnu { vu: raw.chars().take(20).collect() }.into());
        }
        match plain(raw).as_str() {
            "OUI" | "O" | "TRUE" | "VRAI" | "V" | "1" | "ON" | "YES" | "Y" | "X" | "COCHE" | "COCHEE" => {
                Ok(Booleen(true).into())
            }
            "NON" | "N" | "FALSE" | "FAUX" | "F" | "0" | "OFF" | "NO" => Ok(Booleen(false).into()),
            "" if raw.trim().is_empty() => Err(Defect::Vide.into()),
            _ => Err(Defect::Inconnu { vu: raw.trim().to_owned() }.into()),
        }
    }

    fn value(&self) -> String {
        self.0.to_string()
    }

    fn display(&self) -> String {
        if self.0 { "oui" } else { "non" }.to_owned()
    }
}

impl Booleen {
    /// Whether it is yes.
    pub fn is_true(&self) -> bool {
        self.0
    }
}
