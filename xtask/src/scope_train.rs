//! `cargo xtask scope-train [FILE.tsv…]`: learns the weights of the scope features.
//!
//! A softmax regression over the features that the engine itself computes, with an L2 penalty,
//! by gradient descent from zero with a fixed number of steps: the same files give the same
//! weights. Held-out rows are never read. The weights are rounded to hundredths of a logit.

use std::collections::BTreeMap;
use std::path::PathBuf;

use conforme::scope::{Scope, ScopeData};

use crate::scope::{Label, Row, Tally, data, read_rows, root, weights_path};

/// The penalty, the steps and their size: chosen by cross-validation on the learning rows.
#[derive(Debug, Clone, Copy)]
struct Settings {
    penalty: f64,
    steps: usize,
    rate: f64,
    /// How much a row of the files given counts against one of our own.
    given: f64,
    /// Weights smaller than this are dropped.
    crumb: f64,
    /// Features seen in fewer sentences are not learnt.
    rare: usize,
}

/// Weights are multiples of this many hundredths of a logit.
const STEP: f64 = 5.0;

type Weights = BTreeMap<String, [i16; 3]>;

/// `scope-train [FILE.tsv…] [--cv N] [--penalty X] [--given X] [--show]`.
pub fn run(args: &[String]) -> Result<(), String> {
    let mut settings = Settings { penalty: 3.0, steps: 400, rate: 0.5, given: 1.0, crumb: 25.0, rare: 2 };
    let (mut files, mut folds, mut show) = (Vec::new(), None, false);
    let mut args = args.iter();
    while let Some(arg) = args.next() {
        let mut number =
            || args.next().and_then(|text| text.parse::<f64>().ok()).ok_or(format!("{arg} wants a number"));
        match arg.as_str() {
            "--cv" => folds = Some(number()? as usize),
            "--penalty" => settings.penalty = number()?,
            "--given" => settings.given = number()?,
            "--crumb" => settings.crumb = number()?,
            "--rare" => settings.rare = number()? as usize,
            "--show" => show = true,
            file => files.push(PathBuf::from(file)),
        }
    }
    let data = data()?;
    let mut own = read_rows(&root().join("tests/scope/learn.tsv"))?;
    own.retain(|row| row.label != Label::None);
    let mut given: Vec<Row> = Vec::new();
    for file in &files {
        given.extend(read_rows(file)?.into_iter().filter(|row| !row.is_held() && row.label != Label::None));
    }
    if let Some(folds) = folds {
        return validate(&data, &own, &given, settings, folds.max(2), show);
    }
    let weights = train(&data, &own, &given, settings)?;
    let text = write(&weights);
    std::fs::write(weights_path(), &text).map_err(|error| error.to_string())?;
    println!("{} weights from {} sentences of ours and {} given", weights.len(), own.len(), given.len());
    Ok(())
}

/// One weight a line, sorted by name: a reader and a diff can follow it.
fn write(weights: &Weights) -> String {
    let lines: Vec<String> = weights.iter().map(|(name, [a, b, c])| format!("\"{name}\":[{a},{b},{c}]")).collect();
    format!("{{\n{}\n}}\n", lines.join(",\n"))
}

/// Cross-validation: each fold is judged by weights that never saw it.
fn validate(
    data: &ScopeData,
    own: &[Row],
    given: &[Row],
    settings: Settings,
    folds: usize,
    show: bool,
) -> Result<(), String> {
    let (mut on_given, mut on_own) = (Tally::default(), Tally::default());
    let part = |rows: &[Row], fold: usize, inside: bool| -> Vec<Row> {
        let kept = rows.iter().enumerate().filter(|(at, _)| (at % folds == fold) == inside);
        kept.map(|(_, row)| row.clone()).collect()
    };
    for fold in 0..folds {
        let weights = train(data, &part(own, fold, false), &part(given, fold, false), settings)?;
        let scope = Scope::new(&ScopeData { weights, ..data.clone() }).map_err(|error| error.to_string())?;
        for (rows, tally) in [(given, &mut on_given), (own, &mut on_own)] {
            for row in part(rows, fold, true) {
                tally.add(&row, &scope.judge(&row.sentence));
            }
        }
    }
    on_given.print("cross-validation, rows given", show);
    on_own.print("cross-validation, rows of ours", show);
    Ok(())
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

fn train(data: &ScopeData, own: &[Row], given: &[Row], settings: Settings) -> Result<Weights, String> {
    let scope =
        Scope::new(&ScopeData { weights: BTreeMap::new(), ..data.clone() }).map_err(|error| error.to_string())?;
    let mut times: BTreeMap<String, usize> = BTreeMap::new();
    for row in own.iter().chain(given) {
        for name in scope.features(&row.sentence) {
            *times.entry(name).or_default() += 1;
        }
    }
    let mut names: BTreeMap<String, usize> = BTreeMap::new();
    let mut samples = Vec::new();
    for (row, weight) in own.iter().map(|row| (row, 1.0)).chain(given.iter().map(|row| (row, settings.given))) {
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
        "bias" | "group" | "frame" | "family" | "one" => 0.5,
        "bond" | "second" | "chain" | "scene" => 1.5,
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
            let exponents = scores.map(|score| (score - highest).exp());
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
