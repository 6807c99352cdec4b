//! How a CHORUS code is cut from what was typed: its perimeter prefix, its parts, its label.

use crate::formats::{
    Defect, Fault, Read,
    text::{self, Glyph, plain},
};

/// Whether the text is the mark of an empty cell in an export of CHORUS.
pub(super) fn is_absent(raw: &str) -> bool {
    let raw = raw.trim();
    raw.is_empty()
        || raw == "#"
        || raw.len() < 20
            // Most codes have figures, and those marks none.
            && !raw.bytes().any(|byte| byte.is_ascii_digit())
            && matches!(plain(raw).as_str(), "NON AFFECTE" | "N A" | "NA" | "IND")
}

/// A run of letters and figures.
#[derive(Debug, Clone)]
pub(super) struct Part {
    /// In upper case.
    pub text: String,
    /// Where it begins.
    pub glyphs: Vec<Glyph>,
    /// The marks between the part before and this one: "-", " - ", ".", "" for the first.
    pub joint: String,
    /// Whether a foreign mark (accent, apostrophe, parenthesis…) touches it: it is of a label.
    pub foreign: Option<Glyph>,
}

impl Part {
    fn new(first: Glyph, joint: String) -> Self {
        // The room of most parts.
        let (mut text, mut glyphs) = (String::with_capacity(12), Vec::with_capacity(12));
        text.push(first.folded);
        glyphs.push(first);
        Part { text, glyphs, joint, foreign: None }
    }

    /// Whether all are figures.
    pub fn is_digits(&self) -> bool {
        self.text.bytes().all(|byte| byte.is_ascii_digit())
    }

    /// Whether the joint before it is that of a label rather than of a code: spaces around a dash, a
    /// colon, a parenthesis.
    pub fn begins_a_label(&self) -> bool {
        self.joint.contains(" -") || self.joint.contains([':', '(', ',', ';'])
    }
}

/// A text cut in parts.
#[derive(Debug)]
pub(super) struct Parts {
    /// The parts, in order; never empty.
    pub all: Vec<Part>,
    /// The perimeter prefix that was in front.
    pub perimeter: Option<String>,
}

impl Parts {
    /// Cuts a text, after its label in front if it has one of `labels`.
    ///
    /// # Errors
    /// [`Defect::Vide`], [`Defect::Longueur`] for a text without measure, [`Defect::Caractere`] when
    /// the text begins with a foreign mark.
    pub fn read(raw: &str, labels: &[&str], attendue: &str) -> Result<Self, Fault> {
        let glyphs = text::glyphs(raw, attendue)?;
        let glyphs = text::without_label(&glyphs, labels);
        let mut all: Vec<Part> = Vec::with_capacity(4);
        let mut joint = String::new();
        for glyph in glyphs {
            match glyph.folded {
                c if c.is_ascii_alphanumeric() => match all.last_mut().filter(|_| joint.is_empty()) {
                    Some(part) => {
                        part.text.push(c);
                        part.glyphs.push(*glyph);
                    }
                    None => all.push(Part::new(*glyph, std::mem::take(&mut joint))),
                },
                c @ (' ' | '-' | '.' | '/' | ':' | '(' | ')' | ',' | ';') => joint.push(c),
                c => match all.last_mut() {
                    None => return Err(glyph.stray().into()),
                    Some(part) if joint.is_empty() => {
                        part.foreign.get_or_insert(*glyph);
                        joint.push(c);
                    }
                    Some(_) => joint.push(c),
                },
            }
        }
        let perimeter = take_perimeter(&mut all);
        if all.is_empty() {
            return Err(Defect::Vide.into());
        }
        Ok(Parts { all, perimeter })
    }

    /// The first part.
    pub fn first(&self) -> Option<&Part> {
        self.all.first()
    }

    /// The fault of a foreign mark that touches the code, made of the first `count` parts.
    pub fn foreign(&self, count: usize) -> Option<Fault> {
        self.all.iter().take(count).find_map(|part| part.foreign).map(|glyph| glyph.stray().into())
    }

