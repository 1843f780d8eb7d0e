//! Transcripts as text: Otter, Zoom, Google Meet, and SBV. The inputs are ours, after the forms that the programs write.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

use std::path::Path;

use airtime::import::{self, Assumption, ParsedFile};

fn read(text: &str) -> ParsedFile {
    let read = import::read(text.as_bytes(), "txt", false);
    read.unwrap_or_else(|p| panic!("{text:.300}\n{}", p.words(Path::new("f"))))
}

fn wrong(text: &str) -> String {
    import::read(text.as_bytes(), "txt", false).unwrap_err().words(Path::new("f"))
}

/// `start end label` of each segment, `?` for nobody.
fn segments(parsed: &ParsedFile) -> String {
    let one =
        |s: &import::Segment| format!("{} {} {}", s.start_ms, s.end_ms, s.label.as_deref().unwrap_or("?"));
    let all = parsed.recordings.iter().map(|r| r.segments.iter().map(one).collect::<Vec<_>>().join(", "));
    all.collect::<Vec<_>>().join(" | ")
}

/// UTF-16 with its mark.
fn utf16(text: &str) -> Vec<u8> {
    std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_be_bytes).collect()
}

/// Program, file, segments.
const FORMS: &[(&str, &str, &str)] = &[
    (
        "Otter",
        "Bea Ardal  0:01\nGood morning everyone.\n\nKai Moss  0:09  \nYes.\n\nTranscribed by https://otter.ai\n",
        "1000 7000 Bea Ardal, 9000 9400 Kai Moss",
    ),
    (
        "Otter, a speaker it does not know, and over an hour",
        "Bea  59:58\nso\n\n1:00:00\nwho is it\n\nUnknown Speaker  1:00:02\nme\n",
        "3598000 3600000 Bea, 3600000 3602000 ?, 3602000 3602400 Unknown Speaker",
    ),
    (
        "Otter with a summary",
        "Weekly\nFri, 11/8 1:56PM  36:03\n\nSUMMARY KEYWORDS\nramps, money  0:00\n\nSPEAKERS\nBea, Kai\n\nBea  00:02\nthe ramps are steep today\n\nKai  00:04\nyes they are\n",
        "2000 4000 Bea, 4000 5200 Kai",
    ),
    (
        "Zoom",
        "[Bea Ardal] 13:32:23\nhello all of you\n\n[Kai Moss] 13:32:25\nhello\n\n[Bea Ardal] 13:32:27\nso let us begin\n\n",
        "0 2000 Bea Ardal, 2000 4000 Kai Moss, 4000 5600 Bea Ardal",
    ),
    (
        "Zoom without brackets",
        "Bea Ardal  13:32:23\nhello all\n\nKai Moss  13:32:25\nhello\n",
        "0 2000 Bea Ardal, 2000 2400 Kai Moss",
    ),
    (
        "Zoom over midnight",
        "[Bea] 23:59:58\nhello all\n\n[Kai] 00:00:01\nhello\n",
        "0 3000 Bea, 3000 3400 Kai",
    ),
    (
        "Zoom, hours past 24",
        "[Bea] 23:59:58\nhello all\n\n[Kai] 24:00:01\nhello\n",
        "86398000 86401000 Bea, 86401000 86401400 Kai",
    ),
    (
        "Zoom, two at once whose captions cross",
        "[Bea] 00:00:05\nhello all\n\n[Kai] 00:00:03\nhello\n\n[Bea] 00:00:06\nyes\n\n",
        "3000 5000 Kai, 5000 6000 Bea, 6000 6400 Bea",
    ),
    (
        "Teams, pasted",
        "Weekly-Meeting Transcript\n15 June 2026, 03:35am\n27m 42s\nBea Ardal started transcription\nBea Ardal   0:03\nthat is\nall right\nKai Moss   0:03\nno\nBea Ardal   0:08\nwell\nBea Ardal stopped transcription\n",
        "3000 7000 Bea Ardal, 7000 8000 Kai Moss, 8000 8400 Bea Ardal",
    ),
    (
        "Google Meet",
        "abc-defg-hij (2026-05-01 10:00 GMT+1) - Transcript\nAttendees\nBea Ardal, Kai: the second, Kai Moss\nTranscript\n\nThis editable transcript was computer generated and might contain errors.\n\nBea Ardal: Hello all of\u{2026}\n\nKai Moss: Yes\n\n00:00:05\n\nBea Ardal: you there at ten:\n\nwe begin\n\nMeeting ended after 00:00:08 \u{1f44b}\n\nThis editable transcript was computer generated and might contain errors.\n",
        "0 3750 Bea Ardal, 3750 5000 Kai Moss, 5000 8000 Bea Ardal",
    ),
    (
        "Google Meet in another language",
        "Point (2026-05-01 10:00 GMT-7) \u{2013} Transcription\n\n00:00:00\n\nBea: oui\nKai: non\n\n00:05:00\nBea: si\n",
        "0 2500 Bea, 2500 5000 Kai, 300000 300400 Bea",
    ),
    (
        "Chinese has no spaces",
        "\u{6797}  0:00\n\u{4f60}\u{597d}\u{4f60}\u{597d}\n\n\u{68ee}  0:30\n\u{597d}\n",
        "0 8000 \u{6797}, 30000 30400 \u{68ee}",
    ),
    (
        "Teams of the first years",
        "0:0:0.0 --> 0:0:1.390\nBea\nso\n0:0:1.40 --> 0:1:2.5\nKai\nyes\nno\n",
        "0 1390 Bea, 1040 62005 Kai",
    ),
    (
        "SBV",
        "0:00:01.000,0:00:02.500\n>> Bea: hello\nall\n\n1:00:03.000,26:00:04.000\nKai: yes\n\n",
        "1000 2500 Bea, 3603000 93604000 Kai",
    ),
    (
        "SBV without names",
        "0:00:03.000,0:00:04.000\nsecond\n\n0:00:00.500,0:00:01.000\nfirst\n",
        "3000 4000 ?, 500 1000 ?",
    ),
];

