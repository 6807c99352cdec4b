//! The names and numbers of features: the weights are keyed by name in the data, by number in memory.

use super::french::PREPOSITIONS;

/// The kinds of features, by the number a key holds.
pub(super) const KINDS: [&str; 14] = [
    "bias", "head", "object", "bond", "family", "any", "aside", "group", "one", "near", "unknown", "short", "anaphora",
    "frame",
];
pub(super) const BIAS: u32 = 0;
pub(super) const HEAD: u32 = 1;
pub(super) const OBJECT: u32 = 2;
pub(super) const BOND: u32 = 3;
pub(super) const FAMILY: u32 = 4;
pub(super) const ANY: u32 = 5;
pub(super) const ASIDE: u32 = 6;
pub(super) const GROUP: u32 = 7;
pub(super) const ONE: u32 = 8;
pub(super) const NEAR: u32 = 9;
pub(super) const UNKNOWN: u32 = 10;
pub(super) const SHORT: u32 = 11;
pub(super) const ANAPHORA: u32 = 12;
pub(super) const FRAME: u32 = 13;

/// No class: the head of a clause without an action.
pub(super) const NO_CLASS: u8 = u8::MAX;

/// The key of a feature.
pub(super) const fn key(kind: u32, first: u8, second: u8) -> u32 {
    kind << 16 | (first as u32) << 8 | second as u32
}

/// The names of classes and groups, by number, for reading and writing the names of features.
#[derive(Debug)]
pub(super) struct Names {
    /// Classes, then groups.
    pub(super) all: Vec<String>,
}

impl Names {
    fn name(&self, number: u8) -> &str {
        if number == NO_CLASS {
            return "-";
        }
        self.all.get(usize::from(number)).map(String::as_str).unwrap_or_default()
    }

    fn number(&self, name: &str) -> Option<u8> {
        if name == "-" {
            return Some(NO_CLASS);
        }
        self.all.iter().position(|other| other == name).and_then(|at| u8::try_from(at).ok())
    }

    /// "bond:former+acteur".
    pub(super) fn write(&self, key: u32) -> String {
        let kind = key >> 16;
        let [.., first, second] = key.to_be_bytes();
        let name = usize::try_from(kind).ok().and_then(|kind| KINDS.get(kind)).copied().unwrap_or_default();
        match kind {
            BIAS | SHORT | ANAPHORA => name.to_owned(),
            UNKNOWN => format!("{name}:{first}+{second}"),
            FRAME => format!("{name}:{first}"),
            GROUP if second == 1 => format!("{name}:{}+aside", self.name(first)),
            NEAR => {
                let preposition = PREPOSITIONS.get(usize::from(first)).copied().unwrap_or_default();
                format!("{name}:{preposition}+{}", self.name(second))
            }
            BOND | FAMILY => {
                format!("{name}:{}+{}", self.name(first), self.name(second))
            }
            _ => format!("{name}:{}", self.name(first)),
        }
    }

    /// The key that a name stands for.
    pub(super) fn read(&self, text: &str) -> Option<u32> {
        let (name, rest) = text.split_once(':').unwrap_or((text, ""));
        let kind = u32::try_from(KINDS.iter().position(|other| *other == name)?).ok()?;
        let (first, second) = rest.split_once('+').unwrap_or((rest, ""));
        let (first, second) = match kind {
            BIAS | SHORT | ANAPHORA if rest.is_empty() => (0, 0),
            UNKNOWN => (first.parse().ok()?, second.parse().ok()?),
            FRAME => (first.parse().ok()?, 0),
            GROUP => (self.number(first)?, u8::from(second == "aside")),
            NEAR => {
                let preposition = PREPOSITIONS.iter().position(|other| *other == first)?;
                (u8::try_from(preposition).ok()?, self.number(second)?)
            }
            BOND | FAMILY => (self.number(first)?, self.number(second)?),
            BIAS | SHORT | ANAPHORA => return None,
            _ => (self.number(first)?, 0),
        };
        Some(key(kind, first, second))
    }
}
