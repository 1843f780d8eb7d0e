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
/// Rows of a tile with its frame.
const TILE_ROWS: u16 = 8;
/// Rows of a tile whose frame is a title row.
const FLAT_ROWS: u16 = 7;

/// How many tiles stand beside each other in a window so wide.
#[must_use]
pub fn columns(width: u16) -> usize {
    usize::from((width / TILE_COLUMNS).max(1))
}

/// Draws the screen.
pub fn draw(tables: &Tables, theme: Theme, area: Rect, buf: &mut Buffer) {
    if area.is_empty() {
        return;
    }
    let mut left = area;
    space::take(&mut left, |row| header(tables, theme, row, buf));
    let foot = foot(tables, theme, usize::from(area.width));
    let (body, below) = space::split_foot(left, foot.len());
    line::lines(below, buf, &foot);
    grid(tables, theme, area, body, buf);
    theme.fill(area, buf);
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
fn foot(tables: &Tables, theme: Theme, columns: usize) -> Vec<Line<'static>> {
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
        lines.push(Line::raw(format!(" {}", tables.notice)));
    }
    lines.push(line::plain(format!(" {}", words::keys()), theme.quiet()));
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
    let frame = Frame::of(window);
    let rows_of_tile = if frame == Frame::Border { TILE_ROWS } else { FLAT_ROWS };
    let columns = columns(body.width);
    let rows = usize::from((body.height / rows_of_tile).max(1));
    let marked = tables.marked_index().unwrap_or(0);
    // Whole rows of tiles, as far down as the marked one needs.
    let first = (marked / columns).saturating_sub(rows - 1) * columns;
    let width = body.width / u16::try_from(columns).unwrap_or(1);
    for (at, (index, tile)) in tables.tiles.iter().enumerate().skip(first).take(rows * columns).enumerate() {
        let (x, y) = (space::rows(at % columns) * width, space::rows(at / columns) * rows_of_tile);
        let place = Rect { x: body.x + x, y: body.y + y, width, height: rows_of_tile };
        draw_tile(tile, index == marked, (frame, theme), place.intersection(body), buf);
    }
}

fn draw_tile(tile: &Tile, focused: bool, (frame, theme): (Frame, Theme), place: Rect, buf: &mut Buffer) {
    let state = match &tile.look {
        Some(Look::Calls) => words::state_calls(),
        Some(_) => words::state_look(),
        None if tile.ended => words::tile_over(),
        None => "",
    };
    let panel = Panel { title: &tile.name, state, focused };
    let inner = panel.draw(frame, place, buf, theme);
    let mut left = if frame == Frame::Border {
        space::inner(inner)
    } else {
        Rect { width: inner.width.saturating_sub(1), ..inner }
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
    let texts = [
        (tile.word.clone(), Style::new()),
        (groups.join("  "), Style::new()),
        (people, Style::new()),
        (reason, reason_style),
        (since, theme.quiet()),
    ];
    for (text, style) in texts.into_iter().filter(|(text, _)| !text.is_empty()) {
        space::take(&mut left, |row| {
            line::put_text(buf, (row.x, row.y), text, row.width, style);
            1
        });
    }
}
