//! Words of the rows for a spreadsheet: what stands before them, and their heads.

use crate::domain::event::Source;

pub const NO_DRAFT: &str = "No draft: the days for saying that something should come out are over.";
pub const AGREED_EACH: &str = "What each group agreed stands in its own report.";
pub const DRAFT_EACH: &str = "Of a meeting less than a week old this is a draft.";
pub const TURNS: &str = "One row a turn, times in seconds from the opening. Groups are left out where one in the \
                         balance has fewer than three people. Other: quiet, or somebody who is not in the balance.";
pub const PEOPLE: &str = "One row a person, in the order of their seats; times in seconds.";
pub const SESSIONS: &str = "One row a session; times in seconds, shares from 0 to 1. Left out where a group has fewer than three people.";

pub const SERIES: &str = "One row a meeting; times in seconds, shares from 0 to 1. Each share may be 0.08 off either way. Left \
                          out where a group has fewer than three people.";

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
