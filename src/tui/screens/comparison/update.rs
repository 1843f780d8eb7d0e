//! Keys of two records beside each other: the page scrolls, and closes.

use crate::tui::{
    command::Place,
    keymap::{Key, Keymap},
    msg::Effect,
    navigation::{Next, scrolled},
    ops::operation::Run,
    screens::comparison::state::ComparedRecords,
};

pub(crate) fn key(records: &mut ComparedRecords, keymap: &Keymap, key: Key) -> Next {
    records.notice = None;
    if let Some(row) = scrolled(records.scroll, key.code) {
        records.scroll = row;
        return Next::stay();
    }
    keymap.command(Place::Comparison, key).map_or_else(Next::stay, |c| run(records, c.operation().run))
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
