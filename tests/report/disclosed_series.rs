//! What of a series of meetings may be shown.

use airtime::{
    domain::{
        Event,
        agenda::items::ItemKind,
        closing::answers::{CardQuestion, Counts, PhoneAnswers},
        floor::turn_events::Spoke,
        measures::{felt_heard::FeltHeard, tap_error::TapError},
        record::opening::Source,
    },
    report::{
        Detail, Summary,
        disclosure::series::{Gap, first_voices, meetings},
        document::{Trend, TrendPoint, digest, series::document},
        format,
        model::{
            series::{SeriesReport, series_report},
            summary::KOfM,
        },
    },
};

use crate::meeting::{LIVED, Meeting, STAFF};

/// Two items of half a minute; so many people, and who speaks in each.
fn meeting(lived: u16, staff: u16, speakers: &[u16]) -> Summary {
    let mut m = Meeting::live(lived, staff);
    for (item, n) in (1..).zip(speakers) {
        let at = u64::from(item) * 30_000;
        m.add_item(at, item, "The ramp", ItemKind::Discussion);
        m.start_item(at, item);
        m.floor(at, *n);
    }
    m.at(90_000, Event::Ended);
    Summary::of(m.history.session())
}

fn firsts(of: Vec<Summary>, detail: Detail) -> Option<KOfM> {
    let report = series_report(of, &[], detail, TapError::default(), "2026-06-01".parse().unwrap());
    first_voices(&report)
}

#[test]
fn first_voices_of_a_series_are_shown_where_no_meeting_has_a_small_group() {
    let large = || meeting(3, 3, &[1, 4]);
    let small = || meeting(2, 3, &[1, 2]);
    assert_eq!(firsts(vec![large()], Detail::Groups), Some(KOfM { k: 1, m: 2 }));
    assert_eq!(firsts(vec![large(), large()], Detail::Groups), Some(KOfM { k: 2, m: 4 }));
    assert_eq!(firsts(vec![large(), small()], Detail::Groups), None);
    assert_eq!(firsts(vec![small()], Detail::Groups), None);
    assert_eq!(firsts(vec![large(), small()], Detail::People), Some(KOfM { k: 3, m: 4 }));
    assert_eq!(firsts(vec![meeting(3, 3, &[])], Detail::Groups), None, "nobody spoke");
    assert_eq!(firsts(vec![], Detail::Groups), None);
}

#[test]
fn of_a_meeting_with_a_small_group_no_share_is_shown() {
    let of = vec![meeting(3, 3, &[1, 4]), meeting(2, 3, &[1, 2])];
    let report = series_report(of, &[], Detail::Groups, TapError::default(), "2026-06-01".parse().unwrap());
    let shown = meetings(&report);
    assert_eq!(shown.len(), 2);
    assert_eq!((shown[0].share, shown[0].first_voices), (Some(0.5), Some(KOfM { k: 1, m: 2 })));
    assert_eq!((shown[1].share, shown[1].first_voices, shown[1].gap), (None, None, Gap::TooFewPeople));
    assert!(shown.iter().all(|m| m.heard.is_some() && m.title == Some("The new ward")));
}

#[test]
fn meetings_without_groups_have_nothing_to_compare_and_no_first_voices() {
    let ungrouped = || {
        let mut m = Meeting::opened(Source::Rttm, true);
        for n in 1..=4 {
            m.person(0, n, "unassigned", "unassigned", true);
        }
        let speaker = Some(m.speaker(1));
        m.at(1_000, Event::Spoke(Box::new(Spoke { speaker, length_ms: 60_000, text: None })));
        m.at(90_000, Event::Ended);
        Summary::of(m.history.session())
    };
    let today = "2026-06-01".parse().unwrap();
    let report =
        series_report(vec![ungrouped(), ungrouped()], &[], Detail::Groups, TapError::default(), today);
    let shown = meetings(&report);
    assert!(shown.iter().all(|m| m.gap == Gap::NoGroups && m.share.is_none() && m.first_voices.is_none()));
    assert_eq!(first_voices(&report), None);
    let text = plain_text(&report);
    assert!(text.contains("These meetings have no groups to compare."), "{text}");
    for false_words in ["no aim, or no talk", "First to speak", "lived experience", "too early to say"] {
        assert!(!text.contains(false_words), "{false_words}: {text}");
    }
    // What no file shows is not said to be nothing.
    for unknown in ["No decision", "Who took notes", "Who facilitated", "written down to be done", "No cards"]
    {
        assert!(!text.contains(unknown), "{unknown}: {text}");
    }
    let mixed = series_report(
        vec![ungrouped(), meeting(3, 3, &[1, 4])],
        &[],
        Detail::Groups,
        TapError::default(),
        today,
    );
    assert_eq!(first_voices(&mixed), Some(KOfM { k: 1, m: 2 }), "of the meeting that has groups");
    let text = plain_text(&mixed);
    assert!(text.contains("no groups to compare") && text.contains("No decision"), "{text}");
}

