//! No file of any format that can be imported ends the program. The first byte chooses the format.
#![no_main]

use airtime::import;
use airtime_fuzz::{settings, text};
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| {
    let (choice, file) = data.split_first().unwrap_or((&0, data));
    let skip_bad = choice & 0x80 != 0;
    match choice % 8 {
        6 => {
            let _ = text(file).map(|csv| import::parse_people(csv, settings()));
        }
        7 => {
            let _ = text(file).map(|csv| import::parse_agenda(csv, settings()));
        }
        n => {
            let extension = ["", "rttm", "vtt", "srt", "csv", "txt"][usize::from(n)];
            if let Err(problems) = import::read(file, extension, skip_bad) {
                assert!(!problems.is_empty());
                let _ = problems.words(std::path::Path::new("file"));
            }
        }
    }
});
