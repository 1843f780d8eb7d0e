//! The parts of payloads about the session, its people, the floor and the queue. A member that is no part is named
//! all the same, as `_`.

use std::sync::Arc;

use serde_json::Value;

use crate::domain::{
    agenda::round::RoundStarted,
    floor::turn_events::{Given, HandTurn, HandsWereTurns, Inserted, Moved, Split, Spoke},
    people::{
        changes::{ChairHanded, MarksSupport, Rekeyed, Renamed},
        group::Group,
        hat::{Hat, Speaker},
        joining::{Headcount, NotTimed, PersonAdded, PlaceChanged},
    },
    privacy::{
        contents::{
            Part, See,
            written::{id, owner, words},
        },
        level::Shared,
        removal::{Forgotten, TakenOut},
    },
    queue::{
        hand::{GaveWay, Hand, HandList, HandMoved, HandNote},
        policy::PolicyChosen,
    },
    record::{
        continuity::{AmendmentOpened, ClockStepped, Interrupted, Resumed, Unattended},
        event::Unknown,
        ids::{EventRef, TurnRef, Who},
        opening::{Imported, Opened, ProtocolRef},
    },
};

pub(super) fn opened(it: &mut Opened, see: &mut See<'_>) {
    let Opened {
        format: _,
        program: _,
        id,
        wall,
        boot,
        source: _,
        title,
        series,
        groups,
        centred,
        rules: _,
        import,
        protocol,
        questions: _,
    } = it;
    see(Part::SessionId(id));
    see(Part::Wall(wall));
    see(Part::Boot(boot));
    words(title, see);
    words(series, see);
    see(Part::Id(centred));
    for it in groups {
        group(it, see);
    }
    if let Some(Imported { digest, file_id, overlap_known: _, day_known: _, made_of: _ }) = import {
        see(Part::Digest(digest));
        see(Part::FileId(file_id));
    }
    // The fingerprint says which file it was: neither who, nor when or where.
    if let Some(ProtocolRef { name, fingerprint: _ }) = protocol {
        words(name, see);
    }
}

pub(super) fn person_added(it: &mut PersonAdded, see: &mut See<'_>) {
    let PersonAdded { person, id, name, role, group, key: _, here: _, seat: _, people: _, place: _ } = it;
    see(Part::Person(*person));
    let has_name = name.is_some();
    see(Part::SourceId { id, has_name });
    see(Part::Name(name));
    see(Part::Id(role));
    see(Part::Id(group));
}

/// A hat is shared by many turns: it is replaced only where it changed.
pub(super) fn speaker(it: &mut Speaker, see: &mut See<'_>) {
    let Speaker { person, hat } = it;
    see(Part::Person(*person));
    let mut changed = (**hat).clone();
    let Hat { role, group } = &mut changed;
    see(Part::Id(role));
    see(Part::Id(group));
    if changed != **hat {
        *hat = Arc::new(changed);
    }
}

pub(super) fn chair_handed(it: &mut ChairHanded, see: &mut See<'_>) {
    let ChairHanded { to, from } = it;
    for it in from {
        speaker(it, see);
    }
    speaker_or_someone(to, see);
}

fn speaker_or_someone(it: &mut Option<Speaker>, see: &mut See<'_>) {
    if let Some(it) = it {
        speaker(it, see);
    }
}

pub(super) fn who(Who { person }: Who, see: &mut See<'_>) {
    see(Part::Person(person));
}

pub(super) fn spoke(it: &mut Spoke, see: &mut See<'_>) {
    let Spoke { speaker, length_ms: _, text } = it;
    speaker_or_someone(speaker, see);
    words(text, see);
}

pub(super) fn hand(Hand { person, up: _, kind: _, to, phone: _ }: Hand, see: &mut See<'_>) {
    see(Part::Person(person));
    if let Some(person) = to {
        see(Part::Person(person));
    }
}

pub(super) fn hand_note(it: &mut HandNote, see: &mut See<'_>) {
    let HandNote { person, words } = it;
    see(Part::Person(*person));
    see(Part::Words(words));
}

pub(super) fn hand_moved(HandMoved { person, place: _ }: HandMoved, see: &mut See<'_>) {
    see(Part::Person(person));
}

pub(super) fn gave_way(GaveWay { person, to }: GaveWay, see: &mut See<'_>) {
    see(Part::Person(person));
    see(Part::Person(to));
}

pub(super) fn hand_list(HandList { open: _ }: HandList) {}

pub(super) fn policy(PolicyChosen { policy: _, for_now: _ }: PolicyChosen) {}

