//! The agenda beside the floor: each item with its time, the one under way marked, and what is not done yet.

use std::ops::Range;

use ratatui::{
    layout::Rect,
    style::Style,
    text::{Line, Span},
};

use crate::{
    domain::{agenda::items::ItemAdded, record::moment::clock},
    text::screen as words,
    tui::{
        keymap::Key,
        meeting::view::MeetingView,
        screens::live::view::header,
        surface::{Surface, Target},
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

pub fn draw(meeting: &MeetingView<'_>, frame: Frame, area: Rect, buf: &mut Surface<'_>) {
    let panel = Panel { title: words::panel_agenda(), state: "", focused: false };
    let inner = space::inner(panel.draw(frame, area, buf, meeting.theme));
    let theme = meeting.theme;
    let items = &meeting.session.agenda.items;
    let shown = in_view(meeting, usize::from(inner.height));
    let rows = shown.clone().filter_map(|at| Some(row(meeting, at, items.get(at)?, inner.width)));
    let mut lines: Vec<Line<'static>> = rows.collect();
    if items.is_empty() {
        lines.push(plain(words::no_items(meeting.keymap), theme.quiet()));
    }
    if shown.len() < items.len() && inner.height > 1 {
        lines.push(plain(words::rows_of(shown.start + 1, shown.end, items.len()), theme.quiet()));
    }
    if let Some(text) = header::still_to_do(meeting) {
        lines.extend(line::wrapped(&text, usize::from(inner.width), 0, theme.quiet()));
    }
    line::lines(inner, buf, &lines);
    for (y, item) in (inner.top()..inner.bottom()).zip(items.get(shown).unwrap_or_default()) {
        if let Some(digit) = char::from_digit(item.item.into(), 10) {
            buf.target(Rect { y, height: 1, ..inner }, Target::Key(Key::char(digit)));
        }
    }
}

/// The items in view, the one under way among them. Where not all are, a row below says which.
fn in_view(meeting: &MeetingView<'_>, most: usize) -> Range<usize> {
    let agenda = &meeting.session.agenda;
    let all = agenda.items.len();
    if all <= most {
        return 0..all;
    }
    let current = agenda.current.and_then(|item| agenda.index(item)).unwrap_or(0);
    let room = most.saturating_sub(1).max(1);
    let from = current.saturating_sub(room / 2).min(all - room);
    from..from + room
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
