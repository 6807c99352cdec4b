//! The words of a scheme, ready to be looked up: whole words, words with any ending, phrases,
//! and words mistyped by one letter.

use std::cmp::Ordering;

use crate::order;

use super::data::ScopeError;

/// No pattern, no class.
const NONE: u16 = u16::MAX;

/// How many patterns may match one word ("coordination", "coordon*", "co*"); more say nothing new.
const CHAIN: usize = 4;

/// The patterns that match one word, the longest first.
#[derive(Debug, Clone, Copy)]
pub(super) struct Matches {
    found: [u16; CHAIN],
}

impl Matches {
    /// Nothing matches.
    pub(super) const NOTHING: Matches = Matches { found: [NONE; CHAIN] };

    /// The numbers of the patterns.
    pub(super) fn iter(&self) -> impl Iterator<Item = u16> + '_ {
        self.found.iter().copied().take_while(|pattern| *pattern != NONE)
    }

    /// Whether nothing matches.
    pub(super) fn is_empty(&self) -> bool {
        self.iter().next().is_none()
    }

    fn push(&mut self, pattern: u16) {
        if let Some(free) = self.found.iter_mut().find(|slot| **slot == NONE) {
            *free = pattern;
        }
    }
}

/// A phrase: the patterns of its words, in order.
#[derive(Debug)]
pub(super) struct Phrase {
    /// The patterns after the first.
    pub(super) rest: Vec<u16>,
    /// The pattern number the whole phrase answers to.
    pub(super) pattern: u16,
}

#[derive(Debug)]
struct Entry {
    text: Box<str>,
    /// How it begins, as a number in the order of the texts: most words differ there.
    head: u64,
    /// The pattern that wants the whole word.
    whole: u16,
    /// The pattern that takes any ending.
    stem: u16,
    /// The longest entry that begins this one.
    parent: u16,
}

/// The words of a scheme.
#[derive(Debug)]
pub(super) struct Lexicon {
    entries: Vec<Entry>,
    /// Where the entries begin of each first byte: a search looks at those of one letter only.
    starts: Vec<usize>,
    /// By the pattern of the first word.
    phrases: Vec<Vec<Phrase>>,
    /// By pattern: the class it belongs to.
    classes: Vec<Option<u8>>,
    /// By pattern: what points to it, with its weight.
    cues: Vec<Vec<(u16, i32)>>,
}

/// The patterns of a scheme: a pattern's number is its rank among them.
#[derive(Debug, Default)]
pub(super) struct Patterns<'a>(Vec<&'a str>);

/// Says of each pattern what it stands for.
#[derive(Debug)]
pub(super) struct Builder<'a> {
    patterns: Vec<&'a str>,
    classes: Vec<Option<u8>>,
    cues: Vec<Vec<(u16, i32)>>,
}

impl<'a> Patterns<'a> {
    /// Adds a word or a phrase, and the words of a phrase.
    pub(super) fn add(&mut self, pattern: &'a str, place: &str) -> Result<(), ScopeError> {
        let wrong = || ScopeError::Word { place: place.to_owned(), word: pattern.to_owned() };
        for word in pattern.split('_') {
            let bare = word.strip_suffix('*').unwrap_or(word);
            let plain = bare.bytes().all(|byte| byte.is_ascii_lowercase() || byte.is_ascii_digit());
            if bare.is_empty() || !plain {
                return Err(wrong());
            }
            self.0.push(word);
        }
        self.0.push(pattern);
        Ok(())
    }

    /// Numbers what was gathered.
    pub(super) fn builder(self) -> Result<Builder<'a>, ScopeError> {
        let mut patterns = self.0;
        order::sort_texts(&mut patterns);
        patterns.dedup();
        if patterns.len() > usize::from(NONE) {
            return Err(ScopeError::TooMany("words"));
        }
        let count = patterns.len();
        Ok(Builder { patterns, classes: vec![None; count], cues: vec![Vec::new(); count] })
    }
}

