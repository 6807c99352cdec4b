//! Amounts in words: read as people write them, written as they should be.
//!
//! Read: the traditional spelling and that of 1990, `septante`, `huitante`, `octante`, `nonante`,
//! euros and centimes ("mille euros cinquante", "cent virgule zéro cinq euros"), capitals, missing
//! accents and hyphens, words glued together, misspellings where only one word is near, and the same
//! amount in figures between parentheses. From 0 to 10^15 euros.
//!
//! Choices. What is understood but not spelt so is read, with a note `orthographe` and the usual
//! spelling as a safe repair. The usual spellings of Belgium and Switzerland have no note. Francs are
//! read with a note `devise`. What no French speaker would say is refused, at the word where the
//! sense is lost: "deux un", "vingt dix", "mille mille", "deux mille un million". Figures alone are
//! refused: that is an amount in figures.

mod grammar;
mod lexicon;
mod writer;

use super::{
    Defect, Fault, Format, Read,
    montant::Montant,
    text::{self, Glyph},
};
use lexicon::{Sense, Token};
use rust_decimal::Decimal;
use writer::{Region, Style};
pub use writer::{Spelling, words};

/// An amount written in words, in euros.
///
/// ```
/// use conforme::formats::{Format, lettres::Lettres};
/// let lettres = Lettres::read("CINQUANTE-MILLE EUROS").unwrap().value;
/// assert_eq!(lettres.value(), "50000");
/// assert_eq!(lettres.display(), "cinquante mille euros");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Lettres(Decimal);

/// What the words say.
struct Said {
    amount: Decimal,
    /// The ranks of the words of the numbers: euros, then centimes.
    numbers: Vec<(u64, std::ops::Range<usize>)>,
    /// Whether it is all written in an expected way, the numbers aside.
    usual: bool,
}

impl Format for Lettres {
    const TYPE: &'static str = "lettres";
    const DEFECTS: &'static [&'static str] = &[
        "caractere",
        "centimes",
        "confusion",
        "devise",
        "discordance",
        "longueur",
        "mot",
        "ordre",
        "orthographe",
        "vide",
    ];

    fn read(raw: &str) -> Result<Read<Self>, Fault> {
        let glyphs = text::glyphs(raw, "1 à 300")?;
        let in_figures =
            glyphs.iter().any(|glyph| glyph.folded.is_ascii_digit()) && !glyphs.iter().any(|glyph| glyph.folded == '(');
        if in_figures {
            let defect = Defect::Confusion { vu: "montant" };
            match super::montant::figures(&glyphs) {
                Ok(amount) => {
                    return Err(match Self::of(amount) {
                        Some(lettres) => defect.review(lettres.display()),
                        None => defect.into(),
                    });
                }
                Err(Defect::Mot { .. }) => {}
                Err(_) => return Err(defect.into()),
            }
        }
        let (glyphs, figures) = without_figures(&glyphs)?;
        let mut tokens = lexicon::tokens(&glyphs)?;
        drop_introduction(&mut tokens);
        let said = said(&tokens)?;
        let value = Lettres(said.amount);
        if let Some(figures) = figures.filter(|figures| *figures != said.amount) {
            let (lettres, chiffres) = (Montant::of(said.amount).display(), Montant::of(figures).display());
            return Err(Defect::Discordance { lettres, chiffres }.into());
        }
        let mut notes = Vec::new();
        if let Some(franc) = tokens.iter().find(|token| token.sense == Sense::Franc) {
            notes.push(Defect::Devise { vue: franc.typed() }.into());
        }
        let region = region_of(&tokens);
        if !said.usual
            || !said.numbers.iter().all(|(number, ranks)| is_usual(*number, tokens.get(ranks.clone()), region))
        {
            let attendu = writer::in_style(said.amount, Style { region, ..Style::of(Spelling::Traditional) });
            if let Some(attendu) = attendu {
                notes.push(Defect::Orthographe { vu: raw.trim().to_owned(), attendu: attendu.clone() }.safe(attendu));
            }
        }
        Ok(Read { value, notes })
    }

    fn value(&self) -> String {
        if self.0.fract().is_zero() { self.0.trunc().to_string() } else { format!("{:.2}", self.0) }
    }

    fn display(&self) -> String {
        self.words(Spelling::Traditional)
    }
}

