//! What was imported is a session like any other: all of its time is accounted for, its file holds the same events, and
//! every report can be written. The first byte chooses the options.
#![no_main]

use airtime::{domain::History, import};
use airtime_fuzz::{readers, reports, session_file};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let (choice, file) = data.split_first().unwrap_or((&0, data));
    let Ok(parsed) = import::read(file, "", choice & 1 != 0) else { return };
    for recording in &parsed.recordings {
        let records = readers::session(recording, *choice);
        session_file::assert_written_whole(&records);
        let history = History::from_records(records);
        reports::in_every_format(&history);
        reports::shared_copies(&history);
    }
});
