//! What whoever facilitates sees: the balance at any time, how long others have talked, who is next, and what could be
//! asked.

use serde::Serialize;

use super::{Picture, Shown, is_paused, state};
use crate::{
    domain::{queue::order::Next, record::moment::clock},
    text::{format, hand, screen},
    tui::{frame::bottom, meeting::view::MeetingView},
};

/// A figure, what it is of, and what stands below it.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct Tile {
    pub title: String,
    pub figure: String,
    pub text: String,
}

pub(super) fn picture(meeting: &MeetingView<'_>, shown: Shown) -> Picture {
    let is_running = !is_paused(meeting) && !meeting.session.ended;
    Picture {
        headline: if is_running { meeting.balance_headline() } else { meeting.floor_label().0 },
        notes: meeting.uncounted_share().filter(|_| is_running).into_iter().chain(state(meeting)).collect(),
        tiles: if is_running { tiles(meeting, shown) } else { Vec::new() },
        prompt: bottom::prompt_line(meeting).filter(|_| is_running).unwrap_or_default(),
        ..Picture::with_groups(meeting, shown, is_running && meeting.balance.enough)
    }
}

fn tiles(meeting: &MeetingView<'_>, shown: Shown) -> Vec<Tile> {
    since_centred(meeting).into_iter().chain(not_spoken(meeting, shown)).chain(next(meeting, shown)).collect()
}

/// How long others have talked since the centred group spoke.
fn since_centred(meeting: &MeetingView<'_>) -> Option<Tile> {
    let since = meeting.since_centred()?;
    let title = screen::tile_since().to_owned();
    Some(Tile { title, figure: clock(since.ms), text: since.of_tile() })
}

/// How many have not spoken yet, and who, if names are shown.
fn not_spoken(meeting: &MeetingView<'_>, shown: Shown) -> Option<Tile> {
    if !meeting.session.times_individuals() || meeting.session.roster.people().is_empty() {
        return None;
    }
    let not_yet = &meeting.balance.heard.not_yet;
    let names: Vec<_> = not_yet.iter().map(|person| meeting.label(*person)).filter(|_| shown.names).collect();
    let text = if not_yet.is_empty() { screen::everyone().to_owned() } else { format::list(&names) };
    Some(Tile { title: screen::tile_not_spoken().to_owned(), figure: not_yet.len().to_string(), text })
}

/// Who is next, and why: their name, if names are shown, else their group.
fn next(meeting: &MeetingView<'_>, shown: Shown) -> Option<Tile> {
    let next = meeting.next_speaker()?;
    let text = match next {
        Next::Hand(hand) => meeting.hand_reason(hand.reason),
        Next::Round(_) => {
            let (offered, of) = meeting.session.round_now()?.progress();
            hand::round_progress(offered, of)
        }
    };
    let roster = &meeting.session.roster;
    let group = roster.person(next.person()).and_then(|person| roster.group_index(&person.hat.group));
    let figure = match group {
        _ if shown.names => meeting.label(next.person()).into_owned(),
        Some(group) => meeting.group_label(group),
        None => return None,
    };
    Some(Tile { title: screen::tile_next().to_owned(), figure, text })
}
