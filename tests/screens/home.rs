//! The home screen at every usual size: what can be done, the latest meetings, and what came of them.

use airtime::{
    domain::notes::carried::{Carried, CarriedKind, CarriedSource},
    tui::{
        keymap::Code,
        screen::Screen,
        screens::home::state::{GroupTalk, Home},
    },
};

use crate::{
    stage::{ASCII, FINE, SIZES, Stage},
    states::{listed, most_rows_say_something},
};

fn carried(text: &str, came_of_it: Option<&str>) -> Carried {
    Carried {
        kind: CarriedKind::Action,
        text: text.to_owned(),
        session: "20260430-bcd345".to_owned(),
        said_in: CarriedSource::Note(9),
        said_on: None,
        from: None,
        owner: None,
        about: None,
        by: None,
        came_of_it: came_of_it.map(str::to_owned),
        closed_on: None,
    }
}

/// Fifty meetings with a balance and twelve things that were said.
fn many() -> Home {
    let talk = |label: &str, share| GroupTalk { label: label.to_owned(), share };
    let mut home = listed();
    home.sessions = home.sessions.into_iter().cycle().take(50).collect();
    for (n, session) in home.sessions.iter_mut().enumerate() {
        session.title = Some(format!("Meeting {n}"));
        session.shares = vec![talk("lived experience", 0.4), talk("staff", 0.6)];
        session.carried = (1..12).map(|n| carried(&format!("Ask for ramp {n}"), None)).collect();
        session.carried.push(carried("Mend the lift", Some("It has run since Monday")));
    }
    home
}

fn stage(home: Home) -> Stage {
    Stage::with(FINE, Screen::Home(Box::new(home)))
}

#[test]
fn the_space_is_used() {
    for (width, height) in SIZES {
        let picture = stage(many()).picture(width, height);
        assert!(most_rows_say_something(&picture), "{width}x{height}\n{picture}");
    }
    stage(many()).show("home_many");
    stage(many()).show_at("home_many", 200, 60);
}

#[test]
fn every_size_says_what_to_do_and_how_to_leave() {
    for (width, height) in SIZES.into_iter().chain([(60, 15), (40, 8)]) {
        for home in [Home::default(), many()] {
            let picture = stage(home).picture(width, height);
            assert!(picture.contains("n  start a meeting now"), "{width}x{height}\n{picture}");
            let keys = picture.lines().last().unwrap_or_default();
            assert!(keys.contains("q leave"), "{width}x{height}\n{picture}");
        }
    }
}

#[test]
fn every_meeting_can_be_marked_and_its_own_facts_are_shown() {
    for (width, height) in SIZES {
        let mut home = many();
        home.sessions[7].carried = vec![carried("Order tea", Some("Tea is here"))];
        let mut stage = stage(home);
        for n in 0..50 {
            let picture = stage.picture(width, height);
            assert!(picture.contains(&format!("Meeting {n} ")), "{n} at {width}x{height}\n{picture}");
            assert!(picture.contains(&format!("{} of 50", n + 1)), "{picture}");
            assert_eq!(picture.contains("Tea is here"), n == 7, "{n} at {width}x{height}\n{picture}");
            stage.press(0, Code::Down);
        }
    }
}

#[test]
fn older_meetings_are_counted_and_the_last_row_says_how_to_see_them() {
    for (width, height) in SIZES {
        let mut stage = stage(Home { others: 8, ..many() });
        assert!(stage.picture(width, height).contains("1 of 58"), "{width}x{height}");
        for _ in 0..60 {
            stage.press(0, Code::Down);
        }
        let picture = stage.picture(width, height);
        assert!(picture.contains("50 of 58"), "{picture}");
        assert!(picture.contains("There are 8 older meetings. Press v to see all."), "{picture}");
    }
}

#[test]
fn a_share_stands_with_how_far_off_it_may_be() {
    for (width, height) in SIZES {
        let mut home = many();
        home.sessions[0].error_points = Some(7.2);
        let picture = stage(home).picture(width, height);
        if picture.contains("How talk was shared") {
            assert!(picture.contains("40% (33 to 47)") && picture.contains("60% (53 to 67)"), "{picture}");
        }
    }
}

#[test]
fn what_does_not_fit_says_so() {
    for (width, height) in SIZES {
        let picture = stage(many()).picture(width, height);
        let all = picture.contains("Mend the lift");
        assert!(all || picture.contains(" of 12"), "{width}x{height}\n{picture}");
    }
}

#[test]
fn only_keys_that_work_are_offered() {
    let first = stage(Home::default()).picture(80, 24);
    for words in ["go on with a meeting", "review a meeting", "r go on", "v review"] {
        assert!(!first.contains(words), "{words}\n{first}");
    }
    for words in ["Your first meeting", "1. Press n to start", "2. Press the letter", "3. Press", "Press d"] {
        assert!(first.contains(words), "{words}\n{first}");
    }
    let later = stage(listed()).picture(80, 24);
    assert!(later.contains("go on with a meeting") && later.contains("review a meeting"), "{later}");
    let mut ended = listed();
    ended.sessions.iter_mut().for_each(|session| session.ended = true);
    let ended = stage(ended).picture(80, 24);
    assert!(!ended.contains("go on with a meeting"), "{ended}");
}

#[test]
fn no_part_moves_from_meeting_to_meeting() {
    for (width, height) in SIZES {
        let mut home = many();
        home.sessions[1].carried.clear();
        home.sessions[2].shares.clear();
        let mut stage = stage(home);
        let titles = |stage: &mut Stage| {
            let picture = stage.picture(width, height);
            let row = |title: &str| picture.lines().position(|line| line.contains(title));
            ["Your meetings", "What came of it", "How talk was shared"].map(row)
        };
        let before = titles(&mut stage);
        for _ in 0..3 {
            stage.press(0, Code::Down);
            assert_eq!(titles(&mut stage), before, "{width}x{height}");
        }
    }
}

#[test]
fn ascii_has_plain_signs() {
    for (width, height) in SIZES {
        let mut stage = Stage::with(ASCII, Screen::Home(Box::new(many())));
        let picture = stage.picture(width, height);
        assert!(picture.is_ascii(), "{width}x{height}\n{picture}");
    }
}

#[test]
fn before_the_first_meeting_the_space_helps_a_newcomer() {
    for (width, height) in SIZES.into_iter().filter(|(width, _)| *width >= 100) {
        let picture = stage(Home::default()).picture(width, height);
        assert!(most_rows_say_something(&picture), "{width}x{height}\n{picture}");
        for text in ["Press n to start", "example", "What you will see", "practise for two minutes"] {
            assert!(picture.contains(text), "{text} at {width}x{height}\n{picture}");
        }
    }
}

#[test]
fn help_tells_the_keys_of_the_first_minute_before_there_is_a_meeting() {
    let mut stage = stage(Home::default());
    stage.tap(1_000, '?');
    let help = stage.picture(80, 24);
    for words in ["start a meeting now", "The first minute", "quiet: nobody is speaking"] {
        assert!(help.contains(words), "no {words:?} in\n{help}");
    }
}
