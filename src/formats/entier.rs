//! A small whole number: days, months, a count. From 0 to 999 999.
//!
//! The field says the unit: a unit typed behind the number ("3 mois") is refused, since it may be
//! another one, with the number alone as a repair to look at.

use super::{
    Defect, Fault, Format, Read,
    montant::french_whole,
    text::{self, Glyph},
};

/// A whole number, from 0 to 999 999.
///
/// ```
/// use conforme::formats::{Format, entier::Entier};
/// assert_eq!(Entier::read("30").unwrap().value.number(), 30);
/// ```
#[derive(Debug, Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord)]
pub struct Entier(u32);

const MAXIMUM: u32 = 999_999;

impl Format for Entier {
    const TYPE: &'static str = "entier";
    const DEFECTS: &'static [&'static str] = &["caractere", "limite", "longueur", "mot", "signe", "vide"];

    fn read(raw: &str) -> Result<Read<Self>, Fault> {
        let glyphs = text::glyphs(raw, "1 à 6")?;
        let mut figures = String::new();
        for (rank, glyph) in glyphs.iter().enumerate() {
            match glyph.folded {
                figure if figure.is_ascii_digit() => figures.push(figure),
                ' ' => {}
                '-' | '+' => {
                    return Err(Defect::Signe { position: glyph.position }.into());
                }
                letter if letter.is_alphabetic() => {
                    let mot = text::typed(glyphs.get(rank..).unwrap_or_default());
                    let defect = Defect::Mot { position: glyph.position, mot };
                    return Err(defect.into());
                }
                _ => return Err(Glyph::stray(glyph).into()),
            }
        }
        let limit =
            || Defect::Limite { minimum: "0".to_owned(), maximum: french_whole(MAXIMUM.into()), vue: figures.clone() };
        let number: u32 = figures.parse().map_err(|_| limit())?;
        if number > MAXIMUM { Err(limit().into()) } else { Ok(Entier(number).into()) }
    }

    fn value(&self) -> String {
        self.0.to_string()
    }

    fn display(&self) -> String {
        french_whole(self.0.into())
    }
}

impl Entier {
    /// The number.
    pub fn number(&self) -> u32 {
        self.0
    }
}
