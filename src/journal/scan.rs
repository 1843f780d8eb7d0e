//! A session file as bytes, read whole: every intact record, and what is wrong with the rest. Pure.
//!
//! Nothing here ever changes a file. A torn last line is no damage (a cut while writing leaves one);
//! anything else that does not check is, and is named with its place.

use std::collections::BTreeMap;

use super::codec::{self, BadLine};
use crate::domain::{Record, Seq};

/// What is wrong, and where.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Damage {
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

/// The end of a file.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub enum Tail {
    /// Ends with a newline, or is empty.
    #[default]
    Whole,
    /// The last record is complete but its newline is missing.
    NoNewline,
    /// The last line is cut; so many bytes of it are there.
    Torn { offset: usize, bytes: usize },
}

#[derive(Clone, PartialEq, Debug, Default)]
pub struct Scan {
    /// In order of seq, each once.
    pub records: Vec<Record>,
    pub damage: Vec<Damage>,
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
/// Damage is reported for the first file; the others only add records.
#[must_use]
pub fn scan_files(files: &[&[u8]]) -> Scan {
    let mut reader = Reader::default();
    for (n, bytes) in files.iter().enumerate() {
        reader.rescue = n > 0;
        reader.file(bytes);
    }
    reader.finish()
}

#[derive(Default)]
struct Reader {
    scan: Scan,
    found: BTreeMap<Seq, (Record, usize, usize)>,
    /// A cut line that the next record may own up to.
    cut: Option<Damage>,
    cut_bytes: usize,
    rescue: bool,
}

impl Reader {
    fn file(&mut self, bytes: &[u8]) {
        let (mut offset, mut number) = (0, 0);
        while offset < bytes.len() {
            number += 1;
            let rest = &bytes[offset..];
            let end = rest.iter().position(|b| *b == b'\n');
            let line = &rest[..end.unwrap_or(rest.len())];
            match codec::decode(line) {
                Ok(read) => {
                    self.own_up(read.sealed_bytes);
                    self.keep(read.record, number, offset);
                    self.scan.tail = if end.is_some() { Tail::Whole } else { Tail::NoNewline };
                }
                Err(BadLine::Newer(v)) => self.scan.newer = self.scan.newer.max(Some(v)),
                Err(_) if end.is_none() && could_be_cut(line) => {
                    self.scan.tail = Tail::Torn { offset, bytes: line.len() };
                }
                Err(bad) => {
                    self.give_up_cut();
                    self.cut = Some(Damage { line: number, offset, reason: Reason::Bad(bad) });
                    self.cut_bytes = line.len();
                    self.scan.tail = Tail::Whole;
                }
            }
            offset += line.len() + 1;
        }
        self.give_up_cut();
    }

    /// The record after a cut line says whether it was sealed on purpose.
    fn own_up(&mut self, sealed_bytes: Option<u64>) {
        if let (Some(sealed), Some(_)) = (sealed_bytes, &self.cut)
            && sealed == self.cut_bytes as u64
        {
            self.cut = None;
            self.scan.sealed.push(sealed);
        }
        self.give_up_cut();
    }

    fn give_up_cut(&mut self) {
        let cut = self.cut.take();
        self.damage(cut);
    }

    fn damage(&mut self, damage: impl IntoIterator<Item = Damage>) {
        if !self.rescue {
            self.scan.damage.extend(damage);
        }
    }

    fn keep(&mut self, record: Record, line: usize, offset: usize) {
        let seq = record.seq;
        let Some((before, _, _)) = self.found.get(&seq) else {
            self.found.insert(seq, (record, line, offset));
            return;
        };
        if *before == record {
            self.damage([Damage { line, offset, reason: Reason::Repeated(seq) }]);
        } else if self.rescue {
            // The rescue file is written from memory: it is what was recorded.
            self.scan.damage.push(Damage { line, offset, reason: Reason::Conflict(seq) });
            self.found.insert(seq, (record, line, offset));
        } else {
            self.damage([Damage { line, offset, reason: Reason::Conflict(seq) }]);
        }
    }

    fn finish(mut self) -> Scan {
        let mut next = 0;
        for (seq, (record, line, offset)) in std::mem::take(&mut self.found) {
            if seq > next {
                let reason = Reason::Missing { from: next, to: seq - 1 };
                self.scan.damage.push(Damage { line, offset, reason });
            }
            next = seq + 1;
            self.scan.records.push(record);
        }
        self.scan.damage.sort_by_key(|d| d.line);
        self.scan
    }
}

/// Whether the bytes may be the beginning of a line: none is zero, and they do not go on after a
/// checksum, as a line does whose newline was damaged.
fn could_be_cut(line: &[u8]) -> bool {
    const CRC: &[u8] = b",\"crc\":\"";
    let checksum = line.windows(CRC.len()).rposition(|w| w == CRC);
    !line.contains(&0) && checksum.is_none_or(|at| line.len() - at < codec::TAIL)
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
}
