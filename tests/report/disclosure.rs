//! What may be told of few people: the rule that every format shares.

use airtime::{
    domain::{Event, PersonId, agenda::round::RoundStarted},
    report::{Detail, disclosure::Disclosure},
};

use crate::meeting::Meeting;

/// Everybody speaks for ten seconds, a hand is answered, and there is a go-round.
fn meeting(lived: u16, staff: u16, facilitators: u16) -> Meeting {
    let mut m = Meeting::live(lived, staff);
    for n in 1..facilitators {
        m.person(0, lived + staff + 1 + n, "facilitator", "apart", true);
    }
    m.hand(0, 1, true);
    for n in 1..=lived + staff + facilitators {
        m.floor(u64::from(n) * 10_000, n);
    }
    m.at(200_000, Event::RoundStarted(Box::new(RoundStarted { order: vec![PersonId(1), PersonId(2)] })));
    m.at(210_000, Event::RoundEnded);
    m.at(300_000, Event::Ended);
    m
}

/// By group and by person.
fn told<T>(m: &Meeting, what: impl Fn(&Disclosure<'_>) -> T) -> [T; 2] {
    [Detail::Groups, Detail::People].map(|detail| what(&Disclosure::new(&m.report(detail), detail)))
}

#[test]
fn counts_over_fewer_than_three_people_are_told_by_person_only() {
    let few = meeting(1, 1, 1);
    assert_eq!(told(&few, |d| d.heard().is_some()), [false, true]);
    assert_eq!(told(&few, |d| d.queue().len()), [0, 1]);
    assert_eq!(told(&few, |d| d.go_rounds().is_some()), [false, true]);
    assert_eq!(told(&few, |d| (d.may_count(2), d.may_count(3))), [(false, true), (true, true)]);
    let many = meeting(3, 3, 1);
    assert_eq!(told(&many, |d| d.heard().is_some()), [true; 2]);
    assert_eq!(told(&many, |d| d.queue().concat()), ["Hands that were answered: 1."; 2]);
    assert!(
        told(&many, |d| d.go_rounds().unwrap_or_default())
            .iter()
            .all(|line| line.starts_with("Go-rounds: 1."))
    );
    let mut none = Meeting::live(3, 3);
    none.at(9_000, Event::Ended);
    assert_eq!(told(&none, |d| (d.go_rounds(), d.queue())), [(None, vec![]), (None, vec![])]);
}

#[test]
fn a_small_centred_group_is_told_nothing_of_by_group() {
    let small = meeting(2, 4, 1);
    assert_eq!(told(&small, |d| d.absence().is_some()), [false, true]);
    assert_eq!(told(&small, |d| d.longest_run().is_some()), [false, true]);
    let large = meeting(3, 4, 1);
    let absence = |d: &Disclosure<'_>| d.absence().is_some_and(|line| line.contains("lived experience"));
    assert_eq!(told(&large, absence), [true; 2]);
    let run = |d: &Disclosure<'_>| d.longest_run().is_some_and(|line| line.contains("staff"));
    assert_eq!(told(&large, run), [true; 2]);
}

#[test]
fn those_outside_the_balance_are_told_of_where_neither_side_is_small() {
    let shows = |lived, staff, facilitators| {
        told(&meeting(lived, staff, facilitators), |d| (d.shows_apart(), d.all_talk().is_some()))
    };
    assert_eq!(shows(3, 3, 1), [(false, false), (true, true)]);
    assert_eq!(shows(3, 3, 3), [(true, true); 2]);
    assert_eq!(shows(1, 1, 3), [(false, false), (true, true)], "two people are all that is beside them");
    let mut nobody_outside = Meeting::opened(airtime::domain::record::opening::Source::Live, true);
    nobody_outside.person(0, 1, "staff", "staff", true);
    assert_eq!(told(&nobody_outside, |d| (d.shows_apart(), d.all_talk().is_some())), [(true, false); 2]);
}
