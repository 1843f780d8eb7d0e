//! How wide plain text may be.

use super::lines::WIDTH;

/// Columns of sentences, and of tables.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct PageWidth {
    pub(super) lines: usize,
    /// `None`: as wide as its longest cells, none of which is cut.
    pub(super) tables: Option<usize>,
}

impl PageWidth {
    /// Everything on lines of so many columns.
    #[must_use]
    pub fn of(columns: usize) -> Self {
        Self { lines: columns, tables: Some(columns) }
    }

    /// For a terminal of so many columns: sentences stay short enough to read. `None`: for a file or another program.
    #[must_use]
    pub fn of_output(columns: Option<usize>) -> Self {
        columns
            .map_or_else(Self::default, |columns| Self { lines: columns.min(WIDTH), tables: Some(columns) })
    }

    /// No title and no name is cut.
    pub(super) fn cuts_nothing(self) -> bool {
        self.tables.is_none()
    }

    /// Columns of a line that may be as long as a table.
    pub(super) fn longest_line(self) -> usize {
        self.tables.unwrap_or(self.lines)
    }
}

/// For a file or another program.
impl Default for PageWidth {
    fn default() -> Self {
        Self { lines: WIDTH, tables: None }
    }
}
