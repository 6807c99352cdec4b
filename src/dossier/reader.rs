//! Reads raw texts through their formats, once, and remembers what the formats had to say.

use crate::formats::{Fault, Format, Texte};
use crate::order;

use super::fields::known;
use super::{Field, RawDossier, Row, State};

/// What a format said of one field.
#[derive(Debug, Clone)]
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

pub(super) struct Reader<'a> {
    raw: &'a RawDossier,
    /// The state of each field of the form, by its rank; none for one that was not looked at.
    pub(super) states: Vec<Option<State>>,
    pub(super) remarks: Vec<Remark>,
}

/// The fields of the form under one prefix: a section, a row.
#[derive(Debug, Clone, Copy)]
pub(super) struct Group<'p> {
    prefix: &'p str,
    start: usize,
}

/// A row that the form holds: its number, its path with a dot behind.
pub(super) struct RowPath {
    number: u64,
    prefix: String,
}

impl<'a> Reader<'a> {
    pub(super) fn new(raw: &'a RawDossier) -> Self {
        Reader { raw, states: vec![None; raw.len()], remarks: Vec::new() }
    }

    /// The fields under a prefix, from which [`Self::field`] reads them one by one.
    pub(super) fn group<'p>(&self, prefix: &'p str) -> Group<'p> {
        Group { prefix, start: self.raw.rank(prefix).unwrap_or_else(|rank| rank) }
    }

    /// Reads the field of that name in a group.
    pub(super) fn field<F: Format>(&mut self, group: Group, key: &str) -> Field<F> {
        match self.find(group, key) {
            Some((rank, path, text)) => self.read(rank, path, text),
            None => Field::Absent,
        }
    }

    fn find(&self, group: Group, key: &str) -> Option<(usize, &'a str, &'a str)> {
        // The whole form is no group to walk through.
        if group.prefix.is_empty() {
            return self.raw.entry(key);
        }
        self.raw.run(group.start, group.prefix).find(|(_, path, _)| path.get(group.prefix.len()..) == Some(key))
    }

    fn read<F: Format>(&mut self, rank: usize, path: &str, text: &str) -> Field<F> {
        if F::is_absent(text) {
            self.mark(rank, State::Absent);
            return Field::Absent;
        }
        let field = match F::read(text) {
            Ok(read) => {
                self.remember(path, F::TYPE, read.notes, true);
                Field::Value(read.value)
            }
            Err(fault) => {
                self.remember(path, F::TYPE, vec![fault], false);
                Field::Unreadable
            }
        };
        self.mark(rank, field.state());
        field
    }

    /// Notes the state of a field; of a text with an item a line, one line that cannot be read is enough.
    fn mark(&mut self, rank: usize, state: State) {
        if let Some(known) = self.states.get_mut(rank) {
            *known = match (*known, state) {
                (Some(State::Unreadable), _) | (_, State::Unreadable) => Some(State::Unreadable),
                (Some(State::Value), State::Absent) => Some(State::Value),
                (_, state) => Some(state),
            };
        }
    }

    fn remember(&mut self, path: &str, format: &'static str, faults: Vec<Fault>, read: bool) {
        let remark = |fault| Remark { path: path.to_owned(), format, fault, read };
        self.remarks.extend(faults.into_iter().map(remark));
    }

    /// The rows that the form holds under `list`, by number.
    pub(super) fn rows(&self, list: &str) -> Vec<RowPath> {
        let mut rows: Vec<RowPath> = Vec::new();
        for (path, _) in self.raw.under(list) {
            let Some(rest) = path.get(list.len()..).and_then(|rest| rest.strip_prefix('[')) else { continue };
            let Some(number) = rest.split_once(']').and_then(|(number, _)| number.parse().ok()) else { continue };
            if rows.last().is_none_or(|last| last.number != number) {
                rows.push(RowPath { number, prefix: format!("{list}[{number}].") });
            }
        }
        // By number, where the form is sorted as text: 10 stands before 2.
        order::sort_by_key(&mut rows, |row| row.number);
        rows.dedup_by_key(|row| row.number);
        rows
    }

    /// A list of texts: rows, or one text with an item a line (a textarea).
    pub(super) fn texts(&mut self, list: &str) -> Vec<Row<Texte>> {
        let mut rows = Vec::new();
        if let Some((rank, path, text)) = self.raw.entry(list) {
            self.mark(rank, State::Absent);
            for line in text.lines() {
                self.push_text(&mut rows, rank, path, line);
            }
        }
        for row in self.rows(list) {
            if let Some((rank, path, text)) = self.raw.entry(row.path()) {
                self.push_text(&mut rows, rank, path, text);
            }
        }
        rows
    }

    fn push_text(&mut self, rows: &mut Vec<Row<Texte>>, rank: usize, path: &str, text: &str) {
        if let Field::Value(cells) = self.read(rank, path, text) {
            rows.push(Row { path: path.to_owned(), cells });
        }
    }

    /// The paths of the form that no field has.
    pub(super) fn unknown_paths(&self) -> Vec<String> {
        let fields = self.raw.iter().zip(&self.states);
        let unread = fields.filter(|(_, state)| state.is_none()).map(|((path, _), _)| path);
        unread.filter(|path| !(known(path).is_some() && is_numbered(path))).map(str::to_owned).collect()
    }
}

impl RowPath {
    /// Path of the row: "budget.charges[3]".
    pub(super) fn path(&self) -> &str {
        self.prefix.strip_suffix('.').unwrap_or(&self.prefix)
    }

    /// The path with a dot behind, under which the cells of the row stand.
    pub(super) fn prefix(&self) -> &str {
        &self.prefix
    }
}

/// Whether each row of the path is numbered as a reader finds it: "[3]", not "[]" nor "[03]".
fn is_numbered(path: &str) -> bool {
    path.split('[').skip(1).all(|part| {
        let number = part.split(']').next().unwrap_or_default();
        let plain = number.bytes().all(|byte| byte.is_ascii_digit()) && (number == "0" || !number.starts_with('0'));
        plain && number.parse::<u64>().is_ok()
    })
}
