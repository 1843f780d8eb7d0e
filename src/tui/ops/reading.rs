//! Operations that read a part of the screen out in words: one key each, for whoever listens to it or cannot see all of it.

use crate::{
    text::messages::lines as words,
    tui::{
        meeting::state::{Live, Reading},
        msg::Effect,
        ops::operation::{
            Action::{Now, Words},
            Operation,
            Run::Live as InMeeting,
            operation,
        },
    },
};

pub(super) const OPERATIONS: [Operation; 6] = [
    operation!(ReadClock, read_clock, InMeeting(Now(|cx, _| read(cx.live, Reading::Clock))), ["ctrl-t"]),
    operation!(
        ReadBalance,
        read_balance,
        InMeeting(Now(|cx, _| read(cx.live, Reading::Balance))),
        ["ctrl-l"]
    ),
    operation!(ReadHands, read_hands, InMeeting(Now(|cx, _| read(cx.live, Reading::Hands))), ["ctrl-g"]),
    operation!(ReadPeople, read_people, InMeeting(Now(|cx, _| read(cx.live, Reading::People))), ["ctrl-r"]),
    operation!(
        ReadMeeting,
        read_meeting,
        InMeeting(Now(|cx, _| read(cx.live, Reading::Meeting))),
        ["ctrl-k"]
    ),
    operation!(ReadEvery, read_every, InMeeting(Words(|cx, typed, _| read_every(cx.live, typed)))),
];

/// Longest time between two readings of the balance, minutes.
const LONGEST: u16 = 60;

fn read(live: &mut Live, what: Reading) -> Vec<Effect> {
    live.reading = Some(what);
    vec![]
}

fn read_every(live: &mut Live, typed: &str) -> Vec<Effect> {
    live.read_every = match typed.trim().parse::<u16>() {
        Ok(0) => None,
        Ok(minutes) if minutes <= LONGEST => Some(minutes),
        Ok(_) | Err(_) => return live.say(words::every_how().to_owned()),
    };
    let done = live.read_every.map_or_else(|| words::every_stopped().to_owned(), words::every);
    live.say(done)
}
