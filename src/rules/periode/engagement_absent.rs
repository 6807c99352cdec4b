//! Le numéro d'engagement juridique n'est pas indiqué.
//!
//! The legal commitment number is not given.
//!
//! # Pourquoi
//! La dépense s'engage dans CHORUS avant la signature ; son numéro figure en tête de la convention et
//! permet de retrouver le paiement.
//!
//! # Why
//! The expense is committed in CHORUS before signature; its number heads the convention and lets the
//! payment be found.
//!
//! # Fails
//! ```text
//! stade = signature
//! imputation.typeFlux = 2
//! ```
//!
//! # Passes
//! ```text
//! stade = signature
//! imputation.typeFlux = 2
//! convention.engagementJuridique = 2104453606
//! ```

use crate::formats::TypeFlux;
use crate::report::Stage;
use crate::rules::{Context, Found, Levels, Rule, Text, Words, page};

pub(super) static RULE: Rule = Rule {
    id: "periode/engagement-absent",
    levels: Levels::missing_from(Stage::Signature),
    sources: &["chorus-codes"],
    words: &[Words {
        fr: Text(
            "Le numéro d'engagement juridique n'est pas indiqué.",
            "Recopiez les dix chiffres que CHORUS a donnés à l'engagement.",
        ),
        en: Text(
            "The legal commitment number is not given.",
            "Copy the ten digits that CHORUS gave to the commitment.",
        ),
        ..Words::BASE
    }],
    page: page!("engagement_absent.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    // A flow without prior commitment has no such number.
    let without = context.fields.imputation.type_flux.get() == Some(&TypeFlux::SansEngagement);
    if !without && context.fields.convention.engagement_juridique.is_absent() {
        found.missing("convention.engagementJuridique");
    }
    Some(())
}
