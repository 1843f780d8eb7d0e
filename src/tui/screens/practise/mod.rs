//! Practice with the keys of a meeting: the lines of an invented one run by.

pub mod script;
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
        msg::Effect,
        navigation::Next,
        screen::{Behaviour, DrawContext, KeyContext},
        screens::practise::state::Practise,
        surface::Surface,
    },
};

impl Behaviour for Practise {
    /// Its keys are those of a meeting.
    fn place(&self) -> Place {
        Place::Live
    }

    fn draw(&self, context: &DrawContext<'_>, area: Rect, buf: &mut Surface<'_>) {
        view::draw(self, context.keymap, (context.theme, context.now), area, buf);
    }

    fn announcements(&self, context: &DrawContext<'_>) -> Vec<Announcement> {
        picture::announcements("practise", |area, buf| self.draw(context, area, buf))
    }

    fn key(&mut self, context: &KeyContext<'_>, key: Key, now: Moment) -> Next {
        update::key(self, context.keymap, key, now)
    }

    fn say(&mut self, words: String) {
        self.notice = Some(words);
    }

    fn tick(&mut self, now: Moment) -> Vec<Effect> {
        self.run_to(now);
        vec![]
    }

    fn next_wake(&self, now: Moment) -> Option<u64> {
        self.next_change(now)
    }
}
