//! Reads JSON straight from its text, a value at a time; nothing is built on the way.
//!
//! Numbers stay as they are written. A reader that makes floating-point numbers of them brings tables
//! and arithmetic of its own, a twentieth of what a browser downloads, for values that no rule may use.
//! What it refuses, and where, are those of `serde_json`, but for numbers too large for it: a test holds one
//! against the other.

use crate::bytes;

/// Containers that stand in one another, at most.
const DEPTH: usize = 127;

/// Why a text is refused, and where, both counted from 1.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Refusal {
    pub(crate) line: usize,
    pub(crate) column: usize,
    pub(crate) reason: String,
}

/// A refusal as it is handed on: in a box, since most texts are read and every value is handed on too.
pub(crate) type Refused = Box<Refusal>;

/// The reason of what is nested too deeply.
pub(crate) const TOO_DEEP: &str = "recursion limit exceeded";

/// What stands at a place. The parts of a list or a table are asked for next: [`Reader::item`],
/// [`Reader::member`].
#[derive(Debug, PartialEq)]
pub(crate) enum Value<'a> {
    Null,
    Flag(bool),
    /// As it is written.
    Number(&'a str),
    Text {
        text: &'a str,
        /// Whether some of it was written in escapes.
        escaped: bool,
    },
    List,
    Table,
}

/// A text, and how far it was read.
#[derive(Debug)]
pub(crate) struct Reader<'t> {
    text: &'t str,
    at: usize,
    depth: usize,
    /// Whether the name of a member was read last: its value follows a colon.
    named: bool,
    /// The last text that held escapes, without them.
    plain: String,
}

impl<'t> Reader<'t> {
    /// A text from its beginning, or from what follows its byte order mark.
    pub(crate) fn new(text: &'t str) -> Self {
        Reader { text: text.trim_start_matches('\u{feff}'), at: 0, depth: 0, named: false, plain: String::new() }
    }

