//! `cargo xtask soak`: the same engine, check after check, its memory watched. `cargo xtask determinism`:
//! generated files, the same bytes from every engine. Short versions of both are in the tests.

use crate::process::{Done, finish, run, shown};
use crate::{package, setup};

const SOAK: &str = "usage: cargo xtask soak [--checks N]";
const DETERMINISM: &str = "usage: cargo xtask determinism [--files N]";

/// One million checks in one WebAssembly instance, unless told.
pub fn soak(arguments: &[String]) -> Done {
    let checks = count(arguments, "--checks", "1000000", SOAK)?;
    setup::everything()?;
    package::build()?;
    run("node", &["www/package/bench/soak.mjs", &checks])
}

/// Every case and ten thousand generated files, unless told: native reports, then those of the engine in
/// WebAssembly and of the engine in JavaScript, each in a process of its own.
pub fn determinism(arguments: &[String]) -> Done {
    let files = count(arguments, "--files", "10000", DETERMINISM)?;
    setup::everything()?;
    package::build()?;
    finish(shown("cargo", &["test", "--quiet", "--test", "export", "generated"]).env("GENERATED_FILES", &files))?;
    let engines = ["cases", "generated", "cases-js"].map(|name| format!("www/package/test/wasm/{name}.test.mjs"));
    let mut arguments = vec!["--test", "--test-concurrency=2", "--test-timeout=7200000", "--test-reporter=spec"];
    arguments.extend(engines.iter().map(String::as_str));
    finish(shown("node", &arguments).env("GENERATED_FILES", &files))
}

fn count(arguments: &[String], option: &str, usual: &str, usage: &str) -> Result<String, String> {
    match arguments {
        [] => Ok(usual.to_owned()),
        [name, number] if name == option && number.parse::<u32>().is_ok_and(|number| number > 0) => Ok(number.clone()),
        _ => Err(usage.to_owned()),
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_count_is_a_number() {
        let read = |words: &[&str]| {
            let words: Vec<String> = words.iter().map(|word| (*word).to_owned()).collect();
            count(&words, "--files", "10000", DETERMINISM)
        };
        assert_eq!(read(&[]).as_deref(), Ok("10000"));
        assert_eq!(read(&["--files", "7"]).as_deref(), Ok("7"));
        for wrong in [&["--files"][..], &["--files", "0"], &["--files", "many"], &["--checks", "7"]] {
            assert_eq!(read(wrong), Err(DETERMINISM.to_owned()));
        }
    }
}
