//! The running count: everything the measures are made from, kept up to date event by event.
//!
//! Cost: an advance touches the people speaking and the groups, never the past. A frame takes a
//! copy, advances it to *now*, and reads it: the same in the third hour as in the first minute.
//! One engine serves live sessions (one holder at a time) and imports (people may overlap).

mod change;
mod engine;
pub mod parts;
mod prompting;
pub(super) mod rows;

use std::{cmp::Reverse, collections::BinaryHeap};

use crate::domain::{
    floor::{
        recent::Recent,
        state::Floor,
        tally::{
            parts::{Active, DayTotals, GroupTally, ItemTally, PersonTally},
            rows::Rows,
        },
        under_aim::Prompt,
        voices::Voices,
    },
    record::{
        moment::{Moment, total},
        opening::TurnThresholds,
    },
};

/// No prompt before this much of the session, ms.
const PROMPT_FROM_MS: u64 = 600_000;
/// A quiet stretch worth noting, ms.
pub const QUIET_MS: u64 = 5_000;

#[derive(Clone, Debug)]
pub struct Tally {
    rules: TurnThresholds,
    now: Moment,
    clock: u64,
    state: Floor,
    state_since: Moment,
    active: Vec<Active>,
    /// Seats whose turn is not closed, in the order in which their turns began.
    in_turn: Vec<usize>,
    unnamed: u32,
    ends: BinaryHeap<Reverse<(Moment, Option<usize>)>>,
    totals: DayTotals,
    quiet_for: u64,
    people: Rows<PersonTally>,
    groups: Rows<GroupTally>,
    voices: Voices,
    recent: Recent,
    since_centred: u64,
    prompt: Prompt,
    /// For how long nobody in the balance has spoken, ms of running time.
    still_for: u64,
    /// Aim of the centred group, for the prompt.
    aim: Option<f64>,
    items: Rows<ItemTally>,
    item: Option<usize>,
    item_since: Moment,
    /// A go-round is under way.
    in_round: bool,
    /// Whoever has the floor answers what the centred group asked.
    answers_centred: bool,
    /// Half of what the agenda planned, running time, ms.
    half: Option<u64>,
    /// For how long half-time could be announced, ms.
    half_time_due: u64,
}

impl Default for Tally {
    fn default() -> Self {
        Self::new(TurnThresholds::LIVE)
    }
}

impl Tally {
    #[must_use]
    pub fn new(rules: TurnThresholds) -> Self {
        Self {
            rules,
            now: Moment::ZERO,
            clock: 0,
            state: Floor::Open,
            state_since: Moment::ZERO,
            active: Vec::new(),
            in_turn: Vec::new(),
            unnamed: 0,
            ends: BinaryHeap::new(),
            totals: DayTotals::default(),
            quiet_for: 0,
            people: Rows::default(),
            groups: Rows::default(),
            voices: Voices::default(),
            recent: Recent::default(),
            since_centred: 0,
            prompt: Prompt::default(),
            still_for: 0,
            aim: None,
            items: Rows::default(),
            item: None,
            item_since: Moment::ZERO,
            in_round: false,
            answers_centred: false,
            half: None,
            half_time_due: 0,
        }
    }

    #[must_use]
    pub fn now(&self) -> Moment {
        self.now
    }

    /// Running time: the session's, less small groups, breaks, off the record and unattended. ms.
    #[must_use]
    pub fn clock(&self) -> u64 {
        self.clock
    }

    #[must_use]
    pub fn floor(&self) -> Floor {
        match self.state {
            Floor::Open | Floor::Held if !self.active.is_empty() => Floor::Held,
            Floor::Open | Floor::Held if self.unnamed > 0 => Floor::Someone,
            Floor::Held => Floor::Open,
            state => state,
        }
    }

    /// Whether somebody in this seat has spoken: in the item under way; without one, in the session.
    #[must_use]
    pub fn has_come_in(&self, person: usize) -> bool {
        self.item.map_or(self.people[person].heard, |item| self.items[item].heard.contains(&person))
    }

