//! The balance as a bar: a pattern and a colour for each group, and a mark for the aim.
//!
//! ```text
//! ███████████████▒▒▒▒▒│▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒
//! ```

use std::ops::Range;

use ratatui::{buffer::Buffer, layout::Rect, text::Span};

use crate::tui::{
    theme::{Sign, Theme},
    widget::{line, space},
};

/// A group's segment of the bar.
#[derive(Clone, Copy, Debug)]
pub struct Segment {
    /// 0 to 1.
    pub share: f64,
    /// Index of its pattern and colour in the theme.
    pub pattern: usize,
}

/// Draws the bar over the whole area, with the aim at `mark` (0 to 1).
pub fn draw(area: Rect, buf: &mut Buffer, segments: &[Segment], mark: Option<f64>, theme: Theme) {
    let area = area.intersection(buf.area);
    let ends = ends(segments, area.width);
    for y in area.top()..area.bottom() {
        let mut x = area.left();
        for (segment, end) in segments.iter().zip(&ends) {
            let (pattern, style) = (theme.pattern(segment.pattern), theme.group(segment.pattern));
            while x < area.left() + end {
                buf[(x, y)].set_symbol(pattern).set_style(style);
                x += 1;
            }
        }
        if let Some(at) = mark {
            let x = area.left() + column(at, area.width.saturating_sub(1));
            if x < area.right() {
                buf[(x, y)].set_symbol(theme.sign(Sign::Aim)).set_style(theme.aim());
            }
        }
    }
}

/// Fills an area that is no group's.
pub fn no_group(area: Rect, buf: &mut Buffer, theme: Theme) {
    let (sign, style) = theme.no_group();
    for position in area.intersection(buf.area).positions() {
        buf[position].set_symbol(sign).set_style(style);
    }
}

/// Draws one share of a whole: its pattern as far as it goes, dots beyond, and a stroke at `mark`.
pub fn gauge(area: Rect, buf: &mut Buffer, segment: Segment, mark: Option<f64>, theme: Theme) {
    let area = area.intersection(buf.area);
    let full = column(segment.share, area.width);
    draw(Rect { width: full, ..area }, buf, &[segment], None, theme);
    let rest = Rect { x: area.x + full, width: area.width - full, ..area };
    for position in rest.positions() {
        buf[position].set_symbol(theme.sign(Sign::Dot)).set_style(theme.quiet());
    }
    if let Some(at) = mark.filter(|_| area.width > 0) {
        let x = area.left() + column(at, area.width - 1);
        for y in area.top()..area.bottom() {
            buf[(x, y)].set_symbol(theme.sign(Sign::Aim)).set_style(theme.aim());
        }
    }
}

/// Words over a bar, each where its share of the width ends; what does not fit is left out. Of two that would touch, the
/// later one stands.
pub fn scale<'a>(
    area: Rect,
    buf: &mut Buffer,
    marks: impl DoubleEndedIterator<Item = (f64, &'a str)>,
    theme: Theme,
) {
    let area = area.intersection(buf.area);
    let mut taken: Vec<Range<u16>> = vec![];
    for (share, text) in marks.rev() {
        let x = area.x + column(share, area.width.saturating_sub(1));
        let end = x.saturating_add(space::rows(line::width(text)));
        let is_free = taken.iter().all(|other| end < other.start || other.end < x);
        if !area.is_empty() && end <= area.right() && is_free {
            line::put_text(buf, (x, area.y), text, area.right() - x, theme.quiet());
            taken.push(x..end);
        }
    }
}

/// The bar as text of one row, for a table; blank when there are no segments.
#[must_use]
pub fn spans(width: u16, segments: &[Segment], mark: Option<f64>, theme: Theme) -> Vec<Span<'static>> {
    let area = Rect::new(0, 0, width, 1);
    let mut buf = Buffer::empty(area);
    draw(area, &mut buf, segments, mark, theme);
    buf.content.iter().map(|cell| Span::styled(cell.symbol().to_owned(), cell.style())).collect()
}

/// Where each segment ends, in columns from the left; the last ends at the edge.
fn ends(segments: &[Segment], width: u16) -> Vec<u16> {
    let mut sum = 0.0;
    let mut ends: Vec<u16> = segments
        .iter()
        .map(|segment| {
            sum += segment.share;
            column(sum, width)
        })
        .collect();
    if let Some(last) = ends.last_mut() {
        *last = width;
    }
    ends
}

/// The column, from the left, at which a share (0 to 1) of the width ends.
#[must_use]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "between 0 and the width")]
pub fn column(share: f64, width: u16) -> u16 {
    (share.clamp(0.0, 1.0) * f64::from(width)).round() as u16
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::theme::Palette;

    fn text(width: u16, segments: &[Segment], mark: Option<f64>) -> String {
        let area = Rect::new(0, 0, width, 1);
        let mut buf = Buffer::empty(area);
        draw(area, &mut buf, segments, mark, Theme { palette: Palette::None, ascii: true });
        (0..width).map(|x| buf[(x, 0)].symbol().to_owned()).collect()
    }

    #[test]
    fn shares_and_aim_stand_where_they_should() {
        let segments = [Segment { share: 0.3, pattern: 0 }, Segment { share: 0.7, pattern: 1 }];
        assert_eq!(text(10, &segments, None), "###=======");
        assert_eq!(text(11, &segments, Some(0.5)), "###==|=====");
    }

    #[test]
    fn of_two_marks_that_would_touch_the_later_one_stands() {
        let drawn = |aim: f64, word: &str| {
            let area = Rect::new(0, 0, 21, 1);
            let mut buf = Buffer::empty(area);
            let marks = [(0.0, "0%"), (0.5, "50%"), (aim, word)];
            scale(area, &mut buf, marks.into_iter(), Theme { palette: Palette::None, ascii: true });
            (0..21).map(|x| buf[(x, 0)].symbol()).collect::<String>()
        };
        assert_eq!(drawn(0.2, "aim 20%"), "0%  aim 20%          ");
        assert_eq!(drawn(0.2, "20%"), "0%  20%   50%        ");
        assert_eq!(drawn(0.99, "aim 99%"), "0%        50%        ", "no room at the end");
    }

    #[test]
    fn an_area_outside_the_screen_is_clipped() {
        let mut buf = Buffer::empty(Rect::new(0, 0, 4, 1));
        draw(
            Rect::new(2, 0, 40, 9),
            &mut buf,
            &[Segment { share: 1.0, pattern: 0 }],
            Some(1.0),
            Theme { palette: Palette::Terminal, ascii: false },
        );
    }
}
