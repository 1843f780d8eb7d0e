//! The lead's screen: a grid of tiles, one for each table.
//!
//! ```text
//! ╭ Table 4 ───────────────── calls you ╮
//! │ ████████████▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒▒ │
//! │ staff talking more                  │
//! │ █ lived experience 33%  ▒ staff 67% │
//! │ Others have talked 4:12 since …     │
//! │ 5 of 8 have spoken · Item 3 · 11:12 │
//! │ Last sign of life 0:12 ago          │
//! ╰─────────────────────────────────────╯
//! ```
//!
//! As few stand beside each other as show all of them, and each is as high as there is room: then its texts are whole.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::{
    text::rooms as words,
    tui::{
        screens::tables::state::{Look, Order, Tables, Tile},
        theme::Theme,
        widget::{
            bar, input, line,
            panel::{Frame, Panel},
            space,
        },
    },
};

/// Narrowest tile.
const TILE_COLUMNS: u16 = 38;
/// Widest tile: a line longer than this is hard to follow.
const WIDE_COLUMNS: u16 = 80;
/// Fewest rows of a tile with its frame.
const TILE_ROWS: u16 = 8;
/// Fewest rows of a tile whose frame is a title row.
const FLAT_ROWS: u16 = 7;
/// Most rows of a tile beyond the fewest, where it is narrow: so many lines may go on in a second one.
const SPARE_ROWS: u16 = 2;
/// In a tile so wide, every line has room.
const ROOMY_COLUMNS: u16 = 64;
/// Rows beside the tiles: the head, and a foot of up to three. Kept free, so that no tile moves when something is said.
const OTHER_ROWS: u16 = 4;

/// How the tiles stand in a window.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Arrangement {
    /// How many stand beside each other.
    pub columns: usize,
    /// How many rows of them there is room for.
    rows: usize,
    rows_of_tile: u16,
    frame: Frame,
}

/// How so many tiles stand in a window.
#[must_use]
pub fn arrangement(tiles: usize, window: Rect) -> Arrangement {
    let frame = Frame::of(window);
    let fewest_rows = if frame == Frame::Border { TILE_ROWS } else { FLAT_ROWS };
    let height = window.height.saturating_sub(OTHER_ROWS).max(fewest_rows);
    let fit = usize::from(height / fewest_rows);
    let most = usize::from((window.width / TILE_COLUMNS).max(1));
    let fewest = usize::from(window.width.div_ceil(WIDE_COLUMNS)).clamp(1, most);
    let columns = (fewest..=most).find(|columns| tiles.div_ceil(*columns) <= fit).unwrap_or(most);
    let columns = columns.min(tiles.max(1));
    let rows = tiles.div_ceil(columns).clamp(1, fit);
    let spare = if window.width / space::rows(columns) < ROOMY_COLUMNS { SPARE_ROWS } else { 0 };
    let rows_of_tile = (height / space::rows(rows)).clamp(fewest_rows, fewest_rows + spare);
    Arrangement { columns, rows, rows_of_tile, frame }
}

/// How many of so many tiles stand beside each other in a window so wide and high.
#[must_use]
pub fn columns(tiles: usize, width: u16, height: u16) -> usize {
    arrangement(tiles, Rect::new(0, 0, width, height)).columns
}

/// Draws the screen.
pub fn draw(tables: &Tables, theme: Theme, area: Rect, buf: &mut Buffer) {
    if area.is_empty() {
        return;
    }
    let mut left = area;
    space::take(&mut left, |row| header(tables, theme, row, buf));
    let keys = if tables.page.is_empty() { words::keys() } else { words::page_keys() };
    let body = draw_foot(tables, keys, theme, left, buf);
    grid(tables, theme, area, body, buf);
    theme.fill(buf);
}

/// Draws what stands above and below the view of a table that is open: which it is, and what is said to the lead. Returns
/// what is left for the view.
pub fn draw_around(tables: &Tables, theme: Theme, area: Rect, buf: &mut Buffer) -> Rect {
    let mut left = area;
    if let Some(tile) = tables.marked_tile() {
        let name = Span::styled(format!(" {}", tile.name), theme.strong());
        let reason = tile.look.as_ref().map(Look::words).unwrap_or_default();
        let spans =
            line::two_ends(vec![name], vec![Span::raw(format!("{reason} "))], area.width, theme.ascii);
        space::take(&mut left, |row| {
            line::put(buf, (row.x, row.y), &spans, row.width);
            1
        });
    }
    draw_foot(tables, words::open_keys(), theme, left, buf)
}

/// Draws the foot. Returns what is left above it.
fn draw_foot(tables: &Tables, keys: &str, theme: Theme, area: Rect, buf: &mut Buffer) -> Rect {
    let foot = foot(tables, keys, theme, usize::from(area.width));
    let (body, below) = space::split_foot(area, foot.len());
    line::lines(below, buf, &foot);
    body
}

/// How many tables there are, in which order, and how many need a look.
fn header(tables: &Tables, theme: Theme, row: Rect, buf: &mut Buffer) -> u16 {
    let order = match tables.order {
        Order::Table => words::order_table(),
        Order::NeedsALook => words::order_look(),
    };
    let left = vec![Span::styled(format!(" {}", words::tables(tables.tiles.len())), theme.strong())];
    let right = format!("{} · {order} ", words::looks(tables.looks()));
    let spans = line::two_ends(left, vec![Span::raw(right)], row.width, theme.ascii);
    line::put(buf, (row.x, row.y), &spans, row.width);
    1
}

