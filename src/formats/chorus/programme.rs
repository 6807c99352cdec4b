//! Programme: the unit in which Parliament votes credits (LOLF, art. 7).
//!
//! Three figures in texts ("177"), 0 and three figures in CHORUS ("0177"). Certain.

use arrayvec::ArrayString;

use super::{
    code::{self, Parts, Typed},
    confusion,
};
use crate::formats::{Defect, Fault, Format, Read};

/// The number of a programme.
///
/// ```
/// use conforme::formats::{Format, chorus::Programme};
/// assert_eq!(Programme::read("P177 – Hébergement").unwrap().value.value(), "0177");
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Programme(ArrayString<4>);

impl Format for Programme {
    const TYPE: &'static str = "programme";
    const DEFECTS: &'static [&'static str] =
        &["caractere", "classe", "confusion", "lettre-pour-chiffre", "longueur", "perimetre", "programme", "vide"];

    fn read(raw: &str) -> Result<Read<Self>, Fault> {
        Self::of_text(raw).map_err(|fault| confusion::told(fault, raw, Self::TYPE))
    }

    fn value(&self) -> String {
        self.0.to_string()
    }

    fn display(&self) -> String {
        self.short().to_owned()
    }

    fn is_absent(raw: &str) -> bool {
        code::is_absent(raw)
    }
}

impl Programme {
    fn of_text(raw: &str) -> Result<Read<Self>, Fault> {
        let typed = Typed::read(raw, &["PROGRAMME", "PROG", "P", "BOP"], "3 ou 4")?;
        let parts = Parts::of(&typed)?;
        let Some(first) = parts.first() else {
            return Err(Defect::Vide.into());
        };
        let figures = match first.text.strip_prefix('P') {
            Some(figures) if !figures.is_empty() && figures.bytes().all(|byte| byte.is_ascii_digit()) => figures,
            _ => match code::digit_fault(first) {
                Some(fault) => return Err(fault),
                None => first.text,
            },
        };
        if let Some(fault) = parts.foreign(1) {
            return Err(fault);
        }
        if let Some(next) = parts.all.get(1).filter(|next| next.joint == "-" && next.is_digits()) {
            return Err(code::length("3 ou 4", figures.len() + next.text.len()));
        }
        let number = match figures.len() {
            3 => format!("0{figures}"),
            4 => figures.to_owned(),
            vue => return Err(code::length("3 ou 4", vue)),
        };
        let programme = Self::of_code(&number)?;
        Ok(parts.read_as(programme, &number, Vec::new()))
    }

    /// The programme of the first four figures of a code.
    pub(super) fn of_code(four: &str) -> Result<Self, Defect> {
        let programme = match four.strip_prefix('0') {
            Some(number) if number.len() == 3 && number != "000" => ArrayString::from(four).ok().map(Programme),
            _ => None,
        };
        programme.ok_or_else(|| Defect::Programme { vu: four.to_owned() })
    }

    /// The number on three figures, as in the finance acts: "177".
    pub fn short(&self) -> &str {
        self.0.get(1..).unwrap_or_default()
    }
}
