//! More about notes, and marks.

use super::Refusal;
use crate::domain::{Event, History};

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum NotesIntent {}

pub(super) fn decide(_history: &History, intent: NotesIntent) -> Result<Vec<Event>, Refusal> {
    match intent {}
}