#[test]
fn the_form_of_every_program_is_read() {
    for (program, text, want) in FORMS {
        assert_eq!(segments(&read(text)), *want, "{program}");
    }
}

#[test]
fn line_ends_marks_encodings_and_the_name_of_the_file_change_nothing() {
    for (program, text, want) in FORMS {
        for text in [text.replace('\n', "\r\n"), text.replace('\n', "\r"), format!("\u{feff}\n\n{text}")] {
            assert_eq!(segments(&read(&text)), *want, "{program}");
        }
        for extension in ["", "vtt", "csv"] {
            let parsed = import::read(&utf16(text), extension, false).unwrap();
            assert_eq!(segments(&parsed), *want, "{program}");
        }
    }
}

#[test]
fn what_is_guessed_and_left_out_is_told() {
    let otter = read(FORMS[0].1);
    assert_eq!(otter.assumptions.into_iter().collect::<Vec<_>>(), [Assumption::NoEnds]);
    assert_eq!(otter.skipped.values().collect::<Vec<_>>(), [&1]);
    assert_eq!(otter.recordings[0].segments[0].text.as_deref(), Some("Good morning everyone."));
    assert!(!otter.recordings[0].overlap_known);
    let zoom = read(FORMS[5].1).assumptions;
    let times = [Assumption::TimesOfDay { first: "23:59:58".into() }, Assumption::PastMidnight];
    assert!(times.iter().all(|told| zoom.contains(told)), "{zoom:?}");
    assert!(read(FORMS[13].1).assumptions.is_empty());
    assert_eq!(read(FORMS[9].1).skipped.values().sum::<usize>(), 6);
}

