//! Nested JSON to the flat list of a form, straight from the text: no tree is built on the way.

use std::fmt;

use serde::Deserializer;
use serde::de::{DeserializeSeed, Error, MapAccess, SeqAccess, Visitor};

use super::fields::{Accepts, known};
use super::raw::Changes;
use super::{DossierError, RawDossier};

/// Flattens a JSON object; lists become `path[0]`, `path[1]`…
pub(super) fn flatten(text: &str) -> Result<RawDossier, DossierError> {
    let dossier = changes(text)?.into_dossier();
    if dossier.len() > RawDossier::MAX_FIELDS { Err(DossierError::TooManyFields) } else { Ok(dossier) }
}

/// The fields of a JSON object, as they are told.
pub(super) fn changes(text: &str) -> Result<Changes, DossierError> {
    let mut flat =
        Flat { path: String::with_capacity(64), changes: Changes::with_capacity(text.len()), refused: None, depth: 0 };
    let mut reader = serde_json::Deserializer::from_str(text.trim_start_matches('\u{feff}'));
    let read = flat.deserialize(&mut reader).and_then(|()| reader.end());
    match (read, flat.refused) {
        (Err(error), _) => Err(DossierError::NotJson {
            line: error.line(),
            column: error.column(),
            too_deep: error.to_string().starts_with("recursion limit"),
        }),
        (Ok(()), Some(refused)) => Err(refused),
        (Ok(()), None) => Ok(flat.changes),
    }
}

/// The list in the making, and where in the object the reader stands.
struct Flat {
    path: String,
    changes: Changes,
    /// Why the dossier is refused, when the text itself is JSON.
    refused: Option<DossierError>,
    depth: usize,
}

impl<'de> DeserializeSeed<'de> for &mut Flat {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<(), D::Error> {
        reader.deserialize_any(self)
    }
}

impl Flat {
    /// Notes what stands at the path of the moment. A list sent as one value is its first item: a form with
    /// one box named "missions[]" sends it so.
    fn put(&mut self, text: Option<&str>) {
        let length = self.path.len();
        if self.path.ends_with("[]") {
            self.path.truncate(length - 1);
            self.path.push_str("0]");
        }
        self.put_here(text);
        if self.path.len() != length {
            self.path.truncate(length - 1);
            self.path.push(']');
        }
    }

    fn put_here(&mut self, text: Option<&str>) {
        if self.depth == 0 {
            self.refuse(DossierError::NotAnObject);
        } else if self.refused.is_none() {
            self.changes.put(&self.path, text);
            // The same field said again and again would fill the memory: only the last counts.
            if self.changes.len() > 2 * RawDossier::MAX_FIELDS {
                self.changes.keep_last();
                if self.changes.len() > RawDossier::MAX_FIELDS {
                    self.refuse(DossierError::TooManyFields);
                }
            }
        }
    }

    fn put_text(&mut self, text: &str) {
        // A browser submits the ends of lines as CR LF, and shows them to its scripts as LF: one text, one report.
        if text.contains('\r') {
            return self.put_text(&text.replace("\r\n", "\n").replace('\r', "\n"));
        }
        self.put(Some(text));
    }

    /// A JSON number has already lost what was typed (leading zeros, decimals); only a count, a year or
    /// a whole amount survives it.
    fn put_number(&mut self, number: serde_json::Number) {
        let whole = number.is_u64() || number.is_i64();
        // What no field reads cannot be damaged: the report says that the field is unknown.
        let accepted = known(&self.path).is_none_or(|field| whole && field.accepts == Accepts::Number);
        if accepted || self.depth == 0 {
            self.put(Some(&number.to_string()));
        } else {
            let path = self.path.clone();
            self.refuse(DossierError::Number { path, number: number.to_string(), whole });
        }
    }

    fn refuse(&mut self, error: DossierError) {
        self.refused.get_or_insert(error);
    }

    /// Goes one step further, to a member or an item.
    fn enter(&mut self) {
        // Each field carries its whole path: without a limit, a long name over many fields fills the memory.
        if self.path.len() > RawDossier::MAX_PATH {
            let start = self.path.chars().take(40).collect();
            self.refuse(DossierError::LongPath { start });
        }
        self.depth += 1;
    }

