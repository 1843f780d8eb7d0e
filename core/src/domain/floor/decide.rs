//! Decides who has the floor.

use crate::domain::{
    floor::{
        state::Floor,
        turn_events::{HandTurn, HandsWereTurns},
    },
    people::{late, lookup::recorded_speaker},
    queue::hand::Hand,
    record::{
        event::Event,
        history::History,
        ids::{PersonId, Seq},
    },
    refusal::Refusal,
    session::Session,
};

/// The same letter again means *still speaking*: nothing happens.
pub(in crate::domain) fn floor(s: &Session, person: PersonId) -> Result<Vec<Event>, Refusal> {
    let speaker = recorded_speaker(s, person)?;
    let speaking = match &speaker {
        Some(speaker) => s.holder() == Some(speaker.person),
        None => s.floor() == Floor::Someone,
    };
    Ok(if speaking { vec![] } else { vec![speaker.map_or(Event::Someone, Event::Floor)] })
}

/// Somebody who is not timed is heard, and nothing tells of it; of somebody who comes late, that they are here.
pub(in crate::domain) fn heard(s: &Session, person: PersonId) -> Result<Vec<Event>, Refusal> {
    if s.comes_late(person) {
        return Ok(late::arrival(s, person));
    }
    Ok(vec![Event::Heard(recorded_speaker(s, person)?.ok_or(Refusal::NotTimed(person))?)])
}

pub(in crate::domain) fn unless(s: &Session, floor: Floor, event: Event) -> Vec<Event> {
    if s.floor() == floor { vec![] } else { vec![event] }
}

pub(in crate::domain) fn toggle(s: &Session, floor: Floor, event: Event) -> Event {
    if s.floor() == floor { Event::Open } else { event }
}

/// The time is the person's either way; the mark is kept only for somebody who asked for it.
pub(in crate::domain) fn support(s: &Session) -> Result<Vec<Event>, Refusal> {
    let holder = s.holder().and_then(|p| s.roster.person(p)).ok_or(Refusal::NobodySpeaking)?;
    Ok(if holder.marks_support { vec![Event::Supported] } else { vec![] })
}

pub(in crate::domain) fn hands_were_turns(history: &History, hands: &[Seq]) -> Result<Vec<Event>, Refusal> {
    let s = history.session();
    let turn = |&seq: &Seq| {
        let Event::Hand(Hand { person, up: true, .. }) = history.find(seq)?.event else { return None };
        Some(HandTurn { hand: seq, to: recorded_speaker(s, person).ok()? })
    };
    let turns: Vec<HandTurn> = hands.iter().filter_map(turn).collect();
    if turns.is_empty() {
        return Err(Refusal::NoHandsToTurn);
    }
    Ok(vec![Event::HandsWereTurns(Box::new(HandsWereTurns { turns }))])
}
