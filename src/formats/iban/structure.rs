//! The structure of the IBANs of each country, read from `referentials/iban_structures.tsv`.

use crate::formats::text::digit_lookalike;
use crate::referential::{Row, Table, table};

static TABLE: Table = table!("iban_structures.tsv");

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

/// The structure of the IBANs of a country, as the registry writes that of the account: "5n5n11c2n".
#[derive(Debug, Clone, Copy)]
pub(super) struct Structure {
    account: &'static str,
}

impl Structure {
    fn of(row: &Row) -> Self {
        Structure { account: row.cell(1) }
    }

    /// Characters in all.
    pub fn length(self) -> usize {
        self.runs().fold(4, |sum, (count, _)| sum + count)
    }

    /// The class of each character in turn, country and check digits included.
    pub fn classes(self) -> impl Iterator<Item = Class> {
        self.all_runs().flat_map(|(count, class)| std::iter::repeat_n(class, count))
    }

    fn all_runs(self) -> impl Iterator<Item = (usize, Class)> {
        [(2, Class::Letter), (2, Class::Digit)].into_iter().chain(self.runs())
    }

    /// How many characters of which class, in turn.
    fn runs(self) -> impl Iterator<Item = (usize, Class)> {
        let mut count = 0;
        self.account.bytes().filter_map(move |byte| {
            let class = match byte {
                b'n' => Class::Digit,
                b'a' => Class::Letter,
                b'c' => Class::Any,
                figure => {
                    count = count * 10 + usize::from(figure.wrapping_sub(b'0') % 10);
                    return None;
                }
            };
            Some((std::mem::take(&mut count), class))
        })
    }

    /// Whether a text has the length and, in each place, the class of character wanted.
    pub fn fits(self, text: &str) -> bool {
        let mut rest = text.as_bytes();
        let fits = self.all_runs().all(|(count, class)| {
            let run;
            (run, rest) = rest.split_at_checked(count).unwrap_or_default();
            run.len() == count && run.iter().all(|byte| class.holds(*byte))
        });
        fits && rest.is_empty()
    }

    /// The text with O, I and L read as figures where figures are wanted.
    pub fn meant(self, text: &str) -> String {
        text.chars()
            .zip(self.classes())
            .map(|(c, class)| match class {
                Class::Digit => digit_lookalike(c).unwrap_or(c),
                _ => c,
            })
            .collect()
    }
}

impl Class {
    fn holds(self, byte: u8) -> bool {
        match self {
            Class::Digit => byte.is_ascii_digit(),
            Class::Letter => byte.is_ascii_uppercase(),
            Class::Any => byte.is_ascii_digit() || byte.is_ascii_uppercase(),
        }
    }
}

/// The structure of a country of the registry, by its code of ISO 3166.
pub(super) fn structure_of(pays: &str) -> Option<Structure> {
    TABLE.row(pays).map(Structure::of)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_registry_has_eighty_nine_countries() {
        let rows = TABLE.rows();
        assert_eq!(rows.len(), 89);
        assert!(rows.iter().map(|row| row.cell(0)).is_sorted());
        assert!(rows.iter().map(Structure::of).all(|structure| {
            structure.account.ends_with(['n', 'a', 'c']) && (15..=34).contains(&structure.length())
        }));
        assert_eq!(structure_of("FR").unwrap().length(), 27);
        assert_eq!(structure_of("NO").unwrap().length(), 15);
        assert!(structure_of("ZZ").is_none());
    }

    /// A British account is four letters, then fourteen figures.
    #[test]
    fn a_text_fits_a_country_by_its_length_and_by_the_class_of_each_place() {
        let british = structure_of("GB").unwrap();
        assert!(british.fits("GB82WEST12345698765432"));
        for wrong in
            ["GB82123412345698765432", "GB82WEST1234569876543X", "GBX2WEST12345698765432", "GB82WEST1234569876543"]
        {
            assert!(!british.fits(wrong), "{wrong}");
        }
    }
}
