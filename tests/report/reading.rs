//! What people read of a meeting in every page: nothing of what happened is lost, and nothing is said that did not.

use airtime::{
    domain::{
        Event,
        notes::{
            kind::NoteKind,
            note::{About, AboutNote, Agrees, GroupAgrees, How, Power},
        },
    },
    report::{
        self, Detail, Format, PageKind, Request, SessionReport,
        document::{Content, Document, Picture, easy_read, session},
    },
};

use crate::{
    in_words::{easy, full, on_one_line},
    meeting::{LIVED, Meeting, STAFF},
};

fn says(out: &str, words: &[&str], not: &[&str]) {
    for words in words {
        assert!(out.contains(words), "no `{words}` in\n{out}");
    }
    for words in not {
        assert!(!out.contains(words), "`{words}` in\n{out}");
    }
}

fn render(report: SessionReport, format: Format, page: PageKind) -> String {
    let request = Request {
        format,
        detail: Detail::Groups,
        page,
        today: "2027-01-01".parse().unwrap(),
        practised: None,
        width: report::PageWidth::default(),
    };
    on_one_line(&report::render(vec![report], request).unwrap())
}

/// Staff speak for ten seconds and lived experience for five, in turn, for an hour.
fn short_turns() -> Meeting {
    let mut m = Meeting::live(4, 4);
    for n in 0..240 {
        m.floor(n * 15_000, 5);
        m.floor(n * 15_000 + 10_000, 1);
    }
    m.at(3_600_000, Event::Ended);
    m
}

#[test]
fn the_picture_of_who_spoke_when_has_the_side_with_short_turns() {
    let html = render(short_turns().report(Detail::Groups), Format::Html, PageKind::Full);
    says(
        &html,
        &[
            "lived experience: about 33% of the time, much the same in both halves",
            "staff: about 67% of the time, much the same in both halves",
            "Where they spoke only some of the time, it is filled part of the way up.",
        ],
        &["nowhere", "about 100%", "not drawn"],
    );
}

fn decision(about: impl IntoIterator<Item = About>) -> Meeting {
    let mut m = Meeting::live(3, 3);
    m.floor(0, 1);
    m.floor(300_000, 4);
    let note = m.note(310_000, NoteKind::Decision, "Two ramps");
    for about in about {
        m.at(310_000, Event::AboutNote(Box::new(AboutNote { note, about })));
    }
    m.at(600_000, Event::Ended);
    m
}

#[test]
fn easy_read_says_how_a_decision_was_taken_and_who_did_not_agree() {
    let agrees = |group: &str, agrees| About::Agrees(GroupAgrees { group: group.into(), agrees });
    let m = decision([About::How(How::OneDecided), About::Power(Power::Informed), agrees(LIVED, Agrees::No)]);
    let words = [
        "Two ramps",
        "- One person or body decided.",
        "- Lived experience were told.",
        "- Lived experience did not agree.",
    ];
    says(&easy(&m), &words, &["Present"]);
}

fn silent() -> Meeting {
    let mut m = Meeting::live(3, 3);
    for n in 0..20 {
        m.floor(n * 60_000, 4 + (n % 2) as u16);
    }
    m.at(1_200_000, Event::Ended);
    m
}

#[test]
fn a_group_that_was_silent_is_said_to_be() {
    let words = ["Lived experience did not speak."];
    says(&easy(&silent()), &words, &["less than half a minute", "hear from lived", "lived experience spoke"]);
    assert_eq!(
        easy(&silent()).matches("did not speak").count(),
        1 + 1,
        "lived experience, and the facilitator"
    );
    says(&full(&silent()), &words, &["0 seconds", "Longest time without"]);
}

#[test]
fn a_meeting_that_has_not_ended_is_not_said_to_have_lasted() {
    let mut m = Meeting::live(3, 3);
    m.floor(0, 1);
    m.floor(300_000, 4);
    m.floor(901_000, 1);
    says(&easy(&m), &["This meeting has not ended. This page shows its first 15 minutes."], &["It took"]);
    says(&full(&m), &["This meeting has not ended. This shows its first 15:01."], &["It lasted", "event"]);
}

#[test]
fn every_page_about_a_damaged_record_says_so() {
    let words = "Part of the record could not be read.";
    for page in [PageKind::Full, PageKind::Easy, PageKind::Summary] {
        for format in [Format::Text, Format::Html, Format::Markdown] {
            let report = |is_damaged| SessionReport { is_damaged, ..short_turns().report(Detail::Groups) };
            assert!(!render(report(false), format, page).contains(words), "{page:?} {format:?}");
            assert!(render(report(true), format, page).contains(words), "{page:?} {format:?}");
        }
    }
}

#[test]
fn who_is_left_out_of_those_present_is_not_said_to_have_been_away() {
    let decided_with = |staff_there: u16| {
        let mut m = Meeting::live(4, 3);
        m.floor(0, 1);
        m.floor(200_000, 5);
        for n in staff_there..3 {
            m.left(400_000, 5 + n);
        }
        m.floor(410_000, 1);
        m.note(500_000, NoteKind::Decision, "Two ramps");
        m.at(600_000, Event::Ended);
        full(&m)
    };
    let left_out = "We leave out groups of one or two people.";
    says(
        &decided_with(3),
        &["Present: 4 lived experience and 3 staff."],
        &[left_out, "We leave out the talk"],
    );
    says(&decided_with(2), &["Present: 4 lived experience.", left_out], &["staff."]);
    says(&decided_with(0), &["Present: 4 lived experience."], &[left_out]);
}

