//! One slip of a person, one error: each field of each good dossier is mistyped in the ways people do.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // A test may panic, its helpers too.

mod common;

use std::collections::BTreeSet;

use common::bases;
use conforme::{Lang, Profiles, RawDossier, Severity};

/// Rules that may all speak of one slip, as the failure of the test prints them, and why.
const TOGETHER: &[(&[&str], &str)] = &[];

#[test]
fn one_slip_gives_one_error_at_most() {
    let mut failures = Vec::new();
    let mut used = BTreeSet::new();
    let (mut tried, mut spoken) = (0, 0);
    let mut profiles = Profiles::new();
    for (name, base) in bases() {
        let profile = profiles.get(&base.profile).unwrap();
        let good = RawDossier::from_json(&base.dossier.to_string()).unwrap();
        for (slip, dossier) in all(&good) {
            let report = conforme::check(&dossier, profile, base.stage, base.today.parse().unwrap(), Lang::Fr);
            let errors = report.findings.iter().filter(|finding| finding.severity == Severity::Error);
            let mut rules: Vec<&str> = errors.map(|finding| finding.rule.as_str()).collect();
            rules.sort_unstable();
            tried += 1;
            spoken += usize::from(!rules.is_empty());
            match TOGETHER.iter().position(|(together, _)| *together == rules) {
                Some(rank) => {
                    used.insert(rank);
                }
                None if rules.len() > 1 => failures.push(format!("{name} {slip}: {rules:?}")),
                None => {}
            }
        }
    }
    println!("{tried} slips, {spoken} of them errors");
    assert!(failures.is_empty(), "{} of {tried} slips:\n{}", failures.len(), failures.join("\n"));
    assert!(spoken > tried / 4, "only {spoken} of {tried} slips are errors: what does this test try?");
    for (rank, (together, _)) in TOGETHER.iter().enumerate() {
        assert!(used.contains(&rank), "no slip gives {together:?} any more: take it away");
    }
}

/// Every dossier that is one slip away, and what the slip is.
fn all(good: &RawDossier) -> Vec<(String, RawDossier)> {
    let mut dossiers = Vec::new();
    let mut rows = BTreeSet::new();
    for (path, text) in good.iter() {
        for slip in slips(path, text) {
            let mut dossier = good.clone();
            dossier.set(path, &slip);
            dossiers.push((format!("{path}: \"{text}\" as \"{slip}\""), dossier));
        }
        rows.extend(path.split_once(']').map(|(row, _)| format!("{row}]")));
    }
    for row in rows {
        let mut dossier = good.clone();
        let cells = good.iter().map(|(path, _)| path).filter(|path| path.starts_with(&row));
        cells.for_each(|path| dossier.remove(path));
        dossiers.push((format!("{row} taken away"), dossier));
    }
    dossiers
}

/// The slips of one value: nothing typed, a word dropped, a figure dropped, doubled or taken for the
/// next, two swapped, a neighbour year, a euro more or less.
fn slips(path: &str, text: &str) -> BTreeSet<String> {
    let characters: Vec<char> = text.chars().collect();
    let figures: Vec<usize> = (0..characters.len()).filter(|rank| characters[*rank].is_ascii_digit()).collect();
    let mut slips = BTreeSet::from([String::new()]);
    for rank in &figures {
        let mut shorter = characters.clone();
        let figure = shorter.remove(*rank);
        slips.insert(shorter.iter().collect());
        let next = char::from_digit((figure.to_digit(10).unwrap() + 1) % 10, 10).unwrap();
        for instead in [vec![next], vec![figure, figure]] {
            let mut other = shorter.clone();
            other.splice(*rank..*rank, instead);
            slips.insert(other.into_iter().collect());
        }
    }
    for pair in figures.windows(2) {
        let mut swapped = characters.clone();
        swapped.swap(pair[0], pair[1]);
        slips.insert(swapped.into_iter().collect());
    }
    let words: Vec<&str> = text.split(' ').collect();
    for rank in 0..words.len().min(8) {
        let mut fewer = words.clone();
        fewer.remove(rank);
        slips.insert(fewer.join(" "));
    }
    for year in 2023..=2027 {
        if text.contains(&year.to_string()) {
            slips.insert(text.replacen(&year.to_string(), &(year + 1).to_string(), 1));
            slips.insert(text.replacen(&year.to_string(), &(year - 1).to_string(), 1));
        }
    }
    if path.ends_with("ontant") || path.ends_with("coutTotal") {
        let whole: String = text.split(',').next().unwrap().chars().filter(char::is_ascii_digit).collect();
        let euros: i64 = whole.parse().unwrap();
        slips.insert((euros + 1).to_string());
        slips.insert((euros - 1).to_string());
    }
    slips.remove(text);
    slips
}
