//! A short fuzzing: the texts of the corpus as they are, then some thousands of changes to them, the
//! same on every machine. `cargo xtask fuzz` runs longer, guided by what the code does.
//!
//! A text that makes a target fail is printed as a line of `tests/fuzz/corpus/`: mend, then keep it there.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // A test may panic, its helpers too.

#[path = "fuzz/mutate.rs"]
mod mutate;
#[path = "fuzz/targets.rs"]
mod targets;

use std::fs;
use std::panic::{AssertUnwindSafe, catch_unwind};
use std::path::{Path, PathBuf};

use conforme::RawDossier;
use mutate::{Numbers, mutated};
use targets::TARGETS;

/// How many changed texts each target reads, by what one costs.
const RUNS: &[(&str, usize)] =
    &[("batch", 1000), ("check", 500), ("field", 1200), ("flatten", 20_000), ("profile", 200)];

fn folder(path: &str) -> PathBuf {
    Path::new(env!("CARGO_MANIFEST_DIR")).join(path)
}

/// The kept texts of a target: one JSON string a line.
fn corpus(target: &str) -> Vec<String> {
    let kept = fs::read_to_string(folder("tests/fuzz/corpus").join(format!("{target}.txt"))).unwrap();
    kept.lines()
        .map(|line| serde_json::from_str(line).unwrap_or_else(|error| panic!("{target}: {line}: {error}")))
        .collect()
}

/// Texts that a target reads with profit, from elsewhere in the repository.
fn seeds(target: &str) -> Vec<String> {
    let json = |path: &str| {
        let mut files: Vec<PathBuf> = fs::read_dir(folder(path)).unwrap().map(|entry| entry.unwrap().path()).collect();
        files.retain(|file| file.extension().is_some_and(|extension| extension == "json"));
        files.sort();
        files.into_iter().map(|file| fs::read_to_string(file).unwrap())
    };
    let dossiers = || {
        json("tests/dossiers")
            .map(|text| serde_json::from_str::<serde_json::Value>(&text).unwrap()["dossier"].to_string())
    };
    match target {
        "profile" => json("profiles").collect(),
        "flatten" | "batch" => dossiers().collect(),
        "check" => dossiers().map(|text| lines_of(&RawDossier::from_json(&text).unwrap())).collect(),
        _ => fs::read_to_string(folder("tests/formats/defects.tsv"))
            .unwrap()
            .lines()
            .filter(|line| !line.starts_with('#'))
            .filter_map(|line| Some(line.split('\t').nth(2)?.to_owned()))
            .collect(),
    }
}

fn lines_of(dossier: &RawDossier) -> String {
    dossier.iter().map(|(path, text)| format!("{path}={}\n", text.replace('\n', " "))).collect()
}

#[test]
fn no_text_makes_the_engine_fail() {
    let mut executions = 0;
    for (name, target) in TARGETS {
        let kept = corpus(name);
        assert!(!kept.is_empty(), "{name} has no corpus");
        let all = [kept, seeds(name)].concat();
        let (_, runs) = RUNS.iter().find(|(known, _)| known == name).unwrap();
        let mut numbers = Numbers::new(u64::from_le_bytes(*b"conforme"));
        let changed = (0..*runs).map(|_| {
            let text = numbers.pick(&all).clone();
            mutated(&text, &all, &mut numbers)
        });
        for text in all.iter().cloned().chain(changed.collect::<Vec<_>>()) {
            executions += 1;
            let outcome = catch_unwind(AssertUnwindSafe(|| target(&text)));
            assert!(outcome.is_ok(), "{name} fails on {}", serde_json::Value::from(text));
        }
    }
    println!("{executions} texts");
}
