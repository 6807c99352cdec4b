//! Le numéro et la date de la loi de finances ne vont pas ensemble.
//!
//! The number and the date of the finance act do not belong together.
//!
//! # Pourquoi
//! Une loi se désigne par son numéro et sa date ; si l'un des deux est faux, on ne sait plus quelle loi
//! est visée.
//!
//! # Why
//! An act is named by its number and its date; when one of them is wrong, it is no longer known which
//! act is cited.
//!
//! # Fails
//! ```text
//! convention.loiDeFinances = loi n° 2023-1322 du 30 décembre 2023
//! ```
//!
//! # Passes
//! ```text
//! convention.loiDeFinances = loi n° 2023-1322 du 29 décembre 2023
//! ```

use crate::formats::Date;
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::lois::contradicted;

pub(super) static RULE: Rule = Rule {
    id: "visas/loi-de-finances-reference",
    levels: Levels::always(Severity::Error),
    needs: &["convention.loiDeFinances"],
    sources: &["lois-de-finances"],
    words: &[
        Words {
            fr: Text(
                "La loi n° {numero} est citée à la date du {date} ; elle est du {bonneDate}.",
                "Écrivez « {attendue} », ou corrigez le numéro si une autre loi est visée.",
            ),
            en: Text(
                "Act n° {numero} is cited as of {date}; it is of {bonneDate}.",
                "Write \"{attendue}\", or mend the number if another act is meant.",
            ),
            ..Words::BASE
        },
        Words {
            key: "numero",
            fr: Text(
                "La loi de finances du {date} porte le n° {bonNumero}, et non le n° {numero}.",
                "Écrivez « {attendue} », ou corrigez la date si une autre loi est visée.",
            ),
            en: Text(
                "The finance act of {date} bears the number {bonNumero}, not {numero}.",
                "Write \"{attendue}\", or mend the date if another act is meant.",
            ),
            ..Words::BASE
        },
    ],
    page: page!("loi_de_finances_reference.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let cited = context.fields.convention.loi_de_finances.get()?;
    let exercice = context.fields.entete.exercice.get().map(|exercice| i32::from(exercice.year()));
    let meant = contradicted(cited, exercice)?;
    let draft = Draft::at("convention.loiDeFinances")
        .with("numero", cited.numero())
        .with("date", Date::of(cited.date()?).in_letters())
        .with("attendue", meant.cited())
        .review("convention.loiDeFinances", meant.cited())
        .severity(if meant.sure { Severity::Error } else { Severity::Warning });
    found.add(if meant.numero == cited.numero() {
        draft.with("bonneDate", Date::of(meant.date).in_letters())
    } else {
        draft.words("numero").with("bonNumero", meant.numero)
    });
    Some(())
}
