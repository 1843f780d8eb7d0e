//! What the line mode says of the list of meetings: how many there are, then the marked one.

use super::{chosen, order};
use crate::{
    text::{messages::lines, review as words},
    tui::{
        announcement::{Announcement, Part, When},
        keymap::Keymap,
        screens::list::state::SessionList,
    },
};

pub fn announcements(list: &SessionList, keymap: &Keymap) -> Vec<Announcement> {
    let count = words::meetings(list.fitting(), list.len());
    let count = lines::sentence(&format!("{count}, {}", order(list.order)));
    let mut out = vec![
        Announcement::line(Part::Screen, lines::sentence(words::list_title())).identified("list"),
        Announcement::line(Part::Text, count),
        Announcement::line(Part::Keys, lines::list_keys(keymap)).when(When::Once),
    ];
    out.extend(list.notice.as_deref().map(|notice| Announcement::line(Part::Notice, notice)));
    if let Some(row) = list.marked_row() {
        let name = row.summary().and_then(|summary| summary.title.as_deref()).unwrap_or(&row.id);
        let day = row.day_words();
        out.push(Announcement::line(Part::Answers, words::marked(keymap, &day, name)));
    }
    if let Some(row) = list.chosen() {
        let mut facts = chosen::sentences(row);
        if let Some(first) = facts.first_mut() {
            *first = lines::marked(list.cursor + 1, list.fitting(), first);
        }
        out.push(Announcement::new(Part::Row, facts));
    } else {
        let none = if list.is_empty() { words::no_sessions() } else { words::none_fits() };
        out.push(Announcement::line(Part::Row, none));
    }
    out
}
