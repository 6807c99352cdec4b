//! How any format looks at a text that a person typed or pasted.
//!
//! Unicode spaces become spaces, dashes become hyphens, full-width characters become ASCII, lower
//! case becomes upper case, zero-width characters go. Nothing else is changed, and each character
//! keeps the position it had in the text as typed.

mod compact;
mod write;

use std::borrow::Cow;

use super::{Defect, Refusal};
pub(crate) use compact::Compact;
pub(crate) use write::{code_point, cut, joined, length, padded, two_figures};

/// The longest text a code, a number or an amount is looked for in, in characters.
pub(crate) const LIMIT: usize = 300;

/// One character, as typed and as judged.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(crate) struct Glyph {
    /// From 1, counted in characters of the text as typed.
    pub position: usize,
    /// As typed.
    pub typed: char,
    /// As judged: upper case, ASCII where there is such a form.
    pub folded: char,
}

impl Glyph {
    /// Whether it only separates: space, hyphen, dot or slash.
    pub fn is_separator(&self) -> bool {
        matches!(self.folded, ' ' | '-' | '.' | '/')
    }

    /// The defect of a character that does not belong.
    pub fn stray(&self) -> Defect {
        Defect::Caractere { position: self.position, caractere: self.typed }
    }

    /// The defect of a character that is not a figure; the letters O, I and L are told apart.
    pub fn not_a_digit(&self) -> Defect {
        match digit_lookalike(self.folded) {
            Some(chiffre) => Defect::LettrePourChiffre { position: self.position, caractere: self.typed, chiffre },
            None if self.folded.is_ascii_alphabetic() => {
                Defect::Classe { position: self.position, caractere: self.typed, attendu: "chiffre" }
            }
            None => self.stray(),
        }
    }
}

/// The figure that a letter is often typed for.
pub(crate) fn digit_lookalike(letter: char) -> Option<char> {
    match letter {
        'O' => Some('0'),
        'I' | 'L' => Some('1'),
        _ => None,
    }
}

/// A text with the letters O, I and L turned into the figures they look like.
pub(crate) fn digits_meant(text: &str) -> String {
    let mut meant = String::with_capacity(text.len());
    for c in text.chars() {
        meant.push(digit_lookalike(c).unwrap_or(c));
    }
    meant
}

/// Whether the character takes no room on the page.
fn is_invisible(c: char) -> bool {
    matches!(
        c,
        '\u{00AD}' | '\u{034F}' | '\u{061C}' | '\u{180E}' | '\u{200B}'..='\u{200F}'
            | '\u{202A}'..='\u{202E}' | '\u{2060}'..='\u{2064}' | '\u{2066}'..='\u{206F}'
            | '\u{FE00}'..='\u{FE0F}' | '\u{FEFF}'
    )
}

/// Whether the character is one of the dashes of Unicode.
pub(crate) fn is_dash(c: char) -> bool {
    matches!(c, '-' | '\u{2010}'..='\u{2015}' | '\u{2212}' | '\u{FE58}' | '\u{FE63}' | '\u{FF0D}')
}

/// Whether there is nothing to see.
#[inline(never)]
pub(crate) fn is_blank(raw: &str) -> bool {
    // Most values begin with something to see.
    !raw.as_bytes().first().is_some_and(u8::is_ascii_graphic) && raw.trim().is_empty()
}

/// The byte of a character of ASCII.
fn ascii(c: char) -> Option<u8> {
    u8::try_from(c).ok().filter(u8::is_ascii)
}

/// A character of ASCII as judged.
fn fold_ascii(byte: u8) -> u8 {
    match byte {
        b'\t'..=b'\r' => b' ',
        b'`' => b'\'',
        other => other.to_ascii_uppercase(),
    }
}

