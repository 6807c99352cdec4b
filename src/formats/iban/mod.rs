//! IBAN: the international bank account number (ISO 13616-1; SWIFT IBAN registry, 89 countries).
//!
//! The structures of `referentials/iban_structures.tsv` and the key decide. Tests hold both against the
//! crate `iban_validate`, which is not in the library: its structures refuse the registry's own examples
//! of Honduras and Pakistan, and letters in the bank code of Brazil (release 103); it accepts the check
//! digits 99, which no bank issues any more than 00 and 01; and what was left of it, the key, is four
//! lines that the place of an error needs all the same.
//!
//! Choices. A country outside the registry is refused, the experimental ones of third lists too:
//! the State pays nobody there by IBAN. The overseas territories of France have no code of their own:
//! their IBANs begin with FR, and the message says so.
//!
//! **The RIB key inside a French or Monegasque IBAN.** Modulo 97 alone lets a wrong one pass. In a
//! dossier [`Iban::read`](Format::read) gives the value with a note `cle-rib`, since the rule
//! `banque/cle-rib-dans-iban` carries the refusal beside the other bank fields. Alone,
//! [`Format::read_alone`] refuses it with the same defect.
//!
//! **Where the error is.** With an account of figures only and a right RIB key, the check digits are 76
//! in France and 58 in Monaco: others there are the error. Otherwise the group of four is told when a
//! single wrong figure or two neighbours swapped explain the key in that group alone, which is so for
//! about one French IBAN in eight. No other number is proposed, but the one that another value was
//! pasted behind, or whose two letters of the country were left out.

mod place;
mod structure;

use super::{
    Defect, Fault, Format, Read, Refusal, Repair, RepairKind,
    bic::is_among,
    confusion,
    rib::{self, Rib},
    text::{Compact, Glyph, grouped, joined, two_figures},
};
use structure::{Class, Structure, structure_of};

/// A bank account number, its structure and its check digits verified.
///
/// ```
/// use conforme::formats::{Format, iban::Iban};
/// let iban = Iban::read("FR76 3000 6000 0112 3456 7890 189").unwrap().value;
/// assert_eq!(iban.pays(), "FR");
/// assert_eq!(iban.rib().unwrap().code_banque(), "30006");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Iban(String);

const OTHERS: &[&str] = &["rib", "rna", "siren", "siret", "tva"];
/// The codes of ISO 3166 whose accounts are French ones.
const FRENCH_OVERSEAS: &str = "BLGFGPMFMQNCPFPMRETFWFYT";

impl Format for Iban {
    const TYPE: &'static str = "iban";
    const DEFECTS: &'static [&'static str] = &[
        "caractere",
        "classe",
        "cle",
        "cle-premier-groupe",
        "cle-reservee",
        "cle-rib",
        "confusion",
        "lettre-pour-chiffre",
        "longueur",
        "outre-mer",
        "pays",
        "prefixe",
        "vide",
    ];

    fn read(raw: &str) -> Result<Read<Self>, Fault> {
        Ok(Self::of_text(raw)?)
    }

    fn read_alone(raw: &str) -> Result<Read<Self>, Fault> {
        let mut read = Self::read(raw)?;
        match read.notes.iter().position(|note| matches!(note.defect, Defect::CleRib { .. })) {
            Some(rank) => Err(read.notes.swap_remove(rank)),
            None => Ok(read),
        }
    }

    fn value(&self) -> String {
        self.0.clone()
    }

    fn display(&self) -> String {
        grouped(&self.0, &[4; 8])
    }
}

impl Iban {
    fn of_text(raw: &str) -> Result<Read<Self>, Refusal> {
        let mut compact = Compact::read(raw, &["IBAN", "COMPTE", "BANCAIRE"], "14 à 34")?;
        if compact.text.starts_with("IBAN") {
            compact = Compact::of(compact.glyphs.get(4..).unwrap_or_default())?;
        }
        if let Some(fault) = confusion::fault(&compact, OTHERS) {
            return Err(fault);
        }
        if let Some(fault) = fault_of(&compact) {
            return Err(fault);
        }
        let value = Iban(compact.text);
        Ok(match rib_key_note(&value.0) {
            Some(note) => Read::noted(value, note),
            None => value.into(),
        })
    }
}

