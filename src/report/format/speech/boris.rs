//! The tabular events of BORIS for a live observation, tab separated: each stretch is the start and the stop of a state
//! event *speaks* of its subject. What else the floor was has no subject.

use super::source::{Source, exact_seconds};
use crate::{
    domain::order::Ordered as _,
    report::format::{RenderError, csv::harmless},
};

/// As BORIS 8 writes them.
const HEADS: [&str; 17] = [
    "Observation id",
    "Observation date",
    "Description",
    "Observation duration",
    "Observation type",
    "Source",
    "Time offset (s)",
    "Media duration (s)",
    "FPS",
    "Subject",
    "Behavior",
    "Behavioral category",
    "Behavior type",
    "Time",
    "Media file name",
    "Image index",
    "Comment",
];
const NOT_AVAILABLE: &str = "NA";
const SPEAKS: &str = "speaks";

/// Start or stop of a state.
struct StateEvent<'a> {
    at: u64,
    kind: &'static str,
    subject: &'a str,
    behavior: &'a str,
}

pub(super) fn file(source: &Source) -> Result<String, RenderError> {
    let mut rows = csv::WriterBuilder::new().delimiter(b'\t').from_writer(Vec::new());
    rows.write_record(HEADS)?;
    let date = source.opened_at.map_or_else(String::new, |at| at.format("%Y-%m-%d %H:%M:%S").to_string());
    let duration = exact_seconds(source.speech.end_ms);
    for event in events(source) {
        rows.write_record([
            source.id.as_str(),
            &date,
            "",
            &duration,
            "Live observation",
            NOT_AVAILABLE,
            "0.000",
            NOT_AVAILABLE,
            NOT_AVAILABLE,
            &harmless(event.subject),
            event.behavior,
            "",
            event.kind,
            &exact_seconds(event.at),
            NOT_AVAILABLE,
            NOT_AVAILABLE,
            "",
        ])?;
    }
    let bytes = rows.into_inner().map_err(|error| csv::Error::from(error.into_error()))?;
    Ok(String::from_utf8_lossy(&bytes).into_owned())
}

/// In order of time. Of one moment, what stops stands before what starts.
fn events(source: &Source) -> Vec<StateEvent<'_>> {
    let speech = &source.speech;
    let mut all = Vec::new();
    let mut push = |start, end, subject, behavior| {
        all.push(StateEvent { at: start, kind: "START", subject, behavior });
        all.push(StateEvent { at: end, kind: "STOP", subject, behavior });
    };
    for (at, voice) in speech.voices.iter().enumerate() {
        speech.joined(at).iter().for_each(|s| push(s.start_ms, s.end_ms, voice.label.as_str(), SPEAKS));
    }
    speech.floor.iter().for_each(|f| push(f.start_ms, f.end_ms, "", f.of.id()));
    all.order_by_key(|event| (event.at, event.kind == "START"));
    all
}