/// The character as judged; `None` for one that takes no room.
fn fold(c: char) -> Option<char> {
    // Most by far; the others below.
    if let Some(byte) = ascii(c) {
        Some(char::from(fold_ascii(byte)))
    } else if is_invisible(c) {
        None
    } else if c.is_whitespace() {
        Some(' ')
    } else if is_dash(c) {
        Some('-')
    } else {
        match c {
            // The letters of "1er" set above the line.
            'ᵉ' => Some('E'),
            'ʳ' => Some('R'),
            '\u{2024}' => Some('.'),
            '\u{2044}' | '\u{2215}' => Some('/'),
            '\u{2018}' | '\u{2019}' | '\u{02BC}' | '\u{00B4}' | '\u{2032}' => Some('\''),
            '\u{FF01}'..='\u{FF5E}' => {
                u32::from(c).checked_sub(0xFEE0).and_then(char::from_u32).map(|ascii| ascii.to_ascii_uppercase())
            }
            _ => Some(c),
        }
    }
}

/// The characters of a text, in order; spaces at both ends are left out.
///
/// # Errors
/// [`Defect::Longueur`] for a text of more than [`LIMIT`] characters, [`Defect::Vide`] for a blank.
pub(crate) fn glyphs(raw: &str, attendue: &str) -> Result<Vec<Glyph>, Refusal> {
    if raw.len() > LIMIT {
        let vue = length(raw.trim());
        if vue > LIMIT {
            return Err(Defect::Longueur { attendue: attendue.to_owned(), vue }.into());
        }
    }
    let mut all = if raw.is_ascii() { glyphs_of_ascii(raw.as_bytes()) } else { glyphs_of_any(raw) };
    while all.last().is_some_and(|glyph| glyph.folded == ' ') {
        all.pop();
    }
    if all.is_empty() {
        return Err(Defect::Vide.into());
    }
    Ok(all)
}

/// The glyphs of a text of ASCII: most codes and numbers are.
fn glyphs_of_ascii(raw: &[u8]) -> Vec<Glyph> {
    let start = raw.iter().position(|byte| fold_ascii(*byte) != b' ').unwrap_or(raw.len());
    let glyph = |(byte, position): (&u8, usize)| Glyph {
        position,
        typed: char::from(*byte),
        folded: char::from(fold_ascii(*byte)),
    };
    raw.get(start..).unwrap_or_default().iter().zip(start + 1..).map(glyph).collect()
}

#[inline(never)]
fn glyphs_of_any(raw: &str) -> Vec<Glyph> {
    let mut all = Vec::with_capacity(raw.len().min(LIMIT));
    for (index, typed) in raw.chars().enumerate() {
        if let Some(folded) = fold(typed) {
            if folded == ' ' && all.is_empty() {
                continue;
            }
            all.push(Glyph { position: index + 1, typed, folded });
        }
    }
    all
}

/// The judged text of some glyphs.
pub(crate) fn folded(glyphs: &[Glyph]) -> String {
    if glyphs.iter().all(|glyph| glyph.folded.is_ascii()) {
        let bytes = glyphs.iter().map(|glyph| ascii(glyph.folded).unwrap_or_default()).collect();
        return String::from_utf8(bytes).unwrap_or_default();
    }
    glyphs.iter().map(|glyph| glyph.folded).collect()
}

/// The typed text of some glyphs.
pub(crate) fn typed(glyphs: &[Glyph]) -> String {
    glyphs.iter().map(|glyph| glyph.typed).collect()
}

/// The text with the letters O, I and L turned into figures in the words that hold nothing else, and
/// the first of them; none where there is no such word, or no figure beside. "5O 000" gives "50 000".
pub(crate) fn with_digits_meant(glyphs: &[Glyph]) -> Option<(Glyph, String)> {
    if !glyphs.iter().any(|glyph| glyph.folded.is_ascii_digit()) {
        return None;
    }
    let mut first = None;
    let mut meant = String::with_capacity(glyphs.len());
    for run in glyphs.chunk_by(|a, b| a.folded.is_alphabetic() && b.folded.is_alphabetic()) {
        let figures = run.iter().map(|glyph| digit_lookalike(glyph.folded)).collect::<Option<String>>();
        match (figures, run.first()) {
            (Some(figures), Some(glyph)) => {
                first.get_or_insert(*glyph);
                meant.push_str(&figures);
            }
            _ => meant.extend(run.iter().map(|glyph| glyph.typed)),
        }
    }
    first.map(|first| (first, meant))
}

