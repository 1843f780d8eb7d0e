//! How talk was shared, as wide as the screen: a share a group in large figures, and below them the bar with its aim.

use ratatui::{
    buffer::Buffer,
    layout::{Constraint, Layout, Rect},
    text::{Line, Span},
};

use crate::{
    text::format,
    tui::{
        theme::Theme,
        widget::{bar, big, line, space},
    },
};

/// From this height on there are large figures.
const FIGURES_FROM: u16 = 12;
/// Rows beside figures and bar: the names, a free one, the scale.
const OTHER_ROWS: u16 = 3;
/// A bar is no higher than this.
const MOST_BAR: u16 = 12;

pub struct Shares {
    /// The groups, the centred one first.
    pub parts: Vec<(String, bar::Segment)>,
    /// The aim, and it in words.
    pub aim: Option<(f64, String)>,
    pub scale: [(f64, String); 4],
    pub theme: Theme,
}

impl Shares {
    pub fn draw(&self, area: Rect, buf: &mut Buffer) {
        let mut left = area;
        if area.height >= FIGURES_FROM {
            space::take(&mut left, |area| self.figures(area, buf));
        }
        let marks = self.scale.iter().chain(&self.aim).map(|(share, text)| (*share, text.as_str()));
        space::take(&mut left, |row| {
            bar::scale(row, buf, marks, self.theme);
            1
        });
        let segments: Vec<bar::Segment> = self.parts.iter().map(|(_, segment)| *segment).collect();
        let height = left.height.min(MOST_BAR);
        let aim = self.aim.as_ref().map(|(aim, _)| *aim);
        bar::draw(Rect { height, ..left }, buf, &segments, aim, self.theme);
    }

    /// A tile for each group: its name, and its share as large as there is room; a free row below.
    fn figures(&self, area: Rect, buf: &mut Buffer) -> u16 {
        let rows = area.height.saturating_sub(OTHER_ROWS).saturating_mul(3) / 5;
        let tiles = Layout::horizontal(self.parts.iter().map(|_| Constraint::Fill(1))).split(area);
        let mut used = 0;
        for ((name, segment), tile) in self.parts.iter().zip(tiles.iter()) {
            let style = self.theme.group(segment.pattern);
            let pattern = Span::styled(self.theme.pattern(segment.pattern), style);
            let name = Line::from(vec![pattern, Span::raw(format!(" {name}"))]);
            line::put(buf, (tile.x, tile.y), &name, tile.width.saturating_sub(1));
            let tile = Rect { y: tile.y + 1, height: rows, ..*tile };
            used = used.max(big::draw(tile, buf, &format::percent(segment.share), 1, style, self.theme));
        }
        used + 2
    }
}
