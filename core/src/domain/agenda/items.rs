//! Agenda items: what is being talked about.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::record::moment::total;

#[derive(Clone, Copy, PartialEq, Eq, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[derive(strum::VariantArray, strum::IntoStaticStr, strum::EnumString)]
#[strum(serialize_all = "snake_case")]
pub enum ItemKind {
    #[default]
    Discussion,
    Presentation,
    Story,
    GoRound,
    SmallGroups,
    Prioritise,
    CheckIn,
    CheckOut,
    Break,
}

impl ItemKind {
    pub const ALL: &[Self] = <Self as strum::VariantArray>::VARIANTS;

    /// The id, as in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    #[must_use]
    pub fn parse(text: &str) -> Option<Self> {
        let id = text.trim().to_lowercase().replace([' ', '-'], "_");
        id.parse().ok()
    }

    /// Everyone in turn: it settles nothing about who has been heard.
    #[must_use]
    pub fn is_introduction(self) -> bool {
        matches!(self, Self::GoRound | Self::CheckIn | Self::CheckOut)
    }

    /// Kinds in which the clocks stand still.
    #[must_use]
    pub fn stops_the_clock(self) -> bool {
        matches!(self, Self::Break | Self::SmallGroups)
    }

    /// Kinds in which nobody is prompted, and other groups' talk does not count against anyone.
    #[must_use]
    pub fn is_given_floor(self) -> bool {
        self.is_introduction() || matches!(self, Self::Presentation | Self::Story)
    }
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ItemAdded {
    /// 1, 2, 3 …: the digit that starts it. A number that stands already gets these words.
    pub item: u16,
    pub title: String,
    #[serde(default)]
    pub kind: ItemKind,
    /// How long the group thought it would take. It never beeps and never advances.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub planned_ms: Option<u64>,
    /// The group that asked for it (a group's id). Absent: not said.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub asked_by: Option<String>,
}

/// How an item ended.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
#[derive(strum::IntoStaticStr)]
#[strum(serialize_all = "snake_case")]
pub enum Outcome {
    Done,
    /// Asked, people said: not yet. It stayed open.
    NotYetReady,
    Decided,
    /// Taken to somebody else.
    Stalemate,
    /// For another time.
    Parked,
}

impl Outcome {
    /// The id, as in files.
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    /// Those that close an item.
    pub const CLOSING: [Self; 4] = [Self::Done, Self::Decided, Self::Stalemate, Self::Parked];
}

/// That an item closed and how. A later one for the same item takes the place of an earlier one: what is known
/// is written down at once, and what is answered after it stands in the next.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct ItemClosed {
    pub item: u16,
    /// Absent: it was not asked.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub outcome: Option<Outcome>,
    /// What we came to, in one line.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub summary: Option<String>,
    /// Who a stalemate is referred to.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub referred_to: Option<String>,
    /// By when.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub by: Option<NaiveDate>,
}

impl ItemClosed {
    /// Closed, and nothing was asked.
    #[must_use]
    pub fn plain(item: u16) -> Self {
        Self { item, outcome: None, summary: None, referred_to: None, by: None }
    }
}

/// The items in order, and the one under way.
#[derive(Clone, Debug, Default)]
pub struct Agenda {
    pub items: Vec<ItemAdded>,
    pub current: Option<u16>,
    closed: BTreeMap<u16, ItemClosed>,
    not_ready: BTreeSet<u16>,
}

impl Agenda {
    /// How an item ended, so far as it has.
    #[must_use]
    pub fn outcome(&self, item: u16) -> Option<Outcome> {
        let closed = self.closed.get(&item).map(|c| c.outcome);
        closed.unwrap_or_else(|| self.not_ready.contains(&item).then_some(Outcome::NotYetReady))
    }

    /// How it was closed, if it was.
    #[must_use]
    pub fn closed(&self, item: u16) -> Option<&ItemClosed> {
        self.closed.get(&item)
    }

    /// How long the whole agenda was thought to take, ms; breaks and small groups, in which the clock stands, are
    /// left out. `None`: not said of every item.
    #[must_use]
    pub fn planned_ms(&self) -> Option<u64> {
        let talk = || self.items.iter().filter(|i| !i.kind.stops_the_clock());
        let is_said = talk().next().is_some() && talk().all(|i| i.planned_ms.is_some());
        is_said.then(|| total(talk().filter_map(|i| i.planned_ms)))
    }

    /// It goes on, whatever was said of it before.
    pub(in crate::domain) fn reopen(&mut self, item: u16) {
        self.closed.remove(&item);
    }

    /// A new item; or, under a number that stands already, other words for it.
    pub(in crate::domain) fn set(&mut self, item: &ItemAdded) {
        match self.items.iter_mut().find(|i| i.item == item.item) {
            Some(old) => old.clone_from(item),
            None => self.items.push(item.clone()),
        }
    }

    pub(in crate::domain) fn close(&mut self, closed: &ItemClosed) {
        self.closed.insert(closed.item, closed.clone());
        self.not_ready.remove(&closed.item);
    }

    pub(in crate::domain) fn not_ready(&mut self, item: u16) {
        self.not_ready.insert(item);
    }

    #[must_use]
    pub fn get(&self, item: u16) -> Option<&ItemAdded> {
        self.items.iter().find(|i| i.item == item)
    }

    #[must_use]
    pub fn current(&self) -> Option<&ItemAdded> {
        self.get(self.current?)
    }

    #[must_use]
    pub fn next_number(&self) -> u16 {
        self.items.iter().map(|i| i.item).max().unwrap_or(0).saturating_add(1)
    }

    /// Place of an item in the list, which is its place in the tally too.
    #[must_use]
    pub fn index(&self, item: u16) -> Option<usize> {
        self.items.iter().position(|i| i.item == item)
    }
}
