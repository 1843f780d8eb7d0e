//! The list of meetings for other programs: one a row, as JSON or CSV. The fields are in `docs/reports.md`.

use std::borrow::Cow;

use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    domain::record::{moment::seconds, opening::Source},
    report::{
        Summary,
        format::{csv::CsvTable, rows::Rows},
    },
    text::{messages::spreadsheet as row_words, report as words, series},
};

/// What every list says it is.
const FORMAT: &str = "airtime-list";
/// Version of its form. A new member keeps it; a changed meaning does not.
const VERSION: u32 = 1;

/// The list as other programs read it (`docs/list.schema.json`).
#[derive(Serialize, JsonSchema, Clone, PartialEq, Debug)]
pub struct MeetingList {
    /// Always `airtime-list`.
    pub format: Cow<'static, str>,
    /// Always 1.
    pub version: u32,
    /// The newest first.
    pub sessions: Vec<ListedMeeting>,
}

impl MeetingList {
    #[must_use]
    pub fn new(sessions: Vec<ListedMeeting>) -> Self {
        Self { format: FORMAT.into(), version: VERSION, sessions }
    }
}

/// A meeting in the list. Names of fields and states are for programs: they are the same in every language.
#[derive(Serialize, JsonSchema, Clone, PartialEq, Debug)]
pub struct ListedMeeting {
    pub id: String,
    /// The day of the meeting.
    pub date: Option<String>,
    /// RFC 3339.
    pub opened_at: Option<String>,
    pub title: Option<String>,
    pub series: Option<String>,
    pub state: ListedState,
    /// Where its events came from: `live`, `rehearsal` or the format of a file. `null` where nothing can be read.
    pub source: Option<Source>,
    pub length_s: f64,
    /// Those in the balance. `null` where a group has no headcount.
    pub people: Option<usize>,
}

#[derive(Serialize, JsonSchema, strum::IntoStaticStr, Clone, Copy, PartialEq, Eq, Debug)]
#[serde(rename_all = "snake_case")]
#[strum(serialize_all = "snake_case")]
pub enum ListedState {
    Running,
    Ended,
    NotFinished,
    Imported,
    /// Part of the file is unreadable.
    Damaged,
}

const HEADS: [&str; 9] =
    ["id", "date", "opened_at", "title", "series", "state", "length_s", "people", "source"];

impl ListedMeeting {
    /// A meeting as it is listed; of a file without an intact record only the id is known.
    #[must_use]
    pub fn new(id: &str, state: ListedState, summary: Option<&Summary>) -> Self {
        let counted = summary.into_iter().flat_map(|s| &s.groups).filter(|group| group.in_balance);
        Self {
            id: id.to_owned(),
            date: summary.and_then(Summary::day).map(|day| day.to_string()),
            opened_at: summary.and_then(|s| s.opened_at).map(|at| at.to_rfc3339()),
            title: summary.and_then(|s| s.title.clone()),
            series: summary.and_then(|s| s.series.clone()),
            state,
            source: summary.map(|s| s.source),
            length_s: seconds(summary.map_or(0, |s| s.span_ms)),
            people: summary.and_then(|_| counted.map(|group| group.people).sum()),
        }
    }
}

/// The list as CSV, after the same four lines as every table.
///
/// # Errors
/// Never for what a list can hold.
pub fn csv(list: &MeetingList) -> Result<String, csv::Error> {
    let mut table = CsvTable::new();
    for line in [words::first(), series::by_group(), row_words::draft_each(), row_words::list()] {
        table.text(line);
        table.end()?;
    }
    table.heads(&HEADS)?;
    for meeting in &list.sessions {
        table.text(&meeting.id);
        for text in [&meeting.date, &meeting.opened_at, &meeting.title, &meeting.series] {
            table.text(text.as_deref().unwrap_or_default());
        }
        table.text(meeting.state.into());
        table.number(meeting.length_s);
        table.count_if(meeting.people.map(|n| n as u64));
        table.text(meeting.source.map(Source::id).unwrap_or_default());
        table.end()?;
    }
    table.finish()
}
