//! The commands of the program, and where each works. What a command is called, its keys and what it does stand in
//! [`super::ops`].

use strum::{EnumCount, EnumString, IntoStaticStr};

/// What can be asked of the program. Scripts, key settings and the palette name a command by its id, which never
/// changes: the variant in kebab case.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug, EnumCount, EnumString, IntoStaticStr)]
#[strum(serialize_all = "kebab-case")]
pub enum Command {
    Floor,
    Open,
    Invite,
    Hand,
    Me,
    Someone,
    Crosstalk,
    Heard,
    Support,
    Hat,
    Break,
    OffRecord,
    SmallGroups,
    Undo,
    Redo,
    Give,
    Earlier,
    Later,
    SpokeJustNow,
    FillLater,
    Fill,
    HandsToTurns,
    Split,
    Join,
    Drop,
    Missed,
    Timeline,
    Hands,
    HandNote,
    Hold,
    HandLater,
    GiveWay,
    HandList,
    LastWord,
    Order,
    AsAsked,
    GoRound,
    Pass,
    RoundEnd,
    ReportBack,
    Item,
    ItemAdd,
    ItemClose,
    Agenda,
    AskedBy,
    Note,
    Decision,
    Action,
    Idea,
    Need,
    Story,
    Park,
    RuleKept,
    RuleBroken,
    Notes,
    Jargon,
    Disagreement,
    GreenCard,
    YellowCard,
    RedCard,
    Interruption,
    Add,
    Arrive,
    Left,
    Rename,
    Key,
    Wear,
    Keeper,
    Chair,
    MarkSupport,
    Place,
    NotTimed,
    Timed,
    Withdraw,
    Heads,
    Purpose,
    Kind,
    Rules,
    RuleAdd,
    RulesAgree,
    LastTime,
    Aim,
    AgreeAim,
    Agreement,
    ReadOut,
    LateComer,
    Observers,
    RoomShows,
    CallLead,
    Why,
    Prompts,
    Closing,
    ReadClock,
    ReadBalance,
    ReadHands,
    ReadPeople,
    ReadMeeting,
    ReadEvery,
    Facilitator,
    Room,
    Serve,
    ServeStop,
    Phones,
    PhoneCode,
    PhoneCodeNew,
    Help,
    Palette,
    Suspend,
    Leave,
    Pause,
    Back,
    Forward,
    BackMinute,
    ForwardMinute,
    Slower,
    Faster,
    Start,
    Finish,
    BothViews,
    #[strum(serialize = "stop")]
    StopPlaying,
    SeeBalance,
    SeeTimeline,
    SeeItems,
    SeeVoices,
    SeeNotes,
    SeeEnd,
    SeeAgreed,
    SeePeople,
    SeePutRight,
    NextPart,
    PartBefore,
    TurnBefore,
    TurnAfter,
    RowUp,
    RowDown,
    PageBefore,
    PageAfter,
    #[strum(serialize = "first")]
    FirstRow,
    #[strum(serialize = "last")]
    LastRow,
    Closer,
    Wider,
    Whole,
    PlayHere,
    PutRight,
    AsItWas,
    ShowPeople,
    EndReview,
    OpenSession,
    Sort,
    Series,
    CompareRecords,
    EndList,
    Ledger,
    CameOfIt,
    EndSeries,
    EndComparison,
    New,
    #[strum(serialize = "groups")]
    GroupsOnly,
    SetUp,
    GoOn,
    Watch,
    Practise,
    LookBack,
    Quit,
}

impl Command {
    #[must_use]
    pub fn id(self) -> &'static str {
        self.into()
    }

    #[must_use]
    pub fn by_id(id: &str) -> Option<Self> {
        id.parse().ok()
    }
}

/// Where a command works.
#[derive(Clone, Copy, PartialEq, Eq, Hash, Debug)]
pub enum Place {
    /// While a meeting runs.
    Live,
    /// While a saved session is played.
    Play,
    /// On the first screen.
    Home,
    /// Looking back at one session.
    Review,
    /// The list of sessions to look back at.
    List,
    /// A series of sessions.
    Series,
    /// Two records of one meeting.
    Comparison,
    /// Live and in play.
    Both,
    /// Live and looking back: what changes the record.
    Record,
    Everywhere,
}

impl Place {
    /// Where keys have a meaning of their own.
    pub const OWN: [Self; 7] =
        [Self::Live, Self::Play, Self::Home, Self::Review, Self::List, Self::Series, Self::Comparison];

    #[must_use]
    pub fn covers(self, place: Place) -> bool {
        match self {
            Self::Both => matches!(place, Self::Live | Self::Play),
            Self::Record => matches!(place, Self::Live | Self::Review),
            Self::Everywhere => true,
            own => own == place,
        }
    }
}
