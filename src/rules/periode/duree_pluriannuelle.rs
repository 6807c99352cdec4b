//! Une convention pluriannuelle dure plus de quatre ans.
//!
//! A convention of several years lasts longer than four years.
//!
//! # Pourquoi
//! La durée d'une convention pluriannuelle est limitée, pour que le projet soit évalué avant d'être
//! reconduit.
//!
//! # Why
//! The duration of a convention of several years is limited, so that the project is assessed before it
//! is renewed.
//!
//! # Fails
//! ```text
//! convention.type = pluriannuelle
//! convention.dateDebut = 01/01/2024
//! convention.dateFin = 01/01/2028
//! ```
//!
//! # Passes
//! ```text
//! convention.type = pluriannuelle
//! convention.dateDebut = 01/01/2024
//! convention.dateFin = 31/12/2027
//! ```

use crate::formats::ConventionType;
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::dates::{is_of_type, last_day, period, shown};

/// Months of a year: the calendar's, not a law's.
const YEAR: u32 = 12;

pub(super) static RULE: Rule = Rule {
    id: "periode/duree-pluriannuelle",
    levels: Levels::always(Severity::Warning),
    needs: &["convention.type", "convention.dateDebut", "convention.dateFin"],
    parameters: &["duree.pluriannuelleAns"],
    words: &[Words {
        fr: Text(
            "La convention va du {debut} au {fin} : cela fait plus de {ans} ans.",
            "Finissez-la au plus tard le {limite} ; une nouvelle convention pourra la suivre.",
        ),
        en: Text(
            "The convention runs from {debut} to {fin}: that is more than {ans} years.",
            "End it on {limite} at the latest; a new convention may follow it.",
        ),
        ..Words::BASE
    }],
    page: page!("duree_pluriannuelle.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    if !is_of_type(context, ConventionType::Pluriannuelle)? {
        return None;
    }
    let (start, end) = period(context)?;
    let years = context.count("duree.pluriannuelleAns")?;
    let limit = last_day(start, years.checked_mul(YEAR)?)?;
    if end > limit {
        found.add(
            Draft::at("convention.dateFin")
                .related("convention.dateDebut")
                .with("debut", shown(start))
                .with("fin", shown(end))
                .with("ans", years.to_string())
                .with("limite", shown(limit)),
        );
    }
    Some(())
}
