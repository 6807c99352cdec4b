//! A plain number, with or without decimals, or a range: days a week, a quantity.

use rust_decimal::Decimal;

use super::{
    Fault, Format, Montant, Read,
    duree::without_unit,
    text::{self, plain},
};

/// A plain number, written as French people write it: "2,5", "2 jours", "2 à 3 jours par semaine".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nombre {
    low: Decimal,
    high: Decimal,
}

const UNITS: &[&str] = &["JOURS PAR SEMAINE", "JOUR PAR SEMAINE", "JOURS", "JOUR", "J"];

impl Format for Nombre {
    const TYPE: &'static str = "nombre";
    const DEFECTS: &'static [&'static str] = Montant::DEFECTS;

    fn read(raw: &str) -> Result<Read<Self>, Fault> {
        // The whole text is measured first, so that a very long one costs nothing more.
        text::glyphs(raw, "1 à 20")?;
        let several = raw.bytes().any(|byte| byte == b' ');
        let bounds = [" à ", " a ", " ou "].iter().filter(|_| several).find_map(|between| raw.split_once(between));
        // A range needs two numbers; anything else is judged as one number, and refused as such.
        if let Some((low, high)) = bounds
            && let (Ok(low), Ok(high)) = (one(low), one(high))
            && low <= high
        {
            return Ok(Nombre { low, high }.into());
        }
        one(raw).map(|number| Nombre { low: number, high: number }.into())
    }

    fn value(&self) -> String {
        if self.low == self.high { self.low.to_string() } else { format!("{} à {}", self.low, self.high) }
    }

    fn display(&self) -> String {
        self.value().replace('.', ",")
    }
}

fn one(raw: &str) -> Result<Decimal, Fault> {
    let bare = without_unit(raw, UNITS);
    let read = if plain(&bare).is_empty() { Montant::read(raw) } else { Montant::read(&bare) };
    read.map(|read| read.value.decimal().normalize())
}

impl Nombre {
    /// The number; the lower end of a range.
    pub fn low(&self) -> Decimal {
        self.low
    }

    /// The number; the upper end of a range.
    pub fn high(&self) -> Decimal {
        self.high
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_wholes_and_ranges() {
        assert_eq!(Nombre::read("2,5").unwrap().value.value(), "2.5");
        assert_eq!(Nombre::read("2").unwrap().value.display(), "2");
        for text in ["2 jours", "deux jours", "2,5 jours par semaine", "2 à 3", "2 à 3 jours par semaine"] {
            assert!(Nombre::read(text).is_ok(), "{text}");
        }
        let range = Nombre::read("2 à 3 jours").unwrap().value;
        assert_eq!((range.low(), range.high()), (2.into(), 3.into()));
        assert!(Nombre::read("beaucoup").is_err());
    }
}
