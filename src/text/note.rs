//! Words about notes and marks: their kinds, and what is asked and said about each.

pub use super::messages::note::*;

use chrono::NaiveDate;

use crate::domain::{
    marks::Colour,
    names,
    notes::{About, Agrees, How, InOurHands, NoteKind, Power},
};

/// What a kind of note is called, in front of its words.
#[must_use]
pub fn kind(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Note => "note",
        NoteKind::Decision => "decided",
        NoteKind::Idea => "idea",
        NoteKind::StoryPoint => "from a story",
        NoteKind::Action => "action",
        NoteKind::UnmetNeed => "a need we can not meet",
        NoteKind::Disagreement => "we disagree",
        NoteKind::Parked => "parked",
        NoteKind::Jargon => "jargon",
        NoteKind::RuleKept => "ground rule kept",
        NoteKind::RuleBroken => "ground rule not kept",
    }
}

/// What may be typed before a colon to choose the kind.
const TYPED: [(&str, NoteKind); 25] = [
    ("note", NoteKind::Note),
    ("decided", NoteKind::Decision),
    ("decision", NoteKind::Decision),
    ("we decided", NoteKind::Decision),
    ("agreed", NoteKind::Decision),
    ("action", NoteKind::Action),
    ("to do", NoteKind::Action),
    ("todo", NoteKind::Action),
    ("idea", NoteKind::Idea),
    ("need", NoteKind::UnmetNeed),
    ("unmet need", NoteKind::UnmetNeed),
    ("a need we can not meet", NoteKind::UnmetNeed),
    ("story", NoteKind::StoryPoint),
    ("from a story", NoteKind::StoryPoint),
    ("we disagree", NoteKind::Disagreement),
    ("disagree", NoteKind::Disagreement),
    ("disagreement", NoteKind::Disagreement),
    ("park", NoteKind::Parked),
    ("parked", NoteKind::Parked),
    ("jargon", NoteKind::Jargon),
    ("rule kept", NoteKind::RuleKept),
    ("ground rule kept", NoteKind::RuleKept),
    ("rule broken", NoteKind::RuleBroken),
    ("rule not kept", NoteKind::RuleBroken),
    ("ground rule not kept", NoteKind::RuleBroken),
];

/// A line that begins with `action:`, `decided:` … is of that kind.
#[must_use]
pub fn typed(kind: NoteKind, line: &str) -> (NoteKind, &str) {
    let found = line.split_once(':').and_then(|(word, rest)| {
        let word = names::fold(word.trim());
        TYPED.iter().find(|(typed, _)| *typed == word).map(|(_, kind)| (*kind, rest.trim()))
    });
    found.unwrap_or((kind, line))
}

#[must_use]
pub fn how(how: How) -> &'static str {
    match how {
        How::Consensus => "everyone said yes",
        How::Consent => "nobody had a strong objection",
        How::Vote => "by vote",
        How::OneDecided => "one person or body decided",
        How::Before => "settled before the meeting",
    }
}

#[must_use]
pub fn power(power: Power) -> &'static str {
    match power {
        Power::Informed => "informed",
        Power::Consulted => "consulted",
        Power::Joint => "decided jointly",
        Power::Delegated => "it was theirs to decide",
    }
}

#[must_use]
pub fn agrees(agrees: Agrees) -> &'static str {
    match agrees {
        Agrees::Yes => "yes",
        Agrees::Partly => "partly",
        Agrees::No => "no",
    }
}

// ---- what is asked ---------------------------------------------------------------------------

pub const HANDS: [&str; 2] = ["in our hands", "needs help"];
pub const TAKEN_UP: [&str; 2] = ["taken up", "not taken up"];

#[must_use]
pub fn ask_part(centred: &str) -> String {
    format!("What part did {centred} have in it?")
}

#[must_use]
pub fn ask_agrees(group: &str) -> String {
    format!("Do they agree: {group}?")
}

// ---- what is said ----------------------------------------------------------------------------

