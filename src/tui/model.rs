//! Everything the screens know: what all of them share, and the screen that is open.

use crate::{
    settings::Settings,
    setup::template::Templates,
    tui::{
        command::Place,
        keymap::Keymap,
        meeting::state::Live,
        screens::{
            home::state::Home, list::state::SessionList, play::state::Play, review::state::Review,
            series::state::Series, setup::state::Setup,
        },
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
