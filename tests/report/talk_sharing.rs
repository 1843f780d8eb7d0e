//! Who led as time went on: in figures, words and pictures, and for whom it is left out.

use airtime::{
    domain::{Event, agenda::items::ItemKind, measures::tap_error::TapError},
    report::{
        Detail, SessionReport, Summary,
        disclosure::{Disclosure, series::meetings},
        document::{self, Content},
        format::{csv::series::csv, html, markdown, text},
        model::{LedBy, SharingParts, SharingStretch, series::series_report},
    },
};

use crate::meeting::{LIVED, Meeting, STAFF};

/// Lived experience speaks for five minutes, then the others for as long; then turns of ten seconds for ten minutes.
fn meeting(lived: u16, staff: u16) -> Meeting {
    let mut m = Meeting::live(lived, staff);
    m.floor(0, 1);
    m.floor(300_000, lived + 1);
    for n in 0..60 {
        m.floor(600_000 + n * 10_000, if n % 2 == 0 { 1 } else { lived + 1 });
    }
    m.at(1_200_000, Event::Ended);
    m
}

fn who_led(m: &Meeting, detail: Detail) -> Option<String> {
    Disclosure::new(&m.report(detail), detail).who_led()
}

fn spans(report: &SessionReport) -> Vec<(f64, f64, LedBy)> {
    let stretches = report.talk_sharing.iter().flat_map(|sharing| &sharing.stretches);
    stretches.map(|SharingStretch { start_s, end_s, led_by }| (*start_s, *end_s, *led_by)).collect()
}

#[test]
fn a_speech_an_answer_and_a_conversation_are_told_apart() {
    let report = meeting(3, 3).report(Detail::Groups);
    let parts = report.talk_sharing.as_ref().unwrap().parts;
    assert_eq!(parts.windows, 35, "from 0:00 to 17:00, each 150 s long");
    assert!((parts.centred_led + parts.others_led + parts.shared - 1.0).abs() < 1e-12);
    let expected =
        [(60.0, 330.0, LedBy::Centred), (330.0, 600.0, LedBy::Others), (600.0, 1_110.0, LedBy::Shared)];
    // From 3:30 on less than 60% of a window is lived experience's.
    assert_eq!(spans(&report).len(), 3, "{:?}", spans(&report));
    for (found, expected) in spans(&report).iter().zip(expected) {
        assert_eq!(found.2, expected.2);
        assert!((found.0 - expected.0).abs() <= 60.0 && (found.1 - expected.1).abs() <= 60.0, "{found:?}");
    }
}

#[test]
fn it_is_said_in_plain_words() {
    let said = who_led(&meeting(3, 3), Detail::Groups).unwrap();
    assert_eq!(
        said,
        "Sometimes lived experience led, and sometimes staff did. For 8 minutes it went to and fro."
    );
    let mut speech = Meeting::live(3, 3);
    speech.floor(0, 4);
    speech.floor(600_000, 1);
    speech.at(800_000, Event::Ended);
    let said = who_led(&speech, Detail::Groups).unwrap();
    assert_eq!(said, "Most of the time staff led. For 2 minutes lived experience led.");
    // Half and half, give or take a window, is not most of the time.
    let mut by_turns = Meeting::live(3, 3);
    for n in 0..11 {
        by_turns.floor(n * 90_000, [1, 4][n as usize % 2]);
    }
    by_turns.at(1_000_000, Event::Ended);
    let said = who_led(&by_turns, Detail::Groups).unwrap();
    assert_eq!(said, "Sometimes lived experience led, and sometimes staff did.");
    // Nor is a side said to lead that never did.
    let mut speech = Meeting::live(3, 3);
    speech.floor(0, 1);
    for n in 0..24 {
        speech.floor(400_000 + n * 20_000, [4, 1][n as usize % 2]);
    }
    speech.at(880_000, Event::Ended);
    let said = who_led(&speech, Detail::Groups).unwrap();
    assert_eq!(said, "For 7 minutes lived experience led. For 6 minutes it went to and fro.");
}

#[test]
fn several_groups_stand_together_beside_the_centred_one() {
    let mut m = Meeting::live(3, 3);
    for n in 10..13 {
        m.person(0, n, "carer", "carers", true);
    }
    for n in 0..40 {
        m.floor(n * 20_000, [1, 4, 10][n as usize % 3]);
    }
    m.at(800_000, Event::Ended);
    let said = who_led(&m, Detail::Groups).unwrap();
    assert_eq!(said, "Most of the time the other groups together led.");
}

#[test]
fn it_is_left_out_where_a_group_is_small_and_where_there_are_no_two_sides() {
    for (lived, staff) in [(2, 3), (3, 2)] {
        let m = meeting(lived, staff);
        assert_eq!(m.report(Detail::Groups).talk_sharing, None);
        assert_eq!(who_led(&m, Detail::Groups), None);
        assert!(who_led(&m, Detail::People).is_some());
    }
    let mut alone = Meeting::live(3, 0);
    alone.floor(0, 1);
    alone.at(600_000, Event::Ended);
    assert_eq!(alone.by_person().talk_sharing, None);
}

