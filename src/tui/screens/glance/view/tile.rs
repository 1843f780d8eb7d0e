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

pub struct Tile<'a> {
    pub title: &'a str,
    /// A percentage, a clock, a number or a name.
    pub figure: String,
    pub style: Style,
    /// What it means, in ordinary letters: sentences, each with its style.
    pub texts: Vec<(String, Style)>,
}

impl Tile<'_> {
    /// How wide it should be beside others: by its figure, within limits.
    pub fn width(&self) -> Constraint {
        Constraint::Fill(space::rows(line::width(&self.figure)).clamp(4, 8))
    }

    /// Draws the tile; the texts keep their rows, the figure has the rest. Where rows are still free, the texts are
    /// large too.
    pub fn draw(&self, frame: Frame, area: Rect, buf: &mut Buffer, theme: Theme) {
        let panel = Panel { title: self.title, state: "", focused: false };
        let mut left = inner(panel.draw(frame, area, buf, theme));
        let columns = usize::from(left.width);
        let wrap = |(text, style): &(String, Style)| line::wrapped(text, columns, 0, *style);
        let lines: Vec<Line<'static>> = self.texts.iter().flat_map(wrap).collect();
        let kept = space::rows(lines.len()).min(left.height.saturating_sub(1));
        let figure = Rect { height: left.height - kept, ..left };
        take(&mut left, |_| big::draw(figure, buf, &self.figure, 1, self.style, theme));
        take(&mut left, |r| u16::from(r.height > kept + 1));
        if !self.large_texts(left, buf, theme) {
            line::lines(left, buf, &lines);
        }
    }

    /// Draws the texts in large letters, if all of them fit.
    fn large_texts(&self, mut left: Rect, buf: &mut Buffer, theme: Theme) -> bool {
        let rows = |(text, _): &(String, Style)| big::smallest_rows(left.width, text, theme);
        let fits = self.texts.iter().map(rows).sum::<Option<u16>>().is_some_and(|rows| rows <= left.height);
        if fits {
            for (text, style) in &self.texts {
                take(&mut left, |r| big::draw_smallest(r, buf, text, *style, theme));
            }
        }
        fits
    }
}
