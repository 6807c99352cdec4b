//! The finance act that a convention quotes in its visas: "loi n° 2023-1322 du 29 décembre 2023 de
//! finances pour 2024".
//!
//! The number is required; the date and the year that the act is for may be missing. A date that
//! does not exist is refused as such.

use super::{
    Defect, Fault, Format, Read,
    date::{Date, month_of},
    text::{LIMIT, plain},
};
use chrono::{Datelike, NaiveDate};

/// A finance act: its number, its date and the year it is for, where they are named.
///
/// ```
/// use conforme::formats::{Format, visa::LoiDeFinances};
/// let loi = LoiDeFinances::read("LOI n°2023-1322 du 29 décembre 2023 de finances pour 2024").unwrap().value;
/// assert_eq!((loi.numero(), loi.annee()), ("2023-1322".to_owned(), Some(2024)));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct LoiDeFinances {
    year: u16,
    rank: u32,
    date: Option<NaiveDate>,
    pour: Option<u16>,
    rectificative: bool,
}

const EXAMPLE: &str = "loi n° 2023-1322 du 29 décembre 2023 de finances pour 2024";

impl Format for LoiDeFinances {
    const TYPE: &'static str = "loiDeFinances";
    const DEFECTS: &'static [&'static str] = &["date-impossible", "forme", "longueur", "mois", "vide"];

    fn read(raw: &str) -> Result<Read<Self>, Fault> {
        if raw.len() > 4 * LIMIT {
            let vue = raw.chars().count();
            if vue > 4 * LIMIT {
                return Err(Defect::Longueur { attendue: format!("9 à {}", 4 * LIMIT), vue }.into());
            }
        }
        let text = plain(raw);
        let mut words: Vec<&str> = Vec::with_capacity(24);
        words.extend(text.split(' ').filter(|word| !word.is_empty()));
        if words.is_empty() {
            return Err(Defect::Vide.into());
        }
        let words = finance_law(&words);
        let (year, rank, after) = number(words).ok_or(Defect::Forme { attendue: EXAMPLE })?;
        let (date, after) = date(after)?;
        Ok(LoiDeFinances {
            year,
            rank,
            date,
            pour: named_year(after).or_else(|| year_before(words)),
            rectificative: words.contains(&"RECTIFICATIVE"),
        }
        .into())
    }

    fn value(&self) -> String {
        let date = self.date.map(|date| format!(" du {}", Date::of(date).in_letters())).unwrap_or_default();
        let rectificative = if self.rectificative { " rectificative" } else { "" };
        let pour = self.pour.map(|year| format!(" pour {year}")).unwrap_or_default();
        format!("loi n° {}{date} de finances{rectificative}{pour}", self.numero())
    }

    fn display(&self) -> String {
        self.value()
    }
}

impl LoiDeFinances {
    /// The number: year and rank, "2023-1322".
    pub fn numero(&self) -> String {
        format!("{}-{}", self.year, self.rank)
    }

    /// The day of the act, where it is named.
    pub fn date(&self) -> Option<NaiveDate> {
        self.date
    }

    /// The budget year that the act is for, where it is named.
    pub fn annee(&self) -> Option<u16> {
        self.pour
    }

    /// Whether it is an amending finance act.
    pub fn is_rectificative(&self) -> bool {
        self.rectificative
    }
}

