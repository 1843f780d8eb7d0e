//! Operations of the list of sessions.

use crate::{
    text::review as words,
    tui::{
        msg::Effect,
        navigation::{Next, Opening},
        ops::operation::{Operation, Run::List, operation},
        screens::list::state::SessionList,
    },
};

pub(super) const OPERATIONS: [Operation; 5] = [
    operation!(OpenSession, open_session, List(|list| open(list)), ["enter"], 1),
    operation!(Sort, sort, List(sort), ["tab"], 3),
    operation!(Series, series, List(open_series), ["ctrl-t"], 4),
    operation!(CompareRecords, compare_records, List(compare), ["ctrl-d"], 6),
    operation!(EndList, end_list, List(|_| Next::Close), ["esc", "ctrl-c"], 5),
];

fn open(list: &SessionList) -> Next {
    Next::Stay(list.chosen().map(|row| vec![Effect::Review(row.source.clone())]).unwrap_or_default())
}

fn sort(list: &mut SessionList) -> Next {
    list.turn_order();
    Next::stay()
}

/// The series that the chosen session belongs to.
fn open_series(list: &mut SessionList) -> Next {
    let series = list.chosen().and_then(|row| row.summary()).and_then(|summary| summary.series.clone());
    if let Some(name) = series {
        return Next::Open(Opening::Series(name));
    }
    list.notice = Some(words::no_series().to_owned());
    Next::stay()
}

/// Marks the chosen record, or compares it with the one that is marked. The marked one again: it is not marked any more.
fn compare(list: &mut SessionList) -> Next {
    let Some(source) = list.chosen().map(|row| row.source.clone()) else { return Next::stay() };
    match list.marked.take() {
        None => list.marked = Some(source),
        Some(first) if first == source => {}
        Some(first) => return Next::Stay(vec![Effect::Compare { first, second: source }]),
    }
    Next::stay()
}
