//! Keys of a series: how it goes, and the ledger, in which what came of an open line can be written down.

use crate::{
    domain::record::plain_text,
    report::model::series::SeriesReport,
    text::review as words,
    tui::{
        command::{Command, Place},
        keymap::{Code, Key, Keymap},
        msg::{ClosedAction, Effect},
        navigation::{Next, scrolled},
        ops::operation::Run,
        screens::series::state::{Asking, Series},
        widget::input::{self, text},
    },
};

pub(crate) fn key(series: &mut Series, keymap: &Keymap, key: Key) -> Next {
    series.notice = None;
    if let Some(asking) = series.asking.take() {
        return Next::Stay(typed(series, asking, key));
    }
    let last = series.lines().len().saturating_sub(1);
    let at = if series.ledger { &mut series.cursor } else { &mut series.scroll };
    let Some(row) = scrolled(*at, key.code) else {
        return keymap.command(Place::Series, key).map_or_else(Next::stay, |command| run(series, command));
    };
    *at = row;
    series.cursor = series.cursor.min(last);
    Next::stay()
}

fn run(series: &mut Series, command: Command) -> Next {
    match command.operation().run {
        Run::Series(run) => run(series),
        Run::Help => Next::Help,
        Run::Suspend => Next::Stay(vec![Effect::Suspend]),
        // The key map gives none of these here.
        Run::Live(_)
        | Run::Record(_)
        | Run::View(_)
        | Run::Play(_)
        | Run::Review(_)
        | Run::List(_)
        | Run::Comparison(_)
        | Run::Home(_) => Next::stay(),
    }
}

fn typed(series: &mut Series, mut asking: Asking, key: Key) -> Vec<Effect> {
    match key.code {
        Code::Enter => return answered(series, asking),
        Code::Esc => {
            // From the second question back to the first, with the words.
            if let Asking::Who { came_of_it, .. } = asking {
                series.asking = Some(Asking::CameOfIt(input::new(&came_of_it)));
            }
        }
        _ => {
            input::edit(asking.input_mut(), key);
            series.asking = Some(asking);
        }
    }
    vec![]
}

/// What came of it is asked first, then who writes it down: that only once.
fn answered(series: &mut Series, asking: Asking) -> Vec<Effect> {
    let said = plain_text::clean(&text(asking.input()), plain_text::NOTE_BYTES);
    match asking {
        Asking::Who { came_of_it, .. } => {
            series.who = Some(said);
            close(series, came_of_it)
        }
        Asking::CameOfIt(_) if said.is_empty() => vec![],
        Asking::CameOfIt(_) if series.who.is_none() => {
            series.asking = Some(Asking::Who { came_of_it: said, input: input::new("") });
            vec![]
        }
        Asking::CameOfIt(_) => close(series, said),
    }
}

/// It is written to the session in which the thing was said.
fn close(series: &mut Series, words: String) -> Vec<Effect> {
    let Some(said) = series.lines().get(series.cursor).map(|line| line.carried.clone()) else {
        return vec![];
    };
    let source = series.file_of(&said.session);
    let kind = said.note_kind();
    let by = series.who.clone().filter(|who| !who.is_empty());
    series.closing = Some(words.clone());
    let close = ClosedAction { session: source, said_in: said.said_in, kind, text: said.text, words, by };
    vec![Effect::CloseAction(Box::new(close))]
}

/// It is on the disk: the ledger is made anew.
pub(crate) fn written(series: &mut Series, report: SeriesReport) {
    series.closing = None;
    series.report = report;
    series.notice = Some(words::closed_now().to_owned());
}

/// It could not be written: nothing of what was typed is lost.
pub(crate) fn failed(series: &mut Series, why: String) {
    series.asking = series.closing.take().map(|words| Asking::CameOfIt(input::new(&words)));
    series.notice = Some(why);
}
