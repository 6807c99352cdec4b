//! SIRET: the number of an establishment in the Sirene register (INSEE; Code de commerce, R123-221).
//!
//! A SIREN, then five figures (NIC). Two Luhn keys: over the nine figures of the SIREN and over all
//! fourteen. The establishments of La Poste (SIREN 356000000) outnumber what Luhn leaves: they pass
//! when the sum of their figures is a multiple of five. Sources disagree on those of them that pass
//! Luhn only; both are accepted, since refusing a good number is worse.

use super::{
    Defect, Fault, Format, Read, Refusal, confusion, luhn,
    siren::{Siren, last},
    tableur,
    text::{Compact, grouped},
};

/// The number of an establishment: fourteen figures.
///
/// ```
/// use conforme::formats::{Format, siret::Siret};
/// let siret = Siret::read("223 500 018 00013").unwrap().value;
/// assert_eq!(siret.siren().value(), "223500018");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Siret(String);

const LA_POSTE: &str = "356000000";
const OTHERS: &[&str] = &["iban", "rib", "ridet", "rna", "siren", "tahiti", "tva"];

impl Format for Siret {
    const TYPE: &'static str = "siret";
    const DEFECTS: &'static [&'static str] = &[
        "caractere",
        "classe",
        "cle",
        "cle-siren",
        "confusion",
        "lettre-pour-chiffre",
        "longueur",
        "nul",
        "tableur",
        "vide",
    ];

    fn read(raw: &str) -> Result<Read<Self>, Fault> {
        Self::of_text(raw).map(Read::from).map_err(|fault| *tableur::told(fault, raw, 14, &is_valid))
    }

    fn value(&self) -> String {
        self.0.clone()
    }

    fn display(&self) -> String {
        grouped(&self.0, &[3, 3, 3, 5])
    }
}

impl Siret {
    fn of_text(raw: &str) -> Result<Self, Refusal> {
        let compact = Compact::read(raw, &["SIRET", "ETABLISSEMENT", "ASSOCIATION", "SIEGE"], "14")?;
        if compact.len() != 14 || !compact.is_digits() {
            if let Some(fault) = confusion::fault(&compact, OTHERS) {
                return Err(fault);
            }
            if let Some(fault) = compact.digit_fault(&is_valid) {
                return Err(fault);
            }
            return Err(compact.length_fault("14"));
        }
        let digits = compact.text;
        if let Some(defect) = defect_of(&digits) {
            return Err(defect.into());
        }
        Ok(Siret(digits))
    }

    /// The legal unit: the first nine figures.
    pub fn siren(&self) -> Siren {
        Siren::of(self.0.get(..9).unwrap_or_default())
    }

    /// The number of the establishment in its legal unit: the last five figures.
    pub fn nic(&self) -> &str {
        self.0.get(9..).unwrap_or_default()
    }
}

/// What is wrong with fourteen figures.
fn defect_of(digits: &str) -> Option<Defect> {
    let siren = digits.get(..9)?;
    if siren.bytes().all(|byte| byte == b'0') {
        return Some(Defect::Nul);
    }
    if !luhn::is_valid(siren) {
        return Some(Defect::CleSiren { siren: siren.to_owned() });
    }
    let five = || digits.bytes().map(|byte| u32::from(byte - b'0')).sum::<u32>().is_multiple_of(5);
    if luhn::is_valid(digits) || (siren == LA_POSTE && five()) {
        return None;
    }
    Some(Defect::Cle { attendue: None, vue: last(digits) })
}

/// Whether a compact text is a SIRET.
pub(crate) fn is_valid(compact: &str) -> bool {
    compact.len() == 14 && compact.bytes().all(|byte| byte.is_ascii_digit()) && defect_of(compact).is_none()
}
