//! Microseconds to check one whole file, natively, at the median: `name=microseconds`. No test.
//! Run with `cargo run --release --example bench_check [NAME]`; a name measures that file only.

use std::hint::black_box;
use std::time::Instant;

use conforme::call::{CheckOptions, Engine};
use conforme::{Lang, Stage};

fn main() {
    for (name, profile, stage, missions, lines) in [
        ("dossier", "ccapex", Stage::Signature, true, 20),
        ("dossier-sans-missions", "subvention", Stage::Signature, false, 20),
        ("dossier-100-lignes", "subvention", Stage::Signature, false, 100),
        ("dossier-1000-lignes", "subvention", Stage::Signature, false, 1000),
    ] {
        if std::env::args().nth(1).is_some_and(|only| only != name) {
            continue;
        }
        let text = reference(missions, lines);
        let options = CheckOptions {
            profile: Some(profile.to_owned()),
            stage: Some(stage),
            today: "2025-03-10".to_owned(),
            lang: Some(Lang::Fr),
        };
        let mut engine = Engine::new();
        if let Ok(report) = engine.check(&text, &options) {
            eprintln!("{name}: {} findings, {} bytes", report.findings.len(), text.len());
        }
        let calls = (200 / lines).max(1);
        // Reports are written where the last one was, as `conforme batch` does.
        let mut written = Vec::new();
        let mut rounds: Vec<f64> = (0..100)
            .map(|_| {
                let start = Instant::now();
                for _ in 0..calls {
                    let report = engine.check(black_box(&text), &options);
                    written.clear();
                    black_box(report.map(|report| serde_json::to_writer(&mut written, &report)).is_ok());
                }
                start.elapsed().as_nanos() as f64 / 1_000.0 / calls as f64
            })
            .collect();
        rounds.sort_by(f64::total_cmp);
        if let Some(median) = rounds.get(rounds.len() / 2) {
            println!("{name}={median:.1}");
        }
    }
}

/// About seventy fields, `lines` budget lines, ten missions, no error.
fn reference(missions: bool, lines: usize) -> String {
    let text = include_str!("../tests/dossiers/association-ccapex-2025.json");
    let mut value: serde_json::Value = serde_json::from_str(text).unwrap_or_default();
    let mut dossier = value["dossier"].take();
    let half = lines / 2;
    let line = |compte: &str, index: usize, montant: usize| serde_json::json!({"compte": compte, "libelle": format!("Ligne {index}"), "montant": format!("{montant},00 €")});
    let charges: Vec<_> = (0..half)
        .map(|index| {
            let rest = 52_000 - (half - 1) * 20;
            line(["60", "61", "62", "64", "65"][index % 5], index, if index == 0 { rest } else { 20 })
        })
        .collect();
    let mut produits: Vec<_> = (0..half - 1)
        .map(|index| {
            let rest = 2_000 - half.saturating_sub(2) * 2;
            line(["756", "706", "708", "758"][index % 4], index, if index == 0 { rest } else { 2 })
        })
        .collect();
    produits.push(serde_json::json!({"compte": "74", "libelle": "Subvention", "financeur": "État – DDETS 44", "montant": "50 000 €"}));
    dossier["budget"] = serde_json::json!({"charges": charges, "produits": produits});
    if missions {
        let mut list: Vec<serde_json::Value> = dossier["missions"].as_array().cloned().unwrap_or_default();
        for more in [
            "Animer le réseau des partenaires de la prévention des expulsions",
            "Élaborer des outils communs aux instances locales",
            "Suivre les indicateurs de la charte de prévention",
            "Assurer le secrétariat de la CCAPEX départementale",
            "Organiser des réunions d'information des maires",
        ] {
            list.push(more.into());
        }
        dossier["missions"] = list.into();
    } else if let Some(members) = dossier.as_object_mut() {
        members.remove("missions");
    }
    dossier.to_string()
}
