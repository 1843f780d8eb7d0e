//! The parts of a screen side by side, one of them open.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    widgets::{Tabs, Widget},
};

use crate::tui::{
    theme::Theme,
    widget::{line, space},
};

/// Draws them with so many blanks between them, and returns where each stands.
pub fn draw(
    area: Rect,
    buf: &mut Buffer,
    titles: Vec<String>,
    open: usize,
    blanks: usize,
    theme: Theme,
) -> Vec<Rect> {
    let mut x = area.x;
    let place = |title: &String| {
        let columns = space::rows(line::width(title));
        // A blank stands before each.
        let place = Rect { x: x.saturating_add(1), width: columns, height: 1, ..area };
        x = place.right().saturating_add(space::rows(blanks));
        place.intersection(area)
    };
    let places = titles.iter().map(place).collect();
    Tabs::new(titles)
        .select(open)
        .style(theme.quiet())
        .highlight_style(theme.marked())
        .divider(" ".repeat(blanks))
        .padding(" ", "")
        .render(area, buf);
    places
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::tui::theme::Palette;

    #[test]
    fn each_title_stands_where_it_is_said_to() {
        let area = Rect::new(2, 0, 12, 1);
        let mut buf = Buffer::empty(Rect::new(0, 0, 14, 1));
        let titles = ["one", "two", "three"].map(str::to_owned).to_vec();
        let places = draw(area, &mut buf, titles, 0, 1, Theme { palette: Palette::None, ascii: false });
        let text = |place: &Rect| place.positions().map(|at| buf[at].symbol()).collect::<String>();
        assert_eq!(places.iter().map(text).collect::<Vec<_>>(), ["one", "two", "t"]);
    }
}
