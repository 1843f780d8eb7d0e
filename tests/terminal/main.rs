//! The screens in a real pseudo-terminal: what else is on it, what it answers, and what may be seen from outside.

#![cfg(unix)]
#![expect(clippy::unwrap_used, clippy::expect_used, reason = "tests: a failure is a finding")]

mod foreign;
#[path = "../support/mod.rs"]
mod support;
#[path = "../support/terminal.rs"]
mod terminal;
