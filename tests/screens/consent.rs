//! Somebody who does not want to be timed, or wants to be removed from the record.

use airtime::{
    domain::Moment,
    text::people::find,
    tui::{Effect, Key, Msg, command::Command, keymap::Code, meeting::state::Mode},
};

use crate::stage::{FINE, NO_COLOUR, Stage, TWELVE};

#[test]
fn a_no_is_asked_about_and_shown_to_the_keeper_alone() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.run(0, Command::NotTimed, Some("bea"));
    stage.show_at("not_timed_asks", 80, 24);
    stage.keys(0, "2");
    stage.show_at("not_timed_total", 80, 24);
    stage.keys(0, "1");
    stage.saved();
    stage.show_at("not_timed", 80, 24);
    stage.tap(760_000, 'b');
    stage.show_at("not_timed_speaks", 80, 24);
    for view in [2, 3] {
        stage.press(0, Code::F(view));
        let shown = stage.picture(120, 40);
        assert!(!shown.contains("Bea") && !shown.contains('~'), "{shown}");
        stage.press(0, Code::F(view));
    }
}

#[test]
fn taking_somebody_out_is_asked_twice_and_said_when_the_disk_has_it() {
    let mut stage = Stage::under_way(NO_COLOUR, TWELVE);
    stage.run(700_000, Command::Withdraw, Some("bea"));
    stage.show_at("withdraw", 80, 24);
    stage.keys(700_100, "31");
    stage.show_at("withdraw_sure", 80, 24);
    let now = Moment::from_ms(700_200);
    stage.now = now;
    let effects = stage.send(700_200, Msg::Key(Key::char('2')));
    let [Effect::Rewrite(all)] = effects.as_slice() else { panic!("{effects:?}") };
    let last = all.records.last().unwrap().seq;
    let picture = stage.picture(80, 24);
    assert!(picture.contains("Taking them out") && !picture.contains("Bea"), "{picture}");
    assert!(!picture.contains("Taken out and saved"), "{picture}");
    stage.send(700_300, Msg::NotSaved { why: "the disk is full".to_owned(), needs_all: false });
    assert!(stage.picture(80, 24).contains("Not saved"));
    stage.send(700_400, Msg::PersonRemoved);
    stage.send(700_400, Msg::Saved(last));
    stage.show_at("withdraw_done", 80, 24);
}

#[test]
fn a_name_that_may_be_somebody_elses_is_not_left_without_a_word() {
    let mut stage = Stage::under_way(NO_COLOUR, TWELVE);
    stage.run(699_000, Command::Rename, Some("kai = Mum of Bea"));
    stage.run(699_500, Command::Note, Some("Bea asked"));
    stage.run(700_000, Command::Withdraw, Some("bea"));
    stage.keys(700_100, "31");
    stage.send(700_200, Msg::Key(Key::char('2')));
    stage.send(700_400, Msg::PersonRemoved);
    let picture = stage.picture(80, 24);
    assert!(picture.contains("1 text still has the name: it may mean someone else."), "{picture}");
}

#[test]
fn a_no_is_never_skipped_without_a_word() {
    for answers in ["", "1"] {
        let mut stage = Stage::under_way(NO_COLOUR, TWELVE);
        stage.tap(750_000, find(&stage.live().session().roster, "kai").unwrap().key.unwrap());
        stage.send(755_000, Msg::Key(Key { ctrl: true, ..Key::char('n') }));
        stage.keys(755_000, "k");
        stage.keys(755_000, answers);
        let asked = stage.picture(80, 24);
        assert!(!asked.contains("Enter skip"), "{asked}");
        stage.press(755_000, Code::Enter);
        let picture = stage.picture(80, 24);
        assert!(
            picture.contains("Press one of these keys to answer") && picture.contains("Esc"),
            "{picture}"
        );
        assert!(matches!(stage.live().mode, Mode::Typing(_)), "it is still asked");
        stage.press(755_000, Code::Esc);
        assert!(stage.picture(80, 24).contains("Nothing was changed"));
    }
}

#[test]
fn the_room_sees_nothing_of_who_would_rather_not_be_timed() {
    let mut stage = Stage::under_way(NO_COLOUR, TWELVE);
    stage.press(755_000, Code::F(3));
    stage.send(755_000, Msg::Key(Key { ctrl: true, ..Key::char('n') }));
    let seen = |stage: &mut Stage| {
        let picture = stage.picture(120, 40);
        for word in ["Kai", "timed", "from now on", "total"] {
            assert!(!picture.contains(word), "{word}: {picture}");
        }
    };
    seen(&mut stage);
    stage.keys(755_000, "k");
    seen(&mut stage);
    stage.press(755_000, Code::F(3));
    assert!(stage.picture(120, 40).contains("would rather not be timed"), "it is still asked");
    stage.press(755_000, Code::F(3));
    stage.keys(755_000, "1");
    seen(&mut stage);
    stage.keys(755_000, "1");
    seen(&mut stage);
    let person = stage.live().session().roster.by_key('k').map(|p| p.timed);
    assert_eq!(person, Some(false));
}
