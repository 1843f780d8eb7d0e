//! Every command of the program, once: its fixed id, where it works, its keys, what it asks for.
//!
//! Footer, `?` help, `:` palette, key map, the table in `docs/keys.md` and rehearsal scripts all read this table;
//! tests hold them together. What a command is called stands in `locales/en/commands.ftl`.

use crate::text::messages::commands as texts;

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
    BothViews,
    StopPlaying,
    SeeBalance,
    SeeTimeline,
    SeeItems,
    SeeVoices,
    SeeWritten,
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
    FirstRow,
    LastRow,
    Closer,
    Wider,
    Whole,
    PlayHere,
    PutRight,
    AsItWas,
    ShowPeople,
    EndReview,
    OpenReview,
    Sort,
    Follow,
    EndList,
    Ledger,
    CloseLine,
    EndSeries,
    New,
    GroupsOnly,
    SetUp,
    GoOn,
    Watch,
    LookBack,
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
    /// Looking back at one session.
    Review,
    /// The list of sessions to look back at.
    List,
    /// A series of sessions.
    Series,
    /// Live and in play.
    Both,
    /// Live and looking back: what changes the record.
    Record,
    /// Wherever a meeting or a list of them is looked at.
    Shown,
}

impl Place {
    /// Where keys have a meaning of their own.
    pub const OWN: [Self; 6] = [Self::Live, Self::Play, Self::Home, Self::Review, Self::List, Self::Series];

