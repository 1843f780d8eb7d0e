//! How much a report tells of single people.

/// How much is told of single people.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Detail {
    /// By group only: what may be shared.
    Groups,
    /// Each person's own figures too. Only where the group agreed to it.
    People,
}
