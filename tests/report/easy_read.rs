//! The easy-read page: what the full report says must not be lost in its short sentences.

use std::collections::BTreeMap;

use airtime::{
    domain::{Aim, AimMode, Event, floor::turn_events::Spoke, record::opening::Source},
    report::{self, Detail, Format, PageKind, Request},
    text::{
        easy as easy_words,
        report::{self as words, AimGap, ComparedAim},
    },
};

use crate::{
    in_words::{easy, full},
    meeting::{LIVED, Meeting, STAFF},
};

/// A meeting of 1000 seconds of talk, of which lived experience has so many, with this share as its aim. As a file has
/// it, so that no tap is late.
fn meeting(seconds: u64, aim_percent: u32, agreed: bool) -> Meeting {
    let mut m = Meeting::opened(Source::Rttm, true);
    for n in 1..=6 {
        let group = if n < 4 { LIVED } else { STAFF };
        m.person(0, n, group, group, true);
    }
    aim(&mut m, aim_percent, agreed);
    for (start, end, n) in [(0, seconds, 1), (seconds, 1_000, 4)] {
        let (speaker, length_ms) = (Some(m.speaker(n)), (end - start) * 1_000);
        if length_ms > 0 {
            m.at(start * 1_000, Event::Spoke(Box::new(Spoke { speaker, length_ms, text: None })));
        }
    }
    m.at(1_000_000, Event::Ended);
    m
}

/// The same, tapped.
fn tapped(seconds: u64, aim_percent: u32, agreed: bool) -> Meeting {
    let mut m = Meeting::live(3, 3);
    aim(&mut m, aim_percent, agreed);
    m.floor(0, 1);
    m.floor(seconds * 1_000, 4);
    m.at(1_000_000, Event::Ended);
    m
}

fn aim(m: &mut Meeting, percent: u32, agreed: bool) {
    let aim = f64::from(percent) / 100.0;
    let shares = BTreeMap::from([(LIVED.to_owned(), aim), (STAFF.to_owned(), 1.0 - aim)]);
    m.at(0, Event::Aim(Box::new(Aim { mode: AimMode::Custom, shares, agreed })));
}

#[test]
fn a_split_beside_the_aim_is_not_rounded_away() {
    let out = easy(&meeting(450, 50, true));
    for words in [
        "lived experience spoke for about 4 and a half minutes. - That is a bit less than our aim.",
        "We agreed to aim for 5 minutes out of 10.",
        "staff spoke for about 5 and a half minutes. - That is a bit more than our aim.",
    ] {
        assert!(out.contains(words), "no `{words}` in\n{out}");
    }
    let out = easy(&meeting(250, 50, false));
    for words in ["much less than the suggested aim", "The suggested aim is 5 minutes out of 10."] {
        assert!(out.contains(words), "no `{words}` in\n{out}");
    }
    let out = easy(&meeting(250, 30, true));
    for words in
        ["less than our aim", "aim for 3 minutes out of 10", "For staff, the aim is 7 minutes out of 10."]
    {
        assert!(out.contains(words), "no `{words}` in\n{out}");
    }
}

/// Of every gap there can be: under, over, none.
#[test]
fn the_words_of_a_gap_agree_with_those_of_the_full_report() {
    for points in (-1_000..=1_000).map(|tenths| f64::from(tenths) / 10.0) {
        for centred in [true, false] {
            for error in [None, Some(5.0), Some(12.5)] {
                let gap = AimGap::of(points, 0.5, error, centred);
                let full = words::gap(gap, ComparedAim { share: 0.5, agreed: true });
                let easy = easy_words::gap(gap, true);
                for (told, here) in [("under", "less than"), ("over", "more than"), ("close to", "close to")]
                {
                    assert_eq!(full.contains(told), easy.contains(here), "{points}: {full} / {easy}");
                }
            }
        }
    }
}

/// Over splits and aims: a gap that the full report tells is a gap here too, the same way, and no other.
#[test]
fn a_gap_of_the_full_report_is_never_lost() {
    for aim in (5..=95).step_by(15) {
        for seconds in (0..=1000).step_by(9) {
            let agreed = seconds % 2 == 0;
            for m in [meeting(seconds, aim, agreed), tapped(seconds, aim, agreed)] {
                let (full, easy) = (full(&m), easy(&m));
                for (told, here) in [
                    (["point under", "points under"], "less than"),
                    (["point over", "points over"], "more than"),
                    (["close to"; 2], "close to"),
                ] {
                    let aim_words = if agreed { "our aim" } else { "the suggested aim" };
                    let aims = [format!("{here} {aim_words}")];
                    let gap = told.iter().any(|words| full.contains(&format!("{words} {aim_words}")));
                    let kept = aims.iter().any(|words| easy.contains(words.as_str()));
                    assert_eq!(gap, kept, "{seconds} of 1000, aim {aim}: {here}\n{full}\n{easy}");
                }
            }
        }
    }
}

#[test]
fn the_picture_shows_the_split_and_the_aim() {
    let today = "2027-01-01".parse().unwrap();
    let request = Request {
        format: Format::Html,
        detail: Detail::Groups,
        page: PageKind::Easy,
        today,
        practised: None,
        width: airtime::report::PageWidth::default(),
    };
    let page = report::render(vec![meeting(450, 50, true).report(Detail::Groups)], request).unwrap();
    assert!(page.contains("width=\"45%\"") && page.contains("width=\"55%\""), "{page}");
    assert!(page.contains("<line x1=\"50%\" x2=\"50%\""), "{page}");
}
