//! Rules of the family `visas/`, sorted by id.

use super::Rule;

/// The rules of the family.
pub(super) static RULES: &[&Rule] = &[];
