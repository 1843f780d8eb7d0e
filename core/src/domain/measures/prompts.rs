//! Prompts: when one is due, and why.
//!
//! Rules: `docs/measures.md`. How long the centred group has been under its aim is followed in
//! [`crate::domain::floor::under_aim`], event by event; the rest is read off the tally.

use crate::domain::{
    agenda::items::ItemKind,
    floor::tally::Tally,
    measures::{balance::Balance, heard::heard},
    people::person::Person,
    session::Session,
};

/// A prompt is given from here, ms of others' talk since the centred group's last voice.
pub const ABSENCE_MS: u64 = 300_000;
/// An item for which nothing was planned is taken to be this long, ms: its first third is what others may talk.
const UNPLANNED_MS: u64 = 3 * ABSENCE_MS;
/// For how long the half-time question stands, ms of running time.
pub const HALF_TIME_MS: u64 = 120_000;

#[derive(strum::VariantArray, strum::IntoStaticStr, strum::EnumString)]
#[strum(serialize_all = "snake_case")]
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum PromptKind {
    /// Half of the planned time has gone by.
    HalfTime,
    /// The centred group has been well under its aim, or silent, for a while.
    UnderAim,
    /// The same for some time, and some people have not come in at all.
    NotComeIn,
    /// Somebody is online, and nobody online has spoken in the item.
    LookAtScreen,
}

impl PromptKind {
    pub const ALL: &[Self] = <Self as strum::VariantArray>::VARIANTS;

    /// The id, as in settings.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let id = text.trim().to_lowercase().replace([' ', '-'], "_");
        id.parse().ok()
    }
}

/// What a prompt rests on.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Why {
    /// Planned, ms.
    HalfTime { planned_ms: u64 },
    /// The centred group's recent share, and its aim. 0 to 1.
    UnderAim { recent: f64, aim: f64 },
    /// Others' talk since its last voice, ms; how many have come in, of how many.
    Silent { since_ms: u64, heard: usize, of: usize },
    /// How many are online.
    Online { people: usize },
}

/// What a prompt rests on, as something that can be put away: it is another one where there is a new reason.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Reason {
    HalfTime,
    /// How often the centred group's share had come back to its aim before.
    Share(u32),
    /// When the last voice of the centred group ended, running time; the item whose people have not all spoken.
    Silence {
        since: u64,
        item: Option<usize>,
    },
    /// The item in which nobody online has spoken.
    Screen {
        item: Option<usize>,
    },
}

/// The prompts that are due, the first to be shown first, each with what it rests on. None while the floor is given
/// to somebody: in a round, a story, a presentation; nor while the clocks stand. Those about who talks are not due
/// while the centred group speaks, nor after a minute in which nobody in the balance has spoken.
#[must_use]
pub fn due(s: &Session, tally: &Tally) -> Vec<(PromptKind, Reason)> {
    if tally.floor().is_stopped() || tally.is_given_floor() || s.ended {
        return vec![];
    }
    let mut out: Vec<_> =
        is_half_time(tally).then_some((PromptKind::HalfTime, Reason::HalfTime)).into_iter().collect();
    if tally.is_time_to_invite() {
        out.extend(about_who_talks(s, tally));
    }
    out
}

fn about_who_talks(s: &Session, tally: &Tally) -> Vec<(PromptKind, Reason)> {
    let share = tally.prompt().is_on().then(|| Reason::Share(tally.prompt().recoveries()));
    let silent = is_silent(s, tally);
    let everyone = silent && heard(s, tally).not_yet.is_empty();
    let since = tally.voices().centred_end();
    let silence = |item| Reason::Silence { since, item };
    let under_aim = share.into_iter().chain(everyone.then(|| silence(None)));
    let not_come_in =
        (silent && !everyone && asks_who_has_not_spoken(s, tally)).then(|| silence(tally.item()));
    let screen = is_screen_forgotten(s, tally).then(|| Reason::Screen { item: tally.item() });
    let due = under_aim.map(|reason| (PromptKind::UnderAim, reason));
    let due = due.chain(not_come_in.map(|reason| (PromptKind::NotComeIn, reason)));
    due.chain(screen.map(|reason| (PromptKind::LookAtScreen, reason))).collect()
}

/// Somebody is online, and nobody online has spoken in the item under way, or speaks. Without items, the session is
/// one.
fn is_screen_forgotten(s: &Session, tally: &Tally) -> bool {
    let is_late_enough = match tally.item() {
        Some(_) => asks_who_has_not_spoken(s, tally),
        None => tally.clock() >= UNPLANNED_MS / 3,
    };
    let speaks_online = || tally.speaking().any(|seat| tally.people()[seat].is_online);
    let online = online(s, tally);
    is_late_enough
        && !online.is_empty()
        && !speaks_online()
        && !online.iter().any(|&seat| tally.has_come_in(seat))
}

/// Seats of the people in the balance who are here online.
fn online(s: &Session, tally: &Tally) -> Vec<usize> {
    let counts = |(seat, person): &(usize, &Person)| {
        let t = &tally.people()[*seat];
        t.is_online && person.counts() && tally.groups()[t.group].in_balance
    };
    s.roster.people().iter().enumerate().filter(counts).map(|(seat, _)| seat).collect()
}

/// In a discussion, once a third of its time is over; outside items at any time.
fn asks_who_has_not_spoken(s: &Session, tally: &Tally) -> bool {
    let Some(at) = tally.item() else { return true };
    let item = &tally.items()[at];
    let planned = s.agenda.items.get(at).and_then(|i| i.planned_ms).unwrap_or(UNPLANNED_MS);
    item.kind == ItemKind::Discussion && item.spent_ms >= planned / 3
}

/// Others have talked for so long since the centred group did.
fn is_silent(s: &Session, tally: &Tally) -> bool {
    let here = s.is_balanced() && s.roster.centred().is_some_and(|g| s.roster.anyone_in(g));
    here && tally.since_centred() >= ABSENCE_MS
}

/// It is announced for two minutes, beginning with the first moment at which it may be.
fn is_half_time(tally: &Tally) -> bool {
    tally.half_time_due().is_some_and(|told| told < HALF_TIME_MS)
}

/// Why a prompt is due. `None`: it rests on nothing any more.
#[must_use]
pub fn why(s: &Session, tally: &Tally, balance: &Balance, kind: PromptKind) -> Option<Why> {
    let silent =
        || Why::Silent { since_ms: tally.since_centred(), heard: balance.heard.heard, of: balance.heard.of };
    match kind {
        PromptKind::HalfTime => Some(Why::HalfTime { planned_ms: s.agenda.planned_ms()? }),
        PromptKind::UnderAim if tally.prompt().is_on() => {
            let centred = balance.groups.iter().find(|g| Some(g.group) == s.roster.centred())?;
            Some(Why::UnderAim { recent: centred.recent?, aim: centred.target? })
        }
        PromptKind::UnderAim | PromptKind::NotComeIn => Some(silent()),
        PromptKind::LookAtScreen => Some(Why::Online { people: online(s, tally).len() }),
    }
}