    /// Comes back to where the path was so long.
    fn leave(&mut self, length: usize) {
        self.depth -= 1;
        self.path.truncate(length);
    }
}

/// Reads the name of a member onto the path.
struct Name<'a>(&'a mut Flat);

impl<'de> DeserializeSeed<'de> for Name<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<(), D::Error> {
        reader.deserialize_str(self)
    }
}

impl<'de> Visitor<'de> for Name<'_> {
    type Value = ();

    fn expecting(&self, wanted: &mut fmt::Formatter) -> fmt::Result {
        wanted.write_str("a name")
    }

    fn visit_str<E: Error>(self, name: &str) -> Result<(), E> {
        if self.0.depth > 0 {
            self.0.path.push('.');
        }
        self.0.path.push_str(name);
        Ok(())
    }
}

/// Reads the item that stands at that rank of a list.
struct Item<'a>(&'a mut Flat, usize);

impl<'de> DeserializeSeed<'de> for Item<'_> {
    type Value = ();

    fn deserialize<D: Deserializer<'de>>(self, reader: D) -> Result<(), D::Error> {
        let Item(flat, rank) = self;
        let length = flat.path.len();
        flat.path.push('[');
        flat.path.push_str(itoa::Buffer::new().format(rank));
        flat.path.push(']');
        flat.enter();
        reader.deserialize_any(&mut *flat)?;
        flat.leave(length);
        Ok(())
    }
}

impl<'de> Visitor<'de> for &mut Flat {
    type Value = ();

    fn expecting(&self, wanted: &mut fmt::Formatter) -> fmt::Result {
        wanted.write_str("JSON")
    }

    fn visit_unit<E: Error>(self) -> Result<(), E> {
        // Nothing there; also takes away what a nested object said, so that a change can be laid over a form.
        self.put(None);
        Ok(())
    }

    fn visit_bool<E: Error>(self, yes: bool) -> Result<(), E> {
        self.put(Some(if yes { "oui" } else { "non" }));
        Ok(())
    }

    fn visit_u64<E: Error>(self, number: u64) -> Result<(), E> {
        self.put_number(number.into());
        Ok(())
    }

    fn visit_i64<E: Error>(self, number: i64) -> Result<(), E> {
        self.put_number(number.into());
        Ok(())
    }

    fn visit_f64<E: Error>(self, number: f64) -> Result<(), E> {
        if let Some(number) = serde_json::Number::from_f64(number) {
            self.put_number(number);
        }
        Ok(())
    }

    fn visit_str<E: Error>(self, text: &str) -> Result<(), E> {
        self.put_text(text);
        Ok(())
    }

    fn visit_borrowed_str<E: Error>(self, text: &'de str) -> Result<(), E> {
        // As it stands in JSON, without an escape: no line ends in it.
        self.put(Some(text));
        Ok(())
    }

