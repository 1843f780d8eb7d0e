//! What was written down and marked, in the report: with all that is known, and naming nobody unasked.

use airtime::{
    domain::{
        Event, PersonId,
        agenda::items::{ItemAdded, ItemClosed, ItemKind, Outcome},
        notes::{
            kind::NoteKind,
            marks::{Card, Colour, CutIn},
            note::{About, AboutNote, Agrees, GroupAgrees, How, InOurHands, Note, Owner, Power},
        },
        preparation::charter::GroundRule,
    },
    report::{
        Detail, Reports,
        document::session,
        format::{json::json, text},
    },
};

use crate::meeting::{LIVED, Meeting, STAFF, near};

fn written(m: &mut Meeting, ms: u64, kind: NoteKind, text: &str, known: Vec<About>) {
    let note = m.at(ms, Event::Note(Box::new(Note::new(kind, text.into()))));
    for about in known {
        m.at(ms, Event::AboutNote(Box::new(AboutNote { note, about })));
    }
}

fn date(text: &str) -> chrono::NaiveDate {
    text.parse().unwrap()
}

/// `lived` people of lived experience and four staff; staff talk for 42 s of the first minute and lived experience for 18.
fn meeting(lived: u16) -> Meeting {
    let mut m = Meeting::live(lived, 4);
    let staff = lived + 1;
    m.add_item(0, 1, "Ramps", ItemKind::Discussion);
    m.start_item(0, 1);
    m.floor(0, staff);
    m.floor(42_000, 1);
    let agrees = |group: &str, agrees| About::Agrees(GroupAgrees { group: group.into(), agrees });
    written(&mut m, 59_999, NoteKind::StoryPoint, "A night on the ward", vec![]);
    let about = vec![
        About::How(How::Consent),
        About::Power(Power::Joint),
        agrees(LIVED, Agrees::No),
        agrees(LIVED, Agrees::Yes),
        agrees(STAFF, Agrees::Partly),
        About::Dissent("not before June".into()),
        About::NeedsApproval("the board".into()),
        About::CameFrom(LIVED.into()),
    ];
    written(&mut m, 60_000, NoteKind::Decision, "Two ramps by May", about);
    let help = About::InOurHands(InOurHands::NeedsHelpFrom("the town".into()));
    let about = vec![About::Owner(Owner::Person(PersonId(staff))), About::Due(date("2026-06-01")), help];
    written(&mut m, 61_000, NoteKind::Action, "Book the hall", about);
    written(&mut m, 62_000, NoteKind::Action, "Ask about keys", vec![]);
    let about = vec![
        About::Why("no money".into()),
        About::SaidBy(Owner::Person(PersonId(5))),
        About::LookAgain(date("2026-09-01")),
    ];
    written(&mut m, 63_000, NoteKind::UnmetNeed, "Buses after eight", about);
    written(&mut m, 64_000, NoteKind::Idea, "A garden day", vec![About::TakenUp(true)]);
    mark(&mut m);
    m
}

/// Jargon, a disagreement and cards.
fn mark(m: &mut Meeting) {
    written(m, 65_000, NoteKind::Jargon, "CPN", vec![]);
    written(m, 66_000, NoteKind::Jargon, "", vec![]);
    written(m, 67_000, NoteKind::Disagreement, "", vec![]);
    for colour in [Colour::Green, Colour::Yellow, Colour::Yellow] {
        m.at(68_000, Event::Card(Card { colour }));
    }
}

fn page(m: &Meeting, detail: Detail) -> String {
    let page = text::text(&session::document(&m.report(detail), detail));
    // As one line, so that where a line breaks does not matter.
    page.split_whitespace().collect::<Vec<_>>().join(" ")
}

#[test]
fn a_decision_has_all_that_was_said_about_it() {
    let r = meeting(3).by_person();
    let d = &r.decisions[0];
    assert_eq!((d.how, d.part), (Some(How::Consent), Some(Power::Joint)));
    assert_eq!(d.agrees.len(), 2);
    assert_eq!((d.agrees[LIVED], d.agrees[STAFF]), (Agrees::Yes, Agrees::Partly), "the later word counts");
    assert_eq!((d.present[LIVED], d.present[STAFF], d.present["apart"]), (3, 4, 1));
    assert_eq!(d.present_people.as_ref().unwrap().len(), 8);
    let said = page(&meeting(3), Detail::Groups);
    for words in [
        "- Two ramps by May Nobody had a strong objection. Decided together with lived experience.",
        "Lived experience agreed. Staff partly agreed. The board still has to approve it. Present: 3 lived experience and 4 staff.",
        "Another view: not before June.",
    ] {
        assert!(said.contains(words), "no `{words}` in {said}");
    }
}

