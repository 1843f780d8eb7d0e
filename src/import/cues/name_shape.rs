//! What a label looks like by itself: a name, a sentence, a heading, a sound. Nothing here knows the rest of the file.

use unicode_segmentation::UnicodeSegmentation;

use super::word_lists::{BY, HEADINGS, NUMBERS, PARTICLES, SOFT_STARTERS, SOUNDS, STARTERS, VOICES, has};
use crate::domain::record::plain_text::fold;

/// Longest label that can be a name, in words and characters.
const MOST_WORDS: usize = 10;
const MOST_GRAPHEMES: usize = 100;
/// Longest label that looks like a name, in words.
const MOST_NAME_WORDS: usize = 5;

/// Whether a label may be a name at all.
#[must_use]
pub fn can_be_a_name(label: &str) -> bool {
    label.chars().any(char::is_alphanumeric)
        && !label.contains(['?', '…', ':', '♪', '♫'])
        && label.split_whitespace().count() <= MOST_WORDS
        && label.graphemes(true).nth(MOST_GRAPHEMES).is_none()
}

/// Whether it is written as names are, and is neither a sentence nor a quotation nor an exclamation.
#[must_use]
pub fn looks_like_a_name(label: &str) -> bool {
    is_capitalised(label) && !is_like_speech(label)
}

/// A few words, each with a capital letter (or in a script that has none), but for words like *van*, and for what stands
/// in brackets or behind a bar.
#[must_use]
pub fn is_capitalised(label: &str) -> bool {
    let is_small = |word: &str| {
        let first = word.chars().find(|c| c.is_alphanumeric());
        first.is_some_and(char::is_lowercase) && !is_particle(word)
    };
    let name = label.split(['(', '[', '|', '/', '@']).next().unwrap_or_default();
    can_be_a_name(label)
        && name.chars().any(char::is_alphabetic)
        && name.split_whitespace().count() <= MOST_NAME_WORDS
        && !name.split_whitespace().any(is_small)
}

/// A sentence, a quotation or an exclamation; but a nickname may stand in quotation marks, and some have `!` in theirs.
#[must_use]
pub fn is_like_speech(label: &str) -> bool {
    label.contains(['!', '"', '“']) || is_like_a_sentence(label)
}

/// Three words or more, most of them in lower case (but words like *van* inside a name are no sign of it); or a full stop
/// with another word after it, other than that of an initial or a title; or it begins with a word like *the* or *what*.
#[must_use]
pub fn is_like_a_sentence(label: &str) -> bool {
    let words: Vec<&str> = label.split_whitespace().collect();
    let begins_small = words.first().is_some_and(|w| w.starts_with(char::is_lowercase));
    let is_small = |w: &&&str| w.starts_with(char::is_lowercase) && (begins_small || !is_particle(w));
    let small = words.iter().filter(is_small).count();
    let stops = words.iter().rev().skip(1).any(|w| w.ends_with('.') && w.chars().count() > 4);
    let first = words.first().map(|word| fold(word)).unwrap_or_default();
    let starts = has(STARTERS, &first) || (has(SOFT_STARTERS, &first) && !is_capitalised(label));
    let starts = words.len() > 1 && starts;
    (words.len() > 2 && small * 2 >= words.len()) || stops || starts
}

fn is_particle(word: &str) -> bool {
    has(PARTICLES, &fold(word))
}

/// *Question*, *Next item*, *Step 2*, *Hosted by*.
#[must_use]
pub fn is_heading(label: &str) -> bool {
    let folded = fold(label).replace('.', "");
    let words: Vec<&str> = folded.split_whitespace().collect();
    let is_listed = |words: &[&str]| has(HEADINGS, &words.join(" "));
    let is_by = matches!(words[..], [_, BY] | [_, _, BY]);
    let number = words.split_last().filter(|(last, _)| is_number(last)).map(|(_, rest)| rest);
    is_by || is_listed(&words) || number.is_some_and(is_listed)
}

fn is_number(word: &str) -> bool {
    let word = word.trim_start_matches('#');
    word.bytes().all(|b| b.is_ascii_digit()) || word.chars().count() == 1 || has(NUMBERS, word)
}

/// *music*, *Bea laughs*, *BLANK_AUDIO*: what stands in brackets and is nobody's name.
#[must_use]
pub fn is_sound(label: &str) -> bool {
    let folded = fold(label);
    let mut words = folded.split(|c: char| !c.is_alphanumeric());
    folded.contains(['♪', '♫']) || words.any(|word| has(SOUNDS, word))
}

/// *Speaker 1*, *SPEAKER_00*: a voice that a program tells apart.
#[must_use]
pub fn is_numbered_voice(label: &str) -> bool {
    let folded = fold(label);
    let word = folded.trim_end_matches(|c: char| c.is_ascii_digit());
    word.len() < folded.len() && has(VOICES, word.trim_end_matches([' ', '_', '-', '#']))
}

#[cfg(test)]
mod tests {
    use super::*;

    #[test]
    fn names_have_capitals_where_their_script_has_them() {
        for name in [
            "Noor",
            "Ivo van der Meer",
            "DR. TAM",
            "Speaker 2",
            "Pia (staff)",
            "X | gean",
            "林",
            "O'Dea",
            "Tam-Lin",
            "He Yan",
        ] {
            assert!(looks_like_a_name(name), "{name}");
        }
        for label in [
            "Next item",
            "noor",
            "I think",
            "The beans",
            "Two Options",
            "12",
            "So we said. Then",
            "One Two Three Four Five Six",
        ] {
            assert!(!looks_like_a_name(label), "{label}");
        }
    }

    #[test]
    fn headings_may_have_a_number() {
        for label in
            ["Question", "NEXT ITEM", "Step 2", "Option B", "Hosted by", "N.B.", "Point two", "Réponse"]
        {
            assert!(is_heading(label), "{label}");
        }
        for name in ["Noor", "Host", "Mark Step", "Abby", "Bea B", "", "2"] {
            assert!(!is_heading(name), "{name}");
        }
    }

    #[test]
    fn sounds_are_told_from_names() {
        for label in ["music", "LAUGHTER", "Noor laughs", "BLANK_AUDIO", "♪ la ♪", "Gelächter", "door opens"]
        {
            assert!(is_sound(label), "{label}");
        }
        for name in ["Noor", "Singh", "Song Li", "SPEAKER_00", "King"] {
            assert!(!is_sound(name), "{name}");
        }
    }

    #[test]
    fn numbered_voices_are_known_by_their_word() {
        for label in ["SPEAKER_00", "Speaker 1", "spk_0", "S2", "Sprecher 3"] {
            assert!(is_numbered_voice(label), "{label}");
        }
        for label in ["Speaker", "Room 3", "12", "Covid-19"] {
            assert!(!is_numbered_voice(label), "{label}");
        }
    }
}
