//! What the form says: a flat list of paths and texts, exactly what a browser submits.

use std::cmp::Ordering;

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
    /// Where the texts stand that another of the same field took the place of, one a field.
    replaced: Vec<Place>,
    /// How many bytes of it belong to no field any more.
    lost: usize,
}

/// Where a path stands, and its text behind it.
#[derive(Debug, Clone, Copy)]
pub(super) struct Place {
    /// The first eight bytes of the path: most paths are told apart by them.
    head: u64,
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

    /// Where the path stands beside another.
    fn compare(self, written: &str, head: u64, path: &str) -> Ordering {
        self.head.cmp(&head).then_with(|| order::compare_bytes(self.path_bytes(written), path.as_bytes()))
    }

    /// Where the path stands beside that of another place.
    fn compare_to(self, written: &str, other: Place) -> Ordering {
        let paths = || order::compare_bytes(self.path_bytes(written), other.path_bytes(written));
        self.head.cmp(&other.head).then_with(paths)
    }

    fn path_bytes(self, written: &str) -> &[u8] {
        written.as_bytes().get(self.start..self.middle).unwrap_or_default()
    }

    fn field(self, written: &str) -> (&str, &str) {
        (self.path(written), self.text(written))
    }

    fn len(self) -> usize {
        self.end.saturating_sub(self.start)
    }

    /// Writes a field at the end.
    fn write(written: &mut String, path: &str, text: &str) -> Self {
        let start = written.len();
        written.push_str(path);
        let middle = written.len();
        written.push_str(text);
        Place { head: order::head(path), start, middle, end: written.len() }
    }
}

impl RawDossier {
    /// Most fields a dossier may hold; beyond it is not a form.
    pub const MAX_FIELDS: usize = 100_000;

    /// Longest path of a field, in bytes.
    pub const MAX_PATH: usize = 300;

