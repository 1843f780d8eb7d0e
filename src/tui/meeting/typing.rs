//! Words on a line beside the floor. A note never costs a turn.

use crate::{
    domain::{
        intent::Intent,
        record::{moment::Moment, plain_text},
    },
    tui::{
        command::{Command, Place},
        frame::palette::{self, Found},
        keymap::{Code, Key},
        meeting::{
            act::act,
            answers, keys,
            state::{Live, Mode, Typing},
        },
        msg::Effect,
        questions::{Answer, Ask, Shape, closing, note::NoteAsk},
        screens::live::update::{self, Desk},
        widget::input::{self, text},
    },
};

/// Ask something on the line; a note that was set aside goes on.
pub(crate) fn ask(live: &mut Live, ask: Ask) {
    let kept = live.aside.take_if(|_| ask.is_kept());
    let fresh = || Box::new(Typing { ask, input: input::new(""), floor_next: false, cursor: 0 });
    live.mode = Mode::Typing(kept.unwrap_or_else(fresh));
}

/// Ask something before going on with what is being typed: that is set aside, and kept if it is a note.
pub(crate) fn ask_first(live: &mut Live, first: Ask) {
    if let Mode::Typing(typing) = std::mem::replace(&mut live.mode, Mode::Floor) {
        set_aside_quietly(live, typing);
    }
    ask(live, first);
}

/// Ask something to which `text` was said before, or has just been typed.
pub(crate) fn ask_with(live: &mut Live, ask: Ask, text: &str) {
    live.mode = Mode::Typing(Box::new(Typing { ask, input: input::new(text), floor_next: false, cursor: 0 }));
}

/// A key while typing: Tab lends the next key to the floor, Esc sets aside, Enter is done.
pub(crate) fn key(desk: &mut Desk<'_>, mut typing: Box<Typing>, key: Key, now: Moment) -> Vec<Effect> {
    if std::mem::take(&mut typing.floor_next) {
        return lend_to_floor(desk, typing, key, now);
    }
    let live = &mut *desk.live;
    match key.code {
        Code::Char(c) if key.alt && c.is_ascii_lowercase() => {
            return lend_to_floor(desk, typing, Key::char(c), now);
        }
        Code::Tab => typing.floor_next = true,
        Code::Esc => {
            set_aside(live, typing);
            return vec![];
        }
        Code::Enter => return commit(desk, &typing, now),
        Code::Up | Code::Down if matches!(typing.ask, Ask::Closing(_)) => {
            return beside(live, typing, key.code == Code::Down);
        }
        Code::Up | Code::Down if matches!(typing.ask, Ask::Note(NoteAsk::Write(_))) => {
            if let Ask::Note(note) = &mut typing.ask {
                note.turn_kind(key.code == Code::Down);
            }
        }
        _ if matches!(typing.ask.shape(live.session()), Shape::Choice(_)) => {
            return choice(desk, typing, key, now);
        }
        Code::Up => typing.cursor = typing.cursor.saturating_sub(1),
        Code::Down => typing.cursor += 1,
        // On an empty line it goes back to the floor, where the next one would be undo: so only here.
        Code::Backspace if text(&typing.input).is_empty() => return vec![],
        _ => {
            if input::edit(&mut typing.input, key) {
                typing.cursor = 0;
            }
        }
    }
    live.mode = Mode::Typing(typing);
    vec![]
}

/// One key acts on the floor, then typing goes on. Tab again stays on the floor.
fn lend_to_floor(desk: &mut Desk<'_>, typing: Box<Typing>, key: Key, now: Moment) -> Vec<Effect> {
    let live = &mut *desk.live;
    live.mode = Mode::Floor;
    if key.code == Code::Tab {
        set_aside(live, typing);
        return vec![];
    }
    let effects = keys::floor_key(desk, key, now);
    let live = &mut *desk.live;
    let off_record = live.session().floor() == crate::domain::floor::tally::Floor::OffRecord;
    match &mut live.mode {
        Mode::Person(_, back) => *back = Some(typing),
        Mode::Leave(_) | Mode::Help { .. } => set_aside_quietly(live, typing),
        _ if off_record => set_aside_quietly(live, typing),
        _ => live.mode = Mode::Typing(typing),
    }
    effects
}

