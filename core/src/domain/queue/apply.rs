//! Hands of a session.

use crate::domain::{queue::hand::Hand, record::ids::PersonId, session::Session};

impl Session {
    /// Somebody who was not here yet, and puts a hand up, has arrived.
    pub(in crate::domain) fn hand(&mut self, hand: Hand) {
        if hand.up {
            self.arrive(hand.person);
            self.queue.raise(hand, self.tally.clock(), self.tally.item());
        } else {
            self.queue.lower(hand.person);
        }
    }

    pub(in crate::domain) fn last_word(&mut self, person: PersonId) {
        self.queue.last_word(person, self.tally.clock(), self.tally.item());
    }
}
