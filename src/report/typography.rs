//! French typography: the spaces that must not break.

/// Narrow no-break space, before `;`, `!` and `?`, and between thousands.
const NARROW: char = '\u{202f}';
/// No-break space, before `:` and `%`, and inside guillemets.
const WIDE: char = '\u{a0}';

/// Makes unbreakable the spaces that French puts before `; : ! ? % € »` and after `«`.
/// Words are written with plain spaces in the code, so that they can be searched and compared.
pub fn french(text: &str) -> String {
    let mut set = String::with_capacity(text.len() + 16);
    let mut characters = text.chars().peekable();
    let mut opens = false;
    while let Some(character) = characters.next() {
        set.push(match (character, characters.peek()) {
            (' ', Some(';' | '!' | '?')) => NARROW,
            (' ', Some(':' | '»' | '%' | '€')) => WIDE,
            (' ', _) if opens => WIDE,
            _ => character,
        });
        opens = character == '«';
    }
    set
}

#[cfg(test)]
mod tests {
    use super::french;

    #[test]
    fn spaces_that_must_not_break() {
        assert_eq!(
            french("Deux totaux : « a » ; lequel ?"),
            "Deux totaux\u{a0}: «\u{a0}a\u{a0}»\u{202f}; lequel\u{202f}?"
        );
    }

    #[test]
    fn other_spaces_stay() {
        assert_eq!(french("un deux (trois)"), "un deux (trois)");
    }
}
