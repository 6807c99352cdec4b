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

impl Written {
    /// Bytes of the longest text that is not put in JSON: two lengths go in one number.
    const LONGEST: usize = 0x7fff;
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
        let plain = answer.value.as_ref().filter(|(value, display)| {
            answer.faults.is_empty() && value.len() <= Written::LONGEST && display.len() <= Written::LONGEST
        });
        if let Some((value, display)) = plain {
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
        let mut rest = text;
        // What JSON writes in its own way is of one byte, and rare.
        while let Some(at) = rest.bytes().position(|byte| matches!(byte, b'"' | b'\\' | 0..=0x1f)) {
            let (Some((plain, from)), Some(byte)) = (rest.split_at_checked(at), rest.as_bytes().get(at)) else { break };
            self.put(plain);
            self.escaped(*byte);
            rest = from.get(1..).unwrap_or_default();
        }
        self.put(rest);
        self.put("\"");
    }

    fn escaped(&mut self, byte: u8) {
        self.put(match byte {
            b'"' => "\\\"",
            b'\\' => "\\\\",
            b'\n' => "\\n",
            b'\r' => "\\r",
            b'\t' => "\\t",
            8 => "\\b",
            12 => "\\f",
            0..16 => "\\u000",
            _ => "\\u001",
        });
        if byte < b' ' && !matches!(byte, b'\n' | b'\r' | b'\t' | 8 | 12) {
            self.0.extend(char::from_digit(u32::from(byte) % 16, 16));
        }
    }

    fn finding(&mut self, path: &str, severity: Severity, said: format::Said) {
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
        // Sorted as a map is; there are a handful, no two of a name.
        let mut written = "";
        while let Some((name, value)) = said.params.iter().filter(|param| param.0 > written).min_by_key(|param| param.0)
        {
            self.key(name, value);
            written = name;
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
