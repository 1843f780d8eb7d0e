//! How long hands waited.

use crate::domain::{order::Ordered as _, queue::waiting::Raised, session::Session};

/// How long hands were up before they were served, ms of running time.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Waits {
    pub served: usize,
    /// Still up at the end.
    pub never_served: usize,
    /// Of an even number, the mean of the middle two.
    pub median_ms: Option<u64>,
    pub longest_ms: Option<u64>,
}

/// The waits of a group's hands; or of all.
#[must_use]
pub fn waits(s: &Session, group: Option<usize>) -> Waits {
    let is = |of: Option<usize>| group.is_none() || group == of;
    let mut waits: Vec<u64> =
        s.queue.served().iter().filter(|x| is(Some(x.group))).map(|x| x.wait_ms).collect();
    waits.order();
    let of_group = |r: &&Raised| is(s.roster.person(r.person).and_then(|p| s.roster.group_of(p)));
    Waits {
        served: waits.len(),
        never_served: s.queue.waiting().iter().filter(of_group).count(),
        median_ms: median(&waits),
        longest_ms: waits.last().copied(),
    }
}

/// The middle of sorted numbers.
#[must_use]
pub fn median(sorted: &[u64]) -> Option<u64> {
    let upper = *sorted.get(sorted.len() / 2)?;
    let lower = *sorted.get(sorted.len().checked_sub(1)? / 2)?;
    Some(u64::midpoint(lower, upper))
}
