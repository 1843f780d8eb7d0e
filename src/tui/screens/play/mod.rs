//! A saved session, played as it happened.

pub mod state;
pub mod update;
pub mod view;

use ratatui::layout::Rect;

use crate::{
    domain::Moment,
    tui::{
        announce::announce_meeting,
        announcement::{Announcement, Part},
        command::Place,
        draw::draw_meeting,
        keymap::Key,
        meeting::{
            state::{Mode, View},
            view::{MeetingView, Playback},
        },
        msg::Effect,
        navigation::Next,
        screen::{Behaviour, DrawContext, KeyContext},
        screens::play::state::Play,
        surface::Surface,
    },
};

impl Behaviour for Play {
    fn place(&self) -> Place {
        Place::Play
    }

    /// In the view that was chosen, or beside it what the room saw at the same moment.
    fn draw(&self, context: &DrawContext<'_>, area: Rect, buf: &mut Surface<'_>) {
        let playback = Playback { paused: self.paused, speed: self.speed };
        let meeting =
            MeetingView::new(&self.live, context.keymap, context.theme, self.position).playing(playback);
        if matches!(self.live.mode, Mode::Help { .. }) {
            return draw_meeting(&meeting, area, buf);
        }
        let area = view::draw_progress(context.theme, (self.position, self.end), area, buf);
        if !self.both {
            return draw_meeting(&meeting, area, buf);
        }
        let (chosen, room) = view::split(area);
        draw_meeting(&meeting, chosen, buf);
        let room = view::draw_title(context.theme, room, buf);
        draw_meeting(&MeetingView { view: View::Room, ..meeting }, room, buf);
    }

    fn announcements(&self, context: &DrawContext<'_>) -> Vec<Announcement> {
        let playback = Playback { paused: self.paused, speed: self.speed };
        let meeting =
            MeetingView::new(&self.live, context.keymap, context.theme, self.position).playing(playback);
        let mut out = announce_meeting(&meeting);
        let state = meeting.status_span().content.into_owned();
        let position = (self.position, self.end);
        out.insert(1, Announcement::line(Part::Answers, view::progress(&state, position)).identified(state));
        out
    }

    fn key(&mut self, _context: &KeyContext<'_>, key: Key, now: Moment) -> Next {
        update::key(self, key, now)
    }

    fn say(&mut self, words: String) {
        self.live.notice = Some(words);
    }

    fn tick(&mut self, now: Moment) -> Vec<Effect> {
        self.run_to(now);
        vec![]
    }

    fn next_wake(&self, _now: Moment) -> Option<u64> {
        self.frame_ms()
    }
}
