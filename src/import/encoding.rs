//! From bytes to text and its lines. UTF-8, or UTF-16 that begins with its mark (Excel's *Unicode text*); anything else
//! is refused with its kind named. No encoding is guessed.

use std::borrow::Cow;

use crate::import::{
    container::Container,
    json_start::is_json,
    problem::{LineProblem, ProblemKind},
};

/// Longest line of a foreign file, bytes.
pub const LINE_BYTES: usize = 64 * 1024;

/// Largest Word document, bytes, as it is and unpacked.
pub(super) const ZIP_BYTES: usize = 16 * 1024 * 1024;

/// Looks at a file part by part, so that what cannot be text is not read to its end: [`decode`] refuses what was read
/// of it.
#[derive(Default)]
pub struct TextCheck {
    /// Length of the line that the last part ended in, bytes.
    line: usize,
    /// The bytes before this part, as far as they can be a mark of UTF-16.
    head: Vec<u8>,
    /// Whether the first part begins as JSON, which may be one long line.
    json: Option<bool>,
    /// Bytes so far of what begins as a zip file does.
    zip: Option<usize>,
}

impl TextCheck {
    /// Whether it can still be text (no NUL so far, and no line over the cap), or a Word document.
    pub fn goes_on(&mut self, part: &[u8]) -> bool {
        let is_zip = self.head.is_empty() && Container::of(part) == Some(Container::Zip);
        if let Some(before) = self.zip.or(is_zip.then_some(0)) {
            let so_far = before + part.len();
            self.zip = Some(so_far);
            return so_far <= ZIP_BYTES;
        }
        let missing = 2_usize.saturating_sub(self.head.len());
        self.head.extend(part.iter().take(missing));
        let json = *self.json.get_or_insert_with(|| is_json(part));
        let mut lines = part.split(|b| matches!(b, b'\n' | b'\r'));
        self.line += lines.next().map_or(0, <[u8]>::len);
        let mut longest = self.line;
        for line in lines {
            self.line = line.len();
            longest = longest.max(self.line);
        }
        // Every character of UTF-16 has two bytes, one of which may be zero.
        let marked = Utf16::marked(&self.head).is_some();
        let most = if marked { LINE_BYTES * 2 } else { LINE_BYTES };
        (json || longest <= most) && (marked || memchr::memchr(0, part).is_none())
    }
}

/// Counts the lines of a text up to places in it, each behind the one before.
pub struct LineCount<'a> {
    text: &'a [u8],
    /// How far lines were counted: bytes, and the line there.
    counted: (usize, usize),
}

impl<'a> LineCount<'a> {
    pub fn new(text: &'a str) -> Self {
        Self { text: text.as_bytes(), counted: (0, 1) }
    }

    /// The line of the byte at this place.
    pub fn at(&mut self, at: usize) -> usize {
        let (from, line) = self.counted;
        let between = self.text.get(from..at).unwrap_or_default();
        self.counted = (at.max(from), line + memchr::memchr_iter(b'\n', between).count());
        self.counted.1
    }
}

/// The text of a file, without its byte order mark.
///
/// # Errors
/// It is not UTF-8 text, holds a NUL, or has a line over the cap.
pub fn decode(bytes: &[u8]) -> Result<Cow<'_, str>, LineProblem> {
    match Utf16::marked(bytes) {
        Some(order) => {
            let text = order.decode(&bytes[2..])?;
            checked(&text)?;
            Ok(Cow::Owned(text))
        }
        None => decode_utf8(bytes).map(Cow::Borrowed),
    }
}

fn decode_utf8(bytes: &[u8]) -> Result<&str, LineProblem> {
    let first = |what| LineProblem::new(1, what);
    if let Some(container) = Container::of(bytes) {
        return Err(first(ProblemKind::NotText(container)));
    }
    if is_utf16(bytes) {
        return Err(first(ProblemKind::Utf16));
    }
    if let Some(at) = bytes.iter().position(|b| *b == 0) {
        return Err(LineProblem::new(line_at(bytes, at), ProblemKind::Nul));
    }
    let text = match std::str::from_utf8(bytes) {
        Ok(text) => text,
        Err(error) => {
            let (good, rest) = bytes.split_at(error.valid_up_to());
            // Where reading ended with a line that is too long, it may have cut a character.
            check_lines(std::str::from_utf8(good).unwrap_or_default())?;
            let bad = rest.first().copied().unwrap_or_default();
            return Err(LineProblem::new(line_at(bytes, good.len()), ProblemKind::NotUtf8(bad)));
        }
    };
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    checked(text)?;
    Ok(text)
}

