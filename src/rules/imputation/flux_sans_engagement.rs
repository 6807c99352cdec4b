//! Le type de flux et l'engagement juridique ne vont pas ensemble.
//!
//! The flow type and the legal commitment do not go together.
//!
//! # Pourquoi
//! Le flux 4 paie sans engagement préalable ; les flux 1 à 3 demandent un engagement juridique, dont le
//! numéro figure sur la convention signée.
//!
//! # Why
//! Flow 4 pays without a prior commitment; flows 1 to 3 want a legal commitment, whose number stands
//! on the signed convention.
//!
//! # Fails
//! ```text
//! imputation.typeFlux = 4
//! convention.engagementJuridique = 2104453606
//! ```
//!
//! # Passes
//! ```text
//! imputation.typeFlux = 2
//! convention.engagementJuridique = 2104453606
//! ```

use crate::formats::{Format, TypeFlux};
use crate::report::{Severity, Stage};
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

pub(super) static RULE: Rule = Rule {
    id: "imputation/flux-sans-engagement",
    levels: Levels::always(Severity::Warning),
    needs: &["imputation.typeFlux"],
    sources: &["chorus-codes"],
    words: &[
        Words {
            fr: Text(
                "Le flux {flux} demande un engagement juridique, et son numéro n'est pas indiqué.",
                "Donnez le numéro de l'engagement, ou choisissez le flux sans engagement préalable.",
            ),
            en: Text(
                "Flow {flux} wants a legal commitment, and its number is not given.",
                "Give the number of the commitment, or choose the flow without prior commitment.",
            ),
            ..Words::BASE
        },
        Words {
            key: "sans-objet",
            fr: Text(
                "Le flux {flux} se paie sans engagement préalable, et un engagement juridique est indiqué : {numero}.",
                "Retirez ce numéro, ou choisissez le flux qui correspond à l'engagement.",
            ),
            en: Text(
                "Flow {flux} is paid without prior commitment, and a legal commitment is given: {numero}.",
                "Take that number away, or choose the flow that fits the commitment.",
            ),
            ..Words::BASE
        },
    ],
    page: page!("flux_sans_engagement.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let flow = context.fields.imputation.type_flux.get()?;
    let number = &context.fields.convention.engagement_juridique;
    let draft = Draft::at("imputation.typeFlux").related("convention.engagementJuridique").with("flux", flow.value());
    match (*flow == TypeFlux::SansEngagement, number.get()) {
        (true, Some(number)) => found.add(draft.words("sans-objet").with("numero", number.display())),
        (false, None) if number.is_absent() && context.stage == Stage::Signature => found.add(draft),
        _ => {}
    }
    Some(())
}
