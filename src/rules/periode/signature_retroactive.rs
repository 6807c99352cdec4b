//! La convention est signée après son début.
//!
//! The convention is signed after its start.
//!
//! # Pourquoi
//! C'est courant et permis : les dépenses faites depuis le début de la période sont prises en compte,
//! mais elles l'ont été avant que l'État s'engage.
//!
//! # Why
//! It is usual and allowed: expenses made since the start of the period count, but they were made before
//! the State was committed.
//!
//! # Fails
//! ```text
//! convention.dateDebut = 01/01/2024
//! convention.dateFin = 31/12/2024
//! convention.dateSignature = 15/03/2024
//! ```
//!
//! # Passes
//! ```text
//! convention.dateDebut = 01/01/2024
//! convention.dateFin = 31/12/2024
//! convention.dateSignature = 01/01/2024
//! ```

use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::dates::{period, shown};

pub(super) static RULE: Rule = Rule {
    id: "periode/signature-retroactive",
    levels: Levels::always(Severity::Info),
    needs: &["convention.dateDebut", "convention.dateFin", "convention.dateSignature"],
    sources: &["convention-modele-art-3"],
    words: &[Words {
        fr: Text(
            "La convention est signée le {signature} pour une période commencée le {debut}.",
            "Rien à corriger si c'est voulu : les dépenses comptent depuis le {debut}.",
        ),
        en: Text(
            "The convention is signed on {signature} for a period begun on {debut}.",
            "Nothing to mend if it is meant: expenses count from {debut} on.",
        ),
        ..Words::BASE
    }],
    page: page!("signature_retroactive.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let (start, end) = period(context)?;
    let signature = context.fields.convention.date_signature.get()?.day();
    if start < signature && signature <= end {
        found.add(
            Draft::at("convention.dateSignature")
                .related("convention.dateDebut")
                .with("signature", shown(signature))
                .with("debut", shown(start)),
        );
    }
    Some(())
}
