//! The record after undo and corrections.

use std::{
    borrow::Cow,
    collections::{BTreeSet, HashSet},
};

use crate::domain::record::{
    corrections::{divide, give, insert, join, shift, spoken_by, unname},
    effective::{Effective, hidden},
    event::{Event, Record},
    ids::{Seq, TurnRef},
    moment::Moment,
};

/// The record after undo and corrections.
pub(super) struct Corrected<'a> {
    /// In order of time.
    pub(super) events: Vec<Effective<'a>>,
    /// Turns still to be filled in.
    pub(super) to_fill: BTreeSet<TurnRef>,
    pub(super) hands_turned: HashSet<Seq>,
}

/// The record in order of time, with every correction carried out and without what undo took back.
pub(super) fn corrected(records: &[Record]) -> Corrected<'_> {
    let hidden = hidden(records);
    let mut list: Vec<Effective<'_>> = Vec::with_capacity(records.len());
    let mut to_fill = BTreeSet::new();
    let mut hands_turned = HashSet::new();
    let mut after_end = false;
    let mut now = Moment::ZERO;
    for record in records.iter().filter(|r| !hidden.contains(&r.seq)) {
        // Time does not go back, whatever a file says.
        now = now.max(record.t);
        match record.event {
            Event::AmendmentOpened(_) => after_end = true,
            Event::Resumed(_) => after_end = false,
            _ => {}
        }
        match &record.event {
            Event::Given(given) => give(&mut list, &mut to_fill, given),
            Event::Moved(moved) => shift(&mut list, moved),
            Event::Inserted(inserted) => insert(&mut list, record.seq, inserted),
            Event::Split(split) => divide(&mut list, record.seq, split),
            Event::Joined(turn) => {
                join(&mut list, *turn);
                to_fill.remove(turn);
            }
            Event::Dropped(turn) => {
                if let Some(e) = list.iter_mut().find(|e| e.is(*turn)) {
                    e.event = Cow::Owned(Event::Open);
                }
                to_fill.remove(turn);
            }
            Event::NotTimed(not) if not.on && not.from_start => {
                unname(&mut list, *not);
                list.push(Effective::of(record, now, &record.event));
            }
            Event::HandsWereTurns(turns) => {
                for turn in &turns.turns {
                    let is_hand = |e: &&mut Effective<'_>| {
                        e.seq == turn.hand && matches!(e.event.as_ref(), Event::Hand(_) | Event::TakenOut(_))
                    };
                    if let Some(e) = list.iter_mut().find(is_hand) {
                        e.event = Cow::Owned(spoken_by(turn.to.clone()));
                        hands_turned.insert(turn.hand);
                    }
                }
            }
            Event::Undone(_) | Event::Redone(_) => {}
            event => list.push(Effective::of(record, now, event)),
        }
        // The session lists what was corrected after its end.
        if after_end && record.event.is_correction() {
            list.push(Effective::of(record, now, &record.event));
        }
    }
    Corrected { events: list, to_fill, hands_turned }
}
