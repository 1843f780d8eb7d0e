//! The list of sessions as a table: title, date, length, balance, gap to the aim, what is open. Only the rows in view
//! are put into words. In a wide window what is known of the chosen one stands beside it.

pub mod announce;
mod chosen;
mod row;

use ratatui::{
    layout::{Constraint, Layout, Rect},
    style::Style,
    text::{Line, Span},
    widgets::{Row, StatefulWidget, Table, TableState},
};

use crate::{
    text::{review as words, screen},
    tui::{
        command::Place,
        frame::key_row::KeyRow,
        keymap::Keymap,
        screens::list::{
            state::{Order, SessionList},
            view::row::Columns,
        },
        surface::{Focus, Lines, Surface, Target},
        theme::{Sign, Theme},
        widget::{
            input,
            line::{self, plain},
            panel::{Frame, Panel},
            scrollbar, space,
        },
    },
};

/// From this width on the panel for the chosen session stands beside the list; from this height on below it.
const BESIDE_FROM: u16 = 140;
const BELOW_FROM: u16 = 36;
/// Rows of the panel below the list.
const BELOW: u16 = 14;
/// The same where panels have no borders: from this size on, and its rows.
const SMALL_BELOW_FROM: u16 = 22;
const COLUMNS_FROM: u16 = 60;
const SMALL_BELOW: u16 = 12;
/// Most rows of it, where the list is short.
const MOST_BELOW: u16 = 20;
/// Columns of the panel beside it: its share of the width, of a hundred, and the most.
const BESIDE: u16 = 40;
const MOST_BESIDE: u16 = 76;
/// From this height on the columns of the table have heads.
const HEADS_FROM: u16 = 9;

pub fn draw(list: &SessionList, keymap: &Keymap, theme: Theme, area: Rect, buf: &mut Surface<'_>) {
    let bottom = bottom(list, keymap, theme, area);
    let (mut body, foot) = space::split_foot(area, bottom.len());
    buf.text(foot, &bottom);
    space::take(&mut body, |row| {
        line::put(buf, (row.x, row.y), &head(list, theme, row.width), row.width);
        1
    });
    let frame = Frame::of(area);
    let (own, known) = split(frame, area, body, space::rows(list.fitting()));
    draw_list(list, frame, own, buf, theme);
    if !known.is_empty() {
        chosen::draw(list.chosen(), frame, known, buf, theme);
    }
}

/// The areas of the list and of what is known of the chosen session: beside it, below it, or not at all.
fn split(frame: Frame, window: Rect, body: Rect, meetings: u16) -> (Rect, Rect) {
    // Below a short list there is room for more; the heads have a row.
    let spare = body.height.saturating_sub(meetings.saturating_add(1 + frame.rows()));
    let below = |least: u16| spare.clamp(least, MOST_BELOW);
    let rest = |known| [Constraint::Fill(1), Constraint::Length(known)];
    let columns = MOST_BESIDE.min(window.width * BESIDE / 100);
    let [own, known] = match frame {
        Frame::Border if window.width >= BESIDE_FROM => Layout::horizontal(rest(columns)).areas(body),
        Frame::Border if window.height >= BELOW_FROM => Layout::vertical(rest(below(BELOW))).areas(body),
        Frame::TitleRow if window.height >= SMALL_BELOW_FROM && window.width >= COLUMNS_FROM => {
            Layout::vertical(rest(below(SMALL_BELOW))).areas(body)
        }
        Frame::Border | Frame::TitleRow => return (body, Rect::ZERO),
    };
    (own, known)
}

/// The title, how many sessions there are in which order, and how many are still being read.
fn head(list: &SessionList, theme: Theme, width: u16) -> Line<'static> {
    let how_far = (list.done < list.len()).then(|| format!("{} ", words::read_so_far(list.done, list.len())));
    let left = vec![
        Span::styled(format!(" {}", words::list_title()), theme.strong()),
        Span::styled(
            format!("  {}, {}", words::meetings(list.fitting(), list.len()), order(list.order)),
            theme.quiet(),
        ),
    ];
    let right = vec![Span::styled(how_far.unwrap_or_default(), theme.quiet())];
    line::two_ends(left, right, width, theme.ascii)
}

