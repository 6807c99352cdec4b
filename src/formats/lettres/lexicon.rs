//! The words of amounts, and how each may be misspelt.

use crate::formats::{
    Defect, Fault,
    text::{self, Glyph, unaccented},
};

/// What a word means in an amount.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Sense {
    Zero,
    /// One to nine.
    Unit(u64),
    /// Ten to sixteen.
    Teen(u64),
    /// Twenty to sixty.
    Ten(u64),
    /// Seventy, eighty, ninety in one word.
    RegionalTen(u64),
    Cent,
    Mille,
    /// A million and above; whether in the plural.
    Scale(u64, bool),
    Half,
    Et,
    De,
    Virgule,
    Euro,
    Franc,
    Centime,
    /// "la somme de", "soit": what may stand before the amount.
    Introduction,
}

use Sense::{
    Cent, Centime, De, Et, Euro, Franc, Half, Introduction, Mille, RegionalTen, Scale, Teen, Ten, Unit, Virgule, Zero,
};

/// A word that was read.
#[derive(Debug, Clone)]
pub(super) struct Token<'a> {
    pub sense: Sense,
    /// The word meant: upper case, without accents.
    pub word: &'static str,
    /// The whole run of letters it was read in.
    pub glyphs: &'a [Glyph],
    pub position: usize,
    /// Whether a hyphen joins it to the word before.
    pub hyphened: bool,
    /// Whether it was typed otherwise than `word`.
    pub misspelt: bool,
}

/// Sorted.
const WORDS: &[(&str, Sense)] = &[
    ("BILLION", Scale(1_000_000_000_000, false)),
    ("BILLIONS", Scale(1_000_000_000_000, true)),
    ("CENT", Cent),
    ("CENTIME", Centime),
    ("CENTIMES", Centime),
    ("CENTS", Cent),
    ("CINQ", Unit(5)),
    ("CINQUANTE", Ten(50)),
    ("CT", Centime),
    ("CTS", Centime),
    ("D", De),
    ("DE", De),
    ("DEMI", Half),
    ("DEUX", Unit(2)),
    ("DIX", Teen(10)),
    ("DOUZE", Teen(12)),
    ("ET", Et),
    ("EUR", Euro),
    ("EURO", Euro),
    ("EUROS", Euro),
    ("FRANC", Franc),
    ("FRANCS", Franc),
    ("HUIT", Unit(8)),
    ("HUITANTE", RegionalTen(80)),
    ("LA", Introduction),
    ("MILLE", Mille),
    ("MILLIARD", Scale(1_000_000_000, false)),
    ("MILLIARDS", Scale(1_000_000_000, true)),
    ("MILLION", Scale(1_000_000, false)),
    ("MILLIONS", Scale(1_000_000, true)),
    ("MONTANT", Introduction),
    ("NEUF", Unit(9)),
    ("NONANTE", RegionalTen(90)),
    ("OCTANTE", RegionalTen(80)),
    ("ONZE", Teen(11)),
    ("QUARANTE", Ten(40)),
    ("QUATORZE", Teen(14)),
    ("QUATRE", Unit(4)),
    ("QUINZE", Teen(15)),
    ("SEIZE", Teen(16)),
    ("SEPT", Unit(7)),
    ("SEPTANTE", RegionalTen(70)),
    ("SIX", Unit(6)),
    ("SOIT", Introduction),
    ("SOIXANTE", Ten(60)),
    ("SOMME", Introduction),
    ("TOTAL", Introduction),
    ("TREIZE", Teen(13)),
    ("TRENTE", Ten(30)),
    ("TROIS", Unit(3)),
    ("UN", Unit(1)),
    ("UNE", Unit(1)),
    ("VINGT", Ten(20)),
    ("VINGTS", Ten(20)),
    ("VIRGULE", Virgule),
    ("ZERO", Zero),
];

impl Token<'_> {
    /// As typed.
    pub fn typed(&self) -> String {
        text::typed(self.glyphs)
    }
}

