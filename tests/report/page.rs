//! The text report: one page that may be shared.

use airtime::{
    domain::{
        Event, Hat, PersonId, Speaker,
        agenda::items::ItemKind,
        notes::kind::NoteKind,
        people::{
            agreement::{Consent, ObserversAccepted},
            changes::{ChairHanded, Renamed},
            joining::{PlaceChanged, SeatPlace},
        },
    },
    report::{Detail, document::session, format::text},
};
use unicode_width::UnicodeWidthStr;

use crate::meeting::{LIVED, Meeting, STAFF};

const FIRST: &str = "This shows how time was shared. It does not show who had power, and must not be used to judge anyone or to prove co-production took place.";

fn page(m: &Meeting, detail: Detail) -> String {
    text::text(&session::document(&m.report(detail), detail))
}

fn plain(page: &str) -> String {
    page.split_whitespace().collect::<Vec<_>>().join(" ")
}

fn working_session(lived: u16, staff: u16) -> Meeting {
    let mut m = Meeting::live(lived, staff);
    let words = "We will time how long each of us talks.".into();
    m.at(12_000, Event::Consent(Box::new(Consent { words })));
    m.add_item(12_000, 1, "Check-in", ItemKind::CheckIn);
    m.add_item(12_000, 2, "What matters to us today", ItemKind::Discussion);
    m.start_item(12_000, 1);
    m.floor(20_000, 1);
    m.start_item(50_000, 2);
    m.floor(60_000, lived + 1);
    m.floor(130_000, lived + staff + 1);
    m.note(140_000, NoteKind::Decision, "The garden opens at weekends");
    m.note(150_000, NoteKind::Note, "Ask about the keys");
    m.at(160_000, Event::Break);
    m.at(220_000, Event::Ended);
    m
}

fn widest(page: &str) -> usize {
    page.lines().map(UnicodeWidthStr::width).max().unwrap()
}

#[test]
fn it_opens_with_what_it_does_not_show() {
    let page = page(&working_session(3, 3), Detail::Groups);
    let first: Vec<&str> = page.lines().take(2).collect();
    assert_eq!(first.join(" "), FIRST);
}

#[test]
fn a_page_says_it_in_plain_words() {
    let page = page(&working_session(3, 3), Detail::Groups);
    for words in [
        "The new ward",
        "Fri 1 May 2026, 10:00",
        "What we agreed was read out at 0:12.",
        "Suggested aim: equal shares for each group (not agreed yet).",
        "lived experience (3 people)",
        "36% (14 to 59) of talk, 50% of people; too little talk to compare it",
        "Not counted in the balance: facilitator 21% (1 to 42) of all talk.",
        "2 of 6 people spoke.",
        "First to speak in 1 of 2 items: lived experience.",
        "Talk and quiet together: ",
        "Also: breaks 1:00.",
        "- The garden opens at weekends",
        "- Ask about the keys",
    ] {
        assert!(page.contains(words), "no `{words}` in\n{page}");
    }
    // Too little talk to compare is too little to set one person's time beside another's.
    assert!(!page.contains("On average"), "{page}");
    assert!(widest(&page) <= 72 && page.lines().count() <= 66, "{page}");
}

#[test]
fn a_longer_meeting_has_a_smaller_error_and_an_import_has_none() {
    let mut m = Meeting::live(3, 3);
    m.floor(0, 1);
    m.floor(600_000, 4);
    m.at(1_800_000, Event::Ended);
    let told = plain(&page(&m, Detail::Groups));
    assert!(
        told.contains("33% (26 to 40) of talk, 50% of people; 17 points under the suggested aim of 50%"),
        "{told}"
    );
    let report = m.report(Detail::Groups);
    // √((20 + 870 / 30) · (1 + 1 / 30)).
    assert!((report.error_points.unwrap() - 7.115_71).abs() < 1e-5, "{:?}", report.error_points);
    assert_eq!(report.tap_lag_s, Some(1.0));

    let people = [STAFF, STAFF, STAFF, LIVED, LIVED, LIVED];
    let people: Vec<(u16, &str)> = (1..).zip(people).collect();
    let import = Meeting::import(&people, &[(0, 600_000, 4), (600_000, 1_800_000, 1)]);
    let told = plain(&page(&import, Detail::Groups));
    assert!(
        told.contains("33% of talk,") && told.contains("17 points under the suggested aim of 50%"),
        "{told}"
    );
    let report = import.report(Detail::Groups);
    assert_eq!((report.error_points, report.tap_lag_s), (None, None));
}

