//! CTM (NIST): one line a word, with its start and its length. `file channel start length word [confidence [type
//! [speaker]]]`.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    domain::record::{opening::Source, plain_text},
    import::{
        assumption::Assumption,
        encoding,
        problem::ProblemKind,
        reader::{Confidence, Reader, Sample},
        readers::nist::{self, Record},
        silence::is_silence,
        speech::{self, Collector, Segment, SkipKind},
    },
};

pub(super) struct Ctm;

/// Fewest fields of a line.
const FIELDS: usize = 5;
/// File ids whose channels are looked at.
const MOST_FILES: usize = 1000;

impl Reader for Ctm {
    fn extension(&self) -> &'static str {
        "ctm"
    }

    fn sniff(&self, sample: &Sample<'_>) -> Option<Confidence> {
        let words: Vec<&&str> = sample.records.iter().filter(|line| !is_alternative(line)).collect();
        (!words.is_empty() && words.iter().all(|line| is_line(line))).then_some(Confidence::Likely)
    }

    fn read(&self, text: &str) -> Collector {
        let channels = channels(text);
        let several = |file: &str| channels.get(file).is_some_and(|channels| channels.len() > 1);
        let (mut by_channel, mut in_second) = (false, false);
        let mut collector = nist::read(text, Source::Ctm, |n, line| {
            if is_alternative(line) {
                in_second = line.contains("<ALT>");
            }
            if is_alternative(line) || in_second {
                return Ok(Record::Other(SkipKind::Alternative));
            }
            let word = Word::of(line)?;
            if is_silence(word.text) {
                return Ok(Record::Other(SkipKind::Silence));
            }
            let label = word.speaker.or_else(|| several(word.file).then_some(word.channel));
            by_channel |= word.speaker.is_none() && label.is_some();
            Ok(Record::Speech { file_id: word.file, segment: word.segment(n, label)? })
        });
        if by_channel {
            collector.assume(Assumption::ChannelIsSpeaker);
        }
        collector
    }
}

struct Word<'a> {
    file: &'a str,
    channel: &'a str,
    start: &'a str,
    length: &'a str,
    text: &'a str,
    speaker: Option<&'a str>,
}

impl<'a> Word<'a> {
    fn of(line: &'a str) -> Result<Self, ProblemKind> {
        let fields: Vec<&str> = line.split_whitespace().take(64).collect();
        let [file, channel, start, length, text, ..] = *fields.as_slice() else {
            return Err(ProblemKind::TooFewFields { found: fields.len(), least: FIELDS });
        };
        let speaker = fields.get(7).copied().filter(|speaker| !["<NA>", "null"].contains(speaker));
        Ok(Self { file, channel, start, length, text, speaker })
    }

    fn segment(&self, line: usize, label: Option<&str>) -> Result<Segment, ProblemKind> {
        let start = nist::seconds(self.start)?;
        let wrong = |why| ProblemKind::Time { text: plain_text::clean(self.length, 40), why };
        let end = start.plus(nist::seconds(self.length)?).map_err(wrong)?;
        let label = label.map_or(Ok(None), speech::label)?;
        let text = Some(plain_text::clean(self.text, plain_text::NOTE_BYTES)).filter(|t| !t.is_empty());
        Ok(Segment { start_ms: start.ms(), end_ms: end.ms(), label, hat: None, text, line })
    }
}

/// `file channel * * <ALT_BEGIN>`: around words one of which was said. The first counts.
fn is_alternative(line: &str) -> bool {
    line.split_whitespace().nth(4).is_some_and(|word| ["<ALT_BEGIN>", "<ALT>", "<ALT_END>"].contains(&word))
}

/// The channels of each file.
fn channels(text: &str) -> BTreeMap<&str, BTreeSet<&str>> {
    let mut channels: BTreeMap<&str, BTreeSet<&str>> = BTreeMap::new();
    for (_, line) in encoding::lines(text).filter(|(_, line)| !nist::is_comment(line)) {
        let mut fields = line.split_whitespace();
        let (Some(file), Some(channel)) = (fields.next(), fields.next()) else { continue };
        if channels.len() == MOST_FILES && !channels.contains_key(file) {
            continue;
        }
        let of_file = channels.entry(file).or_default();
        if of_file.len() < 2 {
            of_file.insert(channel);
        }
    }
    channels
}

/// Whether a line can be one of CTM, and is none of STM, which has both times before the words.
fn is_line(line: &str) -> bool {
    let fields: Vec<&str> = line.split_whitespace().take(9).collect();
    match fields.as_slice() {
        [_, _, start, length, word, rest @ ..] => {
            let confident = rest.first().is_none_or(|c| nist::is_time(c) || ["<NA>", "NA"].contains(c));
            nist::is_time(start)
                && nist::is_time(length)
                && rest.len() <= 3
                && confident
                && !(rest.len() > 1 && nist::is_time(word) && rest[1].starts_with('<'))
        }
        _ => false,
    }
}
