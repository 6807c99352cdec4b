//! `cargo xtask new-rule FAMILY/NAME`: the file of a rule, its registration and two cases. What it
//! writes compiles and its tests run; the words, the check and the cases are then to be written.

use crate::process::Done;
use std::fs;
use std::path::Path;

/// Writes a new rule.
pub fn run(arguments: &[String]) -> Done {
    let [id] = arguments else {
        return Err("usage: cargo xtask new-rule FAMILY/NAME, for example budget/ligne-en-double".to_owned());
    };
    let (family, name) = parts(id)?;
    let folder = Path::new("src/rules").join(family);
    let table = folder.join("mod.rs");
    if !table.is_file() {
        return Err(format!("there is no family `{family}`; the families are the folders of src/rules"));
    }
    let module = name.replace('-', "_");
    let file = folder.join(format!("{module}.rs"));
    if file.exists() {
        return Err(format!("{} exists already", file.display()));
    }
    let cases = Path::new("tests/cases").join(family).join(name);
    let registered = register(&read(&table)?, &module)?;
    write(&file, &rule(id, &module))?;
    write(&table, &registered)?;
    fs::create_dir_all(&cases).map_err(|error| format!("{}: {error}", cases.display()))?;
    write(&cases.join("fails-a-nommer.json"), FAILS)?;
    write(&cases.join("passes-a-nommer.json"), PASSES)?;
    println!("written, in the order in which to fill them in:");
    println!("  {}", cases.join("fails-a-nommer.json").display());
    println!("  {}", cases.join("passes-a-nommer.json").display());
    println!("  {}", file.display());
    println!("  {} (registered)", table.display());
    println!("then: cargo test --test cases --test meta");
    Ok(())
}

fn parts(id: &str) -> Result<(&str, &str), String> {
    let well_made =
        |part: &str| !part.is_empty() && part.chars().all(|c| c.is_ascii_lowercase() || c.is_ascii_digit() || c == '-');
    match id.split_once('/') {
        Some((family, name)) if well_made(family) && well_made(name) => Ok((family, name)),
        _ => Err(format!("`{id}` is no rule id: write family/name in lower case, without accents, with hyphens")),
    }
}

/// The family's table with one more module and one more rule, both lists kept sorted.
fn register(table: &str, module: &str) -> Result<String, String> {
    let mut lines: Vec<String> = table.lines().map(str::to_owned).collect();
    let declaration = format!("mod {module};");
    let first = lines
        .iter()
        .position(|line| line.starts_with("mod ") || line.starts_with("use "))
        .ok_or("the table of the family has an unexpected shape")?;
    let place = lines
        .iter()
        .enumerate()
        .skip(first)
        .find(|(_, line)| !line.starts_with("mod ") || **line > declaration)
        .map_or(lines.len(), |(index, _)| index);
    lines.insert(place, declaration);
    let text = lines.join("\n") + "\n";
    let (head, list) = text.split_once("&[&Rule] = &[").ok_or("the table of the family has an unexpected shape")?;
    let (list, tail) = list.split_once("];").ok_or("the table of the family has an unexpected shape")?;
    let mut entries: Vec<String> =
        list.split(',').map(str::trim).filter(|entry| !entry.is_empty()).map(str::to_owned).collect();
    entries.push(format!("&{module}::RULE"));
    entries.sort();
    Ok(format!("{head}&[&Rule] = &[\n    {},\n];{tail}", entries.join(",\n    ")))
}

fn rule(id: &str, module: &str) -> String {
    TEMPLATE.replace("FAMILY/NAME", id).replace("MODULE", module)
}

fn read(path: &Path) -> Result<String, String> {
    fs::read_to_string(path).map_err(|error| format!("{}: {error}", path.display()))
}

fn write(path: &Path, text: &str) -> Done {
    fs::write(path, text).map_err(|error| format!("{}: {error}", path.display()))
}

const TEMPLATE: &str = r#"//! À écrire : le défaut en une ligne.
//!
//! To write: the defect in one line.
//!
//! # Pourquoi
//! À écrire : ce qui arrive quand ce défaut passe.
//!
//! # Why
//! To write: what happens when this defect gets through.
//!
//! # Fails
//! ```text
//! convention.objet = à remplacer
//! ```
//!
//! # Passes
//! ```text
//! convention.objet = Accompagnement
//! ```

use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

pub(super) static RULE: Rule = Rule {
    id: "FAMILY/NAME",
    levels: Levels::always(Severity::Warning),
    needs: &["convention.objet"],
    sources: &["coherence"],
    words: &[Words {
        fr: Text("À écrire : ce qui ne va pas, avec « {valeur} ».", "À écrire : que faire."),
        en: Text("To write: what is wrong, with \"{valeur}\".", "To write: what to do."),
        ..Words::BASE
    }],
    page: page!("MODULE.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let objet = context.fields.convention.objet.get()?;
    if objet.as_str() == "à remplacer" {
        found.add(Draft::at("convention.objet").with("valeur", objet.as_str()));
    }
    Some(())
}
"#;

const FAILS: &str = r#"{
  "base": "departement-ccapex-2024",
  "change": { "convention.objet": "à remplacer" },
  "expect": [{ "path": "convention.objet", "severity": "warning" }]
}
"#;

const PASSES: &str = r#"{
  "base": "departement-ccapex-2024",
  "change": { "convention.objet": "Accompagnement" }
}
"#;

#[cfg(test)]
mod tests {
    use super::*;

    const TABLE: &str = "//! Family.\n\nmod a;\nmod c;\n\nuse super::Rule;\n\npub(super) static RULES: &[&Rule] = &[&a::RULE, &c::RULE];\n";

    #[test]
    fn a_rule_is_registered_in_order() {
        let table = register(TABLE, "b").unwrap();
        assert!(table.contains("mod a;\nmod b;\nmod c;\n\nuse"), "{table}");
        assert!(table.contains("&a::RULE,\n    &b::RULE,\n    &c::RULE,\n];"), "{table}");
    }

    #[test]
    fn the_last_of_a_family_is_registered_too() {
        let table = register(TABLE, "d").unwrap();
        assert!(table.contains("mod c;\nmod d;\n\nuse"), "{table}");
    }

    #[test]
    fn an_id_is_family_and_name() {
        assert!(parts("budget/ligne-en-double").is_ok());
        for id in ["budget", "Budget/x", "budget/é", "../x/y", "budget/"] {
            assert!(parts(id).is_err(), "{id}");
        }
    }
}
