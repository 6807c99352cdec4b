//! The tables of `referentials/`: comments, a line with the names of the columns, then rows of cells
//! between tabs. Each is cut once, at its first use.

use std::cmp::Ordering;
use std::sync::OnceLock;

use crate::order;

/// A table of `referentials/`.
pub(crate) struct Table {
    text: &'static str,
    rows: OnceLock<Vec<Row>>,
    /// The first cells in order, each with its head and the rank of its row.
    sorted: OnceLock<Vec<(u64, &'static str, usize)>>,
}

/// A row of a table.
#[derive(Debug, Clone, PartialEq, Eq)]
pub(crate) struct Row(Vec<&'static str>);

/// The table of a file of `referentials/`, for a `static`. The comments at its head are for those who
/// keep the file: they are left out of the program.
macro_rules! table {
    ($file:literal) => {{
        const WHOLE: &[u8] = include_bytes!(concat!(env!("CARGO_MANIFEST_DIR"), "/referentials/", $file));
        const LENGTH: usize = $crate::referential::length_of_rows(WHOLE);
        const ROWS: [u8; LENGTH] = $crate::referential::rows_of(WHOLE);
        $crate::referential::Table::new(match str::from_utf8(&ROWS) {
            Ok(text) => text,
            // The test below reads every file.
            Err(_) => "",
        })
    }};
}
pub(crate) use table;

/// How many bytes follow the comments at the head of a file.
#[allow(clippy::indexing_slicing)] // Evaluated when compiling only.
pub(crate) const fn length_of_rows(whole: &[u8]) -> usize {
    let mut start = 0;
    while start < whole.len() && whole[start] == b'#' {
        while start < whole.len() && whole[start] != b'\n' {
            start += 1;
        }
        start += 1;
    }
    whole.len().saturating_sub(start)
}

/// The bytes that follow the comments at the head of a file.
#[allow(clippy::indexing_slicing)] // Evaluated when compiling only.
pub(crate) const fn rows_of<const LENGTH: usize>(whole: &[u8]) -> [u8; LENGTH] {
    let mut rows = [0; LENGTH];
    let mut index = 0;
    while index < LENGTH {
        rows[index] = whole[whole.len() - LENGTH + index];
        index += 1;
    }
    rows
}

impl Table {
    /// The table of that text; see [`table!`].
    pub const fn new(text: &'static str) -> Self {
        Table { text, rows: OnceLock::new(), sorted: OnceLock::new() }
    }

    /// Its rows, in the order of the file.
    pub fn rows(&'static self) -> &'static [Row] {
        self.rows.get_or_init(|| {
            let lines = self.text.lines().filter(|line| !line.is_empty() && !line.starts_with('#')).skip(1);
            lines.map(|line| Row(line.split('\t').map(str::trim).collect())).collect()
        })
    }

    /// What follows the first cell and its tab, in the row that begins with it, of a file without comments
    /// between rows whose rows are sorted by that cell. Looked for in the text: nothing is cut or kept.
    pub fn rest_of_sorted(&self, first: &str) -> Option<&'static str> {
        let mut rows = self.text.as_bytes();
        rows = rows.get(end_of_line(rows) + 1..)?;
        while !rows.is_empty() {
            let start = rows.get(..rows.len() / 2)?.iter().rposition(|byte| *byte == b'\n').map_or(0, |at| at + 1);
            let (before, behind) = rows.split_at_checked(start)?;
            let end = end_of_line(behind);
            let row = behind.get(..end)?;
            let cell = row.get(..row.iter().position(|byte| *byte == b'\t')?)?;
            rows = match cell.cmp(first.as_bytes()) {
                Ordering::Equal => return str::from_utf8(row.get(cell.len() + 1..)?).ok(),
                Ordering::Less => behind.get(end + 1..).unwrap_or_default(),
                Ordering::Greater => before,
            };
        }
        None
    }

    /// The rows whose first cell is this.
    pub fn of(&'static self, first: &str) -> impl Iterator<Item = &'static Row> {
        self.rows().iter().filter(move |row| row.cell(0) == first)
    }

    /// The first row whose first cell is this.
    pub fn row(&'static self, first: &str) -> Option<&'static Row> {
        let rows = self.rows();
        let sorted = self.sorted.get_or_init(|| {
            let ranked = |(rank, row): (usize, &Row)| (order::head(row.cell(0)), row.cell(0), rank);
            let mut sorted: Vec<_> = rows.iter().enumerate().map(ranked).collect();
            order::sort_by(&mut sorted, |(_, left, _), (_, right, _)| order::compare(left, right));
            sorted
        });
        // Most codes are told apart by their head.
        let head = order::head(first);
        let before = |known: u64, cell: &str| known < head || known == head && order::compare(cell, first).is_lt();
        let (_, cell, rank) = sorted.get(sorted.partition_point(|(head, cell, _)| before(*head, cell)))?;
        if *cell == first { rows.get(*rank) } else { None }
    }
}

fn end_of_line(text: &[u8]) -> usize {
    text.iter().position(|byte| *byte == b'\n').unwrap_or(text.len())
}

impl Row {
    /// A cell by its rank, from 0; empty where the row is shorter.
    pub fn cell(&self, rank: usize) -> &'static str {
        self.0.get(rank).copied().unwrap_or_default()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_row_of_every_file_has_the_columns_of_its_file() {
        let folder = concat!(env!("CARGO_MANIFEST_DIR"), "/referentials");
        for file in std::fs::read_dir(folder).unwrap().map(|file| file.unwrap().path()) {
            let text = std::fs::read_to_string(&file).unwrap();
            let cells = |line: &str| line.split('\t').count();
            let mut lines = text.lines().filter(|line| !line.is_empty() && !line.starts_with('#'));
            let columns = cells(lines.next().unwrap());
            let mut rows = 0;
            for line in lines {
                assert_eq!(cells(line), columns, "{}: {line}", file.display());
                rows += 1;
            }
            assert!(rows > 0, "{}", file.display());
        }
    }

    #[test]
    fn comments_and_the_names_of_columns_are_no_rows() {
        static TABLE: Table =
            Table::new("# Source.\ncode\tnom\n35\tIlle-et-Vilaine\r\n\n# Plus loin.\n53\tMayenne\tautre\n");
        assert_eq!(TABLE.rows().len(), 2);
        assert_eq!(TABLE.row("35").unwrap().cell(1), "Ille-et-Vilaine");
        assert_eq!((TABLE.row("53").unwrap().cell(2), TABLE.row("35").unwrap().cell(2)), ("autre", ""));
        assert_eq!(TABLE.of("99").count(), 0);
    }
}
