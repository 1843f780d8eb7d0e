//! What kind of file this is, by what stands in it first and by its extension second.
//!
//! What is not plain UTF-8 text is refused with its kind named; nothing is unpacked and no encoding guessed.

use crate::{
    domain::record::opening::Source,
    import::{
        LINE_BYTES, cues,
        problem::{LineProblem, Wrong},
        rttm, turns_csv,
    },
};

/// A file that is no text.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Container {
    Gzip,
    /// Also Word and Excel documents.
    Zip,
    OldOffice,
    Pdf,
    Picture,
    Sound,
    Archive,
}

const SIGNS: [(&[u8], Container); 17] = [
    (b"\x1f\x8b", Container::Gzip),
    (b"PK\x03\x04", Container::Zip),
    (b"PK\x05\x06", Container::Zip),
    (b"\xd0\xcf\x11\xe0", Container::OldOffice),
    (b"%PDF", Container::Pdf),
    (b"\x89PNG", Container::Picture),
    (b"\xff\xd8\xff", Container::Picture),
    (b"GIF8", Container::Picture),
    (b"RIFF", Container::Sound),
    (b"ID3", Container::Sound),
    (b"OggS", Container::Sound),
    (b"fLaC", Container::Sound),
    (b"\x1a\x45\xdf\xa3", Container::Sound),
    (b"7z\xbc\xaf", Container::Archive),
    (b"\xfd7zXZ", Container::Archive),
    (b"BZh", Container::Archive),
    (b"\x28\xb5\x2f\xfd", Container::Archive),
];

/// The text of a file, without its byte order mark.
///
/// # Errors
/// It is not UTF-8 text, holds a NUL, or has a line over the cap.
pub fn text(bytes: &[u8]) -> Result<&str, LineProblem> {
    let first = |what| LineProblem::new(1, what);
    if let Some(container) = container(bytes) {
        return Err(first(Wrong::NotText(container)));
    }
    if is_utf16(bytes) {
        return Err(first(Wrong::Utf16));
    }
    if let Some(at) = bytes.iter().position(|b| *b == 0) {
        return Err(LineProblem::new(line_at(bytes, at), Wrong::Nul));
    }
    let text = std::str::from_utf8(bytes).map_err(|e| {
        let at = e.valid_up_to();
        LineProblem::new(line_at(bytes, at), Wrong::NotUtf8(bytes[at]))
    })?;
    let text = text.strip_prefix('\u{feff}').unwrap_or(text);
    check_lines(text)?;
    if text.trim().is_empty() { Err(first(Wrong::Empty)) } else { Ok(text) }
}

fn container(bytes: &[u8]) -> Option<Container> {
    let is_film = bytes.get(4..8) == Some(b"ftyp");
    let sign = SIGNS.iter().find(|(sign, _)| bytes.starts_with(sign)).map(|(_, c)| *c);
    sign.or(is_film.then_some(Container::Sound))
}

/// By its mark, or by a zero in every other byte of its beginning.
fn is_utf16(bytes: &[u8]) -> bool {
    let head = &bytes[..bytes.len().min(64) & !1];
    let zeros = |at: usize| head.len() >= 8 && head.iter().skip(at).step_by(2).all(|b| *b == 0);
    let other = |at: usize| head.iter().skip(at).step_by(2).all(|b| *b != 0);
    bytes.starts_with(b"\xff\xfe")
        || bytes.starts_with(b"\xfe\xff")
        || (zeros(0) && other(1))
        || (zeros(1) && other(0))
}

fn line_at(bytes: &[u8], at: usize) -> usize {
    1 + bytes[..at].iter().filter(|b| **b == b'\n').count()
}

fn check_lines(text: &str) -> Result<(), LineProblem> {
    match lines(text).find(|(_, line)| line.len() > LINE_BYTES) {
        Some((n, _)) => Err(LineProblem::new(n, Wrong::LineTooLong)),
        None => Ok(()),
    }
}

/// The lines of a text with their numbers from 1. A line ends in LF, CR LF, or CR alone.
pub fn lines(text: &str) -> impl Iterator<Item = (usize, &str)> {
    let mut rest = Some(text).filter(|t| !t.is_empty());
    let next = std::iter::from_fn(move || {
        let text = rest?;
        let Some(end) = text.find(['\n', '\r']) else {
            rest = None;
            return Some(text);
        };
        let skip = if text[end..].starts_with("\r\n") { 2 } else { 1 };
        rest = Some(&text[end + skip..]).filter(|t| !t.is_empty());
        Some(&text[..end])
    });
    next.enumerate().map(|(n, line)| (n + 1, line))
}

