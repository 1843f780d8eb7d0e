//! What the phone of somebody in the meeting shows of their own: whether their hand is up. Nobody's name, and nobody else's
//! hand.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{
    domain::{PersonId, closing::answers::CardAnswer, people::person::Person, queue::hand::HandKind},
    page::access::Access,
    text::page as words,
    tui::meeting::view::MeetingView,
};

/// Who may act from a phone, and what each of them sees.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Phones {
    /// The code of each seat. Compared in the same time, however much of it is right.
    pub codes: BTreeMap<PersonId, Access>,
    pub own: BTreeMap<PersonId, Own>,
}

/// What somebody sees of their own.
#[derive(Clone, PartialEq, Eq, Debug, Default, Serialize)]
pub struct Own {
    /// Which card the phone has, by its letter.
    pub card: String,
    /// What their hand is up for, as a phone names it; empty: it is not up.
    pub hand: String,
    /// The words beside it.
    pub words: String,
    pub timed: bool,
    /// Why what was asked for last could not be done.
    pub said: String,
    /// Nothing can be done now: the meeting is off the record.
    pub waits: bool,
}

impl Phones {
    pub(super) fn of(meeting: &MeetingView<'_>, codes: &BTreeMap<PersonId, String>) -> Self {
        let people = || meeting.session.roster.people().iter();
        let code = |person: &Person| Some((person.handle, Access::of_code(codes.get(&person.handle)?)));
        Self {
            codes: people().filter_map(code).collect(),
            own: people().map(|person| (person.handle, own(meeting, person))).collect(),
        }
    }

    /// Whose code it is. Each is compared.
    #[must_use]
    pub fn seat(&self, given: &str) -> Option<PersonId> {
        self.codes.iter().fold(None, |found, (person, code)| {
            let is_theirs = code.allows(given);
            found.or_else(|| is_theirs.then_some(*person))
        })
    }
}

fn own(meeting: &MeetingView<'_>, person: &Person) -> Own {
    let raised = meeting.session.queue.get(person.handle);
    let live = meeting.live;
    Own {
        card: person.key.map_or_else(
            || words::your_card_plain().to_owned(),
            |letter| words::your_card(&letter.to_uppercase().to_string()),
        ),
        hand: raised.map(|raised| kind_id(raised.kind)).unwrap_or_default().to_owned(),
        words: raised.and_then(|raised| raised.note.clone()).unwrap_or_default(),
        timed: person.timed,
        said: live.phone_answers.get(&person.handle).cloned().unwrap_or_default(),
        waits: !live.takes_from_phones(),
    }
}

/// What a phone calls an answer to a question at the end.
#[must_use]
pub fn answer_id(answer: CardAnswer) -> &'static str {
    match answer {
        CardAnswer::Yes => "yes",
        CardAnswer::Partly => "partly",
        CardAnswer::No => "no",
        CardAnswer::Skip => "skip",
    }
}

/// What a phone calls a kind of hand.
#[must_use]
pub fn kind_id(kind: HandKind) -> &'static str {
    match kind {
        HandKind::Point => "point",
        HandKind::Reply => "reply",
        HandKind::Question => "question",
        HandKind::Challenge => "challenge",
        HandKind::ProcessPoint => "process",
    }
}
