//! What pages say of their own figures: nothing that the figures do not carry, and nothing twice.

use airtime::{
    domain::{
        Aim, Event,
        agenda::items::ItemKind,
        measures::tap_error::TapError,
        notes::{
            kind::NoteKind,
            note::{About, AboutNote, Agrees, GroupAgrees, Note, Power},
        },
        preparation::charter::GroundRule,
        record::opening::Source,
    },
    report::{
        self, Detail, Format, PageKind, Request,
        document::{self, personal, session},
        format::text,
        model::series::series_report,
    },
};

use crate::{
    in_words::{easy, full, on_one_line},
    meeting::{LIVED, Meeting, STAFF},
};

const PAGES: [PageKind; 3] = [PageKind::Full, PageKind::Easy, PageKind::Summary];

fn request(format: Format, page: PageKind) -> Request {
    Request {
        format,
        detail: Detail::Groups,
        page,
        today: "2027-01-01".parse().unwrap(),
        practised: None,
        width: report::PageWidth::default(),
    }
}

fn page(m: &Meeting, format: Format, page: PageKind) -> String {
    on_one_line(&report::render(vec![m.report(Detail::Groups)], request(format, page)).unwrap())
}

/// Every page for people, in every format that is text.
fn pages(m: &Meeting) -> Vec<String> {
    let formats = [Format::Text, Format::Html, Format::Markdown];
    PAGES.into_iter().flat_map(|kind| formats.map(|format| page(m, format, kind))).collect()
}

/// Lived experience speaks for so many of so many seconds, staff for the rest; one item over all of it.
fn talk(lived: u64, all: u64) -> Meeting {
    let mut m = Meeting::live(3, 3);
    m.add_item(0, 1, "Ramps", ItemKind::Discussion);
    m.start_item(0, 1);
    m.floor(0, 1);
    m.floor(lived * 1_000, 4);
    m.at(all * 1_000, Event::Ended);
    m
}

fn says(page: &str, words: &[&str], not: &[&str]) {
    for words in words {
        assert!(page.contains(words), "no `{words}` in\n{page}");
    }
    for words in not {
        assert!(!page.contains(words), "`{words}` in\n{page}");
    }
}

#[test]
fn close_to_the_aim_is_said_only_of_an_error_that_is_small() {
    // Of four minutes of talk a share is 16 points out, of five minutes 14.
    let short = talk(110, 240);
    says(&full(&short), &["46% (", "too little talk to compare"], &["close to", "under our"]);
    says(&easy(&short), &["There was too little talk to compare"], &["close to"]);
    let longer = talk(140, 300);
    says(&full(&longer), &["close to the suggested aim of 50%"], &["too little talk"]);
    says(&easy(&longer), &["close to the suggested aim"], &["too little talk"]);
    // A difference that is larger than the error is one.
    says(
        &full(&talk(200, 240)),
        &["meets the suggested aim of at least 50%", "33 points under"],
        &["too little talk"],
    );
}

#[test]
fn of_less_than_a_minute_of_talk_no_share_is_told() {
    let m = talk(10, 14);
    says(
        &full(&m),
        &["There was too little talk to say how it was shared."],
        &["%", "close to", "On average"],
    );
    says(
        &easy(&m),
        &["There was too little talk to say how it was shared."],
        &["Out of 10", "close to", "could be"],
    );
    for page in pages(&m) {
        says(&page, &["too little talk to say how it was shared"], &["71%", "give or take"]);
    }
    says(&full(&talk(40, 60)), &["67% (36 to 97)"], &["how it was shared."]);
    // Of what nobody tapped there is no such error.
    let import = Meeting::import(
        &[(1, LIVED), (2, LIVED), (3, LIVED), (4, STAFF), (5, STAFF), (6, STAFF)],
        &[(0, 10_000, 1), (10_000, 14_000, 4)],
    );
    says(&full(&import), &["71% of talk"], &["too little talk"]);
}

#[test]
fn an_easy_range_holds_all_of_the_range_of_the_full_report() {
    // 45% (38 to 52) and 55% (48 to 62).
    let mut m = Meeting::live(3, 3);
    m.floor(0, 1);
    m.floor(18 * 60_000, 4);
    m.at(40 * 60_000, Event::Ended);
    says(&full(&m), &["45% (38 to 52)", "55% (48 to 62)"], &[]);
    let words = [
        "from 3 and a half minutes to 5 and a half minutes",
        "from 4 and a half minutes to 6 and a half minutes",
    ];
    says(&easy(&m), &words, &[]);
}

