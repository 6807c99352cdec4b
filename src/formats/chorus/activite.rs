//! Activité: what the money is for, in the referential of a programme.
//!
//! Twelve characters: the programme on four, then prefixes of 6, 8, 10 and 12 nested in one another.
//! The nesting is certain; letters are real (`0119010101A6`).

use super::{
    Programme,
    code::{self, Parts, Typed},
    confusion,
};
use crate::formats::{Defect, Fault, Format, Read, tableur};

/// An activité: twelve characters.
///
/// ```
/// use conforme::formats::{Format, chorus::Activite};
/// let read = Activite::read("17701021142").unwrap();
/// assert_eq!(read.value.value(), "017701021142");
/// assert_eq!(read.notes[0].defect.name(), "zero-perdu");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Activite {
    programme: Programme,
    code: String,
}

impl Format for Activite {
    const TYPE: &'static str = "activite";
    const DEFECTS: &'static [&'static str] = &[
        "caractere",
        "classe",
        "confusion",
        "lettre-pour-chiffre",
        "longueur",
        "perimetre",
        "programme",
        "tableur",
        "vide",
        "zero-perdu",
    ];

    fn read(raw: &str) -> Result<Read<Self>, Fault> {
        Self::of_text(raw).map_err(|fault| confusion::told(fault, raw, Self::TYPE))
    }

    fn value(&self) -> String {
        self.code.clone()
    }

    fn display(&self) -> String {
        self.code.clone()
    }

    fn is_absent(raw: &str) -> bool {
        code::is_absent(raw)
    }
}

impl Activite {
    fn of_text(raw: &str) -> Result<Read<Self>, Fault> {
        let of_programme = |text: &str| Programme::of_code(text.get(..4).unwrap_or_default()).is_ok();
        // "17701021142.0" must not be read as the twelve figures it seems to hold.
        if let Some(fault) = tableur::number(raw, 12, false, &of_programme) {
            return Err(*fault);
        }
        let typed = Typed::read(raw, &["ACTIVITE"], "12")?;
        let parts = Parts::of(&typed)?;
        // "0177-D035-DD35" has twelve characters too, and its hyphens are those of another code.
        if let [programme, bop, uo] = parts.all.as_slice() {
            let hyphened = [bop, uo].iter().all(|part| part.joint == "-" && part.text.len() == 4);
            if hyphened && programme.text.len() == 4 && !bop.is_digits() {
                return Err(Defect::Confusion { vu: "centreFinancier" }.into());
            }
        }
        let (mut code, taken) = parts.joined(12);
        if let Some(fault) = parts.foreign(taken) {
            return Err(fault);
        }
        let mut notes = Vec::new();
        if code.len() == 11 && code.starts_with(|c: char| matches!(c, '1'..='9')) {
            code.insert(0, '0');
            notes.push(code::zero_lost(&code));
        }
        let glyphs = parts.all.iter().flat_map(|part| part.glyphs);
        if let Some(glyph) = glyphs.take(4 - notes.len()).find(|glyph| !glyph.folded.is_ascii_digit()) {
            return Err(glyph.not_a_digit().into());
        }
        if code.len() != 12 {
            return Err(code::length("12", code.len()));
        }
        let programme = Programme::of_code(code.get(..4).unwrap_or_default())?;
        Ok(parts.read_as(Activite { programme, code: code.clone() }, &code, notes))
    }

    /// The programme.
    pub fn programme(&self) -> &Programme {
        &self.programme
    }

    /// The levels above it, from the programme down: prefixes of 4, 6, 8 and 10 characters.
    pub fn levels(&self) -> impl Iterator<Item = &str> {
        [4, 6, 8, 10].into_iter().filter_map(|length| self.code.get(..length))
    }
}
