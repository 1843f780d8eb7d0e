//! Reports as JSON, for other programs.

use crate::report::model::Reports;

/// The report as other programs read it (`docs/report.schema.json`), with a newline at its end.
///
/// # Errors
/// Never for what [`crate::report::model`] makes: every member can be written.
pub fn json(report: &Reports) -> Result<String, serde_json::Error> {
    as_json(report)
}

/// Any model as JSON, with a newline at its end.
///
/// # Errors
/// As [`json`].
pub fn as_json(report: &impl serde::Serialize) -> Result<String, serde_json::Error> {
    let mut text = serde_json::to_string_pretty(report)?;
    text.push('\n');
    Ok(text)
}