/// A note is kept, never deleted; other half-typed commands are dropped.
fn set_aside(live: &mut Live, typing: Box<Typing>) {
    live.mode = Mode::Floor;
    if is_kept(&typing) {
        live.notice = Some(crate::text::screen::note_aside(&live.keymap));
    } else if matches!(typing.ask, Ask::Closing(_)) {
        live.notice = Some(crate::text::screen::closing_waits(&live.keymap));
    }
    set_aside_quietly(live, typing);
}

fn set_aside_quietly(live: &mut Live, typing: Box<Typing>) {
    if is_kept(&typing) {
        live.aside = Some(typing);
    }
}

fn is_kept(typing: &Typing) -> bool {
    typing.ask.is_kept() && !text(&typing.input).trim().is_empty()
}

fn commit(desk: &mut Desk<'_>, typing: &Typing, now: Moment) -> Vec<Effect> {
    let live = &mut *desk.live;
    live.mode = Mode::Floor;
    let words = plain_text::clean(&text(&typing.input), input::LINE_BYTES);
    if matches!(typing.ask, Ask::Command(Command::Palette, _)) {
        return choose(desk, &words, typing.cursor, now);
    }
    let answer = if words.is_empty() { Answer::Skipped } else { Answer::Words(words) };
    answers::answered(desk, &typing.ask, answer, now)
}

/// The question of the closing before or after this one.
fn beside(live: &mut Live, typing: Box<Typing>, forward: bool) -> Vec<Effect> {
    let Ask::Closing(asked) = &typing.ask else { return vec![] };
    match closing::beside(live.session(), asked, forward) {
        Some(next) => ask(live, Ask::Closing(next)),
        None => live.mode = Mode::Typing(typing),
    }
    vec![]
}

/// One key of a choice; any other key leaves the question standing.
fn choice(desk: &mut Desk<'_>, typing: Box<Typing>, key: Key, now: Moment) -> Vec<Effect> {
    let live = &mut *desk.live;
    let shape = typing.ask.shape(live.session());
    if shape.leaves_letters() {
        let letter = key.typed().filter(char::is_ascii_alphabetic).map(|c| c.to_ascii_lowercase());
        let unknown = letter.filter(|c| live.session().roster.by_key(*c).is_none());
        if let Some(letter) = unknown {
            // Words typed where a digit is asked for make nobody up.
            live.notice = Some(crate::text::screen::nobody_on_choice(&letter.to_string()));
            live.mode = Mode::Typing(typing);
            return vec![];
        }
        if key.code == Code::Backspace || key.typed().is_some_and(is_floor) {
            return lend_to_floor(desk, typing, key, now);
        }
        if !is_digit(key) && desk.keymap.command(Place::Live, key).is_some() {
            // Another command: the question can be asked again.
            return keys::floor_key(desk, key, now);
        }
    }
    let live = &mut *desk.live;
    let Shape::Choice(choices) = shape else { return vec![] };
    let chosen =
        key.typed().and_then(|c| choices.iter().position(|choice| choice.key == c.to_ascii_lowercase()));
    let Some(n) = chosen else {
        live.mode = Mode::Typing(typing);
        return vec![];
    };
    live.mode = Mode::Floor;
    answers::answered(desk, &typing.ask, Answer::Chosen(n), now)
}

fn is_digit(key: Key) -> bool {
    key.typed().is_some_and(|c| c.is_ascii_digit())
}

/// What is typed for the floor even while a choice on digits stands: people, hands, quiet, someone, several.
fn is_floor(c: char) -> bool {
    c.is_ascii_alphabetic() || [' ', '0', '.', ',', ';'].contains(&c)
}

/// Run what the palette's text names, or the row under the cursor.
fn choose(desk: &mut Desk<'_>, words: &str, cursor: usize, now: Moment) -> Vec<Effect> {
    if let Some((command, Some(argument))) = palette::split(words) {
        return match update::note_kind(command) {
            // As if it had been written on the note's own line: what is to be told of it is asked.
            Some(kind) => {
                let words = Answer::Words(argument.to_owned());
                answers::answered(desk, &Ask::Note(NoteAsk::Write(kind)), words, now)
            }
            None => update::run(desk, command, None, Some(argument), now),
        };
    }
    let live = &mut *desk.live;
    let found = palette::find(live.session(), words);
    match found.get(cursor.min(found.len().saturating_sub(1))) {
        Some(Found::Person(person)) => act(live, Intent::Floor(*person), now),
        Some(Found::Command(command)) => update::run(desk, *command, None, None, now),
        None => {
            live.notice = Some(crate::text::screen::nothing_found(&live.keymap, words));
            vec![]
        }
    }
}
