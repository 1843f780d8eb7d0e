//! What kind of fact an event is, for whoever does not need its details.

use crate::domain::record::{amendment::Change, event::Event, moment::Moment};

/// What kind of fact an event is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) enum EventClass {
    /// It says what the floor is from here on.
    Floor,
    /// The program did not attend from this moment on until here.
    Gap(Moment),
    /// It changes what earlier events mean. After the end, it is an amendment of this kind.
    Correction(Option<Change>),
    /// It takes another event back, or brings it back.
    Undo,
    /// More about a note.
    Detail,
    /// Something else that the note-taker did.
    Act,
    /// Written by the program, not by the note-taker.
    Program,
}

impl Event {
    /// What kind of fact it is: the one table, so that a new event is placed once for all who ask.
    pub(super) fn class(&self) -> EventClass {
        match self {
            Self::Floor(_)
            | Self::Open
            | Self::Someone
            | Self::Crosstalk
            | Self::Break
            | Self::OffRecord
            | Self::SmallGroups
            | Self::ReportBack(_) => EventClass::Floor,
            Self::Resumed(resumed) => EventClass::Gap(resumed.since),
            Self::Unattended(gap) => EventClass::Gap(gap.since),
            Self::Given(_) => EventClass::Correction(Some(Change::Given)),
            Self::Moved(_) => EventClass::Correction(Some(Change::Moved)),
            Self::Inserted(_) => EventClass::Correction(Some(Change::Inserted)),
            Self::Split(_) => EventClass::Correction(Some(Change::Split)),
            Self::Joined(_) => EventClass::Correction(Some(Change::Joined)),
            Self::Dropped(_) => EventClass::Correction(Some(Change::Dropped)),
            Self::HandsWereTurns(_) => EventClass::Correction(None),
            Self::NotTimed(not) if not.from_start => EventClass::Correction(None),
            Self::Undone(_) | Self::Redone(_) => EventClass::Undo,
            Self::AboutNote(_) => EventClass::Detail,
            Self::Person(_)
            | Self::Heard(_)
            | Self::Supported
            | Self::Hat(_)
            | Self::Chair(_)
            | Self::Hand(_)
            | Self::HandNote(_)
            | Self::HandMoved(_)
            | Self::GaveWay(_)
            | Self::HandList(_)
            | Self::LastWord(_)
            | Self::Policy(_)
            | Self::RoundStarted(_)
            | Self::Passed(_)
            | Self::RoundEnded
            | Self::Arrived(_)
            | Self::Left(_)
            | Self::Renamed(_)
            | Self::Rekeyed(_)
            | Self::Keeper(_)
            | Self::NotTimed(_)
            | Self::Headcount(_)
            | Self::MarksSupport(_)
            | Self::Place(_)
            | Self::Group(_)
            | Self::Aim(_)
            | Self::Agreement(_)
            | Self::Observers(_)
            | Self::RoomShows(_)
            | Self::Consent(_)
            | Self::Charter(_)
            | Self::Rule(_)
            | Self::RulesAgreed
            | Self::Item(_)
            | Self::ItemStarted(_)
            | Self::ItemNotReady(_)
            | Self::ItemClosed(_)
            | Self::Note(_)
            | Self::Card(_)
            | Self::CutIn(_)
            | Self::LeadCalled
            | Self::RuleKept(_)
            | Self::CheckOut(_)
            | Self::PhoneAnswers(_)
            | Self::SaidAloud(_)
            | Self::Guess(_)
            | Self::Reflection(_)
            | Self::Choice(_) => EventClass::Act,
            Self::Opened(_)
            | Self::Ready
            | Self::Spoke(_)
            | Self::AmendmentOpened(_)
            | Self::StillHere
            | Self::Interrupted(_)
            | Self::ClockStepped(_)
            | Self::Ended
            | Self::Shared(_)
            | Self::TakenOut(_)
            | Self::Forgotten(_)
            | Self::Unknown(_) => EventClass::Program,
        }
    }

    /// Where the gap began that this event closes.
    #[must_use]
    pub fn gap_since(&self) -> Option<Moment> {
        if let EventClass::Gap(since) = self.class() { Some(since) } else { None }
    }

    /// Whether it says what the floor is from here on.
    #[must_use]
    pub fn is_floor(&self) -> bool {
        self.class() == EventClass::Floor
    }

    /// Whether it changes what earlier events mean.
    #[must_use]
    pub fn is_correction(&self) -> bool {
        matches!(self.class(), EventClass::Correction(_))
    }

    /// What it amends when it stands after the end.
    pub(super) fn amends(&self) -> Option<Change> {
        match self.class() {
            EventClass::Correction(change) => change,
            EventClass::Detail => Some(Change::Note),
            EventClass::Floor
            | EventClass::Gap(_)
            | EventClass::Undo
            | EventClass::Act
            | EventClass::Program => None,
        }
    }

    /// Whether it says nothing of who is in which group, what was agreed, or what was planned. Where this says no
    /// although it could say yes, the aim is only worked out once more.
    pub(in crate::domain) fn leaves_aim(&self) -> bool {
        match self.class() {
            EventClass::Floor | EventClass::Detail => true,
            EventClass::Gap(_) | EventClass::Correction(_) | EventClass::Undo => false,
            EventClass::Act | EventClass::Program => matches!(
                self,
                Self::StillHere
                    | Self::Heard(_)
                    | Self::Hand(_)
                    | Self::HandNote(_)
                    | Self::HandMoved(_)
                    | Self::GaveWay(_)
                    | Self::HandList(_)
                    | Self::Policy(_)
                    | Self::Passed(_)
                    | Self::RoundEnded
                    | Self::Rule(_)
                    | Self::RulesAgreed
                    | Self::ItemStarted(_)
                    | Self::ItemNotReady(_)
                    | Self::ItemClosed(_)
                    | Self::Note(_)
                    | Self::Card(_)
                    | Self::CutIn(_)
                    | Self::RuleKept(_)
                    | Self::CheckOut(_)
                    | Self::SaidAloud(_)
                    | Self::Guess(_)
                    | Self::Reflection(_)
            ),
        }
    }
}
