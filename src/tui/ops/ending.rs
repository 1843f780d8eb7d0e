//! Operations about the calm lines, and the end of the meeting.

use crate::{
    domain::{
        Moment,
        measures::{
            balance,
            prompts::{self, PromptKind},
        },
    },
    text::{people, prompt as words},
    tui::{
        meeting::{context::LiveContext, state::Live},
        msg::Effect,
        ops::operation::{
            Action::{Now, OneOf},
            Choice, Operation,
            Run::Live as InMeeting,
            operation,
        },
    },
};

pub(super) const OPERATIONS: [Operation; 3] = [
    operation!(Why, why, InMeeting(Now(why)), ["f12"]),
    operation!(Prompts, prompts, InMeeting(OneOf(switches, switch_prompts))),
    operation!(Closing, closing, InMeeting(Now(|cx, now| cx.live.begin_closing(now)))),
];

/// Why the calm line is there.
fn why(context: &mut LiveContext<'_>, now: Moment) -> Vec<Effect> {
    let live = &mut *context.live;
    let session = live.session();
    let tally = session.tally.at(now);
    let balance = balance::balance(session, &tally);
    let shown = live.prompts_due(&tally).next();
    let reason = shown.and_then(|kind| prompts::why(session, &tally, &balance, kind));
    let centred = session.roster.centred().map(|g| people::group(&session.roster, g)).unwrap_or_default();
    live.say(match reason {
        Some(why) => format!("{} {}", words::why(&why, &centred), words::how_to_close()),
        None => words::no_prompt().to_owned(),
    })
}

/// Each suggestion can be turned the other way; so can all at once.
fn switches(live: &Live) -> Vec<Choice> {
    let switch = |which: &str, title: &str, on: bool| {
        if on {
            Choice::new(&format!("{which} on"), &words::turn_on(title), false)
        } else {
            Choice::new(&format!("{which} off"), &words::turn_off(title), false)
        }
    };
    let one = |kind: &PromptKind| switch(kind.id(), words::name(*kind), !live.prompts.contains(kind));
    let all = [false, true].map(|on| switch("all", words::name_all(), on));
    PromptKind::ALL.iter().map(one).chain(all).collect()
}

/// `half-time off`, or `all on`: which of the calm lines are given, on this screen.
fn switch_prompts(context: &mut LiveContext<'_>, typed: &str, _now: Moment) -> Vec<Effect> {
    let live = &mut *context.live;
    let (which, on) = typed.rsplit_once(' ').unwrap_or((typed, ""));
    let kinds = match PromptKind::parse(which) {
        Some(kind) => vec![kind],
        None if which.trim() == "all" => PromptKind::ALL.to_vec(),
        None => vec![],
    };
    let on = match on.trim() {
        "on" => true,
        "off" => false,
        _ => return live.say(words::how_to_switch().to_owned()),
    };
    if kinds.is_empty() {
        return live.say(words::how_to_switch().to_owned());
    }
    switch(live, kinds, on);
    live.say(words::switched(&live.prompts))
}

fn switch(live: &mut Live, kinds: Vec<PromptKind>, on: bool) {
    if on {
        live.prompts.extend(kinds);
    } else {
        live.prompts.retain(|kind| !kinds.contains(kind));
    }
}
