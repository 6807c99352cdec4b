//! Why a file is not a dossier at all.

use crate::report::Lang;

use super::RawDossier;

/// A file that cannot be read as a dossier. One field that cannot be read is not an error: it is a
/// finding of the report.
#[derive(Debug, Clone, PartialEq, Eq, thiserror::Error)]
#[non_exhaustive]
pub enum DossierError {
    /// Larger than [`RawDossier::MAX_BYTES`].
    #[error("the file has {bytes} bytes; the limit is {}", RawDossier::MAX_BYTES)]
    TooLarge {
        /// Size seen.
        bytes: usize,
    },
    /// A path longer than [`RawDossier::MAX_PATH`].
    #[error("a path that begins with {start} is longer than {} bytes", RawDossier::MAX_PATH)]
    LongPath {
        /// Its beginning.
        start: String,
    },
    /// More fields than [`RawDossier::MAX_FIELDS`].
    #[error("more than {} fields", RawDossier::MAX_FIELDS)]
    TooManyFields,
    /// Not JSON; where the reading stopped, counted from 1.
    #[error("not JSON, line {line}, column {column}")]
    NotJson {
        /// Line where reading stopped.
        line: usize,
        /// Column where reading stopped.
        column: usize,
        /// Whether it stopped because of the depth of nesting.
        too_deep: bool,
    },
    /// JSON, but not an object.
    #[error("the JSON text is not an object")]
    NotAnObject,
    /// A number where only text keeps what was typed.
    #[error("{path}: the number {number} should be written as text")]
    Number {
        /// Field.
        path: String,
        /// The number.
        number: String,
        /// Whether it is a whole number.
        whole: bool,
    },
}

impl DossierError {
    /// One sentence for a person: what is wrong, then what to do.
    pub fn sentence(&self, lang: Lang) -> String {
        match (self, lang) {
            (Self::TooLarge { .. }, Lang::Fr) => format!(
                "le fichier fait plus de {} Mo, la limite d'un dossier ; vérifiez que c'est le bon fichier",
                RawDossier::MAX_BYTES / 1_000_000
            ),
            (Self::TooLarge { .. }, Lang::En) => format!(
                "the file is longer than {} MB, the limit of a dossier; check that it is the right file",
                RawDossier::MAX_BYTES / 1_000_000
            ),
            (Self::LongPath { start }, Lang::Fr) => {
                format!(
                    "le nom de champ qui commence par « {start} » est trop long ; vérifiez que c'est le bon fichier"
                )
            }
            (Self::LongPath { start }, Lang::En) => {
                format!("the field name that begins with \"{start}\" is too long; check that it is the right file")
            }
            (Self::TooManyFields, Lang::Fr) => {
                format!("le dossier a plus de {} champs ; vérifiez que c'est le bon fichier", RawDossier::MAX_FIELDS)
            }
            (Self::TooManyFields, Lang::En) => {
                format!("the dossier has more than {} fields; check that it is the right file", RawDossier::MAX_FIELDS)
            }
            (Self::NotJson { too_deep: true, line, .. }, Lang::Fr) => format!(
                "les accolades ou crochets s'emboîtent trop profondément (ligne {line}) ; un dossier a trois niveaux au plus"
            ),
            (Self::NotJson { too_deep: true, line, .. }, Lang::En) => {
                format!("braces or brackets are nested too deeply (line {line}); a dossier has three levels at most")
            }
            (Self::NotJson { line, column, .. }, Lang::Fr) => format!(
                "le texte n'est pas du JSON à la ligne {line}, colonne {column} ; corrigez cet endroit (guillemet, virgule ou accolade) ou exportez de nouveau le formulaire"
            ),
            (Self::NotJson { line, column, .. }, Lang::En) => format!(
                "the text is not JSON at line {line}, column {column}; mend that place (quote, comma or brace) or export the form again"
            ),
            (Self::NotAnObject, Lang::Fr) => {
                "le JSON doit être un objet de champs, par exemple {\"subvention\": {\"montant\": \"50 000 €\"}}"
                    .to_owned()
            }
            (Self::NotAnObject, Lang::En) => {
                "the JSON must be an object of fields, for example {\"subvention\": {\"montant\": \"50 000 €\"}}"
                    .to_owned()
            }
            (Self::Number { path, number, whole: true }, Lang::Fr) => format!(
                "le champ {path} contient le nombre {number} ; écrivez-le comme un texte, entre guillemets, pour ne perdre aucun zéro"
            ),
            (Self::Number { path, number, whole: true }, Lang::En) => format!(
                "the field {path} holds the number {number}; write it as text, in quotes, so that no zero is lost"
            ),
            (Self::Number { path, number, .. }, Lang::Fr) => format!(
                "le champ {path} contient le nombre à virgule {number} ; écrivez-le comme un texte, entre guillemets, pour que les centimes restent exacts"
            ),
            (Self::Number { path, number, .. }, Lang::En) => format!(
                "the field {path} holds the decimal number {number}; write it as text, in quotes, so that cents stay exact"
            ),
        }
    }
}
