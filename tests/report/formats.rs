//! What the formats say: what stands at their beginning, what small groups leave out, drafts, slips, hours.

use airtime::{
    domain::{
        Event, Hat, PersonId,
        agenda::items::ItemKind,
        notes::{
            kind::NoteKind,
            note::{About, AboutNote},
        },
        people::{
            agreement::Agreement,
            joining::{NotTimed, PersonAdded},
        },
        record::opening::Source,
    },
    report::{
        self, Detail, Format, PageKind, Request,
        document::{self, personal},
        format::{
            csv::{RowKind, hours},
            text,
        },
        model::{self, TimeState, hours::Involvement, personal::PersonalError},
    },
};
use chrono::NaiveDate;
use serde_json::Value;

use crate::meeting::{Meeting, STAFF};

const FIRST: &str = "This shows how time was shared. It does not show who had power, and must not be used to judge anyone or to prove co-production took place.";

fn meeting(lived: u16, staff: u16) -> Meeting {
    let mut m = Meeting::live(lived, staff);
    m.add_item(0, 1, "The garden", ItemKind::Discussion);
    m.start_item(10_000, 1);
    m.floor(20_000, 1);
    m.floor(50_000, lived + 1);
    m.floor(130_000, lived + staff + 1);
    m.note(140_000, NoteKind::Decision, "It opens at weekends");
    m.note(150_000, NoteKind::Action, "Ask about the keys");
    m.at(160_000, Event::Break);
    m.at(220_000, Event::Ended);
    m
}

