//! Whether a file is JSON, by its first bytes: such a file may be one long line.

/// Whether the first characters, white space aside, can begin an object or a list of objects. (`{0}{25}` is a subtitle,
/// `[Bea] 10:00:00` a caption.) Holds for UTF-16 too.
#[must_use]
pub fn is_json(bytes: &[u8]) -> bool {
    let mut marks = bytes.iter().copied().filter(|b| !b" \t\r\n\0\xef\xbb\xbf\xff\xfe".contains(b));
    match (marks.next(), marks.next()) {
        (Some(b'{'), next) => next.is_none_or(|b| matches!(b, b'"' | b'}')),
        (Some(b'['), next) => next.is_none_or(|b| matches!(b, b'{' | b']' | b'[')),
        _ => false,
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn json_is_told_from_subtitles_and_captions() {
        for json in ["{\"a\":1}", " \n[\n {", "\u{feff}{}", "[]", "{", "[[", "{\0\"\0"] {
            assert!(is_json(json.as_bytes()), "{json}");
        }
        for other in ["", "{0}{25}hi", "[Bea] 10:00:00", "WEBVTT", "start,end,person"] {
            assert!(!is_json(other.as_bytes()), "{other}");
        }
    }
}
