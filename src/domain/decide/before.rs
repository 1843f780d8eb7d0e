//! What is settled before the talk: purpose, ground rules, who is timed.

use super::Refusal;
use crate::domain::{Event, Session};

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum BeforeIntent {}

pub(super) fn decide(_s: &Session, intent: BeforeIntent) -> Result<Vec<Event>, Refusal> {
    match intent {}
}
