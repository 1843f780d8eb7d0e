//! What the floor is, at one moment.

/// What the floor is, at one moment.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Floor {
    Held,
    Open,
    Someone,
    Crosstalk,
    SmallGroups,
    Break,
    OffRecord,
    Unattended,
}

impl Floor {
    /// Whether the clocks, the fading and people's presence stop.
    #[must_use]
    pub fn is_stopped(self) -> bool {
        matches!(self, Self::SmallGroups | Self::Break | Self::OffRecord | Self::Unattended)
    }
}