/// The format of a text; `extension` in lower case, without its dot.
#[must_use]
pub fn format(text: &str, extension: &str) -> Option<Source> {
    by_content(text, extension).or(match extension {
        "rttm" => Some(Source::Rttm),
        "vtt" => Some(Source::Webvtt),
        "srt" => Some(Source::Srt),
        "csv" => Some(Source::Csv),
        _ => None,
    })
}

fn by_content(text: &str, extension: &str) -> Option<Source> {
    let (_, first) = lines(text).find(|(_, line)| !line.trim().is_empty())?;
    if cues::is_header(first) {
        return Some(Source::Webvtt);
    }
    if rttm::is_line(first) {
        return Some(Source::Rttm);
    }
    if turns_csv::is_header(first) {
        return Some(Source::Csv);
    }
    // A first number, then times: SRT, unless the file says that it is WebVTT that lost its header.
    let early = lines(text).filter(|(_, line)| !line.trim().is_empty()).take(3);
    let has_times = early.into_iter().any(|(_, line)| cues::looks_like_times(line));
    match (has_times, extension) {
        (true, "vtt") => Some(Source::Webvtt),
        (true, _) => Some(Source::Srt),
        (false, _) => None,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn wrong(bytes: &[u8]) -> Wrong {
        text(bytes).unwrap_err().what
    }

    #[test]
    fn what_is_no_text_is_named_by_its_content() {
        assert_eq!(wrong(b"\x1f\x8b\x08\x00"), Wrong::NotText(Container::Gzip));
        assert_eq!(wrong(b"PK\x03\x04word/"), Wrong::NotText(Container::Zip));
        assert_eq!(wrong(b"%PDF-1.7"), Wrong::NotText(Container::Pdf));
        assert_eq!(wrong(b"\x89PNG\r\n"), Wrong::NotText(Container::Picture));
        assert_eq!(wrong(b"\0\0\0\x20ftypmp42"), Wrong::NotText(Container::Sound));
    }

    #[test]
    fn encodings_are_named_never_guessed() {
        assert_eq!(wrong(b"\xff\xfeW\0E\0"), Wrong::Utf16);
        assert_eq!(wrong(b"W\0E\0B\0V\0T\0T\0"), Wrong::Utf16);
        assert_eq!(wrong(b"\0W\0E\0B\0V\0T\0T"), Wrong::Utf16);
        assert_eq!(text(b"a\nZo\xeb"), Err(LineProblem::new(2, Wrong::NotUtf8(0xeb))));
        assert_eq!(text(b"a\nb\nc\0"), Err(LineProblem::new(3, Wrong::Nul)));
        assert_eq!(wrong(b""), Wrong::Empty);
        assert_eq!(wrong(b"\xef\xbb\xbf \r\n"), Wrong::Empty);
        assert_eq!(text(b"\xef\xbb\xbfWEBVTT"), Ok("WEBVTT"));
    }

    #[test]
    fn a_line_over_the_cap_is_refused() {
        let long = format!("a\n{}\n", "x".repeat(LINE_BYTES + 1));
        assert_eq!(text(long.as_bytes()), Err(LineProblem::new(2, Wrong::LineTooLong)));
    }

    #[test]
    fn lines_end_three_ways() {
        let all: Vec<_> = lines("a\r\nb\rc\n\nd").collect();
        assert_eq!(all, [(1, "a"), (2, "b"), (3, "c"), (4, ""), (5, "d")]);
        assert_eq!(lines("").count(), 0);
        assert_eq!(lines("a\n").count(), 1);
    }

    #[test]
    fn content_counts_more_than_the_extension() {
        assert_eq!(format("WEBVTT\n", "rttm"), Some(Source::Webvtt));
        assert_eq!(format("\n;; made by hand\n", "txt"), Some(Source::Rttm));
        assert_eq!(format("SPEAKER a 1 0 1 <NA> <NA> x <NA> <NA>", ""), Some(Source::Rttm));
        assert_eq!(format("1\n00:00:01,000 --> 00:00:02,000\nhi", "txt"), Some(Source::Srt));
        assert_eq!(format("1\n00:01.000 --> 00:02.000\nhi", "vtt"), Some(Source::Webvtt));
        assert_eq!(format("person;start;end\n", "txt"), Some(Source::Csv));
        assert_eq!(format("what is this", "vtt"), Some(Source::Webvtt));
        assert_eq!(format("what is this", "txt"), None);
    }
}
