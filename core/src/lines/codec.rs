//! The line format: one line, one event. Pure.
//!
//! ```text
//! {"v":1,"seq":12,"t":61500,"type":"floor","data":{…},"crc":"1a2b3c4d"}
//! ```
//!
//! `crc` is the CRC-32C of the bytes before `,"crc"`. The layout is fixed (`docs/session-format.md`), so
//! a line can be checked and framed before any of it is understood.

mod members;

use serde::{Deserialize, Serialize};

use self::members::Members;
use crate::{
    domain::{Event, Moment, Record, Seq},
    lines::{escape::Escaping, range},
};

/// Version of the lines this program writes, and the newest it reads.
pub const VERSION: u32 = 1;
/// Longest line read, bytes.
pub const MAX_LINE: usize = 64 * 1024;
/// Length of `,"crc":"00000000"}`.
pub(super) const TAIL: usize = 18;

/// Why a line is not a record.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum BadLine {
    Empty,
    Zeros,
    TooLong,
    NoChecksum,
    Checksum,
    /// Only a newer program reads this version.
    Newer(u32),
    /// It does not say which event it is.
    NoType,
    /// A number that no meeting can have.
    OutOfRange,
    NotUtf8,
    /// What the parser says, which may quote the line.
    NotAnEvent(String),
}

/// A line that was read.
#[derive(Clone, PartialEq, Debug)]
pub struct Line {
    pub record: Record,
    /// Bytes of the torn end before this line, which was sealed.
    pub sealed_bytes: Option<u64>,
}

#[derive(Serialize, Deserialize)]
struct LineHead {
    v: u32,
    seq: Seq,
    t: Moment,
    #[serde(default, skip_serializing_if = "Option::is_none")]
    sealed_bytes: Option<u64>,
}

#[derive(Serialize)]
struct UnknownEvent<'a> {
    #[serde(rename = "type")]
    kind: &'a str,
    data: &'a serde_json::Value,
}

/// The line for a record, with its newline, appended to `out`.
///
/// # Panics
/// Never: every event can be written.
pub fn encode(record: &Record, sealed_bytes: Option<u64>, out: &mut Vec<u8>) {
    let start = out.len();
    write_json(out, &LineHead { v: VERSION, seq: record.seq, t: record.t, sealed_bytes });
    out.pop(); // the head's closing brace
    let join = out.len();
    match &record.event {
        Event::Unknown(u) => write_json(out, &UnknownEvent { kind: &u.kind, data: &u.data }),
        event => write_json(out, event),
    }
    if let Some(opening_brace) = out.get_mut(join) {
        *opening_brace = b',';
    }
    out.pop(); // the event's closing brace
    let crc = crc32c::crc32c(out.get(start..).unwrap_or_default());
    write_checksum(out, crc);
}

fn write_checksum(out: &mut Vec<u8>, crc: u32) {
    out.extend_from_slice(b",\"crc\":\"");
    out.extend_from_slice(&digits_of(crc));
    out.extend_from_slice(b"\"}\n");
}

/// The line whose checksum covers `body`, with its newline.
pub(super) fn with_checksum(body: Vec<u8>) -> Vec<u8> {
    let (crc, mut line) = (crc32c::crc32c(&body), body);
    write_checksum(&mut line, crc);
    line
}

/// The lines for these records, as a file holds them.
#[must_use]
pub fn encode_all(records: &[Record]) -> Vec<u8> {
    let mut bytes = Vec::new();
    for record in records {
        encode(record, None, &mut bytes);
    }
    bytes
}

/// Reads one line (without its newline).
///
/// # Errors
/// [`BadLine`] says what is wrong with it.
pub fn decode(line: &[u8]) -> Result<Line, BadLine> {
    decode_body(checked_body(line)?)
}

/// The general parser of a line, given the bytes its checksum covers.
pub(super) fn decode_body(body: &str) -> Result<Line, BadLine> {
    let at = type_at(body).ok_or(BadLine::NoType)?;
    let head: LineHead = serde_json::from_str(&format!("{}}}", &body[..at])).map_err(not_an_event)?;
    if head.v > VERSION {
        return Err(BadLine::Newer(head.v));
    }
    let record = decode_record(head.seq, head.t, &body[at + 1..])?;
    Ok(Line { record, sealed_bytes: head.sealed_bytes })
}

