//! JSON Schemas of dossiers and of profiles, made of the tables that the engine itself reads.

use serde_json::{Map, Value, json};

use crate::dossier::{KnownField, known_fields};
use crate::profile::{KEYS, Kind, sources};
use crate::report::Lang;
use crate::rules;

const DIALECT: &str = "https://json-schema.org/draft/2020-12/schema";

/// The schema of a dossier in nested form. A form may hold more: an unknown field is a warning of
/// the report, not an error of the file.
pub fn dossier(lang: Lang) -> Value {
    let mut root = object(lang.pick("Dossier de subvention", "Grant dossier"));
    for field in known_fields() {
        insert(&mut root, field.path, leaf(field, lang));
    }
    with_dialect(root)
}

/// The schema of a profile: what a budget officer may write.
pub fn profile(lang: Lang) -> Value {
    let text = || json!({ "type": "string", "minLength": 1 });
    let source = json!({
        "description": lang.pick("Identifiant de la table des sources, ou la source en entier", "Id in the table of sources, or the source in full"),
        "anyOf": [
            { "enum": sources::ids().collect::<Vec<_>>() },
            {
                "type": "object",
                "properties": { "title": text(), "article": text(), "url": text(), "since": day() },
                "required": ["title", "article"],
                "additionalProperties": false
            }
        ]
    });
    let dated = |kind: Kind| {
        json!({
            "type": "array",
            "minItems": 1,
            "items": {
                "type": "object",
                "properties": { "valeur": of_kind(kind), "du": day(), "au": day(), "source": source },
                "required": ["valeur", "du", "source"],
                "additionalProperties": false
            }
        })
    };
    let values: Map<String, Value> = KEYS
        .iter()
        .map(|key| {
            let mut schema = dated(key.kind);
            if let Value::Object(members) = &mut schema {
                members.insert("description".to_owned(), key.meaning.into());
            }
            (key.name.to_owned(), schema)
        })
        .collect();
    let rule_ids: Vec<String> = rules::all().map(|rule| rule.id.to_owned()).chain(rules::format::ids()).collect();
    json!({
        "$schema": DIALECT,
        "title": lang.pick("Profil d'un dispositif", "Profile of a scheme"),
        "type": "object",
        "properties": {
            "$schema": { "type": "string" },
            "profil": text(),
            "version": text(),
            "titre": {
                "type": "object",
                "properties": { "fr": text(), "en": text() },
                "required": ["fr", "en"],
                "additionalProperties": false
            },
            "extends": text(),
            "valeurs": { "type": "object", "properties": values, "additionalProperties": false },
            "severites": {
                "type": "object",
                "propertyNames": { "enum": rule_ids },
                "additionalProperties": {
                    "type": "object",
                    "properties": { "severite": { "enum": ["error", "warning", "info"] }, "raison": text() },
                    "required": ["severite", "raison"],
                    "additionalProperties": false
                }
            },
            "cadrage": { "anyOf": [text(), { "type": "object" }] },
            "exemples": {
                "type": "array",
                "items": {
                    "type": "object",
                    "properties": {
                        "nom": text(),
                        "stade": { "enum": ["projet", "depot", "signature"] },
                        "aujourdhui": day(),
                        "dossier": { "type": "object" },
                        "attendu": { "type": "array", "items": { "enum": rule_ids } }
                    },
                    "required": ["nom", "aujourdhui", "dossier", "attendu"],
                    "additionalProperties": false
                }
            }
        },
        "required": ["profil", "version", "titre"],
        "additionalProperties": false
    })
}

fn day() -> Value {
    json!({ "type": "string", "format": "date" })
}

fn of_kind(kind: Kind) -> Value {
    match kind {
        Kind::Amount | Kind::Percent => json!({ "type": "string", "pattern": "^[0-9]+([.][0-9]+)?$" }),
        Kind::Count => json!({ "type": "integer", "minimum": 0 }),
        Kind::Text => json!({ "type": "string" }),
        Kind::Texts | Kind::Categories => json!({ "type": "array", "items": { "type": "string" } }),
        Kind::Paths => {
            let paths: Vec<&str> = known_fields().map(|field| field.path).collect();
            json!({ "type": "array", "items": { "enum": paths } })
        }
    }
}

/// What a field may be in JSON: text, and what loses nothing besides.
fn leaf(field: &KnownField, lang: Lang) -> Value {
    let types = match field.format {
        "booleen" => json!(["string", "boolean", "null"]),
        _ if field.accepts_number() => json!(["string", "integer", "null"]),
        _ => json!(["string", "null"]),
    };
    json!({ "type": types, "description": field.label(lang) })
}

fn object(title: &str) -> Value {
    json!({ "title": title, "type": "object", "properties": {} })
}

/// Puts a leaf at its path: `a.b` in objects, `a[].b` in the objects of a list, `a[]` in a list.
fn insert(node: &mut Value, path: &str, leaf: Value) {
    let (head, rest) = path.split_once('.').map_or((path, None), |(head, rest)| (head, Some(rest)));
    let (name, list) = head.strip_suffix("[]").map_or((head, false), |name| (name, true));
    let Some(Value::Object(properties)) = node.get_mut("properties") else { return };
    let child = properties.entry(name).or_insert_with(|| {
        let inner = if rest.is_some() { json!({ "type": "object", "properties": {} }) } else { leaf.clone() };
        if list { json!({ "type": "array", "items": inner }) } else { inner }
    });
    if let Some(rest) = rest {
        let inner = if list { child.get_mut("items") } else { Some(child) };
        if let Some(inner) = inner {
            insert(inner, rest, leaf);
        }
    }
}

fn with_dialect(mut schema: Value) -> Value {
    if let Value::Object(members) = &mut schema {
        members.insert("$schema".to_owned(), DIALECT.into());
    }
    schema
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn fields_stand_at_their_path() {
        let schema = dossier(Lang::Fr);
        assert_eq!(schema.pointer("/properties/banque/properties/iban/type"), Some(&json!(["string", "null"])));
        let row = schema.pointer("/properties/budget/properties/charges/items/properties/montant/type");
        assert_eq!(row, Some(&json!(["string", "integer", "null"])));
        assert!(schema.pointer("/properties/missions/items/description").is_some());
    }

    #[test]
    fn every_parameter_is_in_the_schema_of_profiles() {
        let schema = profile(Lang::En);
        let values = schema.pointer("/properties/valeurs/properties").and_then(Value::as_object).unwrap();
        assert_eq!(values.len(), KEYS.len());
    }
}
