//! Keys of two records beside each other: the page scrolls, and closes.

use crate::tui::{
    command::Place,
    keymap::{Code, Key, Keymap},
    msg::Effect,
    navigation::Next,
    ops::operation::Run,
    screens::comparison::state::ComparedRecords,
};

const PAGE: usize = 10;

pub(crate) fn key(records: &mut ComparedRecords, keymap: &Keymap, key: Key) -> Next {
    records.notice = None;
    let at = &mut records.scroll;
    match key.code {
        Code::Up => *at = at.saturating_sub(1),
        Code::Down => *at += 1,
        Code::PageUp => *at = at.saturating_sub(PAGE),
        Code::PageDown => *at += PAGE,
        Code::Home => *at = 0,
        _ => {
            return keymap
                .command(Place::Comparison, key)
                .map_or_else(Next::stay, |c| run(records, c.operation().run));
        }
    }
    Next::stay()
}

fn run(records: &ComparedRecords, run: Run) -> Next {
    match run {
        Run::Comparison(run) => run(records),
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
        | Run::Home(_) => Next::stay(),
    }
}
