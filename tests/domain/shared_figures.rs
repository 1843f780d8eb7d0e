//! What a copy by group or by letter has of the meeting, and what it has not.

use airtime::domain::{
    Aim, AimMode, Event, Group, Hat, History, PersonId, Speaker,
    agenda::items::{ItemClosed, ItemKind, Outcome},
    people::joining::{PersonAdded, Seat},
    preparation::charter::{Charter, SessionKind},
    privacy::level::Level,
    record::{ids::ItemRef, opening::Source},
};

use crate::{
    meeting::{LIVED, Meeting, STAFF},
    sharing::{copy, talk},
};

const BOTH: [Level; 2] = [Level::Groups, Level::Pseudonyms];

fn copied(m: &Meeting, level: Level) -> History {
    History::from_records(copy(m, level).records)
}

#[test]
fn turns_of_one_group_that_follow_one_another_stay_turns() {
    let mut m = Meeting::live(3, 3);
    for (at, n) in [(0, 1), (5, 2), (9, 1), (14, 3), (20, 4), (26, 1), (30, 2)] {
        m.floor(at * 1_000, n);
    }
    m.at(33_000, Event::Open);
    m.floor(40_000, 2);
    m.at(44_000, Event::Someone);
    m.floor(46_000, 1);
    m.at(60_000, Event::Ended);
    for level in BOTH {
        let copy = copy(&m, level);
        assert_eq!(copy.turns, 10, "{level:?}");
        assert_eq!(talk(&History::from_records(copy.records)), talk(&m.history), "{level:?}");
    }
    // Two seats are enough for voices that take turns; staff spoke once at a time.
    let added = |e: &Event| if let Event::Person(p) = e { Some(p.group.clone()) } else { None };
    let seats: Vec<String> = copy(&m, Level::Groups).records.iter().filter_map(|r| added(&r.event)).collect();
    assert_eq!(seats.iter().filter(|g| *g == LIVED).count(), 2, "{seats:?}");
    assert_eq!(seats.iter().filter(|g| *g == STAFF).count(), 1, "{seats:?}");
}

#[test]
fn a_turn_in_another_hat_is_told_of_the_group_of_that_hat() {
    let mut m = Meeting::live(3, 3);
    m.at(0, Event::Floor(Speaker { person: PersonId(1), hat: Hat::new(STAFF, STAFF) }));
    m.floor(5_000, 2);
    m.at(9_000, Event::Ended);
    for level in BOTH {
        assert_eq!(talk(&copied(&m, level)), talk(&m.history), "{level:?}");
    }
}

#[test]
fn who_is_in_a_copy_is_counted() {
    let mut m = Meeting::live(3, 3);
    let seat =
        PersonAdded { seat: Seat::Someone, ..PersonAdded::nameless(PersonId(9), &Hat::new(STAFF, STAFF)) };
    m.at(0, Event::Person(Box::new(seat)));
    m.floor(0, 4);
    m.floor(5_000, 9);
    m.heard(6_000, 1);
    m.at(9_000, Event::Ended);
    assert_eq!(copy(&m, Level::Groups).people, 2);
    let by_letter = copy(&m, Level::Pseudonyms);
    assert_eq!(by_letter.people, 7, "also those who said nothing");
    // A voice by card is told from a seat of its own group.
    let by_group = copied(&m, Level::Groups);
    let voice = by_group.records().iter().find_map(|r| match &r.event {
        Event::Heard(speaker) => Some(speaker.person),
        _ => None,
    });
    let seat = by_group.session().roster.person(voice.unwrap()).unwrap();
    assert_eq!(seat.hat.group, LIVED);
    let heard = |level| copy(&m, level).records.iter().filter(|r| matches!(r.event, Event::Heard(_))).count();
    assert_eq!((heard(Level::Groups), heard(Level::Pseudonyms)), (1, 0), "a card would point to somebody");
    let names = |e: &Event| if let Event::Person(p) = e { Some((p.seat, p.name.clone())) } else { None };
    let names: Vec<_> = by_letter.records.iter().filter_map(|r| names(&r.event)).collect();
    assert_eq!(names[0], (Seat::Person, Some("A".to_owned())));
    assert_eq!(names[1], (Seat::Someone, None));
    assert!(names[2..].iter().all(|(seat, name)| *seat == Seat::Person && name.is_some()), "{names:?}");

    let full = copy(&m, Level::Full);
    assert_eq!((full.people, full.turns), (7, 2), "the seat is nobody");
    let seqs: Vec<u32> = full.records.iter().map(|r| r.seq).collect();
    assert!(seqs.iter().zip(0..).all(|(seq, n)| *seq == n), "{seqs:?}");
    assert!(matches!(full.records.last().unwrap().event, Event::Shared(_)));
}

