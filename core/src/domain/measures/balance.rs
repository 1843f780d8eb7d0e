//! The balance as the live screens show it, in figures and in words. `docs/measures.md` gives each formula and source.
//!
//! Shares are 0 to 1 and `None` only where they are undefined. When it is too early to *show* one is a
//! rule for screens and stands in [`Balance`].

use crate::domain::{
    floor::{state::Floor, tally::Tally},
    measures::{
        heard::{Heard, heard},
        shares::{GroupShare, group_shares, uncounted_share},
        tap_error::{MOST_FOR_CLOSE, TapError},
    },
    people::{hat::Speaker, joining::Seat, person::Person},
    record::moment::total,
    session::Session,
};

/// Under this much talk in the balance it is too early to say anything, ms.
pub const ENOUGH_TALK_MS: u64 = 60_000;
/// Within this of the aim is *close to the aim*, and within what taps may be off.
pub const CLOSE: f64 = 0.05;
/// Beyond *close*, and within this of the aim, a group talks *a little* more.
pub const A_LITTLE: f64 = MOST_FOR_CLOSE / 100.0;
/// Shares that differ by less are the same.
const SAME: f64 = 1e-9;
/// The clock since the centred group's last voice is shown stronger from here, ms of others' talk.
pub const ABSENCE_STRONG_MS: u64 = 180_000;
/// What the balance says, in words.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum BalanceWord {
    /// Too little talk in the whole meeting, or in the last few minutes; or shares that may be so far off that *close*
    /// would say too much.
    TooEarly,
    /// Close to the aim; `equal` when all aims are the same, so that *about even* is true.
    Close {
        equal: bool,
    },
    /// This group talks more than its aim, or a little more.
    More {
        group: usize,
        a_little: bool,
    },
    /// Somebody who is not counted speaks, in this role.
    UncountedSpeaking(String),
    Quiet,
    SomeoneSpeaking,
    /// One group meets by itself: there is nothing to balance.
    OneGroup,
    /// No aim, only one group, or the clocks stand: nothing to compare.
    Nothing,
}

/// Everything the live screens show of the balance, at one moment.
#[derive(Clone, PartialEq, Debug)]
pub struct Balance {
    pub groups: Vec<GroupShare>,
    pub uncounted: Option<f64>,
    pub word: BalanceWord,
    /// Whether shares may be shown: 60 s of talk in the balance.
    pub enough: bool,
    /// Whether recent shares may be shown: 60 s of faded talk.
    pub enough_recent: bool,
    pub heard: Heard,
    /// Others' talk since the centred group's last voice, ms.
    pub since_centred: u64,
}

/// The balance at the moment `tally` has been advanced to.
#[must_use]
pub fn balance(s: &Session, tally: &Tally) -> Balance {
    let groups = group_shares(s, tally);
    let in_balance = || groups.iter().filter(|g| g.in_balance);
    let enough = s.is_balanced() && total(in_balance().map(|g| g.ms)) >= ENOUGH_TALK_MS;
    let faded: f64 = in_balance().map(|g| tally.recent().faded(g.group)).sum();
    #[expect(clippy::cast_precision_loss, reason = "a constant")]
    let enough_recent = faded >= ENOUGH_TALK_MS as f64;
    let lately = tally.recent().talk_lately() >= ENOUGH_TALK_MS;
    let word = if tally.floor().is_stopped() {
        BalanceWord::Nothing
    } else if !s.is_balanced() {
        one_group_word(s)
    } else if enough && enough_recent && lately {
        aim_word(s, &groups, recent_error(s, faded))
    } else {
        floor_word(s, enough)
    };
    Balance {
        uncounted: uncounted_share(tally),
        word,
        enough,
        enough_recent,
        heard: heard(s, tally),
        since_centred: tally.since_centred(),
        groups,
    }
}

/// One group by itself: what the floor is, or that there is nothing to balance.
fn one_group_word(s: &Session) -> BalanceWord {
    match floor_word(s, true) {
        BalanceWord::TooEarly | BalanceWord::Quiet => BalanceWord::OneGroup,
        word => word,
    }
}

/// With too little talk in the last few minutes there are no balance words: only what the floor is, or that it is too early to say.
fn floor_word(s: &Session, enough: bool) -> BalanceWord {
    let holder = s.holder().and_then(|p| s.roster.person(p)).map(Person::speaker);
    let uncounted = holder.filter(|h| is_uncounted(s, h)).map(|h| h.hat.role.clone());
    let unnamed = s.holder().and_then(|p| s.roster.person(p)).is_some_and(|p| p.seat == Seat::Someone);
    match (s.floor(), uncounted) {
        (Floor::Held, Some(_)) if unnamed => BalanceWord::SomeoneSpeaking,
        (Floor::Someone, _) => BalanceWord::SomeoneSpeaking,
        (Floor::Held, Some(role)) => BalanceWord::UncountedSpeaking(role),
        (Floor::Open, _) if enough => BalanceWord::Quiet,
        (
            Floor::Held
            | Floor::Open
            | Floor::Crosstalk
            | Floor::SmallGroups
            | Floor::Break
            | Floor::OffRecord
            | Floor::Unattended,
            _,
        ) => BalanceWord::TooEarly,
    }
}

fn is_uncounted(s: &Session, speaker: &Speaker) -> bool {
    s.roster.group(&speaker.hat.group).is_some_and(|group| !group.in_balance)
}

/// How far off a recent share may be, 0 to 1. Where nobody tapped there is no error.
fn recent_error(s: &Session, faded_ms: f64) -> f64 {
    let points = TapError::default().points_of_faded(faded_ms).filter(|_| s.was_tapped());
    points.unwrap_or(0.0) / 100.0
}

fn aim_word(s: &Session, groups: &[GroupShare], error: f64) -> BalanceWord {
    let (close, a_little) = (CLOSE.max(error), A_LITTLE.max(error));
    let over = |g: &GroupShare| Some(g.recent? - g.target?);
    let sides: Vec<(usize, f64)> =
        groups.iter().filter(|g| g.in_balance).filter_map(|g| Some((g.group, over(g)?))).collect();
    if sides.len() < 2 {
        return BalanceWord::Nothing;
    }
    let is_centred = |g: usize| Some(g) == s.roster.centred();
    let Some(most) = sides.iter().copied().max_by(|a, b| a.1.total_cmp(&b.1)) else {
        return BalanceWord::Nothing;
    };
    // Where the centred group is over its aim it is named first; else whoever is furthest over theirs.
    let centred = sides.iter().copied().find(|(g, d)| is_centred(*g) && is_over(*d, close));
    let under = sides.iter().find(|(g, _)| is_centred(*g)).map_or(0.0, |(_, d)| -d);
    let (group, over) = centred.unwrap_or((most.0, most.1.max(under)));
    if is_over(over, close) {
        BalanceWord::More { group, a_little: !is_over(over, a_little) }
    } else if is_over(error, A_LITTLE) {
        BalanceWord::TooEarly
    } else {
        BalanceWord::Close { equal: aims_are_equal(groups) }
    }
}

fn is_over(gap: f64, limit: f64) -> bool {
    gap > limit + SAME
}

/// *About even* is true only when every group's aim is the same.
fn aims_are_equal(groups: &[GroupShare]) -> bool {
    let mut aims = groups.iter().filter(|g| g.in_balance).filter_map(|g| g.target);
    aims.next().is_some_and(|first| aims.all(|aim| (aim - first).abs() < SAME))
}
