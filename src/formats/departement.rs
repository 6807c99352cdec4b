//! Départements and overseas collectivities (INSEE, Code officiel géographique).
//!
//! Read: `35`, `035`, `2A`, `02a`, `974`, `Ille-et-Vilaine`, `35 - Ille et Vilaine`,
//! `Ille-et-Vilaine (35)`; one figure is read as its zero in front lost. `20`, the old Corsica, is
//! refused: it is 2A or 2B. The table is `referentials/departements_regions.tsv`.

use std::hash::{Hash, Hasher};
use std::sync::OnceLock;

use arrayvec::ArrayString;

use super::{
    Defect, Fault, Format, Read,
    text::{LIMIT, plain},
};
use crate::referential::{Row, Table, table};

static TABLE: Table = table!("departements_regions.tsv");
static OLD_REGIONS: Table = table!("anciennes_regions.tsv");

/// A département or an overseas collectivity.
///
/// ```
/// use conforme::formats::{Format, departement::Departement};
/// let departement = Departement::read("ille et vilaine").unwrap().value;
/// assert_eq!((departement.code(), departement.code3(), departement.region()), ("35", "035", "53"));
/// ```
#[derive(Debug, Clone, Copy)]
pub struct Departement {
    code: &'static str,
    code3: &'static str,
    name: &'static str,
    region: &'static str,
    region_name: &'static str,
}

/// The table has each code once.
impl PartialEq for Departement {
    fn eq(&self, other: &Self) -> bool {
        self.code == other.code
    }
}

impl Eq for Departement {}

impl Hash for Departement {
    fn hash<H: Hasher>(&self, state: &mut H) {
        self.code.hash(state);
    }
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
        self.code.to_owned()
    }

    fn display(&self) -> String {
        format!("{} ({})", self.name, self.code)
    }
}

impl Departement {
    /// The département of a code of two or three characters: "35", "035", "2A", "02A", "974".
    pub fn of_code(code: &str) -> Option<Self> {
        if !matches!(code.len(), 2 | 3) {
            return None;
        }
        let mut code = ArrayString::<3>::from(code).ok()?;
        code.make_ascii_uppercase();
        // "35" and "035", "2A" and "02A"; "974" is both.
        let row =
            TABLE.row(&code).or_else(|| TABLE.row(code.strip_prefix('0')?).filter(|row| row.cell(1) == code.as_str()));
        row.map(Self::of_row)
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
        Self::find(|row| plain(row.cell(2)) == name || bare(&plain(row.cell(2))) == bare(&name))
    }

    fn find(wanted: impl Fn(&Row) -> bool) -> Option<Self> {
        TABLE.rows().iter().find(|row| wanted(row)).map(Self::of_row)
    }

    fn of_row(row: &Row) -> Self {
        let (code, code3, name) = (row.cell(0), row.cell(1), row.cell(2));
        Departement { code, code3, name, region: row.cell(3), region_name: row.cell(4) }
    }

    /// The code: two characters, three overseas ("35", "2A", "974").
    pub fn code(&self) -> &'static str {
        self.code
    }

    /// The code on three characters, as CHORUS has it: "035", "02A", "974".
    pub fn code3(&self) -> &'static str {
        self.code3
    }

    /// The name.
    pub fn name(&self) -> &'static str {
        self.name
    }

    /// The code of its region (INSEE); the collectivities outside any region have their own code here.
    pub fn region(&self) -> &'static str {
        self.region
    }

    /// The name of its region.
    pub fn region_name(&self) -> &'static str {
        self.region_name
    }
}

/// The codes and the names of the regions of today, each once.
fn regions() -> &'static [(&'static str, &'static str)] {
    static REGIONS: OnceLock<Vec<(&str, &str)>> = OnceLock::new();
    REGIONS.get_or_init(|| {
        let mut regions = Vec::new();
        for region in TABLE.rows().iter().map(|row| (row.cell(3), row.cell(4))) {
            if !regions.iter().any(|(code, _)| *code == region.0) {
                regions.push(region);
            }
        }
        regions
    })
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
        if let Some((_, name)) = regions().iter().find(|(known, _)| *known == code) {
            return Some(Region::Current(name));
        }
        let row = OLD_REGIONS.row(code)?;
        Some(Region::Former { name: row.cell(1), current: row.cell(2), departements: row.cell(3) })
    }
}
