//! One value across the WebAssembly boundary, without a string of its own.
//!
//! JavaScript writes the text in a page of memory, [`ask`] reads it there, and says how its answer is to
//! be read at [`answer`]: two texts for a value of which there is nothing to say, which is most of them,
//! and JSON for the others. Texts that are too long for the page go the long way, as strings.

use std::cell::Cell;

use wasm_bindgen::prelude::*;

use crate::champs::{Carried, Written};
use crate::report::Lang;

#[cfg(any(feature = "wasm", feature = "champs"))]
pub(crate) static CARRIED: &Carried = &crate::champs::FORMATS;
#[cfg(not(any(feature = "wasm", feature = "champs")))]
pub(crate) static CARRIED: &Carried = &crate::champs::IDENTIFIERS;

/// Bytes of the page: three for each of the 340 characters that JavaScript writes there at most.
const ROOM: usize = 1024;
/// The mark of two texts, in what [`ask`] answers; below it the length of the first, then of the second.
const PLAIN: u32 = 1 << 31;
/// The largest length that half of an answer holds.
const LONGEST: usize = 0x7fff;

/// What JavaScript wrote, and what it is to read.
#[derive(Default)]
struct Page {
    typed: Vec<u8>,
    answer: String,
}

thread_local! {
    static PAGE: Cell<Page> = Cell::default();
}

/// Where to write the text: the page stays there.
#[wasm_bindgen]
pub fn room() -> *const u8 {
    let mut page = PAGE.take();
    page.typed.resize(ROOM, 0);
    let place = page.typed.as_ptr();
    PAGE.set(page);
    place
}

/// Judges the text of that many bytes in the page, as the type of that rank in [`types`]. Answers the
/// length of a JSON text, or [`PLAIN`] and two lengths; 0 where there is no such type.
#[wasm_bindgen]
pub fn ask(kind: usize, length: usize, english: bool) -> u32 {
    let mut page = PAGE.take();
    page.answer.clear();
    let typed = page.typed.get(..length).and_then(|typed| std::str::from_utf8(typed).ok());
    let written = typed.and_then(|text| CARRIED.write(kind, text, lang(english), &mut page.answer));
    let said = match written {
        Some(Written::Plain { value, display }) if value.max(display) <= LONGEST => {
            PLAIN | (value << 16) as u32 | display as u32
        }
        Some(Written::Json) => page.answer.len() as u32,
        _ => 0,
    };
    PAGE.set(page);
    said
}

/// Where the last answer is.
#[wasm_bindgen]
pub fn answer() -> *const u8 {
    let page = PAGE.take();
    let place = page.answer.as_ptr();
    PAGE.set(page);
    place
}

/// The types that [`ask`] reads, in order, with a space between.
#[wasm_bindgen]
pub fn types() -> String {
    let mut all = String::new();
    for name in CARRIED.types() {
        all.push_str(name);
        all.push(' ');
    }
    all
}

pub(crate) fn lang(english: bool) -> Lang {
    if english { Lang::En } else { Lang::Fr }
}
