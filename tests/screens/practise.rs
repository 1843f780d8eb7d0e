//! Practice with the keys: a whole run on a pretend clock, with keys at known delays.

use airtime::{
    domain::measures::taps::{Accuracy, Delays, Verdict, Voice},
    tui::{
        Effect, Key, Msg,
        keymap::Code,
        next_wake,
        screen::Screen,
        screens::practise::{
            script::{Cue, Script},
            state::{Practise, Stage as Part},
        },
        theme::Theme,
    },
};

use crate::stage::{ASCII, FINE, Stage};

/// When it begins, on the shell's clock, ms.
const BEGIN: u64 = 5_000;

pub fn ready(theme: Theme) -> Stage {
    Stage::with(theme, Screen::Practise(Box::default()))
}

fn begun(theme: Theme) -> Stage {
    let mut stage = ready(theme);
    stage.press(BEGIN, Code::Enter);
    stage
}

fn practise(stage: &Stage) -> &Practise {
    match &stage.model.screen {
        Screen::Practise(practise) => practise,
        _ => panic!("no practice"),
    }
}

fn keys_of(script: &Script, cue: Cue) -> String {
    let letter = |person: usize| script.people[person].key.unwrap();
    match cue {
        Cue::Floor(Voice::Person(person)) => letter(person).to_string(),
        Cue::Floor(Voice::Someone) => ".".to_owned(),
        Cue::Floor(Voice::Quiet) => " ".to_owned(),
        Cue::HandUp(person) => format!(",{}", letter(person)),
    }
}

/// Presses the right key of every line that begins something, so many ms late, up to a moment of the script; a delay
/// of none leaves it out.
pub fn follow(stage: &mut Stage, until: u64, delay: impl Fn(usize) -> Option<u64>) {
    let script = practise(stage).script.clone();
    let lines = script.lines.iter().filter(|line| line.begins).enumerate();
    for (n, line) in lines.filter(|(_, line)| line.at.ms() < until) {
        if let Some(delay) = delay(n) {
            stage.keys(BEGIN + line.at.ms() + delay, &keys_of(&script, line.cue));
        }
    }
    stage.send(BEGIN + until, Msg::Tick);
}

/// As far as this, with each key 600 ms late.
pub fn under_way(theme: Theme, until: u64) -> Stage {
    let mut stage = begun(theme);
    follow(&mut stage, until, |_| Some(600));
    stage
}

/// To the end: keys are 400, 600, 800 and 1,000 ms late in turn, and every ninth is missing.
pub fn over(theme: Theme) -> Stage {
    let mut stage = begun(theme);
    let end = practise(&stage).script.end.ms();
    follow(&mut stage, end, |n| (n % 9 != 8).then(|| 400 + 200 * (n as u64 % 4)));
    stage.send(BEGIN + end + 3_000, Msg::Tick);
    stage
}

fn result(stage: &Stage) -> &Accuracy {
    match &practise(stage).stage {
        Part::Done { accuracy, .. } => accuracy,
        Part::Ready | Part::Running { .. } => panic!("it is not over"),
    }
}

#[test]
fn keys_that_are_all_600_ms_late_are_told_so_and_nothing_is_missed() {
    let mut stage = begun(FINE);
    let end = practise(&stage).script.end.ms();
    follow(&mut stage, end, |_| Some(600));
    stage.send(BEGIN + end + 2_999, Msg::Tick);
    assert!(matches!(practise(&stage).stage, Part::Running { .. }), "the last key may come late");
    stage.send(BEGIN + end + 3_000, Msg::Tick);
    let found = result(&stage);
    assert!(found.verdicts.iter().all(|verdict| *verdict == Verdict::Tapped(600)), "{found:?}");
    assert_eq!(found.hands_tapped, found.hands);
    let shown = stage.picture(120, 40);
    for said in [
        "You were usually 0.6 s late. Half of your keys were 0.6 to 0.6 s late.",
        "With the keys shown: 0.6 s. Without: 0.6 s.",
        "You missed no turns.",
        "No turn went to the wrong person.",
        "You put up 4 of 4 hands.",
    ] {
        assert!(shown.contains(said), "{said}\n{shown}");
    }
}

#[test]
fn the_two_halves_have_their_own_delays() {
    let mut stage = begun(FINE);
    let script = practise(&stage).script.clone();
    let shown = script.lines.iter().filter(|line| line.begins && line.at < script.half()).count();
    follow(&mut stage, script.end.ms(), |n| Some(if n < shown { 400 } else { 900 }));
    stage.send(BEGIN + script.end.ms() + 3_000, Msg::Tick);
    let picture = stage.picture(120, 40);
    for said in ["With the keys shown: 0.4 s. Without: 0.9 s.", "Half of your keys were 0.4 to 0.9 s late."] {
        assert!(picture.contains(said), "{said}\n{picture}");
    }
}

#[test]
fn the_figures_at_the_end_are_those_of_the_keys() {
    let stage = over(FINE);
    let found = result(&stage);
    let delays = Accuracy::delays(&found.verdicts).unwrap();
    assert_eq!(delays, Delays { median: 600, lower_quartile: 600, upper_quartile: 1_000 });
    assert_eq!((found.hands_tapped, found.hands), (4, 4));
}

