//! The talk behind a note.

use crate::domain::{
    measures::aim::ratio,
    notes::note::{NoteTaken, TALK_BEHIND_MS},
    record::moment::total,
    session::Session,
};

/// The talk behind a note.
#[derive(Clone, PartialEq, Debug)]
pub struct TalkBehind {
    /// Of all groups in the balance, from which follows how far off the shares may be: they are shares of so much talk,
    /// as those of an item are.
    pub talk_ms: u64,
    /// Each group and its share.
    pub shares: Vec<(usize, f64)>,
}

/// The talk behind a note: each group's share of the talk in the balance in its item (without one, in the
/// session) until then. `None` under a minute of it.
#[must_use]
pub fn talk_behind(s: &Session, note: &NoteTaken) -> Option<TalkBehind> {
    let groups = s.roster.groups().iter().enumerate();
    let in_balance = groups.filter(|(_, group)| group.in_balance);
    let ms: Vec<(usize, u64)> =
        in_balance.map(|(g, _)| (g, note.talk.get(g).copied().unwrap_or(0))).collect();
    let talk = total(ms.iter().map(|(_, ms)| *ms));
    if talk < TALK_BEHIND_MS {
        return None;
    }
    let people = |g: usize| !s.tally.groups()[g].people.is_empty();
    let share = |(g, ms): (usize, u64)| Some((g, ratio(ms, talk)?)).filter(|_| ms > 0 || people(g));
    Some(TalkBehind { talk_ms: talk, shares: ms.into_iter().filter_map(share).collect() })
}
