//! What a line beside the floor asks, one thing at a time.
//!
//! Every question is set aside with Esc, and Tab lends the next key to the floor. Enter skips it; only where an
//! item closes, Enter closes it and says no more.
//! What an answer does stands in `update::asked`.

pub mod closing;
pub mod hand;
pub mod item;
pub mod note;
pub mod person;
pub mod preparation;
pub mod turn;

use crate::{
    domain::{record::ids::PersonId, session::Session},
    text,
    tui::{
        command::Command,
        questions::{
            closing::ClosingAsk, hand::HandAsk, item::ItemAsk, note::NoteAsk, person::PersonAsk,
            preparation::BeforeAsk, turn::TurnAsk,
        },
    },
};

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Ask {
    /// What a command has to be told.
    Command(Command),
    /// Which role somebody speaks in from here on.
    Hat(PersonId),
    Note(NoteAsk),
    Item(ItemAsk),
    Hand(HandAsk),
    Person(PersonAsk),
    Turn(TurnAsk),
    Before(BeforeAsk),
    Closing(ClosingAsk),
    /// Who puts things right, after the end.
    Afterwards,
}

/// How a question is answered.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Shape {
    /// With words.
    Words,
    /// With one key.
    Choice(Vec<Choice>),
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct Choice {
    pub key: char,
    pub words: String,
}

impl Shape {
    /// Choices on these keys.
    #[must_use]
    pub fn choice<'a>(choices: impl IntoIterator<Item = (char, &'a str)>) -> Self {
        let choice = |(key, words): (char, &str)| Choice { key, words: words.to_owned() };
        Self::Choice(choices.into_iter().map(choice).collect())
    }
}

impl Shape {
    /// A choice on digits alone: the letters go on being people.
    #[must_use]
    pub fn leaves_letters(&self) -> bool {
        matches!(self, Self::Choice(choices) if choices.iter().all(|c| c.key.is_ascii_digit()))
    }
}

/// What was said to a question.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Answer {
    Words(String),
    /// Place of the choice.
    Chosen(usize),
    /// Enter with nothing: it can wait.
    Skipped,
}

impl Ask {
    /// The question, as it stands before the answer.
    #[must_use]
    pub fn question(&self, s: &Session) -> String {
        match self {
            Self::Command(Command::Palette) => text::screen::palette_help().to_owned(),
            Self::Command(command) => command.title().to_owned(),
            Self::Hat(_) => Command::Hat.title().to_owned(),
            Self::Note(ask) => ask.question(s),
            Self::Item(ask) => ask.question(s),
            Self::Hand(ask) => ask.question(s),
            Self::Person(ask) => ask.question(s),
            Self::Turn(ask) => ask.question(s),
            Self::Before(ask) => ask.question(s),
            Self::Closing(ask) => ask.question(s),
            Self::Afterwards => text::review::ask_who().to_owned(),
        }
    }

    /// What the question is about, line by line, above it.
    #[must_use]
    pub fn context(&self, s: &Session) -> Vec<String> {
        match self {
            Self::Note(ask) => ask.context(s),
            Self::Item(ask) => ask.context(s),
            _ => vec![],
        }
    }

    #[must_use]
    pub fn shape(&self, s: &Session) -> Shape {
        match self {
            Self::Command(_) | Self::Hat(_) | Self::Afterwards => Shape::Words,
            Self::Note(ask) => ask.shape(s),
            Self::Item(ask) => ask.shape(s),
            Self::Hand(ask) => ask.shape(s),
            Self::Person(ask) => ask.shape(s),
            Self::Turn(ask) => ask.shape(s),
            Self::Before(ask) => ask.shape(s),
            Self::Closing(ask) => ask.shape(s),
        }
    }

    /// Whether words typed for it are kept when it is set aside.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        matches!(self, Self::Note(NoteAsk::Write(_)))
    }
}
