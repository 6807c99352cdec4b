//! `cargo xtask fuzz`: long fuzzing with libFuzzer, led by what the code does. Works with the stable
//! compiler: what it instruments for coverage needs no flag of another.

use std::fs;
use std::path::{Path, PathBuf};

use conforme::RawDossier;

use crate::process::{Done, finish, root, shown, target, watch};
use crate::{package, setup};

/// Each with its share of the time: what is largest and changes most gets most. `calls` are random calls
/// from JavaScript, run by Node; the others are programs of fuzz/.
const TARGETS: &[(&str, u64)] =
    &[("batch", 1), ("calls", 3), ("check", 3), ("field", 1), ("flatten", 1), ("profile", 3)];
const CALLS: &str = "calls";

const USAGE: &str =
    "usage: cargo xtask fuzz [--minutes N] [TARGET]; the targets are batch calls check field flatten profile";

/// What cargo-fuzz asks of the compiler, its sanitizers left out: there is no unsafe code to watch.
const FLAGS: &str = "--cfg fuzzing -Cpasses=sancov-module -Cllvm-args=-sanitizer-coverage-level=4 \
    -Cllvm-args=-sanitizer-coverage-inline-8bit-counters -Cllvm-args=-sanitizer-coverage-pc-table \
    -Cllvm-args=-sanitizer-coverage-trace-compares -Ccodegen-units=1";

/// Minutes in all, shared between the targets, unless told.
const MINUTES: u64 = 10;
/// A text that takes longer is reported as a failure, in seconds.
const LONGEST: &str = "-timeout=10";
/// As is one that needs more memory, in megabytes.
const MEMORY: &str = "-rss_limit_mb=2048";

/// Runs every target, or the one asked for, and says how many texts each has read.
pub fn run(arguments: &[String]) -> Done {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let (minutes, only) = match words.as_slice() {
        ["--minutes", count, rest @ ..] => (count.parse().map_err(|_| USAGE.to_owned())?, rest),
        rest => (MINUTES, rest),
    };
    let targets: Vec<(&str, u64)> = match only {
        [] => TARGETS.to_vec(),
        [one] => TARGETS.iter().filter(|(name, _)| name == one).copied().collect(),
        _ => Vec::new(),
    };
    let shares: u64 = targets.iter().map(|(_, share)| share).sum();
    if shares == 0 {
        return Err(USAGE.to_owned());
    }
    if targets.iter().any(|(name, _)| *name != CALLS) {
        build()?;
    }
    let mut summary = Vec::new();
    for (name, share) in targets {
        let seconds = minutes * 60 * share / shares;
        let texts = if name == CALLS { calls(seconds) } else { fuzz(name, seconds) }?;
        summary.push(format!("{name:<10}{texts:>12} executions in {seconds} s, none fails"));
    }
    println!("\n{}", summary.join("\n"));
    Ok(())
}

fn folder() -> PathBuf {
    target().join("fuzz")
}

fn build() -> Done {
    let mut cargo = shown("cargo", &["build", "--release", "--manifest-path", "fuzz/Cargo.toml"]);
    // Build scripts and macros run here and need no instruments: with a target named, they get none.
    finish(cargo.args(["--target", &host()?]).env("CARGO_TARGET_DIR", folder()).env("RUSTFLAGS", FLAGS))
}

/// The machine's own target, as rustc calls it.
fn host() -> Result<String, String> {
    let said = crate::process::output("rustc", &["--version", "--verbose"]).ok_or("rustc does not answer")?;
    let host = said.lines().find_map(|line| line.strip_prefix("host: "));
    host.map(str::to_owned).ok_or_else(|| "rustc does not say its host".to_owned())
}

/// What the programs say at their end.
const COUNT: &str = "stat::number_of_executed_units:";

fn counted(said: &str) -> u64 {
    said.lines().filter_map(|line| line.strip_prefix(COUNT)?.trim().parse().ok()).next_back().unwrap_or(0)
}

