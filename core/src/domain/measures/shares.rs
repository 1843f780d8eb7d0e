//! Shares of the talk: each group's, the uncounted groups', and one person's within a group.

use crate::domain::{floor::tally::Tally, measures::aim::ratio, record::moment::total, session::Session};

/// Fewer people than this is a small group.
pub const SMALL_GROUP: usize = 3;

/// One group's part in the talk.
#[derive(Clone, PartialEq, Debug)]
pub struct GroupShare {
    pub group: usize,
    pub in_balance: bool,
    /// People who wore a hat of it while they were here. `None`: not counted.
    pub people: Option<usize>,
    pub present_ms: u64,
    /// T_g, person-milliseconds.
    pub ms: u64,
    /// S_g = T_g / ΣT_h over groups in the balance.
    pub share: Option<f64>,
    /// A_g / ΣA over groups in the balance: what headcount would give.
    pub even_share: Option<f64>,
    /// Everyone in the balance was here all the time, so that the even share is that of heads.
    pub by_heads: bool,
    /// τ_g.
    pub target: Option<f64>,
    /// E_g / ΣE: the last minutes, faded.
    pub recent: Option<f64>,
}

impl GroupShare {
    /// D_g = S_g − τ_g, in points of a hundred.
    #[must_use]
    pub fn gap_points(&self) -> Option<f64> {
        Some((self.share? - self.target?) * 100.0)
    }
}

/// Every group that has a person, in the order of the roster.
#[must_use]
pub fn group_shares(s: &Session, tally: &Tally) -> Vec<GroupShare> {
    let targets = s.targets(tally);
    let in_balance = || tally.groups().iter().enumerate().filter(|(_, g)| g.in_balance);
    let talk = total(in_balance().map(|(_, g)| g.ms));
    let counted = in_balance().all(|(g, _)| tally.headcount(g).is_some());
    let present = total(in_balance().map(|(g, _)| tally.group_present_ms(g)));
    let all_here = |g| {
        tally
            .headcount(g)
            .is_some_and(|n| tally.group_present_ms(g) == tally.clock().saturating_mul(n as u64))
    };
    let by_heads = in_balance().all(|(g, _)| all_here(g));
    let faded: f64 = in_balance().map(|(g, _)| tally.recent().faded(g)).sum();
    let with_people = tally.groups().iter().enumerate().filter(|(_, g)| !g.people.is_empty());
    with_people
        .map(|(g, t)| GroupShare {
            group: g,
            in_balance: t.in_balance,
            people: tally.headcount(g),
            present_ms: tally.group_present_ms(g),
            ms: t.ms,
            share: ratio(t.ms, talk).filter(|_| t.in_balance),
            even_share: ratio(tally.group_present_ms(g), present).filter(|_| t.in_balance && counted),
            by_heads,
            target: targets.iter().find(|(at, _)| *at == g).and_then(|(_, target)| *target),
            recent: (t.in_balance && faded > 0.0).then(|| tally.recent().faded(g) / faded),
        })
        .collect()
}

/// T of the uncounted groups over all speaking time of people.
#[must_use]
pub fn uncounted_share(tally: &Tally) -> Option<f64> {
    let apart = total(tally.groups().iter().filter(|g| !g.in_balance).map(|g| g.ms));
    ratio(apart, total(tally.groups().iter().map(|g| g.ms)))
}

/// R = (T_C/A_C) / (T_O/A_O): for each minute a person of the other groups had, what a person of the centred group had.
#[must_use]
pub fn parity_ratio(s: &Session, shares: &[GroupShare]) -> Option<f64> {
    if shares.iter().any(|g| g.in_balance && g.people.is_none()) {
        return None;
    }
    let centred = |g: &&GroupShare| Some(g.group) == s.roster.centred();
    let rate = |wanted: bool| {
        let of = || shares.iter().filter(|g| g.in_balance && centred(g) == wanted);
        ratio(total(of().map(|g| g.ms)), total(of().map(|g| g.present_ms)))
    };
    let others = rate(false).filter(|r| *r > 0.0)?;
    Some(rate(true)? / others)
}

/// The largest part that one person has of a group's time, when the group has several people.
///
/// No range goes with it. [`tap_error`](super::tap_error) was measured on the share of a side that is chosen before; the
/// largest of several shares is too high on average, by more the more alike they are, and nobody has measured by how
/// much. So the words for it say *about*.
#[must_use]
pub fn top_share(tally: &Tally, group: usize) -> Option<f64> {
    let of_group =
        || tally.people().iter().filter(|p| p.came && p.is_individual && !p.observes && p.group == group);
    if of_group().count() < 2 {
        return None;
    }
    ratio(of_group().map(|p| p.ms).max()?, total(of_group().map(|p| p.ms)))
}
