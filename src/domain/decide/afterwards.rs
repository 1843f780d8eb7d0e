//! What may still be done once a meeting has ended: turns and notes are put right, by further events, once somebody
//! has sat down to it. Nothing else.

use super::{BeforeIntent, Intent, NotesIntent, Refusal, before, correct, notes, redo, undo};
use crate::domain::{Event, History};

pub(super) fn decide(history: &History, intent: Intent) -> Result<Vec<Event>, Refusal> {
    let s = history.session();
    // No time has passed since the end.
    let now = s.now();
    match intent {
        Intent::Afterwards(after) => Ok(vec![Event::Afterwards(Box::new(after))]),
        _ if !s.reopened => Err(Refusal::Ended),
        Intent::Correct(intent) => correct::decide(history, intent, now),
        Intent::Notes(intent @ NotesIntent::About { .. }) => notes::decide(history, intent, now),
        // What came of it, where there is no note to say it of.
        Intent::Before(intent @ BeforeIntent::CameOfIt { .. }) => before::decide(history, &intent),
        Intent::Undo => undo(history),
        Intent::Redo => redo(history),
        _ => Err(Refusal::Ended),
    }
}
