//! What may be told where a group is small: one rule, for every screen and format.
//!
//! Where a group in the balance has fewer than three people, shares are left out altogether, because one share
//! gives away the other.

use super::view::{Detail, GroupPart, SessionReport};
use crate::domain::{charter::SessionKind, measures::SMALL_GROUP};

/// A report, and for whom it is made.
#[derive(Clone, Copy, Debug)]
pub struct Few<'a> {
    pub report: &'a SessionReport,
    pub detail: Detail,
}

impl<'a> Few<'a> {
    #[must_use]
    pub fn new(report: &'a SessionReport, detail: Detail) -> Self {
        Self { report, detail }
    }

    /// The groups in the balance.
    pub fn weighed(self) -> impl Iterator<Item = &'a GroupPart> {
        self.report.groups.iter().filter(|g| g.weighed)
    }

    /// Shares of the balance.
    #[must_use]
    pub fn shows_shares(self) -> bool {
        let balanced = self.report.session.kind != SessionKind::OneGroup;
        balanced && (self.detail == Detail::People || self.weighed().all(|g| !g.small_group))
    }

    /// Shares of those who are shown apart.
    #[must_use]
    pub fn shows_apart(self) -> bool {
        self.detail == Detail::People || self.report.groups.iter().all(|g| g.weighed || !g.small_group)
    }

    /// One or two people: a figure of theirs would tell what one of them said. Of none there is none to tell.
    #[must_use]
    pub fn is_few(self, people: Option<usize>) -> bool {
        self.detail == Detail::Groups && people.is_some_and(|n| (1..SMALL_GROUP).contains(&n))
    }

    #[must_use]
    pub fn may_count(self, people: usize) -> bool {
        self.detail == Detail::People || people >= SMALL_GROUP
    }

    /// Whether a group, by its id, is too small to be told of.
    #[must_use]
    pub fn is_small(self, group: &str) -> bool {
        let small = |g: &GroupPart| g.id == group && g.small_group;
        self.detail == Detail::Groups && self.report.groups.iter().any(small)
    }
}
