//! The commands a contributor types: `cargo xtask demo`, `cargo xtask test`, …
//!
//! Each does its own set-up, says what it runs, and stops at the first thing that fails.

mod audit;
mod bench;
mod browser;
mod bundlers;
mod demo;
mod endure;
mod fuzz;
mod mutants;
mod new_rule;
mod package;
mod process;
mod reproduce;
mod sbom;
mod scope;
mod scope_train;
mod serve;
mod setup;
mod site;
mod size;
mod stamp;
mod test;
mod wasm;

use std::process::ExitCode;

const HELP: &str = "\
cargo xtask COMMAND

  demo [--port N]       set up, build the package and the site, serve the site on localhost
  test [--only STAGE]   set up, then every test; stages: setup format lint rust wasm package site browser bundlers
  bench [--only champs] how long one value takes, natively and in Node, beside other libraries
  audit                 licences, sources, versions and known weaknesses of the dependencies
  build                 the npm package into www/package/dist, the site into www/site/dist
  bundlers [--all] [--write]  the packed package in a project for each tool; writes docs/bundlers.md
  determinism [--files N]  every case and generated files, 10 000 unless told: the same bytes from every engine
  fuzz [--minutes N] [TARGET]  long fuzzing of the engine, 10 minutes unless told; needs a C++ compiler
  mutants [--sample N] [--skip N] [FILE]  changes the library here and there: what do the tests not see?
  new-rule FAMILY/NAME  a rule to fill in: its file, its registration, two cases
  prepare               builds and installs all that the tests need
  reproduce             builds the WebAssembly in another folder too: are they the same bytes?
  scope FILE.tsv        how well mission sentences are read, against labelled ones
  scope-train           learns the weights of the reading again, from tests/scope/learn.tsv
  size                  what a browser downloads, against the budget, and whose bytes they are
  soak [--checks N]     checks, a million unless told, in one WebAssembly instance whose memory is watched
  setup                 install what the other commands need, and nothing else
";

fn main() -> ExitCode {
    let arguments: Vec<String> = std::env::args().skip(1).collect();
    let (command, rest) = match arguments.split_first() {
        Some((command, rest)) => (command.as_str(), rest),
        None => ("help", [].as_slice()),
    };
    let done = match command {
        "audit" => audit::run_all(),
        "bench" => bench::run(rest),
        "build" => site::build(),
        "bundlers" => bundlers::run(rest),
        "demo" => demo::run(rest),
        "determinism" => endure::determinism(rest),
        "fuzz" => fuzz::run(rest),
        "mutants" => mutants::run_all(rest),
        "new-rule" => new_rule::run(rest),
        "prepare" => test::prepare(),
        "reproduce" => reproduce::run(),
        "scope" => scope::run(rest),
        "scope-train" => scope_train::run(rest),
        "setup" => setup::everything(),
        "size" => size::run(),
        "soak" => endure::soak(rest),
        "test" => test::run(rest),
        "help" | "--help" | "-h" => {
            print!("{HELP}");
            Ok(())
        }
        unknown => Err(format!("there is no command `{unknown}`\n\n{HELP}")),
    };
    match done {
        Ok(()) => ExitCode::SUCCESS,
        Err(reason) => {
            eprintln!("\nxtask: {reason}");
            ExitCode::FAILURE
        }
    }
}
