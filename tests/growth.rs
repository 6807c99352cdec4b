//! Nothing grows faster than the file that is checked: eight times as much of anything costs about
//! eight times the work, never sixty-four.
//!
//! Work is the processor time of this thread, which a busy machine does not lengthen, and the least of
//! several tries. The bound lies half-way between what is linear and what is quadratic.

#![allow(clippy::unwrap_used, clippy::expect_used, clippy::panic, clippy::indexing_slicing)] // A test may panic, its helpers too.

use std::time::{Duration, Instant};

use chrono::{Days, NaiveDate};
use conforme::call::{CheckOptions, Engine};
use conforme::{Lang, Stage};
use serde_json::{Value, json};

/// How much more of it the larger file holds.
const MORE: usize = 8;
/// Linear work would be 8 times as much, quadratic work 64 times.
const BOUND: f64 = 22.0;
const TRIES: usize = 2;
/// The clock of a thread goes by steps of some milliseconds.
const LONG_ENOUGH: Duration = Duration::from_millis(20);

/// Processor time of this thread so far; the clock where the system does not tell it.
fn spent() -> Duration {
    thread_local!(static START: Instant = Instant::now());
    let told = std::fs::read_to_string("/proc/thread-self/schedstat").ok();
    let nanoseconds = told.and_then(|text| text.split(' ').next()?.parse().ok());
    nanoseconds.map_or_else(|| START.with(Instant::elapsed), Duration::from_nanos)
}

/// The work of one call: the least of several tries, each long enough for the clock of the system.
fn work(mut call: impl FnMut()) -> f64 {
    let tries = (0..TRIES).map(|_| {
        let before = spent();
        let mut calls = 0;
        while spent() - before < LONG_ENOUGH {
            call();
            calls += 1;
        }
        (spent() - before).as_secs_f64() / f64::from(calls)
    });
    tries.fold(f64::INFINITY, f64::min)
}

fn check(engine: &mut Engine, text: &str) -> usize {
    let options = CheckOptions {
        profile: Some("ccapex-35".to_owned()),
        stage: Some(Stage::Signature),
        today: "2024-03-15".to_owned(),
        lang: Some(Lang::Fr),
    };
    let report = engine.check(text, &options);
    serde_json::to_string(&report.map_err(|error| error.sentence(Lang::Fr)).unwrap()).unwrap().len()
}

/// A file made of one thing many times.
type Make = fn(usize) -> String;

fn list(path: &str, count: usize, item: impl Fn(usize) -> Value) -> String {
    let items: Vec<Value> = (0..count).map(item).collect();
    let mut value = Value::Array(items);
    for key in path.rsplit('.') {
        value = json!({ key: value });
    }
    value["exercice"] = json!("2024");
    value["profil"] = json!("ccapex-35");
    value.to_string()
}

fn flat(count: usize, field: impl Fn(usize) -> (String, String)) -> String {
    let fields: Vec<String> =
        (0..count).map(field).map(|(path, text)| format!("{}:{}", Value::String(path), Value::String(text))).collect();
    format!("{{{}}}", fields.join(","))
}