#[test]
fn the_talk_behind_a_note_is_told_from_a_minute_on() {
    let r = meeting(3).by_person();
    assert_eq!(r.notes[0].talk_behind, None, "a millisecond too early");
    let talk = r.decisions[0].note.talk_behind.as_ref().unwrap();
    assert!(near(talk.get(STAFF).copied(), 0.7) && near(talk.get(LIVED).copied(), 0.3));
    let part = r.ideas[0].note.talk_behind.as_ref().unwrap();
    assert!(part[LIVED] > 0.3, "the running turn counts");
    assert!(page(&meeting(3), Detail::Groups).contains("Talk before it: lived experience 30% and staff 70%"));
    assert!(!page(&meeting(2), Detail::Groups).contains("alk before"), "two people would be told apart");
    assert!(page(&meeting(2), Detail::People).contains("Talk before it: lived experience 30% and staff 70%"));
}

#[test]
fn a_report_by_group_names_nobody_who_is_on_the_list() {
    let m = meeting(3);
    let r = m.report(Detail::Groups);
    assert_eq!((r.actions[0].owner.as_deref(), r.actions[0].owner_group.as_deref()), (None, Some(STAFF)));
    assert_eq!(r.needs[0].said_by.as_deref(), Some("staff"));
    assert_eq!(r.decisions[0].present_people, None);
    let shared = json(&Reports::of(vec![r])).unwrap();
    for said in [&shared, &page(&m, Detail::Groups)] {
        assert!(!said.contains("staff 1") && !said.contains("staff 2"), "{said}");
    }
    let r = m.by_person();
    assert_eq!(r.actions[0].owner.as_deref(), Some("staff 1"));
    assert_eq!(r.needs[0].said_by.as_deref(), Some("staff 2"));
}

#[test]
fn the_page_says_who_does_what_and_what_nobody_has_taken_on() {
    let said = page(&meeting(3), Detail::Groups);
    for words in [
        "WHO DOES WHAT - Book the hall Who: staff. By 1 Jun 2026. Needs help from the town.",
        "- Ask about keys Nobody has taken it on yet.",
        "- Buses after eight No money. Said by staff. Look again on 1 Sep 2026.",
        "IDEAS - A garden day Taken up.",
        "NOTES - A night on the ward",
    ] {
        assert!(said.contains(words), "no `{words}` in {said}");
    }
}

#[test]
fn the_page_counts_what_was_marked() {
    let mut m = Meeting::live(3, 4);
    mark(&mut m);
    let said = page(&m, Detail::Groups);
    for words in [
        "Cards shown: 1 green (go on) and 2 yellow (slower, or plainer words).",
        "Jargon, to say in plain words: CPN. Jargon was marked once without the word.",
        "We disagreed once.",
    ] {
        assert!(said.contains(words), "no `{words}` in {said}");
    }
}

#[test]
fn an_owner_in_a_group_of_two_is_one_of_us() {
    let mut m = Meeting::live(2, 4);
    let owner = |n| vec![About::Owner(Owner::Person(PersonId(n)))];
    written(&mut m, 0, NoteKind::Action, "Book the hall", owner(1));
    written(
        &mut m,
        0,
        NoteKind::Action,
        "Ask about keys",
        vec![About::Owner(Owner::Named("the caretaker".into()))],
    );
    let said = page(&m, Detail::Groups);
    assert!(
        said.contains("Book the hall Who: one of us.") && said.contains("Ask about keys Who: the caretaker"),
        "{said}"
    );
}

fn cut_in(m: &mut Meeting, turn: u32, by: (&str, &str), on: (&str, &str), invited: bool) {
    let own = |text: &str| text.to_owned();
    let (by_role, by_group, on_role, on_group) = (own(by.0), own(by.1), own(on.0), own(on.1));
    m.at(90_000, Event::CutIn(Box::new(CutIn { turn, by_role, by_group, on_role, on_group, invited })));
}