/// Words that may stand in a label beside its own name: "N° SIRET de l'association :".
const LABEL_WORDS: &[&str] =
    &["A", "N", "NO", "N°", "Nº", "NUM", "NUMERO", "CODE", "DE", "DU", "D", "L", "LA", "LE", "VOTRE"];

/// Names of one or two letters that may touch the figures: those of formats that hold figures only.
/// Others would eat the head of a code: "DA0", "CC50000033".
const GLUED_LABELS: &[&str] = &["CP", "DF", "EJ", "GM"];

/// What is left after a label such as "SIRET :", "N° IBAN", "EJ n°". A word is taken for a label
/// only where one of `names` (upper case, without accents) is met, or "n°".
pub(crate) fn without_label<'a>(glyphs: &'a [Glyph], names: &[&str]) -> &'a [Glyph] {
    if glyphs.first().is_some_and(|glyph| glyph.folded.is_ascii_digit()) {
        return glyphs;
    }
    let mut rest = glyphs;
    let mut found = None;
    for _ in 0..8 {
        let length = rest.iter().take_while(|glyph| is_label_letter(glyph.folded)).count();
        let Some((word, after)) = rest.split_at_checked(length).filter(|(word, _)| !word.is_empty()) else {
            break;
        };
        let is_one_of = |names: &[&str]| is_one_of(word, names);
        let numero = is_one_of(&["N°", "Nº"]);
        let glued = after.first().is_some_and(|glyph| glyph.folded.is_ascii_digit());
        let bytes: usize = word.iter().map(|glyph| unaccented(glyph.folded).len_utf8()).sum();
        if glued && bytes < 3 && !numero && !is_one_of(GLUED_LABELS) {
            break;
        }
        if numero || is_one_of(names) {
            found = Some(skip(after, ":=-.'/() "));
        } else if glued || !is_one_of(LABEL_WORDS) {
            break;
        }
        rest = skip(after, ":=-.'/() ");
    }
    found.filter(|rest| !rest.is_empty()).unwrap_or(glyphs)
}

/// Whether a word is one of those, which are in upper case and without accents.
#[inline(never)]
fn is_one_of(word: &[Glyph], names: &[&str]) -> bool {
    names.iter().any(|name| name.chars().eq(word.iter().map(|glyph| unaccented(glyph.folded))))
}

/// Labels are in French: the Latin letters, without the weight of Unicode's table.
fn is_label_letter(c: char) -> bool {
    c.is_ascii_alphabetic() || matches!(c, '°' | 'º' | '\u{C0}'..='\u{24F}')
}

fn skip<'a>(glyphs: &'a [Glyph], marks: &str) -> &'a [Glyph] {
    let length = glyphs.iter().take_while(|glyph| marks.bytes().any(|mark| char::from(mark) == glyph.folded)).count();
    glyphs.split_at_checked(length).map_or(glyphs, |(_, rest)| rest)
}

/// The upper-case letter without its accent; other characters as they are.
pub(crate) fn unaccented(c: char) -> char {
    match c {
        'À' | 'Â' | 'Ä' | 'Á' | 'Ã' | 'à' | 'â' | 'ä' | 'á' | 'ã' => 'A',
        'É' | 'È' | 'Ê' | 'Ë' | 'é' | 'è' | 'ê' | 'ë' => 'E',
        'Î' | 'Ï' | 'Í' | 'Ì' | 'î' | 'ï' | 'í' | 'ì' => 'I',
        'Ô' | 'Ö' | 'Ó' | 'Ò' | 'ô' | 'ö' | 'ó' | 'ò' => 'O',
        'Ù' | 'Û' | 'Ü' | 'Ú' | 'ù' | 'û' | 'ü' | 'ú' => 'U',
        'Ç' | 'ç' => 'C',
        'Ÿ' | 'ÿ' => 'Y',
        'Ñ' | 'ñ' => 'N',
        other => other.to_ascii_uppercase(),
    }
}

