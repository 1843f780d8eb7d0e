//! Any keys: what may be pressed, what each asks of the meeting, and the strategies that draw them.

use airtime::domain::{
    Event, Hat, History, Intent, Moment, PersonId,
    agenda::items::ItemKind,
    decide::decide,
    floor::correct::CorrectIntent,
    notes::{
        decide::NotesIntent,
        kind::NoteKind,
        marks::Colour,
        note::{About, How, InOurHands, Owner},
    },
    people::draft::PersonDraft,
    preparation::decide::PreparationIntent,
    queue::{decide::HandsIntent, hand::HandKind, policy::Policy},
    record::continuity::{Gap, Unattended},
};
use proptest::prelude::*;

use crate::meeting::GROUPS;

/// Which key, on whom, and how long after the one before, ms.
pub type Key = (u8, u16, u64);

pub const KEYS: u8 = 59;

pub fn keys(most: usize) -> impl Strategy<Value = Vec<Key>> {
    let step = prop_oneof![Just(0), 1u64..3_000, 1u64..120_000];
    proptest::collection::vec((0..KEYS, 1u16..7, step), 0..most)
}

/// Mostly hands.
pub fn hand_keys() -> impl Strategy<Value = Vec<Key>> {
    let key = proptest::sample::select(vec![
        0, 1, 9, 14, 15, 15, 16, 20, 24, 25, 32, 35, 40, 40, 40, 41, 42, 43, 44, 45,
    ]);
    let step = prop_oneof![Just(0), 1u64..3_000, 1u64..120_000];
    proptest::collection::vec((key, 1u16..7, step), 0..30)
}

pub fn hands(history: &History) -> Vec<u32> {
    let is_hand = |e: &Event| matches!(e, Event::Hand(h) if h.up);
    history.records().iter().filter(|r| is_hand(&r.event)).map(|r| r.seq).collect()
}

pub fn intent(history: &History, (key, who, ms): Key) -> Intent {
    let person = PersonId(who);
    let group = GROUPS[usize::from(who) % 3];
    let turns = history.turns();
    let turn = (who > 3 && !turns.is_empty()).then(|| turns[ms as usize % turns.len()].turn);
    match key {
        0..=8 => Intent::Floor(person),
        9 => Intent::Open,
        10 => Intent::Someone,
        11 => Intent::Crosstalk,
        12 => Intent::Break,
        13 => Intent::SmallGroups,
        14 | 49 => Intent::InviteNext,
        15 | 16 => Intent::Hand(person),
        17 => Intent::Heard(person),
        18 => Intent::OtherHat,
        19 => Intent::Hat(PersonId(1 + who % 5), Hat::new(group, group)),
        20 => Intent::Leave(person),
        21 => Intent::Arrive(person),
        22 => Intent::Add(PersonDraft { role: group.into(), group: group.into(), ..PersonDraft::default() }),
        23 => Intent::AddItem {
            title: "x".into(),
            kind: ItemKind::ALL[usize::from(who)],
            planned_ms: None,
            asked_by: None,
        },
        24 => Intent::StartItem(who),
        25 => Intent::CloseItem,
        26 => Intent::Note(NoteKind::Decision, "x".into()),
        27 => Intent::Correct(CorrectIntent::Give { turn, to: Some(person) }),
        28 => Intent::Correct(CorrectIntent::Give { turn, to: None }),
        29 => Intent::Correct(CorrectIntent::Fill(person)),
        30 => {
            let by_ms = i64::try_from(ms).unwrap() * if who % 2 == 0 { 1 } else { -1 };
            Intent::Correct(CorrectIntent::MoveStart { turn, by_ms })
        }
        31 => Intent::SpokeJustNow,
        36 => Intent::Correct(CorrectIntent::Split { turn, to: person }),
        37 => Intent::Correct(CorrectIntent::Join { turn }),
        38 => Intent::Correct(CorrectIntent::Drop { turn }),
        39 => Intent::Correct(CorrectIntent::Missed { turn, person }),
        40..=45 => Intent::Hands(about_hands(key, person, who, ms)),
        46 => Intent::Hands(HandsIntent::GoRound((who > 3).then_some(person))),
        47 => Intent::Hands(if who > 3 { HandsIntent::Pass } else { HandsIntent::EndRound }),
        48 => Intent::Hands(HandsIntent::ReportBack(person)),
        50 | 51 => Intent::Preparation(PreparationIntent::NotTimed {
            person: PersonId(1 + who % 5),
            from_start: key == 51,
            keep_total: ms % 2 == 0,
        }),
        52 => Intent::Preparation(PreparationIntent::Timed(PersonId(1 + who % 5))),
        53 => Intent::Chair(PersonId(1 + who % 5), Hat::new("facilitator", GROUPS[2])),
        54 => Intent::ReadOut("We time talk.".into()),
        55 => Intent::Preparation(PreparationIntent::CameLate(PersonId(1 + who % 6))),
        56 => Intent::Place(person),
        57 => Intent::Hat(person, Hat::new("observer", group)),
        58 => Intent::Observers(ms % 2 == 0),
        32 => Intent::HandsWereTurns(hands(history)),
        33 => Intent::Redo,
        34 => Intent::OffRecord,
        _ => Intent::Undo,
    }
}

fn about_hands(key: u8, person: PersonId, who: u16, ms: u64) -> HandsIntent {
    match key {
        40 => HandsIntent::For(person, HandKind::ALL[(ms as usize % 7).min(4)]),
        41 => HandsIntent::Order(Policy::ALL[usize::from(who) % 5]),
        42 => HandsIntent::Hold(person),
        43 => HandsIntent::Later(person),
        44 => HandsIntent::GiveWay(person, PersonId(1 + who % 5)),
        _ if who > 4 => HandsIntent::LastWord(person),
        _ if who > 2 => HandsIntent::AsAsked,
        _ => HandsIntent::List,
    }
}

/// Something written down or marked between two keys of the floor.
pub fn jot(history: &mut History, note: u8, detail: u8, now: Moment) {
    let last = history.session().notes.last().map_or(0, |n| n.seq);
    let about = match detail {
        0 => About::Text("other words".into()),
        1 => About::How(How::Vote),
        2 => About::CameFrom(GROUPS[0].into()),
        3 => About::Owner(Owner::Person(PersonId(1))),
        4 => About::Due(chrono::NaiveDate::MAX),
        5 => About::InOurHands(InOurHands::NeedsHelpFrom(String::new())),
        6 => About::TakenUp(false),
        7 => About::Closed("done".into()),
        _ => About::Why("why".into()),
    };
    let intent = match note {
        0..=3 => Intent::Note(NoteKind::ALL[usize::from(note + detail) % 11], "x".into()),
        4 => Intent::Notes(NotesIntent::Mark(NoteKind::Jargon)),
        5 => Intent::Notes(NotesIntent::Card(Colour::Yellow)),
        6 => Intent::Notes(NotesIntent::Strike(last)),
        7 => Intent::Notes(NotesIntent::CutIn),
        _ => Intent::Notes(NotesIntent::About { note: last, about }),
    };
    if let Ok(events) = decide(history, intent, now) {
        history.record(events, now);
    }
}

/// One key, taken if it may be; now and then the machine sleeps instead.
pub fn press(history: &mut History, key: Key) {
    let before = history.session().now();
    let now = before.plus(key.2);
    if key.0 == 9 && key.1 == 6 {
        let since = before.plus(key.2 / 2);
        history.record(vec![Event::Unattended(Unattended { since, why: Gap::Slept })], now);
    } else if let Ok(events) = decide(history, intent(history, key), now) {
        history.record(events, now);
    }
}
