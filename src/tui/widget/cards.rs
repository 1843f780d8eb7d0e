//! A page of titled parts, in one column or two, which scrolls when it is higher than its space.
//!
//! A part that is scrolled half out of view keeps its frame, so that its title stays in sight.

use ratatui::{buffer::Buffer, layout::Rect, text::Line};

use crate::tui::{
    theme::Theme,
    widget::{
        line,
        panel::{Frame, Panel},
        scrollbar, space,
    },
};

/// From this width on there are two columns.
const SPLIT_FROM: u16 = 116;
/// So many rows that are left are not worth a gap below the cards.
const FEW_ROWS: u16 = 2;
/// Columns of a card that its text cannot use: in a border, and after a title row.
const BORDER_COLUMNS: u16 = 4;
const PLAIN_COLUMNS: u16 = 3;

/// Where a card stands when there are two columns.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Side {
    Across,
    Left,
    Right,
}

/// Draws over an area.
pub type Draw<'a> = Box<dyn Fn(Rect, &mut Buffer) + 'a>;

/// What is drawn at the top of a card; it is as high as there is room for.
pub struct Picture<'a> {
    pub least: u16,
    pub most: u16,
    pub draw: Draw<'a>,
}

/// A titled part of a page: a picture, if it has one, and lines below it.
pub struct Card<'a> {
    pub title: String,
    pub side: Side,
    pub picture: Option<Picture<'a>>,
    pub lines: Vec<Line<'static>>,
}

/// The columns of a page.
#[derive(Clone, Copy, Debug)]
pub struct Grid {
    pub frame: Frame,
    pub width: u16,
}

impl Grid {
    #[must_use]
    pub fn is_split(self) -> bool {
        self.frame == Frame::Border && self.width >= SPLIT_FROM
    }

    /// Columns for the text of a card.
    #[must_use]
    pub fn columns(self, side: Side) -> u16 {
        let around = match self.frame {
            Frame::Border => BORDER_COLUMNS,
            Frame::TitleRow => PLAIN_COLUMNS,
        };
        self.place(side).1.saturating_sub(around)
    }

    /// The first column and the width of a card.
    fn place(self, side: Side) -> (u16, u16) {
        let left = self.width / 2;
        match side {
            Side::Left if self.is_split() => (0, left),
            Side::Right if self.is_split() => (left, self.width - left),
            Side::Across | Side::Left | Side::Right => (0, self.width),
        }
    }

    /// Blank rows after a card.
    fn gap(self) -> u16 {
        match self.frame {
            Frame::Border => 0,
            Frame::TitleRow => 1,
        }
    }
}

/// Cards, each with its place on a page that may be higher than the screen.
pub struct Page<'a> {
    placed: Vec<(Card<'a>, Rect)>,
    frame: Frame,
    /// Rows of the page.
    pub rows: usize,
    /// Rows of the space it is drawn in.
    height: u16,
}

impl<'a> Page<'a> {
    /// Lays out what `cards` makes of a grid in a room. Where not all of it fits, the borders leave the last column to the
    /// scrollbar.
    pub fn in_room(frame: Frame, room: Rect, cards: impl Fn(Grid) -> Vec<Card<'a>>) -> Self {
        let grid = Grid { frame, width: room.width };
        let page = Self::new(grid, cards(grid), room.height);
        match frame {
            Frame::Border if page.is_scrolled() => {
                let beside = Grid { width: room.width.saturating_sub(1), ..grid };
                Self::new(beside, cards(beside), room.height)
            }
            Frame::Border | Frame::TitleRow => page,
        }
    }

    /// Lays the cards out for a space of so many rows. Pictures grow into rows that are left; what is still left after
    /// that stays free below the cards, since a large empty box looks as if something were missing in it.
    #[must_use]
    pub fn new(grid: Grid, cards: Vec<Card<'a>>, height: u16) -> Self {
        let mut rows: Vec<u16> = cards.iter().map(|card| rows_of(grid.frame, card)).collect();
        let mut spare = height.saturating_sub(end(&areas(grid, &cards, &rows)));
        for (card, rows) in cards.iter().zip(&mut rows).filter(|(card, _)| card.side == Side::Across) {
            let more = card.picture.as_ref().map_or(0, |picture| picture.most - picture.least).min(spare);
            (*rows, spare) = (*rows + more, spare - more);
        }
        let mut areas = areas(grid, &cards, &rows);
        let rows = end(&areas);
        let end = if height.saturating_sub(rows) <= FEW_ROWS { rows.max(height) } else { rows };
        stretch(&mut areas, grid.gap(), end);
        let placed = cards.into_iter().zip(areas).collect();
        Self { placed, frame: grid.frame, rows: usize::from(rows), height }
    }

