//! Everything in an event that may tell who somebody is, or when and where it was: one table, so that whoever has
//! to find a name, leave words out or remove the time of day forgets none of it.
//!
//! Every event and every payload is destructured in full, without `..`: a new event, or a new member of one, does
//! not compile until somebody has decided here what it may tell.

mod meeting;
mod written;

use chrono::{DateTime, FixedOffset};

use crate::domain::record::{event::Event, ids::PersonId, plain_text};

/// One piece of an event. What is a number, a choice or a moment within the session is no part.
#[derive(PartialEq, Debug)]
pub(super) enum Part<'a> {
    /// Words in a sentence or a label, typed or from a file.
    Words(&'a mut String),
    /// The id of a role or a group, with `_` for a blank.
    Id(&'a mut String),
    /// A person, by handle.
    Person(PersonId),
    /// What a person is called here.
    Name(&'a mut Option<String>),
    /// What a person is called elsewhere: the id in a list, the speaker in an imported file.
    SourceId {
        id: &'a mut Option<String>,
        /// They have a name here.
        has_name: bool,
    },
    /// A time of day or a date by the wall clock.
    Wall(&'a mut DateTime<FixedOffset>),
    /// By how much the wall clock was set, ms.
    WallStep(&'a mut i64),
    /// The session's own id, which holds its date.
    SessionId(&'a mut String),
    /// Which start of the machine it was.
    Boot(&'a mut Option<String>),
    /// The digest of the imported file.
    Digest(&'a mut String),
    /// The imported recording's id.
    FileId(&'a mut Option<String>),
}

/// What is done with each part. One function for all who look, not one for each of them: they are many and large.
pub(super) type See<'s> = dyn FnMut(Part<'_>) + 's;

/// Whether words or a name in it were cut because they were too long.
#[must_use]
pub fn has_cut_words(event: &Event) -> bool {
    let mut cut = false;
    each(&mut event.clone(), &mut |part| match part {
        Part::Words(words) => cut |= plain_text::ends_cut(words),
        Part::Name(name) => cut |= name.as_deref().is_some_and(plain_text::ends_cut),
        Part::Id(_)
        | Part::Person(_)
        | Part::SourceId { .. }
        | Part::Wall(_)
        | Part::WallStep(_)
        | Part::SessionId(_)
        | Part::Boot(_)
        | Part::Digest(_)
        | Part::FileId(_) => {}
    });
    cut
}

/// Hands every part of an event to `see`, to be read or changed.
pub(super) fn each(event: &mut Event, see: &mut See<'_>) {
    match event {
        Event::Opened(it) => meeting::opened(it, see),
        Event::Person(it) => meeting::person_added(it, see),
        Event::Floor(it) | Event::Heard(it) | Event::Hat(it) => meeting::speaker(it, see),
        Event::ReportBack(it)
        | Event::LastWord(it)
        | Event::Passed(it)
        | Event::Arrived(it)
        | Event::Left(it)
        | Event::Keeper(it) => meeting::who(*it, see),
        Event::Chair(it) => meeting::chair_handed(it, see),
        Event::Spoke(it) => meeting::spoke(it, see),
        Event::Hand(it) => meeting::hand(*it, see),
        Event::HandNote(it) => meeting::hand_note(it, see),
        Event::HandMoved(it) => meeting::hand_moved(*it, see),
        Event::GaveWay(it) => meeting::gave_way(*it, see),
        Event::HandList(it) => meeting::hand_list(*it),
        Event::Policy(it) => meeting::policy(*it),
        Event::RoundStarted(it) => meeting::round_started(it, see),
        Event::Renamed(it) => meeting::renamed(it, see),
        Event::Rekeyed(it) => meeting::rekeyed(*it, see),
        Event::NotTimed(it) => meeting::not_timed(*it, see),
        Event::Headcount(it) => meeting::headcount(*it, see),
        Event::Place(it) => meeting::place_changed(*it, see),
        Event::MarksSupport(it) => meeting::marks_support(*it, see),
        Event::Group(it) => meeting::group(it, see),
        Event::Aim(it) => written::aim(it, see),
        Event::Agreement(it) => written::agreement(it, see),
        Event::Observers(it) => written::observers(*it),
        Event::RoomShows(it) => written::room_choice(*it),
        Event::Consent(it) => written::consent(it, see),
        Event::Charter(it) => written::charter(it, see),
        Event::Rule(it) => written::rule(it, see),
        Event::Item(it) => written::item(it, see),
        Event::ItemStarted(it) | Event::ItemNotReady(it) => written::item_ref(*it),
        Event::ItemClosed(it) => written::item_closed(it, see),
        Event::Note(it) => written::note(it, see),
        Event::AboutNote(it) => written::about_note(it, see),
        Event::Card(it) => written::card(*it),
        Event::CutIn(it) => written::cut_in(it, see),
        Event::Given(it) => meeting::given(it, see),
        Event::Moved(it) => meeting::moved(*it),
        Event::Inserted(it) => meeting::inserted(it, see),
        Event::Split(it) => meeting::split(it, see),
        Event::Joined(it) | Event::Dropped(it) => meeting::turn_ref(*it),
        Event::HandsWereTurns(it) => meeting::hands_were_turns(it, see),
        Event::Undone(it) | Event::Redone(it) => meeting::event_ref(*it),
        Event::AmendmentOpened(it) => meeting::amendment_opened(it, see),
        Event::RuleKept(it) => written::rule_kept(*it),
        Event::CheckOut(it) => written::check_out(it, see),
        Event::PhoneAnswers(it) => written::phone_answers(*it),
        Event::SaidAloud(it) => written::said_aloud(it, see),
        Event::Guess(it) => written::guess(it, see),
        Event::Reflection(it) => written::reflection(it, see),
        Event::Choice(it) => written::choice(*it),
        Event::Interrupted(it) => meeting::interrupted(*it),
        Event::Resumed(it) => meeting::resumed(it, see),
        Event::Unattended(it) => meeting::unattended(*it),
        Event::ClockStepped(it) => meeting::clock_stepped(it, see),
        Event::Shared(it) => meeting::shared(*it),
        Event::TakenOut(it) => meeting::taken_out(it, see),
        Event::Forgotten(it) => meeting::forgotten(it, see),
        Event::Unknown(it) => meeting::unknown(it, see),
        Event::Ready
        | Event::Open
        | Event::Someone
        | Event::Crosstalk
        | Event::Break
        | Event::OffRecord
        | Event::SmallGroups
        | Event::Supported
        | Event::LeadCalled
        | Event::RoundEnded
        | Event::RulesAgreed
        | Event::StillHere
        | Event::Ended => {}
    }
}

/// The people an event names by handle.
pub(super) fn people_in(event: &Event) -> Vec<PersonId> {
    let mut people = Vec::new();
    each(&mut event.clone(), &mut |part| {
        if let Part::Person(person) = part {
            people.push(person);
        }
    });
    people
}

/// Hands the text of a part to `see`, if it is one that people typed or that came from a file.
///
/// Names and ids of people are not among them: they stand in *person* and *renamed* alone.
pub(super) fn text_of(part: Part<'_>) -> Option<(TextKind, &mut String)> {
    match part {
        Part::Words(text) | Part::FileId(Some(text)) => Some((TextKind::Words, text)),
        Part::Id(text) => Some((TextKind::Id, text)),
        Part::Person(_)
        | Part::Name(_)
        | Part::SourceId { id: _, has_name: _ }
        | Part::Wall(_)
        | Part::WallStep(_)
        | Part::SessionId(_)
        | Part::Boot(_)
        | Part::Digest(_)
        | Part::FileId(None) => None,
    }
}

/// What a text is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum TextKind {
    /// Words in a sentence or a label.
    Words,
    /// The id of a role or a group, with `_` for a blank.
    Id,
}
