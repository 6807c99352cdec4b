//! A session answers, after each change, what a whole check of the form answers: to the byte, whatever
//! was typed. Dossiers of the project are typed in at random, in steps that anyone can take again.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // A test may panic, its helpers too.

mod common;

use std::collections::{BTreeMap, BTreeSet};

use common::{bases, cases, part_of};
use conforme::call::{CheckOptions, Engine, Session};
use conforme::dossier::{known_fields, pattern};
use conforme::{Changes, Lang, RawDossier, Stage};

/// How many changes are typed into each dossier.
const STEPS: usize = 600;

/// Texts of no use at their place, or anywhere.
const ODD: &[&str] = &[
    "",
    " ",
    "-",
    "0",
    "00",
    "-5",
    "oui",
    "non",
    "?",
    "\u{0}",
    "é\u{301}",
    "1 234,50 €",
    "1.234,5",
    "31/02/2024",
    "01/01/2025",
    "31/12/2023",
    "2024",
    "2025",
    "une\ndeux\n\u{0}",
    "TOTAL",
    "État",
    "association",
    "collectivite",
];

/// Paths that no form should have, and that one may send.
const ODD_PATHS: &[&str] = &[
    "",
    "a",
    "a.b",
    "__proto__",
    "budget",
    "budget.charges",
    "budget.charges[0]",
    "budget.charges[]",
    "budget.charges[].montant",
    "budget.charges[03].montant",
    "budget.charges[99999999999999999999].montant",
    "budget.charges[1].montant.x",
    "budget.chargesx",
    "subvention.versements",
    "subvention.versementsx[0].montant",
    "missions[2].x",
    "missions[007]",
    "missions[",
    "missionsx",
    "beneficiaire.telephone",
    "beneficiaire.",
    "profil",
    "stade",
    "subvention",
    "commentaire",
];

/// Numbers at random, the same each time.
struct Chance(u64);

impl Chance {
    fn below(&mut self, most: usize) -> usize {
        // Numerical Recipes' generator: its upper bits are good enough to choose with.
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        ((self.0 >> 33) as usize) % most.max(1)
    }

    fn one<'a, T: ?Sized>(&mut self, all: &[&'a T]) -> &'a T {
        all[self.below(all.len())]
    }
}

/// Texts that the project's files have at each field, rows not counted.
fn texts() -> BTreeMap<String, BTreeSet<String>> {
    let mut texts: BTreeMap<String, BTreeSet<String>> = BTreeMap::new();
    let mut put = |path: &str, text: &str| {
        texts.entry(pattern(path)).or_default().insert(text.to_owned());
    };
    for (_, base) in bases() {
        let raw = RawDossier::from_json(&base.dossier.to_string()).unwrap();
        raw.iter().for_each(|(path, text)| put(path, text));
    }
    for (_, _, case) in cases() {
        let changes = case.change.iter().filter_map(|(path, text)| Some((path, text.as_ref()?)));
        changes.filter(|(path, _)| !path.contains("..")).for_each(|(path, text)| put(path, text));
    }
    for (path, choices) in [("profil", ["ccapex", "cls", "inconnu"]), ("stade", ["projet", "signature", "brouillon"])] {
        choices.into_iter().for_each(|text| put(path, text));
    }
    texts
}

