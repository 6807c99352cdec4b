//! Free text: a name, an address, the object of a convention. Up to 10 000 characters, trimmed.

use super::{Defect, Fault, Format, Read};
use crate::bytes;

/// A text without blanks at its ends, never empty.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Texte(String);

/// The most characters a text may have.
const MAXIMUM: usize = 10_000;

impl Format for Texte {
    const TYPE: &'static str = "texte";
    const DEFECTS: &'static [&'static str] = &["caractere", "longueur", "vide"];

    fn read(raw: &str) -> Result<Read<Self>, Fault> {
        let text = match raw.as_bytes() {
            // Most texts begin and end with something to see.
            [first, .., last] if first.is_ascii_graphic() && last.is_ascii_graphic() => raw,
            _ => raw.trim_matches(|c: char| c.is_whitespace() || matches!(c, '\u{200B}' | '\u{FEFF}')),
        };
        if text.is_empty() {
            return Err(Defect::Vide.into());
        }
        if text.len() > MAXIMUM {
            let vue = text.chars().count();
            if vue > MAXIMUM {
                return Err(Defect::Longueur { attendue: format!("1 à {MAXIMUM}"), vue }.into());
            }
        }
        // Control characters begin with these bytes; so do a few others, which are looked at one by one.
        if bytes::control_or(raw.as_bytes(), 0x7F, 0xC2).is_some() {
            let control = raw.chars().enumerate().find(|(_, c)| c.is_control() && !c.is_whitespace());
            if let Some((index, caractere)) = control {
                return Err(Defect::Caractere { position: index + 1, caractere }.into());
            }
        }
        Ok(Texte(text.to_owned()).into())
    }

    fn value(&self) -> String {
        self.0.clone()
    }

    fn display(&self) -> String {
        self.0.clone()
    }
}

impl Texte {
    /// The text.
    pub fn as_str(&self) -> &str {
        &self.0
    }
}
