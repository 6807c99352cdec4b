//! Reads the tokens of a sentence with a lexicon: phrases become one item, each item gets its
//! class, its number ("le ménage", "les ménages") and whether it is denied ("sans …").

use std::ops::Range;

use super::data::ClassKind;
use super::french::{self, Role};
use super::lexicon::{Lexicon, Matches};
use super::negation;
use super::tokens::{Kind, Text, Token};

/// A word, a phrase or a break, as the lexicon reads it.
#[derive(Debug, Clone)]
pub(super) struct Item {
    /// Bytes of the text as typed.
    pub(super) span: Range<usize>,
    /// Word or break.
    pub(super) kind: Kind,
    /// What a function word does.
    pub(super) role: Option<Role>,
    /// What a content word means.
    pub(super) class: Option<u8>,
    /// The patterns it matched.
    pub(super) matches: Matches,
    /// The phrase it opens or is.
    pub(super) phrase: Option<u16>,
    /// A verb in the infinitive.
    pub(super) infinitive: bool,
    /// A word the scheme does not know that looks like an infinitive.
    pub(super) unknown_verb: bool,
    /// "le", "son", "chaque" stands before it.
    pub(super) singular: bool,
    /// "sans", "ne … pas" takes it away.
    pub(super) denied: bool,
}

impl Item {
    /// Whether the item is a content word.
    pub(super) fn is_content(&self) -> bool {
        self.kind == Kind::Word && self.role.is_none()
    }

    /// Whether no word of the scheme is in it.
    pub(super) fn is_unknown(&self) -> bool {
        self.is_content() && self.class.is_none() && self.matches.is_empty()
    }
}

/// The items of a text.
pub(super) fn read(text: &Text<'_>, lexicon: &Lexicon, kinds: &[ClassKind]) -> Vec<Item> {
    let matches: Vec<(Matches, Option<Role>)> = text.tokens.iter().map(|token| look_up(text, token, lexicon)).collect();
    let mut items = Vec::with_capacity(text.tokens.len());
    let mut determiner = Determiner::default();
    let mut at = 0;
    while let (Some(token), Some((found, role))) = (text.tokens.get(at), matches.get(at)) {
        let phrase = longest_phrase(at, &matches, &text.tokens, lexicon);
        let merged = phrase.filter(|(pattern, _)| lexicon.class(*pattern).is_some());
        let (class, end) = match merged {
            Some((pattern, end)) => (lexicon.class(pattern), end),
            None => (found.iter().find_map(|pattern| lexicon.class(pattern)), at + 1),
        };
        let last = text.tokens.get(end.saturating_sub(1)).unwrap_or(token);
        let role = if class.is_some() { None } else { *role };
        let kind = class.and_then(|class| kinds.get(usize::from(class)).copied());
        let acts = matches!(kind, Some(ClassKind::Action | ClassKind::Light));
        let item = Item {
            span: token.span.start..last.span.end,
            kind: token.kind,
            role,
            class,
            matches: if merged.is_some() { Matches::NOTHING } else { *found },
            phrase: phrase.map(|(pattern, _)| pattern),
            infinitive: acts && french::is_infinitive(text.word(token)),
            unknown_verb: token.kind == Kind::Word
                && class.is_none()
                && role.is_none()
                && french::is_infinitive(text.word(token))
                && !items.last().and_then(|item: &Item| item.role).is_some_and(Role::governs_a_noun),
            singular: determiner.mark(token.kind, role, kind),
            denied: false,
        };
        items.push(item);
        at = end;
    }
    negation::deny(text, &mut items, kinds);
    items
}

fn look_up(text: &Text<'_>, token: &Token, lexicon: &Lexicon) -> (Matches, Option<Role>) {
    if token.kind != Kind::Word {
        return (Matches::NOTHING, None);
    }
    let word = text.word(token);
    let role = french::role(word);
    let mut matches = lexicon.matches(word);
    if matches.is_empty() && role.is_none() {
        matches = lexicon.mistyped(word);
    }
    (matches, role)
}

/// The longest phrase that starts at a token, and the token after it. Function words inside are
/// skipped; a break ends the search.
fn longest_phrase(
    at: usize,
    matches: &[(Matches, Option<Role>)],
    tokens: &[Token],
    lexicon: &Lexicon,
) -> Option<(u16, usize)> {
    let (first, _) = matches.get(at)?;
    let mut best: Option<(u16, usize, usize)> = None;
    for phrase in first.iter().flat_map(|pattern| lexicon.phrases(pattern)) {
        let length = phrase.rest.len();
        if best.is_some_and(|(_, _, longest)| longest >= length) {
            continue;
        }
        if let Some(end) = phrase_end(at + 1, &phrase.rest, matches, tokens) {
            best = Some((phrase.pattern, end, length));
        }
    }
    best.map(|(pattern, end, _)| (pattern, end))
}

fn phrase_end(from: usize, wanted: &[u16], matches: &[(Matches, Option<Role>)], tokens: &[Token]) -> Option<usize> {
    /// How many function words may stand between two words of a phrase: "mise en œuvre de la".
    const GAP: usize = 4;
    let mut at = from;
    for pattern in wanted {
        let mut gap = 0;
        loop {
            let (found, role) = matches.get(at)?;
            if tokens.get(at)?.kind != Kind::Word {
                return None;
            }
            at += 1;
            if found.iter().any(|other| other == *pattern) {
                break;
            }
            gap += 1;
            if role.is_none() || gap > GAP {
                return None;
            }
        }
    }
    Some(at)
}

/// Remembers the determiner until the noun it stands before.
#[derive(Default)]
struct Determiner {
    singular: bool,
    left: u8,
}

impl Determiner {
    fn mark(&mut self, kind: Kind, role: Option<Role>, class: Option<ClassKind>) -> bool {
        if kind != Kind::Word {
            self.left = 0;
            return false;
        }
        match role {
            Some(Role::Singular | Role::Possessive | Role::Toward(true)) => (self.singular, self.left) = (true, 2),
            Some(Role::Plural) => self.left = 0,
            Some(_) => {}
            None => {
                let marked = self.singular && self.left > 0;
                // An adjective may stand between: "chaque jeune ménage".
                let noun = !matches!(class, None | Some(ClassKind::Neutral));
                self.left = if noun { 0 } else { self.left.saturating_sub(1) };
                return marked;
            }
        }
        false
    }
}
