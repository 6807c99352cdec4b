//! Where each field is read, and its number among what may be looked at of a dossier.

use std::borrow::Cow;
use std::sync::OnceLock;

use crate::order;

use super::fields::{CHOICES, fields_of, pattern};
use super::known::{KnownField, same};
use super::part::Part;
use super::seen::Seen;

/// Where the field at `path` is read, rows counted or not.
pub(crate) fn slot(path: &str) -> Option<Slot> {
    find(path).and_then(|(_, slot)| *slot)
}

/// Where a field is read: a part, and its rank among the fields of that part.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Slot {
    pub part: Part,
    pub rank: usize,
    /// The field, or the column, as something that is looked at.
    pub seen: Seen,
}

impl Slot {
    pub(super) const fn new(part: Part, rank: usize) -> Self {
        Slot { part, rank, seen: Seen::one(before(part as usize) + rank) }
    }
}

/// How many fields the parts before that one have.
#[allow(clippy::indexing_slicing)] // Of a list that is known when compiling.
const fn before(part: usize) -> usize {
    let (mut earlier, mut fields) = (0, 0);
    while earlier < part {
        fields += fields_of(Part::ALL[earlier]).len();
        earlier += 1;
    }
    fields
}

/// The field of that path, rows not counted, as something that is looked at.
#[allow(clippy::indexing_slicing)] // Evaluated when compiling only.
pub(super) const fn seen_at(path: &str) -> Seen {
    let mut part = 0;
    while part < Part::ALL.len() {
        let fields = fields_of(Part::ALL[part]);
        let mut rank = 0;
        while rank < fields.len() {
            if same(fields[rank].path, path) {
                return Slot::new(Part::ALL[part], rank).seen;
            }
            rank += 1;
        }
        part += 1;
    }
    Seen::ALL
}

const FIELDS: usize = before(Part::ALL.len());
const _: () = assert!(FIELDS + 2 * Part::ALL.len() + 2 <= Seen::MOST);

/// Which lines a table has, and how many; not what is in them.
pub(super) const fn lines_of(part: Part) -> Seen {
    Seen::one(FIELDS + part as usize)
}

/// What the formats say of a part.
pub(super) const fn remarks_of(part: Part) -> Seen {
    Seen::one(FIELDS + Part::ALL.len() + part as usize)
}

/// The paths that no field has.
pub(super) const UNKNOWN: Seen = Seen::one(FIELDS + 2 * Part::ALL.len());

/// The texts as typed.
pub(super) const RAW: Seen = Seen::one(FIELDS + 2 * Part::ALL.len() + 1);

/// A known field, and where it is read; nowhere, for one that only chooses how the dossier is checked.
type Placed = (&'static KnownField, Option<Slot>);

pub(super) fn find(path: &str) -> Option<&'static Placed> {
    static SORTED: OnceLock<Vec<Placed>> = OnceLock::new();
    let sorted = SORTED.get_or_init(|| {
        let read = |part: Part| {
            let placed = move |(rank, field)| (field, Some(Slot::new(part, rank)));
            fields_of(part).iter().enumerate().map(placed)
        };
        let choices = CHOICES.iter().map(|field| (field, None));
        let mut sorted: Vec<Placed> = choices.chain(Part::ALL.into_iter().flat_map(read)).collect();
        order::sort_by_key(&mut sorted, |(field, _)| field.path);
        sorted
    });
    // Rules ask for the fields as the table has them.
    let exact = |path: &str| sorted.binary_search_by(|(field, _)| order::compare(field.path, path));
    if let Some(found) = exact(path).ok().and_then(|rank| sorted.get(rank)) {
        return Some(found);
    }
    let pattern = if path.contains('[') { Cow::Owned(pattern(path)) } else { Cow::Borrowed(path) };
    let whole = exact(&pattern);
    // A list may also be one text, at the path of the list.
    let list = || sorted.binary_search_by(|(field, _)| field.path.bytes().cmp(pattern.bytes().chain(*b"[]")));
    sorted.get(whole.or_else(|_| list()).ok()?)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Where two shared a place, a change of one would have the rules that look at the other run again.
    #[test]
    fn each_thing_that_is_looked_at_has_a_place_of_its_own() {
        let fields = Part::ALL.into_iter().flat_map(|part| {
            let ranks = 0..fields_of(part).len();
            ranks.map(move |rank| Slot::new(part, rank).seen)
        });
        let of_parts = Part::ALL.into_iter().flat_map(|part| [lines_of(part), remarks_of(part)]);
        let all: Vec<Seen> = fields.chain(of_parts).chain([UNKNOWN, RAW]).collect();
        for (rank, place) in all.iter().enumerate() {
            let shared = all.iter().take(rank).position(|other| other.meets(*place));
            assert_eq!(shared, None, "{rank}");
        }
    }
}
