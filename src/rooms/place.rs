//! Where things stand on the server: one stream, and a subject for each thing that is said. Pure.
//!
//! ```text
//! airtime.room.table-4.now                       what a table shows now, and whose meeting it is; one message
//! airtime.room.table-4.record.20261129-abc234    a meeting's lines, in order
//! airtime.lead.line                              what the lead says to all tables
//! airtime.lead.to.table-4                        the lead's answer to a table
//! ```
//!
//! `config/rooms/` gives each table rights to its own subjects by these names.

use crate::domain::record::plain_text;

/// The stream that holds all of them.
pub const STREAM: &str = "AIRTIME";
/// All subjects of the stream.
pub const ALL: &str = "airtime.>";
/// What tables say.
pub const ALL_ROOMS: &str = "airtime.room.>";
/// What the lead says, to all tables or to one.
pub const ALL_LEAD: &str = "airtime.lead.>";
/// What the lead says to all tables.
pub const LEAD_LINE: &str = "airtime.lead.line";

/// Which line of the record a message holds, from 1.
pub const LINE_HEADER: &str = "Airtime-Line";
/// CRC-32C of all lines up to this one, as eight hexadecimal digits: two that agree on it agree on all of them.
pub const DIGEST_HEADER: &str = "Airtime-Digest";
/// Replaces all earlier messages of its subject.
pub const ROLLUP_HEADER: &str = "Nats-Rollup";
pub const ROLLUP_SUBJECT: &str = "sub";

/// Longest name of a table, bytes.
const NAME_BYTES: usize = 120;

/// A table's place: its name, and the word for it in subjects.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Place {
    /// As people read it.
    pub name: String,
    /// Letters and digits, with `-` between words.
    pub token: String,
}

impl Place {
    /// `None`: nothing in the name can stand in a subject.
    #[must_use]
    pub fn new(name: &str) -> Option<Self> {
        let name = plain_text::clean(name, NAME_BYTES).trim().to_owned();
        let lower = name.to_lowercase();
        let words: Vec<&str> =
            lower.split(|c: char| !c.is_alphanumeric()).filter(|w| !w.is_empty()).collect();
        let token = words.join("-");
        (!token.is_empty()).then_some(Self { name, token })
    }

    #[must_use]
    pub fn now(&self) -> String {
        format!("airtime.room.{}.now", self.token)
    }

    #[must_use]
    pub fn record(&self, session: &str) -> String {
        format!("airtime.room.{}.record.{session}", self.token)
    }

    #[must_use]
    pub fn answer(&self) -> String {
        answer_subject(&self.token)
    }
}

/// Where the lead answers a table.
#[must_use]
pub fn answer_subject(token: &str) -> String {
    format!("airtime.lead.to.{token}")
}

/// What a table says under a subject.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RoomSubject<'a> {
    Now { token: &'a str },
    Record { token: &'a str, session: &'a str },
}

impl<'a> RoomSubject<'a> {
    /// `None`: airtime says nothing there.
    #[must_use]
    pub fn parse(subject: &'a str) -> Option<Self> {
        let mut parts = subject.strip_prefix("airtime.room.")?.split('.');
        match (parts.next()?, parts.next()?, parts.next(), parts.next()) {
            (token, "now", None, None) => Some(Self::Now { token }),
            (token, "record", Some(session), None) => Some(Self::Record { token, session }),
            _ => None,
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_name_becomes_one_word_of_a_subject() {
        let token = |name: &str| Place::new(name).map(|place| place.token);
        assert_eq!(token("Table 4").as_deref(), Some("table-4"));
        assert_eq!(token("  Äpfel > * .. Tisch ").as_deref(), Some("äpfel-tisch"));
        assert_eq!(token("…"), None);
        let place = Place::new("Table 4").unwrap();
        let record = place.record("20261129-abc234");
        let expected = RoomSubject::Record { token: "table-4", session: "20261129-abc234" };
        assert_eq!(RoomSubject::parse(&record), Some(expected));
        assert_eq!(RoomSubject::parse(&place.now()), Some(RoomSubject::Now { token: "table-4" }));
        assert_eq!(RoomSubject::parse("airtime.room.table-4.other"), None);
        assert_eq!(RoomSubject::parse(LEAD_LINE), None);
    }
}