/// The small letter of a capital of the Latin alphabets; other characters as they are. The library's
/// knows every alphabet, from tables that a browser would download.
pub(crate) fn small(c: char) -> char {
    match c {
        'À'..='Þ' if c != '×' => char::from_u32(u32::from(c) + 0x20).unwrap_or(c),
        'Œ' => 'œ',
        'Ÿ' => 'ÿ',
        other => other.to_ascii_lowercase(),
    }
}

/// A text in small letters, as [`small`] makes them.
pub(crate) fn in_small(text: &str) -> String {
    text.chars().map(small).collect()
}

/// A text to compare words with: upper case, no accents, one space between words, where hyphens,
/// apostrophes and other marks count as spaces. "Côte-d'Or" gives "COTE D OR". Combining accents go.
pub(crate) fn plain(raw: &str) -> String {
    let mut out = Vec::with_capacity(raw.len());
    for c in raw.chars() {
        // Most by far; the others below.
        if let Some(byte) = ascii(c) {
            match byte {
                b'0'..=b'9' | b'A'..=b'Z' => out.push(byte),
                b'a'..=b'z' => out.push(byte.to_ascii_uppercase()),
                _ => space(&mut out),
            }
        } else {
            plain_of_other(c, &mut out);
        }
    }
    if out.last() == Some(&b' ') {
        out.pop();
    }
    // Whole characters only were put there.
    String::from_utf8(out).unwrap_or_default()
}

/// A space behind a word, never a second one.
fn space(out: &mut Vec<u8>) {
    if out.last().is_some_and(|last| *last != b' ') {
        out.push(b' ');
    }
}

/// Puts a character that is not of ASCII as [`plain`] has it.
#[inline(never)]
fn plain_of_other(c: char, out: &mut Vec<u8>) {
    let c = match c {
        // The letters of French above ASCII.
        '\u{C0}'..='\u{FF}' if !matches!(c, '×' | '÷') => unaccented(c),
        _ => match fold(c) {
            None | Some('\u{0300}'..='\u{036F}') => return,
            Some('Œ' | 'œ') => return out.extend(b"OE"),
            Some(c) if c.is_alphanumeric() => unaccented(c),
            Some(_) => return space(out),
        },
    };
    out.extend(c.encode_utf8(&mut [0; 4]).as_bytes());
}

/// A text as [`plain`] gives it, in which words are looked for.
#[derive(Debug)]
pub(crate) struct Said<'a> {
    text: Cow<'a, str>,
    /// Where each word begins.
    starts: Vec<usize>,
}

impl<'a> Said<'a> {
    /// The words of a text, as [`plain`] gives it.
    pub fn of(text: impl Into<Cow<'a, str>>) -> Self {
        let text = text.into();
        let spaces = text.bytes().enumerate().filter(|(_, byte)| *byte == b' ');
        let mut starts = Vec::with_capacity(8);
        starts.push(0);
        starts.extend(spaces.map(|(at, _)| at + 1));
        Said { text, starts }
    }

    /// The whole text.
    pub fn as_str(&self) -> &str {
        &self.text
    }

    /// Whether some words stand in the text, whole: "ETAT" in "DDETS ETAT 35", not in "ETATS".
    pub fn holds(&self, words: &str) -> bool {
        let words = words.as_bytes();
        self.starts.iter().any(|start| {
            let rest = self.text.as_bytes().get(*start..).unwrap_or_default();
            // Most words begin with another letter.
            rest.first() == words.first()
                && rest.strip_prefix(words).is_some_and(|after| matches!(after, [] | [b' ', ..]))
        })
    }
}

/// A text cut in groups of the given sizes, with a space between; what is left over is the last group.
pub(crate) fn grouped(text: &str, sizes: &[usize]) -> String {
    let mut out = String::with_capacity(text.len() + sizes.len());
    let mut rest = text;
    for size in sizes {
        let Some((group, after)) = rest.split_at_checked(*size) else {
            break;
        };
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(group);
        rest = after;
    }
    if !rest.is_empty() {
        if !out.is_empty() {
            out.push(' ');
        }
        out.push_str(rest);
    }
    out
}

