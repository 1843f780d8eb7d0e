//! A copy that is made to be shared.

use airtime::{
    domain::{
        Event, Group, Hat, History, Moment, PersonId, Speaker,
        floor::turn_events::{Inserted, Spoke},
        people::{
            agreement::Agreement,
            joining::{PersonAdded, Seat},
        },
        privacy::{
            level::Level,
            redact,
            removal::RemovedTime,
            share,
            shared_copy::{ShareTexts, SharedCopy},
        },
        record::{
            continuity::{AmendmentOpened, ClockStepped, Resumed},
            opening::Source,
        },
    },
    text::people,
};
use chrono::{DateTime, FixedOffset};

use crate::{
    lines,
    meeting::{LIVED, Meeting, STAFF},
};

pub fn copy(m: &Meeting, level: Level) -> SharedCopy {
    let item = |n: u16| format!("Item {n}");
    let together = |labels: &[String]| labels.join(" and ");
    let words =
        ShareTexts { item: &item, together: &together, somebody: "somebody", group: people::group_label };
    share::copy(&m.history, "19700101-abc234", level, &words).unwrap()
}

fn wall(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(text).unwrap()
}

#[test]
fn a_copy_holds_no_time_that_whoever_facilitates_would_rather_not_show() {
    let copied = |spoke: bool, level| {
        let mut m = Meeting::live(3, 3);
        let agreement = Agreement { hides_facilitator: true, ..Agreement::default() };
        m.at(0, Event::Agreement(Box::new(agreement)));
        for (ms, n) in [(0, 1), (20_000, 4)] {
            m.floor(ms, n);
        }
        let speaker = m.speaker(7);
        m.at(50_000, if spoke { Event::Floor(speaker) } else { Event::Open });
        m.floor(80_000, 2);
        m.at(90_000, Event::Ended);
        lines(&copy(&m, level).records)
    };
    for level in [Level::Groups, Level::Pseudonyms] {
        assert_eq!(copied(true, level), copied(false, level));
    }
    assert!(copied(true, Level::Full).contains("hides_facilitator"), "what reads it knows");
}

#[test]
fn a_full_copy_tells_no_clock_whatever_line_told_one() {
    let mut m = Meeting::live(3, 3);
    let (since, wall) = (Moment::from_ms(1_000), wall("2026-05-01T23:59:07+01:00"));
    let resumed = Resumed { wall, boot: Some("boot-of-the-machine".into()), since };
    m.at(1_000, Event::Resumed(Box::new(resumed)));
    m.at(2_000, Event::ClockStepped(Box::new(ClockStepped { by_ms: -3_600_001, wall })));
    m.at(3_000, Event::Ended);
    m.at(3_000, Event::AmendmentOpened(Box::new(AmendmentOpened { wall, by: None })));
    let forgotten =
        redact::forget(m.history.records(), PersonId(1), RemovedTime::AsSomeone, "somebody", wall);
    m.history = History::from_records(forgotten);
    let walls = |text: &str| text.matches("\"wall\":").count();
    assert_eq!(walls(&lines(m.history.records())), 5, "every line that may tell it is there");

    let text = lines(&copy(&m, Level::Full).records);
    assert_eq!(walls(&text), text.matches("\"wall\":\"1970-01-01T00:00:00Z\"").count(), "{text}");
    for told in ["2026", "23:59", "3600001", "boot-of-the-machine", "20260501-abc234"] {
        assert!(!text.contains(told), "{told}: {text}");
    }
}

#[test]
fn a_small_centred_group_stays_the_centred_one_when_it_is_told_with_another() {
    for level in [Level::Groups, Level::Pseudonyms] {
        let mut m = Meeting::opened(Source::Live, true);
        for (n, group) in [(1, LIVED), (2, LIVED), (3, STAFF), (4, STAFF), (5, STAFF)] {
            m.person(0, n, group, group, true);
        }
        m.at(0, Event::Ready);
        m.floor(0, 1);
        m.floor(60_000, 3);
        m.at(100_000, Event::Ended);
        let copy = copy(&m, level);
        assert_eq!(copy.merged.len(), 1);
        let after = History::from_records(copy.records);
        let roster = &after.session().roster;
        assert_eq!(roster.centred().map(|g| roster.groups()[g].id.as_str()), Some("together_1"), "{level:?}");
    }
}

