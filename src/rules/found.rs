//! What rules find, before it is put into words.

use std::collections::BTreeMap;

use crate::report::{Edit, Severity, Source, SuggestionKind};

/// Where a rule lays what it finds.
#[derive(Debug, Default)]
pub struct Found {
    pub(super) drafts: Vec<Draft>,
    pub(super) missing: Vec<(String, Option<(String, String)>)>,
    pub(super) blocked: Vec<String>,
}

impl Found {
    /// Lays down a finding.
    pub fn add(&mut self, draft: Draft) {
        self.drafts.push(draft);
    }

    /// A required field that is not filled in.
    pub fn missing(&mut self, path: impl Into<String>) {
        self.missing.push((path.into(), None));
    }

    /// Something required that has no field of its own, a document say: its name in French, in English.
    pub fn missing_named(&mut self, path: impl Into<String>, fr: impl Into<String>, en: impl Into<String>) {
        self.missing.push((path.into(), Some((fr.into(), en.into()))));
    }

    /// The rule cannot be applied because of this field, seen only while checking.
    pub fn not_evaluated(&mut self, path: impl Into<String>) {
        self.blocked.push(path.into());
    }
}

/// A finding in the making: data only.
#[derive(Debug, Default, Clone)]
pub struct Draft {
    pub(super) path: String,
    pub(super) key: &'static str,
    pub(super) related: Vec<String>,
    pub(super) params: BTreeMap<String, String>,
    /// Those that English says otherwise.
    pub(super) english: BTreeMap<String, String>,
    pub(super) sources: Vec<Source>,
    pub(super) severity: Option<Severity>,
    pub(super) suggestion: Option<(SuggestionKind, Vec<Edit>)>,
}

impl Draft {
    /// A finding at the field.
    pub fn at(path: impl Into<String>) -> Self {
        Draft { path: path.into(), ..Draft::default() }
    }

    /// Chooses the rule's words of that key.
    pub fn words(mut self, key: &'static str) -> Self {
        self.key = key;
        self
    }

    /// Sets the severity, where the data decide it and not the words.
    pub fn severity(mut self, severity: Severity) -> Self {
        self.severity = Some(severity);
        self
    }

    /// Another field that takes part.
    pub fn related(mut self, path: impl Into<String>) -> Self {
        self.related.push(path.into());
        self
    }

    /// A parameter of the message, as people read it.
    pub fn with(mut self, name: &str, shown: impl Into<String>) -> Self {
        self.params.insert(name.to_owned(), shown.into());
        self
    }

    /// A parameter of the message that is itself words: in French, in English.
    pub fn with_both(mut self, name: &str, fr: impl Into<String>, en: impl Into<String>) -> Self {
        self.english.insert(name.to_owned(), en.into());
        self.with(name, fr)
    }

    /// A source that only this finding has.
    pub fn because(mut self, source: Source) -> Self {
        self.sources.push(source);
        self
    }

    /// Another way to write the same value; may be applied unseen.
    pub fn safe(self, path: impl Into<String>, value: impl Into<String>) -> Self {
        self.suggest(SuggestionKind::Safe, path, value)
    }

    /// A plausible mending; a person looks first.
    pub fn review(self, path: impl Into<String>, value: impl Into<String>) -> Self {
        self.suggest(SuggestionKind::Review, path, value)
    }

    fn suggest(mut self, kind: SuggestionKind, path: impl Into<String>, value: impl Into<String>) -> Self {
        let edit = Edit { path: path.into(), value: value.into() };
        match &mut self.suggestion {
            Some((_, edits)) => edits.push(edit),
            None => self.suggestion = Some((kind, vec![edit])),
        }
        self
    }
}
