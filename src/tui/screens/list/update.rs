//! The list of sessions: filter as you type, in an order of one's choice, open one or its series.

use crate::{
    domain::record::plain_text,
    report::{Summary, series::series_report},
    text::review as words,
    tui::{
        command::{Command, Place},
        keymap::{Code, Key, Keymap},
        msg::Effect,
        screens::{list::state::SessionList, series::state::Series},
        widget::input::{self, text},
    },
};

/// How far the page keys move.
const PAGE: isize = 15;

/// What a key leads to.
pub(crate) enum Next {
    Do(Vec<Effect>),
    Series(Box<Series>),
    Help,
}

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
    Next::Do(vec![])
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

fn run(list: &mut SessionList, command: Command) -> Next {
    match command {
        Command::OpenReview => return Next::Do(open(list)),
        Command::Sort => list.turn_order(),
        Command::Follow => return follow(list),
        Command::Help => return Next::Help,
        Command::Suspend => return Next::Do(vec![Effect::Suspend]),
        Command::EndList => return Next::Do(vec![Effect::GoHome]),
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
        list.notice = Some(words::no_series().to_owned());
        return Next::Do(vec![]);
    };
    Next::Series(Box::new(of_series(list.clone(), &series)))
}

/// All that were read of a series; as many as that are.
pub(crate) fn of_series(list: SessionList, name: &str) -> Series {
    let folded = plain_text::fold(name.trim());
    let of_it = |s: &Summary| s.series.as_deref().map(|n| plain_text::fold(n.trim())) == Some(folded.clone());
    let summaries: Vec<Summary> =
        list.summaries().filter(|(_, s)| of_it(s)).map(|(_, s)| s.clone()).collect();
    let report = series_report(summaries, &[], crate::report::Detail::Groups, list.today);
    Series::new(name.to_owned(), report, list)
}
