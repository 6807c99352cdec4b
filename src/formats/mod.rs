//! What one value is. A format knows how a value is written and nothing else: no law, no other
//! field, no page. Every format has the same verbs, gathered in [`Format`].

mod defect;

pub use defect::{Defect, Fault, Repair, RepairKind};

/// A value that people type and the State reads: a SIRET, an IBAN, an amount, a CHORUS code.
pub trait Format: Sized {
    /// The type as commands and rule ids name it, in lower camel case without accents: "siret".
    const TYPE: &'static str;

    /// The names of the defects and of the notes this format can state, sorted.
    const DEFECTS: &'static [&'static str];

    /// Reads what a person typed or pasted. Never panics, whatever the text.
    ///
    /// # Errors
    /// The first defect that keeps the text from being a value of this type.
    fn read(raw: &str) -> Result<Read<Self>, Fault>;

    /// The one canonical text of the value, as a computer exchanges it: "22350001800013".
    fn value(&self) -> String;

    /// The value as people read it: "223 500 018 00013".
    fn display(&self) -> String;

    /// Whether the text says "nothing here" (blank, or the mark of an empty cell).
    fn is_absent(raw: &str) -> bool {
        raw.trim().is_empty()
    }
}

/// A value that was read, and what is worth saying about the way it was written.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Read<T> {
    /// The value.
    pub value: T,
    /// Remarks that do not keep the value from being used: an old spelling, a lost zero.
    pub notes: Vec<Fault>,
}

impl<T> From<T> for Read<T> {
    fn from(value: T) -> Self {
        Read { value, notes: Vec::new() }
    }
}
