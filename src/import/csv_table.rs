//! Tables in CSV: comma, semicolon or tab by the header or by Excel's line `sep=;`, every row with its line. Columns
//! without a name have to be empty: spreadsheets save such.

use std::collections::HashMap;

use crate::{
    domain::record::plain_text,
    import::{
        decimal::Seconds,
        encoding,
        problem::{ProblemKind, Problems},
    },
};

/// Rows by column name. Rows with nothing in them are passed over.
#[derive(Debug, Default)]
pub struct Table {
    columns: HashMap<&'static str, usize>,
    pub rows: Vec<TableRow>,
}

#[derive(Debug)]
pub struct TableRow {
    pub line: usize,
    cells: Vec<String>,
}

impl Table {
    /// A cell, trimmed; empty where the row or the table has none.
    #[must_use]
    pub fn cell<'a>(&self, row: &'a TableRow, column: &'static str) -> &'a str {
        let cell = self.columns.get(column).and_then(|at| row.cells.get(*at));
        cell.map_or("", |c| c.trim())
    }

    /// A cell that is a time in seconds.
    ///
    /// # Errors
    /// It is empty, or no such time.
    pub fn seconds(&self, row: &TableRow, column: &'static str) -> Result<Seconds, ProblemKind> {
        let text = self.cell(row, column);
        if text.is_empty() {
            return Err(ProblemKind::EmptyCell(column));
        }
        Seconds::parse(text).map_err(|why| ProblemKind::Time { text: plain_text::clean(text, 40), why })
    }

    #[must_use]
    pub fn has(&self, column: &str) -> bool {
        self.columns.contains_key(column)
    }
}

/// The columns and the size of a kind of table.
#[derive(Clone, Copy, Debug)]
pub struct TableSchema {
    pub known: &'static [&'static str],
    pub required: &'static [&'static str],
    /// Rows after this many are not read, and `too_many` is reported.
    pub most_rows: usize,
    pub too_many: Option<fn() -> ProblemKind>,
}

/// The delimiter of a header line: whichever of comma, semicolon and tab it has most of.
#[must_use]
pub fn delimiter(header: &str) -> u8 {
    let count = |c: &u8| header.matches(char::from(*c)).count();
    [b'\t', b';', b','].into_iter().max_by_key(count).unwrap_or(b',')
}

/// The delimiter that Excel names in a line of its own, `sep=;`, above the header.
#[must_use]
pub fn named_delimiter(line: &str) -> Option<u8> {
    let line = line.trim_matches([' ', '"']);
    let named = line.strip_prefix("sep=").or_else(|| line.strip_prefix("SEP="))?.as_bytes();
    let (delimiter, rest) = named.split_first().filter(|(d, _)| b",;\t|".contains(d))?;
    rest.iter().all(|b| b" ,;\t\"".contains(b)).then_some(*delimiter)
}

/// The names in a header line, as they are compared.
pub fn header_names(line: &str) -> impl Iterator<Item = String> {
    let delimiter = char::from(delimiter(line));
    line.split(delimiter).map(|c| c.trim().trim_matches('"').trim().to_lowercase())
}

/// Reads a table. Problems are added to `problems`; without a required column there are no rows.
pub fn read(text: &str, schema: &TableSchema, problems: &mut Problems) -> Table {
    let text = match encoding::decode(text.as_bytes()) {
        Ok(text) => text.into_owned(),
        Err(problem) => {
            problems.push(problem.line, problem.what);
            return Table::default();
        }
    };
    // One kind of line end, and no blank lines before the header: lines count as editors count them.
    let mut lines: Vec<&str> = encoding::lines(&text).map(|(_, line)| line).collect();
    let mut filled = lines.iter_mut().filter(|l| !l.trim().is_empty());
    let mut header = filled.next().map(|line| &mut *line);
    let named = header.as_deref().and_then(|line| named_delimiter(line));
    if let Some(line) = header.as_deref_mut().filter(|_| named.is_some()) {
        *line = "";
        header = filled.next();
    }
    let delimiter = named.unwrap_or_else(|| delimiter(header.as_deref().copied().unwrap_or_default()));
    let text: String = lines.into_iter().flat_map(|line| [line, "\n"]).collect();
    let reader = csv::ReaderBuilder::new()
        .delimiter(delimiter)
        .has_headers(false)
        .flexible(true)
        .from_reader(text.as_bytes());
    fill(reader, &text, schema, problems)
}

fn fill(mut reader: csv::Reader<&[u8]>, text: &str, schema: &TableSchema, problems: &mut Problems) -> Table {
    let mut table = Table::default();
    let mut named: Vec<bool> = Vec::new();
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
        if named.is_empty() {
            named = cells.iter().map(|c| !plain_text::clean_name(c).is_empty()).collect();
            table.columns = columns(line, &cells, schema, problems);
            if schema.required.iter().any(|r| !table.has(r)) {
                return table;
            }
            continue;
        }
        let is_named = |at: usize| named.get(at).copied().unwrap_or_default();
        if cells.iter().enumerate().any(|(at, c)| !is_named(at) && !c.trim().is_empty()) {
            problems.push(line, ProblemKind::TooManyCells);
        }
        if table.rows.len() == schema.most_rows {
            schema.too_many.into_iter().for_each(|what| problems.push(line, what()));
            return table;
        }
        table.rows.push(TableRow { line, cells });
    }
    table
}

fn fail(table: Table, problems: &mut Problems, error: &csv::Error) -> Table {
    let line = error.position().map_or(1, |p| usize::try_from(p.line()).unwrap_or(usize::MAX));
    problems.push(line, ProblemKind::CsvSyntax(plain_text::clean(&error.to_string(), 200)));
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
    schema: &TableSchema,
    problems: &mut Problems,
) -> HashMap<&'static str, usize> {
    let mut columns = HashMap::new();
    for (at, cell) in cells.iter().enumerate() {
        let name = plain_text::clean_name(cell).to_lowercase();
        match schema.known.iter().find(|k| **k == name) {
            Some(known) if columns.insert(*known, at).is_some() => {
                problems.push(line, ProblemKind::SameColumn(name));
            }
            Some(_) => {}
            None if name.is_empty() => {}
            None => problems.push(line, ProblemKind::UnknownColumn { column: name, known: schema.known }),
        }
    }
    for required in schema.required.iter().filter(|r| !columns.contains_key(*r)) {
        problems.push(line, ProblemKind::MissingColumn(required));
    }
    columns
}
