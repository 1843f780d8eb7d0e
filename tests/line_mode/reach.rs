//! Whatever the note-taker's screen says is said by the line mode, or can be asked of it.
//!
//! A picture of the screen is taken apart into what stands apart on it. All words of each such part have to be in one
//! answer: to a key that reads out, to a list that is opened, or in what was said since the last minute or two.

use std::collections::BTreeSet;

use airtime::{
    commands::snapshot::buffer_text,
    domain::{Floor, Moment},
    import::parse_people,
    settings::Settings,
    setup::{Draft, draft::Opening, template},
    tui::{
        Announcer, Key, Model, Msg,
        command::Command,
        draw,
        keymap::Code,
        meeting::state::{Mode, View},
        next_wake, ops,
        screen::Screen,
        script::{self, Act},
        theme::{Palette, Theme},
        update,
    },
};
use chrono::DateTime;
use ratatui::{buffer::Buffer, layout::Rect};

use crate::{SCRIPTS, script};

/// How many of the last answers count as just said.
const JUST_SAID: usize = 60;

struct Meeting {
    model: Model,
    announcer: Announcer,
    now: Moment,
    /// What was said, an answer each.
    said: Vec<Vec<String>>,
}

impl Meeting {
    fn new(name: &str) -> Self {
        let settings = Settings::with("").unwrap();
        let people = std::fs::read_to_string(script(&format!("{name}-people.csv"))).unwrap();
        let mut draft: Draft = template::quick_draft(&settings);
        draft.title = Some("Nights on the ward".to_owned());
        draft.people = parse_people(&people, &settings).unwrap().people;
        draft.keeper = None;
        let wall = DateTime::parse_from_rfc3339("2026-05-06T14:00:00+01:00").unwrap();
        let records = draft.opening(&Opening { id: "20260506-abc234".into(), wall, boot: None });
        let keymap = ops::bindings::keymap(&settings.keys).unwrap();
        let theme = Theme { palette: Palette::None, ascii: false };
        let model = Model::new(settings, keymap, theme, Screen::Home(Box::default()));
        let mut meeting = Self { model, announcer: Announcer::default(), now: Moment::ZERO, said: vec![] };
        meeting.send(Msg::Opened(records));
        meeting
    }

    fn send(&mut self, msg: Msg) {
        let key = if let Msg::Key(key) = &msg { Some(*key) } else { None };
        update(&mut self.model, msg, self.now);
        let lines = self.announcer.announce(&self.model, key, self.now);
        self.said.push(lines);
        if let Screen::Live(live) = &self.model.screen
            && let Some(last) = live.saving.recorded
        {
            update(&mut self.model, Msg::Saved(last), self.now);
        }
    }

    fn pass(&mut self, to: Moment) {
        while let Some(wait) = next_wake(&self.model, self.now) {
            if self.now.plus(wait) > to {
                break;
            }
            self.now = self.now.plus(wait);
            self.send(Msg::Tick);
        }
        self.now = to;
    }

    /// What is said when this is asked now; nothing of it stays.
    fn answer(&self, msg: Msg) -> Vec<String> {
        let mut model = self.model.clone();
        // Escape leaves a question and closes a list, and both can be opened again.
        if let Screen::Live(live) = &mut model.screen {
            (live.mode, live.panel) = (Mode::Floor, None);
            // Off the record the way back comes first.
            if live.session().floor() == Floor::OffRecord {
                update(&mut model, Msg::Run { command: Command::OffRecord, argument: None }, self.now);
            }
        }
        if let Screen::Live(live) = &model.screen
            && let Some(last) = live.saving.recorded
        {
            update(&mut model, Msg::Saved(last), self.now);
        }
        let mut announcer = Announcer::default();
        let key = Key::plain(Code::Esc);
        announcer.announce(&model, None, self.now);
        update(&mut model, msg, self.now);
        announcer.announce(&model, Some(key), self.now)
    }

