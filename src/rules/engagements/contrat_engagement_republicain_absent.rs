//! Une association ou une fondation n'a pas souscrit le contrat d'engagement républicain.
//!
//! An association or a fondation has not signed the contrat d'engagement républicain.
//!
//! # Pourquoi
//! La loi le demande à toute association ou fondation avant toute subvention ; celles qui sont agréées
//! ou reconnues d'utilité publique sont réputées l'avoir souscrit.
//!
//! # Why
//! The law asks it of every association or fondation before any grant; those that are approved or of
//! public utility are deemed to have signed it.
//!
//! # Fails
//! ```text
//! stade = depot
//! beneficiaire.categorie = association
//! engagements.contratEngagementRepublicain = non
//! ```
//!
//! # Passes
//! ```text
//! stade = depot
//! beneficiaire.categorie = association
//! engagements.contratEngagementRepublicain = oui
//! ```

use crate::dossier::Field;
use crate::report::{Severity, Stage};
use crate::rules::{Context, Draft, Found, Levels, Rule, Text, Words, page};

use super::is_bound;

pub(super) static RULE: Rule = Rule {
    id: "engagements/contrat-engagement-republicain-absent",
    levels: Levels::from(Stage::Depot, Severity::Error),
    needs: &["beneficiaire.categorie"],
    parameters: &["engagements.contratEngagementRepublicain"],
    sources: &["loi-2000-321-art-25-1", "decret-2021-1947"],
    words: &[Words {
        fr: Text(
            "Le contrat d'engagement républicain n'est pas souscrit.",
            "Souscrivez-le avec la demande, ou indiquez que l'organisme est agréé ou reconnu d'utilité publique.",
        ),
        en: Text(
            "The contrat d'engagement républicain is not signed.",
            "Sign it with the request, or say that the body is approved or of public utility.",
        ),
        ..Words::BASE
    }],
    page: page!("contrat_engagement_republicain_absent.rs"),
    check,
    ..Rule::BASE
};

fn check(context: &Context, found: &mut Found) -> Option<()> {
    let deemed = context.fields.beneficiaire.agreee.get().is_some_and(|agreed| agreed.is_true());
    if !is_bound(context)? || deemed {
        return None;
    }
    const PATH: &str = "engagements.contratEngagementRepublicain";
    match &*context.fields.engagements.contrat_engagement_republicain {
        // Nothing typed is not a refusal: the form waits for the answer.
        Field::Absent => found.missing(PATH),
        Field::Value(signed) if !signed.is_true() => {
            found.add(Draft::at(PATH).related("beneficiaire.categorie").related("beneficiaire.agreee"));
        }
        Field::Value(_) | Field::Unreadable => {}
    }
    Some(())
}
