//! What is said of a defect. The words are looked for from the most precise to the most common:
//! those of the type and of the variant of the defect ("siret", "confusion-siren"), those of the type,
//! those of the values that are copied from a document ([`COPIED`]), those of every type ("").
//!
//! | placeholder | what it is |
//! | --- | --- |
//! | `{saisie}` | the text as typed |
//! | `{nom}`, `{lenom}` | the name of the type: "Le numéro SIRET", "le numéro SIRET" |
//! | `{exemple}` | a value that passes |
//! | `{ou}`, `{depuis}` | where the value is found: "sur l'avis de situation Sirene", "depuis l'avis…" |
//! | `{unite}` | what the value is made of: "chiffres", "caractères" |

mod banque;
mod codes;
mod common;
mod montants;
mod organismes;
mod others;

use crate::formats::{cut, joined};
use crate::profile::sources;
use crate::report::{Lang, Source};
use crate::rules::Text;
use crate::rules::words::fill;

use super::nouns::{self, Noun};

/// Type, defect (or variant of a defect), then French and English.
type Entry = (&'static str, &'static str, (Text, Text));

/// The values that are copied from a document, which have words of their own.
const COPIED: &str = "copie";

/// The words of some types. What a program does not name, it does not carry.
#[derive(Clone, Copy)]
pub(crate) struct Vocabulary {
    tables: &'static [&'static [Entry]],
    nouns: &'static [&'static [Noun]],
    source: fn(&str) -> Option<Source>,
}

/// The words of every type.
pub(crate) const ALL: Vocabulary = Vocabulary {
    tables: &[common::WORDS, organismes::WORDS, banque::WORDS, montants::WORDS, codes::WORDS, others::WORDS],
    nouns: &[nouns::IDENTIFIERS, nouns::OTHERS],
    source: sources::find,
};

/// The words of the numbers of bodies and of bank accounts.
#[cfg(any(feature = "champs", feature = "identifiants", feature = "wasm", feature = "cli"))]
pub(crate) const IDENTIFIERS: Vocabulary = Vocabulary {
    tables: &[common::WORDS, organismes::WORDS, banque::WORDS],
    nouns: &[nouns::IDENTIFIERS],
    source: sources::find_identifier,
};

impl Vocabulary {
    fn noun(self, format: &str) -> Option<&'static Noun> {
        self.nouns.iter().flat_map(|nouns| nouns.iter()).find(|noun| noun.format == format)
    }

    fn find(self, format: &str, defect: &str) -> Option<&'static (Text, Text)> {
        let mut entries = self.tables.iter().flat_map(|table| table.iter());
        entries.find(|(of, name, _)| *of == format && *name == defect).map(|(.., texts)| texts)
    }

    /// Where the shape of the type comes from.
    pub(super) fn source(self, format: &str) -> Option<Source> {
        self.noun(format).and_then(|noun| (self.source)(noun.source))
    }

    /// Message and help of a defect, whose parameters are given; adds `nom` and `exemple` to these.
    pub(super) fn texts(
        self,
        format: &str,
        defect: &str,
        params: &mut Vec<(&'static str, String)>,
        lang: Lang,
    ) -> (String, String) {
        let noun = self.noun(format);
        let (place, from) = noun.map_or(("", ""), |noun| noun.places(lang));
        let Some((fr, en)) = variant(format, defect, params)
            .and_then(|variant| self.find(format, &variant).or_else(|| self.find(COPIED, &variant)))
            .or_else(|| self.find(format, defect))
            .or_else(|| self.find(COPIED, defect).filter(|_| !place.is_empty()))
            .or_else(|| self.find("", defect))
        else {
            return (String::new(), String::new());
        };
        let mut inside = String::new();
        if let Some(noun) = noun {
            inside = noun.name_inside(lang);
            params.push(("nom", noun.name(lang).to_owned()));
            params.push(("exemple", noun.example.to_owned()));
        }
        let params = &*params;
        let given = |name: &str| get(params, name);
        let wanted =
            given("attendue").map(|wanted| lang.pick(None, Some(in_english(wanted))).unwrap_or(wanted.to_owned()));
        let value = |name: &str| match name {
            "lenom" => Some(inside.as_str()),
            "ou" => Some(place),
            "depuis" => Some(from),
            "unite" => noun.map(|noun| noun.unit(lang)),
            "genre" if given("attendu") == Some("lettre") => Some(lang.pick("une lettre", "a letter")),
            "genre" => Some(lang.pick("un chiffre", "a digit")),
            "type" => Some(nouns::indefinite(given("vu").unwrap_or_default(), lang)),
            "attendue" => wanted.as_deref(),
            _ => given(name),
        };
        let text = lang.pick(fr, en);
        (fill(text.0, &value, lang), fill(text.1, &value, lang))
    }
}

/// Formats say in French what they want: "8 ou 11", "1 à 300". Other texts are left as they are.
fn in_english(wanted: &str) -> String {
    let mut said = String::with_capacity(wanted.len());
    let mut rest = Some(wanted);
    while let Some(text) = rest {
        let (word, after) = cut(text, ' ').map_or((text, None), |(word, after)| (word, Some(after)));
        if !said.is_empty() {
            said.push(' ');
        }
        said.push_str(match word {
            "ou" => "or",
            "à" => "to",
            other => other,
        });
        rest = after;
    }
    said
}

fn get<'a>(params: &'a [(&'static str, String)], name: &str) -> Option<&'a str> {
    params.iter().find(|(known, _)| *known == name).map(|(_, value)| value.as_str())
}

/// What a defect is called when its data make another sentence of it.
fn variant(format: &str, defect: &str, params: &[(&'static str, String)]) -> Option<String> {
    let of = |name: &str| get(params, name).unwrap_or_default();
    match defect {
        "confusion" => Some(joined(&["confusion-", of("vu")])),
        "cle" if !of("groupe").is_empty() => Some("cle-groupe".to_owned()),
        "cle" if format == "iban" && of("vue") == "76" => Some("cle-76".to_owned()),
        "tableur" if of("lu").is_empty() => Some("tableur-perdu".to_owned()),
        "cle" if of("attendue").is_empty() => Some("cle-seule".to_owned()),
        _ => None,
    }
}

/// The page of a defect in the catalogue.
#[cfg(feature = "cli")]
pub(super) fn page(format: &str, defect: &str, kebab: &str, lang: Lang) -> crate::catalogue::Page {
    let mut params = Vec::new();
    let (message, help) = ALL.texts(format, defect, &mut params, lang);
    let level = super::usual_severity(format, defect);
    crate::catalogue::Page {
        id: format!("format/{kebab}-{defect}"),
        family: "format".to_owned(),
        levels: std::array::from_fn(|_| crate::rules::Level::Finding(level).name().to_owned()),
        summary: message.clone(),
        why: String::new(),
        message,
        help,
        sources: ALL.source(format).into_iter().collect(),
        parameters: Vec::new(),
        fails: Vec::new(),
        passes: Vec::new(),
    }
}
