//! What was written down, marked and answered at the end, as far as the pages of a report may show it.

use airtime::{
    domain::{
        Event,
        agenda::items::{ItemClosed, ItemKind},
        closing::answers::{
            AloudQuestion, CardQuestion, CheckOut, Counts, Guess, PhoneAnswers, Reflection,
            ReflectionQuestion, SaidAloud,
        },
        notes::{
            kind::NoteKind,
            marks::CutIn,
            note::{About, AboutNote, Agrees, GroupAgrees, Note},
        },
        preparation::charter::GroundRule,
    },
    report::{Detail, SessionReport, disclosure::Disclosure},
};

use crate::meeting::{LIVED, Meeting, STAFF};

fn by_group(m: &Meeting) -> SessionReport {
    m.report(Detail::Groups)
}

fn shown(report: &SessionReport) -> Disclosure<'_> {
    Disclosure::new(report, Detail::Groups)
}

fn about(m: &mut Meeting, note: u32, about: About) {
    m.at(0, Event::AboutNote(Box::new(AboutNote { note, about })));
}

#[test]
fn what_came_of_earlier_meetings_is_shown_with_its_answer() {
    let mut m = Meeting::live(3, 3);
    let carried = Note { carried: true, ..Note::new(NoteKind::Action, "Mend the ramp".into()) };
    let note = m.at(0, Event::Note(Box::new(carried)));
    about(&mut m, note, About::Closed("it was mended in May".into()));
    m.note(0, NoteKind::Action, "Buy a kettle");
    let of_earlier = shown(&by_group(&m)).came_of_it();
    assert_eq!(of_earlier.len(), 1);
    assert_eq!((of_earlier[0].text.as_str(), of_earlier[0].done), ("Mend the ramp", true));
    assert_eq!(of_earlier[0].about, ["closed: it was mended in May"]);
}

#[test]
fn what_two_people_of_a_group_said_to_a_decision_is_not_shown() {
    let mut m = Meeting::live(3, 3);
    m.left(0, 1);
    let note = m.note(0, NoteKind::Decision, "Open the garden");
    for (group, agrees) in [(LIVED, Agrees::No), (STAFF, Agrees::Yes)] {
        about(&mut m, note, About::Agrees(GroupAgrees { group: group.into(), agrees }));
    }
    let left_out = "we leave out groups of one or two people";
    assert_eq!(shown(&by_group(&m)).decisions()[0].about, ["staff agreed", "present: 3 staff", left_out]);
}

#[test]
fn an_item_that_was_passed_on_says_to_whom_and_by_when_as_far_as_that_is_known() {
    let ended = |to: Option<&str>, by: Option<&str>| {
        let mut m = Meeting::live(3, 3);
        m.add_item(0, 1, "The ramp", ItemKind::Discussion);
        m.start_item(0, 1);
        let (referred_to, by) = (to.map(str::to_owned), by.map(|day| day.parse().unwrap()));
        m.at(9_000, Event::ItemClosed(Box::new(ItemClosed { referred_to, by, ..ItemClosed::plain(1) })));
        shown(&by_group(&m)).items()[0].ended.clone()
    };
    assert_eq!(ended(None, None), Vec::<String>::new());
    assert_eq!(ended(Some("the board"), None), ["passed on to the board"]);
    assert_eq!(ended(None, Some("2026-06-01")), ["to be answered by 1 Jun 2026"]);
    let both = ["passed on to the board, to answer by 1 Jun 2026"];
    assert_eq!(ended(Some("the board"), Some("2026-06-01")), both);
}

/// Where a rule asks for it: who spoke over whom, by group, and whether they were invited to.
fn spoken_over(lived: u16, staff: u16, cut_ins: &[(&str, &str, bool)]) -> Vec<String> {
    let mut m = Meeting::live(lived, staff);
    let rule = GroundRule { rule: 1, text: "One at a time".into(), marks_interruptions: true };
    m.at(0, Event::Rule(Box::new(rule)));
    for (turn, &(by, on, invited)) in (50..).zip(cut_ins) {
        let [by_role, by_group, on_role, on_group] = [by, by, on, on].map(str::to_owned);
        let cut_in = CutIn { turn, by_role, by_group, on_role, on_group, invited };
        m.at(1_000, Event::CutIn(Box::new(cut_in)));
    }
    shown(&by_group(&m)).came_in()
}

