//! A plain number, with or without decimals: days a week, a quantity.

use rust_decimal::Decimal;

use super::{Fault, Format, Montant, Read};

/// A plain number, written as French people write it: "2,5". Read as an amount is, without a unit.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Nombre(Montant);

impl Format for Nombre {
    const TYPE: &'static str = "nombre";
    const DEFECTS: &'static [&'static str] = Montant::DEFECTS;

    fn read(raw: &str) -> Result<Read<Self>, Fault> {
        Montant::read(raw).map(|read| Read { value: Nombre(read.value), notes: read.notes })
    }

    fn value(&self) -> String {
        self.decimal().to_string()
    }

    fn display(&self) -> String {
        self.decimal().to_string().replace('.', ",")
    }
}

impl Nombre {
    /// The number, its trailing zeros dropped.
    pub fn decimal(&self) -> Decimal {
        self.0.decimal().normalize()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn halves_and_wholes() {
        assert_eq!(Nombre::read("2,5").unwrap().value.value(), "2.5");
        assert_eq!(Nombre::read("2").unwrap().value.display(), "2");
        assert!(Nombre::read("deux").is_err());
    }
}
