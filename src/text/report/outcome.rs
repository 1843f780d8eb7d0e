//! Texts about what a meeting left: cards, jargon, disagreement, decisions, and the answers at the end.

use crate::{
    domain::{
        closing::answers::{AloudQuestion, CardQuestion, ReflectionQuestion},
        measures::felt_heard::FeltHeard,
    },
    text::{closing, messages::report as words, sentences::sentence},
};

/// The cards that were shown; `None` if there were none.
pub fn cards(green: usize, yellow: usize, red: usize) -> Option<String> {
    let parts = [
        (green, words::cards_green(green)),
        (yellow, words::cards_yellow(yellow)),
        (red, words::cards_red(red)),
    ];
    let parts: Vec<String> = parts.into_iter().filter(|(n, _)| *n > 0).map(|(_, words)| words).collect();
    (!parts.is_empty()).then(|| words::cards_shown(&parts))
}

/// Words that were marked as jargon, and how often jargon was marked without a word.
pub fn jargon_marked(words: &[&str], without: usize) -> String {
    let named = (!words.is_empty()).then(|| words::jargon(words));
    let without = (without > 0).then(|| words::jargon_without_word(without));
    named.into_iter().chain(without).collect::<Vec<_>>().join(" ")
}

pub fn disagreed(n: usize, about: &[&str]) -> String {
    let about: Vec<String> = about.iter().map(|text| words::quoted(text)).collect();
    if about.is_empty() { words::disagreements(n) } else { words::disagreements_about(&about, n) }
}

/// How often one group or role spoke over another.
pub fn interruptions(by: &str, over: &str, n: u32, invited: u32) -> String {
    with_invited(sentence(&words::spoke_over(by, n, over)), n, invited)
}

pub fn interruptions_at_all(n: u32, invited: u32) -> String {
    with_invited(words::spoke_over_anyone(n), n, invited)
}

fn with_invited(sentence: String, n: u32, invited: u32) -> String {
    match invited {
        0 => sentence,
        all if all == n => format!("{sentence} {}", words::spoke_over_invited_each(all)),
        some => format!("{sentence} {}", words::spoke_over_invited(some)),
    }
}

/// How many people of each group were present for a decision.
pub fn present(parts: &[(String, usize)]) -> String {
    words::here(&parts.iter().map(|(group, n)| words::group_count(group, *n)).collect::<Vec<_>>())
}

/// Column headings of the table of people.
pub fn people_heads() -> [&'static str; 6] {
    [
        words::person_name(),
        words::person_role(),
        words::person_time(),
        words::person_share(),
        words::person_turns(),
        words::person_longest(),
    ]
}

/// The counted cards of one question.
pub fn counted_cards(question: CardQuestion, counted: &str, group: Option<&str>) -> String {
    let question = closing::card_question(question);
    let counted = format!("{counted}.");
    group.map_or_else(
        || words::answer(&counted, question),
        |group| words::answer_of_group(&counted, group, question),
    )
}

/// How many felt that their ideas were heard.
pub fn felt_heard(FeltHeard { yes, partly, of }: FeltHeard) -> String {
    if partly == 0 { words::felt_heard_yes(of, yes) } else { words::felt_heard_partly(of, partly, yes) }
}

pub fn aloud(question: AloudQuestion, answer_text: &str) -> String {
    match question {
        AloudQuestion::OneWord => words::answer_after_colon(answer_text, closing::aloud(question)),
        AloudQuestion::WhoWasMissing => words::answer(answer_text, closing::aloud(question)),
    }
}

pub fn guess(group: Option<&str>) -> String {
    group.map_or_else(|| words::room_guessed_even().to_owned(), words::room_guessed)
}

pub fn reflection(question: ReflectionQuestion, answer_text: &str) -> String {
    words::answer(answer_text, closing::reflection(question))
}
