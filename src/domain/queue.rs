//! The speakers' list: hands up, in the order they went up.

use super::roster::PersonId;

/// A hand that is up.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Raised {
    pub person: PersonId,
    /// Running time of the session when it went up, ms.
    pub at_ms: u64,
    /// Place in the agenda of the item it went up in.
    pub item: Option<usize>,
}

/// A hand that was served.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Served {
    pub group: usize,
    /// called − raised, in running time, ms.
    pub wait_ms: u64,
}

#[derive(Clone, Debug, Default)]
pub struct Queue {
    waiting: Vec<Raised>,
    served: Vec<Served>,
}

impl Queue {
    #[must_use]
    pub fn waiting(&self) -> &[Raised] {
        &self.waiting
    }

    #[must_use]
    pub fn served(&self) -> &[Served] {
        &self.served
    }

    #[must_use]
    pub fn has(&self, person: PersonId) -> bool {
        self.waiting.iter().any(|r| r.person == person)
    }

    #[must_use]
    pub fn head(&self) -> Option<PersonId> {
        self.waiting.first().map(|r| r.person)
    }

    pub(super) fn raise(&mut self, person: PersonId, at_ms: u64, item: Option<usize>) {
        if !self.has(person) {
            self.waiting.push(Raised { person, at_ms, item });
        }
    }

    pub(super) fn lower(&mut self, person: PersonId) {
        self.waiting.retain(|r| r.person != person);
    }

    /// The person got the floor: their hand, if it was up, is served.
    pub(super) fn serve(&mut self, person: PersonId, group: usize, at_ms: u64) {
        if let Some(at) = self.waiting.iter().position(|r| r.person == person) {
            let raised = self.waiting.remove(at);
            self.served.push(Served { group, wait_ms: at_ms.saturating_sub(raised.at_ms) });
        }
    }
}
