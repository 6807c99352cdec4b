//! RIB: the French identification of a bank account (Comité français d'organisation et de
//! normalisation bancaires): bank 5, branch 5, account 11, key 2.
//!
//! The account may hold letters, which count as figures in the key: A to I as 1 to 9, J to R as 1 to
//! 9, S to Z as 2 to 9. The key is 97 − ((89·bank + 15·branch + 3·account) mod 97), from 01 to 97.
//! The four parts are formats of their own, for forms that ask for them apart.

mod parts;

pub use parts::{CleRib, CodeBanque, CodeGuichet, NumeroCompte};

use arrayvec::ArrayString;

use super::{
    Defect, Fault, Format, Read, Refusal, confusion,
    text::{Compact, digits_meant, grouped, joined, two_figures},
};

/// A whole RIB: twenty-three characters, its key verified.
///
/// ```
/// use conforme::formats::{Format, rib::Rib};
/// let rib = Rib::read("30006 00001 12345678901 89").unwrap().value;
/// assert_eq!(rib.code_guichet(), "00001");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Rib(ArrayString<LENGTH>);

/// Bank, branch, account and key.
const LENGTH: usize = 23;

const OTHERS: &[&str] = &["iban", "rna", "siren", "siret", "tva"];

impl Format for Rib {
    const TYPE: &'static str = "rib";
    const DEFECTS: &'static [&'static str] =
        &["caractere", "classe", "cle", "confusion", "lettre-pour-chiffre", "limite", "longueur", "nul", "vide"];

    fn read(raw: &str) -> Result<Read<Self>, Fault> {
        Ok(Self::of_text(raw)?)
    }

    fn value(&self) -> String {
        self.0.as_str().to_owned()
    }

    fn display(&self) -> String {
        grouped(&self.0, &[5, 5, 11, 2])
    }
}

impl Rib {
    fn of_text(raw: &str) -> Result<Read<Self>, Refusal> {
        let compact = Compact::read(raw, &["RIB", "COMPTE", "BANCAIRE"], "23")?;
        if let Some(fault) = confusion::fault(&compact, OTHERS) {
            return Err(fault);
        }
        if compact.len() != 23 {
            return Err(compact.length_fault("23"));
        }
        for (index, glyph) in compact.glyphs.iter().enumerate() {
            if !glyph.folded.is_ascii_digit() && !(10..21).contains(&index) {
                let meant = meant(&compact.text);
                return Err(match glyph.not_a_digit() {
                    defect @ Defect::LettrePourChiffre { .. } if is_valid(&meant) => defect.review(meant).into(),
                    defect => defect.into(),
                });
            }
        }
        let rib = Self::of_parts(&compact.text).ok_or_else(|| compact.length_fault("23"))?;
        if let Some(defect) = rib.defect() {
            return Err(compact.account_lookalike(10, &is_valid).unwrap_or(defect.into()));
        }
        Ok(rib.into())
    }
}

impl Rib {
    /// The RIB of its four parts, with the key they determine.
    pub fn of(banque: &CodeBanque, guichet: &CodeGuichet, compte: &NumeroCompte) -> Self {
        let (banque, guichet, compte) = (banque.value(), guichet.value(), compte.value());
        let cle = key(&banque, &guichet, &compte);
        let rib = joined(&[&banque, &guichet, &compte, &two_figures(cle)]);
        // It has room: each part is of a known length.
        Rib(ArrayString::from(&rib).unwrap_or_default())
    }

    /// The RIB inside a French IBAN, whose key may be wrong.
    #[inline(never)]
    pub(crate) fn of_parts(bban: &str) -> Option<Self> {
        ArrayString::from(bban).ok().filter(|bban| bban.is_ascii() && bban.len() == LENGTH).map(Rib)
    }

    /// Bank: five figures.
    pub fn code_banque(&self) -> &str {
        self.0.get(..5).unwrap_or_default()
    }

    /// Branch: five figures.
    pub fn code_guichet(&self) -> &str {
        self.0.get(5..10).unwrap_or_default()
    }

    /// Account: eleven letters or figures.
    pub fn numero_compte(&self) -> &str {
        self.0.get(10..21).unwrap_or_default()
    }

    /// Key: two figures, as typed.
    pub fn cle(&self) -> &str {
        self.0.get(21..).unwrap_or_default()
    }

    /// The key that bank, branch and account determine.
    pub fn cle_attendue(&self) -> String {
        two_figures(self.key())
    }

    fn key(&self) -> u32 {
        key(self.code_banque(), self.code_guichet(), self.numero_compte())
    }

    /// Whether the key is the one that the rest determines.
    pub(super) fn holds_its_key(&self) -> bool {
        let figures: Option<u32> = self.cle().bytes().try_fold(0, |key, byte| match byte {
            b'0'..=b'9' => Some(key * 10 + u32::from(byte - b'0')),
            _ => None,
        });
        figures == Some(self.key())
    }

    fn defect(&self) -> Option<Defect> {
        if self.0.starts_with("000000000000000000000") {
            return Some(Defect::Nul);
        }
        let vue = || self.cle().to_owned();
        if matches!(self.cle(), "00" | "98" | "99") {
            return Some(Defect::Limite { minimum: "01".to_owned(), maximum: "97".to_owned(), vue: vue() });
        }
        (!self.holds_its_key()).then(|| Defect::Cle { attendue: Some(self.cle_attendue()), vue: vue() })
    }
}

/// The RIB key of a bank, a branch and an account: from 1 to 97. Letters count as in the account;
/// any other character counts nothing.
pub fn key(banque: &str, guichet: &str, compte: &str) -> u32 {
    let whole = |text: &str| text.bytes().filter_map(digit_of).fold(0_u32, |sum, digit| (sum * 10 + digit) % 97);
    97 - (89 * whole(banque) + 15 * whole(guichet) + 3 * whole(compte)) % 97
}

/// What a character counts in the key.
fn digit_of(byte: u8) -> Option<u32> {
    let digit = match byte.to_ascii_uppercase() {
        byte @ b'0'..=b'9' => byte - b'0',
        byte @ b'A'..=b'I' => byte - b'A' + 1,
        byte @ b'J'..=b'R' => byte - b'J' + 1,
        byte @ b'S'..=b'Z' => byte - b'S' + 2,
        _ => return None,
    };
    Some(u32::from(digit))
}

fn meant(text: &str) -> String {
    let part = |from, to| text.get(from..to).unwrap_or_default();
    joined(&[&digits_meant(part(0, 10)), part(10, 21), &digits_meant(part(21, 23))])
}

/// Whether a compact text is a RIB.
pub(crate) fn is_valid(compact: &str) -> bool {
    compact.is_ascii()
        && compact.len() == 23
        && compact
            .bytes()
            .enumerate()
            .all(|(index, byte)| byte.is_ascii_digit() || (10..21).contains(&index) && byte.is_ascii_uppercase())
        && Rib::of_parts(compact).is_some_and(|rib| rib.defect().is_none())
}
