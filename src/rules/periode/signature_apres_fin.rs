//! La convention est signée après sa fin.
//!
//! The convention is signed after its end.
//!
//! # Pourquoi
//! Une convention qui a pris fin n'engage plus personne ; l'État ne peut plus y affecter les crédits
//! de l'année.
//!
//! # Why
//! A convention that has ended binds nobody any more; the State can no longer charge the year's credits
//! to it.
//!
//! # Fails
//! ```text
//! convention.dateDebut = 01/01/2024
//! convention.dateFin = 31/12/2024
//! convention.dateSignature = 01/01/2025
//! ```
//!
//! # Passes
//! ```text
//! convention.dateDebut = 01/01/2024
//! convention.dateFin = 31/12/2024
//! convention.dateSignature = 31/12/2024
//! ```

use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::dates::shown;

pub(super) static RULE: Rule = Rule {
    id: "periode/signature-apres-fin",
    levels: Levels::always(Severity::Error),
    needs: &["convention.dateFin", "convention.dateSignature"],
    sources: &["annualite"],
    words: &[Words {
        fr: Text(
            "La convention est signée le {signature}, après sa fin le {fin}.",
            "Vérifiez l'année des deux dates ; si elles sont justes, il faut une nouvelle convention.",
        ),
        en: Text(
            "The convention is signed on {signature}, after its end on {fin}.",
            "Check the year of both dates; if they are right, a new convention is needed.",
        ),
        ..Words::BASE
    }],
    page: page!("signature_apres_fin.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let convention = &context.fields.convention;
    let (end, signature) = (convention.date_fin.get()?.day(), convention.date_signature.get()?.day());
    if convention.date_debut.get().is_some_and(|start| start.day() > end) {
        // `periode/dates-inversees` has said that one of the two dates is wrong.
        return None;
    }
    if signature > end {
        found.add(
            Draft::at("convention.dateSignature")
                .related("convention.dateFin")
                .with("signature", shown(signature))
                .with("fin", shown(end)),
        );
    }
    Some(())
}
