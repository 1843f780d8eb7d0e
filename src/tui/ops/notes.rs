//! Operations that write notes.

use crate::{
    domain::{Intent, Moment, notes::kind::NoteKind, record::plain_text},
    text::{note as words, screen},
    tui::{
        meeting::{panel::List, state::Live},
        msg::Effect,
        ops::operation::{
            Action::{Note, Now},
            Operation,
            Run::Live as InMeeting,
            operation,
        },
    },
};

pub(super) const OPERATIONS: [Operation; 10] = [
    operation!(Note, note, InMeeting(Note(NoteKind::Note)), ["/"], 6),
    operation!(Decision, decision, InMeeting(Note(NoteKind::Decision))),
    operation!(Action, action, InMeeting(Note(NoteKind::Action))),
    operation!(Idea, idea, InMeeting(Note(NoteKind::Idea))),
    operation!(Need, need, InMeeting(Note(NoteKind::UnmetNeed))),
    operation!(Story, story, InMeeting(Note(NoteKind::StoryPoint))),
    operation!(Park, park, InMeeting(Note(NoteKind::Parked))),
    operation!(RuleKept, rule_kept, InMeeting(Note(NoteKind::RuleKept))),
    operation!(RuleBroken, rule_broken, InMeeting(Note(NoteKind::RuleBroken))),
    operation!(Notes, notes, InMeeting(Now(|cx, _| cx.live.toggle_panel(List::Notes))), ["f5"], 23),
];

/// Written down, as the kind its first word says.
pub(crate) fn write(live: &mut Live, kind: NoteKind, typed: &str, now: Moment) -> Vec<Effect> {
    let typed = plain_text::clean(typed, plain_text::NOTE_BYTES);
    let (kind, note) = words::split_kind(kind, &typed);
    live.act_saying(Intent::Note(kind, note.to_owned()), screen::noted().to_owned(), now)
}
