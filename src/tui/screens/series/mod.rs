//! A series of sessions.

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
        screens::series::state::Series,
        widget::input,
    },
};

impl Behaviour for Series {
    fn place(&self) -> Place {
        Place::Series
    }

    fn draw(&self, context: &DrawContext<'_>, area: Rect, buf: &mut Buffer) {
        view::draw(self, context.keymap, context.theme, area, buf);
    }

    fn key(&mut self, context: &KeyContext<'_>, key: Key, _now: Moment) -> Next {
        update::key(self, context.keymap, key)
    }

    fn say(&mut self, words: String) {
        update::failed(self, words);
    }

    fn paste(&mut self, pasted: &str) {
        if let Some(asking) = &mut self.asking {
            input::paste(asking.input_mut(), pasted);
        }
    }

    fn limit_scroll(&mut self, context: &DrawContext<'_>, area: Rect) {
        self.scroll = self.scroll.min(view::last_scroll(self, context.keymap, context.theme, area));
    }
}
