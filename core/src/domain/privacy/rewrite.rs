//! What becomes of each line when a person is taken out.
//!
//! Every kind of event stands here: a new one does not compile until somebody has decided what a removal does
//! with it.

use crate::domain::{
    agenda::round::RoundStarted,
    floor::turn_events::{Given, HandTurn, HandsWereTurns, Inserted, Split, Spoke},
    notes::note::{About, AboutNote, Owner},
    people::{
        changes::ChairHanded,
        hat::Speaker,
        joining::{PersonAdded, Seat, SeatPlace},
    },
    privacy::{
        contents::{self, Part},
        removal::{RemovedTime, TakenOut},
        their_lines::TheirLines,
    },
    queue::hand::{Hand, HandList},
    record::{
        continuity::AmendmentOpened,
        event::{Event, Record},
        ids::PersonId,
    },
};

/// The removal of one person, as far as single lines have to know it.
pub(super) struct Removal<'a> {
    pub(super) person: PersonId,
    pub(super) time: RemovedTime,
    /// What stands where words named them.
    pub(super) word: &'a str,
    pub(super) lines: TheirLines,
    /// The role of the seat that keeps their time.
    pub(super) role: Option<String>,
    /// They are called by their role and a number.
    pub(super) has_number: bool,
}

impl Removal<'_> {
    /// An event as it stands without them.
    pub(super) fn event(&self, record: &Record) -> Event {
        let event = record.event.clone();
        if self.lines.about_turns.contains(&record.seq) {
            nothing()
        } else if contents::people_in(&event).contains(&self.person) || self.is_named_by_unknown(&event) {
            self.without_them(event, self.lines.ended.contains(&record.seq))
        } else {
            event
        }
    }

    /// An event that names them, as it stands without them.
    #[expect(clippy::too_many_lines, reason = "a table: every kind of event once")]
    fn without_them(&self, event: Event, ends_turn: bool) -> Event {
        match event {
            Event::Person(it) => self.person_added(&it),
            Event::Floor(it) => self.instead(&it).map_or(Event::Someone, Event::Floor),
            Event::Heard(it) => self.instead(&it).map_or_else(nothing, Event::Heard),
            Event::Hat(it) => self.instead(&it).map_or_else(nothing, Event::Hat),
            Event::Chair(it) => self.chair(*it),
            Event::ReportBack(_) => Event::Someone,
            // What they said is theirs.
            Event::Spoke(it) => {
                let Spoke { speaker, length_ms, text: _ } = *it;
                Event::Spoke(Box::new(Spoke { speaker: self.to(speaker), length_ms, text: None }))
            }
            Event::Left(_) => Event::TakenOut(Box::new(TakenOut { ends_turn, numbered: None })),
            Event::LastWord(_) => Event::HandList(HandList { open: false }),
            Event::Hand(it) if it.person == self.person => nothing(),
            Event::Hand(Hand { person, up, kind, to: _, phone }) => {
                Event::Hand(Hand { person, up, kind, to: None, phone })
            }
            Event::NotTimed(it) if it.person != self.person => Event::NotTimed(it),
            Event::RoundStarted(it) => {
                let RoundStarted { mut order } = *it;
                order.retain(|person| *person != self.person);
                Event::RoundStarted(Box::new(RoundStarted { order }))
            }
            Event::Given(it) => {
                let Given { turn, part, to, fill_later, also } = *it;
                Event::Given(Box::new(Given { turn, part, to: self.to(to), fill_later, also }))
            }
            Event::Inserted(it) => {
                let Inserted { start, end, speaker, then_open } = *it;
                Event::Inserted(Box::new(Inserted { start, end, speaker: self.to(speaker), then_open }))
            }
            Event::Split(it) => {
                let Split { turn, part, at, to } = *it;
                Event::Split(Box::new(Split { turn, part, at, to: self.to(to) }))
            }
            Event::HandsWereTurns(it) => {
                let HandsWereTurns { turns } = *it;
                let turn = |HandTurn { hand, to }: HandTurn| HandTurn { hand, to: self.to(to) };
                let turns = turns.into_iter().map(turn).collect();
                Event::HandsWereTurns(Box::new(HandsWereTurns { turns }))
            }
            Event::AmendmentOpened(it) => {
                let AmendmentOpened { wall, by: _ } = *it;
                Event::AmendmentOpened(Box::new(AmendmentOpened { wall, by: None }))
            }
            Event::AboutNote(it) => self.about_note(*it),
            // They are about nobody else.
            Event::Passed(_)
            | Event::Arrived(_)
            | Event::Keeper(_)
            | Event::HandNote(_)
            | Event::HandMoved(_)
            | Event::GaveWay(_)
            | Event::Renamed(_)
            | Event::Rekeyed(_)
            | Event::NotTimed(_)
            | Event::Headcount(_)
            | Event::MarksSupport(_)
            | Event::Place(_)
            | Event::Unknown(_) => nothing(),
            // They name nobody by handle.
            event @ (Event::Opened(_)
            | Event::Ready
            | Event::Open
            | Event::Someone
            | Event::Crosstalk
            | Event::Break
            | Event::OffRecord
            | Event::SmallGroups
            | Event::Supported
            | Event::HandList(_)
            | Event::Policy(_)
            | Event::RoundEnded
            | Event::Group(_)
            | Event::Aim(_)
            | Event::Agreement(_)
            | Event::Observers(_)
            | Event::RoomShows(_)
            | Event::Consent(_)
            | Event::Charter(_)
            | Event::Rule(_)
            | Event::RulesAgreed
            | Event::Item(_)
            | Event::ItemStarted(_)
            | Event::ItemNotReady(_)
            | Event::ItemClosed(_)
            | Event::Note(_)
            | Event::Card(_)
            | Event::CutIn(_)
            | Event::LeadCalled
            | Event::Moved(_)
            | Event::Joined(_)
            | Event::Dropped(_)
            | Event::Undone(_)
            | Event::Redone(_)
            | Event::RuleKept(_)
            | Event::CheckOut(_)
            | Event::PhoneAnswers(_)
            | Event::SaidAloud(_)
            | Event::Guess(_)
            | Event::Reflection(_)
            | Event::Choice(_)
            | Event::StillHere
            | Event::Interrupted(_)
            | Event::Resumed(_)
            | Event::Unattended(_)
            | Event::ClockStepped(_)
            | Event::Ended
            | Event::Shared(_)
            | Event::TakenOut(_)
            | Event::Forgotten(_)) => event,
        }
    }

    fn person_added(&self, added: &PersonAdded) -> Event {
        match self.time {
            RemovedTime::AsSomeone => {
                let numbered = self.has_number.then(|| added.role.clone());
                Event::TakenOut(Box::new(TakenOut { ends_turn: false, numbered }))
            }
            RemovedTime::InGroupTotal => Event::Person(Box::new(PersonAdded {
                person: added.person,
                id: None,
                name: None,
                role: self.role.clone().unwrap_or_else(|| added.group.clone()),
                group: added.group.clone(),
                key: None,
                here: true,
                seat: Seat::Someone,
                people: None,
                place: SeatPlace::Room,
            })),
        }
    }

    /// The others who change hats go on doing so.
    fn chair(&self, ChairHanded { to, from }: ChairHanded) -> Event {
        let from: Vec<Speaker> = from.into_iter().filter_map(|speaker| self.to(Some(speaker))).collect();
        match self.to(to) {
            None if from.is_empty() => nothing(),
            to => Event::Chair(Box::new(ChairHanded { to, from })),
        }
    }

    fn about_note(&self, AboutNote { note, about }: AboutNote) -> Event {
        let somebody = || Owner::Named(self.word.to_owned());
        let about = match about {
            About::Owner(Owner::Person(_)) => About::Owner(somebody()),
            About::SaidBy(Owner::Person(_)) => About::SaidBy(somebody()),
            // They name nobody by handle.
            about @ (About::Owner(Owner::Named(_))
            | About::SaidBy(Owner::Named(_))
            | About::Text(_)
            | About::CameFrom(_)
            | About::How(_)
            | About::Power(_)
            | About::Agrees(_)
            | About::Dissent(_)
            | About::NeedsApproval(_)
            | About::Due(_)
            | About::InOurHands(_)
            | About::Why(_)
            | About::LookAgain(_)
            | About::TakenUp(_)
            | About::Closed(_)) => about,
        };
        Event::AboutNote(Box::new(AboutNote { note, about }))
    }

    /// Whose turn it is instead of theirs. Nobody: *someone's*.
    fn instead(&self, speaker: &Speaker) -> Option<Speaker> {
        (self.time == RemovedTime::InGroupTotal).then(|| speaker.counted_as(self.person))
    }

    fn to(&self, speaker: Option<Speaker>) -> Option<Speaker> {
        speaker.and_then(|s| if s.person == self.person { self.instead(&s) } else { Some(s) })
    }

    /// Whether it is of a later version and holds their handle: nobody here can tell what it says about them.
    fn is_named_by_unknown(&self, event: &Event) -> bool {
        let Event::Unknown(_) = event else { return false };
        let (handle, mut is_named) = (self.person.to_string(), false);
        contents::each(&mut event.clone(), &mut |part| {
            is_named |= matches!(part, Part::Words(text) if *text == handle);
        });
        is_named
    }
}

/// What stands where something was about them.
pub(super) fn nothing() -> Event {
    Event::TakenOut(Box::default())
}
