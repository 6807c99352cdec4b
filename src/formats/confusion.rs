//! Tells which other type a text is of, when a person filled the wrong box.

use super::{Defect, Fault, iban, luhn, rib, rna, siret, text::Compact, tva};

/// The fault of a text that is of one of `types` rather than of the one read: told by its control
/// key, or by a shape that nothing else has.
pub(crate) fn fault(compact: &Compact, types: &[&str]) -> Option<Fault> {
    let text = compact.text.as_str();
    let digits = compact.is_digits();
    let wanted = |name: &'static str| types.contains(&name).then_some(name);
    let (vu, is_one) = match compact.len() {
        6 if digits || is_letter_and_digits(text) => (wanted("tahiti")?, true),
        9 if digits => (wanted("siren")?, luhn::is_valid(text) && !is_zero(text)),
        9 => (wanted("tahiti")?, is_letter_and_digits(text)),
        10 if digits => (wanted("ridet")?, text.get(7..8) == Some("0")),
        10 => (wanted("rna")?, rna::is_shaped(text)),
        // A VAT number whose key is mistyped is one all the same: its SIREN passes.
        13 => (
            wanted("tva")?,
            tva::is_valid(text) || text.get(4..).filter(|_| text.starts_with("FR")).is_some_and(luhn::is_valid),
        ),
        14 if digits => (wanted("siret")?, siret::is_valid(text)),
        23 if !text.starts_with(|c: char| c.is_ascii_alphabetic()) => (wanted("rib")?, rib::is_valid(text)),
        15..=34 => (wanted("iban")?, iban::is_valid(text)),
        _ => return None,
    };
    is_one.then(|| Defect::Confusion { vu }.into())
}

fn is_zero(text: &str) -> bool {
    text.bytes().all(|byte| byte == b'0')
}

fn is_letter_and_digits(text: &str) -> bool {
    let mut bytes = text.bytes();
    bytes.next().is_some_and(|first| first.is_ascii_alphabetic()) && bytes.all(|byte| byte.is_ascii_digit())
}
