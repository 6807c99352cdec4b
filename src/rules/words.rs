//! Puts what rules find into words: the only place where a finding becomes sentences.

use std::collections::BTreeMap;

use crate::formats::cut;
use crate::profile::sources;
use crate::report::{Finding, Lang, Missing, Severity, Source, Suggestion, french};

use super::found::Draft;
use super::{Context, Rule};

/// The finding of a rule.
pub(super) fn finding(rule: &Rule, severity: Severity, draft: Draft, context: &Context, lang: Lang) -> Option<Finding> {
    let draft = *draft.0;
    let words = rule.words(draft.key)?;
    let text = words.text(lang);
    let said = if lang == Lang::En { draft.english } else { Vec::new() };
    let mut params = BTreeMap::new();
    for (name, shown) in draft.params.into_iter().chain(said) {
        params.insert(name.to_owned(), shown);
    }
    let mut all = draft.sources;
    all.extend(rule.sources.iter().filter_map(|id| sources::find(id)));
    for key in rule.parameters {
        if let Some(source) = context.profile.source(key, context.exercice) {
            push_once(&mut all, source.clone());
        }
    }
    let suggestion = draft.suggestion.map(|(kind, edits)| Suggestion {
        kind,
        label: match (words.mend, edits.as_slice()) {
            (Some((fr, en)), _) => say(lang.pick(fr, en), &params, lang),
            (None, [edit, ..]) => {
                fill(lang.pick("Remplacer par « {valeur} »", "Replace with \"{valeur}\""), &|_| Some(&edit.value), lang)
            }
            (None, []) => String::new(),
        },
        edits,
    });
    Some(Finding {
        rule: rule.id.to_owned(),
        severity: draft.severity.or(words.severity).unwrap_or(severity),
        message: say(text.0, &params, lang),
        help: say(text.1, &params, lang),
        path: draft.path,
        related: draft.related,
        params,
        sources: all,
        suggestion,
    })
}

/// A field listed as missing, with its label.
pub(super) fn missing(rule: &Rule, path: String, label: Option<(String, String)>, lang: Lang) -> Missing {
    let label = label
        .map(|(fr, en)| lang.pick(fr, en))
        .or_else(|| crate::dossier::label(&path, lang).map(str::to_owned))
        .unwrap_or_else(|| path.clone());
    Missing { path, label, rule: rule.id.to_owned() }
}

fn push_once(all: &mut Vec<Source>, source: Source) {
    if !all.contains(&source) {
        all.push(source);
    }
}

/// Fills the placeholders of a text. Typography is set on the text alone: a value stays as it is.
pub(super) fn say(text: &str, params: &BTreeMap<String, String>, lang: Lang) -> String {
    fill(text, &|name| params.get(name).map(String::as_str), lang)
}

/// Fills the placeholders of a text with what `value` says of each name.
pub(super) fn fill<'a>(text: &str, value: &dyn Fn(&str) -> Option<&'a str>, lang: Lang) -> String {
    let text = match lang {
        Lang::Fr => french(text),
        Lang::En => text.to_owned(),
    };
    let mut said = String::with_capacity(text.len() + 32);
    let mut rest = text.as_str();
    while let Some((before, after)) = cut(rest, '{') {
        said.push_str(before);
        match cut(after, '}') {
            Some((name, remainder)) => {
                match value(name) {
                    Some(value) => said.push_str(value),
                    None => said.extend(["{", name, "}"]),
                }
                rest = remainder;
            }
            None => {
                said.push('{');
                rest = after;
            }
        }
    }
    said.push_str(rest);
    said
}
