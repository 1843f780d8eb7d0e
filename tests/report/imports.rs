//! Recorded meetings: people may speak at once, and a pause may stand inside a turn.

use airtime::{
    domain::{Event, floor::turn_events::Spoke, record::opening::Source},
    report::{self, Detail, Format, PageKind, Request},
};

use crate::{
    in_words::{easy, full, on_one_line},
    meeting::{LIVED, Meeting, STAFF, accounted, group, near, person, responses},
};

const PEOPLE: [(u16, &str); 4] = [(1, LIVED), (2, LIVED), (3, STAFF), (4, STAFF)];

#[test]
fn speech_at_once_counts_for_each_and_the_day_only_once() {
    let m = Meeting::import(&PEOPLE, &[(1_000, 11_000, 3), (6_000, 16_000, 1), (20_000, 24_000, 0)]);
    let r = m.by_person();
    assert!(accounted(&r));
    assert_eq!((r.time.span_s, r.time.speaking_s, r.time.person_seconds_s), (24.0, Some(15.0), Some(20.0)));
    assert_eq!((r.time.overlap_s, r.time.someone_s, r.time.silence_s), (Some(5.0), 4.0, Some(5.0)));
    assert!(near(group(&r, LIVED).share, 0.5));
    assert!(r.interruptions.is_none());
}

#[test]
fn a_short_pause_joins_turns_and_is_no_speech() {
    // Half a second of pause joins, one millisecond more does not.
    let m = Meeting::import(&PEOPLE, &[(0, 1_000, 1), (1_500, 2_500, 1), (3_001, 4_000, 1)]);
    let r = m.by_person();
    let p1 = person(&r, "p1");
    assert_eq!((p1.turns, p1.substantive_turns, p1.longest_turn_s), (2, 1, 2.5));
    assert!((p1.speaking_time_s - 2.999).abs() < 1e-9);
    assert_eq!((p1.first_spoke_s, p1.last_spoke_s), (Some(0.0), Some(4.0)));
}

#[test]
fn a_hm_is_not_the_first_voice() {
    let m = Meeting::import(&PEOPLE, &[(0, 400, 3), (1_000, 2_999, 4), (5_000, 7_000, 2)]);
    let first = m.by_person().first_voice.unwrap();
    assert_eq!((first.person.as_deref(), first.at_s), (Some("p2"), 5.0));
}

#[test]
fn one_speakers_stretches_that_overlap_count_once() {
    let m = Meeting::import(&PEOPLE, &[(0, 10_000, 1), (4_000, 8_000, 1), (9_000, 12_000, 1)]);
    let r = m.by_person();
    assert_eq!((person(&r, "p1").speaking_time_s, person(&r, "p1").turns), (12.0, 1));
    assert_eq!(r.time.overlap_s, Some(0.0));
}

#[test]
fn a_long_turn_that_began_first_comes_first() {
    // staff 0–20 s; lived inside it 5–8 s; then lived (another) 21–24 s.
    let m = Meeting::import(&PEOPLE, &[(0, 20_000, 3), (5_000, 8_000, 1), (21_000, 24_000, 2)]);
    let r = m.by_person();
    assert_eq!(responses(&r)[STAFF][LIVED], 1);
    assert_eq!(responses(&r)[LIVED][LIVED], 1);
    assert_eq!(r.longest_absence_s, Some(13.0));
    let run = r.longest_run.unwrap();
    assert_eq!((run.turns, run.seconds), (2, 6.0));
}

#[test]
fn overlap_that_a_source_cannot_show_is_not_available() {
    let mut m = Meeting::opened(Source::Webvtt, false);
    m.person(0, 1, STAFF, STAFF, true);
    m.at(10_000, Event::Ended);
    assert_eq!(m.report(Detail::Groups).time.overlap_s, None);
}

#[test]
fn a_file_that_was_cut_short_is_told_to_the_end_of_its_last_stretch() {
    let mut m = Meeting::opened(Source::Rttm, true);
    m.person(0, 1, STAFF, STAFF, true);
    let speaker = Some(m.speaker(1));
    m.at(1_000, Event::Spoke(Box::new(Spoke { speaker, length_ms: 9_000, text: None })));
    let r = m.by_person();
    assert_eq!((r.time.span_s, person(&r, "p1").speaking_time_s), (10.0, 9.0));
    assert!(accounted(&r));
}

