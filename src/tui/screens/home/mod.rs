//! The home screen.

pub mod state;
pub mod update;
pub mod view;

use ratatui::{buffer::Buffer, layout::Rect};

use crate::{
    domain::Moment,
    tui::{
        command::Place,
        keymap::Key,
        msg::Effect,
        navigation::Next,
        screen::{Behaviour, DrawContext, KeyContext},
        screens::home::state::Home,
    },
};

impl Behaviour for Home {
    fn place(&self) -> Place {
        Place::Home
    }

    fn draw(&self, context: &DrawContext<'_>, area: Rect, buf: &mut Buffer) {
        view::draw(self, context.keymap, context.theme, area, buf);
    }

    fn key(&mut self, context: &KeyContext<'_>, key: Key, _now: Moment) -> Next {
        update::key(self, context.settings, context.keymap, key)
    }

    fn say(&mut self, words: String) {
        self.notice = Some(words);
    }

    /// What it lists may have changed.
    fn shown_again(&self) -> Vec<Effect> {
        vec![Effect::GoHome]
    }
}
