//! The palette: some letters of a name or of a command, and the rows they find.
//!
//! Beginnings of words come first, then a fuzzy match, which also finds *late* in *translate*.

pub mod names;

use std::cmp::Reverse;

use nucleo_matcher::{Config, Matcher, Utf32Str};

use crate::{
    domain::{
        order::Ordered as _,
        people::person::Person,
        record::{ids::PersonId, plain_text},
    },
    text::people,
    tui::{
        command::{Command, Place},
        meeting::state::Live,
        ops::{
            operation::{Action, Choice, Operation},
            operations,
        },
        questions::question::Question,
    },
};

/// A row of the palette: what Enter does when it is marked.
#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PaletteEntry {
    Person(PersonId),
    /// A command, with what it is told, if that was typed.
    Command(Command, Option<String>),
    /// One of the things that a command can be told.
    Choice(Command, Choice),
}

/// The rows for what has been typed to a question. Without any, Enter gives the words themselves.
#[must_use]
pub fn rows(live: &Live, ask: &Question, text: &str) -> Vec<PaletteEntry> {
    match ask {
        Question::Command(Command::Palette) => find(live, text),
        Question::Command(command) => choices(live, *command, text),
        Question::Hat(_)
        | Question::Note(_)
        | Question::Item(_)
        | Question::Hand(_)
        | Question::Person(_)
        | Question::Turn(_)
        | Question::Preparation(_)
        | Question::Closing(_)
        | Question::Ending(_)
        | Question::Page(_)
        | Question::WhoAmends => vec![],
    }
}

/// Whether a question that asks what a command is to be told has rows to choose from.
#[must_use]
pub fn has_rows(live: &Live, command: Command) -> bool {
    command == Command::Palette || !command.operation().choices(live).is_empty()
}

/// How well a row matches: the lower, the higher it stands.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
enum Rank {
    /// A person's name, or a word of it.
    PersonExactly,
    /// A command's id.
    IdExactly,
    /// A synonym of several words.
    Phrase,
    /// A command and the words it is told.
    WithWords,
    PersonBegins,
    /// The first word of the id: `late` is *late-comer* rather than *later*.
    IdWord,
    /// A synonym, by its place among them.
    Synonym(usize),
    IdBegins,
    /// Each word begins a word of the title.
    Title,
    /// Each word begins a word of id, title or synonyms.
    Mentioned,
    /// In the middle of a name.
    PersonContains,
    FuzzyPerson(Reverse<u16>),
    FuzzyCommand(Reverse<u16>),
}

/// What the text finds, best first; among equals people, then commands in the order of help.
#[must_use]
pub fn find(live: &Live, text: &str) -> Vec<PaletteEntry> {
    let mut search = Search::new(text);
    let mut found: Vec<(Rank, PaletteEntry)> = Vec::new();
    if !search.text.is_empty() {
        let people = live.session().roster.people().iter();
        found.extend(people.filter_map(|p| Some((search.person(p)?, PaletteEntry::Person(p.handle)))));
        found.extend(with_words(live, text).into_iter().map(|entry| (Rank::WithWords, entry)));
    }
    let commands = ranked(&mut search, Place::Live).filter(|(_, r)| r.command != Command::Palette);
    found.extend(commands.map(|(rank, r)| (rank, PaletteEntry::Command(r.command, None))));
    found.order_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, entry)| entry).collect()
}

/// The operations of a place that the text finds, best first.
#[must_use]
pub fn operations_found(place: Place, text: &str) -> Vec<&'static Operation> {
    let mut search = Search::new(text);
    let mut found: Vec<_> = ranked(&mut search, place).collect();
    found.order_by_key(|(rank, _)| *rank);
    found.into_iter().map(|(_, operation)| operation).collect()
}

fn ranked(search: &mut Search, place: Place) -> impl Iterator<Item = (Rank, &'static Operation)> {
    let here = operations().filter(move |operation| operation.place().covers(place));
    here.filter_map(|operation| Some((search.command(operation)?, operation)))
}

/// A command with the words it is told, when the text begins with its id: `rename bea = Beatrice`.
fn with_words(live: &Live, text: &str) -> Vec<PaletteEntry> {
    let Some((id, words)) = text.trim().split_once(char::is_whitespace) else { return vec![] };
    let told = Command::by_id(&id.to_lowercase()).filter(|c| {
        let operation = c.operation();
        operation.place().covers(Place::Live) && operation.action().is_some_and(Action::takes_words)
    });
    let Some(command) = told else { return vec![] };
    let chosen = choices(live, command, words);
    if chosen.is_empty() {
        vec![PaletteEntry::Command(command, Some(words.trim().to_owned()))]
    } else {
        chosen
    }
}

