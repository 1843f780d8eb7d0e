//! One entry of a JSON transcript: who speaks, from when to when.

use std::borrow::Cow;

use serde_json::value::RawValue;

use super::{
    fields::{Fields, each, text},
    shapes::{List, Shape, Unit},
};
use crate::{
    domain::record::plain_text,
    import::{
        decimal::{MOST_MS, Seconds, TimeProblem},
        problem::ProblemKind,
        speech::{self, Segment},
    },
};

const START: [&str; 3] = ["start", "start_time", "ts"];
const END: [&str; 3] = ["end", "end_time", "end_ts"];
const SPEAKER: [&str; 3] = ["speaker", "speaker_name", "speaker_label"];
const CHANNEL: &str = "channel_label";
const TEXT: [&str; 4] = ["text", "transcript", "punctuated_word", "words"];

/// What an entry says.
pub struct Entry {
    pub file_id: Option<String>,
    pub segment: Segment,
    /// The channel stands for the speaker.
    pub by_channel: bool,
}

/// Reads an entry of a list. `None`: it is punctuation, which has no times among the words of a channel.
pub fn read<'a>(
    raw: &'a RawValue,
    shape: &Shape<'a>,
    list: &List<'a>,
    number: usize,
) -> Result<Option<Entry>, ProblemKind> {
    let fields = Fields::of(raw).ok_or(ProblemKind::NotAnEntry)?;
    if list.channel.is_some() && fields.first(&START).or(fields.first(&END)).is_none() {
        return Ok(None);
    }
    let (start_ms, end_ms, words) = match fields.list("elements") {
        Some(elements) if shape.in_elements => in_elements(elements, shape.unit)?,
        _ => (time(&fields, &START, shape.unit)?, time(&fields, &END, shape.unit)?, words(&fields)),
    };
    if end_ms < start_ms {
        return Err(ProblemKind::EndBeforeStart);
    }
    let words = plain_text::clean(&words, plain_text::NOTE_BYTES);
    let (label, by_channel) = match (speaker(&fields, shape)?, &list.channel) {
        (Some(label), _) => (Some(label), false),
        (None, Some(channel)) => (speech::label(channel)?, true),
        (None, None) => {
            let channel = fields.get(CHANNEL).and_then(text);
            (channel.as_deref().map_or(Ok(None), speech::label)?, channel.is_some())
        }
    };
    let segment = Segment {
        start_ms,
        end_ms,
        label,
        hat: None,
        text: Some(words).filter(|words| !words.is_empty()),
        line: number,
    };
    Ok(Some(Entry { file_id: file_id(&fields)?, segment, by_channel }))
}

fn words(fields: &Fields<'_>) -> String {
    if let Some((_, raw)) = fields.first(&TEXT) {
        return text(raw).unwrap_or_default().into_owned();
    }
    let mut best = None;
    if let Some(alternatives) = fields.list("alternatives") {
        each(alternatives, |raw| {
            best.get_or_insert(raw);
        });
    }
    let content = best.and_then(Fields::of).and_then(|best| text(best.get("content")?).map(Cow::into_owned));
    content.unwrap_or_default()
}

fn file_id(fields: &Fields<'_>) -> Result<Option<String>, ProblemKind> {
    let id = fields.get("session_id").and_then(text);
    match id {
        Some(id) if plain_text::too_long(&id) => Err(ProblemKind::TooLong("session_id")),
        id => Ok(id.map(|id| plain_text::clean_name(&id)).filter(|id| !id.is_empty())),
    }
}

fn speaker<'a>(fields: &Fields<'a>, shape: &Shape<'a>) -> Result<Option<String>, ProblemKind> {
    let named = fields.object("speaker_info").and_then(|info| text(info.get("display_name")?));
    if let Some(name) = named {
        return speech::label(&name);
    }
    let Some((field, raw)) = fields.first(&SPEAKER) else { return Ok(None) };
    let said = text(raw).ok_or(ProblemKind::BadField(field))?;
    speech::label(shape.names.get(&said).unwrap_or(&said))
}

fn time(fields: &Fields<'_>, names: &[&'static str; 3], unit: Unit) -> Result<u64, ProblemKind> {
    let (field, raw) = fields.first(names).ok_or(ProblemKind::MissingField(names[0]))?;
    let written = text(raw).ok_or(ProblemKind::BadField(field))?;
    let read = match unit {
        Unit::Seconds => Seconds::parse(&written).map(Seconds::ms),
        Unit::Milliseconds => milliseconds(&written),
    };
    read.map_err(|why| ProblemKind::Time { text: plain_text::clean(&written, 80), why })
}

fn milliseconds(written: &str) -> Result<u64, TimeProblem> {
    match written.parse::<u64>() {
        Ok(ms) if ms <= MOST_MS => Ok(ms),
        Ok(_) => Err(TimeProblem::TooLong),
        Err(_) => Err(Seconds::parse(written).err().unwrap_or(TimeProblem::NotANumber)),
    }
}

/// From the first element that has a time to the last; punctuation has none.
fn in_elements(elements: &RawValue, unit: Unit) -> Result<(u64, u64, String), ProblemKind> {
    let (mut from, mut to, mut said, mut wrong) = (u64::MAX, 0, String::new(), None);
    each(elements, |raw| {
        let Some(fields) = Fields::of(raw) else { return };
        if let Some(value) =
            fields.get("value").and_then(text).filter(|_| said.len() < plain_text::NOTE_BYTES)
        {
            said.push_str(&value);
        }
        if fields.get("ts").is_none() && fields.get("end_ts").is_none() {
            return;
        }
        match time(&fields, &START, unit).and_then(|start| Ok((start, time(&fields, &END, unit)?))) {
            Ok((start, end)) => (from, to) = (from.min(start), to.max(end)),
            Err(what) => drop(wrong.get_or_insert(what)),
        }
    });
    match wrong {
        Some(what) => Err(what),
        None if from == u64::MAX => Err(ProblemKind::MissingField("ts")),
        None => Ok((from, to, said)),
    }
}
