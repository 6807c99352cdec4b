//! The usual ways to write an amount, read in one walk: `50 000,00 €`, `50000.5`, `1 234`. Most
//! amounts of a budget are written so. Whatever else is left to the reader of all the others, which
//! finds the same amount in these: the tests compare both.

use rust_decimal::Decimal;

/// The most figures that are read here.
const FIGURES: usize = 15;

/// The amount, where it is written in a usual way.
pub(super) fn read(raw: &str) -> Option<Decimal> {
    let text = raw.trim();
    let mut rest = text.strip_suffix('€').map_or(text, str::trim_end).as_bytes();
    let mut cents = 0_i64;
    let (mut figures, mut group, mut grouped) = (0, 0, false);
    loop {
        // The first group is short when others follow it.
        let whole = if grouped { group == 3 } else { group > 0 };
        match rest {
            [figure @ b'0'..=b'9', after @ ..] => {
                cents = add(cents, *figure)?;
                group += 1;
                rest = after;
            }
            // A space, that which does not break, and the narrow one.
            [b' ', after @ ..] | [0xC2, 0xA0, after @ ..] | [0xE2, 0x80, 0xAF, after @ ..] if whole && group <= 3 => {
                (figures, group, grouped) = (figures + group, 0, true);
                rest = after;
            }
            [] | [b',' | b'.', ..] if whole && figures + group <= FIGURES => break,
            _ => return None,
        }
    }
    let cents = match rest {
        [] => cents.checked_mul(100)?,
        [_, tenths] => add(cents, *tenths)?.checked_mul(10)?,
        [_, tenths, hundredths] => add(add(cents, *tenths)?, *hundredths)?,
        _ => return None,
    };
    Some(Decimal::new(cents, 2))
}

/// The number with one more figure behind it.
fn add(number: i64, figure: u8) -> Option<i64> {
    let figure = figure.is_ascii_digit().then(|| i64::from(figure - b'0'))?;
    number.checked_mul(10)?.checked_add(figure)
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
