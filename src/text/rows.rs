//! Words of the rows for a spreadsheet: what stands before them, and their heads.

pub use super::messages::rows::*;

use crate::domain::event::Source;

pub const SERIES_HEADS: [&str; 18] = [
    "session",
    "date",
    "title",
    "span_s",
    "people",
    "centred",
    "share",
    "aim",
    "first_voices",
    "first_voices_of",
    "heard",
    "heard_of",
    "informed",
    "consulted",
    "joint",
    "delegated",
    "not_said",
    "open_after",
];
pub const TURN_HEADS: [&str; 10] =
    ["session", "number", "item", "start_s", "end_s", "length_s", "state", "group", "role", "person"];
pub const PERSON_HEADS: [&str; 12] = [
    "session",
    "person",
    "label",
    "role",
    "group",
    "in_the_balance",
    "present_s",
    "speaking_time_s",
    "share",
    "turns",
    "voices",
    "longest_turn_s",
];
pub const SESSION_HEADS: [&str; 18] = [
    "session",
    "date",
    "title",
    "series",
    "source",
    "span_s",
    "speaking_s",
    "silence_s",
    "centred",
    "share",
    "even_share",
    "aim",
    "heard",
    "heard_of",
    "items",
    "decisions",
    "actions",
    "needs",
];

pub fn yes(is: bool) -> &'static str {
    if is { "yes" } else { "no" }
}

/// As in the JSON report.
pub fn source(source: Source) -> &'static str {
    match source {
        Source::Live => "live",
        Source::Rehearsal => "rehearsal",
        Source::Rttm => "rttm",
        Source::Webvtt => "webvtt",
        Source::Srt => "srt",
        Source::Csv => "csv",
    }
}
