//! Files made of good ones, some fields mistyped, moved, lost or hostile; the same on every machine.

use conforme::dossier::known_fields;
use conforme::{Lang, RawDossier, Stage};

use crate::common::{bases, root};
use crate::mutate::{Numbers, mutated};

/// A generated file and how it is to be checked.
pub struct Generated {
    pub dossier: RawDossier,
    pub profile: &'static str,
    pub stage: Stage,
    pub today: &'static str,
    pub lang: Lang,
}

const PROFILES: &[&str] = &["subvention", "ccapex", "ccapex-35", "cls", "fdva"];
const DAYS: &[&str] = &["2024-03-15", "2024-12-31", "2025-01-01", "2026-02-28", "2028-02-29"];

/// That many files.
pub fn generated(count: usize) -> Vec<Generated> {
    let good: Vec<Vec<(String, String)>> = bases()
        .into_iter()
        .map(|(_, base)| {
            let dossier = RawDossier::from_json(&base.dossier.to_string()).expect("a good dossier");
            dossier.iter().map(|(path, text)| (path.to_owned(), text.to_owned())).collect()
        })
        .collect();
    let hostile: Vec<String> = std::fs::read_to_string(root().join("tests/fuzz/corpus/field.txt"))
        .expect("the corpus")
        .lines()
        .map(|line| serde_json::from_str(line).expect("a JSON string"))
        .collect();
    let mut numbers = Numbers::new(2024);
    (0..count)
        .map(|_| {
            let mut fields = numbers.pick(&good).clone();
            for _ in 0..numbers.below(8) {
                slip(&mut fields, &hostile, &mut numbers);
            }
            Generated {
                dossier: fields.into_iter().collect(),
                profile: numbers.pick::<&str>(PROFILES),
                stage: *numbers.pick(&Stage::ALL),
                today: numbers.pick::<&str>(DAYS),
                lang: *numbers.pick(&[Lang::Fr, Lang::En]),
            }
        })
        .collect()
}

/// One thing that goes wrong in a form.
fn slip(fields: &mut Vec<(String, String)>, hostile: &[String], numbers: &mut Numbers) {
    let at = numbers.below(fields.len());
    match numbers.below(7) {
        0 if fields.len() > 1 => drop(fields.remove(at)),
        1 | 2 => fields[at].1 = mutated(&fields[at].1.clone(), hostile, numbers),
        3 => fields[at].1 = numbers.pick(hostile).clone(),
        4 => fields[at].1 = numbers.pick(fields).1.clone(),
        5 => {
            let known: Vec<&str> = known_fields().map(|field| field.path).collect();
            let path = numbers.pick(&known).replace("[]", &format!("[{}]", numbers.below(30)));
            fields.push((path, mutated("50 000", hostile, numbers)));
        }
        _ => fields[at].0 = mutated(&fields[at].0.clone(), hostile, numbers),
    }
}