    /// The last row that the page can begin with.
    #[must_use]
    pub fn last_scroll(&self) -> usize {
        self.rows.saturating_sub(usize::from(self.height))
    }

    #[must_use]
    pub fn is_scrolled(&self) -> bool {
        self.last_scroll() > 0
    }

    /// Draws the page from a row on; with a scrollbar, when it does not fit.
    pub fn draw(&self, area: Rect, buf: &mut Buffer, from: usize, theme: Theme) {
        let from = space::rows(from.min(self.last_scroll()));
        for (card, place) in &self.placed {
            let top = place.y.max(from);
            let bottom = place.bottom().min(from.saturating_add(area.height));
            if top < bottom {
                let (x, y) = (area.x + place.x, area.y + (top - from));
                let seen = Rect { x, y, width: place.width, height: bottom - top }.intersection(area);
                card.draw(self.frame, seen, (place.height, top - place.y), buf, theme);
            }
        }
        if self.is_scrolled() {
            scrollbar::draw(area, buf, self.last_scroll() + 1, usize::from(from), theme);
        }
    }
}

impl Card<'_> {
    /// Draws what is seen of a card of so many rows, without its first ones.
    fn draw(&self, frame: Frame, seen: Rect, (rows, hidden): (u16, u16), buf: &mut Buffer, theme: Theme) {
        if seen.height < 2 {
            // Only the beginning of a card is worth a single row.
            let title = if hidden == 0 { format!(" {}", self.title) } else { String::new() };
            return line::put_text(buf, (seen.x, seen.y), title, seen.width, theme.strong());
        }
        let panel = Panel { title: &self.title, state: "", focused: frame == Frame::TitleRow };
        let mut left = space::inner(panel.draw(frame, seen, buf, theme));
        if frame == Frame::TitleRow {
            // Beside the scrollbar.
            left.width = left.width.saturating_sub(1);
        }
        let spare = rows.saturating_sub(frame.rows() + space::rows(self.lines.len()));
        let mut skip = hidden;
        if let Some(picture) = &self.picture {
            let height = picture.most.min(spare.max(picture.least));
            if hidden < height {
                let whole = Rect { height, ..left };
                let mut drawn = Buffer::empty(Rect { x: left.x, y: 0, ..whole });
                (picture.draw)(drawn.area, &mut drawn);
                copy(&drawn, hidden, left, buf);
                space::take(&mut left, |_| height - hidden);
            }
            skip = hidden.saturating_sub(height);
        }
        line::lines(left, buf, self.lines.iter().skip(usize::from(skip)));
    }
}

/// Copies a picture, without its first rows, as far as there is space.
fn copy(drawn: &Buffer, hidden: u16, area: Rect, buf: &mut Buffer) {
    for (y, row) in (area.top()..area.bottom()).zip(hidden..drawn.area.height) {
        for x in area.left()..area.right() {
            buf[(x, y)] = drawn[(x, row)].clone();
        }
    }
}

/// The rows that a card takes at the least.
fn rows_of(frame: Frame, card: &Card<'_>) -> u16 {
    let picture = card.picture.as_ref().map_or(0, |picture| picture.least);
    space::rows(card.lines.len()).saturating_add(picture + frame.rows())
}

