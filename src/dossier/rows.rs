//! What repeats in a form: the lines of a table, the items of a list.

use std::fmt;
use std::ops::Deref;

/// Where a row stands in the form: its path, written only where it is told.
#[derive(Debug, Clone, Copy, PartialEq, Eq)]
pub struct RowPath {
    list: &'static str,
    /// None for a line of a list that is one text.
    number: Option<u64>,
}

impl RowPath {
    pub(super) fn new(list: &'static str, number: Option<u64>) -> Self {
        RowPath { list, number }
    }

    /// Path of one cell of the row.
    pub fn at(self, cell: &str) -> String {
        format!("{self}.{cell}")
    }
}

impl fmt::Display for RowPath {
    fn fmt(&self, out: &mut fmt::Formatter) -> fmt::Result {
        match self.number {
            Some(number) => write!(out, "{}[{number}]", self.list),
            None => out.write_str(self.list),
        }
    }
}

impl From<RowPath> for String {
    fn from(path: RowPath) -> Self {
        path.to_string()
    }
}

/// A repeated element, with the path the form gives it: "budget.charges[3]".
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Row<T> {
    /// Path of the row in the form.
    pub path: RowPath,
    /// What the row holds.
    pub cells: T,
}

impl<T> Row<T> {
    /// Path of one cell of the row.
    pub fn at(&self, cell: &str) -> String {
        self.path.at(cell)
    }
}

/// The rows of a table or a list that are read, by number.
#[derive(Debug, Clone, PartialEq, Eq)]
pub struct Rows<T> {
    rows: Vec<Row<T>>,
    beyond: Option<usize>,
}

impl<T> Rows<T> {
    pub(super) fn new(rows: Vec<Row<T>>, beyond: Option<usize>) -> Self {
        Rows { rows, beyond }
    }

    /// Whether others have the same paths, whatever is in them.
    pub(super) fn has_same_lines(&self, other: &Self) -> bool {
        self.beyond == other.beyond && self.rows.iter().map(|row| row.path).eq(other.rows.iter().map(|row| row.path))
    }

    /// How many rows the form has, when these are more than are read.
    pub fn beyond(&self) -> Option<usize> {
        self.beyond
    }
}

impl<T> Default for Rows<T> {
    fn default() -> Self {
        Rows::new(Vec::new(), None)
    }
}

impl<T> Deref for Rows<T> {
    type Target = [Row<T>];

    fn deref(&self) -> &[Row<T>] {
        &self.rows
    }
}

impl<'a, T> IntoIterator for &'a Rows<T> {
    type Item = &'a Row<T>;
    type IntoIter = std::slice::Iter<'a, Row<T>>;

    fn into_iter(self) -> Self::IntoIter {
        self.rows.iter()
    }
}
