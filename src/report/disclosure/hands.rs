//! Hands and go-rounds: counts over everybody from three people on, by group where no group is small.

use crate::{
    domain::measures::shares::SMALL_GROUP,
    report::{
        disclosure::Disclosure,
        model::{NeverServed, QueueGroup, ms},
    },
    text::report as words,
};

/// The hands of one group.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct GroupHands<'a> {
    /// The group's id.
    pub group: &'a str,
    pub served: usize,
    pub never_served: usize,
    /// In running time. None: too few hands, or none.
    pub median_wait_ms: Option<u64>,
    pub longest_wait_ms: Option<u64>,
}

impl<'a> Disclosure<'a> {
    /// Hands: how many were answered, and how long they waited.
    #[must_use]
    pub fn queue(&self) -> Vec<String> {
        let queue = &self.report.queue;
        if queue.served == 0 && queue.never_served == 0 || !self.may_count_all() {
            return vec![];
        }
        let mut lines = vec![words::hands(queue.served, queue.never_served)];
        if let (Some(median), Some(longest), true) =
            (queue.median_wait_s, queue.longest_wait_s, queue.served >= SMALL_GROUP)
        {
            lines.push(words::waits(ms(longest), ms(median)));
        }
        lines
    }

    #[must_use]
    pub fn go_rounds(&self) -> Option<String> {
        let rounds = self.report.go_rounds;
        let shown = rounds.count > 0 && self.may_count_all();
        shown.then(|| words::rounds(rounds.count, rounds.offered, rounds.passed))
    }

    /// Whether there were any hands at all.
    #[must_use]
    pub fn had_hands(&self) -> bool {
        let queue = &self.report.queue;
        queue.served > 0 || queue.never_served > 0
    }

    /// Hands by group; none where a group is small, or no hand was answered.
    #[must_use]
    pub fn hands_by_group(&self) -> Vec<GroupHands<'a>> {
        let queue = &self.report.queue;
        if !self.shows_every_group() || queue.served == 0 {
            return vec![];
        }
        let hands = |of: &'a QueueGroup| {
            // What the hands were up for is on no page.
            let QueueGroup { group, served, never_served, median_wait_s, longest_wait_s, kinds: _ } = of;
            let wait = |s: &Option<f64>| s.filter(|_| self.may_count(*served)).map(ms);
            GroupHands {
                group,
                served: *served,
                never_served: *never_served,
                median_wait_ms: wait(median_wait_s),
                longest_wait_ms: wait(longest_wait_s),
            }
        };
        queue.groups.iter().map(hands).collect()
    }

    /// How many hands were not reached, by the number of the item; None: outside any.
    #[must_use]
    pub fn hands_left(&self) -> Vec<(Option<u16>, usize)> {
        let never = self.report.queue.never_served_by_item.iter().filter(|_| self.may_count_all());
        never.map(|NeverServed { item, hands }| (*item, *hands)).collect()
    }

    #[must_use]
    pub fn reports_back(&self) -> usize {
        self.report.reports_back
    }
}