#[test]
fn a_turn_that_was_passed_is_no_person() {
    let report = |passed| {
        let mut report = short_turns().report(Detail::Groups);
        (report.go_rounds.count, report.go_rounds.offered, report.go_rounds.passed) = (2, 16, passed);
        render(report, Format::Html, PageKind::Full)
    };
    says(&report(1), &["16 turns were offered. 1 turn was passed."], &["person passed"]);
    says(&report(2), &["16 turns were offered. 2 turns were passed."], &["people passed"]);
}

fn pictures(document: &Document) -> Vec<(Picture, String)> {
    let blocks = document.sections.iter().chain(&document.summary).flat_map(|section| &section.blocks);
    let facts = blocks.filter_map(|block| match &block.content {
        Content::Facts(facts) => Some(facts.clone()),
        _ => None,
    });
    facts.flatten().map(|fact| (fact.picture, fact.text)).collect()
}

#[test]
fn a_sentence_about_the_aim_has_the_picture_of_share_and_aim() {
    let all = pictures(&easy_read::document(&short_turns().report(Detail::Groups), Detail::Groups));
    let gaps: Vec<_> = all
        .iter()
        .filter(|(_, text)| text.ends_with("our aim.") || text.contains("suggested aim."))
        .collect();
    assert_eq!(gaps.len(), 2, "{all:?}");
    assert!(
        gaps.iter().all(|(picture, _)| matches!(picture, Picture::Share { aim: Some(_), .. })),
        "{gaps:?}"
    );
    let few = Meeting::import(&[(1, LIVED), (2, STAFF)], &[(0, 60_000, 1), (60_000, 180_000, 2)]);
    let all = pictures(&session::document(&few.report(Detail::Groups), Detail::Groups));
    assert_eq!(all[0].0, Picture::None, "{all:?}");
}

#[test]
fn why_it_is_not_known_who_spoke_is_one_reason() {
    let few = Meeting::import(&[(1, LIVED), (2, STAFF)], &[(0, 60_000, 1), (60_000, 180_000, 2)]);
    says(&full(&few), &["We do not say who spoke. With so few people"], &["one by one"]);
}

#[test]
fn where_there_are_no_groups_nothing_of_groups_is_left_out() {
    let alone = Meeting::import(&[(1, LIVED)], &[(0, 60_000, 1), (80_000, 180_000, 1)]);
    let not = ["We leave out how much each group spoke", "--agreed", "talking over each other"];
    says(&full(&alone), &["There was one group, so there is nothing to compare."], &not);
    says(&easy(&alone), &["There was one group, so there is nothing to compare."], &["--agreed"]);
}

/// Ten minutes of talk to and fro, a break of five, and ten more.
fn with_break() -> Meeting {
    let mut m = Meeting::live(3, 3);
    let talk = |m: &mut Meeting, from: u64| {
        for n in 0..60 {
            m.floor(from + n * 10_000, if n % 2 == 0 { 1 } else { 4 });
        }
    };
    talk(&mut m, 0);
    m.at(600_000, Event::Break);
    talk(&mut m, 900_000);
    m.at(1_500_000, Event::Ended);
    m
}

#[test]
fn nobody_leads_in_a_break() {
    let report = with_break().report(Detail::Groups);
    let sharing = report.talk_sharing.as_ref().unwrap();
    let in_break = |(from, to): (f64, f64)| from < 900.0 && to > 600.0;
    assert!(sharing.stretches.iter().any(|s| in_break((s.start_s, s.end_s))), "as measured");
    assert!(sharing.in_running_time.iter().all(|s| !in_break((s.start_s, s.end_s))));
    let led =
        |s: &[airtime::report::model::SharingStretch]| s.iter().map(|s| s.end_s - s.start_s).sum::<f64>();
    assert!((led(&sharing.in_running_time) - (1_500.0 - 300.0 - 150.0)).abs() <= 60.0);
    says(&full(&with_break()), &["Most of the time it went to and fro."], &[]);
}

#[test]
fn easy_read_says_hours_and_does_not_reach_an_aim_that_was_missed() {
    let mut m = Meeting::live(3, 3);
    m.floor(0, 1);
    m.floor(14_256_000, 4);
    m.at(32_400_000, Event::Ended);
    says(&easy(&m), &["It took 9 hours."], &["540"]);
    let range = |share, error| airtime::text::easy::range(share, error, Some(0.5)).unwrap();
    assert!(
        range(0.44, 5.0).ends_with("from 3 and a half minutes to just under 5 minutes."),
        "{}",
        range(0.44, 5.0)
    );
    assert!(range(0.56, 5.0).contains("from just over 5 minutes to"), "{}", range(0.56, 5.0));
    assert!(range(0.45, 5.0).ends_with("to 5 minutes."), "{}", range(0.45, 5.0));
}

#[test]
fn one_turn_each_is_no_run() {
    let mut m = Meeting::live(3, 3);
    m.floor(0, 1);
    m.floor(300_000, 4);
    m.at(600_000, Event::Ended);
    says(&full(&m), &["No group had two turns in a row."], &["Most turns in a row"]);
}
