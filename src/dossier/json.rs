//! Nested JSON to the flat list of a form, straight from the text: no tree is built on the way.

use crate::json::{Reader, Refused, TOO_DEEP, Value};

use super::fields::known;
use super::known::Accepts;
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
    let mut reader = Reader::new(text);
    let read = flat.value(&mut reader).and_then(|()| reader.end());
    match (read, flat.refused) {
        (Err(refused), _) => {
            let too_deep = refused.reason == TOO_DEEP;
            Err(DossierError::NotJson { line: refused.line, column: refused.column, too_deep })
        }
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

impl Flat {
    /// Reads what stands at the path of the moment.
    fn value(&mut self, reader: &mut Reader) -> Result<(), Refused> {
        match reader.value()? {
            // Nothing there; also takes away what a nested object said, so that a change can be laid over a form.
            Value::Null => self.put(None),
            Value::Flag(yes) => self.put(Some(if yes { "oui" } else { "non" })),
            Value::Number(number) => self.put_number(number),
            // As it stands in JSON, without an escape: no line ends in it.
            Value::Text { text, escaped: false } => self.put(Some(text)),
            Value::Text { text, .. } => self.put_text(text),
            Value::List => self.items(reader)?,
            Value::Table => self.members(reader)?,
        }
        Ok(())
    }

    fn items(&mut self, reader: &mut Reader) -> Result<(), Refused> {
        if self.depth == 0 {
            self.refuse(DossierError::NotAnObject);
        }
        // The brackets of an HTML name ("missions[]") are the list itself.
        let whole = self.path.len();
        if self.path.ends_with("[]") {
            self.path.truncate(whole - 2);
        }
        let length = self.path.len();
        let mut rank = 0_usize;
        while reader.item(rank)? {
            self.path.push('[');
            self.path.push_str(itoa::Buffer::new().format(rank));
            self.path.push(']');
            self.enter();
            self.value(reader)?;
            self.leave(length);
            rank += 1;
        }
        if whole != length {
            self.path.push_str("[]");
        }
        Ok(())
    }

    fn members(&mut self, reader: &mut Reader) -> Result<(), Refused> {
        let length = self.path.len();
        let mut rank = 0_usize;
        while let Some(name) = reader.member(rank)? {
            if self.depth > 0 {
                self.path.push('.');
            }
            self.path.push_str(name);
            self.enter();
            self.value(reader)?;
            self.leave(length);
            rank += 1;
        }
        Ok(())
    }

    /// Notes what stands at the path of the moment. A list sent as one value is its first item: a form with
    /// one box named "missions[]" sends it so.
    fn put(&mut self, text: Option<&str>) {
        let length = self.path.len();
        if self.path.ends_with("[]") {
            self.path.truncate(length - 1);
            self.path.push_str("0]");
            self.limit();
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
    fn put_number(&mut self, number: &str) {
        let whole = (number.parse::<u64>().is_ok() || number.parse::<i64>().is_ok()) && number != "-0";
        // What no field reads cannot be damaged: the report says that the field is unknown.
        let accepted = known(&self.path).is_none_or(|field| whole && field.accepts == Accepts::Number);
        if accepted || self.depth == 0 {
            self.put(Some(number));
        } else {
            let path = self.path.clone();
            self.refuse(DossierError::Number { path, number: number.to_owned(), whole });
        }
    }

    fn refuse(&mut self, error: DossierError) {
        self.refused.get_or_insert(error);
    }

    /// Goes one step further, to a member or an item.
    fn enter(&mut self) {
        self.limit();
        self.depth += 1;
    }

    /// Each field carries its whole path: without a limit, a long name over many fields fills the memory.
    fn limit(&mut self) {
        if self.path.len() > RawDossier::MAX_PATH {
            let start = self.path.chars().take(40).collect();
            self.refuse(DossierError::LongPath { start });
        }
    }

    /// Comes back to where the path was so long.
    fn leave(&mut self, length: usize) {
        self.depth -= 1;
        self.path.truncate(length);
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
        for (count, name) in [(301, "x"), (298, "x[]")] {
            let json = format!(r#"{{"{}{name}": "a"}}"#, "x".repeat(count - 1));
            assert!(
                matches!(flatten(&json), Err(DossierError::LongPath { .. })),
                "{name} is written whole in the form"
            );
        }
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
