//! Reports as a workbook for spreadsheets (Office Open XML): a sheet a table, with typed cells. Rows go out as they come,
//! so that memory never holds them all.
//!
//! Text is always text: nothing that somebody typed is a formula. The same reports give the same bytes.

use chrono::{Datelike, NaiveDate};
use rust_xlsxwriter::{DocProperties, ExcelDateTime, Format, Workbook, Worksheet, XlsxError};

use crate::{
    report::{
        disclosure::Disclosure,
        format::rows::{Rows, Table},
        model::{Detail, SessionReport},
    },
    text::{messages::spreadsheet as row_words, report as words},
};

/// No sheet has more rows, the heads among them.
const MOST_ROWS: u32 = 1_048_576;
/// No cell has more characters.
const MOST_CHARS: usize = 32_767;
const DAY_S: f64 = 86_400.0;
/// Columns of a cell, in characters.
const WIDTHS: std::ops::RangeInclusive<usize> = 8..=60;
/// Of the lines about the workbook.
const LINE_WIDTH: f64 = 110.0;

/// A workbook in the making.
pub struct Book {
    workbook: Workbook,
    detail: Detail,
    sheets: Vec<Sheet>,
    formats: Formats,
    about: AboutLines,
}

/// What the workbook does not show, what was agreed, and whether it is a draft. Of many sessions their own reports say it.
#[derive(Default)]
struct AboutLines {
    sessions: usize,
    of_sessions: Vec<String>,
}

/// Most sessions whose agreements stand in one workbook.
const MOST_AGREEMENTS: usize = 64;

impl AboutLines {
    fn add(&mut self, d: &Disclosure<'_>) {
        self.sessions += 1;
        if self.sessions <= MOST_AGREEMENTS {
            let lines = std::iter::once(d.agreement()).chain(d.draft());
            self.of_sessions.extend(lines.map(|line| format!("{}: {line}", d.about().id)));
        }
    }

    fn lines(&self) -> Vec<String> {
        let many = [row_words::agreed_each().to_owned(), row_words::draft_each().to_owned()];
        let agreed = if self.sessions > MOST_AGREEMENTS { &many[..] } else { &self.of_sessions };
        [&[words::first().to_owned(), row_words::workbook().to_owned()], agreed].concat()
    }
}

/// A table, and how far it is.
struct Sheet {
    table: Table,
    /// The next row.
    row: u32,
    widths: Vec<usize>,
}

struct Formats {
    head: Format,
    day: Format,
    length: Format,
    share: Format,
    lines: Format,
}

impl Book {
    /// A workbook with its sheets: what it is about, then a sheet a table. That of people is there only by person.
    ///
    /// # Errors
    /// No place for temporary files.
    pub fn new(detail: Detail) -> Result<Self, XlsxError> {
        let mut workbook = Workbook::new();
        // Else the time at which it is written would be in it.
        let created = ExcelDateTime::from_ymd(2000, 1, 1)?;
        workbook.set_properties(&DocProperties::new().set_creation_datetime(&created));
        let formats = Formats::new();
        workbook.add_worksheet().set_name("about")?;
        let mut sheets = Vec::new();
        for table in [Table::Sessions, Table::Groups, Table::Items, Table::People, Table::Turns] {
            if table == Table::People && detail == Detail::Groups {
                continue;
            }
            let heads = heads(table);
            let worksheet = workbook.add_worksheet_with_constant_memory()?;
            worksheet.set_name(name(table))?.set_freeze_panes(1, 0)?;
            for (column, head) in (0..).zip(&heads) {
                worksheet.write_string_with_format(0, column, *head, &formats.head)?;
            }
            sheets.push(Sheet { table, row: 1, widths: heads.iter().map(|head| head.len()).collect() });
        }
        Ok(Self { workbook, detail, sheets, formats, about: AboutLines::default() })
    }

    /// Adds the rows of a session.
    ///
    /// # Errors
    /// A sheet is full, or no place for temporary files.
    pub fn add(&mut self, report: &SessionReport) -> Result<(), XlsxError> {
        let Self { workbook, detail, sheets, formats, about } = self;
        about.add(&Disclosure::new(report, *detail));
        for (at, sheet) in sheets.iter_mut().enumerate() {
            // The lines about it are the first sheet.
            let worksheet = workbook.worksheet_from_index(at + 1)?;
            let table = sheet.table;
            let mut rows = SheetRows { worksheet, sheet, formats, column: 0, failed: Ok(()) };
            table.put(report, *detail, &mut rows)?;
        }
        Ok(())
    }

