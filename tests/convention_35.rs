//! The real convention of Ille-et-Vilaine for 2024, entered as printed and checked at filing on
//! 15/03/2024: what its form must be told, what must pass, and what is left once it is mended.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // A test may panic, its helpers too.

mod common;

use std::fs;
use std::process::Command;

use common::{check, root};
use conforme::report::SuggestionKind;
use conforme::{Finding, Lang, Outcome, RawDossier, Report, Severity, Stage};

const FILE: &str = "tests/fixtures/convention-35-2024.json";
const DAY: &str = "2024-03-15";

fn printed() -> RawDossier {
    RawDossier::from_json(&fs::read_to_string(root().join(FILE)).unwrap()).unwrap()
}

fn report_on(dossier: &RawDossier) -> Report {
    check(dossier, "ccapex-35", Stage::Depot, DAY, Lang::Fr)
}

fn of<'a>(report: &'a Report, rule: &str) -> &'a Finding {
    let mut found = report.findings.iter().filter(|finding| finding.rule == rule);
    let finding = found.next().unwrap_or_else(|| panic!("{rule} says nothing"));
    assert!(found.next().is_none(), "{rule} speaks twice");
    finding
}

/// What is said of a field, or of a field under it.
fn said_of<'a>(report: &'a Report, path: &str) -> Vec<&'a str> {
    let at = |own: &str| own == path || own.strip_prefix(path).is_some_and(|rest| rest.starts_with(['.', '[']));
    report.findings.iter().filter(|finding| at(&finding.path)).map(|finding| finding.rule.as_str()).collect()
}

#[test]
fn what_is_right_is_let_pass() {
    let report = report_on(&printed());
    for path in [
        "beneficiaire.siret",
        "beneficiaire.identifiantChorus",
        "banque.iban",
        "banque.cleRib",
        "banque.codeBanque",
        "banque.numeroCompte",
        "banque.bic",
        "banque.titulaire",
        "subvention.montant",
        "subvention.montantEnLettres",
        "subvention.coutTotal",
        "convention.loiDeFinances",
        "convention.dateDebut",
        "convention.dateFin",
        "convention.type",
        "exercice",
        "imputation",
    ] {
        let said = said_of(&report, path);
        assert!(said.is_empty(), "{path}: {said:?}");
    }
}

#[test]
fn what_its_form_must_be_told_is_raised() {
    let report = report_on(&printed());
    let branch = of(&report, "banque/code-guichet-zero");
    let suggestion = branch.suggestion.as_ref().unwrap();
    assert_eq!(suggestion.kind, SuggestionKind::Safe);
    assert_eq!(suggestion.edits[0].value, "00682");
    assert_eq!(of(&report, "budget/non-detaille").severity, Severity::Error);
    assert_eq!(of(&report, "engagements/contrat-engagement-republicain-sans-objet").severity, Severity::Warning);
    let delays = of(&report, "justificatifs/delai-deux-valeurs");
    assert_eq!((delays.params["convention"].as_str(), delays.params["lettre"].as_str()), ("2", "6"));
    assert_eq!(delays.severity, Severity::Warning);
}

#[test]
fn nothing_else_blocks_and_no_mission_is_refused() {
    let report = report_on(&printed());
    let errors: Vec<&str> = report
        .findings
        .iter()
        .filter(|finding| finding.severity == Severity::Error)
        .map(|finding| finding.rule.as_str())
        .collect();
    assert_eq!(errors, ["budget/non-detaille"]);
    assert_eq!(report.outcome, Outcome::NonConforme);
    let refused: Vec<&Finding> = report
        .findings
        .iter()
        .filter(|finding| finding.path.starts_with("missions[") && finding.severity != Severity::Info)
        .collect();
    assert!(refused.is_empty(), "{refused:#?}");
}

#[test]
fn the_documents_are_due_at_the_end_of_february() {
    let report = report_on(&printed());
    let due = report.computed.deadlines.iter().find(|deadline| deadline.id == "justificatifs").unwrap();
    assert_eq!(due.date, "2025-02-28");
}

#[test]
fn with_the_branch_mended_the_rib_and_the_iban_agree() {
    let mut dossier = printed();
    dossier.set("banque.codeGuichet", "00682");
    let report = report_on(&dossier);
    assert!(said_of(&report, "banque").is_empty(), "{:?}", said_of(&report, "banque"));
    assert!(!report.not_evaluated.iter().any(|waiting| waiting.rule == "banque/cle-rib"));
}

#[test]
fn with_the_suggestions_and_a_detailed_budget_no_error_is_left() {
    let mut dossier = printed();
    for suggestion in report_on(&dossier).findings.iter().filter_map(|finding| finding.suggestion.as_ref()) {
        for edit in &suggestion.edits {
            dossier.set(&edit.path, &edit.value);
        }
    }
    for (path, text) in [
        ("budget.charges[0].compte", "641"),
        ("budget.charges[0].libelle", "Rémunération du chargé de mission"),
        ("budget.charges[0].montant", "36 500 €"),
        ("budget.charges[1].compte", "645"),
        ("budget.charges[1].libelle", "Charges sociales"),
        ("budget.charges[1].montant", "13 500 €"),
        ("budget.produits[0].compte", "74"),
        ("budget.produits[0].financeur", "État – DDETS 35"),
        ("budget.produits[0].montant", "50 000 €"),
    ] {
        dossier.set(path, text);
    }
    let report = report_on(&dossier);
    let errors: Vec<&Finding> = report.findings.iter().filter(|finding| finding.severity == Severity::Error).collect();
    assert!(errors.is_empty(), "{errors:#?}");
    assert_ne!(report.outcome, Outcome::NonConforme);
}

#[test]
fn the_command_says_the_same_and_exits_1() {
    let output = Command::new(env!("CARGO_BIN_EXE_conforme"))
        .args(["check", FILE, "--profile", "ccapex-35", "--stage", "depot", "--today", DAY, "--format", "json"])
        .current_dir(root())
        .output()
        .unwrap();
    assert_eq!(output.status.code(), Some(1), "{}", String::from_utf8_lossy(&output.stderr));
    let said: serde_json::Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(said, serde_json::to_value(report_on(&printed())).unwrap());
}
