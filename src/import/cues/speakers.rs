//! From cues to speakers.
//!
//! Who speaks is named in a voice tag (`<v Name>`) or before the first colon (`Name: …`). Which of the two counts is
//! decided for the file as a whole.

use super::{dialect::Dialect, name_prefix::NamePrefixes, splitter::Cue, voice_tags};
use crate::{
    domain::record::plain_text,
    import::speech::{self, Collector, Segment, SkipKind},
};

/// Attributes the text of each cue to its speakers.
pub fn attribute(cues: &[Cue<'_>], dialect: &Dialect, collector: &mut Collector) -> Vec<Segment> {
    let tagged = dialect.voice_tags && cues.iter().any(|c| c.text.iter().any(|l| voice_tags::has_tag(l)));
    if tagged { by_tag(cues, collector) } else { by_prefix(cues, dialect.entities, collector) }
}

/// Each voice in a cue gets the whole time of the cue: the file does not say when one stops.
fn by_tag(cues: &[Cue<'_>], collector: &mut Collector) -> Vec<Segment> {
    let mut all = Vec::new();
    for cue in cues {
        let read = voice_tags::read(&cue.text.join("\n"));
        for voice in collector.problems.keep(cue.line, read).unwrap_or_default() {
            push(&mut all, cue, voice.name.as_deref(), &voice.text, collector);
        }
    }
    all
}

fn by_prefix(cues: &[Cue<'_>], entities: bool, collector: &mut Collector) -> Vec<Segment> {
    let plain = |c: &Cue<'_>| voice_tags::plain(&c.text.join("\n"), entities);
    let texts: Vec<String> = cues.iter().map(plain).collect();
    let prefixes = NamePrefixes::learn(texts.iter().map(String::as_str));
    let mut all = Vec::new();
    for (cue, text) in cues.iter().zip(&texts) {
        let (name, words) = prefixes.split(text);
        push(&mut all, cue, name, words, collector);
    }
    all
}

fn push(all: &mut Vec<Segment>, cue: &Cue<'_>, name: Option<&str>, words: &str, collector: &mut Collector) {
    let label = name.map_or(Ok(None), speech::label);
    let Some(label) = collector.problems.keep(cue.line, label) else { return };
    let text = Some(plain_text::clean(words, plain_text::NOTE_BYTES)).filter(|t| !t.is_empty());
    if label.is_none() && text.is_none() {
        return collector.skip(SkipKind::EmptyCue);
    }
    all.push(Segment { start_ms: cue.start_ms, end_ms: cue.end_ms, label, hat: None, text, line: cue.line });
}
