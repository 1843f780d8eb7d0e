//! How the lines of a cue begin: with a dash, and with a label that can be a name: `Name: …`, `[Name] …`, or `(Name)` on
//! a line of its own.

use super::name_shape::{can_be_a_name, is_numbered_voice, is_sound, looks_like_a_name};

/// The colon of Chinese and Japanese.
const FULL_WIDTH: &str = "：";

const CLOSING: [char; 4] = [']', ')', '】', '）'];
const BRACKETS: [(char, char); 4] = [('[', ']'), ('(', ')'), ('【', '】'), ('（', '）')];

/// A text, with how its lines begin.
#[derive(Debug)]
pub struct Lines<'a> {
    pub text: &'a str,
    /// Nobody says anything in it. Its lines are not looked at then.
    pub is_sound: bool,
    pub starts: Vec<LineStart<'a>>,
}

impl<'a> Lines<'a> {
    #[must_use]
    pub fn of(text: &'a str) -> Self {
        let is_sound = is_sound_alone(text);
        let starts = if is_sound { Vec::new() } else { line_starts(text) };
        Self { text, is_sound, starts }
    }
}

/// One line of a text.
#[derive(Clone, Copy, Debug)]
pub struct LineStart<'a> {
    /// Where it begins in the text, with a dash that stands alone on the line above.
    pub start: usize,
    /// Begins with a dash or `>>`, which says that somebody else speaks.
    pub dashed: bool,
    pub label: Option<Label<'a>>,
}

/// What can be a name at the beginning of a line.
#[derive(Clone, Copy, Debug)]
pub struct Label<'a> {
    pub name: &'a str,
    pub form: Form,
    /// Where the words after it begin in the text.
    pub words_at: usize,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Form {
    /// `Name:`, `[Name]:`
    Colon,
    /// `[Name]`, `(Name)`
    Brackets,
}

/// The lines of a text that have something in them.
fn line_starts(text: &str) -> Vec<LineStart<'_>> {
    let mut all = Vec::new();
    let (mut at, mut dash_above) = (0, None);
    for line in text.split_inclusive('\n') {
        let start = at;
        at += line.len();
        let trimmed = line.trim();
        let body = without_dash(trimmed);
        if body.is_empty() {
            // A blank line between a dash and its name changes nothing.
            dash_above = dash_above.or(Some(start).filter(|_| !trimmed.is_empty()));
            continue;
        }
        let dashed = body.len() < trimmed.len() || dash_above.is_some();
        let body_at = start + (body.as_ptr() as usize - line.as_ptr() as usize);
        let label = label(body).map(|label| Label { words_at: body_at + label.words_at, ..label });
        all.push(LineStart { start: dash_above.take().unwrap_or(start), dashed, label });
    }
    all
}

/// Whether a line by itself begins with what looks like a name.
#[must_use]
pub fn label_of(line: &str) -> Option<Label<'_>> {
    label(without_dash(line.trim()))
}

/// Whether a line is a dash alone: whoever speaks next is named below it.
#[must_use]
pub fn is_dash(line: &str) -> bool {
    !line.trim().is_empty() && without_dash(line.trim()).is_empty()
}

/// Whether nobody says anything in a text: notes of music, or a sound in brackets.
fn is_sound_alone(text: &str) -> bool {
    let text = without_dash(text.trim());
    let inside = bracketed(text).filter(|(_, rest)| rest.is_empty()).map(|(inside, _)| inside);
    let is_remark = inside.is_some_and(|label| !looks_like_a_name(label) && !is_numbered_voice(label));
    text.starts_with(['♪', '♫']) || without_sounds(text).is_empty() || is_remark
}

fn without_dash(line: &str) -> &str {
    line.trim_start_matches(['-', '–', '>']).trim_start()
}

/// The label that a line begins with; its `words_at` is from the beginning of this line.
fn label(line: &str) -> Option<Label<'_>> {
    let body = without_sounds(line);
    let shift = line.len() - body.len();
    let found = in_brackets(body).or_else(|| before_colon(body))?;
    Some(Label { words_at: found.words_at + shift, ..found })
}

/// A line after the sounds and the times in brackets that it begins with: `[laughs] Name: …`, `[00:12] Name: …`.
fn without_sounds(line: &str) -> &str {
    let mut rest = line;
    while let Some((inside, after)) = bracketed(rest) {
        let is_time = inside.contains(':') && !inside.contains(char::is_alphabetic);
        if !(is_time || is_sound(inside)) || after.starts_with([':', '：']) {
            break;
        }
        rest = after.trim_start();
    }
    rest
}

