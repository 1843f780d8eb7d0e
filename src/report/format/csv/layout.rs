//! How a table is laid out for the program that opens it.

use super::LINES_BEFORE;

/// UTF-8 for Excel, which takes a table without this mark for one in the system's own encoding.
const MARK: &str = "\u{feff}";

/// The options of a table. Lines end with CR LF in any case (RFC 4180).
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Layout {
    /// Without the lines before the row of heads.
    pub plain: bool,
    /// With a mark by which Excel knows UTF-8.
    pub excel: bool,
}

impl Layout {
    /// A table, or its beginning, in this layout. Each of the lines before the heads is one line of the text, since no cell
    /// has a line break in it.
    #[must_use]
    pub fn apply(self, table: &str) -> String {
        let lines = table.split_inclusive('\n').skip(if self.plain { LINES_BEFORE } else { 0 });
        std::iter::once(if self.excel { MARK } else { "" }).chain(lines).collect()
    }
}
