//! The list of meetings at every usual size: titles are whole where there is room, and cost follows the window.

use airtime::{
    domain::{History, record::opening::Source},
    lines::reader,
    report::Summary,
    tui::{Key, Msg, keymap::Code, screen::Screen, screens::list::state::RowState},
};
use chrono::NaiveDate;

use crate::stage::{ASCII, FINE, SIZES, Stage};

const WHOLE: &[u8] = include_bytes!("../../sessions/whole.jsonl");

/// So many meetings, all read.
fn listed(theme: airtime::tui::theme::Theme, meetings: usize) -> Stage {
    let mut stage = Stage::with(theme, Screen::Home(Box::default()));
    let one = Summary::of(History::from_records(reader::read(WHOLE).records).session());
    let id = |n: usize| format!("20260101-{n:06}");
    let found = (0..meetings).map(|n| (id(n), id(n))).collect();
    stage.send(0, Msg::Listed { found, today: NaiveDate::from_ymd_opt(2026, 11, 23).unwrap() });
    let read = (0..meetings).map(|n| {
        let title = Some(format!("Nights on the ward, part {n:03}"));
        let summary = Box::new(Summary { title, ..one.clone() });
        (id(n), RowState::Summary { summary, damaged: false })
    });
    stage.send(0, Msg::SessionsRead(read.collect()));
    stage
}

#[test]
fn titles_are_whole_and_the_place_in_the_list_is_said() {
    for (width, height) in SIZES {
        let mut stage = listed(FINE, 300);
        let picture = stage.picture(width, height);
        let whole = picture.matches("Nights on the ward, part ").count();
        assert!(whole + 20 >= usize::from(height), "{whole} at {width}x{height}\n{picture}");
        for words in ["1 of 300", " 6 May 2026", "11 under", "4 open", "1:22:50", "█"] {
            assert!(picture.contains(words), "{words} at {width}x{height}\n{picture}");
        }
        stage.press(0, Code::End);
        let picture = stage.picture(width, height);
        assert!(picture.contains("300 of 300"), "{width}x{height}\n{picture}");
    }
}

#[test]
fn an_import_without_a_day_stands_last_whatever_day_is_in_its_id() {
    let mut stage = Stage::with(FINE, Screen::Home(Box::default()));
    let one = Summary::of(History::from_records(reader::read(WHOLE).records).session());
    let found = ["20260506-dateda", "20261130-undate"].map(|id| (id.to_owned(), id.to_owned())).to_vec();
    stage.send(0, Msg::Listed { found, today: NaiveDate::from_ymd_opt(2026, 11, 30).unwrap() });
    let undated = Summary {
        title: Some("Found in a drawer".into()),
        opened_at: None,
        imported_on: NaiveDate::from_ymd_opt(2026, 11, 30),
        source: Source::Webvtt,
        ..one.clone()
    };
    let read = [("20260506-dateda", one), ("20261130-undate", undated)];
    let read = read.map(|(id, summary)| {
        (id.to_owned(), RowState::Summary { summary: Box::new(summary), damaged: false })
    });
    stage.send(0, Msg::SessionsRead(read.to_vec()));
    let picture = stage.picture(80, 24);
    let row = |words: &str| picture.lines().position(|line| line.contains(words)).unwrap_or(99);
    assert!(row(" 6 May 2026") < row("no day") && picture.contains("Found in a"), "{picture}");
    assert!(!picture.contains("30 Nov 2026"), "{picture}");
    stage.press(0, Code::Down);
    let picture = stage.picture(120, 40);
    assert!(picture.contains("Imported on Mon 30 Nov 2026."), "{picture}");
}

#[test]
fn a_wide_window_tells_more_of_the_chosen_meeting() {
    for (width, height) in SIZES.into_iter().filter(|(width, _)| *width >= 120) {
        let picture = listed(FINE, 300).picture(width, height);
        for words in [
            "39% (33 to 45)  aim 50%",
            "4 lived experience",
            "5 staff",
            "9 of 9 people spoke",
            "Earplugs by every bed",
        ] {
            assert!(picture.contains(words), "{words} at {width}x{height}\n{picture}");
        }
    }
}

