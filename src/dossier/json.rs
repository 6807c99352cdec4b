//! Nested JSON to the flat list of a form.

use serde_json::Value;

use super::fields::{Accepts, known};
use super::{DossierError, RawDossier};

/// Flattens a JSON object; lists become `path[0]`, `path[1]`…
pub(super) fn flatten(text: &str) -> Result<RawDossier, DossierError> {
    let value: Value =
        serde_json::from_str(text.trim_start_matches('\u{feff}')).map_err(|error| DossierError::NotJson {
            line: error.line(),
            column: error.column(),
            too_deep: error.to_string().starts_with("recursion limit"),
        })?;
    let Value::Object(members) = value else {
        return Err(DossierError::NotAnObject);
    };
    let mut dossier = RawDossier::default();
    for (key, member) in members {
        walk(key, member, &mut dossier)?;
    }
    Ok(dossier)
}

fn walk(path: String, value: Value, dossier: &mut RawDossier) -> Result<(), DossierError> {
    // Each field carries its whole path: without a limit, a long name over many fields fills the memory.
    if path.len() > RawDossier::MAX_PATH {
        return Err(DossierError::LongPath { start: path.chars().take(40).collect() });
    }
    match value {
        // Nothing there; also takes away what a nested object said, so that a change can be laid over a form.
        Value::Null => dossier.remove(&path),
        Value::String(text) => dossier.set(scalar(path), text),
        Value::Bool(yes) => dossier.set(path, if yes { "oui" } else { "non" }),
        Value::Number(number) => {
            // A JSON number has already lost what was typed (leading zeros, decimals); only a count,
            // a year or a whole amount survives it.
            let whole = number.is_u64() || number.is_i64();
            // What no field reads cannot be damaged: the report says that the field is unknown.
            let accepted = known(&path).is_none_or(|field| whole && field.accepts == Accepts::Number);
            if !accepted {
                return Err(DossierError::Number { path, number: number.to_string(), whole });
            }
            dossier.set(path, number.to_string());
        }
        // The brackets of an HTML name ("missions[]") are the list itself.
        Value::Array(items) => {
            let list = path.strip_suffix("[]").unwrap_or(&path);
            for (index, item) in items.into_iter().enumerate() {
                walk(format!("{list}[{index}]"), item, dossier)?;
            }
        }
        Value::Object(members) => {
            for (key, member) in members {
                walk(format!("{path}.{key}"), member, dossier)?;
            }
        }
    }
    if dossier.len() > RawDossier::MAX_FIELDS {
        return Err(DossierError::TooManyFields);
    }
    Ok(())
}

/// A list sent as one text is its first item: a form with one box named "missions[]" sends it so.
fn scalar(path: String) -> String {
    match path.strip_suffix("[]") {
        Some(list) => format!("{list}[0]"),
        None => path,
    }
}
