//! The boundary of `conforme/champs`: one value, its verdict as JSON text. No engine, no profile.

use wasm_bindgen::prelude::*;

use crate::champs;
use crate::report::Lang;

/// The standard one weighs a third of the formats; calls are short and free what they take.
#[cfg(target_arch = "wasm32")]
#[global_allocator]
static HEAP: rlsf::SmallGlobalTlsf = rlsf::SmallGlobalTlsf::new();

/// The verdict on one value, as the JSON text of a `FieldVerdict`; nothing for a type it does not carry.
#[wasm_bindgen]
pub fn field(kind: &str, value: &str, english: bool) -> Option<String> {
    let lang = if english { Lang::En } else { Lang::Fr };
    champs::field(kind, value, lang)
}

/// The types it carries, with a space between.
#[wasm_bindgen]
pub fn types() -> String {
    let mut all = String::new();
    for name in champs::types() {
        all.push_str(name);
        all.push(' ');
    }
    all
}
