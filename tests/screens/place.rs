//! Who is online, on the note-taker's screen.

use airtime::tui::command::Command;

use crate::stage::{FINE, Stage};

#[test]
fn a_sign_stands_beside_whoever_is_online_and_the_screen_is_named() {
    let mut stage = Stage::meeting(FINE, "Bea l me; Kai l; Jo s; Sam s online");
    assert!(stage.picture(80, 24).contains("Sam    @"), "{}", stage.picture(80, 24));
    stage.run(0, Command::Place, Some("jo"));
    assert!(stage.picture(80, 24).contains("Jo is online now."));
    stage.run(0, Command::Place, Some("jo"));
    assert!(stage.picture(80, 24).contains("Jo is in the room now."));
    stage.keys(1_000, "2j");
    stage.tap(200_000, 'b');
    stage.tap(210_000, 'j');
    stage.send(402_000, airtime::tui::Msg::Resize { width: 80, height: 24 });
    let shown = stage.picture(80, 24);
    assert!(shown.contains("Look at the screen too."), "{shown}");
    stage.press(402_000, airtime::tui::keymap::Code::Esc);
    assert!(!stage.picture(80, 24).contains("Look at the screen"));
}
