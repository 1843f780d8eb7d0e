//! Why something cannot happen now.

use chrono::NaiveDate;

use crate::domain::{queue::policy::Policy, record::ids::PersonId};

/// Why not.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Refusal {
    OffTheRecord,
    Ended,
    /// It runs, or was cut off: corrections are made while it goes on.
    NotEnded,
    /// The times of an imported turn came with its file.
    TimesFromFile,
    NoSuchPerson,
    NoSuchItem(u16),
    NoItem,
    NobodyWaiting,
    /// Every hand that is up waits.
    OnlyOnHold,
    NoHand(PersonId),
    /// The list of hands is closed.
    ListClosed,
    /// The group did not agree that hands come from phones.
    PhonesNotAgreed,
    /// They have left.
    NotHere(PersonId),
    /// Nobody else has spoken.
    NobodyToReplyTo,
    SamePerson(PersonId),
    AsAskedAlready,
    UnknownPolicy,
    TwoPolicies(Policy, Policy),
    NoRound,
    /// Everyone in the round was offered a turn.
    RoundDone,
    RoundUnderWay,
    NobodyHere,
    NobodySpeaking,
    NoTurnYet,
    NoOtherHat(PersonId),
    NoKeeper,
    NothingToUndo,
    NothingToRedo,
    NothingToFill,
    NothingToSay,
    AlreadyLeft(PersonId),
    AlreadyHere(PersonId),
    KeyTaken(char, PersonId),
    KeyNoLetter(char),
    NoHandsToTurn,
    CannotMoveFurther,
    /// Not every item says how long it takes.
    NoHalfTime,
    NoSuchRule(u16),
    NoSuchGroup,
    NoSuchTurn,
    TooShort,
    /// No turn stands before it that could go on.
    NothingBefore,
    TooManyPeople,
    TooManyRoles,
    /// They would rather not be timed, so that nothing is written of it.
    NotTimed(PersonId),
    /// A seat that is no single person.
    NotOnePerson(PersonId),
    NoKeyForGroup(String),
    /// In a meeting of groups only, the group has its key already.
    GroupHasKey(String),
    /// People are counted here one by one.
    PeopleAreCounted,
    BadHeadcount,
    /// Groups only is chosen before a meeting begins, or not.
    KindAtTheStart,
    NoRules,
    /// Nobody looks on.
    NoObservers,
    TooManyRules,
    /// A note that was struck out, or never was.
    NoSuchNote,
    /// Nothing here goes by this name as a group.
    UnknownGroup(String),
    NotADate,
    /// A date that has passed.
    PastDate(NaiveDate),
    /// No ground rule asks that it be marked.
    NotMarkedHere,
    /// Nobody else was speaking right before this turn.
    NobodyBefore,
    /// How an item ended can be told once it is closed.
    ItemStillOpen(u16),
}
