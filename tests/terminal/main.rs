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
#[cfg(feature = "page")]
#[path = "../support/web.rs"]
mod web;

/// Events of this type in the only session there is.
fn count(house: &support::House, kind: &str) -> usize {
    let ids = house.sessions();
    assert_eq!(ids.len(), 1, "{ids:?}");
    house.events(&ids[0]).iter().filter(|event| event["type"] == kind).count()
}
