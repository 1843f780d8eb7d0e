//! The column at the right of a wide window: agenda, hands and notes.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line};

use crate::{
    domain::{
        notes::{kind::NoteKind, note::NoteTaken},
        queue::policy::Policy,
        record::moment::clock,
    },
    text::{hand, screen as words},
    tui::{
        meeting::view::MeetingView,
        questions::note::headline,
        screens::live::view::hands,
        theme::Sign,
        widget::line::{self, plain},
    },
};

pub const COLUMNS: u16 = 36;
/// Columns of text in it.
const TEXT: usize = COLUMNS as usize - 1;
/// Only the first hands say why they have their place.
const REASONS: usize = 3;

/// Draws the column, and returns what is left of the area.
pub fn draw(meeting: &MeetingView<'_>, area: Rect, buf: &mut Buffer) -> Rect {
    let column = Rect { x: area.right() - COLUMNS, width: COLUMNS, ..area };
    let mut lines = vec![Line::default()];
    lines.extend(agenda(meeting));
    lines.extend(queue(meeting));
    lines.push(Line::default());
    let left = usize::from(area.height).saturating_sub(lines.len() + 1);
    lines.extend(notes(meeting, left));
    line::lines(column, buf, &lines);
    Rect { width: area.width - COLUMNS - 1, ..area }
}

fn fitted(meeting: &MeetingView<'_>, text: &str, style: Style) -> Line<'static> {
    plain(line::fit(text, TEXT, meeting.theme.ascii), style)
}

fn quiet(meeting: &MeetingView<'_>, text: &str) -> Line<'static> {
    fitted(meeting, text, meeting.theme.quiet())
}

/// The items, the one under way marked, and a free line.
fn agenda(meeting: &MeetingView<'_>) -> Vec<Line<'static>> {
    let agenda = &meeting.session.agenda;
    if agenda.items.is_empty() {
        return vec![];
    }
    let items = agenda.items.iter().map(|item| {
        let current = agenda.current == Some(item.item);
        let mark = if current { meeting.theme.sign(Sign::Speaking) } else { " " };
        let style = if current { meeting.theme.strong() } else { Style::new() };
        fitted(meeting, &format!("{mark} {} {}", item.item, item.title), style)
    });
    let heading = quiet(meeting, words::agenda());
    std::iter::once(heading).chain(items).chain([Line::default()]).collect()
}

/// The go-round under way, and the hands in the suggested order.
fn queue(meeting: &MeetingView<'_>) -> Vec<Line<'static>> {
    let theme = meeting.theme;
    let round = hands::round(meeting);
    let mut out: Vec<Line<'static>> =
        round.iter().flat_map(|text| line::wrapped(text, TEXT, 0, theme.strong())).collect();
    let policy = meeting.session.queue.policy;
    let order = if policy == Policy::InOrder { String::new() } else { format!(": {}", hand::policy(policy)) };
    out.extend(line::wrapped(&format!("{}{order}", hands::heading(meeting)), TEXT, 0, theme.quiet()));
    for (n, hand) in meeting.hands.iter().enumerate() {
        let name = format!("  {} {}", n + 1, hands::name(meeting, *hand));
        out.push(fitted(meeting, &name, theme.strong()));
        if n < REASONS {
            out.push(quiet(meeting, &format!("    {}", meeting.hand_reason(hand.reason))));
        }
    }
    if meeting.hands.is_empty() {
        out.push(quiet(meeting, &format!("  {}", words::nobody())));
    }
    out
}

/// The notes, newest first, on so many lines below their heading.
fn notes(meeting: &MeetingView<'_>, rows: usize) -> Vec<Line<'static>> {
    if meeting.session.notes.is_empty() {
        return vec![];
    }
    let notes = meeting.session.notes.iter().rev().map(note);
    let lines = notes.flat_map(|text| line::wrapped(&text, TEXT, 0, Style::new())).take(rows);
    std::iter::once(quiet(meeting, words::notes())).chain(lines).collect()
}

fn note(note: &NoteTaken) -> String {
    let text = if note.kind == NoteKind::Note { note.text.clone() } else { headline(note) };
    format!("{} {text}", clock(note.at.ms()))
}