/// What stands in the way or is said, and the keys.
fn foot(tables: &Tables, keys: &str, theme: Theme, columns: usize) -> Vec<Line<'static>> {
    let mut lines = Vec::new();
    if !tables.trouble.is_empty() {
        lines.extend(line::wrapped(&tables.trouble, columns.saturating_sub(2), 1, theme.warning()));
    }
    if let Some(typing) = &tables.typing {
        let (before, after) = input::around_cursor(typing);
        let mut spans = vec![Span::raw(format!(" {} ", words::to_all()))];
        spans.extend(line::typed(&before, &after, columns.saturating_sub(words::to_all().len() + 3), theme));
        lines.push(Line::from(spans));
        lines.push(line::plain(format!(" {}", words::typing_keys()), theme.quiet()));
        return lines;
    }
    if !tables.notice.is_empty() {
        lines.extend(line::wrapped(&tables.notice, columns.saturating_sub(2), 1, Style::new()));
    }
    lines.push(line::plain(format!(" {keys}"), theme.quiet()));
    lines
}

fn grid(tables: &Tables, theme: Theme, window: Rect, body: Rect, buf: &mut Buffer) {
    if tables.tiles.is_empty() {
        let text = words::no_tables(&tables.server);
        line::lines(
            body,
            buf,
            &line::wrapped(&text, usize::from(body.width).saturating_sub(2), 1, Style::new()),
        );
        return;
    }
    let Arrangement { columns, rows, rows_of_tile, frame } = arrangement(tables.tiles.len(), window);
    let marked = tables.marked_index().unwrap_or(0);
    // Whole rows of tiles, as far down as the marked one needs.
    let first = (marked / columns).saturating_sub(rows - 1) * columns;
    let width = (body.width / space::rows(columns)).min(WIDE_COLUMNS);
    for (at, (index, tile)) in tables.tiles.iter().enumerate().skip(first).take(rows * columns).enumerate() {
        let (x, y) = (space::rows(at % columns) * width, space::rows(at / columns) * rows_of_tile);
        let place = Rect { x: body.x + x, y: body.y + y, width, height: rows_of_tile };
        draw_tile(tile, index == marked, (frame, theme), place.intersection(body), buf);
    }
}

fn draw_tile(tile: &Tile, focused: bool, (frame, theme): (Frame, Theme), place: Rect, buf: &mut Buffer) {
    let state = tile.state();
    let panel = Panel { title: &tile.name, state, focused };
    let inner = panel.draw(frame, place, buf, theme);
    let mut left = if frame == Frame::Border {
        space::inner(inner)
    } else {
        Rect { x: inner.x.saturating_add(1), width: inner.width.saturating_sub(2), ..inner }
    };
    if !tile.bar.is_empty() {
        space::take(&mut left, |row| {
            bar::draw(Rect { height: 1, ..row }, buf, &tile.segments(), tile.aim, theme);
            1
        });
    }
    let groups: Vec<String> = tile
        .bar
        .iter()
        .map(|part| format!("{} {} {}", theme.pattern(part.pattern), part.label, part.percent))
        .collect();
    let people = [tile.spoken.as_str(), tile.item.as_str()]
        .iter()
        .filter(|text| !text.is_empty())
        .copied()
        .collect::<Vec<_>>()
        .join(" · ");
    let (reason, reason_style) = match &tile.look {
        Some(look) => (look.words(), theme.strong()),
        None => (tile.sign.clone(), theme.quiet()),
    };
    let since = if reason == tile.since { String::new() } else { tile.since.clone() };
    // The frame says so already.
    let word = if state == tile.word { String::new() } else { tile.word.clone() };
    let texts = [
        (word, Style::new()),
        (groups.join("  "), Style::new()),
        (people, Style::new()),
        (reason, reason_style),
        (since, theme.quiet()),
    ];
    let texts: Vec<(String, Style)> = texts.into_iter().filter(|(text, _)| !text.is_empty()).collect();
    let mut spare = usize::from(left.height).saturating_sub(texts.len());
    for (text, style) in texts {
        let columns = usize::from(left.width);
        let lines = if line::width(&text) <= columns { vec![text] } else { line::wrap(&text, columns) };
        let more = lines.len().saturating_sub(1).min(spare);
        spare -= more;
        let (whole, rest) = lines.split_at(more.min(lines.len()));
        // What has no line of its own is cut.
        for text in whole.iter().cloned().chain([rest.join(" ")]) {
            space::take(&mut left, |row| {
                line::put_text(buf, (row.x, row.y), text, row.width, style);
                1
            });
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn tiles_are_wide_and_high_while_there_is_room_and_then_as_many_as_fit() {
        let of = |tiles, width, height| {
            let arrangement = arrangement(tiles, Rect::new(0, 0, width, height));
            (arrangement.columns, arrangement.rows, arrangement.rows_of_tile)
        };
        assert_eq!(of(0, 80, 24), (1, 1, 7));
        assert_eq!(of(2, 80, 24), (1, 2, 7));
        assert_eq!(of(3, 80, 24), (2, 2, 9));
        assert_eq!(of(100, 80, 24), (2, 2, 9));
        assert_eq!(of(2, 120, 40), (2, 1, 10));
        assert_eq!(of(10, 120, 40), (3, 4, 9));
        assert_eq!(of(10, 200, 60), (3, 4, 8));
        assert_eq!(of(30, 200, 60), (5, 6, 9));
        assert_eq!(of(100, 200, 60), (5, 7, 8));
        assert_eq!(of(5, 20, 5).0, 1);
    }
}
