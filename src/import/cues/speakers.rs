//! From cues to speakers: who is named in a voice tag (`<v Name>`) or at the beginning of a line (`Name: …`, `[Name] …`).

use std::collections::BTreeSet;

use super::{
    carry::{self, Voice},
    dialect::Dialect,
    line_start::{Form, Lines},
    names::Names,
    parts::{self, Speaker},
    splitter::Cue,
    voice_tags,
};
use crate::{
    domain::record::plain_text,
    import::{
        assumption::Assumption,
        speech::{self, Collector, Recording, Segment, SkipKind},
    },
};

/// Words of a cue, with the name in the tag around them if there is one.
struct Text<'a> {
    cue: &'a Cue<'a>,
    tag: Option<String>,
    words: String,
}

/// Attributes the text of each cue to its speakers. Each of several in a cue gets the whole time of it: the file does
/// not say when one stops.
pub fn attribute(cues: &[Cue<'_>], dialect: &Dialect, collector: &mut Collector) -> Recording {
    let tagged = dialect.voice_tags && cues.iter().any(|c| c.text.iter().any(|l| voice_tags::has_tag(l)));
    let texts: Vec<Text<'_>> = if tagged {
        cues.iter().flat_map(|cue| voices(cue, collector)).collect()
    } else {
        cues.iter().map(|cue| plain(cue, dialect)).collect()
    };
    let tags = texts.iter().filter_map(|text| text.tag.as_deref()).map(speech::name).collect();
    let lines: Vec<Option<Lines<'_>>> =
        texts.iter().map(|text| text.tag.is_none().then(|| Lines::of(&text.words))).collect();
    let names = Names::learn(lines.iter().flatten(), tags);
    let mut attribution = Attribution::default();
    for (Text { cue, tag, words }, lines) in texts.iter().zip(&lines) {
        match lines {
            Some(lines) => attribution.divide(cue, lines, &names, collector),
            None => attribution.push(cue, tag.as_deref(), Speaker::Unnamed, words, collector),
        }
    }
    attribution.finish(dialect, tagged, collector)
}

fn text_of(cue: &Cue<'_>) -> String {
    voice_tags::without_overrides(&cue.text.join("\n"))
}

fn voices<'a>(cue: &'a Cue<'a>, collector: &mut Collector) -> Vec<Text<'a>> {
    let voices = collector.problems.keep(cue.line, voice_tags::read(&text_of(cue)));
    let text = |voice: voice_tags::Voice| Text { cue, tag: voice.name, words: voice.text };
    voices.unwrap_or_default().into_iter().map(text).collect()
}

fn plain<'a>(cue: &'a Cue<'a>, dialect: &Dialect) -> Text<'a> {
    Text { cue, tag: None, words: voice_tags::plain(&text_of(cue), dialect.entities) }
}

/// What was read so far.
#[derive(Default)]
struct Attribution {
    segments: Vec<Segment>,
    /// Of each segment: what is known of its speaker where it has no label.
    unnamed: Vec<Voice<'static>>,
    doubtful: BTreeSet<String>,
    headings: BTreeSet<String>,
    /// Whether names stand in brackets, or outside of voice tags.
    bracketed: bool,
    prefixed: bool,
}

impl Attribution {
    /// A text without a tag, which may have the words of several people.
    fn divide(&mut self, cue: &Cue<'_>, lines: &Lines<'_>, names: &Names, collector: &mut Collector) {
        let mut headings = Vec::new();
        for part in parts::parts(lines, names, &mut headings) {
            let name = match part.speaker {
                Speaker::Named { name, form, doubtful } => {
                    self.doubtful.extend(doubtful.then(|| speech::name(name)));
                    self.bracketed |= form == Form::Brackets;
                    self.prefixed = true;
                    Some(name)
                }
                Speaker::Unnamed | Speaker::Another | Speaker::Nobody => None,
            };
            self.push(cue, name, part.speaker, part.words, collector);
        }
        self.headings.extend(headings.into_iter().map(speech::name));
    }

    fn push(
        &mut self,
        cue: &Cue<'_>,
        name: Option<&str>,
        speaker: Speaker<'_>,
        words: &str,
        collector: &mut Collector,
    ) {
        let label = name.map_or(Ok(None), speech::label);
        let Some(label) = collector.problems.keep(cue.line, label) else { return };
        let text = Some(plain_text::clean(words, plain_text::NOTE_BYTES)).filter(|t| !t.is_empty());
        if label.is_none() && text.is_none() {
            return collector.skip(SkipKind::EmptyCue);
        }
        let in_cue = self.segments.iter_mut().rev().take_while(|segment| segment.line == cue.line);
        if let Some(before) = in_cue.into_iter().find(|segment| label.is_some() && segment.label == label) {
            before.text = joined(before.text.take(), text);
            return;
        }
        self.unnamed.push(match speaker {
            Speaker::Named { .. } | Speaker::Unnamed => Voice::Unnamed,
            Speaker::Another => Voice::Another,
            Speaker::Nobody => Voice::Nobody,
        });
        let (start_ms, end_ms, line) = (cue.start_ms, cue.end_ms, cue.line);
        self.segments.push(Segment { start_ms, end_ms, label, hat: None, text, line });
    }

    fn finish(self, dialect: &Dialect, tagged: bool, collector: &mut Collector) -> Recording {
        let pairs = self.segments.iter().zip(&self.unnamed);
        let voices: Vec<Voice<'_>> =
            pairs.map(|(segment, unnamed)| segment.label.as_deref().map_or(*unnamed, Voice::Named)).collect();
        let mut carry = carry::carry(&voices);
        let mut labels = self.segments.iter().filter_map(|segment| segment.label.as_ref());
        carry.likely &= labels.any(|label| !self.doubtful.contains(label));
        let several = several(&self.segments);
        let rules = [
            (self.bracketed, Assumption::NamesInBrackets),
            (tagged && self.prefixed, Assumption::NamesBesideTags),
            (several > 0, Assumption::SeveralInCaption { captions: several }),
            (!self.headings.is_empty(), Assumption::Headings { labels: self.headings.into_iter().collect() }),
        ];
        rules.into_iter().filter(|(used, _)| *used).for_each(|(_, rule)| collector.assume(rule));
        let recording = Recording::of_speech(dialect.source, false, self.segments);
        Recording { doubtful: self.doubtful, carry, ..recording }
    }
}

fn joined(first: Option<String>, second: Option<String>) -> Option<String> {
    let all: Vec<String> = first.into_iter().chain(second).collect();
    Some(plain_text::clean(&all.join(" "), plain_text::NOTE_BYTES)).filter(|_| !all.is_empty())
}

/// How many cues name more than one person.
fn several(segments: &[Segment]) -> usize {
    let by_cue = segments.chunk_by(|a, b| a.line == b.line);
    by_cue
        .filter(|cue| cue.iter().filter_map(|s| s.label.as_deref()).collect::<BTreeSet<_>>().len() > 1)
        .count()
}
