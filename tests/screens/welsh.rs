//! A Welsh meeting of people without names: whatever they and their groups are called, it is in Welsh.

use std::{collections::BTreeSet, fmt::Write as _};

use airtime::{
    domain::{Event, Moment},
    lines::codec,
    page::picture::{Pictures, Shown},
    settings::Settings,
    setup::{people_line, template},
    text::language::{Language, within},
    tui::{
        Announcer, Key, Msg, command::Command, keymap::Code, meeting::view::MeetingView, screen::Screen,
        screens::setup::state::with_draft,
    },
};

use crate::{
    stage::{FINE, Stage},
    support::House,
};

/// Three of each, so that no group is small: some have no name, one has no group.
const PEOPLE: &str = "3 c; 2 l; 3 s; Bea f me; 2 su; 2 o; Zed";

/// What people and groups are called in English, where Welsh has another word.
const ENGLISH: [&str; 12] = [
    "lived",
    "experience",
    "carer",
    "carers",
    "someone",
    "facilitator",
    "facilitators",
    "supporter",
    "supporters",
    "observer",
    "unassigned",
    "uncounted",
];

fn english(text: &str) -> BTreeSet<&str> {
    let words = text.split(|c: char| !c.is_alphanumeric() && c != '_' && c != '-');
    words.filter(|word| ENGLISH.contains(&word.to_lowercase().as_str())).collect()
}

/// All that may be seen of it, or heard, now: each with what it is.
fn told(stage: &Stage) -> Vec<(String, String)> {
    let mut all = vec![];
    for (width, height) in [(200, 60), (80, 24)] {
        let mut stage = Stage { model: stage.model.clone(), now: stage.now };
        all.push((format!("{width}x{height}"), stage.picture(width, height)));
    }
    let mut announcer = Announcer::default();
    all.push(("lines".into(), announcer.announce(&stage.model, None, stage.now).join("\n")));
    let Screen::Live(live) = &stage.model.screen else { return all };
    for names in [false, true] {
        let meeting = MeetingView::new(live, &stage.model.keymap, stage.model.theme, stage.now);
        let shown = Shown { names, ..Shown::default() };
        let Pictures { room, facilitator, phones: _ } = Pictures::of(meeting, shown);
        all.push((format!("pages, names {names}"), format!("{room:?}\n{facilitator:?}")));
    }
    let asked = [
        Command::ReadClock,
        Command::ReadBalance,
        Command::ReadHands,
        Command::ReadPeople,
        Command::ReadMeeting,
        Command::Timeline,
        Command::Hands,
        Command::Notes,
        Command::Agenda,
        Command::Room,
        Command::Facilitator,
    ];
    for command in asked {
        let mut stage = Stage { model: stage.model.clone(), now: stage.now };
        let mut announcer = Announcer::default();
        announcer.announce(&stage.model, None, stage.now);
        stage.send(0, Msg::Run { command, argument: None });
        let lines = announcer.announce(&stage.model, Some(Key::plain(Code::Esc)), stage.now);
        all.push((format!("{command:?} in lines"), lines.join("\n")));
        all.push((format!("{command:?}"), stage.picture(200, 60)));
    }
    all
}

/// A meeting with a turn of everybody, one who is not timed, and somebody unknown; each step is looked at.
fn meeting(look: &mut impl FnMut(&str, &Stage)) -> Stage {
    let mut stage = Stage::meeting(FINE, PEOPLE);
    look("begun", &stage);
    let letters = stage.letters();
    stage.keys(0, "2");
    stage.run(500, Command::NotTimed, Some("gofalwr 2"));
    stage.keys(500, "21");
    look("not timed", &stage);
    for (n, at) in (0_u64..40).map(|n| (n, 1_000 + n * 17_000)) {
        stage.tap(at, letters[usize::try_from(n * 5).unwrap() % letters.len()]);
        if n % 8 == 7 {
            look("a turn", &stage);
        }
    }
    stage.tap(690_000, '.');
    look("somebody", &stage);
    for letter in [letters[0], letters[6], letters[8]] {
        stage.keys(700_000, ",");
        stage.tap(700_000, letter);
    }
    look("hands", &stage);
    stage.run(710_000, Command::Decision, Some("Dau ramp"));
    stage.run(711_000, Command::Interruption, Some("gofalwr 1"));
    stage.run(712_000, Command::Action, Some("Neuadd"));
    stage.keys(712_000, "gofalwr 1");
    stage.press(712_000, Code::Enter);
    stage.press(712_000, Code::Esc);
    stage.run(713_000, Command::Chair, Some("staff 1"));
    stage.keys(713_000, "1");
    look("written", &stage);
    for typed in [":gof", ",", "/"] {
        stage.keys(714_000, typed);
        look(typed, &stage);
        stage.press(714_000, Code::Esc);
        stage.press(714_000, Code::Esc);
    }
    stage.tap(715_000, letters[1]);
    stage.press(716_000, Code::Backspace);
    look("undone", &stage);
    stage.saved();
    stage
}

