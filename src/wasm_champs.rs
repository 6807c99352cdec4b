//! What `conforme/champs` and `conforme/identifiants` have beside [`crate::page`], where values cross. No
//! engine, no profile.

#[cfg(feature = "champs")]
use wasm_bindgen::prelude::*;

/// The standard one weighs a third of the formats; calls are short and free what they take.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static HEAP: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// An amount in words, or nothing where the text is no amount that has words.
#[cfg(feature = "champs")]
#[wasm_bindgen]
pub fn words(amount: &str, reform: bool) -> Option<String> {
    crate::formats::lettres::words_of(amount, reform)
}
