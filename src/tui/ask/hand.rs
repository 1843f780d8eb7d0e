//! Questions about a hand.

use super::Shape;
use crate::domain::Session;

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum HandAsk {}

impl HandAsk {
    #[must_use]
    pub fn question(&self, _s: &Session) -> String {
        match *self {}
    }

    #[must_use]
    pub fn shape(&self, _s: &Session) -> Shape {
        match *self {}
    }
}
