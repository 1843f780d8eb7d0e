//! Every command of the program, once: its fixed id, where it works, its keys, what it asks for.
//!
//! Footer, `?` help, `:` palette, key map, README table and rehearsal scripts all read this table; tests hold
//! them together. What a command is called stands in `text::command`.

/// What a command does. The ids are fixed: scripts and key settings name them.
#[derive(Clone, Copy, PartialEq, Eq, Hash, PartialOrd, Ord, Debug)]
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
    Green,
    Yellow,
    Red,
    Interruption,
    Add,
    Arrive,
    Left,
    Rename,
    Key,
    Wear,
    Keeper,
    MarkSupport,
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
    RoomShows,
    Why,
    Prompts,
    Closing,
    Facilitator,
    Room,
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
    StopPlaying,
    New,
    GroupsOnly,
    SetUp,
    GoOn,
    Watch,
    Quit,
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
    /// Live and in play.
    Both,
}

impl Place {
    #[must_use]
    pub fn covers(self, place: Place) -> bool {
        self == place || (self == Self::Both && place != Self::Home)
    }
}

/// What a command has to be told.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Asks {
    Nothing,
    /// A person: the next key is their letter; in the palette, their name.
    Person,
    /// Words, typed on a line beside the floor.
    Words,
    /// Words if there are any; the command has a meaning without.
    Maybe,
}

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    pub command: Command,
    pub id: &'static str,
    pub place: Place,
    pub asks: Asks,
    /// Default keys, as they are written in settings.
    pub keys: &'static [&'static str],
    /// 0: not in the footer; else the lower, the longer it stays when room is short.
    pub footer: u8,
}

const fn row(
    command: Command,
    id: &'static str,
    place: Place,
    asks: Asks,
    keys: &'static [&'static str],
    footer: u8,
) -> Row {
    Row { command, id, place, asks, keys, footer }
}

use Asks::{Maybe, Nothing, Person, Words};
use Place::{Both, Home, Live, Play};

