//! What a spreadsheet makes of a number that should have stayed text: decimals behind it
//! ("22350001800013.0"), an exponent ("2,2350001800013E+13"), its zeros in front lost.
//!
//! Such a text is refused with the defect `tableur`: the number that it was is told where it can be,
//! for a person to look at. An exponent that leaves figures out says that they are lost.

use super::{
    Defect, Refusal,
    text::{self, Glyph},
};

/// The zeros in front whose loss is recognised.
const ZEROS: usize = 2;

/// The number of `length` figures that the text was before a spreadsheet wrote it, where `accepts` it;
/// or the fault as it is. Zeros are put back in front of plain figures too: `accepts` checks a key.
pub(super) fn told(fault: Refusal, raw: &str, length: usize, accepts: &dyn Fn(&str) -> bool) -> Refusal {
    number(raw, length, true, accepts).unwrap_or(fault)
}

/// The fault of a number that a spreadsheet wrote; none for another text. Plain figures are left alone
/// where they are not `keyed`: any number would do.
pub(super) fn number(raw: &str, length: usize, keyed: bool, accepts: &dyn Fn(&str) -> bool) -> Option<Refusal> {
    if !keyed && !raw.bytes().any(|byte| matches!(byte, b'.' | b',')) {
        return None;
    }
    let glyphs = text::glyphs(raw, "").ok()?;
    let (whole, rest) = figures(&glyphs);
    let (decimals, rest) = match rest.split_first() {
        Some((mark, after)) if matches!(mark.folded, '.' | ',') => figures(after),
        _ => (String::new(), rest),
    };
    let vu = raw.trim().to_owned();
    let (meant, plain) = match exponent(rest)? {
        0 if decimals.bytes().all(|byte| byte == b'0') => (whole, decimals.is_empty()),
        exponent if whole.len() != 1 || exponent >= length => return None,
        exponent if decimals.len() < exponent => return Some(Defect::Tableur { vu, lu: String::new() }.into()),
        exponent if decimals.len() == exponent => (whole + &decimals, false),
        _ => return None,
    };
    let missing = length.checked_sub(meant.len())?;
    if missing > ZEROS || plain && (missing == 0 || !keyed) {
        return None;
    }
    let lu = text::padded(&meant, length);
    accepts(&lu).then(|| Defect::Tableur { vu, lu: lu.clone() }.review(lu).into())
}

/// The figures at the beginning, and what follows them.
fn figures(glyphs: &[Glyph]) -> (String, &[Glyph]) {
    let length = glyphs.iter().take_while(|glyph| glyph.folded.is_ascii_digit()).count();
    let (figures, rest) = glyphs.split_at_checked(length).unwrap_or_default();
    (text::folded(figures), rest)
}

/// The power of ten behind the mantissa: 13 of "E+13", 0 where there is nothing. None for another text.
fn exponent(glyphs: &[Glyph]) -> Option<usize> {
    match text::folded(glyphs).strip_prefix('E') {
        None => glyphs.is_empty().then_some(0),
        Some(power) => power.strip_prefix('+').unwrap_or(power).parse().ok().filter(|power| *power > 0),
    }
}
