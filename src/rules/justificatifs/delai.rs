//! The delay to hand over the financial report, as the rules of the family read it.

use chrono::{Datelike, NaiveDate};

use crate::computed::add_months;
use crate::rules::Context;

/// Day on which the financial report of a body of private law is due by the law: some months after
/// the exercise, which for a convention of several years is that of its last day.
pub(super) fn legal_limit(context: &Context) -> Option<NaiveDate> {
    let last = context.fields.convention.date_fin.get()?.day().year().max(context.exercice);
    add_months(NaiveDate::from_ymd_opt(last, 12, 31)?, context.count("delais.compteRenduMois")?)
}

/// Day on which the convention asks for it.
pub(super) fn due(context: &Context, months: u32) -> Option<NaiveDate> {
    add_months(context.fields.convention.date_fin.get()?.day(), months)
}

/// Whether the delay written is later than the law allows this beneficiary.
pub(super) fn is_late(context: &Context) -> Option<bool> {
    let months = context.fields.justificatifs.delai_mois.get()?.number();
    Some(context.is_private()? && due(context, months)? > legal_limit(context)?)
}
