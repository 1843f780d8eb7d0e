//! Keys of the live screen. The keys of floor, hands and undo do what a simple model says; any others keep the screen
//! what a fresh fold of the saved records gives. The first byte chooses; then two bytes are a wait and a key.
#![no_main]

use airtime::{
    domain::{Event, Floor, PersonId},
    tui::{Key, Msg, keymap::Code},
};
use airtime_fuzz::{
    floor_model::{Act, FloorModel, State},
    meeting::Meeting,
};
use libfuzzer_sys::fuzz_target;

/// Their letters are a to e. The last takes notes.
const PEOPLE: &str = "Ana l; Bo l; Cai s; Dee s; Eve c me";
const LETTERS: &str = "abcde";
const NOTE_TAKER: usize = 4;
/// Of one input: more would only be slower.
const MOST_KEYS: usize = 100;

fuzz_target!(|data: &[u8]| {
    let (choice, keys) = data.split_first().unwrap_or((&0, data));
    let mut meeting = Meeting::of_people(PEOPLE);
    let (mut model, mut hand_next) = (FloorModel::default(), false);
    for (n, pair) in keys.chunks_exact(2).take(MOST_KEYS).enumerate() {
        meeting.now = meeting.now.plus(1 + u64::from(pair[0]) * 37);
        if choice & 1 == 0 {
            let key = modelled_key(pair[1]);
            // Between comma and letter these say what the hand is for.
            if !(hand_next && matches!(key.code, Code::Char('*' | '!'))) {
                press(&mut meeting, &mut model, &mut hand_next, key);
                assert_eq!(shown(&meeting), Some(model.state()), "after {key}");
            }
        } else {
            meeting.send(any_message(pair[1]));
        }
        if n % 8 == 7 {
            meeting.assert_screen_is_fold();
        }
    }
    meeting.assert_whole();
});

fn modelled_key(byte: u8) -> Key {
    match char::from(b"abcdeABCDE .;*!0,\r\x08zy"[usize::from(byte) % 21]) {
        '\r' => Key::plain(Code::Enter),
        '\x08' => Key::plain(Code::Backspace),
        c @ ('y' | 'z') => Key { ctrl: true, ..Key::char(c) },
        c => Key::char(c),
    }
}

/// Presses a key in the meeting and in the model.
fn press(meeting: &mut Meeting, model: &mut FloorModel, hand_next: &mut bool, key: Key) {
    let before = meeting.saved.len();
    meeting.send(Msg::Key(key));
    let new = &meeting.saved[before..];
    let State { floor, hands, .. } = model.state();
    let person = match key.code {
        Code::Char('0') => Some(NOTE_TAKER),
        Code::Char(c) if !key.ctrl => LETTERS.find(c.to_ascii_lowercase()),
        _ => None,
    };
    let toggled = |person| Act::Hand(person, !hands.contains(&person));
    let either = |other| Act::Floor(if floor == other { Floor::Open } else { other });
    if std::mem::take(hand_next) {
        return person.into_iter().for_each(|person| model.act(toggled(person)));
    }
    if floor == Floor::OffRecord {
        return if key == Key::char('!') {
            model.act(Act::OffRecord(false))
        };
    }
    match key.code {
        Code::Char('z') | Code::Backspace => model.undo(),
        Code::Char('y') => model.redo(),
        Code::Char(',') => *hand_next = true,
        Code::Char('!') => model.act(Act::OffRecord(true)),
        Code::Char('*') => model.act(either(Floor::Break)),
        Code::Char(' ') => model.act(Act::Floor(Floor::Open)),
        Code::Char('.') => model.act(Act::Floor(Floor::Someone)),
        Code::Char(';') => model.act(Act::Floor(Floor::Crosstalk)),
        Code::Char(c) if c.is_ascii_uppercase() => person.into_iter().for_each(|p| model.act(toggled(p))),
        Code::Enter => {
            // Whom it invites is for the program to say; it is somebody whose hand is up.
            if let Some(Event::Floor(speaker)) = new.first().map(|record| &record.event) {
                let invited = index(speaker.person);
                assert!(hands.contains(&invited), "{invited} of {hands:?}");
                model.act(Act::Speak(invited));
            }
        }
        _ => person.into_iter().for_each(|person| model.act(Act::Speak(person))),
    }
}

fn index(person: PersonId) -> usize {
    usize::from(person.0) - 1
}

/// What the screen shows.
fn shown(meeting: &Meeting) -> Option<State> {
    let session = meeting.live()?.session();
    let hands = session.queue.waiting().iter().map(|raised| index(raised.person)).collect();
    Some(State { floor: session.floor(), holder: session.holder().map(index), hands })
}

/// Any key, or the passing of time.
fn any_message(byte: u8) -> Msg {
    const NAMED: [Code; 13] = [
        Code::Enter,
        Code::Esc,
        Code::Tab,
        Code::BackTab,
        Code::Backspace,
        Code::Delete,
        Code::Up,
        Code::Down,
        Code::Left,
        Code::Right,
        Code::Home,
        Code::End,
        Code::PageDown,
    ];
    let key = match byte {
        0..13 => Key::plain(NAMED[usize::from(byte)]),
        13..25 => Key::plain(Code::F(byte - 12)),
        25 => return Msg::Tick,
        26 => return Msg::Paste("Ana = the rota".to_owned()),
        27..32 => {
            Key::char(['\u{e9}', '\u{301}', '\u{200d}', '\u{1f98a}', '\u{202e}'][usize::from(byte) - 27])
        }
        32..127 => Key::char(char::from(byte)),
        127 => return Msg::Paste("@new x\nNew person l".to_owned()),
        128..154 => Key { ctrl: true, ..Key::char(char::from(byte - 128 + b'a')) },
        154..180 => Key { alt: true, ..Key::char(char::from(byte - 154 + b'a')) },
        _ => Key::char(char::from(byte - 180 + b'!')),
    };
    Msg::Key(key)
}
