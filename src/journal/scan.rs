//! A session file as bytes, read whole: every intact record, and what is wrong with the rest. Pure.
//!
//! Nothing here ever changes a file. A torn last line is no damage (a cut while writing leaves one);
//! anything else that does not check is, and is named with its place.

use std::collections::BTreeMap;

use crate::{
    domain::{Record, Seq},
    journal::{
        codec::{self, BadLine},
        quick::Hats,
    },
    text::messages::check as words,
};

/// What is wrong, and where.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Damage {
    /// 0: the session's own file; 1 and on: the files that carry it on.
    pub file: usize,
    /// From 1.
    pub line: usize,
    /// Byte at which the line begins.
    pub offset: usize,
    pub reason: Reason,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Reason {
    Bad(BadLine),
    /// The same place in the session was taken before, by something else.
    Conflict(Seq),
    /// The same record again.
    Repeated(Seq),
    /// Records are missing before this one.
    Missing {
        from: Seq,
        to: Seq,
    },
}

impl Damage {
    /// Where it is, and what; `id` is the session's.
    #[must_use]
    pub fn words(&self, id: &str) -> String {
        words::damage(self.offset, id, self.line, &self.reason.words())
    }
}

impl Reason {
    fn words(&self) -> String {
        match self {
            Self::Bad(bad) => bad.to_string(),
            Self::Conflict(seq) => words::reason_conflict(*seq),
            Self::Repeated(seq) => words::reason_repeated(*seq),
            Self::Missing { from, to } if from == to => words::reason_missing_one(*from),
            Self::Missing { from, to } => words::reason_missing(*from, *to),
        }
    }
}

/// The end of a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Tail {
    /// Ends with a newline, or is empty.
    #[default]
    Whole,
    /// The last record is complete but its newline is missing.
    NoNewline,
    /// The last line is cut, or several are in a row (sealing the first was cut short too); so many bytes
    /// from `offset` belong to no record. A last newline is not counted.
    Torn { offset: usize, bytes: usize },
}

#[derive(Clone, PartialEq, Debug, Default)]
pub struct Scan {
    /// In order of seq, each once.
    pub records: Vec<Record>,
    pub damage: Vec<Damage>,
    /// How the last file ends.
    pub tail: Tail,
    /// Torn ends that were sealed while recording: bytes of each. No damage.
    pub sealed: Vec<u64>,
    /// The newest version among lines that only a newer program can read.
    pub newer: Option<u32>,
}

impl Scan {
    #[must_use]
    pub fn is_damaged(&self) -> bool {
        !self.damage.is_empty()
    }
}

/// Read a session from the bytes of its file.
#[must_use]
pub fn scan(bytes: &[u8]) -> Scan {
    scan_files(&[bytes])
}

/// Read a session from its file and the files that carry it on after a fault (rescue files), in order.
/// A rescue file begins with all that was recorded before it, so the same record again is no damage there.
#[must_use]
pub fn scan_files(files: &[&[u8]]) -> Scan {
    let mut reader = Reader::default();
    for (n, bytes) in files.iter().enumerate() {
        reader.file = n;
        reader.read(bytes);
    }
    reader.finish()
}

#[derive(Default)]
struct Reader {
    scan: Scan,
    found: Found,
    hats: Hats,
    /// Lines since the last record that are none; the next record may own up to the latest of them.
    cut: Vec<Cut>,
    file: usize,
}

#[derive(Clone, Copy)]
struct Place {
    file: usize,
    line: usize,
    offset: usize,
}

impl Place {
    fn damage(self, reason: Reason) -> Damage {
        Damage { file: self.file, line: self.line, offset: self.offset, reason }
    }
}

/// The records by their seq. Nearly always they come in a row from the first, and stay in one.
#[derive(Default)]
struct Found {
    /// From seq 0 without a gap, and where each was found.
    row: Vec<Record>,
    places: Vec<Place>,
    /// The others.
    apart: BTreeMap<Seq, (Record, Place)>,
}

impl Found {
    fn get(&self, seq: Seq) -> Option<(&Record, Place)> {
        match self.row.get(seq as usize) {
            Some(record) => Some((record, self.places[seq as usize])),
            None => self.apart.get(&seq).map(|(record, place)| (record, *place)),
        }
    }

    fn insert(&mut self, record: Record, place: Place) {
        let at = record.seq as usize;
        if at < self.row.len() {
            (self.row[at], self.places[at]) = (record, place);
        } else if at == self.row.len() && self.apart.is_empty() {
            self.row.push(record);
            self.places.push(place);
        } else {
            self.apart.insert(record.seq, (record, place));
        }
    }
}

struct Cut {
    damage: Damage,
    bytes: usize,
    /// It looks like a line that was cut, not like one that was damaged.
    clean: bool,
}

