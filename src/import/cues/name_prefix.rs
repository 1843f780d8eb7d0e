//! `Name: text`: which beginnings of cues are names, as text may hold colons too.
//!
//! A program that writes names writes one in every cue, and then the first colon always ends a name. Where only some
//! cues have one, a beginning that reads like a sentence, a quotation or an exclamation and occurs once is no name.

use std::collections::HashMap;

use unicode_segmentation::UnicodeSegmentation;

/// Longest beginning that can be a name, in words and characters.
const MOST_WORDS: usize = 10;
const MOST_GRAPHEMES: usize = 100;

/// The colon of Chinese and Japanese.
const FULL_WIDTH: &str = "：";

/// The beginnings of all cues of a file.
#[derive(Debug, Default)]
pub struct NamePrefixes {
    /// Every cue has one.
    everywhere: bool,
    seen: HashMap<String, usize>,
}

impl NamePrefixes {
    pub fn learn<'a>(texts: impl Iterator<Item = &'a str>) -> Self {
        let mut prefixes = Self { everywhere: true, seen: HashMap::new() };
        for text in texts {
            match beginning(text) {
                Some((name, _)) => *prefixes.seen.entry(name.to_owned()).or_default() += 1,
                None => prefixes.everywhere = false,
            }
        }
        prefixes
    }

    /// The name, if there is one, and the words.
    #[must_use]
    pub fn split<'a>(&self, text: &'a str) -> (Option<&'a str>, &'a str) {
        match beginning(text) {
            Some((name, words)) if self.is_name(name) => (Some(name), words),
            _ => (None, text),
        }
    }

    fn is_name(&self, name: &str) -> bool {
        self.everywhere || self.seen.get(name).is_some_and(|n| *n > 1) || !is_like_speech(name)
    }
}

/// Whether a line begins with what can be a name.
#[must_use]
pub fn may_begin_with_name(line: &str) -> bool {
    beginning(line).is_some_and(|(name, _)| !is_like_speech(name))
}

/// What stands before the first colon, if it can be a name. White space (or nothing) follows the colon; none has to
/// follow a colon of full width, since Chinese and Japanese have none there.
fn beginning(text: &str) -> Option<(&str, &str)> {
    let text = text.trim_start().trim_start_matches(['-', '–', '>']).trim_start();
    let line = text.lines().next()?;
    let ends = |(at, colon): &(usize, &str)| {
        *colon == FULL_WIDTH || line[at + colon.len()..].chars().next().is_none_or(char::is_whitespace)
    };
    let (at, colon) = line.match_indices([':', '：']).find(ends)?;
    let name = without_brackets(line[..at].trim());
    can_be_a_name(name).then(|| (name, text[at + colon.len()..].trim()))
}

/// `[SPEAKER_00]:` is the name of `SPEAKER_00`.
fn without_brackets(name: &str) -> &str {
    let inside = name.strip_prefix('[').and_then(|rest| rest.strip_suffix(']'));
    inside.filter(|inside| !inside.contains(['[', ']'])).map_or(name, str::trim)
}

fn can_be_a_name(name: &str) -> bool {
    name.chars().any(char::is_alphanumeric)
        && !name.contains(['?', '…', ':'])
        && name.split_whitespace().count() <= MOST_WORDS
        && name.graphemes(true).nth(MOST_GRAPHEMES).is_none()
}

/// A sentence, a quotation or an exclamation; but a nickname may stand in quotation marks, and some have `!` in theirs.
fn is_like_speech(name: &str) -> bool {
    name.contains(['!', '"', '“']) || is_like_a_sentence(name)
}

/// Three words or more, most of them in lower case; or a full stop with another word after it, other than that of
/// an initial or a title.
fn is_like_a_sentence(name: &str) -> bool {
    let words: Vec<&str> = name.split_whitespace().collect();
    let small = words.iter().filter(|w| w.starts_with(char::is_lowercase)).count();
    let stops = words.iter().rev().skip(1).any(|w| w.ends_with('.') && w.chars().count() > 4);
    (words.len() > 2 && small * 2 >= words.len()) || stops
}

#[cfg(test)]
mod tests {
    use super::*;

    fn names(texts: &[&'static str]) -> Vec<Option<&'static str>> {
        let prefixes = NamePrefixes::learn(texts.iter().copied());
        texts.iter().map(|t| prefixes.split(t).0).collect()
    }

    #[test]
    fn where_every_cue_has_one_the_first_colon_counts() {
        let texts = ["the one with the hat: yes", "Zoe | team (x): so: no", "b:"];
        assert_eq!(names(&texts), [Some("the one with the hat"), Some("Zoe | team (x)"), Some("b")]);
    }

    #[test]
    fn a_sentence_with_a_colon_is_no_name() {
        let texts = ["Ann: hi", "and here is the thing: we wait", "no name", "Dr. J. Smith: yes"];
        assert_eq!(names(&texts), [Some("Ann"), None, None, Some("Dr. J. Smith")]);
        assert_eq!(names(&["We waited. So: x", "y"]), [None, None]);
    }

    #[test]
    fn quotation_marks_stand_in_names_that_come_again() {
        let nickname = "Margaret \"Peg\" Odum: yes";
        assert_eq!(names(&[nickname, "Tam!: so"]), [Some("Margaret \"Peg\" Odum"), Some("Tam!")]);
        assert_eq!(names(&[nickname, "x", nickname])[0], Some("Margaret \"Peg\" Odum"));
        assert_eq!(names(&["Wait! One thing: no", "they said “so”: why", "x"]), [None; 3]);
    }

    #[test]
    fn brackets_around_a_name_are_no_part_of_it() {
        assert_eq!(names(&["[SPEAKER_07]: so", "[x] [y]: z"]), [Some("SPEAKER_07"), Some("[x] [y]")]);
    }

    #[test]
    fn a_colon_of_full_width_needs_no_blank() {
        assert_eq!(names(&["林：いいえ", "森 ：はい", "森："]), [Some("林"), Some("森"), Some("森")]);
        let prefixes = NamePrefixes::learn(["林：いいえ"].into_iter());
        assert_eq!(prefixes.split("林：いいえ").1, "いいえ");
        assert_eq!(names(&["at 10:30：x", "y"]), [None, None]);
    }

    #[test]
    fn times_links_and_questions_are_no_names() {
        let texts =
            ["at 10:30 we start", "see https://example.org/x", "what is it? this: that", ": nothing", "x"];
        assert_eq!(names(&texts), [None; 5]);
    }
}
