//! From tiers to speakers: a tier is a speaker, called as the tier is. A single tier of speakers has their names in its
//! intervals instead, and the tiers of an aligner hold words and their sounds.

use crate::{
    domain::record::opening::Source,
    import::speech::{self, Collector, Recording, Segment, SkipKind},
};

pub struct Tier {
    pub line: usize,
    pub name: String,
    pub intervals: Vec<Interval>,
}

/// A stretch in which a tier says something.
pub struct Interval {
    pub line: usize,
    pub start_ms: u64,
    pub end_ms: u64,
    pub text: String,
}

/// Names of a tier whose intervals say who speaks.
const OF_SPEAKERS: [&str; 5] = ["speaker", "speakers", "spk", "diarization", "speaker diarization"];

/// What a tier is about.
enum Subject<'a> {
    Speaker(&'a str),
    /// The words of nobody in particular.
    Words,
    Speakers,
    /// The sounds of words that are in another tier.
    Sounds,
}

pub fn recording(tiers: Vec<Tier>, collector: &mut Collector) -> Recording {
    let single = tiers.len() == 1;
    let mut segments = Vec::new();
    let mut used = 0;
    for tier in tiers {
        let subject = subject(&tier.name, single);
        if matches!(subject, Subject::Sounds) {
            collector.skip(SkipKind::Tier);
            continue;
        }
        used += 1;
        let of_tier = match subject {
            Subject::Speaker(name) => speech::label(name),
            Subject::Words | Subject::Speakers | Subject::Sounds => Ok(None),
        };
        let Some(of_tier) = collector.problems.keep(tier.line, of_tier) else { continue };
        for Interval { line, start_ms, end_ms, text } in tier.intervals {
            let (label, text) = if matches!(subject, Subject::Speakers) {
                (speech::label(&text), None)
            } else {
                (Ok(of_tier.clone()), Some(text))
            };
            let label = collector.problems.keep(line, label);
            segments.extend(label.map(|label| Segment { start_ms, end_ms, label, hat: None, text, line }));
        }
    }
    Recording::of_speech(Source::Textgrid, used > 1, segments)
}

/// `Bea - words` and `Bea - phones` are tiers of the Montreal Forced Aligner.
fn subject(name: &str, single: bool) -> Subject<'_> {
    let (speaker, part) = name.rsplit_once(" - ").unwrap_or(("", name));
    let part = part.trim().to_lowercase();
    match part.as_str() {
        "phones" | "phone" if !single => Subject::Sounds,
        "words" | "word" if speaker.is_empty() => Subject::Words,
        "words" | "word" => Subject::Speaker(speaker),
        other if single && OF_SPEAKERS.contains(&other) => Subject::Speakers,
        _ => Subject::Speaker(name),
    }
}
