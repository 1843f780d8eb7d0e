//! The keeper's screen at every usual size: the space is used, and nothing is cut without a sign.

use airtime::tui::command::Command;
use ratatui::layout::Rect;

use crate::stage::{ASCII, FINE, SIZES, Stage, TWELVE, says_something};

/// Twelve people after 20 minutes.
fn twenty_minutes() -> Stage {
    let mut stage = Stage::under_way(FINE, TWELVE);
    let letters = stage.letters();
    for (n, ms) in (760_000..1_200_000).step_by(44_000).enumerate() {
        stage.tap(ms, letters[n % letters.len()]);
    }
    stage.keys(1_190_000, ",k,?l");
    stage.run(1_195_000, Command::Action, Some("Book the hall for the open day in March"));
    stage.saved();
    stage
}

#[test]
fn most_rows_carry_something() {
    for (width, height) in SIZES {
        let picture = twenty_minutes().picture(width, height);
        let body: Vec<&str> = picture.lines().skip(1).take(usize::from(height) - 3).collect();
        let used = body.iter().filter(|row| says_something(row)).count();
        assert!(used * 10 >= body.len() * 7, "{width}x{height}: {used} of {}\n{picture}", body.len());
    }
}

#[test]
fn every_size_has_all_that_matters() {
    for (width, height) in SIZES {
        let picture = twenty_minutes().picture(width, height);
        for words in [
            "saved",
            "last few minutes",
            "whole meeting",
            "Others have talked",
            "Who spoke when",
            "now ",
            "have spoken",
        ] {
            assert!(picture.contains(words), "{words} at {width}x{height}\n{picture}");
        }
        for name in ["Bea", "Kai", "Lou", "Nia", "Ode", "Jo", "Sam", "Mo", "Eli", "Tess", "Ann", "Uma"] {
            assert!(picture.contains(name), "{name} at {width}x{height}\n{picture}");
        }
    }
}

#[test]
fn no_part_moves_when_a_hand_goes_up_or_a_note_is_written() {
    for (width, height) in SIZES {
        let titles = |stage: &mut Stage| {
            let picture = stage.picture(width, height);
            let row = |title: &str| picture.lines().position(|line| line.contains(title));
            ["Balance", "Who spoke when", "People", "Agenda", "Notes"].map(row)
        };
        let mut stage = twenty_minutes();
        let before = titles(&mut stage);
        stage.keys(1_200_000, ",b,n,o,t");
        stage.run(1_200_000, Command::Note, Some("The lift has been out since March"));
        assert_eq!(titles(&mut stage), before, "at {width}x{height}");
    }
}

#[test]
fn sizes_from_nothing_on_are_drawn() {
    let mut stage = twenty_minutes();
    for width in (0..130).step_by(3) {
        for height in 0..45 {
            let buffer = stage.buffer(width, height);
            assert_eq!(buffer.area, Rect::new(0, 0, width, height));
        }
    }
}

#[test]
fn ascii_has_the_same_parts_with_plain_signs() {
    let mut stage = Stage::under_way(ASCII, TWELVE);
    for (width, height) in SIZES {
        let picture = stage.picture(width, height);
        assert!(picture.is_ascii(), "{width}x{height}\n{picture}");
        assert!(picture.contains("Who spoke when"), "{width}x{height}\n{picture}");
    }
}

#[test]
fn a_thousand_people_with_long_names_are_cut_with_a_sign() {
    let names: Vec<String> = (0..1_000)
        .map(|n| format!("{n} {} {}", "Wilhelmina".repeat(18), if n % 2 == 0 { "l" } else { "s" }))
        .collect();
    let mut stage = Stage::meeting(FINE, &names.join("; "));
    let letters = stage.letters();
    stage.tap(1_000, letters[0]);
    for (width, height) in SIZES {
        let picture = stage.picture(width, height);
        let more = picture.split_whitespace().filter_map(|word| word.strip_prefix('+')?.parse::<u32>().ok());
        assert!(more.max() > Some(500), "{width}x{height}\n{picture}");
        let names = picture.lines().filter(|row| row.contains("Wilhelm")).collect::<Vec<_>>();
        assert!(
            !names.is_empty() && names.iter().all(|row| row.contains('…')),
            "{width}x{height}\n{picture}"
        );
    }
}
