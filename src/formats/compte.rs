//! An account of a budget, as the plan comptable numbers it: `64`, `641 - Salaires`.
//!
//! Two to eight figures, the first from 1 to 8; a label behind is read past.

use super::{
    Defect, Fault, Format, Read,
    text::{self, digit_lookalike},
};

/// The number of an account.
///
/// ```
/// use conforme::formats::{Format, compte::Compte};
/// let compte = Compte::read("641 - Salaires").unwrap().value;
/// assert_eq!((compte.value().as_str(), compte.classe()), ("641", '6'));
/// ```
#[derive(Debug, Clone, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Compte(String);

impl Format for Compte {
    const TYPE: &'static str = "compte";
    const DEFECTS: &'static [&'static str] =
        &["caractere", "classe", "lettre-pour-chiffre", "limite", "longueur", "vide"];

    fn read(raw: &str) -> Result<Read<Self>, Fault> {
        let glyphs = text::glyphs(raw, "2 à 8")?;
        let rest = text::without_label(&glyphs, &["COMPTE"]);
        let mut number = String::new();
        for glyph in rest {
            match glyph.folded {
                figure if figure.is_ascii_digit() => number.push(figure),
                letter if letter.is_alphabetic() && !number.is_empty() && digit_lookalike(letter).is_none() => {
                    break;
                }
                ' ' | '-' | ':' | '.' | '/' | ',' | '(' if !number.is_empty() => break,
                _ => return Err(glyph.not_a_digit().into()),
            }
        }
        match (number.chars().next(), number.len()) {
            // Chapters of a local authority's budget begin with a zero (012): read here, judged by the rules.
            (Some('0'..='8'), 2..=8) => Ok(Compte(number).into()),
            (Some('0'..='8'), vue) => Err(Defect::Longueur { attendue: "2 à 8".to_owned(), vue }.into()),
            _ => {
                let (minimum, maximum) = ("01".to_owned(), "89999999".to_owned());
                Err(Defect::Limite { minimum, maximum, vue: number }.into())
            }
        }
    }

    fn value(&self) -> String {
        self.0.clone()
    }

    fn display(&self) -> String {
        self.0.clone()
    }
}

impl Compte {
    /// The class: 6 for charges, 7 for produits.
    pub fn classe(&self) -> char {
        self.0.chars().next().unwrap_or_default()
    }

    /// The whole code.
    pub fn code(&self) -> &str {
        &self.0
    }

    /// The first two figures, as budgets of applications have them.
    pub fn racine(&self) -> &str {
        self.0.get(..2).unwrap_or_default()
    }
}
