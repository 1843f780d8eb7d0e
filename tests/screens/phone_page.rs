//! The page for phones, as the note-taker opens, shows and closes it.

use airtime::{
    domain::{
        Event, Moment, PersonId, Record,
        closing::answers::{CardAnswer, CardQuestion, Counts, PhoneAnswers},
        notes::marks::Colour,
        queue::hand::HandKind,
        record::continuity::Interruption,
    },
    text::people,
    tui::{
        Effect, Key, Msg,
        command::Command,
        keymap::Code,
        meeting::{
            page_links::{PageLink, PageLinks},
            phones::{FromPhone, PhoneAct},
        },
    },
};

use crate::stage::{ASCII, FINE, FOUR, NO_COLOUR, Stage, TWELVE};

/// Links whose picture has a pattern that can be told from everything else.
fn links(is_local: bool) -> PageLinks {
    let link = |secret: &str| PageLink {
        address: format!("http://192.168.1.20:7317/join/{}", secret.repeat(32)),
        code: vec!["█▀▄ ".repeat(10); 21],
    };
    PageLinks { room: link("0"), facilitator: link("f"), is_local }
}

fn opened(theme: airtime::tui::theme::Theme) -> Stage {
    let mut stage = Stage::under_way(theme, TWELVE);
    stage.send(0, Msg::PageOpened(Box::new(links(false))));
    stage
}

#[test]
fn who_may_open_the_page_is_asked_on_digits_and_the_floor_goes_on() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    let asked = stage.send(0, Msg::Run { command: Command::Serve, argument: None });
    assert_eq!(asked, [Effect::FindAddresses]);
    let network = vec!["192.168.1.20".to_owned(), "2001:db8::7".to_owned()];
    stage.send(0, Msg::AddressesFound(network));
    stage.show_at("page_where", 80, 24);
    let opens = stage.send(0, Msg::Key(Key::char('2')));
    assert_eq!(opens, [Effect::OpenPage("192.168.1.20".to_owned())]);
}

#[test]
fn without_a_network_there_is_nothing_to_ask() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    let found = stage.send(0, Msg::AddressesFound(vec![]));
    assert_eq!(found, [Effect::OpenPage("127.0.0.1".to_owned())]);
    let given = Msg::Run { command: Command::Serve, argument: Some("10.0.0.7:80".to_owned()) };
    assert_eq!(stage.send(0, given), [Effect::OpenPage("10.0.0.7:80".to_owned())]);
}

#[test]
fn the_link_is_shown_as_a_picture_and_in_words_while_the_meeting_goes_on() {
    let mut stage = opened(FINE);
    stage.show("page_link");
    stage.press(0, Code::Tab);
    stage.show_at("page_link_facilitator", 80, 24);
    let before = stage.live().history.next_seq();
    let who = stage.letters()[0];
    stage.tap(760_000, who);
    assert!(stage.live().history.next_seq() > before, "the tap counts");
    assert!(stage.picture(80, 24).contains("fffff"), "the link stays");
    stage.press(0, Code::Esc);
    assert!(!stage.picture(80, 24).contains("fffff"));
    stage.run(0, Command::Serve, None);
    assert!(stage.picture(80, 24).contains("00000"), "it can be seen again");
}

#[test]
fn the_picture_is_as_large_as_it_fits_and_left_out_where_it_does_not() {
    let dark = |picture: &str| picture.matches('█').count();
    let mut stage = opened(NO_COLOUR);
    let usual = dark(&stage.picture(80, 24));
    assert!(usual > 0);
    assert!(dark(&stage.picture(200, 60)) > 3 * usual, "doubled");
    assert_eq!(dark(&stage.picture(70, 24)), 0);
    assert!(stage.picture(70, 24).contains("http://192.168.1.20:7317/join/"));
    assert_eq!(dark(&opened(ASCII).picture(120, 40)), 0);
}

#[test]
fn the_rooms_view_never_shows_the_facilitators_link() {
    let mut stage = opened(FINE);
    stage.press(0, Code::Esc);
    stage.press(0, Code::F(3));
    stage.run(0, Command::Serve, None);
    stage.press(0, Code::Tab);
    let picture = stage.picture(120, 40);
    assert!(picture.contains("00000") && !picture.contains("fffff"), "{picture}");
}

#[test]
fn the_page_is_closed_by_a_command_and_says_when_it_stops_by_itself() {
    let mut stage = opened(FINE);
    let closed = stage.send(0, Msg::Run { command: Command::ServeStop, argument: None });
    assert_eq!(closed, [Effect::ClosePage]);
    assert!(stage.picture(80, 24).contains("its links no longer work"));
    assert_eq!(stage.send(0, Msg::Run { command: Command::ServeStop, argument: None }), []);
    assert!(stage.picture(80, 24).contains("not open"));
    let mut stage = opened(FINE);
    stage.send(0, Msg::PageFailed);
    assert!(stage.picture(80, 24).contains("The record is not affected"));
}

