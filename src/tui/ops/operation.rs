//! One operation: a command with its texts, its default keys, and what it does.

use crate::{
    domain::{Moment, PersonId, notes::kind::NoteKind},
    settings::Settings,
    tui::{
        command::{Command, Place},
        meeting::{
            context::LiveContext,
            state::{Live, View},
        },
        msg::Effect,
        navigation::Next,
        screens::{
            comparison::state::ComparedRecords, home::state::Home, list::state::SessionList,
            play::state::Play, review::state::ReviewContext, series::state::Series,
        },
    },
};

/// A fixed text, in the language at the time.
pub type Text = fn() -> &'static str;

/// A command, and everything there is to know of it.
#[derive(Clone, Copy, Debug)]
pub struct Operation {
    pub command: Command,
    /// What the command does, in one line.
    pub title: Text,
    /// Other words for it, with commas between them.
    pub synonyms: Text,
    /// Default keys, as they are written in settings.
    pub keys: &'static [&'static str],
    /// How it stands in the key row; `None`: it does not.
    pub hint: Option<Hint>,
    pub run: Run,
}

/// A command in the key row.
#[derive(Clone, Copy, Debug)]
pub struct Hint {
    /// The lower, the longer it stays when room is short.
    pub rank: u8,
    /// One to three words.
    pub label: Text,
}

/// Where an operation works, and what it does there.
#[derive(Clone, Copy, Debug)]
pub enum Run {
    /// While a meeting runs.
    Live(Action),
    /// While a meeting runs, and in review on the chosen turn: it changes the record.
    Record(Action),
    /// Chooses a view of a meeting, running or played.
    View(View),
    Play(fn(&mut Play) -> Next),
    Review(fn(&mut ReviewContext<'_>, Moment) -> Next),
    List(fn(&mut SessionList) -> Next),
    Series(fn(&mut Series) -> Next),
    Comparison(fn(&ComparedRecords) -> Next),
    Home(fn(&Home, &Settings) -> Next),
    /// Everywhere except on the first screen.
    Help,
    /// Everywhere except on the first screen.
    Suspend,
}

/// What an operation of a meeting has to be told, and what it then does.
#[derive(Clone, Copy, Debug)]
pub enum Action {
    /// Nothing.
    Now(fn(&mut LiveContext<'_>, Moment) -> Vec<Effect>),
    /// A person: the next key is their letter; in the palette, their name.
    Person(fn(&mut LiveContext<'_>, PersonId, Moment) -> Vec<Effect>),
    /// Words that have to be one of these, or like them: a list to choose from.
    OneOf(fn(&Live) -> Vec<Choice>, fn(&mut LiveContext<'_>, &str, Moment) -> Vec<Effect>),
    /// Words, typed on a line beside the floor.
    Words(fn(&mut LiveContext<'_>, &str, Moment) -> Vec<Effect>),
    /// Words if there are any; it has a meaning without.
    Maybe(fn(&mut LiveContext<'_>, Option<&str>, Moment) -> Vec<Effect>),
    /// The words of a note of this kind.
    Note(NoteKind),
}

/// One of the things a command can be told.
#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Choice {
    /// As the command reads it.
    pub argument: String,
    pub title: String,
    /// It is so already.
    pub current: bool,
}

impl Choice {
    pub(crate) fn new(argument: &str, title: &str, current: bool) -> Self {
        Self { argument: argument.to_owned(), title: title.to_owned(), current }
    }
}

impl Action {
    /// Whether words after the command's name mean anything to it.
    #[must_use]
    pub fn takes_words(&self) -> bool {
        match self {
            Self::Now(_) => false,
            Self::Person(_) | Self::OneOf(..) | Self::Words(_) | Self::Maybe(_) | Self::Note(_) => true,
        }
    }
}

impl Operation {
    /// What it does in a meeting; `None`: it is for another screen, or has nothing to be told.
    #[must_use]
    pub fn action(&self) -> Option<&Action> {
        match &self.run {
            Run::Live(action) | Run::Record(action) => Some(action),
            Run::View(_)
            | Run::Play(_)
            | Run::Review(_)
            | Run::List(_)
            | Run::Series(_)
            | Run::Comparison(_)
            | Run::Home(_)
            | Run::Help
            | Run::Suspend => None,
        }
    }

    /// What there is to choose from, if the command is told one of a few things.
    #[must_use]
    pub fn choices(&self, live: &Live) -> Vec<Choice> {
        match self.action() {
            Some(Action::OneOf(choices, _)) => choices(live),
            Some(
                Action::Now(_) | Action::Person(_) | Action::Words(_) | Action::Maybe(_) | Action::Note(_),
            )
            | None => vec![],
        }
    }

    #[must_use]
    pub fn id(&self) -> &'static str {
        self.command.id()
    }

    #[must_use]
    pub fn place(&self) -> Place {
        match self.run {
            Run::Live(_) => Place::Live,
            Run::Record(_) => Place::Record,
            Run::View(_) => Place::Both,
            Run::Play(_) => Place::Play,
            Run::Review(_) => Place::Review,
            Run::List(_) => Place::List,
            Run::Series(_) => Place::Series,
            Run::Comparison(_) => Place::Comparison,
            Run::Home(_) => Place::Home,
            Run::Help | Run::Suspend => Place::Everywhere,
        }
    }

    /// Off the record, only the way back and the views work.
    #[must_use]
    pub fn needs_record(&self) -> bool {
        match self.run {
            Run::View(_) | Run::Help | Run::Suspend => false,
            Run::Live(_)
            | Run::Record(_)
            | Run::Play(_)
            | Run::Review(_)
            | Run::List(_)
            | Run::Series(_)
            | Run::Comparison(_)
            | Run::Home(_) => {
                !matches!(self.command, Command::OffRecord | Command::Leave | Command::ReadClock)
            }
        }
    }
}

/// An operation of a table: its command, the name of its texts, what it does, and if it has them, its keys and its
/// rank in the key row.
macro_rules! operation {
    ($command:ident, $texts:ident, $run:expr) => {
        operation!($command, $texts, $run, [])
    };
    ($command:ident, $texts:ident, $run:expr, [$($key:literal),*]) => {
        $crate::tui::ops::operation::Operation {
            command: $crate::tui::command::Command::$command,
            title: $crate::text::messages::commands::$texts::title,
            synonyms: $crate::text::messages::commands::$texts::synonyms,
            keys: &[$($key),*],
            hint: None,
            run: $run,
        }
    };
    ($command:ident, $texts:ident, $run:expr, [$($key:literal),*], $rank:literal) => {
        $crate::tui::ops::operation::Operation {
            hint: Some($crate::tui::ops::operation::Hint {
                rank: $rank,
                label: $crate::text::messages::commands::$texts::short,
            }),
            ..operation!($command, $texts, $run, [$($key),*])
        }
    };
}
pub(super) use operation;
