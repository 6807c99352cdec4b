//! Where the error of an IBAN stands, when its key alone tells it.

/// Characters in a group, as IBANs are printed.
const GROUP: usize = 4;

/// The only group of four in which a single wrong figure, or two neighbours swapped, makes an IBAN that
/// is not accepted; its rank from 0. None where another group would do as well, where no such slip
/// explains it, and where there are letters behind the country: too many slips would do.
pub(super) fn wrong_group(text: &str, accepts: &dyn Fn(&str) -> bool) -> Option<usize> {
    let account = text.get(2..).filter(|account| account.bytes().all(|byte| byte.is_ascii_digit()))?;
    let typed: Vec<char> = text.chars().collect();
    let mut only = None;
    let mut tried = typed.clone();
    for rank in 2..account.len() + 2 {
        let (figure, next) = (*typed.get(rank)?, typed.get(rank + 1).copied());
        for other in ('0'..='9').filter(|other| *other != figure) {
            *tried.get_mut(rank)? = other;
            if accepts(&tried.iter().collect::<String>()) {
                place(&mut only, rank, rank)?;
            }
        }
        *tried.get_mut(rank)? = figure;
        if let Some(next) = next.filter(|next| *next != figure) {
            tried.swap(rank, rank + 1);
            if accepts(&tried.iter().collect::<String>()) {
                place(&mut only, rank, rank + 1)?;
            }
            *tried.get_mut(rank)? = figure;
            *tried.get_mut(rank + 1)? = next;
        }
    }
    only
}

/// Keeps the group of a slip; none when it is in two, or in another than those before.
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
    let shown: String = text.chars().skip(rank * GROUP).take(GROUP).collect();
    let last = rank * GROUP + shown.len();
    (shown, rank * GROUP + 1, last)
}
