//! What becomes of the record when the meeting ends at once, without closing together.

use crate::{
    domain::{closing::answers::Keep, session::Session},
    tui::questions::{closing::ClosingQuestion, shape::Shape},
};

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum EndingQuestion {
    Keep,
    /// What cannot be brought back is asked twice.
    Sure(Keep),
}

impl EndingQuestion {
    #[must_use]
    pub fn question(self, s: &Session) -> String {
        self.in_closing().question(s)
    }

    #[must_use]
    pub fn shape(self, s: &Session) -> Shape {
        self.in_closing().shape(s)
    }

    /// The same question when the group closes together.
    fn in_closing(self) -> ClosingQuestion {
        match self {
            Self::Keep => ClosingQuestion::Keep,
            Self::Sure(keep) => ClosingQuestion::Sure(keep),
        }
    }
}
