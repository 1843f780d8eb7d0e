//! No list of Audacity's labels ends the program, and what is read of one makes a session.
#![no_main]

use airtime_fuzz::readers;
use libfuzzer_sys::fuzz_target;

fuzz_target!(|data: &[u8]| readers::check(data, ""));
