//! The notes so far: kind, text, and what is known or still open about each.

use ratatui::style::Style;

use crate::{
    domain::{notes::note::NoteTaken, record::moment::clock},
    text::note as words,
    tui::{
        meeting::view::MeetingView,
        questions::note::{self, Detail, NoteRow, headline, owner_label},
        screens::live::view::panel::PanelRow,
    },
};

pub fn rows(meeting: &MeetingView<'_>) -> Vec<PanelRow> {
    meeting.session.notes.iter().map(|note| row(meeting, note)).collect()
}

fn row(meeting: &MeetingView<'_>, note: &NoteTaken) -> PanelRow {
    let flags = flags(meeting, note);
    let flags = if flags.is_empty() { String::new() } else { format!("[{}] ", flags.join(", ")) };
    PanelRow {
        text: format!("{:>7} {flags}{}", clock(note.at.ms()), headline(note)),
        style: if note.lacks_owner() { meeting.theme.strong() } else { Style::new() },
    }
}

/// What stands out about it: first in the row, so that long texts do not hide it.
fn flags(meeting: &MeetingView<'_>, note: &NoteTaken) -> Vec<String> {
    if note.details.closed.is_some() {
        return vec![words::closed_flag().to_owned()];
    }
    let of_row = |row| match row {
        NoteRow::Detail(detail) => flag(meeting, note, detail),
        NoteRow::Strike => None,
    };
    note::rows(meeting.session, note).into_iter().filter_map(of_row).collect()
}

/// What a detail that this kind of note has adds to its row.
fn flag(meeting: &MeetingView<'_>, note: &NoteTaken, detail: Detail) -> Option<String> {
    let known = &note.details;
    match detail {
        Detail::Owner => {
            let owner = known.owner.as_ref().map(|owner| owner_label(meeting.session, owner));
            Some(owner.unwrap_or_else(|| words::no_owner().to_owned()))
        }
        Detail::Due => Some(known.due.map_or_else(|| words::no_date().to_owned(), words::due)),
        Detail::How => known.how.is_none().then(|| words::how_not_said().to_owned()),
        Detail::Approval => known.needs_approval.as_deref().map(words::needs_approval),
        Detail::LookAgain => known.look_again.map(words::look_again),
        Detail::TakenUp => known.taken_up.map(|yes| words::is_taken_up(yes).to_owned()),
        Detail::Words
        | Detail::Part
        | Detail::Agrees(_)
        | Detail::Dissent
        | Detail::Hands
        | Detail::Help
        | Detail::Why
        | Detail::SaidBy
        | Detail::CameFrom
        | Detail::Closed => None,
    }
}
