//! The table of legal sources, named once for rules and profiles.

use crate::formats::cut;
use crate::referential::{Table, table};
use crate::report::Source;

static TABLE: Table = table!("sources.tsv");
static IDENTIFIERS: Table = table!("sources_identifiants.tsv");

/// The source of that id.
pub fn find(id: &str) -> Option<Source> {
    TABLE.rest_of_sorted(id).map(source).or_else(|| find_identifier(id))
}

/// The source of that id, among those of the identifiers.
pub(crate) fn find_identifier(id: &str) -> Option<Source> {
    IDENTIFIERS.rest_of_sorted(id).map(source)
}

/// The source of a row, behind its id.
fn source(row: &str) -> Source {
    let mut rest = row;
    let mut cell = || {
        let (cell, after) = cut(rest, '\t').unwrap_or((rest, ""));
        rest = after;
        Some(cell).filter(|cell| !cell.is_empty()).map(str::to_owned)
    };
    let (title, article) = (cell().unwrap_or_default(), cell().unwrap_or_default());
    Source { title, article, since: cell(), url: cell() }
}

/// Every id of the tables.
pub fn ids() -> impl Iterator<Item = &'static str> {
    TABLE.rows().iter().chain(IDENTIFIERS.rows()).map(|row| row.cell(0))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn each_source_is_found_and_no_other() {
        for row in TABLE.rows().iter().chain(IDENTIFIERS.rows()) {
            assert_eq!(find(row.cell(0)).map(|source| source.title).as_deref(), Some(row.cell(1)));
        }
        for unknown in ["", "id", "zzz", "rna\t", "rn"] {
            assert_eq!(find(unknown), None, "{unknown}");
        }
    }
}
