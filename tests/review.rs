//! Looking back: the screens as text, and what keys do there. Real updates and views, keys in, a picture out.

#![expect(
    clippy::unwrap_used,
    clippy::float_cmp,
    reason = "tests: figures are exact to the millisecond, and a failure is a finding"
)]

use std::collections::BTreeMap;

use airtime::{
    commands::snapshot::buffer_text,
    domain::{
        Event, History, Intent, Moment, Record, decide, measures::taps::Practised, notes::note::Owner,
        record::continuity::AmendmentOpened,
    },
    lines::reader,
    report::Summary,
    settings::Settings,
    text::people::find,
    tui::{
        Effect, Key, Model, Msg, draw,
        keymap::Code,
        meeting::state::Mode,
        next_wake, ops,
        screen::Screen,
        screens::{
            list::state::RowState,
            review::state::{Amending, Guessing, Review, Section},
        },
        theme::{Palette, Theme},
        update,
    },
};
use chrono::{DateTime, NaiveDate};
use ratatui::{buffer::Buffer, layout::Rect, style::Modifier};

const FINE: Theme = Theme { palette: Palette::Terminal, ascii: false };
const NO_COLOUR: Theme = Theme { palette: Palette::None, ascii: false };
const ASCII: Theme = Theme { palette: Palette::None, ascii: true };

const WHOLE: &[u8] = include_bytes!("../sessions/whole.jsonl");
const TWO: &[u8] = include_bytes!("../sessions/two-sides.jsonl");
const DEMO: &[u8] = include_bytes!("../sessions/demo.jsonl");

struct Stage {
    model: Model,
    now: Moment,
}

impl Stage {
    fn new(theme: Theme) -> Self {
        let keymap = ops::bindings::keymap(&BTreeMap::new()).unwrap();
        let screen = Screen::Home(Box::default());
        let mut stage =
            Self { model: Model::new(Settings::shipped(), keymap, theme, screen), now: Moment::ZERO };
        stage.send(Msg::Resize { width: 80, height: 24 });
        stage
    }

    fn of(theme: Theme, session: &[u8]) -> Self {
        let mut stage = Self::new(theme);
        let records = reader::read(session).records;
        stage.send(Msg::Reviewing { source: "here".into(), records, sealed: None });
        stage
    }

    /// After a guess, with people shown.
    fn looking(theme: Theme, session: &[u8]) -> Self {
        let mut stage = Self::of(theme, session);
        stage.keys("1n");
        stage
    }

    fn send(&mut self, msg: Msg) -> Vec<Effect> {
        self.now = self.now.plus(1);
        update(&mut self.model, msg, self.now)
    }

    fn key(&mut self, key: Key) -> Vec<Effect> {
        self.send(Msg::Key(key))
    }

    fn press(&mut self, code: Code) -> Vec<Effect> {
        self.key(Key::plain(code))
    }

    fn ctrl(&mut self, letter: char) -> Vec<Effect> {
        self.key(Key { ctrl: true, ..Key::char(letter) })
    }

    fn keys(&mut self, keys: &str) -> Vec<Effect> {
        keys.chars().flat_map(|c| self.key(Key::char(c))).collect()
    }

    fn review(&self) -> &Review {
        match &self.model.screen {
            Screen::Review(review) => review,
            _ => panic!("one is not looking back"),
        }
    }

    fn buffer(&mut self, width: u16, height: u16) -> Buffer {
        self.send(Msg::Resize { width, height });
        let area = Rect::new(0, 0, width, height);
        let mut buf = Buffer::empty(area);
        draw(&self.model, self.now, area, &mut buf);
        buf
    }

    fn text(&mut self) -> String {
        buffer_text(&self.buffer(80, 24))
    }

    fn show(&mut self, name: &str) {
        for (width, height) in [(80, 24), (120, 40)] {
            self.show_at(name, width, height);
        }
    }

    fn show_at(&mut self, name: &str, width: u16, height: u16) {
        insta::assert_snapshot!(format!("{name}_{width}x{height}"), buffer_text(&self.buffer(width, height)));
    }

