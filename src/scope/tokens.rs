//! Cuts a sentence into words and breaks, and folds the words: lower case, no accent, no inclusive
//! ending, no markup. Each token keeps where it stands in the text as typed, so that evidence can
//! be quoted. One pass, linear in the length of the text.

use std::ops::Range;

use crate::formats;

use super::idioms;

/// What a token is.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub(super) enum Kind {
    /// A word or a number.
    Word,
    /// A comma, a colon, brackets: a breath inside a sentence.
    Soft,
    /// A bullet, a semicolon, a full stop, a new line: the end of a statement.
    Hard,
}

/// A word or a break, and where it stands.
#[derive(Debug, Clone)]
pub(super) struct Token {
    /// Bytes of the text as typed.
    pub(super) span: Range<usize>,
    /// Bytes of [`Text::folded`]; empty for a break.
    pub(super) folded: Range<usize>,
    /// Word or break.
    pub(super) kind: Kind,
}

/// A text cut into tokens.
#[derive(Debug)]
pub(super) struct Text<'a> {
    /// As typed.
    pub(super) raw: &'a str,
    /// The folded words, end to end.
    pub(super) folded: String,
    /// Words and breaks, in order.
    pub(super) tokens: Vec<Token>,
}

impl<'a> Text<'a> {
    /// Cuts `raw` into tokens.
    pub(super) fn new(raw: &'a str) -> Self {
        let mut cutter = Cutter {
            text: Text { raw, folded: String::with_capacity(raw.len()), tokens: Vec::with_capacity(raw.len() / 5 + 2) },
            open: None,
            skip_until: 0,
        };
        let mut line_start = true;
        for (at, character) in raw.char_indices() {
            if at < cutter.skip_until {
                continue;
            }
            cutter.read(at, character, line_start);
            line_start = character == '\n' || (line_start && character.is_whitespace());
        }
        cutter.close(raw.len());
        idioms::leave_out(&mut cutter.text);
        cutter.text
    }

    /// The folded form of a token; empty for a break.
    pub(super) fn word(&self, token: &Token) -> &str {
        self.folded.get(token.folded.clone()).unwrap_or_default()
    }

    /// The text as typed over a span.
    pub(super) fn quote(&self, span: Range<usize>) -> &'a str {
        self.raw.get(span).unwrap_or_default().trim()
    }
}

struct Cutter<'a> {
    text: Text<'a>,
    /// Where the word being read starts: in the raw text, in the folded text.
    open: Option<(usize, usize)>,
    /// Markup and inclusive endings are jumped over up to here.
    skip_until: usize,
}

impl Cutter<'_> {
    fn read(&mut self, at: usize, character: char, line_start: bool) {
        if character.is_alphanumeric() {
            if self.open.is_none() {
                self.open = Some((at, self.text.folded.len()));
            }
            fold_into(&mut self.text.folded, character);
            return;
        }
        if is_combining(character) {
            return;
        }
        let rest = self.text.raw.get(at + character.len_utf8()..).unwrap_or_default();
        if self.open.is_some() && matches!(character, '·' | '.' | '•' | '⋅' | '‧') {
            // "chargé·e·s", "chargé.e": the ending says nothing that the word did not.
            let ending = inclusive_ending(rest);
            if ending > 0 {
                self.close(at);
                self.skip_until = at + character.len_utf8() + ending;
                return;
            }
        }
        match character {
            '<' => {
                self.close(at);
                if let Some(length) = tag_length(rest) {
                    self.skip_until = at + 1 + length;
                    self.push_break(at, Kind::Soft);
                }
            }
            '&' => {
                if let Some((letter, length)) = entity(rest) {
                    self.skip_until = at + 1 + length;
                    match letter {
                        Some(letter) => {
                            if self.open.is_none() {
                                self.open = Some((at, self.text.folded.len()));
                            }
                            self.text.folded.push(letter);
                        }
                        None => self.close(at),
                    }
                } else {
                    self.close(at);
                }
            }
            '\n' | ';' | '•' | '→' | '►' | '▪' | '●' | '‣' | '·' | '➢' | '✓' | '⇒' => {
                self.end(at, Kind::Hard)
            }
            '-' | '–' | '—' | '*' | '>' => {
                let spaced = rest.starts_with([' ', '\u{a0}', '\t']) && self.open.is_none();
                self.close(at);
                if line_start || spaced {
                    self.push_break(at, Kind::Hard);
                }
            }
            '.' | '!' | '?' | '…' => {
                let sentence = rest.is_empty() || rest.starts_with(char::is_whitespace);
                // "M. et Mme": a lone letter before the stop is an abbreviation.
                let letter = self.open.is_some_and(|(start, _)| at - start < 2);
                self.close(at);
                if sentence && !letter {
                    self.push_break(at, Kind::Hard);
                }
            }
            ',' | ':' | '(' | ')' | '[' | ']' | '«' | '»' | '"' | '“' | '”' | '/' | '|' => {
                self.end(at, Kind::Soft)
            }
            _ => self.close(at),
        }
    }

    fn end(&mut self, at: usize, kind: Kind) {
        self.close(at);
        self.push_break(at, kind);
    }

    fn push_break(&mut self, at: usize, kind: Kind) {
        let folded = self.text.folded.len();
        self.text.tokens.push(Token { span: at..at, folded: folded..folded, kind });
    }

    fn close(&mut self, at: usize) {
        if let Some((start, folded)) = self.open.take() {
            let folded = folded..self.text.folded.len();
            self.text.tokens.push(Token { span: start..at, folded, kind: Kind::Word });
        }
    }
}

