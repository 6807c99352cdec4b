//! One value across the WebAssembly boundary, without a string of its own.
//!
//! JavaScript writes the text in a page of memory, [`ask`] reads it there, and says how its answer is to
//! be read at [`answer`]: two texts for a value of which there is nothing to say, which is most of them,
//! and JSON for the others. A longer text has a page made for it.

use std::cell::Cell;

use wasm_bindgen::prelude::*;

use crate::champs::{Carried, Written};
use crate::report::Lang;

#[cfg(any(feature = "wasm", feature = "champs"))]
pub(crate) static CARRIED: &Carried = &crate::champs::FORMATS;
#[cfg(not(any(feature = "wasm", feature = "champs")))]
pub(crate) static CARRIED: &Carried = &crate::champs::IDENTIFIERS;

/// The mark of two texts, in what [`ask`] answers; below it the length of the first, then of the second.
const PLAIN: u32 = 1 << 31;

/// What JavaScript wrote, and what it is to read.
struct Page {
    typed: Vec<u8>,
    answer: String,
}

impl Page {
    const EMPTY: Page = Page { typed: Vec::new(), answer: String::new() };
}

impl Default for Page {
    fn default() -> Self {
        Page::EMPTY
    }
}

thread_local! {
    static PAGE: Cell<Page> = const { Cell::new(Page::EMPTY) };
}

/// Makes a page of that many bytes, and says where it is: it stays there until another is made.
#[wasm_bindgen]
pub fn room(bytes: usize) -> *const u8 {
    let mut page = PAGE.take();
    page.typed = vec![0; bytes];
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
        Some(Written::Plain { value, display }) => PLAIN | (value << 16) as u32 | display as u32,
        Some(Written::Json) => page.answer.len() as u32,
        None => 0,
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

/// Writes the types that [`ask`] reads at [`answer`], in order, with a space behind each; answers the
/// length of that text.
#[wasm_bindgen]
pub fn types() -> usize {
    let mut page = PAGE.take();
    page.answer.clear();
    for name in CARRIED.types() {
        page.answer.push_str(name);
        page.answer.push(' ');
    }
    let length = page.answer.len();
    PAGE.set(page);
    length
}

pub(crate) fn lang(english: bool) -> Lang {
    if english { Lang::En } else { Lang::Fr }
}
