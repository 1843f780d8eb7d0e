//! The running meeting.

pub mod update;
pub mod view;

use ratatui::{layout::Rect, text::Line};

use crate::{
    domain::{Floor, Moment, PersonId},
    text,
    tui::{
        announce::{announce_meeting, typed},
        announcement::Announcement,
        command::Place,
        draw::draw_meeting,
        keymap::Key,
        meeting::{
            self,
            context::LiveContext,
            saving::{RETRY_MS, STILL_HERE_MS},
            state::{Live, Mode, View},
            view::MeetingView,
        },
        msg::Effect,
        navigation::Next,
        screen::{Behaviour, DrawContext, KeyContext},
        surface::Surface,
        theme::Theme,
        widget::input,
    },
};

impl Behaviour for Live {
    fn place(&self) -> Place {
        Place::Live
    }

    fn draw(&self, context: &DrawContext<'_>, area: Rect, buf: &mut Surface<'_>) {
        draw_meeting(&MeetingView::new(self, context.keymap, context.theme, context.now), area, buf);
    }

    fn announcements(&self, context: &DrawContext<'_>) -> Vec<Announcement> {
        announce_meeting(&MeetingView::new(self, context.keymap, context.theme, context.now))
    }

    fn typed(&self) -> Option<String> {
        typed(self)
    }

    /// Not where the room can hear it.
    fn reads_back(&self) -> bool {
        self.view != View::Room
    }

    fn key(&mut self, context: &KeyContext<'_>, key: Key, now: Moment) -> Next {
        let mut live = LiveContext { live: self, settings: context.settings };
        let effects = meeting::update::key(&mut live, key, now);
        self.ask_late_comers();
        Next::Stay(effects)
    }

    fn person(&mut self, context: &KeyContext<'_>, person: PersonId, now: Moment) -> Next {
        let mut live = LiveContext { live: self, settings: context.settings };
        Next::Stay(meeting::update::person(&mut live, person, now))
    }

    fn mark(&mut self, row: usize, now: Moment) -> Option<Key> {
        meeting::update::mark(self, row, now)
    }

    fn say(&mut self, words: String) {
        self.notice = Some(words);
    }

    fn paste(&mut self, pasted: &str) {
        match &mut self.mode {
            Mode::Typing(typing) => input::paste(&mut typing.input, pasted),
            Mode::Floor
            | Mode::Person(..)
            | Mode::Help { .. }
            | Mode::ReadOut { .. }
            | Mode::PageLink(_)
            | Mode::Leave(_) => {
                self.notice = Some(text::screen::paste_nowhere(&self.keymap));
            }
        }
    }

    fn tick(&mut self, now: Moment) -> Vec<Effect> {
        self.record_passing_time(now)
    }

    fn next_wake(&self, now: Moment) -> Option<u64> {
        if self.session().ended {
            return None;
        }
        let still_here = self.session().now().plus(STILL_HERE_MS).since(now);
        let second = 1000 - now.ms() % 1000;
        let clocks_run = self.session().floor() != Floor::Break && self.session().floor() != Floor::OffRecord;
        let retry = self.saving.trouble.as_ref().map(|_| RETRY_MS);
        let picture = if clocks_run { second } else { 60_000 - now.ms() % 60_000 };
        Some(picture.min(still_here.max(1)).min(retry.unwrap_or(u64::MAX)))
    }

    fn save_word(&self, theme: Theme, area: Rect) -> Option<(Rect, Line<'static>)> {
        let all_it_changes = self.view == View::Keeper && self.saving.trouble.is_none();
        all_it_changes.then(|| view::save_word(self, theme, area))
    }

    fn recorded(&mut self) -> Option<&mut Live> {
        Some(self)
    }
}
