//! A titled part of a screen. With room it has a border, with less a row for its title, with hardly any neither.

use ratatui::{
    buffer::Buffer,
    layout::{Margin, Rect},
    style::Style,
    symbols::border,
    text::{Line, Span},
    widgets::{Block, Borders, Widget},
};

use crate::tui::{
    theme::Theme,
    widget::line::{self, two_ends},
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

    /// A block styles every cell of the area it is given, so each edge is a block of its own: most cells of a panel
    /// are not on an edge.
    fn border(&self, area: Rect, buf: &mut Buffer, theme: Theme) -> Rect {
        let style = theme.border(self.focused);
        let set = if theme.ascii { ASCII_BORDER } else { border::ROUNDED };
        let room = usize::from(area.width).saturating_sub(6);
        let title = line::fit(self.title, room, theme.ascii);
        let left = room.saturating_sub(line::width(&title) + 2);
        let block = Block::new().border_set(set).border_style(style);
        let mut top = block.clone().title(Line::styled(format!(" {title} "), theme.strong()));
        if !self.state.is_empty() && left > 3 {
            let state = format!(" {} ", line::fit(self.state, left - 2, theme.ascii));
            top = top.title(Line::styled(state, Style::new()).right_aligned());
        }
        let inner = area.inner(Margin::new(1, 1));
        top.borders(Borders::TOP | Borders::LEFT | Borders::RIGHT).render(Rect { height: 1, ..area }, buf);
        block.clone().borders(Borders::LEFT).render(Rect { x: area.x, width: 1, ..inner }, buf);
        block.clone().borders(Borders::RIGHT).render(Rect { x: inner.right(), width: 1, ..inner }, buf);
        let bottom = Rect { y: inner.bottom(), height: 1, ..area };
        block.borders(Borders::BOTTOM | Borders::LEFT | Borders::RIGHT).render(bottom, buf);
        inner
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
        assert_eq!(drawn(Frame::Border, 22, 3, "five of them are up").1[0], "+ Hands ---- five o. +");
    }
}
