//! The table of finance acts, as the rules of the family read it.

use std::sync::OnceLock;

use chrono::NaiveDate;

use crate::formats::{Date, LoiDeFinances};
use crate::referential::{Row, Table, table};

static TABLE: Table = table!("lois_de_finances.tsv");

/// A finance act, or the special act that stands in for it until it is promulgated.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Loi {
    /// Budget year it is for. Never told by its number: the act for 2025 bears a number of 2025.
    pub exercice: i32,
    /// Whether it is the special act.
    pub speciale: bool,
    /// Number: "2023-1322".
    pub numero: &'static str,
    /// Day of promulgation.
    pub date: NaiveDate,
    /// Whether that day is well enough known for an error to rest on it.
    pub sure: bool,
}

impl Loi {
    /// The act as a convention cites it.
    pub fn cited(&self) -> String {
        let date = Date::of(self.date).in_letters();
        match self.speciale {
            true => format!("loi spéciale n° {} du {date}", self.numero),
            false => format!("loi n° {} du {date} de finances pour {}", self.numero, self.exercice),
        }
    }
}

/// Every act of the table.
pub(super) fn all() -> impl Iterator<Item = Loi> {
    static LOIS: OnceLock<Vec<Loi>> = OnceLock::new();
    let loi = |row: &'static Row| {
        Some(Loi {
            exercice: row.cell(0).parse().ok()?,
            speciale: row.cell(1) == "speciale",
            numero: row.cell(2),
            date: Date::iso(row.cell(3))?,
            sure: row.cell(4) != "C",
        })
    };
    LOIS.get_or_init(|| TABLE.rows().iter().filter_map(loi).collect()).iter().copied()
}

/// The act of that number.
pub(super) fn numbered(cited: &LoiDeFinances) -> Option<Loi> {
    let numero = cited.numero();
    all().find(|loi| loi.numero == numero)
}

/// The finance act of the budget year.
pub(super) fn of_finances(exercice: i32) -> Option<Loi> {
    all().find(|loi| loi.exercice == exercice && !loi.speciale)
}

/// The special act of the budget year, where there is one.
pub(super) fn speciale(exercice: i32) -> Option<Loi> {
    all().find(|loi| loi.exercice == exercice && loi.speciale)
}

/// The act to cite for the budget year: the special one as long as the other is not promulgated.
pub(super) fn to_cite(exercice: i32, signature: Option<NaiveDate>) -> Option<Loi> {
    let finances = of_finances(exercice)?;
    let early = signature.is_some_and(|day| day < finances.date);
    Some(speciale(exercice).filter(|_| early).unwrap_or(finances))
}

/// The act that the number or the date cited points to, when both do not belong to the same one;
/// none when nothing contradicts the citation.
pub(super) fn contradicted(cited: &LoiDeFinances, exercice: Option<i32>) -> Option<Loi> {
    let date = cited.date()?;
    let numero = cited.numero();
    let near: Vec<Loi> = all().filter(|loi| loi.numero == numero || loi.date == date).collect();
    if cited.is_rectificative() || near.iter().any(|loi| loi.numero == numero && loi.date == date) {
        return None;
    }
    // Of two acts that could be meant, that of the budget year, then the one whose number was typed.
    let of_year = near.iter().find(|loi| Some(loi.exercice) == exercice);
    of_year.or_else(|| near.iter().find(|loi| loi.numero == numero)).or(near.first()).copied()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_line_of_the_table_is_read() {
        assert_eq!(all().count(), TABLE.rows().len());
        assert!((2020..=2026).all(|exercice| of_finances(exercice).is_some()));
    }

    #[test]
    fn the_special_act_is_cited_until_the_eve() {
        let day = |text: &str| text.parse::<NaiveDate>().ok();
        assert_eq!(to_cite(2025, day("2025-02-13")).unwrap().numero, "2024-1188");
        assert_eq!(to_cite(2025, day("2025-02-14")).unwrap().numero, "2025-127");
        assert_eq!(to_cite(2024, day("2023-12-01")).unwrap().numero, "2023-1322");
    }
}