#[test]
fn talk_that_the_timeline_gives_to_no_group_takes_no_part() {
    let mut m = Meeting::live(3, 3);
    for item in 1..=3 {
        m.add_item(0, item, "The ramp", ItemKind::Discussion);
    }
    m.start_item(0, 1);
    m.floor(0, 1);
    m.left(290_000, 2);
    m.start_item(300_000, 2);
    m.floor(310_000, 4);
    m.floor(590_000, 5);
    // Whoever began in the item with few people goes on after it, and is told of no group until the next turn.
    m.start_item(600_000, 3);
    m.arrived(605_000, 2);
    m.floor(700_000, 1);
    m.at(900_000, Event::Ended);
    let report = m.report(Detail::Groups);
    let staff =
        |report: &SessionReport| report.timeline.iter().any(|part| part.group.as_deref() == Some(STAFF));
    assert!(!staff(&report) && report.timeline.iter().any(|part| part.group.as_deref() == Some(LIVED)));
    assert!(spans(&report).iter().all(|(_, _, led_by)| *led_by == LedBy::Centred), "{:?}", spans(&report));
    let all = m.by_person();
    assert!(staff(&all) && spans(&all).iter().any(|(_, _, led_by)| *led_by == LedBy::Others));
}

#[test]
fn pages_have_it_over_the_timeline_and_in_words() {
    let page = |m: &Meeting| {
        let document = document::session::document(&m.report(Detail::Groups), Detail::Groups);
        (
            html::page(std::slice::from_ref(&document), false, "2026-06-01".parse().unwrap()).unwrap(),
            markdown::markdown(std::slice::from_ref(&document)),
        )
    };
    let (html, markdown) = page(&meeting(3, 3));
    assert_eq!(html.matches("class=\"lane led\"").count(), 1);
    let picture =
        html.split("aria-label=\"who led: ").nth(1).and_then(|rest| rest.split('"').next()).unwrap();
    let parts = meeting(3, 3).report(Detail::Groups).talk_sharing.unwrap().parts.in_percent();
    let [centred, others, shared] = parts.map(|part| (part * 100.0).round());
    let numbers = format!("lived experience {centred}%, others {others}%, to and fro {shared}%. Sometimes ");
    assert!(picture.starts_with(&numbers), "{numbers}: {picture}");
    assert!(markdown.contains("For 8 minutes it went to and fro."));
    let (html, markdown) = page(&meeting(2, 3));
    assert!(!html.contains("lane led") && !markdown.contains("to and fro."));
}

#[test]
fn plain_text_and_easy_read_say_it_too() {
    let led = "Sometimes lived experience led, and sometimes staff did.";
    let swings = "For 8 minutes it went to and fro.";
    let told = |m: &Meeting| {
        let report = m.report(Detail::Groups);
        let plain = crate::formats::plain(&text::text(&document::session::document(&report, Detail::Groups)));
        let easy = document::easy_read::document(&report, Detail::Groups);
        let facts =
            easy.sections.iter().flat_map(|section| section.rich()).flat_map(|content| match content {
                Content::Facts(facts) => facts.iter().map(|fact| fact.text.clone()).collect(),
                _ => vec![],
            });
        (plain, facts.collect::<Vec<String>>())
    };
    let (plain, easy) = told(&meeting(3, 3));
    assert!(plain.contains(&format!("{led} {swings}")), "{plain}");
    assert!([led, swings].iter().all(|sentence| easy.iter().any(|fact| fact == sentence)), "{easy:?}");
    let (plain, easy) = told(&meeting(2, 3));
    assert!(!plain.contains("to and fro") && !easy.iter().any(|fact| fact.contains("to and fro")));
}

#[test]
fn a_series_has_it_for_each_meeting_without_a_small_group() {
    let of = || {
        [meeting(3, 3), meeting(2, 3)].iter().map(|m| Summary::of(m.history.session())).collect::<Vec<_>>()
    };
    let report = series_report(of(), &[], Detail::Groups, TapError::default(), "2026-06-01".parse().unwrap());
    let shared = |sharing: Option<SharingParts>| sharing.map(|parts| (parts.windows, parts.shared > 0.4));
    let shown: Vec<_> = meetings(&report).iter().map(|m| shared(m.talk_sharing)).collect();
    assert_eq!(shown, [Some((35, true)), None]);
    assert_eq!(report.sessions.iter().map(|s| shared(s.talk_sharing)).collect::<Vec<_>>(), shown);
    let table = csv(&report).unwrap();
    let rows: Vec<&str> = table.lines().skip(4).collect();
    assert!(rows[0].contains(",centred_led,others_led,talk_shared,"), "{}", rows[0]);
    assert!(rows[2].ends_with(",,,,,,"), "{}", rows[2]);
    let text = markdown::markdown(&[document::series::document(&report)]);
    assert!(text.contains("others 34%, to and fro"), "{text}");
}
