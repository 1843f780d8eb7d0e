//! Questions at the end of the meeting.

use super::Shape;
use crate::domain::Session;

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum ClosingAsk {}

impl ClosingAsk {
    #[must_use]
    pub fn question(&self, _s: &Session) -> String {
        match *self {}
    }

    #[must_use]
    pub fn shape(&self, _s: &Session) -> Shape {
        match *self {}
    }
}
