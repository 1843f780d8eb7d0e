//! Handing over the chair, from the palette.

use airtime::{
    domain::PersonId,
    tui::{command::Command, keymap::Code},
};

use crate::stage::{FINE, FOUR, Stage};

fn role(stage: &Stage, n: u16) -> String {
    stage.live().session().roster.person(PersonId(n)).unwrap().hat.role.clone()
}

#[test]
fn whoever_facilitated_is_asked_what_they_speak_as_where_nobody_knows() {
    let mut stage = Stage::meeting(FINE, FOUR);
    stage.run(10_000, Command::Chair, Some("kai"));
    let shown = stage.picture(120, 40);
    assert!(shown.contains("Kai facilitates now."), "{shown}");
    assert!(shown.contains("What role does Ann speak in now"), "{shown}");
    stage.keys(12_000, "staff");
    stage.press(12_000, Code::Enter);
    assert_eq!((role(&stage, 2), role(&stage, 4)), ("facilitator".into(), "staff".into()));
    stage.run(20_000, Command::Chair, Some("ann"));
    let shown = stage.picture(120, 40);
    assert!(!shown.contains("What role"), "Kai was with lived experience before: {shown}");
    assert_eq!((role(&stage, 2), role(&stage, 4)), ("lived_experience".into(), "facilitator".into()));
    stage.run(21_000, Command::Undo, None);
    assert!(stage.picture(120, 40).contains("Undone: handing over the chair."));
    assert_eq!((role(&stage, 2), role(&stage, 4)), ("facilitator".into(), "staff".into()));
}