    /// As the shell does when somebody sits down to put things right.
    fn sit_down(&mut self, by: &str) {
        self.keys(by);
        let effects = self.press(Code::Enter);
        let [Effect::OpenForAmendment { session, by }] = effects.as_slice() else { panic!("{effects:?}") };
        assert_eq!(session, "here", "the file it was opened from");
        let mut history = History::from_records(self.review().live.history.records().iter().cloned());
        let wall = DateTime::parse_from_rfc3339("2026-05-08T09:30:00+01:00").unwrap();
        let after = AmendmentOpened { wall, by: by.clone() };
        let events = decide(&history, Intent::OpenAmendment(after), self.now).unwrap();
        history.record(events, self.now);
        self.send(Msg::AmendmentOpened(history.records().to_vec()));
        let last = self.review().live.history.records().last().unwrap().seq;
        self.send(Msg::Saved(last));
    }
}

fn records(effects: &[Effect]) -> Vec<Record> {
    let append = |e: &Effect| if let Effect::Append(records) = e { records.clone() } else { vec![] };
    effects.iter().flat_map(append).collect()
}

#[test]
fn nothing_is_shown_before_the_guess() {
    let mut stage = Stage::of(FINE, WHOLE);
    stage.show("review_guess");
    let before = stage.text();
    assert!(!before.contains('%') && !before.contains("answered"), "{before}");
    stage.keys("23456789n");
    assert!(stage.review().guess != Guessing::Asked, "2 is a guess: staff");
    assert!(stage.text().contains("people shown") || stage.text().contains("by group"));
    let mut even = Stage::of(FINE, WHOLE);
    even.keys("3");
    assert!(even.text().contains("You guessed: about even"), "{}", even.text());
    let mut none = Stage::of(FINE, WHOLE);
    none.press(Code::Enter);
    assert_eq!(none.review().guess, Guessing::Skipped);
    assert!(none.text().contains("the group guessed"), "{}", none.text());
}

#[test]
fn a_practice_stands_beside_the_figures_if_that_was_chosen() {
    let text = |practised| {
        let mut stage = Stage::new(FINE);
        stage.model.practised = practised;
        let records = reader::read(WHOLE).records;
        stage.send(Msg::Reviewing { source: "here".into(), records, sealed: None });
        stage.keys("1");
        let buf = stage.buffer(200, 60);
        buffer_text(&buf)
    };
    let practised = Practised::new("2026-11-28".parse().unwrap(), 900, Some(0.2));
    let shown = text(Some(practised));
    assert!(shown.contains("The note-taker practised on Sat 28 Nov 2026."), "{shown}");
    assert!(!text(None).contains("practised"));
}

#[test]
fn the_parts_are_one_key_apart() {
    let mut stage = Stage::of(FINE, WHOLE);
    stage.keys("1");
    stage.show("review_balance");
    for (key, name) in
        [('2', "timeline"), ('3', "items"), ('4', "voices"), ('5', "notes"), ('6', "end"), ('7', "agreed")]
    {
        stage.key(Key::char(key));
        stage.show(&format!("review_{name}"));
    }
    for _ in 0..9 {
        stage.press(Code::Tab);
    }
    assert_eq!(stage.review().section, Section::Agreed, "round and round");
    stage.press(Code::BackTab);
    assert_eq!(stage.review().section, Section::AtTheEnd);
}

#[test]
fn single_people_are_shown_when_asked_and_in_seat_order() {
    let mut stage = Stage::of(FINE, WHOLE);
    let everyone = ["Maya", "Amir", "Kai", "Bea", "Uma", "Fay"];
    stage.keys("1");
    for part in "123456789".chars() {
        stage.key(Key::char(part));
        let text = stage.text();
        let named = everyone.iter().find(|n| text.contains(**n) && part != '6');
        assert_eq!(named, None, "{part}: {text}");
    }
    stage.keys("8n");
    let text = stage.text();
    let places: Vec<usize> =
        ["Maya", "Lee", "Amir", "Bea", "Kai"].iter().map(|n| text.find(n).unwrap()).collect();
    assert!(places.is_sorted(), "{text}");
    stage.show("review_people");
    stage.keys("4");
    stage.press(Code::End);
    stage.show_at("review_voices_people", 80, 24);
    stage.keys("2");
    stage.press(Code::PageDown);
    stage.keys("++");
    stage.show("review_timeline_people");
}

#[test]
fn no_colour_and_ascii_tell_the_same() {
    let mut stage = Stage::looking(ASCII, WHOLE);
    stage.keys("2");
    let text = stage.text();
    assert!(text.is_ascii(), "{text}");
    stage.show_at("review_timeline_ascii", 80, 24);
    let mut stage = Stage::looking(NO_COLOUR, WHOLE);
    stage.keys("2");
    let plain = stage.buffer(80, 24);
    assert!(plain.content().iter().all(|cell| cell.fg == ratatui::style::Color::Reset));
    assert!(plain.content().iter().any(|cell| cell.modifier.contains(Modifier::REVERSED)), "where one is");
}

