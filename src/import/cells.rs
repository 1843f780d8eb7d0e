//! A table out of CSV text: comma or semicolon by its header, every cell cleaned, every line known.

use std::collections::HashMap;

use crate::{
    domain::record::plain_text,
    import::{
        detect,
        problem::{Problems, Wrong},
    },
};

/// Rows by column name. Rows with nothing in them are passed over.
#[derive(Debug, Default)]
pub struct Table {
    columns: HashMap<&'static str, usize>,
    pub rows: Vec<Row>,
}

#[derive(Debug)]
pub struct Row {
    pub line: usize,
    cells: Vec<String>,
}

impl Table {
    /// A cell, trimmed; empty where the row or the table has none.
    #[must_use]
    pub fn cell<'a>(&self, row: &'a Row, column: &'static str) -> &'a str {
        let cell = self.columns.get(column).and_then(|at| row.cells.get(*at));
        cell.map_or("", |c| c.trim())
    }

    #[must_use]
    pub fn has(&self, column: &str) -> bool {
        self.columns.contains_key(column)
    }
}

/// What a kind of table looks like.
#[derive(Clone, Copy, Debug)]
pub struct Shape {
    pub known: &'static [&'static str],
    pub required: &'static [&'static str],
    /// Rows after this many are not looked at, and `too_many` is said.
    pub most_rows: usize,
    pub too_many: Option<fn() -> Wrong>,
}

/// The delimiter of a header line: whichever of comma and semicolon it has more of.
#[must_use]
pub fn delimiter(header: &str) -> u8 {
    let count = |c| header.matches(c).count();
    if count(';') > count(',') { b';' } else { b',' }
}

/// The names in a header line, as they are compared.
pub fn header_names(line: &str) -> impl Iterator<Item = String> {
    let delimiter = char::from(delimiter(line));
    line.split(delimiter).map(|c| c.trim().trim_matches('"').trim().to_lowercase())
}

/// Read a table. What is wrong goes to `problems`; without a required column there are no rows.
pub fn read(text: &str, shape: &Shape, problems: &mut Problems) -> Table {
    let text = match detect::text(text.as_bytes()) {
        Ok(text) => text,
        Err(problem) => {
            problems.push(problem.line, problem.what);
            return Table::default();
        }
    };
    // One kind of line end, and no blank lines before the header: lines count as editors count them.
    let text: String = detect::lines(text).flat_map(|(_, line)| [line, "\n"]).collect();
    let header = text.lines().find(|l| !l.trim().is_empty()).unwrap_or_default();
    let reader = csv::ReaderBuilder::new()
        .delimiter(delimiter(header))
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    fill(reader, &text, shape, problems)
}

fn fill(mut reader: csv::Reader<&[u8]>, text: &str, shape: &Shape, problems: &mut Problems) -> Table {
    let mut table = Table::default();
    let mut width = 0;
    for record in reader.records() {
        let record = match record {
            Ok(record) => record,
            Err(e) => return fail(table, problems, &e),
        };
        let line = record.position().map_or(1, |p| line_of(text, p));
        let cells: Vec<String> = record.iter().map(str::to_owned).collect();
        if cells.iter().all(|c| c.trim().is_empty()) {
            continue;
        }
        if width == 0 {
            width = cells.len();
            table.columns = columns(line, &cells, shape, problems);
            if shape.required.iter().any(|r| !table.has(r)) {
                return table;
            }
            continue;
        }
        if cells.iter().skip(width).any(|c| !c.trim().is_empty()) {
            problems.push(line, Wrong::TooManyCells);
        }
        if table.rows.len() == shape.most_rows {
            shape.too_many.into_iter().for_each(|what| problems.push(line, what()));
            return table;
        }
        table.rows.push(Row { line, cells });
    }
    table
}

fn fail(table: Table, problems: &mut Problems, error: &csv::Error) -> Table {
    let line = error.position().map_or(1, |p| usize::try_from(p.line()).unwrap_or(usize::MAX));
    problems.push(line, Wrong::CsvSyntax(plain_text::clean(&error.to_string(), 200)));
    table
}

/// The csv reader's place of a record is before the blank lines above it.
fn line_of(text: &str, position: &csv::Position) -> usize {
    let at = usize::try_from(position.byte()).unwrap_or(usize::MAX).min(text.len());
    let blank = text.as_bytes()[at..].iter().take_while(|b| **b == b'\n').count();
    usize::try_from(position.line()).unwrap_or(usize::MAX).saturating_add(blank)
}

fn columns(
    line: usize,
    cells: &[String],
    shape: &Shape,
    problems: &mut Problems,
) -> HashMap<&'static str, usize> {
    let mut columns = HashMap::new();
    for (at, cell) in cells.iter().enumerate() {
        let name = plain_text::clean_name(cell).to_lowercase();
        match shape.known.iter().find(|k| **k == name) {
            Some(known) if columns.insert(*known, at).is_some() => {
                problems.push(line, Wrong::SameColumn(name));
            }
            Some(_) => {}
            None => problems.push(line, Wrong::UnknownColumn { column: name, known: shape.known }),
        }
    }
    for required in shape.required.iter().filter(|r| !columns.contains_key(*r)) {
        problems.push(line, Wrong::MissingColumn(required));
    }
    columns
}