impl Builder<'_> {
    fn rank(&self, pattern: &str) -> Option<usize> {
        self.patterns.binary_search_by(|other| order::compare(other, pattern)).ok()
    }

    fn number(&self, pattern: &str) -> u16 {
        self.rank(pattern).and_then(|rank| u16::try_from(rank).ok()).unwrap_or(NONE)
    }

    /// Puts a word or a phrase in a class; answers the class that has it already, if any.
    pub(super) fn class(&mut self, pattern: &str, class: u8) -> Option<u8> {
        let slot = self.rank(pattern).and_then(|rank| self.classes.get_mut(rank));
        slot.and_then(|slot| slot.replace(class)).filter(|old| *old != class)
    }

    /// Makes a word or a phrase point to a target (a mission, a limb).
    pub(super) fn cue(&mut self, pattern: &str, target: u16, weight: i32) {
        if let Some(cues) = self.rank(pattern).and_then(|rank| self.cues.get_mut(rank)) {
            cues.push((target, weight));
        }
    }

    /// Makes what was said ready to be looked up.
    pub(super) fn build(self) -> Lexicon {
        // A word comes before the same word with any ending, and both before what they begin.
        let mut stems: Vec<(&str, u16, u16)> = Vec::new();
        let mut phrases: Vec<Vec<Phrase>> = Vec::new();
        phrases.resize_with(self.patterns.len(), Vec::new);
        for (rank, pattern) in self.patterns.iter().enumerate() {
            let number = u16::try_from(rank).unwrap_or(NONE);
            if let Some((first, rest)) = pattern.split_once('_') {
                let rest = rest.split('_').map(|word| self.number(word)).collect();
                if let Some(list) = self.rank(first).and_then(|rank| phrases.get_mut(rank)) {
                    list.push(Phrase { rest, pattern: number });
                }
            } else if let Some(stem) = pattern.strip_suffix('*') {
                match stems.last_mut() {
                    Some((text, _, any)) if *text == stem => *any = number,
                    _ => stems.push((stem, NONE, number)),
                }
            } else {
                stems.push((pattern, number, NONE));
            }
        }
        for list in &mut phrases {
            // The longest phrase first: it is the one that says most.
            order::sort_by_key(list, |phrase| std::cmp::Reverse(phrase.rest.len()));
        }
        let mut entries: Vec<Entry> = Vec::with_capacity(stems.len());
        let mut open: Vec<u16> = Vec::new();
        for (text, whole, stem) in stems {
            while let Some(last) = open.last() {
                let begins = entries.get(usize::from(*last)).is_some_and(|entry| text.starts_with(&*entry.text));
                if begins {
                    break;
                }
                open.pop();
            }
            let parent = open.last().copied().unwrap_or(NONE);
            open.push(u16::try_from(entries.len()).unwrap_or(NONE));
            entries.push(Entry { text: text.into(), head: order::head(text), whole, stem, parent });
        }
        let starts = (0..=u8::MAX).map(|byte| entries.partition_point(|entry| entry.text.as_bytes() < &[byte][..]));
        let starts = starts.chain([entries.len()]).collect();
        Lexicon { entries, starts, phrases, classes: self.classes, cues: self.cues }
    }
}

impl Lexicon {
    /// The patterns that match a folded word, the longest first.
    pub(super) fn matches(&self, word: &str) -> Matches {
        let mut matches = Matches::NOTHING;
        let (start, same) = self.of_letter(word);
        let head = order::head(word);
        let is_before = |entry: &Entry| match entry.head.cmp(&head) {
            Ordering::Equal => order::compare(&entry.text, word).is_le(),
            heads => heads.is_lt(),
        };
        let mut at = (start + same.partition_point(is_before)).checked_sub(1);
        while let Some(entry) = at.and_then(|at| self.entries.get(at)) {
            if order::begins_with(word, &entry.text) {
                if entry.whole != NONE && entry.text.len() == word.len() {
                    matches.push(entry.whole);
                }
                if entry.stem != NONE {
                    matches.push(entry.stem);
                }
            }
            at = (entry.parent != NONE).then(|| usize::from(entry.parent));
        }
        matches
    }

    /// The entries that begin with the first letter of a word, and the rank of the first of them.
    fn of_letter(&self, word: &str) -> (usize, &[Entry]) {
        let letter = word.bytes().next().map_or(0, usize::from);
        let bound = |letter| self.starts.get(letter).copied().unwrap_or_default();
        let (start, end) = (bound(letter), bound(letter + 1));
        (start, self.entries.get(start..end).unwrap_or_default())
    }