/// A flag of a note in the list.
#[must_use]
pub fn look_again(date: NaiveDate) -> String {
    format!("look again {}", day(date))
}

#[must_use]
pub fn due(date: NaiveDate) -> String {
    format!("by {}", day(date))
}

#[must_use]
pub fn day(date: NaiveDate) -> String {
    date.format("%-d %b %Y").to_string()
}

#[must_use]
pub fn needs_yes(whose: &str) -> String {
    format!("still needs a yes from {whose}")
}

#[must_use]
pub fn talk_behind(shares: &[(String, f64)]) -> String {
    let one = |(label, share): &(String, f64)| format!("{label} {:.0} %", (share * 100.0).round());
    format!("talk behind it: {}", shares.iter().map(one).collect::<Vec<_>>().join(", "))
}

#[must_use]
pub fn in_our_hands(hands: &InOurHands) -> String {
    match hands {
        InOurHands::Ours => HANDS[0].to_owned(),
        InOurHands::NeedsHelpFrom(whom) if whom.is_empty() => HANDS[1].to_owned(),
        InOurHands::NeedsHelpFrom(whom) => format!("needs help from {whom}"),
    }
}

#[must_use]
pub fn said_by(who: &str) -> String {
    format!("said by {who}")
}

#[must_use]
pub fn came_from(group: &str) -> String {
    format!("came from {group}")
}

#[must_use]
pub fn closed(words: &str) -> String {
    format!("closed: {words}")
}

#[must_use]
pub fn actions_without_name(n: usize) -> String {
    if n == 1 { "1 action without a name".to_owned() } else { format!("{n} actions without a name") }
}

/// After one key; how its word is written down.
#[must_use]
pub fn marked(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Jargon => "Marked: jargon. The same key again writes the word down; F5 does it later.",
        _ => "Marked: we see it differently. The same key again says about what; F5 does it later.",
    }
}

/// A card was shown: its word and its meaning, never whose it is.
#[must_use]
pub fn card(colour: Colour) -> &'static str {
    match colour {
        Colour::Green => "Green: go on, this is good.",
        Colour::Yellow => "Yellow: slower, please, or in other words.",
        Colour::Red => "Red: stop for a moment, please.",
    }
}

/// Somebody came in before another had finished, by role.
#[must_use]
pub fn came_in(by: &str, on: &str, invited: bool) -> String {
    let (by, on) = (names::words(by), names::words(on));
    if invited {
        format!("Marked: {by} came in on {on}, and was invited.")
    } else {
        format!("Marked: {by} came in on {on}. The same key again: they were invited.")
    }
}

/// What was taken back, of what was said about a note.
#[must_use]
pub fn undone(about: &About) -> &'static str {
    match about {
        About::Text(_) => "the new words of a note",
        About::CameFrom(_) => "whom a note came from",
        About::How(_) => "how it was decided",
        About::Power(_) => "the part people had in a decision",
        About::Agrees(_) => "what a group said to a decision",
        About::Dissent(_) => "another view of a decision",
        About::NeedsApproval(_) => "whose yes a decision needs",
        About::Owner(_) => "who does an action",
        About::Due(_) => "by when it is done",
        About::InOurHands(InOurHands::Ours | InOurHands::NeedsHelpFrom(_)) => "whose hands it is in",
        About::Why(_) => "why",
        About::SaidBy(_) => "who said so",
        About::LookAgain(_) => "when we look again",
        About::TakenUp(_) => "whether an idea is taken up",
        About::Closed(_) => "what came of a note",
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_before_a_colon_chooses_the_kind() {
        assert_eq!(typed(NoteKind::Note, "Action: book the hall"), (NoteKind::Action, "book the hall"));
        assert_eq!(typed(NoteKind::Idea, "decided:yes"), (NoteKind::Decision, "yes"));
        assert_eq!(typed(NoteKind::Idea, "Jo: yes"), (NoteKind::Idea, "Jo: yes"));
        assert_eq!(typed(NoteKind::Note, "action:"), (NoteKind::Action, ""));
    }
}
