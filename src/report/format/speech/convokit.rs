//! Utterances of `ConvoKit`, a JSON object a line: `Corpus(filename="session.jsonl")` opens them. They have no words.

use serde::Serialize;

use super::source::Source;
use crate::{
    domain::record::moment::seconds,
    report::{disclosure::Spoken, format::RenderError},
};

#[derive(Serialize)]
struct Utterance<'a> {
    id: String,
    conversation_id: String,
    speaker: &'a str,
    text: &'static str,
    /// Seconds from the opening.
    timestamp: f64,
    #[serde(rename = "reply-to")]
    reply_to: Option<String>,
    meta: Meta<'a>,
}

#[derive(Serialize)]
struct Meta<'a> {
    start: f64,
    stop: f64,
    /// The group of whoever speaks, which `TalkTimeSharing` reads.
    utt_group: Option<&'a str>,
}

pub(super) fn file(source: &Source) -> Result<String, RenderError> {
    let id = |n: usize| format!("{}-{n}", source.id);
    let mut out = String::new();
    for (n, spoken) in source.speech.spoken.iter().enumerate() {
        let Some(utterance) = utterance(source, n, spoken, id) else { continue };
        out.push_str(&serde_json::to_string(&utterance)?);
        out.push('\n');
    }
    Ok(out)
}

fn utterance<'a>(
    source: &'a Source,
    n: usize,
    spoken: &Spoken<usize>,
    id: impl Fn(usize) -> String,
) -> Option<Utterance<'a>> {
    let voice = source.speech.voices.get(spoken.of)?;
    let (start, stop) = (seconds(spoken.start_ms), seconds(spoken.end_ms));
    Some(Utterance {
        id: id(n),
        // A conversation is called as its first utterance.
        conversation_id: id(0),
        speaker: &voice.label,
        text: "",
        timestamp: start,
        reply_to: n.checked_sub(1).map(&id),
        meta: Meta { start, stop, utt_group: voice.group.as_deref() },
    })
}
