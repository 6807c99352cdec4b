//! `cargo xtask bundlers`: the packed package in a project for each tool, built and run.

use crate::process::{Done, command, finish, npm_program, root, shown, target, watch};
use crate::{browser, package, setup, stamp};
use std::fs;
use std::path::Path;
use std::process::Command;

/// Builds the package, then the projects; `--all` adds the tools that weigh too much for every test,
/// `--write` writes the table of docs/bundlers.md.
pub fn run(arguments: &[String]) -> Done {
    let known = ["--all", "--write"];
    if let Some(unknown) = arguments.iter().find(|argument| !known.contains(&argument.as_str())) {
        return Err(format!("`{unknown}`? usage: cargo xtask bundlers [--all] [--write]"));
    }
    setup::everything()?;
    package::build()?;
    let asked = |name: &str| arguments.iter().any(|argument| argument == name);
    finish(&mut matrix(asked("--all"), asked("--write"))?)
}

/// What is not too heavy for every test.
pub fn core(line: impl FnMut(&str)) -> Done {
    watch(&mut matrix(false, false)?, line)
}

/// The tools of [`core`], installed away from the workspace.
pub fn tools() -> Done {
    install("www/bundlers", &target().join("bundlers"))
}

/// The test over the tools, ready to run.
fn matrix(all: bool, write: bool) -> Result<Command, String> {
    tools()?;
    let place = target().join("bundlers");
    if all {
        install("www/bundlers/next", &place.join("next"))?;
    }
    let chromium = browser::find_or_install()?;
    // The limit is far away: it ends a tool that hangs, and judges none that is slow.
    let runner = ["--test", "--test-timeout=900000", "--test-reporter=spec", "www/bundlers/matrix.test.mjs"];
    let mut test = shown("node", &runner);
    test.env("PLACE", place).env("CHROMIUM", chromium);
    for (name, asked) in [("ALL", all), ("WRITE", write)] {
        if asked {
            test.env(name, "1");
        } else {
            test.env_remove(name);
        }
    }
    Ok(test)
}

fn install(from: &str, place: &Path) -> Done {
    let files = [".npmrc".to_owned(), format!("{from}/package.json"), format!("{from}/package-lock.json")];
    let inputs: Vec<&str> = files.iter().map(String::as_str).collect();
    stamp::unless_current(&format!("tools of {}", from.replace('/', "-")), &inputs, &place.join("node_modules"), || {
        fs::create_dir_all(place).map_err(|error| format!("{} cannot be made: {error}", place.display()))?;
        for file in &files {
            let to = place.join(Path::new(file).file_name().unwrap_or_default());
            fs::copy(root().join(file), &to).map_err(|error| format!("{} cannot be written: {error}", to.display()))?;
        }
        let mut npm = command(&npm_program("npm"), &["ci", "--no-audit", "--no-fund"]);
        finish(npm.current_dir(place))
    })
}
