//! Where the terminal's cursor stands: on what the keys go to, so that magnifiers and readers can follow.

use airtime::tui::{Key, Msg, command::Command, keymap::Code, screen::Screen, screens::setup::state};

use crate::{
    stage::{FINE, FOUR, Stage, TWELVE},
    states::{everywhere, listed},
};

impl Stage {
    /// The row of the picture in which the cursor stands, from its column on and before it.
    fn at_cursor(&mut self, width: u16, height: u16) -> Option<(String, String)> {
        let at = self.places(width, height).cursor()?;
        let buf = self.buffer(width, height);
        let text = |from: u16, to: u16| (from..to).map(|x| buf[(x, at.y)].symbol()).collect::<String>();
        Some((text(0, at.x), text(at.x, width)))
    }

    fn after_cursor(&mut self) -> String {
        self.at_cursor(120, 40).unwrap().1
    }
}

#[test]
fn in_a_meeting_it_stands_on_whoever_speaks() {
    let mut stage = Stage::meeting(FINE, FOUR);
    assert!(stage.after_cursor().contains("Speaking"), "nobody speaks");
    stage.tap(0, 'k');
    for (width, height) in [(80, 24), (120, 40), (200, 60)] {
        let after = stage.at_cursor(width, height).unwrap().1;
        assert!(after.trim_start().contains("k Kai") && !after.contains("b Bea"), "{width}: {after}");
    }
}

#[test]
fn it_stands_on_the_marked_row_of_an_open_list() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.run(0, Command::Notes, None);
    assert!(stage.after_cursor().contains("The lift has been out"));
    stage.press(0, Code::Up);
    assert!(stage.after_cursor().contains("two ramps"));
}

#[test]
fn it_stands_where_the_next_letter_comes() {
    let mut stage = Stage::meeting(FINE, FOUR);
    stage.keys(0, "/the lift");
    let (before, after) = stage.at_cursor(80, 24).unwrap();
    assert!(before.ends_with("the lift") && after.trim().is_empty(), "{before:?} {after:?}");
    stage.press(0, Code::Home);
    assert!(stage.at_cursor(80, 24).unwrap().1.starts_with("the lift"));
    let mut stage = Stage::meeting(FINE, FOUR);
    stage.keys(0, ":kai");
    assert!(stage.at_cursor(80, 24).unwrap().0.ends_with("kai"));
}

#[test]
fn it_stands_on_the_choice_when_somebody_leaves() {
    let mut stage = Stage::meeting(FINE, FOUR);
    stage.send(0, Msg::Key(Key { ctrl: true, ..Key::char('c') }));
    let first = stage.after_cursor();
    stage.press(0, Code::Right);
    let second = stage.after_cursor();
    assert!(first.starts_with('[') && second.starts_with('[') && first != second, "{first} {second}");
}

#[test]
fn it_is_hidden_where_a_meeting_is_only_looked_at() {
    for view in [Code::F(2), Code::F(3)] {
        let mut stage = Stage::under_way(FINE, TWELVE);
        stage.press(0, view);
        assert_eq!(stage.places(120, 40).cursor(), None);
        stage.keys(0, "/the lift");
        assert!(stage.at_cursor(120, 40).unwrap().0.ends_with("the lift"));
    }
}

#[test]
fn at_home_it_stands_on_the_marked_meeting_or_on_the_first_thing_to_do() {
    let mut stage = Stage::with(FINE, Screen::Home(Box::new(listed())));
    let first = stage.after_cursor();
    stage.press(0, Code::Down);
    assert!(first.starts_with('›') && stage.after_cursor().starts_with('›'), "{first}");
    assert_ne!(first, stage.after_cursor());
    let mut stage = Stage::with(FINE, Screen::Home(Box::default()));
    assert!(stage.after_cursor().starts_with('n'), "{}", stage.after_cursor());
}

#[test]
fn in_a_form_it_stands_in_the_field() {
    let mut stage = Stage::with(FINE, Screen::Home(Box::default()));
    let form = state::begin(&stage.model.settings);
    stage.model.push(Screen::Setup(Box::new(form)));
    stage.keys(0, "Bea l");
    assert!(stage.at_cursor(80, 24).unwrap().0.ends_with("Bea l"));
    for _ in 0..4 {
        stage.press(0, Code::Down);
    }
    let (before, after) = stage.at_cursor(80, 24).unwrap();
    assert!(before.contains('›') && !after.starts_with(' '), "{before:?} {after:?}");
}

#[test]
fn every_screen_that_has_keys_has_a_cursor_on_it() {
    for (name, mut stage) in everywhere(FINE) {
        for (width, height) in [(0, 0), (1, 1), (20, 3), (80, 24), (120, 40)] {
            let cursor = stage.places(width, height).cursor();
            let inside = cursor.is_none_or(|at| at.x < width && at.y < height);
            assert!(inside, "{name} at {width}x{height}: {cursor:?}");
        }
        let looked_at = ["facilitator", "room"].iter().any(|n| name.contains(n));
        assert!(looked_at || stage.places(80, 24).cursor().is_some(), "{name} has no cursor");
    }
}
