//! Help, leaving, and what we agreed to record.

use airtime::{
    domain::Floor,
    tui::{
        Key, Msg,
        command::{Command, Place},
        keymap::Code,
        meeting::state::Mode,
    },
};

use crate::stage::{FINE, Stage, TWELVE};

#[test]
fn help_begins_with_the_keys_of_the_first_minute() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.keys(0, "?");
    stage.show("help");
    stage.show_at("help", 200, 60);
    let picture = stage.picture(80, 24);
    let at = |text: &str| picture.find(text).unwrap_or_else(|| panic!("{text} is not in sight:\n{picture}"));
    let needed = ["a-z", "Space", "Backspace", ",", "Enter", "/", ".", "*", "1-9", "?", "Ctrl+C"];
    assert!(needed.into_iter().all(|key| at(&format!("\n {key} ")) < at("Who speaks")));
    stage.press(0, Code::PageDown);
    stage.show_at("help_scrolled", 80, 24);
    stage.show_at("help", 40, 8);
}

#[test]
fn no_description_in_help_is_cut() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.keys(0, "?");
    for (columns, rows) in [(80, 300), (120, 200), (200, 100)] {
        let picture = stage.picture(columns, rows);
        let cut: Vec<&str> =
            picture.lines().take(usize::from(rows) - 1).filter(|row| row.contains('…')).collect();
        assert!(cut.is_empty(), "{columns} columns: {cut:#?}");
    }
}

#[test]
fn every_command_stands_in_help_once() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.keys(0, "?");
    let picture = stage.picture(200, 200);
    for operation in airtime::tui::ops::operations().filter(|o| o.place().covers(Place::Live)) {
        let id = format!(":{} ", operation.id());
        assert_eq!(picture.matches(&id).count(), 1, "{id}\n{picture}");
    }
}

#[test]
fn what_is_typed_in_help_finds_a_key() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.keys(0, "?");
    stage.keys(0, "coffee");
    let picture = stage.picture(80, 24);
    assert!(picture.contains("take a break") && !picture.contains(":undo"), "{picture}");
    stage.show_at("help_found", 80, 24);
    assert_eq!(stage.live().session().floor(), Floor::Held, "no letter was the floor's");
    for _ in 0..6 {
        stage.press(0, Code::Backspace);
    }
    assert!(stage.picture(80, 24).contains("The first minute"));
    stage.press(0, Code::Esc);
    assert!(matches!(stage.live().mode, Mode::Floor));
}

#[test]
fn while_help_is_read_tab_lends_a_key_to_the_floor() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.keys(0, "?");
    let letter = stage.letters()[2];
    stage.press(760_000, Code::Tab);
    stage.tap(760_000, letter);
    let speaker = stage.live().session().roster.by_key(letter).map(|p| p.handle);
    assert_eq!(stage.live().session().holder(), speaker);
    assert!(
        matches!(&stage.live().mode, Mode::Help { state } if state.search.is_empty() && !state.floor_next)
    );
}

#[test]
fn leaving_asks_with_stay_in_focus() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.send(0, Msg::Key(Key { ctrl: true, ..Key::char('c') }));
    stage.show("leave");
    stage.show_at("leave", 40, 8);
    let effects = stage.send(0, Msg::Key(Key::plain(Code::Enter)));
    assert!(effects.is_empty(), "stay is in focus: {effects:?}");
}

#[test]
fn the_read_out_stands_large_enough_to_read_aloud() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.run(0, Command::ReadOut, None);
    stage.show("read_out");
    stage.show_at("read_out", 40, 8);
}

#[test]
fn while_it_is_read_out_letters_are_the_floors_and_the_words_stay() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.run(0, Command::ReadOut, None);
    let letter = stage.letters()[2];
    stage.tap(760_000, letter);
    let speaker = stage.live().session().roster.by_key(letter).map(|p| p.handle);
    assert_eq!(stage.live().session().holder(), speaker);
    assert!(matches!(stage.live().mode, Mode::ReadOut { .. }));
    stage.send(0, Msg::Key(Key::plain(Code::Enter)));
    assert!(stage.live().session().read_out.is_some());
}
