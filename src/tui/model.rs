//! Everything the screens know: what all of them share, and the screen that is open.

use crate::{
    domain::{Moment, measures::taps::Practised},
    settings::Settings,
    setup::template::Templates,
    tui::{
        help_state::HelpState,
        keymap::Keymap,
        screen::{DrawContext, Screen},
        screens::setup::state::Setup,
        theme::Theme,
    },
};

#[derive(Clone, Debug)]
pub struct Model {
    pub settings: Settings,
    pub templates: Templates,
    /// How a practice went, where its person chose to show that.
    pub practised: Option<Practised>,
    pub keymap: Keymap,
    pub theme: Theme,
    pub width: u16,
    pub height: u16,
    /// The screen that is shown.
    pub screen: Screen,
    /// The screens it was opened from, the nearest last: closing one shows the one before.
    pub below: Vec<Screen>,
    /// A set-up form that was closed before its meeting began, for when it is opened again.
    pub kept_form: Option<Box<Setup>>,
    /// The help over a list or a series; `None`: it is not open. (A meeting has its own mode.)
    pub help: Option<HelpState>,
}

impl Model {
    #[must_use]
    pub fn new(settings: Settings, keymap: Keymap, theme: Theme, screen: Screen) -> Self {
        let templates = Templates::default();
        Self {
            settings,
            templates,
            practised: None,
            keymap,
            theme,
            width: 80,
            height: 24,
            screen,
            below: vec![],
            kept_form: None,
            help: None,
        }
    }

    /// Shows a screen in the place of all others.
    pub fn show(&mut self, screen: Screen) {
        self.below.clear();
        self.screen = screen;
    }

    /// Opens a screen over the one that is shown.
    pub fn push(&mut self, screen: Screen) {
        self.below.push(std::mem::replace(&mut self.screen, screen));
    }

    /// Closes the screen that is shown, and returns it. `None`: it was opened from no other.
    pub fn pop(&mut self) -> Option<Screen> {
        let below = self.below.pop()?;
        Some(std::mem::replace(&mut self.screen, below))
    }

    /// All screens, the one that is shown first.
    pub fn screens_mut(&mut self) -> impl Iterator<Item = &mut Screen> {
        std::iter::once(&mut self.screen).chain(self.below.iter_mut().rev())
    }

    /// What the picture at `now` is drawn with.
    pub(crate) fn draw_context(&self, now: Moment) -> DrawContext<'_> {
        DrawContext { settings: &self.settings, keymap: &self.keymap, theme: self.theme, now }
    }
}
