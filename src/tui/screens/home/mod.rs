//! The home screen.

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
        msg::Effect,
        navigation::Next,
        screen::{Behaviour, DrawContext, KeyContext},
        screens::home::state::Home,
        surface::Surface,
    },
};

impl Behaviour for Home {
    fn place(&self) -> Place {
        Place::Home
    }

    fn draw(&self, context: &DrawContext<'_>, area: Rect, buf: &mut Surface<'_>) {
        view::draw(self, context.keymap, context.theme, area, buf);
    }

    fn announcements(&self, context: &DrawContext<'_>) -> Vec<Announcement> {
        let (keymap, theme) = (context.keymap, context.theme);
        view::announce::announcements(view::HomeView { home: self, keymap, theme })
    }

    fn key(&mut self, context: &KeyContext<'_>, key: Key, _now: Moment) -> Next {
        update::key(self, context.settings, context.keymap, key)
    }

    fn mark(&mut self, row: usize, _now: Moment) -> Option<Key> {
        self.notice = None;
        let was_marked = std::mem::replace(&mut self.cursor, row) == row;
        was_marked.then_some(Key::plain(Code::Enter))
    }

    fn say(&mut self, words: String) {
        self.notice = Some(words);
    }

    /// What it lists may have changed.
    fn shown_again(&self) -> Vec<Effect> {
        vec![Effect::GoHome]
    }
}