    /// Since when the floor has been as it is; for a speaker, since their turn began.
    #[must_use]
    pub fn floor_since(&self) -> Moment {
        let turn = self.active.first().and_then(|a| self.people[a.person].turn);
        turn.map_or(self.state_since, |t| t.start)
    }

    /// Seats of the people who have the floor.
    pub fn speaking(&self) -> impl Iterator<Item = usize> + '_ {
        self.active.iter().map(|a| a.person)
    }

    /// Seat and group of whoever has the floor; in an import, of the first of them.
    #[must_use]
    pub fn speaker(&self) -> Option<(usize, usize)> {
        self.active.first().map(|a| (a.person, a.group))
    }

    #[must_use]
    pub fn totals(&self) -> &DayTotals {
        &self.totals
    }

    #[must_use]
    pub fn people(&self) -> &Rows<PersonTally> {
        &self.people
    }

    #[must_use]
    pub fn groups(&self) -> &Rows<GroupTally> {
        &self.groups
    }

    #[must_use]
    pub fn items(&self) -> &Rows<ItemTally> {
        &self.items
    }

    #[must_use]
    pub fn item(&self) -> Option<usize> {
        self.item
    }

    #[must_use]
    pub fn voices(&self) -> &Voices {
        &self.voices
    }

    #[must_use]
    pub fn recent(&self) -> &Recent {
        &self.recent
    }

    /// Talk by other groups in the balance since the centred group's last voice ended, ms.
    #[must_use]
    pub fn since_centred(&self) -> u64 {
        self.since_centred
    }

    #[must_use]
    pub fn prompt(&self) -> Prompt {
        self.prompt
    }

    /// For how long half-time could be announced by now, ms. `None`: it has not come, or nobody can know.
    #[must_use]
    pub fn half_time_due(&self) -> Option<u64> {
        self.half.filter(|half| self.clock >= *half).map(|_| self.half_time_due)
    }

    /// A seat's present time A_i, ms.
    #[must_use]
    pub fn present_ms(&self, person: usize) -> u64 {
        let p = &self.people[person];
        p.present_ms.saturating_add(self.stay(p))
    }

    /// For how long somebody has been here without leaving, ms of running time.
    fn stay(&self, person: &PersonTally) -> u64 {
        person.here_since.map_or(0, |since| self.clock.saturating_sub(since))
    }

    /// How many seats there are in the groups, each where it was seated.
    pub(in crate::domain) fn members(&self) -> usize {
        self.groups.iter().map(|g| g.people.len()).sum::<usize>() + self.groups.len()
    }

    /// The aim of the centred group, as it was set.
    pub(in crate::domain) fn aim(&self) -> Option<f64> {
        self.aim
    }

    /// Half of what the agenda planned, as it was set, ms.
    pub(in crate::domain) fn half(&self) -> Option<u64> {
        self.half
    }

    /// How many people a seat stands for. `None`: not known.
    #[must_use]
    pub fn heads(&self, person: usize) -> Option<usize> {
        self.people[person].counts_for().map(usize::from)
    }

    /// How many people wore a hat of a group while they were here. `None`: a seat stands for people who
    /// were not counted.
    #[must_use]
    pub fn headcount(&self, group: usize) -> Option<usize> {
        let people = self.groups[group].people.iter();
        let heads = |p: &PersonTally| {
            let looks_on = p.observes && p.group == group;
            if looks_on { Some(0) } else { p.heads.map(usize::from) }
        };
        people.map(|&seat| heads(&self.people[seat])).sum()
    }

    /// A group's present time A_g: that of its people while they wore its hat, ms.
    #[must_use]
    pub fn group_present_ms(&self, group: usize) -> u64 {
        let here = self.people.iter().filter(|p| p.group == group);
        let person_ms = |p: &PersonTally| self.stay(p).saturating_mul(p.weight());
        total(here.map(person_ms).chain([self.groups[group].present_ms]))
    }

    /// The tally as it would stand at `now` if everything ended there.
    #[must_use]
    pub fn at(&self, now: Moment) -> Self {
        let mut copy = self.clone();
        copy.finish(now);
        copy
    }
}
