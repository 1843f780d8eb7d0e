//! A table as data: its cells, which of its columns are numbers, and its columns of plain text.

/// Rows whose first cell says what the row is about.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Table {
    pub caption: String,
    pub heads: Vec<String>,
    pub rows: Vec<Vec<String>>,
    /// Columns of plain text, a cell each. Empty: a row is a sentence, its first cell before a colon.
    pub columns: Vec<Column>,
}

impl Table {
    /// Which columns are numbers, to stand at the right edge. The first says what a row is about.
    #[must_use]
    pub fn number_columns(&self) -> Vec<bool> {
        (0..self.heads.len()).map(|column| self.is_number(column)).collect()
    }

    fn is_number(&self, column: usize) -> bool {
        let cells = || self.rows.iter().filter_map(|row| row.get(column)).filter(|cell| *cell != NOTHING);
        column > 0 && cells().next().is_some() && cells().all(|cell| is_number(cell))
    }

    /// Without the columns that have nothing in any row.
    #[must_use]
    pub fn without_empty_columns(mut self) -> Self {
        let is_empty = |at: usize| self.rows.iter().all(|row| row.get(at).is_none_or(|cell| cell == NOTHING));
        let kept: Vec<bool> = (0..self.heads.len()).map(|at| !is_empty(at)).collect();
        let keep = |cells: &mut Vec<String>| {
            let mut kept = kept.iter();
            cells.retain(|_| kept.next().copied().unwrap_or(true));
        };
        keep(&mut self.heads);
        self.rows.iter_mut().for_each(keep);
        self
    }
}

/// The cell of a table that has nothing to say.
const NOTHING: &str = "–";

/// `0:25`, `45%`, `2 of 6`, `62% (50%)`.
fn is_number(cell: &str) -> bool {
    let ends = cell.ends_with(|c: char| c.is_ascii_digit() || matches!(c, '%' | ')'));
    cell.trim_start_matches('−').starts_with(|c: char| c.is_ascii_digit()) && ends
}

/// A column of plain text, and its width.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Column {
    /// As [`Column::Left`], without a head.
    Label(usize),
    /// A blank follows.
    Left(usize),
    /// As [`Column::Left`], of groups and how many each has. Where there is no room, their names lose words.
    Groups(usize),
    /// As [`Column::Left`], and no blank follows: figures do, which leave room on their left.
    Flush(usize),
    Right(usize),
    /// What is left of the line; where that is too little, lines of its own below, after its head.
    Rest,
}

#[cfg(test)]
mod tests {
    use super::*;

    fn table(heads: &[&str], rows: &[&[&str]]) -> Table {
        let own = |cells: &[&str]| cells.iter().map(|cell| (*cell).to_owned()).collect::<Vec<_>>();
        Table { heads: own(heads), rows: rows.iter().map(|row| own(row)).collect(), ..Table::default() }
    }

    #[test]
    fn columns_of_figures_are_numbers() {
        let rows: [&[&str]; 2] = [
            &["1. Ramps", "0:25", "62% (50%)", "2 of 6", "staff 12%"],
            &["2. Tea", "–", "7%", "0 of 6", "–"],
        ];
        let table = table(&["item", "time", "share", "spoke", "who"], &rows);
        assert_eq!(table.number_columns(), [false, true, true, true, false]);
    }

    #[test]
    fn a_column_with_nothing_in_it_is_left_out() {
        let table = table(&["item", "time", "first"], &[&["Ramps", "–", "staff"], &["Tea", "–", "–"]]);
        let kept = table.without_empty_columns();
        assert_eq!(kept.heads, ["item", "first"]);
        assert_eq!(kept.rows, [["Ramps", "staff"], ["Tea", "–"]]);
    }
}
