//! The speakers' list: hands that are up, in the order they went up, and those that were served.
//!
//! In which order they are suggested is worked out in [`crate::domain::queue::order`].

use std::collections::BTreeMap;

use crate::domain::{
    order::Ordered as _,
    queue::{
        hand::{GaveWay, Hand, HandKind, HandMoved, HandNote, HandPlace},
        policy::{Policy, PolicyChosen},
    },
    record::ids::PersonId,
};

/// A hand that is up.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Raised {
    pub person: PersonId,
    pub kind: HandKind,
    /// Whom a reply answers.
    pub to: Option<PersonId>,
    pub note: Option<String>,
    /// Running time of the session when it went up, ms.
    pub at_ms: u64,
    /// Place in the agenda of the item it went up in.
    pub item: Option<usize>,
    pub on_hold: bool,
    /// They have the last word: they speak after everyone else.
    pub last_word: bool,
    /// How many hands that went up later were served before it, while it could have been.
    pub passed_over: u8,
    /// It was put up, or changed last, from a phone.
    pub phone: bool,
}

impl Raised {
    /// Whether it waits for its own turn, with nothing that puts it first or last.
    #[must_use]
    pub fn is_plain(&self) -> bool {
        !self.on_hold && !self.last_word && self.kind != HandKind::ProcessPoint
    }
}

/// A hand that was served.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Served {
    pub group: usize,
    pub kind: HandKind,
    /// called − raised, in running time, ms.
    pub wait_ms: u64,
}

/// Hands that were still up when an item closed.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct NeverServed {
    pub person: PersonId,
    /// Place in the agenda.
    pub item: usize,
}

#[derive(Clone, Debug, Default)]
pub struct Queue {
    waiting: Vec<Raised>,
    served: Vec<Served>,
    never_served: Vec<NeverServed>,
    /// Who was speaking when a process point was taken, latest last: they get the floor back.
    owed: Vec<PersonId>,
    /// Whose process point was taken last when, running time: one that waited already cuts off none of them.
    points: BTreeMap<PersonId, u64>,
    pub policy: Policy,
    /// What the group agreed, when hands are taken another way just for now.
    agreed: Policy,
    /// Closed: no further hands, but for process points.
    pub closed: bool,
}

impl Queue {
    /// In the order they went up.
    #[must_use]
    pub fn waiting(&self) -> &[Raised] {
        &self.waiting
    }

    #[must_use]
    pub fn served(&self) -> &[Served] {
        &self.served
    }

    #[must_use]
    pub fn never_served(&self) -> &[NeverServed] {
        &self.never_served
    }