    /// Joins the parts from the first while they can be of one code of `length` characters: the
    /// joint is not that of a label, and each has a figure. Says how many parts were taken.
    pub fn joined(&self, length: usize) -> (String, usize) {
        let mut code = String::new();
        let mut taken = 0;
        for part in &self.all {
            let fits = code.len() + part.text.len() <= length;
            let of_code =
                taken == 0 || !part.begins_a_label() && fits && part.text.bytes().any(|byte| byte.is_ascii_digit());
            if !of_code || code.len() >= length {
                break;
            }
            code.push_str(&part.text);
            taken += 1;
        }
        (code, taken)
    }

    /// Whether a part of `length` characters follows the code, made of the first `count` parts, with
    /// no space before it: then the code is too long, and that part is no label.
    pub fn goes_on(&self, count: usize, length: usize) -> bool {
        self.all
            .get(count)
            .is_some_and(|part| part.text.len() == length && matches!(part.joint.as_str(), "-" | "." | "/"))
    }

    /// A code read, with the note of the perimeter prefix where there was one.
    pub fn read_as<T>(&self, value: T, canonical: &str, mut notes: Vec<Fault>) -> Read<T> {
        if let Some(vu) = &self.perimeter {
            notes.insert(0, Defect::Perimetre { vu: vu.clone() }.safe(canonical));
        }
        Read { value, notes }
    }
}

/// A code whose length is usual, and not certain enough to refuse another.
#[derive(Debug)]
pub(super) struct Usual {
    parts: Parts,
    /// Letters and figures, in upper case.
    pub code: String,
    /// The note of another length.
    pub notes: Vec<Fault>,
}

impl Usual {
    /// Reads a code of that usual length: its first part alone, or with those that make up the length
    /// ("MI6 DDETS 35"), or with those that a hyphen joins to it.
    ///
    /// # Errors
    /// As [`Parts::read`], and [`Defect::Caractere`] for a foreign mark that touches the code.
    pub fn read(raw: &str, labels: &[&str], usual: usize) -> Result<Self, Fault> {
        let parts = Parts::read(raw, labels, &usual.to_string())?;
        let (mut length, mut hyphened, mut count) = (0, 0, 1);
        for (rank, part) in parts.all.iter().enumerate() {
            if rank > 0 && part.begins_a_label() || length >= usual {
                break;
            }
            length += part.text.len();
            if rank == hyphened && (rank == 0 || part.joint == "-" && length <= usual + 1) {
                hyphened += 1;
                count = hyphened;
            }
            if length == usual {
                count = rank + 1;
            }
        }
        if let Some(fault) = parts.foreign(count) {
            return Err(fault);
        }
        let code: String = parts.all.iter().take(count).map(|part| part.text.as_str()).collect();
        let notes = if code.len() == usual { Vec::new() } else { vec![self::length(&usual.to_string(), code.len())] };
        Ok(Usual { parts, code, notes })
    }

    /// The code read, with its notes.
    pub fn read_as<T>(self, of: fn(String) -> T) -> Read<T> {
        self.parts.read_as(of(self.code.clone()), &self.code, self.notes)
    }
}

/// Takes `BG00/` and the like off the front: two letters and two figures before a slash.
fn take_perimeter(parts: &mut Vec<Part>) -> Option<String> {
    let [first, second, ..] = parts.as_slice() else {
        return None;
    };
    let mut bytes = first.text.bytes();
    let shaped = first.text.len() == 4
        && bytes.by_ref().take(2).all(|byte| byte.is_ascii_alphabetic())
        && bytes.all(|byte| byte.is_ascii_digit());
    if !shaped || second.joint.trim() != "/" {
        return None;
    }
    let mut perimeter = parts.remove(0);
    if let Some(first) = parts.first_mut() {
        first.joint.clear();
    }
    Some(std::mem::take(&mut perimeter.text))
}

/// The fault of the first character of a part that is not a figure.
pub(super) fn digit_fault(part: &Part) -> Option<Fault> {
    part.glyphs.iter().find(|glyph| !glyph.folded.is_ascii_digit()).map(|glyph| glyph.not_a_digit().into())
}

/// The fault of a length.
pub(super) fn length(attendue: &str, vue: usize) -> Fault {
    Defect::Longueur { attendue: attendue.to_owned(), vue }.into()
}

/// The note of a zero put back in front.
pub(super) fn zero_lost(lu: &str) -> Fault {
    Defect::ZeroPerdu { lu: lu.to_owned() }.safe(lu)
}
