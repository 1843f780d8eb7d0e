//! The agenda beside the floor: each item with its time, the one under way marked, and what is not done yet.

use ratatui::{
    buffer::Buffer,
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::{
    domain::{agenda::items::ItemAdded, record::moment::clock},
    text::screen as words,
    tui::{
        meeting::view::MeetingView,
        screens::live::view::header,
        theme::Sign,
        widget::{
            line::{self, plain, two_ends},
            panel::{Frame, Panel},
            space,
        },
    },
};

/// Lines beside the items: what is not done yet.
pub const MORE_LINES: usize = 2;

pub fn draw(meeting: &MeetingView<'_>, frame: Frame, area: Rect, buf: &mut Buffer) {
    let panel = Panel { title: words::panel_agenda(), state: "", focused: false };
    let inner = space::inner(panel.draw(frame, area, buf, meeting.theme));
    let theme = meeting.theme;
    let items = &meeting.session.agenda.items;
    let mut lines: Vec<Line<'static>> =
        items.iter().enumerate().map(|(at, item)| row(meeting, at, item, inner.width)).collect();
    if items.is_empty() {
        lines.push(plain(words::no_items(meeting.keymap), theme.quiet()));
    }
    let most = usize::from(inner.height);
    if lines.len() > most {
        lines = around_current(meeting, lines, most);
    }
    if let Some(text) = header::still_to_do(meeting) {
        lines.extend(line::wrapped(&text, usize::from(inner.width), 0, theme.quiet()));
    }
    line::lines(inner, buf, &lines);
}

/// As many rows as fit, so that the item under way is one of them; the last says how many more there are.
fn around_current(meeting: &MeetingView<'_>, lines: Vec<Line<'static>>, most: usize) -> Vec<Line<'static>> {
    let agenda = &meeting.session.agenda;
    let current = agenda.current.and_then(|item| agenda.index(item)).unwrap_or(0);
    let room = most.saturating_sub(1).max(1);
    let from = current.saturating_sub(room / 2).min(lines.len() - room);
    let of = words::rows_of(from + 1, from + room, lines.len());
    let mut shown: Vec<Line<'static>> = lines.into_iter().skip(from).take(room).collect();
    if most > 1 {
        shown.push(plain(of, meeting.theme.quiet()));
    }
    shown
}

fn row(meeting: &MeetingView<'_>, at: usize, item: &ItemAdded, columns: u16) -> Line<'static> {
    let theme = meeting.theme;
    let agenda = &meeting.session.agenda;
    let now = agenda.current == Some(item.item);
    let spent = meeting.tally.items()[at].spent_ms;
    let (mark, style) = if now {
        (theme.sign(Sign::Speaking), theme.strong())
    } else if agenda.closed(item.item).is_some() || spent > 0 {
        (theme.sign(Sign::Done), theme.quiet())
    } else {
        (" ", Style::new())
    };
    let planned = item.planned_ms.map(|ms| ms / 60_000);
    let times = match planned {
        Some(planned) if spent > 0 => words::spent_of(planned, &clock(spent)),
        Some(planned) => words::minutes(planned),
        None if spent > 0 => clock(spent),
        None => String::new(),
    };
    let title = Span::styled(format!("{mark} {} {}", item.item, item.title), style);
    two_ends(vec![title], vec![Span::styled(times, style)], columns, theme.ascii)
}
