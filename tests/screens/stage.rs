//! A stage for the screens: real updates and views, with keys in and pictures out.

use std::collections::BTreeMap;

use airtime::{
    commands::snapshot::buffer_text,
    domain::{Moment, closing::answers::CardQuestion, record::opening::Source},
    settings::Settings,
    setup::{Draft, agenda_line, draft::Opening, people_line},
    tui::{
        Effect, Key, Model, Msg, Places,
        command::Command,
        draw,
        keymap::Code,
        ops,
        screen::Screen,
        theme::{Palette, Theme},
        update,
    },
};
use chrono::DateTime;
use ratatui::{buffer::Buffer, layout::Rect};

pub const FINE: Theme = Theme { palette: Palette::Terminal, ascii: false };
pub const NO_COLOUR: Theme = Theme { palette: Palette::None, ascii: false };
pub const ASCII: Theme = Theme { palette: Palette::None, ascii: true };

/// The usual sizes of a window.
pub const SIZES: [(u16, u16); 6] = [(80, 24), (100, 30), (120, 40), (160, 45), (200, 60), (240, 67)];

pub const FOUR: &str = "Bea l me; Kai l; Jo s; Ann f";
pub const TWELVE: &str =
    "Bea l me; Kai l; Lou c; Nia l; Ode l; Jo s; Sam s; Mo m; Eli cl; Tess s; Ann f; Uma su expected";

/// Wide, combining, right-to-left, joined, and very long.
pub const NAMES: &str = "李小龍 l me; 김하늘 l; Zoe\u{308} l; נועה l; ليلى s; \u{1f469}\u{200d}\u{1f680} s; \
                     Bartholomea-Wilhelmina of the Long Corridor s; ｱｲｳ s";

/// Borders and blanks say nothing.
pub fn says_something(row: &str) -> bool {
    row.chars().any(|c| !c.is_whitespace() && !('\u{2500}'..='\u{257f}').contains(&c))
}

pub fn forty() -> String {
    let names = "Ada Bo Cy Di Eve Flo Gil Hob Ivy Jem Kit Lil Max Nan Oz Pip Quin Ros Sid Tad \
                 Ula Vic Wyn Xan Yul Zed Abe Bel Cam Dot Eli Fay Gus Hal Ida Jan Kim Lea Mia Ned";
    let role = |n: usize| if n.is_multiple_of(2) { "l" } else { "s" };
    let people = names.split_whitespace().enumerate().map(|(n, name)| format!("{name} {}", role(n)));
    people.collect::<Vec<_>>().join(";")
}

pub struct Stage {
    pub model: Model,
    pub now: Moment,
}

impl Stage {
    pub fn with(theme: Theme, screen: Screen) -> Self {
        let keymap = ops::bindings::keymap(&BTreeMap::new()).unwrap();
        Self { model: Model::new(Settings::shipped(), keymap, theme, screen), now: Moment::ZERO }
    }

    pub fn meeting(theme: Theme, people: &str) -> Self {
        Self::meeting_that_asks(theme, people, None)
    }

    /// A meeting whose group chose what is asked at the end.
    pub fn meeting_that_asks(theme: Theme, people: &str, questions: Option<Vec<CardQuestion>>) -> Self {
        let mut stage = Self::with(theme, Screen::Home(Box::default()));
        let mut draft = Draft::new(&Settings::shipped());
        draft.source = Source::Live;
        draft.title = Some("Ramps and lifts".to_owned());
        draft.questions = questions;
        draft.set_people(people_line::parse(people, &Settings::shipped()));
        draft.agenda =
            agenda_line::parse("Welcome (check-in) 5; Getting in 20; What next", &Settings::shipped());
        let wall = DateTime::parse_from_rfc3339("2026-05-01T10:00:00+01:00").unwrap();
        let records = draft.opening(&Opening { id: "20260501-abc234".into(), wall, boot: None });
        stage.send(0, Msg::Opened(records));
        stage
    }

    /// Well into a meeting: three have spoken, a hand is up, staff talk.
    pub fn under_way(theme: Theme, people: &str) -> Self {
        let mut stage = Self::meeting(theme, people);
        let letters: Vec<char> = stage.letters();
        stage.keys(0, "1");
        stage.tap(1_000, letters[0]);
        stage.keys(200_000, "2");
        stage.tap(200_000, letters[letters.len() / 2]);
        stage.tap(420_000, letters[1]);
        stage.tap(432_000, letters[letters.len() / 2]);
        stage.keys(700_000, ",");
        stage.tap(700_000, letters[letters.len() - 1]);
        stage.run(710_000, Command::Decision, Some("Ask the council for two ramps"));
        stage.run(715_000, Command::Note, Some("The lift has been out since March"));
        stage.saved();
        stage.now = Moment::from_ms(754_000);
        stage
    }

    pub fn letters(&self) -> Vec<char> {
        self.live().session().roster.people().iter().filter_map(|p| p.key).collect()
    }

    pub fn live(&self) -> &airtime::tui::meeting::state::Live {
        match &self.model.screen {
            Screen::Live(live) => live,
            _ => panic!("no meeting runs"),
        }
    }

    pub fn send(&mut self, ms: u64, msg: Msg) -> Vec<Effect> {
        self.now = self.now.max(Moment::from_ms(ms));
        update(&mut self.model, msg, self.now)
    }

    pub fn tap(&mut self, ms: u64, c: char) {
        self.send(ms, Msg::Key(Key::char(c)));
    }

    pub fn keys(&mut self, ms: u64, text: &str) {
        text.chars().for_each(|c| self.tap(ms, c));
    }

    pub fn press(&mut self, ms: u64, code: Code) {
        self.send(ms, Msg::Key(Key::plain(code)));
    }

    pub fn run(&mut self, ms: u64, command: Command, argument: Option<&str>) {
        self.send(ms, Msg::Run { command, argument: argument.map(ToOwned::to_owned) });
    }

    pub fn saved(&mut self) {
        let last = self.live().saving.recorded.unwrap();
        self.send(0, Msg::Saved(last));
    }

    pub fn buffer(&mut self, width: u16, height: u16) -> Buffer {
        self.send(0, Msg::Resize { width, height });
        let area = Rect::new(0, 0, width, height);
        let mut buf = Buffer::empty(area);
        draw(&self.model, self.now, area, &mut buf);
        buf
    }

    /// Where things are in the picture.
    pub fn places(&mut self, width: u16, height: u16) -> Places {
        self.send(0, Msg::Resize { width, height });
        let area = Rect::new(0, 0, width, height);
        draw(&self.model, self.now, area, &mut Buffer::empty(area))
    }

    pub fn picture(&mut self, width: u16, height: u16) -> String {
        buffer_text(&self.buffer(width, height))
    }

    /// The picture at both usual sizes.
    pub fn show(&mut self, name: &str) {
        for (width, height) in [(80, 24), (120, 40)] {
            self.show_at(name, width, height);
        }
    }

    pub fn show_at(&mut self, name: &str, width: u16, height: u16) {
        let name = format!("screens__{name}_{width}x{height}");
        insta::with_settings!({ snapshot_path => "../snapshots", prepend_module_to_snapshot => false }, {
            insta::assert_snapshot!(name, self.picture(width, height));
        });
    }
}
