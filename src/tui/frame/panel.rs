//! A list in a panel: a rounded border where there is room, else a row for the title; a scrollbar where it is longer.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    symbols::border,
    text::Line,
    widgets::{Block, BorderType, Scrollbar, ScrollbarOrientation, ScrollbarState, StatefulWidget, Widget},
};

use crate::tui::{theme::Theme, widget::line};

/// From this width on, there is a border.
const WIDE: u16 = 100;
/// Below this height there is no title.
const LOW: u16 = 12;

/// What stands around the rows.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Around {
    Border,
    Title,
    Nothing,
}

impl Around {
    #[must_use]
    pub fn of(window: Rect) -> Self {
        match window.height {
            ..LOW => Self::Nothing,
            _ if window.width >= WIDE => Self::Border,
            _ => Self::Title,
        }
    }

    /// The rows it takes.
    #[must_use]
    pub fn rows(self) -> u16 {
        match self {
            Self::Border => 2,
            Self::Title => 1,
            Self::Nothing => 0,
        }
    }

    /// Draws it with a title, and what stands at the title's other end; returns the area inside. The last column
    /// is left to the scrollbar.
    pub fn draw(self, (title, end): (&str, &str), theme: Theme, area: Rect, buf: &mut Buffer) -> Rect {
        let title = line::plain(format!(" {title} "), theme.strong());
        let end = line::plain(format!(" {end} "), theme.quiet());
        let body = match self {
            Self::Border => {
                let block = block(theme).title(title).title(end.right_aligned());
                let inner = block.inner(area);
                block.render(area, buf);
                return inner;
            }
            Self::Title => {
                let ends = line::two_ends(title.spans, end.spans, area.width, theme.ascii);
                line::put(buf, (area.x, area.y), &ends, area.width);
                Rect { y: area.y + 1, height: area.height.saturating_sub(1), ..area }
            }
            Self::Nothing => area,
        };
        Rect { width: body.width.saturating_sub(1), ..body }
    }
}

fn block(theme: Theme) -> Block<'static> {
    let block = Block::bordered();
    if theme.ascii { block.border_set(ASCII_BORDER) } else { block.border_type(BorderType::Rounded) }
}

const ASCII_BORDER: border::Set<'static> = border::Set {
    top_left: "+",
    top_right: "+",
    bottom_left: "+",
    bottom_right: "+",
    vertical_left: "|",
    vertical_right: "|",
    horizontal_top: "-",
    horizontal_bottom: "-",
};

/// Draws lines from the one at `from` on, in so many columns side by side, and beside them how far down that is, if
/// they do not all fit.
pub fn scrolled(
    lines: &[Line<'_>],
    (from, columns): (usize, u16),
    theme: Theme,
    body: Rect,
    buf: &mut Buffer,
) {
    let mut rest = lines.iter().skip(from);
    let width = body.width / columns;
    for n in 0..columns {
        let column = Rect { x: body.x + n * width, width, ..body };
        line::lines(column, buf, rest.by_ref().take(usize::from(body.height)));
    }
    let height = usize::from(body.height) * usize::from(columns);
    if lines.len() <= height {
        return;
    }
    let (track, thumb) = if theme.ascii { ("|", "#") } else { ("│", "█") };
    let mut state =
        ScrollbarState::new(lines.len() - height + 1).viewport_content_length(height).position(from);
    let bar = Rect { x: body.right(), width: 1, ..body };
    Scrollbar::new(ScrollbarOrientation::VerticalRight)
        .begin_symbol(None)
        .end_symbol(None)
        .track_symbol(Some(track))
        .thumb_symbol(thumb)
        .render(bar, buf, &mut state);
}
