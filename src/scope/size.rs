//! How large a scheme's data may be. They may come from anywhere: a portal loads a profile at run
//! time, and a form is judged at every key stroke. Each limit is several times what a scheme needs.

use crate::order;

use super::data::{ScopeData, ScopeError};

/// Words that begin with one letter: an unknown word is held against each, letter by letter.
const WORDS_OF_ONE_LETTER: usize = 1_000;
/// Phrases that begin with one word: each is tried where the word stands.
const PHRASES_OF_ONE_WORD: usize = 100;
/// Words of a phrase.
const WORDS_OF_ONE_PHRASE: usize = 12;
/// Missions and exclusions: a word may point to each.
const TARGETS: usize = 300;
/// Words that missions and exclusions name, those of their classes counted.
const CUES: usize = 20_000;

/// Refuses data that would make a check slow.
pub(super) fn check(data: &ScopeData) -> Result<(), ScopeError> {
    let within = |count: usize, limit: usize, what| if count > limit { Err(ScopeError::TooMany(what)) } else { Ok(()) };
    within(data.missions.len() + data.limbs.len(), TARGETS, "missions")?;

    let mut sizes: Vec<(&str, usize)> = Vec::with_capacity(data.classes.len());
    sizes.extend(data.classes.iter().map(|class| (class.id.as_str(), class.words.split_whitespace().count())));
    order::sort_by(&mut sizes, |one, other| order::compare(one.0, other.0));
    let mut words: Vec<&str> = data.classes.iter().flat_map(|class| class.words.split_whitespace()).collect();
    let mut cues = 0usize;
    for cue in data.missions.iter().map(|one| &one.cues).chain(data.limbs.iter().map(|one| &one.cues)) {
        for word in cue.split_whitespace() {
            let word = word.split_once(':').map_or(word, |(word, _)| word);
            let class = word.strip_prefix('@');
            let found = class.and_then(|class| sizes.binary_search_by(|(id, _)| order::compare(id, class)).ok());
            cues = cues.saturating_add(found.and_then(|at| sizes.get(at)).map_or(1, |(_, size)| *size));
            if class.is_none() {
                words.push(word);
            }
        }
    }
    within(cues, CUES, "cues")?;

    order::sort_texts(&mut words);
    words.dedup();
    let longest = words.iter().filter(|word| word.contains('_')).map(|phrase| phrase.split('_').count()).max();
    within(longest.unwrap_or(0), WORDS_OF_ONE_PHRASE, "words in a phrase")?;
    // In order, those that begin alike stand together.
    let letter = |word: &str| word.chars().next().map_or(0, char::len_utf8);
    within(most_alike(&words, letter), WORDS_OF_ONE_LETTER, "words with the same first letter")?;
    words.retain(|word| word.contains('_'));
    let first = |phrase: &str| phrase.find('_').unwrap_or(0) + 1;
    within(most_alike(&words, first), PHRASES_OF_ONE_WORD, "phrases with the same first word")
}

/// How many neighbours have the same beginning, at most; `length` says how long the beginning of each is.
fn most_alike(words: &[&str], length: impl Fn(&str) -> usize) -> usize {
    let (mut most, mut count, mut last) = (0, 0, None);
    for word in words {
        let start = word.get(..length(word));
        count = if start == last { count + 1 } else { 1 };
        (most, last) = (most.max(count), start);
    }
    most
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::scope::{Class, ClassKind, Mission};

    /// A scheme of one class and as many missions as asked for, each with these cues.
    fn data(words: Vec<String>, missions: usize, cues: &str) -> ScopeData {
        let json = r#"{"id": "s", "mainArticle": "A", "closing": {"id": "c", "label": "c", "article": "A"},
            "axes": [{"id": "x", "label": "x"}], "missions": [], "limbs": [], "classes": []}"#;
        let mut data = ScopeData::from_json(json).unwrap();
        data.classes.push(Class {
            id: "k".into(),
            kind: ClassKind::Action,
            group: None,
            individual: false,
            anchor: false,
            label: None,
            words: words.join(" "),
        });
        data.missions.extend((0..missions).map(|number| Mission {
            id: format!("m{number}"),
            axis: "x".into(),
            label: "m".into(),
            articles: vec!["A".into()],
            cues: cues.into(),
        }));
        data
    }

    fn letters(number: usize) -> String {
        number.to_string().bytes().map(|digit| char::from(digit + 49)).collect()
    }

    #[test]
    fn what_would_make_a_check_slow_is_refused_and_names_what_there_is_too_much_of() {
        let many =
            |count, make: fn(String) -> String| (0..count).map(|number| make(letters(number))).collect::<Vec<_>>();
        let a = |rest| format!("a{rest}");
        let phrase = |rest| format!("mise_{rest}");
        let long = |count: usize| vec![vec!["mot"; count].join("_")];
        for (data, said) in [
            (data(many(1_001, a), 1, "k"), Err("words with the same first letter")),
            (data(many(1_000, a), 1, "k"), Ok(())),
            (data(many(101, phrase), 1, "k"), Err("phrases with the same first word")),
            (data(many(100, phrase), 1, "k"), Ok(())),
            (data(long(13), 1, "k"), Err("words in a phrase")),
            (data(long(12), 1, "k"), Ok(())),
            (data(many(10, a), 301, "@k"), Err("missions")),
            (data(many(10, a), 300, "@k:2"), Ok(())),
            (data(many(900, a), 23, "@k:2"), Err("cues")),
        ] {
            assert_eq!(check(&data), said.map_err(ScopeError::TooMany));
        }
    }
}