pub(super) fn round_started(it: &mut RoundStarted, see: &mut See<'_>) {
    let RoundStarted { order } = it;
    for person in order {
        see(Part::Person(*person));
    }
}

pub(super) fn renamed(it: &mut Renamed, see: &mut See<'_>) {
    let Renamed { person, name } = it;
    see(Part::Person(*person));
    see(Part::Name(name));
}

pub(super) fn rekeyed(Rekeyed { person, key: _ }: Rekeyed, see: &mut See<'_>) {
    see(Part::Person(person));
}

pub(super) fn not_timed(it: NotTimed, see: &mut See<'_>) {
    let NotTimed { person, on: _, from_start: _, counted_as, awaits_answer: _ } = it;
    see(Part::Person(person));
    if let Some(seat) = counted_as {
        see(Part::Person(seat));
    }
}

pub(super) fn headcount(Headcount { person, people: _ }: Headcount, see: &mut See<'_>) {
    see(Part::Person(person));
}

pub(super) fn place_changed(it: PlaceChanged, see: &mut See<'_>) {
    let PlaceChanged { person, place: _ } = it;
    see(Part::Person(person));
}

pub(super) fn marks_support(MarksSupport { person, on: _ }: MarksSupport, see: &mut See<'_>) {
    see(Part::Person(person));
}

pub(super) fn group(it: &mut Group, see: &mut See<'_>) {
    let Group { id, label, in_balance: _ } = it;
    see(Part::Id(id));
    see(Part::Words(label));
}

pub(super) fn given(it: &mut Given, see: &mut See<'_>) {
    let Given { turn: _, part: _, to, fill_later: _, also: _ } = it;
    speaker_or_someone(to, see);
}

pub(super) fn moved(Moved { turn: _, part: _, start: _ }: Moved) {}

pub(super) fn inserted(it: &mut Inserted, see: &mut See<'_>) {
    let Inserted { start: _, end: _, speaker, then_open: _ } = it;
    speaker_or_someone(speaker, see);
}

pub(super) fn split(it: &mut Split, see: &mut See<'_>) {
    let Split { turn: _, part: _, at: _, to } = it;
    speaker_or_someone(to, see);
}

pub(super) fn turn_ref(TurnRef { turn: _, part: _ }: TurnRef) {}

pub(super) fn hands_were_turns(it: &mut HandsWereTurns, see: &mut See<'_>) {
    let HandsWereTurns { turns } = it;
    for HandTurn { hand: _, to } in turns {
        speaker_or_someone(to, see);
    }
}

pub(super) fn event_ref(EventRef { seq: _ }: EventRef) {}

pub(super) fn amendment_opened(it: &mut AmendmentOpened, see: &mut See<'_>) {
    let AmendmentOpened { wall, by } = it;
    see(Part::Wall(wall));
    if let Some(who) = by {
        owner(who, see);
    }
}

pub(super) fn interrupted(Interrupted { why: _ }: Interrupted) {}

pub(super) fn resumed(Resumed { wall, boot, since: _ }: &mut Resumed, see: &mut See<'_>) {
    see(Part::Wall(wall));
    see(Part::Boot(boot));
}

pub(super) fn unattended(Unattended { since: _, why: _ }: Unattended) {}

pub(super) fn clock_stepped(it: &mut ClockStepped, see: &mut See<'_>) {
    let ClockStepped { by_ms, wall } = it;
    see(Part::WallStep(by_ms));
    see(Part::Wall(wall));
}

pub(super) fn shared(Shared { level: _ }: Shared) {}

pub(super) fn taken_out(it: &mut TakenOut, see: &mut See<'_>) {
    let TakenOut { ends_turn: _, numbered } = it;
    id(numbered, see);
}

/// The highest handle given so far is a number, and stands for nobody.
pub(super) fn forgotten(it: &mut Forgotten, see: &mut See<'_>) {
    let Forgotten { wall, handles: _ } = it;
    see(Part::Wall(wall));
}

/// What this version does not know: all of it may be words.
pub(super) fn unknown(it: &mut Unknown, see: &mut See<'_>) {
    let Unknown { kind: _, data } = it;
    json(data, see);
}

fn json(value: &mut Value, see: &mut See<'_>) {
    match value {
        Value::String(text) => see(Part::Words(text)),
        Value::Array(values) => values.iter_mut().for_each(|value| json(value, see)),
        Value::Object(members) => {
            *members = std::mem::take(members)
                .into_iter()
                .map(|(mut name, mut value)| {
                    see(Part::Words(&mut name));
                    json(&mut value, see);
                    (name, value)
                })
                .collect();
        }
        Value::Null | Value::Bool(_) | Value::Number(_) => {}
    }
}
