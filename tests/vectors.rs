//! The shared vectors: inputs with their verdicts. No hard row may be got wrong; rows of a choice of
//! the product (`policy:`, `warn:`) and of the national keys of other countries are counted apart.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // A test may.

use conforme::formats::{
    Format, bic::Bic, chorus, iban::Iban, lettres::Lettres, montant::Montant, rib::Rib, rna::Rna, siren::Siren,
    siret::Siret, tva::Tva,
};
use std::path::PathBuf;

fn shared(name: &str) -> Option<String> {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("../shared/data").join(name);
    let text = std::fs::read_to_string(&path).ok();
    if text.is_none() {
        eprintln!("skipped: no ../shared/data/{name} beside this checkout");
    }
    text
}

fn unescape(text: &str) -> String {
    text.replace("\\t", "\t").replace("\\n", "\n").replace("\\r", "\r").replace("\\\\", "\\")
}

/// The verdict of a format on a text: its value, or the name of its defect.
type Verdict = Result<String, String>;

fn verdict<F: Format>(raw: &str) -> Verdict {
    F::read_alone(raw).map(|read| read.value.value()).map_err(|fault| fault.defect.name().to_owned())
}

/// Whether the verdict is the expected one: "valid", "invalid", "ambiguous" or a decimal.
fn agrees(expected: &str, verdict: &Verdict) -> bool {
    match (expected, verdict) {
        ("valid", Ok(_)) | ("invalid", Err(_)) => true,
        ("ambiguous", Err(name)) => name == "ambigu",
        ("valid" | "invalid", _) | (_, Err(_)) => false,
        (number, Ok(value)) => {
            number.parse::<rust_decimal::Decimal>().ok() == value.parse::<rust_decimal::Decimal>().ok()
        }
    }
}

fn measure(file: &str, judge: fn(&str) -> Verdict) {
    let Some(table) = shared(&format!("vectors/{file}")) else {
        return;
    };
    let (mut hard, mut choices) = ((0, 0), (0, 0));
    let mut wrong = Vec::new();
    for line in table.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [input, expected, reason, ..] = cells.as_slice() else {
            continue;
        };
        let input = unescape(input);
        let seen = judge(&input);
        let soft = ["policy:", "warn:", "national-check"].iter().any(|prefix| reason.contains(prefix));
        let count = if soft { &mut choices } else { &mut hard };
        count.1 += 1;
        if !agrees(expected, &seen) {
            count.0 += 1;
            let line = format!("{input:?}: expected {expected}, seen {seen:?} ({reason})");
            if soft { println!("  choice: {line}") } else { wrong.push(line) }
        }
    }
    println!("{file}: hard rows wrong {}/{}, choices otherwise {}/{}", hard.0, hard.1, choices.0, choices.1);
    assert!(wrong.is_empty(), "{file}:\n{}", wrong.join("\n"));
}

#[test]
fn siren() {
    measure("siren.tsv", verdict::<Siren>);
}

#[test]
fn siret() {
    measure("siret.tsv", verdict::<Siret>);
}

#[test]
fn rna() {
    measure("rna.tsv", verdict::<Rna>);
}

#[test]
fn tva() {
    measure("tva.tsv", verdict::<Tva>);
}

#[test]
fn iban() {
    measure("iban.tsv", verdict::<Iban>);
}

#[test]
fn rib() {
    measure("rib.tsv", verdict::<Rib>);
}

#[test]
fn bic() {
    measure("bic.tsv", verdict::<Bic>);
}

#[test]
fn amounts() {
    measure("amounts_fr.tsv", verdict::<Montant>);
}

#[test]
fn words() {
    measure("words_fr.tsv", verdict::<Lettres>);
}

#[test]
fn no_real_chorus_code_is_refused() {
    let Some(table) = shared("chorus_examples.tsv") else {
        return;
    };
    let (mut read, mut noted) = (0, 0);
    for line in table.lines().skip(1) {
        let cells: Vec<&str> = line.split('\t').collect();
        let [_, field, value, ..] = cells.as_slice() else {
            continue;
        };
        fn notes<F: Format>(value: &str) -> Result<usize, String> {
            let read = F::read(value).map_err(|fault| format!("{value}: {:?}", fault.defect))?;
            Ok(read.notes.len())
        }
        let notes = match *field {
            "centre_financier" => notes::<chorus::CentreFinancier>(value),
            "domaine_fonctionnel" => notes::<chorus::DomaineFonctionnel>(value),
            "activite" => notes::<chorus::Activite>(value),
            "centre_couts" => notes::<chorus::CentreCouts>(value),
            "groupe_marchandises" => notes::<chorus::GroupeMarchandises>(value),
            "localisation" => notes::<chorus::Localisation>(value),
            "ej" => notes::<chorus::EngagementJuridique>(value),
            "tiers" => notes::<chorus::IdentifiantChorus>(value),
            "organisation_achats" => notes::<chorus::OrganisationAchats>(value),
            "domaine_activite" => notes::<chorus::DomaineActivite>(value),
            _ => continue,
        };
        match notes {
            Ok(count) => {
                read += 1;
                if count > 0 {
                    noted += 1;
                    println!("  noted: {field} {value}");
                }
            }
            Err(wrong) => panic!("{field} {wrong}"),
        }
    }
    println!("chorus_examples.tsv: {read} read, {noted} of them with a note");
}