    /// The pattern that a word mistyped by one letter stands for. Only long words: a short one is
    /// one letter away from too many others. The first letter is taken as right.
    pub(super) fn mistyped(&self, word: &str) -> Matches {
        const LONG: usize = 7;
        if word.len() < LONG {
            return Matches::NOTHING;
        }
        let mut best: Option<&Entry> = None;
        for entry in self.of_letter(word).1 {
            let longer = best.is_none_or(|best| entry.text.len() > best.text.len());
            let stem = entry.stem != NONE && entry.text.len() + 1 >= LONG;
            let whole = entry.whole != NONE && entry.text.len() >= LONG;
            if longer && (stem || whole) && one_letter_off(word.as_bytes(), entry.text.as_bytes(), stem) {
                best = Some(entry);
            }
        }
        let mut matches = Matches::NOTHING;
        if let Some(entry) = best {
            matches.push(if entry.stem == NONE { entry.whole } else { entry.stem });
        }
        matches
    }

    /// The phrases whose first word a pattern is, the longest first.
    pub(super) fn phrases(&self, pattern: u16) -> &[Phrase] {
        self.phrases.get(usize::from(pattern)).map(Vec::as_slice).unwrap_or_default()
    }

    /// How many patterns there are.
    pub(super) fn count(&self) -> usize {
        self.classes.len()
    }

    /// The class of a pattern.
    pub(super) fn class(&self, pattern: u16) -> Option<u8> {
        self.classes.get(usize::from(pattern)).copied().flatten()
    }

    /// What a pattern points to, with its weight.
    pub(super) fn cues(&self, pattern: u16) -> &[(u16, i32)] {
        self.cues.get(usize::from(pattern)).map(Vec::as_slice).unwrap_or_default()
    }
}

/// Whether `word` is `text` (or begins with it, for a stem) but for one letter that is missing,
/// added, wrong, or swapped with its neighbour.
fn one_letter_off(word: &[u8], text: &[u8], stem: bool) -> bool {
    let same = word.iter().zip(text).take_while(|(a, b)| a == b).count();
    let tails = |word_from: usize, text_from: usize| {
        let word = word.get(word_from..).unwrap_or_default();
        let text = text.get(text_from..).unwrap_or_default();
        if stem { word.starts_with(text) } else { word == text }
    };
    if same + 1 >= text.len() && stem {
        return false;
    }
    let swapped = word.get(same) == text.get(same + 1) && word.get(same + 1) == text.get(same);
    tails(same + 1, same + 1)
        || tails(same + 1, same)
        || tails(same, same + 1)
        || (swapped && tails(same + 2, same + 2))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lexicon(words: &[&str]) -> Lexicon {
        let mut patterns = Patterns::default();
        words.iter().for_each(|word| patterns.add(word, "").unwrap());
        let mut builder = patterns.builder().unwrap();
        for (class, word) in words.iter().enumerate() {
            assert_eq!(builder.class(word, class as u8), None);
        }
        builder.build()
    }

    fn class(lexicon: &Lexicon, word: &str) -> Option<u8> {
        lexicon.matches(word).iter().find_map(|pattern| lexicon.class(pattern))
    }

    #[test]
    fn the_longest_pattern_wins() {
        let lexicon = lexicon(&["form*", "formul*", "forme", "animat*"]);
        assert_eq!(class(&lexicon, "former"), Some(0));
        assert_eq!(class(&lexicon, "formulaire"), Some(1));
        assert_eq!(class(&lexicon, "forme"), Some(2));
        assert_eq!(class(&lexicon, "formes"), Some(0));
        assert_eq!(class(&lexicon, "fort"), None);
        assert_eq!(class(&lexicon, "zebre"), None);
    }

    #[test]
    fn one_letter_may_be_wrong() {
        let lexicon = lexicon(&["coordon*", "expuls*", "locataire", "former"]);
        for (word, class) in [
            ("coordnation", 0),
            ("coordonation", 0),
            ("cordonnation", 0),
            ("locatiare", 2),
            ("locatire", 2),
            ("explusion", 1),
        ] {
            let found =
                lexicon.mistyped(word).iter().chain(lexicon.matches(word).iter()).find_map(|p| lexicon.class(p));
            assert_eq!(found, Some(class), "{word}");
        }
        assert!(lexicon.mistyped("fermer").is_empty(), "a short word is left alone");
        assert!(lexicon.mistyped("").is_empty());
        assert!(lexicon.mistyped("é").is_empty());
    }

    #[test]
    fn a_word_that_cannot_match_is_refused() {
        for word in ["Animer", "été", "*", "a__b", ""] {
            assert!(Patterns::default().add(word, "").is_err(), "{word}");
        }
    }
}
