//! Late-comers: people who come after what we record was read out, and have not said yet whether they may be timed.
//!
//! **Who is late.** In a live meeting, whoever is added, or was expected and comes, after what we record was read out:
//! they have not heard it. Where nothing was read out, as in a meeting that nobody set up, nobody is late, and whoever
//! is added in the first minute is timed at once. Nor is a seat that stands for a whole group, or a new voice where
//! nobody gave a name, who may have sat there all the time. In a rehearsal and in an import there is nobody to ask. The
//! note-taker can say of anybody, in any meeting, that they came late.
//!
//! **What that means.** The record says so with a [`NotTimed`] that awaits an answer. Until they have said yes they
//! are *someone*: no event names them, so that no figure can. After a yes they are timed from then on; after a no they
//! are not timed, as anybody who asks for it. Without an answer they stay *someone*.

use crate::domain::{
    people::{
        joining::{NotTimed, Seat},
        person::{Person, Presence},
    },
    record::{
        event::Event,
        ids::{PersonId, Who},
        opening::Source,
    },
    session::Session,
};

/// Whether whoever takes a seat like this from now on has to be asked first.
pub(super) fn asks(s: &Session, seat: Seat) -> bool {
    s.source == Source::Live && s.read_out.is_some() && seat == Seat::Person && s.times_individuals()
}

/// What is recorded as somebody who comes late arrives. Nothing: they are not late, or here already.
pub(in crate::domain) fn arrival(s: &Session, person: PersonId) -> Vec<Event> {
    if !s.comes_late(person) {
        return vec![];
    }
    vec![Event::Arrived(Who { person }), Event::NotTimed(NotTimed::until_answer(person))]
}

impl Session {
    /// Whether this person has not come yet, and comes late if they come now.
    pub(in crate::domain) fn comes_late(&self, person: PersonId) -> bool {
        let expected = |p: &&Person| p.presence == Presence::Expected && p.timed;
        self.roster.person(person).filter(expected).is_some_and(|p| asks(self, p.seat))
    }

    /// Those who came late, are here and have not answered, in seat order.
    pub fn late_comers(&self) -> impl Iterator<Item = &Person> {
        self.roster.people().iter().filter(|p| p.awaits_answer && p.is_here())
    }
}
