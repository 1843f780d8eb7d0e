//! What the shell tells the screens, and what they ask of it.

use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::{
    domain::{
        closing::answers::Keep,
        measures::taps::Accuracy,
        notes::{
            carried::{Carried, CarriedSource},
            kind::NoteKind,
            note::Owner,
        },
        privacy::removed::Redacted,
        record::{
            continuity::{Gap, Interruption},
            event::Record,
            ids::{PersonId, Seq},
            moment::Moment,
        },
    },
    report::model::comparison::Comparison,
    setup::Draft,
    tui::{
        command::Command,
        keymap::Key,
        meeting::{page_links::PageLinks, phones::FromPhone},
        screens::{home::state::Home, list::state::RowState},
        surface::Target,
    },
};

/// Something happened outside.
#[derive(Clone, Debug)]
pub enum Msg {
    Key(Key),
    /// What was clicked in the picture that was shown.
    Click(Target),
    /// The wheel was turned over something that scrolls.
    Wheel {
        down: bool,
    },
    /// A command by name, as a rehearsal script gives it.
    Run {
        command: Command,
        argument: Option<String>,
    },
    Paste(String),
    Resize {
        width: u16,
        height: u16,
    },
    /// The time asked for by [`crate::tui::update::next_wake`] has come.
    Tick,
    /// Everything up to here is safe on the disk.
    Saved(Seq),
    NotSaved {
        /// In words.
        why: String,
        needs_all: bool,
    },
    /// The session goes on in another file, because the first could not be trusted.
    ContinuedIn(String),
    /// The file holds nothing any more about somebody who was taken out.
    PersonRemoved,
    /// A new session's file stands, with these records in it.
    Opened(Vec<Record>),
    /// Whether the meeting is being sent to a lead of several tables, and what they said, in words.
    FromLead {
        listens: bool,
        lines: Vec<String>,
    },
    /// What earlier meetings of the series left for this one.
    LastTime(Vec<Carried>),
    /// A session that was cut off goes on; the last record is *resumed*.
    Resumed(Vec<Record>),
    /// A session to play.
    Playing {
        records: Vec<Record>,
        speed: f64,
    },
    Home(Home),
    /// A session to look back at; why nothing can be put right in it, if so.
    Reviewing {
        source: String,
        records: Vec<Record>,
        sealed: Option<String>,
    },
    /// The sessions there are, by id and file; what each comes to follows in batches.
    Listed {
        found: Vec<(String, String)>,
        today: NaiveDate,
    },
    /// Two records of one meeting beside each other.
    Compared(Box<Comparison>),
    /// What was read of sessions, by id.
    SessionsRead(Vec<(String, RowState)>),
    /// What came of something was written down; the session as it is now.
    ActionClosed {
        id: String,
        state: RowState,
    },
    /// A session that has ended is open for putting right; the last record is *afterwards*.
    AmendmentOpened(Vec<Record>),
    /// The figures of practice are in this file.
    PracticeSaved(String),
    /// What was asked could not be done.
    Failed(String),
    /// The machine slept, or the program was held, since then.
    Unattended {
        since: Moment,
        why: Gap,
    },
    ClockStepped {
        by_ms: i64,
        wall: DateTime<FixedOffset>,
    },
    /// The addresses of this computer that the page for phones could be opened at.
    AddressesFound(Vec<String>),
    /// The page for phones is open.
    PageOpened(Box<PageLinks>),
    /// Somebody did something on their phone.
    FromPhone(FromPhone),
    /// The code of somebody's card; whether an earlier one is void now.
    PhoneCode {
        person: PersonId,
        code: String,
        is_new: bool,
    },
    /// The page for phones has stopped by itself.
    PageFailed,
    /// End the meeting without asking, as a rehearsal script does.
    End,
    /// A signal, or the terminal has gone: save and leave.
    Stop(Interruption),
}

/// What came of something that was said in a session.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct ClosedAction {
    /// Its id or file.
    pub session: String,
    pub said_in: CarriedSource,
    pub kind: NoteKind,
    pub text: String,
    pub words: String,
    /// Who writes it down, as they gave their name; `None`: not said.
    pub by: Option<String>,
}

/// Something to be done outside.
#[derive(Clone, PartialEq, Debug)]
pub enum Effect {
    /// Create a session from this draft; [`Msg::Opened`] follows.
    Open(Box<Draft>),
    Resume(String),
    Play(String),
    Demo,
    /// Look back at a session; [`Msg::Reviewing`] follows.
    Review(String),
    /// List all sessions; [`Msg::Listed`] and [`Msg::SessionsRead`] follow.
    List,
    /// Compare two records, each by its file; [`Msg::Compared`] follows.
    Compare {
        first: String,
        second: String,
    },
    /// Write down what came of something, where it was said; [`Msg::ActionClosed`] follows.
    CloseAction(Box<ClosedAction>),
    /// Save the figures of practice in the settings folder; [`Msg::PracticeSaved`] follows.
    SavePractice(Box<Accuracy>),
    /// Close the session's file, if one is open, and stay on the screen.
    CloseFile,
    /// Open a session that has ended for putting right; [`Msg::AmendmentOpened`] follows.
    OpenForAmendment {
        session: String,
        by: Option<Owner>,
    },
    /// Make these durable; [`Msg::Saved`] follows.
    Append(Vec<Record>),
    /// The file cannot be trusted: write the whole session to a new one.
    Rescue(Vec<Record>),
    /// Somebody was taken out: put all of this in the place of the file; [`Msg::PersonRemoved`] follows.
    Rewrite(Redacted),
    /// Try again to save what could not be saved.
    Retry,
    /// Close the session's file and delete it, keeping the totals if so chosen.
    Dispose(Keep),
    /// Close the session's file and show the home screen; [`Msg::Home`] follows.
    GoHome,
    /// Find the addresses of this computer; [`Msg::AddressesFound`] follows.
    FindAddresses,
    /// Open the page for phones at this address; [`Msg::PageOpened`] follows.
    OpenPage(String),
    ClosePage,
    /// Find the code of somebody's card, or make another in its place; [`Msg::PhoneCode`] follows.
    PhoneCode {
        person: PersonId,
        new: bool,
    },
    /// Phones may give their code again, after too many wrong ones.
    AllowCodes,
    /// To the shell, and back.
    Suspend,
    Quit,
    /// Leave because of this.
    ExitBySignal(Interruption),
}