/// What stands in the brackets that a line begins with, and what follows them.
fn bracketed(line: &str) -> Option<(&str, &str)> {
    let (open, close) = BRACKETS.into_iter().find(|(open, _)| line.starts_with(*open))?;
    let (inside, after) = line[open.len_utf8()..].split_once(close)?;
    (!inside.contains(open)).then_some((inside.trim(), after))
}

/// `[Name] words`, but not `[Name] [x]: words`. No word begins right after a round bracket: `(s)he`.
fn in_brackets(line: &str) -> Option<Label<'_>> {
    let (name, after) = bracketed(line)?;
    let is_glued = line.starts_with('(') && !after.is_empty() && !after.starts_with(char::is_whitespace);
    let is_before_colon = colon(line).is_some_and(|(at, _)| line[..at].trim_end().ends_with(CLOSING));
    let is_name = can_be_a_name(name) && !is_glued && !is_before_colon;
    is_name.then_some(Label { name, form: Form::Brackets, words_at: line.len() - after.len() })
}

/// What stands before the first colon, if it can be a name.
fn before_colon(line: &str) -> Option<Label<'_>> {
    let (at, colon) = colon(line)?;
    let name = without_brackets(line[..at].trim());
    can_be_a_name(name).then_some(Label { name, form: Form::Colon, words_at: at + colon.len() })
}

/// The first colon that can end a label. White space (or nothing) follows it; none has to follow a colon of full width,
/// since Chinese and Japanese have none there.
fn colon(line: &str) -> Option<(usize, &str)> {
    let ends = |(at, colon): &(usize, &str)| {
        *colon == FULL_WIDTH || line[at + colon.len()..].chars().next().is_none_or(char::is_whitespace)
    };
    line.match_indices([':', '：']).find(ends)
}

/// `[SPEAKER_00]:` is the name of `SPEAKER_00`.
fn without_brackets(name: &str) -> &str {
    bracketed(name).filter(|(_, after)| after.is_empty()).map_or(name, |(inside, _)| inside)
}

#[cfg(test)]
mod tests {
    use super::*;

    /// Whether a line has a dash, its label, and the rest of it.
    type Read<'a> = (bool, Option<(&'a str, Form, &'a str)>);

    fn labels(text: &str) -> Vec<Read<'_>> {
        let rest = |at: usize| text[at..].lines().next().unwrap_or_default().trim();
        let lines = line_starts(text).into_iter();
        lines.map(|line| (line.dashed, line.label.map(|l| (l.name, l.form, rest(l.words_at))))).collect()
    }

    #[test]
    fn each_line_has_its_own_label() {
        let text = "- Noor: so\n  [Ivo] yes\nand so\n-\n \n(Tam Lee)\nwell\n";
        let want = [
            (true, Some(("Noor", Form::Colon, "so"))),
            (false, Some(("Ivo", Form::Brackets, "yes"))),
            (false, None),
            (true, Some(("Tam Lee", Form::Brackets, ""))),
            (false, None),
        ];
        assert_eq!(labels(text), want);
        assert_eq!(line_starts(text)[3].start, text.find("-\n").unwrap());
    }

    #[test]
    fn sounds_and_times_in_brackets_may_stand_before_a_name() {
        for text in ["[laughs] Noor: so", "[00:01:02] Noor: so", "(music) [applause] Noor: so"] {
            assert_eq!(labels(text), [(false, Some(("Noor", Form::Colon, "so")))], "{text}");
        }
        assert_eq!(labels("[laughs] so"), [(false, None)]);
    }

    #[test]
    fn brackets_are_no_part_of_a_name() {
        assert_eq!(labels("[Noor]: so")[0].1, Some(("Noor", Form::Colon, "so")));
        assert_eq!(labels("(Noor): so")[0].1, Some(("Noor", Form::Colon, "so")));
        assert_eq!(labels("[x] [y]: so")[0].1, Some(("[x] [y]", Form::Colon, "so")));
        assert_eq!(labels("[Noor] note: so")[0].1, Some(("Noor", Form::Brackets, "note: so")));
        assert_eq!(labels("【林】はい")[0].1, Some(("林", Form::Brackets, "はい")));
        assert_eq!(labels("(s)he came")[0].1, None);
        assert_eq!(labels("[half")[0].1, None);
    }

    #[test]
    fn times_links_and_questions_are_no_labels() {
        for text in ["at 10:30 we start", "see https://example.org/x", "what is it? this: that", ": nothing"]
        {
            assert_eq!(labels(text), [(false, None)], "{text}");
        }
    }

    #[test]
    fn a_sound_alone_is_nobody() {
        for text in ["[music]", "- (Laughter)", "♪ la la ♪", "[door bangs]"] {
            assert!(is_sound_alone(text), "{text}");
        }
        for text in ["[Noor]", "[SPEAKER_01]", "so [laughs]", "yes"] {
            assert!(!is_sound_alone(text), "{text}");
        }
    }
}
