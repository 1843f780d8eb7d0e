//! What the program can be asked to do: one file a subject, and in it one operation a command.
//!
//! Key row, `?` help, `:` palette, key map, the table in `docs/keys.md` and rehearsal scripts all read these tables. A
//! command that stands in none of them, or in two, does not compile.

pub mod agenda;
pub mod agreement;
pub mod bindings;
pub mod comparison;
pub mod correcting;
pub mod ending;
pub mod hands;
pub mod home;
pub mod list;
pub mod marks;
pub mod notes;
pub mod operation;
pub mod people;
pub mod play;
pub mod reading;
pub mod review;
pub mod rounds;
pub mod run;
pub mod series;
pub mod speaking;
pub mod views;

use strum::EnumCount;

use crate::{
    text::messages::commands as texts,
    tui::{
        command::{Command, Place},
        ops::operation::{Operation, Text},
    },
};

/// The operations of one subject, and what stands above them where all are listed.
struct Subject {
    heading: Option<Text>,
    operations: &'static [Operation],
}

/// In the order of help.
const SUBJECTS: [Subject; 18] = [
    Subject { heading: Some(texts::heading_speaking), operations: &speaking::OPERATIONS },
    Subject { heading: Some(texts::heading_correcting), operations: &correcting::OPERATIONS },
    Subject { heading: Some(texts::heading_hands), operations: &hands::OPERATIONS },
    Subject { heading: Some(texts::heading_rounds), operations: &rounds::OPERATIONS },
    Subject { heading: Some(texts::heading_agenda), operations: &agenda::OPERATIONS },
    Subject { heading: Some(texts::heading_notes), operations: &notes::OPERATIONS },
    Subject { heading: Some(texts::heading_marks), operations: &marks::OPERATIONS },
    Subject { heading: Some(texts::heading_people), operations: &people::OPERATIONS },
    Subject { heading: Some(texts::heading_agreed), operations: &agreement::OPERATIONS },
    Subject { heading: Some(texts::heading_reading), operations: &reading::OPERATIONS },
    Subject { heading: Some(texts::heading_ending), operations: &ending::OPERATIONS },
    Subject { heading: Some(texts::heading_views), operations: &views::OPERATIONS },
    Subject { heading: None, operations: &play::OPERATIONS },
    Subject { heading: None, operations: &review::OPERATIONS },
    Subject { heading: None, operations: &list::OPERATIONS },
    Subject { heading: None, operations: &series::OPERATIONS },
    Subject { heading: None, operations: &comparison::OPERATIONS },
    Subject { heading: None, operations: &home::OPERATIONS },
];

/// The operation of each command, at the command's place in its enumeration.
const BY_COMMAND: [&Operation; Command::COUNT] = by_command();

/// Built when the program is compiled, so that a command without an operation is an error there.
const fn by_command() -> [&'static Operation; Command::COUNT] {
    let mut found: [Option<&'static Operation>; Command::COUNT] = [None; Command::COUNT];
    let mut subject = 0;
    while subject < SUBJECTS.len() {
        let operations = SUBJECTS[subject].operations;
        let mut at = 0;
        while at < operations.len() {
            let place = operations[at].command as usize;
            assert!(found[place].is_none(), "a command has two operations");
            found[place] = Some(&operations[at]);
            at += 1;
        }
        subject += 1;
    }
    let mut table = [&SUBJECTS[0].operations[0]; Command::COUNT];
    let mut place = 0;
    while place < Command::COUNT {
        match found[place] {
            Some(operation) => table[place] = operation,
            None => panic!("a command has no operation"),
        }
        place += 1;
    }
    table
}

/// Every operation, in the order of help. (Letters a–z are people and digits 1–9 agenda items; they are no entries of
/// their own.)
pub fn operations() -> impl Iterator<Item = &'static Operation> {
    SUBJECTS.iter().flat_map(|subject| subject.operations)
}

impl Command {
    #[must_use]
    pub fn operation(self) -> &'static Operation {
        BY_COMMAND[self as usize]
    }

    /// What it does, in one line.
    #[must_use]
    pub fn title(self) -> &'static str {
        (self.operation().title)()
    }
}

impl Operation {
    /// The heading that stands before it where all are listed; `None`: it belongs to the one before.
    #[must_use]
    pub fn heading(&self) -> Option<&'static str> {
        let first =
            |subject: &&Subject| subject.operations.first().is_some_and(|o| o.command == self.command);
        SUBJECTS.iter().find(first)?.heading.map(|heading| heading())
    }
}

/// What a first meeting can be run with, in the order it is needed; letters, capitals and digits come before it.
pub const FIRST_MINUTE: [Command; 12] = [
    Command::Open,
    Command::Undo,
    Command::Hand,
    Command::Invite,
    Command::Note,
    Command::Someone,
    Command::Crosstalk,
    Command::Me,
    Command::Break,
    Command::Palette,
    Command::Help,
    Command::Leave,
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
        | Place::Comparison
        | Place::Both
        | Place::Record
        | Place::Everywhere => vec![],
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn every_command_has_its_own_operation_and_a_title() {
        for operation in operations() {
            assert_eq!(operation.command.operation().id(), operation.id());
            assert_eq!(Command::by_id(operation.id()), Some(operation.command));
            assert!(!(operation.title)().is_empty(), "{}", operation.id());
        }
        assert_eq!(operations().count(), Command::COUNT);
    }

    #[test]
    fn every_key_that_a_text_names_belongs_to_a_command() {
        for id in crate::text::messages::COMMANDS_NAMED {
            assert!(Command::by_id(id).is_some(), "{id}");
        }
    }
}
