//! The speakers' list: hands up, in the order they went up, and what they are up for.
//!
//! In which order they are suggested is worked out in [`crate::domain::queue::order`].

use std::collections::BTreeMap;

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::record::ids::PersonId;

/// What a hand is up for.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HandKind {
    #[default]
    Point,
    /// To what was just said.
    Reply,
    Question,
    Challenge,
    /// About how we talk, not what about. It goes first, and whoever was speaking goes on after it.
    ProcessPoint,
}

impl HandKind {
    pub const ALL: [Self; 5] =
        [Self::Point, Self::Reply, Self::Question, Self::Challenge, Self::ProcessPoint];
}

#[expect(clippy::trivially_copy_pass_by_ref, reason = "serde asks for a reference")]
fn is_point(kind: &HandKind) -> bool {
    *kind == HandKind::Point
}

/// A hand goes up or down. Up again with another kind changes the kind and keeps the place.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct Hand {
    pub person: PersonId,
    pub up: bool,
    #[serde(default, skip_serializing_if = "is_point")]
    pub kind: HandKind,
    /// Whom a reply answers.
    #[serde(default, skip_serializing_if = "Option::is_none")]
    pub to: Option<PersonId>,
}

impl Hand {
    #[must_use]
    pub fn up(person: PersonId) -> Self {
        Self { person, up: true, kind: HandKind::Point, to: None }
    }

    #[must_use]
    pub fn down(person: PersonId) -> Self {
        Self { up: false, ..Self::up(person) }
    }
}

