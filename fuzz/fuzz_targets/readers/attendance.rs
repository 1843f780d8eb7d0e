//! No attendance list ends the program.
#![no_main]

use airtime::import;
use airtime_fuzz::settings;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let Ok(text) = import::decode_text(data) else { return };
    match import::parse_people(&text, settings()) {
        Ok(list) => assert!(!list.people.is_empty()),
        Err(problems) => assert!(!problems.is_empty()),
    }
});
