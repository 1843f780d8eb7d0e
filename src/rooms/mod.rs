//! Many tables, each with its note-taker's computer, seen by one lead: records are mirrored over a NATS server with
//! JetStream.
//!
//! What a table sends is made by [`crate::domain::privacy::share`]; the table's own file stays the truth. Must not open
//! files or know the terminal.

pub mod board;
pub mod listener;
pub mod outbox;
pub mod place;
pub mod publisher;
pub mod server;
pub mod table_status;
pub mod trouble;

use serde::de::DeserializeOwned;

/// What a message says. `None`: something else, or it is no text.
pub(crate) fn read_message<T: DeserializeOwned>(payload: &[u8]) -> Option<T> {
    serde_json::from_str(str::from_utf8(payload).ok()?).ok()
}
