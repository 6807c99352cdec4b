//! What rules find, before it is put into words.

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

/// A finding in the making: data only. Boxed, since each step of its making hands it on.
#[derive(Debug, Default, Clone)]
pub struct Draft(pub(super) Box<Told>);

#[derive(Debug, Default, Clone)]
pub(super) struct Told {
    pub path: String,
    pub key: &'static str,
    pub related: Vec<String>,
    pub params: Vec<(&'static str, String)>,
    /// Those that English says otherwise.
    pub english: Vec<(&'static str, String)>,
    pub sources: Vec<Source>,
    pub severity: Option<Severity>,
    pub suggestion: Option<(SuggestionKind, Vec<Edit>)>,
}

impl Draft {
    /// A finding at the field.
    pub fn at(path: impl Into<String>) -> Self {
        Draft(Box::new(Told { path: path.into(), ..Told::default() }))
    }

    /// Chooses the rule's words of that key.
    pub fn words(mut self, key: &'static str) -> Self {
        self.0.key = key;
        self
    }

    /// Sets the severity, where the data decide it and not the words.
    pub fn severity(mut self, severity: Severity) -> Self {
        self.0.severity = Some(severity);
        self
    }

    /// Another field that takes part.
    pub fn related(mut self, path: impl Into<String>) -> Self {
        self.0.related.push(path.into());
        self
    }

    /// A parameter of the message, as people read it.
    pub fn with(mut self, name: &'static str, shown: impl Into<String>) -> Self {
        put(&mut self.0.params, name, shown.into());
        self
    }

    /// A parameter of the message that is itself words: in French, in English.
    pub fn with_both(mut self, name: &'static str, fr: impl Into<String>, en: impl Into<String>) -> Self {
        put(&mut self.0.english, name, en.into());
        self.with(name, fr)
    }

    /// A source that only this finding has.
    pub fn because(mut self, source: Source) -> Self {
        self.0.sources.push(source);
        self
    }

    /// Another way to write the same value; may be applied unseen.
    pub fn safe(self, path: impl Into<String>, value: impl Into<String>) -> Self {
        self.suggest(SuggestionKind::Safe, Edit { path: path.into(), value: value.into() })
    }

    /// A plausible mending; a person looks first.
    pub fn review(self, path: impl Into<String>, value: impl Into<String>) -> Self {
        self.suggest(SuggestionKind::Review, Edit { path: path.into(), value: value.into() })
    }

    fn suggest(mut self, kind: SuggestionKind, edit: Edit) -> Self {
        match &mut self.0.suggestion {
            Some((_, edits)) => edits.push(edit),
            None => self.0.suggestion = Some((kind, vec![edit])),
        }
        self
    }
}

fn put(params: &mut Vec<(&'static str, String)>, name: &'static str, shown: String) {
    match params.iter_mut().find(|(known, _)| *known == name) {
        Some((_, known)) => *known = shown,
        None => params.push((name, shown)),
    }
}
