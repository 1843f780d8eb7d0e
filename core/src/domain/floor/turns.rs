//! The changes of floor and the turns of a session, as they stand after corrections.

use std::collections::HashSet;

use crate::domain::{
    floor::last_turn::LastTurn,
    record::{
        effective::{Effective, hidden},
        event::{Event, Record},
        history::History,
        ids::TurnRef,
        moment::Moment,
    },
};

/// A change of floor as it stands after corrections.
#[derive(Clone, Debug, PartialEq)]
pub struct FloorChange {
    pub turn: TurnRef,
    pub t: Moment,
    pub event: Event,
}

impl History {
    /// The changes of floor in order of time, after corrections.
    #[must_use]
    pub fn floor_changes(&self) -> Vec<FloorChange> {
        let change = |e: Effective<'_>| FloorChange {
            turn: e.turn(),
            t: e.event.gap_since().unwrap_or(e.t),
            event: e.event.into_owned(),
        };
        self.effective()
            .into_iter()
            .filter(|e| e.event.is_floor() || e.event.gap_since().is_some())
            .map(change)
            .collect()
    }

    /// The turn that the correcting keys act on: the one corrected last, if the last act was a
    /// correction, else the latest turn of the floor.
    #[must_use]
    pub fn last_turn(&self) -> Option<LastTurn> {
        self.corrected_turn().or(self.session().last_turn)
    }

    /// The turn that the last act corrected, if that is what it did and the turn is still one.
    #[must_use]
    pub fn corrected_turn(&self) -> Option<LastTurn> {
        let seq = self.last_act()?;
        self.turn(match &self.find(seq)?.event {
            Event::Given(g) => TurnRef { turn: g.turn, part: g.part },
            Event::Moved(m) => TurnRef { turn: m.turn, part: m.part },
            Event::Inserted(_) | Event::Split(_) => TurnRef { turn: seq, part: 0 },
            _ => return None,
        })
    }

    /// Whether a turn is not as it was tapped: it was given, moved, put in, or is a part of another.
    #[must_use]
    pub fn was_amended(&self, turn: TurnRef) -> bool {
        let about = |record: &Record| match &record.event {
            Event::Given(g) => turn == TurnRef { turn: g.turn, part: g.part } || g.also.contains(&turn.turn),
            Event::Moved(m) => turn == TurnRef { turn: m.turn, part: m.part },
            Event::Split(s) => record.seq == turn.turn || turn == TurnRef { turn: s.turn, part: s.part },
            Event::Inserted(_) => record.seq == turn.turn,
            Event::HandsWereTurns(turns) => turns.turns.iter().any(|hand| hand.hand == turn.turn),
            _ => false,
        };
        let found: Vec<&Record> = self.records().iter().filter(|r| about(r)).collect();
        let hidden = if found.is_empty() { HashSet::new() } else { hidden(self.records()) };
        found.iter().any(|r| !hidden.contains(&r.seq))
    }

    /// A turn as it stands now.
    #[must_use]
    pub fn turn(&self, turn: TurnRef) -> Option<LastTurn> {
        let changes = self.floor_changes();
        let mut from_there = changes.iter().skip_while(|change| change.turn != turn);
        turn_until(from_there.next()?, from_there.next())
    }

    /// Every turn as it stands now, in order of time: of people, of *someone*, and what small groups told.
    #[must_use]
    pub fn turns(&self) -> Vec<LastTurn> {
        let changes = self.floor_changes();
        let next = changes.iter().skip(1).map(Some).chain([None]);
        changes.iter().zip(next).filter_map(|(change, next)| turn_until(change, next)).collect()
    }
}

/// The turn that a change of floor began, if it did; the next change ends it.
fn turn_until(change: &FloorChange, next: Option<&FloorChange>) -> Option<LastTurn> {
    let FloorChange { turn, t: start, event } = change;
    let (person, reporter) = match event {
        Event::Floor(speaker) => (Some(speaker.person), None),
        Event::Someone => (None, None),
        Event::ReportBack(who) => (None, Some(who.person)),
        _ => return None,
    };
    let end = next.map(|m| m.t);
    Some(LastTurn { turn: *turn, start: *start, end, person, reporter })
}
