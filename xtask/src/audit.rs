//! `cargo xtask audit`: what the dependencies are allowed to be: their licences, where they come from,
//! one version of each, no known weakness, nothing of theirs run when the package is installed.

use std::fs;

use serde_json::Value;

use crate::process::{Done, npm_program, output, root, run, shown};
use crate::setup;

const CARGO_DENY: &str = "0.20.2";

/// npm packages whose licence is none of the list, and why that is accepted.
const OTHER_LICENCES: &[(&str, &str)] = &[(
    "@gouvfr/dsfr",
    "kept to sites of the State: the intranet form of the demo alone uses it, the package has none of it",
)];

/// npm packages that run a script when they are installed, and why that is accepted.
const INSTALL_SCRIPTS: &[(&str, &str)] =
    &[("esbuild", "puts its own program in place; only a contributor installs it")];

/// Runs cargo-deny over the crates, and holds the npm packages to the same list.
pub fn run_all() -> Done {
    setup::tool("cargo-deny", "cargo-deny", CARGO_DENY)?;
    run("cargo-deny", &["--all-features", "check", "licenses", "bans", "sources"])?;
    npm_packages()?;
    println!("npm packages: licences, checksums and install scripts ok");
    advisories()
}

/// Known weaknesses, where the lists of them can be reached.
fn advisories() -> Done {
    // What cannot be fetched is no weakness: it is said, and fails nothing.
    let database = output("cargo-deny", &["fetch", "db"]).is_some();
    if database {
        run("cargo-deny", &["check", "advisories"])?;
    } else {
        println!("advisories of crates: NOT CHECKED, their list cannot be reached from here");
    }
    let npm = shown(&npm_program("npm"), &["audit", "--json"]).output().map_err(|error| error.to_string())?;
    match found_by_npm(&npm.stdout) {
        Some(0) => println!("advisories of npm packages: none"),
        Some(count) => return Err(format!("npm knows of {count} weaknesses in the packages: see `npm audit`")),
        None => println!("advisories of npm packages: NOT CHECKED, the registry does not answer"),
    }
    Ok(())
}

/// How many weaknesses `npm audit --json` counts; none when it had no answer.
fn found_by_npm(said: &[u8]) -> Option<u64> {
    serde_json::from_slice::<Value>(said).ok()?.pointer("/metadata/vulnerabilities/total")?.as_u64()
}

/// Holds package-lock.json to the licences of deny.toml.
fn npm_packages() -> Done {
    let read = |name: &str| fs::read_to_string(root().join(name)).map_err(|error| format!("{name}: {error}"));
    let allowed = allowed_licences(&read("deny.toml")?);
    let lock: Value = serde_json::from_str(&read("package-lock.json")?).map_err(|error| error.to_string())?;
    let mut faults = faults(&lock, &allowed);
    for workspace in ["package.json", "www/package/package.json", "www/site/package.json", "www/examples/package.json"]
    {
        let manifest: Value = serde_json::from_str(&read(workspace)?).map_err(|error| error.to_string())?;
        for script in ["preinstall", "install", "postinstall", "prepare"] {
            if manifest.pointer(&format!("/scripts/{script}")).is_some() {
                faults.push(format!("{workspace} runs a script of ours at {script}"));
            }
        }
    }
    if faults.is_empty() { Ok(()) } else { Err(faults.join("\n")) }
}

/// The list `allow` of the section `[licenses]`.
fn allowed_licences(deny: &str) -> Vec<String> {
    let section = deny.split("[licenses]").nth(1).and_then(|rest| rest.split("allow = [").nth(1));
    let list = section.and_then(|rest| rest.split(']').next()).unwrap_or_default();
    list.split('"').skip(1).step_by(2).map(str::to_owned).collect()
}

/// What is wrong with the packages of a lockfile, those of the workspaces left out.
fn faults(lock: &Value, allowed: &[String]) -> Vec<String> {
    let packages = lock["packages"].as_object().into_iter().flatten();
    let foreign = packages.filter_map(|(path, package)| Some((path.strip_prefix("node_modules/")?, package)));
    let accepted = |list: &[(&str, &str)], name: &str| list.iter().any(|(known, _)| *known == name);
    let mut faults = Vec::new();
    for (name, package) in foreign.filter(|(_, package)| package["link"] != true) {
        let licence = package["license"].as_str().unwrap_or("none");
        // "MIT or MPL-2.0": one that is allowed is enough.
        let allowed = licence
            .split(" or ")
            .flat_map(|part| part.split(" OR "))
            .any(|one| allowed.iter().any(|known| known == one));
        if !allowed && !accepted(OTHER_LICENCES, name) {
            faults.push(format!("{name}: the licence {licence} is not in deny.toml"));
        }
        if package["integrity"].as_str().is_none_or(|sum| !sum.starts_with("sha512-")) {
            faults.push(format!("{name}: no checksum in package-lock.json"));
        }
        if package["hasInstallScript"] == true && !accepted(INSTALL_SCRIPTS, name) {
            faults.push(format!("{name}: runs a script when it is installed"));
        }
    }
    faults
}

#[cfg(test)]
mod tests {
    use super::*;
    use serde_json::json;

    #[test]
    fn the_npm_packages_of_the_repository_are_as_they_should() {
        assert_eq!(npm_packages(), Ok(()));
    }

    #[test]
    fn what_should_not_be_in_a_lockfile_is_named() {
        let good = json!({"license": "MIT or GPL-3.0", "integrity": "sha512-x"});
        let lock = json!({"packages": {
            "": {"license": "none"}, "www/site": {}, "node_modules/ours": {"link": true}, "node_modules/good": good,
            "node_modules/viral": {"license": "GPL-3.0", "integrity": "sha512-x"},
            "node_modules/loose": {"license": "MIT"},
            "node_modules/busy": {"license": "MIT", "integrity": "sha512-x", "hasInstallScript": true},
            "node_modules/esbuild": {"license": "MIT", "integrity": "sha512-x", "hasInstallScript": true},
            "node_modules/@gouvfr/dsfr": {"license": "SEE LICENSE", "integrity": "sha512-x"},
        }});
        let allowed = allowed_licences("[graph]\nallow = [\"x\"]\n[licenses]\n# MIT\nallow = [\n    \"MIT\",\n]\n");
        assert_eq!(allowed, ["MIT"]);
        let said: Vec<String> = faults(&lock, &allowed);
        let names: Vec<&str> = said.iter().filter_map(|fault| fault.split(':').next()).collect();
        assert_eq!(names, ["busy", "loose", "viral"]);
    }

    #[test]
    fn the_answer_of_npm_is_counted() {
        assert_eq!(found_by_npm(br#"{"metadata": {"vulnerabilities": {"total": 2}}}"#), Some(2));
        assert_eq!(found_by_npm(br#"{"message": "405 Method Not Allowed"}"#), None);
    }
}
