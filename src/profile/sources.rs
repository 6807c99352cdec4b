//! The table of legal sources, named once for rules and profiles.

use crate::referential::{Row, Table, table};
use crate::report::Source;

static TABLE: Table = table!("sources.tsv");
static IDENTIFIERS: Table = table!("sources_identifiants.tsv");

/// The source of that id.
pub fn find(id: &str) -> Option<Source> {
    TABLE.row(id).map(source).or_else(|| find_identifier(id))
}

/// The source of that id, among those of the identifiers.
pub(crate) fn find_identifier(id: &str) -> Option<Source> {
    // A handful of rows: the sort that a look-up needs weighs more than they do.
    IDENTIFIERS.rows().iter().find(|row| row.cell(0) == id).map(source)
}

fn source(row: &Row) -> Source {
    let cell = |rank| Some(row.cell(rank)).filter(|cell| !cell.is_empty()).map(str::to_owned);
    Source { title: row.cell(1).to_owned(), article: row.cell(2).to_owned(), since: cell(3), url: cell(4) }
}

/// Every id of the tables.
pub fn ids() -> impl Iterator<Item = &'static str> {
    TABLE.rows().iter().chain(IDENTIFIERS.rows()).map(|row| row.cell(0))
}
