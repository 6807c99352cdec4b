//! Sorting, compiled once: the library's sort is a copy of several kilobytes for each type sorted,
//! which a browser would download a dozen times over.

use std::cmp::Ordering;

/// Sorts the items; equal ones keep their order.
pub(crate) fn sort_by<T>(items: &mut [T], mut compare: impl FnMut(&T, &T) -> Ordering) {
    let swaps = sorting(items.len(), &mut |left, right| match (items.get(left), items.get(right)) {
        (Some(left), Some(right)) => compare(left, right),
        _ => Ordering::Equal,
    });
    for (one, other) in swaps {
        items.swap(one, other);
    }
}

/// Sorts the items by a key; equal ones keep their order.
pub(crate) fn sort_by_key<T, K: Ord>(items: &mut [T], key: impl Fn(&T) -> K) {
    sort_by(items, |left, right| key(left).cmp(&key(right)));
}

/// Sorts texts as `str` does, most of them by how they begin.
pub(crate) fn sort_texts(texts: &mut [&str]) {
    let heads: Vec<u64> = texts.iter().map(|text| head(text)).collect();
    let text = |rank: usize| texts.get(rank).copied().unwrap_or_default();
    let swaps = sorting(texts.len(), &mut |left, right| {
        heads.get(left).cmp(&heads.get(right)).then_with(|| compare(text(left), text(right)))
    });
    for (one, other) in swaps {
        texts.swap(one, other);
    }
}

/// Compares texts as `str` does, eight bytes at a time: WebAssembly compares memory a byte at a time,
/// and the paths of a form begin alike.
pub(crate) fn compare(left: &str, right: &str) -> Ordering {
    compare_bytes(left.as_bytes(), right.as_bytes())
}

/// The same for those who have the bytes.
#[inline(never)]
pub(crate) fn compare_bytes(mut left: &[u8], mut right: &[u8]) -> Ordering {
    while let (Some((one, left_rest)), Some((two, right_rest))) =
        (left.split_first_chunk::<8>(), right.split_first_chunk::<8>())
    {
        if one != two {
            return u64::from_be_bytes(*one).cmp(&u64::from_be_bytes(*two));
        }
        (left, right) = (left_rest, right_rest);
    }
    left.cmp(right)
}

/// Whether a text begins with another, eight bytes at a time.
pub(crate) fn begins_with(text: &str, start: &str) -> bool {
    bytes_begin_with(text.as_bytes(), start.as_bytes())
}

/// The same for those who have the bytes.
#[inline(never)]
pub(crate) fn bytes_begin_with(mut text: &[u8], mut start: &[u8]) -> bool {
    while let (Some((one, text_rest)), Some((two, start_rest))) =
        (text.split_first_chunk::<8>(), start.split_first_chunk::<8>())
    {
        if one != two {
            return false;
        }
        (text, start) = (text_rest, start_rest);
    }
    text.len() >= start.len() && text.iter().zip(start).all(|(one, two)| one == two)
}

/// The first eight bytes of a text as a number, in the same order; zeros behind a shorter one.
pub(crate) fn head(text: &str) -> u64 {
    text.as_bytes().first_chunk::<8>().map_or_else(
        || text.bytes().chain([0; 8]).take(8).fold(0, |head, byte| head << 8 | u64::from(byte)),
        |whole| u64::from_be_bytes(*whole),
    )
}

/// The swaps that sort as many items. Not written again for each kind of item.
#[inline(never)]
fn sorting(count: usize, compare: &mut dyn FnMut(usize, usize) -> Ordering) -> Vec<(usize, usize)> {
    // Most lists of a form come in order.
    if (1..count).all(|right| compare(right - 1, right) != Ordering::Greater) {
        return Vec::new();
    }
    let mut ranks: Vec<usize> = (0..count).collect();
    sort_ranks(&mut ranks, compare);
    swaps(ranks)
}

