//! The Rust of the README, compiled and run; a test below holds the page to it.

use std::error::Error;

#[test]
fn the_crate_as_the_readme_has_it() -> Result<(), Box<dyn Error>> {
    use conforme::{Lang, Profiles, RawDossier, Stage, check};

    let dossier = RawDossier::from_json(r#"{"subvention": {"montant": "50 000,00 €"}}"#)?;
    let mut profiles = Profiles::new();
    let report = check(&dossier, profiles.get("ccapex-35")?, Stage::Depot, "2024-03-15".parse()?, Lang::Fr);

    assert!(!report.missing.is_empty());
    Ok(())
}

#[test]
fn the_readme_holds_the_lines_that_were_run() {
    let run: Vec<&str> = include_str!("readme.rs").lines().map(str::trim).collect();
    let page = include_str!("../README.md");
    let block = page.split("```rust\n").nth(1).and_then(|rest| rest.split("```").next()).unwrap_or_default();
    let lines: Vec<&str> = block.lines().map(str::trim).filter(|line| !line.is_empty()).collect();
    assert!(lines.len() >= 4, "the README has no Rust");
    for line in lines {
        assert!(run.contains(&line), "{line}");
    }
    assert!(!include_str!("../README.fr.md").contains("```rust"), "hold it to this test too");
}
