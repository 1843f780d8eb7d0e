//! What a session comes to, for people and for other programs. Pure: session → view model → text, JSON.
//!
//! [`view`] is the one model; every format is made from it, so that no two can say different things.

pub mod closing;
pub mod few;
pub mod page;
pub mod series;
pub mod summary;
pub mod text;
pub mod view;

pub use summary::Summary;
pub use view::{Detail, Report, SessionReport};

use crate::domain::{Session, names};

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
        serde_json::Value::String(text) => *text = names::clean(text, names::NOTE_BYTES),
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
