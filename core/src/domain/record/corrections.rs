//! Carries a correction out on the list of events that count.

use std::{borrow::Cow, collections::BTreeSet};

use crate::domain::{
    floor::turn_events::{Given, Inserted, Moved, Split, Spoke},
    order::Ordered as _,
    people::{hat::Speaker, joining::NotTimed},
    record::{
        effective::Effective,
        event::Event,
        ids::{PersonId, Seq, TurnRef},
        moment::Moment,
    },
};

/// The floor as this speaker has it; nobody named: *someone*.
pub(super) fn spoken_by(speaker: Option<Speaker>) -> Event {
    speaker.map_or(Event::Someone, Event::Floor)
}

/// When the session opened: no correction reaches back behind it.
fn opening(list: &[Effective<'_>]) -> Moment {
    list.first().map_or(Moment::ZERO, |e| e.t)
}

pub(super) fn give(list: &mut [Effective<'_>], to_fill: &mut BTreeSet<TurnRef>, given: &Given) {
    let turn = TurnRef { turn: given.turn, part: given.part };
    give_spoken(list, given);
    let Some(e) = list.iter_mut().find(|e| e.is(turn)) else { return };
    e.event = Cow::Owned(spoken_by(given.to.clone()));
    if given.fill_later {
        to_fill.insert(turn);
    } else {
        to_fill.remove(&turn);
    }
}

/// An imported turn keeps its times; only whose it was changes.
fn give_spoken(list: &mut [Effective<'_>], given: &Given) {
    for seq in std::iter::once(&given.turn).chain(&given.also) {
        let spoken = list.iter_mut().find(|e| e.seq == *seq);
        let Some(Event::Spoke(spoke)) = spoken.as_ref().map(|e| e.event.as_ref()) else { continue };
        let given = Event::Spoke(Box::new(Spoke { speaker: given.to.clone(), ..(**spoke).clone() }));
        if let Some(e) = spoken {
            e.event = Cow::Owned(given);
        }
    }
}

/// Move a turn's start. Later than a change of hat, the turn was spoken in the new one all along.
pub(super) fn shift(list: &mut [Effective<'_>], moved: &Moved) {
    let turn = TurnRef { turn: moved.turn, part: moved.part };
    let start = moved.start.max(opening(list));
    let Some(e) = list.iter_mut().find(|e| e.is(turn)) else { return };
    let from = std::mem::replace(&mut e.t, start);
    if let Event::Floor(speaker) = e.event.as_ref() {
        let person = speaker.person;
        let passed = |e: &&Effective<'_>| e.event.hat_of(person).is_some() && e.t > from && e.t <= start;
        if let Some(hat) = list.iter().rfind(passed).and_then(|e| e.event.hat_of(person)).cloned()
            && let Some(e) = list.iter_mut().find(|e| e.is(turn))
        {
            e.event = Cow::Owned(Event::Floor(hat));
        }
    }
    list.order_by_key(|e| e.t);
}

/// The turn before goes on through this one, and through the quiet between them. Where something else came
/// before, a break or a gap, nothing can go on.
pub(super) fn join(list: &mut Vec<Effective<'_>>, turn: TurnRef) {
    let Some(at) = list.iter().position(|e| e.is(turn)) else { return };
    let quiet = |e: &Effective<'_>| *e.event == Event::Open;
    let marks = |e: &Effective<'_>| e.event.is_floor() || e.event.gap_since().is_some();
    let before = list.iter().enumerate().take(at).rfind(|(_, e)| marks(e) && !quiet(e));
    let Some((before, _)) = before.filter(|(_, e)| e.is_turn()) else { return };
    let mut place = 0;
    list.retain(|e| {
        let between = place > before && (place == at || place < at && quiet(e));
        place += 1;
        !between
    });
}

/// From a moment within a turn on, it was somebody else's.
pub(super) fn divide(list: &mut Vec<Effective<'_>>, seq: Seq, split: &Split) {
    let turn = TurnRef { turn: split.turn, part: split.part };
    let Some((at, e)) = list.iter().enumerate().find(|(_, e)| e.is(turn)) else { return };
    let t = split.at.max(e.t);
    let event = Cow::Owned(spoken_by(split.to.clone()));
    let place = list.partition_point(|e| e.t <= t).max(at + 1);
    list.insert(place, Effective { seq, part: 0, t, event });
}

/// Back to the start, a person's turns are *someone*'s, and they were never counted.
pub(super) fn unname(list: &mut Vec<Effective<'_>>, not: NotTimed) {
    lower_answered_hands(list, not.person);
    for at in rename_turns(list, not).into_iter().rev() {
        insert_after(list, at, Event::Open);
    }
    if let Some(seat) = not.counted_as {
        seat_before_use(list, seat);
    }
    if let Some(at) = list.iter().position(|e| e.adds(not.person)) {
        insert_after(list, at, Event::NotTimed(not));
    }
}

/// Puts a second part right after an event.
fn insert_after(list: &mut Vec<Effective<'_>>, at: usize, event: Event) {
    let Some(&Effective { seq, t, .. }) = list.get(at) else { return };
    list.insert(at + 1, Effective { seq, part: 1, t, event: Cow::Owned(event) });
}

/// Hands that were answered by a person's turns are down.
fn lower_answered_hands(list: &mut [Effective<'_>], person: PersonId) {
    let answered = |e: &Effective<'_>| matches!(e.event.as_ref(), Event::Floor(s) | Event::Heard(s) if s.person == person);
    let before = list.iter().rposition(answered).unwrap_or(0);
    for e in list.iter_mut().take(before) {
        if matches!(e.event.as_ref(), Event::Hand(hand) if hand.person == person) {
            e.event = Cow::Owned(Event::StillHere);
        }
    }
}

/// Gives a person's turns to *someone*. Returns where they left while they had the floor: from there on it was open.
fn rename_turns(list: &mut [Effective<'_>], not: NotTimed) -> Vec<usize> {
    let instead = |speaker: &Speaker| not.counted_as.map(|seat| speaker.counted_as(seat));
    let is = |person: PersonId| person == not.person;
    let mut opened = Vec::new();
    let mut speaking = false;
    for (at, e) in list.iter_mut().enumerate() {
        if e.event.is_floor() || e.event.gap_since().is_some() {
            speaking = matches!(e.event.as_ref(), Event::Floor(s) if is(s.person));
        }
        let event = match e.event.as_ref() {
            Event::Left(who) if is(who.person) && std::mem::take(&mut speaking) => {
                opened.push(at);
                None
            }
            Event::Floor(s) if is(s.person) => Some(spoken_by(instead(s))),
            Event::Heard(s) if is(s.person) => Some(instead(s).map_or(Event::StillHere, Event::Heard)),
            Event::ReportBack(who) if is(who.person) => Some(Event::Someone),
            // What they said before is overtaken by this.
            Event::NotTimed(before) if is(before.person) => Some(Event::StillHere),
            _ => None,
        };
        if let Some(event) = event {
            e.event = Cow::Owned(event);
        }
    }
    opened
}

/// A seat is there before it is spoken from.
fn seat_before_use(list: &mut Vec<Effective<'_>>, seat: PersonId) {
    let uses = |e: &Effective<'_>| {
        e.adds(seat) || matches!(e.event.as_ref(), Event::Floor(s) | Event::Heard(s) if s.person == seat)
    };
    if let Some(from) = list.iter().position(|e| e.adds(seat))
        && let Some((to, first)) = list.iter().enumerate().take(from).find(|(_, e)| uses(e))
    {
        let t = first.t;
        let seat = list.remove(from);
        list.insert(to, Effective { t, ..seat });
    }
}

/// Put a turn in: what ran before goes on after it, unless something else began meanwhile.
pub(super) fn insert<'a>(list: &mut Vec<Effective<'a>>, seq: Seq, turn: &Inserted) {
    let start = turn.start.max(opening(list));
    let end = turn.end.max(start);
    let before = list.iter().rfind(|e| e.t <= end && e.event.is_floor());
    let resumed = match before {
        Some(e) if e.t < end && !turn.then_open => e.event.clone(),
        Some(e) if e.t == end => Cow::Owned(Event::StillHere),
        _ => Cow::Owned(Event::Open),
    };
    let inside = |e: &Effective<'a>| e.event.is_floor() && e.t > start && e.t < end;
    list.retain(|e| !inside(e));
    let at = list.partition_point(|e| e.t <= start);
    let floor = Cow::Owned(spoken_by(turn.speaker.clone()));
    list.insert(at, Effective { seq, part: 0, t: start, event: floor });
    let at = list.partition_point(|e| e.t < end).max(at + 1);
    list.insert(at, Effective { seq, part: 1, t: end, event: resumed });
}
