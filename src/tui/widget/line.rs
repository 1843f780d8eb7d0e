//! Lines of text: cut to a width between whole characters, padded, wrapped, laid out left and right.
//!
//! Width is that of the whole text, as the terminal shows it. `textwrap` adds up single characters, so a name with a
//! joined emoji is too wide for it, and `unicode-truncate` asserts that the parts add up, which Arabic names break in
//! debug builds; ratatui's `Paragraph` neither marks a cut nor says how many rows it needs. Hence these few functions.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};
use unicode_segmentation::UnicodeSegmentation;
use unicode_width::UnicodeWidthStr;

use crate::tui::{
    theme::Theme,
    widget::{cells, space},
};

/// Stands in the last column of a line that was cut. (In ASCII mode `tui::draw` replaces it.)
pub const CUT: &str = "…";
/// The same in ASCII mode: one full stop would look like the end of a sentence.
pub const ASCII_CUT: &str = "..";

/// Columns a text takes. Most texts are ASCII, in which every byte is a column.
#[must_use]
pub fn width(text: &str) -> usize {
    if cells::is_printable(text) { text.len() } else { text.width() }
}

/// As much of a text as fits in `columns`, with `…` (in ASCII mode `..`) where it was cut.
#[must_use]
pub fn fit(text: &str, columns: usize, ascii: bool) -> String {
    if width(text) <= columns {
        return text.to_owned();
    }
    let mark = if ascii { &ASCII_CUT[..columns.min(ASCII_CUT.len())] } else { CUT };
    let mut out = String::new();
    let mut used = width(mark);
    for g in text.graphemes(true) {
        used += g.width();
        if used > columns {
            break;
        }
        out.push_str(g);
    }
    if columns > 0 { out + mark } else { String::new() }
}

/// The end of a text, as much of it as fits in `columns`: what is near the cursor of a line being typed.
#[must_use]
pub fn tail(text: &str, columns: usize) -> &str {
    let mut used = 0;
    let mut from = text.len();
    for (at, g) in text.grapheme_indices(true).rev() {
        used += g.width();
        if used > columns {
            break;
        }
        from = at;
    }
    &text[from..]
}

/// A text cut or padded to exactly `columns`.
#[must_use]
pub fn cell(text: &str, columns: usize, ascii: bool) -> String {
    let fitted = fit(text, columns, ascii);
    let missing = columns.saturating_sub(width(&fitted));
    fitted + &" ".repeat(missing)
}

/// A line being typed: the cursor on its character, and as much before it as fits in `columns`, with a sign where it
/// does not begin at the left.
#[must_use]
pub fn typed(before: &str, after: &str, columns: usize, theme: Theme) -> Vec<Span<'static>> {
    let mut rest = after.graphemes(true);
    let under = rest.next().unwrap_or(" ").to_owned();
    let mut shown = tail(before, columns.saturating_sub(1)).to_owned();
    if shown.len() < before.len() {
        let mark = if theme.ascii { ASCII_CUT } else { CUT };
        shown = format!("{mark}{}", tail(before, columns.saturating_sub(1 + width(mark))));
    }
    vec![
        Span::styled(shown, theme.strong()),
        Span::styled(under, theme.marked()),
        Span::styled(rest.collect::<String>(), theme.strong()),
    ]
}

/// One part at the left edge, one at the right; the left one gives way.
#[must_use]
pub fn two_ends(
    left: Vec<Span<'static>>,
    right: Vec<Span<'static>>,
    columns: u16,
    ascii: bool,
) -> Line<'static> {
    let right_width: usize = right.iter().map(|s| width(&s.content)).sum();
    let room = usize::from(columns).saturating_sub(right_width);
    let mut used = 0;
    let mut spans: Vec<Span<'static>> = Vec::with_capacity(left.len() + right.len() + 1);
    for span in left {
        let text = fit(&span.content, room.saturating_sub(used + 1), ascii);
        used += width(&text);
        spans.push(Span::styled(text, span.style));
    }
    spans.push(Span::raw(" ".repeat(room.saturating_sub(used))));
    spans.extend(right);
    Line::from(spans)
}

/// Words broken into lines of at most `columns`; a longer word is cut.
#[must_use]
pub fn wrap(text: &str, columns: usize) -> Vec<String> {
    let mut lines: Vec<String> = Vec::new();
    let mut used = 0;
    for word in text.split_whitespace() {
        let wanted = width(word);
        match lines.last_mut() {
            Some(line) if used + 1 + wanted <= columns => {
                line.push(' ');
                line.push_str(word);
                used += 1 + wanted;
            }
            _ => {
                lines.push(fit(word, columns, false));
                used = wanted;
            }
        }
    }
    lines
}

