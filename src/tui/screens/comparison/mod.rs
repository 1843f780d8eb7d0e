//! Two records of one meeting beside each other.

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
        keymap::Key,
        navigation::Next,
        screen::{Behaviour, DrawContext, KeyContext},
        screens::comparison::state::ComparedRecords,
        surface::Surface,
    },
};

impl Behaviour for ComparedRecords {
    fn place(&self) -> Place {
        Place::Comparison
    }

    fn draw(&self, context: &DrawContext<'_>, area: Rect, buf: &mut Surface<'_>) {
        view::draw(self, context.keymap, context.theme, area, buf);
    }

    fn announcements(&self, context: &DrawContext<'_>) -> Vec<Announcement> {
        picture::announcements("comparison", |area, buf| self.draw(context, area, buf))
    }

    fn key(&mut self, context: &KeyContext<'_>, key: Key, _now: Moment) -> Next {
        update::key(self, context.keymap, key)
    }

    fn say(&mut self, words: String) {
        self.notice = Some(words);
    }

    fn limit_scroll(&mut self, context: &DrawContext<'_>, area: Rect) {
        self.scroll = self.scroll.min(view::last_scroll(self, context.keymap, context.theme, area));
    }
}
