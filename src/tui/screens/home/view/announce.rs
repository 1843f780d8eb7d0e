//! What the line mode says of the home screen.

use super::{HomeView, actions, marked, meetings};
use crate::{
    text::{
        messages::{home as texts, lines},
        screen as words,
    },
    tui::{
        announcement::{Announcement, Part, When},
        screens::home::state::Listed,
    },
};

pub fn announcements(view: HomeView<'_>) -> Vec<Announcement> {
    let home = view.home;
    let hello = lines::home(words::home_line(), words::home_title());
    let mut opened = vec![hello];
    if home.sessions.is_empty() {
        opened.push(words::home_none().to_owned());
        opened.extend(actions::step_texts(view));
    }
    opened.extend(actions::sentences(view));
    if !home.sessions.is_empty() {
        let all = home.sessions.len() + home.others;
        opened.push(lines::list_opened(all as u64, texts::meetings()));
    }
    let notice = home.notice.as_deref().map(|notice| Announcement::line(Part::Notice, notice));
    let mut out: Vec<Announcement> = notice.into_iter().collect();
    out.push(Announcement::new(Part::Screen, opened).identified("home"));
    if let Some(listed) = home.sessions.get(home.cursor) {
        out.push(Announcement::new(Part::Row, row(view, listed)));
        out.push(Announcement::line(Part::Keys, view.how_to_choose()).when(When::Once));
    }
    out
}

/// The marked meeting, what was left open in it, and how talk was shared.
fn row(view: HomeView<'_>, listed: &Listed) -> Vec<String> {
    let (n, all) = (view.home.cursor + 1, view.home.sessions.len() + view.home.others);
    let mut row = vec![lines::marked(n, all, &meetings::sentence(listed))];
    row.extend(marked::sentences(listed));
    row
}
