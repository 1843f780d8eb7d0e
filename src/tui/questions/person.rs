//! Questions about a person: whether they are timed, and whether they may be if they came late.

use crate::{
    domain::{record::ids::PersonId, session::Session},
    text::{self, people},
    tui::questions::shape::Shape,
};

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PersonQuestion {
    /// They would rather not be timed: since when?
    SinceWhen(PersonId),
    /// And is their time kept in their group's total?
    KeepTotal { person: PersonId, from_start: bool },
    /// They would rather not be in the record: since when, or not in the file at all?
    Withdraw(PersonId),
    /// Taken out of the file: is their time kept in their group's total?
    TakeOut(PersonId),
    /// They came late, and hear now what we record: may they be timed?
    LateComer(PersonId),
    /// It can not be undone: sure?
    TakeOutSure { person: PersonId, keep_total: bool },
}

impl PersonQuestion {
    #[must_use]
    pub fn question(&self, s: &Session) -> String {
        let name = |p: PersonId| people::name(&s.roster, p);
        match self {
            Self::SinceWhen(p) => text::preparation::since_when(&name(*p)),
            Self::Withdraw(p) => text::privacy::withdraw(&name(*p)),
            Self::LateComer(p) => text::preparation::read_to_late_comer(&name(*p)),
            Self::TakeOutSure { person: p, .. } => text::privacy::take_out_sure(&name(*p)),
            Self::KeepTotal { person: p, .. } | Self::TakeOut(p) => {
                let group = s.roster.person(*p).and_then(|p| s.roster.group_of(p));
                let label = group.map(|g| people::group(&s.roster, g)).unwrap_or_default();
                text::preparation::keep_total_of(&label, s.agreement.by_person)
            }
        }
    }

    #[must_use]
    pub fn shape(&self, _s: &Session) -> Shape {
        match self {
            Self::SinceWhen(_) => Shape::choice(text::preparation::since_when_choices()),
            Self::Withdraw(_) => Shape::choice(text::privacy::withdraw_choices()),
            Self::LateComer(_) => Shape::choice(text::preparation::late_comer_choices()),
            Self::TakeOutSure { .. } => Shape::choice(text::privacy::take_out_choices()),
            Self::KeepTotal { .. } | Self::TakeOut(_) => {
                Shape::choice(text::preparation::keep_total_choices())
            }
        }
    }
}

/// What is asked first of somebody who would rather not be timed: since when, unless they have not spoken yet.
#[must_use]
pub fn since_when(s: &Session, person: PersonId) -> PersonQuestion {
    let tally = s.roster.index(person).map(|seat| &s.tally.people()[seat]);
    let spoke = tally.is_some_and(|t| t.first_spoke.is_some() || t.heard || t.voices > 0);
    // Somebody who has not spoken is left out wholly, as if they had not been counted.
    if spoke { PersonQuestion::SinceWhen(person) } else { keep_total(person, true) }
}

#[must_use]
pub fn keep_total(person: PersonId, from_start: bool) -> PersonQuestion {
    PersonQuestion::KeepTotal { person, from_start }
}
