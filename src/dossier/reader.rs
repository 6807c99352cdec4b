//! Reads raw texts through their formats, once, and remembers what the formats had to say.

use crate::formats::{Fault, Format, Texte};
use crate::order;

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
    typed: [Option<Typed<'a>>; N],
    next: usize,
}

impl<'a, const N: usize> Cells<'a, N> {
    const NONE: Self = Cells { typed: [None; N], next: 0 };

    fn put(&mut self, keys: &[&str], key: &str, typed: Typed<'a>) {
        if let Some(cell) = keys.iter().position(|known| *known == key).and_then(|rank| self.typed.get_mut(rank)) {
            *cell = Some(typed);
        }
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
    pub(super) fn section(&self, prefix: &'static str, keys: &[&str]) -> Cells<'a, MOST> {
        let mut cells = Cells::NONE;
        // The whole form is no group to walk through.
        if prefix.is_empty() {
            for key in keys {
                if let Some(typed) = self.raw.entry(key) {
                    cells.put(keys, key, typed);
                }
            }
            return cells;
        }
        for (path, text) in self.raw.under(prefix) {
            cells.put(keys, path.get(prefix.len()..).unwrap_or_default(), (path, text));
        }
        cells
    }

    /// Reads the next field of a section or a row.
    pub(super) fn next<F: Format, const N: usize>(&mut self, cells: &mut Cells<N>) -> Field<F> {
        let rank = cells.next;
        cells.next += 1;
        match cells.typed.get(rank).copied().flatten() {
            Some(typed) => self.field(rank, typed),
            None => Field::Absent,
        }
    }

    fn field<F: Format>(&mut self, rank: usize, typed: Typed) -> Field<F> {
        self.notes.fields += 1;
        self.value(rank, typed)
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
        if let Some(known) = self.notes.states.get_mut(rank).filter(|known| **known != State::Unreadable) {
            *known = field.state();
        }
        field
    }

    fn remember(&mut self, path: &str, format: &'static str, faults: Vec<Fault>, read: bool) {
        let remark = |fault| Remark { path: path.to_owned(), format, fault, read };
        self.notes.remarks.extend(faults.into_iter().map(remark));
    }

    /// The rows that the form holds under `list`, by number; the first of them, when there are too many.
    pub(super) fn rows(&mut self, list: &'static str, keys: &[&str]) -> Vec<(u64, Cells<'a, MOST_CELLS>)> {
        let mut rows: Vec<(u64, Cells<MOST_CELLS>)> = Vec::with_capacity(16);
        for (number, cell, typed) in numbered(self.raw, list) {
            if rows.last().is_none_or(|(last, _)| *last != number) {
                rows.push((number, Cells::NONE));
            }
            if let (Some((_, cells)), Some(key)) = (rows.last_mut(), cell.strip_prefix('.')) {
                cells.put(keys, key, typed);
            }
        }
        self.in_order(&mut rows);
        rows
    }

    /// A list of texts: rows, or one text with an item a line (a textarea).
    pub(super) fn texts(&mut self, list: &'static str) -> Rows<Texte> {
        let mut rows = Vec::new();
        if let Some((path, text)) = self.raw.entry(list) {
            self.notes.fields += 1;
            self.limit(text.lines().count());
            for line in text.lines().take(RawDossier::MAX_ROWS) {
                if let Field::Value(cells) = self.value(0, (path, line)) {
                    rows.push(Row { path: RowPath::new(list, None), cells });
                }
            }
        }
        let mut items: Vec<(u64, Option<Typed>)> = Vec::new();
        for (number, cell, typed) in numbered(self.raw, list) {
            let typed = cell.is_empty().then_some(typed);
            match items.last_mut().filter(|(last, _)| *last == number) {
                Some((_, item)) => *item = item.or(typed),
                None => items.push((number, typed)),
            }
        }
        self.in_order(&mut items);
        for (number, typed) in items {
            if let Some(Field::Value(cells)) = typed.map(|typed| self.field(0, typed)) {
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
/// A row "[03]" is no row: its fields are unknown ones.
fn numbered<'a>(raw: &'a RawDossier, list: &'a str) -> impl Iterator<Item = (u64, &'a str, Typed<'a>)> {
    raw.under(list).filter_map(move |(path, text)| {
        let rest = path.get(list.len()..)?.strip_prefix('[')?;
        let (number, cell) = rest.split_at_checked(rest.bytes().take_while(u8::is_ascii_digit).count())?;
        let cell = cell.strip_prefix(']').filter(|_| is_plain(number))?;
        Some((number.parse().ok()?, cell, (path, text)))
    })
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
