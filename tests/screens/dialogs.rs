//! Help, leaving, and what we agreed to record.

use airtime::tui::{Key, Msg, command::Command, keymap::Code, meeting::state::Mode};

use crate::stage::{FINE, Stage, TWELVE};

#[test]
fn help_lists_the_keys() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.keys(0, "?");
    stage.show("help");
    stage.press(0, Code::PageDown);
    stage.show_at("help_scrolled", 80, 24);
    stage.show_at("help", 40, 8);
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