#[test]
fn who_came_in_on_whom_is_told_by_role_and_only_where_a_rule_asks() {
    let mut m = Meeting::live(3, 3);
    assert_eq!(m.by_person().interruptions, None);
    let rule = GroundRule { rule: 1, text: "One at a time".into(), marks_interruptions: true };
    m.at(0, Event::Rule(Box::new(rule)));
    assert!(m.by_person().interruptions.unwrap().is_empty());
    m.hat(0, 4, "manager", STAFF);
    cut_in(&mut m, 20, ("manager", STAFF), (LIVED, LIVED), false);
    cut_in(&mut m, 20, ("manager", STAFF), (LIVED, LIVED), true);
    cut_in(&mut m, 21, (STAFF, STAFF), (LIVED, LIVED), false);
    let named = m.by_person().interruptions.unwrap();
    assert_eq!((named["manager"][LIVED].invited, named["manager"][LIVED].not_invited), (1, 0));
    let shared = m.report(Detail::Groups).interruptions.unwrap();
    assert!(!shared.contains_key("manager"), "one manager would be told apart");
    assert_eq!((shared[STAFF][LIVED].invited, shared[STAFF][LIVED].not_invited), (1, 1));
    let said = page(&m, Detail::Groups);
    assert!(
        said.contains("Staff spoke over lived experience twice. Once, whoever spoke over the other had been invited to speak."),
        "{said}"
    );
    let mut import = Meeting::import(&[(1, LIVED), (2, STAFF)], &[(0, 5_000, 1)]);
    cut_in(&mut import, 3, (STAFF, STAFF), (LIVED, LIVED), false);
    assert_eq!(import.by_person().interruptions, None);
}

#[test]
fn a_later_closing_says_more_of_an_item_and_stops_no_other() {
    let mut m = Meeting::live(3, 3);
    let item = |item, asked_by: Option<&str>| {
        let (title, asked_by) = (format!("Item {item}"), asked_by.map(str::to_owned));
        Event::Item(Box::new(ItemAdded {
            item,
            title,
            kind: ItemKind::Discussion,
            planned_ms: None,
            asked_by,
        }))
    };
    m.at(0, item(1, None));
    m.at(0, item(2, None));
    m.start_item(0, 1);
    let closed = ItemClosed { outcome: Some(Outcome::Stalemate), ..ItemClosed::plain(1) };
    m.at(10_000, Event::ItemClosed(Box::new(closed.clone())));
    m.start_item(10_000, 2);
    let more = ItemClosed { referred_to: Some("the board".into()), by: Some(date("2026-06-01")), ..closed };
    m.at(15_000, Event::ItemClosed(Box::new(more)));
    m.at(15_000, item(2, Some(STAFF)));
    m.at(30_000, Event::Ended);
    let r = m.by_person();
    assert_eq!((r.items.len(), r.items[0].spent_s, r.items[1].spent_s), (2, 10.0, 20.0));
    assert_eq!(r.items[0].referred_to.as_deref(), Some("the board"));
    let origins: Vec<_> = r.time_by_origin.iter().map(|o| (o.asked_by.as_deref(), o.spent_s)).collect();
    assert_eq!(origins, [(None, 10.0), (Some(STAFF), 20.0)]);
    let said = page(&m, Detail::Groups);
    assert!(said.contains("Stuck. Passed on to the board, to answer by 1 Jun 2026"), "{said}");
    assert!(
        said.contains("Time on items, by the group that asked for them: not said 0:10 and staff 0:20."),
        "{said}"
    );
}

#[test]
fn who_asked_is_told_only_where_something_began() {
    let told = |begun: bool| {
        let mut m = Meeting::live(3, 3);
        for (item, asked_by) in [(1, None), (2, Some(STAFF.to_owned()))] {
            let (title, kind) = (format!("Item {item}"), ItemKind::Discussion);
            m.at(0, Event::Item(Box::new(ItemAdded { item, title, kind, planned_ms: None, asked_by })));
        }
        if begun {
            m.start_item(0, 2);
        }
        m.at(20_000, Event::Ended);
        page(&m, Detail::Groups)
    };
    assert!(!told(false).contains("Time on items, by"), "{}", told(false));
    assert!(
        told(true).contains("Time on items, by the group that asked for them: staff 0:20."),
        "{}",
        told(true)
    );
}
