//! What the year's grants come to, as thresholds count them.

use rust_decimal::Decimal;

use crate::dossier::Field;
use crate::euros::Euros;
use crate::formats::Montant;
use crate::rules::Context;

/// This grant and the others of the same authority in the year; the others count for nothing while
/// they are not given. None when they cannot be read.
pub(super) fn of_the_authority(context: &Context) -> Option<Decimal> {
    with_others(context, &[&context.fields.subvention.cumul_annee_meme_autorite])
}

/// This grant and the other public ones of the year, at least those of the same authority.
pub(super) fn public(context: &Context) -> Option<Decimal> {
    let subvention = &context.fields.subvention;
    with_others(context, &[&subvention.cumul_public_annee, &subvention.cumul_annee_meme_autorite])
}

fn with_others(context: &Context, others: &[&Field<Montant>]) -> Option<Decimal> {
    let grant = context.fields.subvention.montant.get()?.decimal();
    let mut most = Decimal::ZERO;
    for other in others {
        match other {
            Field::Value(amount) => most = most.max(amount.decimal()),
            Field::Absent => {}
            Field::Unreadable => return None,
        }
    }
    Some(grant.plus(most))
}
