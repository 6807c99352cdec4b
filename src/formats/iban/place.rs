//! Where the error of an IBAN stands, when its key alone tells it.

/// Characters in a group, as IBANs are printed.
const GROUP: usize = 4;

/// The only group of four in which a single wrong figure, or two neighbours swapped, makes an IBAN that
/// is not accepted; its rank from 0. None where another group would do as well, where no such slip
/// explains it, and where there are letters behind the country: too many slips would do.
///
/// A slip changes the remainder by 97 by the figure's change times its weight: what does not make it 1
/// is not tried.
pub(super) fn wrong_group(text: &str, accepts: &dyn Fn(&str) -> bool) -> Option<usize> {
    let figures: Vec<i32> = text
        .bytes()
        .skip(2)
        .map(|byte| byte.is_ascii_digit().then(|| i32::from(byte - b'0')))
        .collect::<Option<_>>()?;
    let missing = (1 - remainder(text)).rem_euclid(97);
    let weights = weights(figures.len());
    let mut only = None;
    for (rank, (figure, weight)) in figures.iter().zip(&weights).enumerate() {
        for other in (0..10).filter(|other| other != figure) {
            if ((other - figure) * weight - missing) % 97 == 0 && accepts(&changed(text, &[(rank, other)])) {
                place(&mut only, rank, rank)?;
            }
        }
        if let Some(next) = figures.get(rank + 1).filter(|next| *next != figure) {
            let difference = weight - weights.get(rank + 1)?;
            let swapped = || changed(text, &[(rank, *next), (rank + 1, *figure)]);
            if ((next - figure) * difference - missing) % 97 == 0 && accepts(&swapped()) {
                place(&mut only, rank, rank + 1)?;
            }
        }
    }
    only
}

/// The remainder by 97 of an IBAN whose country stands first.
fn remainder(text: &str) -> i32 {
    super::remainder(text.chars().skip(4).chain(text.chars().take(4))).try_into().unwrap_or_default()
}

/// What one more in each figure, from the check digits on, adds to the remainder: powers of ten. The
/// account goes before the four figures of the country and the two of the check digits.
fn weights(count: usize) -> Vec<i32> {
    let powers = std::iter::successors(Some(1_i32), |power| Some(power * 10 % 97));
    let mut account: Vec<i32> = powers.skip(6).take(count.saturating_sub(2)).collect();
    account.reverse();
    [10, 1].into_iter().chain(account).collect()
}

/// The text with other figures at some ranks, counted from the check digits on.
fn changed(text: &str, changes: &[(usize, i32)]) -> String {
    let figure = |rank: usize| changes.iter().find(|(changed, _)| changed + 2 == rank);
    let other = |(_, value): &(usize, i32)| char::from_digit(u32::try_from(*value).unwrap_or_default(), 10);
    text.chars().enumerate().map(|(rank, typed)| figure(rank).and_then(other).unwrap_or(typed)).collect()
}

/// Keeps the group of a slip, between two ranks counted from the check digits on; none when it is in
/// two, or in another than those before.
fn place(only: &mut Option<usize>, first: usize, last: usize) -> Option<()> {
    let group = (first + 2) / GROUP;
    if (last + 2) / GROUP != group || only.is_some_and(|known| known != group) {
        return None;
    }
    *only = Some(group);
    Some(())
}

/// The characters of a group, and the ranks of its first and last, counted from 1.
pub(super) fn group(text: &str, rank: usize) -> (String, usize, usize) {
    let shown: String = text.chars().skip(rank * GROUP).take(GROUP).collect();
    let last = rank * GROUP + shown.len();
    (shown, rank * GROUP + 1, last)
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
