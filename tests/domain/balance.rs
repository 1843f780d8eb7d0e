//! Shares and the words for the balance.

use airtime::domain::{
    Event, Hat, PersonId,
    measures::balance::{self, BalanceWord},
    people::joining::{Headcount, PersonAdded, Seat},
    record::opening::Source,
};

use crate::meeting::{LIVED, Meeting, STAFF, group, near};

/// A key for a whole group. `people`: how many it stands for, if they were counted.
fn seat(meeting: &mut Meeting, n: u16, group: &str, people: Option<u16>) {
    let nameless = PersonAdded::nameless(PersonId(n), &Hat::new(group, group));
    meeting.at(0, Event::Person(Box::new(PersonAdded { seat: Seat::Group, people, ..nameless })));
}

#[test]
fn an_even_share_needs_every_group_to_be_counted() {
    let mut m = Meeting::opened(Source::Live, true);
    seat(&mut m, 1, LIVED, Some(4));
    seat(&mut m, 2, STAFF, None);
    m.at(0, Event::Ready);
    m.floor(0, 1);
    m.floor(60_000, 2);
    m.at(100_000, Event::StillHere);
    let r = m.by_person();
    assert!(near(group(&r, LIVED).share, 0.6));
    assert_eq!((group(&r, LIVED).even_share, group(&r, STAFF).even_share), (None, None));

    m.at(100_000, Event::Headcount(Headcount { person: PersonId(2), people: 6 }));
    let r = m.by_person();
    assert!(near(group(&r, LIVED).even_share, 0.4) && near(group(&r, STAFF).even_share, 0.6));
}

/// Three groups of three, each of which should have a third. Each speaks for so many seconds, ten times over. The group
/// that is not counted is the third of the meeting's, so that volunteers are the fourth.
fn three_groups(seconds: [u64; 3]) -> BalanceWord {
    let mut m = Meeting::opened(Source::Live, true);
    for (at, group) in [LIVED, STAFF, "volunteers"].into_iter().enumerate() {
        for n in 1..=3 {
            m.person(0, u16::try_from(at).unwrap() * 3 + n, group, group, true);
        }
    }
    m.at(0, Event::Ready);
    let mut now = 0;
    for _ in 0..10 {
        for (person, seconds) in [1, 4, 7].into_iter().zip(seconds) {
            m.floor(now, person);
            now += seconds * 1_000;
        }
    }
    m.at(now, Event::StillHere);
    let s = m.history.session();
    balance::balance(s, &s.tally).word
}

#[test]
fn where_the_centred_group_is_far_under_its_aim_whoever_has_most_is_named() {
    // 19%, 39%, 42%: nobody is ten points over a third.
    assert_eq!(three_groups([10, 20, 20]), BalanceWord::More(3));
    // 43%, 17%, 40%: somebody else is far under, nobody is over.
    assert_eq!(three_groups([21, 8, 20]), BalanceWord::Close { equal: true });
}

#[test]
fn the_centred_group_over_its_aim_is_named_before_whoever_is_further_over() {
    assert_eq!(three_groups([30, 32, 2]), BalanceWord::More(0));
    assert_eq!(three_groups([33, 60, 7]), BalanceWord::More(1));
}
