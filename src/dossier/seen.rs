//! What of a dossier was looked at. It is noted while it is looked at, not declared, so that it cannot
//! be wrong: a rule is run again when something it looked at has changed, and only then.

use std::cell::{Cell, OnceCell};
use std::ops::Deref;

/// What of a dossier may be looked at, as a set: fields, the column of a table being one; the lines that a
/// table has; what the formats say of a part; the form as typed.
#[derive(Debug, Clone, Copy, Default, PartialEq, Eq)]
pub(crate) struct Seen([u64; 2]);

impl Seen {
    pub const NONE: Seen = Seen([0; 2]);
    pub const ALL: Seen = Seen([u64::MAX; 2]);
    /// How many there may be.
    pub const MOST: usize = 128;

    /// The one of that number alone.
    pub const fn one(number: usize) -> Self {
        if number < 64 { Seen([1 << number, 0]) } else { Seen([0, 1 << (number % 64)]) }
    }

    pub const fn and(self, other: Self) -> Self {
        let (Seen([low, high]), Seen([more_low, more_high])) = (self, other);
        Seen([low | more_low, high | more_high])
    }

    pub fn add(&mut self, other: Self) {
        *self = self.and(other);
    }

    /// Whether something is in both.
    pub fn meets(self, other: Self) -> bool {
        let (Seen([low, high]), Seen([other_low, other_high])) = (self, other);
        low & other_low != 0 || high & other_high != 0
    }
}

thread_local! {
    /// What was looked at since the noting began. No answer depends on it: it is read by [`noting`] alone.
    static LOOKED_AT: Cell<Seen> = const { Cell::new(Seen::NONE) };
}

/// Notes that these are looked at. Rules look hundreds of times: written into each, it would weigh more
/// than it takes.
#[inline(never)]
pub(crate) fn note(seen: Seen) {
    LOOKED_AT.with(|looked_at| looked_at.set(looked_at.get().and(seen)));
}

/// Does some work, and says what it looked at. Whoever asked for the work has looked at it too.
pub(crate) fn noting<T>(work: impl FnOnce() -> T) -> (T, Seen) {
    let before = LOOKED_AT.replace(Seen::NONE);
    let done = work();
    let seen = LOOKED_AT.replace(before);
    note(seen);
    (done, seen)
}

/// What cannot be looked at without a note of it.
#[derive(Debug, Clone, Default)]
pub struct Watched<T> {
    value: T,
    seen: Seen,
}

impl<T> Watched<T> {
    pub(super) fn new(value: T, seen: Seen) -> Self {
        Watched { value, seen }
    }

    /// For whoever reads the form: the value, without a note.
    pub(super) fn unnoted(&self) -> &T {
        &self.value
    }
}

impl<'a, T> IntoIterator for &'a Watched<T>
where
    &'a T: IntoIterator,
{
    type Item = <&'a T as IntoIterator>::Item;
    type IntoIter = <&'a T as IntoIterator>::IntoIter;

    fn into_iter(self) -> Self::IntoIter {
        (**self).into_iter()
    }
}

impl<T> Deref for Watched<T> {
    type Target = T;

    fn deref(&self) -> &T {
        note(self.seen);
        &self.value
    }
}

/// What several rules ask for, made once. Whoever asks has looked at what it was made of.
#[derive(Debug, Clone)]
pub(crate) struct Memo<T>(OnceCell<(T, Seen)>);

impl<T> Default for Memo<T> {
    fn default() -> Self {
        Memo(OnceCell::new())
    }
}

impl<T> Memo<T> {
    pub fn get_or_make(&self, make: impl FnOnce() -> T) -> &T {
        let (value, seen) = self.0.get_or_init(|| noting(make));
        note(*seen);
        value
    }

    /// What was made.
    pub fn into_made(self) -> Option<T> {
        self.0.into_inner().map(|(value, _)| value)
    }

    /// What was made, taken away when it was made of something that has changed.
    pub fn take_if(&mut self, changed: Seen) -> Option<T> {
        self.0.get().is_some_and(|(_, seen)| seen.meets(changed)).then(|| self.0.take())?.map(|(value, _)| value)
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn what_is_looked_at_is_noted_once_and_by_all_who_asked() {
        let [left, right] = [3, 100].map(|number| Watched::new(number, Seen::one(number)));
        let memo = Memo::default();
        let sum = || *memo.get_or_make(|| *left + *right);
        let both = Seen::one(3).and(Seen::one(100));
        assert_eq!(noting(|| *right), (100, Seen::one(100)));
        assert_eq!(noting(|| noting(|| *left).1), (Seen::one(3), Seen::one(3)));
        assert_eq!(noting(sum), (103, both));
        assert_eq!(noting(sum), (103, both), "made before, and looked at all the same");
        assert_eq!(noting(|| 0).1, Seen::NONE);
    }

    #[test]
    fn what_was_made_is_kept_until_its_matter_changes() {
        let watched = Watched::new(1, Seen::one(64));
        let mut memo = Memo::default();
        memo.get_or_make(|| *watched);
        assert_eq!(memo.take_if(Seen::one(0)), None);
        assert_eq!(memo.take_if(Seen::one(64)), Some(1));
        assert_eq!(memo.take_if(Seen::ALL), None);
    }
}
