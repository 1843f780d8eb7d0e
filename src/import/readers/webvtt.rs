//! WebVTT: a header, blocks that are no cues, and voice tags.

use crate::{
    domain::record::opening::Source,
    import::{
        cues::{self, Dialect},
        reader::{Confidence, Reader, Sample},
        speech::{Collector, SkipKind},
    },
};

pub(super) struct Webvtt;

const DIALECT: Dialect = Dialect {
    source: Source::Webvtt,
    is_header: Some(is_header),
    blocks: &[("NOTE", SkipKind::Note), ("STYLE", SkipKind::Style), ("REGION", SkipKind::Region)],
    decimal_comma: false,
    voice_tags: true,
    entities: true,
};

impl Reader for Webvtt {
    fn extension(&self) -> &'static str {
        "vtt"
    }

    /// Cue times without the header are WebVTT only in a file that is named so.
    fn sniff(&self, sample: &Sample<'_>) -> Option<Confidence> {
        let lost_header = sample.extension == self.extension() && cues::has_times(&sample.lines);
        sample.by_first_line(is_header).or(lost_header.then_some(Confidence::Likely))
    }

    fn read(&self, text: &str) -> Collector {
        cues::read(text, &DIALECT)
    }
}

fn is_header(line: &str) -> bool {
    cues::is_word(line, "WEBVTT")
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::import::problem::{LineProblem, ProblemKind};

    fn vtt(body: &str) -> Collector {
        Webvtt.read(&format!("WEBVTT\n\n{body}"))
    }

    fn segments(read: &Collector) -> Vec<(u64, u64, Option<&str>, Option<&str>)> {
        let all = read.parsed.recordings[0].segments.iter();
        all.map(|s| (s.start_ms, s.end_ms, s.label.as_deref(), s.text.as_deref())).collect()
    }

    fn wrong(read: &Collector) -> Vec<(usize, ProblemKind)> {
        read.problems.listed.iter().map(|LineProblem { line, what }| (*line, what.clone())).collect()
    }

    #[test]
    fn zoom_writes_a_name_and_a_colon() {
        let read = Webvtt.read(
            "WEBVTT\r\n\r\n1\r\n00:00:01.000 --> 00:00:02.500\r\nBea (staff): So: hello\r\nagain\r\n\r\n\
             2\r\n00:00:03.000 --> 00:00:04.000\r\nkai: 10:30 is fine\r\n",
        );
        let want = [
            (1000, 2500, Some("Bea (staff)"), Some("So: hello again")),
            (3000, 4000, Some("kai"), Some("10:30 is fine")),
        ];
        assert_eq!(segments(&read), want);
        assert!(!read.parsed.recordings[0].overlap_known && read.problems.is_empty());
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
        assert_eq!(segments(&read), want);
        assert!(read.parsed.recordings[0].overlap_known);
    }

    #[test]
    fn only_two_speakers_in_two_cues_show_overlap() {
        let shows = |body: &str| vtt(body).parsed.recordings[0].overlap_known;
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
        let skipped: Vec<_> = read.parsed.skipped.iter().map(|(k, n)| (*k, *n)).collect();
        assert_eq!(skipped, [(SkipKind::Note, 1), (SkipKind::Style, 1), (SkipKind::Region, 1)]);
        assert_eq!(wrong(&read), [(12, ProblemKind::NoTiming("NOTED: x".into()))]);
    }

    #[test]
    fn a_missing_blank_line_is_tolerated_and_an_arrow_in_the_text_is_text() {
        let read =
            Webvtt.read("WEBVTT\n00:01.000 --> 00:02.000\nA: x --> y\n2\n00:02.000 --> 00:03.000\nB: z\n");
        let want = [(1000, 2000, Some("A"), Some("x --> y")), (2000, 3000, Some("B"), Some("z"))];
        assert_eq!(segments(&read), want);
    }

    #[test]
    fn bad_times_are_named_each_with_its_line() {
        let times = ["59:60.000 --> 60:00.000", "00:00.0000 --> 00:01.000", "00:05.000 --> 00:04.000"];
        let more = ["00:01,000 --> 00:02,000", "9999:00:00.000 --> 9999:00:01.000", "abc --> 00:01.000"];
        let cues: Vec<String> = times.iter().chain(&more).map(|t| format!("{t}\nA: b\n\n")).collect();
        let read = vtt(&cues.concat());
        let lines: Vec<usize> = wrong(&read).iter().map(|(n, _)| *n).collect();
        assert_eq!(lines, [3, 9, 12, 15, 18]);
        assert_eq!(wrong(&read)[1].1, ProblemKind::EndBeforeStart);
    }

    #[test]
    fn hours_have_any_number_of_digits() {
        let read = vtt("1:00:00.000 --> 100:00:00.000\nA: b\n\n23:59:59.000 --> 24:00:00.000\nA: b\n");
        let ends: Vec<u64> = segments(&read).iter().map(|s| s.1).collect();
        assert_eq!(ends, [360_000_000, 86_400_000]);
    }

    #[test]
    fn the_header_is_checked() {
        assert!(is_header("WEBVTT - a title") && !is_header("WEBVTTx"));
        let read = Webvtt.read("WEBVTTx\n\n00:01.000 --> 00:02.000\nA: b\n");
        assert_eq!(wrong(&read), [(1, ProblemKind::NoHeader)]);
        assert_eq!(segments(&read).len(), 1);
        let read = Webvtt.read("WEBVTT\nKind: captions\n\n00:01.000 --> 00:02.000\nA: b\n");
        assert!(read.problems.is_empty());
    }

    #[test]
    fn an_unclosed_tag_is_a_bad_line_never_a_name() {
        let read = vtt("00:01.000 --> 00:02.000\n<v Ann hello\n");
        assert_eq!(wrong(&read), [(3, ProblemKind::UnclosedTag)]);
    }
}