#[test]
fn a_trend_in_text_has_each_share_with_its_error_and_who_led_and_names_rehearsals() {
    let rehearsed = || {
        let mut m = Meeting::opened(Source::Rehearsal, true);
        for n in 1..=6 {
            let group = if n < 4 { LIVED } else { STAFF };
            m.person(0, n, group, group, true);
        }
        m.floor(0, 1);
        m.floor(240_000, 4);
        m.at(600_000, Event::Ended);
        Summary::of(m.history.session())
    };
    let today = "2026-06-01".parse().unwrap();
    let trend = |of| series_report(of, &[], Detail::Groups, TapError::default(), today);
    let report = trend(vec![rehearsed(), rehearsed()]);
    let text = plain_text(&report);
    assert!(text.contains("All of them were rehearsals."), "{text}");
    assert!(text.contains("40% (") && text.contains("Who led:"), "{text}");
    assert!(text.contains("lived experience 4") && text.contains("%, to and fro "), "{text}");
    let digest = format::text::text(&digest::document(&report));
    assert!(digest.contains("All of them were rehearsals."), "{digest}");
    let text = plain_text(&trend(vec![rehearsed(), meeting(3, 3, &[1, 4])]));
    assert!(text.contains("1 of them was a rehearsal."), "{text}");
    assert!(!plain_text(&trend(vec![meeting(3, 3, &[1, 4])])).contains("rehears"));
}

/// A trend of so many meetings: the labels below its picture that are not empty, and whether only on a wide page.
fn labels(meetings: usize) -> Vec<bool> {
    let point = |n: usize| TrendPoint {
        label: format!("2026-01-{:02}", n + 1),
        text: String::new(),
        aim: None,
        value: Some(0.5),
        low: None,
        high: None,
    };
    let points = (0..meetings).map(point).collect();
    let trend = Trend { title: String::new(), text: String::new(), points };
    assert_eq!(trend.labels().len(), meetings, "a place for each");
    trend.labels().into_iter().filter(|(label, _)| !label.is_empty()).map(|(_, wide)| wide).collect()
}

#[test]
fn labels_below_a_trend_have_room_on_a_phone_and_on_a_wide_page() {
    assert_eq!(labels(0), [false; 0]);
    assert_eq!(labels(1), [false]);
    assert_eq!(labels(2), [false, false]);
    assert_eq!(labels(7), [false, true, true, true, true, true, false]);
    for meetings in [8, 10, 12, 24, 75] {
        let shown = labels(meetings);
        assert!((4..=7).contains(&shown.len()), "{meetings}: {shown:?}");
        assert_eq!(shown.iter().filter(|wide| !**wide).count(), 2, "the first and the last on a phone");
    }
}

fn plain_text(report: &SeriesReport) -> String {
    let text = format::text::text(&document(report));
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// A meeting of eight in which so many said yes, partly, no to *Did you feel your ideas were heard?*, or skipped it.
fn asked([yes, partly, no, skip]: [u32; 4]) -> Summary {
    let mut m = Meeting::live(4, 4);
    let (question, counts) = (CardQuestion::IdeasHeard, Counts { yes, partly, no, skip });
    m.at(80_000, Event::PhoneAnswers(PhoneAnswers { question, counts }));
    m.at(90_000, Event::Ended);
    Summary::of(m.history.session())
}

#[test]
fn how_many_felt_heard_goes_with_each_meeting_of_the_trend() {
    let of = vec![asked([5, 2, 1, 0]), asked([2, 0, 0, 6]), meeting(4, 4, &[1])];
    let report = series_report(of, &[], Detail::Groups, TapError::default(), "2026-06-01".parse().unwrap());
    let felt: Vec<_> = meetings(&report).iter().map(|m| m.felt_heard).collect();
    let first = FeltHeard { yes: 5, partly: 2, of: 8 };
    assert_eq!(felt, [Some(first), None, None], "two who answered could be told apart; one was not asked");
    let page = format::markdown::markdown(&[document(&report)]);
    assert!(page.contains("| 5 of 8, 2 partly |"), "{page}");
}
