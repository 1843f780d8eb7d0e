//! Questions about a turn, on the timeline.

use crate::{
    domain::{record::ids::TurnRef, session::Session},
    text,
    tui::questions::shape::Shape,
};

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum TurnQuestion {
    /// What is to be put right about it.
    What(TurnRef),
}

impl TurnQuestion {
    #[must_use]
    pub fn question(&self, _s: &Session) -> String {
        text::screen::turn_what().to_owned()
    }

    #[must_use]
    pub fn shape(&self, _s: &Session) -> Shape {
        Shape::choice(text::screen::turn_choices())
    }
}