    /// All that can be asked, an answer each; and what was said just now.
    fn answers(&self) -> Vec<BTreeSet<String>> {
        let commands = [
            Command::ReadClock,
            Command::ReadBalance,
            Command::ReadHands,
            Command::ReadPeople,
            Command::ReadMeeting,
            Command::Timeline,
            Command::Hands,
            Command::Notes,
            Command::Agenda,
            Command::Rules,
        ];
        let asked = commands.map(|command| self.answer(Msg::Run { command, argument: None }));
        let just = self.said.iter().rev().take(JUST_SAID).cloned();
        // Also what the screen is, as it says when it is opened.
        let opened = Announcer::default().announce(&self.model, None, self.now);
        asked.into_iter().chain(just).chain([opened]).map(|lines| words(&lines.join(" "))).collect()
    }
}

/// The words of a text, with figures and times as they are.
fn words(text: &str) -> BTreeSet<String> {
    let of_word = |c: char| c.is_alphanumeric() || matches!(c, ':' | '%' | '\'' | '’');
    let words = text.split(|c| !of_word(c)).map(|word| word.trim_matches([':', '\'', '’']).to_lowercase());
    words.filter(|word| !word.is_empty()).collect()
}

/// What stands apart on the screen.
fn parts(model: &Model, now: Moment) -> Vec<String> {
    // High enough that nothing scrolls: which rows are in view is of the screen alone.
    let area = Rect::new(0, 0, 120, 42);
    let mut buf = Buffer::empty(area);
    draw(model, now, area, &mut buf);
    let is_drawing = |c: char| ('\u{2500}'..='\u{27bf}').contains(&c) || matches!(c, '›' | '✋');
    let text: String = buffer_text(&buf).chars().map(|c| if is_drawing(c) { ' ' } else { c }).collect();
    let rows = text.lines().take(usize::from(area.height) - KEY_ROWS);
    let parts = rows.flat_map(|row| row.split("  ").map(|part| part.trim().to_owned()).collect::<Vec<_>>());
    parts.filter(|part| part.contains(char::is_alphanumeric) && !is_scale(part)).collect()
}

/// The keys have rows of their own at the bottom; `?` says them, each with what it does.
const KEY_ROWS: usize = 2;

/// Marks of a scale under or over a picture: minutes, percentages, numbers of items, the aim, and what the picture is of.
fn is_scale(part: &str) -> bool {
    let is_mark = |word: &str| word.chars().all(|c| c.is_ascii_digit() || c == ':' || c == '%');
    let is_row = part.split_once(" of ").is_some_and(|(n, all)| is_mark(n) && is_mark(all));
    let is_label =
        ["last few min", "last few minutes", "whole meeting"].iter().any(|label| part.starts_with(label));
    part.split_whitespace().all(|word| is_mark(word) || word == "aim")
        || is_label && part.len() < 24
        || is_row
}

/// What is written over a part of the screen, or beside a row of a picture.
fn titles() -> [&'static str; 7] {
    use airtime::text::messages::screen as texts;
    [
        texts::panel_speaking(),
        texts::panel_ribbon(),
        texts::ribbon_other(),
        texts::ribbon_now(),
        texts::panel_people(),
        airtime::text::messages::review::what_is_known(),
        "last 20 minutes",
    ]
}

/// A word that was cut says what it says as far as it goes.
fn is_said(part: &str, answers: &[BTreeSet<String>]) -> bool {
    if titles().contains(&part) {
        return true;
    }
    let wanted: Vec<String> = words(part).into_iter().collect();
    let pieces: Vec<&str> = part.split('…').collect();
    let (_, cut) = pieces.split_last().unwrap();
    let cut: BTreeSet<String> =
        cut.iter().filter_map(|piece| piece.rsplit(' ').next()).flat_map(words).collect();
    answers.iter().any(|answer| {
        wanted.iter().all(|word| {
            let begins = cut.contains(word) && answer.iter().any(|other| other.starts_with(word.as_str()));
            begins || answer.contains(word)
        })
    })
}

