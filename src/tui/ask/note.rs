//! Questions about a note.

use super::Shape;
use crate::{
    domain::{Session, notes::NoteKind},
    text,
};

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum NoteAsk {
    /// Its words. Up and Down change the kind.
    Write(NoteKind),
}

impl NoteAsk {
    #[must_use]
    pub fn question(&self, _s: &Session) -> String {
        match self {
            Self::Write(kind) => text::note::kind(*kind).to_owned(),
        }
    }

    #[must_use]
    pub fn shape(&self, _s: &Session) -> Shape {
        match self {
            Self::Write(_) => Shape::Words,
        }
    }

    /// The next or the previous kind of note.
    pub fn turn_kind(&mut self, forward: bool) {
        let Self::Write(kind) = self;
        let all = NoteKind::ALL;
        let at = all.iter().position(|k| k == kind).unwrap_or_default();
        let step = if forward { 1 } else { all.len() - 1 };
        *kind = all[(at + step) % all.len()];
    }
}
