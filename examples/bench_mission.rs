//! Microseconds to judge one mission alone, natively: `name=microseconds`. No test.
//! Run with `cargo run --release --example bench_mission`.

use std::hint::black_box;
use std::time::Instant;

use conforme::call::{Engine, FieldOptions};

fn main() {
    let mut engine = Engine::new();
    let options = FieldOptions::default();
    let long = "Recevoir les ménages en impayé et animer le réseau des partenaires, ".repeat(1_000);
    let word = "a".repeat(100_000);
    let empty_words = "les des et ou ".repeat(2_500);
    let markup = "<p>Animer&nbsp;le réseau</p> 😀 ".repeat(1_000);
    for (name, mission, calls) in [
        ("autorisee", "Former les travailleurs sociaux à la procédure d'expulsion", 200),
        ("interdite", "Accompagner les ménages en impayé de loyer dans leurs démarches auprès de la CAF", 200),
        ("mixte", "Animer le réseau des bailleurs sociaux et recevoir les ménages en impayé de loyer", 200),
        ("hors-cadrage", "Gérer les demandes d'hébergement d'urgence du 115", 200),
        ("10000-mots", &long, 1),
        ("un-mot-de-100-ko", &word, 1),
        ("mots-vides", &empty_words, 1),
        ("html-et-emoji", &markup, 1),
    ] {
        let mut rounds: Vec<f64> = (0..30)
            .map(|_| {
                let start = Instant::now();
                for _ in 0..calls {
                    black_box(engine.field("mission", black_box(mission), &options).is_ok());
                }
                start.elapsed().as_nanos() as f64 / 1_000.0 / f64::from(calls)
            })
            .collect();
        rounds.sort_by(f64::total_cmp);
        // The best round: what the machine does when nothing else runs.
        if let Some(best) = rounds.first() {
            println!("{name}={best:.1}");
        }
    }
}
