//! Une convention annuelle sort de son exercice.
//!
//! An annual convention leaves its budget year.
//!
//! # Pourquoi
//! Les crédits de l'État sont ouverts pour une année civile : une convention annuelle va au plus du
//! 1er janvier au 31 décembre de son exercice.
//!
//! # Why
//! The credits of the State are opened for a calendar year: an annual convention runs at most from
//! 1 January to 31 December of its budget year.
//!
//! # Fails
//! ```text
//! exercice = 2024
//! convention.type = annuelle
//! convention.dateDebut = 01/03/2024
//! convention.dateFin = 28/02/2025
//! ```
//!
//! # Passes
//! ```text
//! exercice = 2024
//! convention.type = annuelle
//! convention.dateDebut = 01/03/2024
//! convention.dateFin = 31/12/2024
//! ```

use chrono::Datelike;

use crate::formats::ConventionType;
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::dates::{is_longer_than_annual, is_of_type, period, shown};

pub(super) static RULE: Rule = Rule {
    id: "periode/hors-exercice",
    levels: Levels::always(Severity::Error),
    needs: &["exercice", "convention.type", "convention.dateDebut", "convention.dateFin"],
    sources: &["convention-modele-art-1", "convention-modele-art-3", "annualite"],
    words: &[
        Words {
            fr: Text(
                "La convention annuelle va du {debut} au {fin} et sort de l'exercice {exercice}.",
                "Gardez les deux dates entre le 01/01/{exercice} et le 31/12/{exercice}.",
            ),
            en: Text(
                "The annual convention runs from {debut} to {fin} and leaves the budget year {exercice}.",
                "Keep both dates between 01/01/{exercice} and 31/12/{exercice}.",
            ),
            ..Words::BASE
        },
        Words {
            key: "autre-annee",
            fr: Text(
                "La convention annuelle va du {debut} au {fin}, alors que l'exercice est {exercice}.",
                "Corrigez l'exercice ou l'année des deux dates.",
            ),
            en: Text(
                "The annual convention runs from {debut} to {fin}, while the budget year is {exercice}.",
                "Mend the budget year, or the year of both dates.",
            ),
            ..Words::BASE
        },
    ],
    page: page!("hors_exercice.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    if !is_of_type(context, ConventionType::Annuelle)? || is_longer_than_annual(context) == Some(true) {
        // A period longer than a year leaves it in any case: `periode/duree-annuelle` has said so.
        return None;
    }
    let (start, end) = period(context)?;
    let year = i32::from(context.fields.entete.exercice.get()?.year());
    let (starts_out, ends_out) = (start.year() != year, end.year() != year);
    if starts_out || ends_out {
        let path = if starts_out { "convention.dateDebut" } else { "convention.dateFin" };
        let draft = Draft::at(path)
            .related("exercice")
            .related(if starts_out { "convention.dateFin" } else { "convention.dateDebut" })
            .with("debut", shown(start))
            .with("fin", shown(end))
            .with("exercice", year.to_string());
        found.add(if starts_out && ends_out { draft.words("autre-annee") } else { draft });
    }
    Some(())
}