/// Misspellings that a distance of one letter does not find, or finds in the wrong place.
const MISSPELT: &[(&str, &str)] = &[
    ("SINQ", "CINQ"),
    ("CINC", "CINQ"),
    ("CINK", "CINQ"),
    ("SINQUANTE", "CINQUANTE"),
    ("SINCANTE", "CINQUANTE"),
    ("CINCANTE", "CINQUANTE"),
    ("VINT", "VINGT"),
    ("VINTS", "VINGTS"),
    ("VAINGT", "VINGT"),
    ("VIGNT", "VINGT"),
    ("DEUS", "DEUX"),
    ("DEU", "DEUX"),
    ("DEUXS", "DEUX"),
    ("TROI", "TROIS"),
    ("TROIX", "TROIS"),
    ("SET", "SEPT"),
    ("SEP", "SEPT"),
    ("SEPTS", "SEPT"),
    ("HUITS", "HUIT"),
    ("NEUFS", "NEUF"),
    ("CINQS", "CINQ"),
    ("SIXS", "SIX"),
    ("SIS", "SIX"),
    ("DIS", "DIX"),
    ("DIXS", "DIX"),
    ("CATRE", "QUATRE"),
    ("KATRE", "QUATRE"),
    ("QUATRES", "QUATRE"),
    ("CATORZE", "QUATORZE"),
    ("CARANTE", "QUARANTE"),
    ("KARANTE", "QUARANTE"),
    ("QUARENTE", "QUARANTE"),
    ("CINZE", "QUINZE"),
    ("KINZE", "QUINZE"),
    ("ONSE", "ONZE"),
    ("DOUSE", "DOUZE"),
    ("SEISE", "SEIZE"),
    ("TREISE", "TREIZE"),
    ("TRANTE", "TRENTE"),
    ("SOISANTE", "SOIXANTE"),
    ("SOISSENTE", "SOIXANTE"),
    ("SOISSANTE", "SOIXANTE"),
    ("SOIXENTE", "SOIXANTE"),
    ("SEPTENTE", "SEPTANTE"),
    ("SENT", "CENT"),
    ("SENTS", "CENTS"),
    ("MIL", "MILLE"),
    ("MILS", "MILLE"),
    ("MILE", "MILLE"),
    ("MILLES", "MILLE"),
    ("MILLIEN", "MILLION"),
    ("MILLIAR", "MILLIARD"),
    ("MILLIART", "MILLIARD"),
    ("MILIARD", "MILLIARD"),
    ("HEURO", "EURO"),
    ("HEUROS", "EUROS"),
    ("EURROS", "EUROS"),
    ("VIRGUL", "VIRGULE"),
    ("CENTIEME", "CENTIME"),
    ("CENTIEMES", "CENTIMES"),
    ("ZEROS", "ZERO"),
];

/// The most letters a glued run of words may have.
const LONGEST: usize = 120;

fn exact(word: &str) -> Option<(&'static str, Sense)> {
    let rank = WORDS.binary_search_by_key(&word, |(known, _)| known).ok()?;
    WORDS.get(rank).copied()
}

