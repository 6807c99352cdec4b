//! `cargo xtask scope-train`: learns the weights of the scope features from `tests/scope/learn.tsv`.
//!
//! A softmax regression over the features that the engine itself computes, with an L2 penalty,
//! by gradient descent from zero with a fixed number of steps. Sums and products only, so that the
//! same sentences give the same weights on every machine; a test holds the committed ones to it. The
//! weights are rounded to hundredths of a logit.

use std::collections::{BTreeMap, BTreeSet};

use conforme::scope::{Scope, ScopeData};

use crate::scope::{Label, Row, Tally, data, read_rows, root, weights_path};

/// The penalty, the steps and their size: chosen by cross-validation on the learning rows.
#[derive(Debug, Clone, Copy)]
struct Settings {
    penalty: f64,
    steps: usize,
    rate: f64,
    /// How much a masked copy of a sentence counts against the sentence itself.
    masked: f64,
    /// Weights smaller than this are dropped.
    crumb: f64,
    /// Features seen in fewer sentences are not learnt.
    rare: usize,
}

const SETTINGS: Settings = Settings { penalty: 3.0, steps: 400, rate: 0.5, masked: 0.5, crumb: 25.0, rare: 2 };

/// Weights are multiples of this many hundredths of a logit.
const STEP: f64 = 10.0;

type Weights = BTreeMap<String, [i16; 3]>;

/// `scope-train [--cv N] [--penalty X] [--masked X] [--crumb X] [--rare N] [--show]`.
pub fn run(args: &[String]) -> Result<(), String> {
    let mut settings = SETTINGS;
    let (mut folds, mut show) = (None, false);
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        let mut number =
            || args.next().and_then(|text| text.parse::<f64>().ok()).ok_or(format!("{arg} wants a number"));
        match arg.as_str() {
            "--cv" => folds = Some(number()? as usize),
            "--penalty" => settings.penalty = number()?,
            "--masked" => settings.masked = number()?,
            "--crumb" => settings.crumb = number()?,
            "--rare" => settings.rare = number()? as usize,
            "--show" => show = true,
            other => return Err(format!("scope-train has no option {other}: it learns from tests/scope/learn.tsv")),
        }
    }
    let (data, rows) = (data()?, learning_rows()?);
    if let Some(folds) = folds {
        return validate(&data, &rows, settings, folds.max(2), show);
    }
    let weights = train(&data, &rows, settings)?;
    std::fs::write(weights_path(), write(&weights)).map_err(|error| error.to_string())?;
    println!("{} weights from {} sentences", weights.len(), rows.len());
    Ok(())
}

fn learning_rows() -> Result<Vec<Row>, String> {
    let mut rows = read_rows(&root().join("tests/scope/learn.tsv"))?;
    rows.retain(|row| row.label != Label::None);
    Ok(rows)
}

/// One weight a line, sorted by name: a reader and a diff can follow it.
fn write(weights: &Weights) -> String {
    let lines: Vec<String> = weights.iter().map(|(name, [a, b, c])| format!("\"{name}\":[{a},{b},{c}]")).collect();
    format!("{{\n{}\n}}\n", lines.join(",\n"))
}

/// Cross-validation: each fold is judged by weights that never saw it.
fn validate(data: &ScopeData, rows: &[Row], settings: Settings, folds: usize, show: bool) -> Result<(), String> {
    let mut tally = Tally::default();
    let part = |fold: usize, inside: bool| -> Vec<Row> {
        let kept = rows.iter().enumerate().filter(|(at, _)| (at % folds == fold) == inside);
        kept.map(|(_, row)| row.clone()).collect()
    };
    for fold in 0..folds {
        let weights = train(data, &part(fold, false), settings)?;
        let scope = Scope::new(&ScopeData { weights: weights.into_iter().collect(), ..data.clone() })
            .map_err(|error| error.to_string())?;
        for row in part(fold, true) {
            tally.add(&row, &scope.judge(&row.sentence));
        }
    }
    tally.print("cross-validation", show);
    Ok(())
}

