//! Words about notes: their kinds, and what is asked about each.

use crate::domain::notes::NoteKind;

/// What a kind of note is called, in front of its words.
#[must_use]
pub fn kind(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Note => "note",
        NoteKind::Decision => "decided",
        NoteKind::Idea => "idea",
        NoteKind::StoryPoint => "from a story",
        NoteKind::Action => "action",
        NoteKind::UnmetNeed => "a need we can not meet",
        NoteKind::Disagreement => "we disagree",
        NoteKind::Parked => "parked",
        NoteKind::Jargon => "jargon",
        NoteKind::RuleKept => "ground rule kept",
        NoteKind::RuleBroken => "ground rule not kept",
    }
}
