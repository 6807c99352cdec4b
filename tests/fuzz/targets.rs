//! What no text may do to the engine, by target. The short run (`tests/fuzz.rs`) and the long one
//! (`cargo xtask fuzz`) call the same.

use std::cell::RefCell;
use std::collections::BTreeMap;

use conforme::call::{CallError, CheckOptions, Engine, FieldOptions};
use conforme::report::{Finding, SuggestionKind};
use conforme::{Lang, RawDossier, Report, Stage, rules};

/// A target takes any text.
pub type Target = fn(&str);

/// Every target by name.
#[allow(dead_code)] // The long run names its targets one by one.
pub const TARGETS: &[(&str, Target)] =
    &[("batch", batch), ("check", check), ("field", field), ("flatten", flatten), ("profile", profile)];

/// The profiles that a file is held against, each with what it asks.
const SCHEMES: &[(&str, Stage)] = &[
    ("subvention", Stage::Projet),
    ("ccapex-35", Stage::Signature),
    ("cls", Stage::Depot),
    ("fdva", Stage::Signature),
];

thread_local! {
    static ENGINE: RefCell<Engine> = RefCell::new(Engine::new());
}

fn with_engine<T>(call: impl FnOnce(&mut Engine) -> T) -> T {
    ENGINE.with_borrow_mut(call)
}

fn options(profile: Option<&str>, stage: Option<Stage>, lang: Lang) -> CheckOptions {
    CheckOptions { profile: profile.map(str::to_owned), stage, today: "2024-03-15".to_owned(), lang: Some(lang) }
}

/// Any text as a value of any type.
pub fn field(text: &str) {
    for kind in conforme::field_types() {
        let [fr, en] = [Lang::Fr, Lang::En].map(|lang| {
            with_engine(|engine| engine.field(kind, text, &FieldOptions { profile: None, lang: Some(lang) }))
                .expect("a type that exists")
        });
        same_findings(&fr.findings, &en.findings);
        assert_eq!((&fr.ok, &fr.value), (&en.ok, &en.value), "{kind}: both languages judge alike");
        assert!(fr.value.is_some() || !fr.findings.is_empty() || kind == "mission", "{kind}: no value and no word");
        // "lettres" gives its value in figures, which it tells from words.
        if let (Some(value), true) = (&fr.value, kind != "lettres") {
            let again = conforme::field(kind, value, Lang::Fr).expect("a type that exists");
            assert_eq!(again.value.as_ref(), Some(value), "{kind}: a canonical value is read as itself");
        }
    }
}

/// Any text as the JSON of a file.
pub fn flatten(text: &str) {
    match RawDossier::from_json(text) {
        Ok(dossier) => {
            assert!(dossier.len() <= RawDossier::MAX_FIELDS);
            assert_eq!(
                RawDossier::from_json(&json(&dossier)).as_ref(),
                Ok(&dossier),
                "the flat form is read as itself"
            );
        }
        Err(error) => said(&[error.sentence(Lang::Fr), error.sentence(Lang::En)]),
    }
}

/// Any text as a line of a batch: always a report, which says so when the line is no file.
pub fn batch(text: &str) {
    for lang in [Lang::Fr, Lang::En] {
        let report = with_engine(|engine| engine.check_or_say(text, &options(None, None, lang)));
        judge(&report);
    }
}

/// Any fields, `path=text` a line, as a file. One scheme a text, which the text itself draws: a run reads
/// so many more texts, and each text is always read alike.
pub fn check(text: &str) {
    let dossier: RawDossier = text.lines().filter_map(|line| line.split_once('=')).collect();
    let drawn = draw(text);
    let (profile, stage) = SCHEMES[drawn % SCHEMES.len()];
    let report = |lang| {
        with_engine(|engine| engine.check_fields(&dossier, &options(Some(profile), Some(stage), lang)))
            .expect("a profile that exists")
    };
    let [fr, en] = [Lang::Fr, Lang::En].map(report);
    judge(&fr);
    judge(&en);
    same_findings(&fr.findings, &en.findings);
    assert_eq!((fr.outcome, &fr.missing.len(), &fr.not_evaluated), (en.outcome, &en.missing.len(), &en.not_evaluated));
    if (drawn / SCHEMES.len()).is_multiple_of(4) {
        assert_eq!(fr, report(Lang::Fr), "the same file gives the same report");
    }
    a_safe_suggestion_mends(&dossier, &fr, profile, stage, drawn);
}

