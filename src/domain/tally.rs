//! The running count: everything the measures are made from, kept up to date event by event.
//!
//! Cost: an advance touches the people speaking and the groups, never the past. A frame takes a
//! copy, lives it through to *now*, and reads it: the same in the third hour as in the first minute.
//! One engine serves live sessions (one holder at a time) and imports (people may overlap).

use std::{
    cmp::Reverse,
    collections::{BTreeSet, BinaryHeap},
};

use super::{
    agenda::ItemKind,
    event::Rules,
    moment::Moment,
    prompt::{Flow, Prompt},
    recent::Recent,
    voices::{First, Voice, Voices},
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
    present_ms: u64,
    here_since: Option<u64>,
    turn: Option<OpenTurn>,
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
    pub weighed: bool,
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
    /// Running time spent on it.
    pub spent_ms: u64,
    /// Speech by group, ms.
    pub groups: Vec<u64>,
    pub heard: BTreeSet<usize>,
    pub present: BTreeSet<usize>,
    pub first_voice: Option<First>,
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
    rules: Rules,
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
}

impl Tally {
    #[must_use]
    pub fn new(rules: Rules) -> Self {
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
        }
    }

    // ---- what can be read -------------------------------------------------------------------

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

    /// A person's present time A_i, ms.
    #[must_use]
    pub fn present_ms(&self, person: usize) -> u64 {
        let p = &self.people[person];
        p.present_ms + p.here_since.map_or(0, |since| self.clock - since)
    }

    /// A group's present time A_g: that of its people while they wore its hat, ms.
    #[must_use]
    pub fn group_present_ms(&self, group: usize) -> u64 {
        let here = self.people.iter().filter(|p| p.group == group).filter_map(|p| p.here_since);
        self.groups[group].present_ms + here.map(|since| self.clock - since).sum::<u64>()
    }

    /// The tally as it would stand at `now` if everything ended there.
    #[must_use]
    pub fn at(&self, now: Moment) -> Self {
        let mut copy = self.clone();
        copy.finish(now);
        copy
    }

    // ---- what changes it --------------------------------------------------------------------

    pub(super) fn set_group(&mut self, group: usize, weighed: bool, centred: bool) {
        if group >= self.groups.len() {
            self.groups.resize_with(group + 1, GroupTally::default);
        }
        self.groups[group].weighed = weighed;
        self.groups[group].centred = centred;
    }

    pub(super) fn set_aim(&mut self, centred: Option<f64>) {
        self.aim = centred;
    }

    pub(super) fn add_person(&mut self, group: usize, here: bool) {
        self.people.push(PersonTally { group, ..PersonTally::default() });
        if here {
            self.arrive(self.people.len() - 1);
        }
    }

    pub(super) fn arrive(&mut self, person: usize) {
        let p = &mut self.people[person];
        p.came = true;
        p.here_since.get_or_insert(self.clock);
        self.groups[p.group].people.insert(person);
        if let Some(item) = self.item {
            self.items[item].present.insert(person);
        }
    }

    pub(super) fn leave(&mut self, person: usize) {
        let p = &mut self.people[person];
        if let Some(since) = p.here_since.take() {
            p.present_ms += self.clock - since;
            self.groups[p.group].present_ms += self.clock - since;
        }
    }

    /// Put on a hat of `group`; a running turn is split here.
    pub(super) fn change_hat(&mut self, person: usize, group: usize) {
        let here = self.people[person].here_since.is_some();
        if self.has_only_just_come(person) {
            // A hat put right at set-up was never worn: it adds nobody to its group.
            self.groups[self.people[person].group].people.remove(&person);
        }
        self.leave(person);
        self.people[person].group = group;
        if here {
            self.arrive(person);
        }
        if let Some(active) = self.active.iter().copied().find(|a| a.person == person) {
            self.stop(person);
            self.close_turn(person);
            self.start(person, group, active.depth);
        }
        self.flush();
    }

    fn has_only_just_come(&self, person: usize) -> bool {
        let p = &self.people[person];
        p.present_ms == 0 && p.here_since == Some(self.clock) && p.first_spoke.is_none() && !p.heard
    }

    /// One person has the floor.
    pub(super) fn hold(&mut self, person: usize, group: usize) {
        self.clear_floor(Floor::Held);
        self.start(person, group, 1);
        self.flush();
    }

    pub(super) fn set_floor(&mut self, state: Floor) {
        self.clear_floor(state);
        self.flush();
    }

    fn clear_floor(&mut self, state: Floor) {
        while let Some(active) = self.active.first().copied() {
            self.stop(active.person);
            self.close_turn(active.person);
        }
        self.state = state;
        self.state_since = self.now;
    }

    /// An imported stretch of speech from now to `end`.
    pub(super) fn speak(&mut self, speaker: Option<(usize, usize)>, end: Moment) {
        match speaker {
            Some((person, group)) => match self.active.iter_mut().find(|a| a.person == person) {
                Some(active) => active.depth += 1,
                None => self.start(person, group, 1),
            },
            None => self.unnamed += 1,
        }
        self.ends.push(Reverse((end, speaker.map(|(person, _)| person))));
    }

    pub(super) fn heard_another_way(&mut self, person: usize, group: usize) {
        self.voices.add(Voice {
            start: self.now,
            end: self.now,
            clock_start: self.clock,
            clock_end: self.clock,
            person,
            group,
            item: self.item,
        });
        if self.groups[group].centred {
            self.since_centred = 0;
        }
        self.mark_heard(person);
        self.flush();
    }

    /// Begin item number `item` of the list (or none).
    pub(super) fn start_item(&mut self, item: Option<(usize, ItemKind)>) {
        self.item = item.map(|(at, _)| at);
        self.item_since = self.now;
        let Some((at, kind)) = item else { return };
        if at >= self.items.len() {
            self.items.resize_with(at + 1, ItemTally::default);
        }
        let here = self.people.iter().enumerate().filter(|(_, p)| p.here_since.is_some());
        self.items[at].kind = kind;
        self.items[at].present.extend(here.map(|(i, _)| i));
    }

    /// Live through to `to`.
    pub(super) fn advance(&mut self, to: Moment) {
        while let Some(&Reverse((end, person))) = self.ends.peek().filter(|e| e.0.0 <= to) {
            self.span(end);
            self.ends.pop();
            match person {
                Some(person) => self.end_stretch(person),
                None => self.unnamed -= 1,
            }
        }
        self.span(to);
        self.settle_pauses();
    }

    /// Live through to `end`, then close every turn.
    pub(super) fn finish(&mut self, end: Moment) {
        self.advance(end);
        for active in &self.active {
            self.people[active.person].last_spoke = Some(self.now);
        }
        for person in 0..self.people.len() {
            self.close_turn(person);
        }
        self.flush();
        self.note_quiet();
    }

    /// End of the last imported stretch still running, if any.
    #[must_use]
    pub fn last_end(&self) -> Option<Moment> {
        self.ends.iter().map(|e| e.0.0).max()
    }

    // ---- the engine -------------------------------------------------------------------------

    fn start(&mut self, person: usize, group: usize, depth: u32) {
        self.active.push(Active { person, group, depth });
        self.note_quiet();
        let p = &mut self.people[person];
        p.first_spoke.get_or_insert(self.now);
        let resumes = p.turn.as_ref().is_some_and(|t| t.group == group);
        match &mut p.turn {
            Some(turn) if resumes => turn.paused = None,
            _ => {
                p.turn = Some(OpenTurn {
                    group,
                    start: self.now,
                    clock_start: self.clock,
                    item: self.item,
                    paused: None,
                });
            }
        }
    }

    fn end_stretch(&mut self, person: usize) {
        let Some(active) = self.active.iter_mut().find(|a| a.person == person) else { return };
        active.depth -= 1;
        if active.depth == 0 {
            self.stop(person);
        }
    }

    fn stop(&mut self, person: usize) {
        self.active.retain(|a| a.person != person);
        let (now, clock) = (self.now, self.clock);
        let p = &mut self.people[person];
        p.last_spoke = Some(now);
        if let Some(turn) = &mut p.turn {
            turn.paused = Some((now, clock));
        }
        self.state_since = now;
    }

    /// Close the turns whose speaker paused for longer than the join allows.
    fn settle_pauses(&mut self) {
        let Some(join) = self.rules.join_ms else { return };
        let now = self.now;
        let over =
            |p: &PersonTally| p.turn.and_then(|t| t.paused).is_some_and(|(at, _)| now.since(at) > join);
        let done: Vec<usize> = (0..self.people.len()).filter(|&i| over(&self.people[i])).collect();
        for person in &done {
            self.close_turn(*person);
        }
        if !done.is_empty() {
            self.flush();
        }
    }

    fn close_turn(&mut self, person: usize) {
        let Some(turn) = self.people[person].turn.take() else { return };
        let (end, clock_end) = turn.paused.unwrap_or((self.now, self.clock));
        let length = end.since(turn.start);
        if length == 0 {
            return;
        }
        let p = &mut self.people[person];
        p.turns += 1;
        p.longest_ms = p.longest_ms.max(length);
        let g = &mut self.groups[turn.group];
        g.turns += 1;
        g.longest_ms = g.longest_ms.max(length);
        if length >= self.rules.voice_ms {
            self.voices.add(Voice {
                start: turn.start,
                end,
                clock_start: turn.clock_start,
                clock_end,
                person,
                group: turn.group,
                item: turn.item,
            });
        }
    }

    /// Take into the sequence every voice that no running turn can come before.
    fn flush(&mut self) {
        let earliest_open = self.people.iter().filter_map(|p| p.turn.map(|t| t.start)).min();
        while let Some(voice) = self.voices.next_before(earliest_open) {
            self.take_voice(&voice);
        }
    }

    fn take_voice(&mut self, v: &Voice) {
        self.people[v.person].voices += 1;
        let g = &mut self.groups[v.group];
        g.voices += 1;
        let (weighed, centred) = (g.weighed, g.centred);
        if centred {
            self.voices.centred(v);
        }
        if weighed {
            self.voices.weighed(v);
            if let Some(item) = v.item {
                self.items[item].first_voice.get_or_insert(First::from(v));
            }
        }
    }

    /// Live through to `to` with the floor as it is.
    fn span(&mut self, to: Moment) {
        let dt = to.since(self.now);
        match self.state {
            _ if dt == 0 => return,
            Floor::SmallGroups => self.totals.small_groups += dt,
            Floor::Break => self.totals.on_break += dt,
            Floor::OffRecord => self.totals.off_record += dt,
            Floor::Unattended => self.totals.unattended += dt,
            _ => return self.running_span(dt, to),
        }
        self.now = to;
    }

    fn running_span(&mut self, dt: u64, to: Moment) {
        self.count_day(dt);
        let mut speaking = vec![0u16; self.groups.len()];
        for a in &self.active {
            speaking[a.group] += 1;
            self.people[a.person].ms += dt;
            self.groups[a.group].ms += dt;
        }
        self.count_item(dt, &speaking);
        self.count_recent(dt, &speaking);
        self.now = to;
        self.clock += dt;
        self.note_voices();
        self.count_since_centred(dt, &speaking);
    }

    fn count_day(&mut self, dt: u64) {
        let floor = self.floor();
        let t = &mut self.totals;
        match floor {
            Floor::Held => t.speaking += dt,
            Floor::Crosstalk => {
                t.speaking += dt;
                t.crosstalk += dt;
                t.overlap += dt;
            }
            Floor::Someone => t.someone += dt,
            _ => {
                t.silence += dt;
                self.quiet_for += dt;
            }
        }
        if self.active.len() > 1 {
            t.overlap += dt;
        }
        if !matches!(floor, Floor::Open) {
            self.note_quiet();
        }
    }

    fn note_quiet(&mut self) {
        if self.quiet_for >= QUIET_MS {
            self.totals.quiet_stretches += 1;
        }
        self.quiet_for = 0;
    }

    fn count_item(&mut self, dt: u64, speaking: &[u16]) {
        let Some(item) = self.item.and_then(|at| self.items.get_mut(at)) else { return };
        item.spent_ms += dt;
        item.groups.resize(speaking.len(), 0);
        for (ms, &n) in item.groups.iter_mut().zip(speaking) {
            *ms += dt * u64::from(n);
        }
    }

    fn count_recent(&mut self, dt: u64, speaking: &[u16]) {
        let (mut flow, mut here) = (Flow { centred: 0.0, all: 0.0, centred_speaking: 0, all_speaking: 0 }, 0);
        for (g, group) in self.groups.iter().enumerate().filter(|(_, g)| g.weighed) {
            flow.all += self.recent.faded(g);
            flow.all_speaking += speaking[g];
            if group.centred {
                flow.centred = self.recent.faded(g);
                flow.centred_speaking = speaking[g];
                here = self.people.iter().filter(|p| p.group == g && p.here_since.is_some()).count();
            }
        }
        match self.aim {
            Some(aim) if here >= 2 && !self.is_given_floor() => self.prompt_span(&flow, dt, aim),
            _ => self.prompt.rest(),
        }
        let weighed: Vec<bool> = self.groups.iter().map(|g| g.weighed).collect();
        self.recent.span(self.clock, dt, speaking, &weighed);
    }

    /// The first ten minutes are left out, even when a span reaches across their end.
    fn prompt_span(&mut self, flow: &Flow, dt: u64, aim: f64) {
        let from = PROMPT_FROM_MS.saturating_sub(self.now.ms()).min(dt);
        if from < dt {
            self.prompt.span(&flow.after(from), dt - from, aim);
        } else {
            self.prompt.rest();
        }
    }

    fn is_given_floor(&self) -> bool {
        self.item.is_some_and(|at| self.items[at].kind.is_given_floor())
    }

    /// Whoever has spoken long enough, within this item, is heard.
    fn note_voices(&mut self) {
        let enough = |t: OpenTurn| self.now.since(t.start.max(self.item_since)) >= self.rules.voice_ms;
        let spoke_enough = |a: &&Active| self.people[a.person].turn.is_some_and(enough);
        let heard: Vec<usize> = self.active.iter().filter(spoke_enough).map(|a| a.person).collect();
        for person in heard {
            self.mark_heard(person);
        }
    }

    fn mark_heard(&mut self, person: usize) {
        let introduction = self.item.is_some_and(|at| self.items[at].kind.is_introduction());
        self.people[person].heard |= !introduction;
        if let Some(item) = self.item {
            self.items[item].heard.insert(person);
        }
    }

    fn count_since_centred(&mut self, dt: u64, speaking: &[u16]) {
        let voice = |a: &Active| {
            self.groups[a.group].centred
                && self.people[a.person].turn.is_some_and(|t| self.now.since(t.start) >= self.rules.voice_ms)
        };
        if self.active.iter().any(voice) {
            self.since_centred = 0;
            return;
        }
        let others = |(g, &n): (usize, &u16)| n > 0 && self.groups[g].weighed && !self.groups[g].centred;
        if !self.is_given_floor() && speaking.iter().enumerate().any(others) {
            self.since_centred += dt;
        }
    }
}
