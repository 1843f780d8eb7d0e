//! What was imported is a session like any other: all of its time is accounted for, its file holds the same events, and
//! every report can be written. The first byte chooses the options.
#![no_main]

use airtime::{
    domain::History,
    import::{self, ImportOptions, LabelChoices},
};
use airtime_fuzz::{reports, session_file, settings};
use chrono::DateTime;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let (choice, file) = data.split_first().unwrap_or((&0, data));
    let Ok(parsed) = import::read(file, "", choice & 1 != 0) else { return };
    let choices = LabelChoices::default();
    for recording in &parsed.recordings {
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
        session_file::assert_written_whole(&records);
        let history = History::from_records(records);
        assert_eq!(history.session().tally.totals().sum(), session.end().ms());
        reports::in_every_format(&history);
        reports::shared_copies(&history);
    }
});
