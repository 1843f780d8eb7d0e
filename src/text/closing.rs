//! Words at the end of a meeting: cards, the round aloud, the guess, looking back, keeping the record.

use crate::domain::{
    charter::Kept,
    closing::{AloudQuestion, CardQuestion, Keep, ReflectionQuestion},
};

pub const TITLE: &str = "Closing together";
pub const NOT_DONE: &str = "not done";
pub const NONE: &str = "none yet";
pub const DONE: &str = "done";
/// How many of a part's questions were answered.
#[must_use]
pub fn some_done(n: usize, of: usize) -> String {
    format!("{n} of {of}")
}

pub const RULES: &str = "ground rules";
pub const CARDS: &str = "cards";
pub const ALOUD: &str = "aloud";
pub const RECORD: &str = "the record";
pub const GUESS: &str = "guess, then look";
pub const LOOK_BACK: &str = "look back";
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

pub const BY_GROUP: &str = "The cards: count them in one pile, or one pile for each group?";
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

pub const NOT_NUMBERS: &str = "Type up to four whole numbers: yes, partly, no, skip. Like: 6 2 0 1";

/// What was counted.
pub fn counted(yes: u32, partly: u32, no: u32, skip: u32) -> String {
    let said = format!("yes {yes}, partly {partly}, no {no}");
    if skip > 0 { format!("{said}, skipped {skip}") } else { said }
}

/// More cards than people, or fewer: said, and kept as it was typed.
pub fn cards_and_people(cards: u32, people: usize) -> String {
    format!("That is {cards} cards, and {people} people are here. It is kept as you typed it.")
}

pub const ONE_PILE_ONLY: &str =
    "Kept as one pile: with few cards, or all the same, a group's pile would say what each person thinks.";

pub fn aloud(question: AloudQuestion) -> &'static str {
    match question {
        AloudQuestion::OneWord => "One word for how you feel now",
        AloudQuestion::WhoWasMissing => "Who was missing? Who decided that?",
    }
}

pub const KEEP_QUESTION: &str = "Shall we keep this record, keep only the totals, or bin it?";
/// In the order of [`Keep::ALL`].
pub const KEEP: [(char, &str); 3] = [('k', "keep it"), ('t', "only the totals"), ('b', "bin it")];

pub fn kept(keep: Keep) -> &'static str {
    match keep {
        Keep::Record => "The record is kept, as we agreed.",
        Keep::Totals => "When the meeting ends, only the totals of each group are kept.",
        Keep::Bin => "When the meeting ends, the record is deleted.",
    }
}

pub const BIN_SURE: &str = "Bin it? When the meeting ends, airtime deletes the record from this computer. Parts of it may \
     stay on the disk for a while, and in backups, where airtime can not reach them. It can not be brought back.";
pub const TOTALS_SURE: &str = "Only the totals? When the meeting ends, airtime keeps the title, how much each group talked and \
     other counts. It deletes all words (decisions, actions, notes) and every turn. Parts of it may stay on the disk for a while, and in backups.";
pub const SURE: [(char, &str); 2] = [('y', "yes"), ('n', "no, ask again")];

pub const GUESS_QUESTION: &str = "Hands up: who do you think talked more?";
pub const EVEN: &str = "about even";

/// What the room guessed, before it looks.
pub fn guessed(group: Option<&str>) -> String {
    format!("You guessed: {}.", group.unwrap_or(EVEN))
}

pub const NO_GUESS: &str = "There was no guess.";
pub const SHOWN: &str = "This is how the time was shared. Talk time is one thing to notice; it is not power.";

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

pub const REFLECT_FIRST: &str = "Lived experience first. To pass is fine.";

pub const END_QUESTION: &str = "That was the last question. End the meeting?";
pub const END: [(char, &str); 2] = [('e', "end it"), ('s', "stay")];

pub const BINNED: &str = "The record was deleted from this computer. Parts of it may stay on the disk for a while, and in backups.";

pub fn totals_kept(id: &str) -> String {
    format!("Only the totals are kept. The rest was deleted. To read them: airtime report {id}")
}