#[test]
fn a_read_out_that_was_not_done_says_so() {
    assert!(page(&Meeting::live(3, 3), Detail::Groups).contains("What we agreed was not read out."));
}

#[test]
fn of_an_import_no_read_out_is_asked_for() {
    let meeting =
        Meeting::import(&[(1, "staff"), (2, "lived_experience")], &[(0, 9_000, 1), (9_000, 20_000, 2)]);
    let told = page(&meeting, Detail::Groups);
    assert!(!told.to_lowercase().contains("read out"), "{told}");
}

#[test]
fn a_small_group_takes_every_share_with_it() {
    let m = working_session(2, 5);
    let shared = page(&m, Detail::Groups);
    assert!(shared.contains("lived experience (2 people): too few people to show"), "{shared}");
    assert!(shared.contains("staff (5 people)"), "{shared}");
    assert!(!shared.contains('%') && !shared.contains("each minute"), "{shared}");
    assert!(!shared.contains("First to speak") && !shared.contains("Longest time"), "{shared}");
    let kept = page(&m, Detail::People);
    assert!(kept.contains("36% (14 to 59) of talk") && kept.contains("EACH PERSON"), "{kept}");
    assert!(kept.contains("facilitator 21% (1 to 42) of all talk"), "{kept}");
}

#[test]
fn people_stand_in_seat_order_and_only_when_asked_for() {
    let m = working_session(3, 3);
    assert!(!page(&m, Detail::Groups).contains("staff 1"));
    let page = page(&m, Detail::People);
    let at = |label: &str| page[page.find("EACH PERSON").unwrap()..].find(label).unwrap();
    assert!(at("lived experience 1") < at("lived experience 2") && at("staff 1") < at("staff 3"), "{page}");
    assert!(widest(&page) <= 72);
}

#[test]
fn names_from_elsewhere_can_neither_break_the_page_nor_drive_a_terminal() {
    let mut m = working_session(3, 3);
    let names = [
        "\u{1b}]0;x\u{7}Bea",
        "李李李李李李李李李李李李李李李李李李李李",
        "👩\u{200d}🔬👩\u{200d}🔬👩\u{200d}🔬👩\u{200d}🔬👩\u{200d}🔬👩\u{200d}🔬👩\u{200d}🔬👩\u{200d}🔬👩\u{200d}🔬👩\u{200d}🔬👩\u{200d}🔬👩\u{200d}🔬",
        "\u{202e}evil\u{2066}\u{9b}31m",
        "e\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}\u{301}",
    ];
    for (n, name) in (1..).zip(names) {
        let renamed = Renamed { person: PersonId(n), name: Some(name.into()) };
        m.at(220_000, Event::Renamed(Box::new(renamed)));
    }
    let long = "\u{1b}[31m".to_owned() + &"longword".repeat(400);
    m.note(220_000, NoteKind::Decision, &long);
    m.add_item(220_000, 3, &long, ItemKind::Story);
    let report = m.report(Detail::People);
    let text =
        text::text_of_width(&session::document(&report, Detail::People), airtime::report::PageWidth::of(72));
    let json = serde_json::to_string(&report).unwrap();
    assert_eq!(widest(&text), 72);
    for out in [&text, &json] {
        let bad = |c: char| (c.is_control() && c != '\n') || ('\u{202a}'..='\u{2069}').contains(&c);
        assert!(!out.chars().any(bad));
        assert!(!out.contains("\\u001b"));
    }
}

#[test]
fn many_notes_stay_on_one_page_and_say_how_many_are_left() {
    let mut m = working_session(3, 3);
    for n in 0..60 {
        m.note(220_000, NoteKind::Decision, &format!("decision {n}"));
        m.note(220_000, NoteKind::Note, &format!("note {n} {}", "words ".repeat(60)));
    }
    let page = page(&m, Detail::Groups);
    assert!(page.lines().count() <= 66, "{}", page.lines().count());
    assert!(page.contains("more decisions, in the record") && page.contains("more notes, in the record"));
}

#[test]
fn never_a_word_that_judges() {
    let page = page(&working_session(3, 3), Detail::People).to_lowercase();
    for word in ["score", "domina", "quota", "violation", "rank", "too much", "only "] {
        assert!(!page.contains(word), "{word}");
    }
}