#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct HandNote {
    pub person: PersonId,
    pub words: String,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum HandPlace {
    /// Keeps the place, but is not invited for now.
    Hold,
    /// May be invited again.
    Ready,
    /// Goes to the end.
    Later,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct HandMoved {
    pub person: PersonId,
    pub place: HandPlace,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct GaveWay {
    pub person: PersonId,
    pub to: PersonId,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct HandList {
    pub open: bool,
}

/// In which order hands are suggested.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug, Default, Serialize, Deserialize, JsonSchema)]
#[serde(rename_all = "snake_case")]
pub enum Policy {
    #[default]
    InOrder,
    NotComeInFirst,
    LeastTimeFirst,
    AlternateGroups,
    /// The centred group first.
    LivedExperienceFirst,
}

impl Policy {
    pub const ALL: [Self; 5] = [
        Self::InOrder,
        Self::NotComeInFirst,
        Self::LeastTimeFirst,
        Self::AlternateGroups,
        Self::LivedExperienceFirst,
    ];
}

impl Policy {
    /// The policy that words name: the whole name, or the word that tells it from the others.
    ///
    /// # Errors
    /// None is named, or two are.
    pub fn parse(words: &str) -> Result<Self, PolicyProblem> {
        let words = words.to_lowercase().replace(['_', '-'], " ");
        let told = |policy: &Self| policy.told_by().iter().any(|word| words.contains(word));
        let mut named = Self::ALL.into_iter().filter(told);
        match (named.next(), named.next()) {
            (Some(policy), None) => Ok(policy),
            (Some(first), Some(second)) => Err(PolicyProblem::Two(first, second)),
            (None, _) => Err(PolicyProblem::Unknown),
        }
    }

    fn told_by(self) -> &'static [&'static str] {
        match self {
            Self::InOrder => &["in order", "asked", "first come", "went up"],
            Self::NotComeInFirst => &["come in", "not yet", "not spoken", "new voices"],
            Self::LeastTimeFirst => &["least", "less time"],
            Self::AlternateGroups => &["alternat", "turn about", "take turns"],
            Self::LivedExperienceFirst => &["lived"],
        }
    }
}

/// Words that do not name one policy.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PolicyProblem {
    Unknown,
    Two(Policy, Policy),
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct PolicyChosen {
    pub policy: Policy,
    /// Only for now: what the group agreed before is not forgotten.
    #[serde(default, skip_serializing_if = "std::ops::Not::not")]
    pub for_now: bool,
}

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
        let is_told = move |r: &&Raised| {
            !self.never_served.contains(&NeverServed { person: r.person, item }) && r.item == Some(item)
        };
        closed.chain(self.waiting.iter().filter(is_told).map(|r| r.person))
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

    pub(crate) fn raise(&mut self, hand: Hand, at_ms: u64, item: Option<usize>) {
        if let Some(up) = self.get_mut(hand.person) {
            (up.kind, up.to) = (hand.kind, hand.to);
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
        });
    }

    pub(crate) fn note(&mut self, note: &HandNote) {
        if let Some(up) = self.get_mut(note.person) {
            up.note = Some(note.words.clone()).filter(|words| !words.is_empty());
        }
    }

    pub(crate) fn moved(&mut self, moved: HandMoved) {
        let Some(at) = self.waiting.iter().position(|r| r.person == moved.person) else { return };
        self.waiting[at].on_hold = moved.place == HandPlace::Hold;
        if moved.place == HandPlace::Later {
            let hand = self.waiting.remove(at);
            self.waiting.push(Raised { passed_over: 0, ..hand });
        }
    }

    /// The place passes on; a hand that the other had up already is taken down.
    pub(crate) fn gave_way(&mut self, gave: GaveWay) {
        if gave.person == gave.to || !self.has(gave.person) {
            return;
        }
        self.take_down(gave.to);
        if let Some(up) = self.get_mut(gave.person) {
            up.person = gave.to;
        }
    }

    pub(crate) fn last_word(&mut self, person: PersonId, at_ms: u64, item: Option<usize>) {
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
    pub(crate) fn lower(&mut self, person: PersonId) {
        self.take_down(person);
        self.owed.retain(|p| *p != person);
    }

    pub(crate) fn choose(&mut self, chosen: PolicyChosen) {
        self.policy = chosen.policy;
        if !chosen.for_now {
            self.agreed = chosen.policy;
        }
    }

    /// The person got the floor: their hand, if it was up, is served. `holder` had it before; a process
    /// point only borrows it. Returns what the hand was up for, and whom it answers.
    pub(crate) fn serve(
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
        for earlier in self.waiting[..at].iter_mut().filter(|r| r.is_plain()) {
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

    /// A voice that is not told apart answers the first hand of those who are not timed. So no event has to say
    /// whose it was.
    pub(crate) fn serve_unnamed(&mut self, is_timed: impl Fn(PersonId) -> bool) {
        if let Some(at) = self.waiting.iter().position(|r| !is_timed(r.person)) {
            self.waiting.remove(at);
        }
    }

    /// An item closed: whose hand went up in it and was not reached is remembered; the hand stays up.
    pub(crate) fn close_item(&mut self, item: usize) {
        let left: Vec<NeverServed> =
            self.not_reached(item).map(|person| NeverServed { person, item }).collect();
        self.never_served.retain(|n| n.item != item);
        self.never_served.extend(left);
        self.owed.clear();
        self.closed = false;
    }

    /// The item goes on: whoever is still up may yet be reached in it.
    pub(crate) fn reopen_item(&mut self, item: usize) {
        self.never_served.retain(|n| n.item != item);
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_policy_is_known_by_its_name_and_by_part_of_it() {
        let known = [
            ("in order", Policy::InOrder),
            ("first come first served", Policy::InOrder),
            ("Not come in first", Policy::NotComeInFirst),
            ("not_come_in_first", Policy::NotComeInFirst),
            ("least time", Policy::LeastTimeFirst),
            ("alternate", Policy::AlternateGroups),
            ("lived experience first", Policy::LivedExperienceFirst),
        ];
        for (words, policy) in known {
            assert_eq!(Policy::parse(words), Ok(policy), "{words}");
        }
        let two = PolicyProblem::Two(Policy::NotComeInFirst, Policy::LivedExperienceFirst);
        assert_eq!(Policy::parse("not come in, then lived experience"), Err(two));
        assert_eq!(Policy::parse("by age"), Err(PolicyProblem::Unknown));
    }
}