fn act(stage: &mut Stage, n: u16, act: PhoneAct) -> Vec<Effect> {
    stage.send(760_000, Msg::FromPhone(FromPhone::Act { person: PersonId(n), act }))
}

fn hand(words: &str) -> PhoneAct {
    PhoneAct::HandUp { kind: HandKind::Question, words: words.to_owned() }
}

#[test]
fn nothing_is_taken_from_phones_until_the_group_agreed_and_it_is_read_out() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    assert_eq!(act(&mut stage, 2, hand("")), []);
    stage.run(0, Command::Phones, Some("yes"));
    assert!(stage.picture(120, 40).contains("Hands and cards may come from phones"));
    stage.run(0, Command::ReadOut, None);
    assert!(stage.picture(120, 40).contains("show a card from their phone"));
    stage.press(0, Code::Esc);
    assert!(!act(&mut stage, 2, hand("the rota")).is_empty());
    stage.show_at("page_hand", 160, 45);
    stage.run(0, Command::Phones, Some("no"));
    assert_eq!(act(&mut stage, 3, hand("")), []);
}

#[test]
fn a_card_from_a_phone_is_nobodys_and_who_would_rather_not_be_timed_is_not() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.run(0, Command::Phones, Some("yes"));
    let card = act(&mut stage, 2, PhoneAct::Card(Colour::Red));
    let Some(Effect::Append(records)) = card.first() else { panic!("{card:?}") };
    assert_eq!(
        serde_json::to_string(&records[0].event).unwrap(),
        r#"{"type":"card","data":{"colour":"red"}}"#
    );
    assert!(stage.picture(120, 40).contains("Red card from a phone"));
    act(&mut stage, 2, PhoneAct::NotTimed);
    let roster = &stage.live().session().roster;
    assert!(!roster.person(PersonId(2)).unwrap().timed);
    let name = people::name(roster, PersonId(2)).into_owned();
    assert!(stage.picture(120, 40).contains(&format!("{name} would rather not be timed")));
    stage.press(0, Code::Backspace);
    assert!(!stage.live().session().roster.person(PersonId(2)).unwrap().timed, "undo passes it over");
}

#[test]
fn why_a_hand_cannot_go_up_is_said_on_the_phone_only() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.run(0, Command::Phones, Some("yes"));
    stage.run(0, Command::HandList, None);
    assert_eq!(act(&mut stage, 2, hand("")), []);
    let said = stage.live().phone_answers.get(&PersonId(2)).cloned();
    assert_eq!(said.as_deref(), Some("The list of hands is closed for now."));
    stage.run(0, Command::OffRecord, None);
    let before = stage.live().history.next_seq();
    assert_eq!(act(&mut stage, 2, PhoneAct::NotTimed), []);
    assert_eq!(stage.live().history.next_seq(), before, "off the record nothing is kept");
    assert!(!matches!(stage.live().history.records().last().unwrap().event, Event::NotTimed(_)));
}

fn answer(stage: &mut Stage, given: [CardAnswer; 4]) {
    let effects = stage.send(761_000, Msg::FromPhone(FromPhone::CheckOut(given)));
    assert_eq!(effects, [], "nothing of one person is written down");
}

/// A meeting of twelve in its closing, with the page open.
fn closing() -> Stage {
    let mut stage = opened(FINE);
    stage.press(0, Code::Esc);
    stage.run(760_000, Command::Closing, None);
    stage
}

/// Goes on to the last question, and ends the meeting.
fn end(stage: &mut Stage) -> Vec<Effect> {
    for _ in 0..20 {
        stage.press(762_000, Code::Down);
    }
    assert!(stage.picture(120, 40).contains("That was the last question"));
    stage.send(763_000, Msg::Key(Key::char('e')))
}

/// What was recorded of phones.
fn from_phones(stage: &Stage) -> Vec<(Moment, PhoneAnswers)> {
    let answers = |record: &Record| match &record.event {
        Event::PhoneAnswers(answers) => Some((record.t, *answers)),
        _ => None,
    };
    stage.live().history.records().iter().filter_map(answers).collect()
}

const YES: [CardAnswer; 4] = [CardAnswer::Yes; 4];
const MIXED: [CardAnswer; 4] = [CardAnswer::No, CardAnswer::Partly, CardAnswer::Skip, CardAnswer::Yes];

