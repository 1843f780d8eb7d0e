//! The order of hands and of a go-round: complete, fair, and the same for everyone who reads the record.

use airtime::domain::{
    Floor, History, Intent, Moment, PersonId,
    queue::{
        decide::HandsIntent,
        order::{self, PASSED_OVER, Reason, Suggested},
        policy::Policy,
        waiting::Queue,
    },
};
use proptest::prelude::*;

use crate::{
    keys::hand_keys,
    meeting::{added, meeting, now_decide, set_up},
    with,
};

fn suggested(history: &History) -> Vec<Suggested> {
    let s = history.session();
    order::suggested(s, &s.tally.at(s.now()))
}

fn people(order: &[Suggested]) -> Vec<PersonId> {
    order.iter().map(|s| s.person).collect()
}

fn sorted(mut people: Vec<PersonId>) -> Vec<PersonId> {
    people.sort_unstable();
    people
}

/// Everybody in the queue, in no order: hands up, and those who get the floor back.
fn in_queue(queue: &Queue) -> Vec<PersonId> {
    let mut all: Vec<PersonId> = queue.waiting().iter().map(|r| r.person).chain(queue.owed()).collect();
    all.sort_unstable();
    all.dedup();
    all
}

/// Where a reason may stand: process points, the floor back, hands of their own, the last word, on hold.
fn rank(reason: Reason) -> u8 {
    match reason {
        Reason::ProcessPoint => 0,
        Reason::HadTheFloor => 1,
        Reason::WaitingLongest => 2,
        Reason::LastWord => 4,
        Reason::OnHold => 5,
        _ => 3,
    }
}

proptest! {
    #![proptest_config(with(600))]

    #[test]
    fn everyone_in_the_queue_has_one_place_in_the_order(keys in hand_keys()) {
        let history = meeting(&keys);
        let queue = &history.session().queue;
        let order = suggested(&history);
        prop_assert_eq!(sorted(people(&order)), in_queue(queue));
        prop_assert_eq!(order.len(), queue.len());
        let ranks: Vec<u8> = order.iter().map(|s| rank(s.reason)).collect();
        prop_assert!(ranks.is_sorted(), "{order:?}");
        for hand in &order {
            let raised = queue.get(hand.person);
            prop_assert_eq!(hand.reason == Reason::HadTheFloor && raised.is_none(), raised.is_none());
            prop_assert!(raised.is_none_or(|r| (hand.reason == Reason::OnHold) <= r.on_hold));
        }
    }

    #[test]
    fn asked_in_order_is_the_order_of_asking(keys in hand_keys()) {
        let mut history = meeting(&keys);
        let _ = now_decide(&mut history, Intent::Hands(HandsIntent::Order(Policy::InOrder)));
        let queue = &history.session().queue;
        prop_assume!(queue.policy == Policy::InOrder);
        let plain = |p: &PersonId| queue.get(*p).is_some_and(airtime::domain::queue::waiting::Raised::is_plain) && !queue.is_owed(*p);
        let asked: Vec<PersonId> = queue.waiting().iter().map(|r| r.person).filter(plain).collect();
        let order: Vec<PersonId> = people(&suggested(&history)).into_iter().filter(plain).collect();
        prop_assert_eq!(order, asked);
    }

    #[test]
    fn served_to_the_end_everyone_is_served_once(keys in hand_keys()) {
        let mut history = meeting(&keys);
        let _ = now_decide(&mut history, Intent::Hands(HandsIntent::EndRound));
        prop_assume!(history.session().round_now().is_none() && history.session().floor() != Floor::OffRecord);
        let _ = now_decide(&mut history, Intent::Open);
        let on_hold = |h: &History| h.session().queue.waiting().iter().filter(|r| r.on_hold).map(|r| r.person).collect::<Vec<_>>();
        // Whoever is on hold stays, unless they are to get the floor back.
        let held: Vec<PersonId> = on_hold(&history);
        let mut waiting = in_queue(&history.session().queue);
        let owed: Vec<PersonId> = history.session().queue.owed().collect();
        waiting.retain(|p| !held.contains(p) || owed.contains(p));
        let mut served = vec![];
        while now_decide(&mut history, Intent::InviteNext).is_ok() {
            served.extend(history.session().holder());
            prop_assert!(served.len() <= waiting.len(), "{served:?}");
        }
        prop_assert_eq!(sorted(served), waiting);
        prop_assert!(on_hold(&history).iter().all(|p| held.contains(p)));
    }

    /// Whatever the policy, and whoever else puts a hand up meanwhile: after three later hands it is theirs.
    #[test]
    fn nobody_waits_for_ever(
        policy in 0usize..5, early in 0usize..4, arrivals in proptest::collection::vec(1u16..12, 0..60),
    ) {
        let mut history = set_up();
        history.record((6..=11).map(added).collect(), Moment::ZERO);
        now_decide(&mut history, Intent::Hands(HandsIntent::Order(Policy::ALL[policy]))).unwrap();
        let me = PersonId(11);
        for n in 0..early {
            now_decide(&mut history, Intent::Hand(PersonId(1 + n as u16))).unwrap();
        }
        now_decide(&mut history, Intent::Hand(me)).unwrap();
        for (turns, who) in arrivals.into_iter().enumerate() {
            if !history.session().queue.has(me) {
                break;
            }
            prop_assert!(turns <= early + usize::from(PASSED_OVER), "{turns} were served before");
            let person = PersonId(who);
            if !history.session().queue.has(person) {
                now_decide(&mut history, Intent::Hand(person)).unwrap();
            }
            now_decide(&mut history, Intent::InviteNext).unwrap();
        }
    }

    #[test]
    fn the_order_depends_on_nothing_but_the_record(keys in hand_keys()) {
        let history = meeting(&keys);
        let read = History::from_records(history.records().iter().cloned());
        prop_assert_eq!(suggested(&read), suggested(&history));
    }

    #[test]
    fn in_a_go_round_everyone_is_offered_one_turn(passes in proptest::collection::vec(any::<bool>(), 12), before in 0usize..4) {
        let mut history = set_up();
        for _ in 0..before {
            now_decide(&mut history, Intent::Hands(HandsIntent::GoRound(None))).unwrap();
            now_decide(&mut history, Intent::Hands(HandsIntent::EndRound)).unwrap();
        }
        let last = history.session().round.as_ref().map(|round| round.order[0]);
        now_decide(&mut history, Intent::Hands(HandsIntent::GoRound(None))).unwrap();
        let order = history.session().round.as_ref().unwrap().order.clone();
        prop_assert_ne!(last, Some(order[0]), "it starts elsewhere");
        for pass in &passes[..order.len()] {
            let intent = if *pass { Intent::Hands(HandsIntent::Pass) } else { Intent::InviteNext };
            now_decide(&mut history, intent).unwrap();
        }
        let round = history.session().round.as_ref().unwrap();
        prop_assert_eq!(round.progress(), (order.len(), order.len()));
        prop_assert_eq!(round.passes(), passes[..order.len()].iter().filter(|p| **p).count());
        prop_assert!(!round.over);
        now_decide(&mut history, Intent::InviteNext).unwrap();
        prop_assert!(history.session().round_now().is_none());
    }
}
