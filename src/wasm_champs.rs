//! The boundary of `conforme/champs` and `conforme/identifiants`: one value, its verdict. No engine, no
//! profile. Most values cross in [`crate::page`].

use wasm_bindgen::prelude::*;

use crate::page::{CARRIED, lang};

/// The standard one weighs a third of the formats; calls are short and free what they take.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static HEAP: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// The verdict on one value, as the JSON text of a `FieldVerdict`; nothing for a type it does not carry.
#[wasm_bindgen]
pub fn field(kind: &str, value: &str, english: bool) -> Option<String> {
    CARRIED.field(kind, value, lang(english))
}

/// An amount in words, or nothing where the text is no amount that has words.
#[cfg(feature = "champs")]
#[wasm_bindgen]
pub fn words(amount: &str, reform: bool) -> Option<String> {
    crate::formats::lettres::words_of(amount, reform)
}
