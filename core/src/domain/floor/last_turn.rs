//! The last turn, which the correcting keys act on.

use crate::domain::record::{
    ids::{PersonId, TurnRef},
    moment::Moment,
};

/// The last turn of the floor, which the correcting keys act on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct LastTurn {
    pub turn: TurnRef,
    pub start: Moment,
    /// `None` while it runs.
    pub end: Option<Moment>,
    /// `None`: *someone*.
    pub person: Option<PersonId>,
    /// For *someone*: who reports back from a small group.
    pub reporter: Option<PersonId>,
}