fn faults(found: &mut String, what: &str, of: &Stage) {
    for (place, text) in told(of) {
        let words = english(&text);
        if !words.is_empty() {
            let _ = writeln!(found, "{what}, {place}: {words:?}\n{text}");
        }
    }
}

#[test]
fn no_screen_names_anybody_in_english() {
    within(Language::Cy, || {
        let mut found = String::new();
        let mut draft = template::quick_draft(&Settings::shipped());
        draft.set_people(people_line::parse(PEOPLE, &Settings::shipped()));
        faults(&mut found, "set-up", &Stage::with(FINE, Screen::Setup(Box::new(with_draft(draft)))));
        let mut stage = meeting(&mut |what, stage| faults(&mut found, what, stage));
        stage.send(800_000, Msg::Key(Key { ctrl: true, ..Key::char('e') }));
        faults(&mut found, "closing", &stage);
        stage.send(810_000, Msg::End);
        faults(&mut found, "ended", &stage);
        let records = stage.live().history.records().to_vec();
        let mut playing = Stage::with(FINE, Screen::Home(Box::default()));
        playing.send(0, Msg::Playing { records: records.clone(), speed: 1.0 });
        playing.now = Moment::from_ms(400_000);
        faults(&mut found, "playing", &playing);
        let mut review = Stage::with(FINE, Screen::Home(Box::default()));
        review.send(0, Msg::Reviewing { source: "yma".into(), records, sealed: None });
        faults(&mut found, "guess", &review);
        review.keys(0, "1n");
        for part in ['1', '2', '3', '4'] {
            review.tap(0, part);
            faults(&mut found, "review", &review);
        }
        assert!(found.is_empty(), "{found}");
    });
}

#[test]
fn no_report_names_anybody_in_english() {
    let records = within(Language::Cy, || {
        let mut stage = meeting(&mut |_, _| ());
        stage.send(810_000, Msg::End);
        let mut records = stage.live().history.records().to_vec();
        let agreed = records.iter_mut().find_map(|record| match &mut record.event {
            Event::Agreement(agreement) => Some(agreement),
            _ => None,
        });
        agreed.unwrap().by_person = true;
        records
    });
    let house = House::new();
    let file = house.put("20260501-abc234.jsonl", codec::encode_all(&records));
    let file = file.to_str().unwrap();
    let commands: &[&[&str]] = &[
        &["report", file],
        &["report", file, "--by-person"],
        &["report", file, "--format", "markdown", "--by-person"],
        &["report", file, "--format", "html"],
        &["report", file, "--easy-read"],
        &["report", file, "--slip", "gofalwr 1"],
        &["trend", file],
        &["digest", file],
        &["hours", file],
        &["share", file],
        &["compare", file, file],
        &["forget", file, "staff 9"],
        &["list"],
    ];
    let mut found = String::new();
    for command in commands {
        let said = house.run(["--language", "cy"].iter().chain(*command));
        let text = format!("{}\n{}", said.out, said.err);
        let words = english(&text);
        if !words.is_empty() {
            let _ = writeln!(found, "{command:?}: {words:?}\n{text}");
        }
    }
    let said = house.run(["--language", "cy", "report", file, "--by-person", "--format", "json"]);
    let report: serde_json::Value = serde_json::from_str(&said.out).unwrap();
    for list in ["groups", "people"] {
        for of in report[list].as_array().unwrap() {
            let label = of["label"].as_str().unwrap();
            if !english(label).is_empty() {
                let _ = writeln!(found, "{list}: {label}");
            }
        }
    }
    assert!(found.is_empty(), "{found}");
}
