//! Dates of the Gregorian calendar, from 1900 to 2199; chrono does the calendar.
//!
//! Read: `31/12/2024`, `31-12-2024`, `31.12.24`, `31 12 2024`, `31122024`, `2024-12-31` (ISO 8601, a
//! time behind it is read past), `31 décembre 2024`, `1er janvier 2024`, `mardi 31 déc. 2024`, also after
//! "à compter du" or "Fait à Rennes, le".
//!
//! Choices. A year of two figures is of this century up to 69, of the last from 70, and a note says
//! which was read. A month above 12 whose day could be a month (`12/31/2024`) is refused, with the
//! French order as a repair to look at. A number of days as spreadsheets keep dates (`45657`) too.

use super::{
    Defect, Fault, Format, Read,
    text::{self, Glyph, plain},
};
use chrono::{Datelike, Days, NaiveDate};

/// A day.
///
/// ```
/// use conforme::formats::{Format, date::Date};
/// let date = Date::read("1er janvier 2024").unwrap().value;
/// assert_eq!(date.display(), "01/01/2024");
/// assert_eq!(date.value(), "2024-01-01");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Date(NaiveDate);

const EXAMPLE: &str = "31/12/2024";
const YEARS: std::ops::RangeInclusive<i32> = 1900..=2199;
/// The last two-figure year of this century.
const LAST_OF_CENTURY: i32 = 69;

impl Format for Date {
    const TYPE: &'static str = "date";
    const DEFECTS: &'static [&'static str] = &[
        "caractere",
        "date-impossible",
        "forme",
        "lettre-pour-chiffre",
        "limite",
        "longueur",
        "mois",
        "mot",
        "siecle",
        "tableur",
        "vide",
    ];

    fn read(raw: &str) -> Result<Read<Self>, Fault> {
        if let Some((day, month, year)) = usual(raw) {
            return of_parts(day, month, year, true);
        }
        let glyphs = text::glyphs(raw, "10")?;
        let glyphs = without_place(text::without_label(&glyphs, LABELS));
        Self::of_glyphs(glyphs).map_err(|fault| lookalike(glyphs).unwrap_or(fault))
    }

    fn value(&self) -> String {
        self.0.to_string()
    }

    fn display(&self) -> String {
        format!("{:02}/{:02}/{:04}", self.0.day(), self.0.month(), self.0.year())
    }
}

impl Date {
    fn of_glyphs(glyphs: &[Glyph]) -> Result<Read<Self>, Fault> {
        let words = words(glyphs)?;
        let shown: Vec<&str> = words.iter().map(|word| word.text.as_str()).collect();
        match shown.as_slice() {
            [compact] if compact.len() == 8 => of_eight_figures(compact),
            [serial] | [serial, _] if serial.len() == 5 => {
                Err(of_serial(serial).unwrap_or(Defect::Forme { attendue: EXAMPLE }.into()))
            }
            [_] => Err(Defect::Forme { attendue: EXAMPLE }.into()),
            [.., year] if year.len() == 3 && is_number(year) => Err(Defect::Forme { attendue: EXAMPLE }.into()),
            [year, month, day] if year.len() == 4 && is_number(year) && is_number(month) => {
                of_parts(number(day)?, number(month)?, number(year)?, true)
            }
            [day, month, year] => {
                let month_number = match is_number(month) {
                    true => number(month)?,
                    false => month_of(month).ok_or_else(|| stranger(&words, 1))?,
                };
                if !is_number(year) {
                    return Err(stranger(&words, 2));
                }
                of_parts(number(day).map_err(|_| stranger(&words, 0))?, month_number, number(year)?, year.len() == 4)
            }
            _ => Err(Defect::Forme { attendue: EXAMPLE }.into()),
        }
    }

    /// The date of a day of the calendar.
    pub fn of(day: NaiveDate) -> Self {
        Date(day)
    }

    /// The date of a day, the name of a month and a year of four figures, where they make one.
    pub(super) fn of_words(day: &str, month: &str, year: &str) -> Option<Self> {
        let day = day.strip_suffix("ER").unwrap_or(day);
        let figures = is_number(day) && day.len() <= 2 && is_number(year) && year.len() == 4;
        let read = of_parts(number(day).ok().filter(|_| figures)?, month_of(month)?, number(year).ok()?, true);
        read.ok().map(|read| read.value)
    }

    /// The day written as ISO 8601 has it, and only so: "2024-12-31". For data and options, not for
    /// what people type.
    pub fn iso(text: &str) -> Option<NaiveDate> {
        let parts: Vec<&str> = text.split('-').collect();
        let [year, month, day] = parts.as_slice() else { return None };
        let number =
            |part: &str, length| Some(part).filter(|part| part.len() == length && is_number(part))?.parse().ok();
        NaiveDate::from_ymd_opt(i32::try_from(number(year, 4)?).ok()?, number(month, 2)?, number(day, 2)?)
    }

