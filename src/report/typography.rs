//! French typography: the spaces that must not break.

/// Narrow no-break space, before `;`, `!` and `?`, and between thousands.
const NARROW: char = '\u{202f}';
/// No-break space, before `:` and `%`, and inside guillemets.
const WIDE: char = '\u{a0}';

/// Makes unbreakable the spaces that French puts before `; : ! ? % € »` and after `«`.
/// Words are written with plain spaces in the code, so that they can be searched and compared.
pub fn french(text: &str) -> String {
    let mut set = String::with_capacity(text.len() + 16);
    let mut start = 0;
    // Few spaces change: what stands between those is copied whole.
    for (at, _) in text.bytes().enumerate().filter(|(_, byte)| *byte == b' ') {
        let (Some(before), Some(after)) = (text.get(start..at), text.get(at + 1..)) else { continue };
        let space = match after.chars().next() {
            Some(';' | '!' | '?') => NARROW,
            Some(':' | '»' | '%' | '€') => WIDE,
            _ if before.ends_with('«') => WIDE,
            _ => continue,
        };
        set.push_str(before);
        set.push(space);
        start = at + 1;
    }
    set.push_str(text.get(start..).unwrap_or_default());
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