/// The sentences again, without the words that no other sentence has: as the engine will meet a
/// sentence whose words nobody thought of. What is left must carry the answer, or the doubt.
fn masked(rows: &[Row]) -> Vec<Row> {
    /// Words that begin alike are taken for one.
    const ALIKE: usize = 6;
    let beginnings = |sentence: &str| -> BTreeSet<String> {
        let words = sentence.split(|letter: char| !letter.is_alphanumeric());
        words.map(|word| word.to_lowercase().chars().take(ALIKE).collect()).collect()
    };
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for row in rows {
        for beginning in beginnings(&row.sentence) {
            *times.entry(beginning).or_default() += 1;
        }
    }
    let lone = |word: &str| {
        let beginning: String = word.to_lowercase().chars().take(ALIKE).collect();
        beginning.chars().count() > 3 && times.get(&beginning) == Some(&1)
    };
    let mask = |row: &Row| {
        let mut sentence = String::new();
        for piece in row.sentence.split_inclusive(|letter: char| !letter.is_alphanumeric()) {
            let word = piece.trim_end_matches(|letter: char| !letter.is_alphanumeric());
            sentence.push_str(if lone(word) { "zzzz" } else { word });
            sentence.push_str(piece.get(word.len()..).unwrap_or_default());
        }
        (sentence != row.sentence).then(|| Row { sentence, ..row.clone() })
    };
    rows.iter().filter_map(mask).collect()
}

/// A sentence as the learner sees it.
struct Sample {
    features: Vec<usize>,
    label: usize,
    /// A second label that is not wrong shares the target.
    other: Option<usize>,
    weight: f64,
}

fn place(label: Label) -> Option<usize> {
    match label {
        Label::InScope => Some(0),
        Label::Excluded => Some(1),
        Label::OutOfScope => Some(2),
        Label::None => None,
    }
}

fn train(data: &ScopeData, rows: &[Row], settings: Settings) -> Result<Weights, String> {
    let scope = Scope::new(&ScopeData { weights: Vec::new(), ..data.clone() }).map_err(|error| error.to_string())?;
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for name in rows.iter().flat_map(|row| scope.features(&row.sentence)) {
        *times.entry(name).or_default() += 1;
    }
    let mut names: BTreeMap<String, usize> = BTreeMap::new();
    let mut samples = Vec::new();
    let masked = masked(rows);
    let all = rows.iter().map(|row| (row, 1.0)).chain(masked.iter().map(|row| (row, settings.masked)));
    for (row, weight) in all.filter(|(_, weight)| *weight > 0.0) {
        let Some(label) = place(row.label) else {
            continue;
        };
        let mut features = Vec::new();
        for name in scope.features(&row.sentence) {
            if times.get(&name).is_none_or(|times| *times < settings.rare) {
                continue;
            }
            let next = names.len();
            features.push(*names.entry(name).or_insert(next));
        }
        samples.push(Sample { features, label, other: row.tolerated.and_then(place), weight });
    }
    let mut penalties = vec![1.0; names.len()];
    for (name, at) in &names {
        penalties[*at] = penalty(name);
    }
    // Twice: what weighs little is dropped, and what is left learns to do without it.
    let first = descend(&samples, &penalties, settings);
    for sample in &mut samples {
        sample.features.retain(|at| round(first[*at]).iter().any(|weight| f64::from(weight.abs()) >= settings.crumb));
    }
    let weights = descend(&samples, &penalties, settings);
    let rounded = names.into_iter().map(|(name, at)| (name, round(weights[at])));
    Ok(rounded.filter(|(_, weight)| *weight != [0; 3]).collect())
}

/// Hundredths of a logit, in coarse steps. Only differences between labels matter, so the middle
/// one is set to zero.
fn round(weight: [f64; 3]) -> [i16; 3] {
    let mut order = weight;
    order.sort_by(f64::total_cmp);
    weight.map(|weight| (((weight - order[1]) * 100.0 / STEP).round() * STEP) as i16)
}

