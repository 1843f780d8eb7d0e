//! The set-up form at every usual size: everything is there, and nothing is cut without a sign.

use airtime::{
    settings::Settings,
    setup::Draft,
    tui::{
        keymap::Code,
        screen::Screen,
        screens::setup::state::{Field, with_draft as setup_form},
    },
};

use crate::{
    stage::{ASCII, FINE, SIZES, Stage, TWELVE, forty},
    states::{filled, most_rows_say_something},
};

fn focus(stage: &Stage) -> Field {
    match &stage.model.screen {
        Screen::Setup(form) => form.focus,
        _ => panic!("the form"),
    }
}

fn with_people(people: &str) -> Stage {
    let mut stage = Stage::with(FINE, Screen::Setup(Box::new(setup_form(Draft::new(&Settings::shipped())))));
    stage.keys(0, people);
    stage
}

#[test]
fn the_space_is_used() {
    for (width, height) in SIZES {
        let mut stage = with_people(&forty());
        let picture = stage.picture(width, height);
        assert!(most_rows_say_something(&picture), "{width}x{height}\n{picture}");
    }
}

#[test]
fn everybody_is_in_view_or_can_be_scrolled_to() {
    for (width, height) in SIZES {
        let mut stage = with_people(TWELVE);
        let picture = stage.picture(width, height);
        for name in ["Bea", "Kai", "Lou", "Nia", "Ode", "Jo", "Sam", "Mo", "Eli", "Tess", "Ann", "Uma"] {
            assert!(picture.contains(name), "{name} at {width}x{height}\n{picture}");
        }
        let mut stage = with_people(&forty());
        stage.press(0, Code::Enter);
        let mut seen = String::new();
        for _ in 0..8 {
            seen += &stage.picture(width, height);
            stage.press(0, Code::PageUp);
        }
        assert!(seen.contains("40 of 40") && seen.contains("5 of 40"), "{width}x{height}\n{seen}");
        for person in forty().split(';') {
            let name = person.split_whitespace().next().unwrap();
            assert!(seen.contains(&format!("  {name} ")), "{name} at {width}x{height}");
        }
    }
}

#[test]
fn every_field_is_in_view_while_it_is_filled_in() {
    for (width, height) in SIZES.into_iter().chain([(60, 15), (40, 8)]) {
        let mut stage = filled(FINE);
        while focus(&stage) != Field::People {
            stage.press(0, Code::Up);
        }
        for (n, field) in Field::ALL.into_iter().enumerate() {
            assert_eq!(focus(&stage), field);
            let picture = stage.picture(width, height);
            assert!(picture.contains("\u{203a} "), "{field:?} at {width}x{height}\n{picture}");
            assert!(picture.contains(&format!("{} of {}", n + 1, Field::ALL.len())), "{field:?}\n{picture}");
            assert!(picture.contains("Esc back"), "{width}x{height}\n{picture}");
            stage.press(0, Code::Down);
        }
    }
}

#[test]
fn what_cannot_be_used_stands_below_its_field() {
    for (width, height) in SIZES {
        let mut stage = with_people("Bea l me");
        while focus(&stage) != Field::Aim {
            stage.press(0, Code::Down);
        }
        stage.keys(0, "fair");
        assert!(!stage.picture(width, height).contains("There is no aim"), "not while it is typed");
        stage.press(0, Code::Down);
        let picture = stage.picture(width, height);
        let row = |words: &str| picture.lines().position(|line| line.contains(words));
        let (aim, problem) = (row("equalfair"), row("! There is no aim"));
        assert_eq!(problem, aim.map(|row| row + 1), "{width}x{height}\n{picture}");
    }
}

