//! Everything in an event that people typed or that came from a file: one list, so that whoever has to find a
//! name, or leave words out, forgets none of it.
//!
//! The names and ids of people are not in it: they stand in *person* and *renamed* alone.

use crate::domain::{
    notes::note::{About, InOurHands, Owner},
    people::hat::Speaker,
    record::{event::Event, opening::Opened},
};

/// What a text is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Sort {
    /// Words in a sentence or a label.
    Words,
    /// The id of a role or a group, with `_` for a blank.
    Id,
}

/// Hand every text of an event over, to be read or changed.
#[expect(clippy::too_many_lines, reason = "a table: every kind of event once")]
pub fn each(event: &mut Event, see: &mut impl FnMut(Sort, &mut String)) {
    match event {
        Event::Opened(opened) => each_of_opened(opened, see),
        Event::Person(added) => {
            see(Sort::Id, &mut added.role);
            see(Sort::Id, &mut added.group);
        }
        Event::Floor(speaker) | Event::Heard(speaker) | Event::Hat(speaker) => hat(speaker, see),
        Event::Spoke(spoke) => {
            spoke.speaker.iter_mut().for_each(|s| hat(s, see));
            some(spoke.text.as_mut(), see);
        }
        Event::HandNote(note) => see(Sort::Words, &mut note.words),
        Event::Group(group) => {
            see(Sort::Id, &mut group.id);
            see(Sort::Words, &mut group.label);
        }
        Event::Aim(aim) => {
            let shares = std::mem::take(&mut aim.shares).into_iter();
            aim.shares = shares
                .map(|(mut id, share)| {
                    see(Sort::Id, &mut id);
                    (id, share)
                })
                .collect();
        }
        Event::Agreement(agreement) => {
            some(agreement.holder.as_mut(), see);
            some(agreement.viewers.as_mut(), see);
        }
        Event::Consent(consent) => see(Sort::Words, &mut consent.words),
        Event::Charter(charter) => some(charter.purpose.as_mut(), see),
        Event::Rule(rule) => see(Sort::Words, &mut rule.text),
        Event::Item(item) => {
            see(Sort::Words, &mut item.title);
            id(item.asked_by.as_mut(), see);
        }
        Event::ItemClosed(closed) => {
            some(closed.summary.as_mut(), see);
            some(closed.referred_to.as_mut(), see);
        }
        Event::Note(note) => see(Sort::Words, &mut note.text),
        Event::AboutNote(about) => each_about(&mut about.about, see),
        Event::CutIn(cut_in) => {
            for text in [&mut cut_in.by_role, &mut cut_in.by_group, &mut cut_in.on_role, &mut cut_in.on_group]
            {
                see(Sort::Id, text);
            }
        }
        Event::Given(given) => given.to.iter_mut().for_each(|s| hat(s, see)),
        Event::Inserted(inserted) => inserted.speaker.iter_mut().for_each(|s| hat(s, see)),
        Event::Split(split) => split.to.iter_mut().for_each(|s| hat(s, see)),
        Event::HandsWereTurns(turns) => {
            turns.turns.iter_mut().filter_map(|turn| turn.to.as_mut()).for_each(|s| hat(s, see));
        }
        Event::CheckOut(cards) => id(cards.group.as_mut(), see),
        Event::SaidAloud(said) => see(Sort::Words, &mut said.words),
        Event::Guess(guess) => id(guess.group.as_mut(), see),
        Event::Reflection(reflection) => see(Sort::Words, &mut reflection.words),
        Event::AmendmentOpened(after) => {
            if let Some(Owner::Named(words)) = &mut after.by {
                see(Sort::Words, words);
            }
        }
        Event::TakenOut(taken) => id(taken.numbered.as_mut(), see),
        Event::Unknown(unknown) => each_of_json(&mut unknown.data, see),
        Event::Ready
        | Event::Open
        | Event::Someone
        | Event::Crosstalk
        | Event::Break
        | Event::OffRecord
        | Event::SmallGroups
        | Event::ReportBack(_)
        | Event::Supported
        | Event::Hand(_)
        | Event::HandMoved(_)
        | Event::GaveWay(_)
        | Event::HandList(_)
        | Event::LastWord(_)
        | Event::Policy(_)
        | Event::RoundStarted(_)
        | Event::Passed(_)
        | Event::RoundEnded
        | Event::Arrived(_)
        | Event::Left(_)
        | Event::Renamed(_)
        | Event::Rekeyed(_)
        | Event::Keeper(_)
        | Event::NotTimed(_)
        | Event::Headcount(_)
        | Event::MarksSupport(_)
        | Event::RoomShows(_)
        | Event::RulesAgreed
        | Event::ItemStarted(_)
        | Event::ItemNotReady(_)
        | Event::Card(_)
        | Event::Moved(_)
        | Event::Joined(_)
        | Event::Dropped(_)
        | Event::Undone(_)
        | Event::Redone(_)
        | Event::RuleKept(_)
        | Event::Choice(_)
        | Event::StillHere
        | Event::Interrupted(_)
        | Event::Resumed(_)
        | Event::Unattended(_)
        | Event::ClockStepped(_)
        | Event::Forgotten(_)
        | Event::Shared(_)
        | Event::Ended => {}
    }
}

