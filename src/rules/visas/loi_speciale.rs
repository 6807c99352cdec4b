//! La loi visée n'est pas celle qui s'appliquait le jour de la signature.
//!
//! The act cited is not the one that applied on the day of signature.
//!
//! # Pourquoi
//! Quand la loi de finances n'est pas promulguée au 1er janvier, une loi spéciale permet de continuer à
//! payer ; c'est elle qu'une convention signée entre-temps vise, et la loi de finances ensuite.
//!
//! # Why
//! When the finance act is not promulgated on 1 January, a special act lets payments go on; a convention
//! signed in the meantime cites it, and the finance act afterwards.
//!
//! # Fails
//! ```text
//! exercice = 2025
//! convention.dateSignature = 13/02/2025
//! convention.loiDeFinances = loi n° 2025-127 du 14 février 2025
//! ```
//!
//! # Passes
//! ```text
//! exercice = 2025
//! convention.dateSignature = 14/02/2025
//! convention.loiDeFinances = loi n° 2025-127 du 14 février 2025
//! ```

use crate::formats::{Date, Format};
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::lois::{contradicted, numbered, of_finances, to_cite};

pub(super) static RULE: Rule = Rule {
    id: "visas/loi-speciale",
    levels: Levels::always(Severity::Warning),
    needs: &["exercice", "convention.loiDeFinances", "convention.dateSignature"],
    sources: &["lois-de-finances"],
    words: &[
        Words {
            fr: Text(
                "Le {signature}, la loi de finances pour {exercice} n'était pas encore promulguée : elle l'a été le {promulgation}.",
                "Visez la {attendue}, ou vérifiez la date de signature.",
            ),
            en: Text(
                "On {signature} the finance act for {exercice} was not yet promulgated: it was on {promulgation}.",
                "Cite the {attendue}, or check the date of signature.",
            ),
            ..Words::BASE
        },
        Words {
            key: "promulguee",
            fr: Text(
                "La loi spéciale est visée, alors que la loi de finances pour {exercice} était promulguée depuis le {promulgation} quand la convention a été signée le {signature}.",
                "Visez la {attendue}.",
            ),
            en: Text(
                "The special act is cited, while the finance act for {exercice} was promulgated on {promulgation} when the convention was signed on {signature}.",
                "Cite the {attendue}.",
            ),
            ..Words::BASE
        },
    ],
    page: page!("loi_speciale.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let convention = &context.fields.convention;
    let cited = convention.loi_de_finances.get()?;
    let exercice = i32::from(context.fields.entete.exercice.get()?.year());
    let signature = convention.date_signature.get()?;
    let known = numbered(cited).filter(|loi| loi.exercice == exercice)?;
    let expected = to_cite(exercice, Some(signature.day()))?;
    if known == expected || contradicted(cited, Some(exercice)).is_some() {
        return None;
    }
    let promulgation = of_finances(exercice)?.date;
    if known.speciale && signature.day() == promulgation {
        // On that very day either may be in the file that is signed.
        return None;
    }
    let draft = Draft::at("convention.loiDeFinances")
        .related("convention.dateSignature")
        .with("exercice", exercice.to_string())
        .with("signature", signature.display())
        .with("promulgation", Date::of(promulgation).display())
        .with("attendue", expected.cited())
        .review("convention.loiDeFinances", expected.cited());
    found.add(if known.speciale { draft.words("promulguee") } else { draft });
    Some(())
}
