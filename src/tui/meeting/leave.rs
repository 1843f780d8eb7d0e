//! The end: staying, leaving for now, closing together, and what becomes of the record.

use crate::{
    domain::{
        closing::answers::Keep,
        intent::Intent,
        record::{
            continuity::{Interrupted, Interruption},
            event::Event,
            moment::Moment,
        },
    },
    tui::{
        keymap::{Code, Key},
        meeting::{
            act::{act, record},
            state::{LeaveChoice, Live, Mode},
            typing,
        },
        msg::Effect,
        questions::{Ask, closing},
    },
};

/// Only ending the meeting holds the floor keys; *stay* is in focus.
pub(crate) fn leave_key(live: &mut Live, parting: LeaveChoice, key: Key, now: Moment) -> Vec<Effect> {
    let order = LeaveChoice::ALL;
    let at = order.iter().position(|p| *p == parting).unwrap_or_default();
    match key.code {
        Code::Enter => return part(live, parting, now),
        Code::Esc => return vec![],
        Code::Left | Code::Up | Code::BackTab => live.mode = Mode::Leave(order[at.saturating_sub(1)]),
        Code::Right | Code::Down | Code::Tab => live.mode = Mode::Leave(order[(at + 1).min(order.len() - 1)]),
        _ => live.mode = Mode::Leave(parting),
    }
    vec![]
}

fn part(live: &mut Live, parting: LeaveChoice, now: Moment) -> Vec<Effect> {
    match parting {
        LeaveChoice::Stay => vec![],
        LeaveChoice::LeaveForNow => {
            let why = Interruption::Keeper;
            let mut effects = record(live, vec![Event::Interrupted(Interrupted { why })], now);
            effects.push(Effect::Quit);
            effects
        }
        LeaveChoice::CloseTogether => begin_closing(live, now),
        LeaveChoice::End => end(live, now),
    }
}

/// The closing is nobody's turn: whoever spoke last is charged no further.
pub(crate) fn begin_closing(live: &mut Live, now: Moment) -> Vec<Effect> {
    let stopped = live.session().floor().is_stopped();
    let effects = if stopped { vec![] } else { act(live, Intent::Open, now) };
    (live.panel, live.notice) = (None, None);
    let first = closing::first(live.session());
    typing::ask(live, Ask::Closing(first));
    effects
}

/// Close the open turn and the session, and do with the record as the room chose.
pub(crate) fn end(live: &mut Live, now: Moment) -> Vec<Effect> {
    let keep = live.session().closing.keep;
    let mut effects = act(live, Intent::End, now);
    effects.extend(keep.filter(|keep| *keep != Keep::Record).map(Effect::Dispose));
    effects.push(Effect::GoHome);
    effects
}
