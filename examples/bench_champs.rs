//! Nanoseconds to read one value, natively: `name=nanoseconds`, for `cargo xtask bench`. No test.

use std::hint::black_box;
use std::time::Instant;

use conforme::{Lang, field};

const VALUES: &[(&str, &str, &str)] = &[
    ("siret", "siret", "732 829 320 00074"),
    ("iban", "iban", "FR76 3000 6000 0112 3456 7890 189"),
    ("iban-faux", "iban", "FR76 3000 6000 0112 3456 7890 188"),
    ("rib", "rib", "30006 00001 12345678901 89"),
    ("montant", "montant", "50 000,00 €"),
    ("lettres", "lettres", "cinquante mille deux cent trente euros"),
];

fn main() {
    for (name, kind, text) in VALUES {
        let mut rounds: Vec<f64> = (0..15).map(|_| round(kind, text)).collect();
        rounds.sort_by(f64::total_cmp);
        if let Some(median) = rounds.get(rounds.len() / 2) {
            println!("{name}={median:.0}");
        }
    }
}

/// The mean of a round.
fn round(kind: &str, text: &str) -> f64 {
    const CALLS: u32 = 5_000;
    let start = Instant::now();
    for _ in 0..CALLS {
        black_box(field(black_box(kind), black_box(text), Lang::Fr));
    }
    start.elapsed().as_nanos() as f64 / f64::from(CALLS)
}
