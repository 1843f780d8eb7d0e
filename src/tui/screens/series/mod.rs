//! A series of sessions.

pub mod state;
pub mod update;
pub mod view;

use ratatui::layout::Rect;

use crate::{
    domain::Moment,
    tui::{
        announcement::Announcement,
        command::Place,
        frame::picture,
        keymap::{Code, Key},
        navigation::Next,
        screen::{Behaviour, DrawContext, KeyContext},
        screens::series::state::Series,
        surface::Surface,
        widget::input,
    },
};

impl Behaviour for Series {
    fn place(&self) -> Place {
        Place::Series
    }

    fn draw(&self, context: &DrawContext<'_>, area: Rect, buf: &mut Surface<'_>) {
        view::draw(self, context.keymap, context.theme, area, buf);
    }

    fn announcements(&self, context: &DrawContext<'_>) -> Vec<Announcement> {
        picture::announcements("series", |area, buf| self.draw(context, area, buf))
    }

    fn key(&mut self, context: &KeyContext<'_>, key: Key, _now: Moment) -> Next {
        update::key(self, context.keymap, key)
    }

    fn mark(&mut self, row: usize, _now: Moment) -> Option<Key> {
        self.notice = None;
        let was_marked = std::mem::replace(&mut self.cursor, row) == row;
        was_marked.then_some(Key::plain(Code::Enter))
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