fn day(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

pub fn told(m: &Meeting, format: Format, detail: Detail, today: &str) -> String {
    let wanted = Request {
        format,
        detail,
        page: PageKind::Full,
        today: day(today),
        practised: None,
        width: airtime::report::PageWidth::default(),
    };
    report::render(vec![m.report(detail)], wanted).unwrap()
}

pub fn plain(text: &str) -> String {
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

pub const PAGES: [Format; 5] =
    [Format::Text, Format::Json, Format::Csv(RowKind::Turns), Format::Markdown, Format::Html];

#[test]
fn every_format_begins_with_what_it_does_not_show() {
    let m = meeting(3, 3);
    for format in PAGES {
        let out = plain(&told(&m, format, Detail::Groups, "2027-01-01"));
        let body = out.split("<body>").last().unwrap();
        let at = body.find(FIRST).unwrap_or_else(|| panic!("{format:?} {out}"));
        let before = &body[..at];
        assert!(!before.contains("garden") && !before.contains("The new ward"), "{format:?}");
    }
    let json = told(&m, Format::Json, Detail::Groups, "2027-01-01");
    assert!(json.starts_with("{\n  \"notice\": "), "{json:.60}");
}

#[test]
fn what_was_agreed_is_told_or_that_nothing_was() {
    let mut m = meeting(3, 3);
    for format in [Format::Text, Format::Markdown, Format::Csv(RowKind::Sessions)] {
        assert!(
            plain(&told(&m, format, Detail::Groups, "2027-01-01"))
                .contains("We have not yet agreed who keeps or sees this")
        );
    }
    let agreement = Agreement {
        holder: Some("Dani".into()),
        viewers: Some("the ward council".into()),
        until: Some(day("2026-06-01")),
        recognition: Some(true),
        agreed_by: Some("the group at its first meeting".into()),
        ..Agreement::default()
    };
    m.at(220_000, Event::Agreement(Box::new(agreement)));
    for format in [Format::Text, Format::Markdown, Format::Html, Format::Csv(RowKind::Turns)] {
        let out = plain(&told(&m, format, Detail::Groups, "2027-01-01"));
        assert!(
            out.contains(
                "Dani keeps this record. Only the ward council can see it. It is kept until 1 June 2026."
            ),
            "{out}"
        );
        let more = "We agreed how people are thanked or paid for taking part. \
                    Agreed by: the group at its first meeting.";
        assert!(out.contains(more), "{out}");
    }
}

/// The meeting was on 1 May.
#[test]
fn for_seven_days_it_is_a_draft_in_every_format() {
    let mut m = meeting(3, 3);
    let holder = Agreement { holder: Some("Dani".into()), ..Agreement::default() };
    let words = "Until 8 May 2026 anyone can have something taken out. Tell the note-taker.";
    for format in [Format::Text, Format::Csv(RowKind::Turns), Format::Markdown, Format::Html] {
        assert!(plain(&told(&m, format, Detail::Groups, "2026-05-01")).contains(words), "{format:?}");
        assert!(plain(&told(&m, format, Detail::Groups, "2026-05-08")).contains(words), "{format:?}");
        assert!(!plain(&told(&m, format, Detail::Groups, "2026-05-09")).contains("taken out. Tell"));
    }
    m.at(220_000, Event::Agreement(Box::new(holder)));
    assert!(plain(&told(&m, Format::Text, Detail::Groups, "2026-05-02")).contains("taken out. Tell Dani."));
    let draft = |today| {
        let json: Value = serde_json::from_str(&told(&m, Format::Json, Detail::Groups, today)).unwrap();
        json["draft"].clone()
    };
    assert_eq!(draft("2026-05-08")["until"], "2026-05-08");
    assert_eq!(draft("2026-05-09"), Value::Null);
}

#[test]
fn a_very_full_meeting_stays_on_one_page_and_says_where_the_rest_is() {
    for (lived, staff, detail) in [(3, 3, Detail::Groups), (20, 20, Detail::People)] {
        let mut m = meeting(lived, staff);
        for n in 2..30 {
            m.add_item(160_000, n, &format!("Item {n}"), ItemKind::Discussion);
            m.note(160_000, NoteKind::Decision, &format!("decision {n} {}", "words ".repeat(40)));
            m.note(160_000, NoteKind::Action, &format!("action {n}"));
            m.note(160_000, NoteKind::Idea, &format!("idea {n}"));
        }
        let page = told(&m, Format::Text, detail, "2026-05-02");
        assert!(page.lines().count() <= 66, "{} lines\n{page}", page.lines().count());
        assert!(page.lines().all(|l| unicode_width::UnicodeWidthStr::width(l) <= 72), "{page}");
        assert!(page.contains("more in the full report: airtime report 20260501-abc234 --format html"));
        for heading in ["AT A GLANCE", "WHAT WE DECIDED", "WHO DOES WHAT"] {
            assert!(page.contains(heading), "{heading}\n{page}");
        }
    }
}

#[test]
fn a_small_group_takes_shares_and_the_ribbon_with_it_in_every_format() {
    let m = meeting(2, 5);
    let shares = [" of talk, ", "27%", "73%", "First to speak"];
    for format in [Format::Text, Format::Markdown, Format::Html] {
        let out = plain(&told(&m, format, Detail::Groups, "2026-05-02"));
        let body = out.split("</style>").last().unwrap();
        for gone in shares {
            assert!(!body.contains(gone), "{format:?} {gone}");
        }
        assert!(!body.contains("class=\"lane\""));
        let whole = plain(&told(&m, format, Detail::People, "2026-05-02"));
        assert!(shares.iter().all(|share| whole.contains(share)), "or they could not be missed: {whole}");
    }
    assert!(told(&m, Format::Html, Detail::People, "2026-05-02").contains("class=\"lane\""));
}

#[test]
fn rows_of_turns_tell_no_group_where_one_is_small_and_nobody_without_being_asked() {
    let rows = |m: &Meeting, detail| -> Vec<Vec<String>> {
        let out = told(m, Format::Csv(RowKind::Turns), detail, "2026-05-02");
        let mut csv = csv::ReaderBuilder::new().flexible(true).has_headers(false).from_reader(out.as_bytes());
        csv.records().skip(4).map(|r| r.unwrap().iter().map(str::to_owned).collect()).collect()
    };
    let large = rows(&meeting(3, 3), Detail::Groups);
    assert_eq!(large[0][..7], ["session", "number", "item", "start_s", "end_s", "length_s", "state"]);
    let held = |r: &&Vec<String>| r[6] == "held";
    let groups: Vec<&str> = large.iter().filter(held).map(|r| r[7].as_str()).collect();
    assert_eq!(groups, ["lived_experience", "staff"], "the facilitator is one with the quiet");
    assert!(large[1..].iter().all(|r| r[9].is_empty()));
    assert_eq!(large.last().unwrap()[6], "break");
    let small = rows(&meeting(2, 5), Detail::Groups);
    assert!(small[1..].iter().all(|r| r[7].is_empty() && r[8].is_empty() && r[9].is_empty()), "{small:?}");
    let people = rows(&meeting(2, 5), Detail::People);
    assert!(people.iter().any(|r| r[9] == "p1" && r[7] == "lived_experience" && r[5] == "30"), "{people:?}");
}

#[test]
fn the_timeline_does_not_show_when_one_person_apart_spoke() {
    use TimeState as S;
    let r = meeting(3, 3).report(Detail::Groups);
    let states: Vec<TimeState> = r.timeline.iter().map(|p| p.state).collect();
    assert_eq!(states, [S::Other, S::Held, S::Held, S::Other, S::Break]);
    let r = meeting(3, 3).report(Detail::People);
    assert_eq!(r.timeline.last().unwrap().end_s, 220.0);
    let sum: f64 = r.timeline.iter().map(|p| p.end_s - p.start_s).sum();
    assert_eq!(sum, 220.0, "a live session is one stretch after the other");
}

#[test]
fn totals_keep_no_timeline() {
    let m = meeting(3, 3);
    let report = model::totals(m.history.session());
    assert!(report.sessions()[0].timeline.is_empty());
}

#[test]
fn an_easy_page_has_short_sentences_and_a_picture_beside_each() {
    let m = meeting(3, 3);
    let wanted = Request {
        format: Format::Html,
        detail: Detail::Groups,
        page: PageKind::Easy,
        today: day("2026-05-02"),
        practised: None,
        width: airtime::report::PageWidth::default(),
    };
    let out = report::render(vec![m.report(Detail::Groups)], wanted).unwrap();
    let pictures = out.matches("class=\"picture\"").count();
    assert!(pictures >= 10 && pictures == out.matches("<li>").count(), "{pictures}");
    assert!(out.contains("class=\"easy\"") && !out.contains("<table"));
    for fact in out.split("<li>").skip(1) {
        let words = fact.split("<p>").nth(1).unwrap().split("</p>").next().unwrap();
        assert!(words.split_whitespace().count() <= 20, "{words}");
    }
}

#[test]
fn of_what_is_closed_an_easy_page_says_what_came_of_it() {
    let mut m = Meeting::live(3, 3);
    let note = m.note(1_000, NoteKind::Action, "Ask about the doors");
    let page = |m: &Meeting| {
        let wanted = Request {
            format: Format::Html,
            detail: Detail::Groups,
            page: PageKind::Easy,
            today: day("2026-05-02"),
            practised: None,
            width: airtime::report::PageWidth::default(),
        };
        report::render(vec![m.report(Detail::Groups)], wanted).unwrap()
    };
    assert!(page(&m).contains("Nobody has taken this on yet."));
    let about = About::Closed("The doors stay open".into());
    m.at(2_000, Event::AboutNote(Box::new(AboutNote { note, about })));
    let page = page(&m);
    assert!(
        page.contains("What came of it: The doors stay open") && !page.contains("Nobody has taken"),
        "{page}"
    );
}

#[test]
fn whoever_keeps_the_record_is_named_in_the_middle_of_a_sentence() {
    let today = NaiveDate::from_ymd_opt(2026, 5, 2).unwrap();
    let line = airtime::text::report::draft_until(Some("The note-taker"), today, Source::Live);
    assert!(line.ends_with("Tell the note-taker."), "{line}");
    assert!(airtime::text::report::draft_until(Some("Dani"), today, Source::Live).ends_with("Tell Dani."));
}

#[test]
fn one_html_file_may_hold_several_meetings_under_one_heading() {
    let m = meeting(3, 3);
    let wanted = Request {
        format: Format::Html,
        detail: Detail::Groups,
        page: PageKind::Full,
        today: day("2026-05-02"),
        practised: None,
        width: airtime::report::PageWidth::default(),
    };
    let two = report::render(vec![m.report(Detail::Groups), m.report(Detail::Groups)], wanted).unwrap();
    assert_eq!((two.matches("<h1>").count(), two.matches("<h2>").count()), (1, 2));
    let one = report::render(vec![m.report(Detail::Groups)], wanted).unwrap();
    assert_eq!(one.matches("<h1>").count(), 1);
    assert!(one.matches("<h2>").count() > 5 && !one.contains("<h3>"));
    assert!(one.contains("lang=\"en\"") && one.contains("scope=\"col\"") && one.contains("scope=\"row\""));
}

#[test]
fn what_a_source_can_not_show_says_so() {
    let live = told(&meeting(3, 3), Format::Markdown, Detail::Groups, "2026-05-02");
    assert!(live.contains("Speaking over someone: not marked in this meeting."), "{live}");
    let import = Meeting::import(&[(1, "a"), (2, "b")], &[(0, 60_000, 1), (60_000, 90_000, 2)]);
    let import = told(&import, Format::Markdown, Detail::People, "2026-05-02");
    assert!(import.contains("It does not show who spoke over whom, hands"), "{import}");
}

#[test]
fn a_trend_is_drawn_with_its_aim_its_room_for_error_and_its_gaps() {
    use airtime::report::{
        document::{Content, Document, Section, Trend, TrendPoint},
        format::html,
    };
    let point = |value: Option<f64>| TrendPoint {
        text: "half".into(),
        aim: Some(0.5),
        label: "May".into(),
        value,
        low: value.map(|v| v - 0.08),
        high: value.map(|v| v + 0.08),
    };
    let points = [Some(0.3), Some(0.4), None, Some(0.55)].map(point).to_vec();
    let trend = Trend { title: "Over four meetings".into(), text: "Rising".into(), points };
    let section = Section::new("Trend", vec![Content::Trend(trend).into()]);
    let document = Document { title: "A series".into(), sections: vec![section], ..Document::default() };
    let out = html::page(&[document], false, NaiveDate::default()).unwrap();
    let count = |what: &str| out.matches(what).count();
    assert_eq!((count("class=\"point\""), count("class=\"thread\""), count("class=\"band\"")), (3, 2, 3));
    assert!(out.contains("cx=\"12.5%\" cy=\"70%\"") && out.contains("aim dashed"), "{out}");
    assert!(out.contains("aria-label=\"Over four meetings: Rising May: half; May: half;"), "{out}");
}

// ---- the slip -----------------------------------------------------------------------------------

pub fn slip_text(m: &Meeting, whom: &str) -> Result<String, PersonalError> {
    personal::document(&m.history, "x", whom).map(|slip| plain(&text::text(&slip)))
}

#[test]
fn a_slip_is_one_persons_own_time_and_no_more() {
    let m = meeting(3, 3);
    let said = slip_text(&m, "p1").unwrap();
    for words in ["own time", "You spoke for: 0:30", "1. The garden: 0:30", "Turns: 1"] {
        assert!(said.contains(words), "{words}: {said}");
    }
    for not in ["%", "staff", "facilitator", "1:20", "0:20", "people", "spoke."] {
        let own = said.replace(FIRST, "");
        assert!(!own.contains(not), "{not}: {own}");
    }
    assert_eq!(slip_text(&m, "Lived Experience 1").unwrap(), said, "a name will do");
}

#[test]
fn there_is_no_slip_for_whom_there_is_nothing() {
    let mut m = meeting(3, 3);
    assert_eq!(slip_text(&m, "nobody"), Err(PersonalError::Unknown));
    let not =
        NotTimed { person: PersonId(1), on: true, from_start: true, counted_as: None, awaits_answer: false };
    m.at(220_000, Event::NotTimed(not));
    assert_eq!(slip_text(&m, "p1"), Err(PersonalError::NotTimed));
}

// ---- hours --------------------------------------------------------------------------------------

#[test]
fn hours_go_from_arrival_to_leaving_and_a_break_counts() {
    let mut m = Meeting::live(2, 1);
    m.left(600_000, 1);
    m.at(900_000, Event::Break);
    m.arrived(1_200_000, 1);
    m.at(3_600_000, Event::Ended);
    let mut all = Involvement::default();
    all.add("one", &m.history);
    all.add("two", &m.history);
    let ms: Vec<u64> = all.people.iter().map(|p| p.ms).collect();
    let one = [3_000_000, 3_600_000, 3_600_000, 3_600_000];
    assert_eq!(ms, [one, one].concat(), "people without a name are not joined over meetings");
    assert!(
        text::text(&document::hours::document(&all)).contains("must not go into anything that is shared")
    );
}

#[test]
fn equal_presence_is_equal_hours_and_the_total_is_the_sum_of_the_lines() {
    let mut m = Meeting::live(2, 1);
    m.left(100_000, 1);
    m.left(100_000, 2);
    m.at(3_640_000, Event::Ended);
    let mut all = Involvement::default();
    all.add("one", &m.history);
    let ms: Vec<u64> = all.people.iter().map(|p| p.ms).collect();
    assert_eq!(
        ms,
        [100_000, 100_000, 3_640_000, 3_640_000],
        "two minutes less than what is rounded one by one"
    );
    assert_eq!((all.total_in(60_000), all.each_in(60_000)), (126, vec![2, 2, 61, 61]));
    let text = plain(&text::text(&document::hours::document(&all)));
    assert!(text.contains("total 2:06") && text.contains("1 May 2026"), "{text}");
    let csv = hours::csv(&all).unwrap();
    let hours: Vec<_> = csv.lines().skip(5).map(|line| line.split(',').nth(5).unwrap()).collect();
    assert_eq!(hours, ["0.03", "0.03", "1.01", "1.01"]);
    assert!(csv.contains(",2026-05-01\r"), "{csv}");
}

#[test]
fn hours_of_seven_people_who_were_there_throughout_are_the_same_whoever_stands_first() {
    let mut m = Meeting::live(6, 0);
    m.at(3_500_000, Event::Ended);
    let mut all = Involvement::default();
    all.add("one", &m.history);
    assert_eq!(all.each_in(60_000), [58; 7], "58 minutes and 20 seconds each");
    assert_eq!(all.total_in(60_000), 7 * 58);
    let text = |all: &Involvement| plain(&text::text(&document::hours::document(all)));
    assert!(!text(&all).contains("ehearsal"));
    let mut rehearsal = Meeting::opened(Source::Rehearsal, true);
    rehearsal.at(60_000, Event::Ended);
    all.add("two", &rehearsal.history);
    assert!(text(&all).contains("Rehearsals count too: 1 of the 2 meetings."), "{}", text(&all));
}

#[test]
fn the_days_of_the_hours_are_in_order_whichever_meeting_was_named_first() {
    let meeting = |day: &str| {
        let mut m = Meeting::opened_at(Source::Live, &format!("{day}T10:00:00+00:00"));
        let ann = PersonAdded::nameless(PersonId(1), &Hat::new("staff", "staff"));
        m.at(0, Event::Person(Box::new(PersonAdded { name: Some("Ann".into()), ..ann })));
        m.at(0, Event::Ready);
        m.at(600_000, Event::Ended);
        m
    };
    let mut all = Involvement::default();
    for (id, day) in [("late", "2026-11-30"), ("early", "2026-01-06"), ("middle", "2026-02-06")] {
        all.add(id, &meeting(day).history);
    }
    let text = plain(&text::text(&document::hours::document(&all)));
    assert!(text.contains("Ann: 6 Jan 2026, 6 Feb 2026 and 30 Nov 2026"), "{text}");
    let csv = hours::csv(&all).unwrap();
    assert!(
        csv.contains(",early middle late,") && csv.contains(",2026-01-06 2026-02-06 2026-11-30"),
        "{csv}"
    );
}

#[test]
fn who_is_not_timed_is_in_no_hours_but_counted_as_left_out() {
    let mut m = Meeting::live(2, 1);
    m.at(
        1_000,
        Event::NotTimed(NotTimed {
            person: PersonId(2),
            on: true,
            from_start: true,
            counted_as: None,
            awaits_answer: false,
        }),
    );
    m.at(60_000, Event::Ended);
    let mut all = Involvement::default();
    all.add("one", &m.history);
    assert_eq!((all.people.len(), all.not_timed), (3, 1));
    assert!(
        plain(&text::text(&document::hours::document(&all)))
            .contains("Left out: 1 person who asked not to be timed.")
    );
}

#[test]
fn a_summary_is_one_page_with_the_finding_what_was_decided_and_what_came_of_last_time() {
    let mut m = meeting(3, 3);
    for n in 0..100 {
        m.note(
            230_000 + n,
            NoteKind::Decision,
            &format!("Decision {n} is long enough for more than one line of text"),
        );
    }
    let wanted = Request {
        format: Format::Text,
        detail: Detail::Groups,
        page: PageKind::Summary,
        today: day("2026-05-20"),
        practised: None,
        width: airtime::report::PageWidth::default(),
    };
    let out = report::render(vec![m.report(Detail::Groups)], wanted).unwrap();
    assert!(out.lines().count() <= 66, "{out}");
    for words in ["It opens at weekends", "Ask about the keys", "the suggested aim of 50%", "93 more"] {
        assert!(plain(&out).contains(words), "no {words:?} in\n{out}");
    }
}

#[test]
fn each_sixth_says_how_far_off_its_shares_may_be_and_none_where_they_say_nothing() {
    let sixths = |turn_ms: u64| {
        let mut m = Meeting::live(3, 3);
        for n in 0..12 {
            m.floor(n * turn_ms, [1, 4][n as usize % 2]);
        }
        m.at(12 * turn_ms, Event::Ended);
        told(&m, Format::Markdown, Detail::Groups, "2026-06-01")
    };
    // √((20 + 870 / 2 minutes) · (1 + 1 / 30))
    assert!(sixths(60_000).contains("| 0:00 – 2:00 | 50% | 50% | 22 |"), "{}", sixths(60_000));
    // Under a minute of talk no share is told anywhere else either.
    assert!(sixths(25_000).contains("| 0:00 – 0:50 | little talk | little talk |\n"), "{}", sixths(25_000));
}

#[test]
fn of_people_without_groups_no_page_speaks_of_shares_or_has_an_empty_section() {
    let mut m = Meeting::live(0, 0);
    (1..4).for_each(|n| m.person(0, n, "unassigned", "unassigned", true));
    for n in 0..12 {
        m.floor(n * 60_000, [1, 2, 3][n as usize % 3]);
    }
    m.at(720_000, Event::Ended);
    let markdown = told(&m, Format::Markdown, Detail::Groups, "2026-06-01");
    assert!(markdown.contains("People have no groups here") && markdown.contains("3 of 3 people spoke"));
    for words in ["unassigned", "## How talk was shared", "- Aim", "after a share"] {
        assert!(!markdown.contains(words), "{words}: {markdown}");
    }
    let lines: Vec<&str> = markdown.lines().filter(|line| !line.is_empty()).collect();
    let is_empty = |pair: &[&str]| pair.iter().all(|line| line.starts_with("## "));
    assert!(!lines.windows(2).any(is_empty), "{markdown}");
    for format in [Format::Text, Format::Html] {
        let page = told(&m, format, Detail::Groups, "2026-06-01");
        assert!(!page.contains("unassigned"), "{page}");
        assert!(!page.contains("How talk was shared") && !page.contains("HOW TALK WAS SHARED"), "{page}");
    }
    // Whoever has no name has this one, but no role that is called so.
    let page = plain(&told(&m, Format::Text, Detail::People, "2026-06-01"));
    assert!(page.contains("unassigned 2 – 4:00"), "{page}");
}

#[test]
fn where_nobody_spoke_that_is_said_and_not_that_it_cannot_be_said() {
    let mut m = Meeting::live(1, 1);
    m.at(60_000, Event::Ended);
    for format in [Format::Text, Format::Markdown] {
        let page = told(&m, format, Detail::Groups, "2026-06-01");
        assert!(page.contains("Nobody who counts in the balance spoke."), "{page}");
        for words in ["We cannot say who spoke", "has spoken yet", "over each other"] {
            assert!(!page.contains(words), "{words}: {page}");
        }
    }
}

#[test]
fn the_talk_of_people_without_a_name_is_said_to_be_talk() {
    let m = Meeting::import(&[], &[(0, 60_000, 0)]);
    let page = told(&m, Format::Text, Detail::Groups, "2026-06-01");
    assert!(page.contains("Nobody is named here, so we cannot say who spoke."), "{page}");
    assert!(page.contains("Someone (not named) talked for 1:00."), "{page}");
    assert!(!page.contains("People talked for 0:00") && !page.contains("Nobody who counts"), "{page}");
    let m = Meeting::import(&[(1, STAFF)], &[(0, 60_000, 1), (60_000, 90_000, 0)]);
    let page = plain(&told(&m, Format::Text, Detail::Groups, "2026-06-01"));
    assert!(page.contains("People talked for 1:00, and someone (not named) for 0:30."), "{page}");
}

#[test]
fn somebody_who_counts_in_both_groups_is_why_they_are_more_than_there_were() {
    let page = |changes: bool| {
        let mut m = Meeting::live(3, 3);
        m.floor(0, 1);
        if changes {
            m.hat(60_000, 1, STAFF, STAFF);
        }
        m.floor(120_000, 4);
        m.at(300_000, Event::Ended);
        plain(&told(&m, Format::Text, Detail::Groups, "2026-06-01"))
    };
    assert!(page(true).contains("staff (4 people)"), "{}", page(true));
    assert!(page(true).contains("1 person had roles in both groups, and counts in each."), "{}", page(true));
    assert!(!page(false).contains("in both groups"), "{}", page(false));
}
