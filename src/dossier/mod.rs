//! What the form says: field paths and raw text, each field absent, unreadable or a value.

mod error;
mod field;
mod fields;
mod json;
mod known;
mod part;
mod raw;
mod reader;
mod rows;
mod seen;
mod slot;

use std::borrow::Cow;

pub use error::DossierError;
pub use field::{Field, State};
pub use fields::{
    Banque, Beneficiaire, Charge, Convention, Engagements, Entete, Fields, Imputation, Justificatifs, Produit,
    Subvention, Versement, all as known_fields, known as known_field, label, pattern,
};
pub use known::KnownField;
pub use part::Part;
pub use raw::{Changes, RawDossier};
pub use reader::Remark;
pub use rows::{Row, RowPath, Rows};
pub use seen::Watched;
pub(crate) use seen::{Memo, Seen, noting};
pub(crate) use slot::{Slot, slot};

use crate::order;

use reader::{Notes, Reader};
use seen::note;
use slot::{RAW, UNKNOWN, lines_of, remarks_of};

/// The most changes that are made one by one.
const FEW: usize = 64;

/// A dossier, read: what rules look at.
#[derive(Debug, Clone)]
pub struct Dossier<'a> {
    /// The texts as typed.
    raw: Cow<'a, RawDossier>,
    /// The fields, each in one of its three states.
    pub fields: Fields,
    /// Paths of the form that no field has, by path.
    pub unknown: Watched<Vec<String>>,
    /// What was learnt of each part.
    notes: [Notes; Part::ALL.len()],
}

impl<'a> Dossier<'a> {
    /// Reads every field through its format.
    pub fn read(raw: &'a RawDossier) -> Self {
        Self::of(Cow::Borrowed(raw))
    }

    fn of(raw: Cow<'a, RawDossier>) -> Self {
        let mut dossier =
            Dossier { raw, fields: Fields::default(), unknown: Watched::default(), notes: Default::default() };
        for part in Part::ALL {
            dossier.read_part(part);
        }
        dossier.unknown = Watched::new(dossier.unknown_paths(), UNKNOWN);
        dossier
    }

