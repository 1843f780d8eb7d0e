//! What the line mode says of the note-taker's view.

use crate::{
    domain::{order::Ordered as _, record::moment::clock},
    text::{messages::lines as words, screen as screen_words},
    tui::{
        announcement::{Announcement, Part, When},
        frame,
        meeting::{panel::Panel, view::MeetingView},
        screens::live::view::{in_words, panel},
    },
};

const MINUTE_MS: u64 = 60_000;

pub fn announcements(meeting: &MeetingView<'_>) -> Vec<Announcement> {
    let mut out = vec![screen(meeting)];
    out.extend(item(meeting));
    let floor = in_words::floor_and_clock(meeting);
    out.push(Announcement::line(Part::Floor, floor).identified(in_words::floor(meeting)));
    let (saving, others): (Vec<_>, Vec<_>) =
        frame::announce::meeting(meeting).into_iter().partition(|a| a.part == Part::Saving);
    out.splice(1..1, saving);
    out.push(hands(meeting));
    out.extend(reading(meeting));
    out.extend(regular(meeting));
    out.extend(open_list(meeting));
    out.extend(others);
    out
}

/// The title, and in a meeting that has just begun how to find the keys.
fn screen(meeting: &MeetingView<'_>) -> Announcement {
    let title = meeting.session.title.as_deref().map(words::sentence);
    let lines = title.into_iter().chain([words::begin(meeting.keymap)]).collect();
    Announcement::new(Part::Screen, lines).identified(format!("meeting {}", meeting.session.id))
}

/// The item under way, when it changes.
fn item(meeting: &MeetingView<'_>) -> Option<Announcement> {
    let item = meeting.session.agenda.current()?;
    let line = in_words::item_and_times(meeting, item);
    Some(Announcement::line(Part::Item, line).identified(format!("{:?} {}", item.item, item.title)))
}

/// Whose hands are up, in order, when that changes.
fn hands(meeting: &MeetingView<'_>) -> Announcement {
    let names: Vec<_> = meeting.hands.iter().map(|hand| meeting.label(hand.person)).collect();
    let mut up = names.clone();
    // The suggested order may change by itself with the time people have spoken.
    up.order();
    let count = screen_words::hands_up(names.len());
    let line = if names.is_empty() { count } else { format!("{count}: {}", names.join(", ")) };
    Announcement::line(Part::Hands, words::sentence(&line)).identified(up.join("\n")).when(When::Changed)
}

fn reading(meeting: &MeetingView<'_>) -> Option<Announcement> {
    let what = meeting.live.reading?;
    let lines = in_words::reading(meeting, what);
    Some(Announcement::new(Part::Reading, lines).identified(format!("{what:?} {:?}", meeting.live.last_key)))
}

/// The balance every few minutes, where that was asked for.
fn regular(meeting: &MeetingView<'_>) -> Option<Announcement> {
    let period = u64::from(meeting.live.read_every?) * MINUTE_MS;
    let nth = meeting.now.ms() / period.max(1);
    let balance = in_words::reading(meeting, crate::tui::meeting::state::Reading::Balance);
    let lines = std::iter::once(words::sentence(&clock(meeting.now.ms()))).chain(balance).collect();
    Some(Announcement::new(Part::Regular, lines).identified(nth.to_string()).when(When::Changed))
}

/// An open list: all its rows when it opens, then the row that the arrows go to.
fn open_list(meeting: &MeetingView<'_>) -> Vec<Announcement> {
    let Some(Panel { list, cursor }) = meeting.live.panel else { return vec![] };
    let (title, rows) = panel::sentences(meeting, list);
    let opened = words::list_opened(rows.len() as u64, title);
    let none = rows.is_empty().then(|| panel::empty(meeting.keymap, list));
    let numbered = rows.iter().enumerate().map(|(n, row)| words::choice(n + 1, row));
    let lines = std::iter::once(opened).chain(none).chain(numbered).collect();
    let text = Announcement::new(Part::Text, lines).identified(format!("{list:?}"));
    let keys = frame::announce::keys(panel::keys(meeting, list));
    let cursor = cursor.min(rows.len().saturating_sub(1));
    let row = rows.get(cursor).map(|row| words::marked(cursor + 1, rows.len(), row));
    let row = row.map(|row| {
        let identity = format!("{list:?} {cursor}");
        Announcement::line(Part::Row, row).identified(identity).when(When::Changed)
    });
    [text, keys].into_iter().chain(row).collect()
}
