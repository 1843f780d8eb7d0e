//! How a meeting opens: the home screen, groups only, last time, ground rules.

use airtime::{
    domain::{
        Moment,
        notes::carried::{Carried, CarriedKind, CarriedSource},
    },
    setup::draft::Opening,
    tui::{Effect, Key, Msg, command::Command, keymap::Code, screen::Screen},
};
use chrono::DateTime;

use crate::{
    stage::{ASCII, FINE, FOUR, Stage, TWELVE},
    states::listed,
};

#[test]
fn home_says_how_to_begin() {
    Stage::with(FINE, Screen::Home(Box::default())).show("home_empty");
    Stage::with(FINE, Screen::Home(Box::new(listed()))).show("home_sessions");
    let narrow = Stage::with(FINE, Screen::Home(Box::new(listed()))).picture(80, 24);
    let keys = narrow.lines().last().unwrap();
    assert!(keys.contains("Enter go on") && keys.contains("v review"), "{keys}");
    Stage::with(ASCII, Screen::Home(Box::new(listed()))).show_at("home_sessions_ascii", 80, 24);
}

#[test]
fn groups_only_needs_one_key_and_tells_nobody_apart() {
    let mut stage = Stage::with(FINE, Screen::Home(Box::default()));
    let effects = stage.send(0, Msg::Key(Key::char('g')));
    let [Effect::Open(draft)] = effects.as_slice() else { panic!("{effects:?}") };
    let wall = DateTime::parse_from_rfc3339("2026-05-01T10:00:00+01:00").unwrap();
    let records = draft.opening(&Opening { id: "20260501-abc234".into(), wall, boot: None });
    stage.send(0, Msg::Opened(records));
    stage.show_at("groups_only_begun", 80, 24);
    stage.tap(1_000, 'a');
    stage.tap(60_000, 'j');
    stage.tap(180_000, 'f');
    stage.saved();
    stage.now = Moment::from_ms(200_000);
    stage.show("groups_only");
    stage.press(0, Code::F(2));
    stage.show_at("groups_only_facilitator", 80, 24);
    stage.press(0, Code::F(3));
    stage.show_at("groups_only_room", 80, 24);
}

#[test]
fn what_came_of_last_time_is_the_first_screen() {
    let mut stage = Stage::meeting(FINE, TWELVE);
    let one = |kind, text: &str, about: Option<&str>, came: Option<&str>| Carried {
        kind,
        text: text.to_owned(),
        session: "20260424-abc234".to_owned(),
        said_in: CarriedSource::Note(9),
        said_on: chrono::NaiveDate::from_ymd_opt(2026, 4, 24),
        from: Some("lived experience".to_owned()),
        about: about.map(str::to_owned),
        owner: None,
        by: None,
        came_of_it: came.map(str::to_owned),
        closed_on: None,
    };
    let carried = vec![
        one(CarriedKind::Action, "Ask the council for two ramps", None, None),
        one(CarriedKind::UnmetNeed, "A quiet room", Some("there is no money this year"), None),
        one(CarriedKind::Action, "Mend the lift", None, Some("It has run since Monday")),
        one(CarriedKind::Decision, "Meet on Tuesdays", None, None),
    ];
    stage.send(0, Msg::LastTime(carried));
    stage.show("last_time");
    stage.press(0, Code::Esc);
    assert!(!stage.picture(80, 24).contains("Last time"));
    stage.run(0, Command::LastTime, None);
    assert!(stage.picture(80, 24).contains("Last time"));
}

#[test]
fn ground_rules_are_shown_until_they_are_agreed() {
    let mut stage = Stage::meeting(FINE, TWELVE);
    stage.run(0, Command::Purpose, Some("Find out why so few people use the new entrance"));
    stage.run(0, Command::RuleAdd, Some("One person speaks at a time (mark interruptions)"));
    stage.run(0, Command::RuleAdd, Some("Everyone may pass"));
    stage.run(0, Command::Rules, None);
    stage.show("ground_rules");
    stage.press(0, Code::Right);
    stage.press(0, Code::Esc);
    stage.show("purpose");
    stage.press(0, Code::F(2));
    stage.show_at("purpose_facilitator", 80, 24);
    stage.press(0, Code::F(3));
    stage.show_at("purpose_room", 80, 24);
}

#[test]
fn q_in_a_meeting_nobody_set_up_says_how_to_leave() {
    let mut stage = Stage::meeting(FINE, "");
    let records = stage.live().history.records().len();
    stage.keys(1_000, "qq");
    let session = stage.live().session();
    assert!(session.roster.by_key('q').is_none() && session.holder().is_none());
    assert_eq!(stage.live().history.records().len(), records);
    let picture = stage.picture(80, 24);
    assert!(picture.contains("Ctrl+C") && picture.contains("press +"), "{picture}");
    stage.keys(2_000, "+Quin l");
    stage.press(2_000, Code::Enter);
    stage.tap(3_000, 'q');
    let session = stage.live().session();
    assert_eq!(session.holder(), session.roster.by_key('q').map(|p| p.handle));
    assert!(session.holder().is_some());
}

#[test]
fn a_meeting_without_names_says_which_letters_are_whose_until_it_is_known() {
    let mut stage = Stage::meeting(FINE, "l; s");
    let says = |stage: &mut Stage| stage.picture(120, 40).contains("Left hand a s d f: lived experience");
    assert!(says(&mut stage), "{}", stage.picture(120, 40));
    for (n, letter) in "ajajajajaj".chars().enumerate() {
        stage.tap(1_000 * (n as u64 + 1), letter);
    }
    assert!(!says(&mut stage));
    assert!(!says(&mut Stage::meeting(FINE, FOUR)));
}
