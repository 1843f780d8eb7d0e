//! Words at the end of a meeting: cards, the round aloud, the guess, looking back, keeping the record.

pub use super::messages::closing::*;

use crate::domain::{
    charter::Kept,
    closing::{AloudQuestion, CardQuestion, Keep, ReflectionQuestion},
};

/// How many of a part's questions were answered.
#[must_use]
pub fn some_done(n: usize, of: usize) -> String {
    format!("{n} of {of}")
}

pub const GO_ON: (char, &str) = ('n', "next");

/// In the order of [`Kept`].
pub const KEPT: [(char, &str); 3] = [('k', "kept"), ('p', "partly"), ('n', "not kept")];
pub const KEPT_ORDER: [Kept; 3] = [Kept::Kept, Kept::Partly, Kept::NotKept];

#[must_use]
pub fn how_kept(how: Kept) -> &'static str {
    KEPT_ORDER.iter().zip(KEPT).find(|(k, _)| **k == how).map_or("", |(_, (_, words))| words)
}

/// A ground rule is gone through.
pub fn rule(text: &str) -> String {
    format!("Ground rule: {text}. How did we keep it?")
}

pub const PILES: [(char, &str); 2] = [('o', "one pile"), ('g', "a pile for each group")];

pub fn card_question(question: CardQuestion) -> &'static str {
    match question {
        CardQuestion::Listened => "Did you feel listened to today?",
        CardQuestion::CouldSay => "Could you say what you wanted to say?",
        CardQuestion::WorthIt => "Was today worth your time?",
    }
}

/// Asks for the counts of one pile.
pub fn count(question: CardQuestion, group: Option<&str>) -> String {
    let whose = group.map(|g| format!(" ({g})")).unwrap_or_default();
    format!("{}{whose} Count: yes partly no skip (like 6 2 0 1)", card_question(question))
}

/// What was counted.
pub fn counted(yes: u32, partly: u32, no: u32, skip: u32) -> String {
    let said = format!("yes {yes}, partly {partly}, no {no}");
    if skip > 0 { format!("{said}, skipped {skip}") } else { said }
}

/// More cards than people, or fewer: said, and kept as it was typed.
pub fn cards_and_people(cards: u32, people: usize) -> String {
    format!("That is {cards} cards, and {people} people are here. It is kept as you typed it.")
}

pub fn aloud(question: AloudQuestion) -> &'static str {
    match question {
        AloudQuestion::OneWord => "One word for how you feel now",
        AloudQuestion::WhoWasMissing => "Who was missing? Who decided that?",
    }
}

/// In the order of [`Keep::ALL`].
pub const KEEP: [(char, &str); 3] = [('k', "keep it"), ('t', "only the totals"), ('b', "bin it")];

pub fn kept(keep: Keep) -> &'static str {
    match keep {
        Keep::Record => "The record is kept, as we agreed.",
        Keep::Totals => "When the meeting ends, only the totals of each group are kept.",
        Keep::Bin => "When the meeting ends, the record is deleted.",
    }
}

pub const SURE: [(char, &str); 2] = [('y', "yes"), ('n', "no, ask again")];

/// What the room guessed, before it looks.
pub fn guessed(group: Option<&str>) -> String {
    format!("You guessed: {}.", group.unwrap_or(even()))
}

pub fn reflection(question: ReflectionQuestion) -> &'static str {
    match question {
        ReflectionQuestion::Surprised => "What surprised you?",
        ReflectionQuestion::ChangedDecision => {
            "When did lived experience change what we decided? When did it not?"
        }
        ReflectionQuestion::HardToComeIn => {
            "Who found it hard to come in, and what in the way we met made it hard?"
        }
        ReflectionQuestion::HandOver => "What could staff give up or hand over next time?",
        ReflectionQuestion::DoDifferently => {
            "What will we do differently, who will do it, and how will everyone hear?"
        }
    }
}

pub const END: [(char, &str); 2] = [('e', "end it"), ('s', "stay")];

/// It was to be deleted, and somebody had taken it away already.
pub fn not_there(path: &str) -> String {
    format!("There was nothing left to delete at {path}.")
}

pub fn totals_kept(id: &str) -> String {
    format!("Only the totals are kept. The rest was deleted. To read them: airtime report {id}")
}