#[test]
fn an_id_from_elsewhere_stays_only_where_there_is_no_name() {
    let mut m = Meeting::live(3, 3);
    let person = |n: u16, name: Option<&str>| {
        let nameless = PersonAdded::nameless(PersonId(n), &Hat::new(STAFF, STAFF));
        Event::Person(Box::new(PersonAdded {
            id: Some(format!("id-{n}")),
            name: name.map(ToOwned::to_owned),
            ..nameless
        }))
    };
    m.at(0, person(8, Some("Bea")));
    m.at(0, person(9, None));
    let ids: Vec<_> = copied(&m, Level::Full)
        .records()
        .iter()
        .filter_map(|r| match &r.event {
            Event::Person(p) => p.id.clone(),
            _ => None,
        })
        .collect();
    assert_eq!(ids, ["id-9"]);
}

#[test]
fn items_keep_their_time_and_how_they_ended() {
    let mut m = Meeting::live(3, 3);
    for (n, kind) in [(1, ItemKind::Discussion), (2, ItemKind::Story)] {
        m.add_item(0, n, "The ramp", kind);
    }
    m.start_item(1_000, 1);
    m.floor(2_000, 1);
    m.at(9_000, Event::ItemNotReady(ItemRef { item: 1 }));
    let closed =
        ItemClosed { outcome: Some(Outcome::Decided), summary: Some("Two".into()), ..ItemClosed::plain(2) };
    m.start_item(10_000, 2);
    m.at(15_000, Event::ItemClosed(Box::new(closed)));
    m.at(20_000, Event::Ended);
    for level in BOTH {
        let after = copied(&m, level);
        let items = |h: &History| {
            let s = h.session();
            let spent: Vec<u64> = s.tally.items().iter().map(|i| i.spent_ms).collect();
            (spent, [1, 2].map(|n| s.agenda.outcome(n)))
        };
        assert_eq!(items(&after), items(&m.history), "{level:?}");
        assert_eq!(items(&after).1, [Some(Outcome::NotYetReady), Some(Outcome::Decided)], "{level:?}");
    }
}

#[test]
fn the_kind_of_meeting_and_the_aim_are_told() {
    let mut m = Meeting::live(3, 3);
    let custom = Aim {
        mode: AimMode::Custom,
        agreed: true,
        shares: [(LIVED.into(), 0.6), (STAFF.into(), 0.4)].into(),
    };
    m.at(0, Event::Aim(Box::new(custom.clone())));
    m.at(9_000, Event::Ended);
    let kind = |m: &Meeting, level| copied(m, level).session().charter.kind;
    assert_eq!(BOTH.map(|level| kind(&m, level)), [SessionKind::GroupsOnly, SessionKind::Joint]);
    assert_eq!(copied(&m, Level::Groups).session().aim, custom);
    m.at(
        9_000,
        Event::Charter(Box::new(Charter { purpose: Some("A ramp".into()), kind: SessionKind::OneGroup })),
    );
    assert_eq!(BOTH.map(|level| kind(&m, level)), [SessionKind::OneGroup; 2]);
    assert_eq!(copied(&m, Level::Groups).session().charter.purpose, None);

    let mut small = Meeting::live(2, 3);
    small.at(0, Event::Aim(Box::new(custom)));
    small.at(9_000, Event::Ended);
    let aim = copied(&small, Level::Groups).session().aim.clone();
    assert_eq!(aim.shares.into_iter().collect::<Vec<_>>(), [("together_1".to_owned(), 1.0)]);
}

