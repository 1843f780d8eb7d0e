//! The set-up form.

pub mod state;
pub mod update;
pub mod view;

use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    domain::Moment,
    tui::{
        command::Place,
        keymap::Key,
        navigation::Next,
        screen::{Behaviour, DrawContext, KeyContext},
        screens::setup::state::Setup,
    },
};

impl Behaviour for Setup {
    /// Its keys are its own; help is that of a meeting, which it leads to.
    fn place(&self) -> Place {
        Place::Live
    }

    fn draw(&self, context: &DrawContext<'_>, area: Rect, buf: &mut Buffer) {
        view::draw(self, context.settings, context.theme, area, buf);
    }

    fn key(&mut self, context: &KeyContext<'_>, key: Key, _now: Moment) -> Next {
        update::key(self, context.settings, context.templates, key)
    }

    fn say(&mut self, words: String) {
        self.notice = Some(words);
    }

    fn paste(&mut self, pasted: &str) {
        update::paste(self, pasted);
    }
}
