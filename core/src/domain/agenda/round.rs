//! A go-round: everyone in turn, with the right to pass.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::record::{ids::PersonId, moment::Moment};

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct RoundStarted {
    /// Everyone who is offered a turn, in this order.
    pub order: Vec<PersonId>,
}

/// A round under way, or the last one.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Round {
    pub order: Vec<PersonId>,
    /// Who spoke in it or passed.
    pub offered: Vec<PersonId>,
    /// Who of them passed.
    pub passed: Vec<PersonId>,
    pub began: Moment,
    pub over: bool,
}

impl Round {
    #[must_use]
    pub(in crate::domain) fn new(started: &RoundStarted, began: Moment) -> Self {
        let order = started.order.clone();
        Self { order, offered: Vec::new(), passed: Vec::new(), began, over: false }
    }

    /// The order for a round of these people, in seat order. Where it begins moves on by one with every
    /// round, and is not the same for every `seed`.
    #[must_use]
    pub fn order(mut people: Vec<PersonId>, seed: &str, rounds: usize) -> Vec<PersonId> {
        if !people.is_empty() {
            let first =
                seed.bytes().fold(0, |sum: usize, byte| sum.wrapping_mul(31).wrapping_add(byte.into()));
            let start = first.wrapping_add(rounds) % people.len();
            people.rotate_left(start);
        }
        people
    }

    /// Whose turn comes next.
    #[must_use]
    pub fn next(&self) -> Option<PersonId> {
        self.order.iter().copied().find(|p| !self.offered.contains(p)).filter(|_| !self.over)
    }

    /// How many of those in the round were offered a turn.
    #[must_use]
    pub fn progress(&self) -> (usize, usize) {
        (self.order.iter().filter(|p| self.offered.contains(p)).count(), self.order.len())
    }

    /// How many of those in the round passed.
    #[must_use]
    pub fn passes(&self) -> usize {
        self.order.iter().filter(|p| self.passed.contains(p)).count()
    }

    /// Somebody came late: they are asked last.
    pub(in crate::domain) fn join(&mut self, person: PersonId) {
        if !self.over && !self.order.contains(&person) {
            self.order.push(person);
        }
    }

    /// They are not to be asked any more.
    pub(in crate::domain) fn drop_out(&mut self, person: PersonId) {
        if !self.over && !self.offered.contains(&person) {
            self.order.retain(|p| *p != person);
        }
    }

    pub(in crate::domain) fn spoke(&mut self, person: PersonId) {
        if !self.over && !self.offered.contains(&person) {
            self.offered.push(person);
        }
    }

    pub(in crate::domain) fn pass(&mut self, person: PersonId) {
        self.spoke(person);
        if !self.over && !self.passed.contains(&person) {
            self.passed.push(person);
        }
    }
}
