//! Reports as rows for a spreadsheet: one a turn, one a person, or one a session.
//!
//! Always four lines before the row of heads, one cell each: what this does not show, what was agreed, whether it is a
//! draft, and what the rows are. Text that a spreadsheet could take for a formula gets an apostrophe before it;
//! numbers are numbers, and none is below zero.

pub mod hours;
pub mod layout;
pub mod series;

use chrono::NaiveDate;

use crate::{
    report::{
        disclosure::Disclosure,
        format::rows::{Rows, Table},
        model::{Detail, SessionReport},
    },
    text::{messages::spreadsheet as row_words, report as words},
};

/// What one row stands for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RowKind {
    Turns,
    People,
    Sessions,
}

impl From<RowKind> for Table {
    fn from(rows: RowKind) -> Self {
        match rows {
            RowKind::Turns => Self::Turns,
            RowKind::People => Self::People,
            RowKind::Sessions => Self::Sessions,
        }
    }
}

/// Lines before the row of heads.
pub const LINES_BEFORE: usize = 4;

/// All sessions in one table.
///
/// # Errors
/// Never for what a report can hold.
pub fn csv(reports: &[SessionReport], detail: Detail, rows: RowKind) -> Result<String, csv::Error> {
    let mut table = CsvTable::new();
    for line in before(reports, detail, rows) {
        table.text(&line);
        table.end()?;
    }
    let kind = Table::from(rows);
    table.heads(kind.heads())?;
    for report in reports {
        kind.put(report, detail, &mut table)?;
    }
    table.finish()
}

/// What stands before the rows of many sessions: what was agreed, and whether it is a draft, is the same for all.
///
/// # Errors
/// As [`csv()`].
pub fn csv_of_many(agreed_and_draft: [&str; 2], rows: RowKind) -> Result<String, csv::Error> {
    let mut table = CsvTable::new();
    let [agreed, draft] = agreed_and_draft;
    for line in [words::first(), agreed, draft, about(rows)] {
        table.text(line);
        table.end()?;
    }
    table.heads(Table::from(rows).heads())?;
    table.finish()
}

/// The rows of one session alone.
///
/// # Errors
/// As [`csv()`].
pub fn csv_rows(report: &SessionReport, detail: Detail, rows: RowKind) -> Result<String, csv::Error> {
    let mut table = CsvTable::new();
    Table::from(rows).put(report, detail, &mut table)?;
    table.finish()
}

fn about(rows: RowKind) -> &'static str {
    match rows {
        RowKind::Turns => row_words::turns(),
        RowKind::People => row_words::people(),
        RowKind::Sessions => row_words::sessions(),
    }
}

/// The four lines. Of several sessions the agreements stand one after the other.
fn before(reports: &[SessionReport], detail: Detail, rows: RowKind) -> [String; LINES_BEFORE] {
    let disclosures = || reports.iter().map(|report| Disclosure::new(report, detail));
    let several = reports.len() > 1;
    let of = |d: &Disclosure<'_>, line: String| {
        if several { format!("{}: {line}", d.about().id) } else { line }
    };
    let mut agreed: Vec<String> = disclosures().map(|d| of(&d, d.agreement())).collect();
    let mut drafts: Vec<String> = disclosures().filter_map(|d| Some(of(&d, d.draft()?))).collect();
    agreed.dedup();
    drafts.dedup();
    let drafts = if drafts.is_empty() { row_words::no_draft().to_owned() } else { drafts.join(" ") };
    [words::first().to_owned(), agreed.join(" "), drafts, about(rows).to_owned()]
}

/// Cells of one row after the other; text is made safe here and nowhere else.
pub struct CsvTable {
    out: csv::Writer<Vec<u8>>,
    row: Vec<String>,
}

impl Default for CsvTable {
    fn default() -> Self {
        Self::new()
    }
}

impl CsvTable {
    #[must_use]
    pub fn new() -> Self {
        // RowKind of other lengths than the heads stand before them.
        let out =
            csv::WriterBuilder::new().flexible(true).terminator(csv::Terminator::CRLF).from_writer(vec![]);
        Self { out, row: vec![] }
    }

    /// # Errors
    /// Never: it is written to memory.
    pub fn heads(&mut self, heads: &[&str]) -> Result<(), csv::Error> {
        self.row.extend(heads.iter().map(|h| (*h).to_owned()));
        self.end()
    }

    /// # Errors
    /// Never: it is written to memory.
    pub fn finish(self) -> Result<String, csv::Error> {
        let bytes = self.out.into_inner().map_err(|e| csv::Error::from(e.into_error()))?;
        Ok(String::from_utf8_lossy(&bytes).into_owned())
    }
}

impl Rows for CsvTable {
    type Error = csv::Error;

    fn text(&mut self, text: &str) {
        self.row.push(harmless(text));
    }

    fn day(&mut self, day: Option<NaiveDate>) {
        self.row.push(day.map(|day| day.to_string()).unwrap_or_default());
    }

    fn count(&mut self, n: u64) {
        self.row.push(n.to_string());
    }

    /// To the millisecond, or the sixth place of a share; never below zero.
    fn number(&mut self, n: f64) {
        let n = (n.max(0.0) * 1e6).round() / 1e6;
        self.row.push(n.to_string());
    }

    fn seconds(&mut self, seconds: f64) {
        self.number(seconds);
    }

    fn share(&mut self, share: f64) {
        self.number(share);
    }

    fn nothing(&mut self) {
        self.row.push(String::new());
    }

    fn end(&mut self) -> Result<(), csv::Error> {
        self.out.write_record(self.row.drain(..))
    }
}

/// Text that no spreadsheet takes for a formula: where it begins like one, or a part of it after a separator does (some
/// programs cut cells there), an apostrophe stands before it. A cell that begins with an apostrophe gets one
/// more, so that taking one away always gives the text back.
#[must_use]
pub fn harmless(text: &str) -> String {
    let text: String = text.chars().map(|c| if c.is_control() { ' ' } else { c }).collect();
    let starts = |part: &str| {
        let sign = part.trim_start_matches([' ', '"', '\'', '\u{a0}', '\u{3000}']).chars().next();
        sign.is_some_and(|c| {
            matches!(
                c,
                '=' | '+'
                    | '-'
                    | '@'
                    | '|'
                    | '%'
                    | '＝'
                    | '＋'
                    | '－'
                    | '＠'
                    | '−'
                    | '﹣'
                    | '﹢'
                    | '﹦'
                    | '﹫'
            )
        })
    };
    if text.starts_with('\'') || text.split([',', ';', '|', '\t']).any(starts) || starts(&text) {
        format!("'{text}")
    } else {
        text
    }
}

#[cfg(test)]
mod tests {
    use crate::report::format::csv::harmless;

    #[test]
    fn what_begins_like_a_formula_is_text() {
        for text in ["=1+1", "+1", "-00:05", "@SUM(1)", "＝1", " =1", "\"=1", "a;=1", "a,+1", "|x", "'x"] {
            assert!(harmless(text).starts_with('\''), "{text}");
            assert_eq!(&harmless(text)[1..], text);
        }
        assert_eq!(harmless("\t=1"), "' =1");
        for text in ["Bea", "Mary-Ann", "a+b", "O'Neil", "2026-05-01"] {
            assert_eq!(harmless(text), text);
        }
    }
}
