//! Reads raw texts through their formats, once, and remembers what the formats had to say.

use std::collections::{BTreeMap, BTreeSet};

use crate::formats::{Fault, Format, Texte};

use super::fields::pattern;
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
    pub(super) states: BTreeMap<String, State>,
    pub(super) remarks: Vec<Remark>,
}

impl<'a> Reader<'a> {
    pub(super) fn new(raw: &'a RawDossier) -> Self {
        Reader { raw, states: BTreeMap::new(), remarks: Vec::new() }
    }

    pub(super) fn field<F: Format>(&mut self, path: &str) -> Field<F> {
        match self.raw.get(path) {
            Some(text) => self.read(path, text),
            None => Field::Absent,
        }
    }

    fn read<F: Format>(&mut self, path: &str, text: &str) -> Field<F> {
        if F::is_absent(text) {
            return Field::Absent;
        }
        let field = match F::read(text) {
            Ok(read) => {
                self.remember::<F>(path, read.notes, true);
                Field::Value(read.value)
            }
            Err(fault) => {
                self.remember::<F>(path, [fault], false);
                Field::Unreadable
            }
        };
        self.states.insert(path.to_owned(), field.state());
        field
    }

    fn remember<F: Format>(&mut self, path: &str, faults: impl IntoIterator<Item = Fault>, read: bool) {
        self.remarks.extend(faults.into_iter().map(|fault| Remark {
            path: path.to_owned(),
            format: F::TYPE,
            fault,
            read,
        }));
    }

    /// The paths of the rows that the form holds under `list`, by number.
    pub(super) fn row_paths(&self, list: &str) -> Vec<String> {
        let numbers: BTreeSet<u64> = self
            .raw
            .under(list)
            .filter_map(|(path, _)| path.strip_prefix(list)?.strip_prefix('[')?.split_once(']')?.0.parse().ok())
            .collect();
        numbers.into_iter().map(|number| format!("{list}[{number}]")).collect()
    }

    /// A list of texts: rows, or one text with an item a line (a textarea).
    pub(super) fn texts(&mut self, list: &str) -> Vec<Row<Texte>> {
        let mut rows = Vec::new();
        if let Some(text) = self.raw.get(list) {
            for line in text.lines() {
                self.push_text(&mut rows, list, line);
            }
        }
        for path in self.row_paths(list) {
            if let Some(text) = self.raw.get(&path) {
                self.push_text(&mut rows, &path, text);
            }
        }
        rows
    }

    fn push_text(&mut self, rows: &mut Vec<Row<Texte>>, path: &str, text: &str) {
        if let Field::Value(cells) = self.read(path, text) {
            rows.push(Row { path: path.to_owned(), cells });
        }
    }

    /// The paths of the form that no field has.
    pub(super) fn unknown_paths(&self) -> Vec<String> {
        let known: BTreeSet<&str> = super::fields::all().map(|field| field.path).collect();
        self.raw
            .iter()
            .filter(|(path, _)| {
                let pattern = pattern(path);
                let named = known.contains(pattern.as_str()) || known.contains(format!("{pattern}[]").as_str());
                !(named && is_numbered(path))
            })
            .map(|(path, _)| path.to_owned())
            .collect()
    }
}

/// Whether each row of the path is numbered as a reader finds it: "[3]", not "[]" nor "[03]".
fn is_numbered(path: &str) -> bool {
    path.split('[').skip(1).all(|part| {
        part.split(']').next().is_some_and(|number| number.parse::<u64>().is_ok_and(|read| read.to_string() == number))
    })
}
