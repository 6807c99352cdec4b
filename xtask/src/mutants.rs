//! `cargo xtask mutants`: what the tests do not see. Each rule and format is changed a little, one change
//! at a time, and the tests that judge verdicts must fail.

use crate::process::{Done, run, target};
use crate::setup;

const CARGO_MUTANTS: &str = "27.1.0";
const USAGE: &str = "usage: cargo xtask mutants [--shard K/N] [FILE]; a shard is every N-th change, from 0/N to N-1/N";

/// All changes, a part of them, or those of one file: hours for all on two cores.
pub fn run_all(arguments: &[String]) -> Done {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    let chosen: Vec<&str> = match words.as_slice() {
        [] => Vec::new(),
        ["--shard", shard] => vec!["--sharding=round-robin", "--shard", shard],
        ["--shard", shard, file] => vec!["--sharding=round-robin", "--shard", shard, "--file", file],
        [file] if file.ends_with(".rs") => vec!["--file", file],
        _ => return Err(USAGE.to_owned()),
    };
    setup::tool("cargo-mutants", "cargo-mutants", CARGO_MUTANTS)?;
    let place = target().join("mutants");
    let place = place.to_string_lossy();
    // Its configuration is in .cargo/mutants.toml; what survives is listed under target/mutants.
    run("cargo", &[&["mutants", "--no-shuffle", "--colors=never", "--output", &place][..], &chosen].concat())
}
