//! Départements and overseas collectivities (INSEE, Code officiel géographique).
//!
//! Read: `35`, `035`, `2A`, `02a`, `974`, `Ille-et-Vilaine`, `35 - Ille et Vilaine`,
//! `Ille-et-Vilaine (35)`; one figure is read as its zero in front lost. `20`, the old Corsica, is
//! refused: it is 2A or 2B. The table is `referentials/departements_regions.tsv`.

use super::{
    Defect, Fault, Format, Read,
    text::{LIMIT, plain},
};
use std::sync::OnceLock;

const TABLE: &str = include_str!("../../referentials/departements_regions.tsv");
const OLD_REGIONS: &str = include_str!("../../referentials/anciennes_regions.tsv");

/// A département or an overseas collectivity.
///
/// ```
/// use conforme::formats::{Format, departement::Departement};
/// let departement = Departement::read("ille et vilaine").unwrap().value;
/// assert_eq!((departement.code(), departement.code3(), departement.region()), ("35", "035", "53"));
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash)]
pub struct Departement(&'static Row);

#[derive(Debug, PartialEq, Eq, Hash)]
struct Row {
    code: &'static str,
    code3: &'static str,
    name: &'static str,
    region: &'static str,
    region_name: &'static str,
}

impl Format for Departement {
    const TYPE: &'static str = "departement";
    const DEFECTS: &'static [&'static str] = &["inconnu", "longueur", "vide", "zero-perdu"];

    fn read(raw: &str) -> Result<Read<Self>, Fault> {
        if raw.len() > LIMIT {
            let vue = raw.chars().count();
            return Err(Defect::Longueur { attendue: "2 ou 3".to_owned(), vue }.into());
        }
        let seen = plain(raw);
        if seen.is_empty() {
            return Err(Defect::Vide.into());
        }
        let words: Vec<&str> = seen.split(' ').filter(|word| !matches!(*word, "DEPARTEMENT" | "N")).collect();
        let named = |words: &[&str]| Self::of_name(words);
        let found = match words.as_slice() {
            [code] if code.len() == 1 && code.bytes().all(|byte| byte.is_ascii_digit()) => {
                let lu = format!("0{code}");
                let found = Self::of_code(&lu).ok_or_else(|| Defect::Inconnu { vu: raw.trim().to_owned() })?;
                return Ok(Read::noted(found, Defect::ZeroPerdu { lu: lu.clone() }.safe(lu)));
            }
            [code] => Self::of_code(code).or_else(|| named(&words)),
            [first, others @ ..] if Self::of_code(first).is_some() => {
                Self::of_code(first).filter(|found| named(others).is_none_or(|named| named == *found))
            }
            [others @ .., last] if Self::of_code(last).is_some() => {
                Self::of_code(last).filter(|found| named(others) == Some(*found))
            }
            _ => named(&words),
        };
        Ok(found.ok_or_else(|| Defect::Inconnu { vu: raw.trim().to_owned() })?.into())
    }

    fn value(&self) -> String {
        self.0.code.to_owned()
    }

    fn display(&self) -> String {
        format!("{} ({})", self.0.name, self.0.code)
    }
}

impl Departement {
    /// The département of a code of two or three characters: "35", "035", "2A", "02A", "974".
    pub fn of_code(code: &str) -> Option<Self> {
        table()
            .iter()
            .find(|row| row.code.eq_ignore_ascii_case(code) || row.code3.eq_ignore_ascii_case(code))
            .map(Departement)
    }

    fn of_name(words: &[&str]) -> Option<Self> {
        let name = words.join(" ");
        let bare = |text: &str| {
            ["LA ", "LE ", "L ", "LES ", "ILE DE "]
                .iter()
                .find_map(|article| text.strip_prefix(article))
                .unwrap_or(text)
                .to_owned()
        };
        table().iter().find(|row| plain(row.name) == name || bare(&plain(row.name)) == bare(&name)).map(Departement)
    }

    /// The code: two characters, three overseas ("35", "2A", "974").
    pub fn code(&self) -> &'static str {
        self.0.code
    }

    /// The code on three characters, as CHORUS has it: "035", "02A", "974".
    pub fn code3(&self) -> &'static str {
        self.0.code3
    }

    /// The name.
    pub fn name(&self) -> &'static str {
        self.0.name
    }

    /// The code of its region (INSEE); the collectivities outside any region have their own code here.
    pub fn region(&self) -> &'static str {
        self.0.region
    }

    /// The name of its region.
    pub fn region_name(&self) -> &'static str {
        self.0.region_name
    }
}

fn table() -> &'static [Row] {
    static ROWS: OnceLock<Vec<Row>> = OnceLock::new();
    ROWS.get_or_init(|| rows(TABLE).filter_map(Row::of_line).collect())
}

impl Row {
    fn of_line(line: &'static str) -> Option<Self> {
        let mut cells = line.split('\t');
        let (code, code3, name) = (cells.next()?, cells.next()?, cells.next()?);
        Some(Row { code, code3, name, region: cells.next()?, region_name: cells.next()? })
    }
}

/// The lines of a referential, without its comments and the names of its columns.
fn rows(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.starts_with('#') && !line.is_empty()).skip(1)
}

/// What a region code is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Region {
    /// A region of today, by its name.
    Current(&'static str),
    /// A region merged in 2016: its name, the code of the region that took its place, and the codes
    /// of its départements, between spaces.
    Former {
        /// The name it had.
        name: &'static str,
        /// The code of the region that took its place.
        current: &'static str,
        /// The codes of its départements, between spaces.
        departements: &'static str,
    },
}

impl Region {
    /// The region of an INSEE code of two figures.
    pub fn of_code(code: &str) -> Option<Self> {
        if let Some(row) = table().iter().find(|row| row.region == code) {
            return Some(Region::Current(row.region_name));
        }
        rows(OLD_REGIONS).find_map(|line| {
            let mut cells = line.split('\t');
            let (old, name, current) = (cells.next()?, cells.next()?, cells.next()?);
            let departements = cells.next()?;
            (old == code).then_some(Region::Former { name, current, departements })
        })
    }
}
