//! JSON transcripts: every program's form, and what is wrong with one. The inputs are ours, after the documented forms.
#![allow(clippy::unwrap_used, reason = "a test may stop")]

use std::path::Path;

use airtime::import::{self, Assumption, ParsedFile};

fn read(json: &str) -> ParsedFile {
    import::read(json.as_bytes(), "txt", false).unwrap_or_else(|p| panic!("{}", p.words(Path::new("f"))))
}

/// `start end label` of each segment, `?` for nobody; recordings divided by `|`.
fn segments(parsed: &ParsedFile) -> String {
    let one =
        |s: &import::Segment| format!("{} {} {}", s.start_ms, s.end_ms, s.label.as_deref().unwrap_or("?"));
    let all = parsed.recordings.iter().map(|r| r.segments.iter().map(one).collect::<Vec<_>>().join(", "));
    all.collect::<Vec<_>>().join(" | ")
}

fn wrong(json: &str) -> String {
    import::read(json.as_bytes(), "json", false).unwrap_err().words(Path::new("f"))
}

/// Program, file, segments.
const FORMS: &[(&str, &str, &str)] = &[
    (
        "Whisper",
        r#"{"text":"hi yes","language":"en","segments":[{"id":0,"seek":0,"start":0.0,"end":1.5,"text":" hi","tokens":[1,2],"words":[{"word":"hi","start":0.0,"end":1.5}]},{"id":1,"start":2,"end":2.0005,"text":" yes"}]}"#,
        "0 1500 ?, 2000 2001 ?",
    ),
    (
        "WhisperX",
        r#"{"segments":[{"start":3.1,"end":4.35,"text":"so","words":[],"speaker":"SPEAKER_01"},{"start":0.5,"end":1,"text":"a","speaker":null}],"word_segments":[]}"#,
        "3100 4350 SPEAKER_01, 500 1000 ?",
    ),
    (
        "AssemblyAI",
        r#"{"id":"x","words":[{"text":"hi","start":250,"end":650,"speaker":"A"}],"utterances":[{"confidence":0.9,"end":650,"speaker":"A","start":250,"text":"hi","words":[]},{"speaker":"B","start":86400000,"end":90000000,"text":"late"}]}"#,
        "250 650 A, 86400000 90000000 B",
    ),
    (
        "Deepgram, utterances",
        r#"{"metadata":{},"results":{"channels":[{"alternatives":[]}],"utterances":[{"start":0.08,"end":1.2,"channel":0,"transcript":"hi","words":[],"speaker":0,"id":"u"}]}}"#,
        "80 1200 0",
    ),
    (
        "Deepgram, paragraphs",
        r#"{"results":{"channels":[{"alternatives":[{"transcript":"hi","words":[{"word":"hi","start":0,"end":1,"speaker":1}],"paragraphs":{"transcript":"hi","paragraphs":[{"sentences":[{"text":"hi","start":0,"end":1}],"speaker":1,"num_words":1,"start":0.5,"end":1}]}}]}]}}"#,
        "500 1000 1",
    ),
    (
        "Deepgram, words",
        r#"{"results":{"channels":[{"alternatives":[{"words":[{"word":"hi","start":0.25,"end":0.5,"speaker":0,"punctuated_word":"Hi."}]},{"words":[{"word":"my","start":7,"end":8}]}]}]}}"#,
        "250 500 0",
    ),
    (
        "AWS Transcribe",
        r#"{"jobName":"j","results":{"transcripts":[{"transcript":"hi"}],"speaker_labels":{"speakers":1,"segments":[{"start_time":"0.009","end_time":"1.79","speaker_label":"spk_0","items":[{"start_time":"0.009","end_time":"0.1","speaker_label":"spk_0"}]}]},"items":[],"audio_segments":[{"id":0,"start_time":"5","end_time":"6"}]},"status":"COMPLETED"}"#,
        "9 1790 spk_0",
    ),
    (
        "AWS Transcribe, audio segments",
        r#"{"results":{"audio_segments":[{"id":0,"transcript":"hi","start_time":"0.0","end_time":"6.2","speaker_label":"spk_1","items":[0]}]}}"#,
        "0 6200 spk_1",
    ),
    (
        "AWS Transcribe, audio segments by channel",
        r#"{"results":{"channel_labels":{"channels":[]},"audio_segments":[{"id":0,"transcript":"hi","start_time":"0.0","end_time":"6.2","channel_label":"ch_1","items":[0]}]}}"#,
        "0 6200 ch_1",
    ),
    (
        "AWS Transcribe, words by channel",
        r#"{"results":{"transcripts":[],"channel_labels":{"channels":[{"channel_label":"ch_0","items":[{"channel_label":"ch_0","start_time":"12.282","end_time":"12.592","alternatives":[{"confidence":"1.0","content":"hi"},{"content":"my"}],"type":"pronunciation"},{"channel_label":"ch_0","alternatives":[{"content":"."}],"type":"punctuation"}]},{"channel_label":"ch_1","items":[{"start_time":"2","end_time":"3","alternatives":[],"type":"pronunciation"}]}],"number_of_channels":2},"items":[]}}"#,
        "12282 12592 ch_0, 2000 3000 ch_1",
    ),
    (
        "Rev",
        r#"{"speakers":[{"id":1,"name":"Bea Ardal"}],"monologues":[{"speaker":0,"elements":[{"type":"text","value":"Hi","ts":0.75,"end_ts":1.22,"confidence":1},{"type":"punct","value":", "},{"type":"text","value":"all","ts":1.3,"end_ts":2.5}]},{"speaker":1,"elements":[{"type":"text","value":"Yes","ts":3,"end_ts":4}]},{"speaker":2,"speaker_info":{"id":"2","display_name":"Kai"},"elements":[{"type":"text","value":"x","ts":5,"end_ts":6}]}]}"#,
        "750 2500 0, 3000 4000 Bea Ardal, 5000 6000 Kai",
    ),
    (
        "Fireflies",
        r#"{"sentences":[{"index":0,"speaker_name":"Bea","speaker_id":0,"start_time":1.2,"end_time":2.2,"text":"hi"}]}"#,
        "1200 2200 Bea",
    ),
    (
        "Fireflies' service",
        r#"{"data":{"transcript":{"title":"t","sentences":[{"speaker_name":null,"start_time":"1","end_time":"2","text":"hi"}]}}}"#,
        "1000 2000 ?",
    ),
    (
        "SegLST",
        r#"[{"session_id":"m1","words":"hi","speaker":"Alice","start_time":"0.5","end_time":1},{"session_id":"m2","words":"a","speaker":"Bob","start_time":0,"end_time":1},{"session_id":"m1","words":"b","speaker":"Bob","start_time":0.25,"end_time":0.75}]"#,
        "500 1000 Alice, 250 750 Bob | 0 1000 Bob",
    ),
];

