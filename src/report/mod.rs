//! What a session comes to, for people and for other programs. Pure: session → view model → text, JSON.
//!
//! [`view`] is the one model; every format is made from it, so that no two can say different things.

pub mod closing;
pub mod hours;
pub mod html;
pub mod markdown;
pub mod page;
pub mod rows;
pub mod series;
pub mod sheet;
pub mod slip;
pub mod stream;
pub mod summary;
pub mod text;
pub mod told;
pub mod view;

pub use summary::Summary;
pub use view::{Detail, Report, SessionReport};

use chrono::NaiveDate;

use crate::{
    domain::{Session, record::plain_text},
    report::rows::Rows,
    text::{document as sheet_words, report::first},
};

/// What a report is written as.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Format {
    Text,
    Json,
    Csv(Rows),
    Markdown,
    Html,
}

/// How a report is asked for.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Wanted {
    pub format: Format,
    pub detail: Detail,
    /// Short sentences and large type (text and HTML).
    pub easy: bool,
    /// For a week after a meeting its report is a draft.
    pub today: NaiveDate,
}

/// Why a report could not be made; never for what [`view`] makes.
#[derive(Debug, thiserror::Error)]
pub enum CannotMake {
    #[error(transparent)]
    Json(#[from] serde_json::Error),
    #[error(transparent)]
    Csv(#[from] csv::Error),
    #[error(transparent)]
    Html(#[from] askama::Error),
}

/// These sessions in one document, whatever its format.
///
/// # Errors
/// Never for what [`view`] makes.
pub fn render(mut reports: Vec<SessionReport>, wanted: Wanted) -> Result<String, CannotMake> {
    for report in &mut reports {
        // Totals that an earlier version kept say nothing of it.
        report.notice = first().into();
        report.mark_draft(wanted.today);
    }
    let detail = wanted.detail;
    Ok(match wanted.format {
        Format::Text if wanted.easy => {
            let pages: Vec<String> = sheets(&reports, wanted).iter().map(slip::text).collect();
            pages.join("\n\n")
        }
        Format::Text => {
            let pages: Vec<String> = reports.iter().map(|r| text::page(r, detail)).collect();
            pages.join("\n\n")
        }
        Format::Json => json(&Report::of(reports))?,
        Format::Csv(rows) => rows::csv(&reports, detail, rows)?,
        Format::Markdown => {
            let sheets = sheets(&reports, wanted);
            markdown::document(&title(&sheets), &sheets)
        }
        Format::Html => {
            let sheets = sheets(&reports, wanted);
            html::page(&title(&sheets), &sheets, wanted.easy)?
        }
    })
}

fn sheets(reports: &[SessionReport], wanted: Wanted) -> Vec<sheet::Sheet> {
    let make = if wanted.easy { sheet::easy::sheet } else { sheet::session::sheet };
    reports.iter().map(|report| make(report, wanted.detail)).collect()
}

/// What a document of these sheets is called.
fn title(sheets: &[sheet::Sheet]) -> String {
    match sheets {
        [only] => only.title.clone(),
        several => sheet_words::several(several.len()),
    }
}

/// What is kept of a session when only its totals are: figures by group, and nothing that anybody said or
/// wrote.
#[must_use]
pub fn totals(session: &Session) -> Report {
    let mut report = view::session_report(session, Detail::Groups);
    report.leave_out_words();
    Report::of(vec![report])
}

/// Totals as they were kept.
///
/// # Errors
/// They are no report of this version.
pub fn read_totals(json: &[u8]) -> Result<SessionReport, serde_json::Error> {
    let mut report: serde_json::Value = serde_json::from_slice(json)?;
    clean(&mut report);
    serde_json::from_value(report)
}

/// Whoever wrote the file, its text drives no terminal.
fn clean(value: &mut serde_json::Value) {
    match value {
        serde_json::Value::String(text) => *text = plain_text::clean(text, plain_text::NOTE_BYTES),
        serde_json::Value::Array(values) => values.iter_mut().for_each(clean),
        serde_json::Value::Object(members) => members.values_mut().for_each(clean),
        _ => {}
    }
}

/// The report as other programs read it (`docs/report.schema.json`), with a newline at its end.
///
/// # Errors
/// Never for what [`view`] makes: every member can be written.
pub fn json(report: &Report) -> Result<String, serde_json::Error> {
    as_json(report)
}

/// Any view model as JSON, with a newline at its end.
///
/// # Errors
/// As [`json`].
pub fn as_json(report: &impl serde::Serialize) -> Result<String, serde_json::Error> {
    let mut text = serde_json::to_string_pretty(report)?;
    text.push('\n');
    Ok(text)
}
