//! Many tables over a real nats-server: whatever is cut or killed, the server ends with each line once, and with the
//! figures of the table's own record.

#![cfg(all(unix, feature = "rooms"))]
#![expect(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    clippy::print_stderr,
    reason = "tests: a failure is a finding, and a test that is skipped says so"
)]

#[path = "../support/mod.rs"]
mod support;

mod keys;
mod lead;
mod nats;
#[cfg(feature = "page")]
mod page;
mod publishing;
mod rights;
mod table;
mod trouble;
mod wait;