impl Reader {
    fn read(&mut self, bytes: &[u8]) {
        self.scan.tail = Tail::Whole;
        let mut place = Place { file: self.file, line: 0, offset: 0 };
        while place.offset < bytes.len() {
            place.line += 1;
            let rest = &bytes[place.offset..];
            let end = memchr::memchr(b'\n', rest);
            let line = &rest[..end.unwrap_or(rest.len())];
            self.line(line, place);
            if end.is_none() && self.cut.is_empty() {
                self.scan.tail = Tail::NoNewline;
            }
            place.offset += line.len() + 1;
        }
        self.end_of_file();
    }

    fn line(&mut self, line: &[u8], place: Place) {
        match codec::decode_next(line, &mut self.hats) {
            Ok(read) => {
                self.own_up(read.sealed_bytes);
                self.keep(read.record, place);
            }
            Err(BadLine::Newer(v)) => self.scan.newer = self.scan.newer.max(Some(v)),
            Err(bad) => {
                let damage = place.damage(Reason::Bad(bad));
                self.cut.push(Cut { damage, bytes: line.len(), clean: could_be_cut(line) });
            }
        }
    }

    /// The record after a cut says how many bytes were sealed; what it does not own up to is damage.
    fn own_up(&mut self, sealed: Option<u64>) {
        let owned = (0..self.cut.len()).find(|at| Some(span(&self.cut[*at..]) as u64) == sealed);
        if let (Some(at), Some(bytes)) = (owned, sealed) {
            self.cut.truncate(at);
            self.scan.sealed.push(bytes);
        }
        self.give_up_cut();
    }

    fn give_up_cut(&mut self) {
        self.scan.damage.extend(self.cut.drain(..).map(|cut| cut.damage));
    }

    /// Cut lines at the very end are what a crash leaves.
    fn end_of_file(&mut self) {
        let torn = self.cut.iter().rposition(|cut| !cut.clean).map_or(0, |at| at + 1);
        if let Some(first) = self.cut.get(torn) {
            self.scan.tail = Tail::Torn { offset: first.damage.offset, bytes: span(&self.cut[torn..]) };
        }
        self.cut.truncate(torn);
        self.give_up_cut();
    }

    fn keep(&mut self, record: Record, place: Place) {
        let seq = record.seq;
        let Some((before, at)) = self.found.get(seq) else {
            self.found.insert(record, place);
            return;
        };
        let same = *before == record;
        let carried_on = at.file < place.file;
        if same && !carried_on {
            self.scan.damage.push(place.damage(Reason::Repeated(seq)));
        } else if !same {
            self.scan.damage.push(place.damage(Reason::Conflict(seq)));
        }
        if carried_on {
            // A rescue file is written from memory: it is what was recorded.
            self.found.insert(record, place);
        }
    }

    fn finish(mut self) -> Scan {
        let found = std::mem::take(&mut self.found);
        self.scan.records = found.row;
        let mut next = self.scan.records.last().map_or(0, |last| last.seq + 1);
        for (seq, (record, place)) in found.apart {
            if seq > next {
                self.scan.damage.push(place.damage(Reason::Missing { from: next, to: seq - 1 }));
            }
            next = seq + 1;
            self.scan.records.push(record);
        }
        self.scan.damage.sort_by_key(|d| (d.file, d.line));
        self.scan
    }
}

/// Bytes of lines in a row, with the newlines between them.
fn span(cut: &[Cut]) -> usize {
    cut.iter().map(|c| c.bytes + 1).sum::<usize>().saturating_sub(1)
}

/// Whether the bytes may be the beginning of a line: it begins as one, no byte is zero, and it has neither
/// the key nor the value of a checksum at its end, so that a complete line with one bit changed is not
/// taken for a cut one.
fn could_be_cut(line: &[u8]) -> bool {
    const START: &[u8] = b"{\"v\":";
    const CRC: &[u8] = b",\"crc\":\"";
    let begins = line.iter().zip(START).all(|(a, b)| a == b);
    let checksum = line.windows(CRC.len()).rposition(|w| w == CRC);
    let open_ended = checksum.is_none_or(|at| line.len() - at < codec::TAIL) && !ends_in_checksum(line);
    begins && open_ended && !line.is_empty() && !line.contains(&0)
}

