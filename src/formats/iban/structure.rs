//! The structure of the IBANs of each country, read from `referentials/iban_structures.tsv`.

use crate::formats::text::digit_lookalike;
use std::sync::OnceLock;

const TABLE: &str = include_str!("../../../referentials/iban_structures.tsv");

/// What a character of an IBAN may be.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Class {
    /// 0 to 9.
    Digit,
    /// A to Z.
    Letter,
    /// 0 to 9 or A to Z.
    Any,
}

/// The structure of the IBANs of a country: a class a character, country and check digits included.
#[derive(Debug)]
pub(super) struct Structure {
    pays: &'static str,
    classes: Vec<Class>,
}

impl Structure {
    /// Characters in all.
    pub fn length(&self) -> usize {
        self.classes.len()
    }

    /// The class of each character in turn.
    pub fn classes(&self) -> impl Iterator<Item = Class> + '_ {
        self.classes.iter().copied()
    }

    /// The text with O, I and L read as figures where figures are wanted.
    pub fn meant(&self, text: &str) -> String {
        text.chars()
            .zip(self.classes())
            .map(|(c, class)| match class {
                Class::Digit => digit_lookalike(c).unwrap_or(c),
                _ => c,
            })
            .collect()
    }

    fn of_row(row: &'static str) -> Option<Self> {
        let (pays, structure) = row.split_once('\t')?;
        let mut classes = vec![Class::Letter, Class::Letter, Class::Digit, Class::Digit];
        let mut count = 0;
        for c in structure.trim().chars() {
            let class = match c {
                'n' => Class::Digit,
                'a' => Class::Letter,
                'c' => Class::Any,
                digit => {
                    count = count * 10 + digit.to_digit(10)? as usize;
                    continue;
                }
            };
            classes.extend(std::iter::repeat_n(class, count));
            count = 0;
        }
        Some(Structure { pays, classes })
    }
}

/// The structure of a country of the registry, by its code of ISO 3166.
pub(super) fn structure_of(pays: &str) -> Option<&'static Structure> {
    static STRUCTURES: OnceLock<Vec<Structure>> = OnceLock::new();
    let all = STRUCTURES.get_or_init(|| {
        let rows = TABLE.lines().filter(|line| !line.starts_with('#')).skip(1);
        let mut all: Vec<Structure> = rows.filter_map(Structure::of_row).collect();
        all.sort_by_key(|structure| structure.pays);
        all
    });
    let rank = all.binary_search_by_key(&pays, |structure| structure.pays).ok()?;
    all.get(rank)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_registry_has_eighty_nine_countries() {
        let rows = TABLE.lines().filter(|line| !line.starts_with('#')).skip(1);
        assert_eq!(rows.filter_map(Structure::of_row).count(), 89);
        assert_eq!(structure_of("FR").unwrap().length(), 27);
        assert_eq!(structure_of("NO").unwrap().length(), 15);
        assert!(structure_of("ZZ").is_none());
    }
}
