//! La loi de finances visée n'est pas celle de l'exercice.
//!
//! The finance act cited is not that of the budget year.
//!
//! # Pourquoi
//! Les crédits de la subvention sont ouverts par la loi de finances de l'année ; viser celle d'une autre
//! année, souvent reprise d'une ancienne convention, prive la dépense de son fondement.
//!
//! # Why
//! The credits of the grant are opened by the finance act of the year; citing that of another year,
//! often left from an older convention, takes away the ground of the expense.
//!
//! # Fails
//! ```text
//! exercice = 2024
//! convention.loiDeFinances = loi n° 2022-1726 du 30 décembre 2022
//! ```
//!
//! # Passes
//! ```text
//! exercice = 2024
//! convention.loiDeFinances = loi n° 2023-1322 du 29 décembre 2023
//! ```

use chrono::Datelike;

use crate::formats::ConventionType;
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::lois::{Loi, contradicted, numbered, to_cite};

pub(super) static RULE: Rule = Rule {
    id: "visas/loi-de-finances-exercice",
    levels: Levels::always(Severity::Error),
    needs: &["exercice", "convention.loiDeFinances"],
    sources: &["lois-de-finances", "annualite"],
    words: &[
        Words {
            fr: Text(
                "La loi n° {numero} est celle de l'exercice {autre}, alors que l'exercice est {exercice}.",
                "Visez la {attendue}.",
            ),
            en: Text(
                "Act n° {numero} is that of the budget year {autre}, while the budget year is {exercice}.",
                "Cite the {attendue}.",
            ),
            ..Words::BASE
        },
        Words {
            key: "inconnue",
            fr: Text(
                "La loi n° {numero} n'est pas la loi de finances de l'exercice {exercice}.",
                "Visez la {attendue}.",
            ),
            en: Text("Act n° {numero} is not the finance act of the budget year {exercice}.", "Cite the {attendue}."),
            ..Words::BASE
        },
    ],
    page: page!("loi_de_finances_exercice.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let convention = &context.fields.convention;
    let cited = convention.loi_de_finances.get()?;
    let exercice = i32::from(context.fields.entete.exercice.get()?.year());
    let expected = to_cite(exercice, convention.date_signature.get().map(|date| date.day()))?;
    if cited.is_rectificative() || contradicted(cited, Some(exercice)).is_some() {
        // `visas/loi-de-finances-reference` has said which act seems meant.
        return None;
    }
    let known = numbered(cited);
    if known.is_some_and(|loi| loi.exercice == exercice || whole_period_in(context, &loi)) {
        return None;
    }
    let draft = Draft::at("convention.loiDeFinances")
        .related("exercice")
        .with("numero", cited.numero())
        .with("exercice", exercice.to_string())
        .with("attendue", expected.cited())
        .review("convention.loiDeFinances", expected.cited());
    found.add(match known {
        Some(loi) => draft.with("autre", loi.exercice.to_string()),
        // Another act of the same year, such as that of end of management: a person looks.
        None if cited.annee().map(i32::from) == Some(exercice) => draft.words("inconnue").severity(Severity::Warning),
        None => draft.words("inconnue"),
    });
    Some(())
}

/// Whether the annual convention lies in the year of the act: then it is the budget year that was
/// mistyped, and `periode/hors-exercice` has said so.
fn whole_period_in(context: &Context, loi: &Loi) -> bool {
    let convention = &context.fields.convention;
    let in_year = |day: Option<&crate::formats::Date>| day.is_some_and(|date| date.day().year() == loi.exercice);
    convention.genre.get() == Some(&ConventionType::Annuelle)
        && in_year(convention.date_debut.get())
        && in_year(convention.date_fin.get())
}
