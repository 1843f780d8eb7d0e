//! Where in a JSON file its speech stands: one shape a program.

use std::{borrow::Cow, collections::HashMap};

use serde_json::value::RawValue;

use super::fields::{Fields, each, is_list, text};

/// How times are counted.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Unit {
    Seconds,
    Milliseconds,
}

/// Entries that are speech.
pub struct List<'a> {
    pub entries: &'a RawValue,
    /// The channel that all of them are from, where they have no speakers.
    pub channel: Option<Cow<'a, str>>,
}

impl<'a> List<'a> {
    fn new(entries: &'a RawValue) -> Self {
        Self { entries, channel: None }
    }
}

/// The lists of a file whose entries are speech, and how to read them.
pub struct Shape<'a> {
    pub lists: Vec<List<'a>>,
    pub unit: Unit,
    /// The time is that of an entry's elements (Rev).
    pub in_elements: bool,
    /// Names of speakers whom entries call by number.
    pub names: HashMap<Cow<'a, str>, Cow<'a, str>>,
}

impl<'a> Shape<'a> {
    /// The shape of a file; `None`: it is of no program that is known.
    pub fn of(whole: &'a RawValue) -> Option<Self> {
        // SegLST: a list of segments, nothing around it.
        if is_list(whole) {
            return Some(Self::seconds(whole));
        }
        let top = Fields::of(whole)?;
        // Whisper and WhisperX.
        if let Some(list) = top.list("segments") {
            return Some(Self::seconds(list));
        }
        if let Some(list) = top.list("monologues") {
            return Some(Self { in_elements: true, names: names(&top), ..Self::seconds(list) });
        }
        // AssemblyAI.
        if let Some(list) = top.list("utterances") {
            return Some(Self { unit: Unit::Milliseconds, ..Self::seconds(list) });
        }
        fireflies(&top).map(Self::seconds).or_else(|| Self::of_results(&top.object("results")?))
    }

    /// Deepgram and AWS Transcribe.
    fn of_results(results: &Fields<'a>) -> Option<Self> {
        let labelled = || results.object("speaker_labels")?.list("segments");
        let list = results.list("utterances").or_else(labelled).or_else(|| results.list("audio_segments"));
        if let Some(list) = list {
            return Some(Self::seconds(list));
        }
        let mut lists = Vec::new();
        if let Some(channels) = results.object("channel_labels").and_then(|labels| labels.list("channels")) {
            each(channels, |channel| lists.extend(of_channel(channel)));
        } else {
            each(results.list("channels")?, |channel| lists.extend(best_of(channel).map(List::new)));
        }
        let shape = Self { lists, unit: Unit::Seconds, in_elements: false, names: HashMap::new() };
        Some(shape).filter(|shape| !shape.lists.is_empty())
    }

    fn seconds(list: &'a RawValue) -> Self {
        Self { lists: vec![List::new(list)], unit: Unit::Seconds, in_elements: false, names: HashMap::new() }
    }
}

/// As it is exported, or as its service answers.
fn fireflies<'a>(top: &Fields<'a>) -> Option<&'a RawValue> {
    let inside = |fields: &Fields<'a>| fields.object("transcript")?.list("sentences");
    top.list("sentences").or_else(|| inside(top)).or_else(|| inside(&top.object("data")?))
}

/// The words of a channel of AWS Transcribe, and what the channel is called.
fn of_channel(channel: &RawValue) -> Option<List<'_>> {
    let fields = Fields::of(channel)?;
    Some(List { entries: fields.list("items")?, channel: fields.get("channel_label").and_then(text) })
}

/// The paragraphs of a channel's first alternative, else its words.
fn best_of(channel: &RawValue) -> Option<&RawValue> {
    let mut first = None;
    each(Fields::of(channel)?.list("alternatives")?, |alternative| {
        first.get_or_insert(alternative);
    });
    let best = Fields::of(first?)?;
    let paragraphs = best.object("paragraphs").and_then(|p| p.list("paragraphs"));
    paragraphs.or_else(|| best.list("words"))
}

/// The list of speakers beside the monologues.
fn names<'a>(top: &Fields<'a>) -> HashMap<Cow<'a, str>, Cow<'a, str>> {
    let mut names = HashMap::new();
    if let Some(list) = top.list("speakers") {
        each(list, |speaker| {
            let name = Fields::of(speaker).and_then(|s| Some((text(s.get("id")?)?, text(s.get("name")?)?)));
            names.extend(name);
        });
    }
    names
}
