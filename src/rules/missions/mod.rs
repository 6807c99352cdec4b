//! Rules of the family `missions/`, sorted by id.

use super::Rule;

/// The rules of the family.
pub(super) static RULES: &[&Rule] = &[];
