//! Which groups a copy tells by themselves, and which together because they are small.

use std::collections::BTreeSet;

use crate::domain::{
    measures::shares::SMALL_GROUP, order::Ordered as _, privacy::shared_copy::ShareRefusal, session::Session,
};

/// Groups that are told as one.
#[derive(Clone, Debug)]
pub(super) struct MergedGroup {
    pub(super) groups: Vec<usize>,
    pub(super) seats: BTreeSet<usize>,
    pub(super) in_balance: bool,
    pub(super) centred: bool,
    /// `None`: not counted; then it is not taken for a small group.
    pub(super) people: Option<usize>,
}

impl MergedGroup {
    fn is_small(&self) -> bool {
        self.people.is_some_and(|n| n < SMALL_GROUP)
    }
}

/// Each group with anybody in it by itself, or with others where it is small.
///
/// # Errors
/// So few people that no group is large enough.
pub(super) fn merged_groups(s: &Session) -> Result<Vec<MergedGroup>, ShareRefusal> {
    let heads = |seats: &BTreeSet<usize>| seats.iter().map(|seat| s.tally.heads(*seat)).sum();
    let shown = |in_balance: bool| in_balance || !s.withholds_uncounted();
    let told = s.tally.groups().iter().enumerate();
    let told = told.filter(|(_, g)| shown(g.in_balance) && (g.ms > 0 || !g.people.is_empty()));
    let mut merged: Vec<MergedGroup> = told
        .map(|(at, g)| MergedGroup {
            groups: vec![at],
            seats: g.people.clone(),
            in_balance: g.in_balance,
            centred: g.centred,
            people: heads(&g.people),
        })
        .collect();
    if merged.iter().all(MergedGroup::is_small) {
        return Err(ShareRefusal::TooFew);
    }
    while let Some(at) = smallest(&merged) {
        let small = merged.remove(at);
        // Told with a group in the balance, it would be what reports tell of that group short of the sum.
        if !small.in_balance && merged.iter().all(|other| other.in_balance) {
            continue;
        }
        let near = |other: &&mut MergedGroup| {
            (other.in_balance != small.in_balance, other.centred, other.people.unwrap_or(usize::MAX))
        };
        let Some(with) = merged.iter_mut().min_by_key(near) else { return Err(ShareRefusal::TooFew) };
        with.groups.extend(small.groups);
        with.groups.order();
        with.seats.extend(small.seats);
        with.people = heads(&with.seats);
        with.in_balance |= small.in_balance;
        with.centred |= small.centred;
    }
    merged.order_by_key(|group| group.groups.first().copied());
    if merged.is_empty() { Err(ShareRefusal::TooFew) } else { Ok(merged) }
}

fn smallest(merged: &[MergedGroup]) -> Option<usize> {
    let small = merged.iter().enumerate().filter(|(_, group)| group.is_small());
    small.min_by_key(|(_, group)| group.people).map(|(at, _)| at)
}
