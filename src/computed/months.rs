//! Months after a date, as delays count them.

use chrono::{Months, NaiveDate};

/// The date `months` later, on the same day of the month or the month's last: 31/12/2024 + 2 months
/// is 28/02/2025.
pub fn add_months(date: NaiveDate, months: u32) -> Option<NaiveDate> {
    date.checked_add_months(Months::new(months))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn day(text: &str) -> NaiveDate {
        text.parse().unwrap()
    }

    #[test]
    fn the_end_of_the_month_clamps() {
        assert_eq!(add_months(day("2024-12-31"), 2), Some(day("2025-02-28")));
        assert_eq!(add_months(day("2023-12-31"), 2), Some(day("2024-02-29")));
        assert_eq!(add_months(day("2024-12-31"), 6), Some(day("2025-06-30")));
    }
}
