//! The structure of the IBANs of each country, read from `referentials/iban_structures.tsv`.

use crate::formats::text::digit_lookalike;
use crate::referential::{Table, table};

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

/// Characters in the longest IBAN (ISO 13616-1).
const LONGEST: usize = 34;

/// The structure of the IBANs of a country.
#[derive(Debug, Clone, Copy)]
pub(super) struct Structure {
    classes: [Class; LONGEST],
    length: usize,
}

impl Structure {
    /// As the registry writes that of the account: "5n5n11c2n".
    fn of(account: &str) -> Self {
        let mut structure = Structure { classes: [Class::Letter; LONGEST], length: 2 };
        structure.append(2, Class::Digit);
        let mut count = 0;
        for byte in account.bytes() {
            let class = match byte {
                b'n' => Class::Digit,
                b'a' => Class::Letter,
                b'c' => Class::Any,
                figure => {
                    count = count * 10 + usize::from(figure.wrapping_sub(b'0') % 10);
                    continue;
                }
            };
            structure.append(std::mem::take(&mut count), class);
        }
        structure
    }

    fn append(&mut self, count: usize, class: Class) {
        for slot in self.classes.iter_mut().skip(self.length).take(count) {
            *slot = class;
            self.length += 1;
        }
    }

    /// Characters in all.
    pub fn length(&self) -> usize {
        self.length
    }

    /// The class of each character in turn, country and check digits included.
    pub fn classes(&self) -> &[Class] {
        self.classes.get(..self.length).unwrap_or_default()
    }

    /// Whether a text has the length and, in each place, the class of character wanted.
    pub fn fits(&self, text: &str) -> bool {
        text.len() == self.length && text.bytes().zip(self.classes()).all(|(byte, class)| class.holds(byte))
    }

    /// The text with O, I and L read as figures where figures are wanted.
    pub fn meant(&self, text: &str) -> String {
        let mut meant = String::with_capacity(text.len());
        for (c, class) in text.chars().zip(self.classes()) {
            meant.push(if *class == Class::Digit { digit_lookalike(c).unwrap_or(c) } else { c });
        }
        meant
    }
}

impl Class {
    /// Whether a character is one of them.
    pub fn holds(self, byte: u8) -> bool {
        match self {
            Class::Digit => byte.is_ascii_digit(),
            Class::Letter => byte.is_ascii_uppercase(),
            Class::Any => byte.is_ascii_digit() || byte.is_ascii_uppercase(),
        }
    }
}

/// The structure of a country of the registry, by its code of ISO 3166.
pub(super) fn structure_of(pays: &str) -> Option<Structure> {
    TABLE.rest_of_sorted(pays).map(Structure::of)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_registry_has_eighty_nine_countries() {
        let rows = TABLE.rows();
        assert_eq!(rows.len(), 89);
        assert!(rows.iter().map(|row| row.cell(0)).is_sorted());
        assert!(rows.iter().all(|row| {
            let structure = structure_of(row.cell(0)).unwrap();
            row.cell(1).ends_with(['n', 'a', 'c']) && (15..LONGEST).contains(&structure.length())
        }));
        assert_eq!(structure_of("FR").unwrap().length(), 27);
        assert_eq!(structure_of("NO").unwrap().length(), 15);
        for unknown in ["ZZ", "AA", "FS", "F", "", "FR\t", "pays"] {
            assert!(structure_of(unknown).is_none(), "{unknown}");
        }
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
