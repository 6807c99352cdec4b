//! Le numéro d'engagement juridique n'est pas celui d'une subvention.
//!
//! The legal commitment number is not that of a grant.
//!
//! # Pourquoi
//! Les deux premiers chiffres de l'engagement disent la nature de l'acte : une subvention commence par
//! 21, un marché ou un bon de commande par un autre nombre.
//!
//! # Why
//! The first two figures of the commitment tell the nature of the act: a grant begins with 21, a
//! contract or a purchase order with another number.
//!
//! # Fails
//! ```text
//! convention.engagementJuridique = 1404453606
//! ```
//!
//! # Passes
//! ```text
//! convention.engagementJuridique = 2104453606
//! ```

use crate::formats::Format;
use crate::formats::chorus::Nature;
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

pub(super) static RULE: Rule = Rule {
    id: "imputation/engagement-nature",
    levels: Levels::always(Severity::Warning),
    needs: &["convention.engagementJuridique"],
    sources: &["chorus-codes"],
    words: &[Words {
        fr: Text(
            "L'engagement juridique {numero} est celui de cette nature d'acte : {nature}, et non d'une subvention.",
            "Recopiez le numéro que CHORUS a donné à la subvention.",
        ),
        en: Text(
            "The legal commitment {numero} is that of this nature of act: {nature}, and not of a grant.",
            "Copy the number that CHORUS gave to the grant.",
        ),
        ..Words::BASE
    }],
    page: page!("engagement_nature.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let commitment = context.fields.convention.engagement_juridique.get()?;
    // A nature outside the table is for the format to say.
    let nature = commitment.nature().filter(|nature| *nature != Nature::Subvention)?;
    found.add(
        Draft::at("convention.engagementJuridique").with("numero", commitment.display()).with("nature", nature.name()),
    );
    Some(())
}
