//! When each group spoke. Nothing where shares may not be shown, and never who of a group.

use crate::report::{
    disclosure::Disclosure,
    model::{GroupPart, TimeState, TimelinePart},
};

/// A stretch of a session, in seconds from its opening.
#[derive(Clone, Copy, PartialEq, Debug)]
pub struct Span {
    pub start_s: f64,
    pub end_s: f64,
}

impl Disclosure<'_> {
    /// Whether it is known who had the floor when.
    #[must_use]
    pub fn has_timeline(&self) -> bool {
        !self.report.timeline.is_empty()
    }

    /// When a group had the floor.
    #[must_use]
    pub fn spans_of(&self, group: &GroupPart) -> Vec<Span> {
        let shows = if group.in_balance { self.shows_shares() } else { self.shows_every_group() };
        self.spans(|part| shows && part.group.as_ref() == Some(&group.id))
    }

    /// When all clocks stood still.
    #[must_use]
    pub fn spans_away(&self) -> Vec<Span> {
        use TimeState as S;
        self.spans(|part| matches!(part.state, S::Break | S::SmallGroups | S::OffRecord | S::Unattended))
    }

    fn spans(&self, is_shown: impl Fn(&TimelinePart) -> bool) -> Vec<Span> {
        let parts = self.report.timeline.iter().filter(|part| is_shown(part));
        parts.map(|TimelinePart { start_s, end_s, .. }| Span { start_s: *start_s, end_s: *end_s }).collect()
    }
}
