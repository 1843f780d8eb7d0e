//! Hands and go-rounds in the report: waits, what hands were for, who was never reached. Counts, never by person.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        agenda::{items::ItemAdded, round::Round},
        measures::{shares::SMALL_GROUP, waits},
        queue::{hand::HandKind, policy::Policy},
        record::moment::seconds,
    },
    report::model::{Detail, builder::Builder},
};

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct QueuePart {
    /// How hands were suggested at the end, as the group agreed it.
    pub policy: Policy,
    pub served: usize,
    /// Hands still up at the end.
    pub never_served: usize,
    /// called − raised, in running time; of all hands that were served.
    pub median_wait_s: Option<f64>,
    pub longest_wait_s: Option<f64>,
    /// What hands that were served were up for.
    pub kinds: HandKinds,
    pub groups: Vec<QueueGroup>,
    /// Hands that went up in an item and were still up when it closed, or at the end.
    pub never_served_by_item: Vec<NeverServed>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct HandKinds {
    pub point: usize,
    pub reply: usize,
    pub question: usize,
    pub challenge: usize,
    pub process_point: usize,
}

impl HandKinds {
    fn of(kinds: impl Iterator<Item = HandKind>) -> Self {
        let mut out = Self::default();
        for kind in kinds {
            *match kind {
                HandKind::Point => &mut out.point,
                HandKind::Reply => &mut out.reply,
                HandKind::Question => &mut out.question,
                HandKind::Challenge => &mut out.challenge,
                HandKind::ProcessPoint => &mut out.process_point,
            } += 1;
        }
        out
    }
}

/// Everyone in turn, with the right to pass.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct GoRounds {
    pub count: usize,
    /// Turns offered, in all of them: spoken or passed.
    pub offered: usize,
    pub passed: usize,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct QueueGroup {
    pub group: String,
    pub served: usize,
    pub never_served: usize,
    /// called − raised, in running time.
    pub median_wait_s: Option<f64>,
    pub longest_wait_s: Option<f64>,
    /// What they were up for. `null` where a group has fewer than 3 people, unless figures by person were
    /// asked for: one group's would give away the other's.
    pub kinds: Option<HandKinds>,
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct NeverServed {
    /// `null`: outside any item.
    pub item: Option<u16>,
    pub hands: usize,
}

impl Builder<'_> {
    pub(super) fn queue(&self) -> QueuePart {
        let groups: Vec<QueueGroup> = self.shares.iter().map(|g| self.queue_group(g.group)).collect();
        let waits = waits::waits(self.s, None);
        QueuePart {
            policy: self.s.queue.agreed(),
            served: waits.served,
            never_served: waits.never_served,
            median_wait_s: waits.median_ms.map(seconds),
            longest_wait_s: waits.longest_ms.map(seconds),
            kinds: HandKinds::of(self.s.queue.served().iter().map(|served| served.kind)),
            groups,
            never_served_by_item: self.never_served(),
        }
    }

    pub(super) fn go_rounds(&self) -> GoRounds {
        let rounds = || self.s.rounds();
        GoRounds {
            count: rounds().count(),
            offered: rounds().map(|round| round.progress().0).sum(),
            passed: rounds().map(Round::passes).sum(),
        }
    }

    pub(super) fn queue_group(&self, group: usize) -> QueueGroup {
        let waits = waits::waits(self.s, Some(group));
        let small = self.shares.iter().any(|g| g.people.is_some_and(|n| n < SMALL_GROUP));
        let of_group = self.s.queue.served().iter().filter(|served| served.group == group);
        let kinds = HandKinds::of(of_group.map(|served| served.kind));
        QueueGroup {
            group: self.group_id(group),
            served: waits.served,
            never_served: waits.never_served,
            median_wait_s: waits.median_ms.map(seconds),
            longest_wait_s: waits.longest_ms.map(seconds),
            kinds: Some(kinds).filter(|_| !small || self.detail == Detail::People),
        }
    }

    /// Outside any item first, then by item.
    pub(super) fn never_served(&self) -> Vec<NeverServed> {
        let outside = self.s.queue.waiting().iter().filter(|raised| raised.item.is_none()).count();
        let in_item = |(at, item): (usize, &ItemAdded)| NeverServed {
            item: Some(item.item),
            hands: self.s.queue.not_reached(at).count(),
        };
        let items = self.s.agenda.items.iter().enumerate().map(in_item);
        std::iter::once(NeverServed { item: None, hands: outside })
            .chain(items)
            .filter(|n| n.hands > 0)
            .collect()
    }
}
