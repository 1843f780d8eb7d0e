//! The running count: everything the measures are made from, kept up to date event by event.
//!
//! Cost: an advance touches the people speaking and the groups, never the past. A frame takes a
//! copy, lives it through to *now*, and reads it: the same in the third hour as in the first minute.
//! One engine serves live sessions (one holder at a time) and imports (people may overlap).

pub mod change;
pub mod engine;

use std::{
    cmp::Reverse,
    collections::{BTreeSet, BinaryHeap},
};

use crate::domain::{
    agenda::items::ItemKind,
    floor::{
        recent::Recent,
        under_aim::Prompt,
        voices::{FirstSpeaker, Voices},
    },
    record::{moment::Moment, opening::TurnThresholds},
};

/// No prompt before this much of the session, ms.
const PROMPT_FROM_MS: u64 = 600_000;
/// A quiet stretch worth noting, ms.
const QUIET_MS: u64 = 5_000;

/// What the floor is, at one moment.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Floor {
    Held,
    Open,
    Someone,
    Crosstalk,
    SmallGroups,
    Break,
    OffRecord,
    Unattended,
}

impl Floor {
    /// Whether the clocks, the fading and people's presence stop.
    #[must_use]
    pub fn is_stopped(self) -> bool {
        matches!(self, Self::SmallGroups | Self::Break | Self::OffRecord | Self::Unattended)
    }
}

/// Where the session's milliseconds went. They sum to its span, exactly.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct DayTotals {
    /// Held by anyone, or crosstalk.
    pub speaking: u64,
    pub silence: u64,
    pub someone: u64,
    pub small_groups: u64,
    pub on_break: u64,
    pub off_record: u64,
    pub unattended: u64,
    /// Part of `speaking`.
    pub crosstalk: u64,
    /// Part of `speaking`: two people or more at once.
    pub overlap: u64,
    /// Quiet stretches of 5 s or more.
    pub quiet_stretches: u32,
}

impl DayTotals {
    #[must_use]
    pub fn sum(&self) -> u64 {
        self.speaking
            + self.silence
            + self.someone
            + self.small_groups
            + self.on_break
            + self.off_record
            + self.unattended
    }
}

#[derive(Clone, Debug, Default)]
pub struct PersonTally {
    pub group: usize,
    pub ms: u64,
    pub turns: u32,
    pub voices: u32,
    pub longest_ms: u64,
    pub first_spoke: Option<Moment>,
    pub last_spoke: Option<Moment>,
    /// Has a voice that was not an introduction.
    pub heard: bool,
    /// Was here at some time.
    pub came: bool,
    /// One person, and not a seat that stands for several.
    pub is_individual: bool,
    /// How many people the seat stands for. `None`: not known.
    heads: Option<u16>,
    present_ms: u64,
    here_since: Option<u64>,
    turn: Option<OpenTurn>,
}

impl PersonTally {
    /// How many people's presence the seat counts for.
    fn weight(&self) -> u64 {
        self.heads.map_or(0, u64::from)
    }

    /// Whether at least two people of its group are behind the seat, or may be.
    fn is_several(&self) -> bool {
        !self.is_individual && self.heads.is_none_or(|n| n > 1)
    }
}

#[derive(Clone, Copy, Debug)]
struct OpenTurn {
    group: usize,
    start: Moment,
    clock_start: u64,
    item: Option<usize>,
    /// When the speaker paused, if they did; the turn may still go on.
    paused: Option<(Moment, u64)>,
}

#[derive(Clone, Debug, Default)]
pub struct GroupTally {
    pub in_balance: bool,
    pub centred: bool,
    /// Person-milliseconds of speech.
    pub ms: u64,
    pub turns: u32,
    pub voices: u32,
    pub longest_ms: u64,
    /// People who wore a hat of this group while they were here.
    pub people: BTreeSet<usize>,
    present_ms: u64,
}

#[derive(Clone, Debug, Default)]
pub struct ItemTally {
    pub kind: ItemKind,
    /// Running time spent on it; of a break or small groups, the time they took.
    pub spent_ms: u64,
    /// Speech by group, ms.
    pub groups: Vec<u64>,
    pub heard: BTreeSet<usize>,
    pub present: BTreeSet<usize>,
    pub first_voice: Option<FirstSpeaker>,
}

