//! The notes beside the floor: the newest first, whole.

use ratatui::{buffer::Buffer, layout::Rect, style::Style, text::Line};

use crate::{
    domain::{
        notes::{kind::NoteKind, note::NoteTaken},
        record::moment::clock,
    },
    text::screen as words,
    tui::{
        meeting::view::MeetingView,
        questions::note::headline,
        widget::{
            line,
            panel::{Frame, Panel},
            space,
        },
    },
};

/// Columns of the time before a note, with blanks around it.
const TIME: usize = 8;

pub fn draw(meeting: &MeetingView<'_>, frame: Frame, area: Rect, buf: &mut Buffer) {
    let notes = &meeting.session.notes;
    let state = if notes.is_empty() { String::new() } else { notes.len().to_string() };
    let panel = Panel { title: words::panel_notes(), state: &state, focused: false };
    let inner = space::inner(panel.draw(frame, area, buf, meeting.theme));
    let columns = usize::from(inner.width);
    if notes.is_empty() {
        let how = line::wrapped(&words::no_notes(meeting.keymap), columns, 0, meeting.theme.quiet());
        return line::lines(inner, buf, &how);
    }
    let lines: Vec<Line<'static>> = notes.iter().rev().flat_map(|note| lines(note, columns)).collect();
    let most = usize::from(inner.height);
    let mut shown: Vec<Line<'static>> = lines.iter().take(most).cloned().collect();
    if lines.len() > most && most > 1 {
        shown.pop();
        shown.push(line::plain(words::more_notes(meeting.keymap), meeting.theme.quiet()));
    }
    line::lines(inner, buf, &shown);
}

/// When, and what, on as many lines as it takes.
fn lines(note: &NoteTaken, columns: usize) -> Vec<Line<'static>> {
    let text = if note.kind == NoteKind::Note { note.text.clone() } else { headline(note) };
    let wrapped = line::wrap(&text, columns.saturating_sub(TIME));
    let line = |(n, text): (usize, String)| {
        let time = if n == 0 { clock(note.at.ms()) } else { String::new() };
        line::plain(format!("{time:>width$}  {text}", width = TIME - 2), Style::new())
    };
    wrapped.into_iter().enumerate().map(line).collect()
}
