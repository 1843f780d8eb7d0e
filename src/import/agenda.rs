//! An agenda: CSV with `title,kind,minutes,asked_by`, of which only `title` is needed.

use crate::{
    domain::{agenda::items::ItemKind, order::Ordered as _, record::plain_text},
    import::{
        csv_table::{self, Table, TableRow, TableSchema},
        decimal::Seconds,
        problem::{LineProblem, ProblemKind, Problems},
    },
    settings::Settings,
};

/// A title, what kind of item it is, how long it is thought to take, ms, and the group that asked for it.
pub type ItemDraft = (String, ItemKind, Option<u64>, Option<String>);

const SCHEMA: TableSchema = TableSchema {
    known: &["title", "kind", "minutes", "asked_by"],
    required: &["title"],
    most_rows: 1000,
    too_many: Some(|| ProblemKind::TooManyItems),
};

/// Reads an agenda, in its order.
///
/// # Errors
/// Every problem with its line.
pub fn parse_agenda(csv_text: &str, settings: &Settings) -> Result<Vec<ItemDraft>, Vec<LineProblem>> {
    let mut problems = Problems::default();
    let table = csv_table::read(csv_text, &SCHEMA, &mut problems);
    let items: Vec<_> =
        table.rows.iter().filter_map(|row| item(&table, row, settings, &mut problems)).collect();
    problems.listed.order_by_key(|p| p.line);
    if problems.is_empty() { Ok(items) } else { Err(problems.listed) }
}

fn item(table: &Table, row: &TableRow, settings: &Settings, problems: &mut Problems) -> Option<ItemDraft> {
    let title = problems.keep(row.line, title(table.cell(row, "title")));
    let kind = problems.keep(row.line, kind(table.cell(row, "kind")));
    let minutes = problems.keep(row.line, minutes(table.cell(row, "minutes")));
    let asked_by = problems.keep(row.line, asked_by(table.cell(row, "asked_by"), settings));
    Some((title?, kind?, minutes?, asked_by?))
}

/// A group by its id or label, or a role of it.
fn asked_by(text: &str, settings: &Settings) -> Result<Option<String>, ProblemKind> {
    if text.is_empty() {
        return Ok(None);
    }
    settings.group_named(text).map(Some).ok_or_else(|| ProblemKind::BadGroup(plain_text::clean(text, 40)))
}

fn title(text: &str) -> Result<String, ProblemKind> {
    let title = plain_text::clean_name(text);
    match title.is_empty() {
        true => Err(ProblemKind::EmptyCell("title")),
        false if plain_text::too_long(text) => Err(ProblemKind::TooLong("title")),
        false => Ok(title),
    }
}

fn kind(text: &str) -> Result<ItemKind, ProblemKind> {
    if text.is_empty() {
        return Ok(ItemKind::default());
    }
    ItemKind::parse(text).ok_or_else(|| ProblemKind::BadKind(plain_text::clean(text, 40)))
}

fn minutes(text: &str) -> Result<Option<u64>, ProblemKind> {
    if text.is_empty() {
        return Ok(None);
    }
    let bad = |_| ProblemKind::BadMinutes(plain_text::clean(text, 40));
    Seconds::parse(text).map(|minutes| Some(minutes.ms().saturating_mul(60))).map_err(bad)
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn only_the_title_is_needed() {
        let text =
            "title;minutes;kind;asked_by\nHello;5;check-in;\nPlans;2.5;;Lived experience\nRest;;break;\n";
        let items = parse_agenda(text, &Settings::shipped()).unwrap();
        let want = [
            ("Hello".to_owned(), ItemKind::CheckIn, Some(300_000), None),
            ("Plans".to_owned(), ItemKind::Discussion, Some(150_000), Some("lived_experience".to_owned())),
            ("Rest".to_owned(), ItemKind::Break, None, None),
        ];
        assert_eq!(items, want);
    }

    #[test]
    fn every_problem_is_listed() {
        let problems =
            parse_agenda("title,kind,minutes,asked_by\n,dance,soon,\nA,,-1,us\n", &Settings::shipped())
                .unwrap_err();
        let lines: Vec<usize> = problems.iter().map(|p| p.line).collect();
        assert_eq!(lines, [2, 2, 2, 3, 3]);
    }
}
