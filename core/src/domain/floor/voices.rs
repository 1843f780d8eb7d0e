//! Voices in order: who answers whom, the first voice, the longest run, the longest absence.
//!
//! Voices are ordered by (start, end, seat). In an import a long turn may begin before a short one
//! and end after it, so a voice waits until none that began earlier is still running.

use std::collections::VecDeque;

use crate::domain::{floor::tally::rows::Rows, record::moment::Moment};

/// A substantive turn, or somebody heard another way (then start = end).
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Voice {
    pub start: Moment,
    pub end: Moment,
    /// The same in running time of the session, ms: breaks and the like left out.
    pub clock_start: u64,
    pub clock_end: u64,
    pub person: usize,
    pub group: usize,
    /// The item under way when it began.
    pub item: Option<usize>,
}

/// A first voice: who, and when.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct FirstSpeaker {
    pub person: usize,
    pub group: usize,
    pub at: Moment,
}

impl From<&Voice> for FirstSpeaker {
    fn from(v: &Voice) -> Self {
        Self { person: v.person, group: v.group, at: v.start }
    }
}

/// Consecutive voices of one group.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Run {
    pub group: usize,
    pub turns: u32,
    pub ms: u64,
}

#[derive(Clone, Debug, Default)]
pub struct Voices {
    /// In their order; equal ones as they came.
    waiting: VecDeque<Voice>,
    /// Person and group of the last voice in the balance.
    last: Option<(usize, usize)>,
    /// Of group g (outer row) by group h (inner row).
    responses: Rows<Rows<u32>>,
    run: Run,
    longest_run: Run,
    first: Option<FirstSpeaker>,
    centred_end: u64,
    longest_absence: u64,
    /// Before the first centred voice.
    first_absence: Option<u64>,
}

impl Voices {
    pub fn add(&mut self, voice: Voice) {
        let key = |v: &Voice| (v.start, v.end, v.person);
        let is_late = |last: &Voice| key(last) > key(&voice);
        if self.waiting.back().is_some_and(is_late) {
            let at = self.waiting.partition_point(|earlier| key(earlier) <= key(&voice));
            self.waiting.insert(at, voice);
        } else {
            // Where turns do not overlap, they end in their order.
            self.waiting.push_back(voice);
        }
    }

    /// The earliest voice, if it began before every turn that may still grow.
    pub fn next_before(&mut self, earliest_open: Option<Moment>) -> Option<Voice> {
        let first = self.waiting.front()?;
        let ready = earliest_open.is_none_or(|open| first.start < open);
        if ready { self.waiting.pop_front() } else { None }
    }

    /// Adds a voice in the balance to the sequence. Voices of uncounted groups in between do not break it.
    pub fn in_balance(&mut self, v: &Voice) {
        self.first.get_or_insert(FirstSpeaker::from(v));
        if let Some((person, group)) = self.last
            && person != v.person
        {
            self.responses[group][v.group] += 1;
        }
        if self.last.is_none_or(|(_, group)| group != v.group) {
            self.run = Run { group: v.group, turns: 0, ms: 0 };
        }
        self.run.turns += 1;
        self.run.ms = self.run.ms.saturating_add(v.end.since(v.start));
        if (self.run.turns, self.run.ms) > (self.longest_run.turns, self.longest_run.ms) {
            self.longest_run = self.run;
        }
        self.last = Some((v.person, v.group));
    }

    /// A voice of the centred group ends an absence.
    pub fn centred(&mut self, v: &Voice) {
        let absence = v.clock_start.saturating_sub(self.centred_end);
        match self.first_absence {
            None => self.first_absence = Some(absence),
            Some(_) => self.longest_absence = self.longest_absence.max(absence),
        }
        self.centred_end = self.centred_end.max(v.clock_end);
    }

    /// When the last voice of the centred group ended, running time, ms.
    #[must_use]
    pub fn centred_end(&self) -> u64 {
        self.centred_end
    }

    /// The group of the last voice in the balance.
    #[must_use]
    pub fn last_group(&self) -> Option<usize> {
        self.last.map(|(_, group)| group)
    }

    #[must_use]
    pub fn first(&self) -> Option<FirstSpeaker> {
        self.first
    }

    /// Voices of group `h` right after one of group `g`, by another person.
    #[must_use]
    pub fn responses(&self, g: usize, h: usize) -> u32 {
        self.responses[g][h]
    }

    #[must_use]
    pub fn longest_run(&self) -> Option<Run> {
        (self.longest_run.turns > 0).then_some(self.longest_run)
    }

    /// Longest stretch of running time without a centred voice, from `from` to `clock`, ms. Nobody speaks before `from`.
    #[must_use]
    pub fn longest_absence(&self, from: u64, clock: u64) -> u64 {
        let first = self.first_absence.unwrap_or_default().saturating_sub(from);
        let last = clock.saturating_sub(self.centred_end.max(from));
        self.longest_absence.max(first).max(last)
    }
}