#[test]
fn easy_read_keeps_the_condition_of_a_decision_and_why_a_need_is_not_met() {
    let mut m = talk(300, 600);
    let mut written = |kind, text: &str, known: Vec<About>| {
        let note = m.at(1_000, Event::Note(Box::new(Note::new(kind, text.into()))));
        for about in known {
            m.at(1_000, Event::AboutNote(Box::new(AboutNote { note, about })));
        }
    };
    let known = vec![
        About::NeedsApproval("the trust board".into()),
        About::Dissent("the night team was not asked".into()),
    ];
    written(NoteKind::Decision, "No ward rounds before seven", known);
    written(NoteKind::UnmetNeed, "A bus on Sundays", vec![About::Why("no money this year".into())]);
    let why_not = vec![About::TakenUp(false), About::Why("the hall is full".into())];
    written(NoteKind::Idea, "Meet weekly", why_not);
    let words = [
        "The trust board still has to approve it.",
        "Another view: the night team was not asked",
        "No money this year",
        "Not taken up",
        "The hall is full",
    ];
    let page = easy(&m);
    let lower = page.to_lowercase();
    for words in words {
        assert!(lower.contains(&words.to_lowercase()), "no `{words}` in\n{page}");
    }
}

#[test]
fn a_summary_of_an_import_does_not_say_that_nothing_was_decided() {
    let m = Meeting::import(&[(1, LIVED), (2, STAFF)], &[(0, 9_000, 1), (9_000, 20_000, 2)]);
    says(&page(&m, Format::Text, PageKind::Summary), &["imported"], &["No decision", "WHAT WE DECIDED"]);
    says(&page(&talk(300, 600), Format::Text, PageKind::Summary), &["No decision was written down."], &[]);
}

#[test]
fn an_aim_is_ours_only_if_we_agreed_it() {
    let agree = |agreed| {
        let mut m = talk(100, 600);
        m.at(600_000, Event::Aim(Box::new(Aim { agreed, ..Aim::default() })));
        m
    };
    for page in pages(&agree(false)) {
        says(&page.to_lowercase(), &["suggested aim"], &["our aim"]);
    }
    for page in pages(&agree(true)) {
        says(&page.to_lowercase(), &["our aim"], &["suggested aim"]);
    }
}

#[test]
fn an_equal_aim_says_what_it_is_where_a_group_is_small_and_nothing_where_there_is_none() {
    let mut m = Meeting::live(1, 3);
    m.floor(0, 1);
    m.at(600_000, Event::Ended);
    says(&full(&m), &["A group of one or two people has its share by number of people"], &[]);
    says(&full(&talk(100, 600)), &["equal shares for each group"], &["one or two people"]);
    let mut one = Meeting::opened(Source::Rttm, true);
    one.person(0, 1, "unassigned", "unassigned", true);
    one.at(60_000, Event::Ended);
    says(&full(&one), &[], &["equal shares", "aim"]);
}

#[test]
fn a_rehearsal_does_not_say_both_that_nobody_could_agree_and_that_the_group_did() {
    let mut m = Meeting::opened_at(Source::Rehearsal, "2026-05-01T10:00:00+01:00");
    m.at(0, Event::Rule(Box::new(GroundRule::read(1, "One at a time"))));
    m.at(0, Event::RulesAgreed);
    m.at(60_000, Event::Ended);
    says(&full(&m), &["This is a rehearsal, not a real meeting.", "agreed by the group"], &["nobody to ask"]);
}

#[test]
fn where_the_time_went_adds_up() {
    let people = [(1, LIVED), (2, LIVED), (3, LIVED), (4, STAFF), (5, STAFF), (6, STAFF)];
    let import = Meeting::import(&people, &[(0, 300_000, 1), (240_000, 500_000, 4)]);
    let page = full(&import);
    says(&page, &["Talk: 8:20. Of that, talking over each other: 1:00. Quiet"], &["Talking over each other"]);
    // It is of the shares, and not of the time in which anybody talked.
    let (at, time) = (page.find("When two people spoke at once"), page.find("WHERE THE TIME WENT"));
    assert!(at.is_some() && at < time, "{page}");
}

