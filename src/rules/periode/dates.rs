//! The period of a convention, as the rules of the family read it.

use chrono::{Datelike, NaiveDate};

use crate::computed::add_months;
use crate::formats::{ConventionType, Date, Format};
use crate::rules::Context;

/// First and last day; none while one is missing, or when they are the wrong way round:
/// `periode/dates-inversees` has said so, and nothing else can be told from them.
pub(super) fn period(context: &Context) -> Option<(NaiveDate, NaiveDate)> {
    let convention = &context.fields.convention;
    let (start, end) = (convention.date_debut.get()?.day(), convention.date_fin.get()?.day());
    (start <= end).then_some((start, end))
}

/// The last day of a period of so many months, counted from day to day: one that starts on
/// 01/01/2024 ends on 31/12/2024. From a day that the last month does not have, it runs to the end
/// of that month.
pub(super) fn last_day(start: NaiveDate, months: u32) -> Option<NaiveDate> {
    let same_day = add_months(start, months)?;
    if same_day.day() < start.day() { Some(same_day) } else { same_day.pred_opt() }
}

/// Whether the annual convention lasts longer than the scheme allows.
pub(super) fn is_longer_than_annual(context: &Context) -> Option<bool> {
    let (start, end) = period(context)?;
    Some(end > last_day(start, context.count("duree.annuelleMois")?)?)
}

/// Whether the convention is of that type; none while its type is not known.
pub(super) fn is_of_type(context: &Context, wanted: ConventionType) -> Option<bool> {
    context.fields.convention.genre.get().map(|genre| *genre == wanted)
}

/// A day as people write it.
pub(super) fn shown(day: NaiveDate) -> String {
    Date::of(day).display()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_year_ends_on_the_eve_and_a_leap_day_does_not_shorten_it() {
        let day = |text: &str| text.parse::<NaiveDate>().unwrap();
        assert_eq!(last_day(day("2024-01-01"), 12), Some(day("2024-12-31")));
        assert_eq!(last_day(day("2024-03-01"), 12), Some(day("2025-02-28")));
        assert_eq!(last_day(day("2023-03-01"), 12), Some(day("2024-02-29")));
        assert_eq!(last_day(day("2024-02-29"), 12), Some(day("2025-02-28")));
        assert_eq!(last_day(day("2024-01-01"), 48), Some(day("2027-12-31")));
    }
}