fn html(m: &Meeting) -> String {
    let today = "2027-01-01".parse().unwrap();
    let request = Request {
        format: Format::Html,
        detail: Detail::Groups,
        page: PageKind::Full,
        today,
        practised: None,
        width: airtime::report::PageWidth::default(),
    };
    on_one_line(&report::render(vec![m.report(Detail::Groups)], request).unwrap())
}

/// Three and three; the last of them only says a word. It begins after a minute.
fn transcript() -> Meeting {
    let people = [(1, LIVED), (2, LIVED), (3, LIVED), (4, STAFF), (5, STAFF), (6, STAFF)];
    let turns = [(60, 70, 4), (80, 90, 1), (90, 100, 2), (110, 120, 3), (120, 125, 5), (126, 127, 6)];
    Meeting::import(&people, &turns.map(|(start, end, n)| (start * 1_000, end * 1_000, n)))
}

#[test]
fn whoever_spoke_briefly_has_spoken() {
    let m = transcript();
    let words = "6 of 6 people spoke, 1 of them only briefly (under 2 s at a time).";
    assert!(full(&m).contains(words) && html(&m).contains(words), "{}", full(&m));
    assert!(easy(&m).contains("6 of 6 people spoke. - 1 of them spoke only briefly."), "{}", easy(&m));
    let heard = m.report(Detail::Groups).heard.unwrap();
    assert_eq!((heard.heard, heard.of), (5, 6), "the measure stays");
}

#[test]
fn time_outside_the_first_and_last_word_is_no_thinking_time() {
    let m = transcript();
    let r = m.report(Detail::Groups);
    assert_eq!((r.time.silence_s, r.time.quiet_stretches), (Some(81.0), Some(3)), "the measure stays");
    let full = full(&m);
    assert!(full.contains("Quiet (thinking time): 0:21, twice for 5 seconds or more."), "{full}");
    assert!(full.contains("Before the first word and after the last: 1:00."), "{full}");
    assert!(full.contains("Longest time without lived experience speaking: 0:20."), "{full}");
    assert!(!easy(&m).contains("It was quiet"), "under a minute: {}", easy(&m));
}

#[test]
fn nobody_made_up_a_time_of_day() {
    let mut m = Meeting::opened_at(Source::Webvtt, "2026-05-01T00:00:00+00:00");
    m.at(10_000, Event::Ended);
    assert!(full(&m).contains("Imported on Fri 1 May 2026") && !full(&m).contains("00:00"), "{}", full(&m));
    assert!(easy(&m).contains("put into airtime on Friday 1 May 2026"), "{}", easy(&m));
    let mut m = Meeting::opened_at(Source::Webvtt, "2026-04-30T00:00:00+00:00");
    m.at(10_000, Event::Ended);
    assert!(full(&m).contains("Thu 30 Apr 2026 It lasted"), "{}", full(&m));
    let mut live = Meeting::opened_at(Source::Live, "2026-05-01T00:00:00+00:00");
    live.at(10_000, Event::Ended);
    assert!(full(&live).contains("Fri 1 May 2026, 00:00"), "{}", full(&live));
}

#[test]
fn what_a_file_cannot_show_is_said_once_and_nothing_of_taps() {
    let m = transcript();
    let page = html(&m);
    let page = page.split("</style>").last().unwrap();
    assert_eq!(page.matches("It does not show who spoke over whom, hands").count(), 1, "{page}");
    for words in ["tap", "not available", "cannot show", "No hand", "no items", "No decision", "Cards at"] {
        assert!(!page.contains(words), "`{words}` in {page}");
    }
    assert!(!easy(&m).contains("decision"), "{}", easy(&m));
    let mut one = Meeting::opened(Source::Webvtt, false);
    one.at(10_000, Event::Ended);
    assert!(full(&one).contains("The file shows one speaker at a time, cut at pauses."), "{}", full(&one));
}
