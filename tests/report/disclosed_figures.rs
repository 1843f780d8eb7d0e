//! What is shown of a meeting is what happened in it: each answer of the disclosure beside a meeting worked out by hand.

use std::collections::BTreeMap;

use airtime::{
    domain::{
        Event, PersonId,
        agenda::items::ItemKind,
        preparation::charter::{Charter, SessionKind},
        record::ids::Who,
    },
    report::{Detail, disclosure::Disclosure, model::SessionReport},
};

use crate::meeting::{LIVED, Meeting, STAFF};

fn shown<T>(m: &Meeting, detail: Detail, what: impl Fn(&Disclosure<'_>, &SessionReport) -> T) -> T {
    let report = m.report(detail);
    what(&Disclosure::new(&report, detail), &report)
}

/// Staff, lived experience, staff, lived experience: 30 s, 10 s, 30 s, 10 s of one item.
fn talk(lived: u16, staff: u16) -> Meeting {
    let mut m = Meeting::live(lived, staff);
    m.add_item(0, 1, "The ramp", ItemKind::Discussion);
    m.start_item(0, 1);
    m.floor(0, lived + 1);
    m.floor(30_000, 1);
    m.floor(40_000, lived + 2);
    m.floor(70_000, 2);
    m.at(80_000, Event::Ended);
    m
}

#[test]
fn who_spoke_after_whom_is_shown_as_it_was_or_not_at_all() {
    let responses = |m: &Meeting, detail| shown(m, detail, |d, _| d.responses().cloned());
    let row = |group: &str, count: u32| BTreeMap::from([(group.to_owned(), count)]);
    let expected = BTreeMap::from([(STAFF.to_owned(), row(LIVED, 2)), (LIVED.to_owned(), row(STAFF, 1))]);
    for detail in [Detail::Groups, Detail::People] {
        let mut found = responses(&talk(3, 3), detail).unwrap();
        for row in found.values_mut() {
            row.retain(|_, count| *count > 0);
        }
        found.retain(|_, row| !row.is_empty());
        assert_eq!(found, expected);
    }
    assert_eq!(responses(&talk(2, 3), Detail::Groups), None);
    assert!(responses(&talk(2, 3), Detail::People).is_some());
}

#[test]
fn shares_of_an_item_are_shown_as_they_were_or_not_at_all() {
    let shares = |m: &Meeting, detail| shown(m, detail, |d, report| d.item_shares(&report.items[0]));
    let expected = [("lived experience".to_owned(), 0.25), ("staff".to_owned(), 0.75)];
    assert_eq!(shares(&talk(3, 3), Detail::Groups), expected);
    assert_eq!(shares(&talk(3, 3), Detail::People), expected);
    assert_eq!(shares(&talk(2, 3), Detail::Groups), []);
    assert_eq!(shares(&talk(2, 3), Detail::People), expected);
}

#[test]
fn whether_people_are_told_apart_is_what_the_record_does() {
    for detail in [Detail::Groups, Detail::People] {
        let apart = |m: &Meeting| shown(m, detail, |d, _| d.tells_people_apart());
        assert!(apart(&talk(3, 3)) && apart(&talk(1, 1)));
        let mut by_group = Meeting::live(3, 3);
        let kind = SessionKind::GroupsOnly;
        by_group.at(0, Event::Charter(Box::new(Charter { kind, ..Charter::default() })));
        by_group.at(9_000, Event::Ended);
        assert!(!apart(&by_group));
    }
}

#[test]
fn what_was_no_meeting_time_is_shown_when_it_was() {
    let mut m = Meeting::live(3, 3);
    m.floor(0, 1);
    m.at(60_000, Event::Break);
    m.floor(90_000, 4);
    m.at(100_000, Event::OffRecord);
    m.floor(110_000, 2);
    m.at(120_000, Event::SmallGroups);
    m.at(150_000, Event::Open);
    m.at(160_000, Event::Ended);
    let spans = shown(&m, Detail::Groups, |d, _| {
        d.spans_away().iter().map(|span| (span.start_s, span.end_s)).collect::<Vec<_>>()
    });
    assert_eq!(spans, [(60.0, 90.0), (100.0, 110.0), (120.0, 150.0)]);
    assert!(shown(&talk(3, 3), Detail::Groups, |d, _| d.spans_away().is_empty()));
}

/// Kept totals have none.
#[test]
fn a_timeline_is_shown_where_one_was_kept() {
    let m = talk(3, 3);
    assert!(shown(&m, Detail::Groups, |d, _| d.has_timeline()));
    let kept = SessionReport { timeline: vec![], ..m.report(Detail::Groups) };
    assert!(!Disclosure::new(&kept, Detail::Groups).has_timeline());
}

#[test]
fn reports_from_small_groups_are_counted() {
    let mut m = Meeting::live(3, 3);
    m.at(0, Event::SmallGroups);
    for n in 1..4 {
        m.at(u64::from(n) * 10_000, Event::ReportBack(Who { person: PersonId(n) }));
    }
    m.at(90_000, Event::Ended);
    for detail in [Detail::Groups, Detail::People] {
        assert_eq!(shown(&m, detail, |d, _| d.reports_back()), 3);
        assert_eq!(shown(&talk(3, 3), detail, |d, _| d.reports_back()), 0);
    }
}
