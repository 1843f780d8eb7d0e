//! An agenda: CSV with `title,kind,minutes`, of which only `title` is needed.

use super::{
    cells::{self, Row, Shape, Table},
    decimal::Seconds,
    problem::{LineProblem, Problems, Wrong},
};
use crate::domain::{agenda::ItemKind, names};

/// A title, what kind of item it is, and how long it is thought to take, ms.
pub type ItemDraft = (String, ItemKind, Option<u64>);

const SHAPE: Shape = Shape {
    known: &["title", "kind", "minutes"],
    required: &["title"],
    most_rows: 1000,
    too_many: Some(|| Wrong::TooManyItems),
};

/// Read an agenda, in its order.
///
/// # Errors
/// Every problem with its line.
pub fn parse_agenda(csv_text: &str) -> Result<Vec<ItemDraft>, Vec<LineProblem>> {
    let mut problems = Problems::default();
    let table = cells::read(csv_text, &SHAPE, &mut problems);
    let items: Vec<_> = table.rows.iter().filter_map(|row| item(&table, row, &mut problems)).collect();
    problems.listed.sort_by_key(|p| p.line);
    if problems.is_empty() { Ok(items) } else { Err(problems.listed) }
}

fn item(table: &Table, row: &Row, problems: &mut Problems) -> Option<ItemDraft> {
    let title = problems.keep(row.line, title(table.cell(row, "title")));
    let kind = problems.keep(row.line, kind(table.cell(row, "kind")));
    let minutes = problems.keep(row.line, minutes(table.cell(row, "minutes")));
    Some((title?, kind?, minutes?))
}

fn title(text: &str) -> Result<String, Wrong> {
    let title = names::clean_name(text);
    match title.is_empty() {
        true => Err(Wrong::EmptyCell("title")),
        false if names::too_long(text) => Err(Wrong::TooLong("title")),
        false => Ok(title),
    }
}

fn kind(text: &str) -> Result<ItemKind, Wrong> {
    if text.is_empty() {
        return Ok(ItemKind::default());
    }
    ItemKind::parse(text).ok_or_else(|| Wrong::BadKind(names::clean(text, 40)))
}

fn minutes(text: &str) -> Result<Option<u64>, Wrong> {
    if text.is_empty() {
        return Ok(None);
    }
    let bad = |_| Wrong::BadMinutes(names::clean(text, 40));
    Seconds::parse(text).map(|minutes| Some(minutes.ms().saturating_mul(60))).map_err(bad)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_title_is_needed() {
        let items = parse_agenda("title;minutes;kind\nHello;5;check-in\nPlans;2.5;\nRest;;\n").unwrap();
        let want = [
            ("Hello".to_owned(), ItemKind::CheckIn, Some(300_000)),
            ("Plans".to_owned(), ItemKind::Discussion, Some(150_000)),
            ("Rest".to_owned(), ItemKind::Discussion, None),
        ];
        assert_eq!(items, want);
    }

    #[test]
    fn every_problem_is_listed() {
        let problems = parse_agenda("title,kind,minutes\n,dance,soon\nA,,-1\n").unwrap_err();
        let lines: Vec<usize> = problems.iter().map(|p| p.line).collect();
        assert_eq!(lines, [2, 2, 2, 3]);
    }
}
