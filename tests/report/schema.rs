//! The schemas in `docs/` are made from the types. `AIRTIME_BLESS=1 cargo test` writes them anew.

use std::path::PathBuf;

use airtime::{
    domain::{
        Event, agenda::items::ItemKind, measures::tap_error::TapError, notes::kind::NoteKind,
        record::opening::Source,
    },
    report::{
        self, Detail, Reports, Summary,
        format::{json, listing::MeetingList},
        model::{
            comparison::{self, Comparison, Recorded},
            series::{self, SeriesReport},
        },
    },
};
use schemars::{JsonSchema, generate::SchemaSettings};
use serde_json::Value;

use crate::meeting::{LIVED, Meeting, STAFF};

/// One line of a session file.
#[derive(JsonSchema)]
#[schemars(rename = "airtime session line")]
#[expect(dead_code, reason = "only its schema is used")]
struct Line {
    /// Version of the line.
    #[schemars(range(min = 1, max = 1))]
    v: u32,
    /// Place in the session: dense, from 0.
    seq: u32,
    /// Milliseconds since the session opened.
    t: u64,
    /// The line before this one was cut; it had so many bytes and was sealed with a newline.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sealed_bytes: Option<u64>,
    #[serde(flatten)]
    event: Event,
    /// CRC-32C of the bytes before `,"crc"`, in eight lower-case hexadecimal digits.
    #[schemars(regex(pattern = "^[0-9a-f]{8}$"))]
    crc: String,
}

fn schema<T: JsonSchema>() -> Value {
    SchemaSettings::draft2020_12().for_serialize().into_generator().into_root_schema_for::<T>().to_value()
}

#[expect(clippy::disallowed_methods, reason = "the documents are files")]
fn is_in_docs(name: &str, schema: &Value) {
    let path = PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("docs").join(name);
    let made = serde_json::to_string_pretty(schema).unwrap() + "\n";
    if std::env::var_os("AIRTIME_BLESS").is_some() {
        std::fs::write(&path, &made).unwrap();
    }
    let there = std::fs::read_to_string(&path).unwrap_or_default();
    assert!(there == made, "docs/{name} is out of date: run AIRTIME_BLESS=1 cargo test --test report");
}

fn valid(schema: &Value, value: &Value) {
    let validator = jsonschema::validator_for(schema).unwrap();
    let errors: Vec<String> =
        validator.iter_errors(value).map(|e| format!("{}: {e}", e.instance_path())).collect();
    assert!(errors.is_empty(), "{errors:#?}");
}

fn meetings() -> Vec<Meeting> {
    let mut live = Meeting::live(3, 2);
    live.add_item(0, 1, "The ward", ItemKind::Discussion);
    live.start_item(0, 1);
    live.hand(0, 2, true);
    live.hand(0, 3, true);
    live.floor(0, 4);
    live.floor(70_000, 2);
    live.note(80_000, NoteKind::Decision, "yes");
    live.note(80_000, NoteKind::Note, "no");
    live.at(90_000, Event::Ended);
    let import = Meeting::import(&[(1, LIVED), (2, STAFF)], &[(0, 5_000, 1), (4_000, 9_000, 2)]);
    let mut blind = Meeting::opened(Source::Srt, false);
    blind.at(0, Event::Ended);
    vec![live, import, blind, Meeting::default()]
}

#[test]
fn the_report_schema_in_docs_is_that_of_the_types() {
    is_in_docs("report.schema.json", &schema::<Reports>());
}

#[test]
fn the_trend_schema_in_docs_is_that_of_the_types_and_of_real_ones() {
    let schema = schema::<SeriesReport>();
    is_in_docs("trend.schema.json", &schema);
    let summaries: Vec<Summary> = meetings().iter().map(|m| Summary::of(m.history.session())).collect();
    let today = chrono::NaiveDate::from_ymd_opt(2026, 6, 1).unwrap();
    for summaries in [vec![], summaries] {
        let report = series::series_report(summaries, &[], Detail::Groups, TapError::default(), today);
        let trend = json::as_json(&report).unwrap();
        valid(&schema, &serde_json::from_str(&trend).unwrap());
    }
}

#[test]
fn the_comparison_schema_in_docs_is_that_of_the_types_and_of_real_ones() {
    let schema = schema::<Comparison>();
    is_in_docs("comparison.schema.json", &schema);
    let meetings = meetings();
    let [first, second] = [&meetings[0], &meetings[1]].map(|m| Recorded { id: "a", history: &m.history });
    for (one, other) in [(first, second), (second, first)] {
        for detail in [Detail::Groups, Detail::People] {
            let found = json::as_json(&comparison::compare(one, other, detail, None).unwrap()).unwrap();
            valid(&schema, &serde_json::from_str(&found).unwrap());
        }
    }
}

#[test]
fn the_list_schema_in_docs_is_that_of_the_types() {
    is_in_docs("list.schema.json", &schema::<MeetingList>());
}

/// Whether a list is what its schema says.
pub fn is_list(list: &Value) {
    valid(&schema::<MeetingList>(), list);
}

#[test]
fn the_line_schema_in_docs_is_that_of_the_types() {
    is_in_docs("session-line.schema.json", &schema::<Line>());
}

#[test]
fn real_reports_are_what_the_schema_says() {
    let schema = schema::<Reports>();
    for meeting in meetings() {
        for detail in [Detail::Groups, Detail::People] {
            let one = json::json(&Reports::of(vec![meeting.report(detail)])).unwrap();
            valid(&schema, &serde_json::from_str(&one).unwrap());
        }
    }
    let several = Reports::of(meetings().iter().map(|m| m.report(Detail::Groups)).collect());
    valid(&schema, &serde_json::to_value(several).unwrap());
}

#[test]
fn every_member_is_required_even_where_it_may_be_null() {
    let schema = schema::<report::SessionReport>();
    let required: Vec<&str> =
        schema["required"].as_array().unwrap().iter().filter_map(Value::as_str).collect();
    for member in ["parity_ratio", "first_voice", "interruptions", "longest_absence_s", "decisions"] {
        assert!(required.contains(&member), "{member}");
    }
}

#[test]
fn real_lines_are_what_the_schema_says() {
    let schema = schema::<Line>();
    let lines = meetings().iter().map(Meeting::bytes).collect::<Vec<_>>().concat();
    for line in String::from_utf8(lines).unwrap().lines() {
        valid(&schema, &serde_json::from_str(line).unwrap());
    }
}
