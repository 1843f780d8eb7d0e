//! Texts about notes and marks: their kinds, questions and descriptions.

use crate::domain::{
    notes::{
        kind::NoteKind,
        marks::Colour,
        note::{Agrees, How, InOurHands, Power},
    },
    record::plain_text,
};
pub use crate::text::messages::note::*;
use crate::text::{messages::report, people};

/// The label of a kind of note, shown before its text.
#[must_use]
pub fn kind(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Note => kind_note(),
        NoteKind::Decision => kind_decision(),
        NoteKind::Idea => kind_idea(),
        NoteKind::StoryPoint => kind_story_point(),
        NoteKind::Action => kind_action(),
        NoteKind::UnmetNeed => kind_need(),
        NoteKind::Disagreement => kind_disagreement(),
        NoteKind::Parked => kind_parked(),
        NoteKind::Jargon => kind_jargon(),
        NoteKind::RuleKept => kind_rule_kept(),
        NoteKind::RuleBroken => kind_rule_broken(),
    }
}

/// The words that choose a kind when typed before a colon, separated by commas.
fn kind_prefixes(kind: NoteKind) -> &'static str {
    match kind {
        NoteKind::Note => typed_note(),
        NoteKind::Decision => typed_decision(),
        NoteKind::Idea => typed_idea(),
        NoteKind::StoryPoint => typed_story_point(),
        NoteKind::Action => typed_action(),
        NoteKind::UnmetNeed => typed_need(),
        NoteKind::Disagreement => typed_disagreement(),
        NoteKind::Parked => typed_parked(),
        NoteKind::Jargon => typed_jargon(),
        NoteKind::RuleKept => typed_rule_kept(),
        NoteKind::RuleBroken => typed_rule_broken(),
    }
}

/// Splits off a kind from the beginning of a line, such as `action:` or `decided:`. Without one, the kind is `kind`.
#[must_use]
pub fn split_kind(kind: NoteKind, line: &str) -> (NoteKind, &str) {
    let found = line.split_once(':').and_then(|(word, rest)| {
        let word = plain_text::fold(word.trim());
        let is_it = |kind: &NoteKind| {
            kind_prefixes(*kind).split(',').any(|typed| plain_text::fold(typed.trim()) == word)
        };
        NoteKind::ALL.into_iter().find(is_it).map(|kind| (kind, rest.trim()))
    });
    found.unwrap_or((kind, line))
}

#[must_use]
pub fn how(how: How) -> &'static str {
    match how {
        How::Consensus => how_consensus(),
        How::Consent => how_consent(),
        How::Vote => how_vote(),
        How::OneDecided => how_one_decided(),
        How::Before => how_before(),
    }
}

#[must_use]
pub fn power(power: Power) -> &'static str {
    match power {
        Power::Informed => power_informed(),
        Power::Consulted => power_consulted(),
        Power::Joint => power_joint(),
        Power::Delegated => power_delegated(),
    }
}

#[must_use]
pub fn agrees(agrees: Agrees) -> &'static str {
    match agrees {
        Agrees::Yes => agrees_yes(),
        Agrees::Partly => agrees_partly(),
        Agrees::No => agrees_no(),
    }
}

/// What a group said to a decision, as a sentence.
#[must_use]
pub fn said_to_decision(agrees: Agrees, group: &str) -> String {
    match agrees {
        Agrees::Yes => group_agreed(group),
        Agrees::Partly => group_agreed_partly(group),
        Agrees::No => group_did_not_agree(group),
    }
}

/// The part that the centred group had in a decision, as a sentence.
#[must_use]
pub fn part_in_decision(power: Power, group: &str) -> String {
    match power {
        Power::Informed => group_was_told(group),
        Power::Consulted => group_was_asked(group),
        Power::Joint => decided_with_group(group),
        Power::Delegated => decided_by_group(group),
    }
}

#[must_use]
pub fn hands_choices() -> [&'static str; 2] {
    [hands_ours(), hands_help()]
}

#[must_use]
pub fn taken_up_choices() -> [&'static str; 2] {
    [taken_up(), not_taken_up()]
}

#[must_use]
pub fn is_taken_up(yes: bool) -> &'static str {
    if yes { taken_up() } else { not_taken_up() }
}

/// How the talk before a note was shared between groups, and how far off that may be.
#[must_use]
#[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "points are from 0 to 100")]
pub fn shares_behind(shares: &[(String, f64)], error_points: Option<f64>) -> String {
    let shares: Vec<String> = shares.iter().map(|(group, share)| group_share(group, *share)).collect();
    let text = talk_behind(&shares);
    match error_points {
        Some(error) => report::give_or_take(error.round() as u64, &text),
        None => text,
    }
}

#[must_use]
pub fn in_our_hands(hands: &InOurHands) -> String {
    match hands {
        InOurHands::Ours => hands_ours().to_owned(),
        InOurHands::NeedsHelpFrom(whom) if whom.is_empty() => hands_help().to_owned(),
        InOurHands::NeedsHelpFrom(whom) => help_from(whom),
    }
}

/// A card that was shown: its name and its meaning, never who showed it.
#[must_use]
pub fn card(colour: Colour) -> &'static str {
    match colour {
        Colour::Green => card_green(),
        Colour::Yellow => card_yellow(),
        Colour::Red => card_red(),
    }
}

/// A person of one role spoke over a person of another role.
#[must_use]
pub fn interruption(by: &str, over: &str, invited: bool) -> String {
    let (by, over) = (people::role(by), people::role(over));
    if invited { spoke_over_invited(&by, &over) } else { spoke_over(&by, &over) }
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn a_word_before_a_colon_chooses_the_kind() {
        assert_eq!(split_kind(NoteKind::Note, "Action: book the hall"), (NoteKind::Action, "book the hall"));
        assert_eq!(split_kind(NoteKind::Idea, "decided:yes"), (NoteKind::Decision, "yes"));
        assert_eq!(split_kind(NoteKind::Idea, "Jo: yes"), (NoteKind::Idea, "Jo: yes"));
        assert_eq!(split_kind(NoteKind::Note, "action:"), (NoteKind::Action, ""));
    }
}
