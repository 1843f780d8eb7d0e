//! What happened in a recording as events: stretches of speech, which may overlap; or, where the file tells of each
//! moment what the floor was, the floor as it changed.

use std::{collections::HashMap, sync::Arc};

use crate::{
    domain::{
        Event, Hat, Moment, PersonId, Speaker,
        floor::{state::Floor, turn_events::Spoke},
        order::Ordered as _,
        people::joining::PersonAdded,
        record::continuity::{Gap, Unattended},
    },
    import::{
        options::ImportOptions,
        seating::Seats,
        speech::{Recording, Segment},
    },
};

/// The events of a recording in order.
pub(super) fn events(
    recording: &Recording,
    options: &ImportOptions<'_>,
    seats: &Seats<'_>,
) -> Vec<(Moment, Event)> {
    let turns = turns(recording, options, seats);
    if recording.is_gapless() { changes(recording, &turns, &seats.people) } else { spokes(&turns, options) }
}

/// A stretch of speech and whose it is.
struct Turn<'a> {
    segment: &'a Segment,
    speaker: Option<Speaker>,
}

/// The turns, ordered by (start, end, handle); *someone* comes last.
fn turns<'a>(recording: &'a Recording, options: &ImportOptions<'_>, seats: &Seats<'_>) -> Vec<Turn<'a>> {
    let speakers = speakers(&seats.people);
    let mut ordered: Vec<(u64, u64, usize, &Segment)> = Vec::with_capacity(recording.segments.len());
    for s in &recording.segments {
        let seat = options.speaker(s).and_then(|label| seats.seat.get(label).copied());
        ordered.push((s.start_ms, s.end_ms, seat.unwrap_or(usize::MAX), s));
    }
    ordered.order_by_key(|(start, end, seat, s)| (*start, *end, *seat, s.line));
    let turn = |(_, _, seat, segment): (u64, u64, usize, &'a Segment)| {
        let own = speakers.get(seat).cloned();
        let speaker = own.map(|own| match &segment.hat {
            Some(hat) => Speaker { hat: Arc::clone(hat), ..own },
            None => own,
        });
        Turn { segment, speaker }
    };
    ordered.into_iter().map(turn).collect()
}

/// Each person with their hat; equal hats are shared.
fn speakers(people: &[PersonAdded]) -> Vec<Speaker> {
    let mut hats: HashMap<(&str, &str), Arc<Hat>> = HashMap::new();
    let mut all = Vec::with_capacity(people.len());
    for p in people {
        let hat = hats.entry((&p.role, &p.group)).or_insert_with(|| Hat::new(&p.role, &p.group));
        all.push(Speaker { person: p.person, hat: Arc::clone(hat) });
    }
    all
}

/// Speech alone.
fn spokes(turns: &[Turn<'_>], options: &ImportOptions<'_>) -> Vec<(Moment, Event)> {
    let spoke = |Turn { segment, speaker }: &Turn<'_>| {
        let text = segment.text.clone().filter(|_| options.keep_text);
        let length_ms = segment.end_ms - segment.start_ms;
        let spoke = Spoke { speaker: speaker.clone(), length_ms, text };
        (Moment::from_ms(segment.start_ms), Event::Spoke(Box::new(spoke)))
    };
    turns.iter().map(spoke).collect()
}

/// The floor as it changed: no two of these overlap, and no moment is left out.
fn changes(recording: &Recording, turns: &[Turn<'_>], people: &[PersonAdded]) -> Vec<(Moment, Event)> {
    let mut floor: Vec<(u64, u64, Change<'_>)> = Vec::new();
    for Turn { segment, speaker } in turns {
        floor.push((segment.start_ms, segment.end_ms, Change::Turn(speaker.as_ref())));
    }
    for pause in recording.pauses.iter().flatten() {
        floor.push((pause.start_ms, pause.end_ms, Change::Pause(pause.floor)));
    }
    floor.order_by_key(|(start, ..)| *start);
    let hats = people.iter().map(|p| (p.person, Hat::new(&p.role, &p.group))).collect();
    let mut hats = Hats { hats, holder: None };
    let mut events = Vec::new();
    for (start, end, change) in floor {
        let at = Moment::from_ms(start);
        match change {
            Change::Turn(Some(speaker)) => events.extend(hats.turn(speaker).map(|event| (at, event))),
            Change::Turn(None) => events.push((at, Event::Someone)),
            Change::Pause(floor) => events.push(pause(floor, at, Moment::from_ms(end))),
        }
        hats.holder = match change {
            Change::Turn(speaker) => speaker.map(|speaker| speaker.person),
            Change::Pause(_) => None,
        };
    }
    events
}

#[derive(Clone, Copy)]
enum Change<'a> {
    /// `None`: *someone*.
    Turn(Option<&'a Speaker>),
    Pause(Floor),
}

/// What everybody wears, and who has the floor.
struct Hats {
    hats: HashMap<PersonId, Arc<Hat>>,
    holder: Option<PersonId>,
}

impl Hats {
    /// The events of a turn. Whoever has the floor and puts on another hat keeps it.
    fn turn(&mut self, speaker: &Speaker) -> impl Iterator<Item = Event> {
        let worn = self.hats.insert(speaker.person, Arc::clone(&speaker.hat));
        let changed = worn.is_some_and(|worn| worn != speaker.hat);
        let goes_on = changed && self.holder == Some(speaker.person);
        let hat = changed.then(|| Event::Hat(speaker.clone()));
        hat.into_iter().chain((!goes_on).then(|| Event::Floor(speaker.clone())))
    }
}

fn pause(floor: Floor, start: Moment, end: Moment) -> (Moment, Event) {
    let event = match floor {
        Floor::Held | Floor::Open => Event::Open,
        Floor::Someone => Event::Someone,
        Floor::Crosstalk => Event::Crosstalk,
        Floor::SmallGroups => Event::SmallGroups,
        Floor::Break => Event::Break,
        Floor::OffRecord => Event::OffRecord,
        // It is known only afterwards.
        Floor::Unattended => return (end, Event::Unattended(Unattended { since: start, why: Gap::Held })),
    };
    (start, event)
}
