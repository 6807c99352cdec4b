//! Le contrat d'engagement républicain est demandé à un organisme que la loi n'y soumet pas.
//!
//! The contrat d'engagement républicain is asked of a body that the law does not bind to it.
//!
//! # Pourquoi
//! La loi ne vise que les associations et les fondations ; pour une collectivité, un établissement
//! public ou une entreprise, la clause n'a pas de base légale.
//!
//! # Why
//! The law binds associations and fondations only; for a local authority, a public establishment or a
//! company the clause has no legal ground.
//!
//! # Fails
//! ```text
//! beneficiaire.categorie = collectivite
//! engagements.contratEngagementRepublicain = oui
//! ```
//!
//! # Passes
//! ```text
//! beneficiaire.categorie = collectivite
//! engagements.contratEngagementRepublicain = non
//! ```

use crate::formats::Format;
use crate::report::Severity;
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::is_bound;

pub(super) static RULE: Rule = Rule {
    id: "engagements/contrat-engagement-republicain-sans-objet",
    levels: Levels::always(Severity::Warning),
    needs: &["beneficiaire.categorie", "engagements.contratEngagementRepublicain"],
    parameters: &["engagements.contratEngagementRepublicain"],
    words: &[Words {
        fr: Text(
            "Le contrat d'engagement républicain est demandé au bénéficiaire, de catégorie « {categorie} », que la loi n'y soumet pas.",
            "Retirez cette clause de la convention et répondez « non ».",
        ),
        en: Text(
            "The contrat d'engagement républicain is asked of the beneficiary, of category \"{categorie}\", which the law does not bind to it.",
            "Take this clause out of the convention and answer \"non\".",
        ),
        ..Words::BASE
    }],
    page: page!("contrat_engagement_republicain_sans_objet.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    const PATH: &str = "engagements.contratEngagementRepublicain";
    let signed = context.fields.engagements.contrat_engagement_republicain.get()?.is_true();
    if signed && !is_bound(context)? {
        found.add(
            Draft::at(PATH)
                .related("beneficiaire.categorie")
                .with("categorie", context.categorie()?.display())
                .review(PATH, "non"),
        );
    }
    Some(())
}