    #[must_use]
    pub fn covers(self, place: Place) -> bool {
        match self {
            Self::Both => matches!(place, Self::Live | Self::Play),
            Self::Record => matches!(place, Self::Live | Self::Review),
            Self::Shown => place != Self::Home,
            own => own == place,
        }
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

/// A fixed text, in the language at the time.
pub type Text = fn() -> &'static str;

/// One row of the table.
#[derive(Clone, Copy, Debug)]
pub struct Row {
    pub command: Command,
    pub id: &'static str,
    /// What the command does, in one line.
    pub title: Text,
    /// Other words for it, with commas between them.
    pub synonyms: Text,
    pub place: Place,
    pub asks: Asks,
    /// Default keys, as they are written in settings.
    pub keys: &'static [&'static str],
    /// How it stands in the key row; `None`: it does not.
    pub hint: Option<Hint>,
}

/// A command in the key row.
#[derive(Clone, Copy, Debug)]
pub struct Hint {
    /// The lower, the longer it stays when room is short.
    pub rank: u8,
    /// One to three words.
    pub label: Text,
}

macro_rules! row {
    ($command:ident, $id:literal, $texts:ident, $place:ident, $asks:ident, $keys:expr) => {
        Row {
            command: Command::$command,
            id: $id,
            title: texts::$texts::title,
            synonyms: texts::$texts::synonyms,
            place: $place,
            asks: $asks,
            keys: &$keys,
            hint: None,
        }
    };
    ($command:ident, $id:literal, $texts:ident, $place:ident, $asks:ident, $keys:expr, $rank:literal) => {
        Row {
            hint: Some(Hint { rank: $rank, label: texts::$texts::short }),
            ..row!($command, $id, $texts, $place, $asks, $keys)
        }
    };
}

use Asks::{Maybe, Nothing, Person, Words};
use Place::{Both, Home, List, Live, Play, Record, Review, Series, Shown};

/// The table. Letters a–z are people and digits 1–9 agenda items; they are no entries of their own.
pub const COMMANDS: &[Row] = &[
    row!(Floor, "floor", floor, Live, Person, []),
    row!(Open, "open", open, Live, Nothing, ["space"], 2),
    row!(Invite, "invite", invite, Live, Nothing, ["enter"], 5),
    row!(Hand, "hand", hand, Live, Person, [","], 4),
    row!(Me, "me", me, Live, Nothing, ["0"], 9),
    row!(Someone, "someone", someone, Live, Nothing, ["."], 7),
    row!(Crosstalk, "crosstalk", crosstalk, Live, Nothing, [";"], 11),
    row!(Heard, "heard", heard, Live, Person, ["'"], 12),
    row!(Support, "support", support, Live, Nothing, ["-"], 15),
    row!(Hat, "hat", hat, Live, Nothing, ["="], 16),
    row!(Break, "break", break_, Live, Nothing, ["*"], 8),
    row!(OffRecord, "off-record", off_record, Live, Nothing, ["!"], 10),
    row!(Undo, "undo", undo, Record, Nothing, ["backspace", "ctrl-z"], 3),
    row!(Redo, "redo", redo, Record, Nothing, ["ctrl-y"]),
    row!(Give, "give", give, Record, Person, [">"], 14),
    row!(Earlier, "earlier", earlier, Record, Nothing, ["("], 17),
    row!(Later, "later", later, Record, Nothing, [")"]),
    row!(SpokeJustNow, "spoke-just-now", spoke_just_now, Live, Nothing, ["\""], 18),
    row!(FillLater, "fill-later", fill_later, Live, Nothing, []),
    row!(Fill, "fill", fill, Live, Person, ["<"]),
    row!(HandsToTurns, "hands-to-turns", hands_to_turns, Live, Nothing, ["tab"]),
    row!(Timeline, "timeline", timeline, Live, Nothing, ["f4"], 22),
    row!(Split, "split", split, Live, Person, []),
    row!(Join, "join", join, Live, Nothing, []),
    row!(Drop, "drop", drop, Live, Nothing, []),
    row!(Missed, "missed", missed, Live, Person, []),
    row!(Hands, "hands", hands, Live, Nothing, ["f6"], 24),
    row!(HandNote, "hand-note", hand_note, Live, Words, []),
    row!(Hold, "hold", hold, Live, Person, []),
    row!(HandLater, "hand-later", hand_later, Live, Person, []),
    row!(GiveWay, "give-way", give_way, Live, Words, []),
    row!(HandList, "hand-list", hand_list, Live, Nothing, []),
    row!(LastWord, "last-word", last_word, Live, Person, []),
    row!(Order, "order", order, Live, Words, []),
    row!(AsAsked, "as-asked", as_asked, Live, Nothing, ["ctrl-o"]),
    row!(GoRound, "go-round", go_round, Live, Maybe, []),
    row!(Pass, "pass", pass, Live, Nothing, ["ctrl-p"]),
    row!(RoundEnd, "round-end", round_end, Live, Nothing, []),
    row!(SmallGroups, "small-groups", small_groups, Live, Nothing, []),
    row!(ReportBack, "report-back", report_back, Live, Person, []),
    row!(Item, "item", item, Live, Words, []),
    row!(ItemAdd, "item-add", item_add, Live, Words, []),
    row!(ItemClose, "item-close", item_close, Live, Nothing, ["ctrl-e"]),
    row!(Agenda, "agenda", agenda, Live, Nothing, []),
    row!(AskedBy, "asked-by", asked_by, Live, Words, []),
    row!(Note, "note", note, Live, Words, ["/"], 6),
    row!(Decision, "decision", decision, Live, Words, []),
    row!(Action, "action", action, Live, Words, []),
    row!(Idea, "idea", idea, Live, Words, []),
    row!(Need, "need", need, Live, Words, []),
    row!(Story, "story", story, Live, Words, []),
    row!(Park, "park", park, Live, Words, []),
    row!(RuleKept, "rule-kept", rule_kept, Live, Words, []),
    row!(RuleBroken, "rule-broken", rule_broken, Live, Words, []),
    row!(Notes, "notes", notes, Live, Nothing, ["f5"], 23),
    row!(Jargon, "jargon", jargon, Live, Nothing, ["%"]),
    row!(Disagreement, "disagreement", disagreement, Live, Nothing, ["&"]),
    row!(Green, "green-card", green_card, Live, Nothing, ["f7"]),
    row!(Yellow, "yellow-card", yellow_card, Live, Nothing, ["f8"]),
    row!(Red, "red-card", red_card, Live, Nothing, ["f9"]),
    row!(Interruption, "interruption", interruption, Live, Nothing, ["ctrl-x"]),
    row!(Add, "add", add, Live, Words, ["+"], 13),
    row!(Arrive, "arrive", arrive, Live, Person, []),
    row!(Left, "left", left, Live, Person, ["_"]),
    row!(Rename, "rename", rename, Live, Words, []),
    row!(Key, "key", key, Live, Words, []),
    row!(Wear, "wear", wear, Live, Words, []),
    row!(Keeper, "keeper", keeper, Live, Person, []),
    row!(MarkSupport, "mark-support", mark_support, Live, Person, []),
    row!(NotTimed, "not-timed", not_timed, Live, Person, ["ctrl-n"]),
    row!(Timed, "timed", timed, Live, Person, []),
    row!(Withdraw, "withdraw", withdraw, Live, Person, []),
    row!(Heads, "heads", heads, Live, Words, []),
    row!(Purpose, "purpose", purpose, Live, Words, []),
    row!(Kind, "kind", kind, Live, Words, []),
    row!(Rules, "rules", rules, Live, Nothing, []),
    row!(RuleAdd, "rule-add", rule_add, Live, Words, []),
    row!(RulesAgree, "rules-agree", rules_agree, Live, Nothing, []),
    row!(LastTime, "last-time", last_time, Live, Nothing, []),
    row!(Aim, "aim", aim, Live, Words, []),
    row!(AgreeAim, "agree-aim", agree_aim, Live, Nothing, []),
    row!(Agreement, "agreement", agreement, Live, Words, []),
    row!(ReadOut, "read-out", read_out, Live, Maybe, []),
    row!(LateComer, "late-comer", late_comer, Live, Nothing, []),
    row!(RoomShows, "room-shows", room_shows, Live, Words, []),
    row!(Why, "why", why, Live, Nothing, ["f12"]),
    row!(Prompts, "prompts", prompts, Live, Words, []),
    row!(Closing, "closing", closing, Live, Nothing, []),
    row!(Facilitator, "facilitator", facilitator, Both, Nothing, ["f2"], 19),
    row!(Room, "room", room, Both, Nothing, ["f3"], 20),
    row!(Help, "help", help, Shown, Nothing, ["?", "f1"], 1),
    row!(Palette, "palette", palette, Live, Maybe, [":"], 1),
    row!(Suspend, "suspend", suspend, Shown, Nothing, []),
    row!(Leave, "leave", leave, Live, Nothing, ["ctrl-c"], 21),
    row!(Pause, "pause", pause, Play, Nothing, ["space"], 1),
    row!(Back, "back", back, Play, Nothing, ["left"], 2),
    row!(Forward, "forward", forward, Play, Nothing, ["right"], 2),
    row!(BackMinute, "back-minute", back_minute, Play, Nothing, ["down", "pagedown"], 5),
    row!(ForwardMinute, "forward-minute", forward_minute, Play, Nothing, ["up", "pageup"], 5),
    row!(Slower, "slower", slower, Play, Nothing, ["-"], 3),
    row!(Faster, "faster", faster, Play, Nothing, ["+", "="], 3),
    row!(Start, "start", start, Play, Nothing, ["home"]),
    row!(Finish, "finish", finish, Play, Nothing, ["end"]),
    row!(BothViews, "both-views", both_views, Play, Nothing, ["b"], 6),
    row!(StopPlaying, "stop", stop, Play, Nothing, ["esc", "q", "ctrl-c"], 4),
    row!(SeeBalance, "see-balance", see_balance, Review, Nothing, ["1"]),
    row!(SeeTimeline, "see-timeline", see_timeline, Review, Nothing, ["2"]),
    row!(SeeItems, "see-items", see_items, Review, Nothing, ["3"]),
    row!(SeeVoices, "see-voices", see_voices, Review, Nothing, ["4"]),
    row!(SeeWritten, "see-notes", see_notes, Review, Nothing, ["5"]),
    row!(SeeEnd, "see-end", see_end, Review, Nothing, ["6"]),
    row!(SeeAgreed, "see-agreed", see_agreed, Review, Nothing, ["7"]),
    row!(SeePeople, "see-people", see_people, Review, Nothing, ["8"]),
    row!(SeePutRight, "see-put-right", see_put_right, Review, Nothing, ["9"]),
    row!(NextPart, "next-part", next_part, Review, Nothing, ["tab"], 2),
    row!(PartBefore, "part-before", part_before, Review, Nothing, ["backtab"]),
    row!(TurnBefore, "turn-before", turn_before, Review, Nothing, ["left"], 4),
    row!(TurnAfter, "turn-after", turn_after, Review, Nothing, ["right"], 4),
    row!(RowUp, "row-up", row_up, Review, Nothing, ["up"]),
    row!(RowDown, "row-down", row_down, Review, Nothing, ["down"]),
    row!(PageBefore, "page-before", page_before, Review, Nothing, ["pageup"]),
    row!(PageAfter, "page-after", page_after, Review, Nothing, ["pagedown"]),
    row!(FirstRow, "first", first, Review, Nothing, ["home"]),
    row!(LastRow, "last", last, Review, Nothing, ["end"]),
    row!(Closer, "closer", closer, Review, Nothing, ["+", "="], 6),
    row!(Wider, "wider", wider, Review, Nothing, ["-"], 6),
    row!(Whole, "whole", whole, Review, Nothing, ["0"], 7),
    row!(PlayHere, "play-here", play_here, Review, Nothing, ["p", "enter"], 5),
    row!(PutRight, "put-right", put_right, Review, Nothing, ["c"], 8),
    row!(AsItWas, "as-it-was", as_it_was, Review, Nothing, ["b"], 9),
    row!(ShowPeople, "show-people", show_people, Review, Nothing, ["n"], 10),
    row!(EndReview, "end-review", end_review, Review, Nothing, ["esc", "q", "ctrl-c"], 3),
    row!(OpenReview, "open-session", open_session, List, Nothing, ["enter"], 1),
    row!(Sort, "sort", sort, List, Nothing, ["tab"], 3),
    row!(Follow, "series", series, List, Nothing, ["ctrl-t"], 4),
    row!(EndList, "end-list", end_list, List, Nothing, ["esc", "ctrl-c"], 5),
    row!(Ledger, "ledger", ledger, Series, Nothing, ["tab", "l"], 1),
    row!(CloseLine, "came-of-it", came_of_it, Series, Nothing, ["enter"], 2),
    row!(EndSeries, "end-series", end_series, Series, Nothing, ["esc", "q", "ctrl-c"], 3),
    row!(New, "new", new, Home, Nothing, ["n"], 1),
    row!(GroupsOnly, "groups", groups, Home, Nothing, ["g"], 1),
    row!(SetUp, "set-up", set_up, Home, Nothing, ["s"], 2),
    row!(GoOn, "go-on", go_on, Home, Nothing, ["r"], 3),
    row!(Watch, "watch", watch, Home, Nothing, ["d"], 4),
    row!(LookBack, "look-back", look_back, Home, Nothing, ["v"], 5),
    row!(Quit, "quit", quit, Home, Nothing, ["q", "esc", "ctrl-c"], 5),
];

/// The headings of help, each before the command that it stands above.
const HEADINGS: [(Command, Text); 11] = [
    (Command::Floor, texts::heading_speaking),
    (Command::Undo, texts::heading_correcting),
    (Command::Hands, texts::heading_hands),
    (Command::GoRound, texts::heading_rounds),
    (Command::Item, texts::heading_agenda),
    (Command::Note, texts::heading_notes),
    (Command::Jargon, texts::heading_marks),
    (Command::Add, texts::heading_people),
    (Command::Purpose, texts::heading_agreed),
    (Command::Why, texts::heading_ending),
    (Command::Facilitator, texts::heading_views),
];

/// The keys that stand for people.
pub const LETTERS: &str = "a-z";

/// Keys that belong to no command, and what they do.
#[must_use]
pub fn other_keys(place: Place) -> Vec<(&'static str, &'static str)> {
    match place {
        Place::Live => {
            vec![(LETTERS, texts::letters()), ("A-Z", texts::capitals()), ("1-9", texts::digits())]
        }
        Place::List => vec![("a-z 0-9", texts::list_letters())],
        Place::Play
        | Place::Home
        | Place::Review
        | Place::Series
        | Place::Both
        | Place::Record
        | Place::Shown => vec![],
    }
}

impl Row {
    /// The heading that stands before it where all are listed; `None`: it belongs to the one before.
    #[must_use]
    pub fn heading(&self) -> Option<&'static str> {
        HEADINGS.iter().find(|(command, _)| *command == self.command).map(|(_, heading)| heading())
    }
}

impl Command {
    /// What it does, in one line.
    #[must_use]
    pub fn title(self) -> &'static str {
        (self.row().title)()
    }

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
