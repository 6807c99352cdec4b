//! Tells which other type a text is of, when a person filled the wrong box.

use super::{Fault, Defect, iban, luhn, rib, rna, siret, text::Compact, tva};

/// The type of a compact text, when it is certain enough to be named: by its control key, or by a
/// shape that nothing else has.
pub(crate) fn recognise(compact: &str) -> Option<&'static str> {
    let digits = compact.bytes().all(|byte| byte.is_ascii_digit());
    match compact.len() {
        9 if digits && luhn::is_valid(compact) && !is_zero(compact) => Some("siren"),
        14 if digits && siret::is_valid(compact) => Some("siret"),
        10 if rna::is_shaped(compact) => Some("rna"),
        13 if tva::is_valid(compact) => Some("tva"),
        23 if rib::is_valid(compact) => Some("rib"),
        15..=34 if iban::is_valid(compact) => Some("iban"),
        6 if digits || is_letter_and_digits(compact) => Some("tahiti"),
        9 if is_letter_and_digits(compact) => Some("tahiti"),
        10 if digits && compact.get(7..8) == Some("0") => Some("ridet"),
        _ => None,
    }
}

/// The fault of a text of another type than the one read, if it is one of `types`.
pub(crate) fn fault(compact: &Compact, types: &[&str]) -> Option<Fault> {
    let vu = recognise(&compact.text).filter(|vu| types.contains(vu))?;
    Some(Defect::Confusion { vu }.into())
}

fn is_zero(text: &str) -> bool {
    text.bytes().all(|byte| byte == b'0')
}

fn is_letter_and_digits(text: &str) -> bool {
    let mut bytes = text.bytes();
    bytes.next().is_some_and(|first| first.is_ascii_alphabetic())
        && bytes.all(|byte| byte.is_ascii_digit())
}
