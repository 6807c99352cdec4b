//! What the engine answers: a verdict, and the words that led to it.

use std::fmt;

use serde::{Deserialize, Serialize};

/// Whether a sentence is a mission the scheme allows.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub enum Verdict {
    /// A mission of the list.
    Autorisee,
    /// A mission that only the annexe names.
    AnnexeSeulement,
    /// A mission the scheme rules out.
    Interdite,
    /// An allowed part and a ruled-out part in one sentence.
    Mixte,
    /// Another policy or trade: the list does not hold it.
    HorsCadrage,
    /// Too short, no action, or balanced evidence: for a person to read.
    Indeterminee,
}

impl Verdict {
    /// Every verdict.
    pub const ALL: [Verdict; 6] = [
        Verdict::Autorisee,
        Verdict::AnnexeSeulement,
        Verdict::Interdite,
        Verdict::Mixte,
        Verdict::HorsCadrage,
        Verdict::Indeterminee,
    ];

    /// As the JSON writes it.
    pub const fn name(self) -> &'static str {
        match self {
            Verdict::Autorisee => "autorisee",
            Verdict::AnnexeSeulement => "annexe-seulement",
            Verdict::Interdite => "interdite",
            Verdict::Mixte => "mixte",
            Verdict::HorsCadrage => "hors-cadrage",
            Verdict::Indeterminee => "indeterminee",
        }
    }

    /// Whether the convention may hold it (under one article or the other).
    pub fn is_allowed(self) -> bool {
        matches!(self, Verdict::Autorisee | Verdict::AnnexeSeulement)
    }
}

impl fmt::Display for Verdict {
    fn fmt(&self, formatter: &mut fmt::Formatter<'_>) -> fmt::Result {
        formatter.write_str(self.name())
    }
}

/// The part a word played.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Deserialize, Serialize)]
#[serde(rename_all = "kebab-case")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub enum EvidenceRole {
    /// The action.
    Verbe,
    /// What the action bears on.
    Objet,
    /// Another policy or trade.
    Politique,
    /// Denied by "sans", "ne … pas", "à l'exclusion de": left out of the reading.
    Nie,
}

/// A word that decided, and what it matched.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct Evidence {
    /// As typed.
    pub text: String,
    /// The part it played.
    pub role: EvidenceRole,
    /// The mission, the limb, the policy or the closing rule it points to.
    pub reference: String,
    /// The article that allows or forbids.
    pub article: String,
}

/// One clause of a sentence that says several things.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Part {
    /// As typed.
    pub text: String,
    /// Its own verdict.
    pub verdict: Verdict,
}

/// The answer for one mission.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[serde(rename_all = "camelCase")]
pub struct Judgement {
    /// Whether the scheme allows it.
    pub verdict: Verdict,
    /// Whether the evidence is well clear of the balance.
    pub certain: bool,
    /// The axis of the nearest authorised mission.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub axis: Option<String>,
    /// The nearest authorised mission, whatever the verdict.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub mission: Option<String>,
    /// The exclusion that applies.
    #[serde(skip_serializing_if = "Option::is_none")]
    pub limb: Option<String>,
    /// The words that decided, the weightiest first.
    pub evidence: Vec<Evidence>,
    /// The parts of a sentence that says several things; empty for one that says one.
    pub parts: Vec<Part>,
}

impl Judgement {
    /// The answer when there is nothing to judge.
    pub(super) fn nothing() -> Self {
        Judgement {
            verdict: Verdict::Indeterminee,
            certain: false,
            axis: None,
            mission: None,
            limb: None,
            evidence: Vec::new(),
            parts: Vec::new(),
        }
    }
}
