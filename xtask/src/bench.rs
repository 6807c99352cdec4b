//! `cargo xtask bench`: how long one value takes, natively and in Node, beside other libraries.

use crate::process::{self, Done};
use crate::{package, setup};

const USAGE: &str = "usage: cargo xtask bench [--only champs]";

/// Builds what is measured, then prints a table. Figures of one machine on one day: never a test.
pub fn run(arguments: &[String]) -> Done {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        [] | ["--only", "champs"] => champs(),
        _ => Err(USAGE.to_owned()),
    }
}

fn champs() -> Done {
    setup::everything()?;
    package::build()?;
    let example = ["run", "--quiet", "--release", "--package", "conforme", "--example", "bench_champs"];
    let native = process::output("cargo", &example).ok_or("the native measure did not run")?;
    let figures: Vec<&str> = native.lines().collect();
    process::run("node", &[&["www/package/bench/champs.mjs"][..], &figures].concat())
}