#[test]
fn where_a_group_is_small_the_room_sees_everyone_together() {
    let mut stage = Stage::of(FINE, TWO);
    stage.keys("12");
    let small = buffer_text(&stage.buffer(80, 24));
    let shows = stage.review().disclosure().shows_shares();
    assert_eq!(shows, !small.contains("everyone"), "{small}");
    let mut stage = Stage::of(FINE, DEMO);
    stage.keys("1");
    stage.show_at("review_demo_balance", 80, 24);
}

#[test]
fn every_part_is_drawn_in_any_room() {
    for session in [WHOLE, TWO, DEMO, b""] {
        for people in [false, true] {
            let mut stage = Stage::of(FINE, session);
            stage.buffer(20, 6);
            stage.press(Code::Enter);
            if people {
                stage.keys("n");
            }
            for part in "123456789".chars() {
                stage.key(Key::char(part));
                for (width, height) in [(1, 1), (7, 2), (20, 4), (39, 9), (80, 5), (200, 60)] {
                    stage.buffer(width, height);
                }
                for code in [Code::End, Code::PageDown, Code::Up, Code::Right, Code::Home] {
                    stage.press(code);
                    stage.keys("+");
                    stage.buffer(40, 10);
                }
            }
        }
    }
}

#[test]
fn looking_back_wakes_nobody() {
    let mut stage = Stage::of(FINE, WHOLE);
    assert_eq!(next_wake(&stage.model, stage.now), None);
    stage.keys("12");
    assert_eq!(next_wake(&stage.model, stage.now), None);
}

#[test]
fn it_is_played_from_the_chosen_turn_and_back() {
    let mut stage = Stage::looking(FINE, WHOLE);
    stage.keys("2");
    for _ in 0..6 {
        stage.press(Code::Right);
    }
    let at = stage.review().ribbon.chosen().unwrap().start;
    stage.keys("p");
    let Screen::Play(play) = &stage.model.screen else { panic!("it plays") };
    assert_eq!(play.position, at);
    stage.show_at("review_playing", 80, 24);
    stage.keys("b");
    stage.show("review_both_views");
    stage.now = stage.now.plus(60_000);
    stage.send(Msg::Tick);
    stage.press(Code::Esc);
    let chosen = stage.review().ribbon.chosen().unwrap();
    assert!(chosen.start > at && chosen.start <= at.plus(61_000), "{:?}", chosen.start);
    assert!(stage.review().people, "as it was left");
}

#[test]
fn where_people_are_hidden_it_plays_what_the_room_saw() {
    let mut stage = Stage::of(FINE, WHOLE);
    stage.keys("12p");
    stage.press(Code::Right);
    let text = stage.text();
    assert!(!text.contains("Maya") && !text.contains("Lee"), "{text}");
    stage.keys("b");
    assert!(!stage.text().contains("Maya"), "{}", stage.text());
}

#[test]
fn a_turn_is_put_right_by_further_events_and_the_original_stays() {
    let mut stage = Stage::looking(FINE, WHOLE);
    stage.keys("2");
    stage.press(Code::Right);
    let chosen = stage.review().ribbon.chosen().unwrap().clone();
    let span = stage.review().report.time.span_s;
    stage.keys("c");
    stage.show_at("review_who_puts_right", 80, 24);
    stage.sit_down("Kai");
    stage.show_at("review_put_right", 80, 24);
    stage.keys("1");
    let to = find(&stage.review().live.session().roster, "Bea").unwrap().key.unwrap();
    let written = records(&stage.key(Key::char(to)));
    let [Record { event: Event::Given(given), t, .. }] = written.as_slice() else { panic!("{written:?}") };
    assert_eq!(given.turn, chosen.turn.turn);
    assert_eq!(*t, stage.review().live.session().now(), "at the end's moment");
    assert!(stage.text().contains("Bea, lived experience"), "{}", stage.text());
    assert_eq!(stage.review().report.time.span_s, span);
    stage.keys("b");
    assert!(stage.text().contains("When the meeting ended: Lee"), "{}", stage.text());
    stage.keys("9");
    stage.show_at("review_changes", 80, 24);
    // Undo, and no further than to where they sat down.
    stage.keys("2");
    assert_eq!(records(&stage.press(Code::Backspace)).len(), 1);
    assert_eq!(records(&stage.press(Code::Backspace)), vec![]);
    assert!(stage.text().contains("Lee, staff"), "{}", stage.text());
    assert!(stage.review().report.put_right.is_empty());
}