#[test]
fn who_spoke_over_whom_is_not_shown_of_a_group_of_two() {
    let cut_ins =
        [(STAFF, LIVED, false), (STAFF, LIVED, false), ("apart", LIVED, false), (LIVED, "apart", false)];
    // The only facilitator is in none of the lines.
    let staff = "Staff spoke over lived experience twice.";
    assert_eq!(spoken_over(3, 3, &cut_ins), [staff]);
    assert_eq!(spoken_over(3, 3, &cut_ins[2..]), ["Someone spoke over someone else twice."]);
    assert_eq!(spoken_over(3, 3, &[]), Vec::<String>::new());
}

#[test]
fn where_a_side_is_small_it_is_shown_how_often_somebody_was_spoken_over_and_no_more() {
    let cut_ins = [(STAFF, STAFF, false), (STAFF, LIVED, true), (LIVED, STAFF, false)];
    let sum = "Someone spoke over someone else 3 times. Once, whoever spoke over the other had been invited to speak.";
    assert_eq!(spoken_over(2, 4, &cut_ins), [sum]);
    assert_eq!(spoken_over(2, 1, &cut_ins), [sum], "three are enough for a count");
    assert_eq!(spoken_over(1, 1, &cut_ins), Vec::<String>::new(), "two are not");
}

fn cards(m: &mut Meeting, question: CardQuestion, group: Option<&str>, counts: [u32; 4]) {
    let [yes, partly, no, skip] = counts;
    let group = group.map(str::to_owned);
    m.at(
        9_000,
        Event::CheckOut(Box::new(CheckOut { question, group, counts: Counts { yes, partly, no, skip } })),
    );
}

#[test]
fn how_many_felt_heard_stands_beside_the_time() {
    let mut m = Meeting::live(5, 5);
    let felt = |m: &Meeting| shown(&by_group(m)).felt_heard();
    assert_eq!(felt(&m), None, "it was not asked");
    cards(&mut m, CardQuestion::IdeasHeard, None, [6, 0, 3, 1]);
    assert_eq!(felt(&m).unwrap(), "Felt that their ideas were heard: 6 of 9 who answered.");
    let (question, counts) = (CardQuestion::IdeasHeard, Counts { yes: 1, partly: 2, no: 0, skip: 0 });
    m.at(9_000, Event::PhoneAnswers(PhoneAnswers { question, counts }));
    assert_eq!(felt(&m).unwrap(), "Felt that their ideas were heard: 7 of 12 who answered, and 2 partly.");
    let mut two = Meeting::live(5, 5);
    cards(&mut two, CardQuestion::IdeasHeard, None, [1, 1, 0, 8]);
    assert_eq!(felt(&two), None, "two who answered could be told apart");
}

#[test]
fn what_the_room_said_at_the_end_is_shown_question_by_question() {
    let mut m = Meeting::live(5, 5);
    assert_eq!((shown(&by_group(&m)).closing(), shown(&by_group(&m)).has_closing_cards()), (vec![], false));
    cards(&mut m, CardQuestion::Listened, None, [7, 2, 1, 0]);
    cards(&mut m, CardQuestion::Listened, Some(LIVED), [3, 1, 1, 0]);
    cards(&mut m, CardQuestion::Listened, Some(STAFF), [4, 1, 0, 0]);
    cards(&mut m, CardQuestion::WorthIt, None, [8, 0, 0, 2]);
    for (question, words) in
        [(AloudQuestion::WhoWasMissing, "young people"), (AloudQuestion::OneWord, "tired, hopeful")]
    {
        m.at(9_000, Event::SaidAloud(Box::new(SaidAloud { question, words: words.into() })));
    }
    m.at(9_000, Event::Guess(Box::new(Guess { group: Some(STAFF.into()) })));
    let (question, words) = (ReflectionQuestion::Surprised, "how quiet it was".to_owned());
    m.at(9_000, Event::Reflection(Box::new(Reflection { question, words })));
    let answers = [
        "Did you feel listened to today? yes 7, partly 2, no 1.",
        "Did you feel listened to today? (lived experience) yes 3, partly 1, no 1.",
        "Did you feel listened to today? (staff) yes 4, partly 1, no 0.",
        "Was today worth your time? yes 8, partly 0, no 0, skipped 2.",
        "One word for how you feel now: tired, hopeful",
        "Who was missing? Who decided that? young people",
        "Before it looked, the group guessed: staff talked more.",
        "What surprised you? how quiet it was",
    ];
    assert_eq!(shown(&by_group(&m)).closing(), answers);
    assert!(shown(&by_group(&m)).has_closing_cards());
    m.at(9_000, Event::Guess(Box::new(Guess { group: None })));
    assert_eq!(shown(&by_group(&m)).closing()[6], "Before it looked, the group guessed: about even.");
}
