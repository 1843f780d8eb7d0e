//! Closing an item and closing the meeting.

use airtime::tui::{Effect, Key, Msg, command::Command, keymap::Code};

use crate::stage::{FINE, FOUR, Stage, TWELVE};

#[test]
fn closing_an_item_says_who_was_not_heard() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.send(0, Msg::Key(Key { ctrl: true, ..Key::char('e') }));
    stage.show("item_close");
    stage.show_at("item_close", 40, 8);
    stage.keys(0, "4");
    stage.keys(0, "the board");
    stage.press(0, Code::Enter);
    stage.press(0, Code::Enter);
    stage.show_at("item_summary", 80, 24);
    stage.keys(0, "The board decides about the west door");
    stage.press(0, Code::Enter);
    stage.run(0, Command::AskedBy, Some("3 = lived experience"));
    stage.run(0, Command::Agenda, None);
    stage.show("agenda");
    stage.press(0, Code::Right);
    stage.show_at("agenda_what", 80, 24);
}

/// Twelve people, so that each side has five.
#[test]
fn closing_asks_one_thing_at_a_time() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.run(755_000, Command::Closing, None);
    stage.show("closing_piles");
    stage.keys(756_000, "g5 1");
    stage.press(756_000, Code::Enter);
    stage.keys(757_000, "4 1 1");
    stage.press(757_000, Code::Enter);
    stage.show("closing_cards");
    stage.press(758_000, Code::Down);
    stage.press(758_000, Code::Down);
    stage.keys(759_000, "hopeful");
    stage.press(759_000, Code::Enter);
    stage.press(759_000, Code::Enter);
    stage.show("closing_record");
    stage.keys(760_000, "b");
    stage.show("closing_bin");
    stage.keys(760_000, "nk");
    stage.show("closing_guess");
    stage.keys(761_000, "s");
    stage.show("closing_figures");
    stage.keys(761_000, "n");
    stage.keys(762_000, "How quiet it was");
    stage.press(762_000, Code::Enter);
    stage.show("closing_look_back");
    for _ in 0..4 {
        stage.press(763_000, Code::Enter);
    }
    stage.show("closing_end");
    assert!(stage.send(764_000, Msg::Key(Key::char('e'))).contains(&Effect::GoHome));
}

/// What can not be brought back is never in focus: Enter alone goes through the whole closing and keeps all.
#[test]
fn enter_alone_bins_nothing_and_ends_nothing() {
    let mut stage = Stage::under_way(FINE, FOUR);
    stage.run(755_000, Command::Closing, None);
    for _ in 0..40 {
        let effects = stage.send(756_000, Msg::Key(Key::plain(Code::Enter)));
        assert!(!effects.iter().any(|e| matches!(e, Effect::Dispose(_) | Effect::GoHome)), "{effects:?}");
    }
    assert_eq!(stage.live().session().closing.keep, None);
    assert!(!stage.live().session().ended);
}
