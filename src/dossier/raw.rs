//! What the form says: a flat list of paths and texts, exactly what a browser submits.

use crate::order;

use super::DossierError;
use super::json;

/// Raw texts by path: "banque.iban" → "FR92 3000 1006 82C3 5500 0000 084".
///
/// Kept sorted by path, so that the order in which a form lists its fields cannot change a report.
#[derive(Debug, Clone, Default, PartialEq, Eq)]
pub struct RawDossier {
    fields: Vec<(String, String)>,
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

    /// The fields of a list where each may come several times: the last counts, `None` takes away.
    pub(super) fn of_changes(mut changes: Vec<(String, Option<String>)>) -> Self {
        keep_last(&mut changes);
        RawDossier { fields: changes.into_iter().filter_map(|(path, text)| Some((path, text?))).collect() }
    }

    /// Sets one field.
    pub fn set(&mut self, path: impl Into<String>, text: impl Into<String>) {
        let (path, text) = (path.into(), text.into());
        match self.rank(&path) {
            Ok(rank) => {
                if let Some(field) = self.fields.get_mut(rank) {
                    field.1 = text;
                }
            }
            Err(rank) => self.fields.insert(rank, (path, text)),
        }
    }

    /// Takes one field away.
    pub fn remove(&mut self, path: &str) {
        if let Ok(rank) = self.rank(path) {
            self.fields.remove(rank);
        }
    }

    /// The text of one field.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.fields.get(self.rank(path).ok()?).map(|(_, text)| text.as_str())
    }

    /// One field: its rank among all, its path as the form has it, its text.
    pub(super) fn entry(&self, path: &str) -> Option<(usize, &str, &str)> {
        let rank = self.rank(path).ok()?;
        self.fields.get(rank).map(|(path, text)| (rank, path.as_str(), text.as_str()))
    }

    /// The rank of a field among all, or the one it would have.
    pub(super) fn rank(&self, path: &str) -> Result<usize, usize> {
        self.fields.binary_search_by(|(known, _)| known.as_str().cmp(path))
    }

    /// The fields from one rank on whose path starts with `prefix`: their ranks and themselves.
    pub(super) fn run(&self, start: usize, prefix: &str) -> impl Iterator<Item = (usize, &str, &str)> {
        let rest = self.fields.get(start..).unwrap_or_default().iter().enumerate();
        rest.take_while(move |(_, (path, _))| path.starts_with(prefix))
            .map(move |(rank, (path, text))| (start + rank, path.as_str(), text.as_str()))
    }

    /// All fields, by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fields.iter().map(|(path, text)| (path.as_str(), text.as_str()))
    }

    /// The fields whose path starts with `prefix`, by path.
    pub fn under<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        let start = self.rank(prefix).unwrap_or_else(|rank| rank);
        self.run(start, prefix).map(|(_, path, text)| (path, text))
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
        Self::of_changes(fields.into_iter().map(|(path, text)| (path.into(), Some(text.into()))).collect())
    }
}

/// Sorts changes by path and keeps the last of each.
pub(super) fn keep_last(changes: &mut Vec<(String, Option<String>)>) {
    // The sort is stable: what came last stays last among equals.
    order::sort_by(changes, |left, right| left.0.cmp(&right.0));
    changes.reverse();
    changes.dedup_by(|later, kept| later.0 == kept.0);
    changes.reverse();
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_last_of_several_texts_counts() {
        let raw: RawDossier = [("b", "1"), ("a", "2"), ("b", "3")].into_iter().collect();
        assert_eq!(raw.iter().collect::<Vec<_>>(), [("a", "2"), ("b", "3")]);
    }

    #[test]
    fn fields_are_set_and_taken_away() {
        let mut raw = RawDossier::default();
        for (path, text) in [("c", "1"), ("a", "1"), ("b.x", "1"), ("b.y", "1"), ("a", "2")] {
            raw.set(path, text);
        }
        raw.remove("c");
        raw.remove("d");
        assert_eq!((raw.len(), raw.get("a"), raw.get("c")), (3, Some("2"), None));
        assert_eq!(raw.under("b.").map(|(path, _)| path).collect::<Vec<_>>(), ["b.x", "b.y"]);
    }
}