    /// The file.
    ///
    /// # Errors
    /// As [`Book::add`].
    pub fn finish(mut self) -> Result<Vec<u8>, XlsxError> {
        for (at, sheet) in self.sheets.iter().enumerate() {
            let worksheet = self.workbook.worksheet_from_index(at + 1)?;
            for (column, width) in (0..).zip(&sheet.widths) {
                let width =
                    u16::try_from((width + 2).clamp(*WIDTHS.start(), *WIDTHS.end())).unwrap_or_default();
                worksheet.set_column_width(column, f64::from(width))?;
            }
        }
        let lines = self.workbook.worksheet_from_index(0)?;
        lines.set_column_width(0, LINE_WIDTH)?;
        for (row, line) in (0..).zip(self.about.lines()) {
            lines.write_string_with_format(row, 0, cell_text(&line), &self.formats.lines)?;
        }
        self.workbook.save_to_buffer()
    }
}

impl Formats {
    fn new() -> Self {
        Self {
            head: Format::new().set_bold(),
            day: Format::new().set_num_format("yyyy-mm-dd"),
            length: Format::new().set_num_format("[h]:mm:ss"),
            share: Format::new().set_num_format("0%"),
            lines: Format::new().set_text_wrap(),
        }
    }
}

/// The name of a sheet. It is for programs, as those of columns are.
fn name(table: Table) -> &'static str {
    match table {
        Table::Sessions => "sessions",
        Table::Groups => "groups",
        Table::Items => "items",
        Table::People => "people",
        Table::Turns => "turns",
    }
}

/// The heads of a table. Lengths are no plain numbers of seconds here.
fn heads(table: Table) -> Vec<&'static str> {
    table.heads().iter().map(|head| head.strip_suffix("_s").unwrap_or(head)).collect()
}

/// Text as a cell can hold it.
fn cell_text(text: &str) -> String {
    text.chars().map(|c| if c.is_control() { ' ' } else { c }).take(MOST_CHARS).collect()
}

/// The rows of one sheet. Cells are written at once; what went wrong comes out at the end of the row.
struct SheetRows<'a> {
    worksheet: &'a mut Worksheet,
    sheet: &'a mut Sheet,
    formats: &'a Formats,
    column: u16,
    failed: Result<(), XlsxError>,
}

impl SheetRows<'_> {
    /// `width`: characters of the cell as it is shown.
    fn cell(&mut self, width: usize, write: impl FnOnce(&mut Worksheet, u32, u16) -> Result<(), XlsxError>) {
        if self.failed.is_ok() {
            self.failed = write(self.worksheet, self.sheet.row, self.column);
        }
        if let Some(widest) = self.sheet.widths.get_mut(usize::from(self.column)) {
            *widest = width.max(*widest);
        }
        self.column += 1;
    }
}

impl Rows for SheetRows<'_> {
    type Error = XlsxError;

    fn text(&mut self, text: &str) {
        let text = cell_text(text);
        if text.is_empty() {
            return self.nothing();
        }
        self.cell(text.chars().count(), |sheet, row, column| sheet.write_string(row, column, text).map(drop));
    }

    fn day(&mut self, day: Option<NaiveDate>) {
        let format = &self.formats.day;
        let date = day.and_then(|day| {
            let ymd = (u16::try_from(day.year()), u8::try_from(day.month()), u8::try_from(day.day()));
            let (Ok(year), Ok(month), Ok(day)) = ymd else { return None };
            ExcelDateTime::from_ymd(year, month, day).ok()
        });
        match date {
            // Spreadsheets know no day before 1900: that of a shared copy is none.
            Some(date) => self.cell(10, |sheet, row, column| {
                sheet.write_datetime_with_format(row, column, &date, format).map(drop)
            }),
            None => self.nothing(),
        }
    }

    #[expect(clippy::cast_precision_loss, reason = "counts of a meeting are far below 2^53")]
    fn count(&mut self, n: u64) {
        self.cell(6, |sheet, row, column| sheet.write_number(row, column, n as f64).map(drop));
    }

    fn number(&mut self, n: f64) {
        self.cell(8, |sheet, row, column| sheet.write_number(row, column, n).map(drop));
    }

    fn seconds(&mut self, seconds: f64) {
        let format = &self.formats.length;
        let days = seconds.max(0.0) / DAY_S;
        self.cell(8, |sheet, row, column| {
            sheet.write_number_with_format(row, column, days, format).map(drop)
        });
    }

    fn share(&mut self, share: f64) {
        let format = &self.formats.share;
        self.cell(5, |sheet, row, column| {
            sheet.write_number_with_format(row, column, share, format).map(drop)
        });
    }

    fn nothing(&mut self) {
        self.column += 1;
    }

    fn end(&mut self) -> Result<(), XlsxError> {
        self.column = 0;
        self.sheet.row += 1;
        let is_full = self.sheet.row > MOST_ROWS;
        std::mem::replace(&mut self.failed, Ok(()))?;
        if is_full { Err(XlsxError::RowColumnLimitError) } else { Ok(()) }
    }
}