#[test]
fn where_a_group_is_small_the_list_shows_no_bar() {
    let mut stage = Stage::with(FINE, Screen::Home(Box::default()));
    let mut one = Summary::of(History::from_records(reader::read(WHOLE).records).session());
    one.groups.iter_mut().for_each(|group| group.small_group = true);
    let found = vec![("20260101-aaaaaa".to_owned(), "there".to_owned())];
    stage.send(0, Msg::Listed { found, today: NaiveDate::from_ymd_opt(2026, 11, 23).unwrap() });
    let read = RowState::Summary { summary: Box::new(one), damaged: false };
    stage.send(0, Msg::SessionsRead(vec![("20260101-aaaaaa".to_owned(), read)]));
    let picture = stage.picture(200, 60);
    assert!(picture.contains("few people"), "{picture}");
    assert!(!picture.contains('%') && !picture.contains("people spoke"), "{picture}");
    assert!(!picture.contains("██") && !picture.contains("▒▒"), "{picture}");
}

#[test]
fn any_size_is_drawn() {
    for theme in [FINE, ASCII] {
        for meetings in [0, 1, 30] {
            let mut stage = listed(theme, meetings);
            for width in (0..150).step_by(29) {
                for height in (0..45).step_by(3) {
                    stage.buffer(width, height);
                }
            }
            let picture = stage.picture(120, 40);
            assert!(picture.is_ascii() || !theme.ascii, "{picture}");
        }
    }
}

// ---- a series -------------------------------------------------------------------------------------

/// A series of so many meetings, opened from the list.
fn series(theme: airtime::tui::theme::Theme, meetings: usize) -> Stage {
    let mut stage = Stage::with(theme, Screen::Home(Box::default()));
    let one = Summary::of(History::from_records(reader::read(WHOLE).records).session());
    let id = |n: usize| format!("202601{:02}-{n:06}", n + 1);
    let found = (0..meetings).map(|n| (id(n), id(n))).collect();
    stage.send(0, Msg::Listed { found, today: NaiveDate::from_ymd_opt(2026, 11, 23).unwrap() });
    let read = (0..meetings).map(|n| {
        let opened_at = one.opened_at.map(|at| at + chrono::Duration::days(i64::try_from(n).unwrap()));
        let title = Some(format!("Nights on the ward, part {n:03}"));
        let mut one = Summary { id: id(n), title, series: Some("The ward".into()), opened_at, ..one.clone() };
        for said in &mut one.carried {
            said.session = id(n);
            said.text = format!("{}, as said in part {n}", said.text);
        }
        (id(n), RowState::Summary { summary: Box::new(one), damaged: false })
    });
    stage.send(0, Msg::SessionsRead(read.collect()));
    stage.send(0, Msg::Key(Key { ctrl: true, ..Key::char('t') }));
    assert!(matches!(stage.model.screen, Screen::Series(_)));
    stage
}

#[test]
fn how_a_series_goes_is_a_bar_for_each_meeting() {
    for (width, height) in SIZES {
        let mut stage = series(FINE, 6);
        let picture = stage.picture(width, height);
        for words in
            ["how it goes", "said and done", "6 May 2026", "11 May 2026", "39% (33 to 45)  11 under 50%"]
        {
            assert!(picture.contains(words), "{words} at {width}x{height}\n{picture}");
        }
        let bars = picture.lines().filter(|line| line.contains("████") && line.contains('│')).count();
        assert!(bars >= 6, "{bars} at {width}x{height}\n{picture}");
        stage.press(0, Code::End);
        for _ in 0..9 {
            stage.press(0, Code::PageDown);
        }
        let picture = stage.picture(width, height);
        assert!(picture.contains("worth your time"), "to its last line, at {width}x{height}\n{picture}");
    }
}

#[test]
fn the_ledger_says_where_one_is_and_keeps_the_chosen_line_in_view() {
    for (width, height) in SIZES {
        let mut stage = series(FINE, 6);
        stage.tap(0, 'l');
        assert!(stage.picture(width, height).contains("1 of 24"), "{}", stage.picture(width, height));
        for _ in 0..30 {
            stage.press(0, Code::Down);
        }
        let picture = stage.picture(width, height);
        assert!(picture.contains("24 of 24") && picture.contains('›'), "{width}x{height}\n{picture}");
    }
}

#[test]
fn a_series_is_drawn_at_any_size() {
    for theme in [FINE, ASCII] {
        for part in ["", "l"] {
            let mut stage = series(theme, 3);
            stage.keys(0, part);
            for width in (0..170).step_by(29) {
                for height in (0..45).step_by(3) {
                    stage.buffer(width, height);
                }
            }
            let picture = stage.picture(120, 40);
            assert!(picture.is_ascii() || !theme.ascii, "{picture}");
        }
    }
}
