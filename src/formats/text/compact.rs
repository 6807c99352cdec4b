//! A text reduced to its letters and figures, each still knowing where it was typed.

use super::{Glyph, digit_lookalike, digits_meant, folded, glyphs, joined, without_label};
use crate::formats::{Defect, Refusal};

/// A text without its separators: ASCII letters in upper case and figures only.
#[derive(Debug, Clone)]
pub(crate) struct Compact {
    /// The letters and figures.
    pub text: String,
    /// The same, each with its position; one a character of `text`.
    pub glyphs: Vec<Glyph>,
}

impl Compact {
    /// Drops label and separators.
    ///
    /// # Errors
    /// [`Defect::Vide`], [`Defect::Longueur`] for a text without measure, and [`Defect::Caractere`]
    /// for the first character that is neither letter, figure nor separator.
    pub fn read(raw: &str, labels: &[&str], attendue: &str) -> Result<Self, Refusal> {
        let mut all = glyphs(raw, attendue)?;
        let label = all.len() - without_label(&all, labels).len();
        if label > 0 {
            all.drain(..label);
        }
        Self::kept(all)
    }

    /// Drops separators.
    ///
    /// # Errors
    /// As [`Compact::read`].
    pub fn of(all: &[Glyph]) -> Result<Self, Refusal> {
        Self::kept(all.to_vec())
    }

    fn kept(mut glyphs: Vec<Glyph>) -> Result<Self, Refusal> {
        glyphs.retain(|glyph| !glyph.is_separator());
        if let Some(glyph) = glyphs.iter().find(|glyph| !glyph.folded.is_ascii_alphanumeric()) {
            return Err(glyph.stray().into());
        }
        if glyphs.is_empty() {
            return Err(Defect::Vide.into());
        }
        Ok(Compact { text: folded(&glyphs), glyphs })
    }

    /// How many letters and figures.
    pub fn len(&self) -> usize {
        self.glyphs.len()
    }

    /// Whether all are figures.
    pub fn is_digits(&self) -> bool {
        self.text.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// The first that is not a figure.
    pub fn first_non_digit(&self) -> Option<&Glyph> {
        self.glyphs.iter().find(|glyph| !glyph.folded.is_ascii_digit())
    }

    /// The letters and figures from `start` to `end`, or nothing when they are not there.
    pub fn part(&self, start: usize, end: usize) -> &str {
        self.text.get(start..end).unwrap_or_default()
    }

    /// The text with O, I and L turned into the figures they look like.
    pub fn digits_meant(&self) -> String {
        digits_meant(&self.text)
    }

    /// The fault of a length.
    pub fn length_fault(&self, attendue: &str) -> Refusal {
        Defect::Longueur { attendue: attendue.to_owned(), vue: self.len() }.into()
    }

    /// The fault of the first character that is not a figure; where O, I or L was typed for a figure
    /// and `accepts` the text so corrected, `show` writes it for a person to look at.
    pub fn digit_fault(&self, accepts: &dyn Fn(&str) -> bool) -> Option<Refusal> {
        let glyph = self.first_non_digit()?;
        let defect = glyph.not_a_digit();
        let meant = self.digits_meant();
        Some(match defect {
            Defect::LettrePourChiffre { .. } if accepts(&meant) => defect.review(meant).into(),
            _ => defect.into(),
        })
    }
}

impl Compact {
    /// The fault of the letters O, I and L typed for figures where letters are allowed: told only when
    /// the text so corrected passes its key, which the text as typed does not.
    pub fn account_lookalike(&self, start: usize, accepts: &dyn Fn(&str) -> bool) -> Option<Refusal> {
        let glyph = self.glyphs.iter().skip(start).find(|glyph| digit_lookalike(glyph.folded).is_some())?;
        let meant = joined(&[self.text.get(..start)?, &digits_meant(self.text.get(start..)?)]);
        accepts(&meant).then(|| glyph.not_a_digit().review(meant).into())
    }
}
