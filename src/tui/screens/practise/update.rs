//! Keys of practice: those of a meeting, and at the end whether to save the figures.

use crate::{
    domain::{Moment, measures::taps::Voice},
    text::practise as words,
    tui::{
        command::{Command, Place},
        keymap::{Code, Key, Keymap},
        msg::Effect,
        navigation::Next,
        screens::practise::{
            script::Cue,
            state::{DO_NOT_SAVE, Practise, SAVE, Stage, Tap},
        },
    },
};

pub(crate) fn key(practise: &mut Practise, keymap: &Keymap, key: Key, now: Moment) -> Next {
    practise.run_to(now);
    let command = keymap.command(Place::Live, key);
    if key.code == Code::Esc || command == Some(Command::Leave) {
        return Next::Close;
    }
    if command == Some(Command::Suspend) {
        return Next::Stay(vec![Effect::Suspend]);
    }
    match practise.stage {
        Stage::Ready if key.code == Code::Enter || command == Some(Command::Open) => practise.start(now),
        Stage::Ready => {}
        Stage::Running { from } => tap(practise, command, key, Moment::from_ms(now.since(from))),
        Stage::Done { asking, .. } => return Next::Stay(result_key(practise, asking, key, now)),
    }
    Next::stay()
}

/// A key while the lines run by.
fn tap(practise: &mut Practise, command: Option<Command>, key: Key, at: Moment) {
    practise.notice = None;
    let hand = std::mem::take(&mut practise.hand_next);
    if let Some(letter) = key.typed().filter(char::is_ascii_lowercase) {
        return letter_tapped(practise, letter, hand, at);
    }
    match command {
        Some(Command::Open) => give_floor(practise, Voice::Quiet, at),
        Some(Command::Someone) => give_floor(practise, Voice::Someone, at),
        Some(Command::Hand) => practise.hand_next = true,
        // Backspace first takes back that a letter is waited for.
        Some(Command::Undo) if hand => {}
        Some(Command::Undo) => {
            let undone = practise.taps.pop().is_some();
            let notice = if undone { words::taken_back() } else { words::nothing_to_take_back() };
            practise.notice = Some(notice.to_owned());
        }
        // The other commands of a meeting have no use here.
        Some(_) | None => {}
    }
}

fn letter_tapped(practise: &mut Practise, letter: char, hand: bool, at: Moment) {
    let Some(person) = practise.script.people.iter().position(|person| person.key == Some(letter)) else {
        practise.notice = Some(words::no_letter(&letter.to_string()));
        return;
    };
    if hand {
        practise.notice = Some(words::hand_up(practise.script.people[person].name));
        practise.taps.push(Tap { at, cue: Cue::HandUp(person) });
    } else {
        give_floor(practise, Voice::Person(person), at);
    }
}

fn give_floor(practise: &mut Practise, voice: Voice, at: Moment) {
    practise.taps.push(Tap { at, cue: Cue::Floor(voice) });
}

/// A key when it is over. Keys that were meant for the last lines do nothing.
fn result_key(practise: &mut Practise, was_asking: bool, key: Key, now: Moment) -> Vec<Effect> {
    let answer = key.typed().filter(|_| was_asking);
    match (answer, &mut practise.stage) {
        (Some(SAVE), Stage::Done { accuracy, asking }) => {
            *asking = false;
            return vec![Effect::SavePractice(Box::new(accuracy.clone()))];
        }
        (Some(DO_NOT_SAVE), Stage::Done { asking, .. }) => {
            *asking = false;
            practise.notice = Some(words::not_saved().to_owned());
        }
        _ if key.code == Code::Enter => practise.start(now),
        _ => {}
    }
    vec![]
}
