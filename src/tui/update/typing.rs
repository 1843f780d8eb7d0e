//! Words on a line beside the floor. A note never costs a turn.

use ratatui_textarea::{Input as Press, Key as PressKey, TextArea};

use super::{
    act::act,
    live::{self, Desk},
};
use crate::{
    domain::{Intent, Moment, names},
    tui::{
        command::Command,
        keymap::{Code, Key},
        model::{Input, Live, Mode, Typing, text},
        msg::Effect,
        palette::{self, Found},
    },
};

/// Longest line that can be typed or pasted, bytes.
const LINE_BYTES: usize = names::NOTE_BYTES;

/// An empty line, or one that begins with `text`.
#[must_use]
pub fn input(text: &str) -> Input {
    let mut area = TextArea::new(vec![text.to_owned()]);
    area.set_cursor_line_style(ratatui::style::Style::new());
    area.move_cursor(ratatui_textarea::CursorMove::End);
    area
}

pub fn paste(input: &mut Input, pasted: &str) {
    let room = LINE_BYTES.saturating_sub(text(input).len());
    input.insert_str(names::clean(pasted, room));
}

/// Edit the line with a key. Returns whether the key meant anything there.
pub fn edit(input: &mut Input, key: Key) -> bool {
    let press_key = match key.code {
        Code::Char(c) if text(input).len() + c.len_utf8() <= LINE_BYTES && !names::is_hidden(c) => {
            PressKey::Char(c)
        }
        Code::Backspace => PressKey::Backspace,
        Code::Delete => PressKey::Delete,
        Code::Left => PressKey::Left,
        Code::Right => PressKey::Right,
        Code::Home => PressKey::Home,
        Code::End => PressKey::End,
        _ => return false,
    };
    if key.ctrl && matches!(key.code, Code::Char('m' | 'j')) {
        return false;
    }
    input.input(Press { key: press_key, ctrl: key.ctrl, alt: key.alt, shift: false });
    true
}

/// Begin typing for a command; a note that was set aside goes on.
pub(super) fn begin(live: &mut Live, command: Command, person: Option<crate::domain::PersonId>) {
    let kept = live.aside.take_if(|t| t.command == command);
    let fresh = || Box::new(Typing { command, person, input: input(""), floor_next: false, cursor: 0 });
    live.mode = Mode::Typing(kept.unwrap_or_else(fresh));
}

/// A key while typing: Tab lends the next key to the floor, Esc sets aside, Enter is done.
pub(super) fn key(desk: &mut Desk<'_>, mut typing: Box<Typing>, key: Key, now: Moment) -> Vec<Effect> {
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
        Code::Up => typing.cursor = typing.cursor.saturating_sub(1),
        Code::Down => typing.cursor += 1,
        Code::Backspace if text(&typing.input).is_empty() => return vec![],
        _ => {
            if edit(&mut typing.input, key) {
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
    let effects = live::floor_key(desk, key, now);
    let live = &mut *desk.live;
    let off_record = live.session().floor() == crate::domain::Floor::OffRecord;
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
        live.notice = Some(crate::text::screen::NOTE_ASIDE.to_owned());
    }
    set_aside_quietly(live, typing);
}

fn set_aside_quietly(live: &mut Live, typing: Box<Typing>) {
    if is_kept(&typing) {
        live.aside = Some(typing);
    }
}

fn is_kept(typing: &Typing) -> bool {
    matches!(typing.command, Command::Note | Command::Decision) && !text(&typing.input).trim().is_empty()
}

fn commit(desk: &mut Desk<'_>, typing: &Typing, now: Moment) -> Vec<Effect> {
    let live = &mut *desk.live;
    live.mode = Mode::Floor;
    let words = names::clean(&text(&typing.input), LINE_BYTES);
    if typing.command == Command::Palette {
        return choose(desk, &words, typing.cursor, now);
    }
    if words.is_empty() {
        return vec![];
    }
    live::run(desk, typing.command, typing.person, Some(&words), now)
}

/// Run what the palette's text names, or the row under the cursor.
fn choose(desk: &mut Desk<'_>, words: &str, cursor: usize, now: Moment) -> Vec<Effect> {
    if let Some((command, argument @ Some(_))) = palette::split(words) {
        return live::run(desk, command, None, argument, now);
    }
    let live = &mut *desk.live;
    let found = palette::find(live.session(), words);
    match found.get(cursor.min(found.len().saturating_sub(1))) {
        Some(Found::Person(person)) => act(live, Intent::Floor(*person), now),
        Some(Found::Command(command)) => live::run(desk, *command, None, None, now),
        None => {
            live.notice = Some(crate::text::screen::nothing_found(words));
            vec![]
        }
    }
}
