//! The note-taker's view: people, sizes, the floor in words, alerts, the timeline and prompts beside it.

use airtime::{
    commands::snapshot::buffer_text,
    domain::{Floor, Moment},
    text::people,
    tui::{Key, Msg, command::Command, keymap::Code},
};

use crate::{
    stage::{ASCII, FINE, FOUR, NAMES, SIZES, Stage, TWELVE, forty},
    states::not_saved,
};

#[test]
fn the_keepers_view_before_anybody_spoke() {
    Stage::meeting(FINE, FOUR).show("live_begun");
}

#[test]
fn the_keepers_view_with_few_and_many_people() {
    Stage::under_way(FINE, FOUR).show("live_4");
    Stage::under_way(FINE, TWELVE).show("live_12");
    Stage::under_way(FINE, &forty()).show("live_40");
    Stage::under_way(FINE, TWELVE).show_at("live_12", 200, 60);
    Stage::under_way(FINE, &forty()).show_at("live_40", 200, 60);
}

#[test]
fn the_keepers_view_with_names_of_every_kind() {
    Stage::under_way(FINE, NAMES).show("live_names");
    Stage::under_way(ASCII, NAMES).show_at("live_names_ascii", 80, 24);
}

#[test]
fn an_item_to_prioritise_says_how_and_which_key_notes_the_result() {
    let mut stage = Stage::meeting(FINE, TWELVE);
    stage.run(0, Command::ItemAdd, Some("What first (prioritise) 15"));
    let how = "Hear what matters most to each group, then agree. Ctrl+E notes the result.";
    let shown = |stage: &mut Stage| stage.picture(80, 24);
    assert!(!shown(&mut stage).contains(how));
    stage.keys(1_000, "4");
    stage.now = Moment::from_ms(12_000);
    let picture = shown(&mut stage);
    assert!(picture.contains(how), "{picture}");
    // One thing is said at a time, and only to the note-taker.
    stage.press(12_000, Code::F(3));
    assert!(!shown(&mut stage).contains("matters most"));
    stage.press(12_000, Code::F(3));
    stage.send(13_000, Msg::Key(Key { ctrl: true, ..Key::char('e') }));
    assert!(!shown(&mut stage).contains(how), "how it ended is asked now");
    stage.press(14_000, Code::Enter);
    stage.keys(15_000, "1");
    stage.now = Moment::from_ms(30_000);
    assert!(!shown(&mut stage).contains(how), "another item is open");
}

#[test]
fn in_one_group_everybody_has_priorities() {
    let mut stage = Stage::meeting(FINE, "Ann l; Bea l; Kai l");
    stage.run(0, Command::ItemAdd, Some("What first (prioritise) 15"));
    stage.keys(1_000, "4");
    stage.now = Moment::from_ms(12_000);
    let picture = stage.picture(120, 40);
    assert!(picture.contains("Hear what matters most to everyone, then agree."), "{picture}");
}

#[test]
fn the_keepers_view_in_ascii() {
    Stage::under_way(ASCII, TWELVE).show("live_12_ascii");
}

#[test]
fn the_keepers_view_in_a_small_window() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    for (width, height) in [(60, 15), (40, 8), (30, 3), (20, 1)] {
        stage.show_at("live_small", width, height);
    }
}

#[test]
fn who_said_less_than_a_word_has_not_spoken_anywhere_on_the_screen() {
    let mut stage = Stage::meeting(FINE, FOUR);
    let letters = stage.letters();
    stage.tap(1_000, letters[0]);
    stage.tap(1_500, letters[1]);
    stage.now = Moment::from_ms(2_000);
    let text = stage.picture(120, 40);
    assert!(text.contains("0 of 3 have spoken") && !text.contains(" ago"), "{text}");
    stage.tap(4_000, letters[2]);
    stage.now = Moment::from_ms(4_200);
    let text = stage.picture(120, 40);
    assert!(text.contains("1 of 3 have spoken") && text.contains("spoke 0:00 ago"), "{text}");
}