/// Everything the picture shows of a meeting in the note-taker's view.
fn unsaid(meeting: &Meeting) -> Vec<String> {
    let answers = meeting.answers();
    parts(&meeting.model, meeting.now).into_iter().filter(|part| !is_said(part, &answers)).collect()
}

fn is_keepers(model: &Model) -> bool {
    matches!(&model.screen, Screen::Live(live) if live.view == View::Keeper && !matches!(live.mode, Mode::Help { .. }))
}

#[test]
fn whatever_the_screen_says_can_be_reached() {
    let mut missing = BTreeSet::new();
    let mut looked = 0;
    for name in SCRIPTS {
        let mut meeting = Meeting::new(name);
        let text = std::fs::read_to_string(script(&format!("{name}.txt"))).unwrap();
        for (n, step) in script::parse(&text).unwrap().into_iter().enumerate() {
            meeting.pass(Moment::from_ms(step.ms));
            match step.act {
                Act::Key(key) => meeting.send(Msg::Key(key)),
                Act::Run { command, argument } => meeting.send(Msg::Run { command, argument }),
                Act::Size { .. } => {}
                Act::End => break,
            }
            if n.is_multiple_of(3) && is_keepers(&meeting.model) {
                looked += 1;
                missing.extend(unsaid(&meeting).into_iter().map(|part| format!("{name} {n}: {part}")));
            }
        }
    }
    assert!(looked > 100, "{looked}");
    let missing: Vec<&String> = missing.iter().take(60).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}

#[test]
fn every_part_of_a_review_is_said() {
    let mut missing = BTreeSet::new();
    for name in SCRIPTS {
        let mut meeting = Meeting::new(name);
        let text = std::fs::read_to_string(script(&format!("{name}.txt"))).unwrap();
        for step in script::parse(&text).unwrap() {
            meeting.pass(Moment::from_ms(step.ms));
            match step.act {
                Act::Key(key) => meeting.send(Msg::Key(key)),
                Act::Run { command, argument } => meeting.send(Msg::Run { command, argument }),
                Act::Size { .. } => {}
                Act::End => break,
            }
        }
        meeting.send(Msg::End);
        let Screen::Live(live) = &meeting.model.screen else { panic!("the meeting") };
        let records = live.history.records().to_vec();
        meeting.model.below.clear();
        meeting.send(Msg::Reviewing { source: "a file".to_owned(), records, sealed: None });
        meeting.send(Msg::Key(Key::plain(Code::Enter)));
        for people in [false, true] {
            if people {
                meeting.send(Msg::Key(Key::char('n')));
            }
            // Who spoke when is a picture, and is walked turn by turn below.
            for section in "13456789".chars() {
                meeting.said.clear();
                meeting.send(Msg::Key(Key::char(section)));
                let shown = parts(&meeting.model, meeting.now);
                let opened = Announcer::default().announce(&meeting.model, None, meeting.now);
                let lines = meeting.said.concat().into_iter().chain(opened).collect::<Vec<_>>();
                let answers = [words(&lines.join(" "))];
                let unsaid = shown.into_iter().filter(|part| !is_said(part, &answers));
                missing.extend(unsaid.map(|part| format!("{name} {section}: {part}")));
            }
            meeting.send(Msg::Key(Key::char('2')));
            meeting.send(Msg::Key(Key::plain(Code::Home)));
            let Screen::Review(review) = &meeting.model.screen else { panic!("the review") };
            let turns = review.shown().len();
            meeting.said.clear();
            for _ in 1..turns {
                meeting.send(Msg::Key(Key::plain(Code::Right)));
            }
            let said = meeting.said.iter().filter(|lines| lines[0].contains(&format!(" of {turns}: ")));
            assert_eq!(said.count(), turns - 1, "{name}: {:?}", meeting.said);
        }
    }
    let missing: Vec<&String> = missing.iter().take(60).collect();
    assert!(missing.is_empty(), "{missing:#?}");
}
