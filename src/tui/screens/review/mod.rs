//! The review of one session.

pub mod amend;
pub mod movement;
pub mod ribbon_state;
pub mod state;
pub mod update;
pub mod view;

use ratatui::layout::Rect;

use crate::{
    domain::Moment,
    tui::{
        announce::typed,
        announcement::{Announcement, Part},
        command::Place,
        frame,
        keymap::Key,
        meeting::{
            saving::RETRY_MS,
            state::{Live, Mode},
        },
        msg::Effect,
        navigation::Next,
        screen::{Behaviour, DrawContext, KeyContext},
        screens::review::state::{Review, ReviewContext},
        surface::Surface,
        widget::input,
    },
};

impl Behaviour for Review {
    fn place(&self) -> Place {
        Place::Review
    }

    fn draw(&self, context: &DrawContext<'_>, area: Rect, buf: &mut Surface<'_>) {
        view::draw(self, context.keymap, context.theme, area, buf);
    }

    fn announcements(&self, context: &DrawContext<'_>) -> Vec<Announcement> {
        if let Mode::Help { state } = &self.live.mode {
            let help = frame::announce::help_rows(context.keymap, context.theme, Place::Review, state);
            let screen =
                Announcement::new(Part::Screen, vec![]).identified(format!("review {}", self.source));
            return vec![screen, help];
        }
        view::announce::announcements(self, context.keymap, context.theme)
    }

    fn typed(&self) -> Option<String> {
        typed(&self.live)
    }

    fn reads_back(&self) -> bool {
        true
    }

    fn key(&mut self, context: &KeyContext<'_>, key: Key, now: Moment) -> Next {
        update::key(&mut ReviewContext { review: self, settings: context.settings }, key, now)
    }

    fn mark(&mut self, row: usize, _now: Moment) -> Option<Key> {
        update::mark(self, row)
    }

    fn say(&mut self, words: String) {
        amend::failed(self, words);
    }

    fn paste(&mut self, pasted: &str) {
        if let Mode::Typing(typing) = &mut self.live.mode {
            input::paste(&mut typing.input, pasted);
        }
    }

    fn tick(&mut self, _now: Moment) -> Vec<Effect> {
        self.live.saving.trouble.as_ref().map(|_| self.live.retry()).into_iter().collect()
    }

    fn next_wake(&self, _now: Moment) -> Option<u64> {
        self.live.saving.trouble.as_ref().map(|_| RETRY_MS)
    }

    fn limit_scroll(&mut self, context: &DrawContext<'_>, area: Rect) {
        self.scroll = self.scroll.min(view::last_scroll(self, context.keymap, context.theme, area));
    }

    fn recorded(&mut self) -> Option<&mut Live> {
        Some(&mut self.live)
    }
}
