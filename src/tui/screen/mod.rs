//! What is shown. Each screen is a file; none knows another.

mod closing;
mod facilitator;
mod footer;
mod help;
mod home;
mod keeper;
mod lines;
mod panel;
mod people;
mod room;
mod scene;
mod setup;

use ratatui::{buffer::Buffer, layout::Rect, text::Line};

use super::{
    ask::Ask,
    model::{Mode, Model, Screen, View},
};
use crate::domain::Moment;
use scene::Scene;

/// Draw the whole screen as it is at `now`.
pub fn draw(model: &Model, now: Moment, area: Rect, buf: &mut Buffer) {
    if area.is_empty() {
        return;
    }
    match &model.screen {
        Screen::Home(home) => home::draw(home, &model.keymap, model.theme, area, buf),
        Screen::Setup(setup) => setup::draw(setup, &model.settings, model.theme, area, buf),
        Screen::Live(live) => draw_live(&Scene::new(live, None, &model.keymap, model.theme, now), area, buf),
        Screen::Play(play) => {
            draw_live(
                &Scene::new(&play.live, Some(play), &model.keymap, model.theme, play.position),
                area,
                buf,
            );
        }
    }
}

/// Where the word *saved* stands on this screen, and the word, when it is all that a saved event changes.
#[must_use]
pub fn save_word(model: &Model, area: Rect) -> Option<(Rect, Line<'static>)> {
    match &model.screen {
        Screen::Live(live) if live.view == View::Keeper && live.saving.trouble.is_none() => {
            Some(keeper::save_word(live, model.theme, area))
        }
        _ => None,
    }
}

fn draw_live(scene: &Scene<'_>, area: Rect, buf: &mut Buffer) {
    if let Mode::Help { scroll } = scene.live.mode {
        return help::draw(scene, scroll, area, buf);
    }
    if let Mode::Typing(typing) = &scene.live.mode
        && let Ask::Closing(ask) = &typing.ask
    {
        return closing::draw(scene, ask, area, buf);
    }
    match scene.live.view {
        View::Keeper => keeper::draw(scene, area, buf),
        View::Facilitator => facilitator::draw(scene, area, buf),
        View::Room => room::draw(scene, area, buf),
    }
}