fn each_of_opened(opened: &mut Opened, see: &mut impl FnMut(Sort, &mut String)) {
    some(opened.title.as_mut(), see);
    some(opened.series.as_mut(), see);
    see(Sort::Id, &mut opened.centred);
    for group in &mut opened.groups {
        see(Sort::Id, &mut group.id);
        see(Sort::Words, &mut group.label);
    }
    some(opened.import.as_mut().and_then(|import| import.file_id.as_mut()), see);
}

fn each_about(about: &mut About, see: &mut impl FnMut(Sort, &mut String)) {
    match about {
        About::Text(words)
        | About::Dissent(words)
        | About::NeedsApproval(words)
        | About::Why(words)
        | About::Closed(words)
        | About::Owner(Owner::Named(words))
        | About::SaidBy(Owner::Named(words))
        | About::InOurHands(InOurHands::NeedsHelpFrom(words)) => see(Sort::Words, words),
        About::CameFrom(group) => see(Sort::Id, group),
        About::Agrees(said) => see(Sort::Id, &mut said.group),
        About::How(_)
        | About::Power(_)
        | About::Owner(Owner::Person(_))
        | About::SaidBy(Owner::Person(_))
        | About::InOurHands(InOurHands::Ours)
        | About::Due(_)
        | About::LookAgain(_)
        | About::TakenUp(_) => {}
    }
}

/// What this version does not know: all of it may be words.
fn each_of_json(value: &mut serde_json::Value, see: &mut impl FnMut(Sort, &mut String)) {
    match value {
        serde_json::Value::String(text) => see(Sort::Words, text),
        serde_json::Value::Array(values) => values.iter_mut().for_each(|v| each_of_json(v, see)),
        serde_json::Value::Object(members) => {
            *members = std::mem::take(members)
                .into_iter()
                .map(|(mut name, mut value)| {
                    see(Sort::Words, &mut name);
                    each_of_json(&mut value, see);
                    (name, value)
                })
                .collect();
        }
        _ => {}
    }
}

fn some(text: Option<&mut String>, see: &mut impl FnMut(Sort, &mut String)) {
    if let Some(text) = text {
        see(Sort::Words, text);
    }
}

fn id(text: Option<&mut String>, see: &mut impl FnMut(Sort, &mut String)) {
    if let Some(text) = text {
        see(Sort::Id, text);
    }
}

/// A hat is shared by many turns: it is taken anew only where it changed.
fn hat(speaker: &mut Speaker, see: &mut impl FnMut(Sort, &mut String)) {
    let mut hat = (*speaker.hat).clone();
    see(Sort::Id, &mut hat.role);
    see(Sort::Id, &mut hat.group);
    if hat != *speaker.hat {
        speaker.hat = std::sync::Arc::new(hat);
    }
}
