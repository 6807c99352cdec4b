//! Writes every case, some generated files and their native reports to `target/cases`, where the
//! WebAssembly tests compare them with their own, byte for byte; and the catalogue of rules, which the npm
//! package carries.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // A test may panic, its helpers too.

mod common;
#[path = "export/generate.rs"]
mod generate;
#[path = "fuzz/mutate.rs"]
mod mutate;

use std::fs;

use conforme::call::{CheckOptions, Engine};

use common::{Case, base, cases, root};
use conforme::{Lang, catalogue};
use serde_json::{Map, Value, json};

#[test]
fn cases_and_native_reports_are_written_for_the_other_engines() {
    let mut dossiers = String::new();
    let mut reports = String::new();
    // A line of a batch that cannot be checked throws elsewhere: there is no report to compare. A file of
    // ten thousand lines would be most of the package.
    let large = |case: &Case| case.change.keys().any(|path| path.contains(".."));
    let all: Vec<_> = cases().into_iter().filter(|(.., case)| !case.line && !large(case)).collect();
    for (rule, name, case) in &all {
        let base = base(&case.base);
        let dossier = case.dossier();
        let mut fields: Map<String, Value> =
            dossier.iter().map(|(path, text)| (path.to_owned(), Value::from(text))).collect();
        // One object holds a field twice when it is nested first: "banque" stands before "banque.iban".
        for (path, text) in &case.before {
            let (section, field) = path.split_once('.').expect("a field of a section");
            assert!(!fields.contains_key(section), "{rule}/{name}: one field told before is enough");
            fields.insert(section.to_owned(), json!({ field: text }));
        }
        let line = json!({
            "name": format!("{rule}/{name}"),
            "dossier": fields,
            "profile": case.profile.as_ref().unwrap_or(&base.profile),
            "stage": case.stage.unwrap_or(base.stage),
            "today": case.today.as_ref().unwrap_or(&base.today),
        });
        dossiers.push_str(&format!("{line}\n"));
        reports.push_str(&serde_json::to_string(&case.report()).unwrap());
        reports.push('\n');
    }
    let folder = root().join("target/cases");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("cases.ndjson"), dossiers).unwrap();
    fs::write(folder.join("reports.ndjson"), reports).unwrap();
    assert!(!all.is_empty());
}

/// Set by `cargo xtask determinism`: how many files; they are then written to `target/generated`.
const MORE: &str = "GENERATED_FILES";
const USUAL: usize = 400;

#[test]
fn generated_files_and_native_reports_are_written_for_the_other_engines() {
    let asked: Option<usize> = std::env::var(MORE).ok().map(|count| count.parse().unwrap());
    let folder = root().join("target").join(if asked.is_some() { "generated" } else { "cases" });
    let mut engine = Engine::new();
    let (mut dossiers, mut reports) = (String::new(), String::new());
    for (rank, file) in generate::generated(asked.unwrap_or(USUAL)).into_iter().enumerate() {
        let text = common::json(&file.dossier);
        let options = CheckOptions {
            profile: Some(file.profile.to_owned()),
            stage: Some(file.stage),
            today: file.today.to_owned(),
            lang: Some(file.lang),
        };
        let dossier: Value = serde_json::from_str(&text).unwrap();
        let line = json!({ "name": format!("generated/{rank}"), "dossier": dossier, "profile": file.profile, "stage": file.stage, "today": file.today, "lang": file.lang });
        dossiers.push_str(&format!("{line}\n"));
        reports.push_str(&match engine.check(&text, &options) {
            Ok(report) => serde_json::to_string(&report).unwrap(),
            Err(error) => json!({ "refused": error.sentence(file.lang) }).to_string(),
        });
        reports.push('\n');
    }
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("generated.ndjson"), dossiers).unwrap();
    fs::write(folder.join("generated-reports.ndjson"), reports).unwrap();
}

#[test]
fn the_catalogue_is_written_for_the_package() {
    let (fr, en) = (catalogue::pages(Lang::Fr), catalogue::pages(Lang::En));
    let folder = root().join("target/cases");
    fs::create_dir_all(&folder).unwrap();
    fs::write(folder.join("rules.json"), format!("{}\n", json!({ "fr": fr, "en": en }))).unwrap();
    assert!(!fr.is_empty());
    assert_eq!(fr.len(), en.len());
}
