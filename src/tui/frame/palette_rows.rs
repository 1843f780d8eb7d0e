//! The rows that the palette finds, above the line being typed.

use ratatui::{style::Style, text::Line};

use crate::tui::{
    frame::palette::{self, PaletteEntry},
    meeting::{state::Typing, view::MeetingView},
    widget::{input, line::plain},
};

/// Most rows at once.
const MOST_ROWS: usize = 6;

/// As many rows as a third of the window has room for, the chosen one among them.
pub fn lines(meeting: &MeetingView<'_>, typing: &Typing, window: u16) -> Vec<Line<'static>> {
    let room = usize::from(window / 3).clamp(1, MOST_ROWS);
    let found = palette::find(meeting.session, &input::text(&typing.input));
    let cursor = typing.cursor.min(found.len().saturating_sub(1));
    let from = (cursor + 1).saturating_sub(room);
    let row = |(n, found): (usize, &PaletteEntry)| {
        let style = if n == cursor { meeting.theme.alert() } else { Style::new() };
        plain(format!(" {}", text(meeting, *found)), style)
    };
    found.iter().enumerate().skip(from).take(room).map(row).collect()
}

fn text(meeting: &MeetingView<'_>, found: PaletteEntry) -> String {
    match found {
        PaletteEntry::Person(person) => meeting.label(person).to_owned(),
        PaletteEntry::Command(command) => {
            let key = meeting.keymap.keys(command).first().map(ToString::to_string).unwrap_or_default();
            format!("{key:>9}  {:<15} {}", command.id(), command.title())
        }
    }
}
