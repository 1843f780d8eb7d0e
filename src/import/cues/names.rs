//! Which labels are names, as text may hold colons and brackets too. Learned from all cues of a file, then asked of each.
//!
//! A program that writes names writes one in every cue, and some come again: then what stands before the first colon is
//! always a name. Elsewhere these rules guess (`docs/formats.md` states them too):
//! - what reads like a sentence, a quotation or an exclamation is a name only if it comes again;
//! - a heading like *Question* or *Next item* is none, unless every cue has a name and it comes again;
//! - in brackets without a colon stands a name if it is no sound, and it comes again or every cue has one;
//! - a later line of a cue names another person after a dash, or if its label comes elsewhere or is written as a name;
//! - where names stand in voice tags, a label outside of them is one if it comes again, is a tag's too, or is written as
//!   a name.
//!
//! A name that occurs once where not every cue has one, or is not written as names are, is doubtful: a person is asked.

use std::collections::{BTreeSet, HashMap, HashSet};

use super::{
    line_start::{Form, Label, LineStart, Lines, label_of},
    name_shape::{
        is_capitalised, is_heading, is_like_a_sentence, is_like_speech, is_numbered_voice, is_sound,
        looks_like_a_name,
    },
};

/// What the labels of a file are.
#[derive(Debug, Default)]
pub struct Names {
    /// Every cue begins with one, and they do not stand in tags.
    everywhere: bool,
    /// So it is, and one of them comes again.
    by_program: bool,
    /// Names in voice tags.
    tags: BTreeSet<String>,
    /// How often each label begins a cue, and a later line of one.
    first: HashMap<String, usize>,
    later: HashMap<String, usize>,
    /// A label in brackets that is surely a name stands somewhere: so do others.
    in_brackets: bool,
    /// Of all labels, those that are headings, and those that are voices with a number.
    headings: HashSet<String>,
    voices: HashSet<String>,
}

/// What a label is.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
    Name,
    /// A name, but a person should look at it.
    Doubtful,
    /// No name, because it is one of the headings.
    Heading,
    Text,
}

/// Where in a cue a line stands.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    First,
    Later,
}

