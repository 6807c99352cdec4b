//! One mission judged alone says what a check of a dossier with that mission says.

#![allow(clippy::unwrap_used, reason = "a test may panic")]

use conforme::call::{CheckOptions, Engine, FieldOptions};
use conforme::{Finding, Lang, Stage};

#[test]
fn a_mission_alone_gets_the_findings_of_the_whole_check() {
    let mut engine = Engine::new();
    for lang in [Lang::Fr, Lang::En] {
        for mission in [
            "Former les travailleurs sociaux à la procédure d'expulsion",
            "Favoriser l'émergence de nouvelles dynamiques partenariales",
            "Recevoir les ménages en impayé de loyer",
            "Animer le réseau des bailleurs sociaux et recevoir les ménages en impayé",
            "Gérer les demandes d'hébergement d'urgence du 115",
            "Divers",
            "\u{0}",
        ] {
            let dossier = serde_json::json!({ "exercice": "2024", "missions": [mission] }).to_string();
            let options = CheckOptions {
                profile: Some("ccapex".to_owned()),
                stage: Some(Stage::Projet),
                today: "2024-06-01".to_owned(),
                lang: Some(lang),
            };
            let report = engine.check(&dossier, &options).unwrap();
            let expected: Vec<Finding> = report
                .findings
                .into_iter()
                .filter(|finding| finding.path == "missions[0]")
                .map(|finding| Finding { path: "mission".to_owned(), ..finding })
                .collect();
            let field = FieldOptions { profile: Some("ccapex".to_owned()), lang: Some(lang) };
            let alone = engine.field("mission", mission, &field).unwrap();
            assert_eq!(alone.findings, expected, "{mission}");
        }
    }
}

#[test]
fn no_mission_at_all_is_undetermined_and_says_nothing() {
    let mut engine = Engine::new();
    let alone = engine.field("mission", "", &FieldOptions::default()).unwrap();
    assert_eq!(alone.verdict.unwrap().name(), "indeterminee");
    assert!(alone.ok && alone.findings.is_empty());
}
