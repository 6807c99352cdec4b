//! The command line as a person or another program uses it.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // A test may panic, its helpers too.

use std::fs;
use std::io::Write;
use std::path::PathBuf;
use std::process::{Command, Output, Stdio};

use serde_json::Value;

fn conforme(arguments: &[&str], input: &[u8]) -> Output {
    let mut child = Command::new(env!("CARGO_BIN_EXE_conforme"))
        .args(arguments)
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .stderr(Stdio::piped())
        .spawn()
        .unwrap();
    let mut stdin = child.stdin.take().unwrap();
    let input = input.to_vec();
    let writer = std::thread::spawn(move || {
        // The command may stop reading early: that is its right.
        let _closed = stdin.write_all(&input);
    });
    let output = child.wait_with_output().unwrap();
    writer.join().unwrap();
    output
}

fn text(bytes: &[u8]) -> String {
    String::from_utf8_lossy(bytes).into_owned()
}

fn code(output: &Output) -> i32 {
    output.status.code().expect("an exit code, not a signal")
}

/// Refused: exit 2, nothing on standard output, one sentence that says these words.
fn refused(arguments: &[&str], input: &[u8], words: &[&str]) {
    let output = conforme(arguments, input);
    let said = text(&output.stderr);
    assert_eq!(code(&output), 2, "{arguments:?}: {said}");
    assert_eq!(text(&output.stdout), "");
    assert_eq!(said.trim().lines().count(), 1, "{said}");
    assert!(!said.contains("panicked"), "{said}");
    for word in words {
        assert!(said.contains(word), "\"{word}\" is not in: {said}");
    }
}

fn temporary(name: &str, bytes: &[u8]) -> PathBuf {
    let path = PathBuf::from(env!("CARGO_TARGET_TMPDIR")).join(name);
    fs::write(&path, bytes).unwrap();
    path
}

