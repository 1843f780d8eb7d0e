//! Every fact of a meeting: one event, one line of the record.
//!
//! `docs/session-format.md` specifies how they stand on disk. A new kind of event, or a new
//! optional member, keeps version 1; a changed meaning does not.

use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::domain::{
    agenda::{
        items::{ItemAdded, ItemClosed},
        round::RoundStarted,
    },
    closing::answers::{CheckOut, Guess, PhoneAnswers, RecordChoice, Reflection, SaidAloud},
    floor::turn_events::{Given, HandsWereTurns, Inserted, Moved, Split, Spoke},
    measures::aim::Aim,
    notes::{
        marks::{Card, CutIn},
        note::{AboutNote, Note},
    },
    people::{
        agreement::{Agreement, Consent, ObserversAccepted, RoomChoice},
        changes::{ChairHanded, MarksSupport, Rekeyed, Renamed},
        group::Group,
        hat::Speaker,
        joining::{Headcount, NotTimed, PersonAdded, PlaceChanged},
    },
    preparation::charter::{Charter, GroundRule, RuleKept},
    privacy::{
        level::Shared,
        removal::{Forgotten, TakenOut},
    },
    queue::{
        hand::{GaveWay, Hand, HandList, HandMoved, HandNote},
        policy::PolicyChosen,
    },
    record::{
        continuity::{AmendmentOpened, ClockStepped, Interrupted, Resumed, Unattended},
        ids::{EventRef, ItemRef, PersonId, Seq, TurnRef, Who},
        moment::Moment,
        opening::Opened,
    },
};

/// An event with its place and time: what one line of the file says.
#[derive(Clone, PartialEq, Debug)]
pub struct Record {
    pub seq: Seq,
    pub t: Moment,
    pub event: Event,
}

/// What can happen in a meeting. Large or rare ones are boxed, so that a turn stays small.
#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
#[serde(tag = "type", content = "data", rename_all = "snake_case")]
pub enum Event {
    /// The session opens. Always seq 0.
    Opened(Box<Opened>),
    /// Somebody joins the list of people. Their name stands here and nowhere else.
    Person(Box<PersonAdded>),
    /// The set-up is done; undo never goes back behind it.
    Ready,

    /// A person has the floor (a tap by someone not here yet is their arrival).
    Floor(Speaker),
    /// Nobody has the floor: quiet, thinking time.
    Open,
    /// A voice that is not told apart has the floor.
    Someone,
    /// Several speak at once.
    Crosstalk,
    Break,
    OffRecord,
    SmallGroups,
    /// Somebody tells what a small group talked about: its words are nobody's own.
    ReportBack(Who),
    /// A person is heard without speaking: chat, card, sign, device.
    Heard(Speaker),
    /// The running turn is spoken with a supporter's help (written only when the person asked).
    Supported,
    /// An imported stretch of speech, from `t`.
    Spoke(Box<Spoke>),

    /// A person puts on this hat; their running turn is split here.
    Hat(Speaker),
    /// Somebody else facilitates from here on.
    Chair(Box<ChairHanded>),
    Hand(Hand),
    /// A few words on what a hand is up for.
    HandNote(Box<HandNote>),
    /// A hand waits, waits no longer, or goes to the end.
    HandMoved(HandMoved),
    /// Somebody gives their place in the queue to somebody else.
    GaveWay(GaveWay),
    /// The speakers' list is closed, or open again.
    HandList(HandList),
    /// A person speaks last on this; no further hands.
    LastWord(Who),
    /// In which order hands are suggested.
    Policy(PolicyChosen),
    /// Everyone in turn, in this order.
    RoundStarted(Box<RoundStarted>),
    /// A person would rather not speak in this round.
    Passed(Who),
    RoundEnded,
    Arrived(Who),
    Left(Who),
    Renamed(Box<Renamed>),
    Rekeyed(Rekeyed),
    /// Who keeps the record from here on.
    Keeper(Who),
    /// A person would rather not be timed, or is glad to be after all.
    NotTimed(NotTimed),
    /// How many people a group's seat stands for.
    Headcount(Headcount),
    /// Somebody goes online, or comes to the room.
    Place(PlaceChanged),
    /// A person asked that turns with support be marked, or no longer.
    MarksSupport(MarksSupport),
    /// A group is added or described anew.
    Group(Box<Group>),
    Aim(Box<Aim>),
    Agreement(Box<Agreement>),
    /// Whether the group accepts those who look on. It counts until another one comes.
    Observers(ObserversAccepted),
    /// When the room's view shows the balance.
    RoomShows(RoomChoice),
    /// The read-out was read aloud, in these words.
    Consent(Box<Consent>),
    /// What the meeting is for, and of which kind it is.
    Charter(Box<Charter>),
    /// A ground rule, or new words for one.
    Rule(Box<GroundRule>),
    /// The group agreed the ground rules as they stand.
    RulesAgreed,