#[test]
fn no_part_moves_from_field_to_field() {
    for (width, height) in SIZES.into_iter().skip(1) {
        let mut stage = filled(FINE);
        let titles = |stage: &mut Stage| {
            let picture = stage.picture(width, height);
            let row = |title: &str| picture.lines().position(|line| line.contains(title));
            [" People \u{2500}", " Agenda \u{2500}", "To read out", "Ground rules \u{2500}"].map(row)
        };
        let before = titles(&mut stage);
        assert!(before.iter().all(Option::is_some), "{width}x{height}: {before:?}");
        for _ in Field::ALL {
            stage.press(0, Code::Up);
            assert_eq!(titles(&mut stage), before, "{:?} at {width}x{height}", focus(&stage));
        }
    }
}

#[test]
fn ascii_has_plain_signs() {
    for (width, height) in SIZES {
        let picture = filled(ASCII).picture(width, height);
        assert!(picture.is_ascii(), "{width}x{height}\n{picture}");
    }
}

#[test]
fn all_words_to_read_out_can_be_read() {
    for (width, height) in SIZES.into_iter().chain([(80, 20), (60, 15), (40, 8)]) {
        let mut stage = filled(FINE);
        stage.picture(width, height);
        while focus(&stage) != Field::Holder {
            stage.press(0, Code::Down);
        }
        stage.keys(0, "Dilys Bowen of the Riverside Access Group and the council's access officer");
        while focus(&stage) != Field::ReadOut {
            stage.press(0, Code::Down);
        }
        let words = match &stage.model.screen {
            Screen::Setup(form) => form.read_out_words(&Settings::shipped()),
            _ => panic!("the form"),
        };
        let mut seen = stage.picture(width, height);
        if width == 80 && height == 24 {
            assert!(!seen.contains("Page Down"), "all of them fit\n{seen}");
        }
        for _ in 0..40 {
            stage.press(0, Code::PageDown);
            seen += &stage.picture(width, height);
        }
        let missing: Vec<&str> = words.split_whitespace().filter(|word| !seen.contains(word)).collect();
        assert_eq!(missing, Vec::<&str>::new(), "{width}x{height}\n{seen}");
        let end = stage.picture(width, height);
        stage.press(0, Code::PageUp);
        let scrolls = end.contains("read on");
        assert!(!scrolls || stage.picture(width, height) != end, "{width}x{height}\n{end}");
    }
}

#[test]
fn page_down_is_a_key_where_more_people_have_come_than_fit() {
    for (width, height) in SIZES {
        let picture = with_people(TWELVE).picture(width, height);
        let more = with_people(&forty()).picture(width, height);
        assert!(!picture.contains("Page Down"), "{width}x{height}\n{picture}");
        assert_eq!(
            more.contains("Page Down more people"),
            !more.contains("  Ada "),
            "{width}x{height}\n{more}"
        );
        assert!(picture.contains("Ctrl+C leave"), "{width}x{height}\n{picture}");
    }
}

#[test]
fn what_sets_somebody_apart_is_never_cut() {
    for (width, height) in SIZES {
        let people = "Karolina-Wilhelmina l me online; Kai s expected; Lou c; Nia l; Ode l; Jo s; Sam s; Mo m; Eli cl; Tess s";
        let picture = with_people(people).picture(width, height);
        for mark in ["you, online", "expected"] {
            assert!(picture.contains(mark), "{mark} at {width}x{height}\n{picture}");
        }
    }
}

#[test]
fn a_long_item_is_whole() {
    for (width, height) in SIZES {
        let mut stage = with_people("Bea l me");
        while focus(&stage) != Field::Agenda {
            stage.press(0, Code::Down);
        }
        stage.keys(0, "What the evenings on the ward are like and what would make them better (prioritise) 12 @lived_experience");
        let picture = stage.picture(width, height);
        let words = picture.replace('\u{2502}', " ").split_whitespace().collect::<Vec<_>>().join(" ");
        for part in ["(presentation), (prioritise)", "asked for"] {
            assert!(words.contains(part), "{part} at {width}x{height}\n{picture}");
        }
    }
}
