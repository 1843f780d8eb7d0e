//! A document as cards: its head, and one for each section, two beside each other where there is room.

use ratatui::{style::Style, text::Line};

use crate::{
    report::{PageWidth, document::Document, format::text},
    tui::{
        theme::Theme,
        widget::{
            cards::{Card, Grid, Side},
            line::plain,
        },
    },
};

/// Columns that the sections take as text. Where two do not fit beside each other they stand in one column.
const TEXT_COLUMNS: u16 = 74;
/// What the text has in the place of a figure that there is none of, and before one below 0.
const DASHES: [char; 2] = ['–', '−'];

/// Those that have something to say.
pub fn cards<'a>(document: Document, head_title: &str, grid: Grid, theme: Theme) -> Vec<Card<'a>> {
    let mut cards = vec![];
    let Document { notice, about, sections, .. } = document;
    let beside = grid.columns(Side::Left) >= TEXT_COLUMNS;
    let head = Document { notice, about, ..Document::default() };
    let first = if beside { Side::Left } else { Side::Across };
    cards.push(card(head_title, &head, (first, grid), theme));
    for (n, section) in sections.into_iter().enumerate() {
        let title = section.heading.clone();
        let side = match (beside, n.is_multiple_of(2)) {
            (false, _) => Side::Across,
            (true, true) => Side::Right,
            (true, false) => Side::Left,
        };
        cards.push(card(
            &title,
            &Document { sections: vec![section], ..Document::default() },
            (side, grid),
            theme,
        ));
    }
    cards.retain(|card: &Card<'_>| !card.lines.is_empty());
    cards
}

/// A part of the document as text, without its heading.
fn card<'a>(title: &str, part: &Document, (side, grid): (Side, Grid), theme: Theme) -> Card<'a> {
    let page = text::text_of_width(part, PageWidth::of(usize::from(grid.columns(side).max(TEXT_COLUMNS))));
    let heading = title.to_uppercase();
    let lines = page.lines().filter(|line| line.trim() != heading).skip_while(|line| line.trim().is_empty());
    let in_ascii = |line: &str| {
        if theme.ascii { line.replace(DASHES, "-").replace('’', "'") } else { line.to_owned() }
    };
    let mut lines: Vec<Line<'static>> = lines.map(|line| plain(in_ascii(line), Style::new())).collect();
    while lines.last().is_some_and(|line| line.width() == 0) {
        lines.pop();
    }
    Card { title: title.to_owned(), side, picture: None, lines }
}