fn ends_in_checksum(line: &[u8]) -> bool {
    let digits = line.strip_suffix(b"\"}").and_then(|l| l.last_chunk::<8>());
    line.len() >= codec::TAIL && digits.is_some_and(|d| d.iter().all(u8::is_ascii_hexdigit))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{Event, Moment};

    fn file(n: u32) -> Vec<u8> {
        let mut out = Vec::new();
        for seq in 0..n {
            let event = if seq % 2 == 0 { Event::Open } else { Event::Someone };
            codec::encode(&Record { seq, t: Moment::from_ms(u64::from(seq)), event }, None, &mut out);
        }
        out
    }

    #[test]
    fn cut_anywhere_every_complete_line_is_kept_and_nothing_is_damage() {
        let whole = file(6);
        for at in 0..=whole.len() {
            let read = scan(&whole[..at]);
            let newlines = whole[..at].iter().filter(|b| **b == b'\n').count();
            let complete = newlines + usize::from(read.tail == Tail::NoNewline);
            assert_eq!(read.records.len(), complete, "cut at {at}");
            assert!(read.damage.is_empty(), "cut at {at}: {:?}", read.damage);
        }
    }

    #[test]
    fn a_sealed_cut_is_owned_up_to_by_the_next_record() {
        let mut bytes = file(2);
        bytes.truncate(bytes.len() - 20);
        let torn = bytes.len() - 1 - bytes.iter().position(|b| *b == b'\n').unwrap();
        bytes.push(b'\n');
        codec::encode(&Record { seq: 1, t: Moment::ZERO, event: Event::Open }, Some(torn as u64), &mut bytes);
        let read = scan(&bytes);
        assert_eq!((read.records.len(), read.damage.len()), (2, 0));
        assert_eq!(read.sealed, [torn as u64]);
    }

    #[test]
    fn damage_in_the_middle_is_named_and_the_rest_is_kept() {
        let mut bytes = file(4);
        let second = bytes.iter().position(|b| *b == b'\n').unwrap() + 1;
        bytes[second + 10] ^= 1;
        let read = scan(&bytes);
        assert_eq!(read.records.len(), 3);
        assert_eq!(read.damage[0].line, 2);
        assert_eq!(read.damage[0].offset, second);
        assert!(read.damage.iter().any(|d| d.reason == Reason::Missing { from: 1, to: 1 }));
    }

    #[test]
    fn the_same_lines_twice_count_once() {
        let bytes = [file(3), file(3)].concat();
        let read = scan(&bytes);
        assert_eq!(read.records.len(), 3);
        assert_eq!(read.damage.iter().filter(|d| matches!(d.reason, Reason::Repeated(_))).count(), 3);
    }

    #[test]
    fn a_flipped_last_newline_is_damage() {
        let mut bytes = file(2);
        *bytes.last_mut().unwrap() ^= 1;
        assert!(scan(&bytes).is_damaged());
    }

    #[test]
    fn zeros_are_damage() {
        let bytes = [file(2), vec![0; 512]].concat();
        let read = scan(&bytes);
        assert_eq!(read.records.len(), 2);
        assert!(read.is_damaged());
    }

    #[test]
    fn a_rescue_file_carries_on() {
        let (main, rescue) = (file(3), file(5));
        let read = scan_files(&[&main, &rescue]);
        assert_eq!(read.records.len(), 5);
        assert!(!read.is_damaged());
    }

    #[test]
    fn a_cut_while_sealing_a_cut_is_owned_up_to_in_one_sum() {
        let mut bytes = file(2);
        let start = bytes.iter().position(|b| *b == b'\n').unwrap() + 1;
        bytes.truncate(start + 30);
        bytes.push(b'\n');
        bytes.extend_from_slice(&file(1)[..12]);
        assert_eq!(scan(&bytes).tail, Tail::Torn { offset: start, bytes: 43 });
        assert!(!scan(&bytes).is_damaged());
        bytes.push(b'\n');
        codec::encode(&Record { seq: 1, t: Moment::ZERO, event: Event::Open }, Some(43), &mut bytes);
        let read = scan(&bytes);
        assert_eq!((read.records.len(), read.damage.len()), (2, 0));
        assert_eq!(read.sealed, [43]);
    }

    #[test]
    fn a_changed_bit_is_damage_wherever_it_is() {
        let whole = file(3);
        for at in 0..whole.len() {
            for bit in 0..8 {
                let mut bytes = whole.clone();
                bytes[at] ^= 1 << bit;
                let read = scan(&bytes);
                assert!(read.is_damaged(), "byte {at} bit {bit}: {read:?}");
            }
        }
    }

    #[test]
    fn damage_in_a_rescue_file_is_named_with_its_file() {
        let (main, mut rescue) = (file(3), file(5));
        let len = rescue.len();
        rescue[len - 30] ^= 1;
        let read = scan_files(&[&main, &rescue]);
        assert_eq!(read.records.len(), 4);
        assert_eq!((read.damage[0].file, read.damage[0].line), (1, 5));
    }

    #[test]
    fn a_line_of_something_else_is_damage_also_at_the_end() {
        for end in ["hello\n", "hello", "\n"] {
            let bytes = [file(2), end.as_bytes().to_vec()].concat();
            assert!(scan(&bytes).is_damaged(), "{end:?}");
        }
    }
}
