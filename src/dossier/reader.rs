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
    /// The tables of more than [`RawDossier::MAX_ROWS`] lines, and how many they have.
    pub(super) crowded: Vec<(String, usize)>,
}

/// A row that the form holds: its number, its path with a dot behind, the rank of the first field that has it.
pub(super) struct RowPath {
    number: u64,
    prefix: String,
    start: usize,
}

/// The most fields a section or a row may have.
pub(super) const MOST: usize = 16;

/// Where the fields of a section or a row stand in the form, in the order of its table.
pub(super) struct Ranks([Option<usize>; MOST], usize);

impl<'a> Reader<'a> {
    pub(super) fn new(raw: &'a RawDossier) -> Self {
        Reader { raw, states: vec![None; raw.len()], remarks: Vec::new(), crowded: Vec::new() }
    }

    /// Where the fields of those names stand under a prefix: one walk for all of them.
    pub(super) fn section(&self, prefix: &str, keys: &[&str]) -> Ranks {
        // The whole form is no group to walk through.
        if prefix.is_empty() {
            let mut ranks = Ranks([None; MOST], 0);
            for (slot, key) in ranks.0.iter_mut().zip(keys) {
                *slot = self.raw.rank(key).ok();
            }
            return ranks;
        }
        self.ranks(prefix, self.raw.rank(prefix).unwrap_or_else(|rank| rank), keys)
    }

    /// The same in a row.
    pub(super) fn cells(&self, row: &RowPath, keys: &[&str]) -> Ranks {
        let here = self.raw.at(row.start).is_some_and(|(_, path, _)| path.starts_with(&row.prefix));
        // "[03]" is the row "[3]" too, but does not stand where the cells of "[3]" do.
        let start = if here { row.start } else { self.raw.rank(&row.prefix).unwrap_or_else(|rank| rank) };
        self.ranks(&row.prefix, start, keys)
    }

    fn ranks(&self, prefix: &str, start: usize, keys: &[&str]) -> Ranks {
        let mut ranks = Ranks([None; MOST], 0);
        for (rank, path, _) in self.raw.run(start, prefix) {
            let name = path.get(prefix.len()..).unwrap_or_default();
            if let Some(slot) = keys.iter().position(|key| *key == name).and_then(|index| ranks.0.get_mut(index)) {
                *slot = Some(rank);
            }
        }
        ranks
    }

    /// Reads the next field of a section or a row.
    pub(super) fn next<F: Format>(&mut self, ranks: &mut Ranks) -> Field<F> {
        let rank = ranks.0.get(ranks.1).copied().flatten();
        ranks.1 += 1;
        match rank.and_then(|rank| self.raw.at(rank)) {
            Some((rank, path, text)) => self.read(rank, path, text),
            None => Field::Absent,
        }
    }

    fn read<F: Format>(&mut self, rank: usize, path: &str, text: &str) -> Field<F> {
        if F::is_absent(text) {
            self.mark(rank, State::Absent);
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

    /// The rows that the form holds under `list`, by number; the first of them, when there are too many.
    pub(super) fn rows(&mut self, list: &str) -> Vec<RowPath> {
        let mut rows: Vec<RowPath> = Vec::new();
        let start = self.raw.rank(list).unwrap_or_else(|rank| rank);
        for (rank, path, _) in self.raw.run(start, list) {
            // Another cell of the row before.
            if rows.last().is_some_and(|last| path.starts_with(&last.prefix)) {
                continue;
            }
            let Some(rest) = path.get(list.len()..).and_then(|rest| rest.strip_prefix('[')) else { continue };
            let Some((written, _)) = rest.split_once(']') else { continue };
            let Ok(number) = written.parse() else { continue };
            if rows.last().is_none_or(|last| last.number != number) {
                let prefix = prefix(list, written, number);
                rows.push(RowPath { number, prefix, start: rank });
            }
        }
        // By number, where the form is sorted as text: 10 stands before 2.
        order::sort_by_key(&mut rows, |row| row.number);
        rows.dedup_by_key(|row| row.number);
        self.limit(list, rows.len());
        rows.truncate(RawDossier::MAX_ROWS);
        rows
    }

    /// Notes a table with more lines than are read.
    fn limit(&mut self, list: &str, lines: usize) {
        if lines > RawDossier::MAX_ROWS {
            self.crowded.push((list.to_owned(), lines));
        }
    }

    /// A list of texts: rows, or one text with an item a line (a textarea).
    pub(super) fn texts(&mut self, list: &str) -> Vec<Row<Texte>> {
        let mut rows = Vec::new();
        if let Some((rank, path, text)) = self.raw.entry(list) {
            self.mark(rank, State::Absent);
            self.limit(list, text.lines().count());
            for line in text.lines().take(RawDossier::MAX_ROWS) {
                self.push_text(&mut rows, rank, path, line);
            }
        }
        for row in self.rows(list) {
            let here = self.raw.at(row.start).filter(|(_, path, _)| *path == row.path());
            if let Some((rank, path, text)) = here.or_else(|| self.raw.entry(row.path())) {
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

    /// The same, for a row that is read.
    pub(super) fn into_path(mut self) -> String {
        self.prefix.pop();
        self.prefix
    }
}

/// The path of a row with a dot behind; "[03]" is the row "[3]".
fn prefix(list: &str, written: &str, number: u64) -> String {
    if is_plain(written) { [list, "[", written, "]."].concat() } else { format!("{list}[{number}].") }
}

/// Whether each row of the path is numbered as a reader finds it: "[3]", not "[]" nor "[03]".
fn is_numbered(path: &str) -> bool {
    path.split('[').skip(1).all(|part| {
        let number = part.split(']').next().unwrap_or_default();
        is_plain(number) && number.parse::<u64>().is_ok()
    })
}

/// Whether a number is written with its figures alone, without a zero in front.
fn is_plain(number: &str) -> bool {
    number.bytes().all(|byte| byte.is_ascii_digit()) && (number == "0" || !number.starts_with('0'))
}