/// Those of a command's choices that have the text in what they say or how they are typed.
fn choices(live: &Live, command: Command, text: &str) -> Vec<PaletteEntry> {
    let search = Search::new(text);
    let fits = |choice: &Choice| {
        search.begins_words(&plain_text::fold(&format!("{} {}", choice.title, choice.argument)))
    };
    let all = command.operation().choices(live);
    let mut fitting: Vec<Choice> = all.iter().filter(|choice| fits(choice)).cloned().collect();
    if fitting.is_empty() {
        // The number of a choice, as the line mode lists them.
        let number = text.trim().parse::<usize>().ok().and_then(|n| n.checked_sub(1));
        fitting.extend(number.and_then(|n| all.get(n)).cloned());
    }
    let choices = fitting.into_iter();
    choices.map(|choice| PaletteEntry::Choice(command, choice)).collect()
}

/// Fewest letters for a fuzzy match: with two, nearly everything matches.
const FUZZY_LETTERS: usize = 3;
/// What a letter has to score on the average; a matched letter scores 16, and every gap costs.
const LETTER_SCORE: usize = 17;

/// What is looked for, without accents and in lower case.
struct Search {
    text: String,
    /// As an id is written.
    id: String,
    words: Vec<String>,
    fuzzy: Option<Matcher>,
}

impl Search {
    fn new(text: &str) -> Self {
        let text = plain_text::fold(text.trim());
        let words: Vec<String> = words(&text).map(str::to_owned).collect();
        Self { id: words.join("-"), words, text, fuzzy: None }
    }

    /// Whether each word that was typed begins a word there.
    fn begins_words(&self, there: &str) -> bool {
        self.words.iter().all(|wanted| words(there).any(|word| word.starts_with(wanted.as_str())))
    }

    fn person(&mut self, person: &Person) -> Option<Rank> {
        let name = plain_text::fold(&people::label(&person.label));
        if name == self.text || words(&name).any(|word| word == self.text) {
            return Some(Rank::PersonExactly);
        }
        if !self.words.is_empty() && self.begins_words(&name) {
            return Some(Rank::PersonBegins);
        }
        if name.contains(&self.text) {
            return Some(Rank::PersonContains);
        }
        self.score(&name).map(|score| Rank::FuzzyPerson(Reverse(score)))
    }

    fn command(&mut self, operation: &Operation) -> Option<Rank> {
        let (id, title) = (operation.id(), plain_text::fold(without_example((operation.title)())));
        let synonyms = plain_text::fold((operation.synonyms)());
        if id == self.id {
            return Some(Rank::IdExactly);
        }
        let begins_id = !self.id.is_empty() && id.starts_with(&self.id);
        if begins_id && id[self.id.len()..].starts_with('-') {
            return Some(Rank::IdWord);
        }
        if let Some(at) = synonyms.split(',').position(|synonym| synonym.trim() == self.text) {
            return Some(if self.words.len() > 1 { Rank::Phrase } else { Rank::Synonym(at) });
        }
        if begins_id {
            return Some(Rank::IdBegins);
        }
        if self.words.is_empty() {
            return self.text.is_empty().then_some(Rank::Title);
        }
        if self.begins_words(&title) {
            return Some(Rank::Title);
        }
        if self.begins_words(&format!("{id} {title} {synonyms}")) {
            return Some(Rank::Mentioned);
        }
        let best = synonyms.split(',').chain([id]).filter_map(|name| self.score(name)).max();
        best.map(|score| Rank::FuzzyCommand(Reverse(score)))
    }

    /// The score of a fuzzy match that is good enough.
    fn score(&mut self, name: &str) -> Option<u16> {
        let wanted = self.words.concat();
        let letters = wanted.chars().count();
        if letters < FUZZY_LETTERS {
            return None;
        }
        let matcher = self.fuzzy.get_or_insert_with(|| Matcher::new(Config::DEFAULT));
        let (mut name_chars, mut wanted_chars) = (Vec::new(), Vec::new());
        let name = Utf32Str::new(name, &mut name_chars);
        let score = matcher.fuzzy_match(name, Utf32Str::new(&wanted, &mut wanted_chars))?;
        (usize::from(score) >= letters * LETTER_SCORE).then_some(score)
    }
}

/// A title without *(like: bea = the rota)* at its end.
fn without_example(title: &str) -> &str {
    title.split('(').next().unwrap_or_default()
}

fn words(text: &str) -> impl Iterator<Item = &str> {
    text.split(|c: char| !c.is_alphanumeric()).filter(|word| !word.is_empty())
}
