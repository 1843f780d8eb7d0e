//! Plain text of a fixed width: wrapping and bars. Knows nothing of sessions.
//!
//! Width is counted in terminal columns, and words are broken between whole characters as people see them.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::report::width;

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

/// A text in at most `most` lines, cut if it is longer.
pub(super) fn few_lines(first: &str, rest: &str, text: &str, most: usize, width: usize) -> Vec<String> {
    let mut lines = wrap(first, rest, text, width);
    if lines.len() > most {
        let mut over = lines.split_off(most - 1).into_iter();
        let first = over.next().unwrap_or_default();
        let over = over.fold(first, |line, more| line + " " + more.strip_prefix(rest).unwrap_or(&more));
        let mark = if over.width() < width { "…" } else { "" };
        lines.push(width::cut(&over, width - 1) + mark);
    }
    lines
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
    fn what_is_cut_has_no_indent_in_the_middle_of_a_line() {
        assert_eq!(few_lines("", "  ", "Series: TTTTTTTTTTTT", 1, 12), ["Series: TT…"]);
        assert_eq!(few_lines("", "  ", "one two three four", 2, 7), ["one two", "  thr…"]);
    }

    #[test]
    fn a_bar_shows_share_and_aim() {
        assert_eq!(bar(0.3, Some(0.5), 10), "###..|....");
        assert_eq!(bar(1.0, None, 4), "####");
    }
}