/// The record at this place and time, given the members of its event, of which the first says its type.
pub(super) fn decode_record(seq: Seq, t: Moment, members: &str) -> Result<Record, BadLine> {
    let event = match Members::in_order(members).and_then(|members| members.event().ok()) {
        Some(event) => event,
        None => decode_event(&format!("{{{members}}}"))?,
    };
    if !range::is_plausible(seq, t, &event) {
        return Err(BadLine::OutOfRange);
    }
    Ok(Record { seq, t, event })
}

/// Where the member that gives the type begins; one inside another member, which may be of a later version, is none.
fn type_at(body: &str) -> Option<usize> {
    const TYPE: &str = ",\"type\":";
    let (mut depth, mut in_string, mut escaped) = (0_usize, false, false);
    body.bytes().enumerate().find_map(|(at, byte)| {
        match byte {
            _ if escaped => escaped = false,
            b'\\' if in_string => escaped = true,
            b'"' => in_string = !in_string,
            _ if in_string => {}
            b'{' | b'[' => depth += 1,
            b'}' | b']' => depth = depth.saturating_sub(1),
            b',' if depth == 1 && body.get(at..)?.starts_with(TYPE) => return Some(at),
            _ => {}
        }
        None
    })
}

/// The bytes a checksum covers, once it is known to match.
pub(super) fn checked_body(line: &[u8]) -> Result<&str, BadLine> {
    let body = line.get(..checked_len(line)?).unwrap_or_default();
    std::str::from_utf8(body).map_err(|_| BadLine::NotUtf8)
}

/// How many bytes of a line its checksum covers, once it is known to match.
pub(super) fn checked_len(line: &[u8]) -> Result<usize, BadLine> {
    if line.len() > MAX_LINE {
        return Err(if is_zeros(line) { BadLine::Zeros } else { BadLine::TooLong });
    }
    let (body, digits) = parts(line).ok_or_else(|| match line {
        [] => BadLine::Empty,
        line if is_zeros(line) => BadLine::Zeros,
        _ => BadLine::NoChecksum,
    })?;
    if digits == digits_of(crc32c::crc32c(body)) { Ok(body.len()) } else { Err(BadLine::Checksum) }
}

/// What the checksum of a line covers, and its digits. `None`: it ends in none.
fn parts(line: &[u8]) -> Option<(&[u8], [u8; 8])> {
    let (line, end) = line.split_last_chunk()?;
    let (line, digits) = line.split_last_chunk()?;
    let (body, key) = line.split_last_chunk()?;
    (key == b",\"crc\":\"" && end == b"\"}").then_some((body, *digits))
}

fn is_zeros(line: &[u8]) -> bool {
    line.iter().all(|b| *b == 0)
}

/// The digits of a checksum, in lower case. All eight at once: they come at random, and a branch for letters is one that
/// no processor could foresee.
fn digits_of(checksum: u32) -> [u8; 8] {
    // The values, one in each byte.
    let values = u64::from(checksum);
    let values = (values | values << 16) & 0x0000_ffff_0000_ffff;
    let values = (values | values << 8) & 0x00ff_00ff_00ff_00ff;
    let values = (values | values << 4) & 0x0f0f_0f0f_0f0f_0f0f;
    // 1 for each value above 9.
    let letters = (values + 0x0606_0606_0606_0606) >> 4 & 0x0101_0101_0101_0101;
    let zeros = u64::from_ne_bytes([b'0'; 8]);
    (zeros + values + letters * u64::from(b'a' - b'0' - 10)).to_be_bytes()
}

/// An event this version does not know is kept as it stands.
fn decode_event(text: &str) -> Result<Event, BadLine> {
    let members: Members = serde_json::from_str(text).map_err(not_an_event)?;
    match members.event() {
        Ok(event) => Ok(event),
        Err(error) if error.to_string().starts_with("unknown variant") => {
            members.unknown().map(|unknown| Event::Unknown(Box::new(unknown))).map_err(not_an_event)
        }
        Err(error) => members.event_without_data().ok_or_else(|| not_an_event(error)),
    }
}

#[expect(clippy::needless_pass_by_value, reason = "it stands where map_err wants a function")]
fn not_an_event(error: serde_json::Error) -> BadLine {
    BadLine::NotAnEvent(error.to_string())
}

pub(super) fn write_json(out: &mut Vec<u8>, value: &impl Serialize) {
    let mut serializer = serde_json::Serializer::with_formatter(out, Escaping);
    let written = value.serialize(&mut serializer);
    debug_assert!(written.is_ok(), "every event can be written");
}

#[cfg(test)]
mod tests;
