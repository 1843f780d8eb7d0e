//! A key of a meeting, in whichever mode it is.

use crate::{
    domain::{Intent, Moment},
    text::screen as texts,
    tui::{
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
    live.notice = None;
    match std::mem::replace(&mut live.mode, Mode::Floor) {
        Mode::Floor => floor_key(context, key, now),
        Mode::Person(command, back) => person_key(context, command, back, key, now),
        Mode::Typing(typing) => typing::key(context, typing, key, now),
        Mode::Help { scroll } => {
            live.mode = help_key(key, scroll);
            // Somebody began to speak while it was read: the letter counts.
            let letter = key.typed().is_some_and(|c| c.is_ascii_lowercase());
            if letter { floor_key(context, key, now) } else { vec![] }
        }
        Mode::ReadOut { words } => read_out_key(context, words, key, now),
        Mode::Leave(choice) => leave_key(live, choice, key, now),
    }
}

pub(crate) fn help_key(key: Key, scroll: u16) -> Mode {
    help_scroll(key, scroll).map_or(Mode::Floor, |scroll| Mode::Help { scroll })
}

/// How far the help is scrolled after a key; `None`: it closes.
pub(crate) fn help_scroll(key: Key, scroll: u16) -> Option<u16> {
    match key.code {
        Code::Down | Code::Char(' ') => Some(scroll.saturating_add(1)),
        Code::PageDown => Some(scroll.saturating_add(10)),
        Code::Up => Some(scroll.saturating_sub(1)),
        Code::PageUp => Some(scroll.saturating_sub(10)),
        _ => None,
    }
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
