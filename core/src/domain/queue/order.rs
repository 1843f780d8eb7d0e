//! In which order hands are suggested, and why each stands where it does. People decide.
//!
//! Process points first, the latest of them first; then whoever had the floor before one; then, by the
//! group's policy, hands that wait for their own turn; then the last word; then hands on hold. The policy orders
//! people by what is known of them: whoever would rather not be timed keeps the place in which they asked.
//! Nobody is passed over for ever: after [`PASSED_OVER`] hands that went up later, a hand goes first.

use crate::domain::{
    floor::tally::Tally,
    order::Ordered as _,
    queue::{
        hand::HandKind,
        policy::Policy,
        waiting::{Queue, Raised},
    },
    record::ids::PersonId,
    session::Session,
};

/// After so many hands that went up later, a hand goes before the others.
pub const PASSED_OVER: u8 = 3;

/// Somebody in the suggested order.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Suggested {
    pub person: PersonId,
    pub reason: Reason,
}

/// Why somebody stands where they do.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Reason {
    ProcessPoint,
    /// A process point came in between.
    HadTheFloor,
    WaitingLongest,
    NotComeIn,
    LeastTime,
    /// After them, by their time so far.
    MoreTime,
    OtherGroup,
    CentredGroup,
    /// The first of those who are in no other order.
    AskedFirst,
    Asked,
    LastWord,
    OnHold,
}

/// What the policies look at, of one person.
#[derive(Clone, Copy, PartialEq, Eq, Debug, Default)]
pub struct Facts {
    /// In the balance, and has not spoken yet in this item.
    pub not_come_in: bool,
    pub ms: u64,
    /// Their group, if it is in the balance.
    pub group: Option<usize>,
    pub centred: bool,
    /// They would rather not be timed: nothing is known of them.
    pub unknown: bool,
}

/// The order, and with it each reason. `last_group`: of the last voice in the balance.
#[must_use]
pub fn order(queue: &Queue, last_group: Option<usize>, facts: impl Fn(PersonId) -> Facts) -> Vec<Suggested> {
    let waits = |raised: &&Raised| !queue.is_owed(raised.person);
    let points = queue.waiting().iter().rev().filter(|r| r.kind == HandKind::ProcessPoint && !r.on_hold);
    let mut out: Vec<Suggested> = points.map(|r| suggest(r, Reason::ProcessPoint)).collect();
    let owed = queue.owed().filter(|p| out.iter().all(|s| s.person != *p)).collect::<Vec<_>>();
    out.extend(owed.into_iter().map(|person| Suggested { person, reason: Reason::HadTheFloor }));
    let plain: Vec<&Raised> = queue.waiting().iter().filter(|r| r.is_plain()).filter(waits).collect();
    // In the order in which they went up nobody is passed over but by choice.
    let over = |r: &&Raised| queue.policy != Policy::InOrder && r.passed_over >= PASSED_OVER;
    let (longest, rest): (Vec<&Raised>, Vec<&Raised>) = plain.into_iter().partition(over);
    out.extend(longest.into_iter().map(|r| suggest(r, Reason::WaitingLongest)));
    out.extend(by_policy(queue.policy, &rest, last_group, facts));
    let last = |r: &&Raised| r.last_word && !r.on_hold && r.kind != HandKind::ProcessPoint;
    out.extend(queue.waiting().iter().filter(last).filter(waits).map(|r| suggest(r, Reason::LastWord)));
    let held = queue.waiting().iter().filter(|r| r.on_hold).filter(waits);
    out.extend(held.map(|r| suggest(r, Reason::OnHold)));
    out
}

fn suggest(raised: &Raised, reason: Reason) -> Suggested {
    Suggested { person: raised.person, reason }
}

/// One hand among those that the policy orders: its place in the order of asking, and what is known.
#[derive(Clone, Copy)]
struct Asking {
    place: usize,
    person: PersonId,
    facts: Facts,
}

/// The policy's order. It gives places to those it knows something of; the others keep theirs.
fn by_policy(
    policy: Policy,
    rest: &[&Raised],
    last_group: Option<usize>,
    facts: impl Fn(PersonId) -> Facts,
) -> Vec<Suggested> {
    let ask = |(place, r): (usize, &&Raised)| Asking { place, person: r.person, facts: facts(r.person) };
    let all: Vec<Asking> = rest.iter().enumerate().map(ask).collect();
    let known = all.iter().copied().filter(|a| !a.facts.unknown).collect();
    let mut known = arranged(policy, known, last_group).into_iter();
    let unknown = |a: &Asking| Suggested { person: a.person, reason: in_order_asked(a.place) };
    all.iter().filter_map(|a| if a.facts.unknown { Some(unknown(a)) } else { known.next() }).collect()
}

