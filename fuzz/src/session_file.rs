//! Session files whose checksums are right, so that the fuzzer gets past them.

use airtime::{
    domain::Record,
    lines::{
        codec,
        reader::{self, Keep},
    },
};

/// A session file of these lines. A line is what the checksum covers, from its `{` on; or, shorter, `moment type data`,
/// which gets its place as its number.
#[must_use]
pub fn of_lines(data: &[u8]) -> Vec<u8> {
    let mut file = Vec::with_capacity(data.len() * 2);
    for (seq, line) in data.split(|byte| *byte == b'\n').enumerate() {
        let body = if line.starts_with(b"{") { line.to_vec() } else { body(seq, line) };
        let crc = crc32c::crc32c(&body);
        file.extend(body);
        file.extend(format!(",\"crc\":\"{crc:08x}\"}}\n").bytes());
    }
    file
}

fn body(seq: usize, line: &[u8]) -> Vec<u8> {
    let mut words = line.splitn(3, |byte| *byte == b' ');
    let mut body = format!("{{\"v\":1,\"seq\":{seq},\"t\":").into_bytes();
    body.extend(words.next().unwrap_or_default());
    body.extend(b",\"type\":\"");
    body.extend(words.next().unwrap_or_default());
    body.push(b'"');
    if let Some(data) = words.next() {
        body.extend(b",\"data\":");
        body.extend(data);
    }
    body
}

/// The records of such lines.
#[must_use]
pub fn records(data: &[u8]) -> Vec<Record> {
    reader::read_session(&[&of_lines(data)], Keep::Records).records
}

/// Asserts that records stand in a file as they are.
pub fn assert_written_whole(records: &[Record]) {
    let read = reader::read(&codec::encode_all(records));
    assert!(!read.is_damaged(), "{:?}", read.damage);
    assert_eq!(read.records, records);
}
