//! Une ligne d'un lot n'est pas un dossier que l'on puisse contrôler.
//!
//! A line of a batch is no dossier that can be checked.
//!
//! # Pourquoi
//! Dans un lot, une ligne abîmée ne doit ni arrêter les autres ni passer inaperçue : elle reçoit un
//! rapport qui dit pourquoi elle n'a pas été lue.
//!
//! # Why
//! In a batch a damaged line must neither stop the others nor go unnoticed: it gets a report that says
//! why it was not read.
//!
//! # Fails
//! ```text
//! stade = brouillon
//! ```
//!
//! # Passes
//! ```text
//! stade = depot
//! ```

use std::collections::BTreeMap;

use crate::profile::sources;
use crate::report::{Finding, Lang, Severity};
use crate::rules::words::say;
use crate::rules::{Levels, Rule, Text, Words, page};

/// Said before there is a dossier to check: see [`finding`], which the check of the rule cannot be.
pub(super) static RULE: Rule = Rule {
    id: "dossier/illisible",
    levels: Levels::always(Severity::Error),
    sources: &["coherence"],
    words: &[Words {
        fr: Text("Ce dossier n'a pas pu être contrôlé : {raison}.", "Corrigez cette ligne et contrôlez-la de nouveau."),
        en: Text("This dossier could not be checked: {raison}.", "Mend that line and check it again."),
        ..Words::BASE
    }],
    page: page!("illisible.rs"),
    ..Rule::BASE
};

/// The only finding of a dossier that cannot be checked, for this reason.
pub(crate) fn finding(reason: &str, lang: Lang) -> Finding {
    let mut params = BTreeMap::new();
    params.insert("raison".to_owned(), reason.to_owned());
    let text = RULE.words.first().map_or(Text("", ""), |words| words.text(lang));
    Finding {
        rule: RULE.id.to_owned(),
        severity: Severity::Error,
        path: String::new(),
        related: Vec::new(),
        message: say(text.0, &params, lang),
        help: say(text.1, &params, lang),
        params,
        sources: RULE.sources.iter().filter_map(|id| sources::find(id)).collect(),
        suggestion: None,
    }
}
