//! A panel with lines of text.

use ratatui::{buffer::Buffer, layout::Rect, text::Line};

use crate::{
    text::screen as words,
    tui::{
        theme::Theme,
        widget::{
            line,
            panel::{Frame, Panel},
            space,
        },
    },
};

/// Which lines are shown where there are more than fit.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Shown {
    First,
    /// From this line on; as many as fit, where fewer follow.
    From(usize),
}

/// How many of so many lines fit into so many rows, beside the row that says which they are.
#[must_use]
pub fn fitting(lines: usize, rows: u16) -> usize {
    let rows = usize::from(rows);
    if lines <= rows { lines } else { rows.saturating_sub(1).max(1) }
}

/// Draws them, and returns the area of those that are shown. Where there are more than fit, the last row says which.
pub fn draw(
    panel: Panel<'_>,
    lines: &[Line<'static>],
    shown: Shown,
    theme: Theme,
    frame: Frame,
    area: Rect,
    buf: &mut Buffer,
) -> Rect {
    let inner = space::inner(panel.draw(frame, area, buf, theme));
    if lines.is_empty() {
        line::put_text(buf, (inner.x, inner.y), words::list_empty(), inner.width, theme.quiet());
        return Rect { height: 0, ..inner };
    }
    let fitting = fitting(lines.len(), inner.height);
    if lines.len() <= fitting {
        line::lines(inner, buf, lines);
        return inner;
    }
    let from = match shown {
        Shown::First => 0,
        Shown::From(line) => line.min(lines.len() - fitting),
    };
    line::lines(inner, buf, lines.iter().skip(from).take(fitting));
    if usize::from(inner.height) > fitting {
        let of = words::rows_of(from + 1, from + fitting, lines.len());
        line::put_text(buf, (inner.x, inner.bottom() - 1), of, inner.width, theme.quiet());
    }
    Rect { height: space::rows(fitting).min(inner.height), ..inner }
}
