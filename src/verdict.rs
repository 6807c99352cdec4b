//! The verdict on one value alone, outside any dossier.

use chrono::NaiveDate;
use serde::Serialize;

use crate::dossier::{RawDossier, Remark};
use crate::formats::*;
use crate::profile::Profile;
use crate::report::{Finding, Lang, Severity, Stage};
use crate::rules::{self, format};
use crate::scope::{Evidence, Verdict};

/// What is said of one value.
#[derive(Debug, Clone, PartialEq, Eq, Serialize)]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub struct FieldVerdict {
    /// The type asked for.
    #[serde(rename = "type")]
    pub kind: String,
    /// No error finding; warnings are allowed.
    pub ok: bool,
    /// The canonical text of the value.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub value: Option<String>,
    /// The value as people read it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub display: Option<String>,
    /// For a mission: what the scheme says of it.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub verdict: Option<Verdict>,
    /// For a mission: the axis of the nearest allowed one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub axis: Option<String>,
    /// For a mission: the nearest allowed one.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub mission: Option<String>,
    /// For a mission: the words that decided, and what they matched.
    #[serde(skip_serializing_if = "Option::is_none")]
    #[cfg_attr(feature = "wasm", tsify(optional))]
    pub evidence: Option<Vec<Evidence>>,
    /// What there is to say.
    pub findings: Vec<Finding>,
}

macro_rules! types {
    ($($format:ty),* $(,)?) => {
        /// The types of value that [`field`] reads.
        pub const FIELD_TYPES: &[&str] = &[$(<$format as Format>::TYPE,)* MISSION];

        /// The verdict on one value; none when there is no such type. For a mission, see [`mission`].
        pub fn field(kind: &str, text: &str, lang: Lang) -> Option<FieldVerdict> {
            $(if kind == <$format as Format>::TYPE {
                return Some(verdict::<$format>(text, lang));
            })*
            None
        }
    };
}

types! {
    Siren, Siret, Rna, Tva, Iban, Rib, Bic, Montant, Lettres, Date, CentreFinancier, DomaineFonctionnel, Activite,
    CentreCouts, GroupeMarchandises, Localisation, EngagementJuridique, IdentifiantChorus, Programme, TypeFlux,
    OrganisationAchats, DomaineActivite, CodeBanque, CodeGuichet, NumeroCompte, CleRib, CodePostal, Departement,
    LoiDeFinances, Compte, Taux, Exercice,
}

fn verdict<F: Format>(text: &str, lang: Lang) -> FieldVerdict {
    let (value, faults) = match F::read_alone(text) {
        Ok(read) => (Some(read.value), read.notes),
        Err(fault) => (None, vec![fault]),
    };
    let raw: RawDossier = [(F::TYPE, text)].into_iter().collect();
    let findings: Vec<Finding> = faults
        .into_iter()
        .map(|fault| {
            let remark = Remark { path: F::TYPE.to_owned(), format: F::TYPE, fault, read: value.is_some() };
            format::finding(&remark, format::severity(&remark), &raw, lang)
        })
        .collect();
    FieldVerdict {
        kind: F::TYPE.to_owned(),
        ok: !findings.iter().any(|finding| finding.severity == Severity::Error),
        value: value.as_ref().map(Format::value),
        display: value.as_ref().map(Format::display),
        verdict: None,
        axis: None,
        mission: None,
        evidence: None,
        findings,
    }
}

/// The type of a mission, the only one whose reading depends on a scheme.
pub const MISSION: &str = "mission";

/// The verdict on one mission, as the scheme of the profile says it.
pub fn mission(text: &str, profile: &Profile, today: NaiveDate, lang: Lang) -> FieldVerdict {
    let raw: RawDossier = [("missions[0]", text)].into_iter().collect();
    let findings: Vec<Finding> = rules::check(&raw, profile, Stage::Projet, today, lang)
        .findings
        .into_iter()
        .filter(|finding| finding.path == "missions[0]")
        .map(|finding| Finding { path: MISSION.to_owned(), ..finding })
        .collect();
    let judged = profile.scope.as_ref().map(|scope| (scope, scope.judge(text)));
    let label = |id: Option<String>| id.and_then(|id| judged.as_ref().map(|(scope, _)| scope.label(&id).to_owned()));
    let (axis, nearest) =
        judged.as_ref().map_or((None, None), |(_, judged)| (judged.axis.clone(), judged.mission.clone()));
    FieldVerdict {
        kind: MISSION.to_owned(),
        ok: !findings.iter().any(|finding| finding.severity == Severity::Error),
        value: None,
        display: None,
        axis,
        mission: label(nearest),
        verdict: judged.as_ref().map(|(_, judged)| judged.verdict),
        evidence: judged.map(|(_, judged)| judged.evidence),
        findings,
    }
}
