//! An event as it counts after undo and corrections.

use std::{borrow::Cow, collections::HashSet};

use crate::domain::record::{
    event::{Event, Record},
    ids::{PersonId, Seq, TurnRef},
    moment::Moment,
};

/// An event as it counts after undo and corrections.
pub(in crate::domain) struct Effective<'a> {
    pub(super) seq: Seq,
    /// 1 for what a correction put after the event itself.
    pub(super) part: u8,
    pub(in crate::domain) t: Moment,
    pub(in crate::domain) event: Cow<'a, Event>,
}

impl<'a> Effective<'a> {
    /// The event of a record that counts from `t` on.
    pub(super) fn of(record: &Record, t: Moment, event: &'a Event) -> Self {
        Self { seq: record.seq, part: 0, t, event: Cow::Borrowed(event) }
    }
}

impl Effective<'_> {
    pub(in crate::domain) fn turn(&self) -> TurnRef {
        TurnRef { turn: self.seq, part: self.part }
    }

    /// Whether it is the change of floor that this names: nothing else can be corrected, whatever a file says.
    pub(super) fn is(&self, turn: TurnRef) -> bool {
        self.seq == turn.turn && self.part == turn.part && self.event.is_floor()
    }

    /// Whether it adds this person to the list.
    pub(super) fn adds(&self, person: PersonId) -> bool {
        matches!(self.event.as_ref(), Event::Person(added) if added.person == person)
    }

    pub(super) fn is_turn(&self) -> bool {
        matches!(self.event.as_ref(), Event::Floor(_) | Event::Someone | Event::ReportBack(_))
    }
}

/// The events that undo took back.
pub(in crate::domain) fn hidden(records: &[Record]) -> HashSet<Seq> {
    let mut hidden = HashSet::new();
    for record in records {
        match record.event {
            Event::Undone(e) => {
                hidden.insert(e.seq);
            }
            Event::Redone(e) => {
                hidden.remove(&e.seq);
            }
            _ => {}
        }
    }
    hidden
}