#[test]
fn a_dossier_without_error_exits_0_and_one_with_an_error_exits_1() {
    let good = conforme(&["check", "-", "--stage", "projet"], br#"{"exercice": "2024"}"#);
    assert_eq!(code(&good), 0, "{}", text(&good.stdout));
    let bad = conforme(&["check", "-", "--stage", "projet"], r#"{"beneficiaire.siret": "123"}"#.as_bytes());
    assert_eq!(code(&bad), 1);
    assert!(text(&bad.stdout).contains("format/siret-longueur"));
    assert!(!text(&bad.stdout).contains('\u{1b}'), "colour where there is no terminal");
}

#[test]
fn options_override_what_the_dossier_says() {
    let dossier = br#"{"profil": "ccapex", "stade": "signature"}"#;
    let json = |arguments: &[&str]| -> Value {
        let output = conforme(&[&["check", "-", "--format", "json"], arguments].concat(), dossier);
        serde_json::from_slice(&output.stdout).unwrap()
    };
    let own = json(&["--today", "2024-03-15"]);
    assert_eq!(
        (&own["profile"]["id"], &own["stage"], &own["today"]),
        (&"ccapex".into(), &"signature".into(), &"2024-03-15".into())
    );
    let other = json(&["--profile", "ccapex-35", "--stage", "projet"]);
    assert_eq!((&other["profile"]["id"], &other["stage"]), (&"ccapex-35".into(), &"projet".into()));
}

#[test]
fn the_report_is_the_same_nested_or_flat() {
    let nested = conforme(
        &["check", "-", "--format", "json", "--today", "2024-03-15"],
        r#"{"banque": {"iban": "x"}, "missions": ["a b"]}"#.as_bytes(),
    );
    let flat = conforme(
        &["check", "-", "--format", "json", "--today", "2024-03-15"],
        r#"{"banque.iban": "x", "missions[0]": "a b"}"#.as_bytes(),
    );
    assert_eq!(text(&nested.stdout), text(&flat.stdout));
}

#[test]
fn what_is_not_a_dossier_is_refused_in_one_sentence() {
    refused(&["check", "-"], b"SIRET 223 500 018 00013", &["l'entrée standard", "JSON", "ligne 1", "corrigez"]);
    refused(&["check", "-"], b"[1, 2]", &["objet"]);
    refused(
        &["check", "-"],
        br#"{"beneficiaire": {"siret": 22350001800013}}"#,
        &["beneficiaire.siret", "entre guillemets"],
    );
    refused(&["check", "-"], br#"{"subvention": {"montant": 50000.5}}"#, &["subvention.montant", "centimes"]);
    refused(&["check", "-"], b"\xff\xfe{}", &["UTF-8"]);
    refused(&["check", "no-such-file.json"], b"", &["no-such-file.json", "n'existe pas"]);
    refused(&["check", "."], b"", &["dossier"]);
    refused(&["check", "-", "--today", "demain"], b"{}", &["demain", "2024-03-15"]);
    refused(&["check", "-"], br#"{"stade": "bientot"}"#, &["bientot", "signature"]);
}

#[test]
fn a_deep_or_huge_file_is_refused_without_a_stack_or_a_wait() {
    let deep = format!("{}{}", "[".repeat(10_000), "]".repeat(10_000));
    refused(&["check", "-"], format!(r#"{{"a": {deep}}}"#).as_bytes(), &["profond"]);
    let huge = format!(r#"{{"a": "{}"}}"#, "x".repeat(50_000_000));
    let path = temporary("huge.json", huge.as_bytes());
    refused(&["check", path.to_str().unwrap()], b"", &["huge.json", "10 Mo"]);
}

#[test]
fn an_unknown_profile_or_a_wrong_one_is_refused_with_the_reason() {
    refused(&["check", "-", "--profile", "inconnu"], b"{}", &["inconnu", "ccapex-35"]);
    refused(&["check", "-", "--profile", "nulle-part.json"], b"{}", &["nulle-part.json", "n'existe pas"]);
    let undated = br#"{
  "profil": "essai", "version": "1", "titre": { "fr": "Essai", "en": "Trial" },
  "valeurs": {
    "seuils.convention": [{ "valeur": "23000", "source": "loi-2000-321-art-10" }]
  }
}"#;
    let path = temporary("undated.json", undated);
    refused(&["check", "-", "--profile", path.to_str().unwrap()], b"{}", &["undated.json", "ligne 4", "du"]);
}

#[test]
fn a_name_too_long_is_refused_before_it_fills_the_memory() {
    let items = vec!["\"a\""; 50_000].join(",");
    let text = format!(r#"{{"{}": [{items}]}}"#, "x".repeat(5_000_000));
    refused(&["check", "-"], text.as_bytes(), &["xxxx", "trop long"]);
}

#[test]
fn what_no_rule_reads_is_said_and_refuses_nothing() {
    let dossier =
        r#"{"note": 1.5, "budget.charges[].montant": "5", "missions[01]": "x", "missions[]": "Évaluer la charte"}"#;
    let output = conforme(&["check", "-", "--stage", "projet", "--format", "json"], dossier.as_bytes());
    assert_eq!(code(&output), 0, "{}", text(&output.stderr));
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    let unknown: Vec<&str> = report["findings"]
        .as_array()
        .unwrap()
        .iter()
        .filter(|finding| finding["rule"] == "dossier/champ-inconnu")
        .map(|finding| finding["path"].as_str().unwrap())
        .collect();
    assert_eq!(unknown, ["budget.charges[].montant", "missions[01]", "note"]);
}

#[test]
fn a_program_that_sends_one_dossier_and_waits_gets_its_report() {
    use std::io::BufRead;
    let mut child = Command::new(env!("CARGO_BIN_EXE_conforme"))
        .args(["batch", "-", "--today", "2024-03-15"])
        .stdin(Stdio::piped())
        .stdout(Stdio::piped())
        .spawn()
        .unwrap();
    let mut input = child.stdin.take().unwrap();
    let mut answers = std::io::BufReader::new(child.stdout.take().unwrap()).lines();
    for _ in 0..3 {
        input.write_all(b"{\"exercice\": \"2024\"}\n").unwrap();
        input.flush().unwrap();
        assert!(answers.next().unwrap().unwrap().contains("findings"));
    }
    drop(input);
    assert!(child.wait().unwrap().code().is_some());
}

#[test]
fn an_integer_is_accepted_where_it_loses_nothing() {
    let output =
        conforme(&["check", "-", "--stage", "projet"], br#"{"exercice": 2024, "subvention": {"montant": 50000}}"#);
    assert_eq!(code(&output), 0, "{}", text(&output.stdout));
}

#[test]
fn an_unknown_field_is_a_warning_and_loses_nothing() {
    let output = conforme(&["check", "-", "--stage", "projet", "--format", "json"], br#"{"banque": {"ibna": "FR"}}"#);
    assert_eq!(code(&output), 0);
    let report: Value = serde_json::from_slice(&output.stdout).unwrap();
    assert_eq!(report["findings"][0]["rule"], "dossier/champ-inconnu");
    assert_eq!(report["findings"][0]["severity"], "warning");
}

#[test]
fn field_answers_one_json_line_a_value() {
    let one = conforme(&["field", "siret", "223 500 018 00013"], b"");
    let verdict: Value = serde_json::from_slice(&one.stdout).unwrap();
    assert_eq!(
        (&verdict["type"], &verdict["ok"], &verdict["value"]),
        (&"siret".into(), &true.into(), &"22350001800013".into())
    );
    let many = conforme(&["field", "montant"], "50 000,00 €\n1.234\n\n-5\n".as_bytes());
    let oks: Vec<bool> = text(&many.stdout)
        .lines()
        .map(|line| serde_json::from_str::<Value>(line).unwrap()["ok"].as_bool().unwrap())
        .collect();
    assert_eq!(oks, [true, false, false, true]);
    assert_eq!(code(&many), 1);
    refused(&["field", "age", "42"], b"", &["age", "siret"]);
    refused(&["field", "mission", "Former", "--profile", "subvention"], b"", &["subvention", "missions"]);
    let broken = conforme(&["field", "siret"], b"\xff\xfe\n223 500 018 00013\n");
    assert_eq!(text(&broken.stdout).lines().count(), 2, "a line that is no UTF-8 stops nothing");
}

#[test]
fn batch_keeps_the_order_and_never_stops() {
    let mut input = String::new();
    for index in 0..5000 {
        match index % 3 {
            0 => input.push_str(&format!("{{\"subvention.montant\": \"{index}\"}}\n")),
            1 => input.push_str("not json\n"),
            _ => input.push_str("{\"beneficiaire.siret\": \"12\"}\r\n"),
        }
    }
    let output = conforme(&["batch", "-", "--stage", "projet", "--today", "2024-03-15"], input.as_bytes());
    let reports: Vec<Value> = text(&output.stdout).lines().map(|line| serde_json::from_str(line).unwrap()).collect();
    assert_eq!(reports.len(), 5000);
    for (index, report) in reports.iter().enumerate() {
        let rules: Vec<&str> =
            report["findings"].as_array().unwrap().iter().map(|finding| finding["rule"].as_str().unwrap()).collect();
        match index % 3 {
            1 => assert_eq!(rules, ["dossier/illisible"]),
            2 => assert_eq!(rules, ["format/siret-longueur"]),
            _ => assert!(!rules.contains(&"dossier/illisible")),
        }
    }
    assert_eq!(code(&output), 1);
}

#[test]
fn every_rule_can_be_explained_and_an_unknown_one_is_refused() {
    let rules = conforme(&["rules", "--format", "json"], b"");
    let pages: Vec<Value> = serde_json::from_slice(&rules.stdout).unwrap();
    assert!(pages.len() > 5);
    let page = conforme(&["explain", "budget/desequilibre"], b"");
    for word in ["charges", "Cerfa 12156", "Exemple"] {
        assert!(text(&page.stdout).contains(word), "{}", text(&page.stdout));
    }
    refused(&["explain", "budget/parfait"], b"", &["budget/parfait"]);
    let profiles = conforme(&["profiles"], b"");
    assert!(text(&profiles.stdout).contains("ccapex-35"));
}

/// A device that is always full.
#[cfg(target_os = "linux")]
#[test]
fn an_answer_that_cannot_be_written_is_said_and_is_no_panic() {
    let profile = concat!(env!("CARGO_MANIFEST_DIR"), "/profiles/cls.json");
    for arguments in [
        &["rules"][..],
        &["rules", "--format", "json"],
        &["rules", "--format", "markdown"],
        &["explain", "budget/desequilibre"],
        &["schema", "profil"],
        &["profiles"],
        &["profiles", "check", profile],
        &["field", "siret", "1"],
    ] {
        let full = std::fs::File::options().write(true).open("/dev/full").unwrap();
        let output = Command::new(env!("CARGO_BIN_EXE_conforme")).args(arguments).stdout(full).output().unwrap();
        let said = String::from_utf8_lossy(&output.stderr);
        assert_eq!(output.status.code(), Some(2), "{arguments:?}: {said}");
        assert!(said.starts_with("conforme : ") && said.lines().count() == 1, "{arguments:?}: {said}");
    }
}

#[test]
fn the_figures_of_a_check_are_written_as_people_write_them() {
    let dossier = r#"{"exercice": "2024", "subvention": {"montant": "1000", "coutTotal": "1500"},
        "budget": {"charges": [{"compte": "60", "montant": "1234,5"}, {"compte": "64", "montant": "265.5"}]}}"#;
    let said = text(&conforme(&["check", "-", "--today", "2024-03-15"], dossier.as_bytes()).stdout);
    let plain = said.replace(['\u{a0}', '\u{202f}'], " ");
    for figure in ["Total des charges : 1 500,00 €", "Taux de la subvention : 66,67 %"] {
        assert!(plain.contains(figure), "no {figure:?} in {plain}");
    }
}
