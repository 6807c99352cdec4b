//! What the form says: a flat list of paths and texts, exactly what a browser submits.

use crate::order;

use super::DossierError;
use super::json;

/// Raw texts by path: "banque.iban" → "FR92 3000 1006 82C3 5500 0000 084".
///
/// Kept sorted by path, so that the order in which a form lists its fields cannot change a report.
#[derive(Debug, Clone, Default)]
pub struct RawDossier {
    /// Paths and texts one behind the other: a form of a hundred fields is one piece of memory.
    written: String,
    /// Where each field stands in it.
    fields: Vec<Place>,
}

/// Where a path stands, and its text behind it.
#[derive(Debug, Clone, Copy)]
struct Place {
    start: usize,
    middle: usize,
    end: usize,
}

impl Place {
    fn path(self, written: &str) -> &str {
        written.get(self.start..self.middle).unwrap_or_default()
    }

    fn text(self, written: &str) -> &str {
        written.get(self.middle..self.end).unwrap_or_default()
    }

    /// Writes a field at the end.
    fn write(written: &mut String, path: &str, text: &str) -> Self {
        let start = written.len();
        written.push_str(path);
        let middle = written.len();
        written.push_str(text);
        Place { start, middle, end: written.len() }
    }
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
        let (path, text) = (path.into(), text.into());
        let place = Place::write(&mut self.written, &path, &text);
        match self.rank(&path) {
            Ok(rank) => {
                if let Some(field) = self.fields.get_mut(rank) {
                    *field = place;
                }
            }
            Err(rank) => self.fields.insert(rank, place),
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
        self.entry(path).map(|(_, _, text)| text)
    }

    /// One field: its rank among all, its path as the form has it, its text.
    pub(super) fn entry(&self, path: &str) -> Option<(usize, &str, &str)> {
        self.at(self.rank(path).ok()?)
    }

    /// The field of that rank.
    pub(super) fn at(&self, rank: usize) -> Option<(usize, &str, &str)> {
        self.fields.get(rank).map(|place| (rank, place.path(&self.written), place.text(&self.written)))
    }

    /// The rank of a field among all, or the one it would have.
    pub(super) fn rank(&self, path: &str) -> Result<usize, usize> {
        self.fields.binary_search_by(|place| order::compare(place.path(&self.written), path))
    }

    /// The fields from one rank on whose path starts with `prefix`: their ranks and themselves.
    pub(super) fn run(&self, start: usize, prefix: &str) -> impl Iterator<Item = (usize, &str, &str)> {
        (start..self.fields.len())
            .map_while(|rank| self.at(rank))
            .take_while(move |(_, path, _)| path.as_bytes().starts_with(prefix.as_bytes()))
    }

    /// All fields, by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fields.iter().map(|place| (place.path(&self.written), place.text(&self.written)))
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

impl PartialEq for RawDossier {
    fn eq(&self, other: &Self) -> bool {
        self.iter().eq(other.iter())
    }
}

impl Eq for RawDossier {}

impl<P: Into<String>, T: Into<String>> FromIterator<(P, T)> for RawDossier {
    fn from_iter<I: IntoIterator<Item = (P, T)>>(fields: I) -> Self {
        let mut changes = Changes::default();
        for (path, text) in fields {
            changes.put(&path.into(), Some(&text.into()));
        }
        changes.into_dossier()
    }
}

/// Fields in the order in which they are told, where each may come several times: the last counts,
/// one without a text takes away.
#[derive(Debug, Default)]
pub(super) struct Changes {
    written: String,
    places: Vec<(Place, bool)>,
}

impl Changes {
    /// Room for a form told in so many bytes.
    pub fn with_capacity(bytes: usize) -> Self {
        Changes { written: String::with_capacity(bytes), places: Vec::with_capacity(bytes / 24) }
    }

    /// One more.
    pub fn put(&mut self, path: &str, text: Option<&str>) {
        let place = Place::write(&mut self.written, path, text.unwrap_or_default());
        self.places.push((place, text.is_some()));
    }

    /// How many there are.
    pub fn len(&self) -> usize {
        self.places.len()
    }

    /// Forgets all but the last of each, and sorts them by path.
    pub fn keep_last(&mut self) {
        self.sort();
        let mut kept = Changes::with_capacity(0);
        for (place, there) in &self.places {
            kept.put(place.path(&self.written), Some(place.text(&self.written)).filter(|_| *there));
        }
        *self = kept;
    }

    /// The form they make.
    pub fn into_dossier(mut self) -> RawDossier {
        self.sort();
        let fields = self.places.into_iter().filter(|(_, there)| *there).map(|(place, _)| place).collect();
        RawDossier { written: self.written, fields }
    }

    fn sort(&mut self) {
        let written = &self.written;
        // The sort is stable: what came last stays last among equals.
        order::sort_by(&mut self.places, |left, right| order::compare(left.0.path(written), right.0.path(written)));
        self.places.reverse();
        self.places.dedup_by(|later, kept| later.0.path(written) == kept.0.path(written));
        self.places.reverse();
    }
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
