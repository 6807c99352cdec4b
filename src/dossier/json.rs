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
    match value {
        // Nothing there; also takes away what a nested object said, so that a change can be laid over a form.
        Value::Null => dossier.remove(&path),
        Value::String(text) => dossier.set(path, text),
        Value::Bool(yes) => dossier.set(path, if yes { "oui" } else { "non" }),
        Value::Number(number) => {
            // A JSON number has already lost what was typed (leading zeros, decimals); only a count,
            // a year or a whole amount survives it.
            let whole = number.is_u64() || number.is_i64();
            let accepted = known(&path).is_none_or(|field| field.accepts == Accepts::Number);
            if !(whole && accepted) {
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