/// A number that a text always gives.
fn draw(text: &str) -> usize {
    text.bytes().fold(0_usize, |sum, byte| sum.wrapping_mul(31).wrapping_add(usize::from(byte))) >> 3
}

/// Any text as a profile; one that is accepted is applied.
pub fn profile(text: &str) {
    let mut engine = Engine::new();
    match engine.load_profile(text) {
        Ok(profile) => {
            let dossier = r#"{"exercice": "2024", "subvention": {"montant": "50 000", "coutTotal": "60 000"}, "missions": ["Former des bénévoles"]}"#;
            for stage in Stage::ALL {
                judge(
                    &engine
                        .check(dossier, &options(Some(&profile.id), Some(stage), Lang::Fr))
                        .expect("a profile that was accepted"),
                );
            }
        }
        Err(error @ CallError::Profile(_)) => said(&[error.sentence(Lang::Fr), error.sentence(Lang::En)]),
        Err(other) => panic!("a profile is refused as one, not as {other:?}"),
    }
}

/// The dossier as flat JSON.
fn json(dossier: &RawDossier) -> String {
    let fields: BTreeMap<&str, &str> = dossier.iter().collect();
    serde_json::to_string(&fields).expect("texts")
}

/// A refusal is a sentence.
fn said(sentences: &[String]) {
    for sentence in sentences {
        assert!(sentence.len() > 10, "{sentence:?}");
    }
}

/// What holds for every report.
fn judge(report: &Report) {
    let text = serde_json::to_string(report).expect("a report is JSON");
    assert!(serde_json::from_str::<serde_json::Value>(&text).is_ok());
    for finding in &report.findings {
        assert!(rules::exists(&finding.rule), "no rule is called {}", finding.rule);
        assert!(!finding.message.is_empty() && !finding.help.is_empty(), "{} says nothing", finding.rule);
        for (name, shown) in &finding.params {
            let left = format!("{{{name}}}");
            let typed = finding.params.values().any(|text| text.contains(&left));
            assert!(typed || !finding.message.contains(&left), "{}: {left} is not filled with {shown:?}", finding.rule);
        }
    }
    let again: Vec<_> = report.findings.iter().map(|finding| finding.severity).collect();
    assert!(again.is_sorted(), "errors come first");
}

/// Both languages say the same of the same fields.
fn same_findings(fr: &[Finding], en: &[Finding]) {
    let plain = |findings: &[Finding]| -> Vec<_> {
        findings.iter().map(|finding| (finding.rule.clone(), finding.path.clone(), finding.severity)).collect()
    };
    assert_eq!(plain(fr), plain(en));
}

/// A safe suggestion changes how a value is written: taken, its finding is gone and no error has come. One
/// of them is tried: each costs a whole check.
fn a_safe_suggestion_mends(dossier: &RawDossier, report: &Report, profile: &str, stage: Stage, drawn: usize) {
    let errors = |report: &Report| {
        report.findings.iter().filter(|finding| finding.severity == conforme::Severity::Error).count()
    };
    let safe: Vec<_> = report
        .findings
        .iter()
        .filter_map(|finding| {
            Some((finding, finding.suggestion.as_ref().filter(|one| one.kind == SuggestionKind::Safe)?))
        })
        .collect();
    let Some((finding, suggestion)) = safe.get(drawn % safe.len().max(1)) else { return };
    let mut mended = dossier.clone();
    for edit in &suggestion.edits {
        mended.set(&edit.path, &edit.value);
    }
    let after = with_engine(|engine| engine.check_fields(&mended, &options(Some(profile), Some(stage), Lang::Fr)))
        .expect("a profile that exists");
    let left = after.findings.iter().any(|other| {
        other.rule == finding.rule && other.path == finding.path && other.suggestion == finding.suggestion
    });
    assert!(!left, "{} at {} is still there once {:?} is taken", finding.rule, finding.path, suggestion.edits);
    assert!(
        errors(&after) <= errors(report),
        "{} at {}: {:?} brings an error",
        finding.rule,
        finding.path,
        suggestion.edits
    );
}