/// Two of three staff have left when the item is talked about: its share is what one person said.
#[test]
fn an_item_with_one_of_a_group_in_it_tells_no_shares() {
    let meeting = |leave: bool| {
        let mut m = Meeting::live(3, 3);
        m.add_item(0, 1, "Ramps", ItemKind::Discussion);
        for n in [5, 6] {
            if leave {
                m.left(100, n);
            }
        }
        m.start_item(200, 1);
        m.floor(1_000, 1);
        m.floor(60_000, 4);
        m.note(100_000, NoteKind::Decision, "Two ramps");
        m.floor(130_000, 2);
        m.at(200_000, Event::ItemClosed(Box::new(airtime::domain::agenda::items::ItemClosed::plain(1))));
        for n in [5, 6] {
            m.arrived(201_000, n);
        }
        m.at(300_000, Event::Ended);
        m
    };
    let all_here = page(&meeting(false), Detail::Groups);
    assert!(all_here.contains("Talk before it") && all_here.contains("staff 35%"), "{all_here}");
    let one_here = page(&meeting(true), Detail::Groups);
    assert!(!one_here.contains("Talk before it") && !one_here.contains("staff 35%"), "{one_here}");
    assert!(!one_here.contains("1 staff"), "{one_here}");
}

#[test]
fn where_people_left_it_is_the_time_they_were_here_that_is_compared() {
    let meeting = |leaves: bool| {
        let mut m = Meeting::live(4, 3);
        m.floor(0, 1);
        if leaves {
            m.left(50_000, 2);
        }
        m.floor(60_000, 5);
        m.at(100_000, Event::Ended);
        page(&m, Detail::Groups).split_whitespace().collect::<Vec<_>>().join(" ")
    };
    let (stayed, left) = (meeting(false), meeting(true));
    for words in [
        "60% (36 to 84) of talk, 57% of people;",
        "too little talk to compare that with the suggested aim of 50%. They were 57% of the people.",
    ] {
        assert!(stayed.contains(words), "no `{words}` in\n{stayed}");
    }
    for words in [
        "60% (36 to 84) of talk, 54% of the time people were here;",
        "Of the time people were here, theirs was 54%.",
    ] {
        assert!(left.contains(words), "no `{words}` in\n{left}");
    }
}

#[test]
fn observers_are_counted_and_not_named_with_what_the_group_said() {
    let mut m = Meeting::live(3, 3);
    m.person(0, 8, "observer", "apart", true);
    assert!(page(&m, Detail::Groups).contains("1 observer, not counted (the group was not asked)."));
    m.at(0, Event::Observers(ObserversAccepted { accepted: false }));
    assert!(page(&m, Detail::Groups).contains("1 observer, not counted (not accepted by the group)."));
    m.at(0, Event::Observers(ObserversAccepted { accepted: true }));
    m.person(0, 9, STAFF, STAFF, true);
    let told = page(&m, Detail::Groups);
    assert!(told.contains("1 observer, not counted (accepted by the group)."), "{told}");
    assert!(!page(&Meeting::live(3, 3), Detail::Groups).contains("observer"));
}

#[test]
fn talk_by_place_is_told_where_it_tells_nobodys() {
    let online = |m: &mut Meeting, people: &[u16]| {
        for n in people {
            let (person, place) = (PersonId(*n), SeatPlace::Online);
            m.at(0, Event::Place(PlaceChanged { person, place }));
        }
        m.floor(0, 1);
        m.floor(300_000, 4);
        m.at(400_000, Event::Ended);
    };
    let mut m = Meeting::live(3, 3);
    online(&mut m, &[1, 2, 3]);
    let told = page(&m, Detail::Groups);
    let told = told.split_whitespace().collect::<Vec<_>>().join(" ");
    let wanted = "In the room: 3 people, 25% (13 to 37) of the talk. Online: 3 people, 75% (63 to 87).";
    assert!(told.contains(wanted), "{told}");
    let mut few = Meeting::live(3, 3);
    online(&mut few, &[1]);
    assert!(!page(&few, Detail::Groups).contains("Online:"));
    assert!(page(&few, Detail::People).contains("In the room: 5 people, 25% (13 to 37) of the talk."));
    assert!(few.report(Detail::Groups).places.iter().all(|place| place.small_group));
}

