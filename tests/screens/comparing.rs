//! Two records of one meeting beside each other: marked in the list, and drawn at every size.

use airtime::{
    domain::{Event, History},
    lines::reader,
    report::{
        Detail,
        model::comparison::{self, Recorded},
    },
    tui::{Effect, Key, Msg, keymap::Code, screen::Screen, theme::Theme},
};
use chrono::NaiveDate;

use crate::stage::{ASCII, FINE, SIZES, Stage};

const TWO_SIDES: &[u8] = include_bytes!("../../sessions/two-sides.jsonl");

fn compare_key() -> Msg {
    Msg::Key(Key { ctrl: true, ..Key::char('d') })
}

/// A list of three records.
fn listed(theme: Theme) -> Stage {
    let mut stage = Stage::with(theme, Screen::Home(Box::default()));
    let found = (1..=3).rev().map(|n| (format!("20260101-00000{n}"), format!("file {n}"))).collect();
    stage.send(0, Msg::Listed { found, today: NaiveDate::from_ymd_opt(2026, 11, 23).unwrap() });
    stage
}

/// A record, and the same without some of its turns.
pub fn compared(theme: Theme) -> Stage {
    let records = reader::read(TWO_SIDES).records;
    let mut turns = 0;
    let kept = records.iter().filter(|record| {
        turns += usize::from(matches!(record.event, Event::Floor(_)));
        !(matches!(record.event, Event::Floor(_)) && turns.is_multiple_of(5))
    });
    let (first, second) = (History::from_records(records.clone()), History::from_records(kept.cloned()));
    let [one, other] = [(&first, "20260101-000001"), (&second, "20260101-000002")]
        .map(|(history, id)| Recorded { id, history });
    let found = comparison::compare(one, other, Detail::Groups, None).unwrap();
    let mut stage = listed(theme);
    stage.send(0, Msg::Compared(Box::new(found)));
    stage
}

#[test]
fn one_key_marks_a_record_and_compares_it_with_another() {
    let mut stage = listed(FINE);
    let marked =
        |stage: &mut Stage| stage.picture(100, 30).contains("To compare: 1 Jan 2026 20260101-000003.");
    assert_eq!(stage.send(0, compare_key()), []);
    assert!(marked(&mut stage), "{}", stage.picture(100, 30));
    // The same again: it is not marked any more.
    assert_eq!(stage.send(0, compare_key()), []);
    assert!(!marked(&mut stage));
    stage.send(0, compare_key());
    stage.press(0, Code::Down);
    let wanted = Effect::Compare { first: "file 3".into(), second: "file 2".into() };
    assert_eq!(stage.send(0, compare_key()), [wanted]);
    assert!(!marked(&mut stage));
}

#[test]
fn the_page_says_how_far_they_agree_and_shows_both() {
    for (width, height) in SIZES {
        let mut stage = compared(FINE);
        let picture = stage.picture(width, height);
        for words in ["Two records of one meeting", "lived experience (first)", "they differ"] {
            assert!(picture.contains(words), "{words} at {width}x{height}\n{picture}");
        }
        let mut seen = picture;
        for _ in 0..20 {
            stage.press(0, Code::PageDown);
            seen += &stage.picture(width, height);
        }
        for words in ["who had the floor for", "kappa", "Turns in both records", "points apart"] {
            assert!(seen.contains(words), "{words} at {width}x{height}\n{seen}");
        }
    }
}

#[test]
fn escape_leads_back_to_the_list() {
    let mut stage = compared(FINE);
    stage.press(0, Code::Esc);
    assert!(matches!(stage.model.screen, Screen::List(_)));
}

#[test]
fn two_records_are_drawn_at_any_size() {
    for theme in [FINE, ASCII] {
        for width in (0..=130).step_by(7) {
            for height in 0..=45 {
                compared(theme).picture(width, height);
            }
        }
    }
}

#[test]
fn in_ascii_every_sign_is_of_ascii() {
    let picture = compared(ASCII).picture(120, 40);
    let odd: String = picture.chars().filter(|c| !c.is_ascii()).collect();
    assert!(odd.is_empty(), "{odd:?}\n{picture}");
}

#[test]
fn a_picture_of_it() {
    compared(FINE).show("comparing");
}
