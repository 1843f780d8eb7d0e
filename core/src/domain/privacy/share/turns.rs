//! The talk in a copy by groups or pseudonyms: whose turn it is, from which seat, and which item runs.

use std::{borrow::Cow, collections::BTreeSet};

use crate::domain::{
    agenda::items::ItemClosed,
    floor::{state::Floor, turn_events::Spoke},
    people::hat::{Hat, Speaker},
    privacy::{
        level::Level,
        share::builder::{CopyBuilder, CopySeat, handle},
    },
    record::{
        continuity::{Gap, Unattended},
        effective::Effective,
        event::Event,
        ids::{ItemRef, PersonId},
        moment::Moment,
    },
    session::Session,
};

impl CopyBuilder<'_> {
    pub(super) fn walk(&mut self, effective: &[Effective<'_>]) {
        let mut session = Session::default();
        for e in effective {
            let before = (session.floor(), holder_in_hat(&session));
            let turn = e.turn();
            session.apply_at(turn.turn, turn.part, e.t, &e.event);
            self.copy_event(&session, e, &before);
        }
        if self.level == Level::Pseudonyms {
            // Who never spoke, in no order that tells anything.
            let silent: BTreeSet<PersonId> = self
                .merged
                .iter()
                .flat_map(|group| &group.seats)
                .filter_map(|seat| Some(self.session().roster.people().get(*seat)?.handle))
                .collect();
            for person in silent {
                self.handle_of(person);
            }
        }
    }

    fn copy_event(&mut self, session: &Session, e: &Effective<'_>, before: &(Floor, Option<Speaker>)) {
        let event = e.event.as_ref();
        if let Some(since) = event.gap_since() {
            let gap = Unattended { since: since.min(e.t), why: Gap::Held };
            self.events.push((e.t, Event::Unattended(gap)));
            self.holder = None;
            return;
        }
        self.tell_by_itself(session, e.t, event);
        let now = (session.floor(), holder_in_hat(session));
        let hat_of_holder = session.holder().is_some_and(|person| event.hat_of(person).is_some());
        if event.is_floor() || hat_of_holder || now != *before && !matches!(event, Event::Spoke(_)) {
            self.floor(session, e);
        }
    }

    /// What an event tells besides the floor.
    fn tell_by_itself(&mut self, session: &Session, t: Moment, event: &Event) {
        match event {
            Event::Spoke(spoke) => self.spoke(session, t, spoke),
            // That somebody speaks by card or device would point to them among letters.
            Event::Heard(speaker) if self.level == Level::Groups => {
                if let Some(speaker) = session.recorded_as(speaker).and_then(|s| self.heard(session, &s)) {
                    self.events.push((t, Event::Heard(speaker)));
                }
            }
            Event::ItemStarted(ItemRef { item }) => {
                self.events.push((t, Event::ItemStarted(ItemRef { item: *item })));
            }
            Event::ItemClosed(closed) => {
                let ItemClosed { item, outcome, summary: _, referred_to: _, by: _ } = **closed;
                let closed = ItemClosed { outcome, ..ItemClosed::plain(item) };
                self.events.push((t, Event::ItemClosed(Box::new(closed))));
            }
            Event::ItemNotReady(ItemRef { item }) => {
                self.events.push((t, Event::ItemNotReady(ItemRef { item: *item })));
            }
            // Told by what it does to the floor, if it does anything.
            Event::Floor(_)
            | Event::Open
            | Event::Someone
            | Event::Crosstalk
            | Event::Break
            | Event::OffRecord
            | Event::SmallGroups
            | Event::ReportBack(_)
            | Event::Hat(_)
            | Event::Chair(_)
            | Event::Arrived(_)
            | Event::Left(_)
            | Event::NotTimed(_)
            | Event::TakenOut(_)
            | Event::Ended
            // Told at the beginning, as it stood at the end.
            | Event::Opened(_)
            | Event::Ready
            | Event::Person(_)
            | Event::Group(_)
            | Event::Headcount(_)
            | Event::Aim(_)
            | Event::Charter(_)
            | Event::Item(_)
            // Gaps are told before.
            | Event::Resumed(_) | Event::Unattended(_)
            // Corrections are told as if they had always been so.
            | Event::Given(_)
            | Event::Moved(_)
            | Event::Inserted(_)
            | Event::Split(_)
            | Event::Joined(_)
            | Event::Dropped(_)
            | Event::HandsWereTurns(_)
            | Event::Undone(_)
            | Event::Redone(_)
            | Event::AmendmentOpened(_)
            // Not told.
            | Event::Heard(_)
            | Event::Supported
            | Event::Hand(_)
            | Event::HandNote(_)
            | Event::HandMoved(_)
            | Event::GaveWay(_)
            | Event::HandList(_)
            | Event::LastWord(_)
            | Event::Policy(_)
            | Event::RoundStarted(_)
            | Event::Passed(_)
            | Event::RoundEnded
            | Event::Renamed(_)
            | Event::Rekeyed(_)
            | Event::Keeper(_)
            | Event::MarksSupport(_)
            | Event::Place(_)
            | Event::Agreement(_)
            | Event::Observers(_)
            | Event::RoomShows(_)
            | Event::Consent(_)
            | Event::Rule(_)
            | Event::RulesAgreed
            | Event::Note(_)
            | Event::AboutNote(_)
            | Event::Card(_)
            | Event::CutIn(_)
            | Event::LeadCalled
            | Event::RuleKept(_)
            | Event::CheckOut(_)
            | Event::PhoneAnswers(_)
            | Event::SaidAloud(_)
            | Event::Guess(_)
            | Event::Reflection(_)
            | Event::Choice(_)
            | Event::StillHere
            | Event::Interrupted(_)
            | Event::ClockStepped(_)
            | Event::Shared(_)
            | Event::Forgotten(_)
            | Event::Unknown(_) => {}
        }
    }

    /// The floor as it is after an event that changed it.
    fn floor(&mut self, session: &Session, e: &Effective<'_>) {
        let speaker = if let Event::Floor(speaker) = e.event.as_ref() {
            session.recorded_as(speaker).map(Cow::into_owned)
        } else {
            let hat = session.holder().and_then(|person| e.event.hat_of(person));
            hat.cloned().or_else(|| holder_in_hat(session))
        };
        let event = match session.floor() {
            Floor::Held => match &speaker {
                Some(speaker) if self.is_left_out(session, speaker) => Event::Open,
                Some(speaker) => self.turn(session, speaker).map_or(Event::Someone, Event::Floor),
                None => Event::Someone,
            },
            Floor::Open => Event::Open,
            Floor::Someone => Event::Someone,
            Floor::Crosstalk => Event::Crosstalk,
            Floor::SmallGroups => Event::SmallGroups,
            Floor::Break => Event::Break,
            Floor::OffRecord => Event::OffRecord,
            Floor::Unattended => return,
        };
        self.turns += usize::from(matches!(event, Event::Floor(_) | Event::Someone));
        if !matches!(event, Event::Floor(_)) {
            self.holder = None;
        }
        self.events.push((e.t, event));
    }

    /// A live turn: one voice after the other.
    fn turn(&mut self, session: &Session, speaker: &Speaker) -> Option<Speaker> {
        let group = self.merged_index(session.roster.group_index(&speaker.hat.group)?)?;
        let before = self.holder.replace(speaker.person);
        if self.level == Level::Pseudonyms {
            return self.speaker(self.people.get(&speaker.person).copied(), speaker.person, group);
        }
        let last = self.seats.iter().position(|seat| seat.until == SPEAKING && seat.group == group);
        let other = |not: usize| {
            self.seats.iter().enumerate().position(|(at, seat)| at != not && seat.group == group)
        };
        let at = match last.filter(|_| before.is_some()) {
            Some(seat) if before == Some(speaker.person) => Some(seat),
            Some(seat) => other(seat),
            None => other(usize::MAX),
        };
        let at = at.unwrap_or_else(|| self.new_seat(group));
        for seat in &mut self.seats {
            seat.until = Moment::ZERO;
        }
        if let Some(seat) = self.seats.get_mut(at) {
            (seat.person, seat.until) = (speaker.person, SPEAKING);
        }
        self.speaker(Some(handle(at)), speaker.person, group)
    }

    /// An imported stretch: others may speak at the same time, and a short pause does not end a turn.
    fn spoke(&mut self, session: &Session, t: Moment, spoke: &Spoke) {
        let Spoke { speaker, length_ms, text: _ } = spoke;
        if speaker.as_ref().is_some_and(|speaker| self.is_left_out(session, speaker)) {
            return;
        }
        let until = t.plus(*length_ms);
        let speaker = speaker.as_ref().and_then(|s| {
            let group = self.merged_index(session.roster.group_index(&s.hat.group)?)?;
            if self.level == Level::Pseudonyms {
                return self.speaker(self.people.get(&s.person).copied(), s.person, group);
            }
            let join = session.rules.join_ms.unwrap_or(0);
            let own = |seat: &CopySeat| {
                seat.group == group && seat.person == s.person && t.since(seat.until) <= join
            };
            let free = |seat: &CopySeat| {
                seat.group == group
                    && (seat.person == PersonId(0) || seat.until < t && t.since(seat.until) > join)
            };
            let at = self.seats.iter().position(own).or_else(|| self.seats.iter().position(free));
            let at = at.unwrap_or_else(|| self.new_seat(group));
            if let Some(seat) = self.seats.get_mut(at) {
                seat.until = if seat.person == s.person { seat.until.max(until) } else { until };
                seat.person = s.person;
            }
            self.speaker(Some(handle(at)), s.person, group)
        });
        self.turns += 1;
        self.events.push((t, Event::Spoke(Box::new(Spoke { speaker, length_ms: *length_ms, text: None }))));
    }

    fn heard(&mut self, session: &Session, speaker: &Speaker) -> Option<Speaker> {
        let group = self.merged_index(session.roster.group_index(&speaker.hat.group)?)?;
        let seat = self.seats.iter().position(|seat| seat.group == group).map(handle);
        self.speaker(seat, speaker.person, group)
    }

    fn speaker(&mut self, seat: Option<PersonId>, person: PersonId, group: usize) -> Option<Speaker> {
        let hat = self.groups.get(group).map(|group| Hat::new(&group.id, &group.id))?;
        Some(Speaker { person: seat.unwrap_or_else(|| self.handle_of(person)), hat })
    }

    fn new_seat(&mut self, group: usize) -> usize {
        self.seats.push(CopySeat::empty(group));
        self.seats.len() - 1
    }

    fn handle_of(&mut self, person: PersonId) -> PersonId {
        let next = handle(self.people.len());
        *self.people.entry(person).or_insert(next)
    }
}

/// Whoever has the floor, in the hat they wear now.
fn holder_in_hat(session: &Session) -> Option<Speaker> {
    let person = session.holder().and_then(|p| session.roster.person(p))?;
    Some(person.speaker())
}

/// The live lane that has the floor: it ends when the next begins.
const SPEAKING: Moment = Moment::from_ms(u64::MAX);
