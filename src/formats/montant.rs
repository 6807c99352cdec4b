//! Amounts in euros, as French people type them; exact decimals, never floating point.
//!
//! Read: `50 000,00 €`, `50 000€`, `€ 50 000`, `50.000,00`, `50000.00`, `1'234'567,89`, `1234€50`,
//! `50 000 euros`, `50 euros et 5 centimes`, `5 000,-`, after "Montant :" or the like, with any Unicode
//! space, one sign in front, at most two decimals. The groups must be of three figures. Amounts go up to
//! 24 figures before the decimals.
//!
//! Choices. One dot or comma before exactly three figures (`1.234`, `50,000`) can be either mark: the
//! format refuses it as ambiguous and says the two readings. A tax mention (`50 000 € HT`), a
//! multiple (`1,5 M€`, `50 k€`) and another currency are refused, and named: what would be dropped
//! changes the amount. An amount below zero as accounts write it (`(50,00)`, `50,00-`) and the letters
//! O, I and L among figures are refused with the amount that was probably meant.

mod reading;
mod usual;

use super::{Defect, Fault, Format, Read, text};
use rust_decimal::Decimal;

/// An amount in euros, with two decimals at most; it may be negative.
///
/// ```
/// use conforme::formats::{Format, montant::Montant};
/// let montant = Montant::read("50.000,5 €").unwrap().value;
/// assert_eq!(montant.value(), "50000.50");
/// assert_eq!(montant.display(), "50\u{202F}000,50\u{A0}€");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Montant(Decimal);

/// The figures that an amount may have before its decimals.
const FIGURES: usize = 24;

impl Format for Montant {
    const TYPE: &'static str = "montant";
    const DEFECTS: &'static [&'static str] = &[
        "ambigu",
        "caractere",
        "centimes",
        "confusion",
        "decimales",
        "devise",
        "groupement",
        "lettre-pour-chiffre",
        "limite",
        "longueur",
        "mot",
        "signe",
        "vide",
    ];

    fn read(raw: &str) -> Result<Read<Self>, Fault> {
        if let Some(amount) = usual::read(raw) {
            return Ok(Montant(amount).into());
        }
        let all = text::glyphs(raw, "1 à 24")?;
        let glyphs = without_dash(text::without_label(&all, LABELS));
        reading::read(glyphs).map_err(|fault| match fault.defect {
            Defect::Mot { .. } => in_words(raw).or_else(|| lookalike(glyphs)).unwrap_or(fault),
            Defect::Caractere { .. } | Defect::Signe { .. } => accounting_negative(glyphs).unwrap_or(fault),
            _ => fault,
        })
    }

    fn value(&self) -> String {
        format!("{:.2}", self.0)
    }

    fn display(&self) -> String {
        format!("{}\u{A0}€", french(&self.value()))
    }

    /// Tables write an empty amount as a dash or as "néant".
    fn is_absent(raw: &str) -> bool {
        if raw.starts_with(|first: char| first.is_ascii_digit()) {
            return false;
        }
        let bare: String = raw.chars().filter(|character| !character.is_whitespace() && *character != '€').collect();
        raw.trim().is_empty() || matches!(bare.as_str(), "-" | "–" | "—" | "néant" | "Néant" | "NEANT")
    }
}

/// What may stand before an amount: "Montant :", "Total".
const LABELS: &[&str] = &["MONTANT", "SOMME", "SUBVENTION", "TOTAL"];

/// "5 000,-" is written where there are no centimes.
fn without_dash(glyphs: &[text::Glyph]) -> &[text::Glyph] {
    match glyphs {
        [before @ .., mark, dash] if matches!(mark.folded, ',' | '.') && dash.folded == '-' && !before.is_empty() => {
            glyphs.get(..=before.len()).unwrap_or(glyphs)
        }
        _ => glyphs,
    }
}

/// The fault of an amount in words.
fn in_words(raw: &str) -> Option<Fault> {
    let read = super::lettres::Lettres::read(raw).ok()?;
    Some(Defect::Confusion { vu: "lettres" }.review(Montant::of(read.value.decimal()).display()))
}

/// The fault of the letters O, I and L typed for figures, where these make an amount.
fn lookalike(glyphs: &[text::Glyph]) -> Option<Fault> {
    let (first, meant) = text::with_digits_meant(glyphs)?;
    reading::read(&text::glyphs(&meant, "1 à 24").ok()?).ok()?;
    Some(first.not_a_digit().review(meant))
}

/// The fault of an amount below zero as accounts write it, between parentheses or with the sign behind.
fn accounting_negative(glyphs: &[text::Glyph]) -> Option<Fault> {
    let (first, inside) = glyphs.split_first()?;
    let (last, before) = glyphs.split_last()?;
    let (mark, amount) = match (first.folded, last.folded) {
        ('(', ')') => (first, inside.get(..inside.len().checked_sub(1)?)?),
        (_, '-') => (last, before),
        _ => return None,
    };
    let read = reading::read(amount).ok().filter(|read| !read.value.is_negative())?;
    let meant = format!("-{}", french(&read.value.value()));
    Some(Defect::Signe { position: mark.position }.review(meant))
}

impl Montant {
    /// The amount of a decimal, rounded to the cent, half away from zero.
    pub fn of(amount: Decimal) -> Self {
        use rust_decimal::RoundingStrategy::MidpointAwayFromZero;
        let mut rounded = amount.round_dp_with_strategy(2, MidpointAwayFromZero);
        if rounded.is_zero() {
            rounded.set_sign_positive(true);
        }
        Montant(rounded)
    }

    /// The amount, in euros.
    pub fn decimal(&self) -> Decimal {
        self.0
    }

    /// Whether it is below zero.
    pub fn is_negative(&self) -> bool {
        self.0.is_sign_negative() && !self.0.is_zero()
    }
}

/// The amount of some glyphs.
///
/// # Errors
/// The defect of an amount in figures.
pub(crate) fn figures(glyphs: &[text::Glyph]) -> Result<Decimal, Defect> {
    let blank = |glyph: &text::Glyph| glyph.folded == ' ';
    let start = glyphs.iter().position(|glyph| !blank(glyph)).unwrap_or(0);
    let end = glyphs.iter().rposition(|glyph| !blank(glyph)).map_or(0, |last| last + 1);
    match reading::read(glyphs.get(start..end).unwrap_or_default()) {
        Ok(read) => Ok(read.value.0),
        Err(fault) => Err(fault.defect),
    }
}

/// A decimal text in French typography: narrow no-break spaces between thousands, a comma.
/// "-50000.5" gives "−50 000,5".
pub(crate) fn french(decimal: &str) -> String {
    let (sign, figures) = match decimal.strip_prefix('-') {
        Some(figures) => ("\u{2212}", figures),
        None => ("", decimal),
    };
    let (whole, decimals) = figures.split_once('.').unwrap_or((figures, ""));
    let mut out = String::with_capacity(decimal.len() + 12);
    out.push_str(sign);
    for (rank, figure) in whole.chars().enumerate() {
        if rank > 0 && (whole.len() - rank) % 3 == 0 {
            out.push('\u{202F}');
        }
        out.push(figure);
    }
    if !decimals.is_empty() {
        out.push(',');
        out.push_str(decimals);
    }
    out
}

/// A whole number in French typography: "50000" gives "50 000".
pub(crate) fn french_whole(number: u64) -> String {
    french(&number.to_string())
}
