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

/// What was typed, without its label.
#[derive(Debug)]
pub(super) struct Typed {
    glyphs: Vec<Glyph>,
    /// How many of them are the label.
    label: usize,
    /// The others, as judged.
    folded: String,
}

impl Typed {
    /// Reads a text, after its label in front if it has one of `labels`.
    ///
    /// # Errors
    /// [`Defect::Vide`], and [`Defect::Longueur`] for a text without measure.
    pub fn read(raw: &str, labels: &[&str], attendue: &str) -> Result<Self, Fault> {
        let glyphs = text::glyphs(raw, attendue)?;
        let rest = text::without_label(&glyphs, labels);
        let (label, folded) = (glyphs.len() - rest.len(), text::folded(rest));
        Ok(Typed { glyphs, label, folded })
    }
}

/// A run of letters and figures.
#[derive(Debug, Clone, Copy)]
pub(super) struct Part<'t> {
    /// In upper case.
    pub text: &'t str,
    /// The same, each with its position.
    pub glyphs: &'t [Glyph],
    /// The marks between the part before and this one: "-", " - ", ".", "" for the first.
    pub joint: &'t str,
    /// Whether a foreign mark (accent, apostrophe, parenthesis…) touches it: it is of a label.
    pub foreign: Option<Glyph>,
}

impl Part<'_> {
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
pub(super) struct Parts<'t> {
    /// The parts, in order; never empty.
    pub all: Vec<Part<'t>>,
    /// The perimeter prefix that was in front.
    pub perimeter: Option<&'t str>,
}

impl<'t> Parts<'t> {
    /// Cuts what was typed.
    ///
    /// # Errors
    /// [`Defect::Vide`], and [`Defect::Caractere`] when the text begins with a foreign mark.
    pub fn of(typed: &'t Typed) -> Result<Self, Fault> {
        let of_code = |glyph: &Glyph| glyph.folded.is_ascii_alphanumeric();
        let mut all: Vec<Part> = Vec::with_capacity(4);
        let (mut joint, mut rest) = ("", typed.folded.as_str());
        let glyphs = typed.glyphs.get(typed.label..).unwrap_or_default();
        for run in glyphs.chunk_by(|left, right| of_code(left) == of_code(right)) {
            let length = run.iter().map(|glyph| glyph.folded.len_utf8()).sum();
            let text;
            (text, rest) = rest.split_at_checked(length).unwrap_or_default();
            if run.first().is_some_and(of_code) {
                all.push(Part { text, glyphs: run, joint: std::mem::take(&mut joint), foreign: None });
                continue;
            }
            let foreign = run.iter().position(|glyph| !is_mark(glyph.folded));
            let mark = foreign.and_then(|rank| run.get(rank)).copied();
            match (all.last_mut(), mark) {
                (None, Some(mark)) => return Err(mark.stray().into()),
                (Some(part), Some(_)) if foreign == Some(0) => part.foreign = mark,
                _ => {}
            }
            joint = text;
        }
        let perimeter = take_perimeter(&mut all);
        if all.is_empty() {
            return Err(Defect::Vide.into());
        }
        Ok(Parts { all, perimeter })
    }

    /// The first part.
    pub fn first(&self) -> Option<&Part<'t>> {
        self.all.first()
    }

    /// The fault of a foreign mark that touches the code, made of the first `count` parts.
    pub fn foreign(&self, count: usize) -> Option<Fault> {
        self.all.iter().take(count).find_map(|part| part.foreign).map(|glyph| glyph.stray().into())
    }

    /// Joins the parts from the first while they can be of one code of `length` characters: the
    /// joint is not that of a label, and each has a figure. Says how many parts were taken.
    pub fn joined(&self, length: usize) -> (String, usize) {
        let mut code = String::with_capacity(length);
        let mut taken = 0;
        for part in &self.all {
            let fits = code.len() + part.text.len() <= length;
            let of_code =
                taken == 0 || !part.begins_a_label() && fits && part.text.bytes().any(|byte| byte.is_ascii_digit());
            if !of_code || code.len() >= length {
                break;
            }
            code.push_str(part.text);
            taken += 1;
        }
        (code, taken)
    }

    /// Whether a part of `length` characters follows the code, made of the first `count` parts, with
    /// no space before it: then the code is too long, and that part is no label.
    pub fn goes_on(&self, count: usize, length: usize) -> bool {
        self.all.get(count).is_some_and(|part| part.text.len() == length && matches!(part.joint, "-" | "." | "/"))
    }

    /// A code read, with the note of the perimeter prefix where there was one.
    pub fn read_as<T>(&self, value: T, canonical: &str, mut notes: Vec<Fault>) -> Read<T> {
        if let Some(vu) = self.perimeter {
            notes.insert(0, Defect::Perimetre { vu: vu.to_owned() }.safe(canonical));
        }
        Read { value, notes }
    }
}

/// A code whose length is usual, and not certain enough to refuse another.
#[derive(Debug)]
pub(super) struct Usual {
    /// The perimeter prefix that was in front.
    perimeter: Option<String>,
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
        let typed = Typed::read(raw, labels, itoa::Buffer::new().format(usual))?;
        let parts = Parts::of(&typed)?;
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
        let mut code = String::with_capacity(usual);
        code.extend(parts.all.iter().take(count).map(|part| part.text));
        let notes = if code.len() == usual { Vec::new() } else { vec![self::length(&usual.to_string(), code.len())] };
        Ok(Usual { perimeter: parts.perimeter.map(str::to_owned), code, notes })
    }

    /// The code read, with its notes.
    pub fn read_as<T>(self, of: fn(String) -> T) -> Read<T> {
        let mut notes = self.notes;
        if let Some(vu) = self.perimeter {
            notes.insert(0, Defect::Perimetre { vu }.safe(self.code.as_str()));
        }
        Read { value: of(self.code), notes }
    }
}

/// Whether it may stand between two parts of a code.
fn is_mark(c: char) -> bool {
    matches!(c, ' ' | '-' | '.' | '/' | ':' | '(' | ')' | ',' | ';')
}

/// Takes `BG00/` and the like off the front: two letters and two figures before a slash.
fn take_perimeter<'t>(parts: &mut Vec<Part<'t>>) -> Option<&'t str> {
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
    let perimeter = parts.remove(0);
    if let Some(first) = parts.first_mut() {
        first.joint = "";
    }
    Some(perimeter.text)
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