impl Iban {
    /// The country, by its code of ISO 3166.
    pub fn pays(&self) -> &str {
        self.0.get(..2).unwrap_or_default()
    }

    /// The two check digits.
    pub fn cle(&self) -> &str {
        self.0.get(2..4).unwrap_or_default()
    }

    /// What follows country and check digits: the account as its country writes it.
    pub fn bban(&self) -> &str {
        self.0.get(4..).unwrap_or_default()
    }

    /// The French RIB that a French or Monegasque IBAN holds, whether or not its key is right.
    pub fn rib(&self) -> Option<Rib> {
        bban_of_rib(&self.0).and_then(Rib::of_parts)
    }

    /// The IBAN that a RIB determines, in France ("FR") or Monaco ("MC").
    pub fn of_rib(rib: &Rib, pays: IbanPays) -> Self {
        let (code, bban) = (pays.code(), rib.value());
        Iban(joined(&[code, &check_digits(code, &bban), &bban]))
    }
}

/// The two countries whose accounts are RIBs.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum IbanPays {
    /// France, overseas included.
    France,
    /// Monaco.
    Monaco,
}

impl IbanPays {
    fn code(self) -> &'static str {
        match self {
            IbanPays::France => "FR",
            IbanPays::Monaco => "MC",
        }
    }
}

/// The check digits of a country and an account (ISO 7064, mod 97-10), from 02 to 98.
pub fn check_digits(pays: &str, bban: &str) -> String {
    two_figures(98 - remainder(&[bban, pays, "00"]))
}

/// The remainder by 97 of some texts, one behind the other, where A counts 10 and Z 35.
fn remainder(texts: &[&str]) -> u32 {
    let mut sum = 0;
    for text in texts {
        for byte in text.bytes() {
            if let Some(value) = char::from(byte).to_digit(36) {
                sum = (sum * if value > 9 { 100 } else { 10 } + value) % 97;
            }
        }
    }
    sum
}

/// The remainder by 97 of an IBAN as it is written, which is 1 where its check digits are right.
fn remainder_of(iban: &str) -> u32 {
    iban.split_at_checked(4).map_or(0, |(head, account)| remainder(&[account, head]))
}

/// Whether a compact text is an IBAN, its RIB key aside.
pub(crate) fn is_valid(compact: &str) -> bool {
    compact.is_ascii()
        && structure_of(compact.get(..2).unwrap_or_default())
            .is_some_and(|structure| structure.fits(compact) && key_defect(compact).is_none())
}

/// What is wrong with a compact text.
fn fault_of(compact: &Compact) -> Option<Refusal> {
    let pays = compact.part(0, 2);
    if let Some(fault) = country_left_out(compact) {
        return Some(fault);
    }
    if !pays.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        let first = compact.glyphs.iter().take(2).find(|glyph| !glyph.folded.is_ascii_alphabetic());
        return first.map(|glyph| letter_wanted(glyph).into());
    }
    if is_among(FRENCH_OVERSEAS, pays) {
        return Some(Defect::OutreMer { vu: pays.to_owned(), attendu: "FR" }.into());
    }
    let Some(structure) = structure_of(pays) else {
        return Some(Defect::Pays { vu: pays.to_owned() }.into());
    };
    if compact.len() != structure.length() {
        let glued = compact.glyphs.iter().skip(2).take(2).find(|glyph| !glyph.folded.is_ascii_digit());
        return Some(match glued {
            Some(glyph) => glyph.not_a_digit().into(),
            None => {
                let mut fault = compact.length_fault(&structure.length().to_string());
                // Another value was pasted behind: "FR76 … BIC AGRIFRPP".
                let meant = Some(compact.part(0, structure.length())).filter(|text| is_valid(text));
                fault.repair = meant.map(|text| Repair { kind: RepairKind::Review, value: text.to_owned() });
                fault
            }
        });
    }
    if let Some(defect) = misplaced(compact, &structure) {
        let meant = structure.meant(&compact.text);
        return Some(match defect {
            Defect::LettrePourChiffre { .. } if is_valid(&meant) => defect.review(meant).into(),
            _ => defect.into(),
        });
    }
    let defect = key_defect(&compact.text)?;
    let accepts = |meant: &str| is_valid(meant) && holds_its_rib_key(meant);
    Some(compact.account_lookalike(4, &accepts).unwrap_or_else(|| located(defect, &compact.text, &accepts).into()))
}

