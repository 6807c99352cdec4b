//! The table of legal sources, named once for rules and profiles.

use crate::report::Source;

const TABLE: &str = include_str!("../../referentials/sources.tsv");
const IDENTIFIERS: &str = include_str!("../../referentials/sources_identifiants.tsv");

/// The source of that id.
pub fn find(id: &str) -> Option<Source> {
    find_in(TABLE, id).or_else(|| find_identifier(id))
}

/// The source of that id, among those of the identifiers.
pub(crate) fn find_identifier(id: &str) -> Option<Source> {
    find_in(IDENTIFIERS, id)
}

fn find_in(table: &'static str, id: &str) -> Option<Source> {
    let line = rows(table).find(|line| line.split('\t').next() == Some(id))?;
    let mut cells = line.split('\t').skip(1).map(str::trim);
    let mut next = || cells.next().filter(|cell| !cell.is_empty()).map(str::to_owned);
    let (title, article, since, url) = (next(), next(), next(), next());
    Some(Source { title: title.unwrap_or_default(), article: article.unwrap_or_default(), url, since })
}

/// Every id of the tables.
pub fn ids() -> impl Iterator<Item = &'static str> {
    rows(TABLE).chain(rows(IDENTIFIERS)).filter_map(|line| line.split('\t').next())
}

fn rows(table: &'static str) -> impl Iterator<Item = &'static str> {
    table.lines().filter(|line| !line.starts_with('#')).skip(1)
}
