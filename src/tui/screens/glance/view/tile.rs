//! A tile: a title, a figure as large as there is room for, and a few sentences under it.

use ratatui::{
    buffer::Buffer,
    layout::{Constraint, Rect},
    style::Style,
    text::Line,
};

use crate::tui::{
    theme::Theme,
    widget::{
        big, line,
        panel::{Frame, Panel},
        space::{self, inner, take},
    },
};

/// Columns of a title that the frame has.
const EDGES: usize = 6;
/// Rows that a figure keeps for itself beside large texts.
const FIGURE_ROWS: u16 = 8;

pub struct Tile<'a> {
    pub title: &'a str,
    /// A percentage, a clock, a number or a name; empty where there is none yet.
    pub figure: String,
    pub style: Style,
    /// What it means, in ordinary letters: sentences, each with its style.
    pub texts: Vec<(String, Style)>,
    /// How far off the figure may be. It takes nothing away from the figure: it stands in the title if that is long enough,
    /// else below the texts if a row is left.
    pub error: Option<String>,
}

impl Tile<'_> {
    /// How wide it should be beside others: by the longest word of its figure, within limits.
    pub fn width(&self) -> Constraint {
        let longest = self.figure.split_whitespace().map(line::width).max().unwrap_or_default();
        Constraint::Fill(space::rows(longest).clamp(4, 8))
    }

    /// Draws the tile: the figure has the rows that the texts leave. Where there is room for both, the texts are large too.
    pub fn draw(&self, frame: Frame, area: Rect, buf: &mut Buffer, theme: Theme) {
        let with_error = self.error.as_ref().map(|error| format!("{}, {error}", self.title));
        let with_error = with_error.filter(|title| line::width(title) + EDGES <= usize::from(area.width));
        let below = self.error.as_ref().filter(|_| with_error.is_none());
        let title = with_error.as_deref().unwrap_or(self.title);
        let panel = Panel { title, state: "", focused: false };
        let mut left = inner(panel.draw(frame, area, buf, theme));
        let lines = self.lines(usize::from(left.width));
        let figure_rows = if self.figure.is_empty() { 0 } else { FIGURE_ROWS };
        let large =
            self.rows_of_large_texts(left.width, theme).filter(|rows| rows + figure_rows < left.height);
        let kept = large.unwrap_or_else(|| space::rows(lines.len())).min(left.height.saturating_sub(1));
        let figure = Rect { height: left.height - kept, ..left };
        let used = big::draw(figure, buf, &self.figure, 1, self.style, theme);
        take(&mut left, |_| used);
        take(&mut left, |r| u16::from(used > 0 && r.height > kept + 1));
        if large.is_none() {
            take(&mut left, |r| {
                line::lines(r, buf, &lines);
                space::rows(lines.len())
            });
            if let Some(error) = below {
                line::lines(left, buf, &line::wrapped(error, usize::from(left.width), 0, theme.quiet()));
            }
            return;
        }
        for (text, style) in &self.texts {
            take(&mut left, |r| big::draw_smallest(r, buf, text, *style, theme));
        }
    }

    /// The texts in ordinary letters.
    fn lines(&self, columns: usize) -> Vec<Line<'static>> {
        let wrap = |(text, style): &(String, Style)| line::wrapped(text, columns, 0, *style);
        self.texts.iter().flat_map(wrap).collect()
    }

    /// `None`: a text has no large letters, or a word is too long for them.
    fn rows_of_large_texts(&self, columns: u16, theme: Theme) -> Option<u16> {
        self.texts.iter().map(|(text, _)| big::smallest_rows(columns, text, theme)).sum()
    }
}
