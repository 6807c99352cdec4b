//! Rules of the family `versements/`, sorted by id.

use super::Rule;

/// The rules of the family.
pub(super) static RULES: &[&Rule] = &[];
