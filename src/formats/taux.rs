//! A rate, in percent.
//!
//! Read: `50`, `50 %`, `50,5 %`, `50.5`, `33,3333 pour cent`; from 0 to 1000, with at most four
//! decimals. The number is always a percentage: `0,5` is half a percent. Since spreadsheets keep 50 %
//! as 0,5, a number strictly between 0 and 1 without its sign is read with a note and the other
//! reading as a repair to look at.

use super::{
    Defect, Fault, Format, Read,
    montant::french,
    text::{self, Glyph},
};
use rust_decimal::Decimal;

/// A rate in percent: 50 is a half.
///
/// ```
/// use conforme::formats::{Format, taux::Taux};
/// assert_eq!(Taux::read("50,5 %").unwrap().value.value(), "50.5");
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Taux(Decimal);

const DECIMALS: usize = 16;

impl Format for Taux {
    const TYPE: &'static str = "taux";
    const DEFECTS: &'static [&'static str] =
        &["caractere", "decimales", "fraction", "limite", "longueur", "mot", "signe", "vide"];

    fn read(raw: &str) -> Result<Read<Self>, Fault> {
        let glyphs = text::glyphs(raw, "1 à 8")?;
        let (whole, decimals, rest) = figures(&glyphs)?;
        let marked = has_percent(rest)?;
        if decimals.len() > DECIMALS {
            return Err(Defect::Decimales { maximum: DECIMALS, vues: decimals.len() }.into());
        }
        let limit = || Defect::Limite { minimum: "0".to_owned(), maximum: "1000".to_owned(), vue: french(&whole) };
        if whole.trim_start_matches('0').len() > 4 {
            return Err(limit().into());
        }
        let rate = Decimal::from_str_exact(&["0", &whole, ".", &decimals, "0"].concat())
            .map_err(|_| Defect::Vide)?
            .normalize();
        if rate > Decimal::ONE_THOUSAND {
            return Err(limit().into());
        }
        let taux = Taux(rate);
        if !marked && !rate.is_zero() && rate < Decimal::ONE {
            let fraction = Taux((rate * Decimal::ONE_HUNDRED).normalize());
            return Ok(Read::noted(taux, Defect::Fraction { lu: taux.display() }.review(fraction.display())));
        }
        Ok(taux.into())
    }

    fn value(&self) -> String {
        self.0.to_string()
    }

    fn display(&self) -> String {
        format!("{}\u{A0}%", french(&self.value()))
    }
}

impl Taux {
    /// The rate of a decimal, in percent.
    pub fn of(percent: Decimal) -> Self {
        Taux(percent.normalize())
    }

    /// The rate, in percent.
    pub fn percent(&self) -> Decimal {
        self.0
    }
}

/// The figures before and after the mark, and what follows them.
fn figures(glyphs: &[Glyph]) -> Result<(String, String, &[Glyph]), Fault> {
    let (mut whole, mut decimals, mut marked) = (String::with_capacity(8), String::with_capacity(8), false);
    let mut rest = glyphs;
    while let Some((glyph, after)) = rest.split_first() {
        match glyph.folded {
            figure if figure.is_ascii_digit() && marked => decimals.push(figure),
            figure if figure.is_ascii_digit() => whole.push(figure),
            '.' | ',' if !marked => marked = true,
            '+' | '-' => {
                return Err(Defect::Signe { position: glyph.position }.into());
            }
            ' ' if whole.len() + decimals.len() == 4
                && after.first().is_some_and(|next| next.folded.is_ascii_digit()) =>
            {
                return Err(glyph.stray().into());
            }
            _ => break,
        }
        rest = after;
    }
    match (rest.first(), whole.is_empty() && decimals.is_empty()) {
        (Some(glyph), true) if glyph.folded != '%' => Err(glyph.stray().into()),
        (_, true) => Err(Defect::Vide.into()),
        _ => Ok((whole, decimals, rest)),
    }
}

/// Whether what follows the figures is a percent sign; nothing else may.
fn has_percent(rest: &[Glyph]) -> Result<bool, Fault> {
    let tail: String = text::folded(rest);
    match tail.trim() {
        "" => Ok(false),
        "%" | "POUR CENT" | "POURCENT" | "POURCENTS" => Ok(true),
        _ => {
            let first = rest.iter().find(|glyph| glyph.folded != ' ');
            Err(match first.filter(|glyph| !glyph.folded.is_alphabetic()) {
                Some(glyph) => glyph.stray().into(),
                None => {
                    let position = first.map_or(1, |glyph| glyph.position);
                    Defect::Mot { position, mot: text::typed(rest).trim().to_owned() }.into()
                }
            })
        }
    }
}