/// The type of a format as rule ids write it: "centreFinancier" gives "centre-financier".
pub fn kebab(name: &str) -> String {
    let mut out = String::with_capacity(name.len() + 2);
    for c in name.chars() {
        if c.is_ascii_uppercase() {
            out.push('-');
        }
        out.push(c.to_ascii_lowercase());
    }
    out
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn spaces_and_invisible_characters_go_and_positions_stay() {
        let all = glyphs("\u{200B} 7\u{202F}3x", "9").unwrap();
        assert_eq!(folded(&all), "7 3X");
        assert_eq!(all.last().unwrap().position, 6);
    }

    #[test]
    fn texts_of_ascii_are_read_as_all_are() {
        for byte in 0..0x80_u8 {
            let raw = format!("{0} a{0}b {0}", char::from(byte));
            let mut glyphs = glyphs_of_ascii(raw.as_bytes());
            assert_eq!(glyphs, glyphs_of_any(&raw), "{raw:?}");
            let before = folded(&glyphs);
            glyphs.push(Glyph { position: 1, typed: 'é', folded: 'É' });
            assert_eq!(folded(&glyphs), format!("{before}É"));
        }
    }

    #[test]
    fn small_letters_are_those_of_the_library_for_what_french_people_type() {
        for c in ('\0'..='\u{ff}').chain(['Œ', 'Ÿ', 'œ', 'ÿ', '€', '’']) {
            assert_eq!(small(c).to_string(), c.to_lowercase().to_string(), "{c}");
        }
        assert_eq!((in_small("ÉTÉ À L'ŒUVRE 3 × 2"), small('Ω')), ("été à l'œuvre 3 × 2".to_owned(), 'Ω'));
    }

    #[test]
    fn labels_are_read_past() {
        for (raw, names, left) in [
            ("SIRET : 732829320", &["SIRET"][..], "732829320"),
            ("N° SIRET de l'association : 732829320", &["SIRET", "ASSOCIATION"], "732829320"),
            ("n° 732829320", &["SIRET"], "732829320"),
            ("IBAN FR76 3000", &["IBAN"], "FR76 3000"),
            ("DE89 3704", &["IBAN"], "DE89 3704"),
            ("NO 93 8601", &["IBAN"], "NO 93 8601"),
            ("N5335", &["LOCALISATION"], "N5335"),
        ] {
            let all = glyphs(raw, "9").unwrap();
            assert_eq!(folded(without_label(&all, names)), left, "{raw}");
        }
    }

    #[test]
    fn a_text_to_compare_has_neither_accents_nor_marks() {
        assert_eq!(plain("Côte-d’Or"), "COTE D OR");
        assert_eq!(plain(" Établissement\u{A0}public "), "ETABLISSEMENT PUBLIC");
        assert_eq!(plain("Ÿves Œuvre"), "YVES OEUVRE");
        assert_eq!(plain("E\u{301}tat"), "ETAT");
    }

    #[test]
    fn words_are_found_whole() {
        for (text, words) in
            [("ETAT", "ETAT"), ("L ETAT DDETS", "ETAT"), ("VILLE DE ST MALO", "DE ST"), ("ETATS ETAT", "ETAT")]
        {
            assert!(Said::of(text.to_owned()).holds(words), "{text}");
        }
        for (text, words) in [("ETATS", "ETAT"), ("L ETAT", "ETAT DDETS"), ("", "ETAT"), ("DETAT", "ETAT")] {
            assert!(!Said::of(text.to_owned()).holds(words), "{text}");
        }
    }

    #[test]
    fn a_text_without_measure_is_not_read() {
        assert!(matches!(glyphs(&"9".repeat(5000), "9").unwrap_err().defect, Defect::Longueur { vue: 5000, .. }));
    }

    #[test]
    fn types_are_written_in_rule_ids() {
        assert_eq!(kebab("centreFinancier"), "centre-financier");
        assert_eq!(kebab("siret"), "siret");
    }
}
