//! A drawn screen in lines of words, for the line mode of screens that are mostly text: without borders, bars and signs.

use ratatui::{buffer::Buffer, layout::Rect};

use crate::tui::{
    announcement::{Announcement, Part, When},
    surface::Surface,
    widget::line,
};

/// Columns in which all parts stand in one column, and rows for a long page.
const SIZE: (u16, u16) = (99, 240);
/// Blanks that part two things on a row.
const APART: &str = "  ";

/// A screen in words: all of it when it is opened, then what is new.
pub fn announcements(screen: &str, draw: impl FnOnce(Rect, &mut Surface<'_>)) -> Vec<Announcement> {
    vec![
        Announcement::new(Part::Screen, vec![]).identified(screen),
        Announcement::new(Part::Text, lines(draw)).when(When::NewWords),
    ]
}

/// What is drawn, row by row, in words.
pub fn lines(draw: impl FnOnce(Rect, &mut Surface<'_>)) -> Vec<String> {
    let area = Rect::new(0, 0, SIZE.0, SIZE.1);
    let mut cells = Buffer::empty(area);
    draw(area, &mut Surface::new(&mut cells));
    area.rows().map(|row| in_words(&text(&cells, row))).filter(|text| !text.is_empty()).collect()
}

fn text(cells: &Buffer, row: Rect) -> String {
    let (mut text, mut x) = (String::new(), row.x);
    while x < row.right() {
        let symbol = cells[(x, row.y)].symbol();
        text.push_str(symbol);
        x += u16::try_from(line::width(symbol).max(1)).unwrap_or(1);
    }
    text
}

/// What stands apart on a row is parted by commas; what has no letter or figure is a picture.
pub fn in_words(row: &str) -> String {
    let without_signs: String = row.chars().map(|c| if is_drawing(c) { ' ' } else { c }).collect();
    let parts = without_signs.split(APART).map(str::trim).filter(|part| part.contains(char::is_alphanumeric));
    parts.collect::<Vec<_>>().join(", ")
}

/// Lines, blocks, geometric shapes and the like.
fn is_drawing(c: char) -> bool {
    matches!(c, '\u{2190}'..='\u{21ff}' | '\u{2500}'..='\u{27bf}' | '›')
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_row_is_read_without_its_picture() {
        assert_eq!(in_words(" Balance ─────────── too early to say"), "Balance, too early to say");
        assert_eq!(in_words("  ██▒▒▒   ███ "), "");
        assert_eq!(in_words("› 1 May 2026   Ramps   ██▒ 45% "), "1 May 2026, Ramps, 45%");
    }
}