    /// The day.
    pub fn day(&self) -> NaiveDate {
        self.0
    }

    /// The date in letters: "31 décembre 2024", "1er janvier 2024".
    pub fn in_letters(&self) -> String {
        let month = MONTHS.get(self.0.month0() as usize).map_or("", |(name, _)| name);
        let first = if self.0.day() == 1 { "er" } else { "" };
        format!("{}{first} {month} {}", self.0.day(), self.0.year())
    }
}

/// Day, month and year of the usual way to write a date, `31/12/2024`: read without cutting words.
fn usual(raw: &str) -> Option<(u32, u32, u32)> {
    let [d1, d2, b'/', m1, m2, b'/', y1, y2, y3, y4] = raw.as_bytes() else { return None };
    let figures = [d1, d2, m1, m2, y1, y2, y3, y4]
        .into_iter()
        .try_fold(0_u32, |number, byte| byte.is_ascii_digit().then(|| number * 10 + u32::from(*byte - b'0')))?;
    Some((figures / 1_000_000, figures / 10_000 % 100, figures % 10_000))
}

/// What may stand before a date: "date :", "à compter du".
const LABELS: &[&str] = &["AU", "COMPTER", "DATE", "DU", "LE"];

/// The date of "Fait à Rennes, le 31/12/2024": what follows the last "le" before figures.
fn without_place(glyphs: &[Glyph]) -> &[Glyph] {
    let is = |rank: usize, wanted: fn(char) -> bool| glyphs.get(rank).is_some_and(|glyph| wanted(glyph.folded));
    let place = (1..glyphs.len()).rev().find(|rank| {
        is(rank - 1, |c| matches!(c, ' ' | ','))
            && is(*rank, |c| c == 'L')
            && is(rank + 1, |c| c == 'E')
            && is(rank + 2, |c| c == ' ')
            && is(rank + 3, |c| c.is_ascii_digit())
    });
    place.and_then(|rank| glyphs.get(rank + 3..)).unwrap_or(glyphs)
}

/// The fault of the letters O, I and L typed for figures, where these make a date.
fn lookalike(glyphs: &[Glyph]) -> Option<Fault> {
    let (first, meant) = text::with_digits_meant(glyphs)?;
    let date = Date::of_glyphs(&text::glyphs(&meant, "10").ok()?).ok()?.value;
    Some(first.not_a_digit().review(date.display()))
}

/// The months, and how each may be written without accents.
const MONTHS: &[(&str, &[&str])] = &[
    ("janvier", &["JANVIER", "JANV", "JAN"]),
    ("février", &["FEVRIER", "FEVR", "FEV"]),
    ("mars", &["MARS", "MAR"]),
    ("avril", &["AVRIL", "AVR"]),
    ("mai", &["MAI"]),
    ("juin", &["JUIN"]),
    ("juillet", &["JUILLET", "JUIL", "JUILL", "JUI"]),
    ("août", &["AOUT", "AOU"]),
    ("septembre", &["SEPTEMBRE", "SEPT", "SEP"]),
    ("octobre", &["OCTOBRE", "OCT"]),
    ("novembre", &["NOVEMBRE", "NOV"]),
    ("décembre", &["DECEMBRE", "DEC"]),
];
const WEEKDAYS: &[&str] = &["LUNDI", "MARDI", "MERCREDI", "JEUDI", "VENDREDI", "SAMEDI", "DIMANCHE"];

/// The number of a month by its name or its short name.
pub(crate) fn month_of(word: &str) -> Option<u32> {
    let word = plain(word);
    // Most words begin with another letter.
    let is_it = |way: &&str| way.as_bytes().first() == word.as_bytes().first() && *way == word;
    let rank = MONTHS.iter().position(|(_, ways)| ways.iter().any(is_it))?;
    u32::try_from(rank + 1).ok()
}

struct Word {
    text: String,
    position: usize,
}

/// The figures and the words of the text; the weekday, "er" and a time behind T are left out.
fn words(glyphs: &[Glyph]) -> Result<Vec<Word>, Fault> {
    let mut words: Vec<Word> = Vec::new();
    let mut glued = false;
    for glyph in glyphs {
        let c = glyph.folded;
        let figure = c.is_ascii_digit();
        if c == 'T' && glued && words.len() == 3 && words.first().is_some_and(|word| word.text.len() == 4) {
            break;
        }
        if c == ':' && words.len() == 4 && words.iter().all(|word| is_number(&word.text)) {
            words.truncate(3);
            break;
        }
        if !figure && !c.is_alphabetic() {
            if !matches!(c, ' ' | '-' | '/' | '.' | ',' | '°') {
                return Err(glyph.stray().into());
            }
            glued = false;
            continue;
        }
        match words.last_mut().filter(|word| glued && is_number(&word.text) == figure) {
            Some(word) => word.text.push(c),
            None => words.push(Word { text: c.to_string(), position: glyph.position }),
        }
        glued = true;
    }
    words.retain(|word| !matches!(word.text.as_str(), "ER" | "LE") && !WEEKDAYS.contains(&word.text.as_str()));
    Ok(words)
}

