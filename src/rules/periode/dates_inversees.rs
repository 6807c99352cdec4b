//! La convention finit avant de commencer.
//!
//! The convention ends before it begins.
//!
//! # Pourquoi
//! Aucune durée ni aucun délai ne peut être compté sur des dates inversées ; une convention d'un seul
//! jour, elle, est possible.
//!
//! # Why
//! No duration and no delay can be counted on dates the wrong way round; a convention of a single day
//! is possible.
//!
//! # Fails
//! ```text
//! convention.dateDebut = 31/12/2024
//! convention.dateFin = 01/01/2024
//! ```
//!
//! # Passes
//! ```text
//! convention.dateDebut = 01/01/2024
//! convention.dateFin = 31/12/2024
//! ```

use crate::formats::Format;
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

pub(super) static RULE: Rule = Rule {
    id: "periode/dates-inversees",
    levels: Levels::always(Severity::Error),
    needs: &["convention.dateDebut", "convention.dateFin"],
    sources: &["coherence"],
    words: &[Words {
        fr: Text(
            "La convention finirait le {fin}, avant son début le {debut}.",
            "Vérifiez les deux dates : l'année ou le mois de l'une d'elles a été mal saisi, ou elles sont inversées.",
        ),
        en: Text(
            "The convention would end on {fin}, before its start on {debut}.",
            "Check both dates: the year or the month of one was mistyped, or they are the wrong way round.",
        ),
        ..Words::BASE
    }],
    page: page!("dates_inversees.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let convention = &context.fields.convention;
    let (start, end) = (convention.date_debut.get()?, convention.date_fin.get()?);
    if end.day() < start.day() {
        found.add(
            Draft::at("convention.dateFin")
                .related("convention.dateDebut")
                .with("debut", start.display())
                .with("fin", end.display()),
        );
    }
    Some(())
}