impl Lettres {
    /// The amount of a decimal, rounded to the cent; none below zero or from 10^15.
    pub fn of(amount: Decimal) -> Option<Self> {
        let amount = Montant::of(amount).decimal();
        (!amount.is_sign_negative() && amount < Decimal::from(writer::LIMIT)).then_some(Lettres(amount))
    }

    /// The amount, in euros.
    pub fn decimal(&self) -> Decimal {
        self.0
    }

    /// The amount in words.
    pub fn words(&self, spelling: Spelling) -> String {
        words(self.0, spelling).unwrap_or_default()
    }
}

/// The words of an amount in figures, as people or computers write it ("50 000,00 €", "50000.5"), in the
/// traditional spelling or that of 1990. None for a text that is no amount, below zero, from 10^15 euros.
pub fn words_of(amount: &str, reform: bool) -> Option<String> {
    let spelling = if reform { Spelling::Reform1990 } else { Spelling::Traditional };
    words(Montant::read(amount).ok()?.value.decimal(), spelling)
}

/// A whole number in words and nothing else: no unit, no currency.
pub(crate) fn whole(words: &str) -> Option<u64> {
    let glyphs = text::glyphs(words, "").ok()?;
    let tokens = lexicon::tokens(&glyphs).ok()?;
    grammar::number(&tokens).filter(|(_, used)| *used == tokens.len()).map(|(number, _)| number)
}

/// The glyphs without the amount in figures between parentheses, and that amount.
fn without_figures(glyphs: &[Glyph]) -> Result<(Vec<Glyph>, Option<Decimal>), Fault> {
    let rank = |mark: char| glyphs.iter().position(|glyph| glyph.folded == mark);
    let (Some(open), Some(close)) = (rank('('), rank(')')) else {
        return Ok((glyphs.to_vec(), None));
    };
    let inside = glyphs.get(open + 1..close).unwrap_or_default();
    let Ok(figures) = super::montant::figures(inside) else {
        let position = glyphs.get(open).map_or(1, |glyph| glyph.position);
        return Err(Defect::Mot { position, mot: text::typed(inside).trim().to_owned() }.into());
    };
    let outside = [glyphs.get(..open), glyphs.get(close + 1..)].map(Option::unwrap_or_default).concat();
    Ok((outside, Some(figures)))
}

/// Drops "la somme de", "soit" and the like from the front.
fn drop_introduction(tokens: &mut Vec<Token>) {
    let length = tokens
        .iter()
        .enumerate()
        .take_while(|(rank, token)| token.sense == Sense::Introduction || *rank > 0 && token.sense == Sense::De)
        .count();
    tokens.drain(..length);
}

/// Reads all the words.
fn said(tokens: &[Token]) -> Result<Said, Fault> {
    let Some((number, end)) = grammar::number(tokens) else {
        return Err(out_of_order(tokens, 0));
    };
    let mut said = Said { amount: number.into(), numbers: vec![(number, 0..end)], usual: true };
    let sense = |index: usize| tokens.get(index).map(|token| token.sense);
    let is_currency = |index: usize| matches!(sense(index), Some(Sense::Euro | Sense::Franc));
    let next = match (sense(end), sense(end + 1)) {
        (None, _) => return Ok(said),
        (Some(Sense::Virgule), _) => {
            let next = decimals(tokens, end + 1, &mut said)?;
            if next < tokens.len() && !is_currency(next) || next + 1 < tokens.len() {
                return Err(out_of_order(tokens, next));
            }
            return Ok(said);
        }
        (Some(Sense::Centime), _) => {
            said.amount = Decimal::new(cents(number)?, 2);
            let next = if sense(end + 1) == Some(Sense::De) && is_currency(end + 2) { end + 3 } else { end + 1 };
            return if next < tokens.len() { Err(out_of_order(tokens, next)) } else { Ok(said) };
        }
        (Some(Sense::De), _) if is_currency(end + 1) => {
            said.usual &= is_noun(tokens, end);
            end + 2
        }
        _ if is_currency(end) => {
            said.usual &= !is_noun(tokens, end);
            end + 1
        }
        _ => return Err(out_of_order(tokens, end)),
    };
    said.usual &= tokens.get(next - 1).is_some_and(|token| !token.misspelt && (token.word != "EURO" || number < 2));
    centimes(tokens, next, &mut said)?;
    Ok(said)
}

