//! What the page shows of a meeting at one moment: what the views in the terminal show, and no names unless asked for.

mod facilitator;
mod phone;

use std::collections::BTreeMap;

use serde::Serialize;

pub use self::{
    facilitator::Tile,
    phone::{Own, Phones, answer_id, kind_id},
};
use super::access::Viewer;
use crate::{
    domain::{PersonId, closing::answers::CardQuestion, floor::state::Floor, measures::shares::GroupShare},
    text::{format, page as words, report, screen},
    tui::meeting::{state::View, view::MeetingView},
};

/// What each page is shown at one moment.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Pictures {
    pub room: Picture,
    pub facilitator: Picture,
    /// What phones of people in the meeting are shown, and how they are known. `None`: nothing is taken from phones.
    pub phones: Option<Phones>,
}

impl Pictures {
    /// The pictures of a meeting.
    #[must_use]
    pub fn of(mut meeting: MeetingView<'_>, shown: Shown) -> Self {
        meeting.view = View::Room;
        let room = Picture::of_room(&meeting, shown);
        meeting.view = View::Facilitator;
        Self { facilitator: facilitator::picture(&meeting, shown), room, phones: None }
    }

    /// The pictures of a meeting that takes hands and cards from phones, if the group agreed.
    #[must_use]
    pub fn with_phones(meeting: MeetingView<'_>, codes: &BTreeMap<PersonId, String>) -> Self {
        let answers = meeting.live.asks_phones();
        let asked = CardQuestion::ASKED
            .map(|question| meeting.session.asked_at_the_end().any(|asked| asked == question));
        let phones = meeting.session.agreement.phones.then(|| Phones::of(&meeting, codes));
        let mut pictures = Self::of(meeting, Shown::default());
        let takes = Takes { cards: phones.is_some() && !pictures.room.ended, answers, asked };
        (pictures.room.takes, pictures.facilitator.takes) = (takes, takes);
        Self { phones, ..pictures }
    }

    /// The picture of several tables, which has one link and can only be read. `headline`: what is said above them.
    #[must_use]
    pub fn of_tables(headline: String, notes: Vec<String>, tables: Vec<TablePicture>) -> Self {
        let room = Picture { headline, notes, tables: Some(tables), ..Picture::default() };
        Self { room, ..Self::default() }
    }

    /// What somebody is shown; whose card their phone has, if it has one.
    #[must_use]
    pub fn picture(&self, viewer: Viewer, seat: Option<PersonId>) -> Picture {
        let picture = match viewer {
            Viewer::Room => &self.room,
            Viewer::Facilitator => &self.facilitator,
        };
        let own = seat.and_then(|seat| self.phones.as_ref()?.own.get(&seat).cloned());
        Picture { own, ..picture.clone() }
    }

    /// Whether pages that show `self` may go on doing so.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        self.room.says_the_same(&other.room)
            && self.facilitator.says_the_same(&other.facilitator)
            && self.phones == other.phones
    }

    /// The meeting is over, and so is the page.
    #[must_use]
    pub fn has_ended(&self) -> bool {
        self.room.ended
    }

    /// The same, and no more to come.
    #[must_use]
    pub fn ended(&self) -> Self {
        let takes = Takes::default();
        let ended = |picture: &Picture| Picture { ended: true, runs: false, takes, ..picture.clone() };
        Self { room: ended(&self.room), facilitator: ended(&self.facilitator), phones: None }
    }
}

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
    /// What whoever facilitates sees beside all this; empty for the room.
    pub tiles: Vec<Tile>,
    /// What could be asked of the meeting now; empty for the room.
    pub prompt: String,
    /// What a phone may send.
    pub takes: Takes,
    /// What whoever has this phone's card sees of their own. `None`: the phone has no card.
    pub own: Option<Own>,
    /// The tables that a lead looks after. `None`: it is the page of a meeting.
    pub tables: Option<Vec<TablePicture>>,
    /// The meeting is over, and so is the page.
    pub ended: bool,
}

/// What a page takes from a phone.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Takes {
    /// The code of a card, and what its holder asks for.
    pub cards: bool,
    /// Answers to the questions at the end, if this phone has not given them.
    pub answers: bool,
    /// Which of [`CardQuestion::ASKED`] this group asks.
    pub asked: [bool; CardQuestion::ASKED.len()],
}

/// One of several tables, as its tile on the lead's screen shows it.
#[derive(Clone, PartialEq, Debug, Default, Serialize)]
pub struct TablePicture {
    pub name: String,
    /// That it calls, needs a look, or is over; else empty.
    pub state: String,
    /// Why it needs a look; else empty.
    pub reason: String,
    /// The state of the balance in a few words.
    pub word: String,
    /// As in [`Picture::groups`].
    pub groups: Vec<GroupPicture>,
    /// As in [`Picture::aim`].
    pub aim: Option<f64>,
    /// What else is said of it, a line each.
    pub lines: Vec<String>,
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
    /// Names, for whoever facilitates. The room never sees any.
    pub names: bool,
}

impl Picture {
    /// Whether a page that shows `self` may go on doing so: it counts the clock by itself.
    #[must_use]
    pub fn says_the_same(&self, other: &Self) -> bool {
        let at_same_time = Self { spent_ms: self.spent_ms, ..other.clone() };
        *self == at_same_time && self.spent_ms <= other.spent_ms
    }

    fn of_room(meeting: &MeetingView<'_>, shown: Shown) -> Self {
        let paused = is_paused(meeting);
        let may_look = meeting.session.room_sees_balance(&meeting.tally) && !paused;
        let has_groups = may_look && meeting.balance.enough && !meeting.has_small_group();
        Self {
            headline: meeting.room_headline(may_look),
            notes: notes(meeting, paused, has_groups),
            ..Self::with_groups(meeting, shown, has_groups)
        }
    }

    /// What both pictures have: the groups, if they are shown, and what is timed.
    fn with_groups(meeting: &MeetingView<'_>, shown: Shown, has_groups: bool) -> Self {
        let (paused, ended) = (is_paused(meeting), meeting.session.ended);
        let Timed { title, what, spent_ms } = timed(meeting);
        let up = || screen::hands_up(meeting.session.queue.waiting().len());
        Self {
            when: if has_groups { when(meeting).to_owned() } else { String::new() },
            aim: meeting.aim_mark().filter(|_| has_groups),
            groups: if has_groups { groups(meeting) } else { Vec::new() },
            title: if shown.titles { title } else { String::new() },
            timed: what.to_owned(),
            spent_ms,
            runs: !paused && !ended && !is_unattended(meeting),
            hands: if paused || ended { String::new() } else { up() },
            ended,
            ..Self::default()
        }
    }
}

/// Whether the meeting has stopped for something that the group chose.
fn is_paused(meeting: &MeetingView<'_>) -> bool {
    meeting.tally.floor().is_stopped() && !meeting.session.ended
}

fn groups(meeting: &MeetingView<'_>) -> Vec<GroupPicture> {
    let recent = is_recent(meeting);
    let picture = |group: &GroupShare| {
        let share = if recent { group.recent } else { group.share }?;
        Some(GroupPicture {
            label: meeting.group_label(group.group),
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
        notes.extend(meeting.shares_error().map(report::people_give_or_take));
        notes.push(screen::one_thing().to_owned());
    }
    notes.extend(state(meeting));
    notes
}

/// What has happened to the record, in sentences.
fn state(meeting: &MeetingView<'_>) -> impl Iterator<Item = String> {
    let left = meeting.session.interrupted.is_some() && !meeting.session.ended;
    left.then(|| words::interrupted().to_owned()).into_iter().chain(meeting.trouble())
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
