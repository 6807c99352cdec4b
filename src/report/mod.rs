//! What is answered: findings, what is missing, totals, deadlines. Only shapes and words; no law.

mod lang;
mod typography;

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

pub use lang::Lang;
pub use typography::french;

/// How far the dossier has come; the stage decides what is required.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub enum Stage {
    /// A draft.
    Projet,
    /// Filing of the request.
    Depot,
    /// Signature of the convention.
    Signature,
}

impl Stage {
    /// The three stages, in order.
    pub const ALL: [Stage; 3] = [Stage::Projet, Stage::Depot, Stage::Signature];

    /// The stage as fields and commands write it.
    pub fn name(self) -> &'static str {
        match self {
            Stage::Projet => "projet",
            Stage::Depot => "depot",
            Stage::Signature => "signature",
        }
    }

    /// Reads a stage; case and the accents of "dépôt" do not matter.
    pub fn parse(text: &str) -> Option<Self> {
        let plain: String = text.trim().chars().map(plain_letter).collect();
        Self::ALL.into_iter().find(|stage| stage.name() == plain)
    }
}

fn plain_letter(c: char) -> char {
    match c {
        'é' | 'É' => 'e',
        'ô' | 'Ô' => 'o',
        other => other.to_ascii_lowercase(),
    }
}

/// What follows from a finding.
#[derive(Debug, Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Hash, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub enum Severity {
    /// The convention cannot be signed so.
    Error,
    /// The instructor will ask.
    Warning,
    /// Worth knowing.
    Info,
}

/// The verdict on the whole dossier.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub enum Outcome {
    /// Nothing to say, or information only.
    Conforme,
    /// Warnings only.
    AVerifier,
    /// No error, but something required at this stage is missing.
    Incomplet,
    /// At least one error.
    NonConforme,
}

/// Everything the engine answers about one dossier.
#[derive(Debug, Clone, PartialEq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Report {
    /// Which engine spoke.
    pub engine: Engine,
    /// Which profile it applied.
    pub profile: ProfileRef,
    /// At which stage.
    pub stage: Stage,
    /// The day of the check, ISO 8601.
    pub today: String,
    /// The verdict.
    pub outcome: Outcome,
    /// What there is to say, errors first.
    pub findings: Vec<Finding>,
    /// Fields required at this stage and not filled in.
    pub missing: Vec<Missing>,
    /// Rules that could not be applied, and the fields that kept them from it.
    pub not_evaluated: Vec<NotEvaluated>,
    /// What follows from the values.
    pub computed: Computed,
}

/// The engine and its version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Engine {
    /// Always "conforme".
    pub name: String,
    /// Semantic version.
    pub version: String,
}

impl Engine {
    /// This engine.
    pub fn this() -> Self {
        Engine { name: "conforme".to_owned(), version: env!("CARGO_PKG_VERSION").to_owned() }
    }
}

/// The profile applied and its version.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct ProfileRef {
    /// Id: "ccapex-35".
    pub id: String,
    /// Version, as its file gives it.
    pub version: String,
}

/// One thing to say about the dossier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Finding {
    /// Id of the rule: "banque/cle-rib".
    pub rule: String,
    /// What follows from it.
    pub severity: Severity,
    /// The field to look at first.
    pub path: String,
    /// Other fields that take part.
    pub related: Vec<String>,
    /// The data of the message, as shown.
    #[cfg_attr(feature = "wasm", tsify(type = "Record<string, string>"))]
    pub params: BTreeMap<String, String>,
    /// What is wrong, with the value. One sentence.
    pub message: String,
    /// What to do. One sentence.
    pub help: String,
    /// The law or text behind it.
    pub sources: Vec<Source>,
    /// A mending, when the values determine one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub suggestion: Option<Suggestion>,
}

/// A legal source or a standard.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Source {
    /// Title of the text.
    pub title: String,
    /// Article or page.
    pub article: String,
    /// Where to read it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub url: Option<String>,
    /// In force since, ISO 8601.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub since: Option<String>,
}

/// How sure a suggestion is.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub enum SuggestionKind {
    /// Changes only how a value is written; may be applied unseen.
    Safe,
    /// A person looks before it is applied.
    Review,
}

/// A mending of the dossier.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Suggestion {
    /// Whether a person must look first.
    pub kind: SuggestionKind,
    /// What it does, for a button.
    pub label: String,
    /// The fields to change.
    pub edits: Vec<Edit>,
}

/// One field's new text.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Edit {
    /// Field.
    pub path: String,
    /// Text to put there.
    pub value: String,
}

/// A field required at this stage and not filled in.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Missing {
    /// Field.
    pub path: String,
    /// Its name for people.
    pub label: String,
    /// Id of the rule that asks for it.
    pub rule: String,
}

/// A rule that could not be applied.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct NotEvaluated {
    /// Id of the rule.
    pub rule: String,
    /// Fields that are absent or cannot be read.
    pub missing: Vec<String>,
}

/// What follows from the values, whatever is wrong elsewhere.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Default)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Computed {
    /// Sums of the budget.
    pub totals: Totals,
    /// Grant over eligible cost, in percent with two decimals: "100.00".
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub rate: Option<String>,
    /// Dates that follow from those of the convention, by date.
    pub deadlines: Vec<Deadline>,
}

/// Sums in euros, exact decimals as text with two decimals ("50000.00"); absent when no line can be read.
#[derive(Debug, Clone, PartialEq, Eq, Serialize, Default)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Totals {
    /// Charges but account 86.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub charges: Option<String>,
    /// Products but account 87.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub produits: Option<String>,
    /// Account 86.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub emplois_contributions: Option<String>,
    /// Account 87.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub contributions: Option<String>,
}

/// A date that follows from the convention.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Deadline {
    /// Which: "pieces-justificatives".
    pub id: String,
    /// Its name for people.
    pub label: String,
    /// ISO 8601.
    pub date: String,
    /// Where the delay comes from.
    pub source: Source,
}
