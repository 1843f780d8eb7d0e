//! The figures beside the floor say what they are of, are true, and are left out where they would not be.

use airtime::{
    domain::Moment,
    text::{
        language::{Language, within},
        people::find,
    },
    tui::{Key, Msg, command::Command, keymap::Code},
};

use crate::stage::{ASCII, FINE, FOUR, SIZES, Stage, TWELVE};

const LATE: &str = "Bea l me; Kai l; Lou c; Jo s; Sam s; Ann f; Tess s expected";

/// A discussion of eight minutes in which everybody of some weight has spoken.
fn discussed(people: &str) -> Stage {
    let mut stage = Stage::meeting(FINE, people);
    let letter = |stage: &Stage, name: &str| find(&stage.live().session().roster, name).unwrap().key.unwrap();
    let [bea, jo, sam, ann] = ["Bea", "Jo", "Sam", "Ann"].map(|name| letter(&stage, name));
    stage.keys(0, "2");
    for (ms, key) in [(1_000, bea), (120_000, jo), (300_000, ann), (330_000, sam)] {
        stage.tap(ms, key);
    }
    stage.saved();
    stage.now = Moment::from_ms(480_000);
    stage
}

#[test]
fn every_figure_of_the_balance_is_there_when_somebody_came_late() {
    for (width, height) in SIZES {
        let mut stage = discussed(LATE);
        stage.run(400_000, Command::Arrive, Some("Tess"));
        stage.now = Moment::from_ms(480_000);
        let picture = stage.picture(width, height);
        for figure in ["last few minutes 17%", "whole meeting 27%", "aim 50%", "of the time people were here"]
        {
            assert!(picture.to_lowercase().contains(figure), "{figure} at {width}x{height}\n{picture}");
        }
    }
}

#[test]
fn the_facilitators_share_is_shown_at_every_size() {
    for (width, height) in SIZES {
        let picture = discussed(TWELVE).picture(width, height);
        assert!(picture.contains("facilitator 6% of all talk"), "{width}x{height}\n{picture}");
    }
    let both = "Bea l me; Kai l; Jo s; Sam s; Ann f; Uma su";
    let mut stage = discussed(both);
    let uma = find(&stage.live().session().roster, "Uma").unwrap().key.unwrap();
    stage.tap(480_000, uma);
    stage.now = Moment::from_ms(520_000);
    let picture = stage.picture(80, 24);
    assert!(picture.contains("facilitator and supporter 13% of all talk"), "{picture}");
}

#[test]
fn how_long_others_have_talked_is_said_only_where_it_is_counted() {
    let line = |stage: &mut Stage| {
        let picture = stage.picture(120, 40);
        let row = picture.lines().find(|row| row.contains("Others have talked"));
        row.map(|row| row.split("  ").next().unwrap().trim_matches(['\u{2502}', ' ']).to_owned())
    };
    let mut stage = Stage::meeting(FINE, TWELVE);
    let letters = stage.letters();
    stage.now = Moment::from_ms(1_000);
    assert_eq!(line(&mut stage), None, "nobody has talked");
    stage.keys(1_000, "1");
    stage.tap(1_000, letters[0]);
    stage.tap(20_000, letters[5]);
    stage.now = Moment::from_ms(47_000);
    assert_eq!(line(&mut stage), None, "a check-in");
    stage.keys(50_000, "2");
    stage.now = Moment::from_ms(62_000);
    let said = "Others have talked 0:12 since lived experience and carers last spoke";
    assert_eq!(line(&mut stage).as_deref(), Some(said));

    let mut stage = Stage::meeting(FINE, TWELVE);
    stage.keys(0, "2");
    stage.tap(1_000, letters[5]);
    stage.now = Moment::from_ms(62_000);
    let said = "Others have talked 1:01. Not spoken yet: lived experience and carers";
    assert_eq!(line(&mut stage).as_deref(), Some(said));
}

