//! The house holds together: table of rules, files, cases, catalogue, sources and profiles agree.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // A test may panic, its helpers too.

mod common;

use std::collections::BTreeSet;
use std::fs;
use std::path::Path;

use common::{cases, root};
use conforme::call::{CheckOptions, Engine};
use conforme::catalogue::{pages, read_doc};
use conforme::profile::{KEYS, sources};
use conforme::rules::{self, Rule, Text};
use conforme::{Lang, Profiles, RawDossier, Stage};

fn file_of(id: &str) -> String {
    format!("src/rules/{}.rs", id.replace('-', "_"))
}

#[test]
fn the_id_of_a_rule_is_its_path_and_the_table_is_sorted() {
    let ids: Vec<&str> = rules::all().map(|rule| rule.id).collect();
    for id in &ids {
        assert!(root().join(file_of(id)).is_file(), "{id} has no file {}", file_of(id));
    }
    for family in ids.chunk_by(|left, right| left.split('/').next() == right.split('/').next()) {
        assert!(family.is_sorted(), "{family:?} is not sorted");
    }
    assert_eq!(ids.iter().collect::<BTreeSet<_>>().len(), ids.len(), "an id stands twice");
}

#[test]
fn every_file_of_a_rule_is_registered() {
    let known: BTreeSet<String> = rules::all().map(|rule| file_of(rule.id)).collect();
    for family in folders("src/rules").into_iter().filter(|family| family != "format") {
        for name in files(&format!("src/rules/{family}"), "rs")
            .into_iter()
            .filter(|name| name != "mod" && !shared(&family, name))
        {
            let path = format!("src/rules/{family}/{name}.rs");
            assert!(known.contains(&path), "{path} is in no table");
        }
    }
}

/// Helpers that several rules of a family share stand in a file without a `RULE`.
fn shared(family: &str, name: &str) -> bool {
    let text = fs::read_to_string(root().join(format!("src/rules/{family}/{name}.rs"))).unwrap();
    !text.contains("static RULE: Rule")
}

#[test]
fn every_rule_has_a_failing_and_a_passing_case() {
    let seen: BTreeSet<(String, bool)> =
        cases().into_iter().map(|(rule, name, _)| (rule, name.starts_with("fails-"))).collect();
    for rule in rules::all() {
        for fails in [true, false] {
            let kind = if fails { "failing" } else { "passing" };
            assert!(seen.contains(&(rule.id.to_owned(), fails)), "{} has no {kind} case", rule.id);
        }
    }
    for (rule, _) in seen {
        assert!(rules::exists(&rule), "tests/cases/{rule} belongs to no rule");
    }
}

#[test]
fn every_rule_is_documented_sourced_and_bilingual() {
    for rule in rules::all() {
        let doc = read_doc(rule.page);
        for (part, text) in [
            ("summary", &doc.summary_fr),
            ("English summary", &doc.summary_en),
            ("Pourquoi", &doc.why_fr),
            ("Why", &doc.why_en),
        ] {
            assert!(!text.is_empty(), "{} has no {part}", rule.id);
        }
        assert!(!rule.sources.is_empty() || !rule.parameters.is_empty(), "{} has no source", rule.id);
        assert!(!rule.words.is_empty(), "{} has no words", rule.id);
        for words in rule.words {
            assert_eq!(placeholders(words.fr), placeholders(words.en), "{} {:?}: fr and en differ", rule.id, words.key);
            for text in [words.fr.0, words.fr.1, words.en.0, words.en.1] {
                assert!(text.ends_with(['.', '?']), "{}: \"{text}\" is no sentence", rule.id);
                let plain = text.to_lowercase();
                assert!(!plain.contains("invalide") && !plain.contains("veuillez"), "{}: \"{text}\"", rule.id);
            }
        }
    }
}

fn placeholders(text: Text) -> BTreeSet<String> {
    let both = format!("{} {}", text.0, text.1);
    both.split('{').skip(1).filter_map(|part| part.split_once('}')).map(|(name, _)| name.to_owned()).collect()
}

#[test]
fn the_example_of_every_rule_fails_and_passes_as_its_page_says() {
    for rule in rules::all() {
        let doc = read_doc(rule.page);
        assert!(!doc.fails.is_empty() && !doc.passes.is_empty(), "{} shows no examples", rule.id);
        assert!(speaks(rule, &doc.fails), "{}: the example that fails passes", rule.id);
        assert!(!speaks(rule, &doc.passes), "{}: the example that passes fails", rule.id);
    }
}

/// Whether the rule says something of a dossier that holds these fields alone. An example may set
/// `profil`, `stade` and `aujourdhui`.
fn speaks(rule: &Rule, fields: &[(String, String)]) -> bool {
    let choice = |name: &str| fields.iter().find(|(path, _)| path == name).map(|(_, text)| text.clone());
    let or = |name: &str, usual: &str| choice(name).is_none().then(|| usual.to_owned());
    let options = CheckOptions {
        profile: or("profil", "ccapex-35"),
        stage: or("stade", "signature").and_then(|name| Stage::parse(&name)),
        today: choice("aujourdhui").unwrap_or_else(|| "2024-03-15".to_owned()),
        lang: Some(Lang::Fr),
    };
    let dossier: RawDossier = fields
        .iter()
        .filter(|(path, _)| path != "aujourdhui")
        .flat_map(|(path, text)| common::expanded(path).into_iter().map(move |path| (path, text.as_str())))
        .collect();
    // Told as a line of a batch, but for what JSON of one text a field cannot tell twice.
    let mut engine = Engine::new();
    let report = match engine.check_fields(&dossier, &options) {
        Ok(report) => report,
        Err(_) => engine.check_or_say(&common::json(&dossier), &options),
    };
    report.findings.iter().any(|finding| finding.rule == rule.id)
        || report.missing.iter().any(|missing| missing.rule == rule.id)
}

