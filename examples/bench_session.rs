//! Microseconds that one key takes in a session, natively, report written out: `name=microseconds` of the
//! field in the middle of all fields and of the slowest, and of a whole check of the same. No test.
//! Run with `cargo run --release --example bench_session [FIELD]`; a path types in that field only.

use std::hint::black_box;
use std::time::Instant;

use conforme::{Changes, Lang, Profiles, RawDossier, Report, Session, Stage, check};

fn main() {
    let text = include_str!("../tests/dossiers/association-ccapex-2025.json");
    let file: serde_json::Value = serde_json::from_str(text).unwrap_or_default();
    let mut profiles = Profiles::new();
    let (Ok(mut dossier), Ok(profile), Ok(today)) =
        (RawDossier::from_json(&file["dossier"].to_string()), profiles.get("ccapex"), "2025-03-10".parse())
    else {
        return eprintln!("the dossier or its profile cannot be read");
    };
    for rank in 0..10 {
        for (side, compte) in [("charges", "60"), ("produits", "758")] {
            let row = format!("budget.{side}[{}]", rank + 10);
            for (cell, text) in [("compte", compte), ("libelle", &*format!("Ligne {rank}")), ("montant", "20,00 €")] {
                dossier.set(format!("{row}.{cell}"), text);
            }
        }
    }
    let mut session = Session::new(profile, Stage::Signature, today, Lang::Fr);
    let all: Changes = dossier.iter().map(|(path, text)| (path, Some(text))).collect();
    if session.update(all).is_err() {
        return eprintln!("the dossier is too long");
    }
    let only = std::env::args().nth(1);
    let mut keys = Vec::new();
    for (path, text) in dossier.iter().filter(|(path, _)| only.as_ref().is_none_or(|only| only == path)) {
        let shorter: String = text.chars().take(text.chars().count().saturating_sub(1)).collect();
        let mut texts = [shorter.as_str(), text].into_iter().cycle();
        let mut key = || session.update([(path, texts.next())].into_iter().collect()).map(|report| written(&report));
        keys.push((median(|| black_box(key()).is_ok()), path));
    }
    keys.sort_by(|left, right| left.0.total_cmp(&right.0));
    if let (Some(typical), Some(worst)) = (keys.get(keys.len() / 2), keys.last()) {
        println!("key={:.1}\nkey-slowest={:.1}", typical.0, worst.0);
        eprintln!("slowest: {}", worst.1);
    }
    let whole = || check(black_box(&dossier), profile, Stage::Signature, today, Lang::Fr);
    println!("key-whole={:.1}", median(|| !written(&whole()).is_empty()));
}

fn written(report: &Report) -> String {
    serde_json::to_string(report).unwrap_or_default()
}

/// The median of a hundred calls, in microseconds.
fn median(mut call: impl FnMut() -> bool) -> f64 {
    let mut times: Vec<f64> = (0..100)
        .map(|_| {
            let start = Instant::now();
            black_box(call());
            start.elapsed().as_nanos() as f64 / 1_000.0
        })
        .collect();
    times.sort_by(f64::total_cmp);
    times.get(times.len() / 2).copied().unwrap_or_default()
}
