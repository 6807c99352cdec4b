//! The verdict on one value alone, outside any dossier.

use chrono::NaiveDate;
use serde::Serialize;

use crate::dossier::Remark;
use crate::formats::*;
use crate::profile::Profile;
use crate::report::{Finding, Lang, Severity};
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

/// What a format found in a text, its type forgotten.
pub(crate) struct Answer {
    pub(crate) kind: &'static str,
    /// The canonical text and the one for people, when it was read.
    pub(crate) value: Option<(String, String)>,
    pub(crate) faults: Vec<Fault>,
}

impl Answer {
    pub(crate) fn of<F: Format>(text: &str) -> Self {
        // The mark of an empty cell says that there is no value: "#", "Non affecté", a dash.
        if F::is_absent(text) && const { names(F::DEFECTS, "vide") } {
            return Answer::refused(F::TYPE, Defect::Vide.into());
        }
        match F::read_alone(text) {
            Ok(read) => {
                Answer { kind: F::TYPE, value: Some((read.value.value(), read.value.display())), faults: read.notes }
            }
            Err(fault) => Answer::refused(F::TYPE, fault),
        }
    }

    /// Not copied for each format.
    #[inline(never)]
    fn refused(kind: &'static str, fault: Fault) -> Self {
        Answer { kind, value: None, faults: vec![fault] }
    }

    /// The remarks on the value.
    pub(crate) fn remarks(&mut self) -> impl Iterator<Item = Remark> {
        let (kind, read) = (self.kind, self.value.is_some());
        let faults = std::mem::take(&mut self.faults).into_iter();
        faults.map(move |fault| Remark { path: kind.to_owned(), format: kind, fault, read })
    }

    fn spoken(mut self, text: &str, lang: Lang) -> FieldVerdict {
        let findings: Vec<Finding> =
            self.remarks().map(|remark| format::finding_on(&remark, format::severity(&remark), text, lang)).collect();
        let (value, display) = self.value.unzip();
        FieldVerdict {
            kind: self.kind.to_owned(),
            ok: !findings.iter().any(|finding| finding.severity == Severity::Error),
            value,
            display,
            verdict: None,
            axis: None,
            mission: None,
            evidence: None,
            findings,
        }
    }
}

/// Whether a name is in a list; known when compiling, so that the list is not needed later.
#[allow(clippy::indexing_slicing)] // Evaluated when compiling only.
const fn names(list: &[&str], name: &str) -> bool {
    let mut rank = 0;
    while rank < list.len() {
        let (known, name) = (list[rank].as_bytes(), name.as_bytes());
        let mut at = 0;
        while at < known.len() && known.len() == name.len() && known[at] == name[at] {
            at += 1;
        }
        if at == name.len() {
            return true;
        }
        rank += 1;
    }
    false
}

/// The readers of some types, each with its name.
macro_rules! readers {
    ($($format:ty),* $(,)?) => {
        &[$((<$format as $crate::formats::Format>::TYPE, $crate::verdict::Answer::of::<$format>)),*]
    };
}
#[cfg(any(feature = "champs", feature = "identifiants", feature = "wasm", feature = "cli"))]
pub(crate) use readers;

pub(crate) type Readers = &'static [(&'static str, fn(&str) -> Answer)];

/// What the reader of that type finds in a text; none when there is no such type.
pub(crate) fn read(readers: Readers, kind: &str, text: &str) -> Option<Answer> {
    let (_, read) = readers.iter().find(|(name, _)| *name == kind)?;
    Some(read(text))
}

pub(crate) const EVERY: Readers = readers![
    Siren,
    Siret,
    Rna,
    Tva,
    Iban,
    Rib,
    Bic,
    Montant,
    Lettres,
    Date,
    CentreFinancier,
    DomaineFonctionnel,
    Activite,
    CentreCouts,
    GroupeMarchandises,
    Localisation,
    EngagementJuridique,
    IdentifiantChorus,
    Programme,
    TypeFlux,
    OrganisationAchats,
    DomaineActivite,
    CodeBanque,
    CodeGuichet,
    NumeroCompte,
    CleRib,
    CodePostal,
    Departement,
    LoiDeFinances,
    Compte,
    Taux,
    Exercice,
    Entier,
    Jours,
    Mois,
    Nombre,
    Booleen,
    Categorie,
    ConventionType,
    RegimeMinimis,
    Texte,
];

/// The types of value that [`field`] reads, and that of a mission.
pub fn field_types() -> impl Iterator<Item = &'static str> {
    EVERY.iter().map(|(name, _)| *name).chain([MISSION])
}

/// The verdict on one value; none when there is no such type. For a mission, see [`mission`].
pub fn field(kind: &str, text: &str, lang: Lang) -> Option<FieldVerdict> {
    Some(read(EVERY, kind, text)?.spoken(text, lang))
}

/// The type of a mission, the only one whose reading depends on a scheme.
pub const MISSION: &str = "mission";

/// The verdict on one mission, as the scheme of the profile says it. The mission is judged once, and
/// alone: nothing else of a dossier is read.
pub fn mission(text: &str, profile: &Profile, today: NaiveDate, lang: Lang) -> FieldVerdict {
    let (judged, mut findings) = rules::check_mission(text, profile, today, lang);
    for finding in &mut findings {
        finding.path = MISSION.to_owned();
    }
    let label = |id: &String| profile.scope().map(|scope| scope.label(id).to_owned());
    FieldVerdict {
        kind: MISSION.to_owned(),
        ok: !findings.iter().any(|finding| finding.severity == Severity::Error),
        value: None,
        display: None,
        axis: judged.as_ref().and_then(|judged| judged.axis.clone()),
        mission: judged.as_ref().and_then(|judged| judged.mission.as_ref()).and_then(label),
        verdict: judged.as_ref().map(|judged| judged.verdict),
        evidence: judged.map(|judged| judged.evidence),
        findings,
    }
}