#[test]
fn between_enough_talk_and_enough_lately_there_is_too_little_talk_so_far() {
    let mut stage = Stage::meeting(FINE, FOUR);
    let letter = stage.letters()[0];
    stage.tap(0, letter);
    stage.now = Moment::from_ms(62_000);
    let text = stage.picture(80, 24);
    assert!(text.contains("whole meeting 100%"), "{text}");
    assert!(text.contains("too little talk so far"), "{text}");
}

#[test]
fn every_state_of_the_floor_is_told_in_words() {
    for (name, key) in
        [("off_record", '!'), ("break", '*'), ("someone", '.'), ("crosstalk", ';'), ("quiet", ' ')]
    {
        let mut stage = Stage::under_way(FINE, TWELVE);
        stage.tap(754_000, key);
        stage.saved();
        stage.now = Moment::from_ms(773_000);
        stage.show_at(name, 80, 24);
    }
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.tap(754_000, '!');
    assert_eq!(stage.live().session().floor(), Floor::OffRecord);
    stage.tap(755_000, 'k');
    stage.show_at("off_record_refused", 80, 24);
}

#[test]
fn a_tap_that_was_put_right_leaves_the_clock_of_whoever_speaks() {
    let mut stage = Stage::meeting(FINE, FOUR);
    let letters = stage.letters();
    stage.tap(1_000, letters[0]);
    stage.tap(25_000, letters[1]);
    stage.run(28_000, Command::Give, Some("Bea"));
    stage.now = Moment::from_ms(32_000);
    let picture = stage.picture(80, 24);
    let clock =
        |line: &str| picture.lines().find(|row| row.starts_with(line)).unwrap().trim_end().ends_with("0:31");
    assert!(clock(" ▶ Bea"), "{picture}");
    assert!(picture.contains("now  0:31 Bea"), "{picture}");
}

#[test]
fn an_items_times_are_never_cut_beside_what_is_still_to_do() {
    for (width, title) in [
        (80, "What evenings on the ward are like now"),
        (80, "What evenings on the ward are like now that the rota has changed"),
        (100, "What evenings on the ward are like now that the rota has changed"),
    ] {
        let mut stage = Stage::meeting(FINE, FOUR);
        stage.run(0, Command::ItemAdd, Some(&format!("{title} 8")));
        stage.keys(1_000, "4");
        let picture = stage.picture(width, 24);
        assert!(picture.contains("  0:00 of about 8 min "), "{picture}");
        assert!(width > 80 || picture.contains(" 4 still to do"), "{picture}");
    }
}

#[test]
fn talking_over_each_other_is_said_once_in_words() {
    for (width, height) in SIZES.into_iter().chain([(80, 40)]) {
        let mut stage = Stage::under_way(FINE, TWELVE);
        stage.tap(754_000, ';');
        stage.now = Moment::from_ms(773_000);
        let picture = stage.picture(width, height);
        let said = picture.matches("people are talking over").count();
        assert_eq!(said, 1, "{width}x{height}\n{picture}");
    }
}

#[test]
fn whoever_has_a_name_too_long_for_large_letters_is_named_once_in_their_panel() {
    let mut stage = Stage::under_way(FINE, NAMES);
    let letter = stage.letters()[6];
    stage.tap(754_000, letter);
    let picture = stage.picture(120, 40);
    let panel: String =
        picture.lines().skip(1).take(8).map(|row| row.chars().take(74).collect::<String>()).collect();
    assert_eq!(panel.matches("Bartholomea").count(), 1, "{picture}");
}

#[test]
fn not_saved_is_said_at_every_size() {
    let mut stage = not_saved(FINE);
    stage.show("not_saved");
    for (width, height) in [(60, 15), (40, 8), (30, 3), (20, 1)] {
        let shown = stage.picture(width, height);
        assert!(shown.to_lowercase().contains("not saved"), "{width}x{height}:\n{shown}");
    }
    stage.press(0, Code::F(2));
    assert!(stage.picture(80, 24).to_lowercase().contains("not saved"));
}

