//! What can be wrong with one value: a closed set, each defect carrying the data its message needs.

/// Why a text is not the value it should be. Positions count characters from 1, in the text as typed.
///
/// The name of a defect, joined to the type of the format, is the rule id that people see:
/// a [`Defect::Longueur`] of a SIRET is `format/siret-longueur`.
#[derive(Debug, Clone, PartialEq, Eq)]
#[non_exhaustive]
pub enum Defect {
    /// Too few or too many characters. `attendue` is what the format wants, in figures ("14", "8 ou 11").
    Longueur { attendue: String, vue: usize },
    /// A character that does not belong there.
    Caractere { position: usize, caractere: char },
    /// A control key that does not match the rest. `attendue` is absent when it cannot be told.
    Cle { attendue: Option<String>, vue: String },
    /// The value is of another, recognised type: `vu` names it ("siren", "rna", "iban", …).
    Confusion { vu: &'static str },
}

impl Defect {
    /// The second half of the rule id.
    pub fn name(&self) -> &'static str {
        match self {
            Defect::Longueur { .. } => "longueur",
            Defect::Caractere { .. } => "caractere",
            Defect::Cle { .. } => "cle",
            Defect::Confusion { .. } => "confusion",
        }
    }

    /// What the message shows, by placeholder name.
    pub fn params(&self) -> Vec<(&'static str, String)> {
        match self {
            Defect::Longueur { attendue, vue } => {
                vec![("attendue", attendue.clone()), ("vue", vue.to_string())]
            }
            Defect::Caractere { position, caractere } => vec![
                ("position", position.to_string()),
                ("caractere", caractere.to_string()),
            ],
            Defect::Cle { attendue, vue } => vec![
                ("attendue", attendue.clone().unwrap_or_default()),
                ("vue", vue.clone()),
            ],
            Defect::Confusion { vu } => vec![("vu", (*vu).to_owned())],
        }
    }
}

/// How sure a repair is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum RepairKind {
    /// Changes only how the value is written (a leading zero, spaces, case); may be applied unseen.
    Safe,
    /// Plausible; a person must look before it is applied.
    Review,
}

/// Another way to write the same value.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Repair {
    /// Whether a person must look first.
    pub kind: RepairKind,
    /// The text to put in the field.
    pub value: String,
}

/// A defect, and the repair where there is one.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Fault {
    /// What is wrong.
    pub defect: Defect,
    /// How to mend it, when the text itself determines it.
    pub repair: Option<Repair>,
}

impl From<Defect> for Fault {
    fn from(defect: Defect) -> Self {
        Fault { defect, repair: None }
    }
}