    Item(Box<ItemAdded>),
    ItemStarted(ItemRef),
    /// Asked whether it can be closed, people said: not yet. It stays open.
    ItemNotReady(ItemRef),
    ItemClosed(Box<ItemClosed>),
    Note(Box<Note>),
    /// More about a note: who does it, by when, who agrees …
    AboutNote(Box<AboutNote>),
    /// A communication card was shown. Never whose.
    Card(Card),
    /// Somebody came in before another had finished.
    CutIn(Box<CutIn>),
    /// The table called whoever looks after several tables.
    LeadCalled,

    /// A turn is given to somebody else, or to *someone* (`to` absent).
    Given(Box<Given>),
    /// A turn's start is moved.
    Moved(Moved),
    /// A turn that was missed is put in.
    Inserted(Box<Inserted>),
    /// From a moment within a turn on, somebody else spoke.
    Split(Box<Split>),
    /// It was no turn of its own: the one before went on through it.
    Joined(TurnRef),
    /// Nobody spoke: it was quiet.
    Dropped(TurnRef),
    /// Raised hands that were meant as turns (Caps Lock was on).
    HandsWereTurns(Box<HandsWereTurns>),
    /// The event `seq` is as if it had not been made.
    Undone(EventRef),
    /// The event `seq` counts again.
    Redone(EventRef),
    /// After the end, somebody begins to put things right: what follows at the same moment is theirs.
    #[serde(rename = "afterwards")]
    AmendmentOpened(Box<AmendmentOpened>),

    /// How a ground rule was kept.
    RuleKept(RuleKept),
    /// Counts of the cards for one check-out question.
    CheckOut(Box<CheckOut>),
    /// What people answered to one check-out question on their phones: counts of all of them, and nobody's own.
    PhoneAnswers(PhoneAnswers),
    /// Said aloud at the end: a word each, who was missing.
    SaidAloud(Box<SaidAloud>),
    /// Who talked more, as the room guessed before it looked.
    Guess(Box<Guess>),
    /// What was said to one of the questions for looking back.
    Reflection(Box<Reflection>),
    /// What becomes of the record, as the room chose.
    Choice(RecordChoice),

    /// Nothing happened for 30 s and the program is still running.
    StillHere,
    /// The program was told to stop; the session can be resumed.
    Interrupted(Interrupted),
    Resumed(Box<Resumed>),
    /// The program did not run from `since` to `t`.
    Unattended(Unattended),
    /// The wall clock was set while the session ran.
    ClockStepped(Box<ClockStepped>),
    Ended,

    /// This is a copy made to be shared: it has no date.
    Shared(Shared),
    /// What stood here was about somebody who was taken out.
    TakenOut(Box<TakenOut>),
    /// Somebody was taken out of what stands before.
    Forgotten(Forgotten),

    /// An event this version does not know. Kept as it stands.
    #[serde(skip)]
    Unknown(Box<Unknown>),
}

impl Event {
    /// The hat that it puts on somebody who is on the list already.
    #[must_use]
    pub fn hat_of(&self, person: PersonId) -> Option<&Speaker> {
        match self {
            Self::Hat(speaker) => Some(speaker).filter(|s| s.person == person),
            Self::Chair(chair) => chair.speakers().find(|s| s.person == person),
            _ => None,
        }
    }
}

#[derive(Clone, PartialEq, Debug)]
pub struct Unknown {
    pub kind: String,
    pub data: serde_json::Value,
}