/// Of several laws cited, the one that opens the credits: a visa often cites the loi organique first, and
/// may cite the loi spéciale before the law that followed it.
fn finance_law<'a>(words: &'a [&'a str]) -> &'a [&'a str] {
    const OTHERS: &[&str] = &["ORGANIQUE", "PROGRAMMATION", "SPECIALE"];
    let laws = || words.chunk_by(|_, next| *next != "LOI").filter(|law| number(law).is_some());
    match laws().nth(1) {
        Some(_) => laws().find(|law| !law.iter().any(|word| OTHERS.contains(word))).unwrap_or(words),
        None => words,
    }
}

/// Year and rank of the number, and the words behind it.
fn number<'a>(words: &'a [&'a str]) -> Option<(u16, u32, &'a [&'a str])> {
    words.windows(2).enumerate().find_map(|(index, pair)| {
        let [year, rank] = pair else { return None };
        let (year, rank) = (of_year(year)?, rank.parse::<u32>().ok()?);
        let unlike_a_date = rank > 31 || words.get(index + 2).is_none_or(|next| month_of(next).is_none());
        (unlike_a_date && (1..10_000).contains(&rank)).then_some((year, rank, words.get(index + 2..)?))
    })
}

fn of_year(word: &str) -> Option<u16> {
    (word.len() == 4).then(|| word.parse().ok())?.filter(|year| (1959..=2100).contains(year))
}

/// The first three words that make a date, if any, and the words behind them.
fn date<'a>(words: &'a [&'a str]) -> Result<(Option<NaiveDate>, &'a [&'a str]), Fault> {
    for (index, parts) in words.windows(3).enumerate() {
        let [day, month, year] = parts else { break };
        let after = || words.get(index + 3..).unwrap_or_default();
        if of_year(year).is_none() {
            continue;
        }
        if let Some(date) = Date::of_words(day, month, year) {
            return Ok((Some(date.day()), after()));
        }
        let numbered = |word: &str| word.trim_end_matches("ER").parse::<u8>().is_ok();
        // "De décembre 2023" names no day: it is no date, and no fault.
        if numbered(day) && (numbered(month) || month_of(month).is_some()) {
            // The repair of a date would stand for the whole visa.
            let date = Date::read(&parts.join(" ")).map_err(|fault| fault.defect)?.value.day();
            return Ok((Some(date), after()));
        }
    }
    Ok((None, words))
}

/// The year in front of the number, as in "loi de finances 2024 n° 2023-1322".
fn year_before(words: &[&str]) -> Option<u16> {
    let start = words.iter().position(|word| *word == "FINANCES")? + 1;
    let skipped = |word: &&&str| matches!(**word, "POUR" | "INITIALE" | "DE" | "L" | "ANNEE");
    let at = start + words.get(start..)?.iter().take_while(skipped).count();
    let rank_follows = words.get(at + 1).is_some_and(|next| next.parse::<u32>().is_ok());
    words.get(at).and_then(|word| of_year(word)).filter(|_| !rank_follows)
}

/// The year behind "pour", or the only year left.
fn named_year(words: &[&str]) -> Option<u16> {
    let mut years = words.iter().filter_map(|word| of_year(word));
    let behind = words.iter().position(|word| *word == "POUR").and_then(|at| words.get(at + 1..));
    behind.and_then(|words| words.iter().find_map(|word| of_year(word))).or_else(|| years.next())
}

impl LoiDeFinances {
    /// The year of the date, or that of the number where there is no date.
    pub fn passed_in(&self) -> i32 {
        self.date.map_or(i32::from(self.year), |date| date.year())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn of_several_laws_the_finance_law_is_read() {
        for (text, numero) in [
            ("loi organique n° 2001-692 du 1er août 2001 ; loi n° 2025-127 du 14 février 2025", "2025-127"),
            ("loi n° 2025-127 du 14 février 2025 ; loi organique n° 2001-692 du 1er août 2001", "2025-127"),
            ("loi spéciale n° 2024-1188 du 20 décembre 2024 et loi n° 2025-127 du 14 février 2025", "2025-127"),
            ("loi spéciale n° 2024-1188 du 20 décembre 2024", "2024-1188"),
        ] {
            assert_eq!(LoiDeFinances::read(text).unwrap().value.numero(), numero, "{text}");
        }
    }

    /// The visa of a real act is read whole: a text of several hundred characters, and no longer than is read.
    #[test]
    fn a_long_visa_is_read() {
        let visa = |length: usize| format!("{:<length$}", "loi n° 2025-127 du 14 février 2025").replace("  ", " ;");
        for length in [LIMIT + 10, 4 * LIMIT] {
            assert_eq!(LoiDeFinances::read(&visa(length)).unwrap().value.numero(), "2025-127", "{length}");
        }
        assert_eq!(LoiDeFinances::read(&visa(4 * LIMIT + 1)).unwrap_err().defect.name(), "longueur");
    }
}
