//! What the instalments come to.

use rust_decimal::Decimal;

use crate::euros::Euros;
use crate::rules::Context;

/// The sum of the instalments; none without any, or while one of them has no amount that can be read.
pub(in crate::rules) fn total(context: &Context) -> Option<Decimal> {
    let rows = &context.fields.versements;
    let amounts: Option<Vec<Decimal>> =
        rows.iter().map(|row| row.cells.montant.get().map(|amount| amount.decimal())).collect();
    amounts.filter(|amounts| !amounts.is_empty()).map(|amounts| amounts.into_iter().fold(Decimal::ZERO, Decimal::plus))
}
