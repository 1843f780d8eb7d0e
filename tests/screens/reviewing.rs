//! The review at every usual size: the space is used, nothing is cut without a sign, and what is long scrolls.

use airtime::{
    lines::reader,
    tui::{Msg, command::Command, keymap::Code, screen::Screen, theme::Theme},
};
use ratatui::layout::Rect;

use crate::stage::{ASCII, FINE, NO_COLOUR, SIZES, Stage, says_something};

/// Three of each, so that no group is small.
const FIVE_GROUPS: &str = "Bea l me; Kai l; Ode l; Jo s; Sam s; Tess s; Ada @Patient council north; Bo @Patient council north; \
                           Cy @Patient council north; Di @Patient council south; Eve @Patient council south; Flo @Patient council south; \
                           Gil @volunteers; Hob @volunteers; Ivy @volunteers";

/// Two groups whose long names begin alike.
const LONG_NAMES: &str = "Bea l me; Kai l; Ode l; Ada @Patient council north; Bo @Patient council north; \
                          Cy @Patient council north; Di @Patient council south; Eve @Patient council south; \
                          Flo @Patient council south";

const WHOLE: &[u8] = include_bytes!("../../sessions/whole.jsonl");

/// A meeting after the guess, with people shown.
fn reviewed(theme: Theme) -> Stage {
    let mut stage = Stage::with(theme, Screen::Home(Box::default()));
    let records = reader::read(WHOLE).records;
    stage.send(0, Msg::Reviewing { source: "here".into(), records, sealed: None });
    stage.keys(0, "1n");
    stage
}

fn used(picture: &str, height: u16) -> (usize, usize) {
    let body: Vec<&str> = picture.lines().skip(2).take(usize::from(height) - 4).collect();
    (body.iter().filter(|row| says_something(row)).count(), body.len())
}

#[test]
fn what_is_long_to_show_fills_the_screen() {
    for (width, height) in SIZES {
        for (part, tenths) in [('1', 6), ('2', 6), ('3', 5), ('4', 4)] {
            let mut stage = reviewed(FINE);
            stage.tap(0, part);
            let picture = stage.picture(width, height);
            let (used, of) = used(&picture, height);
            assert!(used * 10 >= of * tenths, "part {part} at {width}x{height}: {used} of {of}\n{picture}");
        }
    }
}

/// A meeting of these people with a break, after the guess.
fn reviewed_with(theme: Theme, people: &str) -> Stage {
    let mut meeting = Stage::meeting(theme, people);
    let letters = meeting.letters();
    meeting.keys(0, "2");
    for (n, at) in (0_u64..50).map(|n| (n, 1_000 + n * 20_000)) {
        meeting.tap(at, letters[usize::try_from(n * 7).unwrap() % letters.len()]);
    }
    meeting.run(1_010_000, Command::ItemAdd, Some("Tea (break) 5"));
    meeting.keys(1_011_000, "4");
    meeting.tap(1_012_000, '*');
    meeting.tap(1_300_000, '*');
    meeting.send(1_310_000, Msg::End);
    let records = meeting.live().history.records().to_vec();
    let mut stage = Stage::with(theme, Screen::Home(Box::default()));
    stage.send(0, Msg::Reviewing { source: "here".into(), records, sealed: None });
    stage.keys(0, "1");
    stage
}

#[test]
fn a_break_is_drawn_as_no_groups_time() {
    for (theme, groups, break_) in [(NO_COLOUR, "█▒░▚▌", "─"), (ASCII, "#=:+%", "-")] {
        let mut stage = reviewed_with(theme, FIVE_GROUPS);
        stage.tap(0, '3');
        let picture = stage.picture(120, 40);
        let of = |row: &str| picture.lines().find(|line| line.contains(row)).unwrap().to_owned();
        let (talked, paused) = (of(" 2 Getting in"), of(" 4 Tea"));
        assert!(groups.chars().all(|pattern| talked.contains(pattern)), "{picture}");
        assert!(paused.contains(&break_.repeat(5)), "{picture}");
        assert!(!groups.chars().any(|pattern| paused.contains(&pattern.to_string().repeat(2))), "{picture}");
        assert!(picture.contains(&format!("{break_} not split by")), "{picture}");
    }
}

#[test]
fn no_two_rows_of_the_timeline_have_one_name() {
    let mut stage = reviewed_with(FINE, "Bea l me; Kai l; Ode l; Jo s; Sam s; Tess s; Ann f");
    stage.keys(0, "n2");
    let picture = stage.picture(80, 24);
    let named = |name: &str| picture.lines().filter(|row| format!("{row} ").starts_with(name)).count();
    assert_eq!([named(" others "), named(" other times ")], [1, 1], "{picture}");
}

