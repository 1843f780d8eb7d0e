//! Who answers whom, as a picture: a row for whoever spoke, a column for whoever spoke next.

use ratatui::{buffer::Buffer, layout::Rect, text::Line};

use crate::tui::{
    theme::Theme,
    widget::{
        bar::{self, Segment},
        line, space,
    },
};

/// Columns between two bars.
const BETWEEN: u16 = 2;
/// Columns of a pattern and the blank after it.
const SIGN: u16 = 2;
/// Columns of the shortest bar.
const SHORTEST: u16 = 4;
/// Rows of the highest row.
const HIGHEST: u16 = 7;

/// What followed on one group: how often another one, in words and as a share beside that of random turns.
pub struct Answer {
    pub text: String,
    /// None where there are too few answers for shares.
    pub shares: Option<(f64, f64)>,
}

pub struct Answers {
    /// What stands over the rows' names.
    pub corner: &'static str,
    /// The groups, with their patterns.
    pub groups: Vec<(String, usize)>,
    /// In the order of the groups: a row for each, with an answer for each.
    pub rows: Vec<Vec<Answer>>,
    pub theme: Theme,
}

impl Answers {
    /// Rows at the least and at the most, in so many columns.
    #[must_use]
    pub fn heights(&self, width: u16) -> (u16, u16) {
        let rows = space::rows(self.rows.len());
        let (head, row) = (self.name_rows(self.cell(width)), self.name_rows(self.label(width)));
        (head + rows * row, head + rows * (HIGHEST + 1).max(row))
    }

    /// Whether every bar has some room beside its words.
    #[must_use]
    pub fn fits(&self, width: u16) -> bool {
        self.bar_columns(width) >= SHORTEST
    }

    pub fn draw(&self, area: Rect, buf: &mut Buffer) {
        let (label, cell) = (self.label(area.width), self.cell(area.width));
        let put = |buf: &mut Buffer, x: u16, y: u16, text: &str, columns: u16, style| {
            let text = line::fit(text, usize::from(columns), self.theme.ascii);
            line::put_text(buf, (x, y), text, columns, style);
        };
        put(buf, area.x, area.y, self.corner, label, self.theme.quiet());
        let left = |n: usize| area.x + label + BETWEEN + space::rows(n) * (cell + BETWEEN);
        let (head, row_lines) = (self.name_rows(cell), self.name_rows(label));
        for (n, group) in self.groups.iter().enumerate() {
            let place = Rect { x: left(n), width: cell, height: head, ..area };
            line::lines(place.intersection(area), buf, &self.name(group, cell));
        }
        let spare = area.height.saturating_sub(head) / space::rows(self.rows.len().max(1));
        let step = spare.min(HIGHEST + 1).max(row_lines);
        let high = if step > 1 { step - 1 } else { 1 };
        let bar_columns = self.bar_columns(area.width);
        for (n, (row, group)) in self.rows.iter().zip(&self.groups).enumerate() {
            let y = area.y + head + space::rows(n) * step;
            let place = Rect { y, width: label, height: step, ..area };
            line::lines(place.intersection(area), buf, &self.name(group, label));
            for (n, (answer, (_, pattern))) in row.iter().zip(&self.groups).enumerate() {
                let bar = Rect { x: left(n), y, width: bar_columns, height: high }.intersection(area);
                if let Some((share, chance)) = answer.shares {
                    bar::gauge(bar, buf, Segment { share, pattern: *pattern }, Some(chance), self.theme);
                }
                let words = left(n) + bar_columns + 1;
                put(buf, words, y, &answer.text, cell - bar_columns, ratatui::style::Style::new());
            }
        }
    }

    /// A group's name after its pattern, on as many lines as it takes, so that two long names can be told apart.
    fn name(&self, (name, pattern): &(String, usize), columns: u16) -> Vec<Line<'static>> {
        let style = self.theme.group(*pattern);
        let lines = line::wrap(name, usize::from(columns.saturating_sub(SIGN))).into_iter().enumerate();
        let sign = |n: usize| if n == 0 { self.theme.pattern(*pattern) } else { " " };
        lines.map(|(n, text)| line::plain(format!("{} {text}", sign(n)), style)).collect()
    }

    /// Rows of the longest name in so many columns.
    fn name_rows(&self, columns: u16) -> u16 {
        let rows = self.groups.iter().map(|group| self.name(group, columns).len());
        space::rows(rows.max().unwrap_or(0).max(1))
    }

    /// Columns of the rows' names.
    fn label(&self, width: u16) -> u16 {
        let names = self.groups.iter().map(|(name, _)| line::width(name) + usize::from(SIGN));
        let columns = names.chain([line::width(self.corner)]).max().unwrap_or(0);
        space::rows(columns).min(width / 4)
    }

    /// Columns of a bar and its words.
    fn cell(&self, width: u16) -> u16 {
        let columns = space::rows(self.groups.len().max(1));
        (width.saturating_sub(self.label(width)) / columns).saturating_sub(BETWEEN)
    }

    /// What the longest words leave to the bars.
    fn bar_columns(&self, width: u16) -> u16 {
        let words = self.rows.iter().flatten().map(|answer| line::width(&answer.text)).max().unwrap_or(0);
        self.cell(width).saturating_sub(space::rows(words) + 1)
    }
}