/// Whether the word before that rank is a noun, which wants "de" before euros.
fn is_noun(tokens: &[Token], rank: usize) -> bool {
    matches!(rank.checked_sub(1).and_then(|rank| tokens.get(rank)).map(|token| token.sense), Some(Sense::Scale(..)))
}

/// The centimes behind the euros: "et cinquante centimes", "cinquante".
fn centimes(tokens: &[Token], start: usize, said: &mut Said) -> Result<(), Fault> {
    if start >= tokens.len() {
        return Ok(());
    }
    let first = start + usize::from(tokens.get(start).is_some_and(|token| token.sense == Sense::Et));
    let mut end = tokens.len();
    if let [.., Token { sense: Sense::Centime, .. }, Token { sense: Sense::De, .. }, Token { sense: Sense::Euro, .. }] =
        tokens
    {
        end -= 2;
    }
    let unit = tokens.get(end - 1).filter(|token| matches!(token.sense, Sense::Centime | Sense::Cent));
    if let Some(unit) = unit.filter(|_| end > first + 1) {
        said.usual &= !unit.misspelt;
        end -= 1;
    }
    let words = tokens.get(first..end).unwrap_or_default();
    match grammar::number(words) {
        Some((number, used)) if used == words.len() => {
            said.amount += Decimal::new(cents(number)?, 2);
            said.numbers.push((number, first..end));
            Ok(())
        }
        Some((_, used)) => Err(out_of_order(tokens, first + used)),
        None => Err(out_of_order(tokens, first)),
    }
}

/// The decimals behind "virgule": "cinquante-six", "zéro cinq", "cinq" (tenths). Says where they end.
fn decimals(tokens: &[Token], start: usize, said: &mut Said) -> Result<usize, Fault> {
    let zero = tokens.get(start).is_some_and(|token| token.sense == Sense::Zero);
    let first = start + usize::from(zero);
    let found = grammar::number(tokens.get(first..).unwrap_or_default()).filter(|(number, _)| *number > 0);
    let (number, used) = match found {
        Some(found) => found,
        None if zero => return Ok(first),
        None => return Err(out_of_order(tokens, start)),
    };
    if number > if zero { 9 } else { 99 } {
        return Err(Defect::Centimes { vus: number.to_string() }.into());
    }
    let cents = if zero || number > 9 { number } else { number * 10 };
    said.amount += Decimal::new(self::cents(cents)?, 2);
    Ok(first + used)
}

fn cents(number: u64) -> Result<i64, Fault> {
    match i64::try_from(number) {
        Ok(cents @ 0..=99) => Ok(cents),
        _ => Err(Defect::Centimes { vus: super::montant::french_whole(number) }.into()),
    }
}

/// The fault of the word of that rank, or of the last one.
fn out_of_order(tokens: &[Token], rank: usize) -> Fault {
    match tokens.get(rank).or(tokens.last()) {
        Some(token) => Defect::Ordre { position: token.position, mot: token.typed() }.into(),
        None => Defect::Vide.into(),
    }
}

/// The words for seventy, eighty and ninety that were typed.
fn region_of(tokens: &[Token]) -> Region {
    let typed = |ten: u64| tokens.iter().find(|token| token.sense == Sense::RegionalTen(ten)).map(|token| token.word);
    Region {
        seventy: typed(70).map(|_| "septante"),
        eighty: typed(80).map(|word| if word == "OCTANTE" { "octante" } else { "huitante" }),
        ninety: typed(90).map(|_| "nonante"),
    }
}

/// Whether the words are one of the usual spellings of the number.
fn is_usual(number: u64, tokens: Option<&[Token]>, region: Region) -> bool {
    let tokens = tokens.unwrap_or_default();
    if tokens.iter().any(|token| token.misspelt) {
        return false;
    }
    let mut typed = String::with_capacity(80);
    for (rank, token) in tokens.iter().enumerate() {
        if rank > 0 {
            typed.push(if token.hyphened { '-' } else { ' ' });
        }
        typed.push_str(token.word);
    }
    [(Spelling::Traditional, false), (Spelling::Reform1990, false), (Spelling::Reform1990, true)].into_iter().any(
        |(spelling, hyphened_nouns)| {
            let written = writer::number(number, Style { spelling, region, hyphened_nouns });
            written.chars().map(text::unaccented).eq(typed.chars())
        },
    )
}
