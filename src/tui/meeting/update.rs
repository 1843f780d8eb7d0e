//! A key of a meeting, in whichever mode it is.

use crate::{
    domain::{Intent, Moment},
    text::screen as texts,
    tui::{
        help_state::HelpState,
        keymap::{Code, Key},
        meeting::{
            context::LiveContext,
            keys::{floor_key, person_key},
            leave::leave_key,
            state::Mode,
            typing,
        },
        msg::Effect,
    },
};

/// Handles a key of a running meeting, or of a question about one that is reviewed.
pub(crate) fn key(context: &mut LiveContext<'_>, key: Key, now: Moment) -> Vec<Effect> {
    let live = &mut *context.live;
    (live.notice, live.notice_since) = (None, None);
    live.last_key = Some(now);
    match std::mem::replace(&mut live.mode, Mode::Floor) {
        Mode::Floor => floor_key(context, key, now),
        Mode::Person(command, back) => person_key(context, command, back, key, now),
        Mode::Typing(typing) => typing::key(context, typing, key, now),
        Mode::Help { state } if state.floor_next => lend_from_help(context, state, key, now),
        Mode::Help { state } => {
            live.mode = help_key(key, state);
            vec![]
        }
        Mode::ReadOut { words } => read_out_key(context, words, key, now),
        Mode::Leave(choice) => leave_key(live, choice, key, now),
    }
}

pub(crate) fn help_key(key: Key, state: HelpState) -> Mode {
    state.press(key).map_or(Mode::Floor, |state| Mode::Help { state })
}

/// Somebody began to speak while help is read: one key acts on the floor, and the help stays.
fn lend_from_help(context: &mut LiveContext<'_>, state: HelpState, key: Key, now: Moment) -> Vec<Effect> {
    let effects = floor_key(context, key, now);
    if matches!(context.live.mode, Mode::Floor) {
        context.live.mode = Mode::Help { state: HelpState { floor_next: false, ..state } };
    }
    effects
}

/// While it is read aloud the meeting goes on: every other key is the floor's, and the words stay.
fn read_out_key(context: &mut LiveContext<'_>, words: String, key: Key, now: Moment) -> Vec<Effect> {
    match key.code {
        Code::Enter => {
            let done = texts::read_out_done().to_owned();
            context.live.act_saying(Intent::ReadOut(words), done, now)
        }
        Code::Esc => vec![],
        _ => {
            let effects = floor_key(context, key, now);
            if matches!(context.live.mode, Mode::Floor) {
                context.live.mode = Mode::ReadOut { words };
            }
            effects
        }
    }
}
