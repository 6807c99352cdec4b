//! The code that the scheme expects in each field of the imputation, its template filled in.

use crate::formats::Format;
use crate::rules::Context;

use super::codes::{self, Place};

/// Each field, whose parameter bears the same name, and what people call it.
pub(super) const FIELDS: &[(&str, &str)] = &[
    ("imputation.programme", "programme"),
    ("imputation.centreCouts", "centre de coûts"),
    ("imputation.organisationAchats", "organisation d'achats"),
    ("imputation.groupeMarchandises", "groupe de marchandises"),
    ("imputation.domaineActivite", "domaine d'activité"),
    ("imputation.localisationInterministerielle", "localisation interministérielle"),
    ("imputation.centreFinancier", "centre financier"),
    ("imputation.activite", "activité"),
    ("imputation.domaineFonctionnel", "domaine fonctionnel"),
];

/// The code typed in a field, as CHORUS has it.
pub(super) fn typed(context: &Context, path: &str) -> Option<String> {
    let imputation = &context.fields.imputation;
    match path {
        "imputation.programme" => imputation.programme.get().map(Format::value),
        "imputation.centreCouts" => imputation.centre_couts.get().map(Format::value),
        "imputation.organisationAchats" => imputation.organisation_achats.get().map(Format::value),
        "imputation.groupeMarchandises" => imputation.groupe_marchandises.get().map(Format::value),
        "imputation.domaineActivite" => imputation.domaine_activite.get().map(Format::value),
        "imputation.localisationInterministerielle" => {
            imputation.localisation_interministerielle.get().map(Format::value)
        }
        "imputation.centreFinancier" => imputation.centre_financier.get().map(Format::value),
        "imputation.activite" => imputation.activite.get().map(Format::value),
        "imputation.domaineFonctionnel" => imputation.domaine_fonctionnel.get().map(Format::value),
        _ => None,
    }
}

/// The code that the scheme expects there; none when it says nothing, or when what its template needs
/// cannot be told.
pub(super) fn expected(context: &Context, path: &str) -> Option<String> {
    let template = context.text(path)?;
    if !template.contains('{') {
        return Some(template.to_owned());
    }
    let departement = codes::departement(context)?;
    // A collectivity outside any region has codes of another shape.
    if departement.region().len() != 2 {
        return None;
    }
    let filled = template
        .replace("{departement3}", departement.code3())
        .replace("{departement}", departement.code())
        .replace("{region}", departement.region());
    (!filled.contains('{')).then_some(filled)
}

/// Whether another rule of the family has something to say of that field: one code, one remark.
pub(super) fn said_elsewhere(context: &Context, path: &str) -> bool {
    let programmes = codes::programmes(context);
    let places = codes::places(context);
    let imputation = &context.fields.imputation;
    let is = |odd: Option<&'static str>| odd == Some(path);
    let apart = |one: &String, two: &String| one == two;
    is(codes::odd_one(&programmes, apart).filter(|_| !codes::coherent(&programmes, apart)).map(|odd| odd.path))
        || is(codes::odd_one(&places, Place::agrees)
            .filter(|_| !codes::coherent(&places, Place::agrees))
            .map(|odd| odd.path))
        || match path {
            "imputation.centreFinancier" => imputation
                .centre_financier
                .get()
                .is_some_and(|centre| centre.niveau() != crate::formats::chorus::Niveau::Uo),
            "imputation.groupeMarchandises" => {
                imputation.groupe_marchandises.get().is_some_and(|group| !group.is_transfer())
            }
            "imputation.localisationInterministerielle" => {
                imputation.localisation_interministerielle.get().is_some_and(|place| place.region_fault().is_some())
            }
            _ => false,
        }
}
