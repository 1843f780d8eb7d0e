//! The queue: hands, their kinds and places, the order; go-rounds.

use super::Refusal;
use crate::domain::{Event, Session};

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum HandsIntent {}

pub(super) fn decide(_s: &Session, intent: HandsIntent) -> Result<Vec<Event>, Refusal> {
    match intent {}
}
