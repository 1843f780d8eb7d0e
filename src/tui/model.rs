//! Everything the screens know.

use std::collections::BTreeSet;

use ratatui_textarea::TextArea;

use crate::{
    domain::{
        measures::{balance::Balance, prompts::PromptKind},
        notes::carried::Carried,
        preparation::charter::SessionKind,
        queue::hands::HandKind,
        record::{
            event::Record,
            history::History,
            ids::{Seq, TurnRef},
            moment::Moment,
            opening::Source,
        },
        session::Session,
    },
    settings::Settings,
    setup::{Draft, template::Templates},
    tui::{
        command::{Command, Place},
        keymap::Keymap,
        meeting::panel::Panel,
        questions::Ask,
        screens::{list::state::SessionList, review::state::Review, series::state::Series},
        theme::Theme,
    },
};

#[derive(Clone, Debug)]
pub struct Model {
    pub settings: Settings,
    pub templates: Templates,
    pub keymap: Keymap,
    pub theme: Theme,
    pub width: u16,
    pub height: u16,
    pub screen: Screen,
    /// How far the help over a list or a series is scrolled; `None`: it is not open. (A meeting has its own mode.)
    pub help: Option<u16>,
}

#[derive(Clone, Debug)]
pub enum Screen {
    Home(Home),
    Setup(Box<Setup>),
    Live(Box<Live>),
    Play(Box<Play>),
    Review(Box<Review>),
    List(Box<SessionList>),
    Series(Box<Series>),
}

/// A session in the list of the home screen.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Listed {
    pub id: String,
    pub title: Option<String>,
    pub length_ms: u64,
    pub source: Source,
    pub ended: bool,
    /// Another program has it open.
    pub running: bool,
}

impl Listed {
    #[must_use]
    pub fn can_resume(&self) -> bool {
        !self.ended && !self.running && !self.source.is_import()
    }
}

#[derive(Clone, Debug, Default)]
pub struct Home {
    pub sessions: Vec<Listed>,
    pub cursor: usize,
    pub notice: Option<String>,
}

/// The fields of the set-up form, top to bottom.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Field {
    People,
    Title,
    Purpose,
    Series,
    Kind,
    Template,
    Agenda,
    Aim,
    AimAgreed,
    Rules,
    RulesAgreed,
    Holder,
    Viewers,
    Until,
    ByPerson,
    ReadOut,
    Start,
}

impl Field {
    /// Who comes and what for; then what was agreed.
    pub const PAGES: [&'static [Self]; 2] = [
        &[Self::People, Self::Title, Self::Purpose, Self::Series, Self::Kind, Self::Template, Self::Agenda],
        &[
            Self::Aim,
            Self::AimAgreed,
            Self::Rules,
            Self::RulesAgreed,
            Self::Holder,
            Self::Viewers,
            Self::Until,
            Self::ByPerson,
            Self::ReadOut,
            Self::Start,
        ],
    ];

    /// Both pages, top to bottom.
    pub fn all() -> impl Iterator<Item = Self> {
        Self::PAGES.into_iter().flatten().copied()
    }

    /// The field after this one or before it; at an end, this one.
    #[must_use]
    pub fn beside(self, forward: bool) -> Self {
        let all: Vec<Self> = Self::all().collect();
        let at = all.iter().position(|f| *f == self).unwrap_or_default();
        let to = if forward { (at + 1).min(all.len() - 1) } else { at.saturating_sub(1) };
        all[to]
    }

    /// Whether it is filled in by typing.
    #[must_use]
    pub fn is_typed(self) -> bool {
        !matches!(self, Self::Kind | Self::Template | Self::Start) && !self.is_yes_or_no()
    }

    #[must_use]
    pub fn is_yes_or_no(self) -> bool {
        matches!(self, Self::AimAgreed | Self::RulesAgreed | Self::ByPerson | Self::ReadOut)
    }

    /// Which page it is on.
    #[must_use]
    pub fn page(self) -> usize {
        Self::PAGES.iter().position(|page| page.contains(&self)).unwrap_or_default()
    }
}

#[derive(Clone, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "each is a yes or no on the form")]
pub struct Setup {
    pub base: Draft,
    /// The template it was filled in from.
    pub template: Option<String>,
    pub kind: SessionKind,
    pub rules_agreed: bool,
    /// What the fields held before anything was typed.
    pub given: Vec<(Field, String)>,
    pub focus: Field,
    /// One for each typed field.
    pub inputs: Vec<(Field, Input)>,
    pub by_person: bool,
    pub aim_agreed: bool,
    pub read_out: bool,
    pub notice: Option<String>,
}

/// A line of text being typed. (Shared settings of the text area stand in `update::typing`.)
pub type Input = TextArea<'static>;

/// The text before the cursor, and from it on.
#[must_use]
pub fn around_cursor(input: &Input) -> (String, String) {
    let text = text(input);
    let at = text.char_indices().nth(input.cursor().1).map_or(text.len(), |(at, _)| at);
    (text[..at].to_owned(), text[at..].to_owned())
}

