//! What a view draws on: the cells, where the terminal's cursor stands, and what can be clicked where it is drawn.

use std::ops::{Deref, DerefMut, Range};

use ratatui::{
    buffer::Buffer,
    layout::{Position, Rect},
    text::Line,
};

use crate::{
    domain::PersonId,
    tui::{keymap::Key, widget::line},
};

/// What a click does. It never does more than a key can.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Target {
    /// As if this key was pressed.
    Key(Key),
    /// As if the key of this person was pressed.
    Person(PersonId),
    /// Marks this row of the list that the arrows move in, or opens it if it is marked.
    Row(usize),
}

/// What the cursor stands on; the later in this list, the more it takes the cursor to itself.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Focus {
    /// The part of the screen that is open.
    Part,
    /// The person who has the floor.
    Speaker,
    /// The marked row of a list.
    Row,
    /// The character of a line that is being typed.
    Text,
}

/// Where things are in a picture.
#[derive(Clone, PartialEq, Eq, Default, Debug)]
pub struct Places {
    cursor: Option<(Focus, Position)>,
    targets: Vec<(Rect, Target)>,
    scrolls: Vec<Rect>,
}

impl Places {
    /// Where the terminal's cursor stands; `None`: it is hidden.
    #[must_use]
    pub fn cursor(&self) -> Option<Position> {
        self.cursor.map(|(_, at)| at)
    }

    /// What a click there is on: the last thing that was drawn there.
    #[must_use]
    pub fn target_at(&self, x: u16, y: u16) -> Option<Target> {
        let at = Position::new(x, y);
        self.targets.iter().rev().find(|(area, _)| area.contains(at)).map(|(_, target)| *target)
    }

    /// Whether the wheel does something there.
    #[must_use]
    pub fn scrolls_at(&self, x: u16, y: u16) -> bool {
        let at = Position::new(x, y);
        self.scrolls.iter().any(|area| area.contains(at))
    }

    /// Whether this can be clicked somewhere.
    #[must_use]
    pub fn has(&self, target: Target) -> bool {
        self.targets.iter().any(|(_, there)| *there == target)
    }

    /// Whether anything can be scrolled.
    #[must_use]
    pub fn can_scroll(&self) -> bool {
        !self.scrolls.is_empty()
    }

    /// A row to click at the third to fifth column of the second line, and a line below it that scrolls.
    #[cfg(test)]
    pub(crate) fn with_a_row() -> Self {
        let targets = vec![(Rect::new(2, 1, 3, 1), Target::Row(7))];
        Self { cursor: None, targets, scrolls: vec![Rect::new(0, 2, 9, 1)] }
    }

    #[must_use]
    pub fn targets(&self) -> &[(Rect, Target)] {
        &self.targets
    }
}

/// A picture as it is drawn. For whatever only draws, it is its cells.
#[derive(Debug)]
pub struct Surface<'a> {
    cells: &'a mut Buffer,
    pub places: Places,
}

impl<'a> Surface<'a> {
    #[must_use]
    pub fn new(cells: &'a mut Buffer) -> Self {
        Self { cells, places: Places::default() }
    }

    /// Puts the cursor there, unless it stands on something nearer to what is being done.
    pub fn focus(&mut self, focus: Focus, x: u16, y: u16) {
        let at = Position::new(x, y);
        if self.cells.area.contains(at) && self.places.cursor.is_none_or(|(other, _)| focus > other) {
            self.places.cursor = Some((focus, at));
        }
    }

    /// An area that can be clicked.
    pub fn target(&mut self, area: Rect, target: Target) {
        let area = area.intersection(self.cells.area);
        if !area.is_empty() {
            self.places.targets.push((area, target));
        }
    }

    /// An area in which the wheel does what the arrows do.
    pub fn scrolls(&mut self, area: Rect) {
        self.places.scrolls.push(area.intersection(self.cells.area));
    }

    /// Rows of a list that are drawn from one of its lines on: those of each row can be clicked, and the marked row
    /// has the cursor.
    pub fn list(&mut self, area: Rect, from: usize, rows: &[Range<usize>], marked: usize) {
        for (n, lines) in rows.iter().enumerate() {
            let first = lines.start.max(from) - from;
            let height = (lines.end.max(from) - from).saturating_sub(first);
            let [first, height] = [first, height].map(|n| u16::try_from(n).unwrap_or(u16::MAX));
            let row = Rect { y: area.y.saturating_add(first), height, ..area }.intersection(area);
            self.target(row, Target::Row(n));
            if n == marked && !row.is_empty() {
                self.focus(Focus::Row, row.x, row.y);
            }
        }
    }

    /// Draws lines from the top, with what is in them.
    pub fn text(&mut self, area: Rect, text: &Lines) {
        line::lines(area, self, &text.lines);
        self.places_of(area, text);
    }

