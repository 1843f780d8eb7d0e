//! What the lead has received of all tables: the records, line by line, and what each table says of itself. Pure.
//!
//! Nothing of it is believed further than it fits: what cannot be read is counted, and shown as such.

use std::collections::BTreeMap;

use serde::{Deserialize, Serialize};

use crate::{
    domain::{History, Record, Seq},
    lines::codec,
    rooms::{self, place::RoomSubject, table_status::TableStatus},
};

/// Most tables, and most lines of one record: a server that floods cannot take all memory.
const TABLES: usize = 5_000;
const LINES: usize = 200_000;
/// Most meetings of one table.
const SESSIONS: usize = 50;

/// A message as it came.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Received {
    pub subject: String,
    /// Which line of the record it says it is.
    pub line: Option<usize>,
    /// It takes the place of everything under its subject.
    pub replaces_all: bool,
    pub payload: Vec<u8>,
    /// When it was sent, ms of this computer's clock since it started.
    pub at_ms: u64,
}

/// The lead's answer to a table's call.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct Answer {
    pub session: String,
    /// The event with which the table called.
    pub call: Seq,
}

/// A line of text from the lead to all tables.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize)]
pub struct LeadLine {
    pub text: String,
}

#[derive(Clone, Debug, Default)]
pub struct Board {
    tables: BTreeMap<String, Table>,
}

/// One table.
#[derive(Clone, Debug, Default)]
pub struct Table {
    pub status: TableStatus,
    /// Its meetings, by id.
    records: BTreeMap<String, History>,
    /// When the last message came, ms of this computer's clock.
    pub seen_ms: u64,
    /// Messages that could not be read.
    pub unreadable: usize,
    answered: Option<Answer>,
}

impl Board {
    /// Takes in a message.
    pub fn receive(&mut self, message: &Received) {
        if let Some(token) = message.subject.strip_prefix("airtime.lead.to.") {
            if let Some(table) = self.tables.get_mut(token) {
                table.answered = rooms::read_message(&message.payload).or(table.answered.take());
            }
            return;
        }
        let Some(subject) = RoomSubject::parse(&message.subject) else { return };
        let (RoomSubject::Now { token } | RoomSubject::Record { token, .. }) = subject;
        if self.tables.len() >= TABLES && !self.tables.contains_key(token) {
            return;
        }
        let table = self.tables.entry(token.to_owned()).or_default();
        table.seen_ms = table.seen_ms.max(message.at_ms);
        let is_read = match subject {
            RoomSubject::Now { .. } => table.says(&message.payload),
            RoomSubject::Record { session, .. } => table.line(session, message),
        };
        if is_read.is_none() {
            table.unreadable += 1;
        }
    }

    /// The tables by their words in subjects.
    pub fn tables(&mut self) -> impl Iterator<Item = (&str, &mut Table)> {
        self.tables.iter_mut().map(|(token, table)| (token.as_str(), table))
    }

    #[must_use]
    pub fn table(&mut self, token: &str) -> Option<&mut Table> {
        self.tables.get_mut(token)
    }

    /// Everything that was received is gone: the server has lost it.
    pub fn clear(&mut self) {
        self.tables.clear();
    }

    /// The records of all meetings, each with its id.
    pub fn records(&self) -> impl Iterator<Item = (&str, &[Record])> {
        let tables = self.tables.values().flat_map(|table| &table.records);
        tables.map(|(id, history)| (id.as_str(), history.records())).filter(|(_, lines)| !lines.is_empty())
    }
}

impl Table {
    fn says(&mut self, payload: &[u8]) -> Option<()> {
        self.status = TableStatus::read(payload)?;
        Some(())
    }

    /// A line of the record: the next, or one that says something else than before from there on. `None`: it is none, or
    /// one before it is missing.
    fn line(&mut self, session: &str, message: &Received) -> Option<()> {
        let number = message.line?;
        let record = codec::decode(&message.payload).ok()?.record;
        if self.records.len() >= SESSIONS && !self.records.contains_key(session) {
            return None;
        }
        let history = self.records.entry(session.to_owned()).or_default();
        let known = history.records().len();
        if number == 0 || number > LINES || record.seq as usize + 1 != number || number > known + 1 {
            return None;
        }
        if message.replaces_all || number <= known {
            let kept = history.records().iter().take(number - 1).cloned();
            *history = History::from_records(kept);
        }
        history.push(record);
        Some(())
    }

    /// The meeting that it shows now.
    pub fn history(&mut self) -> &mut History {
        self.records.entry(self.status.session.clone()).or_default()
    }

    /// The call that the lead has not answered.
    #[must_use]
    pub fn open_call(&self) -> Option<Seq> {
        let answered = self.answered.as_ref().filter(|answer| answer.session == self.status.session);
        self.status.call.filter(|call| answered.is_none_or(|answer| answer.call < *call))
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Event, Moment};

    fn line(number: usize, t: u64) -> Received {
        let seq = u32::try_from(number - 1).unwrap();
        let mut payload = Vec::new();
        codec::encode(&Record { seq, t: Moment::from_ms(t), event: Event::StillHere }, None, &mut payload);
        payload.pop();
        let subject = "airtime.room.table-4.record.20261129-abc234".to_owned();
        Received { subject, line: Some(number), payload, ..Received::default() }
    }

    fn moments(board: &Board) -> Vec<u64> {
        board.records().flat_map(|(_, records)| records).map(|r| r.t.ms()).collect()
    }

    #[test]
    fn a_line_that_comes_again_takes_the_place_of_those_from_there_on() {
        let mut board = Board::default();
        for (number, t) in [(1, 0), (2, 10), (3, 20), (2, 15), (3, 25)] {
            board.receive(&line(number, t));
        }
        assert_eq!(moments(&board), [0, 15, 25]);
        board.receive(&Received { replaces_all: true, ..line(1, 5) });
        assert_eq!(moments(&board), [5]);
    }

    #[test]
    fn what_does_not_fit_is_counted_and_changes_nothing() {
        let mut board = Board::default();
        board.receive(&line(1, 0));
        board.receive(&line(3, 20));
        board.receive(&Received { line: Some(0), ..line(2, 20) });
        board.receive(&Received { line: None, ..line(2, 20) });
        board.receive(&Received { payload: b"garbage".to_vec(), ..line(2, 20) });
        let subject = "airtime.room.table-4.now".to_owned();
        board.receive(&Received { subject, payload: b"{}".to_vec(), ..Received::default() });
        assert_eq!(moments(&board), [0]);
        assert_eq!(board.table("table-4").unwrap().unreadable, 5);
    }

    #[test]
    fn a_call_is_open_until_that_call_is_answered() {
        let mut board = Board::default();
        let status = |call| TableStatus { session: "s".to_owned(), call, ..TableStatus::default() };
        let now = |call| Received {
            subject: "airtime.room.table-4.now".to_owned(),
            payload: status(call).to_json(),
            ..Received::default()
        };
        let answer = |call| Received {
            subject: "airtime.lead.to.table-4".to_owned(),
            payload: serde_json::to_vec(&Answer { session: "s".to_owned(), call }).unwrap(),
            ..Received::default()
        };
        board.receive(&now(Some(7)));
        assert_eq!(board.table("table-4").unwrap().open_call(), Some(7));
        board.receive(&answer(7));
        assert_eq!(board.table("table-4").unwrap().open_call(), None);
        board.receive(&now(Some(9)));
        assert_eq!(board.table("table-4").unwrap().open_call(), Some(9));
        board.receive(&now(None));
        assert_eq!(board.table("table-4").unwrap().open_call(), None);
    }
}
