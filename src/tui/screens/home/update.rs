//! The home screen: start, set up, resume, watch.

use crate::{
    setup::template,
    tui::{
        command::{Command, Place},
        keymap::{Code, Key},
        model::{Model, Screen},
        msg::Effect,
        screens::home::state::Home,
    },
};

pub(crate) fn key(model: &mut Model, key: Key) -> Vec<Effect> {
    let Screen::Home(home) = &mut model.screen else { return vec![] };
    home.notice = None;
    let last = home.sessions.len().saturating_sub(1);
    match model.keymap.command(Place::Home, key) {
        Some(Command::New) => return vec![Effect::Open(Box::new(template::quick_draft(&model.settings)))],
        Some(Command::GroupsOnly) => {
            return vec![Effect::Open(Box::new(template::groups_only_draft(&model.settings)))];
        }
        Some(Command::SetUp) => {
            model.screen = Screen::Setup(Box::new(crate::tui::screens::setup::state::begin(&model.settings)))
        }
        Some(Command::GoOn) => return resume(home),
        Some(Command::Watch) => return vec![Effect::Demo],
        Some(Command::LookBack) => return vec![Effect::List],
        Some(_) => return vec![Effect::Quit],
        None => return choose(home, key, last),
    }
    vec![]
}

/// The list of sessions.
fn choose(home: &mut Home, key: Key, last: usize) -> Vec<Effect> {
    match key.code {
        Code::Up => home.cursor = home.cursor.saturating_sub(1),
        Code::Down => home.cursor = (home.cursor + 1).min(last),
        Code::Enter => return open(home),
        _ => {}
    }
    vec![]
}

/// Go on with the session under the cursor if it can be, else with the latest that was cut off.
fn resume(home: &Home) -> Vec<Effect> {
    let chosen = home.sessions.get(home.cursor).filter(|s| s.can_resume());
    let session = chosen.or_else(|| home.sessions.iter().find(|s| s.can_resume()));
    session.map(|s| vec![Effect::Resume(s.id.clone())]).unwrap_or_default()
}

/// Enter goes on with a session that was cut off, and looks back at any other.
fn open(home: &Home) -> Vec<Effect> {
    match home.sessions.get(home.cursor) {
        Some(s) if s.can_resume() => vec![Effect::Resume(s.id.clone())],
        Some(s) => vec![Effect::Review(s.id.clone())],
        None => vec![],
    }
}
