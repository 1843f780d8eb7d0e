//! Plain text of a fixed width: wrapping, cutting, columns, bars. Knows nothing of sessions.
//!
//! Width is counted in terminal columns, and text is cut between whole characters as people see them.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

/// Columns of a page: fits the body of a mail.
pub const WIDTH: usize = 72;
/// Lines of a page.
pub const LINES: usize = 66;

/// `text` in lines of at most `width` columns, the first after `first`, the others after `rest`.
/// A word longer than a line is cut into lines.
#[must_use]
pub fn wrap(first: &str, rest: &str, text: &str, width: usize) -> Vec<String> {
    let mut lines = Vec::new();
    let mut line = first.to_owned();
    let mut empty = true;
    for word in text.split_whitespace() {
        if !empty && line.width() + 1 + word.width() > width {
            lines.push(std::mem::replace(&mut line, rest.to_owned()));
            empty = true;
        }
        if !empty {
            line.push(' ');
        }
        for piece in word.graphemes(true) {
            if !empty && line.width() + piece.width() > width {
                lines.push(std::mem::replace(&mut line, rest.to_owned()));
            }
            line.push_str(piece);
            empty = false;
        }
    }
    lines.push(line);
    lines
}

/// At most `width` columns; what was cut ends with `…`.
#[must_use]
pub fn cut(text: &str, width: usize) -> String {
    if text.width() <= width {
        return text.to_owned();
    }
    let mut out = String::new();
    for piece in text.graphemes(true) {
        if out.width() + piece.width() + 1 > width {
            break;
        }
        out.push_str(piece);
    }
    out.push('…');
    out
}

/// Exactly `width` columns: cut, or filled with blanks on the right.
#[must_use]
pub fn left(text: &str, width: usize) -> String {
    let text = cut(text, width);
    let blanks = " ".repeat(width.saturating_sub(text.width()));
    text + &blanks
}

/// Exactly `width` columns: cut, or filled with blanks on the left.
#[must_use]
pub fn right(text: &str, width: usize) -> String {
    let text = cut(text, width);
    " ".repeat(width.saturating_sub(text.width())) + &text
}

/// A bar of `width` signs, `share` of it filled, with the aim as an upright stroke.
/// Letters and signs that every mail program has.
#[must_use]
#[expect(clippy::cast_precision_loss, reason = "a few dozen columns")]
pub fn bar(share: f64, aim: Option<f64>, width: usize) -> String {
    let edge = |part: f64| part.clamp(0.0, 1.0) * width as f64;
    let mark = aim.map(edge);
    let sign = |at: usize| match mark {
        Some(mark) if at as f64 <= mark && mark < (at + 1) as f64 => '|',
        _ if (at as f64) + 0.5 <= edge(share) => '#',
        _ => '.',
    };
    (0..width).map(sign).collect()
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn lines_break_between_words_and_keep_the_indent() {
        assert_eq!(wrap("- ", "  ", "one two three", 9), ["- one two", "  three"]);
        assert_eq!(wrap("", "", "abcdefgh", 3), ["abc", "def", "gh"]);
        assert_eq!(wrap("", "", "", 3), [""]);
    }

    #[test]
    fn wide_letters_count_as_two_and_are_never_cut_in_half() {
        assert_eq!(cut("李李李", 5), "李李…");
        assert_eq!(left("李", 4), "李  ");
        assert_eq!(cut("e\u{301}e\u{301}e\u{301}", 2), "e\u{301}…");
    }

    #[test]
    fn a_bar_shows_share_and_aim() {
        assert_eq!(bar(0.3, Some(0.5), 10), "###..|....");
        assert_eq!(bar(1.0, None, 4), "####");
    }
}
