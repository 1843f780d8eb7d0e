//! The list of sessions: title, date, people by group, gap to the aim, what is open. Only the rows in view are put
//! into words.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::{
    report::Summary,
    text::{report, review as words},
    tui::{
        command::Place,
        frame::key_row::KeyRow,
        keymap::Keymap,
        screens::list::state::{Order, RowState, SessionList, SessionRow},
        theme::{Sign, Theme},
        widget::{
            input,
            line::{self, plain},
            space,
        },
    },
};

/// Columns for the gap to the aim and for what is open.
const GAP: usize = 11;
const OPEN: usize = 7;
/// Columns for the people: the most, and the fewest; with less room they are left out.
const PEOPLE: usize = 26;
const FEWEST_PEOPLE: usize = 14;
/// From this height on there is a free row below the title.
const ROOMY: u16 = 12;

pub fn draw(list: &SessionList, keymap: &Keymap, theme: Theme, area: Rect, buf: &mut Buffer) {
    let bottom = bottom(list, keymap, theme, area);
    let (body, foot) = space::split_foot(area, bottom.len());
    let mut out = vec![head(list, theme, area.width)];
    if area.height >= ROOMY {
        out.push(Line::default());
    }
    let room = usize::from(body.height).saturating_sub(out.len());
    if list.fitting() == 0 {
        let words = if list.is_empty() { words::no_sessions() } else { words::none_fits() };
        out.push(plain(format!("  {words}"), theme.quiet()));
    }
    let from = list.cursor.saturating_sub(room / 2).min(list.fitting().saturating_sub(room));
    let rows = list.rows_from(from).take(room).enumerate();
    out.extend(rows.map(|(n, r)| row(r, from + n == list.cursor, theme, usize::from(area.width))));
    line::lines(area, buf, &out);
    line::lines(foot, buf, &bottom);
}

/// The title, how many sessions there are in which order, and how many are still being read.
fn head(list: &SessionList, theme: Theme, width: u16) -> Line<'static> {
    let order = match list.order {
        Order::Date => words::order_date(),
        Order::Title => words::order_title(),
        Order::Gap => words::order_aim(),
        Order::Open => words::order_open(),
    };
    let how_far =
        (list.done < list.len()).then(|| format!("{}  ", words::read_so_far(list.done, list.len())));
    let left = vec![
        Span::styled(format!(" {}", words::list_title()), theme.strong()),
        Span::styled(format!("  {}, {}", words::meetings(list.fitting(), list.len()), order), theme.quiet()),
    ];
    let right = vec![Span::styled(how_far.unwrap_or_default(), theme.quiet())];
    line::two_ends(left, right, width, theme.ascii)
}

/// A session: date, title, and its figures or why it has none.
fn row(row: &SessionRow, chosen: bool, theme: Theme, width: usize) -> Line<'static> {
    let mark = if chosen { theme.sign(Sign::Cursor) } else { " " };
    let style = if chosen { theme.strong() } else { Style::new() };
    let day = row.day.map(|day| day.to_string()).unwrap_or_default();
    let head = format!("{mark} {day:<10}  ");
    let rest = width.saturating_sub(line::width(&head) + GAP + OPEN + 3);
    let people = if rest / 2 < FEWEST_PEOPLE { 0 } else { (rest / 2).min(PEOPLE) };
    let title = rest.saturating_sub(people + 1);
    let (name, figures) = match &row.state {
        RowState::Summary { summary, damaged } => {
            let name = summary.title.clone().unwrap_or_else(|| words::untitled().to_owned());
            (name, figures(row, summary, *damaged, people, theme))
        }
        RowState::Waiting => (row.id.clone(), words::waiting().to_owned()),
        RowState::Newer => (row.id.clone(), words::newer().to_owned()),
        RowState::Nothing => (row.id.clone(), words::nothing_whole().to_owned()),
        RowState::Unreadable => (row.id.clone(), words::unreadable().to_owned()),
    };
    Line::from(vec![
        Span::styled(head, style),
        Span::styled(line::cell(&name, title, theme.ascii), style),
        Span::styled(format!(" {figures}"), if chosen { theme.strong() } else { theme.quiet() }),
    ])
}

/// People by group, the gap to the aim, and what is open.
fn figures(row: &SessionRow, s: &Summary, damaged: bool, people: usize, theme: Theme) -> String {
    let in_balance: Vec<_> =
        s.groups.iter().filter(|g| g.in_balance).map(|g| (g.people, g.label.clone())).collect();
    let uncounted = s.groups.iter().filter(|g| !g.in_balance).filter_map(|g| g.people).sum();
    let who = if people == 0 { String::new() } else { report::list_people(&in_balance, uncounted) };
    let gap = match row.gap {
        Some(points) => words::gap(points),
        None if s.shows_shares() => words::no_aim().to_owned(),
        None => words::few().to_owned(),
    };
    let open = if damaged { words::partly().to_owned() } else { words::waiting_lines(s.open()) };
    format!("{} {} {open}", line::cell(&who, people, theme.ascii), line::cell(&gap, GAP, theme.ascii))
}

/// The notice, the filter if one is set, and the key row.
fn bottom(list: &SessionList, keymap: &Keymap, theme: Theme, area: Rect) -> Vec<Line<'static>> {
    let columns = usize::from(area.width).saturating_sub(2);
    let notice = list.notice.iter();
    let mut out: Vec<Line<'static>> =
        notice.flat_map(|notice| line::wrapped(notice, columns, 1, theme.strong())).collect();
    if !input::text(&list.filter).is_empty() {
        out.push(filter(list, theme, columns));
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
