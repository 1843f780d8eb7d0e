//! The list of sessions: filter as you type, in an order of one's choice, open one or its series.

use super::typing;
use crate::{
    domain::names,
    report::{Summary, series::series_report},
    text::review as words,
    tui::{
        command::{Command, Place},
        keymap::{Code, Key, Keymap},
        list::SessionList,
        msg::Effect,
        series::Series,
    },
};

/// How far the page keys move.
const PAGE: isize = 15;

/// What a key leads to.
pub(super) enum Next {
    Do(Vec<Effect>),
    Series(Box<Series>),
}

pub(super) fn begin(found: Vec<(String, String)>, today: chrono::NaiveDate) -> SessionList {
    SessionList::new(found, typing::input(""), today)
}

pub(super) fn key(list: &mut SessionList, keymap: &Keymap, key: Key) -> Next {
    list.notice = None;
    match key.code {
        Code::Up => list.step(-1),
        Code::Down => list.step(1),
        Code::PageUp => list.step(-PAGE),
        Code::PageDown => list.step(PAGE),
        Code::Home if !list.filtering => list.step(isize::MIN),
        Code::End if !list.filtering => list.step(isize::MAX),
        _ if list.filtering => return filter(list, key),
        _ => return run(list, keymap.command(Place::List, key)),
    }
    Next::Do(vec![])
}

/// Letters narrow the list; Enter opens, Esc takes the filter away.
fn filter(list: &mut SessionList, key: Key) -> Next {
    match key.code {
        Code::Enter => return Next::Do(open(list)),
        Code::Esc => {
            list.filtering = false;
            list.filter = typing::input("");
            list.filtered();
        }
        Code::Tab => list.filtering = false,
        _ => {
            if typing::edit(&mut list.filter, key) {
                list.filtered();
            }
        }
    }
    Next::Do(vec![])
}

fn run(list: &mut SessionList, command: Option<Command>) -> Next {
    match command {
        Some(Command::OpenReview) => return Next::Do(open(list)),
        Some(Command::Filter) => list.filtering = true,
        Some(Command::Sort) => list.turn_order(),
        Some(Command::Follow) => return follow(list),
        Some(Command::EndList) => return Next::Do(vec![Effect::GoHome]),
        _ => {}
    }
    Next::Do(vec![])
}

fn open(list: &SessionList) -> Vec<Effect> {
    list.chosen().map(|row| vec![Effect::Review(row.source.clone())]).unwrap_or_default()
}

/// The series that the chosen session belongs to.
fn follow(list: &mut SessionList) -> Next {
    let series = list.chosen().and_then(|row| row.summary()).and_then(|s| s.series.clone());
    let Some(series) = series else {
        list.notice = Some(words::NO_SERIES.to_owned());
        return Next::Do(vec![]);
    };
    Next::Series(Box::new(of_series(list.clone(), &series)))
}

/// All that were read of a series; as many as that are.
pub(super) fn of_series(list: SessionList, name: &str) -> Series {
    let folded = names::fold(name.trim());
    let of_it = |s: &Summary| s.series.as_deref().map(|n| names::fold(n.trim())) == Some(folded.clone());
    let summaries: Vec<Summary> =
        list.summaries().filter(|(_, s)| of_it(s)).map(|(_, s)| s.clone()).collect();
    let report = series_report(summaries, &[], crate::report::Detail::Groups, list.today);
    Series::new(name.to_owned(), report, list)
}
