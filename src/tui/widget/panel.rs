//! A titled part of a screen. With room it has a border, with less a row for its title, with hardly any neither.

use ratatui::{
    buffer::{Buffer, Cell},
    layout::{Margin, Rect},
    style::Style,
    symbols::border,
    text::Span,
};

use crate::tui::{
    theme::Theme,
    widget::{
        cells,
        line::{self, two_ends},
        space,
    },
};

/// From this width of the window on, panels have borders.
pub const BORDERS_FROM: u16 = 100;
/// And from this height.
pub const BORDERS_FROM_ROWS: u16 = 20;

/// What marks a panel off from others.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Frame {
    Border,
    TitleRow,
}

impl Frame {
    /// The frame of all panels in a window of this size.
    #[must_use]
    pub fn of(window: Rect) -> Self {
        if window.width >= BORDERS_FROM && window.height >= BORDERS_FROM_ROWS {
            Self::Border
        } else {
            Self::TitleRow
        }
    }

    /// The rows that it takes.
    #[must_use]
    pub fn rows(self) -> u16 {
        match self {
            Self::Border => 2,
            Self::TitleRow => 1,
        }
    }

    /// The columns that it takes.
    #[must_use]
    pub fn columns(self) -> u16 {
        match self {
            Self::Border => 2,
            Self::TitleRow => 0,
        }
    }
}

#[derive(Clone, Copy, Debug)]
pub struct Panel<'a> {
    pub title: &'a str,
    /// At the right end of the title: a count, a state.
    pub state: &'a str,
    /// The keys go to it.
    pub focused: bool,
}

impl Panel<'_> {
    /// Draws the frame, and returns the space in it.
    pub fn draw(&self, frame: Frame, area: Rect, buf: &mut Buffer, theme: Theme) -> Rect {
        let area = area.intersection(buf.area);
        match frame {
            _ if area.height < 2 => area,
            Frame::Border if area.height > 2 && area.width > 4 => self.border(area, buf, theme),
            Frame::Border | Frame::TitleRow => self.title_row(area, buf, theme),
        }
    }

    /// A block of ratatui styles every cell of its area and merges every line with what is there: a seventh of the work of
    /// a frame. Here each cell of an edge is written once.
    fn border(&self, area: Rect, buf: &mut Buffer, theme: Theme) -> Rect {
        let style = theme.border(self.focused);
        let set = if theme.ascii { ASCII_BORDER } else { border::ROUNDED };
        let inner = area.inner(Margin::new(1, 1));
        let stroke = |cell: &mut Cell, symbol| cells::replace(cell, symbol, style);
        for (y, [left, across, right]) in [
            (area.top(), [set.top_left, set.horizontal_top, set.top_right]),
            (inner.bottom(), [set.bottom_left, set.horizontal_bottom, set.bottom_right]),
        ] {
            if let [first, between @ .., last] = cells::of_row(buf, (area.left(), y), area.right()) {
                stroke(first, left);
                for cell in between {
                    stroke(cell, across);
                }
                stroke(last, right);
            }
        }
        for y in inner.top()..inner.bottom() {
            if let [first, .., last] = cells::of_row(buf, (area.left(), y), area.right()) {
                stroke(first, set.vertical_left);
                stroke(last, set.vertical_right);
            }
        }
        self.titles(Rect { y: area.top(), height: 1, ..inner }, buf, theme);
        inner
    }

    /// The title at the left end of the upper edge, the state at its right end.
    fn titles(&self, edge: Rect, buf: &mut Buffer, theme: Theme) {
        let room = usize::from(edge.width).saturating_sub(4);
        let title = line::fit(self.title, room, theme.ascii);
        let left = room.saturating_sub(line::width(&title) + 2);
        line::put_text(buf, (edge.x, edge.y), format!(" {title} "), edge.width, theme.strong());
        if !self.state.is_empty() && left > 3 {
            let state = format!(" {} ", line::fit(self.state, left - 2, theme.ascii));
            let x = edge.right().saturating_sub(space::rows(line::width(&state)));
            line::put_text(buf, (x, edge.y), state, edge.width, Style::new());
        }
    }

    fn title_row(&self, area: Rect, buf: &mut Buffer, theme: Theme) -> Rect {
        let mark = if self.focused { theme.strong() } else { theme.quiet() };
        let title = vec![Span::styled(format!(" {}", self.title), mark)];
        let state = vec![Span::raw(format!("{} ", self.state))];
        line::put(buf, (area.x, area.y), &two_ends(title, state, area.width, theme.ascii), area.width);
        Rect { y: area.y + 1, height: area.height - 1, ..area }
    }
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

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::theme::Palette;

    fn drawn(frame: Frame, width: u16, height: u16, state: &str) -> (Rect, Vec<String>) {
        let area = Rect::new(0, 0, width, height);
        let mut buf = Buffer::empty(area);
        let panel = Panel { title: "Hands", state, focused: false };
        let inner = panel.draw(frame, area, &mut buf, Theme { palette: Palette::None, ascii: true });
        let row = |y| (0..width).map(|x| buf[(x, y)].symbol().to_owned()).collect::<String>();
        (inner, (0..height).map(row).collect())
    }

    #[test]
    fn a_frame_takes_the_rows_it_says() {
        let (inner, rows) = drawn(Frame::Border, 22, 3, "2 up");
        assert_eq!(rows, ["+ Hands ------- 2 up +", "|                    |", "+--------------------+"]);
        assert_eq!((inner.height, Frame::Border.rows()), (1, 2));
        let (inner, rows) = drawn(Frame::TitleRow, 22, 2, "2 up");
        assert_eq!((rows[0].as_str(), inner.height), (" Hands           2 up ", 1));
    }

    #[test]
    fn without_room_for_a_frame_there_is_none() {
        assert_eq!(drawn(Frame::Border, 22, 1, "2 up").0.height, 1);
        assert_eq!(drawn(Frame::Border, 22, 2, "2 up").0.height, 1);
    }

    #[test]
    fn a_state_that_is_too_long_says_so() {
        assert_eq!(drawn(Frame::Border, 22, 3, "five of them are up").1[0], "+ Hands ---- five .. +");
    }
}
