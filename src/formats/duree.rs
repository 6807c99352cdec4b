//! Delays, typed with or without their unit: "60", "60 jours", "6 mois", "six mois".
//!
//! A delay in another unit than that of its field is refused, without a repair: "1 mois" in a field of
//! days is not one day.

use super::{
    Fault, Format, Read,
    entier::Entier,
    lettres,
    text::{self, plain},
};

/// A number with one of these units behind it, the unit taken away; in figures. The text itself when
/// there is no such unit.
pub(super) fn without_unit(raw: &str, units: &[&str]) -> String {
    // Figures and marks alone: nothing to take away.
    if raw.is_ascii() && !raw.bytes().any(|byte| byte.is_ascii_alphabetic()) {
        return raw.to_owned();
    }
    let said = plain(raw);
    let unit = units.iter().filter_map(|unit| said.strip_suffix(unit)).min_by_key(|left| left.len());
    let number = unit.unwrap_or(&said).trim();
    if let Some(figures) = in_figures(number) {
        return figures;
    }
    match unit {
        // Figures alone before the unit: as typed, with their comma.
        Some(_) if !number.contains(char::is_alphabetic) => {
            raw.split(char::is_alphabetic).next().unwrap_or_default().trim().to_owned()
        }
        // "2 mois et 5 jours" is no number of days: whoever reads it names the word.
        _ => raw.to_owned(),
    }
}

fn in_figures(words: &str) -> Option<String> {
    lettres::whole(words).map(|number| number.to_string())
}

macro_rules! duree {
    ($(#[$doc:meta])* $name:ident, $type:literal, $units:expr) => {
        $(#[$doc])*
        #[derive(Debug, Clone, PartialEq, Eq)]
        pub struct $name(Entier);

        impl Format for $name {
            const TYPE: &'static str = $type;
            const DEFECTS: &'static [&'static str] = Entier::DEFECTS;

            fn read(raw: &str) -> Result<Read<Self>, Fault> {
                // The whole text is measured first, so that a very long one costs nothing more.
                text::glyphs(raw, "1 à 6")?;
                let read = Entier::read(&without_unit(raw, $units))?;
                Ok(Read { value: $name(read.value), notes: read.notes })
            }

            fn value(&self) -> String {
                self.0.value()
            }

            fn display(&self) -> String {
                self.0.display()
            }
        }

        impl $name {
            /// How many.
            pub fn number(&self) -> u32 {
                self.0.number()
            }
        }
    };
}

duree! {
    /// A delay in days.
    Jours, "jours", &["JOURS", "JOUR", "J", "JOURS CALENDAIRES", "JOURS OUVRES", "JOURS OUVRABLES"]
}

duree! {
    /// A delay in months.
    Mois, "mois", &["MOIS"]
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::Defect;

    #[test]
    fn the_unit_of_the_field_is_read_past() {
        for text in [
            "60",
            "trente-et-un jours",
            "quatre-vingt-dix jours",
            "60 jours",
            "60j",
            "60 J",
            "soixante jours",
            "60 jours calendaires",
            "1 jour",
        ] {
            assert!(Jours::read(text).is_ok(), "{text}");
        }
        assert_eq!(Jours::read("60 jours").unwrap().value.number(), 60);
        assert_eq!(Mois::read("six mois").unwrap().value.number(), 6);
        assert_eq!(Mois::read("6 mois").unwrap().value.display(), "6");
    }

    #[test]
    fn another_unit_is_refused_without_a_proposal() {
        let refused = ["1 mois", "2 mois et 5 jours", "1 mois (30 jours)", "15 à 30 jours"]
            .map(|text| Jours::read(text).unwrap_err());
        for fault in refused.into_iter().chain([Mois::read("2 semaines").unwrap_err()]) {
            assert!(matches!(fault.defect, Defect::Mot { .. }));
            assert_eq!(fault.repair, None);
        }
    }
}