/// Draws lines from the top of an area; lines that do not fit below are left out.
pub fn lines<'a>(area: Rect, buf: &mut Buffer, lines: impl IntoIterator<Item = &'a Line<'a>>) {
    for (y, line) in (area.top()..area.bottom()).zip(lines) {
        put(buf, (area.x, y), line, area.width);
    }
}

/// Draws a line; where it is longer than `columns`, its last column says so.
pub fn put(buf: &mut Buffer, (x, y): (u16, u16), line: &Line<'_>, columns: u16) {
    let (mut at, end) = (x, x.saturating_add(columns).min(buf.area.right()));
    for span in line {
        at = put_span(buf, (at, y), span, line.style.patch(span.style), end);
    }
    if columns > 0
        && is_longer(line, columns)
        && let Some(cell) = buf.cell_mut((x + columns - 1, y))
    {
        cell.set_symbol(CUT);
    }
}

/// Draws a part of a line as far as `end`, and returns the column after it.
fn put_span(buf: &mut Buffer, (x, y): (u16, u16), span: &Span<'_>, style: Style, end: u16) -> u16 {
    let text = span.content.as_ref();
    if cells::is_printable(text) {
        return x + space::rows(cells::write(cells::of_row(buf, (x, y), end), text, style));
    }
    buf.set_stringn(x, y, text, usize::from(end.saturating_sub(x)), style).0
}

/// As [`put`], for text in one style.
pub fn put_text(buf: &mut Buffer, at: (u16, u16), text: impl Into<String>, columns: u16, style: Style) {
    put(buf, at, &plain(text, style), columns);
}

/// Blanks at the end do not count. No text is wider than it has bytes, so most lines need no measuring.
fn is_longer(line: &Line<'_>, columns: u16) -> bool {
    let columns = usize::from(columns);
    let bytes: usize = line.spans.iter().map(|span| span.content.len()).sum();
    if bytes <= columns {
        return false;
    }
    let text: String = line.spans.iter().map(|span| span.content.as_ref()).collect();
    width(text.trim_end()) > columns
}

/// A text wrapped into lines of at most `columns`, each after `indent` blanks.
#[must_use]
pub fn wrapped(text: &str, columns: usize, indent: usize, style: Style) -> Vec<Line<'static>> {
    let blank = " ".repeat(indent);
    wrap(text, columns).into_iter().map(|line| plain(format!("{blank}{line}"), style)).collect()
}

/// A line in one style.
#[must_use]
pub fn plain(text: impl Into<String>, style: Style) -> Line<'static> {
    Line::from(Span::styled(text.into(), style))
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::theme::Palette;

    #[test]
    fn wide_and_combining_names_keep_their_columns() {
        assert_eq!(width(&cell("李小龍", 10, false)), 10);
        assert_eq!(width(&cell("Zoe\u{0308}", 6, false)), 6);
        assert_eq!(fit("李小龍", 4, false), "李…");
        assert_eq!([4, 2, 1, 0].map(|columns| fit("Beatrice", columns, true)), ["Be..", "..", ".", ""]);
    }

    #[test]
    fn the_end_of_a_long_line_is_what_is_seen() {
        assert_eq!(tail("what matters", 7), "matters");
        assert_eq!(tail("李小龍", 5), "小龍");
        assert_eq!(tail("a", 5), "a");
    }

    #[test]
    fn a_line_being_typed_says_when_its_beginning_is_out_of_view() {
        let shown =
            |text| typed(text, "", 6, Theme { palette: Palette::None, ascii: false })[0].content.to_string();
        assert_eq!([shown("fits!"), shown("ground rules")], ["fits!", "…ules"]);
    }

    #[test]
    fn a_line_that_is_cut_says_so() {
        let area = Rect::new(0, 0, 6, 3);
        let mut buf = Buffer::empty(area);
        let texts = ["fits", "fits    ", "too long"].map(|text| plain(text, Style::new()));
        lines(area, &mut buf, &texts);
        let row = |y| (0..6).map(|x| buf[(x, y)].symbol().to_owned()).collect::<String>();
        assert_eq!([row(0), row(1), row(2)], ["fits  ", "fits  ", "too l…"]);
    }

    #[test]
    fn the_right_end_stays_when_room_is_short() {
        let line = two_ends(vec![Span::raw("a long title")], vec![Span::raw("saved")], 10, false);
        let text: String = line.spans.iter().map(|s| s.content.as_ref()).collect();
        assert!(text.ends_with("saved") && width(&text) == 10, "{text:?}");
    }
}
