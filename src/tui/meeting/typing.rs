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
        ops::{operation::Action, run::run},
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
        Code::Enter if typing.ask.waits_beside_floor() => return lend_to_floor(context, typing, key, now),
        Code::Enter if typing.ask.needs_answer() => {
            live.notice = Some(preparation::needs_answer().to_owned());
        }
        Code::Esc => {
            live.set_aside(typing);
            return vec![];
        }
        Code::Enter => {
            let from = live.history.next_seq();
            let effects = commit(context, &typing, now);
            context.live.say_if_cut(&text(&typing.input), from);
            return effects;
        }
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
        Code::PageUp => typing.cursor = typing.cursor.saturating_sub(PAGE),
        Code::Down => mark(live, &mut typing, 1),
        Code::PageDown => mark(live, &mut typing, PAGE),
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

/// How far the page keys move.
const PAGE: usize = 5;

/// Marks a row so many further down, or the last.
fn mark(live: &Live, typing: &mut Typing, by: usize) {
    let rows = palette::rows(live, &typing.ask, &text(&typing.input)).len();
    typing.cursor = (typing.cursor + by).min(rows.saturating_sub(1));
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
        Mode::Floor | Mode::Typing(_) | Mode::ReadOut { .. } | Mode::PageLink(_) if off_record => {
            live.keep(typing);
        }
        Mode::Floor | Mode::Typing(_) | Mode::ReadOut { .. } | Mode::PageLink(_) => {
            live.mode = Mode::Typing(typing);
        }
    }
    effects
}

fn commit(context: &mut LiveContext<'_>, typing: &Typing, now: Moment) -> Vec<Effect> {
    let live = &mut *context.live;
    live.mode = Mode::Floor;
    let words = plain_text::clean(&text(&typing.input), input::LINE_BYTES);
    if let Some(row) = palette::rows(live, &typing.ask, &words).into_iter().nth(typing.cursor) {
        return choose(context, row, now);
    }
    if typing.ask == Question::Command(Command::Palette) {
        return live.say(words::nothing_found(&live.keymap, &words));
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
            return run_beside(context, typing, key, now);
        }
    }
    let live = &mut *context.live;
    let Some(n) = key.typed().and_then(|c| shape.chosen(c)) else {
        live.mode = Mode::Typing(typing);
        return vec![];
    };
    live.mode = Mode::Floor;
    answers::answered(context, &typing.ask, Answer::Chosen(n), now)
}

/// Another command while a choice stands: it can be made again, or what somebody waits for goes on being asked.
fn run_beside(context: &mut LiveContext<'_>, typing: Box<Typing>, key: Key, now: Moment) -> Vec<Effect> {
    let effects = keys::floor_key(context, key, now);
    let live = &mut *context.live;
    if typing.ask.needs_answer() {
        if matches!(live.mode, Mode::Floor) {
            live.mode = Mode::Typing(typing);
        } else {
            live.notice.get_or_insert_with(|| typing.ask.called_off().to_owned());
        }
    }
    effects
}

fn is_digit(key: Key) -> bool {
    key.typed().is_some_and(|c| c.is_ascii_digit())
}

/// What is typed for the floor even while a choice on digits stands: people, hands, quiet, someone, several.
fn is_floor(c: char) -> bool {
    c.is_ascii_alphabetic() || [' ', '0', '.', ',', ';'].contains(&c)
}

/// Does what the marked row says.
fn choose(context: &mut LiveContext<'_>, row: PaletteEntry, now: Moment) -> Vec<Effect> {
    match row {
        PaletteEntry::Person(person) => context.live.act(Intent::Floor(person), now),
        PaletteEntry::Command(command, None) => run(context, command, None, now),
        PaletteEntry::Command(command, Some(words)) => {
            // As if it had been written on the note's own line: what is to be told of it is asked.
            if let Some(Action::Note(kind)) = command.operation().action() {
                let note = Question::Note(NoteQuestion::Write(*kind));
                return answers::answered(context, &note, Answer::Words(words), now);
            }
            run(context, command, Some(&words), now)
        }
        PaletteEntry::Choice(command, choice) => run(context, command, Some(&choice.argument), now),
    }
}