/// A meeting of groups: id, whether it is in the balance, how many people.
fn groups(groups: &[(&str, bool, u16)]) -> Meeting {
    let mut m = Meeting::opened(Source::Live, true);
    let mut n = 0;
    for &(id, in_balance, people) in groups {
        m.at(0, Event::Group(Box::new(Group { in_balance, ..Group::new(id) })));
        for _ in 0..people {
            n += 1;
            m.person(0, n, id, id, true);
        }
    }
    m.at(0, Event::Ready);
    m.at(9_000, Event::Ended);
    m
}

#[test]
fn a_small_group_is_told_with_one_of_its_kind() {
    // One outside the balance goes with another outside it, and not with the smaller one in it.
    let merged = |m: &Meeting| copy(m, Level::Groups).merged;
    let m = groups(&[(LIVED, true, 3), (STAFF, true, 4), ("board", false, 5), ("press", false, 1)]);
    assert_eq!(merged(&m), [["board", "press"]]);
    // With nobody else in the balance, both are in it.
    let m = groups(&[(STAFF, true, 2), ("board", false, 5)]);
    assert_eq!(merged(&m), [["staff", "board"]]);
    let after = copied(&m, Level::Groups);
    assert!(after.session().roster.groups().iter().any(|g| g.id == "together_1" && g.in_balance));
    // A group without anybody is not in the copy, and not told with any.
    let m = groups(&[(LIVED, true, 3), (STAFF, true, 4), ("volunteers", true, 0)]);
    let copy = copy(&m, Level::Groups);
    assert_eq!((copy.merged.len(), copy.groups.len()), (0, 2));
}

#[test]
fn a_group_called_after_somebody_is_called_after_nobody() {
    let mut m = groups(&[(LIVED, true, 3), ("friends_of_bea", true, 3)]);
    m.history = History::from_records(m.history.records().iter().cloned().map(|mut record| {
        if let Event::Person(p) = &mut record.event {
            p.name = match p.person.0 {
                1 => Some("Bea".to_owned()),
                2 => Some("Lived Experience".to_owned()),
                _ => None,
            };
        }
        record
    }));
    let after = copied(&m, Level::Groups);
    let ids: Vec<&str> = after.session().roster.groups().iter().map(|g| g.id.as_str()).collect();
    assert_eq!(ids, [LIVED, "friends_of_somebody"]);
}

#[test]
fn voices_of_an_import_keep_their_turns_in_as_few_seats_as_can_be() {
    let people = [(1, LIVED), (2, LIVED), (3, LIVED), (4, STAFF), (5, STAFF), (6, STAFF)];
    let m = Meeting::import(
        &people,
        &[
            (0, 5_000, 1),
            (5_500, 8_000, 1),   // a pause of half a second: one turn
            (8_500, 9_000, 2),   // too soon after the first for its seat
            (9_501, 12_000, 3),  // late enough for the first seat
            (9_600, 11_000, 1),  // at the same time, late enough for the second
            (10_000, 11_500, 2), // at the same time as both
            (13_000, 15_000, 4),
        ],
    );
    for level in BOTH {
        let copy = copy(&m, level);
        assert_eq!(copy.turns, 7, "{level:?}");
        assert_eq!(talk(&History::from_records(copy.records)), talk(&m.history), "{level:?}");
    }
    let seat = |e: &Event| if let Event::Person(p) = e { Some(p.group.clone()) } else { None };
    let seats: Vec<String> = copy(&m, Level::Groups).records.iter().filter_map(|r| seat(&r.event)).collect();
    assert_eq!(seats.iter().filter(|g| *g == LIVED).count(), 3, "{seats:?}");
    let by_letter = copied(&m, Level::Pseudonyms);
    assert_eq!(by_letter.session().roster.people().len(), 6, "each by a letter of their own");
}
