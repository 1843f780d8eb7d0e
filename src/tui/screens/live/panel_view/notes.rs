//! The notes so far: kind, words, and what is still to be said about each.

use ratatui::style::Style;

use crate::{
    domain::{
        notes::note::{NoteKind, NoteTaken},
        record::moment::clock,
    },
    text::note as words,
    tui::{
        meeting::picture::Scene,
        questions::note::{headline, owner_label},
        screens::live::panel_view::Row,
    },
};

pub fn rows(scene: &Scene<'_>) -> Vec<Row> {
    scene.session.notes.iter().map(|note| row(scene, note)).collect()
}

fn row(scene: &Scene<'_>, note: &NoteTaken) -> Row {
    let flags = flags(scene, note);
    let open = note.lacks_owner();
    let flags = if flags.is_empty() { String::new() } else { format!("[{}] ", flags.join(", ")) };
    Row {
        text: format!("{:>7} {flags}{}", clock(note.at.ms()), headline(note)),
        style: if open { scene.theme.strong() } else { Style::new() },
    }
}

/// What stands out about it: first in the row, so that long words do not hide it.
fn flags(scene: &Scene<'_>, note: &NoteTaken) -> Vec<String> {
    let known = &note.details;
    let mut out = vec![];
    match note.kind {
        NoteKind::Action => {
            let owner = known.owner.as_ref().map(|owner| owner_label(scene.session, owner));
            out.push(owner.unwrap_or_else(|| words::no_owner().to_owned()));
            out.push(known.due.map_or_else(|| words::no_date().to_owned(), words::due));
        }
        NoteKind::Decision => {
            out.extend(known.how.is_none().then(|| words::how_not_said().to_owned()));
            out.extend(known.needs_approval.as_deref().map(words::needs_approval));
        }
        NoteKind::UnmetNeed => out.extend(known.look_again.map(words::look_again)),
        NoteKind::Idea => {
            out.extend(known.taken_up.map(|yes| words::is_taken_up(yes).to_owned()));
        }
        _ => {}
    }
    if known.closed.is_some() { vec![words::closed_flag().to_owned()] } else { out }
}
