//! The words for somebody who comes late stand beside the floor until they have answered.

use airtime::{
    domain::{Event, Floor, Moment},
    text::people::find,
    tui::{command::Command, keymap::Code, meeting::state::Mode},
};

use crate::stage::{NO_COLOUR, Stage, TWELVE};

/// A meeting in which what we record was read out; Uma is expected.
fn begun() -> Stage {
    let mut stage = Stage::meeting(NO_COLOUR, TWELVE);
    stage.run(0, Command::ReadOut, Some("done"));
    stage.tap(1_000, 'k');
    stage
}

fn letter(stage: &Stage, name: &str) -> char {
    find(&stage.live().session().roster, name).unwrap().key.unwrap()
}

fn floor(stage: &Stage) -> Floor {
    stage.live().session().floor()
}

fn is_asked(stage: &mut Stage, name: &str) -> bool {
    stage.picture(80, 24).contains(&format!("{name} came late. Say: Hello."))
}

#[test]
fn the_floor_goes_on_beside_the_words_until_they_say_yes() {
    let mut stage = begun();
    let uma = letter(&stage, "Uma");
    stage.tap(60_000, uma);
    assert!(is_asked(&mut stage, "Uma"));
    stage.saved();
    stage.now = Moment::from_ms(75_000);
    for (width, height) in [(80, 24), (120, 40)] {
        stage.show_at("late_comer", width, height);
    }
    for (ms, key, then) in
        [(80_000, 'k', Floor::Held), (81_000, uma, Floor::Someone), (82_000, ' ', Floor::Open)]
    {
        stage.tap(ms, key);
        assert_eq!(floor(&stage), then, "{key}");
        assert!(is_asked(&mut stage, "Uma"), "{key}");
    }
    stage.tap(83_000, 'K');
    stage.press(84_000, Code::Enter);
    assert_eq!(floor(&stage), Floor::Held, "Enter invites the next");
    stage.keys(85_000, ";");
    assert!(floor(&stage) == Floor::Crosstalk && is_asked(&mut stage, "Uma"));

    stage.tap(90_000, '1');
    let picture = stage.picture(80, 24);
    assert!(picture.contains("Uma said yes. They are timed from now on."), "{picture}");
    assert!(matches!(stage.live().mode, Mode::Floor));
    stage.tap(91_000, uma);
    assert_eq!(floor(&stage), Floor::Held);
}

#[test]
fn late_comers_are_asked_one_after_the_other_and_never_the_room() {
    let mut stage = begun();
    stage.run(60_000, Command::Add, Some("Wim s; Xan l"));
    assert!(is_asked(&mut stage, "Wim"));
    stage.press(61_000, Code::F(3));
    let picture = stage.picture(120, 40);
    assert!(!picture.contains("came late") && !picture.contains("Wim"), "{picture}");
    stage.tap(62_000, '2');
    assert!(find(&stage.live().session().roster, "Wim").unwrap().awaits_answer, "2 is an item for the room");
    stage.press(63_000, Code::F(3));
    stage.tap(64_000, '2');
    assert!(is_asked(&mut stage, "Xan"));
    let wim = find(&stage.live().session().roster, "Wim").unwrap();
    assert!(!wim.timed && !wim.awaits_answer);
    stage.tap(65_000, '1');
    assert!(!stage.picture(80, 24).contains("came late"));
    stage.press(66_000, Code::Backspace);
    assert!(is_asked(&mut stage, "Xan"), "the yes was undone");
}

#[test]
fn esc_puts_the_words_away_and_the_command_brings_them_back() {
    let mut stage = begun();
    let uma = letter(&stage, "Uma");
    stage.run(60_000, Command::Arrive, Some("uma"));
    stage.press(61_000, Code::Esc);
    let picture = stage.picture(80, 24);
    assert!(picture.contains("Until Uma says yes") && picture.contains(": late-comer"), "{picture}");
    stage.tap(70_000, uma);
    assert!(floor(&stage) == Floor::Someone && !is_asked(&mut stage, "Uma"));
    stage.run(71_000, Command::LateComer, None);
    assert!(is_asked(&mut stage, "Uma"));
    let named = |e: &Event| matches!(e, Event::Floor(s) if s.person == find(&stage.live().session().roster, "uma").unwrap().handle);
    assert!(!stage.live().history.records().iter().any(|r| named(&r.event)));
}

#[test]
fn a_note_goes_on_and_the_words_wait_for_its_end() {
    let mut stage = begun();
    let uma = letter(&stage, "Uma");
    stage.run(60_000, Command::Note, None);
    stage.keys(60_500, "Ramps");
    stage.press(61_000, Code::Tab);
    stage.tap(61_500, uma);
    assert!(!is_asked(&mut stage, "Uma"), "the note goes on");
    stage.press(62_000, Code::Enter);
    assert!(is_asked(&mut stage, "Uma"));
    assert_eq!(stage.live().session().notes.len(), 1);
}

#[test]
fn a_meeting_that_nobody_set_up_asks_nobody() {
    let mut stage = Stage::meeting(NO_COLOUR, TWELVE);
    stage.run(1_000, Command::Add, Some("Wim s"));
    stage.tap(2_000, letter(&stage, "Uma"));
    assert!(!stage.picture(80, 24).contains("came late"));
    assert_eq!(floor(&stage), Floor::Held);
}
