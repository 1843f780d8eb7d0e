//! Two records of one meeting: what `airtime compare` says of them, and who was heard when by either, lane under lane.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    text::{Line, Span},
};

use crate::{
    report::document::{self, Block, Content, Lane, LaneSpan, NO_GROUP, Ribbon},
    text::{comparison as words, review, screen},
    tui::{
        command::Place,
        frame::{document_cards, key_row::KeyRow},
        keymap::Keymap,
        screens::comparison::state::ComparedRecords,
        surface::{Focus, Lines, Surface},
        theme::Theme,
        widget::{
            cards::{Card, Grid, Page, Picture, Side},
            line,
            panel::Frame,
            ribbon::{self, Row},
            space,
        },
    },
};

/// Columns of the longest label of a lane, with the blanks after it.
const LABEL: u16 = 28;

pub fn draw(records: &ComparedRecords, keymap: &Keymap, theme: Theme, area: Rect, buf: &mut Surface<'_>) {
    let bottom = bottom(records, keymap, theme, area);
    let (_, foot) = space::split_foot(area, bottom.len());
    let room = room(area, bottom.len());
    let page = page(records, theme, area, room);
    page.draw(room, buf, records.scroll, theme);
    let mut place = String::new();
    if page.is_scrolled() {
        buf.scrolls(room);
        let from = records.scroll.min(page.last_scroll());
        place = screen::rows_of(from + 1, from + usize::from(room.height), page.rows);
    }
    let name = vec![Span::styled(format!(" {}", words::heading()), theme.strong())];
    let place = vec![Span::styled(format!("{place} "), theme.quiet())];
    line::put(buf, (area.x, area.y), &line::two_ends(name, place, area.width, theme.ascii), area.width);
    buf.focus(Focus::Part, area.x + 1, area.y);
    buf.text(foot, &bottom);
}

/// How far it can be scrolled.
#[must_use]
pub fn last_scroll(records: &ComparedRecords, keymap: &Keymap, theme: Theme, area: Rect) -> usize {
    let bottom = bottom(records, keymap, theme, area).len();
    page(records, theme, area, room(area, bottom)).last_scroll()
}

/// The area between the head and so many lines at the bottom.
fn room(area: Rect, bottom: usize) -> Rect {
    let (body, _) = space::split_foot(area, bottom);
    let head = 1.min(body.height);
    Rect { y: body.y + head, height: body.height - head, ..body }
}

fn page(records: &ComparedRecords, theme: Theme, window: Rect, room: Rect) -> Page<'static> {
    let grid = Grid { frame: Frame::of(window), width: room.width };
    Page::new(grid, cards(records, grid, theme), room.height)
}

/// How far they agree comes first, then the picture with where they differ; what was compared stands last.
fn cards(records: &ComparedRecords, grid: Grid, theme: Theme) -> Vec<Card<'static>> {
    let document = document::comparison::document(&records.found);
    let mut blocks = document.sections.iter().flat_map(|section| &section.blocks);
    let ribbon = blocks.find_map(ribbon_of).cloned();
    let cards = document_cards::cards(document, review::what_was_compared(), grid, theme);
    let mut cards: Vec<Card<'static>> =
        cards.into_iter().map(|card| Card { side: Side::Across, ..card }).collect();
    if let (Some(ribbon), Some(differences)) = (ribbon, cards.pop()) {
        cards.insert(2.min(cards.len()), picture(ribbon, differences, theme));
    }
    let first = 1.min(cards.len());
    cards.rotate_left(first);
    cards
}

fn ribbon_of(block: &Block) -> Option<&Ribbon> {
    if let Content::Ribbon(ribbon) = &block.content { Some(ribbon) } else { None }
}

/// The lanes above what is said of them.
fn picture(ribbon: Ribbon, said: Card<'static>, theme: Theme) -> Card<'static> {
    let rows = space::rows(ribbon.lanes.len());
    let lanes = ribbon.lanes;
    let draw = Box::new(move |area: Rect, buf: &mut Buffer| draw_lanes(&lanes, theme, area, buf));
    Card { picture: Some(Picture { least: rows, most: rows, draw }), ..said }
}

fn draw_lanes(lanes: &[Lane], theme: Theme, area: Rect, buf: &mut Buffer) {
    let label = LABEL.min(area.width * 2 / 5);
    let columns = area.width.saturating_sub(label);
    let high = (area.height / space::rows(lanes.len().max(1))).clamp(1, 2);
    let mut left = area;
    for lane in lanes {
        let (pattern, style) = match lane.look {
            NO_GROUP => theme.no_group(),
            look => (theme.pattern(look), theme.group(look)),
        };
        let row = Row { label: lane.label.clone(), pattern, style, filled: filled(&lane.spans, columns) };
        space::take(&mut left, |r| {
            ribbon::draw(Rect { height: high.min(r.height), ..r }, buf, label, &row, theme);
            high
        });
    }
}

/// How much of each column the stretches fill, which are in percent of all columns.
#[expect(clippy::cast_possible_truncation, reason = "a share from 0 to 1")]
fn filled(spans: &[LaneSpan], columns: u16) -> Vec<f32> {
    let column = 100.0 / f64::from(columns.max(1));
    let within = |at: u16, LaneSpan { from, long, height }: &LaneSpan| {
        let left = f64::from(at) * column;
        ((from + long).min(left + column) - from.max(left)).max(0.0) * height / 100.0
    };
    let share = |at| spans.iter().map(|span| within(at, span)).sum::<f64>() / column;
    (0..columns).map(|at| share(at) as f32).collect()
}

/// The notice, and the key row.
fn bottom(records: &ComparedRecords, keymap: &Keymap, theme: Theme, area: Rect) -> Lines {
    let columns = usize::from(area.width).saturating_sub(2);
    let notice = records.notice.iter();
    let notice = notice.flat_map(|notice| line::wrapped(notice, columns, 1, theme.strong()));
    let mut out = Lines::from(notice.collect::<Vec<Line<'static>>>());
    out.extend(KeyRow { keymap, theme, place: Place::Comparison, left_out: &[] }.lines(area.width, 1));
    out
}

#[cfg(test)]
mod tests {
    use super::LaneSpan;

    #[test]
    fn a_column_is_filled_by_what_falls_into_it() {
        let low = LaneSpan { from: 75.0, long: 25.0, height: 50.0 };
        let spans = [LaneSpan::full(0.0, 25.0), LaneSpan::full(50.0, 12.5), low];
        assert_eq!(super::filled(&spans, 4), [1.0, 0.0, 0.5, 0.5]);
        assert!(super::filled(&[LaneSpan::full(0.0, 100.0)], 0).is_empty());
    }
}
