//! What the note-taker wants to happen.

use std::sync::Arc;

use crate::domain::{
    agenda::{decide::AgendaIntent, items::ItemKind},
    closing::decide::ClosingIntent,
    floor::correct::CorrectIntent,
    measures::aim::Aim,
    notes::{decide::NotesIntent, kind::NoteKind},
    people::{
        agreement::{Agreement, RoomChoice},
        draft::PersonDraft,
        group::Group,
        hat::Hat,
    },
    preparation::decide::PreparationIntent,
    queue::decide::HandsIntent,
    record::{
        continuity::AmendmentOpened,
        ids::{PersonId, Seq},
    },
};

/// What the note-taker wants to happen.
#[derive(Clone, PartialEq, Debug)]
pub enum Intent {
    Floor(PersonId),
    Open,
    Someone,
    Crosstalk,
    Break,
    OffRecord,
    SmallGroups,
    InviteNext,
    Hand(PersonId),
    Heard(PersonId),
    Support,
    MarksSupport(PersonId),
    /// They go online, or come to the room: wherever they are not now.
    Place(PersonId),
    OtherHat,
    Hat(PersonId, Arc<Hat>),
    /// They facilitate from here on, in this hat.
    Chair(PersonId, Arc<Hat>),
    Add(PersonDraft),
    Arrive(PersonId),
    Leave(PersonId),
    Rename(PersonId, Option<String>),
    Rekey(PersonId, char),
    Keeper(PersonId),
    Group(Group),
    Aim(Aim),
    AgreeAim,
    Agreement(Agreement),
    ReadOut(String),
    /// Whether the group accepts those who look on.
    Observers(bool),
    RoomShows(RoomChoice),
    /// Call whoever looks after several tables.
    CallLead,
    AddItem {
        title: String,
        kind: ItemKind,
        planned_ms: Option<u64>,
        /// The group that asked for it (its id).
        asked_by: Option<String>,
    },
    StartItem(u16),
    CloseItem,
    Note(NoteKind, String),
    /// The queue and go-rounds.
    Hands(HandsIntent),
    /// Items: who asked, ready or not, how they ended.
    Agenda(AgendaIntent),
    /// More about notes; marks.
    Notes(NotesIntent),
    /// Purpose, ground rules, who is timed.
    Preparation(PreparationIntent),
    /// The end of the meeting.
    Closing(ClosingIntent),
    /// The correction of a turn.
    Correct(CorrectIntent),
    SpokeJustNow,
    HandsWereTurns(Vec<Seq>),
    /// The meeting has ended, and somebody begins to correct the record.
    OpenAmendment(AmendmentOpened),
    Undo,
    Redo,
    End,
}
