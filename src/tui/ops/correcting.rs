//! Operations that correct what was recorded.

use crate::{
    domain::{Event, Intent, Moment, PersonId, decide, floor::correct::CorrectIntent, record::ids::TurnRef},
    text::{self, screen as words},
    tui::{
        meeting::{context::LiveContext, panel::List, state::Live},
        msg::Effect,
        ops::operation::{
            Action::{Now, Person},
            Operation,
            Run::{Live as InMeeting, Record},
            operation,
        },
    },
};

pub(super) const OPERATIONS: [Operation; 14] = [
    operation!(Undo, undo, Record(Now(undo)), ["backspace", "ctrl-z"], 3),
    operation!(Redo, redo, Record(Now(redo)), ["ctrl-y"]),
    operation!(Give, give, Record(Person(give)), [">"], 14),
    operation!(Earlier, earlier, Record(Now(earlier)), ["("], 17),
    operation!(Later, later, Record(Now(later)), [")"]),
    operation!(SpokeJustNow, spoke_just_now, InMeeting(Now(spoke_just_now)), ["\""], 18),
    operation!(FillLater, fill_later, InMeeting(Now(|cx, now| fill_later(cx.live, now)))),
    operation!(Fill, fill, InMeeting(Person(fill)), ["<"]),
    operation!(HandsToTurns, hands_to_turns, InMeeting(Now(hands_to_turns)), ["tab"]),
    operation!(Timeline, timeline, InMeeting(Now(|cx, _| cx.live.toggle_panel(List::Turns))), ["f4"], 22),
    operation!(Split, split, InMeeting(Person(split))),
    operation!(Join, join, InMeeting(Now(join))),
    operation!(Drop, drop, InMeeting(Now(drop_turn))),
    operation!(Missed, missed, InMeeting(Person(missed))),
];

/// How far `(` and `)` move the start of a turn, ms.
const STEP_MS: i64 = 2_000;

fn undo(context: &mut LiveContext<'_>, now: Moment) -> Vec<Effect> {
    let live = &mut *context.live;
    // Of what one tap recorded, what it was for.
    let undone = decide(&live.history, Intent::Undo, now).unwrap_or_default();
    let first = undone.last().and_then(|event| if let Event::Undone(e) = event { Some(e.seq) } else { None });
    let what = first.and_then(|seq| live.history.find(seq));
    let done = what.map(|r| text::undo::undone_event(&r.event, live.session())).unwrap_or_default();
    live.act_saying(Intent::Undo, done, now)
}

fn redo(context: &mut LiveContext<'_>, now: Moment) -> Vec<Effect> {
    context.live.act_saying(Intent::Redo, words::done_redo().to_owned(), now)
}

/// Corrects a turn, and says so; the list of turns stays with it.
fn correct(live: &mut Live, intent: CorrectIntent, done: String, now: Moment) -> Vec<Effect> {
    let effects = live.act_saying(Intent::Correct(intent), done, now);
    live.follow_turn();
    effects
}

fn turn(context: &LiveContext<'_>) -> Option<TurnRef> {
    context.live.chosen_turn()
}

fn give(context: &mut LiveContext<'_>, person: PersonId, now: Moment) -> Vec<Effect> {
    let intent = CorrectIntent::Give { turn: turn(context), to: Some(person) };
    let done = words::done_give(&context.live.label(person));
    correct(context.live, intent, done, now)
}

/// The turn is nobody's until somebody is filled in.
pub(crate) fn fill_later(live: &mut Live, now: Moment) -> Vec<Effect> {
    let intent = CorrectIntent::Give { turn: live.chosen_turn(), to: None };
    let done = words::done_fill_later(&live.keymap);
    correct(live, intent, done, now)
}

fn fill(context: &mut LiveContext<'_>, person: PersonId, now: Moment) -> Vec<Effect> {
    let done = words::done_fill(&context.live.label(person));
    correct(context.live, CorrectIntent::Fill(person), done, now)
}

fn earlier(context: &mut LiveContext<'_>, now: Moment) -> Vec<Effect> {
    let intent = CorrectIntent::MoveStart { turn: turn(context), by_ms: -STEP_MS };
    correct(context.live, intent, words::done_earlier().to_owned(), now)
}

fn later(context: &mut LiveContext<'_>, now: Moment) -> Vec<Effect> {
    let intent = CorrectIntent::MoveStart { turn: turn(context), by_ms: STEP_MS };
    correct(context.live, intent, words::done_later().to_owned(), now)
}

fn split(context: &mut LiveContext<'_>, person: PersonId, now: Moment) -> Vec<Effect> {
    let intent = CorrectIntent::Split { turn: turn(context), to: person };
    let done = words::done_split(&context.live.keymap, &context.live.label(person));
    correct(context.live, intent, done, now)
}

fn join(context: &mut LiveContext<'_>, now: Moment) -> Vec<Effect> {
    let intent = CorrectIntent::Join { turn: turn(context) };
    correct(context.live, intent, words::done_join().to_owned(), now)
}

fn drop_turn(context: &mut LiveContext<'_>, now: Moment) -> Vec<Effect> {
    let intent = CorrectIntent::Drop { turn: turn(context) };
    correct(context.live, intent, words::done_drop().to_owned(), now)
}

fn missed(context: &mut LiveContext<'_>, person: PersonId, now: Moment) -> Vec<Effect> {
    let intent = CorrectIntent::Missed { turn: turn(context), person };
    let done = words::done_missed(&context.live.keymap, &context.live.label(person));
    correct(context.live, intent, done, now)
}

fn spoke_just_now(context: &mut LiveContext<'_>, now: Moment) -> Vec<Effect> {
    context.live.act_saying(Intent::SpokeJustNow, words::done_spoke_just_now().to_owned(), now)
}

/// The hands that were put up with capitals were turns: Caps Lock was on.
fn hands_to_turns(context: &mut LiveContext<'_>, now: Moment) -> Vec<Effect> {
    let caps_lock = context.live.may_be_caps_lock();
    let capitals = std::mem::take(&mut context.live.capitals);
    let hands = if caps_lock { capitals } else { vec![] };
    context.live.act_saying(Intent::HandsWereTurns(hands), words::done_hands_to_turns().to_owned(), now)
}
