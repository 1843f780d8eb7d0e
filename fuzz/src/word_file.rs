//! A Word document whose lengths and checksum are right, so that the fuzzer gets past them.

const NAME: &[u8] = b"word/document.xml";
const HEADER_BYTES: u32 = 30;

/// A zip file that holds this XML as it is.
///
/// # Panics
/// It is longer than a zip file can be.
#[must_use]
pub fn with_document(xml: &[u8]) -> Vec<u8> {
    let length = u32::try_from(xml.len()).expect("a short document");
    let name_length = u16::try_from(NAME.len()).expect("a short name");
    // Version, flags, method (stored), time and date, of which nothing is read.
    let mut about = vec![20, 0, 0, 0, 0, 0, 0, 0, 0, 0];
    about.extend(crc32fast::hash(xml).to_le_bytes());
    about.extend([length.to_le_bytes(), length.to_le_bytes()].concat());
    about.extend(name_length.to_le_bytes());
    about.extend([0, 0]);

    let mut zip = [b"PK\x03\x04".as_slice(), &about, NAME, xml].concat();
    let list_at = HEADER_BYTES + u32::from(name_length) + length;
    let entry = [b"PK\x01\x02\x14\x00".as_slice(), &about, &[0; 14], NAME].concat();
    zip.extend(&entry);
    zip.extend(b"PK\x05\x06\0\0\0\0\x01\0\x01\0");
    zip.extend(u32::try_from(entry.len()).expect("a short entry").to_le_bytes());
    zip.extend(list_at.to_le_bytes());
    zip.extend([0, 0]);
    zip
}