/// The table. Letters a–z are people and digits 1–9 agenda items; they are no entries of their own.
pub const COMMANDS: &[Row] = &[
    row(Command::Floor, "floor", Live, Person, &[], 0),
    row(Command::Open, "open", Live, Nothing, &["space"], 2),
    row(Command::Invite, "invite", Live, Nothing, &["enter"], 5),
    row(Command::Hand, "hand", Live, Person, &[","], 4),
    row(Command::Me, "me", Live, Nothing, &["0"], 9),
    row(Command::Someone, "someone", Live, Nothing, &["."], 7),
    row(Command::Crosstalk, "crosstalk", Live, Nothing, &[";"], 11),
    row(Command::Heard, "heard", Live, Person, &["'"], 12),
    row(Command::Support, "support", Live, Nothing, &["-"], 15),
    row(Command::Hat, "hat", Live, Nothing, &["="], 16),
    row(Command::Break, "break", Live, Nothing, &["*"], 8),
    row(Command::OffRecord, "off-record", Live, Nothing, &["!"], 10),
    row(Command::Undo, "undo", Live, Nothing, &["backspace", "ctrl-z"], 3),
    row(Command::Redo, "redo", Live, Nothing, &["ctrl-y"], 0),
    row(Command::Give, "give", Live, Person, &[">"], 14),
    row(Command::Earlier, "earlier", Live, Nothing, &["("], 17),
    row(Command::Later, "later", Live, Nothing, &[")"], 0),
    row(Command::SpokeJustNow, "spoke-just-now", Live, Nothing, &["\""], 18),
    row(Command::FillLater, "fill-later", Live, Nothing, &[], 0),
    row(Command::Fill, "fill", Live, Person, &["<"], 0),
    row(Command::HandsToTurns, "hands-to-turns", Live, Nothing, &["tab"], 0),
    row(Command::Timeline, "timeline", Live, Nothing, &["f4"], 22),
    row(Command::Split, "split", Live, Person, &[], 0),
    row(Command::Join, "join", Live, Nothing, &[], 0),
    row(Command::Drop, "drop", Live, Nothing, &[], 0),
    row(Command::Missed, "missed", Live, Person, &[], 0),
    row(Command::Hands, "hands", Live, Nothing, &["f6"], 24),
    row(Command::HandNote, "hand-note", Live, Words, &[], 0),
    row(Command::Hold, "hold", Live, Person, &[], 0),
    row(Command::HandLater, "hand-later", Live, Person, &[], 0),
    row(Command::GiveWay, "give-way", Live, Words, &[], 0),
    row(Command::HandList, "hand-list", Live, Nothing, &[], 0),
    row(Command::LastWord, "last-word", Live, Person, &[], 0),
    row(Command::Order, "order", Live, Words, &[], 0),
    row(Command::AsAsked, "as-asked", Live, Nothing, &["ctrl-o"], 0),
    row(Command::GoRound, "go-round", Live, Maybe, &[], 0),
    row(Command::Pass, "pass", Live, Nothing, &["ctrl-p"], 0),
    row(Command::RoundEnd, "round-end", Live, Nothing, &[], 0),
    row(Command::SmallGroups, "small-groups", Live, Nothing, &[], 0),
    row(Command::ReportBack, "report-back", Live, Person, &[], 0),
    row(Command::Item, "item", Live, Words, &[], 0),
    row(Command::ItemAdd, "item-add", Live, Words, &[], 0),
    row(Command::ItemClose, "item-close", Live, Nothing, &["ctrl-e"], 0),
    row(Command::Agenda, "agenda", Live, Nothing, &[], 0),
    row(Command::AskedBy, "asked-by", Live, Words, &[], 0),
    row(Command::Note, "note", Live, Words, &["/"], 6),
    row(Command::Decision, "decision", Live, Words, &[], 0),
    row(Command::Action, "action", Live, Words, &[], 0),
    row(Command::Idea, "idea", Live, Words, &[], 0),
    row(Command::Need, "need", Live, Words, &[], 0),
    row(Command::Story, "story", Live, Words, &[], 0),
    row(Command::Park, "park", Live, Words, &[], 0),
    row(Command::RuleKept, "rule-kept", Live, Words, &[], 0),
    row(Command::RuleBroken, "rule-broken", Live, Words, &[], 0),
    row(Command::Notes, "notes", Live, Nothing, &["f5"], 23),
    row(Command::Jargon, "jargon", Live, Nothing, &["%"], 0),
    row(Command::Disagreement, "disagreement", Live, Nothing, &["&"], 0),
    row(Command::Green, "green-card", Live, Nothing, &["f7"], 0),
    row(Command::Yellow, "yellow-card", Live, Nothing, &["f8"], 0),
    row(Command::Red, "red-card", Live, Nothing, &["f9"], 0),
    row(Command::Interruption, "interruption", Live, Nothing, &["ctrl-x"], 0),
    row(Command::Add, "add", Live, Words, &["+"], 13),
    row(Command::Arrive, "arrive", Live, Person, &[], 0),
    row(Command::Left, "left", Live, Person, &["_"], 0),
    row(Command::Rename, "rename", Live, Words, &[], 0),
    row(Command::Key, "key", Live, Words, &[], 0),
    row(Command::Wear, "wear", Live, Words, &[], 0),
    row(Command::Keeper, "keeper", Live, Person, &[], 0),
    row(Command::MarkSupport, "mark-support", Live, Person, &[], 0),
    row(Command::NotTimed, "not-timed", Live, Person, &["ctrl-n"], 0),
    row(Command::Timed, "timed", Live, Person, &[], 0),
    row(Command::Withdraw, "withdraw", Live, Person, &[], 0),
    row(Command::Heads, "heads", Live, Words, &[], 0),
    row(Command::Purpose, "purpose", Live, Words, &[], 0),
    row(Command::Kind, "kind", Live, Words, &[], 0),
    row(Command::Rules, "rules", Live, Nothing, &[], 0),
    row(Command::RuleAdd, "rule-add", Live, Words, &[], 0),
    row(Command::RulesAgree, "rules-agree", Live, Nothing, &[], 0),
    row(Command::LastTime, "last-time", Live, Nothing, &[], 0),
    row(Command::Aim, "aim", Live, Words, &[], 0),
    row(Command::AgreeAim, "agree-aim", Live, Nothing, &[], 0),
    row(Command::Agreement, "agreement", Live, Words, &[], 0),
    row(Command::ReadOut, "read-out", Live, Maybe, &[], 0),
    row(Command::LateComer, "late-comer", Live, Nothing, &[], 0),
    row(Command::RoomShows, "room-shows", Live, Words, &[], 0),
    row(Command::Why, "why", Live, Nothing, &["f12"], 0),
    row(Command::Prompts, "prompts", Live, Words, &[], 0),
    row(Command::Closing, "closing", Live, Nothing, &[], 0),
    row(Command::Facilitator, "facilitator", Both, Nothing, &["f2"], 19),
    row(Command::Room, "room", Both, Nothing, &["f3"], 20),
    row(Command::Help, "help", Both, Nothing, &["?", "f1"], 1),
    row(Command::Palette, "palette", Live, Maybe, &[":"], 1),
    row(Command::Suspend, "suspend", Both, Nothing, &[], 0),
    row(Command::Leave, "leave", Live, Nothing, &["ctrl-c"], 21),
    row(Command::Pause, "pause", Play, Nothing, &["space"], 1),
    row(Command::Back, "back", Play, Nothing, &["left"], 2),
    row(Command::Forward, "forward", Play, Nothing, &["right"], 2),
    row(Command::BackMinute, "back-minute", Play, Nothing, &["down", "pagedown"], 5),
    row(Command::ForwardMinute, "forward-minute", Play, Nothing, &["up", "pageup"], 5),
    row(Command::Slower, "slower", Play, Nothing, &["-"], 3),
    row(Command::Faster, "faster", Play, Nothing, &["+", "="], 3),
    row(Command::Start, "start", Play, Nothing, &["home"], 0),
    row(Command::Finish, "finish", Play, Nothing, &["end"], 0),
    row(Command::StopPlaying, "stop", Play, Nothing, &["esc", "q", "ctrl-c"], 4),
    row(Command::New, "new", Home, Nothing, &["n"], 1),
    row(Command::GroupsOnly, "groups", Home, Nothing, &["g"], 1),
    row(Command::SetUp, "set-up", Home, Nothing, &["s"], 2),
    row(Command::GoOn, "go-on", Home, Nothing, &["r"], 3),
    row(Command::Watch, "watch", Home, Nothing, &["d"], 4),
    row(Command::Quit, "quit", Home, Nothing, &["q", "esc", "ctrl-c"], 5),
];

impl Command {
    /// Its row in the table. (A test holds that every command has one.)
    #[must_use]
    pub fn row(self) -> &'static Row {
        COMMANDS.iter().find(|r| r.command == self).unwrap_or(&COMMANDS[0])
    }

    #[must_use]
    pub fn by_id(id: &str) -> Option<Self> {
        COMMANDS.iter().find(|r| r.id == id).map(|r| r.command)
    }
}
