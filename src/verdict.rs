//! The verdict on one value alone, outside any dossier.

use serde::Serialize;

use crate::dossier::{RawDossier, Remark};
use crate::formats::*;
use crate::report::{Finding, Lang, Severity};
use crate::rules::format;

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
    /// What there is to say.
    pub findings: Vec<Finding>,
}

macro_rules! types {
    ($($format:ty),* $(,)?) => {
        /// The types of value that [`field`] reads.
        pub const FIELD_TYPES: &[&str] = &[$(<$format as Format>::TYPE),*];

        /// The verdict on one value; none when there is no such type.
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
        findings,
    }
}
