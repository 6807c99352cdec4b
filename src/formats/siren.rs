//! SIREN: the number of a legal unit in the Sirene register (INSEE; Code de commerce, R123-221).
//!
//! Nine figures, the last of which is a Luhn key. Zeros in front exist; nine zeros do not.

use super::{
    Defect, Fault, Format, Read, Refusal, confusion, luhn, tableur,
    text::{Compact, Glyph, glyphs, grouped, without_label},
};

/// The number of a legal unit: nine figures.
///
/// ```
/// use conforme::formats::{Format, siren::Siren};
/// let siren = Siren::read("SIREN : 732 829 320").unwrap().value;
/// assert_eq!(siren.value(), "732829320");
/// assert_eq!(siren.display(), "732 829 320");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Siren(String);

const OTHERS: &[&str] = &["iban", "rib", "ridet", "rna", "siret", "tahiti", "tva"];

impl Format for Siren {
    const TYPE: &'static str = "siren";
    const DEFECTS: &'static [&'static str] =
        &["caractere", "classe", "cle", "confusion", "lettre-pour-chiffre", "longueur", "nul", "tableur", "vide"];

    fn read(raw: &str) -> Result<Read<Self>, Fault> {
        Self::of_text(raw)
            .map(Read::from)
            .map_err(|fault| *tableur::told(fault, raw, 9, &|text| Self::checked(text).is_ok()))
    }

    fn value(&self) -> String {
        self.0.clone()
    }

    fn display(&self) -> String {
        grouped(&self.0, &[3, 3, 3])
    }
}

impl Siren {
    fn of_text(raw: &str) -> Result<Self, Refusal> {
        let all = glyphs(raw, "9")?;
        let compact = Compact::of(without_register(without_label(&all, &["SIREN", "ENTREPRISE", "ASSOCIATION"])))?;
        if compact.len() != 9 || !compact.is_digits() {
            if let Some(fault) = confusion::fault(&compact, OTHERS) {
                return Err(fault);
            }
            if let Some(fault) = compact.digit_fault(&|text| Self::checked(text).is_ok()) {
                return Err(fault);
            }
            return Err(compact.length_fault("9"));
        }
        Self::checked(&compact.text)
    }

    /// Nine figures, their key checked.
    fn checked(digits: &str) -> Result<Self, Refusal> {
        if digits.len() != 9 || digits == "000000000" {
            return Err(Defect::Nul.into());
        }
        if !luhn::is_valid(digits) {
            return Err(Defect::Cle { attendue: None, vue: last(digits) }.into());
        }
        Ok(Siren(digits.to_owned()))
    }

    /// The legal unit of an establishment.
    pub(crate) fn of(digits: &str) -> Self {
        Siren(digits.to_owned())
    }

    /// The nine figures.
    pub fn as_str(&self) -> &str {
        &self.0
    }

    /// Whether the number is of the range kept for public bodies, which begin with 1 or 2 (INSEE).
    pub fn is_public(&self) -> bool {
        self.0.starts_with(['1', '2'])
    }
}

/// The number of "RCS Rennes 732 829 320" or "732 829 320 RCS Rennes", as companies print it (Code de
/// commerce, R123-237), without the register, its town and the letter that old numbers have.
fn without_register(glyphs: &[Glyph]) -> &[Glyph] {
    let letters = glyphs.iter().filter(|glyph| glyph.folded.is_ascii_alphabetic()).take(3).map(|glyph| glyph.folded);
    if !letters.eq("RCS".chars()) {
        return glyphs;
    }
    let is_digit = |glyph: &Glyph| glyph.folded.is_ascii_digit();
    let (Some(first), Some(last)) = (glyphs.iter().position(is_digit), glyphs.iter().rposition(is_digit)) else {
        return glyphs;
    };
    glyphs.get(first..=last).unwrap_or(glyphs)
}

/// The last character, which is the key.
pub(crate) fn last(digits: &str) -> String {
    digits.chars().next_back().map(String::from).unwrap_or_default()
}
