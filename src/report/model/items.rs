//! Items of the agenda, and whose questions the time went to.

use std::collections::BTreeMap;

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        agenda::items::{ItemAdded, ItemKind, Outcome},
        floor::tally::parts::ItemTally,
        measures::{aim::ratio, shares::GroupShare},
        record::moment::{seconds, total},
    },
    report::model::{
        FirstVoice,
        builder::{Builder, clean, person_id},
    },
};

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ItemPart {
    /// The digit that starts it.
    pub number: u16,
    pub title: String,
    pub kind: ItemKind,
    /// Id of the group that asked for it. `null`: not said.
    pub asked_by: Option<String>,
    /// `null`: it was not closed, or nobody said.
    pub outcome: Option<Outcome>,
    /// What we came to.
    pub summary: Option<String>,
    /// Who a stalemate was taken to, and by when they answer.
    pub referred_to: Option<String>,
    pub answer_by: Option<NaiveDate>,
    pub planned_s: Option<f64>,
    /// Running time spent on it; 0 when it was not begun.
    pub spent_s: f64,
    pub first_voice: Option<FirstVoice>,
    /// Every group that has a person.
    pub groups: Vec<ItemGroup>,
    /// How far off these shares may be, in points either way. `null`: imported, or no talk.
    #[serde(default)]
    pub error_points: Option<f64>,
    /// People in the balance who were here for some of it and have a voice in it. `null`: not told apart.
    pub heard: Option<usize>,
    /// People in the balance who were here for some of it. `null`: not told apart.
    pub present: Option<usize>,
    /// Ids of those who were here and have none. `null` unless figures by person were asked for.
    pub not_heard: Option<Vec<String>>,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ItemGroup {
    pub id: String,
    /// People of it who were here for some of the item. `null`: not told apart.
    pub people: Option<usize>,
    pub speaking_time_s: f64,
    /// Over groups in the balance, in this item. `null` apart.
    pub share: Option<f64>,
}

/// The items that one group asked for, taken together.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct OriginPart {
    /// A group's id. `null`: not said.
    pub asked_by: Option<String>,
    pub items: usize,
    pub planned_s: Option<f64>,
    /// Running time spent on them.
    pub spent_s: f64,
}

impl Builder<'_> {
    pub(super) fn item(&self, at: usize, item: &ItemAdded) -> ItemPart {
        let tally = &self.tally.items()[at];
        let in_balance = |seat: &&usize| {
            let person = &self.tally.people()[**seat];
            person.is_individual && self.tally.groups()[person.group].in_balance
        };
        let present: Vec<usize> = tally.present.iter().filter(in_balance).copied().collect();
        let closed = self.s.agenda.closed(item.item);
        let words = |text: Option<&String>| text.map(|t| clean(t));
        // In a break and in small groups nobody is listened to by all.
        let apart = matches!(item.kind, ItemKind::Break | ItemKind::SmallGroups);
        let one_by_one = |n: usize| self.if_identified(|| n).filter(|_| !apart);
        let not_heard = || present.iter().filter(|seat| !tally.heard.contains(seat));
        ItemPart {
            number: item.item,
            title: clean(&item.title),
            kind: item.kind,
            asked_by: item.asked_by.as_deref().map(clean),
            outcome: self.s.agenda.outcome(item.item),
            summary: words(closed.and_then(|c| c.summary.as_ref())),
            referred_to: words(closed.and_then(|c| c.referred_to.as_ref())),
            answer_by: closed.and_then(|c| c.by),
            planned_s: item.planned_ms.map(seconds),
            spent_s: seconds(tally.spent_ms),
            first_voice: tally.first_voice.map(|f| self.first_voice(f)),
            groups: self.item_groups(tally),
            error_points: None,
            heard: one_by_one(present.len() - not_heard().count()),
            present: one_by_one(present.len()),
            not_heard: self.if_identified(|| ()).and_then(|()| {
                self.by_person(|| {
                    not_heard().filter_map(|&seat| self.s.roster.people().get(seat)).map(person_id).collect()
                })
            }),
        }
    }

    fn item_groups(&self, item: &ItemTally) -> Vec<ItemGroup> {
        let here =
            |group: usize| item.present.iter().filter(|&&p| self.tally.people()[p].group == group).count();
        let ms = |g: usize| item.groups.get(g).copied().unwrap_or(0);
        let talk = total(self.shares.iter().filter(|g| g.in_balance).map(|g| ms(g.group)));
        let part = |g: &GroupShare| ItemGroup {
            id: self.group_id(g.group),
            people: self.if_identified(|| here(g.group)),
            speaking_time_s: seconds(ms(g.group)),
            share: ratio(ms(g.group), talk).filter(|_| g.in_balance),
        };
        self.told_groups().map(part).collect()
    }

    /// Groups in the order of their ids, what nobody is known to have asked for first.
    pub(super) fn time_by_origin(&self) -> Vec<OriginPart> {
        let mut origins: BTreeMap<Option<&str>, (usize, Option<u64>, u64)> = BTreeMap::new();
        let talk = self.s.agenda.items.iter().enumerate().filter(|(_, i)| i.kind != ItemKind::Break);
        for (at, item) in talk {
            let (items, planned, spent) = origins.entry(item.asked_by.as_deref()).or_default();
            *items += 1;
            *spent += self.tally.items()[at].spent_ms;
            if let Some(ms) = item.planned_ms {
                *planned = Some(planned.unwrap_or(0).saturating_add(ms));
            }
        }
        let part =
            |(asked_by, (items, planned, spent)): (Option<&str>, (usize, Option<u64>, u64))| OriginPart {
                asked_by: asked_by.map(clean),
                items,
                planned_s: planned.map(seconds),
                spent_s: seconds(spent),
            };
        origins.into_iter().map(part).collect()
    }
}
