//! Texts for the end of a meeting: feedback cards, spoken answers, the guess, reflection, and keeping the record.

use crate::domain::{
    closing::answers::{AloudQuestion, CardAnswer, CardQuestion, Counts, Keep, ReflectionQuestion},
    preparation::charter::Kept,
};
pub use crate::text::messages::closing::*;

/// The answers in the order of [`kept_choices`].
pub const KEPT_ORDER: [Kept; 3] = [Kept::Kept, Kept::Partly, Kept::NotKept];

#[must_use]
pub fn how_kept(how: Kept) -> &'static str {
    match how {
        Kept::Kept => kept(),
        Kept::Partly => kept_partly(),
        Kept::NotKept => kept_not(),
    }
}

#[must_use]
pub fn kept_choices() -> [(char, &'static str); 3] {
    [('k', kept()), ('p', kept_partly()), ('n', kept_not())]
}

#[must_use]
pub fn pile_choices() -> [(char, &'static str); 2] {
    [('o', pile_one()), ('g', pile_each())]
}

#[must_use]
pub fn card_question(question: CardQuestion) -> &'static str {
    match question {
        CardQuestion::Listened => card_listened(),
        CardQuestion::IdeasHeard => card_ideas_heard(),
        CardQuestion::HeardOthers => card_heard_others(),
        CardQuestion::CouldSay => card_could_say(),
        CardQuestion::WorthIt => card_worth_it(),
    }
}

#[must_use]
pub fn card_answer(answer: CardAnswer) -> &'static str {
    match answer {
        CardAnswer::Yes => card_yes(),
        CardAnswer::Partly => card_partly(),
        CardAnswer::No => card_no(),
        CardAnswer::Skip => card_skip(),
    }
}

/// The question whose cards are counted, of one pile.
#[must_use]
pub fn count_pile(question: CardQuestion, group: Option<&str>) -> String {
    let question = card_question(question);
    group.map_or_else(|| question.to_owned(), |group| count_group(group, question))
}

/// How many gave each answer.
#[must_use]
pub fn counts(Counts { yes, partly, no, skip: skipped }: Counts) -> String {
    if skipped > 0 { counted_skipped(no, partly, skipped, yes) } else { counted(no, partly, yes) }
}

#[must_use]
pub fn aloud(question: AloudQuestion) -> &'static str {
    match question {
        AloudQuestion::OneWord => aloud_one_word(),
        AloudQuestion::WhoWasMissing => aloud_who_was_missing(),
    }
}

/// In the order of [`Keep::ALL`].
#[must_use]
pub fn keep_choices() -> [(char, &'static str); 3] {
    [('k', keep_record()), ('t', keep_totals()), ('b', keep_bin())]
}

#[must_use]
pub fn chosen(keep: Keep) -> &'static str {
    match keep {
        Keep::Record => chosen_record(),
        Keep::Totals => chosen_totals(),
        Keep::Bin => chosen_bin(),
    }
}

#[must_use]
pub fn sure_choices() -> [(char, &'static str); 2] {
    [('y', sure_yes()), ('n', sure_no())]
}

/// The group's guess, made before it sees the balance. `None`: it guessed that talk was even.
#[must_use]
pub fn guess(group: Option<&str>) -> String {
    guessed(group.unwrap_or(even()))
}

#[must_use]
pub fn reflection(question: ReflectionQuestion) -> &'static str {
    match question {
        ReflectionQuestion::Surprised => reflect_surprised(),
        ReflectionQuestion::ChangedDecision => reflect_changed_decision(),
        ReflectionQuestion::HardToComeIn => reflect_hard_to_speak(),
        ReflectionQuestion::HandOver => reflect_hand_over(),
        ReflectionQuestion::DoDifferently => reflect_do_differently(),
    }
}

#[must_use]
pub fn end_choices() -> [(char, &'static str); 2] {
    [('e', end()), ('s', stay())]
}
