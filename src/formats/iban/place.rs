//! Where the error of an IBAN stands, when its key alone tells it.

use super::{joined, remainder_of};

/// Characters in a group, as IBANs are printed.
const GROUP: usize = 4;
/// What may stand in place of a figure.
const FIGURES: &str = "0123456789";

/// The only group of four in which a single wrong figure, or two neighbours swapped, makes an IBAN that
/// is not accepted; its rank from 0. None where another group would do as well, where no such slip
/// explains it, and where there are letters behind the country: too many slips would do.
///
/// A slip changes the remainder by 97 by the figure's change times its weight: what does not make it 1
/// is not tried.
pub(super) fn wrong_group(text: &str, accepts: &dyn Fn(&str) -> bool) -> Option<usize> {
    let figures: Vec<i32> = text.bytes().skip(2).map(|byte| i32::from(byte) - i32::from(b'0')).collect();
    if figures.iter().any(|figure| !(0..10).contains(figure)) {
        return None;
    }
    let missing = 1 - i32::try_from(remainder_of(text)).ok()?;
    let weights = weights(figures.len());
    let mut only = None;
    // What would stand at a rank, one figure or two; none once two groups would do.
    let mut slip = |change: i32, rank: usize, first: &str, second: &str| {
        if (change - missing) % 97 == 0 {
            let last = rank + second.len();
            if accepts(&joined(&[text.get(..rank)?, first, second, text.get(last + 1..)?])) {
                place(&mut only, rank, last)?;
            }
        }
        Some(())
    };
    for (rank, (figure, weight)) in figures.iter().zip(&weights).enumerate() {
        for (other, value) in (0..FIGURES.len()).zip(0..) {
            slip((value - figure) * weight, rank + 2, FIGURES.get(other..=other)?, "")?;
        }
        if let (Some(next), Some(light)) = (figures.get(rank + 1), weights.get(rank + 1)) {
            let (this, other) = (text.get(rank + 2..=rank + 2)?, text.get(rank + 3..=rank + 3)?);
            slip((next - figure) * (weight - light), rank + 2, other, this)?;
        }
    }
    only
}

/// What one more in each figure, from the check digits on, adds to the remainder: powers of ten. The
/// account goes before the four figures of the country and the two of the check digits.
fn weights(count: usize) -> Vec<i32> {
    let mut weights = vec![1; count];
    let mut power = 27; // Of the last figure of the account: the sixth power of ten, by 97.
    for weight in weights.iter_mut().skip(2).rev() {
        *weight = power;
        power = power * 10 % 97;
    }
    if let Some(first) = weights.first_mut() {
        *first = 10;
    }
    weights
}

/// Keeps the group of a slip, between two ranks; none when it is in two, or in another than those before.
fn place(only: &mut Option<usize>, first: usize, last: usize) -> Option<()> {
    let group = first / GROUP;
    if last / GROUP != group || only.is_some_and(|known| known != group) {
        return None;
    }
    *only = Some(group);
    Some(())
}

/// The characters of a group, and the ranks of its first and last, counted from 1.
pub(super) fn group(text: &str, rank: usize) -> (String, usize, usize) {
    let first = rank * GROUP;
    let last = text.len().min(first + GROUP);
    (text.get(first..last).unwrap_or_default().to_owned(), first + 1, last)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_group_is_told_with_the_ranks_of_its_ends() {
        assert_eq!(group("FR9230001006", 1), ("3000".to_owned(), 5, 8));
        assert_eq!(group("FR923000100", 2), ("100".to_owned(), 9, 11));
    }
}
