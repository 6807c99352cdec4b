//! What the form says: a flat list of paths and texts, exactly what a browser submits.

use std::collections::BTreeMap;
use std::ops::Bound;

use super::DossierError;
use super::json;

/// Raw texts by path: "banque.iban" → "FR92 3000 1006 82C3 5500 0000 084".
///
/// Kept sorted by path, so that the order in which a form lists its fields cannot change a report.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RawDossier {
    fields: BTreeMap<String, String>,
}

impl RawDossier {
    /// Most fields a dossier may hold; beyond it is not a form.
    pub const MAX_FIELDS: usize = 100_000;

    /// Longest path of a field, in bytes.
    pub const MAX_PATH: usize = 300;

    /// Largest JSON text accepted, in bytes.
    pub const MAX_BYTES: usize = 10_000_000;

    /// Reads a JSON object, nested (`{"banque": {"iban": "…"}}`) or flat (`{"banque.iban": "…"}`).
    ///
    /// # Errors
    /// A text that is not a JSON object, is larger than [`Self::MAX_BYTES`] or holds more than
    /// [`Self::MAX_FIELDS`], or a number where only a text keeps what was typed.
    pub fn from_json(text: &str) -> Result<Self, DossierError> {
        if text.len() > Self::MAX_BYTES {
            return Err(DossierError::TooLarge { bytes: text.len() });
        }
        json::flatten(text)
    }

    /// Sets one field.
    pub fn set(&mut self, path: impl Into<String>, text: impl Into<String>) {
        self.fields.insert(path.into(), text.into());
    }

    /// Takes one field away.
    pub fn remove(&mut self, path: &str) {
        self.fields.remove(path);
    }

    /// The text of one field.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.fields.get(path).map(String::as_str)
    }

    /// All fields, by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fields.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// The fields whose path starts with `prefix`, by path.
    pub fn under<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.fields
            .range::<str, _>((Bound::Included(prefix), Bound::Unbounded))
            .take_while(move |(path, _)| path.starts_with(prefix))
            .map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// How many fields there are.
    pub fn len(&self) -> usize {
        self.fields.len()
    }

    /// Whether the form is empty.
    pub fn is_empty(&self) -> bool {
        self.fields.is_empty()
    }
}

impl<P: Into<String>, T: Into<String>> FromIterator<(P, T)> for RawDossier {
    fn from_iter<I: IntoIterator<Item = (P, T)>>(fields: I) -> Self {
        RawDossier { fields: fields.into_iter().map(|(path, text)| (path.into(), text.into())).collect() }
    }
}