#[test]
fn somebody_who_is_not_named_is_not_everybody() {
    let mut m = Meeting::opened(Source::Live, true);
    for n in 1..=3 {
        m.person(0, n, STAFF, STAFF, true);
    }
    m.floor(1_000, 2);
    m.at(300_000, Event::Ended);
    says(&full(&m), &["People talked for 4:59."], &["Someone was speaking"]);
}

#[test]
fn the_ratio_of_two_groups_is_never_in_tenths() {
    let mut m = Meeting::live(3, 3);
    m.floor(0, 1);
    m.floor(400_000, 4);
    m.at(600_000, Event::Ended);
    says(&full(&m), &["spoke for about 2 minutes."], &["2.0"]);
    let mut m = Meeting::live(3, 3);
    m.floor(0, 1);
    m.floor(430_000, 4);
    m.at(600_000, Event::Ended);
    says(&full(&m), &["spoke for about 2 and a half minutes."], &["2.5"]);
}

#[test]
fn where_nobody_spoke_no_page_says_what_it_would_show() {
    let mut m = Meeting::live(1, 1);
    m.at(60_000, Event::Ended);
    for page in pages(&m) {
        says(&page, &["Nobody who counts in the balance spoke."], &["With so few people"]);
    }
    // A word by card is one, and says who it was.
    let mut m = Meeting::live(1, 1);
    m.heard(1_000, 1);
    m.at(60_000, Event::Ended);
    says(&full(&m), &["With so few people"], &["First to speak"]);
}

#[test]
fn on_one_page_nothing_is_cut_while_there_is_room() {
    let long = |end: &str| {
        format!("{} {end}", "A ramp at every door of the ward and of the garden. ".repeat(7).trim_end())
    };
    let mut m = Meeting::live(3, 3);
    m.at(0, Event::Rule(Box::new(GroundRule::read(1, &long("in all weathers")))));
    m.note(1_000, NoteKind::Decision, &long("by the spring"));
    m.at(60_000, Event::Ended);
    let text = |kind| page(&m, Format::Text, kind);
    for kind in [PageKind::Full, PageKind::Summary] {
        assert!(text(kind).contains("by the spring"), "{kind:?}: {}", text(kind));
    }
    assert!(text(PageKind::Full).contains("in all weathers"), "{}", text(PageKind::Full));
    // Where there is none, it is cut as before, and still one page.
    for n in 0..20 {
        m.note(61_000 + n, NoteKind::Decision, &long("at last"));
    }
    let full = report::render(vec![m.report(Detail::Groups)], request(Format::Text, PageKind::Full)).unwrap();
    assert!(full.lines().count() <= 66 && full.contains('…') && !full.contains("at last"), "{full}");
}

/// The times that stand after these words, in seconds together.
fn seconds_after(page: &str, words: &[&str]) -> u64 {
    let time = |rest: &str| -> Option<u64> {
        let time: String =
            rest.trim_start().chars().take_while(|c| c.is_ascii_digit() || *c == ':').collect();
        time.split(':').try_fold(0, |sum, part| Some(sum * 60 + part.parse::<u64>().ok()?))
    };
    let seconds = |word: &&str| {
        page.split(*word).skip(1).find_map(time).unwrap_or_else(|| panic!("no time after {word:?}: {page}"))
    };
    words.iter().map(seconds).sum()
}

#[test]
fn the_times_of_a_page_add_up_to_how_long_it_lasted() {
    let mut m = Meeting::live(3, 3);
    m.floor(0, 1);
    m.at(310_600, Event::Open);
    m.floor(330_500, 4);
    m.at(601_400, Event::Someone);
    m.at(641_300, Event::Break);
    m.at(720_000, Event::Ended);
    let page = |detail| on_one_line(&text::text(&session::document(&m.report(detail), detail)));
    let (groups, people) = (page(Detail::Groups), page(Detail::People));
    says(&people, &["It lasted 12:00."], &[]);
    let parts = ["Talk:", "Quiet (thinking time):", "someone (not named)", "breaks"];
    assert_eq!(seconds_after(&people, &parts), 720, "{people}");
    let parts = ["Talk and quiet together:", "someone (not named)", "breaks"];
    assert_eq!(seconds_after(&groups, &parts), 720, "{groups}");
    // The items of a slip, and what was said outside them.
    let mut m = Meeting::live(3, 3);
    for (item, start) in [(1, 0), (2, 10_600)] {
        m.add_item(start, item, &format!("Part {item}"), ItemKind::Discussion);
        m.start_item(start, item);
        m.floor(start, 1);
    }
    m.at(21_200, Event::Ended);
    let slip = on_one_line(&text::text(&personal::document(&m.history, "x", "p1").unwrap()));
    assert_eq!(seconds_after(&slip, &["Part 1:", "Part 2:"]), 21, "{slip}");
}

