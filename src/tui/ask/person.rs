//! Questions about a person: whether they are timed.

use super::Shape;
use crate::{
    domain::{PersonId, Session},
    text,
};

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PersonAsk {
    /// They would rather not be timed: since when?
    SinceWhen(PersonId),
    /// And is their time kept in their group's total?
    KeepTotal { person: PersonId, from_start: bool },
}

impl PersonAsk {
    #[must_use]
    pub fn question(&self, s: &Session) -> String {
        let person = |p: PersonId| s.roster.person(p);
        match self {
            Self::SinceWhen(p) => text::before::since_when(person(*p).map_or("", |p| p.label.as_str())),
            Self::KeepTotal { person: p, .. } => {
                let group = person(*p).and_then(|p| s.roster.group_of(p));
                let label = group.map(|g| s.roster.group_label(g)).unwrap_or_default();
                text::before::keep_total(&label, s.agreement.by_person)
            }
        }
    }

    #[must_use]
    pub fn shape(&self, _s: &Session) -> Shape {
        match self {
            Self::SinceWhen(_) => Shape::choice(text::before::SINCE_WHEN),
            Self::KeepTotal { .. } => Shape::choice(text::before::KEEP_TOTAL),
        }
    }
}
