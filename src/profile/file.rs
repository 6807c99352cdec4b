//! The shape of a profile file, as the budget officer writes it.

use std::collections::BTreeMap;

use serde::Deserialize;

use crate::report::{Severity, Source};
use crate::scope::ScopeData;

/// One layer: what one file says, before it is laid over the one it extends.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct ProfileFile {
    /// Id: "ccapex-35".
    pub profil: String,
    /// Version of the data, any text.
    pub version: String,
    /// Name for people.
    pub titre: Titre,
    /// Id of the profile this one completes.
    #[serde(default)]
    pub extends: Option<String>,
    /// Parameters by name; each a list of dated values.
    #[serde(default)]
    pub valeurs: BTreeMap<String, Vec<DatedFile>>,
    /// Rules whose severity this scheme changes.
    #[serde(default)]
    pub severites: BTreeMap<String, SeverityChange>,
    /// What the scheme says of missions: the name of data that come with the engine, or the data.
    #[serde(default)]
    pub cadrage: Option<Cadrage>,
    /// Dossiers that show what the profile says; all must come out as announced.
    #[serde(default)]
    pub exemples: Vec<Example>,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub(super) enum Cadrage {
    /// Name of data that come with the engine: "ccapex".
    Name(String),
    /// The data themselves.
    Data(Box<ScopeData>),
}

/// Name of a scheme.
#[derive(Debug, Clone, PartialEq, Eq, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Titre {
    /// In French.
    pub fr: String,
    /// In English.
    pub en: String,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub(super) struct DatedFile {
    pub valeur: serde_json::Value,
    /// First day in force, ISO 8601.
    pub du: String,
    /// Last day in force, ISO 8601; none while still in force.
    #[serde(default)]
    pub au: Option<String>,
    pub source: SourceFile,
}

#[derive(Debug, Clone, Deserialize)]
#[serde(untagged)]
pub(super) enum SourceFile {
    /// Id in the table of sources.
    Id(String),
    Inline(Source),
}

/// A severity that a scheme changes, and why.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct SeverityChange {
    /// The severity in this scheme.
    pub severite: Severity,
    /// Why.
    pub raison: String,
}

/// A dossier and what must come of it.
#[derive(Debug, Clone, Deserialize)]
#[serde(deny_unknown_fields)]
pub struct Example {
    /// What it shows.
    pub nom: String,
    /// "projet", "depot" or "signature"; depot when absent.
    #[serde(default)]
    pub stade: Option<String>,
    /// Day of the check, ISO 8601.
    pub aujourdhui: String,
    /// The form, nested or flat.
    pub dossier: serde_json::Value,
    /// Rules that give an error or a warning, sorted; nothing else may.
    pub attendu: Vec<String>,
}