/// The swaps that bring to each place the item of the rank that stands there.
fn swaps(mut ranks: Vec<usize>) -> Vec<(usize, usize)> {
    let mut swaps = Vec::with_capacity(ranks.len());
    for start in 0..ranks.len() {
        let mut at = start;
        // Round the places that take each other's items; those that have theirs are their own rank.
        while let Some(from) = ranks.get_mut(at).map(|rank| std::mem::replace(rank, at)).filter(|from| *from != start) {
            swaps.push((at, from));
            at = from;
        }
    }
    swaps
}

/// Merges runs of one, of two, of four… The library's sort is for longer lists than those of a form, and
/// three kilobytes more to download.
fn sort_ranks(ranks: &mut Vec<usize>, compare: &mut dyn FnMut(usize, usize) -> Ordering) {
    let mut merged = ranks.clone();
    let mut width = 1;
    while width < ranks.len() {
        for (runs, out) in ranks.chunks(2 * width).zip(merged.chunks_mut(2 * width)) {
            let (left, right) = runs.split_at(width.min(runs.len()));
            // Much of a form comes in order.
            if let (Some(last), Some(first)) = (left.last(), right.first())
                && compare(*last, *first) != Ordering::Greater
            {
                out.copy_from_slice(runs);
                continue;
            }
            let (mut left, mut right) = (left.iter().peekable(), right.iter().peekable());
            for slot in out {
                let later = match (left.peek(), right.peek()) {
                    (Some(one), Some(other)) => compare(**one, **other) == Ordering::Greater,
                    (one, _) => one.is_none(),
                };
                if let Some(rank) = if later { right.next() } else { left.next() } {
                    *slot = *rank;
                }
            }
        }
        std::mem::swap(ranks, &mut merged);
        width *= 2;
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn texts_are_compared_as_the_library_does() {
        let texts =
            ["", "a", "ab", "budget.charges[0].compte", "budget.charges[0].libelle", "budget.charges[10].compte"];
        let more =
            ["budget.charges", "budget.é", "budget.charget", "budget.charges[0]", "éééééééé", "éééééééè", "12345678"];
        for left in texts.iter().chain(&more) {
            for right in texts.iter().chain(&more) {
                assert_eq!(compare(left, right), left.cmp(right), "{left} {right}");
                assert_eq!(begins_with(left, right), left.starts_with(right), "{left} {right}");
                assert_eq!(head(left).cmp(&head(right)).then(left.cmp(right)), left.cmp(right), "{left} {right}");
            }
        }
    }

    #[test]
    fn texts_are_sorted_as_the_library_does() {
        let words = "prevention prevenir preventif prevent expulsion a expulsions ab préventif expulse prevention";
        let mut texts: Vec<&str> = words.split(' ').collect();
        let mut expected = texts.clone();
        expected.sort_unstable();
        sort_texts(&mut texts);
        assert_eq!(texts, expected);
    }

    #[test]
    fn equal_items_keep_their_order() {
        let mut items = vec![(2, 'a'), (1, 'b'), (2, 'c'), (1, 'd')];
        sort_by_key(&mut items, |(number, _)| *number);
        assert_eq!(items, [(1, 'b'), (1, 'd'), (2, 'a'), (2, 'c')]);
        for count in 0..70_u32 {
            let mut items: Vec<u32> = (0..count).map(|item| item * 7_919 % 101 / 3).collect();
            let mut expected: Vec<(u32, usize)> = items.iter().copied().zip(0..).collect();
            let mut ranked = expected.clone();
            expected.sort_by_key(|(item, _)| *item);
            sort_by_key(&mut ranked, |(item, _)| *item);
            assert_eq!(ranked, expected);
            sort_by(&mut items, |left, right| right.cmp(left));
            assert!(items.is_sorted_by(|left, right| left >= right), "{items:?}");
        }
        let mut none: Vec<u8> = Vec::new();
        sort_by(&mut none, Ord::cmp);
        assert!(none.is_empty());
    }
}
