//! The facilitator's view and the room's, which never shows a person.

use airtime::{
    domain::{Event, Moment, people::agreement::Agreement},
    text::people::{find, label},
    tui::{
        Key, Msg,
        command::Command,
        keymap::Code,
        questions::closing::{self, ClosingQuestion},
        screen::Screen,
    },
};
use ratatui::style::Color;

use crate::stage::{ASCII, FINE, FOUR, NAMES, SIZES, Stage, TWELVE};

#[test]
fn the_facilitators_view() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.press(0, Code::F(2));
    stage.show("facilitator");
    stage.show_at("facilitator", 40, 8);
    stage.show_at("facilitator", 200, 60);
    let mut stage = Stage::under_way(ASCII, TWELVE);
    stage.press(0, Code::F(2));
    stage.show_at("facilitator_ascii", 80, 24);
}

#[test]
fn too_little_talk_is_said_large_and_not_again_in_its_tile() {
    for (width, height) in SIZES {
        let mut stage = Stage::meeting(FINE, FOUR);
        stage.press(0, Code::F(2));
        let picture = stage.picture(width, height);
        assert!(!picture.contains("too little talk"), "{width}x{height}\n{picture}");
        let is_large = width > 80;
        assert!(is_large || picture.contains("shown after a minute of"), "{width}x{height}\n{picture}");
    }
    let mut stage = Stage::meeting(FINE, FOUR);
    stage.press(0, Code::F(2));
    stage.show("facilitator_begun");
}

#[test]
fn the_tile_of_who_has_not_spoken_says_so_once() {
    let mut stage = Stage::meeting(FINE, FOUR);
    stage.press(0, Code::F(2));
    let picture = stage.picture(80, 24);
    assert!(picture.contains("Not spoken yet") && picture.contains(" Bea, Kai and Jo"), "{picture}");
    assert!(!picture.contains("not spoken yet"), "{picture}");
}

#[test]
fn the_room_can_read_the_title_of_an_item_and_whose_a_share_is() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    let title = "What evenings on the ward are like now that the rota has changed";
    stage.run(754_000, Command::ItemAdd, Some(title));
    stage.keys(755_000, "4");
    stage.press(755_000, Code::F(3));
    let picture = stage.picture(120, 40);
    assert!(!picture.contains("What evenings"), "in large letters\n{picture}");
    stage.run(756_000, Command::RoomShows, Some("always"));
    stage.show_at("room", 200, 60);
}

#[test]
fn the_rooms_view() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.press(0, Code::F(3));
    stage.show("room_at_the_end");
    stage.run(754_000, Command::RoomShows, Some("always"));
    stage.show("room");
    stage.show_at("room", 40, 8);
    let mut stage = Stage::under_way(FINE, FOUR);
    stage.run(754_000, Command::RoomShows, Some("always"));
    stage.press(0, Code::F(3));
    stage.show_at("room_too_few", 80, 24);
}

#[test]
fn the_room_can_see_people_without_their_groups() {
    let group_words = |shown: &str| {
        ["lived", "staff", "carer", "manager", "talking more", "%"]
            .into_iter()
            .find(|word| shown.contains(word))
    };
    for (width, height) in [(20, 3), (40, 8), (80, 24), (120, 40), (200, 60)] {
        let mut stage = Stage::under_way(FINE, TWELVE);
        stage.run(754_000, Command::RoomShows, Some("always"));
        stage.run(754_000, Command::Room, None);
        assert!(width < 80 || group_words(&stage.picture(width, height)).is_some(), "it did before");
        stage.run(754_000, Command::RoomShows, Some("no-groups"));
        let room = stage.picture(width, height);
        assert_eq!(group_words(&room), None, "{room}");
        assert!(width < 80 || room.contains("This screen shows people, not groups."), "{room}");
        let coloured =
            stage.buffer(width, height).content.iter().any(|c| c.fg == Color::Cyan || c.fg == Color::Yellow);
        assert!(!coloured, "a pattern of a group:\n{room}");
        stage.run(754_000, Command::Room, None);
        assert!(
            width < 80 || stage.picture(width, height).contains("staff"),
            "the note-taker's is as it was"
        );
    }
}

#[test]
fn a_closing_without_groups_asks_nothing_about_them() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    let asks_to_guess =
        |stage: &Stage| closing::all(stage.live().session()).contains(&ClosingQuestion::Guess);
    assert!(asks_to_guess(&stage));
    stage.run(754_000, Command::RoomShows, Some("no-groups"));
    assert!(!asks_to_guess(&stage));
    for question in closing::all(stage.live().session()) {
        let words = question.question(stage.live().session());
        assert!(!words.contains("group") && !words.contains("staff"), "{words}");
    }
    stage.run(755_000, Command::RoomShows, Some("end"));
    assert!(asks_to_guess(&stage));
}

