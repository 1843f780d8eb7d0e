//! WebVTT and SRT: one splitter for both. A cue is a line of times and the text below it.
//!
//! Who speaks stands in a voice tag (`<v Name>`) or before the first colon (`Name: …`); which of the two
//! counts is settled for the file as a whole. Nothing here knows what becomes of the speakers.

use crate::{
    domain::record::{opening::Source, plain_text},
    import::{
        decimal::MOST_MS,
        detect,
        foreign::{self, Collector, Foreign, SkipKind, Stretch},
        prefix::Prefixes,
        problem::Wrong,
        voices,
    },
};

const MARK: &str = "-->";
const BLOCKS: [(&str, SkipKind); 3] =
    [("NOTE", SkipKind::Note), ("STYLE", SkipKind::Style), ("REGION", SkipKind::Region)];

/// Whether a file with this first line is WebVTT.
#[must_use]
pub fn is_header(line: &str) -> bool {
    is_word(line, "WEBVTT")
}

/// `word` alone, or followed by white space.
fn is_word(line: &str, word: &str) -> bool {
    line.strip_prefix(word).is_some_and(|rest| rest.is_empty() || rest.starts_with([' ', '\t']))
}

/// Whether a line means to be cue times: only digits and their signs before the arrow. (Text may hold
/// an arrow too.)
#[must_use]
pub fn looks_like_times(line: &str) -> bool {
    let Some((start, _)) = line.split_once(MARK) else { return false };
    let start = start.trim();
    start.starts_with(|c: char| c.is_ascii_digit())
        && start.bytes().all(|b| b.is_ascii_digit() || matches!(b, b':' | b'.' | b','))
}

/// A cue as it stands in the file.
struct Cue<'a> {
    line: usize,
    start_ms: u64,
    end_ms: u64,
    text: Vec<&'a str>,
}

pub fn parse(text: &str, source: Source) -> Collector {
    let mut splitter = Splitter { collector: Collector::default(), source, cues: Vec::new() };
    splitter.split(text);
    let Splitter { mut collector, cues, .. } = splitter;
    let stretches = name(&cues, source, &mut collector);
    let overlap_known = shows_overlap(&stretches);
    collector.reading.sessions.push(Foreign { file_id: None, source, overlap_known, stretches });
    collector
}

/// Whether two cues of different speakers overlap. One speaker's own cues may (Zoom writes such), and two
/// voices in one cue share its time because the file does not say more: neither shows that two spoke at once.
fn shows_overlap(stretches: &[Stretch]) -> bool {
    let mut ordered: Vec<&Stretch> = stretches.iter().collect();
    ordered.sort_by_key(|s| (s.start_ms, s.end_ms));
    // Of two different speakers, those who end last so far: if anybody is cut into, it is one of them.
    let mut latest: Vec<&Stretch> = Vec::new();
    for s in ordered {
        if latest.iter().any(|l| l.end_ms > s.start_ms && l.label != s.label && l.line != s.line) {
            return true;
        }
        latest.push(s);
        latest.sort_by_key(|l| std::cmp::Reverse(l.end_ms));
        let first = latest[0].label.as_deref();
        let second = latest.iter().position(|l| l.label.as_deref() != first);
        latest = [Some(0), second].into_iter().flatten().map(|at| latest[at]).collect();
    }
    false
}

// ---- from lines to cues -----------------------------------------------------------------------

struct Splitter<'a> {
    collector: Collector,
    source: Source,
    cues: Vec<Cue<'a>>,
}

type Line<'a> = (usize, &'a str);

impl<'a> Splitter<'a> {
    fn split(&mut self, text: &'a str) {
        let mut block: Vec<Line<'a>> = Vec::new();
        let mut first = true;
        for (n, line) in detect::lines(text).chain(std::iter::once((usize::MAX, ""))) {
            if !line.trim().is_empty() {
                block.push((n, line));
                continue;
            }
            if !block.is_empty() {
                self.block(&block, std::mem::take(&mut first));
                block.clear();
            }
        }
    }

