//! A session file with any lines is read, folded and reported without an end of the program, and what was read of it
//! stands in a new file as it is.
#![no_main]

use airtime::{
    domain::History,
    lines::reader::{self, Keep},
    report::Summary,
    text::damage,
};
use airtime_fuzz::{reports, session_file};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let (choice, lines) = data.split_first().unwrap_or((&0, data));
    let read = reader::read_session(&[&session_file::of_lines(lines)], Keep::Originals);
    for damaged in &read.damage {
        let _ = damage::damage(damaged, "20260501-fuzzed");
    }
    let rewritten = reader::read_session(&[&read.originals.encode_all(&read.records)], Keep::Originals);
    assert_eq!(rewritten.records, read.records);
    let history = History::from_records(read.records);
    let _ = Summary::of(history.session());
    reports::in_a_format(&history, *choice);
    reports::shared_copies(&history);
});