/// Where each card stands, from the top, when it has so many rows.
fn areas(grid: Grid, cards: &[Card<'_>], rows: &[u16]) -> Vec<Rect> {
    let (mut left, mut right) = (0_u16, 0_u16);
    let mut place = |(card, height): (&Card<'_>, &u16)| {
        let (x, width) = grid.place(card.side);
        let y = match card.side {
            Side::Left if grid.is_split() => left,
            Side::Right if grid.is_split() => right,
            Side::Across | Side::Left | Side::Right => left.max(right),
        };
        let height = (*height).min(u16::MAX - y);
        let next = (y + height).saturating_add(grid.gap());
        match card.side {
            Side::Left if grid.is_split() => left = next,
            Side::Right if grid.is_split() => right = next,
            Side::Across | Side::Left | Side::Right => (left, right) = (next, next),
        }
        Rect { x, y, width, height }
    };
    cards.iter().zip(rows).map(&mut place).collect()
}

/// The row after the last card.
fn end(areas: &[Rect]) -> u16 {
    areas.iter().map(|area| area.bottom()).max().unwrap_or(0)
}

/// Each card reaches down to the next one below it, or to this row.
fn stretch(areas: &mut [Rect], gap: u16, end: u16) {
    for at in 0..areas.len() {
        let this = areas[at];
        let below = areas[at + 1..].iter().filter(|other| other.x < this.right() && this.x < other.right());
        let below = below.map(|other| other.y.saturating_sub(gap)).min();
        areas[at].height = below.unwrap_or(end).max(this.bottom()) - this.y;
    }
}

#[cfg(test)]
mod tests {
    use ratatui::style::Style;

    use super::*;
    use crate::tui::theme::Palette;
    use crate::tui::widget::line::plain;

    const THEME: Theme = Theme { palette: Palette::None, ascii: true };

    fn card<'a>(title: &str, side: Side, lines: usize) -> Card<'a> {
        let lines = (1..=lines).map(|n| plain(format!("{title}{n}"), Style::new())).collect();
        Card { title: title.to_owned(), side, picture: None, lines }
    }

    fn drawn(cards: Vec<Card<'_>>, window: (u16, u16), from: usize) -> Vec<String> {
        let area = Rect::new(0, 0, window.0, window.1);
        let frame = if window.0 < 40 { Frame::TitleRow } else { Frame::Border };
        let mut buf = Buffer::empty(area);
        Page::new(Grid { frame, width: area.width }, cards, area.height).draw(area, &mut buf, from, THEME);
        (0..area.height).map(|y| (0..area.width).map(|x| buf[(x, y)].symbol()).collect()).collect()
    }

    #[test]
    fn cards_stand_in_two_columns_and_end_together_with_their_text() {
        let cards = || vec![card("a", Side::Left, 1), card("b", Side::Right, 4), card("c", Side::Across, 1)];
        let rows = drawn(cards(), (120, 14), 0);
        assert!(rows[0].starts_with("+ a ") && rows[0][60..].starts_with("+ b "), "{rows:#?}");
        assert!(rows[5].starts_with("+---") && rows[5][60..].starts_with("+---"), "{rows:#?}");
        assert!(rows[6].starts_with("+ c ") && rows[8].starts_with("+---"), "{rows:#?}");
        assert!(rows[9..].iter().all(|row| row.trim().is_empty()), "{rows:#?}");
        let rows = drawn(cards(), (120, 11), 0);
        assert!(rows[10].starts_with("+---"), "few rows that are left belong to it: {rows:#?}");
        let rows = drawn(cards(), (30, 14), 0);
        assert_eq!(rows[3].trim_end(), " b", "{rows:#?}");
    }

    #[test]
    fn a_page_that_is_too_high_scrolls_to_its_last_line_and_keeps_the_title() {
        let rows = drawn(vec![card("a", Side::Across, 20)], (50, 8), 0);
        assert!(rows[1].contains("a1 ") && rows[6].contains("a6 ") && rows[7].starts_with("+-"), "{rows:#?}");
        assert!(rows.iter().any(|row| row.ends_with('#')), "{rows:#?}");
        let rows = drawn(vec![card("a", Side::Across, 20)], (50, 8), usize::MAX);
        assert!(rows[0].starts_with("+ a ") && rows[6].contains("a20"), "{rows:#?}");
    }

    #[test]
    fn the_scrollbar_stands_beside_the_borders() {
        let right_ends = |lines: usize| {
            let area = Rect::new(0, 0, 50, 8);
            let mut buf = Buffer::empty(area);
            let page = Page::in_room(Frame::Border, area, |_| vec![card("a", Side::Across, lines)]);
            page.draw(area, &mut buf, 0, THEME);
            [48, 49].map(|x| (0..8).map(|y| buf[(x, y)].symbol()).collect::<String>())
        };
        assert_eq!(right_ends(20)[0], "+||||||+", "beside a scrollbar");
        assert_eq!(right_ends(2)[1], "+||+    ", "at the edge where there is none");
    }

    #[test]
    fn a_picture_takes_the_rows_that_are_left_and_scrolls_with_its_card() {
        let picture = || {
            let draw = |area: Rect, buf: &mut Buffer| {
                for y in area.top()..area.bottom() {
                    line::put_text(buf, (area.x, y), format!("row {y}"), area.width, Style::new());
                }
            };
            Card {
                picture: Some(Picture { least: 2, most: 5, draw: Box::new(draw) }),
                ..card("p", Side::Across, 2)
            }
        };
        let rows = drawn(vec![picture()], (50, 20), 0);
        assert!(rows[5].contains("row 4") && rows[6].contains("p1"), "{rows:#?}");
        let rows = drawn(vec![picture()], (50, 5), 1);
        assert!(rows[1].contains("row 1") && rows[2].contains("p1") && rows[3].contains("p2"), "{rows:#?}");
    }

    #[test]
    fn any_size_is_drawn() {
        for width in [0, 1, 3, 39, 41, 130] {
            for height in 0..9 {
                for from in [0, 3, 99] {
                    drawn(vec![card("a", Side::Left, 3), card("b", Side::Right, 9)], (width, height), from);
                }
            }
        }
    }
}
