//! The end of the meeting.

use super::Refusal;
use crate::domain::{Event, Session};

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ClosingIntent {}

pub(super) fn decide(_s: &Session, intent: ClosingIntent) -> Result<Vec<Event>, Refusal> {
    match intent {}
}
