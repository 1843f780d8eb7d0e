//! What holds for every screen: its language, its size, its colours and its characters.

use std::fmt::Write as _;

use airtime::{
    text::language::{Language, within},
    tui::ops,
};
use ratatui::style::{Color, Modifier};

use crate::{
    stage::{ASCII, FINE, FOUR, NAMES, NO_COLOUR, Stage, TWELVE, forty},
    states::{everywhere, not_saved},
};

/// What people typed in these meetings: it is shown as it is.
const TYPED: &str = "Ramps and lifts Welcome Getting in What next Buses after eight Ask the council for two ramps \
    The lift has been out since March Book the hall caretaker about keys A garden day The garden project and its budget \
    Try-out Letters offset Find out who cannot get in a title that goes on equal The note-taker From the recorder a very long name decided no space left on the device Bartholomea Wilhel this group";

/// The groups of the two records that are compared: they were named in English.
const RECORDED: &str = "lived experience staff";

/// The words of a screen that are not typed by people, nor names of commands.
fn english(picture: &str) -> std::collections::BTreeSet<String> {
    let people = [FOUR, TWELVE, NAMES].join(" ");
    let forty = forty();
    let known = format!("{TYPED} {RECORDED} {people} {forty} airtime").to_lowercase();
    let known: std::collections::BTreeSet<&str> = known.split(|c: char| !c.is_alphanumeric()).collect();
    let ids: std::collections::BTreeSet<&str> = ops::operations().flat_map(|r| r.id().split('-')).collect();
    let words = picture.split(|c: char| !c.is_alphabetic()).filter(|word| word.is_ascii() && word.len() > 2);
    words
        .map(str::to_lowercase)
        .filter(|word| !known.contains(word.as_str()) && !ids.contains(word.as_str()))
        .collect()
}

#[test]
fn every_text_of_the_screens_comes_from_the_message_files() {
    within(Language::Qps, || {
        let mut found = String::new();
        for (name, mut stage) in everywhere(FINE) {
            let words = english(&stage.picture(200, 60));
            if !words.is_empty() {
                let _ = writeln!(found, "{name}: {words:?}");
            }
        }
        assert!(found.is_empty(), "{found}");
    });
}

#[test]
fn longer_texts_are_not_cut_without_a_sign() {
    within(Language::Qps, || {
        let mut found = String::new();
        // A page that scrolls ends where the window does.
        let whole = everywhere(FINE).into_iter().filter(|(name, _)| *name != "comparing");
        for (name, mut stage) in whole {
            for (width, height) in [(80, 24), (120, 40)] {
                let shown = stage.picture(width, height);
                let count = |c: char| shown.matches(c).count();
                // A label with which another one begins is cut with it.
                let within = shown.matches("⟦⟦").count();
                if count('⟦') > count('⟧') + count('…') + within {
                    let _ = writeln!(found, "{name} at {width}x{height}:\n{shown}");
                }
            }
        }
        assert!(found.is_empty(), "{found}");
    });
}

#[test]
fn no_screen_panics_at_any_size() {
    let small = (1..=5).flat_map(|w| (1..=5).map(move |h| (w, h)));
    let sizes: Vec<(u16, u16)> =
        small.chain([(1, 500), (500, 1), (0, 0), (0, 5), (7, 2), (40, 8), (79, 23), (300, 100)]).collect();
    for theme in [FINE, ASCII] {
        for (name, mut stage) in everywhere(theme) {
            for &(width, height) in &sizes {
                let run = std::panic::AssertUnwindSafe(|| stage.picture(width, height));
                assert!(std::panic::catch_unwind(run).is_ok(), "{name} at {width}x{height}");
            }
        }
    }
}

#[test]
fn no_colour_means_no_colour() {
    for (name, mut stage) in everywhere(NO_COLOUR) {
        for (width, height) in [(80, 24), (120, 40), (40, 8)] {
            let buf = stage.buffer(width, height);
            for cell in &buf.content {
                assert_eq!((cell.fg, cell.bg), (Color::Reset, Color::Reset), "{name}: {:?}", cell.symbol());
            }
        }
    }
    let coloured = |mut stage: Stage| stage.buffer(80, 24).content.iter().any(|c| c.fg != Color::Reset);
    assert!(coloured(Stage::under_way(FINE, TWELVE)), "and with colour there is some");
}

#[test]
fn an_alert_is_reversed_so_that_it_is_seen_without_colour() {
    for theme in [FINE, NO_COLOUR, ASCII] {
        let buf = not_saved(theme).buffer(80, 24);
        let shown: Vec<String> = (0..24)
            .map(|y| (0..80).map(|x| buf[(x, y)].clone()).collect::<Vec<_>>())
            .map(|cells| {
                cells
                    .iter()
                    .filter(|c| c.modifier.contains(Modifier::REVERSED))
                    .map(ratatui::buffer::Cell::symbol)
                    .collect()
            })
            .collect();
        assert!(shown.iter().any(|l| l.to_uppercase().contains("NOT SAVED")), "{shown:?}");
    }
}

#[test]
fn ascii_mode_draws_nothing_else_but_names() {
    for (name, mut stage) in everywhere(ASCII) {
        if ["names", "home with sessions"].contains(&name) {
            continue;
        }
        for (width, height) in [(80, 24), (120, 40), (200, 60), (40, 8), (30, 3), (20, 1)] {
            let shown = stage.picture(width, height);
            let odd: String = shown.chars().filter(|c| !c.is_ascii()).collect();
            assert!(odd.is_empty(), "{name} at {width}x{height}: {odd}\n{shown}");
        }
    }
}