    /// Who gets the floor back after a process point: the first of these first.
    pub fn owed(&self) -> impl Iterator<Item = PersonId> + '_ {
        self.owed.iter().rev().copied()
    }

    #[must_use]
    pub fn is_owed(&self, person: PersonId) -> bool {
        self.owed.contains(&person)
    }

    /// Whether somebody speaks out of turn: on a process point, or going on after one.
    #[must_use]
    pub fn comes_between(&self, person: PersonId) -> bool {
        self.is_owed(person) || self.get(person).is_some_and(|r| r.kind == HandKind::ProcessPoint)
    }

    /// How many people are in it: hands up, and those who get the floor back.
    #[must_use]
    pub fn len(&self) -> usize {
        self.waiting.len() + self.owed.iter().filter(|p| !self.has(**p)).count()
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.len() == 0
    }

    /// What the group agreed.
    #[must_use]
    pub fn agreed(&self) -> Policy {
        self.agreed
    }

    /// Whose hand went up while an item ran and was not reached in it: while it runs, those still up.
    pub fn not_reached(&self, item: usize) -> impl Iterator<Item = PersonId> + '_ {
        let closed = self.never_served.iter().filter(move |n| n.item == item).map(|n| n.person);
        let is_open = move |r: &&Raised| {
            !self.never_served.contains(&NeverServed { person: r.person, item }) && r.item == Some(item)
        };
        closed.chain(self.waiting.iter().filter(is_open).map(|r| r.person))
    }

    #[must_use]
    pub fn has(&self, person: PersonId) -> bool {
        self.get(person).is_some()
    }

    #[must_use]
    pub fn get(&self, person: PersonId) -> Option<&Raised> {
        self.waiting.iter().find(|r| r.person == person)
    }

    fn get_mut(&mut self, person: PersonId) -> Option<&mut Raised> {
        self.waiting.iter_mut().find(|r| r.person == person)
    }

    pub(super) fn raise(&mut self, hand: Hand, at_ms: u64, item: Option<usize>) {
        if let Some(up) = self.get_mut(hand.person) {
            (up.kind, up.to, up.phone) = (hand.kind, hand.to, hand.phone);
            return;
        }
        self.waiting.push(Raised {
            person: hand.person,
            kind: hand.kind,
            to: hand.to,
            note: None,
            at_ms,
            item,
            on_hold: false,
            last_word: false,
            passed_over: 0,
            phone: hand.phone,
        });
    }

    pub(in crate::domain) fn note(&mut self, note: &HandNote) {
        if let Some(up) = self.get_mut(note.person) {
            up.note = Some(note.words.clone()).filter(|words| !words.is_empty());
        }
    }

    pub(in crate::domain) fn moved(&mut self, moved: HandMoved) {
        let Some(hand) = self.get_mut(moved.person) else { return };
        hand.on_hold = moved.place == HandPlace::Hold;
        if moved.place == HandPlace::Later {
            hand.passed_over = 0;
            // All others keep their order before it.
            self.waiting.order_by_key(|r| r.person == moved.person);
        }
    }

    /// The place passes on; a hand that the other had up already is taken down.
    pub(in crate::domain) fn gave_way(&mut self, gave: GaveWay) {
        if gave.person == gave.to || !self.has(gave.person) {
            return;
        }
        self.take_down(gave.to);
        if let Some(up) = self.get_mut(gave.person) {
            up.person = gave.to;
        }
    }

    pub(in crate::domain) fn last_word(&mut self, person: PersonId, at_ms: u64, item: Option<usize>) {
        self.raise(Hand::up(person), at_ms, item);
        for up in &mut self.waiting {
            up.last_word = up.person == person;
        }
        self.closed = true;
    }

    fn take_down(&mut self, person: PersonId) {
        self.waiting.retain(|r| r.person != person);
    }

    /// They do not want the floor: neither for their hand nor back after a process point.
    pub(in crate::domain) fn lower(&mut self, person: PersonId) {
        self.take_down(person);
        self.owed.retain(|p| *p != person);
    }

    pub(in crate::domain) fn choose(&mut self, chosen: PolicyChosen) {
        self.policy = chosen.policy;
        if !chosen.for_now {
            self.agreed = chosen.policy;
        }
    }

    /// The person got the floor: their hand, if it was up, is served. `holder` had it before; a process
    /// point only borrows it. Returns what the hand was up for, and whom it answers.
    pub(in crate::domain) fn serve(
        &mut self,
        person: PersonId,
        group: usize,
        at_ms: u64,
        holder: Option<PersonId>,
    ) -> Option<(HandKind, Option<PersonId>)> {
        let goes_on = self.is_owed(person);
        self.owed.retain(|p| *p != person);
        if !goes_on {
            self.points.remove(&person);
        }
        let at = self.waiting.iter().position(|r| r.person == person)?;
        let raised = self.waiting.remove(at);
        for earlier in self.waiting.iter_mut().take(at).filter(|r| r.is_plain()) {
            earlier.passed_over = earlier.passed_over.saturating_add(1);
        }
        let wait_ms = at_ms.saturating_sub(raised.at_ms);
        self.served.push(Served { group, kind: raised.kind, wait_ms });
        if raised.kind == HandKind::ProcessPoint {
            let cut_off =
                |h: &PersonId| *h != person && self.points.get(h).is_none_or(|at| raised.at_ms > *at);
            self.owed.extend(holder.filter(cut_off));
            self.points.insert(person, at_ms);
        }
        Some((raised.kind, raised.to))
    }

    /// A voice that is not named answers the first hand of those who are not timed, so that no event has to say whose
    /// it was.
    pub(in crate::domain) fn serve_unnamed(&mut self, is_timed: impl Fn(PersonId) -> bool) {
        if let Some(at) = self.waiting.iter().position(|r| !is_timed(r.person)) {
            self.waiting.remove(at);
        }
    }

    /// An item closed: whose hand went up in it and was not reached is remembered; the hand stays up.
    pub(in crate::domain) fn close_item(&mut self, item: usize) {
        let left: Vec<NeverServed> =
            self.not_reached(item).map(|person| NeverServed { person, item }).collect();
        self.never_served.retain(|n| n.item != item);
        self.never_served.extend(left);
        self.owed.clear();
        self.closed = false;
    }

    /// The item goes on: whoever is still up may yet be reached in it.
    pub(in crate::domain) fn reopen_item(&mut self, item: usize) {
        self.never_served.retain(|n| n.item != item);
    }
}
