//! The line mode: whole meetings through a strict reader, what it leaves in the record, and that it says all the screen says.

#![expect(clippy::unwrap_used, clippy::expect_used, reason = "tests: a failure is a finding")]
#![expect(clippy::disallowed_methods, reason = "a test reads the example meetings")]

#[cfg(unix)]
mod input;
mod reach;
mod reader;
#[path = "../support/mod.rs"]
mod support;
#[cfg(unix)]
#[path = "../support/terminal.rs"]
mod terminal;
mod whole_meetings;

use std::path::PathBuf;

/// The scripts of the example meetings.
const SCRIPTS: [&str; 4] = ["demo", "hats", "two-sides", "whole"];

fn script(file: &str) -> PathBuf {
    PathBuf::from(env!("CARGO_MANIFEST_DIR")).join("sessions/scripts").join(file)
}
