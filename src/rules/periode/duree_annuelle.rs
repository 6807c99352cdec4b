//! Une convention annuelle dure plus de douze mois.
//!
//! An annual convention lasts longer than twelve months.
//!
//! # Pourquoi
//! Une convention annuelle engage les crédits d'une seule année ; au-delà, il faut une convention
//! pluriannuelle, qui se prépare autrement.
//!
//! # Why
//! An annual convention commits the credits of a single year; beyond it a convention of several years
//! is needed, which is prepared in another way.
//!
//! # Fails
//! ```text
//! convention.type = annuelle
//! convention.dateDebut = 01/01/2024
//! convention.dateFin = 01/01/2025
//! ```
//!
//! # Passes
//! ```text
//! convention.type = annuelle
//! convention.dateDebut = 01/01/2024
//! convention.dateFin = 31/12/2024
//! ```

use chrono::Datelike;

use crate::formats::ConventionType;
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::dates::{is_longer_than_annual, is_of_type, last_day, period, shown};

pub(super) static RULE: Rule = Rule {
    id: "periode/duree-annuelle",
    levels: Levels::always(Severity::Error),
    needs: &["convention.type", "convention.dateDebut", "convention.dateFin"],
    parameters: &["duree.annuelleMois"],
    sources: &["convention-modele-art-3"],
    words: &[Words {
        fr: Text(
            "La convention est annuelle et va du {debut} au {fin} : cela fait plus de {mois} mois.",
            "Finissez-la au plus tard le {limite}, ou choisissez une convention pluriannuelle.",
        ),
        en: Text(
            "The convention is annual and runs from {debut} to {fin}: that is more than {mois} months.",
            "End it on {limite} at the latest, or choose a convention of several years.",
        ),
        ..Words::BASE
    }],
    page: page!("duree_annuelle.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    if !(is_of_type(context, ConventionType::Annuelle)? && is_longer_than_annual(context)?) {
        return None;
    }
    let (start, end) = period(context)?;
    let months = context.count("duree.annuelleMois")?;
    let limit = last_day(start, months)?;
    let draft = Draft::at("convention.dateFin")
        .related("convention.dateDebut")
        .related("convention.type")
        .with("debut", shown(start))
        .with("fin", shown(end))
        .with("mois", months.to_string())
        .with("limite", shown(limit));
    // One day too many, the usual slip: the end was written on the anniversary of the start.
    let slip = limit.succ_opt() == Some(end) && limit.year() == start.year();
    found.add(if slip { draft.review("convention.dateFin", shown(limit)) } else { draft });
    Some(())
}