/// What is rare and precise must earn its weight; what is broad generalises.
fn penalty(feature: &str) -> f64 {
    let kind = feature.split(':').next().unwrap_or_default();
    match kind {
        "bias" | "group" | "frame" | "family" | "one" | "unknown" => 0.5,
        "bond" => 1.5,
        _ => 1.0,
    }
}

/// Gradient descent with momentum on the penalised likelihood.
fn descend(samples: &[Sample], penalties: &[f64], settings: Settings) -> Vec<[f64; 3]> {
    let mut weights = vec![[0.0_f64; 3]; penalties.len()];
    let mut speed = vec![[0.0_f64; 3]; penalties.len()];
    let total: f64 = samples.iter().map(|sample| sample.weight).sum();
    for _ in 0..settings.steps {
        let mut slope: Vec<[f64; 3]> = weights
            .iter()
            .zip(penalties)
            .map(|(weight, penalty)| weight.map(|w| w * settings.penalty * penalty / total))
            .collect();
        for sample in samples {
            let mut scores = [0.0_f64; 3];
            for feature in &sample.features {
                for (score, weight) in scores.iter_mut().zip(weights[*feature]) {
                    *score += weight;
                }
            }
            let highest = scores.iter().copied().fold(f64::MIN, f64::max);
            let exponents = scores.map(|score| exponential(score - highest));
            let sum: f64 = exponents.iter().sum();
            let mut target = [0.0; 3];
            target[sample.label] = if sample.other.is_some() { 0.65 } else { 1.0 };
            if let Some(other) = sample.other {
                target[other] = 0.35;
            }
            for feature in &sample.features {
                for (at, slope) in slope[*feature].iter_mut().enumerate() {
                    *slope += sample.weight * (exponents[at] / sum - target[at]) / total;
                }
            }
        }
        for ((weight, speed), slope) in weights.iter_mut().zip(&mut speed).zip(&slope) {
            for at in 0..3 {
                speed[at] = 0.9 * speed[at] - settings.rate * slope[at];
                weight[at] += speed[at];
            }
        }
    }
    weights
}

/// e to the power of a number that is not above zero, by sums and products alone: the libraries of
/// two machines may differ in the last digit.
fn exponential(power: f64) -> f64 {
    /// (1 + x / 2^HALVINGS + …) to the power of 2^HALVINGS.
    const HALVINGS: i32 = 10;
    if power < -30.0 {
        return 0.0;
    }
    let small = power / f64::from(1 << HALVINGS);
    let mut result = 1.0 + small * (1.0 + small / 2.0 * (1.0 + small / 3.0 * (1.0 + small / 4.0)));
    for _ in 0..HALVINGS {
        result *= result;
    }
    result
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_committed_weights_are_what_the_command_makes() {
        let made = write(&train(&data().unwrap(), &learning_rows().unwrap(), SETTINGS).unwrap());
        let committed = std::fs::read_to_string(weights_path()).unwrap();
        assert!(made == committed, "run `cargo xtask scope-train`");
    }

    #[test]
    fn a_word_that_no_other_sentence_has_is_masked() {
        let row = |sentence: &str| Row {
            id: String::new(),
            sentence: sentence.to_owned(),
            label: Label::InScope,
            tolerated: None,
            axis: String::new(),
            verdict: None,
        };
        let masked = masked(&[row("Animer l'atelier, en été"), row("Animation du réseau"), row("animer en été")]);
        let sentences: Vec<&str> = masked.iter().map(|row| row.sentence.as_str()).collect();
        assert_eq!(sentences, ["Animer l'zzzz, en été", "zzzz du zzzz"]);
    }

    #[test]
    fn the_exponential_is_the_exponential() {
        for power in [0.0, -0.5, -1.0, -3.0, -20.0] {
            let power: f64 = power;
            assert!((exponential(power) / power.exp() - 1.0).abs() < 1e-6, "{power}");
        }
    }
}
