//! IBAN: the international bank account number (ISO 13616-1; SWIFT IBAN registry, 89 countries).
//!
//! The base is `iban_validate` 5.0.1: its `BaseIban` reads the characters and the key. Three things are
//! put right beside it, each with a test: its structures refuse the registry's own examples of Honduras
//! and Pakistan, and letters in the bank code of Brazil (release 103), so those of `referentials/iban_structures.tsv` decide; it accepts the check digits 99,
//! which no bank issues any more than 00 and 01; it refuses lower case, no-break spaces and groups that
//! are not of four, so texts are compacted first.
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
    Defect, Fault, Format, Read, Repair, RepairKind, confusion,
    rib::{self, Rib},
    text::{Compact, Glyph, grouped},
};
use structure::{Structure, structure_of};

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
const FRENCH_OVERSEAS: &[&str] = &["BL", "GF", "GP", "MF", "MQ", "NC", "PF", "PM", "RE", "TF", "WF", "YT"];

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
        Ok(match value.rib_key_note() {
            Some(note) => Read::noted(value, note),
            None => value.into(),
        })
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
        matches!(self.pays(), "FR" | "MC").then(|| Rib::of_parts(self.bban())).flatten()
    }

    /// The IBAN that a RIB determines, in France ("FR") or Monaco ("MC").
    pub fn of_rib(rib: &Rib, pays: IbanPays) -> Self {
        let (code, bban) = (pays.code(), rib.value());
        Iban(format!("{code}{}{bban}", check_digits(code, &bban)))
    }

    fn rib_key_note(&self) -> Option<Defect> {
        let rib = self.rib().filter(|rib| !rib.holds_its_key())?;
        Some(Defect::CleRib { attendue: rib.cle_attendue(), vue: rib.cle().to_owned() })
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
    format!("{:02}", 98 - remainder(bban.chars().chain(pays.chars()).chain("00".chars())))
}

/// The remainder by 97 of a text where A counts 10 and Z 35.
fn remainder(text: impl Iterator<Item = char>) -> u32 {
    text.filter_map(|c| c.to_digit(36)).fold(0, |sum, digit| (sum * if digit > 9 { 100 } else { 10 } + digit) % 97)
}

/// Whether a compact text is an IBAN, its RIB key aside.
pub(crate) fn is_valid(compact: &str) -> bool {
    compact.is_ascii()
        && structure_of(compact.get(..2).unwrap_or_default())
            .is_some_and(|structure| structure.fits(compact) && key_defect(compact).is_none())
}

/// What is wrong with a compact text.
fn fault_of(compact: &Compact) -> Option<Fault> {
    let pays = compact.part(0, 2);
    if let Some(fault) = country_left_out(compact) {
        return Some(fault);
    }
    if !pays.bytes().all(|byte| byte.is_ascii_alphabetic()) {
        return compact.glyphs.iter().take(2).find(|glyph| !glyph.folded.is_ascii_alphabetic()).map(letter_wanted);
    }
    if FRENCH_OVERSEAS.contains(&pays) {
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
    if let Some(defect) = misplaced(compact, structure) {
        let meant = structure.meant(&compact.text);
        return Some(match defect {
            Defect::LettrePourChiffre { .. } if is_valid(&meant) => defect.review(meant),
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
fn country_left_out(compact: &Compact) -> Option<Fault> {
    let text = Some(compact.text.as_str()).filter(|text| text.len() == 25)?;
    ["FR", "MC"].into_iter().find_map(|attendu| {
        let meant = format!("{attendu}{text}");
        let vu = compact.part(0, 2).to_owned();
        (is_valid(&meant) && holds_its_rib_key(&meant)).then(|| Defect::Prefixe { attendu, vu }.review(meant))
    })
}

/// Whether the RIB key inside a French or Monegasque IBAN is right; true elsewhere.
fn holds_its_rib_key(text: &str) -> bool {
    Iban(text.to_owned()).rib_key_note().is_none()
}

fn letter_wanted(glyph: &Glyph) -> Fault {
    let (position, caractere) = (glyph.position, glyph.typed);
    Defect::Classe { position, caractere, attendu: "lettre" }.into()
}

/// The first character that the structure of the country does not allow.
fn misplaced(compact: &Compact, structure: Structure) -> Option<Defect> {
    // Most have their characters where they are wanted.
    if structure.fits(&compact.text) {
        return None;
    }
    compact.glyphs.iter().zip(structure.classes()).find_map(|(glyph, class)| {
        let (position, caractere) = (glyph.position, glyph.typed);
        match class {
            structure::Class::Digit if !glyph.folded.is_ascii_digit() => Some(glyph.not_a_digit()),
            structure::Class::Letter if !glyph.folded.is_ascii_alphabetic() => {
                Some(Defect::Classe { position, caractere, attendu: "lettre" })
            }
            _ => None,
        }
    })
}

/// What is wrong with the check digits of a text of the right structure.
fn key_defect(text: &str) -> Option<Defect> {
    let vue = text.get(2..4).unwrap_or_default();
    let is_reserved = matches!(vue, "00" | "01" | "99");
    if !is_reserved && text.parse::<iban::BaseIban>().is_ok() {
        return None;
    }
    let (pays, vue) = (text.get(..2).unwrap_or_default(), vue.to_owned());
    if is_reserved {
        return Some(Defect::CleReservee { vue });
    }
    let bban = text.get(4..).unwrap_or_default();
    let rib = matches!(pays, "FR" | "MC").then(|| Rib::of_parts(bban)).flatten();
    Some(match rib.filter(|rib| rib::is_valid(&rib.value())) {
        Some(_) => Defect::ClePremierGroupe { attendue: check_digits(pays, bban), vue },
        None => Defect::Cle { attendue: None, vue },
    })
}
