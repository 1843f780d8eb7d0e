//! The screens in a real pseudo-terminal: what else is on it, what it answers, and what may be seen from outside.

#![cfg(unix)]
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "tests: a failure is a finding")]

mod comparing;
mod foreign;
mod outside;
#[cfg(feature = "page")]
mod page;
#[cfg(target_os = "linux")]
mod soak;
#[path = "../support/mod.rs"]
mod support;
#[path = "../support/terminal.rs"]
mod terminal;
#[path = "../support/trace.rs"]
mod trace;
#[cfg(feature = "page")]
#[path = "../support/web.rs"]
mod web;

/// Events of this type in the only session there is.
fn count(house: &support::House, kind: &str) -> usize {
    let ids = house.sessions();
    assert_eq!(ids.len(), 1, "{ids:?}");
    house.events(&ids[0]).iter().filter(|event| event["type"] == kind).count()
}

/// Ends the meeting, keeps its record, and leaves the program.
fn end_and_keep(t: &mut terminal::Terminal) -> portable_pty::ExitStatus {
    t.send("\u{3}");
    t.wait_for("Leave the meeting?");
    t.send("\u{1b}[C\u{1b}[C\u{1b}[C\r");
    t.wait_for("keep this record");
    t.send("k");
    t.wait_for("over and saved");
    t.send("q");
    t.end()
}
