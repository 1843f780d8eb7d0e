//! Text measured in terminal columns: cut or padded to a width, between whole characters as people see them.

use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

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

/// Parts with commas, in at most `width` columns: as many whole ones as there is room for, and `…` for the others.
#[must_use]
pub fn whole_parts(parts: &[String], width: usize) -> String {
    let all = parts.join(", ");
    let fits = |shown: usize| {
        let text = parts.get(..shown)?.join(", ") + "…";
        (text.width() <= width).then_some(text)
    };
    if all.width() <= width {
        all
    } else {
        (1..parts.len()).rev().find_map(fits).unwrap_or_else(|| cut(&all, width))
    }
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

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn wide_letters_count_as_two_and_are_never_cut_in_half() {
        assert_eq!(cut("李李李", 5), "李李…");
        assert_eq!(left("李", 4), "李  ");
        let parts = ["3 lived", "12 staff"].map(str::to_owned);
        assert_eq!(
            [17, 16, 8, 5].map(|width| whole_parts(&parts, width)),
            ["3 lived, 12 staff", "3 lived…", "3 lived…", "3 li…"]
        );
        assert_eq!(cut("e\u{301}e\u{301}e\u{301}", 2), "e\u{301}…");
    }
}