#[test]
fn a_question_counts_those_who_have_spoken_up_to_now() {
    let mut stage = Stage::meeting(FINE, FOUR);
    let letters = stage.letters();
    stage.keys(0, "2");
    stage.tap(1_000, letters[0]);
    stage.tap(60_000, letters[2]);
    stage.send(120_000, Msg::Key(Key { ctrl: true, ..Key::char('e') }));
    let picture = stage.picture(120, 40);
    assert!(picture.contains("2 of 3 have spoken on this item"), "{picture}");
    assert!(picture.contains("1 person has not spoken on it"), "{picture}");
}

#[test]
fn who_has_spoken_is_said_of_the_item() {
    let mut stage = discussed(TWELVE);
    assert!(
        stage.picture(120, 40).contains("3 of 10 have spoken on this item"),
        "{}",
        stage.picture(120, 40)
    );
    let none = "Bea l me; Jo s; Ann f";
    let mut stage = Stage::meeting(FINE, none);
    assert!(stage.picture(120, 40).contains("0 of 2 have spoken "), "no item is open");
}

#[test]
fn a_go_round_says_how_long_each_has_only_where_that_was_planned() {
    let mut stage = Stage::meeting(FINE, TWELVE);
    stage.keys(0, "1");
    stage.run(1_000, Command::GoRound, None);
    stage.now = Moment::from_ms(2_000);
    let picture = stage.picture(80, 24);
    assert!(picture.contains("0 of 11 asked") && picture.contains("about 27 s each"), "{picture}");
    stage.run(3_000, Command::RoundEnd, None);
    stage.keys(3_000, "3");
    stage.run(4_000, Command::GoRound, None);
    let picture = stage.picture(80, 24);
    assert!(picture.contains("0 of 11 asked") && !picture.contains(" each"), "{picture}");
}

#[test]
fn nothing_in_the_first_row_moves_when_the_record_is_saved() {
    for language in [Language::En, Language::Cy] {
        within(language, || {
            let mut stage = discussed(TWELVE);
            let row = |stage: &mut Stage| stage.picture(80, 24).lines().next().unwrap().to_owned();
            let saved = row(&mut stage);
            stage.tap(480_000, ' ');
            let saving = row(&mut stage);
            let word = airtime::text::screen::saved();
            assert!(saved.trim_end().ends_with(word), "{saved}");
            assert_eq!(saved.find("8:00"), saving.find("8:00"), "{saved}\n{saving}");
            let (at, line) = airtime::tui::screens::live::view::save_word(
                stage.live(),
                FINE,
                ratatui::layout::Rect::new(0, 0, 80, 24),
            );
            assert_eq!(usize::from(at.width), line.width());
        });
    }
}

#[test]
fn a_turn_that_goes_on_in_the_next_item_is_one_turn() {
    let mut stage = Stage::meeting(FINE, FOUR);
    let letters = stage.letters();
    stage.keys(0, "1");
    stage.tap(1_000, letters[0]);
    stage.tap(10_000, letters[1]);
    stage.keys(20_000, "2");
    stage.keys(30_000, "3");
    stage.now = Moment::from_ms(40_000);
    let picture = stage.picture(120, 40);
    assert!(picture.contains("now  0:30 Kai    0:09 Bea"), "{picture}");
}

#[test]
fn no_part_is_left_out_while_rows_are_blank() {
    let mut stage = discussed(TWELVE);
    stage.keys(480_000, "KT");
    stage.press(481_000, Code::Esc);
    let picture = stage.picture(80, 24);
    let blank = picture.lines().filter(|row| row.trim().is_empty()).count();
    assert!(picture.contains("not counted") || blank == 0, "{picture}");
}

#[test]
fn a_cut_text_says_so_in_ascii_too() {
    let mut stage = Stage::meeting(ASCII, "Bartholomea-Wilhelmina of the Long Corridor l me; Jo s");
    let picture = stage.picture(80, 24);
    assert!(picture.contains("Bartholomea-Wilhe.."), "{picture}");
}
