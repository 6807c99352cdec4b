//! What a file may hold at most: at the limit it is read, beyond it a finding or a refusal says so.
//! The limits stand in the README.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // A test may panic, its helpers too.

mod common;

use conforme::{DossierError, Lang, ProfileError, Profiles, RawDossier, Report, Stage};

fn check(fields: impl IntoIterator<Item = (String, String)>) -> Report {
    common::check(&fields.into_iter().collect(), "ccapex-35", Stage::Depot, "2024-03-15", Lang::Fr)
}

fn said(report: &Report, rule: &str) -> Vec<String> {
    report.findings.iter().filter(|finding| finding.rule == rule).map(|finding| finding.path.clone()).collect()
}

fn one(path: &str, text: String) -> [(String, String); 1] {
    [(path.to_owned(), text)]
}

fn lines(list: &str, cell: &str, count: usize) -> Vec<(String, String)> {
    (0..count).map(|rank| (format!("{list}[{rank}]{cell}"), "20".to_owned())).collect()
}

#[test]
fn a_text_has_ten_thousand_characters_at_most() {
    for path in ["convention.objet", "missions[0]", "beneficiaire.nom"] {
        assert_eq!(said(&check(one(path, "é".repeat(10_000))), "format/texte-longueur"), [""; 0]);
        assert_eq!(said(&check(one(path, "é".repeat(10_001))), "format/texte-longueur"), [path]);
    }
}

#[test]
fn a_code_or_an_amount_is_looked_for_in_three_hundred_characters() {
    let spaced = |count: usize| format!("{}00682{}", "\u{200b}".repeat(count - 6), " \u{200b}");
    for (path, rule) in [
        ("banque.codeGuichet", "format/code-guichet-longueur"),
        ("subvention.montant", "format/montant-longueur"),
        ("subvention.montantEnLettres", "format/lettres-longueur"),
        ("convention.dateDebut", "format/date-longueur"),
    ] {
        assert_eq!(said(&check(one(path, spaced(299))), rule), [""; 0], "{path}");
        assert_eq!(said(&check(one(path, "9".repeat(301))), rule), [path]);
    }
}

#[test]
fn a_table_has_ten_thousand_lines_at_most_and_is_not_summed_beyond() {
    const RULE: &str = "dossier/trop-de-lignes";
    let most = RawDossier::MAX_ROWS;
    assert_eq!(most, 10_000);
    for (list, cell) in [
        ("budget.charges", ".montant"),
        ("budget.produits", ".montant"),
        ("subvention.versements", ".montant"),
        ("justificatifs.pieces", ""),
        ("missions", ""),
    ] {
        assert_eq!(said(&check(lines(list, cell, most)), RULE), [""; 0], "{list}");
        assert_eq!(said(&check(lines(list, cell, most + 1)), RULE), [list]);
    }
    assert_eq!(said(&check(one("engagements.pieces", "a\n".repeat(most))), RULE), [""; 0]);
    assert_eq!(said(&check(one("engagements.pieces", "a\n".repeat(most + 1))), RULE), ["engagements.pieces"]);

    // A sum of the first lines would be a wrong sum: what needs it waits, and says for which table.
    let both =
        |count: usize| [lines("budget.charges", ".montant", count), lines("budget.produits", ".montant", 2)].concat();
    assert_eq!(said(&check(both(most)), "budget/desequilibre").len(), 1);
    let report = check(both(most + 1));
    assert_eq!(said(&report, "budget/desequilibre").len(), 0);
    let waiting = report.not_evaluated.iter().find(|waiting| waiting.rule == "budget/desequilibre").unwrap();
    assert_eq!(waiting.missing, ["budget.charges"]);
}

