//! What may happen now: an intent becomes events, or a refusal that says why.
//!
//! Each subject decides its own intents, in its `decide.rs`; here each intent finds its subject.

use crate::domain::{
    agenda, closing,
    floor::{self, state::Floor},
    intent::Intent,
    measures::aim::Aim,
    notes::{self, decide::NotesIntent},
    people::{self, agreement::Consent},
    preparation::{self, decide::PreparationIntent},
    queue,
    record::{event::Event, history::History, moment::Moment, undo},
    refusal::Refusal,
};

/// Decides what an intent means at `now`. No events: it is so already.
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
        Intent::Place(person) => people::decide::change_place(s, person),
        Intent::OtherHat => people::decide::other_hat(s),
        Intent::Hat(person, hat) => people::decide::put_on(s, person, hat),
        Intent::Chair(person, hat) => people::decide::take_chair(s, person, hat),
        Intent::Add(draft) => people::decide::add(s, draft),
        Intent::Arrive(person) => people::decide::arrive(s, person),
        Intent::Leave(person) => people::decide::leave(s, person),
        Intent::Rename(person, name) => people::decide::rename(s, person, name),
        Intent::Rekey(person, key) => people::decide::rekey(s, person, key),
        Intent::Keeper(person) => people::decide::keep_record(s, person),
        Intent::Group(group) => Ok(vec![Event::Group(Box::new(group))]),
        Intent::Aim(aim) => Ok(vec![Event::Aim(Box::new(aim))]),
        Intent::AgreeAim => Ok(vec![Event::Aim(Box::new(Aim { agreed: true, ..s.aim.clone() }))]),
        Intent::Agreement(agreement) => people::decide::agree(s, agreement, now),
        Intent::Observers(accepted) => people::decide::observers(s, accepted),
        Intent::RoomShows(choice) => people::decide::room_shows(s, choice),
        Intent::CallLead => Ok(vec![Event::LeadCalled]),
        Intent::ReadOut(words) => Ok(vec![Event::Consent(Box::new(Consent { words }))]),
        Intent::AddItem { title, kind, planned_ms, asked_by } => {
            agenda::decide::add(s, title, kind, planned_ms, asked_by)
        }
        Intent::StartItem(item) => agenda::decide::start(s, item),
        Intent::CloseItem => agenda::decide::close_current(s),
        Intent::Note(kind, text) => notes::decide::write(kind, text),
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
        Intent::End => Ok(vec![Event::Ended]),
    }
}

/// After the end, turns and notes are still amended, by further events, once an amendment is opened. Nothing else.
fn decide_after_the_end(history: &History, intent: Intent) -> Result<Vec<Event>, Refusal> {
    let s = history.session();
    // No time has passed since the end.
    let now = s.now();
    if let Intent::OpenAmendment(opened) = intent {
        return Ok(vec![Event::AmendmentOpened(Box::new(opened))]);
    }
    if !s.reopened {
        return Err(Refusal::Ended);
    }
    match intent {
        Intent::Correct(intent) => floor::correct::decide(history, intent, now),
        Intent::Notes(intent @ NotesIntent::About { .. }) => notes::decide::decide(history, intent, now),
        // What came of it, where there is no note to say it of.
        Intent::Preparation(intent @ PreparationIntent::CameOfIt { .. }) => {
            preparation::decide::decide(history, &intent)
        }
        Intent::Undo => undo::undo(history),
        Intent::Redo => undo::redo(history),
        Intent::OpenAmendment(_)
        | Intent::Floor(_)
        | Intent::Open
        | Intent::Someone
        | Intent::Crosstalk
        | Intent::Break
        | Intent::OffRecord
        | Intent::SmallGroups
        | Intent::InviteNext
        | Intent::Hand(_)
        | Intent::Heard(_)
        | Intent::Support
        | Intent::MarksSupport(_)
        | Intent::Place(_)
        | Intent::OtherHat
        | Intent::Hat(..)
        | Intent::Chair(..)
        | Intent::Add(_)
        | Intent::Arrive(_)
        | Intent::Leave(_)
        | Intent::Rename(..)
        | Intent::Rekey(..)
        | Intent::Keeper(_)
        | Intent::Group(_)
        | Intent::Aim(_)
        | Intent::AgreeAim
        | Intent::Agreement(_)
        | Intent::ReadOut(_)
        | Intent::Observers(_)
        | Intent::RoomShows(_)
        | Intent::CallLead
        | Intent::AddItem { .. }
        | Intent::StartItem(_)
        | Intent::CloseItem
        | Intent::Note(..)
        | Intent::Hands(_)
        | Intent::Agenda(_)
        | Intent::Notes(
            NotesIntent::Mark(_) | NotesIntent::Card(_) | NotesIntent::CutIn | NotesIntent::Strike(_),
        )
        | Intent::Preparation(
            PreparationIntent::Purpose(_)
            | PreparationIntent::Kind(_)
            | PreparationIntent::AddRule(_)
            | PreparationIntent::AgreeRules
            | PreparationIntent::Heads { .. }
            | PreparationIntent::NotTimed { .. }
            | PreparationIntent::Timed(_)
            | PreparationIntent::CameLate(_),
        )
        | Intent::Closing(_)
        | Intent::SpokeJustNow
        | Intent::HandsWereTurns(_)
        | Intent::End => Err(Refusal::Ended),
    }
}