#[test]
fn a_note_is_put_right_too() {
    let mut stage = Stage::looking(FINE, WHOLE);
    stage.keys("5");
    for _ in 0..5 {
        stage.press(Code::Down);
    }
    stage.keys("c");
    stage.sit_down("");
    assert!(matches!(stage.review().live.mode, Mode::Typing(_)), "asked what can be said of it");
    stage.show_at("review_note_asked", 80, 24);
    let by = stage.review().live.session().amendments.last().unwrap().by.clone();
    assert_eq!(by, None::<Owner>, "not said");
}

#[test]
fn what_is_sealed_is_looked_at_and_no_more() {
    let mut stage = Stage::new(FINE);
    let why = airtime::text::review::running();
    let sealed = Some(why.to_owned());
    stage.send(Msg::Reviewing { source: "x".into(), records: reader::read(WHOLE).records, sealed });
    stage.keys("1n2c");
    assert_eq!(stage.review().amending, Amending::NotBegun);
    let text = stage.text().split_whitespace().collect::<Vec<_>>().join(" ");
    assert!(text.contains(why), "{text}");
    // And where the file cannot be opened for writing, that is said.
    let mut stage = Stage::looking(FINE, WHOLE);
    stage.keys("2c");
    stage.press(Code::Enter);
    stage.send(Msg::Failed("It may not be written to.".into()));
    assert!(stage.text().contains("It may not be written to."), "{}", stage.text());
    assert_eq!(stage.review().amending, Amending::NotBegun);
}

// ---- the list and a series -------------------------------------------------------------------------

fn day() -> NaiveDate {
    NaiveDate::from_ymd_opt(2026, 11, 23).unwrap()
}

fn summary(session: &[u8], change: impl FnOnce(&mut Summary)) -> RowState {
    let history = History::from_records(reader::read(session).records);
    let mut summary = Summary::of(history.session());
    change(&mut summary);
    RowState::Summary { summary: Box::new(summary), damaged: false }
}

fn listed(theme: Theme) -> Stage {
    let mut stage = Stage::new(theme);
    // As the folder is listed.
    let ids = ["20260601-bbbbbb", "20260506-aaaaaa", "20260103-eeeeee", "20260102-dddddd", "20260101-cccccc"];
    let found = ids.map(|id| (id.to_owned(), format!("/there/{id}.jsonl"))).to_vec();
    stage.send(Msg::Listed { found, today: day() });
    stage
}

fn filled(theme: Theme) -> Stage {
    let mut stage = listed(theme);
    let told = vec![
        ("20260506-aaaaaa".to_owned(), summary(WHOLE, |s| s.series = Some("The ward".into()))),
        ("20260601-bbbbbb".to_owned(), summary(DEMO, |_| {})),
        ("20260101-cccccc".to_owned(), RowState::Newer),
        ("20260102-dddddd".to_owned(), RowState::Nothing),
        ("20260103-eeeeee".to_owned(), RowState::Unreadable),
    ];
    stage.send(Msg::SessionsRead(told));
    stage
}

#[test]
fn the_list_is_there_at_once_and_fills() {
    listed(FINE).show_at("review_list_waiting", 80, 24);
    filled(FINE).show("review_list");
    filled(ASCII).show_at("review_list_ascii", 80, 24);
    assert_eq!(next_wake(&filled(FINE).model, Moment::ZERO), None);
}

#[test]
fn of_one_group_the_list_does_not_say_that_there_is_none() {
    let mut stage = listed(FINE);
    let only = |id: &str| {
        let id = id.to_owned();
        summary(DEMO, move |s| {
            s.groups.retain(|group| group.id == "staff");
            s.groups.iter_mut().for_each(|group| group.id.clone_from(&id));
        })
    };
    stage.send(Msg::SessionsRead(vec![("20260601-bbbbbb".to_owned(), only("staff"))]));
    assert!(stage.text().contains("one group") && !stage.text().contains("no groups"), "{}", stage.text());
    stage.send(Msg::SessionsRead(vec![("20260601-bbbbbb".to_owned(), only("unassigned"))]));
    assert!(stage.text().contains("no groups"), "{}", stage.text());
}

