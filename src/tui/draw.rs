//! What is shown. Each screen is a file; none knows another.

use ratatui::{buffer::Buffer, layout::Rect, text::Line};

use crate::{
    domain::record::moment::Moment,
    text::review as words,
    tui::{
        meeting::{
            picture::Scene,
            state::{Mode, View},
        },
        model::{Model, Screen},
        questions::Ask,
        widget::line,
    },
};

/// Draw the whole screen as it is at `now`.
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
    if let Some(scroll) = model.help {
        return crate::tui::frame::help::draw(&model.keymap, model.theme, (model.place(), scroll), area, buf);
    }
    match &model.screen {
        Screen::Home(home) => {
            crate::tui::screens::home::view::draw(home, &model.keymap, model.theme, area, buf);
        }
        Screen::Setup(setup) => {
            crate::tui::screens::setup::view::draw(setup, &model.settings, model.theme, area, buf);
        }
        Screen::Live(live) => draw_live(&Scene::new(live, None, &model.keymap, model.theme, now), area, buf),
        Screen::Play(play) => {
            let scene = Scene::new(&play.live, Some(play), &model.keymap, model.theme, play.position);
            if play.both && !matches!(play.live.mode, Mode::Help { .. }) {
                return draw_both(scene, area, buf);
            }
            draw_live(&scene, area, buf);
        }
        Screen::Review(review) => {
            crate::tui::screens::review::view::draw(review, &model.keymap, model.theme, area, buf);
        }
        Screen::List(list) => {
            crate::tui::screens::list::view::draw(list, &model.keymap, model.theme, area, buf);
        }
        Screen::Series(series) => {
            crate::tui::screens::series::view::draw(series, &model.keymap, model.theme, area, buf);
        }
    }
}

/// How far what is open can be scrolled.
#[must_use]
pub fn last_scroll(model: &Model) -> Option<usize> {
    let area = Rect::new(0, 0, model.width, model.height);
    match &model.screen {
        Screen::Review(review) => {
            Some(crate::tui::screens::review::view::last_scroll(review, &model.keymap, model.theme, area))
        }
        Screen::Series(series) => Some(crate::tui::screens::series::view::last_scroll(series, area)),
        _ => None,
    }
}

/// From this width on the two views stand side by side.
const WIDE: u16 = 100;

/// The view that was chosen, and what the room saw at the same moment.
fn draw_both(scene: Scene<'_>, area: Rect, buf: &mut Buffer) {
    let (here, then) = if area.width >= WIDE {
        let half = area.width * 3 / 5;
        (Rect { width: half, ..area }, Rect { x: area.x + half + 1, width: area.width - half - 1, ..area })
    } else {
        let half = area.height * 3 / 5;
        (Rect { height: half, ..area }, Rect { y: area.y + half, height: area.height - half, ..area })
    };
    draw_live(&scene, here, buf);
    let title = line::plain(format!(" {}", words::room_then()), scene.theme.strong());
    line::lines(then, buf, &[title]);
    let room = Rect { y: then.y + 1.min(then.height), height: then.height.saturating_sub(1), ..then };
    draw_live(&Scene { view: View::Room, ..scene }, room, buf);
}

/// Where the word *saved* stands on this screen, and the word, when it is all that a saved event changes.
#[must_use]
pub fn save_word(model: &Model, area: Rect) -> Option<(Rect, Line<'static>)> {
    match &model.screen {
        Screen::Live(live) if live.view == View::Keeper && live.saving.trouble.is_none() => {
            Some(crate::tui::screens::live::view::save_word(live, model.theme, area))
        }
        _ => None,
    }
}

fn draw_live(scene: &Scene<'_>, area: Rect, buf: &mut Buffer) {
    if let Mode::Help { scroll } = scene.live.mode {
        return crate::tui::frame::help::draw(scene.keymap, scene.theme, (scene.place, scroll), area, buf);
    }
    if let Mode::Typing(typing) = &scene.live.mode
        && let Ask::Closing(ask) = &typing.ask
    {
        return crate::tui::screens::closing::view::draw(scene, ask, area, buf);
    }
    match scene.view {
        View::Keeper => crate::tui::screens::live::view::draw(scene, area, buf),
        View::Facilitator => crate::tui::screens::glance::facilitator::draw(scene, area, buf),
        View::Room => crate::tui::screens::glance::room::draw(scene, area, buf),
    }
}
