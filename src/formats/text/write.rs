//! Small texts, written without the library's formatting, which a browser would download: it is most
//! of what a format alone would need of the library.

/// Some texts, one behind the other.
pub(crate) fn joined(texts: &[&str]) -> String {
    let mut out = String::with_capacity(32);
    for text in texts {
        out.push_str(text);
    }
    out
}

/// A text with zeros put in front until it has that many characters.
pub(crate) fn padded(text: &str, length: usize) -> String {
    let mut out = String::with_capacity(length);
    for _ in text.len()..length {
        out.push('0');
    }
    out.push_str(text);
    out
}

/// A number in two figures: "07". The first figures of a larger one are left out.
pub(crate) fn two_figures(number: u32) -> String {
    let mut out = String::with_capacity(2);
    out.extend(char::from_digit(number / 10 % 10, 10));
    out.extend(char::from_digit(number % 10, 10));
    out
}

/// A character that cannot be shown, by its number: "U+0007".
pub(crate) fn code_point(c: char) -> String {
    let mut out = String::from("U+");
    let number = u32::from(c);
    for shift in [20, 16, 12, 8, 4, 0].into_iter().filter(|shift| *shift < 16 || number >> shift > 0) {
        out.extend(char::from_digit(number >> shift & 15, 16).map(|figure| figure.to_ascii_uppercase()));
    }
    out
}

/// The text before the first such mark, and the text behind it.
pub(crate) fn cut(text: &str, mark: char) -> Option<(&str, &str)> {
    let at = text.bytes().position(|byte| char::from(byte) == mark && byte.is_ascii())?;
    let (before, from) = text.split_at_checked(at)?;
    Some((before, from.get(1..)?))
}

/// How many characters a text has.
pub(crate) fn length(text: &str) -> usize {
    text.bytes().filter(|byte| !matches!(byte, 0x80..0xc0)).count()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn numbers_are_written_as_the_library_does() {
        for number in 0..100 {
            assert_eq!(two_figures(number), format!("{number:02}"));
        }
        for c in ['\0', '\u{1f}', '\u{9f}', 'é', '\u{2028}', '\u{feff}', '\u{10000}', '\u{10ffff}'] {
            assert_eq!(code_point(c), format!("U+{:04X}", u32::from(c)));
        }
        for text in ["", "{", "a{b{c", "é{é", "é»", "»{", "aé"] {
            assert_eq!(cut(text, '{'), text.split_once('{'), "{text}");
            assert_eq!(length(text), text.chars().count(), "{text}");
        }
        for text in ["", "1", "123", "1234567890123"] {
            assert_eq!(padded(text, 11), format!("{text:0>11}"));
        }
    }
}