    /// Most lines of a table, or items of a list, that are read.
    pub const MAX_ROWS: usize = 10_000;

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
        self.change(&path.into(), Some(&text.into()));
    }

    /// Takes one field away.
    pub fn remove(&mut self, path: &str) {
        self.change(path, None);
    }

    /// Sets one field or takes it away, and says whether there are other paths than before.
    pub(super) fn change(&mut self, path: &str, text: Option<&str>) -> bool {
        self.settle(path);
        let rank = self.rank(path);
        self.lost += rank.ok().and_then(|rank| self.fields.get(rank)).map_or(0, |place| place.len());
        let place = text.map(|text| Place::write(&mut self.written, path, text));
        match (rank, place) {
            (Ok(rank), Some(place)) => self.fields.get_mut(rank).into_iter().for_each(|field| *field = place),
            (Err(rank), Some(place)) => self.fields.insert(rank, place),
            (Ok(rank), None) => {
                self.fields.remove(rank);
            }
            (Err(_), None) => {}
        }
        self.reclaim();
        rank.is_ok() != text.is_some()
    }

    /// Whether changes may be laid over the form.
    ///
    /// # Errors
    /// More fields, or bytes, than a dossier may have.
    pub(super) fn allows(&self, changes: &Changes) -> Result<(), DossierError> {
        let (mut fields, mut bytes) = (self.len(), self.written.len().saturating_sub(self.lost));
        for (path, text) in changes.iter() {
            if let Some((_, before)) = self.entry(path) {
                fields -= 1;
                bytes = bytes.saturating_sub(path.len() + before.len());
            }
            if let Some(text) = text {
                fields += 1;
                bytes += path.len() + text.len();
            }
        }
        if fields > Self::MAX_FIELDS {
            Err(DossierError::TooManyFields)
        } else if bytes > Self::MAX_BYTES {
            Err(DossierError::TooLarge { bytes })
        } else {
            Ok(())
        }
    }

    /// The form with changes laid over it: the same as [`Self::change`], for many at once.
    pub(super) fn with(&self, changes: &Changes) -> Self {
        let is_left = |path: &str| {
            changes.places.binary_search_by(|(place, _)| order::compare(place.path(&changes.written), path)).is_err()
        };
        let mut all = Changes::with_capacity(self.written.len());
        self.iter().filter(|(path, _)| is_left(path)).for_each(|(path, text)| all.put(path, Some(text)));
        changes.iter().for_each(|(path, text)| all.put(path, text));
        let replaced = self.replaced.iter().map(|place| place.field(&self.written)).filter(|(path, _)| is_left(path));
        for (path, text) in replaced.chain(changes.replaced()) {
            let place = Place::write(&mut all.written, path, text);
            all.replaced.push(place);
        }
        all.into_dossier()
    }

    /// Remembers the texts that do not count of fields which changes give several times.
    pub(super) fn keep_replaced(&mut self, changes: &Changes) {
        for (path, text) in changes.replaced() {
            let place = Place::write(&mut self.written, path, text);
            self.replaced.push(place);
        }
        let written = &self.written;
        order::sort_by(&mut self.replaced, |left, right| left.path(written).cmp(right.path(written)));
    }

    /// Writes what there is anew once most of the memory holds what was there before: a form may be
    /// changed without end.
    fn reclaim(&mut self) {
        if self.lost <= self.written.len() / 2 {
            return;
        }
        let before = std::mem::take(&mut self.written);
        self.written.reserve(before.len().saturating_sub(self.lost));
        for place in self.fields.iter_mut().chain(&mut self.replaced) {
            *place = Place::write(&mut self.written, place.path(&before), place.text(&before));
        }
        self.lost = 0;
    }

    /// What is said of a field from now on is all that was said of it.
    fn settle(&mut self, path: &str) {
        let written = &self.written;
        let lost = &mut self.lost;
        self.replaced.retain(|place| {
            let kept = place.path(written) != path;
            *lost += if kept { 0 } else { place.len() };
            kept
        });
    }

    /// The fields that were given several times with different texts, by path, each with one of the
    /// texts that do not count.
    pub fn repeated(&self) -> impl Iterator<Item = (&str, &str)> {
        let told = self.replaced.iter().map(|place| (place.path(&self.written), place.text(&self.written)));
        told.filter(|(path, text)| self.get(path).is_some_and(|kept| kept != *text))
    }

    /// The text of one field.
    pub fn get(&self, path: &str) -> Option<&str> {
        self.entry(path).map(|(_, text)| text)
    }

    fn entry(&self, path: &str) -> Option<(&str, &str)> {
        self.place(path).map(|place| self.field(place))
    }

    /// Where a field stands.
    pub(super) fn place(&self, path: &str) -> Option<&Place> {
        self.fields.get(self.rank(path).ok()?)
    }

    /// The rank of a field among all, or the one it would have.
    fn rank(&self, path: &str) -> Result<usize, usize> {
        let head = order::head(path);
        self.fields.binary_search_by(|place| place.compare(&self.written, head, path))
    }

    /// All fields, by path.
    pub fn iter(&self) -> impl Iterator<Item = (&str, &str)> {
        self.fields.iter().map(|place| place.field(&self.written))
    }

    /// The fields whose path starts with `prefix`, by path.
    pub fn under<'a>(&'a self, prefix: &'a str) -> impl Iterator<Item = (&'a str, &'a str)> {
        self.places_under(prefix).iter().map(|place| self.field(place))
    }

    /// Where they stand.
    pub(super) fn places_under(&self, prefix: &str) -> &[Place] {
        // Those whose first eight bytes allow it: most often the whole group, and nothing else.
        let first = order::head(prefix);
        let last =
            first | u32::try_from(8 * prefix.len()).ok().and_then(|bits| u64::MAX.checked_shr(bits)).unwrap_or(0);
        let group = cut(&self.fields, |place| place.head < first, |place| place.head <= last);
        let begins = |place: &Place| order::bytes_begin_with(place.path_bytes(&self.written), prefix.as_bytes());
        if [group.first(), group.last()].into_iter().flatten().all(begins) {
            return group;
        }
        cut(group, |place| order::compare_bytes(place.path_bytes(&self.written), prefix.as_bytes()).is_lt(), begins)
    }

    /// The path of a field of this form, for those who look at its bytes.
    pub(super) fn path_bytes(&self, place: &Place) -> &[u8] {
        place.path_bytes(&self.written)
    }

    /// The path and the text of a field of this form.
    pub(super) fn field(&self, place: &Place) -> (&str, &str) {
        place.field(&self.written)
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

/// Of sorted places, those that follow the ones that are `before`, as far as they are `within`.
fn cut(places: &[Place], before: impl Fn(&Place) -> bool, within: impl Fn(&Place) -> bool) -> &[Place] {
    let from = places.get(places.partition_point(before)..).unwrap_or_default();
    from.get(..from.partition_point(within)).unwrap_or_default()
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

/// Changes of a form: fields in the order in which they are told, where each may come several times: the
/// last counts, one without a text takes away.
#[derive(Debug, Clone, Default)]
pub struct Changes {
    written: String,
    places: Vec<(Place, bool)>,
    /// The texts that another took the place of, one a path.
    replaced: Vec<Place>,
}

impl Changes {
    /// Reads changes of a form as [`RawDossier::from_json`] reads a form; `null` takes a field away.
    ///
    /// # Errors
    /// As [`RawDossier::from_json`].
    pub fn from_json(text: &str) -> Result<Self, DossierError> {
        if text.len() > RawDossier::MAX_BYTES {
            return Err(DossierError::TooLarge { bytes: text.len() });
        }
        json::changes(text)
    }

    /// Room for a form told in so many bytes.
    pub(super) fn with_capacity(bytes: usize) -> Self {
        // Paths are written whole, where JSON has their last step.
        Changes {
            written: String::with_capacity(bytes + bytes / 2),
            places: Vec::with_capacity(bytes / 24),
            replaced: Vec::new(),
        }
    }

    /// One more.
    pub(super) fn put(&mut self, path: &str, text: Option<&str>) {
        let place = Place::write(&mut self.written, path, text.unwrap_or_default());
        self.places.push((place, text.is_some()));
    }

    /// How many there are.
    pub(super) fn len(&self) -> usize {
        self.places.len()
    }

    /// Forgets all but the last of each, and sorts them by path.
    pub(super) fn keep_last(&mut self) {
        self.sort();
        let mut kept = Changes::with_capacity(0);
        for (place, there) in &self.places {
            kept.put(place.path(&self.written), Some(place.text(&self.written)).filter(|_| *there));
        }
        for place in &self.replaced {
            let again = Place::write(&mut kept.written, place.path(&self.written), place.text(&self.written));
            kept.replaced.push(again);
        }
        *self = kept;
    }

    /// The form they make.
    pub(super) fn into_dossier(mut self) -> RawDossier {
        self.sort();
        let fields = self.places.into_iter().filter(|(_, there)| *there).map(|(place, _)| place).collect();
        RawDossier { written: self.written, fields, replaced: self.replaced, lost: 0 }
    }

    /// The last of each, by path, once sorted.
    pub(super) fn iter(&self) -> impl Iterator<Item = (&str, Option<&str>)> {
        self.places.iter().map(|(place, there)| (place.path(&self.written), there.then(|| place.text(&self.written))))
    }

    /// The texts that another took the place of.
    fn replaced(&self) -> impl Iterator<Item = (&str, &str)> {
        self.replaced.iter().map(|place| place.field(&self.written))
    }

    /// Leaves the last of each, by path.
    pub(super) fn sort(&mut self) {
        let written = &self.written;
        let mut several = false;
        // The sort is stable: what came last stays last among equals.
        order::sort_by(&mut self.places, |(left, _), (right, _)| {
            let order = left.compare_to(written, *right);
            several |= order == Ordering::Equal;
            order
        });
        // Neighbours were compared with one another: most forms say each field once.
        if !several {
            return;
        }
        self.places.reverse();
        let replaced = &mut self.replaced;
        self.places.dedup_by(|earlier, kept| {
            let same = earlier.0.path(written) == kept.0.path(written);
            // Told twice alike, or taken away on purpose: nothing is lost.
            if same && earlier.1 && kept.1 && earlier.0.text(written) != kept.0.text(written) {
                replaced.push(earlier.0);
            }
            same
        });
        self.places.reverse();
        order::sort_by(replaced, |left, right| left.path(written).cmp(right.path(written)));
        replaced.dedup_by(|later, kept| later.path(written) == kept.path(written));
    }
}

impl<P: AsRef<str>, T: AsRef<str>> FromIterator<(P, Option<T>)> for Changes {
    fn from_iter<I: IntoIterator<Item = (P, Option<T>)>>(fields: I) -> Self {
        let mut changes = Changes::default();
        for (path, text) in fields {
            changes.put(path.as_ref(), text.as_ref().map(AsRef::as_ref));
        }
        changes
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
    fn a_text_that_another_took_the_place_of_is_remembered_until_the_field_is_set() {
        let told = [("b", "1"), ("a", "2"), ("b", "3"), ("c", "1"), ("c", "1"), ("b", "4")];
        let mut raw: RawDossier = told.into_iter().collect();
        assert_eq!(raw.repeated().collect::<Vec<_>>(), [("b", "3")]);
        raw.set("b", "4");
        assert_eq!(raw.repeated().count(), 0);
    }

    #[test]
    fn a_form_that_is_changed_again_and_again_stays_small() {
        let mut raw: RawDossier = [("a", "0"), ("b", "1"), ("b", "2"), ("c", "3")].into_iter().collect();
        for turn in 0..10_000 {
            raw.set("a", turn.to_string());
            raw.set("d", "a text that comes and goes");
            raw.remove("d");
        }
        assert!(raw.written.len() < 200, "{}", raw.written.len());
        assert_eq!(raw.iter().collect::<Vec<_>>(), [("a", "9999"), ("b", "2"), ("c", "3")]);
        assert_eq!(raw.repeated().collect::<Vec<_>>(), [("b", "1")]);
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