#[test]
fn a_file_has_so_many_fields_bytes_and_levels_at_most() {
    let fields = |count: usize| {
        let all: Vec<String> = (0..count).map(|rank| format!(r#""{rank}":"a""#)).collect();
        format!("{{{}}}", all.join(","))
    };
    assert_eq!(RawDossier::from_json(&fields(100_000)).unwrap().len(), 100_000);
    assert_eq!(RawDossier::from_json(&fields(100_001)), Err(DossierError::TooManyFields));

    let bytes = |count: usize| format!(r#"{{"a":"{}"}}"#, "b".repeat(count - 8));
    assert!(RawDossier::from_json(&bytes(10_000_000)).is_ok());
    assert_eq!(RawDossier::from_json(&bytes(10_000_001)), Err(DossierError::TooLarge { bytes: 10_000_001 }));

    let path = |length: usize| format!(r#"{{"{}":"a"}}"#, "p".repeat(length));
    assert!(RawDossier::from_json(&path(300)).is_ok());
    assert!(matches!(RawDossier::from_json(&path(301)), Err(DossierError::LongPath { .. })));

    let levels = |count: usize| format!("{}{}", r#"{"":"#.repeat(count), "1".to_owned() + &"}".repeat(count));
    assert!(RawDossier::from_json(&levels(127)).is_ok());
    assert!(matches!(RawDossier::from_json(&levels(128)), Err(DossierError::NotJson { too_deep: true, .. })));
}

#[test]
fn a_profile_has_a_million_bytes_at_most() {
    let profile = |count: usize| {
        let empty = r#"{"profil":"a","version":"1","titre":{"fr":"","en":"a"},"valeurs":{},"exemples":[]}"#;
        empty.replacen(r#""fr":"""#, &format!(r#""fr":"{}""#, "é".repeat((count - empty.len()) / 2)), 1)
    };
    assert!(Profiles::new().read(&profile(1_000_000)).is_ok());
    assert!(matches!(Profiles::new().read(&profile(1_000_002)), Err(ProfileError::TooLong { .. })));
}

/// As much of everything as a file may hold, all of it wrong.
#[test]
fn the_most_that_a_file_may_hold_is_answered() {
    let mut fields = Vec::new();
    for rank in 0..RawDossier::MAX_ROWS {
        for cell in ["compte", "libelle", "montant", "date"] {
            fields.push((format!("budget.charges[{rank}].{cell}"), "\u{7}9x".to_owned()));
        }
        fields.push((format!("budget.produits[{rank}].montant"), format!("-{rank}")));
        fields.push((format!("subvention.versements[{rank}].date"), "31/02/2024".to_owned()));
        fields.push((format!("missions[{rank}]"), format!("Assurrer {rank} le secretarriat")));
        fields.push((format!("justificatifs.pieces[{rank}]"), "statuts".to_owned()));
        fields.push((format!("inconnu[{rank}]"), "x".to_owned()));
        fields.push((format!("budget.produits[{rank}].inconnu"), "x".to_owned()));
    }
    let count = fields.len();
    assert_eq!(count, RawDossier::MAX_FIELDS);
    assert!(check(fields).findings.len() > count / 2);
}

#[test]
fn a_name_without_end_is_quoted_by_its_beginning() {
    use conforme::call::{CheckOptions, Engine};
    for path in ["profil", "stade"] {
        let dossier: RawDossier = one(path, "x".repeat(1_000_000)).into_iter().collect();
        let options = CheckOptions { today: "2024-03-15".to_owned(), ..CheckOptions::default() };
        let error = Engine::new().check_fields(&dossier, &options).unwrap_err();
        assert!(error.sentence(Lang::Fr).len() < 1_000, "{path}");
    }
}

#[test]
fn the_readme_states_the_limits() {
    for (file, stated) in [
        ("README.md", ["100 000 fields", "10 MB of JSON", "10 000 lines", "10 000 characters", "1 MB"]),
        ("README.fr.md", ["100 000 champs", "10 Mo de JSON", "10 000 lignes", "10 000 caractères", "1 Mo"]),
    ] {
        let text = std::fs::read_to_string(common::root().join(file)).unwrap().replace('\n', " ").replace("  ", " ");
        let plain = text.replace(['\u{a0}', '\u{202f}'], " ");
        for limit in stated {
            assert!(plain.contains(limit), "{file} does not state: {limit}");
        }
    }
}
