//! Keys of the home screen.

use crate::{
    settings::Settings,
    tui::{
        command::Place,
        keymap::{Code, Key, Keymap},
        msg::Effect,
        navigation::Next,
        ops::operation::Run,
        screens::home::state::Home,
    },
};

pub(crate) fn key(home: &mut Home, settings: &Settings, keymap: &Keymap, key: Key) -> Next {
    home.notice = None;
    let Some(command) = keymap.command(Place::Home, key) else { return Next::Stay(choose(home, key)) };
    match command.operation().run {
        Run::Home(run) => run(home, settings),
        Run::Help => Next::Help,
        Run::Suspend => Next::Stay(vec![Effect::Suspend]),
        // The key map gives none of these here.
        Run::Live(_)
        | Run::Record(_)
        | Run::View(_)
        | Run::Play(_)
        | Run::Review(_)
        | Run::List(_)
        | Run::Series(_)
        | Run::Comparison(_) => Next::stay(),
    }
}

/// The list of sessions.
fn choose(home: &mut Home, key: Key) -> Vec<Effect> {
    let last = home.sessions.len().saturating_sub(1);
    match key.code {
        Code::Up => home.cursor = home.cursor.saturating_sub(1),
        Code::Down => home.cursor = (home.cursor + 1).min(last),
        Code::Enter => return open(home),
        // The number of a meeting, from 1.
        Code::Char(c @ '1'..='9') => {
            let number = c.to_digit(10).and_then(|n| usize::try_from(n).ok()).unwrap_or(1);
            home.cursor = (number - 1).min(last);
        }
        _ => {}
    }
    vec![]
}

/// Enter goes on with a session that was cut off, and looks back at any other.
fn open(home: &Home) -> Vec<Effect> {
    match home.sessions.get(home.cursor) {
        Some(s) if s.can_resume() => vec![Effect::Resume(s.id.clone())],
        Some(s) => vec![Effect::Review(s.id.clone())],
        None => vec![],
    }
}