#[test]
fn caps_lock_and_a_refusal_are_lines() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.keys(754_000, "KT");
    stage.show_at("caps_lock", 80, 24);
    assert!(stage.picture(80, 24).contains("Two hands went up."));
    stage.keys(754_000, "E");
    assert!(stage.picture(80, 24).contains("Three hands went up."));
    stage.keys(754_000, "M");
    assert!(stage.picture(80, 24).contains("4 hands went up."));
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.keys(754_000, "9");
    stage.show_at("no_such_item", 80, 24);
}

#[test]
fn the_shortest_of_windows_still_says_who_has_the_floor() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    let holder = stage.live().session().holder().unwrap();
    let label = people::name(&stage.live().session().roster, holder).into_owned();
    for (width, height) in [(20, 1), (30, 3), (40, 8), (60, 15)] {
        let shown = stage.picture(width, height);
        assert!(shown.contains(&label), "{label} at {width}x{height}:\n{shown}");
    }
}

#[test]
fn columns_stay_in_line_whatever_the_names() {
    let mut stage = Stage::under_way(FINE, NAMES);
    let buf = stage.buffer(120, 40);
    // A wide character and the empty half after it take two cells, never one or three.
    for y in 0..40 {
        let line: String = buffer_text(&buf).lines().nth(y).unwrap().to_owned();
        assert!(unicode_width::UnicodeWidthStr::width(line.as_str()) <= 120, "{line}");
    }
}

#[test]
fn the_timeline_stands_beside_the_floor() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.keys(740_000, ">.");
    stage.press(745_000, Code::F(4));
    stage.show("timeline");
    stage.press(746_000, Code::Right);
    stage.show("timeline_what");
    stage.press(746_000, Code::Esc);
    let letter = stage.letters()[0];
    stage.tap(747_000, letter);
    assert_eq!(stage.live().session().holder().map(|p| p.0), Some(1), "a letter gives the floor beside it");
}

#[test]
fn a_prompt_says_why() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.press(750_000, Code::F(12));
    stage.show("why");
}

#[test]
fn esc_puts_a_prompt_away_until_there_is_a_new_reason() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    let letters = stage.letters();
    let prompts = |stage: &mut Stage, ms| {
        stage.now = Moment::from_ms(ms);
        stage.picture(120, 40).contains("You could")
    };
    // The speaker again: nothing changes, and what was said last goes.
    stage.tap(754_000, letters[letters.len() / 2]);
    assert!(prompts(&mut stage, 754_000));
    stage.press(754_000, Code::Esc);
    assert!(!prompts(&mut stage, 754_000));
    assert!(!prompts(&mut stage, 850_000), "it rests on the same");
    stage.tap(850_000, letters[0]);
    stage.tap(860_000, letters[letters.len() / 2]);
    assert!(!prompts(&mut stage, 1_159_000));
    assert!(prompts(&mut stage, 1_160_000), "five minutes more since they spoke");
}

#[test]
fn esc_closes_what_is_open_before_it_puts_a_prompt_away() {
    let mut stage = Stage::under_way(FINE, TWELVE);
    stage.press(754_000, Code::F(4));
    stage.press(754_000, Code::Esc);
    assert!(stage.picture(120, 40).contains("You could"));
}

#[test]
fn after_ten_minutes_without_a_key_it_is_asked_who_still_speaks() {
    let mut stage = Stage::meeting(FINE, FOUR);
    stage.tap(1_000, 'j');
    stage.now = Moment::from_ms(600_999);
    assert!(!stage.picture(80, 24).contains("still speaking"));
    stage.now = Moment::from_ms(601_000);
    let picture = stage.picture(80, 24);
    assert!(picture.contains("Is Jo still speaking? j: yes. Space: nobody is."), "{picture}");
    let events = stage.live().history.records().len();
    stage.tap(610_000, 'j');
    assert!(!stage.picture(80, 24).contains("still speaking"));
    assert_eq!(stage.live().history.records().len(), events, "an answer of yes changes nothing");
}