/// A wrong key, with the group of four that explains it where there is only one.
fn located(defect: Defect, text: &str, accepts: &dyn Fn(&str) -> bool) -> Defect {
    match (defect, place::wrong_group(text, accepts)) {
        (Defect::Cle { vue, .. }, Some(rank)) => {
            let (groupe, debut, fin) = place::group(text, rank);
            Defect::CleGroupe { vue, groupe, debut, fin }
        }
        (defect, _) => defect,
    }
}

/// The fault of an IBAN typed without its country: check digits and a RIB, that of France or Monaco.
fn country_left_out(compact: &Compact) -> Option<Refusal> {
    let text = Some(compact.text.as_str()).filter(|text| text.len() == 25)?;
    ["FR", "MC"].into_iter().find_map(|attendu| {
        let meant = joined(&[attendu, text]);
        let vu = compact.part(0, 2).to_owned();
        (is_valid(&meant) && holds_its_rib_key(&meant)).then(|| Defect::Prefixe { attendu, vu }.review(meant).into())
    })
}

/// The RIB that an IBAN holds, where its country has such.
fn bban_of_rib(iban: &str) -> Option<&str> {
    iban.strip_prefix("FR").or_else(|| iban.strip_prefix("MC"))?.get(2..).filter(|bban| bban.len() == 23)
}

/// The note on the RIB key of a French or Monegasque IBAN.
fn rib_key_note(iban: &str) -> Option<Defect> {
    let rib = bban_of_rib(iban).and_then(Rib::of_parts).filter(|rib| !rib.holds_its_key())?;
    Some(Defect::CleRib { attendue: rib.cle_attendue(), vue: rib.cle().to_owned() })
}

/// Whether the RIB key inside a French or Monegasque IBAN is right; true elsewhere.
fn holds_its_rib_key(text: &str) -> bool {
    rib_key_note(text).is_none()
}

fn letter_wanted(glyph: &Glyph) -> Defect {
    Defect::Classe { position: glyph.position, caractere: glyph.typed, attendu: "lettre" }
}

/// The first character that the structure of the country does not allow.
fn misplaced(compact: &Compact, structure: &Structure) -> Option<Defect> {
    let (glyph, class) = compact
        .glyphs
        .iter()
        .zip(structure.classes())
        .find(|(glyph, class)| u8::try_from(glyph.folded).is_ok_and(|byte| !class.holds(byte)))?;
    match class {
        Class::Digit => Some(glyph.not_a_digit()),
        _ => Some(letter_wanted(glyph)),
    }
}

/// What is wrong with the check digits of a text of the right structure.
fn key_defect(text: &str) -> Option<Defect> {
    let vue = text.get(2..4).unwrap_or_default().to_owned();
    if matches!(vue.as_str(), "00" | "01" | "99") {
        return Some(Defect::CleReservee { vue });
    }
    if remainder_of(text) == 1 {
        return None;
    }
    Some(match bban_of_rib(text).filter(|bban| rib::is_valid(bban)) {
        Some(bban) => Defect::ClePremierGroupe { attendue: check_digits(text.get(..2)?, bban), vue },
        None => Defect::Cle { attendue: None, vue },
    })
}
