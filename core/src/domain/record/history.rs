//! All events of a session in order, and the session they make.
//!
//! A correction or an undo is an event like any other. Applying one replays the record as it
//! stands after it, so that every figure always equals a fresh fold of the corrected record.

use std::collections::HashSet;

use crate::domain::{
    record::{
        corrected::corrected,
        effective::Effective,
        event::{Event, Record},
        event_class::EventClass,
        ids::Seq,
        moment::Moment,
    },
    session::Session,
};

#[derive(Clone, Debug, Default)]
pub struct History {
    records: Vec<Record>,
    session: Session,
    /// What undo takes back, latest last.
    acts: Vec<Seq>,
    /// What redo brings back, latest last.
    undone: Vec<Seq>,
    /// The set-up is done, and the floor is off the record, at the event that is looked at: the session may be further on.
    ready: bool,
    off_record: bool,
}

impl History {
    #[must_use]
    pub fn from_records(records: impl IntoIterator<Item = Record>) -> Self {
        let records: Vec<Record> = records.into_iter().collect();
        let mut history = Self { session: Session::from_records(&records), ..Self::default() };
        // Most events are turns, and each is an act.
        history.acts.reserve(records.len());
        for record in &records {
            history.track_undo(record);
        }
        history.records = records;
        history
    }

    #[must_use]
    pub fn session(&self) -> &Session {
        &self.session
    }

    #[must_use]
    pub fn records(&self) -> &[Record] {
        &self.records
    }

    #[must_use]
    pub fn next_seq(&self) -> Seq {
        self.records.last().map_or(0, |r| r.seq.saturating_add(1))
    }

    /// Numbers the next events at `now` and applies them.
    pub fn record(&mut self, events: Vec<Event>, now: Moment) -> Vec<Record> {
        // After the end no time passes: amendments stand at the end.
        let t = if self.session.ended { self.session.now() } else { now.max(self.session.now()) };
        let mut new = Vec::with_capacity(events.len());
        for event in events {
            let record = Record { seq: self.next_seq(), t, event };
            self.push(record.clone());
            new.push(record);
        }
        new
    }

    pub fn push(&mut self, record: Record) {
        self.track_undo(&record);
        if changes_what_was(&record) {
            self.records.push(record);
            self.session = replayed(&self.records);
        } else {
            self.session.apply(&record);
            self.records.push(record);
        }
    }

    /// The act that undo would take back.
    #[must_use]
    pub fn last_act(&self) -> Option<Seq> {
        self.acts.last().copied()
    }

    /// As [`Self::record`], for what others did by themselves, from their phones: the note-taker's undo does not take it back.
    pub fn record_of_others(&mut self, events: Vec<Event>, now: Moment) -> Vec<Record> {
        let (acts, undone) = (self.acts.clone(), self.undone.clone());
        let records = self.record(events, now);
        (self.acts, self.undone) = (acts, undone);
        records
    }

    /// What undo would take back, one after the other.
    pub fn acts_back(&self) -> impl Iterator<Item = Seq> + '_ {
        self.acts.iter().rev().copied()
    }

    /// What redo would bring back, one after the other.
    pub fn undone_back(&self) -> impl Iterator<Item = Seq> + '_ {
        self.undone.iter().rev().copied()
    }

    #[must_use]
    pub fn last_undone(&self) -> Option<Seq> {
        self.undone.last().copied()
    }

    #[must_use]
    pub fn find(&self, seq: Seq) -> Option<&Record> {
        let guess = self.records.get(seq as usize).filter(|r| r.seq == seq);
        guess.or_else(|| self.records.iter().find(|r| r.seq == seq))
    }

    /// Keeps the undo lists.
    fn track_undo(&mut self, record: &Record) {
        let class = record.event.class();
        self.track_act(record, class);
        self.ready |= matches!(record.event, Event::Ready);
        if class == EventClass::Floor {
            self.off_record = matches!(record.event, Event::OffRecord);
        }
    }

    fn track_act(&mut self, record: &Record, class: EventClass) {
        match &record.event {
            Event::Undone(e) => {
                self.acts.retain(|&s| s != e.seq);
                self.undone.push(e.seq);
            }
            Event::Redone(e) => {
                self.undone.retain(|&s| s != e.seq);
                self.acts.push(e.seq);
            }
            // What was done before is not undone from here on.
            Event::AmendmentOpened(_) => {
                self.acts.clear();
                self.undone.clear();
            }
            event => {
                if self.is_act(event, class) {
                    self.acts.push(record.seq);
                    self.undone.clear();
                }
            }
        }
    }

    /// Whether undo may take it back: what the note-taker did once the meeting was set up. What was off
    /// the record stays so: neither its beginning nor its end can be undone.
    fn is_act(&self, event: &Event, class: EventClass) -> bool {
        let off_record = self.off_record || matches!(event, Event::OffRecord);
        if matches!(event, Event::Hand(hand) if hand.phone) {
            return false;
        }
        let by_hand = match class {
            EventClass::Floor => !off_record,
            EventClass::Correction(_) | EventClass::Detail | EventClass::Act => true,
            EventClass::Undo | EventClass::Gap(_) | EventClass::Program => false,
        };
        self.ready && by_hand
    }

    /// What counts, in order of time.
    pub(in crate::domain) fn effective(&self) -> Vec<Effective<'_>> {
        corrected(&self.records).events
    }

    /// The hands that a correction turned into turns. A hand that was undone, or taken back otherwise, is not among
    /// them, even where a correction names it.
    pub(in crate::domain) fn hands_turned(&self) -> HashSet<Seq> {
        corrected(&self.records).hands_turned
    }

    /// The record as it stood when the meeting ended: without amendments.
    #[must_use]
    pub fn before_amendments(&self) -> Option<Self> {
        let first = self.records.iter().position(|r| matches!(r.event, Event::AmendmentOpened(_)))?;
        Some(Self::from_records(self.records.iter().take(first).cloned()))
    }
}

impl Session {
    /// What these records make. Whoever goes on recording needs a [`History`].
    #[must_use]
    pub fn from_records(records: &[Record]) -> Self {
        // Nothing is applied that a later correction would have applied again.
        if records.iter().any(changes_what_was) {
            return replayed(records);
        }
        let mut session = Self::default();
        // Most events are turns, and each is a stretch of the trail.
        session.trail.reserve(records.len());
        for record in records {
            session.apply(record);
        }
        session
    }
}

/// Whether what was recorded before it counts otherwise from here on.
fn changes_what_was(record: &Record) -> bool {
    matches!(record.event.class(), EventClass::Correction(_) | EventClass::Undo)
}

/// The session that the corrected record makes.
fn replayed(records: &[Record]) -> Session {
    let corrected = corrected(records);
    let mut session = Session::default();
    for e in &corrected.events {
        session.apply_at(e.seq, e.part, e.t, &e.event);
    }
    session.to_fill = corrected.to_fill.into_iter().collect();
    if let Some(last) = records.last() {
        // A correction happens now, whatever moment it is about.
        session.live_to(last.t);
    }
    session
}
