//! What may be told of few people: the rule that every format shares.

use airtime::{
    domain::{
        Event, Moment, PersonId,
        agenda::{items::ItemKind, round::RoundStarted},
        record::{
            continuity::{Gap, Unattended},
            opening::Source,
        },
    },
    report::{Detail, disclosure::Disclosure},
    text::report as words,
};

use crate::meeting::{LIVED, Meeting, STAFF};

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
fn at_each_level<T>(m: &Meeting, what: impl Fn(&Disclosure<'_>) -> T) -> [T; 2] {
    [Detail::Groups, Detail::People].map(|detail| what(&Disclosure::new(&m.report(detail), detail)))
}

#[test]
fn counts_over_fewer_than_three_people_are_told_by_person_only() {
    let few = meeting(1, 1, 1);
    assert_eq!(at_each_level(&few, |d| d.heard().is_some()), [false, true]);
    assert_eq!(at_each_level(&few, |d| d.queue().len()), [0, 1]);
    assert_eq!(at_each_level(&few, |d| d.go_rounds().is_some()), [false, true]);
    assert_eq!(at_each_level(&few, |d| (d.may_count(2), d.may_count(3))), [(false, true), (true, true)]);
    let many = meeting(3, 3, 1);
    assert_eq!(at_each_level(&many, |d| d.heard().is_some()), [true; 2]);
    assert_eq!(at_each_level(&many, |d| d.queue().concat()), ["Hands that were answered: 1."; 2]);
    assert!(
        at_each_level(&many, |d| d.go_rounds().unwrap_or_default())
            .iter()
            .all(|line| line.starts_with("Go-rounds: 1."))
    );
    let mut none = Meeting::live(3, 3);
    none.at(9_000, Event::Ended);
    assert_eq!(at_each_level(&none, |d| (d.go_rounds(), d.queue())), [(None, vec![]), (None, vec![])]);
}

#[test]
fn hands_are_shown_whether_or_not_all_of_them_were_answered() {
    let hands = |answered: bool, left: bool| {
        let mut m = Meeting::live(3, 3);
        if answered {
            m.hand(0, 1, true);
            m.floor(5_000, 1);
        }
        if left {
            m.hand(6_000, 2, true);
        }
        m.at(9_000, Event::Ended);
        at_each_level(&m, |d| (d.queue().len(), d.had_hands()))
    };
    assert_eq!(hands(false, false), [(0, false); 2]);
    for (answered, left) in [(true, false), (false, true), (true, true)] {
        assert_eq!(hands(answered, left), [(1, true); 2], "{answered} {left}");
    }
}

#[test]
fn a_small_centred_group_is_told_nothing_of_by_group() {
    let small = meeting(2, 4, 1);
    assert_eq!(at_each_level(&small, |d| d.absence().is_some()), [false, true]);
    assert_eq!(at_each_level(&small, |d| d.longest_run().is_some()), [false, true]);
    let large = meeting(3, 4, 1);
    let absence = |d: &Disclosure<'_>| d.absence().is_some_and(|line| line.contains("lived experience"));
    assert_eq!(at_each_level(&large, absence), [true; 2]);
    let run = |d: &Disclosure<'_>| d.longest_run().is_some_and(|line| line.contains("staff"));
    assert_eq!(at_each_level(&large, run), [true; 2]);
}

#[test]
fn those_outside_the_balance_are_told_of_where_neither_side_is_small() {
    let shows = |lived, staff, facilitators| {
        at_each_level(&meeting(lived, staff, facilitators), |d| (d.shows_apart(), d.all_talk().is_some()))
    };
    assert_eq!(shows(3, 3, 1), [(false, false), (true, true)]);
    assert_eq!(shows(3, 3, 3), [(true, true); 2]);
    assert_eq!(shows(1, 1, 3), [(false, false), (true, true)], "two people are all that is beside them");
    let mut nobody_outside = Meeting::opened(Source::Live, true);
    nobody_outside.person(0, 1, "staff", "staff", true);
    assert_eq!(
        at_each_level(&nobody_outside, |d| (d.shows_apart(), d.all_talk().is_some())),
        [(true, false); 2]
    );
}

#[test]
fn how_many_spoke_on_an_item_is_told_of_three_and_more() {
    let spoken = |lived, staff| {
        let mut m = Meeting::live(lived, staff);
        m.add_item(0, 1, "The ramp", ItemKind::Discussion);
        m.start_item(0, 1);
        m.floor(0, 1);
        m.at(20_000, Event::Ended);
        at_each_level(&m, |d| d.items()[0].heard)
    };
    assert_eq!(spoken(1, 1), [None, Some((1, 2))]);
    assert_eq!(spoken(1, 2), [Some((1, 3)); 2]);
    assert_eq!(spoken(0, 0), [None; 2]);
}

#[test]
fn where_the_balance_cannot_be_told_the_first_fact_says_why() {
    let fact = |people: &[(&str, u16)], talks: bool| {
        let mut m = Meeting::opened(Source::Live, true);
        let mut n = 0;
        for &(group, people) in people {
            for _ in 0..people {
                n += 1;
                m.person(0, n, group, group, true);
            }
        }
        if talks {
            m.floor(0, 1);
        }
        m.at(20_000, Event::Ended);
        let r = m.report(Detail::Groups);
        Disclosure::new(&r, Detail::Groups).facts().remove(0).text
    };
    assert_eq!(fact(&[(LIVED, 2), (STAFF, 4)], true), words::fact_too_few());
    assert_eq!(fact(&[("apart", 3)], true), words::fact_no_talk());
    assert_eq!(fact(&[("unassigned", 3)], true), words::fact_no_groups());
    assert_eq!(fact(&[(LIVED, 3)], true), words::fact_nothing_to_balance());
    assert_eq!(fact(&[(LIVED, 2)], true), words::fact_nothing_to_balance(), "whatever its size");
    assert_eq!(fact(&[(LIVED, 3), (STAFF, 4)], false), words::fact_no_talk());
}

#[test]
fn time_says_what_was_not_there_only_where_it_was() {
    let one_voice = [(0, 5_000, 1), (5_000, 9_000, 4)];
    let at_once = [(0, 5_000, 1), (3_000, 9_000, 4)];
    let people = [(1, LIVED), (2, LIVED), (3, LIVED), (4, STAFF), (5, STAFF), (6, STAFF)];
    let says = |m: &Meeting, text: &str| at_each_level(m, |d| d.time().iter().any(|line| line == text));
    let both = |m: &Meeting| at_each_level(m, |d| d.speech_at_once().is_some());
    assert_eq!(both(&Meeting::import(&people, &one_voice)), [false; 2]);
    assert_eq!(both(&Meeting::import(&people, &at_once)), [true; 2]);
    let mut m = Meeting::live(3, 3);
    m.floor(0, 1);
    m.at(9_000, Event::StillHere);
    let line = words::unattended(6_000);
    assert_eq!(says(&m, &line), [false; 2]);
    let before = at_each_level(&m, |d| d.time().len());
    let gap = Unattended { since: Moment::from_ms(9_000), why: Gap::Slept };
    m.at(15_000, Event::Unattended(gap));
    assert_eq!(says(&m, &line), [true; 2]);
    assert_eq!(at_each_level(&m, |d| d.time().len()), before.map(|lines| lines + 1));
}

/// Three items, begun by these people one after the other.
fn with_items(mut m: Meeting, first_speakers: [u16; 3]) -> Meeting {
    for (item, first) in (1..).zip(first_speakers) {
        let at = u64::from(item) * 20_000;
        m.add_item(at, item, "The ramp", ItemKind::Discussion);
        m.start_item(at, item);
        m.floor(at, first);
    }
    m.at(100_000, Event::Ended);
    m
}

#[test]
fn the_centred_group_is_the_one_that_is_centred_and_in_the_balance() {
    let centred =
        |m: &Meeting| at_each_level(m, |d| (d.centred().map(|group| group.id.clone()), d.centred_label()));
    let lived = || (Some(LIVED.to_owned()), Some("lived experience".to_owned()));
    assert_eq!(centred(&meeting(3, 4, 1)), [lived(), lived()]);
    // Nobody of the centred group came: the other side does not take its place.
    assert_eq!(centred(&meeting(0, 4, 1)), [(None, None), (None, None)]);
    let mut outside = meeting(3, 4, 1).report(Detail::Groups);
    outside.session.centred = Some("apart".into());
    assert!(Disclosure::new(&outside, Detail::Groups).centred().is_none());
}

#[test]
fn first_voices_of_items_are_counted_for_the_centred_group() {
    let firsts = |m: &Meeting| at_each_level(m, |d| (d.first_of_items(), d.first_voices()));
    let one_of_three = || (Some((1, 3)), Some(words::first_voices(1u8, "lived experience", 3u8)));
    assert_eq!(firsts(&with_items(Meeting::live(3, 3), [1, 4, 5])), [one_of_three(), one_of_three()]);
    let small = with_items(Meeting::live(2, 3), [1, 3, 4]);
    assert_eq!(firsts(&small), [(None, None), one_of_three()]);
    let one_side = with_items(Meeting::live(3, 0), [1, 2, 3]);
    assert_eq!(firsts(&one_side), [(None, None), (None, None)]);
}

#[test]
fn without_items_the_first_voice_is_that_of_the_session() {
    let firsts = |m: &Meeting| at_each_level(m, |d| (d.first_of_items(), d.first_voices()));
    let mut m = Meeting::live(3, 3);
    m.floor(0, 4);
    m.floor(10_000, 1);
    m.at(20_000, Event::Ended);
    let of_session = || (None, Some(words::first_voice("staff")));
    assert_eq!(firsts(&m), [of_session(), of_session()]);
    let mut silent = Meeting::live(3, 3);
    silent.at(20_000, Event::Ended);
    assert_eq!(firsts(&silent), [(None, None), (None, None)]);
}

#[test]
fn hands_turns_and_quiet_are_shown_by_group_as_far_as_no_group_is_small() {
    let shows = |lived, staff, facilitators| {
        at_each_level(&meeting(lived, staff, facilitators), |d| {
            let spans = |groups: Vec<_>| groups.into_iter().any(|group| !d.spans_of(group).is_empty());
            (
                !d.hands_by_group().is_empty(),
                spans(d.in_balance()),
                spans(d.apart()),
                d.silence_ms().is_some(),
            )
        })
    };
    let all = (true, true, true, true);
    assert_eq!(shows(3, 3, 3), [all; 2]);
    assert_eq!(shows(2, 4, 3), [(false, false, false, true), all]);
    assert_eq!(shows(3, 3, 1), [(false, true, false, false), all]);
}

#[test]
fn hands_that_were_not_reached_are_counted_from_three_people_on() {
    let left = |lived, staff| {
        let mut m = Meeting::live(lived, staff);
        m.hand(0, 1, true);
        m.at(9_000, Event::Ended);
        at_each_level(&m, |d| (d.hands_left(), d.had_hands()))
    };
    let one = || (vec![(None, 1)], true);
    assert_eq!(left(1, 2), [one(), one()]);
    assert_eq!(left(1, 1), [(vec![], true), one()]);
}

#[test]
fn the_share_of_one_facilitator_stands_beside_the_balance_and_that_of_one_supporter_does_not() {
    let lines = |role: &str, lived: u16| {
        let mut m = Meeting::opened(Source::Live, true);
        for n in 1..=lived {
            m.person(0, n, LIVED, LIVED, true);
        }
        for n in lived + 1..=lived + 3 {
            m.person(0, n, STAFF, STAFF, true);
        }
        m.person(0, lived + 4, role, "apart", true);
        m.floor(0, 1);
        m.floor(300_000, lived + 4);
        m.at(400_000, Event::Ended);
        at_each_level(&m, |d| d.apart_lines().concat())
    };
    let share = |role: &str| format!("Not counted in the balance: {role} 25% (13 to 37) of all talk.");
    let few = |role: &str| format!("Not counted in the balance: {role} (1 person), too few people to show.");
    assert_eq!(lines("facilitator", 3), [share("facilitator"), share("facilitator")]);
    assert_eq!(lines("supporter", 3), [few("supporter"), share("supporter")]);
    assert_eq!(lines("facilitator", 2), [few("facilitator"), share("facilitator")], "there is no balance");
}
