//! A person as they are named before they are added.

use crate::domain::people::joining::{Seat, SeatPlace};

/// A person as they are named at set-up or when they come in later.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct PersonDraft {
    pub id: Option<String>,
    pub name: Option<String>,
    pub role: String,
    pub group: String,
    pub key: Option<char>,
    /// Not here yet.
    pub expected: bool,
    /// They were in the room when what we record was read out, although nobody had listed them.
    pub heard_read_out: bool,
    /// Whom the seat stands for.
    pub seat: Seat,
    /// For a group's seat: how many people, if they were counted.
    pub people: Option<u16>,
    pub place: SeatPlace,
}
