//! Tells the lines of the grant's own funder among the products, however people spell it: "État –
//! DDETS 35", "DDETSPP", "Préfecture", "Programme 177".

use rust_decimal::Decimal;

use crate::computed::{Budget, Entry};
use crate::euros::Euros;
use crate::formats::Format;
use crate::rules::Context;

/// From this length on, a word with one slip is still that word.
const TOLERANT: usize = 5;

/// What the products say of the grant's own funder.
#[derive(Debug)]
pub(super) struct Granted<'a> {
    /// The lines of the funder.
    pub lines: Vec<&'a Entry>,
    /// Their sum.
    pub sum: Decimal,
}

/// The lines of products of the grant's own funder; none when the profile does not say who that is.
pub(super) fn granted<'a>(context: &Context, budget: &'a Budget) -> Option<Granted<'a>> {
    let own = context.memos.own_lines.get_or_make(|| own_lines(context)).as_ref()?;
    let lines: Vec<&Entry> = budget.produits.money().filter(|entry| own.get(entry.row) == Some(&true)).collect();
    let sum = lines.iter().fold(Decimal::ZERO, |sum, entry| sum.plus(entry.amount));
    Some(Granted { lines, sum })
}

/// Of each line of products, whether its words tell the grant's own funder, whatever its amount.
fn own_lines(context: &Context) -> Option<Vec<bool>> {
    let patterns: Vec<Pattern> = context.words("financeur.motifs").iter().map(|words| Pattern::of(words)).collect();
    if patterns.is_empty() {
        return None;
    }
    let programme = context.fields.imputation.programme.get().map(Format::display);
    let lines = context.produits_words().iter();
    Some(lines.map(|line| is_funder(line.whole(), &patterns, programme.as_deref())).collect())
}

fn is_funder(said: &str, patterns: &[Pattern], programme: Option<&str>) -> bool {
    let words: Vec<&str> = said.split(' ').collect();
    let of_programme = programme.is_some_and(|number| {
        words
            .windows(2)
            .any(|pair| matches!(pair, ["PROGRAMME" | "BOP" | "P", second] if second.trim_start_matches('0') == number))
            || words.iter().any(|word| word.strip_prefix('P') == Some(number))
    });
    of_programme || patterns.iter().any(|pattern| pattern.is_in(&words))
}

/// The words of a funder's name.
struct Pattern<'a> {
    last: &'a str,
    /// Those before the last.
    before: Option<&'a str>,
}

impl<'a> Pattern<'a> {
    fn of(words: &'a str) -> Self {
        match words.rsplit_once(' ') {
            Some((before, last)) => Pattern { last, before: Some(before) },
            None => Pattern { last: words, before: None },
        }
    }

    /// Whether its words follow one another in a text; the last may go on ("DDETS" in "DDETSPP"), and a
    /// long one may hold a slip.
    fn is_in(&self, words: &[&str]) -> bool {
        words.iter().enumerate().any(|(rank, word)| is_nearly(word, self.last) && self.comes_before(rank, words))
    }

    /// Whether the words before the last stand before that rank.
    fn comes_before(&self, rank: usize, words: &[&str]) -> bool {
        let mut earlier = words.iter().take(rank).rev();
        self.before.is_none_or(|before| before.rsplit(' ').all(|word| earlier.next() == Some(&word)))
    }
}

/// Whether the word begins as the other, or is that one with a slip.
fn is_nearly(word: &str, meant: &str) -> bool {
    let (ends, others) = (meant.as_bytes(), word.as_bytes());
    // A slip does not touch both ends of a long word.
    if ends.first() != others.first() && ends.last() != others.last() {
        return false;
    }
    // One slip leaves the lengths within a character of each other.
    let near = meant.len() >= TOLERANT && word.len() >= TOLERANT && word.len().abs_diff(meant.len()) <= 2;
    word.starts_with(meant) || near && strsim::osa_distance(word, meant) <= 1
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::formats::plain;

    #[test]
    fn a_pattern_is_found_however_people_write_it() {
        let found =
            |text: &str, pattern: &str| Pattern::of(&plain(pattern)).is_in(&plain(text).split(' ').collect::<Vec<_>>());
        for (text, pattern) in [
            ("État – DDETS 35", "État"),
            ("l'etat", "État"),
            ("DDETSPP de l'Orne", "DDETS"),
            ("D.D.E.T.S. 35 / ddtes", "DDETS"),
            ("Préfecture d'Ille-et-Vilaine", "préfecture"),
            ("PREFECTRE", "préfecture"),
            ("Min. du logement, secrétariat d'État", "État"),
            ("Conseil départemental et ministère du logement", "ministère du logement"),
        ] {
            assert!(found(text, pattern), "{text} / {pattern}");
        }
        for (text, pattern) in
            [("Établissement public", "État"), ("Logement", "ministère du logement"), ("Caisse d'allocations", "DDETS")]
        {
            assert!(!found(text, pattern), "{text} / {pattern}");
        }
    }
}
