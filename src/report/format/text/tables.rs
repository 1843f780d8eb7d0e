//! A table as lines. Its columns of text grow as far as the page lets them.

use unicode_width::UnicodeWidthStr;

use super::{PageWidth, lines};
use crate::report::{
    document::{Column, Table},
    width,
};

const INDENT: &str = "  ";
/// What keeps the rest of a line away from a figure before it.
const GAP: &str = "  ";
/// What has no room at the end of a row stands below its label, in so many columns at the least.
const LEAST_REST: usize = 24;

/// Each row as lines of its own.
pub(super) fn lines(table: &Table, page: PageWidth) -> Vec<Vec<String>> {
    if table.columns.is_empty() {
        let rows = table.rows.iter().filter_map(|row| row.split_first());
        let sentences = rows.map(|(first, others)| format!("{first}: {}", others.join(", ")));
        return sentences.map(|sentence| lines::wrap("", INDENT, &sentence, page.lines)).collect();
    }
    if page.tables.is_some_and(|room| least_width(table) > room) {
        return table.rows.iter().map(|row| in_words(table, row, page)).collect();
    }
    let mut heads = table.heads.clone();
    for (head, column) in heads.iter_mut().zip(&table.columns) {
        if matches!(column, Column::Label(_)) {
            head.clear();
        }
    }
    let columns = grown(table, page);
    let rest = rest_place(table, &columns, page.longest_line());
    // A long label is not cut in a file, and would leave a letter on each line beside it.
    let least = rest_indent(&columns) + 2 + LEAST_REST;
    if page.tables.is_none() && columns.contains(&Column::Rest) && least > page.longest_line() {
        return table.rows.iter().map(|row| in_words(table, row, page)).collect();
    }
    let rows = std::iter::once(&heads).chain(&table.rows);
    rows.map(|row| row_lines(table, &columns, row, (rest, page.longest_line()))).collect()
}

/// Columns that a table cannot do without.
fn least_width(table: &Table) -> usize {
    let least = |column: &Column| match column {
        Column::Label(n) | Column::Left(n) | Column::Groups(n) => n + 1,
        Column::Flush(n) | Column::Right(n) => *n,
        Column::Rest => 0,
    };
    table.columns.iter().map(least).sum()
}

/// A row as a sentence, each cell behind its head: where columns have no room beside each other.
fn in_words(table: &Table, row: &[String], page: PageWidth) -> Vec<String> {
    let Some((first, others)) = row.split_first() else { return vec![] };
    let heads = table.heads.iter().skip(1);
    let cells: Vec<String> = heads.zip(others).map(|(head, cell)| format!("{head} {cell}")).collect();
    lines::wrap("", INDENT, &format!("{first}: {}", cells.join(", ")), page.lines)
}

/// The columns, those of text as wide as their longest cell where there is room.
fn grown(table: &Table, page: PageWidth) -> Vec<Column> {
    let head = |at: usize| match table.columns.get(at) {
        Some(Column::Left(_) | Column::Groups(_) | Column::Flush(_)) => table.heads.get(at),
        Some(Column::Label(_) | Column::Right(_) | Column::Rest) | None => None,
    };
    let longest = |at: usize| {
        let cells = table.rows.iter().filter_map(|row| row.get(at)).chain(head(at));
        cells.map(|cell| cell.width()).max().unwrap_or(0)
    };
    let fixed: usize = table
        .columns
        .iter()
        .enumerate()
        .map(|(at, column)| match column {
            Column::Label(n) | Column::Left(n) | Column::Groups(n) => n + 1,
            Column::Flush(n) | Column::Right(n) => *n,
            Column::Rest => longest(at),
        })
        .sum();
    // A head never touches the one before it, in whatever language.
    let figures = |at: usize, columns: usize| {
        columns.max(table.heads.get(at).map_or(0, |head| head.width() + usize::from(at > 0)))
    };
    let mut spare = page.tables.map_or(usize::MAX, |columns| columns.saturating_sub(fixed));
    let mut grow = |at: usize, columns: usize| {
        let more = longest(at).saturating_sub(columns).min(spare);
        spare -= more;
        columns + more
    };
    let column = |(at, column): (usize, &Column)| match *column {
        Column::Label(columns) => Column::Label(grow(at, columns)),
        Column::Left(columns) => Column::Left(grow(at, columns)),
        Column::Groups(columns) => Column::Groups(grow(at, columns)),
        Column::Flush(columns) => Column::Flush(grow(at, columns)),
        Column::Right(columns) => Column::Right(figures(at, columns)),
        Column::Rest => Column::Rest,
    };
    table.columns.iter().enumerate().map(column).collect()
}

/// Where the last column of text stands: the same in every row, so that its head is above it or before it.
#[derive(Clone, Copy, PartialEq, Eq)]
enum RestPlace {
    OnTheLine,
    /// Below the row, each cell after its head.
    Below,
}

