//! What the page shows of a meeting at one moment: what the room's view in the terminal shows, and no names.

use serde::Serialize;

use crate::{
    domain::{floor::state::Floor, measures::shares::GroupShare},
    text::{format, page as words, screen},
    tui::meeting::view::MeetingView,
};

/// The page as it is now. The texts are ready to be shown; the page only puts them in their places.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
pub struct Picture {
    /// The state of the balance in a few words, or what the meeting is doing: a break, small groups.
    pub headline: String,
    /// Which time the shares are of; empty without shares.
    pub when: String,
    /// The groups of the balance, the centred one first. Empty while there is nothing to show, or nothing that may be shown.
    pub groups: Vec<GroupPicture>,
    /// The agreed aim of the first group, 0 to 1.
    pub aim: Option<f64>,
    /// Sentences under the groups.
    pub notes: Vec<String>,
    /// The item, or what the meeting is called; empty unless it is to be shown.
    pub title: String,
    /// What the clock counts: the item, or the whole meeting.
    pub timed: String,
    /// What it shows, ms.
    pub spent_ms: u64,
    /// The clock is running.
    pub runs: bool,
    /// How many hands are up, in words.
    pub hands: String,
    /// The meeting is over, and so is the page.
    pub ended: bool,
}

/// A group of the balance.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct GroupPicture {
    pub label: String,
    /// The share in words.
    pub percent: String,
    /// The share of the talk, 0 to 1.
    pub share: f64,
    /// Which pattern and colour it has, from 0.
    pub pattern: usize,
}

/// Which words that somebody typed the page may show.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Shown {
    /// The title of the meeting and of the item.
    pub titles: bool,
}

impl Picture {
    /// Whether a page that shows `self` may go on doing so: it counts the clock by itself.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        let at_same_time = Self { spent_ms: self.spent_ms, ..other.clone() };
        *self == at_same_time && self.spent_ms <= other.spent_ms
    }

    /// The picture of a meeting.
    #[must_use]
    pub fn of(meeting: &MeetingView<'_>, shown: Shown) -> Self {
        let ended = meeting.session.ended;
        let paused = meeting.tally.floor().is_stopped() && !ended;
        let may_look = meeting.session.room_sees_balance(&meeting.tally) && !paused;
        let groups = if may_look { groups(meeting) } else { Vec::new() };
        let Timed { title, what, spent_ms } = timed(meeting);
        Self {
            headline: meeting.room_headline(may_look),
            when: if groups.is_empty() { String::new() } else { when(meeting).to_owned() },
            aim: meeting.aim_mark().filter(|_| !groups.is_empty()),
            notes: notes(meeting, paused, !groups.is_empty()),
            groups,
            title: if shown.titles { title } else { String::new() },
            timed: what.to_owned(),
            spent_ms,
            runs: !paused && !ended && !is_unattended(meeting),
            hands: if paused || ended {
                String::new()
            } else {
                screen::hands_up(meeting.session.queue.waiting().len())
            },
            ended,
        }
    }
}

fn groups(meeting: &MeetingView<'_>) -> Vec<GroupPicture> {
    if !meeting.balance.enough || meeting.has_small_group() {
        return Vec::new();
    }
    let recent = is_recent(meeting);
    let picture = |group: &GroupShare| {
        let share = if recent { group.recent } else { group.share }?;
        Some(GroupPicture {
            label: meeting.session.roster.group_label(group.group),
            percent: format::percent(share),
            share,
            pattern: meeting.pattern_index(group.group),
        })
    };
    meeting.in_balance().into_iter().filter_map(picture).collect()
}

/// Whether the last few minutes are shown: while the meeting runs, as soon as there was enough talk in them.
fn is_recent(meeting: &MeetingView<'_>) -> bool {
    meeting.balance.enough_recent && !meeting.session.ended
}

fn when(meeting: &MeetingView<'_>) -> &'static str {
    if is_recent(meeting) { screen::lately() } else { screen::so_far() }
}

fn notes(meeting: &MeetingView<'_>, paused: bool, has_groups: bool) -> Vec<String> {
    let mut notes = Vec::new();
    if !paused && !meeting.session.room_sees_balance(&meeting.tally) {
        notes.push(screen::room_shows(meeting.session.room).to_owned());
    }
    if has_groups {
        notes.extend(meeting.uncounted_share());
        notes.push(screen::one_thing().to_owned());
    }
    if meeting.session.interrupted.is_some() && !meeting.session.ended {
        notes.push(words::interrupted().to_owned());
    }
    notes.extend(meeting.trouble());
    notes
}

/// Whether nobody keeps the record now.
fn is_unattended(meeting: &MeetingView<'_>) -> bool {
    meeting.session.interrupted.is_some() || meeting.session.floor() == Floor::Unattended
}

/// What is timed: the item, or the whole meeting while there is none.
struct Timed {
    title: String,
    what: &'static str,
    spent_ms: u64,
}

fn timed(meeting: &MeetingView<'_>) -> Timed {
    let Some(item) = meeting.session.agenda.current().filter(|_| !meeting.session.ended) else {
        let title = meeting.session.title.clone().unwrap_or_default();
        return Timed { title, what: words::meeting_so_far(), spent_ms: meeting.now.ms() };
    };
    let index = meeting.session.agenda.index(item.item);
    let spent_ms = index.map_or(0, |at| meeting.tally.items()[at].spent_ms);
    Timed { title: item.title.clone(), what: words::item_so_far(), spent_ms }
}