    /// Takes what is in lines that were drawn there.
    pub fn places_of(&mut self, area: Rect, text: &Lines) {
        let area = area.intersection(self.cells.area);
        let placed = |at: Rect| {
            let moved = Rect { x: area.x.saturating_add(at.x), y: area.y.saturating_add(at.y), ..at };
            moved.intersection(area)
        };
        for (at, target) in &text.targets {
            self.target(placed(*at), *target);
        }
        for at in &text.scrolls {
            self.scrolls(placed(*at));
        }
        if let Some((focus, at)) = text.cursor {
            let cell = placed(Rect::new(at.x, at.y, 1, 1));
            if !cell.is_empty() {
                self.focus(focus, cell.x, cell.y);
            }
        }
    }
}

impl Deref for Surface<'_> {
    type Target = Buffer;

    fn deref(&self) -> &Buffer {
        self.cells
    }
}

impl DerefMut for Surface<'_> {
    fn deref_mut(&mut self) -> &mut Buffer {
        self.cells
    }
}

/// Lines of text before they are drawn, with what is where in them, from their first line and column.
#[derive(Clone, Default, Debug)]
pub struct Lines {
    pub lines: Vec<Line<'static>>,
    cursor: Option<(Focus, Position)>,
    targets: Vec<(Rect, Target)>,
    scrolls: Vec<Rect>,
}

impl Lines {
    #[must_use]
    pub fn len(&self) -> usize {
        self.lines.len()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.lines.is_empty()
    }

    /// A line that is being typed: the cursor stands after so many of its spans.
    #[must_use]
    pub fn typed(line: Line<'static>, spans: usize) -> Self {
        Self::from(vec![line]).with_cursor(Focus::Text, 0, spans)
    }

    /// Puts the cursor on a line, after so many of its spans.
    #[must_use]
    pub fn with_cursor(mut self, focus: Focus, row: u16, spans: usize) -> Self {
        let Some(line) = self.lines.get(usize::from(row)) else { return self };
        let columns: usize = line.spans.iter().take(spans).map(|span| line::width(&span.content)).sum();
        self.cursor = Some((focus, Position::new(u16::try_from(columns).unwrap_or(u16::MAX), row)));
        self
    }

    pub fn target(&mut self, area: Rect, target: Target) {
        self.targets.push((area, target));
    }

    /// Only so many of them.
    #[must_use]
    pub fn first(mut self, rows: u16) -> Self {
        self.lines.truncate(usize::from(rows));
        self.targets.retain(|(at, _)| at.y < rows);
        self.cursor = self.cursor.filter(|(_, at)| at.y < rows);
        self
    }

    /// Lines that were drawn on a surface of their own.
    #[must_use]
    pub fn drawn(lines: Vec<Line<'static>>, places: Places) -> Self {
        let Places { cursor, targets, scrolls } = places;
        Self { lines, cursor, targets, scrolls }
    }

    pub fn extend(&mut self, other: impl Into<Self>) {
        let other = other.into();
        let rows = u16::try_from(self.lines.len()).unwrap_or(u16::MAX);
        let below = |at: Rect| Rect { y: at.y.saturating_add(rows), ..at };
        self.lines.extend(other.lines);
        self.targets.extend(other.targets.into_iter().map(|(at, target)| (below(at), target)));
        self.scrolls.extend(other.scrolls.into_iter().map(below));
        let cursor = other.cursor.map(|(focus, at)| (focus, Position { y: at.y.saturating_add(rows), ..at }));
        self.cursor = cursor.or(self.cursor);
    }
}

impl From<Vec<Line<'static>>> for Lines {
    fn from(lines: Vec<Line<'static>>) -> Self {
        Self { lines, ..Self::default() }
    }
}

impl From<Line<'static>> for Lines {
    fn from(line: Line<'static>) -> Self {
        Self::from(vec![line])
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_cursor_stands_on_what_is_nearest_to_what_is_being_done() {
        let mut cells = Buffer::empty(Rect::new(0, 0, 9, 3));
        let mut surface = Surface::new(&mut cells);
        surface.focus(Focus::Text, 4, 2);
        surface.focus(Focus::Row, 1, 1);
        surface.focus(Focus::Text, 99, 0);
        assert_eq!(surface.places.cursor(), Some(Position::new(4, 2)));
    }

    #[test]
    fn what_is_in_lines_moves_with_them_and_is_cut_with_them() {
        let mut cells = Buffer::empty(Rect::new(0, 0, 9, 3));
        let mut surface = Surface::new(&mut cells);
        let mut text = Lines::from(Line::from("question"));
        let mut rows = Lines::from(vec![Line::from("one"), Line::from("two")]);
        rows.target(Rect::new(0, 0, 3, 1), Target::Row(0));
        rows.target(Rect::new(0, 1, 3, 1), Target::Row(1));
        text.extend(rows);
        surface.text(Rect::new(2, 1, 5, 2), &text);
        assert_eq!(surface.places.targets(), [(Rect::new(2, 2, 3, 1), Target::Row(0))]);
        assert!(surface.places.target_at(4, 2).is_some());
        assert!(surface.places.target_at(5, 2).is_none());
    }
}