    /// A form where nothing is typed yet.
    pub(crate) fn empty() -> Dossier<'static> {
        Dossier::of(Cow::Owned(RawDossier::default()))
    }

    /// Lays changes over the form, reads again the parts that have them, and says what has changed.
    ///
    /// # Errors
    /// More fields, or bytes, than a dossier may have: nothing is changed then.
    pub(crate) fn update(&mut self, mut changes: Changes) -> Result<Seen, DossierError> {
        changes.sort();
        self.raw.allows(&changes)?;
        // Each change of a field moves those behind it: for more than a few, another form is written at once.
        if changes.len() > FEW.min(self.raw.len() / 4) {
            *self = Dossier::of(Cow::Owned(self.raw.with(&changes)));
            return Ok(Seen::ALL);
        }
        let mut changed = RAW;
        let mut parts = [false; Part::ALL.len()];
        let mut other_paths = false;
        for (path, text) in changes.iter() {
            if self.raw.get(path) != text {
                let slot = slot(path).filter(|_| reader::is_numbered(path));
                changed.add(slot.map_or(Seen::NONE, |slot| slot.seen));
                let part = slot.map(|slot| slot.part).or_else(|| Part::with_lines_at(path));
                part.and_then(|part| parts.get_mut(part as usize)).into_iter().for_each(|part| *part = true);
            }
            other_paths |= self.raw.to_mut().change(path, text);
        }
        self.raw.to_mut().keep_replaced(&changes);
        for part in Part::ALL.into_iter().filter(|part| parts.get(*part as usize) == Some(&true)) {
            changed.add(remarks_of(part).and(self.read_part(part)));
        }
        if other_paths {
            self.unknown = Watched::new(self.unknown_paths(), UNKNOWN);
            changed.add(UNKNOWN);
        }
        Ok(changed)
    }

    /// Reads a part, and says whether its lines are others.
    fn read_part(&mut self, part: Part) -> Seen {
        let mut reader = Reader::new(&self.raw);
        let lines = self.fields.read(part, &mut reader);
        let notes = reader.into_notes();
        if let Some(known) = self.notes.get_mut(part as usize) {
            *known = notes;
        }
        lines
    }

    fn unknown_paths(&self) -> Vec<String> {
        let choices = ["profil", "stade"].into_iter().filter(|path| self.raw.get(path).is_some()).count();
        let read: usize = self.notes.iter().map(|notes| notes.fields).sum();
        // Most forms have no other field.
        if read + choices == self.raw.len() {
            return Vec::new();
        }
        let is_known = |path: &str| fields::known(path).is_some() && reader::is_numbered(path);
        self.raw.iter().map(|(path, _)| path).filter(|path| !is_known(path)).map(str::to_owned).collect()
    }

    /// The texts as typed.
    pub fn raw(&self) -> &RawDossier {
        note(RAW);
        &self.raw
    }

    /// What the formats said while reading a part.
    pub fn remarks(&self, part: Part) -> &[Remark] {
        note(remarks_of(part));
        self.notes.get(part as usize).map(|notes| notes.remarks.as_slice()).unwrap_or_default()
    }

    /// The text that a remark is about: of the part that has the remark.
    pub(crate) fn typed(&self, remark: &Remark) -> &str {
        self.raw.get(&remark.path).unwrap_or_default()
    }

    /// The state of the fields at a path, each row counted or none: of a column, a cell that cannot be
    /// read is enough, then one that can.
    pub fn state(&self, path: &str) -> State {
        slot(path).map_or(State::Absent, |slot| self.state_at(slot))
    }

    fn state_at(&self, slot: Slot) -> State {
        note(slot.seen);
        let notes = self.notes.get(slot.part as usize);
        notes.and_then(|notes| notes.states.get(slot.rank)).copied().unwrap_or_default()
    }

    /// Whether nothing keeps a rule that needs the field there from being evaluated; see [`Self::lacking`].
    pub(crate) fn has(&self, slot: Slot) -> bool {
        self.state_at(slot) == State::Value && !self.is_crowded(slot.part)
    }

    /// Whether a table is not read to its end: no column of it is known.
    fn is_crowded(&self, part: Part) -> bool {
        note(lines_of(part));
        self.notes.get(part as usize).is_some_and(|notes| notes.beyond.is_some())
    }

    /// Which fields keep a rule that needs `pattern` from being evaluated: the field itself when it
    /// is absent, every row's cell that cannot be read ("budget.charges[].montant").
    pub fn lacking(&self, pattern: &str) -> Vec<String> {
        let Some(slot) = slot(pattern) else { return vec![pattern.to_owned()] };
        let column = pattern.split_once("[]");
        if let Some((list, _)) = column.filter(|_| self.is_crowded(slot.part)) {
            return vec![list.to_owned()];
        }
        match (self.state_at(slot), column) {
            (State::Value, _) => Vec::new(),
            (State::Absent, _) | (State::Unreadable, None) => vec![pattern.to_owned()],
            (State::Unreadable, Some((_, cell))) => {
                let refused =
                    self.remarks(slot.part).iter().filter(|remark| !remark.read && remark.path.ends_with(cell));
                let mut paths: Vec<String> = refused.map(|remark| remark.path.clone()).collect();
                order::sort_by(&mut paths, Ord::cmp);
                paths.dedup();
                paths
            }
        }
    }
}

#[cfg(test)]
mod tests {
    use std::collections::BTreeMap;

    use super::*;

    /// Everything that was read, to compare.
    fn told(dossier: &Dossier) -> String {
        let lacking: Vec<_> = known_fields().map(|field| dossier.lacking(field.path)).collect();
        let remarks = Part::ALL.map(|part| dossier.remarks(part));
        let typed: Vec<_> = dossier.raw.iter().collect();
        format!("{:?}", (typed, &dossier.fields, &dossier.unknown, remarks, lacking))
    }

