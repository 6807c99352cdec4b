//! Good dossiers and cases, as the tests of rules read them.

#![allow(dead_code)] // Each test binary uses its own part.
#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // A test may panic, its helpers too.

use std::collections::BTreeMap;
use std::fs;
use std::path::{Path, PathBuf};

use conforme::call::{CheckOptions, Engine};
use conforme::{Lang, Profiles, RawDossier, Report, Stage};
use serde::Deserialize;
use serde_json::Value;

/// A complete dossier that gives no error at its stage: cases change it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Base {
    pub nom: String,
    pub profile: String,
    pub stage: Stage,
    pub today: String,
    pub dossier: Value,
}

/// A change to a good dossier, and what its rule must then say.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Case {
    /// The good dossier, in `tests/dossiers/`.
    pub base: String,
    /// Fields told before those of the base, which then count.
    #[serde(default)]
    pub before: BTreeMap<String, String>,
    /// Fields to set; null takes a field, or everything under a path, away. See [`expanded`].
    #[serde(default)]
    pub change: BTreeMap<String, Option<String>>,
    pub profile: Option<String>,
    pub stage: Option<Stage>,
    pub today: Option<String>,
    /// Findings of the rule; an empty list when it must stay silent.
    #[serde(default)]
    pub expect: Vec<Expected>,
    /// Fields the rule must list as missing.
    #[serde(default)]
    pub missing: Vec<String>,
    /// Whether the rule must be listed as not evaluated.
    #[serde(default)]
    pub not_evaluated: bool,
    /// Errors of other rules that the change cannot but cause, and why.
    #[serde(default)]
    pub also: BTreeMap<String, String>,
    /// Whether it is checked as a line of a batch, which names its own profile and stage.
    #[serde(default)]
    pub line: bool,
    /// Why the rule still speaks at the same place once its suggestion is taken, when it does.
    pub suggestion_leaves: Option<String>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Expected {
    pub path: String,
    pub severity: Option<conforme::Severity>,
    /// Parameters of the message, those that matter.
    #[serde(default)]
    pub params: BTreeMap<String, String>,
    /// The edits of the suggestion, path to text.
    pub suggestion: Option<BTreeMap<String, String>>,
}

/// How much of what a long test tries is tried: all of it, but `CONFORME_PART=20` asks for a twentieth, as
/// `cargo xtask mutants` does for each change of the library.
pub fn part_of(count: usize) -> usize {
    let part = std::env::var("CONFORME_PART").ok().and_then(|text| text.parse::<usize>().ok());
    count / part.unwrap_or(1).max(1)
}

pub fn root() -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR"))
}

pub fn base(name: &str) -> Base {
    read(&root().join("tests/dossiers").join(format!("{name}.json")))
}

pub fn bases() -> Vec<(String, Base)> {
    json_files(&root().join("tests/dossiers")).into_iter().map(|path| (stem(&path), read(&path))).collect()
}

/// Every case: id of the rule, name of the file, the case.
pub fn cases() -> Vec<(String, String, Case)> {
    let mut cases = Vec::new();
    for family in folders(&root().join("tests/cases")) {
        for rule in folders(&family) {
            let id = format!("{}/{}", stem(&family), stem(&rule));
            for path in json_files(&rule) {
                cases.push((id.clone(), stem(&path), read(&path)));
            }
        }
    }
    cases
}

impl Case {
    /// The dossier with the change made.
    pub fn dossier(&self) -> RawDossier {
        let base = RawDossier::from_json(&base(&self.base).dossier.to_string()).expect("a good dossier");
        let before = self.before.iter().map(|(path, text)| (path.as_str(), text.as_str()));
        let mut dossier: RawDossier = before.chain(base.iter()).collect();
        for (path, text) in &self.change {
            match text {
                Some(text) if path.contains("..") => {
                    let known: Vec<_> = dossier.iter().map(|(path, text)| (path.to_owned(), text.to_owned())).collect();
                    let more = expanded(path).into_iter().map(|path| (path, text.clone()));
                    dossier = known.into_iter().chain(more).collect();
                }
                Some(text) => dossier.set(path, text),
                None => {
                    let under: Vec<String> = dossier
                        .iter()
                        .map(|(known, _)| known.to_owned())
                        .filter(|known| {
                            known == path
                                || known.starts_with(&format!("{path}."))
                                || known.starts_with(&format!("{path}["))
                        })
                        .collect();
                    assert!(!under.is_empty(), "the case takes away {path}, which the base does not have");
                    under.iter().for_each(|path| dossier.remove(path));
                }
            }
        }
        dossier
    }

    pub fn report(&self) -> Report {
        self.report_of(&self.dossier())
    }

    /// The report on another dossier under the same choices.
    pub fn report_of(&self, dossier: &RawDossier) -> Report {
        let base = base(&self.base);
        if self.line {
            let options = CheckOptions { today: self.today.clone().unwrap_or(base.today), ..CheckOptions::default() };
            return Engine::new().check_or_say(&json(dossier), &options);
        }
        let profile = self.profile.clone().unwrap_or(base.profile);
        let today = self.today.clone().unwrap_or(base.today);
        check(dossier, &profile, self.stage.unwrap_or(base.stage), &today, Lang::Fr)
    }
}

/// The paths that a path stands for: "missions[2..4]" for "missions[2]" and "missions[3]".
pub fn expanded(path: &str) -> Vec<String> {
    let parts = path.split_once('[').and_then(|(list, rest)| Some((list, rest.split_once(']')?)));
    let range = parts.and_then(|(list, (range, cell))| Some((list, range.split_once("..")?, cell)));
    let Some((list, (from, to), cell)) = range else { return vec![path.to_owned()] };
    let [from, to]: [usize; 2] = [from, to].map(|number| number.parse().expect("a number of line"));
    (from..to).map(|number| format!("{list}[{number}]{cell}")).collect()
}

/// The dossier as flat JSON.
pub fn json(dossier: &RawDossier) -> String {
    let fields: serde_json::Map<String, Value> =
        dossier.iter().map(|(path, text)| (path.to_owned(), Value::from(text))).collect();
    Value::Object(fields).to_string()
}

pub fn check(dossier: &RawDossier, profile: &str, stage: Stage, today: &str, lang: Lang) -> Report {
    let mut profiles = Profiles::new();
    let profile = profiles.get(profile).expect("a profile that exists");
    conforme::check(dossier, profile, stage, today.parse().expect("a day"), lang)
}

fn read<T: serde::de::DeserializeOwned>(path: &Path) -> T {
    let text = fs::read_to_string(path).unwrap_or_else(|error| panic!("{}: {error}", path.display()));
    serde_json::from_str(&text).unwrap_or_else(|error| panic!("{}: {error}", path.display()))
}

fn folders(path: &Path) -> Vec<PathBuf> {
    sorted(path, |path| path.is_dir())
}

fn json_files(path: &Path) -> Vec<PathBuf> {
    sorted(path, |path| path.extension().is_some_and(|extension| extension == "json"))
}

fn sorted(path: &Path, keep: impl Fn(&Path) -> bool) -> Vec<PathBuf> {
    let mut found: Vec<PathBuf> = fs::read_dir(path)
        .unwrap_or_else(|error| panic!("{}: {error}", path.display()))
        .map(|entry| entry.expect("a folder that can be read").path())
        .filter(|path| keep(path))
        .collect();
    found.sort();
    found
}

pub fn stem(path: &Path) -> String {
    path.file_stem().expect("a name").to_string_lossy().into_owned()
}
