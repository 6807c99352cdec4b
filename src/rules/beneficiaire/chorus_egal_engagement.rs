//! L'identifiant CHORUS et l'engagement juridique portent le même numéro.
//!
//! The CHORUS third-party number and the legal commitment hold the same number.
//!
//! # Pourquoi
//! L'un désigne le bénéficiaire, l'autre la dépense : ce sont deux numéros de dix chiffres que l'on
//! confond en recopiant, et le paiement part alors sur un engagement qui n'existe pas.
//!
//! # Why
//! One tells the beneficiary, the other the expense: two numbers of ten digits that are mixed up
//! when copied, and the payment then refers to a commitment that does not exist.
//!
//! # Fails
//! ```text
//! beneficiaire.identifiantChorus = 2100039783
//! convention.engagementJuridique = 2100039783
//! ```
//!
//! # Passes
//! ```text
//! beneficiaire.identifiantChorus = 2100039783
//! convention.engagementJuridique = 2104453606
//! ```

use crate::formats::Format;
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

pub(super) static RULE: Rule = Rule {
    id: "beneficiaire/chorus-egal-engagement",
    levels: Levels::always(Severity::Warning),
    needs: &["beneficiaire.identifiantChorus", "convention.engagementJuridique"],
    sources: &["chorus-codes"],
    words: &[Words {
        fr: Text(
            "L'identifiant CHORUS et l'engagement juridique portent le même numéro, {numero}.",
            "Vérifiez dans CHORUS lequel des deux a été recopié à la place de l'autre.",
        ),
        en: Text(
            "The CHORUS third-party number and the legal commitment hold the same number, {numero}.",
            "Check in CHORUS which of the two was copied in place of the other.",
        ),
        ..Words::BASE
    }],
    page: page!("chorus_egal_engagement.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let tiers = context.fields.beneficiaire.identifiant_chorus.get()?.value();
    let engagement = context.fields.convention.engagement_juridique.get()?.value();
    if tiers == engagement {
        found.add(
            Draft::at("convention.engagementJuridique")
                .related("beneficiaire.identifiantChorus")
                .with("numero", engagement),
        );
    }
    Some(())
}
