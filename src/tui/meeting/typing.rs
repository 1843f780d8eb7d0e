//! Keys while something is typed beside the floor. A note never costs a turn.

use crate::{
    domain::{Floor, Intent, Moment, record::plain_text},
    text::{preparation, screen as words},
    tui::{
        command::{Command, Place},
        frame::palette::{self, PaletteEntry},
        keymap::{Code, Key},
        meeting::{
            answers,
            context::LiveContext,
            keys,
            state::{Live, Mode, Typing},
        },
        msg::Effect,
        ops::{
            operation::{Action, Run},
            run::run,
        },
        questions::{
            closing,
            note::NoteQuestion,
            question::Question,
            shape::{Answer, Shape},
        },
        widget::input::{self, text},
    },
};

/// A key while typing: Tab lends the next key to the floor, Esc sets aside, Enter is done.
pub(crate) fn key(
    context: &mut LiveContext<'_>,
    mut typing: Box<Typing>,
    key: Key,
    now: Moment,
) -> Vec<Effect> {
    if std::mem::take(&mut typing.floor_next) {
        return lend_to_floor(context, typing, key, now);
    }
    let live = &mut *context.live;
    match key.code {
        Code::Char(c) if key.alt && c.is_ascii_lowercase() => {
            return lend_to_floor(context, typing, Key::char(c), now);
        }
        Code::Tab => typing.floor_next = true,
        Code::Enter if typing.ask.needs_answer() => {
            live.notice = Some(preparation::needs_answer().to_owned());
        }
        Code::Esc => {
            live.set_aside(typing);
            return vec![];
        }
        Code::Enter => return commit(context, &typing, now),
        Code::Up | Code::Down if matches!(typing.ask, Question::Closing(_)) => {
            return beside(live, typing, key.code == Code::Down);
        }
        Code::Up | Code::Down if matches!(typing.ask, Question::Note(NoteQuestion::Write(_))) => {
            if let Question::Note(note) = &mut typing.ask {
                note.turn_kind(key.code == Code::Down);
            }
        }
        _ if matches!(typing.ask.shape(live.session()), Shape::Choice(_)) => {
            return choice(context, typing, key, now);
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
fn lend_to_floor(context: &mut LiveContext<'_>, typing: Box<Typing>, key: Key, now: Moment) -> Vec<Effect> {
    let live = &mut *context.live;
    live.mode = Mode::Floor;
    if key.code == Code::Tab {
        live.set_aside(typing);
        return vec![];
    }
    let effects = keys::floor_key(context, key, now);
    let live = &mut *context.live;
    let off_record = live.session().floor() == Floor::OffRecord;
    match &mut live.mode {
        Mode::Person(_, back) => *back = Some(typing),
        Mode::Leave(_) | Mode::Help { .. } => live.keep(typing),
        Mode::Floor | Mode::Typing(_) | Mode::ReadOut { .. } if off_record => live.keep(typing),
        Mode::Floor | Mode::Typing(_) | Mode::ReadOut { .. } => live.mode = Mode::Typing(typing),
    }
    effects
}

fn commit(context: &mut LiveContext<'_>, typing: &Typing, now: Moment) -> Vec<Effect> {
    let live = &mut *context.live;
    live.mode = Mode::Floor;
    let words = plain_text::clean(&text(&typing.input), input::LINE_BYTES);
    if matches!(typing.ask, Question::Command(Command::Palette)) {
        return choose(context, &words, typing.cursor, now);
    }
    let answer = if words.is_empty() { Answer::Skipped } else { Answer::Words(words) };
    answers::answered(context, &typing.ask, answer, now)
}

/// The question of the closing before or after this one.
fn beside(live: &mut Live, typing: Box<Typing>, forward: bool) -> Vec<Effect> {
    let Question::Closing(asked) = &typing.ask else { return vec![] };
    if let Some(next) = closing::beside(live.session(), asked, forward) {
        return live.ask(Question::Closing(next));
    }
    live.mode = Mode::Typing(typing);
    vec![]
}

/// One key of a choice; any other key leaves the question standing.
fn choice(context: &mut LiveContext<'_>, typing: Box<Typing>, key: Key, now: Moment) -> Vec<Effect> {
    let live = &mut *context.live;
    let shape = typing.ask.shape(live.session());
    if shape.leaves_letters() {
        let letter = key.typed().filter(char::is_ascii_alphabetic).map(|c| c.to_ascii_lowercase());
        let unknown = letter.filter(|c| live.session().roster.by_key(*c).is_none());
        if let Some(letter) = unknown {
            // Words typed where a digit is asked for make nobody up.
            live.notice = Some(words::nobody_on_choice(&letter.to_string()));
            live.mode = Mode::Typing(typing);
            return vec![];
        }
        if key.code == Code::Backspace || key.typed().is_some_and(is_floor) {
            return lend_to_floor(context, typing, key, now);
        }
        if !is_digit(key) && live.keymap.command(Place::Live, key).is_some() {
            // Another command: the question can be asked again.
            let effects = keys::floor_key(context, key, now);
            if typing.ask.needs_answer() {
                context.live.notice.get_or_insert_with(|| typing.ask.called_off().to_owned());
            }
            return effects;
        }
    }
    let live = &mut *context.live;
    let Shape::Choice(choices) = shape else { return vec![] };
    let chosen =
        key.typed().and_then(|c| choices.iter().position(|choice| choice.key == c.to_ascii_lowercase()));
    let Some(n) = chosen else {
        live.mode = Mode::Typing(typing);
        return vec![];
    };
    live.mode = Mode::Floor;
    answers::answered(context, &typing.ask, Answer::Chosen(n), now)
}

fn is_digit(key: Key) -> bool {
    key.typed().is_some_and(|c| c.is_ascii_digit())
}

/// What is typed for the floor even while a choice on digits stands: people, hands, quiet, someone, several.
fn is_floor(c: char) -> bool {
    c.is_ascii_alphabetic() || [' ', '0', '.', ',', ';'].contains(&c)
}

/// Run what the palette's text names, or the row under the cursor.
fn choose(context: &mut LiveContext<'_>, typed: &str, cursor: usize, now: Moment) -> Vec<Effect> {
    if let Some((command, Some(argument))) = palette::split(typed) {
        // As if it had been written on the note's own line: what is to be told of it is asked.
        if let Run::Live(Action::Note(kind)) = command.operation().run {
            let words = Answer::Words(argument.to_owned());
            return answers::answered(context, &Question::Note(NoteQuestion::Write(kind)), words, now);
        }
        return run(context, command, Some(argument), now);
    }
    let live = &mut *context.live;
    let found = palette::find(live.session(), typed);
    match found.get(cursor.min(found.len().saturating_sub(1))) {
        Some(PaletteEntry::Person(person)) => live.act(Intent::Floor(*person), now),
        Some(PaletteEntry::Command(command)) => run(context, *command, None, now),
        None => {
            live.notice = Some(words::nothing_found(&live.keymap, typed));
            vec![]
        }
    }
}
