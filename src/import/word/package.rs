//! The zip file that a document is: finds the part with its text and unpacks that alone, up to a maximum size.

use miniz_oxide::inflate::{TINFLStatus, decompress_to_vec_with_limit};

use crate::import::{container::Container, encoding::ZIP_BYTES, problem::ProblemKind};

const END: &[u8] = b"PK\x05\x06";
const ENTRY: &[u8] = b"PK\x01\x02";
const LOCAL: &[u8] = b"PK\x03\x04";
/// Length of the record at the end, and of the longest comment that may follow it.
const END_BYTES: usize = 22;
const MOST_COMMENT: usize = 0xffff;
const STORED: usize = 0;
const DEFLATED: usize = 8;

/// What the list of contents says of one file.
struct Entry<'a> {
    name: &'a [u8],
    encrypted: bool,
    method: usize,
    crc: usize,
    packed: usize,
    unpacked: usize,
    local: usize,
}

/// The XML of the document in a zip file.
///
/// # Errors
/// There is none, it is damaged, or it is too large.
pub fn document(zip: &[u8]) -> Result<Vec<u8>, ProblemKind> {
    let entry = entries(zip)
        .ok_or(ProblemKind::ZipDamaged)?
        .find(|entry| entry.as_ref().is_none_or(|entry| is_document(entry.name)))
        .ok_or(ProblemKind::NotText(Container::Zip))?
        .ok_or(ProblemKind::ZipDamaged)?;
    let xml = unpack(zip, &entry)?;
    let is_whole = xml.len() == entry.unpacked && crc32fast::hash(&xml) as usize == entry.crc;
    if is_whole { Ok(xml) } else { Err(ProblemKind::ZipDamaged) }
}

/// `word/document.xml`; some programs put a number before the point.
fn is_document(name: &[u8]) -> bool {
    let number = name.strip_prefix(b"word/document").and_then(|rest| rest.strip_suffix(b".xml"));
    number.is_some_and(|number| number.iter().all(u8::is_ascii_digit))
}

fn unpack(zip: &[u8], entry: &Entry<'_>) -> Result<Vec<u8>, ProblemKind> {
    if entry.encrypted {
        return Err(ProblemKind::NotText(Container::Zip));
    }
    if entry.unpacked > ZIP_BYTES {
        return Err(ProblemKind::ZipTooLarge);
    }
    let packed = packed(zip, entry).ok_or(ProblemKind::ZipDamaged)?;
    match entry.method {
        STORED => Ok(packed.to_vec()),
        DEFLATED => decompress_to_vec_with_limit(packed, ZIP_BYTES).map_err(|error| match error.status {
            TINFLStatus::HasMoreOutput => ProblemKind::ZipTooLarge,
            _ => ProblemKind::ZipDamaged,
        }),
        _ => Err(ProblemKind::ZipDamaged),
    }
}

/// The bytes of a file, behind a header whose names can have another length than those in the list.
fn packed<'a>(zip: &'a [u8], entry: &Entry<'_>) -> Option<&'a [u8]> {
    let header = zip.get(entry.local..).filter(|header| header.starts_with(LOCAL))?;
    let from = 30 + number::<2>(header, 26)? + number::<2>(header, 28)?;
    header.get(from..from.checked_add(entry.packed)?)
}

/// The list of contents; an entry that is cut off is `None`, and the last. `None`: there is no list.
fn entries(zip: &[u8]) -> Option<impl Iterator<Item = Option<Entry<'_>>>> {
    let last = zip.len().checked_sub(END_BYTES)?;
    let mut ends = (last.saturating_sub(MOST_COMMENT)..=last).rev();
    let end = ends.find_map(|at| zip.get(at..).filter(|end| end.starts_with(END)))?;
    let (count, mut at) = (number::<2>(end, 10)?, number::<4>(end, 16)?);
    let mut cut = false;
    let entries = (0..count).map_while(move |_| {
        let next = (!cut).then(|| entry(zip.get(at..)?))?;
        cut = next.is_none();
        at += next.as_ref().map_or(0, |(_, length)| *length);
        Some(next.map(|(entry, _)| entry))
    });
    Some(entries)
}

/// The first entry in a list, and its length.
fn entry(list: &[u8]) -> Option<(Entry<'_>, usize)> {
    let list = Some(list).filter(|list| list.starts_with(ENTRY))?;
    let name = list.get(46..46 + number::<2>(list, 28)?)?;
    let length = 46 + name.len() + number::<2>(list, 30)? + number::<2>(list, 32)?;
    let entry = Entry {
        name,
        encrypted: number::<2>(list, 8)? & 1 != 0,
        method: number::<2>(list, 10)?,
        crc: number::<4>(list, 16)?,
        packed: number::<4>(list, 20)?,
        unpacked: number::<4>(list, 24)?,
        local: number::<4>(list, 42)?,
    };
    Some((entry, length))
}

/// The number of `N` bytes that stands here, the lowest first.
fn number<const N: usize>(bytes: &[u8], at: usize) -> Option<usize> {
    let bytes = bytes.get(at..at + N)?;
    Some(bytes.iter().rev().fold(0, |number, byte| number << 8 | usize::from(*byte)))
}
