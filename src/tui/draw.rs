//! Draws the screen that is open, each by its own view; a meeting in the view that was chosen.

use ratatui::{buffer::Buffer, layout::Rect, text::Line};

use crate::{
    domain::Moment,
    tui::{
        frame::{help, page_link},
        meeting::{
            state::{Mode, View},
            view::MeetingView,
        },
        model::Model,
        questions::question::Question,
        screens::{
            closing::view as closing_view,
            glance::view::{facilitator, room},
            live::view as live_view,
        },
        surface::{Places, Surface},
        widget::line,
    },
};

/// Draws the whole screen as it is at `now`. Returns where the cursor stands, and what can be clicked.
pub fn draw(model: &Model, now: Moment, area: Rect, buf: &mut Buffer) -> Places {
    if area.is_empty() {
        return Places::default();
    }
    let mut surface = Surface::new(buf);
    draw_screen(model, now, area, &mut surface);
    let places = surface.places;
    model.theme.fill(buf);
    if model.theme.ascii {
        mark_cuts_in_ascii(buf);
    }
    places
}

/// Two full stops where a line was cut: the second takes the place of a letter before it.
fn mark_cuts_in_ascii(buf: &mut Buffer) {
    for at in 0..buf.content.len() {
        if buf.content[at].symbol() != line::CUT {
            continue;
        }
        buf.content[at].set_symbol(".");
        let before = at.checked_sub(1).filter(|_| !at.is_multiple_of(usize::from(buf.area.width)));
        if let Some(before) = before.and_then(|before| buf.content.get_mut(before))
            && before.symbol().chars().any(char::is_alphanumeric)
        {
            before.set_symbol(".");
        }
    }
}

fn draw_screen(model: &Model, now: Moment, area: Rect, buf: &mut Surface<'_>) {
    let screen = model.screen.behaviour();
    match &model.help {
        Some(state) => help::draw(&model.keymap, model.theme, (screen.place(), state), area, buf),
        None => screen.draw(&model.draw_context(now), area, buf),
    }
}

/// Draws a meeting that runs or is played, in the view that was chosen.
pub(crate) fn draw_meeting(meeting: &MeetingView<'_>, area: Rect, buf: &mut Surface<'_>) {
    if let Mode::Help { state } = &meeting.live.mode {
        return help::draw(meeting.keymap, meeting.theme, (meeting.place, state), area, buf);
    }
    if let (Mode::PageLink(whose), Some(links)) = (&meeting.live.mode, &meeting.live.page) {
        return page_link::draw(meeting, links, *whose, area, buf);
    }
    if let Mode::Typing(typing) = &meeting.live.mode
        && let Question::Closing(ask) = &typing.ask
    {
        return closing_view::draw(meeting, ask, area, buf);
    }
    match meeting.view {
        View::Keeper => live_view::draw(meeting, area, buf),
        View::Facilitator => facilitator::draw(meeting, area, buf),
        View::Room => room::draw(meeting, area, buf),
    }
}

/// Where the word *saved* stands on this screen, and the word, when it is all that a saved event changes.
#[must_use]
pub fn save_word(model: &Model, area: Rect) -> Option<(Rect, Line<'static>)> {
    model.screen.behaviour().save_word(model.theme, area)
}
