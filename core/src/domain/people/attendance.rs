//! How long each person was at the meeting: from arrival to leaving, as often as they came.
//!
//! For hours of involvement, which are recognised or paid: breaks, small groups and time off the record are part of
//! coming to a meeting and count. Time that nobody attended does not: the record knows nothing of it. (The figures
//! of the balance go by another measure, in which all clocks stop in a break.)

use std::collections::BTreeMap;

use crate::domain::{
    people::joining::Seat,
    record::{
        event::Event,
        history::History,
        ids::PersonId,
        moment::{Moment, total},
    },
};

/// One person's time at one meeting.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Attendance {
    pub person: PersonId,
    /// When they first came.
    pub since: Moment,
    pub ms: u64,
}

#[derive(Default)]
struct Book {
    since: BTreeMap<PersonId, Moment>,
    stays: Vec<(PersonId, Moment, Moment)>,
    gaps: Vec<(Moment, Moment)>,
}

impl Book {
    fn come(&mut self, person: PersonId, at: Moment) {
        self.since.entry(person).or_insert(at);
    }

    fn go(&mut self, person: PersonId, at: Moment) {
        if let Some(since) = self.since.remove(&person) {
            self.stays.push((person, since, at));
        }
    }

    /// Milliseconds of a stay that somebody attended.
    fn attended(&self, from: Moment, to: Moment) -> u64 {
        let gap = |(since, until): &(Moment, Moment)| (*until).min(to).since((*since).max(from));
        to.since(from).saturating_sub(total(self.gaps.iter().map(gap)))
    }
}

impl History {
    /// Everybody who came and is glad to be timed, in seat order.
    #[must_use]
    pub fn attendance(&self) -> Vec<Attendance> {
        let mut book = Book::default();
        for e in &self.effective() {
            if let Some(since) = e.event.gap_since() {
                book.gaps.push((since.min(e.t), e.t));
            }
            match e.event.as_ref() {
                Event::Person(added) if added.here => book.come(added.person, e.t),
                Event::Floor(s) | Event::Heard(s) => book.come(s.person, e.t),
                Event::Spoke(spoke) => {
                    if let Some(speaker) = &spoke.speaker {
                        book.come(speaker.person, e.t);
                    }
                }
                Event::Arrived(who) => book.come(who.person, e.t),
                Event::Left(who) => book.go(who.person, e.t),
                _ => {}
            }
        }
        let end = self.session().end_so_far();
        for person in book.since.clone().into_keys() {
            book.go(person, end);
        }
        let people = self.session().roster.people().iter();
        let timed = people.filter(|p| p.timed && p.seat == Seat::Person).map(|p| p.handle);
        let of = |person: PersonId| {
            let stays = book.stays.iter().filter(|(who, ..)| *who == person);
            let since = stays.clone().map(|(_, from, _)| *from).min()?;
            let ms = total(stays.map(|(_, from, to)| book.attended(*from, *to)));
            Some(Attendance { person, since, ms })
        };
        timed.filter_map(of).collect()
    }
}
