//! Hours of involvement as rows for a spreadsheet: one a person.

use crate::{
    report::{
        document::hours::{MINUTE_MS, hours_and_minutes},
        format::{csv::CsvTable, rows::Rows},
        model::hours::{Attended, Involvement},
    },
    text::hours as words,
};

// Names of columns are for programs: they are the same in every language.
const HEADS: [&str; 7] = ["person", "name", "meetings", "sessions", "hours_minutes", "hours", "dates"];

const HUNDREDTH_MS: u64 = 36_000;

/// As rows for a spreadsheet; four lines stand before the heads, as everywhere.
///
/// # Errors
/// Never for what a name can hold.
pub fn csv(involvement: &Involvement) -> Result<String, csv::Error> {
    let mut table = CsvTable::new();
    for line in words::about(involvement.not_timed, &involvement.named_alike(), &involvement.sources) {
        table.text(&line);
        table.end()?;
    }
    table.heads(&HEADS)?;
    let minutes = involvement.each_in(MINUTE_MS);
    let hundredths = involvement.each_in(HUNDREDTH_MS);
    for (person, (minutes, hundredths)) in involvement.people.iter().zip(minutes.into_iter().zip(hundredths))
    {
        table.text(person.id.as_deref().unwrap_or_default());
        table.text(&person.label);
        table.count(person.meetings.len() as u64);
        let sessions: Vec<&str> = person.meetings.iter().map(|m| m.session_id.as_str()).collect();
        table.text(&sessions.join(" "));
        table.text(&hours_and_minutes(minutes));
        table.number(hours(hundredths));
        let days: Vec<String> =
            person.meetings.iter().filter_map(Attended::day).map(|day| day.to_string()).collect();
        table.text(&days.join(" "));
        table.end()?;
    }
    table.finish()
}

#[expect(clippy::cast_precision_loss, reason = "hours of meetings are far below 2^53")]
fn hours(hundredths: u64) -> f64 {
    hundredths as f64 / 100.0
}
