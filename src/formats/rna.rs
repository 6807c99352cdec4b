//! RNA: the number of an association in the Répertoire national des associations (arrêté du
//! 14 octobre 2009).
//!
//! W, the département of the greffe (the second of its characters may be a letter: 2A, 2B, and 9P or
//! the like overseas), then seven figures. No control key. The letters O and I are in no greffe:
//! they are refused as typed for a figure. The associations of Alsace and Moselle have no RNA number
//! but a volume and folio in the register of their court: such a text is told apart.

use super::{
    Defect, Fault, Format, Read, Refusal, confusion,
    text::{Compact, Glyph, digit_lookalike, glyphs},
};

/// The number of an association: ten characters.
///
/// ```
/// use conforme::formats::{Format, rna::Rna};
/// assert_eq!(Rna::read("w9p1002760").unwrap().value.value(), "W9P1002760");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Rna(String);

const OTHERS: &[&str] = &["iban", "rib", "siren", "siret", "tva"];

impl Format for Rna {
    const TYPE: &'static str = "rna";
    const DEFECTS: &'static [&'static str] =
        &["caractere", "classe", "confusion", "lettre-pour-chiffre", "longueur", "prefixe", "vide"];

    fn read(raw: &str) -> Result<Read<Self>, Fault> {
        Ok(Self::of_text(raw)?)
    }

    fn value(&self) -> String {
        self.0.clone()
    }

    fn display(&self) -> String {
        self.0.clone()
    }
}

impl Rna {
    fn of_text(raw: &str) -> Result<Read<Self>, Refusal> {
        let register = || Refusal::from(Defect::Confusion { vu: "registre-alsace-moselle" });
        let compact = Compact::read(raw, &["RNA", "WALDEC", "ASSOCIATION"], "10");
        let mut rest = compact.map_err(|fault| if names_register(raw) { register() } else { fault })?;
        if rest.text.starts_with("RNAW") {
            rest = Compact::of(rest.glyphs.get(3..).unwrap_or_default())?;
        }
        if is_shaped(&rest.text) {
            return Ok(Rna(rest.text).into());
        }
        if let Some(fault) = confusion::fault(&rest, OTHERS) {
            return Err(fault);
        }
        if !rest.text.starts_with('W') {
            if names_register(raw) || rest.len() < 10 && rest.is_digits() && is_register(raw) {
                return Err(register());
            }
            let vu = rest.part(0, 1).to_owned();
            return Err(Defect::Prefixe { attendu: "W", vu }.into());
        }
        for (index, glyph) in rest.glyphs.iter().enumerate().skip(1) {
            if let Some(defect) = misplaced(index, glyph) {
                // W is like no figure.
                let meant = rest.digits_meant();
                return Err(match defect {
                    Defect::LettrePourChiffre { .. } if is_shaped(&meant) => defect.review(meant).into(),
                    _ => defect.into(),
                });
            }
        }
        Err(rest.length_fault("10"))
    }
}

/// What is wrong with the character of that rank, from 0.
fn misplaced(index: usize, glyph: &Glyph) -> Option<Defect> {
    let letter_allowed = index == 2 && digit_lookalike(glyph.folded).is_none_or(|_| glyph.folded == 'L');
    (!(glyph.folded.is_ascii_digit() || letter_allowed && glyph.folded.is_ascii_alphabetic()))
        .then(|| glyph.not_a_digit())
}

/// Whether the text names a volume and a folio, or their short forms.
fn names_register(raw: &str) -> bool {
    let words = |begin: &[u8; 3]| {
        let mut before = b' ';
        raw.as_bytes().windows(3).any(|head| {
            let starts = !std::mem::replace(&mut before, head.first().copied().unwrap_or(b' ')).is_ascii_alphabetic();
            starts && head.eq_ignore_ascii_case(begin)
        })
    };
    words(b"VOL") && words(b"FOL")
}

/// Whether figures are typed in two numbers, as volume and folio are.
fn is_register(raw: &str) -> bool {
    glyphs(raw, "10").is_ok_and(|all| all.split(Glyph::is_separator).filter(|group| !group.is_empty()).count() == 2)
}

/// Whether a compact text is written as an RNA number.
pub(crate) fn is_shaped(compact: &str) -> bool {
    compact.len() == 10
        && compact.bytes().enumerate().all(|(index, byte)| match index {
            0 => byte == b'W',
            2 => byte.is_ascii_alphanumeric() && !matches!(byte, b'O' | b'I'),
            _ => byte.is_ascii_digit(),
        })
}
