//! The palette: some letters of a name or of a command, and the rows they find.

use crate::{
    domain::{
        record::{ids::PersonId, plain_text},
        session::Session,
    },
    tui::{
        command::{Command, Place},
        ops::{operation::Operation, operations},
    },
};

/// A row of the palette.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PaletteEntry {
    Person(PersonId),
    Command(Command),
}

/// What the text finds: people whose name has it at the beginning of a word, then commands.
#[must_use]
pub fn find(session: &Session, text: &str) -> Vec<PaletteEntry> {
    let wanted = plain_text::fold(text.trim());
    let person = |p: &&crate::domain::people::person::Person| {
        !wanted.is_empty() && begins_a_word(&plain_text::fold(&p.label), &wanted)
    };
    let people = session.roster.people().iter().filter(person).map(|p| PaletteEntry::Person(p.handle));
    let command = |r: &&Operation| {
        r.place().covers(Place::Live)
            && r.command != Command::Palette
            && (r.id().starts_with(&wanted)
                || wanted.split(' ').all(|w| begins_a_word(&plain_text::fold((r.title)()), w))
                || (!wanted.is_empty() && begins_a_word(&plain_text::fold((r.synonyms)()), &wanted)))
    };
    let mut commands: Vec<_> = operations().filter(command).collect();
    commands.sort_by_key(|r| how_near(r.id(), &wanted));
    people.chain(commands.into_iter().map(|r| PaletteEntry::Command(r.command))).collect()
}

/// Named in full, then by its whole first word (`late` is *late-comer* rather than *later*), then by a beginning;
/// last those whose title only mentions the word.
fn how_near(id: &str, wanted: &str) -> u8 {
    match id.strip_prefix(wanted) {
        Some("") => 0,
        Some(rest) if rest.starts_with('-') => 1,
        Some(_) => 2,
        None => 3,
    }
}

fn begins_a_word(text: &str, wanted: &str) -> bool {
    text.starts_with(wanted)
        || text.match_indices(wanted).any(|(at, _)| text[..at].ends_with([' ', '-', '(']))
}

/// A command with its argument, when the text begins with a command's id: `rename bea = Beatrice`.
#[must_use]
pub fn split(text: &str) -> Option<(Command, Option<&str>)> {
    let text = text.trim();
    let (id, rest) = text.split_once(char::is_whitespace).unwrap_or((text, ""));
    let command = Command::by_id(id).filter(|c| c.operation().place().covers(Place::Live))?;
    Some((command, Some(rest.trim()).filter(|r| !r.is_empty())))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn the_whole_first_word_comes_before_a_word_that_only_begins_so() {
        let first = |text| find(&Session::default(), text).into_iter().next();
        for (text, command) in [
            ("late", Command::LateComer),
            ("later", Command::Later),
            ("last", Command::LastWord),
            ("not", Command::NotTimed),
            ("go", Command::GoRound),
            ("report", Command::ReportBack),
            ("room", Command::Room),
            ("agenda", Command::Agenda),
        ] {
            assert_eq!(first(text), Some(PaletteEntry::Command(command)), "{text}");
        }
    }
}