fn order(order: Order) -> &'static str {
    match order {
        Order::Date => words::order_date(),
        Order::Title => words::order_title(),
        Order::Gap => words::order_aim(),
        Order::Open => words::order_open(),
    }
}

/// The table of those in view: cost follows the height of the window, however many sessions there are.
fn draw_list(list: &SessionList, frame: Frame, area: Rect, buf: &mut Surface<'_>, theme: Theme) {
    let fitting = list.fitting();
    let state = if fitting == 0 { String::new() } else { screen::row_of(list.cursor + 1, fitting) };
    let panel = Panel { title: words::meetings_heading(), state: &state, focused: true };
    let framed = panel.draw(frame, area, buf, theme);
    if fitting == 0 {
        let words = if list.is_empty() { words::no_sessions() } else { words::none_fits() };
        return line::lines(framed, buf, &[plain(format!("  {words}"), theme.quiet())]);
    }
    // The last column is that of the scrollbar.
    let inner = Rect { width: framed.width.saturating_sub(1), ..framed };
    let heads = usize::from(framed.height >= HEADS_FROM);
    let room = usize::from(inner.height).saturating_sub(heads);
    let from = list.cursor.saturating_sub(room / 2).min(fitting.saturating_sub(room));
    let columns = Columns::of(inner.width);
    let in_view = || list.rows_from(from).take(room);
    let rows: Vec<Row<'static>> = in_view().map(|row| row::cells(row, &columns, theme)).collect();
    let mut table = Table::new(rows, columns.widths())
        .column_spacing(row::SPACING)
        .highlight_symbol(format!("{} ", theme.sign(Sign::Cursor)))
        .row_highlight_style(theme.strong());
    if heads > 0 {
        table = table.header(Row::new(columns.heads()).style(theme.quiet()));
    }
    let mut shown = TableState::new().with_selected(list.cursor - from);
    StatefulWidget::render(table, inner, buf, &mut shown);
    let lines = Rect { y: inner.y + space::rows(heads), height: space::rows(room), ..inner }.rows();
    for ((n, row), line) in in_view().enumerate().zip(lines) {
        let style = if from + n == list.cursor { theme.strong() } else { Style::new() };
        row::put_reason(row, line, buf, style);
        buf.target(line, Target::Row(from + n));
        if from + n == list.cursor {
            buf.focus(Focus::Row, line.x, line.y);
        }
    }
    buf.scrolls(inner);
    if fitting > room {
        let bar = if frame == Frame::Border { Rect { width: framed.width + 1, ..framed } } else { framed };
        scrollbar::draw(bar, buf, fitting, list.cursor, theme);
    }
}

/// The notice, the filter if one is set, and the key row.
fn bottom(list: &SessionList, keymap: &Keymap, theme: Theme, area: Rect) -> Lines {
    let columns = usize::from(area.width).saturating_sub(2);
    let notice = list.notice.iter();
    let notice = notice.flat_map(|notice| line::wrapped(notice, columns, 1, theme.strong()));
    let mut out = Lines::from(notice.collect::<Vec<_>>());
    if let Some(row) = list.marked_row() {
        let name = row.summary().and_then(|summary| summary.title.as_deref()).unwrap_or(&row.id);
        let day = row.day_words();
        let text = words::marked(keymap, &day, name);
        out.extend(line::wrapped(&text, columns, 1, theme.strong()));
    }
    if !input::text(&list.filter).is_empty() {
        out.extend(Lines::typed(filter(list, theme, columns), 2));
    }
    let keys = KeyRow { keymap, theme, place: Place::List, left_out: &[] };
    out.extend(keys.lines(area.width, 1));
    out
}

fn filter(list: &SessionList, theme: Theme, columns: usize) -> Line<'static> {
    let (before, after) = input::around_cursor(&list.filter);
    let keys = format!("   {}", words::filter_keys());
    let room = columns.saturating_sub(words::filter().len() + 2 + keys.len());
    let mut spans = vec![Span::styled(format!(" {}: ", words::filter()), theme.quiet())];
    spans.extend(line::typed(&before, &after, room, theme));
    spans.push(Span::styled(keys, theme.quiet()));
    Line::from(spans)
}