fn is_number(text: &str) -> bool {
    !text.is_empty() && text.bytes().all(|byte| byte.is_ascii_digit())
}

fn number(text: &str) -> Result<u32, Fault> {
    match text.len() {
        1..=4 => text.parse().map_err(|_| Defect::Forme { attendue: EXAMPLE }.into()),
        _ => Err(Defect::Forme { attendue: EXAMPLE }.into()),
    }
}

/// The fault of a word that is not understood.
fn stranger(words: &[Word], rank: usize) -> Fault {
    let word = words.get(rank);
    let position = word.map_or(1, |word| word.position);
    Defect::Mot { position, mot: word.map(|word| text::in_small(&word.text)).unwrap_or_default() }.into()
}

/// Eight figures without marks: day first, or year first where that is a day of the calendar.
fn of_eight_figures(compact: &str) -> Result<Read<Date>, Fault> {
    let part = |start: usize, end: usize| number(compact.get(start..end).unwrap_or_default());
    let year_first = of_parts(part(6, 8)?, part(4, 6)?, part(0, 4)?, true);
    year_first.or_else(|_| of_parts(part(0, 2)?, part(2, 4)?, part(4, 8)?, true))
}

/// The day of a count since 30 December 1899, as spreadsheets keep dates.
pub(super) fn serial_day(serial: &str) -> Option<Date> {
    let days: u64 = serial.parse().ok().filter(|days| (30_000..80_000).contains(days))?;
    Some(Date(NaiveDate::from_ymd_opt(1899, 12, 30)?.checked_add_days(Days::new(days))?))
}

/// The fault of such a count.
fn of_serial(serial: &str) -> Option<Fault> {
    let date = serial_day(serial)?;
    Some(Defect::Tableur { vu: serial.to_owned(), lu: date.display() }.review(date.display()))
}

fn of_parts(jour: u32, mois: u32, year: u32, whole_year: bool) -> Result<Read<Date>, Fault> {
    let typed = i32::try_from(year).unwrap_or_default();
    let annee = match typed {
        _ if whole_year => typed,
        0..=LAST_OF_CENTURY => 2000 + typed,
        70..=99 => 1900 + typed,
        _ => return Err(Defect::Forme { attendue: EXAMPLE }.into()),
    };
    if !YEARS.contains(&annee) {
        let (minimum, maximum) = (YEARS.start().to_string(), YEARS.end().to_string());
        return Err(Defect::Limite { minimum, maximum, vue: annee.to_string() }.into());
    }
    let Some(first) = NaiveDate::from_ymd_opt(annee, mois, 1) else {
        let defect = Defect::Mois { vu: mois };
        return Err(match NaiveDate::from_ymd_opt(annee, jour, mois) {
            Some(swapped) => defect.review(Date(swapped).display()),
            None => defect.into(),
        });
    };
    match first.with_day(jour).map(Date) {
        Some(date) if whole_year => Ok(date.into()),
        Some(date) => Ok(Read::noted(date, Defect::Siecle { annee }.safe(date.display()))),
        None => Err(Defect::DateImpossible { jour, mois, annee, dernier: u32::from(first.num_days_in_month()) }.into()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_month_is_first_written_in_full() {
        for (name, ways) in MONTHS {
            assert_eq!(ways.first().copied(), Some(plain(name).as_str()));
        }
    }

    #[test]
    fn words_that_make_a_date_make_the_one_that_is_read() {
        for (day, month, year) in [
            ("14", "FEVRIER", "2025"),
            ("1ER", "AOUT", "2001"),
            ("01", "DEC", "2024"),
            ("29", "FEVRIER", "2025"),
            ("1ERER", "MAI", "2024"),
            ("ER", "MAI", "2024"),
            ("120", "MAI", "2024"),
            ("12", "05", "2024"),
            ("12", "MAI", "24"),
        ] {
            let told = Date::of_words(day, month, year);
            let read = Date::read(&[day, month, year].join(" ")).ok().map(|read| read.value);
            assert!(told.is_none() || told == read, "{day} {month} {year}");
        }
        assert!(Date::of_words("1ER", "AOUT", "2001").is_some());
    }
}
