//! Groupe de marchandises: the nomenclature of purchases, three times two figures (`10.02.01`).
//! Certain. Transfers are in the domains 07 to 12 (derived).
//!
//! Spreadsheets take these codes for dates: `10/02/2001` or `2001-02-10` is refused, with the code it
//! probably was as a repair to look at. Parts whose zero in front was lost are read with a note.

use chrono::Datelike;

use super::{
    code::{self, Parts, Typed},
    confusion,
};
use crate::formats::{
    Defect, Fault, Format, Read,
    date::{self, Date},
};

/// A groupe de marchandises.
///
/// ```
/// use conforme::formats::{Format, chorus::GroupeMarchandises};
/// let group = GroupeMarchandises::read("100201").unwrap().value;
/// assert_eq!((group.value().as_str(), group.is_transfer()), ("10.02.01", true));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct GroupeMarchandises(String);

impl Format for GroupeMarchandises {
    const TYPE: &'static str = "groupeMarchandises";
    const DEFECTS: &'static [&'static str] = &[
        "caractere",
        "classe",
        "confusion",
        "lettre-pour-chiffre",
        "longueur",
        "perimetre",
        "tableur",
        "vide",
        "zero-perdu",
    ];

    fn read(raw: &str) -> Result<Read<Self>, Fault> {
        Self::of_text(raw).map_err(|fault| confusion::told(fault, raw, Self::TYPE))
    }

    fn value(&self) -> String {
        self.0.clone()
    }

    fn display(&self) -> String {
        self.0.clone()
    }

    fn is_absent(raw: &str) -> bool {
        code::is_absent(raw)
    }
}

/// The fault of a code that a spreadsheet turned into a date.
fn spreadsheet_date(raw: &str, parts: &Parts) -> Option<Fault> {
    let whole_year = |part: &code::Part| part.text.len() == 4 && part.is_digits();
    if let [only] = parts.all.as_slice() {
        return spreadsheet_serial(only.text);
    }
    let year = parts.all.iter().take(3).any(whole_year);
    if parts.all.len() < 3 || !(year || raw.chars().any(char::is_alphabetic)) {
        return None;
    }
    Some(of_date(raw, Date::read(raw).ok()?.value))
}

/// The fault of a code kept as a count of days: five figures that make a day from 2000 to 2029, which
/// spreadsheets read in a year of two figures. Where they make a code too, of a family that is not a
/// large number, that code is read.
fn spreadsheet_serial(figures: &str) -> Option<Fault> {
    let date = date::serial_day(figures).filter(|date| (2000..2030).contains(&date.day().year()))?;
    let family: u32 = figures.get(1..3)?.parse().ok()?;
    (figures.len() == 5 && family > LARGEST_FAMILY).then(|| of_date(figures, date))
}

/// The largest family that five figures are read with.
const LARGEST_FAMILY: u32 = 31;

fn of_date(vu: &str, date: Date) -> Fault {
    let day = date.day();
    let lu = format!("{:02}.{:02}.{:02}", day.day(), day.month(), day.year() % 100);
    Defect::Tableur { vu: vu.trim().to_owned(), lu: lu.clone() }.review(lu)
}

impl GroupeMarchandises {
    fn of_text(raw: &str) -> Result<Read<Self>, Fault> {
        let typed = Typed::read(raw, &["GROUPE", "MARCHANDISES", "MARCHANDISE", "GM"], "6")?;
        let parts = Parts::of(&typed)?;
        if let Some(fault) = spreadsheet_date(raw, &parts) {
            return Err(fault);
        }
        let count = 1 + parts
            .all
            .iter()
            .skip(1)
            .take(2)
            .take_while(|part| part.is_digits() && part.text.len() <= 2 || !part.joint.contains(' '))
            .count();
        if let Some(fault) = parts.foreign(count) {
            return Err(fault);
        }
        if let Some(fault) = parts.all.iter().take(count).find_map(code::digit_fault) {
            return Err(fault);
        }
        if parts.goes_on(count, 2) {
            return Err(code::length("6", 2 * (count + 1)));
        }
        let segments: Vec<&str> = parts.all.iter().take(count).map(|part| part.text).collect();
        let (figures, lost) = match segments.as_slice() {
            [domain, family, group] if segments.iter().all(|part| part.len() <= 2) => {
                let lost = |part: &&str| if part.len() == 1 { "0" } else { "" };
                let [zero, second, third] = [domain, family, group].map(lost);
                ([zero, domain, second, family, third, group].concat(), segments.iter().any(|part| part.len() == 1))
            }
            _ => {
                let glued = segments.concat();
                match glued.len() {
                    5 if segments.len() == 1 => (format!("0{glued}"), true),
                    6 => (glued, false),
                    vue => return Err(code::length("6", vue)),
                }
            }
        };
        let code = [figures.get(..2), figures.get(2..4), figures.get(4..)].map(Option::unwrap_or_default).join(".");
        let notes = if lost { vec![code::zero_lost(&code)] } else { Vec::new() };
        Ok(parts.read_as(GroupeMarchandises(code.clone()), &code, notes))
    }

    /// The domain: the first two figures.
    pub fn domaine(&self) -> &str {
        self.0.get(..2).unwrap_or_default()
    }

    /// Whether the domain is one of transfers, 07 to 12, and not of purchases (derived).
    pub fn is_transfer(&self) -> bool {
        matches!(self.domaine(), "07" | "08" | "09" | "10" | "11" | "12")
    }
}