/// The word that a misspelt one stands for, when only one is near.
fn near(word: &str) -> Option<(&'static str, Sense)> {
    if let Some((_, meant)) = MISSPELT.iter().find(|(typed, _)| *typed == word) {
        return exact(meant);
    }
    let allowed = match word.len() {
        0..=4 => return None,
        // Two letters in a shorter word would make a million of "milliers", a centime of "centaine".
        5..=9 => 1,
        10..=14 => 2,
        _ => return None,
    };
    let distances = WORDS
        .iter()
        .filter(|(known, _)| known.len() > 3 && known.get(..1) == word.get(..1))
        .map(|entry| (strsim::damerau_levenshtein(entry.0, word), entry));
    let mut best: Option<(usize, &(&'static str, Sense))> = None;
    let mut tie = false;
    for (distance, entry) in distances.filter(|(distance, _)| *distance <= allowed) {
        match best {
            Some((least, _)) if distance > least => {}
            Some((least, other)) if distance == least => tie |= other.1 != entry.1,
            _ => (best, tie) = (Some((distance, entry)), false),
        }
    }
    best.filter(|_| !tie).map(|(_, entry)| *entry)
}

/// The words of a glued run ("quatrevingts"), each with its first letter's rank.
fn glued(word: &str) -> Option<Vec<(usize, &'static str, Sense)>> {
    if word.len() > LONGEST || !word.is_ascii() {
        return None;
    }
    // next[i]: the word to read at i so that the rest can be read too.
    let mut next: Vec<Option<(&'static str, Sense)>> = vec![None; word.len()];
    for start in (0..word.len()).rev() {
        let rest = word.get(start..)?;
        let fits = |entry: &&(&'static str, Sense)| {
            let end = start + entry.0.len();
            entry.0.len() > 1
                && rest.starts_with(entry.0)
                && (end == word.len() || next.get(end).is_some_and(Option::is_some))
        };
        let longest = WORDS.iter().filter(fits).max_by_key(|entry| entry.0.len()).copied();
        if let Some(slot) = next.get_mut(start) {
            *slot = longest;
        }
    }
    let (mut words, mut at) = (Vec::new(), 0);
    while at < word.len() {
        let (known, sense) = (*next.get(at)?)?;
        words.push((at, known, sense));
        at += known.len();
    }
    Some(words)
}

/// The words of a text without figures, in order.
///
/// # Errors
/// [`Defect::Mot`] for a word that is no word of an amount, [`Defect::Caractere`] for a mark.
pub(super) fn tokens(glyphs: &[Glyph]) -> Result<Vec<Token<'_>>, Fault> {
    let mut tokens: Vec<Token> = Vec::with_capacity(8);
    let mut rest = glyphs;
    let mut hyphened = false;
    while let Some((glyph, after)) = rest.split_first() {
        match glyph.folded {
            '€' => {
                let glyphs = rest.get(..1).unwrap_or_default();
                let position = glyph.position;
                tokens.push(Token { sense: Euro, word: "EUROS", glyphs, position, hyphened: false, misspelt: false });
            }
            ' ' | '\'' | ':' => hyphened = false,
            '-' => hyphened = !tokens.is_empty(),
            // A full stop at the end, a comma between euros and centimes.
            '.' | ',' if after.is_empty() => {}
            ',' if tokens.last().is_some_and(|token| token.sense == Euro) => hyphened = false,
            letter if letter.is_alphabetic() => {
                let length = rest.iter().take_while(|glyph| is_letter(glyph.folded)).count();
                let Some((word, behind)) = rest.split_at_checked(length) else {
                    break;
                };
                read_word(word, hyphened, &mut tokens)?;
                hyphened = false;
                rest = behind;
                continue;
            }
            figure if figure.is_ascii_digit() => {
                let mot = figure.to_string();
                return Err(Defect::Mot { position: glyph.position, mot }.into());
            }
            _ => return Err(glyph.stray().into()),
        }
        rest = after;
    }
    Ok(tokens)
}

fn is_letter(c: char) -> bool {
    c.is_alphabetic() || matches!(c, '\u{0300}'..='\u{036F}')
}

fn read_word<'a>(glyphs: &'a [Glyph], hyphened: bool, tokens: &mut Vec<Token<'a>>) -> Result<(), Fault> {
    let letters = glyphs.iter().filter(|glyph| glyph.folded.is_alphabetic());
    let plain: String = letters.map(|glyph| unaccented(glyph.folded)).collect();
    let position = glyphs.first().map_or(1, |glyph| glyph.position);
    let token =
        |(word, sense): (&'static str, Sense), misspelt| Token { sense, word, glyphs, position, hyphened, misspelt };
    if let Some(found) = exact(&plain) {
        tokens.push(token(found, false));
    } else if let Some(words) = glued(&plain) {
        for (rank, word, sense) in words {
            let mut part = token((word, sense), true);
            part.position += rank;
            part.hyphened |= rank > 0;
            tokens.push(part);
        }
    } else if let Some(found) = near(&plain) {
        tokens.push(token(found, true));
    } else {
        return Err(Defect::Mot { position, mot: text::typed(glyphs) }.into());
    }
    Ok(())
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn words_are_sorted_and_misspellings_lead_to_them() {
        assert!(WORDS.is_sorted_by_key(|(word, _)| word));
        for (typed, meant) in MISSPELT {
            assert!(exact(typed).is_none() && exact(meant).is_some(), "{typed}");
        }
    }

    #[test]
    fn words_run_together_are_read_up_to_a_length() {
        assert_eq!(glued(&"CENT".repeat(30)).map(|words| words.len()), Some(30));
        assert!(glued(&"CENT".repeat(31)).is_none());
    }
}