impl Names {
    /// Learns from lines that stand by themselves: see [`split`](Self::split).
    pub fn of_lines<'a>(lines: impl Iterator<Item = &'a str>) -> Self {
        let lines: Vec<Lines<'a>> = lines.map(Lines::of).collect();
        Self::learn(lines.iter(), BTreeSet::new())
    }

    /// Learns from the texts of all cues, outside of voice tags. `tags`: the names in those.
    pub fn learn<'a>(texts: impl Iterator<Item = &'a Lines<'a>>, tags: BTreeSet<String>) -> Self {
        let mut names = Self { everywhere: tags.is_empty(), tags, ..Self::default() };
        let mut bracketed = BTreeSet::new();
        for Lines { starts, .. } in texts.filter(|text| !text.is_sound) {
            let labels = starts.iter().map(|line| line.label);
            for (n, label) in labels.enumerate().filter_map(|(n, label)| Some((n, label?))) {
                let seen = if n == 0 { &mut names.first } else { &mut names.later };
                *seen.entry(label.name.to_owned()).or_default() += 1;
                bracketed.extend((label.form == Form::Brackets).then_some(label.name));
            }
            names.everywhere &= starts.first().is_some_and(|line| line.label.is_some());
        }
        let labels = || names.first.keys().chain(names.later.keys());
        names.headings = labels().filter(|label| is_heading(label)).cloned().collect();
        names.voices = labels().filter(|label| is_numbered_voice(label)).cloned().collect();
        names.everywhere &= !names.first.keys().all(|label| names.headings.contains(label));
        let comes_again = |(label, n): (&String, &usize)| *n > 1 && !names.headings.contains(label);
        names.by_program = names.everywhere && names.first.iter().any(comes_again);
        let in_all = |label: &str| names.everywhere && looks_like_a_name(label);
        let is_sure = |label: &str| names.seen(label) > 1 || names.voices.contains(label) || in_all(label);
        names.in_brackets =
            bracketed.iter().any(|label| names.may_stand_in_brackets(label) && is_sure(label));
        names
    }

    /// What a label is, and whether to ask.
    #[must_use]
    pub fn verdict(&self, line: &LineStart<'_>, label: &Label<'_>, place: Place) -> Verdict {
        let name = label.name;
        let is_name = match label.form {
            Form::Brackets => self.is_name_in_brackets(name),
            Form::Colon if place == Place::First => self.is_first(name),
            Form::Colon => self.is_later(name, line.dashed),
        };
        if self.tags.contains(name) || self.voices.contains(name) {
            Verdict::Name
        } else if self.headings.contains(name) && (is_name || label.form == Form::Colon) {
            let is_name = self.everywhere && self.first(name) > 1;
            if is_name { Verdict::Doubtful } else { Verdict::Heading }
        } else if !is_name {
            Verdict::Text
        } else if self.is_sure(name, place) {
            Verdict::Name
        } else {
            Verdict::Doubtful
        }
    }

    /// A line by itself: the name that it begins with, and the words.
    #[must_use]
    pub fn split<'a>(&self, text: &'a str) -> (Option<&'a str>, &'a str) {
        let first = Lines::of(text).starts.into_iter().next().and_then(|line| Some((line, line.label?)));
        let Some((line, label)) = first else { return (None, text) };
        match self.verdict(&line, &label, Place::First) {
            Verdict::Name | Verdict::Doubtful => (Some(label.name), text[label.words_at..].trim()),
            Verdict::Heading | Verdict::Text => (None, text),
        }
    }

    /// Whether every cue begins with a label.
    #[must_use]
    pub fn everywhere(&self) -> bool {
        self.everywhere
    }

    fn is_sure(&self, name: &str, place: Place) -> bool {
        let is_in_all = self.by_program || (self.everywhere && looks_like_a_name(name));
        (is_in_all && place == Place::First)
            || (self.seen(name) > 1 && is_capitalised(name) && !is_like_a_sentence(name))
    }

    fn is_first(&self, name: &str) -> bool {
        let reads_like_one = match (self.everywhere, self.tags.is_empty()) {
            (true, _) => !is_like_a_sentence(name),
            (false, true) => !is_like_speech(name),
            (false, false) => looks_like_a_name(name),
        };
        self.by_program || self.seen(name) > 1 || reads_like_one
    }

    fn is_later(&self, name: &str, dashed: bool) -> bool {
        let comes_elsewhere = self.seen(name) > 1 && self.is_first(name);
        let comes_elsewhere = comes_elsewhere && (self.first(name) > 0 || !is_like_speech(name));
        comes_elsewhere || (dashed && !is_like_speech(name)) || looks_like_a_name(name)
    }

    fn is_name_in_brackets(&self, name: &str) -> bool {
        let is_written_so = self.in_brackets && looks_like_a_name(name);
        self.may_stand_in_brackets(name) && (is_written_so || self.by_program && self.in_brackets)
    }

    fn may_stand_in_brackets(&self, label: &str) -> bool {
        !is_sound(label) && (self.by_program || looks_like_a_name(label) || self.voices.contains(label))
    }

    fn first(&self, label: &str) -> usize {
        self.first.get(label).copied().unwrap_or_default()
    }

    fn seen(&self, label: &str) -> usize {
        self.first(label) + self.later.get(label).copied().unwrap_or_default()
    }
}

/// Whether a line by itself, without the rest of its file, seems to begin with a name.
#[must_use]
pub fn may_begin_with_name(line: &str) -> bool {
    label_of(line).is_some_and(|label| match label.form {
        Form::Colon => !is_like_speech(label.name) && !is_heading(label.name),
        Form::Brackets => {
            !is_sound(label.name) && (looks_like_a_name(label.name) || is_numbered_voice(label.name))
        }
    })
}
