//! Those who look on, on the note-taker's screen.

use airtime::tui::command::Command;

use crate::stage::{FINE, Stage};

#[test]
fn observers_are_named_and_a_calm_line_says_that_the_group_has_not_accepted_them() {
    let mut stage = Stage::meeting(FINE, "Bea l me; Kai l; Jo s; Zoe o");
    let shown = stage.picture(120, 40);
    assert!(shown.contains("observer: Zoe") && shown.contains("asking about observers"), "{shown}");
    assert!(shown.contains("0 of 3 have spoken"), "{shown}");
    stage.run(0, Command::ReadOut, None);
    assert!(stage.picture(120, 40).contains("1 observer is here"), "{}", stage.picture(120, 40));
    stage.press(0, airtime::tui::keymap::Code::Esc);
    stage.run(0, Command::Observers, Some("no"));
    stage.run(1_000, Command::Open, None);
    let shown = stage.picture(120, 40);
    assert!(shown.contains("The group has not accepted"), "{shown}");
    stage.run(2_000, Command::Observers, Some("yes"));
    assert!(stage.picture(120, 40).contains("the group accepts the observers"));
}
