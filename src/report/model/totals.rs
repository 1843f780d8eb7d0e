//! The totals that are kept of a session when nothing else is: building them and reading them back.

use crate::{
    domain::{Session, record::plain_text},
    report::model::{Detail, Reports, SessionReport, session_report},
};

/// What is kept of a session when only its totals are: figures by group, and nothing that anybody said or
/// wrote.
#[must_use]
pub fn totals(session: &Session) -> Reports {
    let mut report = session_report(session, Detail::Groups);
    report.leave_out_words();
    Reports::of(vec![report])
}

/// Totals as they were kept.
///
/// # Errors
/// They are no report of this version.
pub fn read_totals(json: &str) -> Result<SessionReport, serde_json::Error> {
    let mut report: serde_json::Value = serde_json::from_str(json)?;
    clean(&mut report);
    // As text again: reading it from the value needs a second copy of the code that reads a report.
    serde_json::from_str(&report.to_string())
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
