//! Hours of involvement as rows for a spreadsheet: one a person.

use crate::{
    report::{document::hours::hours_and_minutes, format::csv::CsvTable, model::hours::Involvement},
    text::hours as words,
};

// Names of columns are for programs: they are the same in every language.
const HEADS: [&str; 6] = ["person", "name", "meetings", "sessions", "hours_minutes", "hours"];

/// As rows for a spreadsheet; four lines stand before the heads, as everywhere.
///
/// # Errors
/// Never for what a name can hold.
pub fn csv(involvement: &Involvement) -> Result<String, csv::Error> {
    let mut table = CsvTable::new();
    for line in words::about(involvement.not_timed, &involvement.named_alike()) {
        table.text(&line);
        table.end()?;
    }
    table.heads(&HEADS)?;
    for person in &involvement.people {
        table.text(person.id.as_deref().unwrap_or_default());
        table.text(&person.label);
        table.count(person.sessions.len() as u64);
        table.text(&person.sessions.join(" "));
        table.text(&hours_and_minutes(person.ms));
        table.number(hours(person.ms));
        table.end()?;
    }
    table.finish()
}

/// Hours to the hundredth, for sums.
#[expect(clippy::cast_precision_loss, reason = "milliseconds of meetings are far below 2^53")]
fn hours(ms: u64) -> f64 {
    (ms as f64 / 36_000.0).round() / 100.0
}
