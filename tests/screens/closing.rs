//! Closing an item and closing the meeting.

use airtime::{
    domain::closing::answers::Keep,
    tui::{Effect, Key, Msg, command::Command, keymap::Code, meeting::state::Mode},
};

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

/// Ctrl+C, then the last of the choices.
fn end_now(stage: &mut Stage) -> Vec<Effect> {
    stage.send(756_000, Msg::Key(Key { ctrl: true, ..Key::char('c') }));
    for _ in 0..3 {
        stage.press(756_000, Code::Right);
    }
    stage.send(756_000, Msg::Key(Key::plain(Code::Enter)))
}

#[test]
fn ending_at_once_asks_what_becomes_of_the_record() {
    let mut stage = Stage::under_way(FINE, FOUR);
    assert!(!end_now(&mut stage).contains(&Effect::GoHome));
    stage.show_at("end_now", 80, 24);
    let effects = stage.send(756_000, Msg::Key(Key::plain(Code::Enter)));
    assert!(effects.is_empty() && !stage.live().session().ended, "Enter alone ends nothing");
    let effects = stage.send(756_000, Msg::Key(Key::char('k')));
    assert!(effects.contains(&Effect::GoHome) && !effects.iter().any(|e| matches!(e, Effect::Dispose(_))));
    assert_eq!(stage.live().session().closing.keep, Some(Keep::Record));
}

#[test]
fn ending_at_once_bins_only_what_was_asked_twice() {
    for (letter, keep) in [('t', Keep::Totals), ('b', Keep::Bin)] {
        let mut stage = Stage::under_way(FINE, FOUR);
        end_now(&mut stage);
        assert!(stage.send(756_000, Msg::Key(Key::char(letter))).is_empty());
        assert!(stage.send(756_000, Msg::Key(Key::char('n'))).is_empty());
        assert!(!stage.live().session().ended);
        stage.send(756_000, Msg::Key(Key::char(letter)));
        let effects = stage.send(756_000, Msg::Key(Key::char('y')));
        assert!(effects.contains(&Effect::Dispose(keep)), "{effects:?}");
        assert!(stage.live().session().ended);
    }
}

#[test]
fn ending_at_once_can_be_called_off() {
    let mut stage = Stage::under_way(FINE, FOUR);
    end_now(&mut stage);
    stage.press(756_000, Code::Esc);
    assert!(stage.picture(80, 24).contains("The meeting goes on"));
    assert!(!stage.live().session().ended && matches!(stage.live().mode, Mode::Floor));
}

#[test]
fn every_closing_question_is_large_where_letters_fit() {
    for (width, height) in crate::stage::SIZES {
        let mut stage = Stage::under_way(FINE, TWELVE);
        stage.run(755_000, Command::Closing, None);
        for _ in 0..13 {
            let picture = stage.picture(width, height);
            let large = picture
                .lines()
                .filter(|row| row.contains(['\u{2588}', '\u{2580}', '\u{2599}', '\u{2590}']))
                .count();
            let is_end = picture.contains("That was the last question");
            assert!(large >= 3 || is_end, "{width}x{height}\n{picture}");
            stage.press(756_000, Code::Down);
        }
    }
}

#[test]
fn the_states_of_the_closing_stand_below_each_other_in_welsh() {
    use airtime::text::language::{Language, within};
    within(Language::Cy, || {
        let mut stage = Stage::under_way(FINE, FOUR);
        stage.run(755_000, Command::Closing, None);
        stage.press(756_000, Code::Down);
        let picture = stage.picture(120, 40);
        assert!(picture.contains("dyfalu, yna edrych  "), "{picture}");
    });
}