/// Whether a text can be a file: it has something in it, and no line is too long.
fn checked(text: &str) -> Result<(), LineProblem> {
    if !is_json(text.as_bytes()) {
        check_lines(text)?;
    }
    if text.trim().is_empty() { Err(LineProblem::new(1, ProblemKind::Empty)) } else { Ok(()) }
}

/// The order of bytes in UTF-16, as its mark gives it.
#[derive(Clone, Copy)]
enum Utf16 {
    Little,
    Big,
}

impl Utf16 {
    fn marked(bytes: &[u8]) -> Option<Self> {
        match bytes {
            [0xff, 0xfe, ..] => Some(Self::Little),
            [0xfe, 0xff, ..] => Some(Self::Big),
            _ => None,
        }
    }

    /// The text after the mark. A file that was cut inside a character is refused.
    fn decode(self, bytes: &[u8]) -> Result<String, LineProblem> {
        let unit = |pair: &[u8; 2]| match self {
            Self::Little => u16::from_le_bytes(*pair),
            Self::Big => u16::from_be_bytes(*pair),
        };
        let (pairs, rest) = bytes.as_chunks::<2>();
        let mut text = String::with_capacity(bytes.len());
        for c in char::decode_utf16(pairs.iter().map(unit)) {
            match c {
                Ok('\0') => {
                    return Err(LineProblem::new(line_at(text.as_bytes(), text.len()), ProblemKind::Nul));
                }
                Ok(c) => text.push(c),
                Err(_) => {
                    return Err(LineProblem::new(line_at(text.as_bytes(), text.len()), ProblemKind::Utf16));
                }
            }
        }
        let end = line_at(text.as_bytes(), text.len());
        if rest.is_empty() { Ok(text) } else { Err(LineProblem::new(end, ProblemKind::Utf16)) }
    }
}

/// UTF-16 without its mark: a zero in every other byte of its beginning.
fn is_utf16(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(64) & !1];
    let zeros = |at: usize| head.len() >= 8 && head.iter().skip(at).step_by(2).all(|b| *b == 0);
    let other = |at: usize| head.iter().skip(at).step_by(2).all(|b| *b != 0);
    (zeros(0) && other(1)) || (zeros(1) && other(0))
}

fn line_at(bytes: &[u8], at: usize) -> usize {
    1 + bytes[..at].iter().filter(|b| **b == b'\n').count()
}

fn check_lines(text: &str) -> Result<(), LineProblem> {
    match lines(text).find(|(_, line)| line.len() > LINE_BYTES) {
        Some((n, _)) => Err(LineProblem::new(n, ProblemKind::LineTooLong)),
        None => Ok(()),
    }
}