#[test]
fn of_one_item_it_is_said_in_words_who_spoke_first() {
    let first = |speaker: u16, items: u16| {
        let mut m = Meeting::live(3, 3);
        for item in 1..=items {
            let start = u64::from(item) * 60_000;
            m.add_item(start, item, "Ramps", ItemKind::Discussion);
            m.start_item(start, item);
            m.floor(start, speaker);
        }
        m.at(600_000, Event::Ended);
        m
    };
    says(&full(&first(1, 1)), &["First to speak: lived experience."], &["of 1 item"]);
    says(&full(&first(1, 2)), &["First to speak in both items: lived experience."], &["2 of 2"]);
    says(&full(&first(1, 3)), &["First to speak in all 3 items: lived experience."], &["3 of 3"]);
    says(&full(&first(4, 1)), &["Others spoke first, not lived experience."], &["in 0 of", "1 item"]);
    says(&full(&first(4, 3)), &["Others spoke first in all 3 items, not lived experience."], &["in 0 of"]);
    says(&easy(&first(1, 1)), &["We had 1 topic. In it, lived experience spoke first."], &["How often"]);
    says(
        &easy(&first(1, 2)),
        &["We had 2 topics. In both of them, lived experience spoke first."],
        &["In 2"],
    );
    says(&easy(&first(1, 3)), &["In all of them, lived experience spoke first."], &["In 3"]);
    says(&easy(&first(4, 1)), &["We had 1 topic. Others spoke first, not lived experience."], &["How often"]);
    says(&easy(&first(4, 3)), &["In all of them, others spoke first, not lived experience."], &["In 0"]);
    let trend = |of: Vec<Meeting>| {
        let of = of.iter().map(|m| report::Summary::of(m.history.session())).collect();
        let today = "2026-06-01".parse().unwrap();
        let series = series_report(of, &[], Detail::Groups, TapError::default(), today);
        on_one_line(&text::text(&document::series::document(&series)))
    };
    says(
        &trend(vec![first(1, 1)]),
        &["First to speak: lived experience."],
        &["1 times", "of 1 meeting", "facilitator 1"],
    );
    says(&trend(vec![first(4, 1)]), &["Others spoke first, not lived experience."], &["0 of 1 times"]);
    says(
        &trend(vec![first(4, 2)]),
        &["Others spoke first both times, not lived experience."],
        &["0 of 2 times"],
    );
    says(&trend(vec![first(1, 2)]), &["First to speak both times: lived experience."], &[]);
}

#[test]
fn a_slip_says_which_turns_count_and_whom_to_tell() {
    let slip = |m: &Meeting| on_one_line(&text::text(&personal::document(&m.history, "x", "p1").unwrap()));
    let import = Meeting::import(&[(1, LIVED), (2, STAFF)], &[(0, 1_000, 1), (2_000, 9_000, 2)]);
    let words = ["Turns: 1", "Times you spoke for 2 s or longer: 0", "tell whoever imported this"];
    says(&slip(&import), &words, &["note-taker"]);
    let mut live = Meeting::live(3, 3);
    live.floor(0, 1);
    live.at(30_000, Event::Ended);
    says(&slip(&live), &["Times you spoke for 1 s or longer, showed a card", "tell the note-taker"], &[]);
}

#[test]
fn what_a_group_said_to_a_decision_is_a_sentence() {
    let mut m = talk(300, 600);
    let note = m.note(1_000, NoteKind::Decision, "Two ramps");
    let agrees = |group: &str, agrees| About::Agrees(GroupAgrees { group: group.into(), agrees });
    for about in [About::Power(Power::Joint), agrees(LIVED, Agrees::Yes), agrees(STAFF, Agrees::No)] {
        m.at(1_000, Event::AboutNote(Box::new(AboutNote { note, about })));
    }
    let words = ["Decided together with lived experience. Lived experience agreed. Staff did not agree."];
    says(&full(&m), &words, &[]);
}