/// A long pause is no speech, and few words in a long time are not all of it.
#[test]
fn nobody_is_charged_with_a_break() {
    let text = "Bea  0:00\nwe stop for coffee now\n\nKai  20:00\nback\n";
    assert_eq!(segments(&read(text)), "0 10000 Bea, 1200000 1200400 Kai");
    let many = "so ".repeat(100);
    let text = format!("Bea  0:00\n{many}\n\nKai  2:30\n{many}\n");
    assert_eq!(segments(&read(&text)), "0 150000 Bea, 150000 190000 Kai");
}

/// What is wrong, and what is said of it.
const WRONG: &[(&str, &str)] = &[
    ("Bea  0:01\nso\n\nKai  0:77\nno\n", "f:4: these times cannot be read: `Kai 0:77`"),
    ("Bea  0:01\nso\n\nKai  -0:07\nno\n", "f:4: these times cannot be read: `Kai -0:07`"),
    ("[Bea] 13:00:01\nso\n\n[Kai] 13:00:01:00\nno\n", "f:4: these times cannot be read: `[Kai] 13:00:01:00`"),
    ("[Bea] 13:00:01\nso\n\n[Kai] 1001:00:00\nno\n", "f:4: these times cannot be read: `[Kai] 1001:00:00`"),
    (
        "Bea  10:01\nso\n\nKai  0:05\nno\n",
        "f:4: its time is more than 30 seconds before one above it; are there two transcripts in one file?",
    ),
    (
        "x (2026-05-01 10:00 GMT+1) - Transcript\nBea: a\nMeeting ended after 00:01:00\nKai: b\n",
        "f:4: `Kai: b` stands after the line that says when the meeting ended; are there two transcripts in one file?",
    ),
    (
        "x (2026-05-01 10:00 GMT+1) - Transcript\nBea: a\n00:61:00\nKai: b\n",
        "f:3: these times cannot be read: `00:61:00`",
    ),
    (
        "0:00:01.000,0:00:02.000\nBea: a\n\n0:00:61.000,0:01:02.000\nb\n",
        "f:4: these times cannot be read: `0:00:61.000,0:01:02.000`",
    ),
    ("0:00:01.000,0:00:02.000\nBea: a\n\n0:00:03.000,0:00:01.000\nb\n", "f:4: it ends before it starts"),
    (
        "0:00:01.000,0:00:02.000\nBea: a\n\n-0:00:03.000,0:00:01.000\nb\n",
        "f:4: these times cannot be read: `-0:00:03.000,0:00:01.000`",
    ),
];

#[test]
fn each_bad_line_is_named_and_can_be_left_out() {
    for (text, want) in WRONG {
        assert_eq!(wrong(text), *want);
        let kept = import::read(text.as_bytes(), "", true).unwrap();
        assert_eq!(
            (kept.recordings[0].segments[0].label.as_deref(), kept.left_out.count()),
            (Some("Bea"), 1)
        );
    }
    let long = format!("{}  0:01\nso\n\nKai  0:02\nno\n", "x".repeat(2000));
    assert_eq!(wrong(&long), "f:1: `person` is longer than 200 characters or 1 KiB");
}

#[test]
fn what_has_no_speech_in_it_is_refused() {
    for text in ["Bea  0:01\n", "x (2026-05-01 10:00 GMT+1) - Transcript\nAttendees\nBea\n"] {
        assert_eq!(wrong(text), "f:1: nobody speaks in it");
    }
    for text in ["we meet at 10:30\n", "10:02:03\t From Bea to Everyone:\n", "Bea 0:01\nhi\n"] {
        assert!(wrong(text).starts_with("f:1: this is "), "{text}");
    }
}

#[test]
fn more_stretches_than_the_cap_are_refused_once() {
    let lines =
        |n: usize| (0..n).map(|n| format!("[Bea] {}:{:02}:{:02}\nso\n\n", n / 3600, n / 60 % 60, n % 60));
    let text: String = lines(100_001).collect();
    assert_eq!(
        wrong(&text),
        "f:300001: more than 100000 stretches of speech in one file; cut it into smaller files"
    );
    assert_eq!(read(&lines(50_000).collect::<String>()).recordings[0].segments.len(), 50_000);
}
