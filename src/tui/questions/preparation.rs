//! Questions about what earlier meetings left open.

use crate::{
    domain::{notes::kind::NoteKind, session::Session},
    text,
    tui::questions::shape::Shape,
};

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PreparationQuestion {
    /// What came of something that was said in an earlier meeting.
    CameOfIt { kind: NoteKind, text: String },
}

impl PreparationQuestion {
    #[must_use]
    pub fn question(&self, _s: &Session) -> String {
        text::preparation::came_of_it().to_owned()
    }

    #[must_use]
    pub fn shape(&self, _s: &Session) -> Shape {
        Shape::Words
    }
}
