//! A key of a meeting, in whichever mode it is.

use crate::{
    domain::{Intent, Moment, PersonId},
    text::screen as texts,
    tui::{
        help_state::HelpState,
        keymap::{Code, Key},
        meeting::{
            context::LiveContext,
            keys::{floor_key, person_key},
            leave::leave_key,
            page_links::LinkFor,
            state::{LeaveChoice, Live, Mode, View},
            typing,
        },
        msg::Effect,
    },
};

/// Handles a key of a running meeting, or of a question about one that is reviewed.
pub(crate) fn key(context: &mut LiveContext<'_>, key: Key, now: Moment) -> Vec<Effect> {
    let live = &mut *context.live;
    (live.notice, live.notice_since, live.reading) = (None, None, None);
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
        Mode::PageLink(whose) => page_link_key(context, whose, key, now),
        Mode::Leave(choice) => leave_key(live, choice, key, now),
    }
}

/// A click on somebody: what their key does. While words are typed, it is lent to the floor, as with Alt.
pub(crate) fn person(context: &mut LiveContext<'_>, person: PersonId, now: Moment) -> Vec<Effect> {
    let live = &mut *context.live;
    let letter = live.session().roster.person(person).and_then(|person| person.key);
    match (&live.mode, letter) {
        (Mode::Floor | Mode::Person(..) | Mode::ReadOut { .. } | Mode::PageLink(_), Some(letter)) => {
            key(context, Key::char(letter), now)
        }
        (Mode::Typing(_), Some(letter)) => key(context, Key { alt: true, ..Key::char(letter) }, now),
        // As the palette does with somebody who has no letter.
        (Mode::Floor, None) => {
            (live.notice, live.notice_since, live.last_key) = (None, None, Some(now));
            live.act(Intent::Floor(person), now)
        }
        (Mode::Person(..) | Mode::ReadOut { .. } | Mode::PageLink(_) | Mode::Typing(_), None)
        | (Mode::Leave(_) | Mode::Help { .. }, _) => vec![],
    }
}

/// Marks a row that was clicked: of the open list, of what is found, of the choices when somebody leaves. Returns the
/// key that opens it, if it was marked already.
pub(crate) fn mark(live: &mut Live, row: usize, now: Moment) -> Option<Key> {
    live.last_key = Some(now);
    match &mut live.mode {
        Mode::Floor => {
            let panel = live.panel.as_mut()?;
            (live.notice, live.notice_since) = (None, None);
            (std::mem::replace(&mut panel.cursor, row) == row).then_some(Key::plain(Code::Right))
        }
        Mode::Typing(typing) => {
            (std::mem::replace(&mut typing.cursor, row) == row).then_some(Key::plain(Code::Enter))
        }
        Mode::Leave(chosen) => {
            let clicked = *LeaveChoice::ALL.get(row)?;
            (std::mem::replace(chosen, clicked) == clicked).then_some(Key::plain(Code::Enter))
        }
        Mode::Person(..) | Mode::Help { .. } | Mode::ReadOut { .. } | Mode::PageLink(_) => None,
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

/// While people scan the link the meeting goes on: every other key is the floor's, and the link stays.
fn page_link_key(context: &mut LiveContext<'_>, whose: LinkFor, key: Key, now: Moment) -> Vec<Effect> {
    match key.code {
        Code::Esc => vec![],
        Code::Tab => {
            // A projector shows the room's view, and not the facilitator's link.
            let shown = if context.live.view == View::Room { LinkFor::Room } else { whose.other() };
            context.live.mode = Mode::PageLink(shown);
            vec![]
        }
        _ => {
            let effects = floor_key(context, key, now);
            if matches!(context.live.mode, Mode::Floor) && context.live.page.is_some() {
                context.live.mode = Mode::PageLink(whose);
            }
            effects
        }
    }
}