fn rest_place(table: &Table, columns: &[Column], page: usize) -> RestPlace {
    let before = |at: usize| {
        let others = columns.iter().take(at).map(|column| match column {
            Column::Label(n) | Column::Left(n) | Column::Groups(n) => n + 1,
            Column::Flush(n) | Column::Right(n) => *n,
            Column::Rest => 0,
        });
        let follows_a_figure = at
            .checked_sub(1)
            .is_some_and(|last| matches!(columns.get(last), Some(Column::Flush(_) | Column::Right(_))));
        others.sum::<usize>() + if follows_a_figure { GAP.len() } else { 0 }
    };
    let Some(at) = columns.iter().position(|column| *column == Column::Rest) else {
        return RestPlace::OnTheLine;
    };
    let cells = table.rows.iter().filter_map(|row| row.get(at)).chain(table.heads.get(at));
    let longest = cells.map(|cell| cell.width()).max().unwrap_or(0);
    if before(at) + longest <= page { RestPlace::OnTheLine } else { RestPlace::Below }
}

fn row_lines(
    table: &Table,
    columns: &[Column],
    row: &[String],
    (rest, page): (RestPlace, usize),
) -> Vec<String> {
    let mut line = String::new();
    for ((cell, column), head) in row.iter().zip(columns).zip(&table.heads) {
        match column {
            Column::Label(columns) | Column::Left(columns) => {
                line.push_str(&width::left(cell, *columns));
                line.push(' ');
            }
            Column::Groups(columns) => {
                let groups: Vec<String> = cell.split(", ").map(str::to_owned).collect();
                line.push_str(&width::left(&width::short_groups(&groups, None, *columns), *columns));
                line.push(' ');
            }
            Column::Flush(columns) => line.push_str(&width::left(cell, *columns)),
            Column::Right(columns) => line.push_str(&width::right(cell, *columns)),
            Column::Rest if rest == RestPlace::OnTheLine => {
                line.push_str(gap(&line));
                line.push_str(cell);
            }
            // A head without room stands before each cell below.
            Column::Rest if cell == head => {}
            // Half a word tells nothing.
            Column::Rest => {
                let indent = rest_indent(columns);
                let (first, rest) = (" ".repeat(indent), " ".repeat(indent + 2));
                let below = lines::wrap(&first, &rest, &format!("{head}: {cell}"), page);
                return std::iter::once(line.trim_end().to_owned()).chain(below).collect();
            }
        }
    }
    vec![line]
}

/// The blanks before the rest of a line.
fn gap(line: &str) -> &'static str {
    if line.is_empty() || line.ends_with(' ') { "" } else { GAP }
}

/// Where what has no room at the end of a row begins below it.
fn rest_indent(columns: &[Column]) -> usize {
    let label = match columns.first() {
        Some(
            Column::Label(columns)
            | Column::Left(columns)
            | Column::Groups(columns)
            | Column::Flush(columns)
            | Column::Right(columns),
        ) => *columns,
        Some(Column::Rest) | None => 0,
    };
    label + 1
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_head_that_has_no_room_stands_before_its_cells_and_nowhere_else() {
        let table = Table {
            heads: vec!["day".into(), "came before".into()],
            rows: vec![vec!["1 May".into(), "0 of 4 lived".into()], vec!["2 May".into(), "–".into()]],
            columns: vec![Column::Label(6), Column::Rest],
            ..Table::default()
        };
        let text = lines(&table, PageWidth::of(16)).concat().join("\n");
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert_eq!(words, "1 May came before: 0 of 4 lived 2 May came before: –", "{text}");
    }

    #[test]
    fn beside_a_label_that_fills_the_page_nothing_is_broken_into_letters() {
        let table = Table {
            heads: vec!["table".into(), "share of talk".into()],
            rows: vec![vec!["A long name ".repeat(10), "staff 54% (45 to 63)".into()]],
            columns: vec![Column::Left(6), Column::Rest],
            ..Table::default()
        };
        let text = lines(&table, PageWidth::default()).concat().join("\n");
        let words = text.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(words.ends_with("A long name : share of talk staff 54% (45 to 63)"), "{text}");
        assert!(text.lines().all(|line| line.width() <= 72), "{text}");
    }

    #[test]
    fn heads_of_figures_do_not_touch() {
        let table = Table {
            heads: vec!["bwrdd".into(), "hyd".into(), "siaradodd".into()],
            rows: vec![vec!["Ramp".into(), "25:00".into(), "6 o 6".into()]],
            columns: vec![Column::Left(6), Column::Right(8), Column::Right(9)],
            ..Table::default()
        };
        let text = lines(&table, PageWidth::default()).concat();
        assert_eq!(text, ["bwrdd       hyd siaradodd", "Ramp      25:00     6 o 6"]);
    }

    #[test]
    fn a_column_of_text_is_cut_to_a_terminal_and_nowhere_else() {
        let table = Table {
            heads: vec!["name".into(), "n".into()],
            rows: vec![vec!["A long name".into(), "12".into()]],
            columns: vec![Column::Left(6), Column::Right(4)],
            ..Table::default()
        };
        let second = |page| lines(&table, page)[1].concat();
        assert_eq!(second(PageWidth::default()), "A long name   12");
        assert_eq!(second(PageWidth::of_output(Some(200))), "A long name   12");
        assert_eq!(second(PageWidth::of_output(Some(14))), "A long n…   12");
        assert_eq!(second(PageWidth::of(11)), "A lon…   12");
        assert_eq!(lines(&table, PageWidth::of(10)), [["A long", "  name: n", "  12"]]);
    }
}
