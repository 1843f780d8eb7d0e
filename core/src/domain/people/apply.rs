//! People of a session: who is on the list, who is here, in which hat, and who would rather not be timed.

use std::sync::Arc;

use crate::domain::{
    floor::{state::Floor, tally::parts::SeatFacts},
    people::{
        changes::ChairHanded,
        group::{Group, LIVED_EXPERIENCE},
        hat::{OBSERVER, Speaker},
        joining::{Headcount, NotTimed, PersonAdded, PlaceChanged, Seat, SeatPlace},
        person::{Person, Presence},
    },
    record::ids::{PersonId, TurnRef},
    session::Session,
};

impl Session {
    pub(in crate::domain) fn add_person(&mut self, added: &PersonAdded) {
        if let Some(seat) = self.roster.index(added.person) {
            return self.introduce(seat, added);
        }
        self.roster.add(added);
        self.sync_groups();
        let group = self.group_of(&added.group);
        let facts = stands_for(added);
        self.tally.add_person(group, added.here, facts);
        self.ask_about_observers(facts.observes);
        if self.roster.person(added.person).is_some_and(Person::counts) {
            self.in_round(|round| round.join(added.person));
        }
    }

    /// They leave headcount, aim and every list of who has spoken; a turn of theirs goes on as *someone*'s.
    pub(in crate::domain) fn not_timed(&mut self, turn: TurnRef, not: NotTimed) {
        let speaking = self.holder() == Some(not.person);
        let Some(seat) = self.roster.index(not.person) else { return };
        let counted_as = not.counted_as.filter(|_| not.on);
        let awaits_answer = not.on && not.awaits_answer;
        self.with_person(not.person, |p| {
            (p.timed, p.counted_as, p.awaits_answer) = (!not.on, counted_as, awaits_answer);
        });
        if !not.on {
            if self.roster.person(not.person).is_some_and(Person::is_here) {
                self.tally.arrive(seat);
            }
            return;
        }
        self.in_round(|round| round.drop_out(not.person));
        self.tally.stop_timing(seat);
        if let Some(speaker) = self.roster.person(not.person).filter(|_| speaking).map(Person::speaker) {
            self.give_floor(turn, &speaker);
        }
    }

    /// A turn may stand before its person's own event: it was given to somebody who was added later, or
    /// its start was moved back over their coming in. What that event says of them counts all the same.
    pub(super) fn introduce(&mut self, seat: usize, added: &PersonAdded) {
        if !self.roster.introduce(added) {
            return;
        }
        self.tally.seat_is(seat, stands_for(added));
        let speaker =
            Speaker { person: added.person, hat: self.roster.shared_hat(&added.role, &added.group) };
        if self.roster.person(added.person).is_some_and(|p| p.hat != speaker.hat) {
            self.put_on(&speaker);
        }
    }

    /// Index of a group; one that only a turn mentions is made here.
    pub(in crate::domain) fn group_of(&mut self, id: &str) -> usize {
        if let Some(g) = self.roster.group_index(id) {
            return g;
        }
        let g = self.roster.group_or_new(id);
        self.sync_groups();
        g
    }

    /// Seat and group of a speaker; a person the file forgot to add is added without a name.
    pub(in crate::domain) fn seat(&mut self, speaker: &Speaker) -> (usize, usize) {
        if self.roster.index(speaker.person).is_none() {
            self.add_person(&PersonAdded::nameless(speaker.person, &speaker.hat));
        }
        let group = self.group_of(&speaker.hat.group);
        (self.roster.index(speaker.person).unwrap_or_default(), group)
    }

    pub(in crate::domain) fn put_on(&mut self, speaker: &Speaker) {
        let (seat, group) = self.seat(speaker);
        let hat = self.roster.shared_hat(&speaker.hat.role, &speaker.hat.group);
        self.with_person(speaker.person, |p| {
            if p.hat != hat {
                p.other_hat = Some(std::mem::replace(&mut p.hat, Arc::clone(&hat)));
            }
        });
        let observes = self.roster.person(speaker.person).is_some_and(Person::observes);
        self.ask_about_observers(observes);
        self.tally.change_hat(seat, group, observes);
    }

    pub(in crate::domain) fn hand_over_chair(&mut self, chair: &ChairHanded) {
        if self.chairs.is_empty() {
            self.chairs.extend(chair.from.iter().map(|s| s.person));
        }
        self.chairs.extend(chair.to.iter().map(|s| s.person));
        for speaker in chair.speakers() {
            self.put_on(speaker);
        }
    }

    /// What the group said of those who looked on before does not count for whoever comes now.
    fn ask_about_observers(&mut self, comes: bool) {
        if comes {
            self.observers_accepted = None;
        }
    }

    pub(in crate::domain) fn arrive(&mut self, person: PersonId) {
        let Some(seat) = self.roster.index(person) else { return };
        let Some(known) = self.roster.person_mut(person).filter(|p| !p.is_here()) else { return };
        known.presence = Presence::Here;
        let (timed, counts) = (known.timed, known.counts());
        if timed {
            self.tally.arrive(seat);
        }
        if counts {
            self.in_round(|round| round.join(person));
        }
    }

    pub(in crate::domain) fn leave(&mut self, person: PersonId) {
        if self.holder() == Some(person) {
            self.set_floor(Floor::Open);
        }
        if let Some(seat) = self.roster.index(person) {
            self.with_person(person, |p| p.presence = Presence::Left);
            self.tally.leave(seat);
            self.queue.lower(person);
            self.in_round(|round| round.drop_out(person));
        }
        self.keeper = self.keeper.filter(|k| *k != person);
    }

    pub(in crate::domain) fn rename(&mut self, person: PersonId, name: Option<String>) {
        self.with_person(person, |p| p.name = name);
        self.roster.relabel(person);
    }

    pub(in crate::domain) fn with_person(&mut self, person: PersonId, change: impl FnOnce(&mut Person)) {
        if let Some(p) = self.roster.person_mut(person) {
            change(p);
        }
    }

    pub(in crate::domain) fn add_group(&mut self, group: &Group) {
        self.roster.add_group(group.clone());
        self.sync_groups();
    }

    pub(in crate::domain) fn sync_groups(&mut self) {
        if self.roster.centred().is_none() && !self.roster.groups().is_empty() {
            self.roster.centre(LIVED_EXPERIENCE);
        }
        for (g, group) in self.roster.groups().iter().enumerate() {
            self.tally.set_group(g, group.in_balance, self.roster.centred() == Some(g));
        }
    }

    pub(in crate::domain) fn keep_record(&mut self, person: PersonId) {
        self.keeper = Some(person);
        self.keepers.push(person);
    }

    pub(in crate::domain) fn change_place(&mut self, change: PlaceChanged) {
        let Some(seat) = self.roster.index(change.person) else { return };
        self.with_person(change.person, |p| p.place = change.place);
        self.tally.set_online(seat, change.place == SeatPlace::Online);
    }

    pub(in crate::domain) fn set_headcount(&mut self, heads: Headcount) {
        if let Some(seat) = self.roster.index(heads.person) {
            self.tally.set_heads(seat, heads.people);
        }
    }
}

/// What a seat counts for.
fn stands_for(added: &PersonAdded) -> SeatFacts {
    let (is_individual, heads) = match added.seat {
        Seat::Person => (true, Some(1)),
        Seat::Group => (false, added.people),
        Seat::Someone => (false, Some(0)),
    };
    let observes = added.seat == Seat::Person && added.role == OBSERVER;
    SeatFacts { is_individual, heads, is_online: added.place == SeatPlace::Online, observes }
}
