//! Operations that mark something with one key: jargon, a disagreement, a card, an interruption. The floor stays as
//! it is.

use crate::{
    domain::{
        Event, Intent, Moment, Seq,
        notes::{decide::NotesIntent, kind::NoteKind, marks::Colour},
    },
    text::note as words,
    tui::{
        meeting::{context::LiveContext, state::Live},
        msg::Effect,
        ops::{
            notes,
            operation::{
                Action::{Maybe, Now},
                Operation,
                Run::Live as InMeeting,
                operation,
            },
        },
        questions::note::Detail,
    },
};

pub(super) const OPERATIONS: [Operation; 6] = [
    operation!(Jargon, jargon, InMeeting(Maybe(jargon)), ["%"]),
    operation!(Disagreement, disagreement, InMeeting(Maybe(disagreement)), ["&"]),
    operation!(GreenCard, green_card, InMeeting(Now(|cx, now| card(cx, Colour::Green, now))), ["f7"]),
    operation!(YellowCard, yellow_card, InMeeting(Now(|cx, now| card(cx, Colour::Yellow, now))), ["f8"]),
    operation!(RedCard, red_card, InMeeting(Now(|cx, now| card(cx, Colour::Red, now))), ["f9"]),
    operation!(Interruption, interruption, InMeeting(Now(interruption)), ["ctrl-x"]),
];

/// The same key within this long, with nothing done in between, writes the word down, ms.
const SAME_KEY_MS: u64 = 10_000;

fn jargon(context: &mut LiveContext<'_>, words: Option<&str>, now: Moment) -> Vec<Effect> {
    if let Some(typed) = words {
        return notes::write(context.live, NoteKind::Jargon, typed, now);
    }
    let done = words::marked_jargon(&context.live.keymap);
    mark(context.live, NoteKind::Jargon, done, now)
}

fn disagreement(context: &mut LiveContext<'_>, words: Option<&str>, now: Moment) -> Vec<Effect> {
    if let Some(typed) = words {
        return notes::write(context.live, NoteKind::Disagreement, typed, now);
    }
    let done = words::marked_disagreement(&context.live.keymap);
    mark(context.live, NoteKind::Disagreement, done, now)
}

/// The mark at once; the same key again asks for its word.
fn mark(live: &mut Live, kind: NoteKind, done: String, now: Moment) -> Vec<Effect> {
    if let Some(seq) = just_marked(live, kind, now) {
        return live.ask_about_note(seq, Detail::Words, false);
    }
    live.act_saying(Intent::Notes(NotesIntent::Mark(kind)), done, now)
}

fn just_marked(live: &Live, kind: NoteKind, now: Moment) -> Option<Seq> {
    let note = live.session().note(live.history.last_act()?)?;
    let just = note.kind == kind && note.text.is_empty() && now.since(note.at) < SAME_KEY_MS;
    just.then_some(note.seq)
}

fn card(context: &mut LiveContext<'_>, colour: Colour, now: Moment) -> Vec<Effect> {
    let done = words::card(colour).to_owned();
    context.live.act_saying(Intent::Notes(NotesIntent::Card(colour)), done, now)
}

fn interruption(context: &mut LiveContext<'_>, now: Moment) -> Vec<Effect> {
    let live = &mut *context.live;
    let effects = live.act(Intent::Notes(NotesIntent::CutIn), now);
    let last = live.history.records().last().map(|r| &r.event).filter(|_| !effects.is_empty());
    if let Some(Event::CutIn(c)) = last {
        live.notice = Some(words::interruption(&c.by_role, &c.on_role, c.invited));
    }
    effects
}
