//! Every question of the line beside the floor.

use crate::{
    domain::{floor::tally::Tally, record::ids::PersonId, session::Session},
    text,
    tui::{
        command::Command,
        questions::{
            closing::ClosingQuestion, ending::EndingQuestion, hand::HandQuestion, item::ItemQuestion,
            note::NoteQuestion, page::PageQuestion, person::PersonQuestion, preparation::PreparationQuestion,
            shape::Shape, turn::TurnQuestion,
        },
    },
};

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum Question {
    /// What a command has to be told.
    Command(Command),
    /// Which role somebody speaks in from here on.
    Hat(PersonId),
    Note(NoteQuestion),
    Item(ItemQuestion),
    Hand(HandQuestion),
    Person(PersonQuestion),
    Turn(TurnQuestion),
    Preparation(PreparationQuestion),
    Closing(ClosingQuestion),
    Ending(EndingQuestion),
    Page(PageQuestion),
    /// Who puts things right, after the end.
    WhoAmends,
}

impl Question {
    /// The question, as it stands before the answer; `tally`: of now.
    #[must_use]
    pub fn question(&self, s: &Session, tally: &Tally) -> String {
        match self {
            Self::Command(Command::Palette) => text::screen::palette_help().to_owned(),
            Self::Command(command) => command.title().to_owned(),
            Self::Hat(person) => text::screen::speaks_as(&text::people::name(&s.roster, *person)),
            Self::Note(ask) => ask.question(s),
            Self::Item(ask) => ask.question(s, tally),
            Self::Hand(ask) => ask.question(s),
            Self::Person(ask) => ask.question(s),
            Self::Turn(ask) => ask.question(s),
            Self::Preparation(ask) => ask.question(s),
            Self::Closing(ask) => ask.question(s),
            Self::Ending(ask) => ask.question(s),
            Self::Page(ask) => ask.question(),
            Self::WhoAmends => text::review::ask_who().to_owned(),
        }
    }

    /// What the question is about, line by line, above it.
    #[must_use]
    pub fn context(&self, s: &Session) -> Vec<String> {
        match self {
            Self::Note(ask) => ask.context(s),
            Self::Item(ask) => ask.context(s),
            Self::Command(_)
            | Self::Hat(_)
            | Self::Hand(_)
            | Self::Person(_)
            | Self::Turn(_)
            | Self::Preparation(_)
            | Self::Closing(_)
            | Self::Ending(_)
            | Self::Page(_)
            | Self::WhoAmends => vec![],
        }
    }

    #[must_use]
    pub fn shape(&self, s: &Session) -> Shape {
        match self {
            Self::Command(_) | Self::Hat(_) | Self::WhoAmends => Shape::Words,
            Self::Note(ask) => ask.shape(s),
            Self::Item(ask) => ask.shape(s),
            Self::Hand(ask) => ask.shape(s),
            Self::Person(ask) => ask.shape(s),
            Self::Turn(ask) => ask.shape(s),
            Self::Preparation(ask) => ask.shape(s),
            Self::Closing(ask) => ask.shape(s),
            Self::Ending(ask) => ask.shape(s),
            Self::Page(ask) => ask.shape(),
        }
    }

    /// Whether somebody waits for what was asked for: it cannot be skipped, only called off.
    #[must_use]
    pub fn needs_answer(&self) -> bool {
        matches!(self, Self::Person(_) | Self::Ending(_)) && !self.waits_beside_floor()
    }

    /// Whether it stands beside the floor until it is answered: Enter is the floor's too, and it comes back by itself.
    #[must_use]
    pub fn waits_beside_floor(&self) -> bool {
        matches!(self, Self::Person(PersonQuestion::LateComer(_)))
    }

    /// What is said when it is called off.
    #[must_use]
    pub fn called_off(&self) -> &'static str {
        match self {
            Self::Ending(_) => text::closing::meeting_goes_on(),
            Self::Command(_)
            | Self::Hat(_)
            | Self::Note(_)
            | Self::Item(_)
            | Self::Hand(_)
            | Self::Person(_)
            | Self::Turn(_)
            | Self::Preparation(_)
            | Self::Closing(_)
            | Self::Page(_)
            | Self::WhoAmends => text::preparation::not_answered(),
        }
    }

    /// Whether the question may name somebody, or is about one person: it is then not for the room.
    #[must_use]
    pub fn may_name(&self) -> bool {
        match self {
            Self::Command(_)
            | Self::Note(NoteQuestion::Write(_))
            | Self::Closing(_)
            | Self::Ending(_)
            | Self::Page(_)
            | Self::WhoAmends => false,
            Self::Note(NoteQuestion::About { .. } | NoteQuestion::What(_))
            | Self::Hat(_)
            | Self::Item(_)
            | Self::Hand(_)
            | Self::Person(_)
            | Self::Turn(_)
            | Self::Preparation(_) => true,
        }
    }

    /// Whether words typed for it are kept when it is set aside.
    #[must_use]
    pub fn is_kept(&self) -> bool {
        matches!(self, Self::Note(NoteQuestion::Write(_)))
    }
}
