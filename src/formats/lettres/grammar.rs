//! The grammar of French numbers. Each reader takes the words from the first, and says the number and
//! how many words it took.

use super::lexicon::{Sense, Token};
use super::writer::LIMIT;

type Found = Option<(u64, usize)>;

fn sense(tokens: &[Token], index: usize) -> Option<Sense> {
    tokens.get(index).map(|token| token.sense)
}

/// The rank behind an optional "et".
fn past_et(tokens: &[Token], index: usize) -> usize {
    index + usize::from(sense(tokens, index) == Some(Sense::Et))
}

/// One to nineteen, or to nine.
fn under_twenty(tokens: &[Token], index: usize, most: u64) -> Found {
    let (number, used) = match (sense(tokens, index)?, sense(tokens, index + 1)) {
        (Sense::Teen(10), Some(Sense::Unit(unit @ 7..=9))) => (10 + unit, 2),
        (Sense::Unit(number) | Sense::Teen(number), _) => (number, 1),
        _ => return None,
    };
    (number <= most).then_some((number, index + used))
}

/// One to ninety-nine.
fn under_hundred(tokens: &[Token], index: usize) -> Found {
    let (ten, next, most) = match (sense(tokens, index)?, sense(tokens, index + 1)) {
        (Sense::Unit(4), Some(Sense::Ten(20))) => (80, index + 2, 19),
        (Sense::Ten(60), _) => (60, index + 1, 19),
        (Sense::Ten(ten) | Sense::RegionalTen(ten), _) => (ten, index + 1, 9),
        _ => return under_twenty(tokens, index, 19),
    };
    Some(match under_twenty(tokens, past_et(tokens, next), most) {
        Some((unit, end)) => (ten + unit, end),
        None => (ten, next),
    })
}

/// One to 999, and "onze cents" to "dix-neuf cents".
fn group(tokens: &[Token], index: usize) -> Found {
    let (hundreds, next) = match (sense(tokens, index)?, under_hundred(tokens, index)) {
        (Sense::Cent, _) => (1, index + 1),
        (_, Some((count, end))) if sense(tokens, end) == Some(Sense::Cent) && matches!(count, 1..=9 | 11..=19) => {
            (count, end + 1)
        }
        (_, found) => return found,
    };
    Some(match under_hundred(tokens, past_et(tokens, next)) {
        Some((rest, end)) => (hundreds * 100 + rest, end),
        None => (hundreds * 100, next),
    })
}

/// What stands below a million: a group, "mille", a group.
fn thousands(tokens: &[Token], index: usize) -> Found {
    let (count, next) = match sense(tokens, index)? {
        Sense::Mille => (1, index + 1),
        _ => match group(tokens, index)? {
            (count, end) if sense(tokens, end) == Some(Sense::Mille) => (count, end + 1),
            found => return Some(found),
        },
    };
    Some(match group(tokens, past_et(tokens, next)) {
        Some((rest, end)) if rest < 1000 => (count * 1000 + rest, end),
        _ => (count * 1000, next),
    })
}

/// A whole number: thousands of milliards down to units, each scale once, from the largest.
pub(super) fn number(tokens: &[Token]) -> Found {
    if sense(tokens, 0)? == Sense::Zero {
        return Some((0, 1));
    }
    let (mut total, mut index, mut last) = (0_u64, 0, LIMIT);
    while let Some((count, next)) = thousands(tokens, if total > 0 { past_et(tokens, index) } else { index }) {
        let Some(Sense::Scale(scale, plural)) = sense(tokens, next) else {
            if count < last {
                (total, index) = (total + count, next);
            }
            break;
        };
        // "Mille milliards" is said; "mille millions" is not, and "deux mille un million" is a slip.
        let most = if scale == 1_000_000_000 && plural { 1_000_000 } else { 1_000 };
        if scale >= last || count >= most || (last <= 1_000_000_000_000 && count >= 1_000) {
            break;
        }
        (total, index, last) = (total + count * scale, next + 1, scale);
        if sense(tokens, index) == Some(Sense::Et) && sense(tokens, index + 1) == Some(Sense::Half) {
            return Some((total + scale / 2, index + 2));
        }
    }
    (index > 0).then_some((total, index))
}
