//! Reads raw texts through their formats, once, and remembers what the formats had to say.

use crate::formats::{Fault, Format, Texte};
use crate::order;

use super::raw::Place;
use super::{Field, RawDossier, Row, RowPath, Rows, State};

/// What a format said of one field.
#[derive(Debug, Clone, PartialEq)]
pub struct Remark {
    /// Field.
    pub path: String,
    /// Type of the format: "siret".
    pub format: &'static str,
    /// What it said.
    pub fault: Fault,
    /// Whether the value was read all the same.
    pub read: bool,
}

/// The most fields a section may have.
pub(super) const MOST: usize = 16;

/// The most fields a row may have.
pub(super) const MOST_CELLS: usize = 4;

/// What was learnt by reading one part of the form, apart from its values.
#[derive(Debug, Clone, Default, PartialEq)]
pub(super) struct Notes {
    /// The state of each field of the part, in the order of its table; of a column, a cell that cannot be
    /// read is enough, then one that can.
    pub states: [State; MOST],
    /// What the formats said.
    pub remarks: Vec<Remark>,
    /// How many fields of the form it is made of.
    pub fields: usize,
    /// How many lines the table has, when these are more than are read.
    pub beyond: Option<usize>,
}

/// Reads one part of a form.
pub(super) struct Reader<'a> {
    raw: &'a RawDossier,
    notes: Notes,
}

/// A path and a text of the form.
type Typed<'a> = (&'a str, &'a str);

/// The fields of a section or a row, in the order of its table.
pub(super) struct Cells<'a, const N: usize> {
    typed: [Option<&'a Place>; N],
    next: usize,
}

impl<'a, const N: usize> Cells<'a, N> {
    const NONE: Self = Cells { typed: [None; N], next: 0 };

    fn put(&mut self, keys: &[&str], key: &[u8], typed: &'a Place) {
        if let Some(cell) =
            keys.iter().position(|known| known.as_bytes() == key).and_then(|rank| self.typed.get_mut(rank))
        {
            *cell = Some(typed);
        }
    }

    /// The next of them, and its rank.
    fn take(&mut self) -> (usize, Option<&'a Place>) {
        let rank = self.next;
        self.next += 1;
        (rank, self.typed.get(rank).copied().flatten())
    }
}

impl<'a> Reader<'a> {
    pub(super) fn new(raw: &'a RawDossier) -> Self {
        Reader { raw, notes: Notes::default() }
    }

    /// What was learnt.
    pub(super) fn into_notes(self) -> Notes {
        self.notes
    }

    /// The fields of those names under a prefix: one walk for all of them.
    #[inline(never)]
    pub(super) fn section(&self, prefix: &'static str, keys: &[&str]) -> Cells<'a, MOST> {
        let mut cells = Cells::NONE;
        // The whole form is no group to walk through.
        if prefix.is_empty() {
            for key in keys {
                if let Some(place) = self.raw.place(key) {
                    cells.put(keys, key.as_bytes(), place);
                }
            }
            return cells;
        }
        for place in self.raw.places_under(prefix) {
            cells.put(keys, self.raw.path_bytes(place).get(prefix.len()..).unwrap_or_default(), place);
        }
        cells
    }

    /// Reads the next field of a section or a row.
    pub(super) fn next<F: Format, const N: usize>(&mut self, cells: &mut Cells<'a, N>) -> Field<F> {
        match cells.take() {
            (rank, Some(place)) => self.field(rank, place),
            (_, None) => Field::Absent,
        }
    }

    fn field<F: Format>(&mut self, rank: usize, place: &Place) -> Field<F> {
        let typed = self.typed(place);
        self.value(rank, typed)
    }

    // These are of every format: a copy in each would weigh more than the call takes.
    #[inline(never)]
    fn typed(&mut self, place: &Place) -> Typed<'a> {
        self.notes.fields += 1;
        self.raw.field(place)
    }

    #[inline(never)]
    fn know(&mut self, rank: usize, state: State) {
        if let Some(known) = self.notes.states.get_mut(rank).filter(|known| **known != State::Unreadable) {
            *known = state;
        }
    }

    fn value<F: Format>(&mut self, rank: usize, (path, text): Typed) -> Field<F> {
        if F::is_absent(text) {
            return Field::Absent;
        }
        let field = match F::read(text) {
            Ok(read) => {
                if !read.notes.is_empty() {
                    self.remember(path, F::TYPE, read.notes, true);
                }
                Field::Value(read.value)
            }
            Err(fault) => {
                self.remember(path, F::TYPE, vec![fault], false);
                Field::Unreadable
            }
        };
        self.know(rank, field.state());
        field
    }

    #[inline(never)]
    fn remember(&mut self, path: &str, format: &'static str, faults: Vec<Fault>, read: bool) {
        let remark = |fault| Remark { path: path.to_owned(), format, fault, read };
        self.notes.remarks.extend(faults.into_iter().map(remark));
    }

