//! TVA: the French intra-community VAT number (Code général des impôts, art. 286 ter).
//!
//! FR, a key of two characters, then the SIREN. The key of figures is (12 + 3·(SIREN mod 97)) mod 97.
//! Keys with letters (never I or O) exist and have a check of their own (the one of the European
//! VIES service, as python-stdnum states it). Monaco has numbers in FR whose SIREN part begins with
//! 000 and is not Luhn. A number typed without FR is read: its key and SIREN leave no doubt.

use super::{
    Defect, Fault, Format, Read, Refusal, confusion, luhn,
    siren::Siren,
    text::{Compact, grouped, joined, two_figures},
};

/// A French VAT number: FR, key and SIREN.
///
/// ```
/// use conforme::formats::{Format, tva::Tva};
/// assert_eq!(Tva::read("44732829320").unwrap().value.value(), "FR44732829320");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Tva {
    cle: String,
    siren: String,
}

const OTHERS: &[&str] = &["iban", "rib", "rna", "siren", "siret"];
/// The characters of a key with letters, in the order of their values.
const KEY_ALPHABET: &str = "0123456789ABCDEFGHJKLMNPQRSTUVWXYZ";

impl Format for Tva {
    const TYPE: &'static str = "tva";
    const DEFECTS: &'static [&'static str] = &[
        "caractere",
        "classe",
        "cle",
        "cle-siren",
        "confusion",
        "lettre-pour-chiffre",
        "longueur",
        "nul",
        "prefixe",
        "vide",
    ];

    fn read(raw: &str) -> Result<Read<Self>, Fault> {
        Ok(Self::of_text(raw)?)
    }

    fn value(&self) -> String {
        joined(&["FR", &self.cle, &self.siren])
    }

    fn display(&self) -> String {
        grouped(&self.value(), &[2, 2, 3, 3, 3])
    }
}

impl Tva {
    fn of_text(raw: &str) -> Result<Read<Self>, Refusal> {
        let mut compact = Compact::read(raw, &["TVA", "INTRACOMMUNAUTAIRE", "INTRA", "VAT"], "13")?;
        if compact.text.starts_with("TVAFR") {
            compact = Compact::of(compact.glyphs.get(3..).unwrap_or_default())?;
        }
        if let Some(fault) = confusion::fault(&compact, OTHERS) {
            return Err(fault);
        }
        let prefix = match compact.part(0, 2) {
            "FR" => 2,
            _ if compact.len() == 11 => 0,
            other if other.bytes().all(|byte| byte.is_ascii_alphabetic()) => {
                return Err(Defect::Prefixe { attendu: "FR", vu: other.to_owned() }.into());
            }
            _ => return Err(compact.length_fault("13")),
        };
        let number = Compact::of(compact.glyphs.get(prefix..).unwrap_or_default())?;
        if number.len() != 11 {
            return Err(compact.length_fault("13"));
        }
        for (index, glyph) in number.glyphs.iter().enumerate() {
            if index < 2 && matches!(glyph.folded, 'I' | 'O') || index >= 2 && !glyph.folded.is_ascii_digit() {
                return Err(glyph.not_a_digit().into());
            }
        }
        let (cle, siren) = (number.part(0, 2), number.part(2, 11));
        if let Some(defect) = defect_of(cle, siren) {
            // Two letters in front of figures are most often the country of another VAT number.
            let country = prefix == 0 && cle.bytes().all(|byte| byte.is_ascii_alphabetic());
            return Err(if country { Defect::Prefixe { attendu: "FR", vu: cle.to_owned() } } else { defect }.into());
        }
        Ok(Tva { cle: cle.to_owned(), siren: siren.to_owned() }.into())
    }
}

impl Tva {
    /// The legal unit; none for Monaco.
    pub fn siren(&self) -> Option<Siren> {
        (!self.is_monaco()).then(|| Siren::of(&self.siren))
    }

    /// Whether the number was issued in Monaco.
    pub fn is_monaco(&self) -> bool {
        self.siren.starts_with("000")
    }
}

/// What is wrong with a key of two characters and nine figures.
fn defect_of(cle: &str, siren: &str) -> Option<Defect> {
    if siren == "000000000" {
        return Some(Defect::Nul);
    }
    if !siren.starts_with("000") && !luhn::is_valid(siren) {
        return Some(Defect::CleSiren { siren: siren.to_owned() });
    }
    let number: u32 = siren.parse().ok()?;
    if let Ok(typed) = cle.parse::<u32>() {
        let expected = (12 + 3 * (number % 97)) % 97;
        return (typed != expected).then(|| Defect::Cle { attendue: Some(two_figures(expected)), vue: cle.to_owned() });
    }
    let value_of = |rank: usize| {
        let letter = cle.as_bytes().get(rank);
        KEY_ALPHABET.bytes().zip(0_u32..).find(|(known, _)| Some(known) == letter).map_or(0, |(_, value)| value)
    };
    let (first, second) = (value_of(0), value_of(1));
    let check = if first < 10 { first * 24 + second - 10 } else { first * 34 + second - 100 };
    ((number + 1 + check / 11) % 11 != check % 11).then(|| Defect::Cle { attendue: None, vue: cle.to_owned() })
}

/// Whether a compact text is a VAT number, with its FR.
pub(crate) fn is_valid(compact: &str) -> bool {
    compact.is_ascii()
        && compact.len() == 13
        && compact.starts_with("FR")
        && compact.bytes().skip(2).take(2).all(|byte| byte.is_ascii_alphanumeric() && !matches!(byte, b'I' | b'O'))
        && compact.bytes().skip(4).all(|byte| byte.is_ascii_digit())
        && defect_of(compact.get(2..4).unwrap_or_default(), compact.get(4..).unwrap_or_default()).is_none()
}