/// One step: a few fields set, cleared or taken away; a row, sometimes.
fn step(
    chance: &mut Chance,
    raw: &RawDossier,
    texts: &BTreeMap<String, BTreeSet<String>>,
) -> Vec<(String, Option<String>)> {
    let patterns: Vec<&str> = known_fields().map(|field| field.path).collect();
    let there: Vec<&str> = raw.iter().map(|(path, _)| path).collect();
    // A row goes, with all its cells.
    if chance.below(12) == 0 && !there.is_empty() {
        let path = chance.one(&there);
        let row = path.split_inclusive(']').next().unwrap_or_default();
        return raw.under(row).map(|(path, _)| (path.to_owned(), None)).collect();
    }
    let changes = if chance.below(4) == 0 { 1 + chance.below(3) } else { 1 };
    let change = |chance: &mut Chance| {
        let path = match chance.below(10) {
            0 => chance.one(ODD_PATHS).to_owned(),
            1..=5 if !there.is_empty() => chance.one(&there).to_owned(),
            _ => chance.one(&patterns).replace("[]", chance.one(&["[0]", "[1]", "[2]", "[10]", ""])),
        };
        let known: Vec<&String> = texts.get(&pattern(&path)).into_iter().flatten().collect();
        let text = match chance.below(8) {
            0 => None,
            1 | 2 => Some(chance.one(ODD).to_owned()),
            _ if known.is_empty() => Some(chance.one(ODD).to_owned()),
            _ => Some(chance.one(&known).clone()),
        };
        (path, text)
    };
    let mut all: Vec<(String, Option<String>)> = Vec::new();
    for _ in 0..changes {
        let (path, text) = change(chance);
        // Told twice in one change, a field is told as given twice: not what a form does, key after key.
        if all.iter().all(|(known, _)| listed(known) != listed(&path)) {
            all.push((path, text));
        }
    }
    all
}

/// A list sent as one value is its first item.
fn listed(path: &str) -> String {
    path.strip_suffix("[]").map(|list| format!("{list}[0]")).unwrap_or_else(|| path.to_owned())
}

#[test]
fn a_session_answers_what_a_whole_check_answers() {
    let (texts, steps) = (texts(), part_of(STEPS));
    let (mut refused, mut told) = (0, BTreeSet::new());
    for (rank, (name, base)) in bases().into_iter().enumerate() {
        let mut engine = Engine::new();
        let mut session = Session::default();
        let mut raw = RawDossier::default();
        let mut chance = Chance(rank as u64);
        let mut mend = false;
        let mut options = CheckOptions { today: base.today.clone(), ..CheckOptions::default() };
        for turn in 0..steps {
            // Sometimes the whole dossier is sent again, or the question is another.
            let mut changes = if turn % 200 == 0 {
                let good = RawDossier::from_json(&base.dossier.to_string()).unwrap();
                let start = [("profil", base.profile.as_str()), ("stade", base.stage.name())];
                good.iter().chain(start).map(|(path, text)| (path.to_owned(), Some(text.to_owned()))).collect()
            } else {
                step(&mut chance, &raw, &texts)
            };
            match chance.below(60) {
                0 => options.lang = Some([Lang::Fr, Lang::En][chance.below(2)]),
                1 => options.stage = [None, Some(Stage::Projet), Some(Stage::Signature)][chance.below(3)],
                2 => options.today = chance.one(&["2024-03-15", "2025-03-10", "2026-01-31"]).to_owned(),
                _ => {}
            }
            // What was refused is mended at the next step, most times.
            if mend && chance.below(4) > 0 {
                changes.extend(
                    [("profil", &*base.profile), ("stade", base.stage.name())]
                        .map(|(path, text)| (path.to_owned(), Some(text.to_owned()))),
                );
            }
            let mut json = serde_json::Map::new();
            for (path, text) in &changes {
                json.insert(path.clone(), text.clone().into());
            }
            // As JSON has them: each path once, "x[]" being the first of a list.
            let json = serde_json::Value::from(json).to_string();
            for (path, text) in laid(&json) {
                match text {
                    Some(text) => raw.set(path, text),
                    None => raw.remove(&path),
                }
            }
            let expected = engine.check_fields(&raw, &options);
            let answered = engine.update(&mut session, &json, &options);
            let [expected, answered] = [expected, answered].map(|report| match report {
                Ok(report) => serde_json::to_string(&report).unwrap(),
                Err(error) => format!("refused: {}", error.sentence(Lang::Fr)),
            });
            mend = expected.starts_with("refused");
            refused += usize::from(mend);
            told.insert(expected.clone());
            assert_eq!(answered, expected, "{name}, step {turn}, after {json}");
        }
    }
    assert!(refused > steps / 30, "only {refused} refused: profiles and stages are hardly changed");
    assert!(told.len() > 2 * steps, "only {} different reports: what does this test change?", told.len());
}