/// Name, how many in the smaller file, the file.
const FILES: &[(&str, usize, Make)] = &[
    ("lines of charges", 1000, |count| {
        list(
            "budget.charges",
            count,
            |rank| json!({"compte": "64", "libelle": format!("Poste {rank}"), "montant": "20,00 €"}),
        )
    }),
    ("the same line of charges", 1000, |count| {
        list("budget.charges", count, |_| json!({"compte": "64", "libelle": "Salaires", "montant": "20"}))
    }),
    ("lines of products", 1000, |count| {
        list(
            "budget.produits",
            count,
            |rank| json!({"compte": "74", "libelle": "Subvention", "financeur": format!("Commune {rank}"), "montant": "20"}),
        )
    }),
    ("lines of products of one funder", 1000, |count| {
        list(
            "budget.produits",
            count,
            |_| json!({"compte": "74", "libelle": "Subvention", "financeur": "État DDETS 35", "montant": "50000"}),
        )
    }),
    ("accounts one under the other", 1000, |count| {
        list(
            "budget.charges",
            count,
            |rank| json!({"compte": (["6", "64", "641", "6411", "60"][rank % 5]), "libelle": "dont salaires", "montant": "20"}),
        )
    }),
    ("accounts that fund nothing", 1000, |count| {
        list(
            "budget.charges",
            count,
            |rank| json!({"compte": "79", "libelle": "frais de gestion", "montant": format!("-{rank}")}),
        )
    }),
    ("amounts that cannot be read", 1000, |count| {
        list(
            "budget.charges",
            count,
            |_| json!({"compte": "6x", "libelle": "a", "montant": "vingt-douze", "date": "31/02/2024"}),
        )
    }),
    ("lines without an amount", 1000, |count| list("budget.charges", count, |_| json!({"libelle": "a"}))),
    ("lines far apart", 1000, |count| {
        flat(count, |rank| (format!("budget.charges[{}].montant", rank * 1_000_003), "20".to_owned()))
    }),
    ("instalments out of order", 1000, |count| {
        list(
            "subvention.versements",
            count,
            |rank| json!({"libelle": "solde", "date": format!("{:02}/0{}/2024", 28 - rank % 28, 1 + rank % 9), "montant": "10"}),
        )
    }),
    ("instalments that say nothing", 1000, |count| {
        list("subvention.versements", count, |_| json!({"libelle": "acompte"}))
    }),
    ("missions", 250, |count| {
        list("missions", count, |rank| json!(format!("Animer le réseau n° {rank} des partenaires de la prévention")))
    }),
    ("missions of unknown words", 250, |count| {
        list("missions", count, |rank| json!(format!("abcdfghzz{rank} coordinattion secretarriat")))
    }),
    ("a mission a line of one text", 250, |count| {
        json!({"missions": "Instruire les dossiers d'aide\n".repeat(count)}).to_string()
    }),
    ("documents", 1000, |count| list("engagements.pieces", count, |rank| json!(format!("statuts {rank}")))),
    ("documents to hand over", 1000, |count| {
        list("justificatifs.pieces", count, |_| json!("statuts, compte rendu financier"))
    }),
    ("fields that no form has", 4000, |count| flat(count, |rank| (format!("autre.{rank}"), "x".to_owned()))),
    ("cells that no line has", 4000, |count| {
        flat(count, |rank| (format!("budget.charges[0].x{rank}"), "x".to_owned()))
    }),
    ("fields of a section that it does not have", 4000, |count| {
        flat(count, |rank| (format!("banque.x{rank}"), "x".to_owned()))
    }),
    ("lists within lists", 4000, |count| {
        flat(count, |rank| (format!("budget.charges[0][{rank}].montant"), "1".to_owned()))
    }),
    ("the same field", 4000, |count| flat(count, |rank| ("banque.iban".to_owned(), rank.to_string()))),
    ("fields said flat and nested", 1000, |count| {
        let nested = list("budget.charges", count, |_| json!({"montant": "1"}));
        let flat = flat(count, |rank| (format!("budget.charges[{rank}].montant"), "2".to_owned()));
        format!("{},{}", nested.strip_suffix('}').unwrap(), flat.strip_prefix('{').unwrap())
    }),
    ("letters of a mission of one word", 1200, |count| json!({"missions": ["a".repeat(count)]}).to_string()),
    ("brackets of a mission", 1200, |count| json!({"missions": ["(".repeat(count)]}).to_string()),
    ("negations of a mission", 1200, |count| json!({"missions": ["ne pas ".repeat(count / 7)]}).to_string()),
    ("accents of a mission", 1200, |count| json!({"missions": ["e\u{301}".repeat(count / 2)]}).to_string()),
    ("marks of HTML in a mission", 1200, |count| json!({"missions": ["&<".repeat(count / 2)]}).to_string()),
    ("words of a mission", 1200, |count| json!({"missions": ["instruire dossiers, ".repeat(count / 20)]}).to_string()),
    ("letters of a text", 1200, |count| {
        let text = "É ".repeat(count / 2);
        json!({"beneficiaire": {"nom": text, "adresse": text}, "banque": {"titulaire": text}, "convention": {"objet": text}}).to_string()
    }),
    ("letters of a code", 12_000, |count| {
        let text = "9 ".repeat(count / 2);
        json!({"beneficiaire": {"siret": text, "rna": text}, "banque": {"iban": text, "bic": text}, "subvention": {"montant": text, "montantEnLettres": text, "taux": text},
            "convention": {"dateDebut": text, "loiDeFinances": text}, "imputation": {"centreFinancier": text}})
        .to_string()
    }),
    ("ends of lines", 10_000, |count| json!({"beneficiaire": {"nom": "\r\n".repeat(count / 2)}}).to_string()),
];

/// A profile with a value that changes that many times, and as many words of a funder.
fn profile(count: usize) -> String {
    let value = |value: &str, from: NaiveDate, to: Option<NaiveDate>| json!({"valeur": value, "du": from.to_string(), "au": to.map(|day| day.to_string()), "source": "coherence"});
    let first = NaiveDate::from_ymd_opt(1900, 1, 1).unwrap();
    let day = |rank: usize| first + Days::new(rank as u64);
    let rates: Vec<Value> = (0..count).map(|rank| value("50", day(rank), Some(day(rank)))).collect();
    let words: Vec<String> = (0..count).map(|rank| format!("MOT {rank}")).collect();
    json!({
        "profil": "croissance", "version": "1", "titre": {"fr": "c", "en": "c"}, "extends": "subvention",
        "valeurs": {
            "subvention.tauxMax": rates,
            "financeur.motifs": [{"valeur": words, "du": "2000-01-01", "source": "coherence"}],
        },
        "exemples": [],
    })
    .to_string()
}

/// How many times the work of the smaller text the larger one costs.
fn growth(small: &str, large: &str, mut call: impl FnMut(&str)) -> f64 {
    let (few, many) = (work(|| call(small)), work(|| call(large)));
    many / few
}

#[test]
fn eight_times_as_much_of_anything_costs_about_eight_times_the_work() {
    let mut failures = Vec::new();
    let mut engine = Engine::new();
    let mut judge = |name: &str, growth: f64| {
        println!("{name:45} x {growth:.1}");
        if growth > BOUND {
            failures.push(format!("{name}: {growth:.1} times the work"));
        }
    };
    for (name, count, make) in FILES {
        judge(name, growth(&make(*count), &make(*count * MORE), |text| assert!(check(&mut engine, text) > 0)));
    }
    judge(
        "values and words of a profile",
        growth(&profile(250), &profile(250 * MORE), |text| {
            engine.load_profile(text).unwrap();
        }),
    );
    assert!(failures.is_empty(), "{}", failures.join("\n"));
}