    fn visit_seq<A: SeqAccess<'de>>(self, mut items: A) -> Result<(), A::Error> {
        if self.depth == 0 {
            self.refuse(DossierError::NotAnObject);
        }
        // The brackets of an HTML name ("missions[]") are the list itself.
        let whole = self.path.len();
        if self.path.ends_with("[]") {
            self.path.truncate(whole - 2);
        }
        let bracketed = whole != self.path.len();
        let mut index = 0_usize;
        while items.next_element_seed(Item(self, index))?.is_some() {
            index += 1;
        }
        if bracketed {
            self.path.push_str("[]");
        }
        Ok(())
    }

    fn visit_map<A: MapAccess<'de>>(self, mut members: A) -> Result<(), A::Error> {
        let length = self.path.len();
        while members.next_key_seed(Name(self))?.is_some() {
            self.enter();
            members.next_value_seed(&mut *self)?;
            self.leave(length);
        }
        Ok(())
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn flat(text: &str) -> Vec<(String, String)> {
        let dossier = flatten(text).unwrap();
        dossier.iter().map(|(path, text)| (path.to_owned(), text.to_owned())).collect()
    }

    fn pairs(expected: &[(&str, &str)]) -> Vec<(String, String)> {
        expected.iter().map(|(path, text)| ((*path).to_owned(), (*text).to_owned())).collect()
    }

    #[test]
    fn objects_and_lists_become_paths() {
        let text =
            r#"{"a": {"b": "1", "": "2"}, "c": [{"d": "3"}, {"d": [["4"]]}], "e.f": true, "missions[]": ["5", "6"]}"#;
        let expected = [
            ("a.", "2"),
            ("a.b", "1"),
            ("c[0].d", "3"),
            ("c[1].d[0][0]", "4"),
            ("e.f", "oui"),
            ("missions[0]", "5"),
            ("missions[1]", "6"),
        ];
        assert_eq!(flat(text), pairs(&expected));
        assert_eq!(flat(r#"{"missions[]": "5", "x": "6"}"#), pairs(&[("missions[0]", "5"), ("x", "6")]));
        assert_eq!(flat(r#"{"a[]": 5, "b[]": true, "c": 1}"#), pairs(&[("a[0]", "5"), ("b[0]", "oui"), ("c", "1")]));
    }

    #[test]
    fn the_last_text_counts_and_nothing_takes_away() {
        assert_eq!(flat(r#"{"a": {"b": "1"}, "a.b": "2"}"#), pairs(&[("a.b", "2")]));
        assert_eq!(flat(r#"{"a": {"b": "1", "c": "3"}, "a.b": null}"#), pairs(&[("a.c", "3")]));
        for (text, repeated) in [
            (r#"{"a": {"b": "1"}, "a.b": "2"}"#, vec![("a.b", "1")]),
            (r#"{"a": "1", "a": "2"}"#, vec![("a", "1")]),
            (r#"{"missions[]": ["1"], "missions": ["1"], "missions[0]": "2"}"#, vec![("missions[0]", "1")]),
            (r#"{"a": {"b": "1"}, "a.b": "1"}"#, vec![]),
            (r#"{"a": "1", "a": null}"#, vec![]),
        ] {
            assert_eq!(flatten(text).unwrap().repeated().collect::<Vec<_>>(), repeated, "{text}");
        }
    }

    #[test]
    fn the_ends_of_lines_are_those_a_browser_shows() {
        assert_eq!(flat(r#"{"missions": "une\r\ndeux\rtrois\n"}"#), pairs(&[("missions", "une\ndeux\ntrois\n")]));
    }

    #[test]
    fn what_is_no_dossier_is_refused_for_its_own_reason() {
        for text in ["[]", "\"a\"", "3", "null", "[{\"a\": 1}]"] {
            assert!(matches!(flatten(text), Err(DossierError::NotAnObject)), "{text}");
        }
        assert!(matches!(flatten("{"), Err(DossierError::NotJson { .. })));
        assert!(matches!(flatten("{} {}"), Err(DossierError::NotJson { .. })));
        assert!(matches!(
            flatten(r#"{"banque": {"codeGuichet": 682}}"#),
            Err(DossierError::Number { whole: true, .. })
        ));
        assert!(matches!(flatten(r#"{"subvention.montant": 0.5}"#), Err(DossierError::Number { whole: false, .. })));
        assert!(matches!(flatten(&format!(r#"{{"{}": "a"}}"#, "x".repeat(301))), Err(DossierError::LongPath { .. })));
        let deep = format!("{{\"a\": {}{}}}", "[".repeat(500), "]".repeat(500));
        assert!(matches!(flatten(&deep), Err(DossierError::NotJson { too_deep: true, .. })));
    }

    #[test]
    fn a_field_said_again_and_again_is_one_field() {
        let many = (0..250_000).map(|rank| format!(r#""a": "{rank}""#)).collect::<Vec<_>>().join(",");
        assert_eq!(flat(&format!("{{{many}}}")), pairs(&[("a", "249999")]));
        assert_eq!(flatten(&format!("{{{many}}}")).unwrap().repeated().count(), 1);
        let fields = (0..=RawDossier::MAX_FIELDS).map(|rank| format!(r#""{rank}": """#)).collect::<Vec<_>>().join(",");
        assert!(matches!(flatten(&format!("{{{fields}}}")), Err(DossierError::TooManyFields)));
    }
}
