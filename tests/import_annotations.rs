//! Files of annotators and aligners: TextGrid, ELAN, Audacity labels, CTM, STM. The inputs are ours, after the documented
//! forms.
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

/// `start end label` of each segment, `?` for nobody; recordings divided by `|`.
fn segments(parsed: &ParsedFile) -> String {
    let one =
        |s: &import::Segment| format!("{} {} {}", s.start_ms, s.end_ms, s.label.as_deref().unwrap_or("?"));
    let all = parsed.recordings.iter().map(|r| r.segments.iter().map(one).collect::<Vec<_>>().join(", "));
    all.collect::<Vec<_>>().join(" | ")
}

/// UTF-16 with its mark.
fn utf16(text: &str) -> Vec<u8> {
    std::iter::once(0xfeff).chain(text.encode_utf16()).flat_map(u16::to_le_bytes).collect()
}

/// Class, name, entries.
type Tier<'a> = (&'a str, &'a str, &'a [&'a str]);

/// A TextGrid in the short form, with these tiers.
fn text_grid(tiers: &[Tier<'_>]) -> String {
    let mut text = format!("File type = \"ooTextFile\"\n\"TextGrid\"\n\n0\n9\n<exists>\n{}\n", tiers.len());
    for (class, name, entries) in tiers {
        text.extend(["\"", class, "\"\n\"", name, "\"\n0\n9\n", &entries.len().to_string(), "\n"]);
        text.extend([&entries.join("\n"), "\n"]);
    }
    text
}

const LONG_GRID: &str = "File type = \"ooTextFile\"\nObject class = \"TextGrid\"\n\nxmin = 0 \nxmax = 9.5 \ntiers? <exists> \nsize = 2 \nitem []: \n    item [1]:\n        class = \"IntervalTier\" \n        name = \"Bea\" \n        xmin = 0 \n        xmax = 9.5 \n        intervals: size = 3 \n        intervals [1]:\n            xmin = 0 \n            xmax = 1.5 \n            text = \"say \"\"hi\"\"\nto 7 and 8\" \n        intervals [2]:\n            xmin = 1.5 \n            xmax = 2 \n            text = \"\" \n        intervals [3]:\n            xmin = 2 \n            xmax = 9.5 \n            text = \"sil\" \n    item [2]:\n        class = \"IntervalTier\" \n        name = \"Kai\" \n        xmin = 0 \n        xmax = 9.5 \n        intervals: size = 1 \n        intervals [1]:\n            xmin = 1 \n            xmax = 86401.0005 \n            text = \"yes\" \n";

const EAF: &str = "<?xml version=\"1.0\" encoding=\"UTF-8\"?>\n<ANNOTATION_DOCUMENT AUTHOR=\"\" VERSION=\"3.0\">\n<HEADER MEDIA_FILE=\"\" TIME_UNITS=\"milliseconds\"/>\n<TIME_ORDER>\n<TIME_SLOT TIME_SLOT_ID=\"ts1\" TIME_VALUE=\"500\"/>\n<TIME_SLOT TIME_SLOT_ID=\"ts2\" TIME_VALUE=\"2000\"/>\n<TIME_SLOT TIME_SLOT_ID=\"ts3\" TIME_VALUE=\"90000000\"/>\n</TIME_ORDER>\n<TIER LINGUISTIC_TYPE_REF=\"u\" PARTICIPANT=\"Bea &amp; Jo\" TIER_ID=\"K-Spch\">\n<ANNOTATION>\n<ALIGNABLE_ANNOTATION ANNOTATION_ID=\"a1\" TIME_SLOT_REF1=\"ts1\" TIME_SLOT_REF2=\"ts2\">\n<ANNOTATION_VALUE>so &lt;it&#x67;oes</ANNOTATION_VALUE>\n</ALIGNABLE_ANNOTATION>\n</ANNOTATION>\n</TIER>\n<TIER LINGUISTIC_TYPE_REF=\"u\" TIER_ID=\"Kai\">\n<ANNOTATION>\n<ALIGNABLE_ANNOTATION ANNOTATION_ID=\"a2\" TIME_SLOT_REF1=\"ts2\" TIME_SLOT_REF2=\"ts3\">\n<ANNOTATION_VALUE/>\n</ALIGNABLE_ANNOTATION>\n</ANNOTATION>\n</TIER>\n<TIER LINGUISTIC_TYPE_REF=\"w\" PARENT_REF=\"Kai\" TIER_ID=\"Kai-words\">\n<ANNOTATION>\n<REF_ANNOTATION ANNOTATION_ID=\"a3\" ANNOTATION_REF=\"a2\">\n<ANNOTATION_VALUE>x</ANNOTATION_VALUE>\n</REF_ANNOTATION>\n</ANNOTATION>\n</TIER>\n</ANNOTATION_DOCUMENT>\n";

const LABELS: &str = "0.500000\t2.000000\tBea\n\\\t100.0\t200.0\n1.5\t3\tKai: so it goes\n90000\t90001\t\n";

const CTM: &str = ";; made here\na A 0.50 0.25 hello 0.9\na B 0.7 0.3 yes\na A * * <ALT_BEGIN>\na A 1.0 .5 going\na A * * <ALT>\na A 1.0 0.25 gonna\na A * * <ALT_END>\na A 2 1 <eps>\nb 1 90000 1 so 1.0 lex Kai\nb 1 0 1e-1 um NA fp <NA>\n";

const STM: &str = ";; CATEGORY \"0\" \"\" \"\"\n;; LABEL \"o\" \"Overall\" \"x\"\na 1 Bea 0.5 2.0 <o,f0,female> so it goes\na 1 inter_segment_gap 2.0 3.0 <o,,> ignore_time_segment_in_scoring\na 1 inter_segment_gap 3.0 4.0 IGNORE_TIME_SEGMENT_IN_SCORING\na 1 Kai 1.5 90000\nb 1 <NA> 0 1 <laugh so\n";

/// Kind, file, segments.
const FORMS: &[(&str, &str, &str)] = &[
    ("TextGrid", LONG_GRID, "0 1500 Bea, 1000 86401001 Kai"),
    ("ELAN", EAF, "500 2000 Bea & Jo, 2000 90000000 Kai"),
    ("Audacity", LABELS, "500 2000 Bea, 1500 3000 Kai, 90000000 90001000 ?"),
    ("CTM", CTM, "500 750 A, 700 1000 B, 1000 1500 A | 90000000 90001000 Kai, 0 100 ?"),
    ("CTM of one channel", "m 1 0.5 0.5 so\nm 1 1 1 7 0.5\n", "500 1000 ?, 1000 2000 ?"),
    ("CTM out of order", "m 1 5 1 so\nm 1 1 1 it\n", "5000 6000 ?, 1000 2000 ?"),
    ("STM", STM, "500 2000 Bea, 2000 3000 inter_segment_gap, 1500 90000000 Kai | 0 1000 ?"),
    ("STM whose speakers are numbers", "m 1 7 0.5 2.5 7 8 <x>\nm 1 8 1 2 so\n", "500 2500 7, 1000 2000 8"),
];

#[test]
fn each_form_is_read() {
    for (kind, text, want) in FORMS {
        assert_eq!(segments(&read(text)), *want, "{kind}");
    }
    assert_eq!(read(LONG_GRID).recordings[0].segments[0].text.as_deref(), Some("say \"hi\" to 7 and 8"));
    assert_eq!(read(EAF).recordings[0].segments[0].text.as_deref(), Some("so <itgoes"));
    assert_eq!(read(LABELS).recordings[0].segments[1].text.as_deref(), Some("so it goes"));
    assert_eq!(read(STM).recordings[0].segments[0].text.as_deref(), Some("so it goes"));
    assert!(FORMS.iter().all(|(_, text, _)| read(text).recordings[0].overlap_known));
}

#[test]
fn line_ends_marks_encodings_and_the_name_of_the_file_change_nothing() {
    for (kind, text, want) in FORMS {
        for text in [text.replace('\n', "\r\n"), text.replace('\n', "\r"), format!("\u{feff}{text}")] {
            assert_eq!(segments(&read(&text)), *want, "{kind}");
        }
        for extension in ["", "vtt", "csv"] {
            let parsed = import::read(&utf16(text), extension, false).unwrap();
            assert_eq!(segments(&parsed), *want, "{kind}");
        }
    }
}

#[test]
fn tiers_are_speakers_their_words_or_their_sounds() {
    let interval = |text: &str| format!("1\n2\n\"{text}\"");
    let (bea, kai) = (interval("Bea"), interval("Kai"));
    let cases: [(&[Tier<'_>], &str); 6] = [
        (&[("IntervalTier", "Speakers", &[&bea, &kai])], "1000 2000 Bea, 1000 2000 Kai"),
        (
            &[("IntervalTier", "Speakers", &[&bea]), ("IntervalTier", "Jo", &[&kai])],
            "1000 2000 Speakers, 1000 2000 Jo",
        ),
        (&[("IntervalTier", "words", &[&bea]), ("IntervalTier", "phones", &[&kai])], "1000 2000 ?"),
        (
            &[("IntervalTier", "Jo - words", &[&bea]), ("IntervalTier", "Jo - phones", &[&kai])],
            "1000 2000 Jo",
        ),
        (&[("TextTier", "bell", &["1\n\"x\"", "2\n\"y\""]), ("IntervalTier", "Jo", &[&kai])], "1000 2000 Jo"),
        (&[("IntervalTier", "", &[&kai, "2\n3\n\"#\"", "3\n3\n\"so\""])], "1000 2000 ?"),
    ];
    for (tiers, want) in cases {
        assert_eq!(segments(&read(&text_grid(tiers))), want, "{tiers:?}");
    }
}

#[test]
fn what_is_guessed_and_left_out_is_told() {
    let ctm = read(CTM);
    assert_eq!(ctm.assumptions.into_iter().collect::<Vec<_>>(), [Assumption::ChannelIsSpeaker]);
    assert_eq!(ctm.skipped.values().collect::<Vec<_>>(), [&1, &4, &1]);
    assert!(read(FORMS[4].1).assumptions.is_empty());
    assert_eq!(read(EAF).skipped.values().collect::<Vec<_>>(), [&1]);
    assert_eq!(read(STM).skipped.values().collect::<Vec<_>>(), [&2, &1]);
    let ids: Vec<_> = ctm.recordings.into_iter().map(|r| r.file_id.unwrap()).collect();
    assert_eq!(ids, ["a", "b"]);
}

/// A line of each form that is changed, and what is said of it.
const WRONG: &[(&str, &str, &str, &str)] = &[
    (LONG_GRID, "xmax = 1.5", "xmax = nan", "f:17: `nan` is not a number of seconds"),
    (LONG_GRID, "xmin = 1 ", "xmin = -1 ", "f:35: `-1` is below zero"),
    (LONG_GRID, "86401.0005", "1e30", "f:36: `1e30` is over 1000 hours"),
    (LONG_GRID, "xmax = 1.5", "xmax = 1,5", "f:17: `1,5` has a comma; write seconds with a point, like 1.5"),
    (LONG_GRID, "86401.0005", "0.5", "f:35: it ends before it starts"),
    (EAF, "\"500\"", "\"-5\"", "f:5: `-5` is below zero"),
    (EAF, "\"500\"", "\"nan\"", "f:5: `nan` is not a number of seconds"),
    (EAF, "\"90000000\"", "\"99999999999999999999\"", "f:7: `99999999999999999999` is over 1000 hours"),
    (EAF, " TIME_VALUE=\"500\"", "", "f:11: `TIME_VALUE` is missing"),
    (EAF, "\"500\"", "\"3000\"", "f:11: it ends before it starts"),
    (EAF, "REF1=\"ts1\"", "REF1=\"other\"", "f:11: `TIME_VALUE` is missing"),
    (LABELS, "1.5\t", "nan\t", "f:3: `nan` is not a number of seconds"),
    (LABELS, "1.5\t3", "1.5\t-3", "f:3: `-3` is below zero"),
    (LABELS, "1.5\t3", "1,5\t3", "f:3: `1,5` has a comma; write seconds with a point, like 1.5"),
    (LABELS, "1.5\t3", "4\t3", "f:3: it ends before it starts"),
    (LABELS, "1.5\t3\tKai: so it goes", "so it goes", "f:3: these times cannot be read: `so it goes`"),
    (CTM, "0.7 0.3", "0.7 nan", "f:3: `nan` is not a number of seconds"),
    (CTM, "0.7 0.3", "-0.7 0.3", "f:3: `-0.7` is below zero"),
    (CTM, "0.7 0.3", "3599999.9 1", "f:3: `1` is over 1000 hours"),
    (CTM, "0.7 0.3 yes", "0.7 0.3", "f:3: the line has 4 fields and needs at least 5"),
    (STM, "1.5 90000", "nan 90000", "f:6: `nan` is not a number of seconds"),
    (STM, "1.5 90000", "1.5 1", "f:6: it ends before it starts"),
    (STM, "1.5 90000", "1.5", "f:6: the line has 4 fields and needs at least 5"),
];

#[test]
fn each_bad_line_is_named_and_can_be_left_out() {
    for (text, from, to, want) in WRONG {
        let extension = if *text == CTM { "ctm" } else { "stm" };
        let text = text.replacen(from, to, 1);
        let problems = import::read(text.as_bytes(), extension, false).unwrap_err();
        assert_eq!(problems.words(Path::new("f")), *want);
        let kept = import::read(text.as_bytes(), extension, true).unwrap();
        assert_eq!(kept.left_out.count(), 1, "{want}");
    }
}

#[test]
fn what_was_cut_is_refused_as_a_whole() {
    let praat = "this Praat TextGrid was cut off or changed: it does not go on here as it should";
    let xml = "this is not valid XML, or it was cut off";
    for (text, from, why) in [(LONG_GRID, 60, praat), (EAF, 100, xml)] {
        let text = text.trim_end();
        for end in (from..text.len() - 1).filter(|end| text.is_char_boundary(*end)) {
            let problems = import::read(&text.as_bytes()[..end], "", true).unwrap_err();
            let said = problems.words(Path::new("f"));
            assert!(said.contains(why) && !problems.can_be_left_out(), "{end}: {said}");
        }
    }
    let grid = |from: &str, to: &str| wrong(&LONG_GRID.replacen(from, to, 1));
    assert_eq!(grid("size = 2", "size = 4000000000"), format!("f:37: {praat}"));
    assert_eq!(grid("size = 3", "size = -3"), format!("f:14: {praat}"));
    assert_eq!(grid("<exists>", "<absent>"), format!("f:7: {praat}"));
    assert_eq!(grid("\"Kai\"", "Kai"), format!("f:31: {praat}"));
    assert!(wrong("File type = \"ooTextFile\"\nObject class = \"PitchTier\"\n").contains("Praat"));
    let eaf = |from: &str, to: &str| wrong(&EAF.replacen(from, to, 1));
    assert_eq!(
        eaf("\"milliseconds\"", "\"PAL-frames\""),
        "f:3: the times of this ELAN file are not in milliseconds"
    );
    assert_eq!(eaf("&amp;", "&nbsp;"), format!("f:9: {xml}"));
    assert_eq!(eaf("TIER_ID=\"Kai\"", "TIER_ID=Kai"), format!("f:16: {xml}"));
    assert_eq!(eaf("<ANNOTATION_DOCUMENT", "<!DOCTYPE x>\n<ANNOTATION_DOCUMENT"), format!("f:2: {xml}"));
    assert_eq!(eaf("</TIER>", &"<TIER>".repeat(1000)), format!("f:15: {xml}"));
}

#[test]
fn more_stretches_than_the_cap_are_refused_once() {
    let many = |line: fn(usize) -> String| (0..=100_000).map(line).collect::<Vec<_>>();
    let said = "more than 100000 stretches of speech in one file; cut it into smaller files";
    let ctm = many(|n| format!("a 1 {n} 1 so\n")).concat();
    assert_eq!(wrong(&ctm), format!("f:100001: {said}"));
    let stm = many(|n| format!("a 1 Bea {n} {} so\n", n + 1)).concat();
    assert_eq!(wrong(&stm), format!("f:100001: {said}"));
    let labels = many(|n| format!("{n}\t{}\tBea\n", n + 1)).concat();
    assert_eq!(wrong(&labels), format!("f:100001: {said}"));
    let intervals = many(|n| format!("{n}\n{}\n\"so\"", n + 1));
    let intervals: Vec<&str> = intervals.iter().map(String::as_str).collect();
    let problems = wrong(&text_grid(&[("IntervalTier", "Bea", &intervals)]));
    assert!(problems.starts_with("f:300013: ") && problems.contains(said), "{problems}");
    let annotation =
        "<ALIGNABLE_ANNOTATION TIME_SLOT_REF1=\"ts1\" TIME_SLOT_REF2=\"ts2\"></ALIGNABLE_ANNOTATION>\n";
    let eaf = EAF.replacen("<ANNOTATION>\n", &annotation.repeat(100_001), 1);
    assert!(wrong(&eaf.replacen("</ANNOTATION>\n", "", 1)).contains(said));
    let srt = many(|n| format!("{n}\n{n}:00:00,000 --> {n}:00:01,000\nso\n\n")).concat();
    assert_eq!(wrong(&srt), format!("f:400002: {said}"));
    let webvtt = many(|n| format!("{n}:00:00.000 --> {n}:00:01.000\nso\n\n")).concat();
    assert_eq!(wrong(&format!("WEBVTT\n\n{webvtt}")), format!("f:300003: {said}"));
    let sbv = many(|n| format!("{n}:00:00.000,{n}:00:01.000\nso\n\n")).concat();
    assert_eq!(wrong(&sbv), format!("f:300001: {said}"));
    let csv = many(|n| format!("{n},{},Bea\n", n + 1)).concat();
    assert_eq!(wrong(&format!("start,end,person\n{csv}")), format!("f:100002: {said}"));
    let rttm = many(|n| format!("SPEAKER a 1 {n} 1 <NA> <NA> Bea <NA> <NA>\n")).concat();
    assert_eq!(wrong(&rttm), format!("f:100001: {said}"));
}

#[test]
fn each_recording_of_one_rttm_file_has_a_cap_of_its_own() {
    let line = |n: usize| format!("SPEAKER file{} 1 {n} 1 <NA> <NA> Bea <NA> <NA>\n", n / 60_000);
    let rttm: String = (0..120_000).map(line).collect();
    let lengths: Vec<usize> = read(&rttm).recordings.iter().map(|r| r.segments.len()).collect();
    assert_eq!(lengths, [60_000, 60_000]);
}
