//! What may happen now: an intent becomes events, or a refusal that says why.
//!
//! Each subject decides its own intents, in its `decide.rs`; here each intent finds its subject.

use super::{
    agenda::{self, items::ItemClosed},
    closing,
    floor::{self, tally::Floor},
    intent::Intent,
    measures::aim::Aim,
    notes::{self, decide::NotesIntent, note::Note},
    people::{
        self,
        agreement::{Consent, RoomChoice, RoomShows},
        changes::Renamed,
        roster::Presence,
    },
    preparation::{self, decide::PreparationIntent},
    queue,
    record::{event::Event, history::History, ids::Who, moment::Moment, undo},
    refusal::Refusal,
};

/// Decide what an intent means at `now`. No events: it is so already.
///
/// # Errors
/// A [`Refusal`] when it cannot be done now; nothing changes.
pub fn decide(history: &History, intent: Intent, now: Moment) -> Result<Vec<Event>, Refusal> {
    let s = history.session();
    if s.ended {
        return decide_after_the_end(history, intent);
    }
    if s.floor() == Floor::OffRecord && !matches!(intent, Intent::OffRecord | Intent::End) {
        return Err(Refusal::OffTheRecord);
    }
    let one = |event| Ok(vec![event]);
    match intent {
        Intent::Floor(person) => queue::decide::give(s, person),
        Intent::Open => Ok(floor::decide::unless(s, Floor::Open, Event::Open)),
        Intent::Someone => Ok(floor::decide::unless(s, Floor::Someone, Event::Someone)),
        Intent::Crosstalk => Ok(floor::decide::unless(s, Floor::Crosstalk, Event::Crosstalk)),
        Intent::Break => Ok(vec![floor::decide::toggle(s, Floor::Break, Event::Break)]),
        Intent::OffRecord => Ok(vec![floor::decide::toggle(s, Floor::OffRecord, Event::OffRecord)]),
        Intent::SmallGroups => Ok(vec![floor::decide::toggle(s, Floor::SmallGroups, Event::SmallGroups)]),
        Intent::InviteNext => queue::decide::invite_next(s, now),
        Intent::Hand(person) => queue::decide::hand(s, person),
        Intent::Heard(person) => floor::decide::heard(s, person),
        Intent::Support => floor::decide::support(s),
        Intent::MarksSupport(person) => people::decide::marks_support(s, person),
        Intent::OtherHat => people::decide::other_hat(s),
        Intent::Hat(person, hat) => people::decide::put_on(s, person, hat),
        Intent::Add(draft) => people::decide::add(s, draft),
        Intent::Arrive(person) => match people::decide::presence(s, person)? {
            Presence::Here => Err(Refusal::AlreadyHere(person)),
            _ => one(Event::Arrived(Who { person })),
        },
        Intent::Leave(person) => match people::decide::presence(s, person)? {
            Presence::Left => Err(Refusal::AlreadyLeft(person)),
            _ => one(Event::Left(Who { person })),
        },
        Intent::Rename(person, name) => {
            one(Event::Renamed(Box::new(Renamed { person: people::decide::known(s, person)?, name })))
        }
        Intent::Rekey(person, key) => people::decide::rekey(s, person, key),
        Intent::Keeper(person) => one(Event::Keeper(Who { person: people::decide::known(s, person)? })),
        Intent::Group(group) => one(Event::Group(Box::new(group))),
        Intent::Aim(aim) => one(Event::Aim(Box::new(aim))),
        Intent::AgreeAim => one(Event::Aim(Box::new(Aim { agreed: true, ..s.aim.clone() }))),
        Intent::Agreement(agreement) => {
            agreement.until.map(|date| notes::decide::not_past(s, date, now)).transpose()?;
            one(Event::Agreement(Box::new(agreement)))
        }
        Intent::RoomShows(RoomShows::FromHalfTime) if s.agenda.planned_ms().is_none() => {
            Err(Refusal::NoHalfTime)
        }
        Intent::RoomShows(shows) => one(Event::RoomShows(RoomChoice { shows })),
        Intent::ReadOut(words) => one(Event::Consent(Box::new(Consent { words }))),
        Intent::AddItem { title, kind, planned_ms, asked_by } => {
            agenda::decide::add(s, title, kind, planned_ms, asked_by)
        }
        Intent::StartItem(item) => agenda::decide::start(s, item),
        Intent::CloseItem => {
            let item = s.agenda.current.ok_or(Refusal::NoItem)?;
            Ok(agenda::decide::close(s, ItemClosed::plain(item)))
        }
        Intent::Note(kind, text) if !text.is_empty() => one(Event::Note(Box::new(Note::new(kind, text)))),
        Intent::Note(..) => Err(Refusal::NothingToSay),
        Intent::Hands(intent) => queue::decide::decide(history, intent),
        Intent::Agenda(intent) => agenda::decide::decide(s, intent, now),
        Intent::Notes(intent) => notes::decide::decide(history, intent, now),
        Intent::Preparation(intent) => preparation::decide::decide(history, &intent),
        Intent::Closing(intent) => closing::decide::decide(s, intent),
        Intent::Correct(intent) => floor::correct::decide(history, intent, now),
        Intent::SpokeJustNow => floor::correct::spoke_just_now(history, now),
        Intent::HandsWereTurns(hands) => floor::decide::hands_were_turns(history, &hands),
        Intent::OpenAmendment(_) => Err(Refusal::NotEnded),
        Intent::Undo => undo::undo(history),
        Intent::Redo => undo::redo(history),
        Intent::End => one(Event::Ended),
    }
}

/// After the end, turns and notes are still amended, by further events, once an amendment is opened. Nothing else.
fn decide_after_the_end(history: &History, intent: Intent) -> Result<Vec<Event>, Refusal> {
    let s = history.session();
    // No time has passed since the end.
    let now = s.now();
    match intent {
        Intent::OpenAmendment(after) => Ok(vec![Event::AmendmentOpened(Box::new(after))]),
        _ if !s.reopened => Err(Refusal::Ended),
        Intent::Correct(intent) => floor::correct::decide(history, intent, now),
        Intent::Notes(intent @ NotesIntent::About { .. }) => notes::decide::decide(history, intent, now),
        // What came of it, where there is no note to say it of.
        Intent::Preparation(intent @ PreparationIntent::CameOfIt { .. }) => {
            preparation::decide::decide(history, &intent)
        }
        Intent::Undo => undo::undo(history),
        Intent::Redo => undo::redo(history),
        _ => Err(Refusal::Ended),
    }
}
