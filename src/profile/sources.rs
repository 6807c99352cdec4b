//! The table of legal sources, named once for rules and profiles.

use crate::report::Source;

const TABLE: &str = include_str!("../../referentials/sources.tsv");

/// The source of that id.
pub fn find(id: &str) -> Option<Source> {
    let line = rows().find(|line| line.split('\t').next() == Some(id))?;
    let mut cells = line.split('\t').skip(1).map(str::trim);
    let mut next = || cells.next().filter(|cell| !cell.is_empty()).map(str::to_owned);
    let (title, article, since, url) = (next(), next(), next(), next());
    Some(Source { title: title.unwrap_or_default(), article: article.unwrap_or_default(), url, since })
}

/// Every id of the table.
pub fn ids() -> impl Iterator<Item = &'static str> {
    rows().filter_map(|line| line.split('\t').next())
}

fn rows() -> impl Iterator<Item = &'static str> {
    TABLE.lines().filter(|line| !line.starts_with('#')).skip(1)
}
