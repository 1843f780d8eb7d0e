//! Word documents: the transcripts of Teams in them, and whatever can be wrong with a zip file. The documents are made
//! here, after the forms that Word writes.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

use std::path::Path;

use airtime::import::{self, ParsedFile, Problems};
use miniz_oxide::deflate::compress_to_vec;

/// One file of a zip file.
#[derive(Clone)]
struct Part {
    name: &'static str,
    packed: Vec<u8>,
    method: u16,
    flags: u16,
    crc: u32,
    unpacked: u32,
}

impl Part {
    fn new(name: &'static str, text: &str) -> Self {
        let (crc, unpacked) = (crc32fast::hash(text.as_bytes()), text.len().try_into().unwrap());
        Self { name, packed: compress_to_vec(text.as_bytes(), 6), method: 8, flags: 0, crc, unpacked }
    }

    fn stored(name: &'static str, text: &str) -> Self {
        Self { packed: text.as_bytes().to_vec(), method: 0, ..Self::new(name, text) }
    }

    /// The part of a header that is the same before the file and in the list of contents.
    fn header(&self) -> Vec<u8> {
        let mut header = Vec::new();
        for field in [20, self.flags, self.method, 0, 0] {
            header.extend(u16::to_le_bytes(field));
        }
        for field in [self.crc, u32::try_from(self.packed.len()).unwrap(), self.unpacked] {
            header.extend(field.to_le_bytes());
        }
        header.extend(u16::try_from(self.name.len()).unwrap().to_le_bytes());
        header
    }
}

fn zip(parts: &[Part]) -> Vec<u8> {
    let (mut zip, mut list) = (Vec::new(), Vec::new());
    for part in parts {
        let at = u32::try_from(zip.len()).unwrap();
        // Extra fields before the file and in the list have different lengths.
        zip.extend(
            [&b"PK\x03\x04"[..], &part.header(), &[4, 0], part.name.as_bytes(), &[1, 2, 0, 0]].concat(),
        );
        zip.extend(&part.packed);
        list.extend([&b"PK\x01\x02\x14\0"[..], &part.header(), &[0; 12], &at.to_le_bytes()].concat());
        list.extend(part.name.as_bytes());
    }
    let (at, length) = (u32::try_from(zip.len()).unwrap(), u32::try_from(list.len()).unwrap());
    let count = u16::try_from(parts.len()).unwrap().to_le_bytes();
    zip.extend(list);
    zip.extend(
        [&b"PK\x05\x06\0\0\0\0"[..], &count, &count, &length.to_le_bytes(), &at.to_le_bytes()].concat(),
    );
    zip.extend(b"\x05\0hello");
    zip
}

/// A document with this between the tags of its body.
fn xml(body: &str) -> String {
    format!(
        "<?xml version=\"1.0\" encoding=\"UTF-8\" standalone=\"yes\"?>\r\n\
         <w:document xmlns:w=\"http://schemas.openxmlformats.org/wordprocessingml/2006/main\"><w:body>{body}\
         <w:sectPr/></w:body></w:document>"
    )
}

fn document(body: &str) -> Vec<u8> {
    zip(&[Part::new("[Content_Types].xml", "<Types/>"), Part::new("word/document.xml", &xml(body))])
}

fn read(bytes: &[u8]) -> Result<ParsedFile, Problems> {
    import::read(bytes, "docx", false)
}

/// `start end label text` of each segment, `?` for nobody.
fn segments(parsed: &ParsedFile) -> String {
    let text = |s: &import::Segment| s.text.clone().unwrap_or_default();
    let one = |s: &import::Segment| {
        format!("{} {} {} {}", s.start_ms, s.end_ms, s.label.as_deref().unwrap_or("?"), text(s))
    };
    parsed.recordings[0].segments.iter().map(one).collect::<Vec<_>>().join(", ")
}

fn wrong(bytes: &[u8]) -> String {
    read(bytes).unwrap_err().words(Path::new("f"))
}

/// What it is, the body of the document, segments.
const FORMS: &[(&str, &str, &str)] = &[
    (
        "Teams, name and time in a paragraph with the text",
        "<w:p><w:r><w:t>Weekly-Meeting Transcript</w:t></w:r></w:p>\
         <w:p><w:r><w:t>Bea Ardal</w:t></w:r><w:r><w:t> started transcription</w:t></w:r></w:p>\
         <w:p><w:r><w:drawing><a:t>x</a:t><wp:inline/></w:drawing></w:r><w:r><w:rPr><w:b/></w:rPr>\
         <w:t xml:space=\"preserve\">Bea Ardal   </w:t></w:r><w:r><w:t>0:03</w:t></w:r><w:r><w:br/></w:r>\
         <w:r><w:t>this &amp; that &#x2713;</w:t></w:r></w:p>\
         <w:p><w:r><w:t>Kai Moss</w:t><w:tab/><w:t>0:04</w:t><w:cr/><w:t>yes</w:t></w:r></w:p>",
        "3000 4000 Bea Ardal this & that \u{2713}, 4000 4400 Kai Moss yes",
    ),
    (
        "Teams of the first years, with both times",
        "<w:p><w:r><w:t>0:0:0.0 --&gt; 0:0:1.390</w:t></w:r></w:p><w:p><w:r><w:t>Bea Ardal</w:t></w:r></w:p>\
         <w:p><w:r><w:t>so</w:t></w:r></w:p><w:p/><w:p><w:r><w:t>0:0:1.40 --&gt; 0:1:2.5</w:t><w:br/>\
         <w:t>Kai</w:t></w:r></w:p><w:p><w:r><w:t>yes</w:t><w:br/><w:t>no</w:t></w:r></w:p>",
        "0 1390 Bea Ardal so, 1040 62005 Kai yes no",
    ),
    (
        "a text of another kind, and what stands there for older programs",
        "<w:p><w:t>WEBVTT</w:t></w:p><w:p/><w:p><w:t>00:01.000 --&gt; 00:02.000</w:t></w:p><w:p><w:t>Bea: a\nb</w:t>\
         <mc:AlternateContent><mc:Choice><w:t> c</w:t></mc:Choice><mc:Fallback><w:t> c</w:t></mc:Fallback>\
         </mc:AlternateContent><w:del><w:delText>d</w:delText></w:del></w:p>",
        "1000 2000 Bea a b c",
    ),
];

