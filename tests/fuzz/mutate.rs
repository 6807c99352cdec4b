//! Small changes to texts, the same on every machine: a seed gives one list of texts.

/// A generator of numbers (splitmix64): the same seed gives the same numbers.
pub struct Numbers(u64);

impl Numbers {
    pub fn new(seed: u64) -> Self {
        Numbers(seed)
    }

    fn next(&mut self) -> u64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mixed = (self.0 ^ (self.0 >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        let mixed = (mixed ^ (mixed >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        mixed ^ (mixed >> 31)
    }

    /// A number below `end`, which is not zero.
    pub fn below(&mut self, end: usize) -> usize {
        usize::try_from(self.next() % end as u64).unwrap_or(0)
    }

    /// One of the items.
    pub fn pick<'a, T>(&mut self, items: &'a [T]) -> &'a T {
        &items[self.below(items.len())]
    }
}

/// Pieces of text that have made programs stumble, and those of the domain.
const PIECES: &[&str] = &[
    "",
    " ",
    "\n",
    "\r\n",
    "\t",
    "\0",
    "\u{7f}",
    "\u{85}",
    "\u{a0}",
    "\u{202f}",
    "\u{200b}",
    "\u{feff}",
    "\u{202e}",
    "\u{2028}",
    "e\u{301}",
    "\u{130}",
    "ß",
    "ǆ",
    "Ω",
    "٣",
    "１",
    "²",
    "½",
    "𝟙",
    "😀",
    "👨‍👩‍👧",
    "\u{10ffff}",
    "\u{fffd}",
    "İ",
    "ﬁ",
    "0",
    "-0",
    "00",
    "1",
    "9",
    "-1",
    "1e400",
    "NaN",
    "Infinity",
    "0x10",
    "4294967295",
    "4294967296",
    "18446744073709551615",
    "18446744073709551616",
    "99999999999999999999999999999999",
    "0,005",
    "1.234,56",
    "1,234.56",
    "50 000,00 €",
    "€",
    "%",
    "{",
    "}",
    "[",
    "]",
    "[0]",
    "[]",
    "[-1]",
    "[00]",
    "[4294967295]",
    "\"",
    "\\",
    "\\ud800",
    ",",
    ":",
    ";",
    ".",
    "..",
    "=",
    "/",
    "'",
    "’",
    "–",
    "«",
    "null",
    "true",
    "false",
    "oui",
    "__proto__",
    "constructor",
    "{montant}",
    "{0}",
    "%s",
    "<script>",
    "&eacute;",
    "&amp;",
    "$(a)",
    "'; --",
    "29/02/2023",
    "31/12/9999",
    "0000-00-00",
    "1er janvier 2024",
    "2024-02-30",
    "FR76",
    "W35",
    "2A",
    "DD35",
    "0177",
    "N5335",
    "cinquante mille euros",
    "quatre-vingt-dix",
    "mille",
    "et",
    "zéro",
    "virgule",
    "ne pas",
    "sauf",
    "(",
    ")",
    "instruire",
    "secrétariat",
    "budget.charges",
    "budget.produits",
    "missions",
    "subvention.montant",
    "banque.iban",
    "extends",
    "valeurs",
    "cadrage",
];

/// A text made of another, with a few changes; `others` lend their parts.
pub fn mutated(text: &str, others: &[String], numbers: &mut Numbers) -> String {
    let mut chars: Vec<char> = text.chars().collect();
    for _ in 0..=numbers.below(4) {
        let at = numbers.below(chars.len() + 1);
        let end = at + numbers.below((chars.len() - at).min(30) + 1);
        match numbers.below(9) {
            0 => drop(chars.drain(at..end)),
            1 => {
                let again: Vec<char> = chars[at..end].repeat(1 + numbers.below(5));
                chars.splice(at..at, again);
            }
            2 | 3 => drop(chars.splice(at..at, numbers.pick(PIECES).chars())),
            4 => drop(chars.splice(at..end, numbers.pick(PIECES).chars())),
            5 => {
                let other: Vec<char> = numbers.pick(others).chars().collect();
                let from = numbers.below(other.len() + 1);
                chars.splice(at..end, other[from..].iter().copied().take(60));
            }
            6 if at + 1 < chars.len() => chars.swap(at, at + 1),
            7 if at < chars.len() => {
                chars[at] = char::from_u32(u32::from(chars[at]) ^ (1 << numbers.below(8))).unwrap_or('\u{fffd}')
            }
            _ => {
                // A line moved, or told twice.
                let mut lines: Vec<String> = chars.iter().collect::<String>().split('\n').map(str::to_owned).collect();
                let line = numbers.pick(&lines).clone();
                lines.insert(numbers.below(lines.len() + 1), line);
                chars = lines.join("\n").chars().collect();
            }
        }
    }
    chars.into_iter().take(60_000).collect()
}
