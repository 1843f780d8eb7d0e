//! Files of one format, for the target of its reader.

use airtime::{
    domain::{History, Record},
    import::{self, ImportOptions, LabelChoices, Recording},
};
use chrono::DateTime;

use crate::settings;

/// Reads a file, and makes sessions of what it holds. The first byte of the input chooses the options.
///
/// # Panics
/// Something is told that cannot be, or the time of a session is not accounted for.
pub fn check(input: &[u8], extension: &str) {
    let (choice, file) = input.split_first().unwrap_or((&0, input));
    let utf16 = (choice & 8 != 0).then(|| as_utf16(file));
    match import::read(utf16.as_deref().unwrap_or(file), extension, choice & 1 != 0) {
        Ok(parsed) => {
            assert!(!parsed.recordings.is_empty());
            for recording in &parsed.recordings {
                check_recording(recording);
                let _ = session(recording, *choice);
            }
        }
        Err(problems) => {
            assert!(!problems.is_empty());
            let _ = problems.words(std::path::Path::new("file"));
        }
    }
}

fn check_recording(recording: &Recording) {
    assert!(!recording.segments.is_empty());
    for segment in &recording.segments {
        assert!(segment.start_ms < segment.end_ms, "{segment:?}");
        assert!(segment.label.as_ref().is_none_or(|label| !label.trim().is_empty()), "{segment:?}");
    }
}

/// The session that a recording becomes, with the options of `choice`; all of its time is accounted for.
///
/// # Panics
/// It has too many people, which no small file has, or its time does not add up.
#[must_use]
pub fn session(recording: &Recording, choice: u8) -> Vec<Record> {
    let choices = LabelChoices::default();
    let options = ImportOptions {
        title: recording.file_id.clone(),
        keep_silent: choice & 2 != 0,
        keep_text: choice & 4 != 0,
        ..ImportOptions::plain(settings(), &choices, DateTime::UNIX_EPOCH.fixed_offset())
    };
    let session = import::build(recording, &options).expect("few people");
    for notice in &session.notices {
        let _ = notice.words();
    }
    let records = session.records("20260501-fuzzed");
    let history = History::from_records(records.iter().cloned());
    assert_eq!(history.session().tally.totals().sum(), session.end().ms());
    records
}

/// A text in UTF-16, with its mark. What is no text stays as it is.
fn as_utf16(file: &[u8]) -> Vec<u8> {
    match std::str::from_utf8(file) {
        Ok(text) => [0xfeff].into_iter().chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect(),
        Err(_) => file.to_vec(),
    }
}
