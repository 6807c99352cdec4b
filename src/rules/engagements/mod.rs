//! Rules of the family `engagements/`: what the beneficiary commits to, sorted by id.

mod contrat_engagement_republicain_absent;
mod contrat_engagement_republicain_sans_objet;

use crate::formats::Format;

use super::{Context, Rule};

/// The rules of the family.
pub(super) static RULES: &[&Rule] =
    &[&contrat_engagement_republicain_absent::RULE, &contrat_engagement_republicain_sans_objet::RULE];

/// Whether the law asks the contract of this category of beneficiary; none while the category is not
/// known, and for an exercise before the law.
fn is_bound(context: &Context) -> Option<bool> {
    let bound = context.texts("engagements.contratEngagementRepublicain");
    let categorie = context.categorie()?.value();
    (!bound.is_empty()).then(|| bound.contains(&categorie))
}
