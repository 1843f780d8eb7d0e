//! Notes: typed beside the floor, listed, and asked about.

use airtime::tui::{Msg, command::Command, keymap::Code};

use crate::{
    stage::{ASCII, FINE, Stage, TWELVE},
    states::written,
};

#[test]
fn a_note_is_typed_beside_the_floor() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.keys(
        0,
        "/Ramps are too steep, and nobody had been asked before they were built: ask Tess and the council",
    );
    stage.show("note");
    stage.show_at("note", 40, 8);
    stage.press(0, Code::Tab);
    stage.show_at("note_floor_next", 80, 24);
    stage.keys(0, ",");
    stage.show_at("note_hand_next", 80, 24);
}

#[test]
fn notes_say_what_is_still_to_be_told() {
    let mut stage = written(FINE);
    stage.show("notes");
    stage.press(0, Code::Home);
    stage.press(0, Code::Right);
    stage.show("note_what");
    stage.show_at("note_what", 40, 8);
    written(ASCII).show_at("notes_ascii", 80, 24);
}

#[test]
fn after_a_decision_it_is_asked_how_it_was_taken() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.keys(0, "/decided: Two ramps by May");
    stage.press(0, Code::Enter);
    stage.show("note_how");
    stage.keys(0, "2k3");
    stage.show_at("note_agrees", 80, 24);
    stage.keys(0, "12");
    stage.keys(0, "the west door was never asked about");
    stage.show_at("note_dissent", 80, 24);
    assert_eq!(stage.live().session().holder(), stage.live().session().roster.by_key('k').map(|p| p.handle));
}

#[test]
fn a_date_that_has_passed_is_said_beside_what_was_typed() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.keys(0, "/action: Book the hall");
    stage.press(0, Code::Enter);
    stage.press(0, Code::Enter);
    stage.keys(0, "1 april 2026");
    stage.press(0, Code::Enter);
    stage.show_at("note_past_date", 80, 24);
}

#[test]
fn a_note_of_any_length_and_a_thousand_of_them_are_kept_and_shown() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.keys(0, "/");
    let long = format!("\u{1b}[31m\u{202e}{}", "words ".repeat(5_000));
    stage.send(0, Msg::Paste(long));
    stage.press(0, Code::Enter);
    let kept = stage.live().session().notes.last().unwrap().text.clone();
    assert!(
        kept.len() > 16_000 && kept.len() <= 16 * 1024 && kept.starts_with("[31mwords"),
        "{}",
        kept.len()
    );
    for n in 0..1_000 {
        stage.run(0, Command::Action, Some(&format!("thing {n}")));
    }
    assert_eq!(stage.live().session().notes.len(), 1_003);
    stage.press(0, Code::F(5));
    let shown = stage.picture(80, 24);
    assert!(shown.contains("thing 999") && shown.contains("1000 actions without a name"), "{shown}");
    stage.press(0, Code::Home);
    stage.press(0, Code::Down);
    stage.press(0, Code::Down);
    stage.press(0, Code::Right);
    for (width, height) in [(80, 24), (40, 8), (20, 1)] {
        assert!(!stage.picture(width, height).contains('\u{1b}'));
    }
}
