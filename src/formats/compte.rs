//! An account of a budget, as the plan comptable numbers it: `64`, `641 - Salaires`.
//!
//! Two to eight figures, the first from 1 to 8; a label behind is read past.

use arrayvec::ArrayString;

use crate::order;

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
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Compte(ArrayString<MOST>);

/// The most figures an account may have.
const MOST: usize = 8;

impl Format for Compte {
    const TYPE: &'static str = "compte";
    const DEFECTS: &'static [&'static str] =
        &["caractere", "classe", "lettre-pour-chiffre", "limite", "longueur", "vide"];

    fn read(raw: &str) -> Result<Read<Self>, Fault> {
        // The usual way: figures alone.
        if let [b'0'..=b'8', others @ ..] = raw.as_bytes()
            && (1..MOST).contains(&others.len())
            && others.iter().all(u8::is_ascii_digit)
            && let Ok(code) = ArrayString::from(raw)
        {
            return Ok(Compte(code).into());
        }
        let glyphs = text::glyphs(raw, "2 à 8")?;
        let rest = text::without_label(&glyphs, &["COMPTE"]);
        let mut figures = 0;
        for glyph in rest {
            match glyph.folded {
                figure if figure.is_ascii_digit() => figures += 1,
                letter if letter.is_alphabetic() && figures > 0 && digit_lookalike(letter).is_none() => {
                    break;
                }
                ' ' | '-' | ':' | '.' | '/' | ',' | '(' if figures > 0 => break,
                _ => return Err(glyph.not_a_digit().into()),
            }
        }
        let number = rest.get(..figures).unwrap_or_default();
        match (number.first().map(|glyph| glyph.folded), figures) {
            // Chapters of a local authority's budget begin with a zero (012): read here, judged by the rules.
            (Some('0'..='8'), 2..=MOST) => {
                let mut code = ArrayString::new();
                // They have room: no more of them than that.
                number.iter().for_each(|glyph| code.try_push(glyph.folded).unwrap_or_default());
                Ok(Compte(code).into())
            }
            (Some('0'..='8'), vue) => Err(Defect::Longueur { attendue: "2 à 8".to_owned(), vue }.into()),
            _ => {
                let (minimum, maximum) = ("01".to_owned(), "89999999".to_owned());
                Err(Defect::Limite { minimum, maximum, vue: text::folded(number) }.into())
            }
        }
    }

    fn value(&self) -> String {
        self.0.to_string()
    }

    fn display(&self) -> String {
        self.0.to_string()
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

    /// The code as a number, in the order of the codes as texts: an account comes before its sub-accounts.
    pub(crate) fn rank(&self) -> u64 {
        order::head(&self.0)
    }

    /// The first two figures, as budgets of applications have them.
    pub fn racine(&self) -> &str {
        self.0.get(..2).unwrap_or_default()
    }
}