    /// The value that comes next.
    pub(crate) fn value(&mut self) -> Result<Value<'_>, Refused> {
        if std::mem::take(&mut self.named) {
            match self.next_visible() {
                Some(b':') => self.at += 1,
                Some(_) => return Err(self.refuse_next("expected `:`")),
                None => return Err(self.refuse_next("EOF while parsing an object")),
            }
        }
        match self.next_visible() {
            Some(b'"') => {
                self.at += 1;
                self.string().map(|(text, escaped)| Value::Text { text, escaped })
            }
            Some(b'{') => self.open().map(|()| Value::Table),
            Some(b'[') => self.open().map(|()| Value::List),
            Some(b'-' | b'0'..=b'9') => self.number().map(Value::Number),
            Some(b't') => self.word("true").map(|()| Value::Flag(true)),
            Some(b'f') => self.word("false").map(|()| Value::Flag(false)),
            Some(b'n') => self.word("null").map(|()| Value::Null),
            Some(_) => Err(self.refuse_next("expected value")),
            None => Err(self.refuse_next("EOF while parsing a value")),
        }
    }

    /// Whether the list has an item of that rank, which is the next value; asked for from 0 on.
    pub(crate) fn item(&mut self, rank: usize) -> Result<bool, Refused> {
        match self.next_visible() {
            Some(b']') => Ok(self.close()),
            Some(b',') if rank > 0 => {
                self.at += 1;
                match self.next_visible() {
                    Some(b']') => Err(self.refuse_next("trailing comma")),
                    Some(_) => Ok(true),
                    None => Err(self.refuse_next("EOF while parsing a value")),
                }
            }
            Some(_) if rank == 0 => Ok(true),
            Some(_) => Err(self.refuse_next("expected `,` or `]`")),
            None => Err(self.refuse_next("EOF while parsing a list")),
        }
    }

    /// The name of the table's member of that rank, whose value is the next; asked for from 0 on.
    pub(crate) fn member(&mut self, rank: usize) -> Result<Option<&str>, Refused> {
        match self.next_visible() {
            Some(b'}') => {
                self.close();
                return Ok(None);
            }
            Some(b',') if rank > 0 => {
                self.at += 1;
                match self.next_visible() {
                    Some(b'"') => {}
                    Some(b'}') => return Err(self.refuse_next("trailing comma")),
                    Some(_) => return Err(self.refuse_next("key must be a string")),
                    None => return Err(self.refuse_next("EOF while parsing a value")),
                }
            }
            Some(b'"') if rank == 0 => {}
            Some(_) if rank == 0 => return Err(self.refuse_next("key must be a string")),
            Some(_) => return Err(self.refuse_next("expected `,` or `}`")),
            None => return Err(self.refuse_next("EOF while parsing an object")),
        }
        self.at += 1;
        self.named = true;
        self.string().map(|(name, _)| Some(name))
    }

    /// Refuses what may follow the value.
    pub(crate) fn end(&mut self) -> Result<(), Refused> {
        match self.next_visible() {
            None => Ok(()),
            Some(_) => Err(self.refuse_next("trailing characters")),
        }
    }

    /// A refusal at the end of what was read.
    #[cold]
    #[inline(never)]
    pub(crate) fn refuse(&self, reason: &str) -> Refused {
        self.refuse_at(self.at, reason.to_owned())
    }

    /// A refusal at the character that comes next.
    #[cold]
    #[inline(never)]
    fn refuse_next(&self, reason: &str) -> Refused {
        self.refuse_at(self.at + 1, reason.to_owned())
    }

    #[cold]
    #[inline(never)]
    fn refuse_at(&self, end: usize, reason: String) -> Refused {
        let read = self.text.as_bytes().get(..end).unwrap_or(self.text.as_bytes());
        let line = read.iter().filter(|byte| **byte == b'\n').count() + 1;
        let column = read.iter().rev().take_while(|byte| **byte != b'\n').count();
        Box::new(Refusal { line, column, reason })
    }

    fn peek(&self) -> Option<u8> {
        self.text.as_bytes().get(self.at).copied()
    }

    fn next(&mut self) -> Option<u8> {
        let byte = self.peek()?;
        self.at += 1;
        Some(byte)
    }

    /// The next byte that is no blank, without taking it.
    fn next_visible(&mut self) -> Option<u8> {
        loop {
            match self.peek()? {
                b' ' | b'\n' | b'\t' | b'\r' => self.at += 1,
                byte => return Some(byte),
            }
        }
    }

    fn open(&mut self) -> Result<(), Refused> {
        if self.depth == DEPTH {
            return Err(self.refuse_next(TOO_DEEP));
        }
        self.depth += 1;
        self.at += 1;
        Ok(())
    }

    fn close(&mut self) -> bool {
        self.depth = self.depth.saturating_sub(1);
        self.at += 1;
        false
    }

    #[inline(never)]
    fn word(&mut self, word: &str) -> Result<(), Refused> {
        for wanted in word.bytes() {
            match self.next() {
                Some(byte) if byte == wanted => {}
                Some(_) => return Err(self.refuse("expected ident")),
                None => return Err(self.refuse("EOF while parsing a value")),
            }
        }
        Ok(())
    }

    #[inline(never)]
    fn number(&mut self) -> Result<&str, Refused> {
        let start = self.at;
        if self.peek() == Some(b'-') {
            self.at += 1;
        }
        match self.next() {
            Some(b'0') if matches!(self.peek(), Some(b'0'..=b'9')) => return Err(self.refuse_next("invalid number")),
            Some(b'0') => {}
            Some(b'1'..=b'9') => self.digits(),
            Some(_) => return Err(self.refuse("invalid number")),
            None => return Err(self.refuse("EOF while parsing a value")),
        }
        if self.peek() == Some(b'.') {
            self.at += 1;
            match self.peek() {
                Some(b'0'..=b'9') => self.digits(),
                Some(_) => return Err(self.refuse_next("invalid number")),
                None => return Err(self.refuse_next("EOF while parsing a value")),
            }
        }
        if let Some(b'e' | b'E') = self.peek() {
            self.at += 1;
            if let Some(b'+' | b'-') = self.peek() {
                self.at += 1;
            }
            match self.next() {
                Some(b'0'..=b'9') => self.digits(),
                Some(_) => return Err(self.refuse("invalid number")),
                None => return Err(self.refuse("EOF while parsing a value")),
            }
        }
        Ok(self.text.get(start..self.at).unwrap_or_default())
    }

    fn digits(&mut self) {
        while let Some(b'0'..=b'9') = self.peek() {
            self.at += 1;
        }
    }

    /// The text whose opening quote was taken, and whether it held escapes.
    fn string(&mut self) -> Result<(&str, bool), Refused> {
        let start = self.at;
        self.run();
        if self.peek() == Some(b'"') {
            let end = self.at;
            self.at += 1;
            return Ok((self.text.get(start..end).unwrap_or_default(), false));
        }
        self.escaped(start).map(|text| (text, true))
    }

    /// A text that began there, of which an escape, or what may not stand in a text, comes next.
    #[inline(never)]
    fn escaped(&mut self, mut start: usize) -> Result<&str, Refused> {
        self.plain.clear();
        loop {
            self.plain.push_str(self.text.get(start..self.at).unwrap_or_default());
            match self.next() {
                Some(b'"') => return Ok(&self.plain),
                Some(b'\\') => {
                    let character = self.escape()?;
                    self.plain.push(character);
                }
                Some(_) => return Err(self.refuse("control character (\\u0000-\\u001F) found while parsing a string")),
                None => return Err(self.refuse("EOF while parsing a string")),
            }
            start = self.at;
            self.run();
        }
    }

    /// Goes on to what ends a text, an escape, or what may not stand in a text.
    fn run(&mut self) {
        let rest = self.text.as_bytes().get(self.at..).unwrap_or_default();
        self.at += bytes::control_or(rest, b'"', b'\\').unwrap_or(rest.len());
    }

    #[inline(never)]
    fn escape(&mut self) -> Result<char, Refused> {
        Ok(match self.next() {
            Some(b'"') => '"',
            Some(b'\\') => '\\',
            Some(b'/') => '/',
            Some(b'b') => '\u{8}',
            Some(b'f') => '\u{c}',
            Some(b'n') => '\n',
            Some(b'r') => '\r',
            Some(b't') => '\t',
            Some(b'u') => return self.code_point(),
            Some(_) => return Err(self.refuse("invalid escape")),
            None => return Err(self.refuse("EOF while parsing a string")),
        })
    }

    /// The character of one or two escapes of four digits.
    fn code_point(&mut self) -> Result<char, Refused> {
        let first = self.four_digits()?;
        if let Some(character) = char::from_u32(first) {
            return Ok(character);
        }
        let lone = "lone leading surrogate in hex escape";
        if first >= 0xdc00 {
            return Err(self.refuse(lone));
        }
        for wanted in [b'\\', b'u'] {
            match self.next() {
                Some(byte) if byte == wanted => {}
                Some(_) => return Err(self.refuse("unexpected end of hex escape")),
                None => return Err(self.refuse("EOF while parsing a string")),
            }
        }
        let second = self.four_digits()?;
        let pair = second.checked_sub(0xdc00).map(|low| 0x1_0000 + ((first - 0xd800) << 10) + low);
        pair.filter(|_| second < 0xe000).and_then(char::from_u32).ok_or_else(|| self.refuse(lone))
    }

    fn four_digits(&mut self) -> Result<u32, Refused> {
        let digits = self.text.as_bytes().get(self.at..self.at + 4);
        let Some(digits) = digits else {
            self.at = self.text.len();
            return Err(self.refuse("EOF while parsing a string"));
        };
        self.at += 4;
        let value = digits.iter().try_fold(0, |value, byte| Some(value * 16 + char::from(*byte).to_digit(16)?));
        value.ok_or_else(|| self.refuse("invalid escape"))
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    /// The text read through and written again, as `serde_json` writes it; the numbers as they stand.
    fn written(reader: &mut Reader, out: &mut String) -> Result<(), Refused> {
        match reader.value()? {
            Value::Null => out.push_str("null"),
            Value::Flag(yes) => out.push_str(if yes { "true" } else { "false" }),
            Value::Number(number) => out.push_str(number),
            Value::Text { text, .. } => out.push_str(&serde_json::to_string(text).unwrap()),
            Value::List => {
                out.push('[');
                let mut rank = 0;
                while reader.item(rank)? {
                    out.push_str(if rank == 0 { "" } else { "," });
                    written(reader, out)?;
                    rank += 1;
                }
                out.push(']');
            }
            Value::Table => {
                out.push('{');
                let mut rank = 0;
                while let Some(name) = reader.member(rank)? {
                    out.push_str(if rank == 0 { "" } else { "," });
                    out.push_str(&serde_json::to_string(name).unwrap());
                    out.push(':');
                    written(reader, out)?;
                    rank += 1;
                }
                out.push('}');
            }
        }
        Ok(())
    }

    fn read(text: &str) -> Result<String, Refused> {
        let (mut reader, mut out) = (Reader::new(text), String::new());
        written(&mut reader, &mut out).and_then(|()| reader.end()).map(|()| out)
    }

    /// A member is looked for by its name: the names of this text stand once each.
    const WHOLE: &str = "\u{feff} {\"a\" : [1, -20 ,0.5,3e-2,\"x\\u00e9\\ud83d\\ude00\\n\\\"\\/\\\\\" ] ,\r\n\t\"b\":{\"c\":null,\"d\":[],\"e\":{}},\"é\":[true,false,{\"f\":[[]]}]}";

    /// The same verdict as `serde_json`, at the same place, in the same words.
    fn same(text: &str) {
        let theirs = serde_json::from_str::<serde_json::Value>(text.trim_start_matches('\u{feff}'));
        match (read(text), theirs) {
            (Ok(ours), Ok(theirs)) => {
                assert_eq!(serde_json::from_str::<serde_json::Value>(&ours).unwrap(), theirs, "{text:?}");
            }
            (Err(ours), Err(theirs)) => {
                let Refusal { line, column, reason } = *ours;
                assert_eq!(format!("{reason} at line {line} column {column}"), theirs.to_string(), "{text:?}");
            }
            (ours, theirs) => panic!("{text:?}: {ours:?} {theirs:?}"),
        }
    }

    #[test]
    fn a_text_is_read_or_refused_as_serde_json_does() {
        same(WHOLE);
        // Cut anywhere, and with any character put in the place of another.
        for (at, character) in WHOLE.char_indices() {
            let (before, after) = (&WHOLE[..at], &WHOLE[at + character.len_utf8()..]);
            same(before);
            for other in
                ['"', '\\', '{', '}', '[', ']', ',', ':', '0', '9', '-', '.', 'e', 't', 'u', ' ', '\n', '\u{1}', 'é']
            {
                same(&format!("{before}{other}{after}"));
                same(&format!("{before}{other}{character}{after}"));
            }
            same(&format!("{before}{after}"));
        }
        for deep in [126, 127, 128, 10_000] {
            same(&format!("{}{}", "[".repeat(deep), "]".repeat(deep)));
            same(&format!("{}1{}", "{\"a\":".repeat(deep), "}".repeat(deep)));
        }
        for text in [
            "",
            " ",
            "1 2",
            "nul",
            "truf",
            "-",
            "01",
            "1.",
            "1.e",
            "1e",
            "1e+",
            "\"\\ud800\"",
            "\"\\udc00\"",
            "\"\\ud800\\u0041\"",
        ] {
            same(text);
        }
    }

    #[test]
    fn a_number_stays_as_it_is_written() {
        for number in ["0", "-0", "12", "1.50", "1e3", "-1.5E-10", "99999999999999999999", "1e999"] {
            assert_eq!(Reader::new(number).value(), Ok(Value::Number(number)));
        }
    }
}