#[test]
fn the_form_of_every_program_is_read() {
    for (program, json, want) in FORMS {
        assert_eq!(segments(&read(json)), *want, "{program}");
    }
}

#[test]
fn spacing_line_ends_marks_and_one_long_line_change_nothing() {
    for (program, json, want) in FORMS {
        let value: serde_json::Value = serde_json::from_str(json).unwrap();
        let pretty = serde_json::to_string_pretty(&value).unwrap();
        for text in [pretty.replace('\n', "\r\n"), format!("\u{feff}{json}"), format!("\n\n  {pretty}\n")] {
            let read = segments(&read(&text));
            assert_eq!(read, *want, "{program}");
        }
    }
    let long = "so ".repeat(100_000);
    let json = format!(r#"{{"segments":[{{"start":0,"end":1,"speaker":"A","text":"{long}"}}]}}"#);
    assert_eq!(segments(&read(&json)), "0 1000 A");
}

#[test]
fn words_recordings_and_overlap_are_kept() {
    let parsed = read(FORMS[13].1);
    let ids: Vec<_> = parsed.recordings.iter().map(|r| r.file_id.as_deref()).collect();
    assert_eq!(ids, [Some("m1"), Some("m2")]);
    assert_eq!(parsed.recordings.iter().map(|r| r.overlap_known).collect::<Vec<_>>(), [true, false]);
    assert_eq!(parsed.recordings[0].segments[0].text.as_deref(), Some("hi"));
    assert_eq!(read(FORMS[10].1).recordings[0].segments[0].text.as_deref(), Some("Hi, all"));
    let lines = read("{\"segments\":[\n{\"start\":0,\"end\":1},\n\n{\"start\":1,\"end\":2}]}");
    assert_eq!(lines.recordings[0].segments.iter().map(|s| s.line).collect::<Vec<_>>(), [2, 4]);
}

/// One entry of `segments`, and what is said of it.
const WRONG: &[(&str, &str)] = &[
    (r#"{"start":"nan","end":1}"#, "`nan` is not a number of seconds"),
    (r#"{"start":-1,"end":1}"#, "`-1` is below zero"),
    (r#"{"start":0,"end":1e30}"#, "`1e30` is over 1000 hours"),
    (r#"{"start":"0,5","end":1}"#, "`0,5` has a comma; write seconds with a point, like 1.5"),
    (r#"{"start":2,"end":1}"#, "it ends before it starts"),
    (r#"{"end":1}"#, "`start` is missing"),
    (r#"{"start":1,"end":null}"#, "`end` is missing"),
    (r#"{"start":[1],"end":2}"#, "`start` is neither text nor a number"),
    (r#"{"start":1,"end":2,"speaker":{}}"#, "`speaker` is neither text nor a number"),
    ("7", "this is not an object with a start and an end"),
];

#[test]
fn each_bad_entry_is_named_with_its_line_and_place() {
    for (entry, why) in WRONG {
        let json = format!("{{\"segments\":[{{\"start\":0,\"end\":1}},\n{entry}]}}");
        assert_eq!(wrong(&json), format!("f:2: entry 2: {why}"));
        let kept = import::read(json.as_bytes(), "json", true).unwrap();
        assert_eq!((kept.recordings[0].segments.len(), kept.left_out.count()), (1, 1), "{entry}");
    }
    let ms = wrong(r#"{"utterances":[{"start":"1.5.2","end":9},{"start":0,"end":99999999999}]}"#);
    assert_eq!(
        ms,
        "f:1: entry 1: `1.5.2` is not a number of seconds\nf:1: entry 2: `99999999999` is over 1000 hours"
    );
}

#[test]
fn what_is_wrong_with_the_whole_is_said_once_and_never_left_out() {
    let deep = |open: &str, close: &str| format!("{{\"x\":{}{}}}", open.repeat(10_000), close.repeat(10_000));
    let cases = [
        (
            r#"{"segments":[{"start":0,"end":1}"#.to_owned(),
            "f:1: this is not valid JSON, or it was cut off (column 32): EOF while parsing a list",
        ),
        (
            "{\"segments\":[\n{\"start\":NaN}]}".to_owned(),
            "f:2: this is not valid JSON, or it was cut off (column 10): expected value",
        ),
        (r#"{"segments":{}}"#.to_owned(), "f:1: this is JSON, but not a transcript"),
        (
            r#"{"results":{"transcripts":[{"transcript":"so"}]}}"#.to_owned(),
            "f:1: this is JSON, but not a transcript",
        ),
        (deep("[", "]"), "f:1: this is JSON, but not a transcript"),
        (deep("{\"a\":", "}").replace(":}", ":1}"), "f:1: this is JSON, but not a transcript"),
        ("[".repeat(100_000), "f:1: this is not valid JSON"),
        ("[]".to_owned(), "f:1: nobody speaks in it"),
        (r#"{"segments":[]}"#.to_owned(), "f:1: nobody speaks in it"),
    ];
    for (json, want) in cases {
        for skip_bad in [false, true] {
            let problems = import::read(json.as_bytes(), "json", skip_bad).unwrap_err();
            let said = problems.words(Path::new("f"));
            assert!(said.starts_with(want) && said.lines().count() == 1, "{json:.40}: {said:.200}");
            assert!(!problems.can_be_left_out(), "{said}");
        }
    }
}

#[test]
fn a_channel_that_stands_for_a_speaker_is_told_and_its_words_are_kept() {
    for parsed in [read(FORMS[8].1), read(FORMS[9].1)] {
        assert_eq!(parsed.assumptions.into_iter().collect::<Vec<_>>(), [Assumption::ChannelIsSpeaker]);
        assert_eq!(parsed.recordings[0].segments[0].text.as_deref(), Some("hi"));
    }
    assert!(read(FORMS[7].1).assumptions.is_empty());
    let without_times = FORMS[9].1.replace(r#""start_time":"2","end_time":"3""#, r#""start_time":"2""#);
    assert_eq!(wrong(&without_times), "f:1: entry 1: `end` is missing");
}

#[test]
fn many_entries_are_read_and_too_many_meetings_refused() {
    let entry = |n: usize| format!(r#"{{"start":{n},"end":{n}.5,"speaker":"S{}"}}"#, n % 7);
    let all: Vec<String> = (0..100_000).map(entry).collect();
    let parsed = read(&format!("{{\"segments\":[{}]}}", all.join(",")));
    assert_eq!(parsed.recordings[0].segments.len(), 100_000);
    let more = format!("{{\"segments\":[{},\n{},{}]}}", all.join(","), all[0], all[1]);
    assert_eq!(
        wrong(&more),
        "f:2: more than 100000 stretches of speech in one file; cut it into smaller files"
    );
    let entry = |n: usize| format!(r#"{{"session_id":"s{n}","start_time":0,"end_time":1}}"#);
    let all: Vec<String> = (0..1001).map(entry).collect();
    assert_eq!(wrong(&format!("[{}]", all.join(","))), "f:1: more than 1000 file ids in one file");
}