#[test]
fn where_several_other_groups_led_no_group_of_them_is_said_to() {
    for (theme, sign) in [(NO_COLOUR, "═"), (ASCII, "o")] {
        let mut stage = reviewed_with(theme, FIVE_GROUPS);
        stage.keys(0, "2");
        let picture = stage.picture(80, 24);
        let led = picture.lines().find(|row| row.starts_with(" who led")).unwrap();
        assert!(led.contains(&sign.repeat(3)) && !led.contains(theme.pattern(3)), "{picture}");
        assert!(picture.contains(&format!("{sign} the other groups")), "{picture}");
    }
}

#[test]
fn a_break_does_not_say_who_has_not_spoken_in_it() {
    let mut stage = reviewed(FINE);
    stage.tap(0, '3');
    let picture = stage.picture(200, 60);
    let all = "Maya, Lee, Amir, Sal, Dot, Bea, Kai, Rob and Ann";
    assert!(picture.contains("not spoken: Sal") && !picture.contains(all), "{picture}");
}

#[test]
fn groups_with_long_names_are_told_apart_in_who_answers_whom() {
    for (width, height) in SIZES {
        let mut stage = reviewed_with(FINE, LONG_NAMES);
        stage.tap(0, '4');
        let picture = stage.picture(width, height);
        let shown: Vec<&str> =
            picture.lines().skip(2).take_while(|line| !line.contains("Who spoke right")).collect();
        for word in ["north", "south"] {
            let times = shown.iter().map(|line| line.matches(word).count()).sum::<usize>();
            assert!(times >= 2, "{word} {times} times at {width}x{height}\n{picture}");
        }
    }
    let mut stage = reviewed_with(FINE, LONG_NAMES);
    stage.tap(0, '4');
    stage.show_at("voices_long_names", 80, 24);
}

#[test]
fn the_pictures_are_as_wide_as_the_screen() {
    for (width, height) in SIZES {
        for (part, signs) in [('1', "█▒"), ('2', "━"), ('3', "█▒"), ('4', "█▒·│")] {
            let mut stage = reviewed(FINE);
            stage.tap(0, part);
            let picture = stage.picture(width, height);
            let columns = |line: &str| {
                let found = line.char_indices().filter(|(_, c)| signs.contains(*c));
                let places: Vec<usize> = found.map(|(at, _)| line[..at].chars().count()).collect();
                places.last().zip(places.first()).map_or(0, |(last, first)| last - first)
            };
            let widest = picture.lines().map(columns).max().unwrap();
            assert!(widest * 2 >= usize::from(width), "part {part} at {width}x{height}: {widest}\n{picture}");
        }
    }
}

#[test]
fn what_does_not_fit_scrolls_to_its_last_line_and_says_where_one_is() {
    for (width, height) in SIZES {
        for part in "134678".chars() {
            let mut stage = reviewed(FINE);
            stage.tap(0, part);
            let first = stage.picture(width, height);
            stage.press(0, Code::End);
            let last = stage.picture(width, height);
            let scrolls = first.lines().next().unwrap().contains(" of ");
            assert_eq!(scrolls, first != last, "part {part} at {width}x{height}\n{first}\n{last}");
        }
        let mut stage = reviewed(FINE);
        stage.tap(0, '4');
        let mut seen = String::new();
        for _ in 0..40 {
            seen += &stage.picture(width, height);
            stage.press(0, Code::Down);
        }
        for words in ["Who answers whom", "59% (55%)", "9 of 9 people spoke", "1 hand not reached", "77%"] {
            assert!(seen.contains(words), "{words} at {width}x{height}");
        }
    }
}

#[test]
fn a_chosen_note_is_in_view_with_what_is_known_of_it() {
    for (width, height) in SIZES {
        let mut stage = reviewed(FINE);
        stage.tap(0, '5');
        for _ in 0..4 {
            stage.press(0, Code::Down);
        }
        let picture = stage.picture(width, height);
        for words in ["5 of 7", "No ward rounds before seven", "obody had a strong objection"] {
            assert!(picture.contains(words), "{words} at {width}x{height}\n{picture}");
        }
    }
}

#[test]
fn sizes_from_nothing_on_are_drawn() {
    for theme in [FINE, ASCII] {
        let mut stage = reviewed(theme);
        for part in "123456789".chars() {
            stage.tap(0, part);
            for width in (0..130).step_by(43) {
                for height in (0..45).step_by(2) {
                    let buffer = stage.buffer(width, height);
                    assert_eq!(buffer.area, Rect::new(0, 0, width, height));
                }
            }
            let picture = stage.picture(120, 40);
            assert!(picture.is_ascii() || !theme.ascii, "part {part}\n{picture}");
        }
    }
}