#[test]
fn a_wrong_key_that_is_taken_back_does_not_count() {
    let mut stage = begun(FINE);
    stage.keys(BEGIN + 300, "t");
    assert_eq!(practise(&stage).tapped(), Some(Voice::Person(1)));
    stage.press(BEGIN + 900, Code::Backspace);
    assert_eq!(practise(&stage).tapped(), None);
    stage.keys(BEGIN + 1_100, "h");
    let end = practise(&stage).script.end.ms();
    stage.send(BEGIN + end + 3_000, Msg::Tick);
    assert_eq!(result(&stage).verdicts[0], Verdict::Tapped(1_100));
    assert_eq!(result(&stage).count(|verdict| *verdict == Verdict::WrongKey), 0);
}

#[test]
fn a_letter_after_the_key_of_a_hand_gives_nobody_the_floor() {
    let mut stage = begun(FINE);
    stage.keys(BEGIN + 300, ",");
    assert!(stage.picture(80, 24).contains("Whose hand? Press their letter."));
    stage.keys(BEGIN + 500, "t");
    assert_eq!(practise(&stage).tapped(), None);
    assert_eq!(practise(&stage).taps[0].cue, Cue::HandUp(1));
    stage.keys(BEGIN + 700, "x");
    assert!(stage.picture(80, 24).contains("Nobody here has the letter x."));
}

#[test]
fn it_is_left_at_any_time_and_nothing_is_saved() {
    let ctrl_c = Msg::Key(Key { ctrl: true, ..Key::char('c') });
    for leave in [Msg::Key(Key::plain(Code::Esc)), ctrl_c] {
        for mut stage in [ready(FINE), under_way(FINE, 20_000), over(FINE)] {
            assert_eq!(stage.send(0, leave.clone()), [Effect::GoHome]);
        }
    }
    let mut home = Stage::with(FINE, Screen::Home(Box::default()));
    home.tap(0, 'p');
    assert!(matches!(home.model.screen, Screen::Practise(_)));
    assert_eq!(home.send(0, Msg::Key(Key::plain(Code::Esc))), [Effect::GoHome]);
    assert!(matches!(home.model.screen, Screen::Home(_)));
}

#[test]
fn figures_are_saved_only_if_the_person_says_yes_and_are_asked_about_once() {
    let press = |stage: &mut Stage, key| stage.send(0, Msg::Key(Key::char(key)));
    let mut stage = over(FINE);
    let accuracy = result(&stage).clone();
    assert_eq!(press(&mut stage, 'r'), [], "a late key for the last line");
    assert_eq!(press(&mut stage, 'y'), [Effect::SavePractice(Box::new(accuracy))]);
    assert_eq!(press(&mut stage, 'y'), []);
    stage.send(0, Msg::PracticeSaved("practice.toml".to_owned()));
    assert!(stage.picture(80, 24).contains("Saved in practice.toml."));
    let mut stage = over(FINE);
    assert_eq!((press(&mut stage, 'n'), press(&mut stage, 'y')), (vec![], vec![]));
    let mut silent = begun(FINE);
    let end = practise(&silent).script.end.ms();
    silent.send(BEGIN + end + 3_000, Msg::Tick);
    assert!(silent.picture(80, 24).contains("You pressed no key, so there are no figures."));
    assert_eq!(press(&mut silent, 'y'), []);
}

#[test]
fn enter_begins_again_with_nothing_tapped() {
    let mut stage = over(FINE);
    let now = stage.now;
    stage.press(now.ms(), Code::Enter);
    assert_eq!(practise(&stage).stage, Part::Running { from: now });
    assert!(practise(&stage).taps.is_empty());
}

#[test]
fn it_sleeps_until_the_next_line_or_second() {
    assert_eq!(next_wake(&ready(FINE).model, ready(FINE).now), None);
    let mut stage = begun(FINE);
    let mut waits = 0;
    while let Some(wait) = next_wake(&stage.model, stage.now) {
        assert!((1..=1_000).contains(&wait), "{wait}");
        stage.send(stage.now.ms() + wait, Msg::Tick);
        waits += 1;
    }
    assert!(matches!(practise(&stage).stage, Part::Done { .. }));
    assert!(waits < 250, "{waits}");
}

#[test]
fn the_keys_are_shown_in_the_first_half_only() {
    let mut stage = under_way(FINE, 8_000);
    let shown = stage.picture(80, 24);
    assert!(shown.contains("    h  ▒▒ Helen: Hello, everyone."), "{shown}");
    let end = practise(&stage).script.end.ms();
    let mut stage = under_way(FINE, end);
    let shown = stage.picture(80, 24);
    let with_key = |line: &&str| line.contains(": ") && !line.starts_with("       ");
    assert_eq!(shown.lines().filter(with_key).count(), 0, "{shown}");
}

#[test]
fn practice_at_every_size() {
    for (width, height) in [(80, 24), (120, 40), (200, 60), (40, 8)] {
        ready(FINE).show_at("practise_ready", width, height);
        under_way(FINE, 47_000).show_at("practise_keys_shown", width, height);
        under_way(FINE, 95_000).show_at("practise_keys_hidden", width, height);
        over(FINE).show_at("practise_over", width, height);
    }
    under_way(ASCII, 47_000).show_at("practise_ascii", 80, 24);
}
