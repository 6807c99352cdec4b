//! What the form says: field paths and raw text, each field absent, unreadable or a value.

mod error;
mod field;
mod fields;
mod json;
mod raw;
mod reader;

pub use error::DossierError;
pub use field::{Field, Row, State};
pub use fields::{
    Banque, Beneficiaire, Charge, Convention, Engagements, Entete, Fields, Imputation, Justificatifs, KnownField,
    Produit, Subvention, Versement, all as known_fields, known as known_field, label, pattern,
};
pub use raw::RawDossier;
pub use reader::Remark;

use crate::order;

/// A dossier, read: what rules look at.
#[derive(Debug, Clone)]
pub struct Dossier<'a> {
    /// The texts as typed.
    pub raw: &'a RawDossier,
    /// The fields, each in one of its three states.
    pub fields: Fields,
    /// What the formats said while reading.
    pub remarks: Vec<Remark>,
    /// Paths of the form that no field has, by path.
    pub unknown: Vec<String>,
    /// The state of each field of `raw`, by its rank.
    states: Vec<Option<State>>,
}

impl<'a> Dossier<'a> {
    /// Reads every field through its format.
    pub fn read(raw: &'a RawDossier) -> Self {
        let mut reader = reader::Reader::new(raw);
        let fields = Fields::read(&mut reader);
        let unknown = reader.unknown_paths();
        let reader::Reader { states, remarks, .. } = reader;
        Dossier { raw, fields, remarks, unknown, states }
    }

    /// The state of one field, by its path.
    pub fn state(&self, path: &str) -> State {
        let state = self.raw.rank(path).ok().and_then(|rank| self.states.get(rank).copied().flatten());
        state.unwrap_or(State::Absent)
    }

    /// Of each pattern, whether nothing keeps a rule that needs it from being evaluated; see
    /// [`Self::lacking`]. The patterns are sorted, as the form is: one walk for all of them.
    pub(crate) fn has(&self, patterns: &[&str]) -> Vec<bool> {
        let mut fields = self.raw.iter().zip(&self.states).peekable();
        let mut is_value = |pattern: &str| {
            while fields.next_if(|((path, _), _)| order::compare(path, pattern).is_lt()).is_some() {}
            fields.peek().is_some_and(|((path, _), state)| *path == pattern && **state == Some(State::Value))
        };
        let has =
            |pattern: &&str| if pattern.contains('[') { self.lacking(pattern).is_empty() } else { is_value(pattern) };
        patterns.iter().map(has).collect()
    }

    /// Which fields keep a rule that needs `pattern` from being evaluated: the field itself when it
    /// is absent, every row's cell that cannot be read ("budget.charges[].montant").
    pub fn lacking(&self, pattern: &str) -> Vec<String> {
        let Some((list, cell)) = pattern.split_once("[]") else {
            return match self.state(pattern) {
                State::Value => Vec::new(),
                State::Absent | State::Unreadable => vec![pattern.to_owned()],
            };
        };
        // Of a table that is not read to its end, no column is known.
        if self.fields.crowded.iter().any(|(crowded, _)| crowded == list) {
            return vec![list.to_owned()];
        }
        let mut any = false;
        let mut unreadable = Vec::new();
        let start = self.raw.rank(list).unwrap_or_else(|rank| rank);
        for (rank, path, _) in self.raw.run(start, list) {
            let state = self.states.get(rank).copied().flatten();
            // One value is enough; what cannot be read is listed.
            if !(state == Some(State::Unreadable) || (state == Some(State::Value) && !any)) {
                continue;
            }
            // A list of texts may also be one text, at the path of the list.
            if !(path.ends_with(cell)
                && (path == list || path.get(list.len()..).is_some_and(|rest| rest.starts_with('['))))
            {
                continue;
            }
            match state {
                Some(State::Unreadable) => unreadable.push(path.to_owned()),
                _ => any = true,
            }
        }
        if any || !unreadable.is_empty() { unreadable } else { vec![pattern.to_owned()] }
    }
}
