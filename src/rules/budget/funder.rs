//! Tells the lines of the grant's own funder among the products, however people spell it: "État –
//! DDETS 35", "DDETSPP", "Préfecture", "Programme 177".

use rust_decimal::Decimal;

use crate::computed::{Budget, Entry};
use crate::dossier::Produit;
use crate::euros::Euros;
use crate::formats::{Format, plain};
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
    let patterns: Vec<String> = context.texts("financeur.motifs").iter().map(|motif| plain(motif)).collect();
    let patterns: Vec<Vec<&str>> = patterns.iter().map(|pattern| pattern.split(' ').collect()).collect();
    if patterns.is_empty() {
        return None;
    }
    let programme = context.fields.imputation.programme.get().map(Format::display);
    let lines: Vec<&Entry> = budget
        .produits
        .money()
        .filter(|entry| {
            let row = context.fields.produits.get(entry.row);
            row.is_some_and(|row| is_funder(&row.cells, &patterns, programme.as_deref()))
        })
        .collect();
    let sum = lines.iter().fold(Decimal::ZERO, |sum, entry| sum.plus(entry.amount));
    Some(Granted { lines, sum })
}

/// The words of a line: its funder, and its label.
pub(super) fn words_of(produit: &Produit) -> String {
    let texts = [&produit.financeur, &produit.libelle].map(|text| text.get().map(Format::value).unwrap_or_default());
    plain(&texts.join(" "))
}

fn is_funder(produit: &Produit, patterns: &[Vec<&str>], programme: Option<&str>) -> bool {
    let said = words_of(produit);
    let words: Vec<&str> = said.split(' ').collect();
    let of_programme = programme.is_some_and(|number| {
        words
            .windows(2)
            .any(|pair| matches!(pair, ["PROGRAMME" | "BOP" | "P", second] if second.trim_start_matches('0') == number))
            || words.iter().any(|word| word.strip_prefix('P') == Some(number))
    });
    of_programme || patterns.iter().any(|pattern| holds(&words, pattern))
}

/// Whether the words of a pattern follow one another in a text; the last may go on ("DDETS" in
/// "DDETSPP"), and a long one may hold a slip.
fn holds(words: &[&str], pattern: &[&str]) -> bool {
    let Some((last, first)) = pattern.split_last() else {
        return false;
    };
    words.windows(pattern.len()).any(|window| {
        window.split_last().is_some_and(|(word, before)| {
            let slip = || {
                // One slip leaves the lengths within a character of each other.
                let near = last.len() >= TOLERANT && word.len() >= TOLERANT && word.len().abs_diff(last.len()) <= 2;
                // Nor does it touch both ends of a long word.
                let (ends, others) = (last.as_bytes(), word.as_bytes());
                let end = ends.first() == others.first() || ends.last() == others.last();
                near && end && strsim::osa_distance(word, last) <= 1
            };
            before == first && (word.starts_with(last) || slip())
        })
    })
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_pattern_is_found_however_people_write_it() {
        let found = |text: &str, pattern: &str| {
            let (text, pattern) = (plain(text), plain(pattern));
            holds(&text.split(' ').collect::<Vec<_>>(), &pattern.split(' ').collect::<Vec<_>>())
        };
        for (text, pattern) in [
            ("État – DDETS 35", "État"),
            ("l'etat", "État"),
            ("DDETSPP de l'Orne", "DDETS"),
            ("D.D.E.T.S. 35 / ddtes", "DDETS"),
            ("Préfecture d'Ille-et-Vilaine", "préfecture"),
            ("PREFECTRE", "préfecture"),
            ("Min. du logement, secrétariat d'État", "État"),
        ] {
            assert!(found(text, pattern), "{text} / {pattern}");
        }
        for (text, pattern) in
            [("Établissement public", "État"), ("Région Bretagne", "État"), ("Caisse d'allocations", "DDETS")]
        {
            assert!(!found(text, pattern), "{text} / {pattern}");
        }
    }
}