/// Random calls of the package from JavaScript; answers how many.
fn calls(seconds: u64) -> Result<u64, String> {
    setup::everything()?;
    package::build()?;
    let mut calls = 0;
    watch(&mut shown("node", &["www/package/bench/calls.mjs", &seconds.to_string()]), |line| {
        calls = calls.max(counted(line));
    })?;
    Ok(calls)
}

/// Runs one program of fuzz/; answers how many texts it has read.
fn fuzz(name: &str, seconds: u64) -> Result<u64, String> {
    let (found, seeds, failures) =
        (folder().join("corpus").join(name), folder().join("seeds").join(name), folder().join("failures"));
    for folder in [&found, &failures] {
        fs::create_dir_all(folder).map_err(|error| format!("{}: {error}", folder.display()))?;
    }
    write_seeds(name, &seeds)?;
    let program = folder().join(host()?).join("release").join(name);
    let text = |path: &Path| path.to_string_lossy().into_owned();
    let artifacts = format!("-artifact_prefix={}/{name}-", text(&failures));
    let time = format!("-max_total_time={seconds}");
    // What is found is kept in the first folder, for the next run to begin with.
    let folders = [text(&found), text(&seeds)];
    let arguments = [
        &folders[0],
        &folders[1],
        &time,
        &artifacts,
        LONGEST,
        MEMORY,
        "-print_final_stats=1",
        "-max_len=20000",
        "-close_fd_mask=0",
    ]
    .map(str::to_owned);
    let arguments: Vec<&str> = arguments.iter().map(String::as_str).collect();
    // libFuzzer speaks on standard error; the sum at its end is all that is kept of it.
    let log = folder().join(format!("{name}.log"));
    let errors = fs::File::create(&log).map_err(|error| format!("{}: {error}", log.display()))?;
    let outcome = watch(shown(&text(&program), &arguments).stderr(errors), |_| ());
    let said = fs::read_to_string(&log).unwrap_or_default();
    outcome.map_err(|reason| {
        format!("{reason}\n{name} fails: the text is in {}, what was said in {}.\nAdd it to tests/fuzz/corpus/{name}.txt as a JSON string, and mend.", text(&failures), text(&log))
    })?;
    Ok(counted(&said))
}

/// The kept texts, one a file as libFuzzer wants them, and what else the repository has of the kind.
fn write_seeds(name: &str, folder: &Path) -> Done {
    let said = |error: std::io::Error| format!("{}: {error}", folder.display());
    fs::create_dir_all(folder).map_err(said)?;
    let kept = root().join("tests/fuzz/corpus").join(format!("{name}.txt"));
    let kept = fs::read_to_string(&kept).map_err(|error| format!("{}: {error}", kept.display()))?;
    let mut seeds: Vec<String> = kept.lines().filter_map(|line| serde_json::from_str(line).ok()).collect();
    let elsewhere = if name == "profile" { "profiles" } else { "tests/dossiers" };
    for entry in fs::read_dir(root().join(elsewhere)).map_err(said)?.flatten().filter(|entry| entry.path().is_file()) {
        let text = fs::read_to_string(entry.path()).map_err(said)?;
        let dossier = serde_json::from_str::<serde_json::Value>(&text).map(|file| file["dossier"].to_string());
        match (name, dossier) {
            ("profile", _) => seeds.push(text),
            ("check", Ok(dossier)) => {
                let fields = RawDossier::from_json(&dossier).map_err(|error| error.to_string())?;
                seeds.push(fields.iter().map(|(path, text)| format!("{path}={}\n", text.replace('\n', " "))).collect());
            }
            ("flatten" | "batch", Ok(dossier)) => seeds.push(dossier),
            _ => {}
        }
    }
    for (rank, seed) in seeds.iter().enumerate() {
        fs::write(folder.join(rank.to_string()), seed).map_err(said)?;
    }
    Ok(())
}
