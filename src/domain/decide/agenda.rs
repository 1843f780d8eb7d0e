//! Items: who asked for them, ready or not, how they ended.

use super::Refusal;
use crate::domain::{Event, Session};

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum AgendaIntent {}

pub(super) fn decide(_s: &Session, intent: AgendaIntent) -> Result<Vec<Event>, Refusal> {
    match intent {}
}
