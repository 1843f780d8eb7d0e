//! The lines a table has to send, what the server has of them, and which is next. Pure.

use crate::{domain::privacy::share::Mirror, lines::codec};

/// One line of a mirror.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct OutboxLine {
    /// As in a file, without the newline.
    pub bytes: Vec<u8>,
    /// CRC-32C of this line and all before it, each with its newline.
    pub digest: u32,
}

/// All lines of a mirror as it is now.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Outbox {
    lines: Vec<OutboxLine>,
    /// How many of them say how the session was set up.
    opening: usize,
}

impl Outbox {
    #[must_use]
    pub fn new(mirror: &Mirror) -> Self {
        let mut lines = Vec::with_capacity(mirror.records.len());
        let mut digest = 0;
        for record in &mirror.records {
            let mut bytes = Vec::new();
            codec::encode(record, None, &mut bytes);
            digest = crc32c::crc32c_append(digest, &bytes);
            bytes.pop();
            lines.push(OutboxLine { bytes, digest });
        }
        Self { lines, opening: mirror.opening }
    }

    #[must_use]
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// A line by its number, from 1.
    #[must_use]
    pub fn line(&self, number: usize) -> Option<&OutboxLine> {
        self.lines.get(number.checked_sub(1)?)
    }
}

/// What the server has of a table's record.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct OnServer {
    /// Sequence of the last message under the subject; 0: there is none.
    pub sequence: u64,
    /// The digests of the lines it has.
    digests: Vec<u32>,
    /// What it has is not known, or not ours.
    is_foreign: bool,
}

/// A line to be sent.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct ToSend<'a> {
    /// From 1.
    pub number: usize,
    pub line: &'a OutboxLine,
    /// It takes the place of everything that is there.
    pub starts_again: bool,
}

impl OnServer {
    /// Nothing is there.
    #[must_use]
    pub fn nothing() -> Self {
        Self::default()
    }

    /// What the last message of the subject says. `last`: the number and digest of its line, if it holds one.
    #[must_use]
    pub fn after(sequence: u64, last: Option<(usize, u32)>, outbox: &Outbox) -> Self {
        let ours =
            last.filter(|(number, digest)| outbox.line(*number).is_some_and(|line| line.digest == *digest));
        let known =
            ours.map(|(number, _)| outbox.lines.iter().take(number).map(|line| line.digest).collect());
        Self { sequence, is_foreign: known.is_none(), digests: known.unwrap_or_default() }
    }

    /// Everything has to be written again: the file is another.
    pub fn forget(&mut self) {
        self.is_foreign = self.sequence > 0;
        self.digests.clear();
    }

    /// Which line is sent next. `None`: everything is there.
    ///
    /// After a correction, lines from the first that differs are sent again; a reader lets go of what it had from
    /// there on. A change in how the session was set up writes everything again, and leaves nothing of it behind.
    #[must_use]
    pub fn next<'a>(&self, outbox: &'a Outbox) -> Option<ToSend<'a>> {
        let pairs = self.digests.iter().zip(&outbox.lines);
        let same = pairs.take_while(|(digest, line)| **digest == line.digest).count();
        let to_send = |number: usize, starts_again: bool| {
            outbox.line(number).map(|line| ToSend { number, line, starts_again })
        };
        let is_cut = same < self.digests.len();
        if self.is_foreign || is_cut && (same < outbox.opening || same == outbox.len()) {
            return to_send(1, true);
        }
        to_send(same + 1, false)
    }

    /// A line was stored.
    pub fn stored(&mut self, sent: &ToSend<'_>, sequence: u64) {
        self.sequence = sequence;
        self.is_foreign = false;
        self.digests.truncate(sent.number.saturating_sub(1));
        self.digests.push(sent.line.digest);
    }

    /// How many lines it has.
    #[must_use]
    pub fn lines(&self) -> usize {
        self.digests.len()
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Event, Moment, Record};

    fn outbox(moments: &[u64]) -> Outbox {
        let record = |(seq, t): (u32, &u64)| Record { seq, t: Moment::from_ms(*t), event: Event::StillHere };
        Outbox::new(&Mirror { records: (0..).zip(moments).map(record).collect(), opening: 2, too_few: false })
    }

    /// Sends everything, and returns the numbers of what was sent; a start is 0.
    fn send_all(server: &mut OnServer, outbox: &Outbox) -> Vec<usize> {
        let mut sent = Vec::new();
        while let Some(next) = server.next(outbox) {
            sent.push(if next.starts_again { 0 } else { next.number });
            let sequence = server.sequence + 1;
            server.stored(&next, sequence);
            assert!(sent.len() < 50, "it comes to an end");
        }
        assert_eq!(server.lines(), outbox.len());
        sent
    }

    #[test]
    fn lines_are_sent_once_and_in_order() {
        let mut server = OnServer::nothing();
        assert_eq!(send_all(&mut server, &outbox(&[0, 0, 1, 2])), [1, 2, 3, 4]);
        assert_eq!(send_all(&mut server, &outbox(&[0, 0, 1, 2, 3])), [5]);
    }

    #[test]
    fn a_correction_is_sent_from_where_it_differs() {
        let mut server = OnServer::nothing();
        send_all(&mut server, &outbox(&[0, 0, 1, 2, 3]));
        assert_eq!(send_all(&mut server, &outbox(&[0, 0, 1, 5, 6])), [4, 5]);
        // A reader could not know that something at the end is gone: nothing follows that would say so.
        assert_eq!(send_all(&mut server, &outbox(&[0, 0, 1])), [0, 2, 3]);
    }

    #[test]
    fn another_opening_takes_the_place_of_everything() {
        let mut server = OnServer::nothing();
        send_all(&mut server, &outbox(&[0, 0, 1]));
        assert_eq!(send_all(&mut server, &outbox(&[0, 9, 9])), [0, 2, 3]);
        server.forget();
        assert_eq!(send_all(&mut server, &outbox(&[0, 9, 9])), [0, 2, 3]);
    }

    #[test]
    fn what_the_server_has_is_gone_on_with_or_written_again() {
        let all = outbox(&[0, 0, 1, 2]);
        let digest = |n: usize| all.line(n).unwrap().digest;
        let on_server = |last| OnServer::after(7, last, &all);
        assert_eq!(send_all(&mut on_server(Some((3, digest(3)))), &all), [4]);
        assert_eq!(send_all(&mut on_server(Some((3, digest(2)))), &all), [0, 2, 3, 4]);
        assert_eq!(send_all(&mut on_server(Some((9, 1))), &all), [0, 2, 3, 4]);
        assert_eq!(send_all(&mut on_server(None), &all), [0, 2, 3, 4], "garbage");
    }
}
