//! Marks of one key: jargon, a disagreement, a card, coming in early. The floor stays as it is.

use crate::{
    domain::{
        intent::Intent,
        notes::{decide::NotesIntent, marks::Colour, note::NoteKind},
        record::{event::Event, ids::Seq, moment::Moment},
    },
    text,
    tui::{
        command::Command,
        meeting::{
            act::{act, act_saying},
            answers::ask_about,
            state::Live,
        },
        msg::Effect,
        questions::note::Detail,
    },
};

/// The same key within this long, with nothing done in between, writes the word down, ms.
const SAME_KEY_MS: u64 = 10_000;

/// A mark's command; `None`: it is no mark.
pub(crate) fn run(live: &mut Live, command: Command, now: Moment) -> Option<Vec<Effect>> {
    Some(match command {
        Command::Jargon => mark(live, NoteKind::Jargon, now),
        Command::Disagreement => mark(live, NoteKind::Disagreement, now),
        Command::Green => card(live, Colour::Green, now),
        Command::Yellow => card(live, Colour::Yellow, now),
        Command::Red => card(live, Colour::Red, now),
        Command::Interruption => cut_in(live, now),
        _ => return None,
    })
}

/// The mark at once; the same key again asks for its word.
fn mark(live: &mut Live, kind: NoteKind, now: Moment) -> Vec<Effect> {
    if let Some(seq) = just_marked(live, kind, now) {
        ask_about(live, seq, Detail::Words, false);
        return vec![];
    }
    let said = match kind {
        NoteKind::Jargon => text::note::marked_jargon(&live.keymap),
        _ => text::note::marked_disagreement(&live.keymap),
    };
    act_saying(live, Intent::Notes(NotesIntent::Mark(kind)), said, now)
}

fn just_marked(live: &Live, kind: NoteKind, now: Moment) -> Option<Seq> {
    let note = live.session().note(live.history.last_act()?)?;
    let just = note.kind == kind && note.text.is_empty() && now.since(note.at) < SAME_KEY_MS;
    just.then_some(note.seq)
}

fn card(live: &mut Live, colour: Colour, now: Moment) -> Vec<Effect> {
    act_saying(live, Intent::Notes(NotesIntent::Card(colour)), text::note::card(colour).to_owned(), now)
}

fn cut_in(live: &mut Live, now: Moment) -> Vec<Effect> {
    let effects = act(live, Intent::Notes(NotesIntent::CutIn), now);
    if let Some(Event::CutIn(c)) =
        live.history.records().last().map(|r| &r.event).filter(|_| !effects.is_empty())
    {
        live.notice = Some(text::note::interruption(&c.by_role, &c.on_role, c.invited));
    }
    effects
}
