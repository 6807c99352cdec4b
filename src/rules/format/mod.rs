//! The words of the formats: what `format/<type>-<defect>` says. The defects themselves are found
//! by [`crate::formats`]; their ids are not rules of their own, so they share this family.

mod nouns;
mod words;

use std::collections::BTreeMap;

use crate::dossier::{RawDossier, Remark};
use crate::formats::{RepairKind, kebab};
use crate::report::{Edit, Finding, Lang, Severity, Suggestion, SuggestionKind};

use super::words::say;

/// The rule id of a remark: "format/siret-longueur".
pub fn id(remark: &Remark) -> String {
    format!("format/{}-{}", kebab(remark.format), remark.fault.defect.name())
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

/// What follows from a remark when the scheme does not say otherwise.
pub fn severity(remark: &Remark) -> Severity {
    if remark.read { Severity::Warning } else { Severity::Error }
}

/// Whether a rule says this in place of the format: `banque/cle-rib-dans-iban` speaks of the key inside
/// an IBAN, beside the other bank fields.
pub(crate) fn is_told_by_a_rule(remark: &Remark) -> bool {
    remark.read && remark.format == "iban" && remark.fault.defect.name() == "cle-rib"
}

/// The finding of a remark.
pub(crate) fn finding(remark: &Remark, severity: Severity, raw: &RawDossier, lang: Lang) -> Finding {
    let mut params: BTreeMap<String, String> =
        remark.fault.defect.params().into_iter().map(|(name, value)| (name.to_owned(), value)).collect();
    params.insert("saisie".to_owned(), shortened(raw.get(&remark.path).unwrap_or_default()));
    let (message, help) = words::texts(remark.format, remark.fault.defect.name(), &mut params, lang);
    let suggestion = remark.fault.repair.as_ref().map(|repair| Suggestion {
        kind: match repair.kind {
            RepairKind::Safe => SuggestionKind::Safe,
            RepairKind::Review => SuggestionKind::Review,
        },
        label: say(
            lang.pick("Remplacer par « {valeur} »", "Replace with \"{valeur}\""),
            &BTreeMap::from([("valeur".to_owned(), repair.value.clone())]),
            lang,
        ),
        edits: vec![Edit { path: remark.path.clone(), value: repair.value.clone() }],
    });
    Finding {
        rule: id(remark),
        severity,
        path: remark.path.clone(),
        related: Vec::new(),
        message: say(message, &params, lang),
        help: say(help, &params, lang),
        params,
        sources: words::sources(remark.format),
        suggestion,
    }
}

/// A long text is quoted by its beginning.
fn shortened(text: &str) -> String {
    const LONGEST: usize = 60;
    // A control character could drive the terminal that shows the report.
    let text = text.trim().replace(char::is_control, "\u{fffd}");
    match text.char_indices().nth(LONGEST) {
        Some((end, _)) => format!("{}…", text.get(..end).unwrap_or_default()),
        None => text.to_owned(),
    }
}

/// The pages of the formats' defects in the catalogue.
#[cfg(feature = "cli")]
pub(crate) fn pages(lang: Lang) -> impl Iterator<Item = crate::catalogue::Page> {
    crate::formats::catalogue().iter().flat_map(move |(format, defects)| {
        defects.iter().map(move |defect| words::page(format, defect, &kebab(format), lang))
    })
}
