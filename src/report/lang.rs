//! The languages of the words.

use serde::{Deserialize, Serialize};

/// Language of messages, labels and helps. Codes, ids and paths are the same in both.
#[derive(Debug, Clone, Copy, PartialEq, Eq, Default, Serialize, Deserialize)]
#[serde(rename_all = "lowercase")]
#[cfg_attr(feature = "wasm", derive(tsify::Tsify))]
pub enum Lang {
    /// French, the language of the form.
    #[default]
    Fr,
    /// English.
    En,
}

impl Lang {
    /// One of the two texts.
    pub fn pick<T>(self, fr: T, en: T) -> T {
        match self {
            Lang::Fr => fr,
            Lang::En => en,
        }
    }
}
