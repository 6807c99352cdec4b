//! Writes numbers and amounts in French words.

use rust_decimal::{Decimal, prelude::ToPrimitive};

/// Which hyphens to write.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub enum Spelling {
    /// Hyphens under a hundred only: "deux cent vingt et un".
    Traditional,
    /// The 1990 rectifications: hyphens between all numerals: "deux-cent-vingt-et-un". The nouns
    /// million and milliard stay apart, as in "un million deux-cent-mille".
    Reform1990,
}

/// The words for seventy, eighty and ninety, where they are not those of France.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default)]
pub(super) struct Region {
    /// "septante", as in Belgium and Switzerland.
    pub seventy: Option<&'static str>,
    /// "huitante" or "octante".
    pub eighty: Option<&'static str>,
    /// "nonante".
    pub ninety: Option<&'static str>,
}

/// Where hyphens go, and which words.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) struct Style {
    pub spelling: Spelling,
    pub region: Region,
    /// Whether million and milliard take hyphens too.
    pub hyphened_nouns: bool,
}

impl Style {
    /// The style of France.
    pub const fn of(spelling: Spelling) -> Self {
        let region = Region { seventy: None, eighty: None, ninety: None };
        Style { spelling, region, hyphened_nouns: false }
    }
}

/// The first number that has no words here: a thousand billions (10^15).
pub(super) const LIMIT: u64 = 1_000_000_000_000_000;

const UNITS: [&str; 17] = [
    "zéro", "un", "deux", "trois", "quatre", "cinq", "six", "sept", "huit", "neuf", "dix", "onze", "douze", "treize",
    "quatorze", "quinze", "seize",
];
const TENS: [&str; 7] = ["", "dix", "vingt", "trente", "quarante", "cinquante", "soixante"];

/// An amount in euros and centimes, in words: "mille deux cents euros et cinq centimes".
///
/// The amount is rounded to the cent. `None` below zero, and from 10^15 euros.
///
/// ```
/// use conforme::formats::lettres::{Spelling, words};
/// let amount = 50_280.into();
/// assert_eq!(words(amount, Spelling::Traditional).unwrap(), "cinquante mille deux cent quatre-vingts euros");
/// assert_eq!(words(amount, Spelling::Reform1990).unwrap(), "cinquante-mille-deux-cent-quatre-vingts euros");
/// ```
pub fn words(amount: Decimal, spelling: Spelling) -> Option<String> {
    in_style(amount, Style::of(spelling))
}

/// An amount in words, in any style.
pub(super) fn in_style(amount: Decimal, style: Style) -> Option<String> {
    let cents = amount.checked_mul(Decimal::ONE_HUNDRED)?.round().to_u64()?;
    let (euros, cents) = (cents / 100, cents % 100);
    if euros >= LIMIT {
        return None;
    }
    let mut out = String::new();
    if euros > 0 || cents == 0 {
        out = number(euros, style);
        let noun_before = euros >= 1_000_000 && euros % 1_000_000 == 0;
        out.push_str(if noun_before { " d'euro" } else { " euro" });
        out.push_str(if euros >= 2 { "s" } else { "" });
    }
    if cents > 0 {
        out.push_str(if out.is_empty() { "" } else { " et " });
        out.push_str(&number(cents, style));
        out.push_str(if cents >= 2 { " centimes" } else { " centime" });
    }
    Some(out)
}

/// A whole number under [`LIMIT`], in words.
pub(super) fn number(number: u64, style: Style) -> String {
    let mut writer = Writer { out: String::with_capacity(80), style };
    if number == 0 {
        writer.word("zéro", "");
        return writer.out;
    }
    let mut rest = number;
    for (scale, noun) in [(1_000_000_000_000, "billion"), (1_000_000_000, "milliard"), (1_000_000, "million")] {
        let count = rest / scale;
        rest %= scale;
        if count > 0 {
            writer.noun_join();
            writer.group(count, true);
            writer.noun_join();
            writer.out.push_str(noun);
            writer.out.push_str(if count > 1 { "s" } else { "" });
        }
    }
    if rest > 0 && number != rest {
        writer.noun_join();
    }
    let thousands = rest / 1000;
    if thousands > 0 {
        if thousands > 1 {
            writer.group(thousands, false);
        }
        writer.word("mille", writer.joint());
    }
    writer.group(rest % 1000, true);
    writer.out
}

struct Writer {
    out: String,
    style: Style,
}

impl Writer {
    /// What joins two numerals that tradition keeps apart.
    fn joint(&self) -> &'static str {
        match self.style.spelling {
            Spelling::Traditional => " ",
            Spelling::Reform1990 => "-",
        }
    }

    /// Joins a noun such as million to what stands before it.
    fn noun_join(&mut self) {
        if !self.out.is_empty() && !self.out.ends_with([' ', '-']) {
            self.out.push(if self.style.hyphened_nouns { '-' } else { ' ' });
        }
    }

    fn word(&mut self, word: &str, joint: &str) {
        if !self.out.is_empty() && !self.out.ends_with([' ', '-']) {
            self.out.push_str(joint);
        }
        self.out.push_str(word);
    }

    /// A number under a thousand; "cents" and "vingts" take their s at the end of it where `last`.
    fn group(&mut self, number: u64, last: bool) {
        let (hundreds, rest) = (number / 100, number % 100);
        if hundreds > 1 {
            self.unit(hundreds, self.joint());
        }
        if hundreds > 0 {
            let plural = hundreds > 1 && rest == 0 && last;
            self.word(if plural { "cents" } else { "cent" }, self.joint());
        }
        if rest > 0 {
            self.under_hundred(rest, last);
        }
    }

    fn unit(&mut self, number: u64, joint: &str) {
        let index = usize::try_from(number).unwrap_or_default();
        self.word(UNITS.get(index).copied().unwrap_or_default(), joint);
    }

    fn under_hundred(&mut self, number: u64, last: bool) {
        let region = self.style.region;
        let joint = self.joint();
        let (ten, unit) = (number / 10, number % 10);
        match (ten, region.seventy, region.eighty, region.ninety) {
            (0, ..) | (1, ..) if number <= 16 => self.unit(number, joint),
            (1, ..) => {
                self.word("dix", joint);
                self.unit(unit, "-");
            }
            (7, Some(word), ..) | (8, _, Some(word), _) | (9, _, _, Some(word)) => self.ten(word, unit),
            (7, ..) => {
                self.word("soixante", joint);
                self.under_twenty(10 + unit, unit == 1);
            }
            (8 | 9, ..) => {
                self.word("quatre", joint);
                let rest = number - 80;
                self.word(if rest == 0 && last { "vingts" } else { "vingt" }, "-");
                self.under_twenty(rest, false);
            }
            _ => {
                let index = usize::try_from(ten).unwrap_or_default();
                self.ten(TENS.get(index).copied().unwrap_or_default(), unit);
            }
        }
    }

    /// A ten and its unit, with "et" before one.
    fn ten(&mut self, word: &str, unit: u64) {
        self.word(word, self.joint());
        self.under_twenty(unit, unit == 1);
    }

    /// What stands behind soixante or quatre-vingt: hyphened, or with "et".
    fn under_twenty(&mut self, number: u64, et: bool) {
        if et {
            self.word("et", self.joint());
        }
        let joint = if et { self.joint() } else { "-" };
        match number {
            0 => {}
            17..=19 => {
                self.word("dix", joint);
                self.unit(number - 10, "-");
            }
            _ => self.unit(number, joint),
        }
    }
}
