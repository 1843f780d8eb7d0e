//! Goes through the lines of a session's files and sorts them into records, damage and torn ends.

use super::{
    contents::{LogContents, Place, Reason, Tail},
    index::RecordIndex,
    torn::TornLines,
};
use crate::domain::{Event, order::Ordered as _};
use crate::lines::{
    codec::{BadLine, Line},
    fast_path::{self, Hats},
};

/// Reads a session from the bytes of its file.
#[must_use]
pub fn read(bytes: &[u8]) -> LogContents {
    read_files(&[bytes], Keep::Records)
}

/// Reads a session from its file and the rescue files that continue it, in order. A rescue file begins with all that
/// was recorded before it, so the same record again is no damage there.
#[must_use]
pub fn read_files(files: &[&[u8]], keep: Keep) -> LogContents {
    let mut reader = Reader { keep, ..Reader::default() };
    for (n, bytes) in files.iter().enumerate() {
        reader.file(n, bytes);
    }
    reader.finish()
}

/// What is kept of the lines.
#[derive(Clone, Copy, PartialEq, Eq, Default, Debug)]
pub enum Keep {
    /// What they mean.
    #[default]
    Records,
    /// That, and each line that says more: for whoever writes the session anew.
    Originals,
}

/// As [`read_files`]. A session that does not begin with its opening is damaged.
#[must_use]
pub fn read_session(files: &[&[u8]], keep: Keep) -> LogContents {
    let mut contents = read_files(files, keep);
    let first = contents.records.first().filter(|record| record.seq == 0);
    if first.is_some_and(|record| !matches!(record.event, Event::Opened(_))) {
        let start = Place { file: 0, line: 1, offset: 0 };
        contents.damage.insert(0, start.damage(Reason::NotOpened));
    }
    contents
}

#[derive(Default)]
struct Reader {
    keep: Keep,
    contents: LogContents,
    index: RecordIndex,
    hats: Hats,
    torn: TornLines,
}

impl Reader {
    fn file(&mut self, file: usize, bytes: &[u8]) {
        self.contents.tail = Tail::Whole;
        let mut place = Place { file, line: 0, offset: 0 };
        let text = std::str::from_utf8(bytes).ok();
        self.index.expect(bytes.len());
        while let Some(rest) = bytes.get(place.offset..).filter(|rest| !rest.is_empty()) {
            place.line += 1;
            let end = memchr::memchr(b'\n', rest);
            let line = end.and_then(|end| rest.get(..end)).unwrap_or(rest);
            let as_text = text.and_then(|text| text.get(place.offset..place.offset + line.len()));
            self.line(line, as_text, place);
            if end.is_none() && self.torn.is_empty() {
                self.contents.tail = Tail::NoNewline;
            }
            place.offset += line.len() + 1;
        }
        let (tail, damage) = self.torn.end_of_file();
        self.contents.damage.extend(damage);
        if let Some(tail) = tail {
            self.contents.tail = tail;
        }
    }

    /// `text`: the same line, where the whole file is UTF-8.
    fn line(&mut self, line: &[u8], text: Option<&str>, place: Place) {
        let read = match text {
            Some(text) => fast_path::decode_text(text, &mut self.hats),
            None => fast_path::decode(line, &mut self.hats),
        };
        match read {
            Ok(read) => {
                if !self.torn.is_empty() {
                    self.end_torn_lines(read.sealed_bytes);
                }
                self.keep(read, line, place);
            }
            Err(BadLine::Newer(v)) => self.contents.newer = self.contents.newer.max(Some(v)),
            Err(bad) => self.torn.push(line, place.damage(Reason::Bad(bad))),
        }
    }

    /// Ends the lines that are no records at one that declares how many bytes before it were sealed.
    fn end_torn_lines(&mut self, sealed: Option<u64>) {
        let (declared, damage) = self.torn.end_at_record(sealed);
        self.contents.damage.extend(damage);
        self.contents.sealed.extend(sealed.filter(|_| declared));
    }

    fn keep(&mut self, read: Line, line: &[u8], place: Place) {
        let seq = read.record.seq;
        let Some((before, at)) = self.index.get(seq) else {
            self.keep_original(line, &read);
            self.index.insert(read.record, place);
            return;
        };
        let same = *before == read.record;
        let continued = at.file < place.file;
        if same && !continued {
            self.contents.damage.push(place.damage(Reason::Repeated(seq)));
        } else if !same {
            self.contents.damage.push(place.damage(Reason::Conflict(seq)));
        }
        if continued {
            // A rescue file is written from memory: it is what was recorded.
            if !same {
                self.contents.originals.forget(seq);
            }
            self.keep_original(line, &read);
            self.index.insert(read.record, place);
        }
    }

    fn keep_original(&mut self, line: &[u8], read: &Line) {
        if self.keep == Keep::Originals {
            self.contents.originals.keep(line, read);
        }
    }

    fn finish(mut self) -> LogContents {
        self.contents.records = self.index.into_records(&mut self.contents.damage);
        self.contents.damage.order_by_key(|d| (d.file, d.line));
        self.contents
    }
}