    #[test]
    fn one_part_read_again_is_as_if_all_were() {
        let mut fields: BTreeMap<&str, &str> =
            [("exercice", "2024"), ("budget.charges[2].compte", "64"), ("missions", "une\ndeux"), ("inconnu", "?")]
                .into_iter()
                .collect();
        let start: RawDossier = fields.clone().into_iter().collect();
        let mut changed = Dossier::read(&start);
        let known = known_fields().flat_map(|field| ["[0]", "[10]", "[03]"].map(|row| field.path.replace("[]", row)));
        let mut paths: Vec<String> = known.chain(["missions".to_owned(), "autre.champ".to_owned()]).collect();
        paths.dedup();
        for text in [Some("12"), Some("1\u{0}"), None] {
            for path in &paths {
                changed.update([(path, text)].into_iter().collect()).unwrap();
                match text {
                    Some(text) => fields.insert(path, text),
                    None => fields.remove(path.as_str()),
                };
                let raw: RawDossier = fields.clone().into_iter().collect();
                assert_eq!(told(&changed), told(&Dossier::read(&raw)), "{path} = {text:?}");
            }
        }
        assert_eq!(*changed.unknown, ["inconnu"]);
    }

    #[test]
    fn a_list_is_there_once_one_of_its_lines_is() {
        let raw: RawDossier = [("missions[2]", "une"), ("budget.charges[0].compte", "64")].into_iter().collect();
        let dossier = Dossier::read(&raw);
        for (path, state) in [
            ("missions", State::Value),
            ("missions[]", State::Value),
            ("budget.charges[].compte", State::Value),
            ("budget.charges[].montant", State::Absent),
            ("engagements.pieces", State::Absent),
        ] {
            assert_eq!(dossier.state(path), state, "{path}");
        }
    }

    #[test]
    fn what_keeps_a_rule_waiting_is_told_by_path() {
        let raw: RawDossier = [
            ("budget.charges[2].montant", "a"),
            ("budget.charges[10].montant", "b"),
            ("budget.charges[3].montant", "5"),
            ("budget.produits[03].montant", "5"),
            ("banque.iban", "FR"),
            ("missions", "1\u{0}\n2\u{0}\n3"),
        ]
        .into_iter()
        .collect();
        let dossier = Dossier::read(&raw);
        for (pattern, lacking) in [
            ("budget.charges[].montant", vec!["budget.charges[10].montant", "budget.charges[2].montant"]),
            ("budget.charges[].compte", vec!["budget.charges[].compte"]),
            ("budget.produits[].montant", vec!["budget.produits[].montant"]),
            ("banque.iban", vec!["banque.iban"]),
            ("banque.bic", vec!["banque.bic"]),
            ("missions[]", vec!["missions"]),
        ] {
            assert_eq!(dossier.lacking(pattern), lacking, "{pattern}");
        }
        assert_eq!(*dossier.unknown, ["budget.produits[03].montant"]);
        assert_eq!((dossier.state("banque.iban"), dossier.state("missions")), (State::Unreadable, State::Unreadable));
    }

    /// What a session saves: after a key, the rules that look at other fields do not run again. A form sent
    /// whole is another form.
    #[test]
    fn a_change_of_one_field_is_told_as_such_and_a_form_sent_whole_as_another() {
        let start: RawDossier = (0..8).map(|rank| (format!("budget.charges[{rank}].montant"), "20")).collect();
        let mut dossier = Dossier::read(&start);
        let (iban, exercice) = (slot::seen_at("banque.iban"), slot::seen_at("exercice"));
        let changed = dossier.update([("exercice", Some("2024"))].into_iter().collect()).unwrap();
        assert_eq!((changed.meets(exercice), changed.meets(iban)), (true, false));
        let pasted: Changes = (0..8).map(|rank| (format!("budget.produits[{rank}].montant"), Some("20"))).collect();
        assert_eq!(dossier.update(pasted).unwrap(), Seen::ALL);
    }
}
