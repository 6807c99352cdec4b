//! Writes every case and its native report to `target/cases`, where the WebAssembly tests compare
//! them with their own, byte for byte.

mod common;

use std::fs;

use common::{base, cases, root};
use serde_json::{Map, Value, json};

#[test]
fn cases_and_native_reports_are_written_for_the_other_engines() {
    let mut dossiers = String::new();
    let mut reports = String::new();
    // A line of a batch that cannot be checked throws elsewhere: there is no report to compare.
    let all: Vec<_> = cases().into_iter().filter(|(.., case)| !case.line).collect();
    for (rule, name, case) in &all {
        let base = base(&case.base);
        let dossier = case.dossier();
        let fields: Map<String, Value> =
            dossier.iter().map(|(path, text)| (path.to_owned(), Value::from(text))).collect();
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
