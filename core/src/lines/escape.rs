//! Escapes in the text of a session file. Pure.

use std::io;

use serde_json::ser::{CompactFormatter, Formatter};

/// Formats JSON so that no text in it can control a terminal that shows the file: besides what JSON escapes, C1
/// controls, marks of writing direction, line separators and tag characters are written as `\uXXXX`.
pub(super) struct Escaping;

impl Formatter for Escaping {
    fn write_string_fragment<W: ?Sized + io::Write>(
        &mut self,
        writer: &mut W,
        fragment: &str,
    ) -> io::Result<()> {
        let mut rest = fragment;
        while let Some((at, c)) = rest.char_indices().find(|(_, c)| must_escape(*c)) {
            CompactFormatter.write_string_fragment(writer, &rest[..at])?;
            for unit in c.encode_utf16(&mut [0; 2]) {
                write!(writer, "\\u{unit:04x}")?;
            }
            rest = &rest[at + c.len_utf8()..];
        }
        CompactFormatter.write_string_fragment(writer, rest)
    }
}

pub(super) fn must_escape(c: char) -> bool {
    matches!(c, '\u{7F}'..='\u{9F}' | '\u{061C}' | '\u{200E}' | '\u{200F}' | '\u{2028}'..='\u{202E}'
        | '\u{2066}'..='\u{2069}' | '\u{FEFF}' | '\u{E0000}'..='\u{E007F}')
}

/// Text with `\uXXXX` replaced by the character it stands for. Halves of a surrogate pair are left as they are.
#[must_use]
pub fn unescaped(text: &str) -> String {
    let mut out = String::with_capacity(text.len());
    let mut rest = text;
    while let Some(at) = rest.find("\\u") {
        out.push_str(&rest[..at]);
        let digits = rest.get(at + 2..at + 6).and_then(|hex| u32::from_str_radix(hex, 16).ok());
        let (c, after) = digits.and_then(char::from_u32).map_or(('\\', at + 1), |c| (c, at + 6));
        out.push(c);
        rest = &rest[after..];
    }
    out.push_str(rest);
    out
}
