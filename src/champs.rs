//! Formats without rules and profiles, for a portal that only wants to judge single values: all of them
//! (`conforme/champs`), or the numbers of bodies and of bank accounts alone (`conforme/identifiants`).
//! The verdicts are those of [`crate::field`], to the byte; what is not named here (rules, profiles,
//! JSON readers, and for the second the other formats with their words) stays out of the program.

use crate::formats::{Bic, CleRib, CodeBanque, CodeGuichet, Iban, NumeroCompte, Rib, Rna, Siren, Siret, Tva};
use crate::report::{Lang, Severity, SuggestionKind};
use crate::rules::format;
use crate::verdict::{self, Answer, Readers, readers};

/// Some formats, with their words.
pub struct Carried {
    readers: Readers,
    words: format::Vocabulary,
}

/// Every format.
pub static FORMATS: Carried = Carried { readers: verdict::EVERY, words: format::ALL };

/// The numbers of bodies and of bank accounts.
pub static IDENTIFIERS: Carried = Carried {
    readers: readers![Siren, Siret, Rna, Tva, Iban, Rib, Bic, CodeBanque, CodeGuichet, NumeroCompte, CleRib],
    words: format::IDENTIFIERS,
};

/// How an answer was written.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Written {
    /// A value of which there is nothing to say: its canonical text, then the one for people where that
    /// is another, by their lengths in bytes.
    Plain {
        /// Bytes of the canonical text.
        value: usize,
        /// Bytes of the text for people; none where it is the same.
        display: usize,
    },
    /// The JSON text of a `FieldVerdict`.
    Json,
}

impl Carried {
    /// The types of value that [`Carried::field`] reads, in order.
    pub fn types(&self) -> impl Iterator<Item = &'static str> {
        self.readers.iter().map(|(name, _)| *name)
    }

    /// The verdict on one value as JSON text, the same as serde writes of that of [`crate::field`]; none
    /// for another type. Written as it is found: serde and maps weigh more than all these formats.
    pub fn field(&self, kind: &str, text: &str, lang: Lang) -> Option<String> {
        let answer = verdict::read(self.readers, kind, text)?;
        let mut out = Json(String::with_capacity(512));
        self.json(answer, text, lang, &mut out);
        Some(out.0)
    }

    /// The verdict on one value of the type of that rank, written to a text that is empty.
    pub fn write(&self, rank: usize, text: &str, lang: Lang, out: &mut String) -> Option<Written> {
        let (_, read) = self.readers.get(rank)?;
        let answer = read(text);
        if let Some((value, display)) = answer.value.as_ref().filter(|_| answer.faults.is_empty()) {
            let other = if display == value { "" } else { display };
            out.push_str(value);
            out.push_str(other);
            return Some(Written::Plain { value: value.len(), display: other.len() });
        }
        let mut json = Json(std::mem::take(out));
        self.json(answer, text, lang, &mut json);
        *out = json.0;
        Some(Written::Json)
    }

    fn json(&self, mut answer: Answer, text: &str, lang: Lang, out: &mut Json) {
        let kind = answer.kind;
        out.key("type", kind);
        // What cannot be read is refused; a note on what was read never is more than a warning.
        out.put(if answer.value.is_some() { ",\"ok\":true" } else { ",\"ok\":false" });
        if let Some((value, display)) = &answer.value {
            out.key("value", value);
            out.key("display", display);
        }
        out.put(",\"findings\":[");
        for (rank, remark) in answer.remarks().enumerate() {
            if rank > 0 {
                out.put(",");
            }
            let said = format::said(&remark, text, lang, self.words);
            out.finding(kind, format::severity(&remark), said);
        }
        out.put("]}");
    }
}

/// A JSON text being written.
struct Json(String);

impl Json {
    fn put(&mut self, text: &str) {
        self.0.push_str(text);
    }

    /// `{"key":"text"` or `,"key":"text"`, whichever comes next.
    fn key(&mut self, key: &str, text: &str) {
        self.put(if self.0.is_empty() || self.0.ends_with(['[', ':', ',']) { "{" } else { "," });
        self.text(key);
        self.put(":");
        self.text(text);
    }

    fn optional(&mut self, key: &str, text: Option<&str>) {
        if let Some(text) = text {
            self.key(key, text);
        }
    }

    fn text(&mut self, text: &str) {
        self.put("\"");
        for c in text.chars() {
            match c {
                '"' => self.put("\\\""),
                '\\' => self.put("\\\\"),
                '\n' => self.put("\\n"),
                '\r' => self.put("\\r"),
                '\t' => self.put("\\t"),
                '\u{8}' => self.put("\\b"),
                '\u{c}' => self.put("\\f"),
                '\0'..='\u{1f}' => {
                    self.put(if c < '\u{10}' { "\\u000" } else { "\\u001" });
                    self.0.extend(char::from_digit(u32::from(c) % 16, 16));
                }
                _ => self.0.push(c),
            }
        }
        self.put("\"");
    }

    fn finding(&mut self, path: &str, severity: Severity, mut said: format::Said) {
        self.key("rule", &said.rule);
        let severity = match severity {
            Severity::Error => "error",
            Severity::Warning => "warning",
            Severity::Info => "info",
        };
        self.key("severity", severity);
        self.key("path", path);
        // No other field takes part in the verdict on one value.
        self.put(",\"related\":[],\"params\":");
        // Sorted as a map is; there are a handful.
        while let Some(least) = said.params.iter().enumerate().min_by_key(|(_, param)| param.0).map(|(rank, _)| rank) {
            let (name, value) = said.params.swap_remove(least);
            self.key(name, &value);
        }
        self.put("}");
        self.key("message", &said.message);
        self.key("help", &said.help);
        self.put(",\"sources\":[");
        if let Some(source) = said.source {
            self.key("title", &source.title);
            self.key("article", &source.article);
            self.optional("url", source.url.as_deref());
            self.optional("since", source.since.as_deref());
            self.put("}");
        }
        self.put("]");
        if let Some((kind, label, value)) = said.suggestion {
            let kind = match kind {
                SuggestionKind::Safe => "safe",
                SuggestionKind::Review => "review",
            };
            self.put(",\"suggestion\":");
            self.key("kind", kind);
            self.key("label", &label);
            self.put(",\"edits\":[");
            self.key("path", path);
            self.key("value", &value);
            self.put("}]}");
        }
        self.put("}");
    }
}