#[test]
fn the_chair_is_told_by_group_where_it_was_handed_over_and_by_name_where_that_was_agreed() {
    let hat = |n, role, group| Speaker { person: PersonId(n), hat: Hat::new(role, group) };
    let hand_over = |m: &mut Meeting, former| {
        let to = Some(hat(1, "facilitator", "apart"));
        m.floor(0, 1);
        m.at(9_000, Event::Chair(Box::new(ChairHanded { to, from: vec![hat(former, STAFF, STAFF)] })));
    };
    let mut m = Meeting::live(3, 3);
    assert_eq!(m.report(Detail::Groups).session.chaired_by, ["apart"]);
    assert!(!page(&m, Detail::Groups).contains("Who facilitated"), "it was never handed over");
    hand_over(&mut m, 7);
    assert_eq!(m.report(Detail::Groups).session.chaired_by, [STAFF, LIVED]);
    assert!(m.report(Detail::Groups).session.chairs.is_empty());
    let told = page(&m, Detail::Groups);
    assert!(told.contains("Who facilitated, one after the other: staff and lived experience."), "{told}");
    let told = page(&m, Detail::People);
    assert!(told.contains("one after the other: facilitator 1 and lived"), "{told}");
    let mut few = Meeting::live(1, 3);
    hand_over(&mut few, 5);
    assert!(!page(&few, Detail::Groups).contains("Who facilitated"), "one person is a small group");
}

/// Two and two: what is left out and what could be agreed is said once, and nothing stands empty.
#[test]
fn a_page_on_groups_of_two_is_short_and_honest() {
    use airtime::report::{self, Format, PageKind, Request};
    let m = working_session(2, 2);
    let told = |format, page| {
        let today = "2027-01-01".parse().unwrap();
        let request = Request {
            format,
            detail: Detail::Groups,
            page,
            today,
            practised: None,
            width: airtime::report::PageWidth::default(),
        };
        let out = report::render(vec![m.report(Detail::Groups)], request).unwrap();
        out.split("</style>").last().unwrap().split_whitespace().collect::<Vec<_>>().join(" ")
    };
    for format in [Format::Text, Format::Markdown, Format::Html] {
        let out = told(format, PageKind::Full);
        let words = "We leave out how much each group spoke, when, who spoke first and who spoke after whom.";
        assert_eq!(out.matches(words).count(), 1, "{out}");
        assert!(out.contains("If everyone agrees, that can be shown next time."), "{out}");
        assert!(
            out.contains("2 of 4 people spoke.") && out.contains("The garden opens at weekends"),
            "{out}"
        );
        for empty in ["We leave this out", "not marked in this meeting", "No hand", "How each number"] {
            assert!(!out.contains(empty), "`{empty}` in {out}");
        }
    }
    assert!(told(Format::Html, PageKind::Easy).contains("If everyone agrees, that can be shown next time."));
    let with = |by_person| {
        let agreement = airtime::domain::people::agreement::Agreement { by_person, ..Default::default() };
        let mut m = working_session(2, 2);
        m.at(220_000, Event::Agreement(Box::new(agreement)));
        page(&m, Detail::Groups).split_whitespace().collect::<Vec<_>>().join(" ")
    };
    assert!(with(true).contains("airtime report 20260501-abc234 --by-person"), "{}", with(true));
}

#[test]
fn what_is_known_of_a_decision_is_sentences_and_nothing_has_no_tick() {
    use airtime::{
        domain::notes::note::{About, AboutNote, Agrees, GroupAgrees, How},
        report::{self, Format, PageKind, Request},
    };
    let told = |m: &Meeting, format, page| {
        let today = "2027-01-01".parse().unwrap();
        let request = Request {
            format,
            detail: Detail::Groups,
            page,
            today,
            practised: None,
            width: airtime::report::PageWidth::default(),
        };
        report::render(vec![m.report(Detail::Groups)], request).unwrap()
    };
    let mut m = Meeting::live(3, 3);
    m.floor(0, 1);
    let nothing = told(&m, Format::Html, PageKind::Easy);
    assert!(nothing.contains("<li><p>We did not write down a decision.</p></li>"), "{nothing}");
    m.floor(40_000, 4);
    let note = m.note(100_000, NoteKind::Decision, "Two ramps");
    let agrees = About::Agrees(GroupAgrees { group: STAFF.into(), agrees: Agrees::Yes });
    for about in [About::How(How::Consensus), agrees] {
        m.at(100_000, Event::AboutNote(Box::new(AboutNote { note, about })));
    }
    for format in [Format::Text, Format::Markdown, Format::Html] {
        let out = told(&m, format, PageKind::Full);
        let out = out.split_whitespace().collect::<Vec<_>>().join(" ");
        assert!(out.contains("Everyone said yes. Staff agreed. Present: "), "{out}");
    }
    let html = told(&m, Format::Html, PageKind::Full);
    assert!(html.contains("<td role=\"cell\" class=\"number\" data-head=\"staff\">"), "{html}");
    assert!(told(&m, Format::Markdown, PageKind::Full).contains("| ---: |"));
}
