//! The words of the formats: what `format/<type>-<defect>` says. The defects themselves are found
//! by [`crate::formats`]; their ids are not rules of their own, so they share this family.

mod nouns;
mod words;

pub(crate) use words::Vocabulary;
#[cfg(any(feature = "champs", feature = "identifiants", feature = "wasm", feature = "cli"))]
pub(crate) use words::{ALL, IDENTIFIERS};

use std::collections::BTreeMap;

use crate::dossier::Remark;
use crate::formats::{RepairKind, joined, kebab};
use crate::report::{Edit, Finding, Lang, Severity, Source, Suggestion, SuggestionKind};

use super::words::fill;

/// The rule id of a remark: "format/siret-longueur".
pub fn id(remark: &Remark) -> String {
    joined(&["format/", &kebab(remark.format), "-", remark.fault.defect.name()])
}

/// Whether a format can state a defect of that id.
pub fn exists(id: &str) -> bool {
    ids().any(|known| known == id)
}

/// Every id the formats can state, sorted by type.
pub fn ids() -> impl Iterator<Item = String> {
    crate::formats::catalogue()
        .iter()
        .flat_map(|(format, defects)| defects.iter().map(|defect| format!("format/{}-{defect}", kebab(format))))
}

/// What follows from a remark when the scheme does not say otherwise: a value that cannot be read is
/// an error, and one that was read all the same is what [`NOTES`] says.
pub fn severity(remark: &Remark) -> Severity {
    match (remark.read, note(remark.format, remark.fault.defect.name())) {
        (false, _) => Severity::Error,
        (true, severity) => severity.unwrap_or(Severity::Warning),
    }
}

/// The defects that do not keep a value from being read, by type (empty: every type). The others are
/// refusals. Info where nothing is in doubt and only the writing could be better: whoever reads the
/// form has nothing to ask. Warning where the value was guessed, or is only probably right.
static NOTES: &[(&str, &str, Severity)] = &[
    ("", "essai", Severity::Warning),
    ("", "fraction", Severity::Warning),
    ("", "nature", Severity::Warning),
    // The amount is certain, and a safe suggestion writes it as it should be.
    ("", "orthographe", Severity::Info),
    // Exports of CHORUS put it there; it is dropped without loss.
    ("", "perimetre", Severity::Info),
    ("", "region-ancienne", Severity::Warning),
    // A convention is of this century.
    ("", "siecle", Severity::Info),
    // The signed act and the payment need the zero.
    ("", "zero-perdu", Severity::Warning),
    // Derived from real data: not certain enough to refuse.
    ("centreCouts", "longueur", Severity::Warning),
    ("centreFinancier", "forme", Severity::Warning),
    ("domaineActivite", "longueur", Severity::Warning),
    ("identifiantChorus", "longueur", Severity::Warning),
    ("organisationAchats", "longueur", Severity::Warning),
    // Francs: the number was read, and is hardly the one meant.
    ("lettres", "devise", Severity::Warning),
];

fn note(format: &str, defect: &str) -> Option<Severity> {
    let found = NOTES.iter().find(|(of, name, _)| (of.is_empty() || *of == format) && *name == defect);
    found.map(|(.., severity)| *severity)
}

/// The severity that the catalogue gives to a defect.
#[cfg(feature = "cli")]
fn usual_severity(format: &str, defect: &str) -> Severity {
    note(format, defect).unwrap_or(Severity::Error)
}

/// Whether a rule says this in place of the format: `banque/cle-rib-dans-iban` speaks of the key inside
/// an IBAN, beside the other bank fields.
pub(crate) fn is_told_by_a_rule(remark: &Remark) -> bool {
    remark.read && remark.format == "iban" && remark.fault.defect.name() == "cle-rib"
}

/// The finding of a remark on a text.
pub(crate) fn finding_on(remark: &Remark, severity: Severity, typed: &str, lang: Lang) -> Finding {
    let said = said(remark, typed, lang, words::ALL);
    let mut params = BTreeMap::new();
    for (name, value) in said.params {
        params.insert(name.to_owned(), value);
    }
    Finding {
        rule: said.rule,
        severity,
        path: remark.path.clone(),
        related: Vec::new(),
        params,
        message: said.message,
        help: said.help,
        sources: said.source.into_iter().collect(),
        suggestion: said.suggestion.map(|(kind, label, value)| Suggestion {
            kind,
            label,
            edits: vec![Edit { path: remark.path.clone(), value }],
        }),
    }
}

/// What is said of a remark: the plain matter of a finding.
pub(crate) struct Said {
    pub(crate) rule: String,
    pub(crate) params: Vec<(&'static str, String)>,
    pub(crate) message: String,
    pub(crate) help: String,
    pub(crate) source: Option<Source>,
    pub(crate) suggestion: Option<(SuggestionKind, String, String)>,
}

/// Puts a remark on a text into words.
pub(crate) fn said(remark: &Remark, typed: &str, lang: Lang, words: Vocabulary) -> Said {
    let mut params = remark.fault.defect.params();
    params.push(("saisie", shortened(typed)));
    let (message, help) = words.texts(remark.format, remark.fault.defect.name(), &mut params, lang);
    let suggestion = remark.fault.repair.as_ref().map(|repair| {
        let kind = match repair.kind {
            RepairKind::Safe => SuggestionKind::Safe,
            RepairKind::Review => SuggestionKind::Review,
        };
        let label = lang.pick("Remplacer par « {valeur} »", "Replace with \"{valeur}\"");
        (kind, fill(label, &|_| Some(repair.value.as_str()), lang), repair.value.clone())
    });
    Said { rule: id(remark), params, message, help, source: words.source(remark.format), suggestion }
}

/// A long text is quoted by its beginning.
pub(crate) fn shortened(text: &str) -> String {
    const LONGEST: usize = 60;
    let mut quoted = String::with_capacity(text.len().min(4 * LONGEST));
    for (rank, c) in text.trim().chars().enumerate() {
        if rank == LONGEST {
            quoted.push('…');
            break;
        }
        // A control character could drive the terminal that shows the report.
        quoted.push(if c.is_control() { '\u{fffd}' } else { c });
    }
    quoted
}

/// The pages of the formats' defects in the catalogue.
#[cfg(feature = "cli")]
pub(crate) fn pages(lang: Lang) -> impl Iterator<Item = crate::catalogue::Page> {
    crate::formats::catalogue().iter().flat_map(move |(format, defects)| {
        defects.iter().map(move |defect| words::page(format, defect, &kebab(format), lang))
    })
}
