//! The list of sessions.

pub mod state;
pub mod update;
pub mod view;

use ratatui::layout::Rect;

use crate::{
    domain::Moment,
    tui::{
        announcement::Announcement,
        command::Place,
        keymap::{Code, Key},
        navigation::Next,
        screen::{Behaviour, DrawContext, KeyContext},
        screens::list::state::SessionList,
        surface::Surface,
        widget::input,
    },
};

impl Behaviour for SessionList {
    fn place(&self) -> Place {
        Place::List
    }

    fn draw(&self, context: &DrawContext<'_>, area: Rect, buf: &mut Surface<'_>) {
        view::draw(self, context.keymap, context.theme, area, buf);
    }

    fn announcements(&self, context: &DrawContext<'_>) -> Vec<Announcement> {
        view::announce::announcements(self, context.keymap)
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
        self.notice = Some(words);
    }

    fn paste(&mut self, pasted: &str) {
        input::paste(&mut self.filter, pasted);
        self.filtered();
    }
}
