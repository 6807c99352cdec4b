//! `cargo xtask bench`: how long one value and one whole file take, natively, in Node and in Chromium,
//! beside other libraries; and how long one key stroke takes in the biggest form, in a real browser.

use crate::process::{self, Done, finish, shown};
use crate::{browser, package, setup};

const USAGE: &str = "usage: cargo xtask bench [--only champs|whole|form] [--write]";

/// Builds what is measured, then prints a table. Figures of one machine on one day: never a test.
pub fn run(arguments: &[String]) -> Done {
    let words: Vec<&str> = arguments.iter().map(String::as_str).collect();
    match words.as_slice() {
        [] => champs().and_then(|()| whole(&[])).and_then(|()| form()),
        ["--only", "champs"] => champs(),
        ["--only", "whole", write @ ..] if matches!(write, [] | ["--write"]) => whole(write),
        ["--only", "form"] => form(),
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

/// Whole files, ours beside the peer; `--write` puts the table in docs/bench.md.
fn whole(write: &[&str]) -> Done {
    setup::everything()?;
    package::build()?;
    let mut native = String::new();
    for example in ["bench_check", "bench_session"] {
        let example = ["run", "--quiet", "--release", "--package", "conforme", "--example", example];
        native.push_str(&process::output("cargo", &example).ok_or("the native measure did not run")?);
        native.push('\n');
    }
    let figures: Vec<&str> = native.lines().collect();
    let chromium = browser::find_or_install()?;
    let arguments = [&["www/package/bench/whole.mjs"][..], &figures, write].concat();
    finish(shown("node", &arguments).env("CHROMIUM", &chromium))
}

/// Check and rendering of 500 fields and 300 budget rows.
fn form() -> Done {
    setup::everything()?;
    package::build()?;
    let chromium = browser::find_or_install()?;
    finish(shown("node", &["www/site/bench/form.mjs"]).env("CHROMIUM", &chromium))
}