fn in_order_asked(place: usize) -> Reason {
    if place == 0 { Reason::AskedFirst } else { Reason::Asked }
}

fn arranged(policy: Policy, mut known: Vec<Asking>, last_group: Option<usize>) -> Vec<Suggested> {
    let least = known.iter().map(|a| a.facts.ms).min();
    match policy {
        Policy::InOrder => {}
        Policy::NotComeInFirst => known.order_by_key(|a| !a.facts.not_come_in),
        Policy::LeastTimeFirst => known.order_by_key(|a| a.facts.ms),
        Policy::AlternateGroups => return alternating(known, last_group),
        Policy::LivedExperienceFirst => known.order_by_key(|a| !a.facts.centred),
    }
    let reason = |a: &Asking| match policy {
        Policy::NotComeInFirst if a.facts.not_come_in => Reason::NotComeIn,
        Policy::LeastTimeFirst if Some(a.facts.ms) == least => Reason::LeastTime,
        Policy::LeastTimeFirst => Reason::MoreTime,
        Policy::LivedExperienceFirst if a.facts.centred => Reason::CentredGroup,
        Policy::InOrder | Policy::NotComeInFirst | Policy::AlternateGroups | Policy::LivedExperienceFirst => {
            in_order_asked(a.place)
        }
    };
    known.iter().map(|a| Suggested { person: a.person, reason: reason(a) }).collect()
}

/// One after the other, each of another group than the one before if anyone is. Uncounted people are of
/// another group than anybody, and do not change whose turn it is.
fn alternating(mut left: Vec<Asking>, mut last: Option<usize>) -> Vec<Suggested> {
    let mut out = Vec::with_capacity(left.len());
    while !left.is_empty() {
        let other = |a: &Asking| a.facts.group.is_none() || a.facts.group != last;
        let at = left.iter().position(other).unwrap_or(0);
        let next = left.remove(at);
        let turned = last.is_some() && next.facts.group.is_some() && next.facts.group != last;
        let reason = if turned { Reason::OtherGroup } else { in_order_asked(next.place) };
        out.push(Suggested { person: next.person, reason });
        last = next.facts.group.or(last);
    }
    out
}

/// The order in which the hands of a session are suggested, at the moment `tally` has been advanced to.
#[must_use]
pub fn suggested(s: &Session, tally: &Tally) -> Vec<Suggested> {
    order(&s.queue, tally.voices().last_group(), |person| facts(s, tally, person))
}

fn facts(s: &Session, tally: &Tally, person: PersonId) -> Facts {
    let (Some(seat), Some(known)) = (s.roster.index(person), s.roster.person(person)) else {
        return Facts::default();
    };
    let t = &tally.people()[seat];
    let group = &tally.groups()[t.group];
    Facts {
        not_come_in: group.in_balance && !tally.has_come_in(seat),
        ms: t.ms,
        group: group.in_balance.then_some(t.group),
        centred: group.centred,
        unknown: !known.timed,
    }
}

/// Who is invited next.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Next {
    /// In the go-round under way.
    Round(PersonId),
    Hand(Suggested),
}

impl Next {
    #[must_use]
    pub fn person(self) -> PersonId {
        match self {
            Self::Round(person) | Self::Hand(Suggested { person, .. }) => person,
        }
    }
}

/// Who is invited next: in a go-round its next person, else the first hand that is not on hold. A process
/// point, and going on after one, come first in a round too.
#[must_use]
pub fn next(s: &Session, tally: &Tally) -> Option<Next> {
    let may = |hand: &Suggested| hand.reason != Reason::OnHold && s.holder() != Some(hand.person);
    let first = suggested(s, tally).into_iter().find(may);
    let Some(round) = s.round_now() else { return first.map(Next::Hand) };
    let between = |hand: &Suggested| matches!(hand.reason, Reason::ProcessPoint | Reason::HadTheFloor);
    first.filter(between).map(Next::Hand).or_else(|| round.next().map(Next::Round))
}
