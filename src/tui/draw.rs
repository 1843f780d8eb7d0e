//! Draws the screen that is open, each by its own view.

use ratatui::{buffer::Buffer, layout::Rect, text::Line};

use crate::{
    domain::record::moment::Moment,
    tui::{
        frame::help,
        meeting::{
            state::{Mode, View},
            view::{MeetingView, Playback},
        },
        model::{Model, Screen},
        questions::question::Question,
        screens::{
            closing, glance, home, list, live,
            play::{self, state::Play},
            review, series, setup,
        },
        widget::line,
    },
};

/// Draws the whole screen as it is at `now`.
pub fn draw(model: &Model, now: Moment, area: Rect, buf: &mut Buffer) {
    if area.is_empty() {
        return;
    }
    draw_screen(model, now, area, buf);
    if model.theme.ascii {
        let cut = buf.content.iter_mut().filter(|cell| cell.symbol() == line::CUT);
        cut.for_each(|cell| {
            cell.set_symbol(".");
        });
    }
}

fn draw_screen(model: &Model, now: Moment, area: Rect, buf: &mut Buffer) {
    let (keymap, theme) = (&model.keymap, model.theme);
    if let Some(scroll) = model.help {
        return help::draw(keymap, theme, (model.place(), scroll), area, buf);
    }
    match &model.screen {
        Screen::Home(home) => home::view::draw(home, keymap, theme, area, buf),
        Screen::Setup(setup) => setup::view::draw(setup, &model.settings, theme, area, buf),
        Screen::Live(live) => draw_meeting(&MeetingView::new(live, keymap, theme, now), area, buf),
        Screen::Play(play) => draw_play(model, play, area, buf),
        Screen::Review(review) => review::view::draw(review, keymap, theme, area, buf),
        Screen::List(list) => list::view::draw(list, keymap, theme, area, buf),
        Screen::Series(series) => series::view::draw(series, keymap, theme, area, buf),
    }
}

/// A running meeting, in the view that was chosen.
fn draw_meeting(meeting: &MeetingView<'_>, area: Rect, buf: &mut Buffer) {
    if let Mode::Help { scroll } = meeting.live.mode {
        return help::draw(meeting.keymap, meeting.theme, (meeting.place, scroll), area, buf);
    }
    if let Mode::Typing(typing) = &meeting.live.mode
        && let Question::Closing(ask) = &typing.ask
    {
        return closing::view::draw(meeting, ask, area, buf);
    }
    match meeting.view {
        View::Keeper => live::view::draw(meeting, area, buf),
        View::Facilitator => glance::view::facilitator::draw(meeting, area, buf),
        View::Room => glance::view::room::draw(meeting, area, buf),
    }
}

/// A session that is played: in the view that was chosen, or beside it what the room saw at the same moment.
fn draw_play(model: &Model, play: &Play, area: Rect, buf: &mut Buffer) {
    let playback = Playback { paused: play.paused, speed: play.speed };
    let meeting = MeetingView::new(&play.live, &model.keymap, model.theme, play.position).playing(playback);
    if !play.both || matches!(play.live.mode, Mode::Help { .. }) {
        return draw_meeting(&meeting, area, buf);
    }
    let (chosen, room) = play::view::split(area);
    draw_meeting(&meeting, chosen, buf);
    let room = play::view::draw_title(model.theme, room, buf);
    draw_meeting(&MeetingView { view: View::Room, ..meeting }, room, buf);
}

/// How far what is open can be scrolled; `None`: it keeps that in bounds itself.
#[must_use]
pub fn last_scroll(model: &Model) -> Option<usize> {
    let area = Rect::new(0, 0, model.width, model.height);
    match &model.screen {
        Screen::Review(review) => Some(review::view::last_scroll(review, &model.keymap, model.theme, area)),
        Screen::Series(series) => Some(series::view::last_scroll(series, area)),
        Screen::Home(_) | Screen::Setup(_) | Screen::Live(_) | Screen::Play(_) | Screen::List(_) => None,
    }
}

/// Where the word *saved* stands on this screen, and the word, when it is all that a saved event changes.
#[must_use]
pub fn save_word(model: &Model, area: Rect) -> Option<(Rect, Line<'static>)> {
    match &model.screen {
        Screen::Live(live) if live.view == View::Keeper && live.saving.trouble.is_none() => {
            Some(live::view::save_word(live, model.theme, area))
        }
        Screen::Home(_)
        | Screen::Setup(_)
        | Screen::Live(_)
        | Screen::Play(_)
        | Screen::Review(_)
        | Screen::List(_)
        | Screen::Series(_) => None,
    }
}
