//! Keys of the list of sessions: filter as you type, choose an order, open one or its series.

use crate::tui::{
    command::{Command, Place},
    keymap::{Code, Key, Keymap},
    msg::Effect,
    navigation::Next,
    ops::operation::Run,
    screens::list::state::SessionList,
    widget::input::{self, text},
};

/// How far the page keys move.
const PAGE: isize = 15;

pub(crate) fn begin(found: Vec<(String, String)>, today: chrono::NaiveDate) -> SessionList {
    SessionList::new(found, input::new(""), today)
}

pub(crate) fn key(list: &mut SessionList, keymap: &Keymap, key: Key) -> Next {
    list.notice = None;
    match key.code {
        Code::Up => list.step(-1),
        Code::Down => list.step(1),
        Code::PageUp => list.step(-PAGE),
        Code::PageDown => list.step(PAGE),
        Code::Home => list.step(isize::MIN),
        Code::End => list.step(isize::MAX),
        Code::Esc if !text(&list.filter).is_empty() => all_again(list),
        _ => match keymap.command(Place::List, key) {
            Some(command) => return run(list, command),
            None => filter(list, key),
        },
    }
    Next::stay()
}

fn run(list: &mut SessionList, command: Command) -> Next {
    match command.operation().run {
        Run::List(run) => run(list),
        Run::Help => Next::Help,
        Run::Suspend => Next::Stay(vec![Effect::Suspend]),
        // The key map gives none of these here.
        Run::Live(_)
        | Run::Record(_)
        | Run::View(_)
        | Run::Play(_)
        | Run::Review(_)
        | Run::Series(_)
        | Run::Comparison(_)
        | Run::Home(_) => Next::stay(),
    }
}

/// What is no command is looked for: letters narrow the list at once.
fn filter(list: &mut SessionList, key: Key) {
    if input::edit(&mut list.filter, key) {
        list.filtered();
    }
}

fn all_again(list: &mut SessionList) {
    list.filter = input::new("");
    list.filtered();
}