/// The lines of a text with their numbers from 1. A line ends in LF, CR LF, or CR alone; any CRs before a LF belong to
/// it, as a program that wrote CR LF in text mode doubles them.
pub fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> + Clone {
    let mut rest = Some(text).filter(|t| !t.is_empty());
    let next = std::iter::from_fn(move || {
        let text = rest?;
        let Some(end) = text.find(['\n', '\r']) else {
            rest = None;
            return Some(text);
        };
        let returns = text[end..].bytes().take_while(|b| *b == b'\r').count();
        let skip = if text[end + returns..].starts_with('\n') { returns + 1 } else { 1 };
        rest = Some(&text[end + skip..]).filter(|t| !t.is_empty());
        Some(&text[..end])
    });
    next.enumerate().map(|(n, line)| (n + 1, line))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(bytes: &[u8]) -> ProblemKind {
        decode(bytes).unwrap_err().what
    }

    #[test]
    fn what_is_no_text_is_named_by_its_content() {
        assert_eq!(wrong(b"\x1f\x8b\x08\x00"), ProblemKind::NotText(Container::Gzip));
        assert_eq!(wrong(b"PK\x03\x04word/"), ProblemKind::NotText(Container::Zip));
        assert_eq!(wrong(b"%PDF-1.7"), ProblemKind::NotText(Container::Pdf));
        assert_eq!(wrong(b"\x89PNG\r\n"), ProblemKind::NotText(Container::Picture));
        assert_eq!(wrong(b"\0\0\0\x20ftypmp42"), ProblemKind::NotText(Container::Sound));
    }

    #[test]
    fn encodings_are_named_never_guessed() {
        assert_eq!(decode(b"\xff\xfeW\0E\0").as_deref(), Ok("WE"));
        assert_eq!(decode(b"\xfe\xff\0W\x20\xac").as_deref(), Ok("W\u{20ac}"));
        assert_eq!(wrong(b"\xff\xfeW\0E"), ProblemKind::Utf16, "cut inside a character");
        assert_eq!(wrong(b"\xff\xfe\0\xd8W\0"), ProblemKind::Utf16, "half a pair");
        assert_eq!(decode(b"\xff\xfea\0\n\0\0\0"), Err(LineProblem::new(2, ProblemKind::Nul)));
        assert_eq!(wrong(b"\xff\xfe"), ProblemKind::Empty);
        assert_eq!(wrong(b"W\0E\0B\0V\0T\0T\0"), ProblemKind::Utf16);
        assert_eq!(wrong(b"\0W\0E\0B\0V\0T\0T"), ProblemKind::Utf16);
        assert_eq!(decode(b"a\nZo\xeb"), Err(LineProblem::new(2, ProblemKind::NotUtf8(0xeb))));
        assert_eq!(decode(b"a\nb\nc\0"), Err(LineProblem::new(3, ProblemKind::Nul)));
        assert_eq!(wrong(b""), ProblemKind::Empty);
        assert_eq!(wrong(b"\xef\xbb\xbf \r\n"), ProblemKind::Empty);
        assert_eq!(decode(b"\xef\xbb\xbfWEBVTT").as_deref(), Ok("WEBVTT"));
    }

    #[test]
    fn a_line_over_the_cap_is_refused() {
        let long = format!("a\n{}\n", "x".repeat(LINE_BYTES + 1));
        assert_eq!(decode(long.as_bytes()), Err(LineProblem::new(2, ProblemKind::LineTooLong)));
    }

    #[test]
    fn reading_ends_where_it_can_be_no_text() {
        let mut check = TextCheck::default();
        assert!(check.goes_on(b"a\nb") && check.goes_on(b"c\r\n"));
        assert!(!check.goes_on(b"d\0"));
        let mut check = TextCheck::default();
        assert!(check.goes_on(b"\xff") && check.goes_on(b"\xfea\0") && check.goes_on(b"\0"));
        let mut check = TextCheck::default();
        let part = vec![b'x'; LINE_BYTES];
        assert!(check.goes_on(b"a\n") && check.goes_on(&part));
        assert!(!check.goes_on(b"y"));
        let cut = format!("a\n{}", "\u{e9}".repeat(LINE_BYTES));
        let cut = cut.as_bytes().split_last().map(|(_, rest)| rest).unwrap_or_default();
        assert_eq!(decode(cut), Err(LineProblem::new(2, ProblemKind::LineTooLong)));
    }

    #[test]
    fn lines_end_three_ways() {
        let all: Vec<_> = lines("a\r\nb\rc\n\nd").collect();
        assert_eq!(all, [(1, "a"), (2, "b"), (3, "c"), (4, ""), (5, "d")]);
        let doubled: Vec<_> = lines("a\r\r\n\r\r\nb\r\r\r\nc\r\rd").collect();
        assert_eq!(doubled, [(1, "a"), (2, ""), (3, "b"), (4, "c"), (5, ""), (6, "d")]);
        assert_eq!(lines("").count(), 0);
        assert_eq!(lines("a\n").count(), 1);
    }
}
