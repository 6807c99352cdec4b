//! `cargo xtask test`: every test, stage by stage, stopping at the first stage that fails.

use crate::process::{self, Done, npm_program, shown, watch};
use crate::{browser, bundlers, package, setup, site};
use std::process::{Child, Stdio};
use std::time::Instant;

type Stage = (&'static str, fn(&mut Counts) -> Done);

/// Cheapest first, so that a slip is known early.
const STAGES: &[Stage] = &[
    ("setup", |_| setup::everything()),
    ("format", |_| process::run("cargo", &["fmt", "--all", "--check"])),
    ("lint", |_| lint()),
    ("rust", |counts| counted("cargo", &["test", "--workspace"], counts)),
    ("wasm", wasm),
    ("package", package_tests),
    ("site", site_tests),
    ("browser", browser_tests),
    ("bundlers", |counts| {
        package::build()?;
        bundlers::core(|line| counts.read(line))
    }),
];

/// Tests that ran, as their own runners counted them.
#[derive(Default)]
struct Counts {
    passed: u64,
    failed: u64,
    skipped: u64,
}

/// `cargo xtask prepare`: the package, the site, a Chromium, the tools of the bundlers' matrix.
pub fn prepare() -> Done {
    setup::everything()?;
    browser::find_or_install()?;
    bundlers::tools()?;
    site::build()
}

/// Runs every stage, or set-up and the one asked for.
pub fn run(arguments: &[String]) -> Done {
    let only = match arguments {
        [] => None,
        [name, stage] if name == "--only" => Some(stage.as_str()),
        _ => return Err("usage: cargo xtask test [--only STAGE]".to_owned()),
    };
    let names: Vec<_> = STAGES.iter().map(|(name, _)| *name).collect();
    if let Some(stage) = only.filter(|stage| !names.contains(stage)) {
        return Err(format!("there is no stage `{stage}`; the stages are {}", names.join(" ")));
    }

    let mut counts = Counts::default();
    let mut summary = Vec::new();
    let mut done = Ok(());
    let mut ahead = Ahead::default();
    let wanted = |name: &str| name == "setup" || only.is_none_or(|only| only == name);
    for (name, stage) in STAGES.iter().filter(|(name, _)| wanted(name)) {
        println!("\n=== {name}");
        let started = Instant::now();
        // What needs the package or the site waits for it.
        if !BEFORE_THE_BUILD.contains(name) {
            ahead.wait();
        }
        done = stage(&mut counts).map_err(|reason| format!("stage `{name}`: {reason}"));
        let verdict = if done.is_ok() { "ok" } else { "FAILED" };
        summary.push(format!("{name:<10}{verdict:<8}{:>6.1} s", started.elapsed().as_secs_f64()));
        if done.is_err() {
            break;
        }
        if *name == "setup" && only.is_none() {
            ahead = Ahead::start();
        }
    }
    ahead.stop();
    println!("\n=== summary\n{}", summary.join("\n"));
    let Counts { passed, failed, skipped } = counts;
    println!("\n{passed} passed, {failed} failed, {skipped} skipped");
    done
}

/// The stages that need nothing that is built for the web.
const BEFORE_THE_BUILD: &[&str] = &["setup", "format", "lint", "rust"];

/// What the later stages need, built and installed beside the stages that do not need it: much of it keeps
/// one core busy, and so do they. When it fails, the stage that asks for it tries again and says why.
#[derive(Default)]
struct Ahead(Option<Child>);

impl Ahead {
    fn start() -> Self {
        println!("meanwhile, what the stages after need is built and installed");
        let program = std::env::current_exe().ok();
        let child = program.and_then(|program| {
            let mut prepare = process::command(&program.to_string_lossy(), &["prepare"]);
            prepare.stdout(Stdio::null()).stderr(Stdio::null()).spawn().ok()
        });
        Ahead(child)
    }

    fn wait(&mut self) {
        if let Some(mut child) = self.0.take() {
            let _ = child.wait();
        }
    }

    /// After a stage that fails nothing more is needed of it.
    fn stop(&mut self) {
        if let Some(mut child) = self.0.take() {
            let _ = child.kill();
            let _ = child.wait();
        }
    }
}

/// What ships never panics; a test may, and need not say so in every file.
const FREE_IN_TESTS: &[&str] = &[
    "unwrap_used",
    "expect_used",
    "panic",
    "todo",
    "unimplemented",
    "unreachable",
    "indexing_slicing",
    "string_slice",
];

fn lint() -> Done {
    let strict = ["--", "--deny", "warnings"];
    process::run("cargo", &[&["clippy", "--workspace"], &strict[..]].concat())?;
    for feature in ["wasm", "champs", "identifiants"] {
        let target = ["--target", "wasm32-unknown-unknown", "--lib"];
        let features = ["--no-default-features", "--features", feature];
        process::run("cargo", &[&["clippy", "--package", "conforme"], &target[..], &features, &strict].concat())?;
    }
    let free: Vec<String> = FREE_IN_TESTS.iter().map(|lint| format!("--allow=clippy::{lint}")).collect();
    let free: Vec<&str> = free.iter().map(String::as_str).collect();
    process::run("cargo", &[&["clippy", "--workspace", "--all-targets"], &strict[..], &free].concat())
}

/// The engine in Node, against the native one, whose reports the build of the package writes to target/cases.
fn wasm(counts: &mut Counts) -> Done {
    package::build()?;
    npm("test:wasm", "www/package", counts)
}

/// The package as Node sees it, what it weighs, and its types.
fn package_tests(counts: &mut Counts) -> Done {
    package::build()?;
    npm("test", "www/package", counts)
}

fn site_tests(counts: &mut Counts) -> Done {
    site::build()?;
    npm("check", "www/site", counts)?;
    npm("test", "www/site", counts)
}

fn browser_tests(counts: &mut Counts) -> Done {
    site::build()?;
    let chromium = browser::find_or_install()?;
    for workspace in ["www/package", "www/site", "www/examples"] {
        let mut command =
            shown(&npm_program("npm"), &["run", "test:browser", "--if-present", "--workspace", workspace]);
        watch(command.env("CHROMIUM", &chromium), |line| counts.read(line))?;
    }
    Ok(())
}

fn npm(script: &str, workspace: &str, counts: &mut Counts) -> Done {
    counted(&npm_program("npm"), &["run", script, "--if-present", "--workspace", workspace], counts)
}

fn counted(program: &str, arguments: &[&str], counts: &mut Counts) -> Done {
    watch(&mut shown(program, arguments), |line| counts.read(line))
}

impl Counts {
    /// Adds what a runner's closing line says; other lines say nothing.
    fn read(&mut self, line: &str) {
        let words: Vec<&str> = line.split([' ', ';', '.']).filter(|word| !word.is_empty()).collect();
        match words.as_slice() {
            // cargo test: `test result: ok. 3 passed; 0 failed; 1 ignored; …`
            ["test", "result:", _, passed, "passed", failed, "failed", ignored, "ignored", ..] => {
                self.add(passed, failed, ignored);
            }
            // node:test: `ℹ pass 3`, one line each; `# pass 3` when it is not told how to print
            ["ℹ" | "#", "pass", passed] => self.add(passed, "0", "0"),
            ["ℹ" | "#", "fail" | "cancelled", failed] => self.add("0", failed, "0"),
            ["ℹ" | "#", "skipped" | "todo", skipped] => self.add("0", "0", skipped),
            _ => {}
        }
    }

    fn add(&mut self, passed: &str, failed: &str, skipped: &str) {
        let number = |text: &str| text.parse::<u64>().unwrap_or(0);
        self.passed += number(passed);
        self.failed += number(failed);
        self.skipped += number(skipped);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn counts_what_the_runners_say() {
        let mut counts = Counts::default();
        for line in [
            "test result: ok. 3 passed; 0 failed; 1 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            "test result: FAILED. 2 passed; 1 failed; 0 ignored; 0 measured; 0 filtered out; finished in 0.00s",
            "ℹ tests 5",
            "ℹ pass 4",
            "# fail 1",
            "ℹ skipped 2",
            "the test result: was said",
        ] {
            counts.read(line);
        }
        assert_eq!((counts.passed, counts.failed, counts.skipped), (9, 2, 3));
    }
}