    /// The rows that the form holds under `list`, by number; the first of them, when there are too many.
    pub(super) fn rows(&mut self, list: &'static str, keys: &[&str]) -> Vec<(u64, Cells<'a, MOST_CELLS>)> {
        let mut rows: Vec<(u64, Cells<MOST_CELLS>)> = Vec::with_capacity(16);
        for (number, cell, place) in numbered(self.raw, self.raw.places_under(list), list) {
            if rows.last().is_none_or(|(last, _)| *last != number) {
                rows.push((number, Cells::NONE));
            }
            if let (Some((_, cells)), Some(key)) = (rows.last_mut(), cell.strip_prefix(b".")) {
                cells.put(keys, key, place);
            }
        }
        self.in_order(&mut rows);
        rows
    }

    /// A list of texts: rows, or one text with an item a line (a textarea).
    pub(super) fn texts(&mut self, list: &'static str) -> Rows<Texte> {
        let places = self.raw.places_under(list);
        let mut rows = Vec::with_capacity(places.len().min(RawDossier::MAX_ROWS));
        // Its own path stands before those of its items.
        let whole = places.first().map(|place| self.raw.field(place)).filter(|(path, _)| *path == list);
        if let Some((path, text)) = whole {
            self.notes.fields += 1;
            self.limit(text.lines().count());
            for line in text.lines().take(RawDossier::MAX_ROWS) {
                if let Field::Value(cells) = self.value(0, (path, line)) {
                    rows.push(Row { path: RowPath::new(list, None), cells });
                }
            }
        }
        let mut items: Vec<(u64, Option<&Place>)> = Vec::with_capacity(places.len());
        for (number, cell, place) in numbered(self.raw, places, list) {
            let item = cell.is_empty().then_some(place);
            match items.last_mut().filter(|(last, _)| *last == number) {
                Some((_, kept)) => *kept = kept.or(item),
                None => items.push((number, item)),
            }
        }
        self.in_order(&mut items);
        for (number, item) in items {
            if let Some(Field::Value(cells)) = item.map(|place| self.field(0, place)) {
                rows.push(Row { path: RowPath::new(list, Some(number)), cells });
            }
        }
        self.finish(rows)
    }

    /// Sorts rows by number, where the form is sorted as text: 10 stands before 2.
    fn in_order<T>(&mut self, rows: &mut Vec<(u64, T)>) {
        order::sort_by_key(rows, |(number, _)| *number);
        self.limit(rows.len());
        rows.truncate(RawDossier::MAX_ROWS);
    }

    /// Notes a table with more lines than are read.
    fn limit(&mut self, lines: usize) {
        if lines > RawDossier::MAX_ROWS {
            self.notes.beyond = Some(self.notes.beyond.unwrap_or_default().max(lines));
        }
    }

    /// The table that those rows make.
    pub(super) fn finish<T>(&self, rows: Vec<Row<T>>) -> Rows<T> {
        Rows::new(rows, self.notes.beyond)
    }
}

/// The fields of the rows of a list: the number of the row, what stands behind it in the path, the field.
fn numbered<'a>(
    raw: &'a RawDossier,
    places: &'a [Place],
    list: &'static str,
) -> impl Iterator<Item = (u64, &'a [u8], &'a Place)> {
    places.iter().filter_map(move |place| {
        let (number, cell) = row_of(raw.path_bytes(place).get(list.len()..)?)?;
        Some((number, cell, place))
    })
}

/// The number of the row that a path goes on with, and what stands behind it: "[3].compte".
/// A row "[03]" is no row: its fields are unknown ones.
fn row_of(rest: &[u8]) -> Option<(u64, &[u8])> {
    let figures = rest.strip_prefix(b"[")?;
    let (mut number, mut rest) = (0_u64, figures);
    while let [figure @ b'0'..=b'9', after @ ..] = rest {
        number = number.checked_mul(10)?.checked_add(u64::from(figure - b'0'))?;
        rest = after;
    }
    let is_plain = matches!(figures, [b'0', b']', ..] | [b'1'..=b'9', ..]);
    rest.strip_prefix(b"]").filter(|_| is_plain).map(|cell| (number, cell))
}

/// Whether each row of the path is numbered as a reader finds it: "[3]", not "[]" nor "[03]".
pub(super) fn is_numbered(path: &str) -> bool {
    path.split('[').skip(1).all(|part| {
        let number = part.split(']').next().unwrap_or_default();
        is_plain(number) && number.parse::<u64>().is_ok()
    })
}

/// Whether a number is written with its figures alone, without a zero in front.
fn is_plain(number: &str) -> bool {
    number.bytes().all(|byte| byte.is_ascii_digit()) && (number == "0" || !number.starts_with('0'))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_numbered_with_its_figures_alone() {
        for (rest, row) in [
            ("[0]", Some((0, ""))),
            ("[12].compte", Some((12, ".compte"))),
            ("[18446744073709551615].a", Some((u64::MAX, ".a"))),
            ("[18446744073709551616].a", None),
            ("[03].a", None),
            ("[].a", None),
            ("[1a].a", None),
            ("[+1]", None),
            ("[1", None),
            ("1]", None),
        ] {
            let read = row_of(rest.as_bytes()).map(|(number, cell)| (number, str::from_utf8(cell).unwrap()));
            assert_eq!(read, row, "{rest}");
        }
    }
}