/// Whether the character only decorates the one before it (a decomposed accent).
fn is_combining(character: char) -> bool {
    ('\u{300}'..='\u{36f}').contains(&character)
}

fn fold_into(out: &mut String, character: char) {
    let plain = match character {
        'a'..='z' | '0'..='9' => character,
        'A'..='Z' => character.to_ascii_lowercase(),
        'à' | 'â' | 'ä' | 'á' | 'ã' | 'À' | 'Â' | 'Ä' | 'Á' => 'a',
        'é' | 'è' | 'ê' | 'ë' | 'É' | 'È' | 'Ê' | 'Ë' => 'e',
        'î' | 'ï' | 'í' | 'Î' | 'Ï' => 'i',
        'ô' | 'ö' | 'ó' | 'Ô' | 'Ö' => 'o',
        'ù' | 'û' | 'ü' | 'ú' | 'Ù' | 'Û' | 'Ü' => 'u',
        'ç' | 'Ç' => 'c',
        'ÿ' => 'y',
        'ñ' => 'n',
        'œ' | 'Œ' => {
            out.push('o');
            'e'
        }
        'æ' | 'Æ' => {
            out.push('a');
            'e'
        }
        other => formats::small(other),
    };
    out.push(plain);
}

/// Bytes of an inclusive ending at the head of `rest` ("e", "e·s", "euses", "trices"), 0 if none.
fn inclusive_ending(rest: &str) -> usize {
    const ENDINGS: [&str; 14] =
        ["e", "s", "es", "ne", "nes", "le", "les", "ale", "ales", "ve", "ère", "ères", "x", "te"];
    const LONG: [&str; 8] = ["trice", "trices", "rice", "rices", "euse", "euses", "ice", "ices"];
    let length = rest.chars().take_while(|c| c.is_alphabetic()).map(char::len_utf8).sum();
    let ending = rest.get(..length).unwrap_or_default();
    let known = |ending: &str| ENDINGS.iter().chain(&LONG).any(|other| other.eq_ignore_ascii_case(ending));
    if !known(ending) {
        return 0;
    }
    // The plural may stand behind its own mark: "chargé.e.s".
    let mut tail = rest.get(length..).unwrap_or_default().chars();
    let mark = tail.next().filter(|mark| matches!(mark, '·' | '.' | '•' | '⋅' | '‧'));
    let plural = tail.next().is_some_and(|letter| letter.eq_ignore_ascii_case(&'s'));
    let ends = !tail.next().is_some_and(char::is_alphabetic);
    match mark {
        Some(mark) if plural && ends => length + mark.len_utf8() + 1,
        _ => length,
    }
}

/// Bytes of a markup tag after its "<", its ">" included. The look ahead is bounded, so that a
/// text full of "<" stays linear.
fn tag_length(rest: &str) -> Option<usize> {
    if !rest.starts_with(|c: char| c.is_ascii_alphabetic() || c == '/' || c == '!') {
        return None;
    }
    rest.bytes().take(200).position(|byte| byte == b'>').map(|at| at + 1)
}

/// A character entity after its "&": the letter it stands for, if any, and its length.
fn entity(rest: &str) -> Option<(Option<char>, usize)> {
    let end = rest.bytes().take(10).position(|byte| byte == b';')?;
    let name = rest.get(..end)?;
    if !name.bytes().all(|byte| byte.is_ascii_alphanumeric() || byte == b'#') || name.is_empty() {
        return None;
    }
    let accented = ["acute", "grave", "circ", "cedil", "uml"].iter().any(|mark| name.ends_with(mark));
    let letter = if accented { name.chars().next().map(|c| c.to_ascii_lowercase()) } else { None };
    Some((letter, end + 1))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn words(raw: &str) -> Vec<String> {
        let text = Text::new(raw);
        text.tokens
            .iter()
            .map(|t| match t.kind {
                Kind::Word => text.word(t).to_owned(),
                Kind::Soft => ",".to_owned(),
                Kind::Hard => ";".to_owned(),
            })
            .collect()
    }

    #[test]
    fn folds_accents_capitals_and_inclusive_endings() {
        assert_eq!(words("Les CHARGÉ·E·S, chargé.e"), ["les", "charge", ",", "charge"]);
        assert_eq!(words("professionnel(le)s"), ["professionnel", ",", "le", ",", "s"]);
        assert_eq!(words("œuvre e\u{301}te\u{301}"), ["oeuvre", "ete"]);
        assert_eq!(words("animateur·trice d'accueil"), ["animateur", "d", "accueil"]);
    }

    #[test]
    fn sees_bullets_stops_and_abbreviations() {
        assert_eq!(words("- Animer\n• Former. M. X"), [";", "animer", ";", ";", "former", ";", "m", "x"]);
        assert_eq!(words("sous-commission - suite"), ["sous", "commission", ";", "suite"]);
    }

    #[test]
    fn drops_markup() {
        assert_eq!(words("<b>Animer</b> l&eacute;t&nbsp;x"), [",", "animer", ",", "let", "x"]);
        assert_eq!(words("a < b"), ["a", "b"]);
    }
}
