//! `cargo xtask mutants`: what the tests do not see. The library is changed a little, one change at a
//! time, and the tests that judge verdicts must fail.

use std::fs;
use std::hash::{DefaultHasher, Hasher};
use std::path::Path;

use serde_json::Value;

use crate::process::{Done, command, finish, shown, target};
use crate::setup;

const CARGO_MUTANTS: &str = "27.1.0";
const USAGE: &str = "usage: cargo xtask mutants [--sample N] [--skip N] [FILE]; a sample of 200 changes unless told, \
    the same for the same sources; --skip leaves out its first ones, to go on where a run ended";

/// How many changes are tried unless told.
const SAMPLE: usize = 200;
/// What the order of the sample is drawn from, with the name of each change.
const SEED: &str = "conforme";
/// Seconds for one build, and for the tests of one change: those that pass take a few.
const BUILD_LIMIT: &str = "--build-timeout=900";
const TEST_LIMIT: &str = "--timeout=240";
/// Of what the longest tests try at random, or in a row, one in so many (`tests/common`).
const PART: &str = "20";

#[derive(Debug, PartialEq, Eq)]
struct Asked {
    sample: usize,
    skip: usize,
    file: Option<String>,
}

/// Tries a sample of all changes, drawn over the whole library, or of those of one file.
pub fn run_all(arguments: &[String]) -> Done {
    let asked = read(arguments).ok_or(USAGE)?;
    setup::tool("cargo-mutants", "cargo-mutants", CARGO_MUTANTS)?;
    // Its configuration is in .cargo/mutants.toml; what survives is listed under target/mutants.
    let file: Vec<&str> = asked.file.iter().flat_map(|file| ["--file", file]).collect();
    let listed = command("cargo", &[&["mutants", "--list", "--json"][..], &file].concat()).output();
    let listed = listed.map_err(|error| format!("cargo mutants cannot be started: {error}"))?;
    let all = names(&listed.stdout)?;
    let chosen = sample(&all, asked.sample, asked.skip);
    println!("{} of {} changes, after {} of the sample", chosen.len(), all.len(), asked.skip);
    if chosen.is_empty() {
        return Ok(());
    }
    let place = target().join("mutants");
    leave(&place.join("mutants.out"), all.iter().filter(|name| !chosen.contains(name)))?;
    let output = format!("--output={}", place.display());
    // A run that goes on was begun by tests that passed.
    let baseline = if asked.skip == 0 { "--baseline=run" } else { "--baseline=skip" };
    let what = ["mutants", "--colors=never", "--no-shuffle", "--iterate", baseline, BUILD_LIMIT, TEST_LIMIT, &output];
    // One folder for every change and every run: what a change does not touch is not built again.
    let mut run = shown("cargo", &[&what[..], &file].concat());
    finish(run.env("CARGO_TARGET_DIR", place.join("build")).env("CONFORME_PART", PART))
}

/// Tells cargo-mutants to leave these out, as if an earlier run had seen them: what it can be told of names
/// by patterns does not hold for all its kinds of changes.
fn leave<'a>(folder: &Path, names: impl Iterator<Item = &'a String>) -> Done {
    let said = |error: std::io::Error| format!("{}: {error}", folder.display());
    if folder.exists() {
        fs::remove_dir_all(folder).map_err(said)?;
    }
    fs::create_dir_all(folder).map_err(said)?;
    let names: String = names.flat_map(|name| [name.as_str(), "\n"]).collect();
    fs::write(folder.join("previously_caught.txt"), names).map_err(said)
}

fn read(arguments: &[String]) -> Option<Asked> {
    let mut asked = Asked { sample: SAMPLE, skip: 0, file: None };
    let mut words = arguments.iter();
    while let Some(word) = words.next() {
        match word.as_str() {
            "--sample" => asked.sample = words.next()?.parse().ok().filter(|count| *count > 0)?,
            "--skip" => asked.skip = words.next()?.parse().ok()?,
            file if file.ends_with(".rs") && asked.file.is_none() => asked.file = Some(file.to_owned()),
            _ => return None,
        }
    }
    Some(asked)
}

/// The name of every change that cargo-mutants knows.
fn names(json: &[u8]) -> Result<Vec<String>, String> {
    let list: Vec<Value> = serde_json::from_slice(json).map_err(|error| format!("the list of changes: {error}"))?;
    Ok(list.iter().filter_map(|change| change["name"].as_str().map(str::to_owned)).collect())
}

/// A part of the changes in an order that is drawn once: the first ones of a longer sample are those of
/// a shorter one, and each folder of the library has its share.
fn sample(all: &[String], count: usize, skip: usize) -> Vec<String> {
    let mut drawn: Vec<(u64, &String)> = all.iter().map(|name| (draw(name), name)).collect();
    drawn.sort();
    drawn.into_iter().skip(skip).take(count).map(|(_, name)| name.clone()).collect()
}

fn draw(name: &str) -> u64 {
    let mut hasher = DefaultHasher::new();
    hasher.write(SEED.as_bytes());
    hasher.write(name.as_bytes());
    hasher.finish()
}

#[cfg(test)]
mod tests {
    use super::*;

    fn owned(words: &[&str]) -> Vec<String> {
        words.iter().map(|word| (*word).to_owned()).collect()
    }

    #[test]
    fn what_is_asked_is_read_or_refused() {
        let whole = Asked { sample: SAMPLE, skip: 0, file: None };
        assert_eq!(read(&[]), Some(whole));
        let part = Asked { sample: 30, skip: 60, file: Some("src/formats/siret.rs".to_owned()) };
        assert_eq!(read(&owned(&["--sample", "30", "--skip", "60", "src/formats/siret.rs"])), Some(part));
        for wrong in [&["--sample"][..], &["--sample", "0"], &["--skip", "x"], &["siret"], &["a.rs", "b.rs"]] {
            assert_eq!(read(&owned(wrong)), None, "{wrong:?}");
        }
    }

    #[test]
    fn a_longer_sample_begins_with_the_shorter() {
        let all: Vec<String> = (0..500).map(|rank| format!("src/formats/f{rank}.rs:1:1: replace + with -")).collect();
        let long = sample(&all, 50, 0);
        assert_eq!([sample(&all, 20, 0), sample(&all, 30, 20)].concat(), long);
        let mut once = long.clone();
        once.sort();
        once.dedup();
        assert_eq!(once.len(), 50);
        assert_eq!(sample(&all, 1000, 0).len(), 500);
    }
}
