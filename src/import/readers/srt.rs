//! SRT (SubRip): numbered cues, times with a comma, names before a colon.

use crate::{
    domain::record::opening::Source,
    import::{
        cues::{self, Dialect},
        reader::{Confidence, Reader, Sample},
        speech::Collector,
    },
};

pub(super) struct Srt;

const DIALECT: Dialect = Dialect {
    source: Source::Srt,
    is_header: None,
    blocks: &[],
    decimal_comma: true,
    voice_tags: true,
    entities: false,
};

impl Reader for Srt {
    fn extension(&self) -> &'static str {
        "srt"
    }

    fn sniff(&self, sample: &Sample<'_>) -> Option<Confidence> {
        cues::has_times(&sample.lines).then_some(Confidence::Likely)
    }

    fn read(&self, text: &str) -> Collector {
        cues::read(text, &DIALECT)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::speech::SkipKind;

    #[test]
    fn srt_has_commas_and_numbers() {
        let read = Srt.read(
            "1\n00:00:01,000 --> 00:00:02,000\n- <i>Ann</i>: hi\n\n2\n\n3\n00:00:02.000 --> 00:00:02.000\nB: x\n\n\
             4\n00:00:03,000 --> 00:00:04,000\nmusic plays\n",
        );
        let want = [(1000, 2000, Some("Ann"), Some("hi")), (3000, 4000, None, Some("music plays"))];
        let segments = read.parsed.recordings[0].segments.iter();
        let segments: Vec<_> =
            segments.map(|s| (s.start_ms, s.end_ms, s.label.as_deref(), s.text.as_deref())).collect();
        assert_eq!(segments, want);
        assert_eq!(read.parsed.skipped[&SkipKind::NoLength], 1);
        assert_eq!(read.parsed.skipped[&SkipKind::EmptyCue], 1);
    }

    #[test]
    fn a_time_that_cannot_be_read_is_named_with_its_own_line() {
        let read =
            Srt.read("1\n00:00:00,500 --> 00:00:01,000\nA: hi\n\n2\n-00:00:01,000 --> 00:00:02,000\nA: x\n");
        let lines: Vec<usize> = read.problems.listed.iter().map(|p| p.line).collect();
        assert_eq!(lines, [6]);
    }
}
