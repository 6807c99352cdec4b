//! Tells which other type a text is of, when a person filled the wrong box.

use super::{Defect, Refusal, iban, luhn, rib, rna, siret, text::Compact, tva};

/// The fault of a text that is of one of `types` rather than of the one read: told by its control
/// key, or by a shape that nothing else has.
pub(crate) fn fault(compact: &Compact, types: &[&str]) -> Option<Refusal> {
    let text = compact.text.as_str();
    let digits = compact.is_digits();
    let (vu, is_one): (_, fn(&str) -> bool) = match compact.len() {
        6 if digits || is_letter_and_digits(text) => ("tahiti", |_| true),
        9 if digits => ("siren", |text| luhn::is_valid(text) && !is_zero(text)),
        9 => ("tahiti", is_letter_and_digits),
        10 if digits => ("ridet", |text| text.get(7..8) == Some("0")),
        10 => ("rna", rna::is_shaped),
        // A VAT number whose key is mistyped is one all the same: its SIREN passes.
        13 => ("tva", |text| {
            tva::is_valid(text) || text.get(4..).filter(|_| text.starts_with("FR")).is_some_and(luhn::is_valid)
        }),
        14 if digits => ("siret", siret::is_valid),
        23 if !text.starts_with(|c: char| c.is_ascii_alphabetic()) => ("rib", rib::is_valid),
        15..=34 => ("iban", iban::is_valid),
        _ => return None,
    };
    (types.contains(&vu) && is_one(text)).then(|| Defect::Confusion { vu }.into())
}

fn is_zero(text: &str) -> bool {
    text.bytes().all(|byte| byte == b'0')
}

fn is_letter_and_digits(text: &str) -> bool {
    let mut bytes = text.bytes();
    bytes.next().is_some_and(|first| first.is_ascii_alphabetic()) && bytes.all(|byte| byte.is_ascii_digit())
}