/// Talk by group, ms, and turns.
pub fn talk(history: &History) -> Vec<(String, u64, u32)> {
    let s = history.session();
    let groups = s.tally.groups().iter().enumerate().filter(|(_, tally)| tally.ms > 0);
    groups.map(|(g, tally)| (s.roster.groups()[g].id.clone(), tally.ms, tally.turns)).collect()
}

#[test]
fn a_turn_put_in_before_its_seat_was_added_goes_on_in_the_group_of_the_seat() {
    let mut m = Meeting::live(3, 3);
    m.floor(0, 1);
    let seat =
        PersonAdded { seat: Seat::Someone, ..PersonAdded::nameless(PersonId(9), &Hat::new(STAFF, STAFF)) };
    m.at(2_000, Event::Person(Box::new(seat)));
    m.floor(6_000, 2);
    let speaker = Some(Speaker { person: PersonId(9), hat: Hat::new(LIVED, LIVED) });
    let (start, end) = (Moment::ZERO, Moment::from_ms(5_000));
    m.at(9_000, Event::Inserted(Box::new(Inserted { start, end, speaker, then_open: true })));
    m.at(9_000, Event::Ended);
    let talk_here = talk(&m.history);
    assert_eq!(talk_here, [(LIVED.to_owned(), 5_000, 2), (STAFF.to_owned(), 3_000, 1)]);
    for level in [Level::Groups, Level::Pseudonyms] {
        assert_eq!(talk(&History::from_records(copy(&m, level).records)), talk_here, "{level:?}");
    }
}

#[test]
fn a_copy_tells_of_talk_in_a_hat_whose_group_nobody_is_in() {
    let mut m = Meeting::live(3, 3);
    m.at(0, Event::Group(Box::new(Group::new("carers"))));
    m.floor(0, 4);
    let hat = Hat::new("carer", "carers");
    m.at(10_000, Event::Floor(Speaker { person: PersonId(1), hat }));
    m.floor(30_000, 4);
    m.at(60_000, Event::Ended);
    let time = |history: &History| {
        let totals = history.session().tally.totals();
        (totals.speaking, totals.someone)
    };
    assert_eq!(time(&m.history), (60_000, 0));
    for level in [Level::Groups, Level::Pseudonyms] {
        assert_eq!(time(&History::from_records(copy(&m, level).records)), (60_000, 0), "{level:?}");
    }
}

#[test]
fn a_turn_that_goes_on_in_another_hat_is_the_same_voice_in_a_copy() {
    let mut m = Meeting::live(3, 3);
    m.floor(0, 1);
    m.floor(10_000, 4);
    m.hat(20_000, 4, "manager", STAFF);
    m.floor(30_000, 5);
    m.at(60_000, Event::Ended);
    let copied = History::from_records(copy(&m, Level::Groups).records);
    let voices = |history: &History| history.timeline().iter().map(|s| s.speaker.clone()).collect::<Vec<_>>();
    let seats: Vec<_> = voices(&copied).into_iter().map(|speaker| speaker.unwrap().person).collect();
    assert_eq!(seats.len(), 4);
    assert!(seats[1] == seats[2] && seats[2] != seats[3], "{seats:?}");
    assert_eq!(talk(&copied), talk(&m.history));
}

#[test]
fn a_copy_says_whether_voices_at_once_could_be_heard() {
    for known in [true, false] {
        let mut m = Meeting::opened(Source::Webvtt, known);
        for n in 1..=6 {
            let group = if n > 3 { STAFF } else { LIVED };
            m.person(0, n, group, group, true);
        }
        let speaker = Some(m.speaker(1));
        m.at(0, Event::Spoke(Box::new(Spoke { speaker, length_ms: 5_000, text: None })));
        m.at(5_000, Event::Ended);
        for level in [Level::Full, Level::Groups, Level::Pseudonyms] {
            let copied = History::from_records(copy(&m, level).records);
            assert_eq!(copied.session().overlap_known(), known, "{level:?}");
        }
    }
}