/// The text on the line.
#[must_use]
pub fn text(input: &Input) -> String {
    input.lines().join(" ")
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum View {
    Keeper,
    Facilitator,
    Room,
}

/// A line beside the floor: a question, and what has been typed to it.
#[derive(Clone, Debug)]
pub struct Typing {
    pub ask: Ask,
    pub input: Input,
    /// Tab was pressed: the next key acts on the floor.
    pub floor_next: bool,
    /// The chosen row of the palette.
    pub cursor: usize,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Parting {
    Stay,
    LeaveForNow,
    /// Rules, cards, a guess, and what becomes of the record; then the end.
    CloseTogether,
    End,
}

impl Parting {
    /// As they are offered.
    pub const ALL: [Self; 4] = [Self::Stay, Self::LeaveForNow, Self::CloseTogether, Self::End];
}

/// What the keys mean now.
#[derive(Clone, Debug)]
pub enum Mode {
    Floor,
    /// The next key names a person for this command; then typing goes on, if it was under way.
    Person(Command, Option<Box<Typing>>),
    Typing(Box<Typing>),
    Help {
        scroll: u16,
    },
    /// The read-out is on the screen, to be read aloud.
    ReadOut {
        words: String,
    },
    Leave(Parting),
}

/// How far the disk is behind.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Saving {
    pub recorded: Option<Seq>,
    pub durable: Option<Seq>,
    /// Why something is not saved, in words.
    pub trouble: Option<String>,
    /// The file cannot be trusted any more: only a new one with everything in it will do.
    pub needs_all: bool,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum SaveWord<'a> {
    Saved,
    Saving,
    NotSaved(&'a str),
}

impl Saving {
    /// *Saved* only when everything recorded is durable.
    #[must_use]
    pub fn word(&self) -> SaveWord<'_> {
        match &self.trouble {
            Some(why) => SaveWord::NotSaved(why),
            None if self.durable >= self.recorded => SaveWord::Saved,
            None => SaveWord::Saving,
        }
    }
}

#[derive(Clone, Debug)]
pub struct Live {
    pub history: History,
    pub view: View,
    pub mode: Mode,
    /// Which keys texts name.
    pub keymap: Keymap,
    /// The last thing to say: a refusal, a confirmation.
    pub notice: Option<String>,
    pub saving: Saving,
    pub last_invite: Option<Moment>,
    /// What the hand is for whose letter is asked.
    pub hand_kind: HandKind,
    /// Hands put up with capitals, with no small letter since.
    pub capitals: Vec<Seq>,
    /// The prompts that are given.
    pub prompts: BTreeSet<PromptKind>,
    /// The list shown in place of the people, if one is.
    pub panel: Option<Panel>,
    /// A note set aside.
    pub aside: Option<Box<Typing>>,
    /// What earlier meetings of the series left for this one.
    pub last_time: Vec<Carried>,
    /// The turn chosen on the ribbon, which corrections are about.
    pub turn: Option<TurnRef>,
    /// The running turn is said to be with support (kept on screen only).
    pub support_shown: Option<Moment>,
}

impl Live {
    #[must_use]
    pub fn new(records: Vec<Record>, settings: &Settings) -> Self {
        let last = records.last().map(|r| r.seq);
        Self {
            history: History::from_records(records),
            view: View::Keeper,
            mode: Mode::Floor,
            // A key map that cannot be used is refused when the program starts.
            keymap: Keymap::new(&settings.keys).unwrap_or_default(),
            notice: None,
            saving: Saving { recorded: last, durable: last, ..Saving::default() },
            last_invite: None,
            hand_kind: HandKind::Point,
            capitals: Vec::new(),
            prompts: settings.prompts.clone(),
            panel: None,
            aside: None,
            last_time: Vec::new(),
            turn: None,
            support_shown: None,
        }
    }

    #[must_use]
    pub fn session(&self) -> &Session {
        self.history.session()
    }

    /// The calm lines that are due and not switched off.
    pub fn prompts_due(&self, balance: &Balance) -> impl Iterator<Item = PromptKind> {
        balance.prompts.iter().copied().filter(|kind| self.prompts.contains(kind))
    }
}

#[derive(Clone, Debug)]
pub struct Play {
    pub all: Vec<Record>,
    /// How many of them have happened.
    pub next: usize,
    pub live: Live,
    pub position: Moment,
    pub end: Moment,
    pub speed: f64,
    pub paused: bool,
    /// The shell's time at which `position` was right.
    pub at: Moment,
    /// What the room saw is shown beside the keeper's view.
    pub both: bool,
    /// It is played while looking back, and stopping goes back there.
    pub back: Option<Box<Review>>,
}

impl Model {
    #[must_use]
    pub fn new(settings: Settings, keymap: Keymap, theme: Theme, screen: Screen) -> Self {
        let templates = Templates::default();
        Self { settings, templates, keymap, theme, width: 80, height: 24, screen, help: None }
    }

    /// The place whose keys are in force.
    #[must_use]
    pub fn place(&self) -> Place {
        match self.screen {
            Screen::Play(_) => Place::Play,
            Screen::Review(_) => Place::Review,
            Screen::List(_) => Place::List,
            Screen::Series(_) => Place::Series,
            _ => Place::Live,
        }
    }
}