#[test]
fn every_source_named_exists_and_every_source_is_named() {
    let table: BTreeSet<&str> = sources::ids().collect();
    for rule in rules::all() {
        for id in rule.sources {
            assert!(table.contains(id), "{} names the source {id}, which is not in referentials/sources.tsv", rule.id);
        }
    }
    let mut named: BTreeSet<String> = rules::all().flat_map(|rule| rule.sources).map(|id| (*id).to_owned()).collect();
    for name in files("profiles", "json") {
        let profile = profile_file(&name);
        let values = profile["valeurs"].as_object().unwrap().values().flat_map(|values| values.as_array().unwrap());
        named.extend(values.filter_map(|value| value["source"].as_str()).map(str::to_owned));
    }
    // Formats and helpers name theirs in their own text, referentials in a cell.
    let mut texts = vec![fs::read_to_string(root().join("src/rules/format/nouns.rs")).unwrap()];
    texts.extend(
        files("referentials", "tsv")
            .iter()
            .filter(|name| *name != "sources")
            .map(|name| fs::read_to_string(root().join(format!("referentials/{name}.tsv"))).unwrap()),
    );
    for id in table {
        let cell = |text: &String| text.split(['\t', '\n', '"']).any(|cell| cell == id);
        assert!(named.contains(id) || texts.iter().any(cell), "nothing names the source {id}");
    }
}

#[test]
fn every_parameter_is_read_by_a_rule_or_a_deadline_and_set_by_a_profile() {
    let mut read: BTreeSet<&str> = rules::all().flat_map(|rule| rule.parameters.iter().copied()).collect();
    read.extend(conforme::computed::PARAMETERS);
    let mut profiles = Profiles::new();
    let mut set = BTreeSet::new();
    for id in profiles.ids() {
        set.extend(profiles.get(&id).unwrap().keys().map(str::to_owned));
    }
    for key in KEYS {
        assert!(read.contains(key.name), "no rule declares the parameter {}", key.name);
        assert!(set.contains(key.name), "no profile sets the parameter {}", key.name);
    }
    for name in read {
        assert!(KEYS.iter().any(|key| key.name == name), "{name} is no parameter");
    }
    assert!(KEYS.is_sorted_by_key(|key| key.name), "the parameters are not sorted");
}

/// A value cannot be in force before the text that sets it.
#[test]
fn no_value_precedes_its_source() {
    for name in files("profiles", "json") {
        let profile = profile_file(&name);
        for (key, values) in profile["valeurs"].as_object().unwrap() {
            for value in values.as_array().unwrap() {
                let source = &value["source"];
                let since = match source.as_str() {
                    Some(id) => sources::find(id).unwrap_or_else(|| panic!("{name} {key}: no source {id}")).since,
                    None => source["since"].as_str().map(str::to_owned),
                };
                let from = value["du"].as_str().unwrap();
                assert!(
                    since.as_deref().is_none_or(|since| from >= since),
                    "{name} {key}: in force from {from}, its source from {since:?}"
                );
            }
        }
    }
}

fn profile_file(name: &str) -> serde_json::Value {
    serde_json::from_str(&fs::read_to_string(root().join(format!("profiles/{name}.json"))).unwrap()).unwrap()
}

#[test]
fn every_profile_passes_its_own_examples() {
    let mut profiles = Profiles::new();
    for id in profiles.ids() {
        let profile = profiles.get(&id).unwrap_or_else(|error| panic!("{id}: {}", error.sentence(Lang::En)));
        conforme::check_examples(profile).unwrap_or_else(|error| panic!("{id}: {}", error.sentence(Lang::En)));
        assert!(!profile.examples.is_empty(), "{id} has no example");
    }
}

#[test]
fn every_entry_of_the_catalogue_has_words() {
    for lang in [Lang::Fr, Lang::En] {
        for page in pages(lang) {
            assert!(
                !page.summary.is_empty() && !page.message.is_empty() && !page.help.is_empty(),
                "{} says nothing in {lang:?}",
                page.id
            );
        }
    }
}

fn folders(path: &str) -> Vec<String> {
    names(path, Path::is_dir)
}

fn files(path: &str, extension: &str) -> Vec<String> {
    names(path, |path| path.extension().is_some_and(|own| own == extension))
}

fn names(path: &str, keep: impl Fn(&Path) -> bool) -> Vec<String> {
    let mut found: Vec<String> = fs::read_dir(root().join(path))
        .unwrap()
        .map(|entry| entry.unwrap().path())
        .filter(|path| keep(path))
        .map(|path| common::stem(&path))
        .collect();
    found.sort();
    found
}

#[test]
fn the_catalogue_in_the_documents_is_that_of_the_code() {
    for (lang, file) in [(Lang::Fr, "docs/regles.md"), (Lang::En, "docs/rules.md")] {
        let written = fs::read_to_string(root().join(file)).unwrap_or_default();
        let name = lang.pick("fr", "en");
        assert!(
            written == conforme::catalogue::markdown(lang),
            "{file} is not the code's: cargo run -- rules --format markdown --lang {name} > {file}"
        );
    }
}

#[test]
fn the_schemas_in_the_package_are_those_of_the_code() {
    let schemas = [("dossier", conforme::schema::dossier(Lang::Fr)), ("profil", conforme::schema::profile(Lang::Fr))];
    for (name, schema) in schemas {
        let file = format!("www/package/schema/{name}.schema.json");
        let written = fs::read_to_string(root().join(&file)).unwrap_or_default();
        let written: serde_json::Value = serde_json::from_str(&written).unwrap_or_default();
        assert!(written == schema, "{file} is not the code's: cargo run -- schema {name} > {file}");
    }
}
