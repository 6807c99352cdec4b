//! Everything the other commands need, installed when it is missing and left alone when it is there.

use crate::process::{Done, npm_program, output, root, run, target};
use crate::stamp;
use std::fs;

const OLDEST_NODE: u32 = 20;
const WASM_TARGET: &str = "wasm32-unknown-unknown";

/// Installs all of it. The first time takes about four minutes, mostly for building one tool.
pub fn everything() -> Done {
    // What cannot be installed for the person is asked for first, before minutes are spent.
    node()?;
    rust()?;
    npm_packages()?;
    // The generated JavaScript and the tool that generates it must be of one version: the lockfile's.
    tool("wasm-bindgen", "wasm-bindgen-cli", &locked_version("wasm-bindgen")?)
}

fn node() -> Done {
    let asked =
        format!("install Node.js {OLDEST_NODE} or later (nodejs.org, or your system's packages), then run this again");
    let Some(version) = output("node", &["--version"]) else {
        return Err(format!("Node.js is not here: {asked}"));
    };
    let major = version.trim_start_matches('v').split('.').next().and_then(|major| major.parse::<u32>().ok());
    if major.is_none_or(|major| major < OLDEST_NODE) {
        return Err(format!("Node.js {version} is too old: {asked}"));
    }
    match output(&npm_program("npm"), &["--version"]) {
        Some(_) => Ok(()),
        None => {
            Err("npm is not here, although Node.js is: install your system's `npm` package, then run this again"
                .to_owned())
        }
    }
}

fn rust() -> Done {
    let has_target = output("rustc", &["--print", "target-libdir", "--target", WASM_TARGET])
        .is_some_and(|folder| fs::exists(folder).unwrap_or(false));
    if !has_target {
        with_rustup(&["target", "add", WASM_TARGET])?;
    }
    for (subcommand, component) in [("fmt", "rustfmt"), ("clippy", "clippy")] {
        if output("cargo", &[subcommand, "--version"]).is_none() {
            with_rustup(&["component", "add", component])?;
        }
    }
    Ok(())
}

fn with_rustup(arguments: &[&str]) -> Done {
    if output("rustup", &["--version"]).is_none() {
        let missing = arguments.last().copied().unwrap_or_default();
        return Err(format!(
            "this Rust has no {missing} and rustup is not here to add it: install Rust with rustup (rustup.rs), then run this again"
        ));
    }
    run("rustup", arguments)
}

fn npm_packages() -> Done {
    let inputs = [".npmrc", "package.json", "package-lock.json", "www/package/package.json", "www/site/package.json"];
    stamp::unless_current("npm packages", &inputs, &root().join("node_modules"), || {
        run(&npm_program("npm"), &["ci", "--no-audit", "--no-fund"])
    })
}

/// A cargo tool at one exact version: the machine's own if it is that one, else built under target/.
pub fn tool(program: &str, package: &str, version: &str) -> Done {
    // Some commands of cargo only answer when cargo asks.
    let (asked, words) = match program.strip_prefix("cargo-") {
        Some(subcommand) => ("cargo", vec![subcommand, "--version"]),
        None => (program, vec!["--version"]),
    };
    let is_here = || output(asked, &words).is_some_and(|said| said.split_whitespace().nth(1) == Some(version));
    if is_here() {
        return Ok(());
    }
    println!("{package} {version} is built once into target/tools; this takes a few minutes.");
    let folder = target().join("tools");
    let folder = folder.to_string_lossy();
    let install = ["install", "--root", &folder, "--version", version, package];
    // Its own lockfile first; when that names a version no longer published, the newest that fits.
    run("cargo", &[&install[..], &["--locked"]].concat()).or_else(|_| run("cargo", &install))?;
    if is_here() {
        Ok(())
    } else {
        Err(format!("{package} {version} was installed but `{program} --version` does not say so"))
    }
}

/// The version Cargo.lock holds for a package.
fn locked_version(package: &str) -> Result<String, String> {
    let lock =
        fs::read_to_string(root().join("Cargo.lock")).map_err(|error| format!("Cargo.lock cannot be read: {error}"))?;
    let name = format!("name = \"{package}\"");
    let version = lock.lines().skip_while(|line| *line != name).nth(1);
    version
        .and_then(|line| line.strip_prefix("version = \"")?.strip_suffix('"'))
        .map(str::to_owned)
        .ok_or_else(|| format!("Cargo.lock has no {package}"))
}