#[derive(Clone, Copy, Debug)]
struct Active {
    person: usize,
    group: usize,
    /// A file may hold stretches of one speaker that overlap each other: counted once.
    depth: u32,
}

#[derive(Clone, Debug)]
pub struct Tally {
    rules: TurnThresholds,
    now: Moment,
    clock: u64,
    state: Floor,
    state_since: Moment,
    active: Vec<Active>,
    unnamed: u32,
    ends: BinaryHeap<Reverse<(Moment, Option<usize>)>>,
    totals: DayTotals,
    quiet_for: u64,
    people: Vec<PersonTally>,
    groups: Vec<GroupTally>,
    voices: Voices,
    recent: Recent,
    since_centred: u64,
    prompt: Prompt,
    /// Aim of the centred group, for the prompt.
    aim: Option<f64>,
    items: Vec<ItemTally>,
    item: Option<usize>,
    item_since: Moment,
    /// A go-round is under way.
    in_round: bool,
    /// Whoever has the floor answers what the centred group asked.
    answers_centred: bool,
    /// Half of what the agenda planned, running time, ms.
    half: Option<u64>,
    /// For how long half-time could be said, ms.
    half_time_due: u64,
    /// How many of each group speak, while a span is lived through: kept so that it need not be made each time.
    speaking: Vec<u16>,
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
            unnamed: 0,
            ends: BinaryHeap::new(),
            totals: DayTotals::default(),
            quiet_for: 0,
            people: Vec::new(),
            groups: Vec::new(),
            voices: Voices::default(),
            recent: Recent::default(),
            since_centred: 0,
            prompt: Prompt::default(),
            aim: None,
            items: Vec::new(),
            item: None,
            item_since: Moment::ZERO,
            in_round: false,
            answers_centred: false,
            half: None,
            half_time_due: 0,
            speaking: Vec::new(),
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

    /// Whether a seat has come in: in the item under way; without one, in the session.
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

    #[must_use]
    pub fn totals(&self) -> &DayTotals {
        &self.totals
    }

    #[must_use]
    pub fn people(&self) -> &[PersonTally] {
        &self.people
    }

    #[must_use]
    pub fn groups(&self) -> &[GroupTally] {
        &self.groups
    }

    #[must_use]
    pub fn items(&self) -> &[ItemTally] {
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

    /// For how long half-time could be said by now, ms. `None`: it has not come, or nobody can know.
    #[must_use]
    pub fn half_time_due(&self) -> Option<u64> {
        self.half.filter(|half| self.clock >= *half).map(|_| self.half_time_due)
    }

    /// A seat's present time A_i, ms.
    #[must_use]
    pub fn present_ms(&self, person: usize) -> u64 {
        let p = &self.people[person];
        p.present_ms + p.here_since.map_or(0, |since| self.clock - since)
    }

    /// How many people a seat stands for. `None`: not known.
    /// How many seats there are in the groups, each where it was seated.
    pub(crate) fn members(&self) -> usize {
        self.groups.iter().map(|g| g.people.len()).sum::<usize>() + self.groups.len()
    }

    /// The aim of the centred group, as it was set.
    pub(crate) fn aim(&self) -> Option<f64> {
        self.aim
    }

    #[must_use]
    pub fn heads(&self, person: usize) -> Option<usize> {
        self.people[person].heads.map(usize::from)
    }

    /// How many people wore a hat of a group while they were here. `None`: a seat stands for people who
    /// were not counted.
    #[must_use]
    pub fn headcount(&self, group: usize) -> Option<usize> {
        let people = self.groups[group].people.iter();
        people.map(|&seat| self.people[seat].heads.map(usize::from)).sum()
    }

    /// A group's present time A_g: that of its people while they wore its hat, ms.
    #[must_use]
    pub fn group_present_ms(&self, group: usize) -> u64 {
        let here = self.people.iter().filter(|p| p.group == group);
        let person_ms = |p: &PersonTally| p.here_since.map_or(0, |since| (self.clock - since) * p.weight());
        self.groups[group].present_ms + here.map(person_ms).sum::<u64>()
    }

    /// The tally as it would stand at `now` if everything ended there.
    #[must_use]
    pub fn at(&self, now: Moment) -> Self {
        let mut copy = self.clone();
        copy.finish(now);
        copy
    }
}