#[test]
fn the_text_of_a_document_is_read_as_that_of_a_file() {
    for (kind, body, want) in FORMS {
        let packed = document(body);
        let stored = zip(&[Part::stored("word/document2.xml", &format!("\u{feff}{}", xml(body)))]);
        for bytes in [packed, stored] {
            assert_eq!(segments(&read(&bytes).unwrap()), *want, "{kind}");
            assert_eq!(
                segments(&import::read(&bytes, "txt", false).unwrap()),
                *want,
                "by its content: {kind}"
            );
        }
    }
}

#[test]
fn lines_count_as_the_document_shows_them() {
    let body = FORMS[0].1.replace("0:04", "0:74");
    assert_eq!(wrong(&document(&body)), "f:5: these times cannot be read: `Kai Moss 0:74`");
    let body = FORMS[1].1.replace("0:0:1.40", "0:0:61.40");
    assert_eq!(wrong(&document(&body)), "f:5: these times cannot be read: `0:0:61.40 --> 0:1:2.5`");
    let kept = import::read(&document(&body), "docx", true).unwrap();
    assert_eq!(kept.left_out.count(), 1);
}

const DAMAGED: &str = "f:1: this Word document or zip file is damaged or was cut off; download it again, or download the transcript as .vtt";
const NO_DOCUMENT: &str = "f:1: this is a zip file without a Word document in it; unpack it, or download the transcript as .vtt instead";
const TOO_LARGE: &str = "f:1: this Word document or zip file is over 16 MiB or unpacks to more; download the transcript as .vtt instead";

#[test]
fn a_zip_file_that_cannot_be_read_says_why() {
    let part = Part::new("word/document.xml", &xml(FORMS[0].1));
    let with = |change: fn(&mut Part)| {
        let mut part = part.clone();
        change(&mut part);
        zip(&[part])
    };
    let whole = zip(std::slice::from_ref(&part));
    let cases = [
        ("nothing but a signature", b"PK\x03\x04".to_vec(), DAMAGED),
        ("an empty zip file", zip(&[]), NO_DOCUMENT),
        ("a workbook", zip(&[Part::new("xl/workbook.xml", "<x/>")]), NO_DOCUMENT),
        ("encrypted", with(|p| p.flags = 1), NO_DOCUMENT),
        ("a method nobody knows", with(|p| p.method = 99), DAMAGED),
        ("another checksum", with(|p| p.crc ^= 1), DAMAGED),
        ("another length", with(|p| p.unpacked += 1), DAMAGED),
        ("packed with a bit flipped", with(|p| p.packed[40] ^= 8), DAMAGED),
        ("packed and cut", with(|p| p.packed.truncate(60)), DAMAGED),
        ("no list of contents", whole[..whole.len() - 40].to_vec(), DAMAGED),
        ("no XML", document("<w:p>&nbsp;</w:p>"), DAMAGED),
        ("a document type", zip(&[Part::new("word/document.xml", "<!DOCTYPE x><w:p/>")]), DAMAGED),
        ("XML that was cut", zip(&[Part::new("word/document.xml", "<w:document><w:p><w:t>Bea")]), DAMAGED),
        ("deep XML", document(&"<w:p>".repeat(100_000)), DAMAGED),
        ("no text", document(""), "f:1: there is nothing in it"),
        ("no transcript", document("<w:p><w:t>Dear all</w:t></w:p>"), "f:1: this is not RTTM"),
    ];
    for (kind, bytes, want) in cases {
        let problems = read(&bytes).unwrap_err();
        let said = problems.words(Path::new("f"));
        assert!(said.starts_with(want), "{kind}: {said}");
        assert!(!problems.can_be_left_out(), "{kind}");
    }
}

#[test]
fn cut_anywhere_it_is_damaged_and_never_read_in_part() {
    let whole = document(FORMS[0].1);
    for end in 4..whole.len() - 7 {
        assert_eq!(wrong(&whole[..end]), DAMAGED, "{end}");
    }
    for at in 4..whole.len() {
        let mut flipped = whole.clone();
        flipped[at] ^= 0x55;
        if let Ok(parsed) = read(&flipped) {
            assert_eq!(segments(&parsed), FORMS[0].2, "{at}");
        }
    }
}

#[test]
fn what_unpacks_to_too_much_is_refused() {
    let much = " ".repeat(16 * 1024 * 1024 + 1);
    let bomb = Part::new("word/document.xml", &much);
    assert!(bomb.packed.len() < 64 * 1024);
    let lying = Part { unpacked: 100, ..bomb.clone() };
    let large = Part::stored("word/media/image1.png", &much);
    for parts in [vec![bomb], vec![lying], vec![large, Part::new("word/document.xml", &xml(FORMS[0].1))]] {
        assert_eq!(wrong(&zip(&parts)), TOO_LARGE);
    }
    let mut check = import::TextCheck::default();
    assert!(
        check.goes_on(b"PK\x03\x04\0\0") && check.goes_on(&much.as_bytes()[8..]) && !check.goes_on(b"123")
    );
}
