//! Arithmetic on amounts. The library's own is copied wherever it is used, more than a kilobyte each
//! time; a browser downloads it once from here.

use rust_decimal::Decimal;

/// Sums and shares of amounts.
pub(crate) trait Euros: Sized {
    /// The sum; the largest amount there is when it goes beyond.
    fn plus(self, other: Decimal) -> Decimal;
    /// The difference; the smallest amount there is when it goes below.
    fn minus(self, other: Decimal) -> Decimal;
    /// The quotient; none when dividing by zero.
    fn over(self, other: Decimal) -> Option<Decimal>;
    /// A share, in percent; none when it goes beyond what is counted.
    fn percent(self, share: Decimal) -> Option<Decimal>;
    /// How much it is of another amount, in percent; none of nothing.
    fn in_percent_of(self, other: Decimal) -> Option<Decimal>;
}

impl Euros for Decimal {
    #[inline(never)]
    fn plus(self, other: Decimal) -> Decimal {
        self.saturating_add(other)
    }

    fn minus(self, other: Decimal) -> Decimal {
        self.plus(-other)
    }

    #[inline(never)]
    fn over(self, other: Decimal) -> Option<Decimal> {
        self.checked_div(other)
    }

    #[inline(never)]
    fn percent(self, share: Decimal) -> Option<Decimal> {
        self.checked_mul(share)?.over(Decimal::ONE_HUNDRED)
    }

    #[inline(never)]
    fn in_percent_of(self, other: Decimal) -> Option<Decimal> {
        self.checked_mul(Decimal::ONE_HUNDRED)?.over(other)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn amounts_are_counted_to_the_cent_and_stop_at_their_limits() {
        let amount = |text: &str| Decimal::from_str_exact(text).unwrap();
        assert_eq!(amount("0.1").plus(amount("0.2")), amount("0.3"));
        assert_eq!(amount("5").minus(amount("7.5")), amount("-2.5"));
        assert_eq!(Decimal::MAX.plus(Decimal::MAX), Decimal::MAX);
        assert_eq!(Decimal::MIN.minus(Decimal::MAX), Decimal::MIN);
        assert_eq!(amount("50000").percent(amount("80")), Some(amount("40000")));
        assert_eq!(amount("1").in_percent_of(amount("8")), Some(amount("12.5")));
        assert_eq!(amount("1").over(Decimal::ZERO), None);
    }
}