/// What JSON changes say, path by path.
fn laid(json: &str) -> Vec<(String, Option<String>)> {
    let told: BTreeMap<String, Option<String>> = serde_json::from_str(json).unwrap();
    told.into_iter().map(|(path, text)| (listed(&path), text)).collect()
}

#[test]
fn a_field_given_twice_is_told_until_it_is_set() {
    let (mut engine, mut session) = (Engine::new(), Session::default());
    let options = CheckOptions { today: "2025-03-10".to_owned(), ..CheckOptions::default() };
    let mut twice = common::base("association-ccapex-2025").dossier;
    let mut tell = |whole: &serde_json::Value, change: &str, times: usize| {
        let answered = engine.update(&mut session, change, &options).unwrap();
        assert_eq!(answered, engine.check(&whole.to_string(), &options).unwrap(), "{change}");
        let told = answered.findings.iter().filter(|finding| finding.rule == "dossier/champ-en-double");
        assert_eq!(told.count(), times, "{change}");
    };
    tell(&twice, &twice.to_string(), 0);
    twice["banque"]["iban"] = "FR01".into();
    twice["banque.iban"] = "FR00".into();
    tell(&twice, r#"{"banque": {"iban": "FR01"}, "banque.iban": "FR00", "exercice": "2025"}"#, 1);
    twice["commentaire"] = "a".into();
    tell(&twice, r#"{"commentaire": "a"}"#, 1);
    twice["banque"]["iban"] = "FR00".into();
    tell(&twice, r#"{"banque.iban": "FR00"}"#, 0);
}

#[test]
fn changes_beyond_the_limits_leave_the_form_as_it_was() {
    let mut profiles = conforme::Profiles::new();
    let profile = profiles.get("subvention").unwrap();
    let today = "2025-03-10".parse().unwrap();
    let mut session = conforme::Session::new(profile, Stage::Depot, today, Lang::Fr);
    let before = session.update([("banque.codeGuichet", Some("000682"))].into_iter().collect()).unwrap();
    let many: Changes = (0..RawDossier::MAX_FIELDS).map(|rank| (format!("x{rank}"), Some(""))).collect();
    assert!(session.update(many).is_err());
    let long: Changes = [("a", Some("x".repeat(RawDossier::MAX_BYTES)))].into_iter().collect();
    assert!(session.update(long).is_err());
    assert_eq!(session.dossier().len(), 1);
    assert_eq!(session.update(Changes::default()).unwrap(), before);
    let all: Changes = (0..RawDossier::MAX_FIELDS - 1).map(|rank| (format!("x{rank}"), Some(""))).collect();
    session.update(all).unwrap();
    assert!(session.update([("y", Some(""))].into_iter().collect()).is_err());
    session.update([("y", Some("")), ("x0", None)].into_iter().collect()).unwrap();
    assert_eq!(session.dossier().len(), RawDossier::MAX_FIELDS);
}

#[test]
fn a_table_longer_than_is_read_is_told_when_it_grows_and_when_it_shrinks() {
    let mut engine = Engine::new();
    let mut session = Session::default();
    let options = CheckOptions { today: "2025-03-10".to_owned(), ..CheckOptions::default() };
    let line = |rank: usize| (format!("budget.charges[{rank}].montant"), Some("1"));
    let mut raw: RawDossier = (0..RawDossier::MAX_ROWS).map(line).map(|(path, text)| (path, text.unwrap())).collect();
    let all: BTreeMap<&str, &str> = raw.iter().collect();
    engine.update(&mut session, &serde_json::to_string(&all).unwrap(), &options).unwrap();
    // A cell that no column has makes a line all the same.
    for (path, text) in [
        ("budget.charges[20000].x", Some("1")),
        ("budget.charges[20001].montant", Some("2")),
        ("budget.charges[20000].x", None),
        ("budget.charges[5].montant", None),
    ] {
        match text {
            Some(text) => raw.set(path, text),
            None => raw.remove(path),
        }
        let change = serde_json::json!({ path: text }).to_string();
        let answered = engine.update(&mut session, &change, &options).unwrap();
        assert_eq!(answered, engine.check_fields(&raw, &options).unwrap(), "{change}");
    }
}
