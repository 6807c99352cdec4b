//! The four parts of a RIB, for the forms that ask for them apart.

use crate::formats::{
    Defect, Fault, Format, Read, Refusal, confusion,
    text::{Compact, padded, two_figures},
};

const OTHERS: &[&str] = &["iban", "rib"];

/// Reads a number of figures only, told apart from a whole IBAN or RIB.
fn digits(raw: &str, labels: &[&str], attendue: &str) -> Result<Compact, Refusal> {
    let compact = Compact::read(raw, labels, attendue)?;
    if let Some(fault) = confusion::fault(&compact, OTHERS) {
        return Err(fault);
    }
    match compact.digit_fault(&|_| false) {
        Some(fault) => Err(fault),
        None => Ok(compact),
    }
}

/// The bank: five figures, the first five of a RIB.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CodeBanque(String);

impl Format for CodeBanque {
    const TYPE: &'static str = "codeBanque";
    const DEFECTS: &'static [&'static str] =
        &["caractere", "classe", "confusion", "lettre-pour-chiffre", "longueur", "nul", "vide"];

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

impl CodeBanque {
    fn of_text(raw: &str) -> Result<Read<Self>, Refusal> {
        let compact = digits(raw, &["BANQUE", "ETABLISSEMENT"], "5")?;
        match compact.text.as_str() {
            "00000" => Err(Defect::Nul.into()),
            text if text.len() == 5 => Ok(CodeBanque(compact.text).into()),
            _ => Err(compact.length_fault("5")),
        }
    }
}

/// The branch: five figures. One zero too many in front ("000682") is read, and
/// [`CodeGuichet::has_extra_zero`] tells it: the rule `banque/code-guichet-zero` speaks of it.
/// Fewer figures are read as a code whose zeros in front were lost, with a note.
/// Two codes are equal when they are the same branch, however typed.
#[derive(Debug, Clone, Eq)]
pub struct CodeGuichet {
    code: String,
    typed: String,
}

impl PartialEq for CodeGuichet {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl CodeGuichet {
    /// Whether it was typed with a zero too many in front.
    pub fn has_extra_zero(&self) -> bool {
        self.typed.len() > 5
    }

    /// The figures as typed, without separators.
    pub fn typed(&self) -> &str {
        &self.typed
    }
}

impl Format for CodeGuichet {
    const TYPE: &'static str = "codeGuichet";
    const DEFECTS: &'static [&'static str] =
        &["caractere", "classe", "confusion", "lettre-pour-chiffre", "longueur", "vide", "zero-perdu"];

    fn read(raw: &str) -> Result<Read<Self>, Fault> {
        Ok(Self::of_text(raw)?)
    }

    fn value(&self) -> String {
        self.code.clone()
    }

    fn display(&self) -> String {
        self.code.clone()
    }
}

impl CodeGuichet {
    fn of_text(raw: &str) -> Result<Read<Self>, Refusal> {
        let compact = digits(raw, &["GUICHET", "AGENCE"], "5")?;
        let typed = compact.text.clone();
        match typed.len() {
            5 => Ok(CodeGuichet { code: typed.clone(), typed }.into()),
            6 if typed.starts_with('0') => {
                let code = compact.part(1, 6).to_owned();
                Ok(CodeGuichet { code, typed }.into())
            }
            1..=4 => {
                let code = padded(&typed, 5);
                let note = Defect::ZeroPerdu { lu: code.clone() }.safe(code.clone());
                Ok(Read::noted(CodeGuichet { typed: code.clone(), code }, note))
            }
            _ => Err(compact.length_fault("5")),
        }
    }
}

/// The account: eleven letters or figures. From eight to ten figures are read as a number whose
/// zeros in front were left out, with a note; the RIB key then tells whether that was right.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct NumeroCompte(String);

impl Format for NumeroCompte {
    const TYPE: &'static str = "numeroCompte";
    const DEFECTS: &'static [&'static str] = &["caractere", "confusion", "longueur", "vide", "zero-perdu"];

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

impl NumeroCompte {
    fn of_text(raw: &str) -> Result<Read<Self>, Refusal> {
        let compact = Compact::read(raw, &["COMPTE"], "11")?;
        if let Some(fault) = confusion::fault(&compact, OTHERS) {
            return Err(fault);
        }
        match compact.len() {
            11 => Ok(NumeroCompte(compact.text).into()),
            8..=10 => {
                let lu = padded(&compact.text, 11);
                let note = Defect::ZeroPerdu { lu: lu.clone() }.safe(lu.clone());
                Ok(Read::noted(NumeroCompte(lu), note))
            }
            _ => Err(compact.length_fault("11")),
        }
    }
}

/// The key: from 01 to 97.
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct CleRib(u32);

impl CleRib {
    /// The key as a number, from 1 to 97.
    pub fn number(&self) -> u32 {
        self.0
    }
}

impl Format for CleRib {
    const TYPE: &'static str = "cleRib";
    const DEFECTS: &'static [&'static str] =
        &["caractere", "classe", "confusion", "lettre-pour-chiffre", "limite", "longueur", "vide", "zero-perdu"];

    fn read(raw: &str) -> Result<Read<Self>, Fault> {
        Ok(Self::of_text(raw)?)
    }

    fn value(&self) -> String {
        two_figures(self.0)
    }

    fn display(&self) -> String {
        self.value()
    }
}

impl CleRib {
    fn of_text(raw: &str) -> Result<Read<Self>, Refusal> {
        let compact = digits(raw, &["CLE", "CLÉ", "RIB"], "2")?;
        let number = match compact.len() {
            1 | 2 => compact.text.parse::<u32>().unwrap_or_default(),
            _ => return Err(compact.length_fault("2")),
        };
        if !(1..=97).contains(&number) {
            let (minimum, maximum) = ("01".to_owned(), "97".to_owned());
            return Err(Defect::Limite { minimum, maximum, vue: compact.text }.into());
        }
        let cle = CleRib(number);
        if compact.len() == 1 {
            let lu = cle.value();
            return Ok(Read::noted(cle, Defect::ZeroPerdu { lu: lu.clone() }.safe(lu)));
        }
        Ok(cle.into())
    }
}
