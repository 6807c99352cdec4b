//! The usual ways to write an amount, read in one walk: `50 000,00 €`, `50000.5`, `1 234`. Most
//! amounts of a budget are written so. Whatever else is left to the reader of all the others, which
//! finds the same amount in these: the tests compare both.

use rust_decimal::Decimal;

/// The most figures that are read here.
const FIGURES: usize = 15;

/// The amount, where it is written in a usual way.
pub(super) fn read(raw: &str) -> Option<Decimal> {
    let text = raw.trim();
    let figures = text.strip_suffix('€').map_or(text, str::trim_end);
    let (whole, decimals) = match figures.rsplit_once([',', '.']) {
        Some((whole, decimals)) if (1..=2).contains(&decimals.len()) => (whole, decimals),
        Some(_) => return None,
        None => (figures, ""),
    };
    let mut cents = 0_i64;
    let mut length = 0;
    for (rank, group) in whole.split([' ', '\u{A0}', '\u{202F}']).enumerate() {
        // The first group is short when others follow it.
        let grouped = rank > 0;
        if group.is_empty() || (grouped && (group.len() != 3 || length > 3 * rank)) {
            return None;
        }
        length += group.len();
        cents = add(cents, group)?;
    }
    cents = add(cents, decimals)?;
    if length > FIGURES {
        return None;
    }
    let cents = match decimals.len() {
        0 => cents.checked_mul(100)?,
        1 => cents.checked_mul(10)?,
        _ => cents,
    };
    Some(Decimal::new(cents, 2))
}

/// The number with more figures behind it.
fn add(number: i64, figures: &str) -> Option<i64> {
    figures.bytes().try_fold(number, |number, byte| {
        let figure = byte.is_ascii_digit().then(|| i64::from(byte - b'0'))?;
        number.checked_mul(10)?.checked_add(figure)
    })
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::{montant::reading, text};

    /// The amount as the reader of all ways of writing has it.
    fn slowly(raw: &str) -> Option<Decimal> {
        reading::read(&text::glyphs(raw, "").ok()?).ok().map(|read| read.value.decimal())
    }

    #[test]
    fn usual_ways_give_the_amount_that_the_other_reader_gives() {
        for raw in [
            "0",
            "00",
            "0,5",
            "50000",
            "50 000",
            "50\u{A0}000,00 €",
            "50\u{202F}000.5€",
            " 1 234 567,89 ",
            "999",
            "050 000",
            "000 123",
            "12.50",
            "123456789012345,67",
        ] {
            assert_eq!(
                read(raw).map(|amount| amount.to_string()),
                slowly(raw).map(|amount| amount.to_string()),
                "{raw}"
            );
            assert!(read(raw).is_some(), "{raw}");
        }
    }

    #[test]
    fn nothing_is_read_that_the_other_reader_refuses() {
        let marks = ["1", "12", "123", "1234", "0", " ", "\u{A0}", ",", ".", "€", "-", "'", "a"];
        for first in marks {
            for second in marks {
                for third in marks {
                    for fourth in marks {
                        let raw = format!("{first}{second}{third}{fourth}");
                        if let Some(amount) = read(&raw) {
                            assert_eq!(
                                Some(amount.to_string()),
                                slowly(&raw).map(|amount| amount.to_string()),
                                "{raw}"
                            );
                        }
                    }
                }
            }
        }
    }
}