#[test]
fn what_people_answer_on_phones_is_written_down_all_at_once_when_the_meeting_ends() {
    let mut stage = closing();
    assert!(stage.live().asks_phones());
    stage.press(0, Code::Down);
    assert!(stage.picture(120, 40).contains("Nobody has answered there yet"));
    answer(&mut stage, YES);
    assert!(stage.picture(120, 40).contains("kept from three on"));
    answer(&mut stage, MIXED);
    answer(&mut stage, YES);
    stage.show("closing_phones");
    assert_eq!(from_phones(&stage), []);
    end(&mut stage);
    let at = Moment::from_ms(763_000);
    let of = |question, [yes, partly, no, skip]: [u32; 4]| {
        (at, PhoneAnswers { question, counts: Counts { yes, partly, no, skip } })
    };
    let expected = [
        of(CardQuestion::Listened, [2, 0, 1, 0]),
        of(CardQuestion::IdeasHeard, [2, 1, 0, 0]),
        of(CardQuestion::HeardOthers, [2, 0, 0, 1]),
        of(CardQuestion::WorthIt, [3, 0, 0, 0]),
    ];
    assert_eq!(from_phones(&stage), expected);
    assert!(stage.live().session().ended && !stage.live().asks_phones());
}

#[test]
fn answers_of_two_phones_are_not_written_down_and_the_note_taker_hears_of_it_before_the_end() {
    let mut stage = closing();
    answer(&mut stage, YES);
    answer(&mut stage, MIXED);
    for _ in 0..20 {
        stage.press(762_000, Code::Down);
    }
    assert!(stage.picture(120, 40).contains("Offer paper cards"));
    end(&mut stage);
    assert_eq!(from_phones(&stage), []);
}

#[test]
fn more_answers_than_people_are_said() {
    let mut stage = closing();
    stage.press(0, Code::Down);
    for _ in 0..13 {
        answer(&mut stage, YES);
    }
    assert!(stage.picture(120, 40).contains("13 people have answered on phones, and 12 people are here"));
}

#[test]
fn phones_are_asked_from_the_closing_on_and_not_off_the_record() {
    let mut stage = opened(FINE);
    answer(&mut stage, YES);
    assert!(!stage.live().asks_phones());
    stage.press(0, Code::Esc);
    stage.run(760_000, Command::Closing, None);
    for _ in 0..3 {
        answer(&mut stage, YES);
    }
    stage.press(0, Code::Esc);
    assert!(stage.live().asks_phones(), "the meeting goes on, and whoever is still answering may finish");
    stage.run(761_000, Command::OffRecord, None);
    assert!(!stage.live().asks_phones());
    answer(&mut stage, YES);
    stage.run(761_000, Command::OffRecord, None);
    stage.run(762_000, Command::Closing, None);
    end(&mut stage);
    assert_eq!(from_phones(&stage)[0].1.counts.people(), 3);
}

/// The record of a meeting whose group asks only some of the questions at the end.
fn asking(questions: &[CardQuestion]) -> Stage {
    let mut stage = Stage::meeting_that_asks(FINE, FOUR, Some(questions.to_vec()));
    stage.send(0, Msg::PageOpened(Box::new(links(false))));
    stage.press(0, Code::Esc);
    stage.run(760_000, Command::Closing, None);
    stage
}

#[test]
fn a_group_chooses_among_the_questions_and_only_those_are_asked_and_written_down() {
    let mut stage = asking(&[CardQuestion::WorthIt, CardQuestion::IdeasHeard]);
    let asked: Vec<CardQuestion> = stage.live().session().asked_at_the_end().collect();
    assert_eq!(asked, [CardQuestion::WorthIt, CardQuestion::IdeasHeard]);
    assert!(stage.picture(120, 40).contains("Was today worth your time?"), "in the order of the group");
    for _ in 0..3 {
        answer(&mut stage, YES);
    }
    end(&mut stage);
    let mut written: Vec<CardQuestion> =
        from_phones(&stage).iter().map(|(_, answers)| answers.question).collect();
    written.sort();
    assert_eq!(written, [CardQuestion::IdeasHeard, CardQuestion::WorthIt]);
    let none = asking(&[]);
    assert!(!none.live().asks_phones());
    assert_eq!(none.live().phone_answers_line(), None);
}

#[test]
fn whoever_leaves_for_now_keeps_what_was_answered() {
    let mut stage = closing();
    for _ in 0..3 {
        answer(&mut stage, YES);
    }
    stage.send(764_000, Msg::Stop(Interruption::Terminate));
    assert_eq!(from_phones(&stage).len(), 4);
    assert!(stage.live().session().interrupted.is_some());
}

#[test]
fn wrong_codes_are_said_and_allowed_again_with_a_word() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.run(0, Command::Phones, Some("yes"));
    stage.send(0, Msg::FromPhone(FromPhone::WrongCodes(3)));
    assert!(stage.picture(120, 40).contains("Wrong codes were typed on phones, 3 by now"));
    stage.send(0, Msg::FromPhone(FromPhone::Locked));
    assert!(stage.picture(120, 40).contains("No code is taken until you type"));
    let allow = Msg::Run { command: Command::Phones, argument: Some("yes".to_owned()) };
    assert_eq!(stage.send(0, allow), [Effect::AllowCodes]);
}