#[test]
fn the_rooms_view_never_shows_a_person() {
    for people in [FOUR, TWELVE, NAMES] {
        for floor in ["", "*", ".", ";", " ", "k", "!", "close the item"] {
            let mut stage = Stage::under_way(FINE, people);
            stage.run(754_000, Command::RoomShows, Some("always"));
            if floor == "close the item" {
                stage.send(754_000, Msg::Key(Key { ctrl: true, ..Key::char('e') }));
            } else {
                stage.keys(754_000, floor);
            }
            stage.run(0, Command::Room, None);
            stage.now = Moment::from_ms(773_000);
            let people = stage.live().session().roster.people().iter();
            let labels: Vec<String> = people.map(|p| label(&p.label).into_owned()).collect();
            for (width, height) in [(20, 1), (30, 3), (40, 8), (60, 15), (80, 24), (120, 40), (200, 60)] {
                let shown = stage.picture(width, height);
                let words: Vec<&str> = shown.split(|c: char| !c.is_alphanumeric()).collect();
                for label in &labels {
                    let said = words.contains(&label.as_str())
                        || (!label.is_ascii() || label.contains(' ')) && shown.contains(label);
                    assert!(!said, "{label:?} at {width}x{height} after {floor:?}:\n{shown}");
                }
                assert!(!shown.contains("not spoken"), "{shown}");
                assert!(!shown.contains("0:19") && !shown.contains("00:19"), "the floor's clock:\n{shown}");
                assert!(!shown.contains("who else"), "{shown}");
            }
        }
    }
}

#[test]
fn the_room_never_sees_a_part_of_a_name_that_is_typed() {
    let mut stage = Stage::under_way(FINE, "Bartholomea l me; Kai s");
    stage.press(0, Code::F(3));
    stage.keys(0, ":");
    for letter in "bartholomea".chars() {
        stage.keys(0, &letter.to_string());
        let shown = stage.picture(80, 24);
        let line = shown.lines().find(|line| line.contains("name, or what")).unwrap().to_lowercase();
        let typed = line.rsplit(':').next().unwrap();
        assert!(!typed.contains(|c: char| c.is_alphabetic()), "{line}");
    }
}

#[test]
fn a_view_that_is_only_followed_lists_only_keys_that_work_there() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    if let airtime::tui::screen::Screen::Live(live) = &mut stage.model.screen {
        live.is_followed = true;
        live.view = airtime::tui::meeting::state::View::Facilitator;
    }
    let picture = stage.picture(80, 24);
    assert!(picture.contains("F3 room view") && picture.contains("Esc close"), "{picture}");
    assert!(!picture.contains("letters work") && !picture.contains("F2"), "{picture}");
}

#[test]
fn the_facilitators_share_stands_beside_the_balance_unless_they_would_rather_not() {
    for hides_facilitator in [false, true] {
        let mut stage = Stage::under_way(FINE, FOUR);
        let ann = find(&stage.live().session().roster, "Ann").unwrap().key.unwrap();
        stage.tap(760_000, ann);
        stage.tap(860_000, ' ');
        let now = stage.now;
        if let Screen::Live(live) = &mut stage.model.screen {
            let agreement = Agreement { hides_facilitator, ..Agreement::default() };
            live.history.record(vec![Event::Agreement(Box::new(agreement))], now);
        }
        let views = [None, Some(2)].map(|view| {
            if let Some(key) = view {
                stage.press(860_000, Code::F(key));
            }
            stage.picture(120, 40)
        });
        for picture in views {
            let shown = picture.contains("% of all talk");
            assert_eq!(shown, !hides_facilitator, "{picture}");
        }
    }
}

#[test]
fn a_glance_view_says_how_to_leave_it_and_how_to_end() {
    for key in [2, 3] {
        for (width, height) in SIZES {
            let mut stage = Stage::under_way(FINE, TWELVE);
            stage.press(760_000, Code::F(key));
            let picture = stage.picture(width, height);
            let row = picture.lines().last().unwrap();
            for hint in [format!("F{key} note-taker's view"), "Ctrl+C end".to_owned(), "? help".to_owned()] {
                assert!(row.contains(&hint), "{hint} at {width}x{height}\n{picture}");
            }
            let records = stage.live().history.records().to_vec();
            let mut play = Stage::under_way(FINE, TWELVE);
            play.send(0, Msg::Playing { records, speed: 1.0 });
            play.press(0, Code::F(key));
            let picture = play.picture(width, height);
            assert!(picture.contains(&format!("F{key} note-taker's view")), "{width}x{height}\n{picture}");
        }
    }
}

#[test]
fn while_the_meeting_stands_still_only_keys_that_lead_on_are_offered() {
    for (key, back) in [('*', "ends the break"), ('^', "brings us back"), ('!', "to come back")] {
        for (width, height) in SIZES {
            let mut stage = Stage::under_way(FINE, TWELVE);
            if key == '^' {
                stage.run(760_000, Command::SmallGroups, None);
            } else {
                stage.tap(760_000, key);
            }
            stage.now = Moment::from_ms(761_000);
            let picture = stage.picture(width, height);
            for said in [back, "Ctrl+C end", "? help"] {
                assert!(picture.contains(said), "{said} at {width}x{height}\n{picture}");
            }
            for idle in ["invite next", "who speaks", "over each other"] {
                assert!(!picture.contains(idle), "{idle} at {width}x{height}\n{picture}");
            }
        }
    }
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.run(760_000, Command::SmallGroups, None);
    stage.show_at("small_groups", 120, 40);
}
