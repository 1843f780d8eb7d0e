//! Operations of a series of sessions.

use crate::{
    text::review as words,
    tui::{
        navigation::Next,
        ops::operation::{Operation, Run::Series, operation},
        screens::series::state::{Asking, Series as Shown},
        widget::input,
    },
};

pub(super) const OPERATIONS: [Operation; 3] = [
    operation!(Ledger, ledger, Series(turn_page), ["tab", "l"], 1),
    operation!(CameOfIt, came_of_it, Series(ask_what_came_of_it), ["enter"], 2),
    operation!(EndSeries, end_series, Series(|_| Next::Close), ["esc", "q", "ctrl-c"], 3),
];

/// How it goes, or what was said.
fn turn_page(series: &mut Shown) -> Next {
    series.ledger = !series.ledger;
    Next::stay()
}

/// Asks what came of the chosen line, if it is still open.
fn ask_what_came_of_it(series: &mut Shown) -> Next {
    if !series.ledger {
        return Next::stay();
    }
    if series.lines().get(series.cursor).is_some_and(|line| line.open) {
        series.asking = Some(Asking::CameOfIt(input::new("")));
    } else {
        series.notice = Some(words::closed_already().to_owned());
    }
    Next::stay()
}
