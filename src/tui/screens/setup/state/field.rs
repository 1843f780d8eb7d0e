//! The fields of the set-up form, and the way from one to the next.

/// The fields of the set-up form, top to bottom.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Field {
    People,
    Title,
    Purpose,
    Series,
    Kind,
    Template,
    Agenda,
    Aim,
    AimAgreed,
    Rules,
    RulesAgreed,
    Holder,
    Viewers,
    Until,
    ByPerson,
    /// Whether the facilitator's own share is shown.
    ShowsFacilitator,
    Recognition,
    AgreedBy,
    ReadOut,
    Start,
}

impl Field {
    /// Who comes and what for; then what was agreed.
    pub const ALL: [Self; 20] = [
        Self::People,
        Self::Title,
        Self::Purpose,
        Self::Series,
        Self::Kind,
        Self::Template,
        Self::Agenda,
        Self::Aim,
        Self::AimAgreed,
        Self::Rules,
        Self::RulesAgreed,
        Self::Holder,
        Self::Viewers,
        Self::Until,
        Self::ByPerson,
        Self::ShowsFacilitator,
        Self::Recognition,
        Self::AgreedBy,
        Self::ReadOut,
        Self::Start,
    ];

    /// Where it stands on the form, from 0.
    #[must_use]
    pub fn index(self) -> usize {
        Self::ALL.iter().position(|f| *f == self).unwrap_or_default()
    }

    /// The field after this one or before it; at an end, this one.
    #[must_use]
    pub fn beside(self, forward: bool) -> Self {
        let at = self.index();
        Self::ALL[if forward { (at + 1).min(Self::ALL.len() - 1) } else { at.saturating_sub(1) }]
    }

    /// Whether it is filled in by typing.
    #[must_use]
    pub fn is_typed(self) -> bool {
        !self.is_choice() && self != Self::Start
    }

    /// Whether one of several answers is chosen in it.
    #[must_use]
    pub fn is_choice(self) -> bool {
        matches!(self, Self::Kind | Self::Template | Self::Recognition) || self.is_yes_or_no()
    }

    /// Whether it is about the record: what is typed there is part of the words that are read out.
    #[must_use]
    pub fn is_about_record(self) -> bool {
        match self {
            Self::Holder
            | Self::Viewers
            | Self::Until
            | Self::ByPerson
            | Self::ShowsFacilitator
            | Self::Recognition
            | Self::AgreedBy
            | Self::ReadOut => true,
            Self::People
            | Self::Title
            | Self::Purpose
            | Self::Series
            | Self::Kind
            | Self::Template
            | Self::Agenda
            | Self::Aim
            | Self::AimAgreed
            | Self::Rules
            | Self::RulesAgreed
            | Self::Start => false,
        }
    }

    #[must_use]
    pub fn is_yes_or_no(self) -> bool {
        matches!(
            self,
            Self::AimAgreed | Self::RulesAgreed | Self::ByPerson | Self::ShowsFacilitator | Self::ReadOut
        )
    }
}
