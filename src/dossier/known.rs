//! What is known of a field before any form is read: its path, its format, its name for people.

use crate::report::Lang;

/// How a field may stand in JSON.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) enum Accepts {
    /// Text only: a code keeps its zeros.
    Text,
    /// Text or a whole number: a count, a year, an amount.
    Number,
}

/// What is known of a field before any form is read.
#[derive(Debug, Clone, Copy)]
pub struct KnownField {
    /// Path, `[]` standing for each row: "budget.charges[].montant".
    pub path: &'static str,
    /// The type of its format: "montant".
    pub format: &'static str,
    pub(crate) accepts: Accepts,
    pub(super) label_fr: &'static str,
    pub(super) label_en: &'static str,
}

impl KnownField {
    /// Whether a JSON number carries the field without loss: a count, a year, a whole amount.
    pub fn accepts_number(&self) -> bool {
        self.accepts == Accepts::Number
    }

    /// The name of the field for people.
    pub fn label(&self, lang: Lang) -> &'static str {
        match lang {
            Lang::Fr => self.label_fr,
            Lang::En => self.label_en,
        }
    }
}

/// The formats whose value a JSON number carries without loss.
const NUMERIC: &[&str] = &["montant", "entier", "exercice", "jours", "mois", "taux", "nombre"];

pub(super) const fn accepts(format: &str) -> Accepts {
    let mut index = 0;
    while index < NUMERIC.len() {
        #[allow(clippy::indexing_slicing)] // A constant loop, checked when compiling.
        if same(NUMERIC[index], format) {
            return Accepts::Number;
        }
        index += 1;
    }
    Accepts::Text
}

#[allow(clippy::indexing_slicing)] // Evaluated when compiling only.
pub(super) const fn same(left: &str, right: &str) -> bool {
    let (left, right) = (left.as_bytes(), right.as_bytes());
    if left.len() != right.len() {
        return false;
    }
    let mut index = 0;
    while index < left.len() {
        if left[index] != right[index] {
            return false;
        }
        index += 1;
    }
    true
}