#[test]
fn the_list_is_filtered_as_one_types_and_put_in_order() {
    let mut stage = filled(FINE);
    stage.keys("nights WARD");
    let text = stage.text();
    assert!(text.contains("Nights on the ward") && !text.contains("Evenings"), "{text}");
    let open = stage.press(Code::Enter);
    assert_eq!(open, vec![Effect::Review("/there/20260506-aaaaaa.jsonl".into())]);
    stage.press(Code::Esc);
    assert!(stage.text().contains("Evenings"), "all again: {}", stage.text());
    stage.press(Code::Tab);
    stage.press(Code::Tab);
    let text = stage.text();
    assert!(text.contains("by distance from the aim"), "{text}");
    let (nights, evenings) = (text.find("Nights").unwrap(), text.find("Evenings").unwrap());
    assert!(nights < evenings, "further under the aim: {text}");
}

#[test]
fn ten_thousand_are_filtered_and_ordered_at_once() {
    let mut stage = Stage::new(FINE);
    let id = |n: usize| format!("20260101-{n:06}");
    let found = (0..10_000).map(|n| (id(n), id(n))).collect();
    stage.send(Msg::Listed { found, today: day() });
    let RowState::Summary { summary: one, .. } = summary(TWO, |_| {}) else { panic!("a summary") };
    for batch in 0..40 {
        let titled = |n: usize| Summary { title: Some(format!("Meeting {n}")), ..(*one).clone() };
        let told = |n| RowState::Summary { summary: Box::new(titled(n)), damaged: false };
        let told = (batch * 250..(batch + 1) * 250).map(|n| (id(n), told(n)));
        stage.send(Msg::SessionsRead(told.collect()));
    }
    stage.keys("meeting 9999");
    assert!(stage.text().contains("1 of 10000 meetings"), "{}", stage.text());
}

#[test]
fn a_series_tells_how_it_goes_and_what_came_of_what_was_said() {
    let mut stage = filled(FINE);
    stage.keys("nights");
    stage.ctrl('t');
    stage.show("review_series");
    stage.keys("l");
    stage.show("review_ledger");
    stage.press(Code::Enter);
    stage.keys("done on Monday");
    assert_eq!(stage.press(Code::Enter), vec![], "who writes it down is asked first");
    assert!(stage.text().contains("Who is writing this down?"), "{}", stage.text());
    stage.keys("Bo");
    let effects = stage.press(Code::Enter);
    let [Effect::CloseAction(close)] = effects.as_slice() else { panic!("{effects:?}") };
    assert_eq!((close.words.as_str(), close.by.as_deref()), ("done on Monday", Some("Bo")));
    stage.press(Code::Enter);
    stage.keys("and that too");
    let effects = stage.press(Code::Enter);
    let [Effect::CloseAction(close)] = effects.as_slice() else { panic!("asked once: {effects:?}") };
    assert_eq!(close.by.as_deref(), Some("Bo"));
    stage.send(Msg::Failed("The disk is full.".into()));
    let text = stage.text();
    assert!(text.contains("The disk is full.") && text.contains("and that too"), "typed words stay: {text}");
    stage.press(Code::Esc);
    stage.press(Code::Esc);
    assert!(matches!(stage.model.screen, Screen::List(_)));
    let mut none = filled(FINE);
    none.ctrl('t');
    assert!(none.text().contains("is not in a series"), "{}", none.text());
}

#[test]
fn the_list_and_a_series_show_their_keys() {
    let mut stage = filled(FINE);
    stage.keys("?");
    assert!(stage.text().contains("Ctrl+T") && stage.text().contains("as you type"), "{}", stage.text());
    stage.press(Code::Esc);
    stage.keys("nights");
    stage.ctrl('t');
    stage.keys("?");
    assert!(stage.text().contains("write down what came of this"), "{}", stage.text());
    stage.press(Code::Esc);
    assert!(matches!(stage.model.screen, Screen::Series(_)), "only the help has gone");
}

#[test]
fn a_small_window_shows_the_balance_of_the_chosen_meeting_and_a_large_guess() {
    let picture = buffer_text(&filled(FINE).buffer(80, 24));
    for said in ["What is known", "lived experience", "not counted in the balance", "\u{2588}\u{2588}"] {
        assert!(picture.contains(said), "{said}\n{picture}");
    }
}