    fn block(&mut self, block: &[Line<'a>], first: bool) {
        let block = if first { self.header(block) } else { block };
        let Some(&(n, head)) = block.first() else { return };
        if self.source == Source::Webvtt
            && let Some((_, kind)) = BLOCKS.iter().find(|(word, _)| is_word(head, word))
        {
            return self.collector.skip(*kind);
        }
        let times = starts(block);
        match times.first() {
            None => self.without_times(n, block),
            Some(&at) if at > 1 || block[..at].iter().any(|(_, l)| l.contains(MARK)) => {
                self.without_times(n, &block[..at]);
            }
            _ => {}
        }
        for (i, &at) in times.iter().enumerate() {
            let end = times.get(i + 1).map_or(block.len(), |&next| id_before(block, at, next));
            self.cue(block[at], &block[at + 1..end]);
        }
    }

    /// What follows the header in its block: nothing, or a cue that lacks its blank line.
    fn header<'b>(&mut self, block: &'b [Line<'a>]) -> &'b [Line<'a>] {
        if self.source != Source::Webvtt {
            return block;
        }
        if !is_header(block[0].1) {
            self.collector.problems.push(block[0].0, Wrong::NoHeader);
            return if starts(block).is_empty() { &[] } else { block };
        }
        starts(block).first().map_or(&[], |&at| &block[id_before(block, 0, at)..])
    }

    /// A number that stands alone is a cue that was emptied; anything else was meant to be one.
    fn without_times(&mut self, n: usize, block: &[Line<'a>]) {
        let alone = block.len() == 1 && is_number(block[0].1);
        if alone {
            return self.collector.skip(SkipKind::EmptyCue);
        }
        let what = match block.iter().find(|(_, line)| line.contains(MARK)) {
            Some((_, line)) => Wrong::Timing(plain_text::clean(line, 80)),
            None => Wrong::NoTiming(plain_text::clean(block[0].1, 80)),
        };
        self.collector.problems.push(n, what);
    }

    fn cue(&mut self, (line, times): Line<'a>, text: &[Line<'a>]) {
        let bad = || Wrong::Timing(plain_text::clean(times, 80));
        let Some((start_ms, end_ms)) = cue_times(times, self.source) else {
            return self.collector.problems.push(line, bad());
        };
        if end_ms < start_ms {
            self.collector.problems.push(line, Wrong::EndBeforeStart);
        } else if end_ms == start_ms {
            self.collector.skip(SkipKind::NoLength);
        } else if text.is_empty() {
            self.collector.skip(SkipKind::EmptyCue);
        } else {
            let text = text.iter().map(|(_, l)| *l).collect();
            self.cues.push(Cue { line, start_ms, end_ms, text });
        }
    }
}

/// Places of the lines of times in a block.
fn starts(block: &[Line<'_>]) -> Vec<usize> {
    (0..block.len()).filter(|&i| looks_like_times(block[i].1)).collect()
}

/// Where the cue whose times stand at `next` begins: a number right above them is its id.
fn id_before(block: &[Line<'_>], at: usize, next: usize) -> usize {
    let has_id = next > at + 1 && is_number(block[next - 1].1);
    if has_id { next - 1 } else { next }
}

fn is_number(line: &str) -> bool {
    !line.trim().is_empty() && line.trim().bytes().all(|b| b.is_ascii_digit())
}

/// `start --> end`, then settings that do not matter here. ms.
fn cue_times(line: &str, source: Source) -> Option<(u64, u64)> {
    let (start, rest) = line.split_once(MARK)?;
    let end = rest.split_whitespace().next()?;
    Some((timestamp(start.trim(), source)?, timestamp(end, source)?))
}

/// `[h:]mm:ss.mmm` in ms; SRT writes a comma, and some who write SRT a point.
fn timestamp(text: &str, source: Source) -> Option<u64> {
    let point = text.find(|c| c == '.' || (c == ',' && source == Source::Srt))?;
    let (clock, part) = (&text[..point], &text[point + 1..]);
    let mut fields: Vec<&str> = clock.split(':').collect();
    let (seconds, minutes) = (sixty(fields.pop()?)?, sixty(fields.pop()?)?);
    let hours = fields.pop().map_or(Some(0), whole)?;
    let ms = whole(part).filter(|_| part.len() == 3)?;
    let total = hours.checked_mul(3_600_000)?.checked_add(minutes * 60_000 + seconds * 1000 + ms)?;
    (fields.is_empty() && total <= MOST_MS).then_some(total)
}

fn sixty(text: &str) -> Option<u64> {
    whole(text).filter(|n| *n < 60 && text.len() == 2)
}

fn whole(text: &str) -> Option<u64> {
    let digits = text.bytes().all(|b| b.is_ascii_digit());
    digits.then(|| text.parse().ok()).flatten()
}

// ---- from cues to speakers --------------------------------------------------------------------

fn name(cues: &[Cue<'_>], source: Source, collector: &mut Collector) -> Vec<Stretch> {
    let tagged = source == Source::Webvtt && cues.iter().any(|c| c.text.iter().any(|l| voices::has_tag(l)));
    if tagged { by_tag(cues, collector) } else { by_prefix(cues, source, collector) }
}

/// Each voice in a cue has the cue's whole time: the file does not say when one stops.
fn by_tag(cues: &[Cue<'_>], collector: &mut Collector) -> Vec<Stretch> {
    let mut all = Vec::new();
    for cue in cues {
        let read = voices::read(&cue.text.join("\n"));
        for voice in collector.problems.keep(cue.line, read).unwrap_or_default() {
            push(&mut all, cue, voice.name.as_deref(), &voice.text, collector);
        }
    }
    all
}

fn by_prefix(cues: &[Cue<'_>], source: Source, collector: &mut Collector) -> Vec<Stretch> {
    let plain = |c: &Cue<'_>| voices::plain(&c.text.join("\n"), source == Source::Webvtt);
    let texts: Vec<String> = cues.iter().map(plain).collect();
    let prefixes = Prefixes::learn(texts.iter().map(String::as_str));
    let mut all = Vec::new();
    for (cue, text) in cues.iter().zip(&texts) {
        let (name, words) = prefixes.split(text);
        push(&mut all, cue, name, words, collector);
    }
    all
}

fn push(all: &mut Vec<Stretch>, cue: &Cue<'_>, name: Option<&str>, words: &str, collector: &mut Collector) {
    let label = name.map_or(Ok(None), foreign::label);
    let Some(label) = collector.problems.keep(cue.line, label) else { return };
    let text = Some(plain_text::clean(words, plain_text::NOTE_BYTES)).filter(|t| !t.is_empty());
    if label.is_none() && text.is_none() {
        return collector.skip(SkipKind::EmptyCue);
    }
    all.push(Stretch { start_ms: cue.start_ms, end_ms: cue.end_ms, label, text, line: cue.line });
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::problem::LineProblem;

    fn vtt(body: &str) -> Collector {
        parse(&format!("WEBVTT\n\n{body}"), Source::Webvtt)
    }

    fn said(read: &Collector) -> Vec<(u64, u64, Option<&str>, Option<&str>)> {
        let all = read.reading.sessions[0].stretches.iter();
        all.map(|s| (s.start_ms, s.end_ms, s.label.as_deref(), s.text.as_deref())).collect()
    }

    fn wrong(read: &Collector) -> Vec<(usize, Wrong)> {
        read.problems.listed.iter().map(|LineProblem { line, what }| (*line, what.clone())).collect()
    }

    #[test]
    fn zoom_writes_a_name_and_a_colon() {
        let read = parse(
            "WEBVTT\r\n\r\n1\r\n00:00:01.000 --> 00:00:02.500\r\nBea (staff): So: hello\r\nagain\r\n\r\n\
             2\r\n00:00:03.000 --> 00:00:04.000\r\nkai: 10:30 is fine\r\n",
            Source::Webvtt,
        );
        let want = [
            (1000, 2500, Some("Bea (staff)"), Some("So: hello again")),
            (3000, 4000, Some("kai"), Some("10:30 is fine")),
        ];
        assert_eq!(said(&read), want);
        assert!(!read.reading.sessions[0].overlap_known && read.problems.is_empty());
    }

    #[test]
    fn teams_writes_voice_tags_and_they_win_over_colons() {
        let read = vtt(
            "a1b2/3-0\n00:00:00.000 --> 00:00:02.000 align:start\n<v Kim &amp; Jo>Note: this</v>\n\n\
             00:01.000 --> 00:03.000\n<v.loud Ann>one <i>two</i>\n<v Bea>three\n\n00:04.000 --> 00:05.000\nTo: all\n",
        );
        let want = [
            (0, 2000, Some("Kim & Jo"), Some("Note: this")),
            (1000, 3000, Some("Ann"), Some("one two")),
            (1000, 3000, Some("Bea"), Some("three")),
            (4000, 5000, None, Some("To: all")),
        ];
        assert_eq!(said(&read), want);
        assert!(read.reading.sessions[0].overlap_known);
    }

    #[test]
    fn only_two_speakers_in_two_cues_show_overlap() {
        let shows = |body: &str| vtt(body).reading.sessions[0].overlap_known;
        assert!(!shows("00:01.000 --> 00:03.000\nA: x\n\n00:02.000 --> 00:04.000\nA: y\n"));
        assert!(!shows("00:01.000 --> 00:03.000\nA: x\n\n00:03.000 --> 00:04.000\nB: y\n"));
        assert!(!shows("00:01.000 --> 00:03.000\n<v A>x</v><v B>y</v>\n"));
        let a_twice = "00:01.000 --> 00:09.000\nA: x\n\n00:02.000 --> 00:04.000\nA: y\n\n";
        assert!(shows(&format!("{a_twice}00:05.000 --> 00:06.000\nB: z\n")));
    }

    #[test]
    fn notes_styles_and_regions_are_passed_over() {
        let read = vtt(
            "NOTE\nA: b\n\nSTYLE\n::cue {}\n\nREGION\nid:x\n\nNOTED: x\n\n00:01.000 --> 00:02.000\nA: b\n",
        );
        let skipped: Vec<_> = read.reading.skipped.iter().map(|(k, n)| (*k, *n)).collect();
        assert_eq!(skipped, [(SkipKind::Note, 1), (SkipKind::Style, 1), (SkipKind::Region, 1)]);
        assert_eq!(wrong(&read), [(12, Wrong::NoTiming("NOTED: x".into()))]);
    }

    #[test]
    fn a_missing_blank_line_is_tolerated_and_an_arrow_in_the_text_is_text() {
        let read = parse(
            "WEBVTT\n00:01.000 --> 00:02.000\nA: x --> y\n2\n00:02.000 --> 00:03.000\nB: z\n",
            Source::Webvtt,
        );
        let want = [(1000, 2000, Some("A"), Some("x --> y")), (2000, 3000, Some("B"), Some("z"))];
        assert_eq!(said(&read), want);
    }

    #[test]
    fn bad_times_are_named_each_with_its_line() {
        let times = ["59:60.000 --> 60:00.000", "00:00.0000 --> 00:01.000", "00:05.000 --> 00:04.000"];
        let more = ["00:01,000 --> 00:02,000", "9999:00:00.000 --> 9999:00:01.000", "abc --> 00:01.000"];
        let cues: Vec<String> = times.iter().chain(&more).map(|t| format!("{t}\nA: b\n\n")).collect();
        let read = vtt(&cues.concat());
        let lines: Vec<usize> = wrong(&read).iter().map(|(n, _)| *n).collect();
        assert_eq!(lines, [3, 6, 9, 12, 15, 18]);
        assert_eq!(wrong(&read)[2].1, Wrong::EndBeforeStart);
    }

    #[test]
    fn hours_have_any_number_of_digits() {
        let read = vtt("1:00:00.000 --> 100:00:00.000\nA: b\n\n23:59:59.000 --> 24:00:00.000\nA: b\n");
        let ends: Vec<u64> = said(&read).iter().map(|s| s.1).collect();
        assert_eq!(ends, [360_000_000, 86_400_000]);
    }

    #[test]
    fn the_header_is_checked() {
        assert!(is_header("WEBVTT - a title") && !is_header("WEBVTTx"));
        let read = parse("WEBVTTx\n\n00:01.000 --> 00:02.000\nA: b\n", Source::Webvtt);
        assert_eq!(wrong(&read), [(1, Wrong::NoHeader)]);
        assert_eq!(said(&read).len(), 1);
        let read = parse("WEBVTT\nKind: captions\n\n00:01.000 --> 00:02.000\nA: b\n", Source::Webvtt);
        assert!(read.problems.is_empty());
    }

    #[test]
    fn srt_has_commas_and_numbers() {
        let read = parse(
            "1\n00:00:01,000 --> 00:00:02,000\n- <i>Ann</i>: hi\n\n2\n\n3\n00:00:02.000 --> 00:00:02.000\nB: x\n\n\
             4\n00:00:03,000 --> 00:00:04,000\nmusic plays\n",
            Source::Srt,
        );
        let want = [(1000, 2000, Some("Ann"), Some("hi")), (3000, 4000, None, Some("music plays"))];
        assert_eq!(said(&read), want);
        assert_eq!(read.reading.skipped[&SkipKind::NoLength], 1);
        assert_eq!(read.reading.skipped[&SkipKind::EmptyCue], 1);
    }

    #[test]
    fn an_unclosed_tag_is_a_bad_line_never_a_name() {
        let read = vtt("00:01.000 --> 00:02.000\n<v Ann hello\n");
        assert_eq!(wrong(&read), [(3, Wrong::UnclosedTag)]);
    }
}
