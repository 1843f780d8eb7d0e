//! Laws of the import room: no bytes make it panic, and half a millisecond rounds up, always.
#![allow(
    clippy::unwrap_used,
    clippy::disallowed_methods,
    reason = "a test may stop, and makes its own files"
)]

use airtime::{
    domain::History,
    import::{self, ImportOptions, LabelChoices, Seconds},
    settings::Settings,
};
use proptest::prelude::*;

/// Pieces of all formats, so that soup gets past the first line.
const PIECES: &[&str] = &[
    "WEBVTT",
    "\n",
    "\r\n",
    "\r",
    "\n\n",
    "SPEAKER",
    " a 1 ",
    "0.5",
    "1e-05",
    " <NA>",
    ";;",
    "-->",
    " --> ",
    "00:00:01.000",
    "00:02,500",
    "59:60.000",
    "<v ",
    "<v.x ",
    ">",
    "</v>",
    "&lt;",
    "&#x1F9E0;",
    "&",
    "Ann: ",
    "start,end,person\n",
    "id;name;key\n",
    "\"",
    ",",
    ";",
    "é",
    "\u{feff}",
    "\u{301}",
    "NOTE",
    "1",
    ":",
    "-",
    "SPEAKER f 1 1.25 0.5 <NA> <NA> s1 <NA> <NA>\n",
    "1\n00:00:01,000 --> 00:00:02,000\nBea: hi\n\n",
    "title\n",
    "[Ann] ",
    "(Bea)\n",
    "- ",
    ">> ",
    "[music]",
    "{\\an8}",
    "Note: ",
    "1. Summary\n",
    "2. Participants\n",
    "Full Name\tJoin Time\n",
    "Bea  0:03\n",
    "File type = \"ooTextFile\"\n\"TextGrid\"\n0 9 <exists> 1\n",
    "\"IntervalTier\" \"Bea\" 0 9 1\n",
    "0 1.5 \"so\"\n",
    "<ANNOTATION_DOCUMENT>\n<TIME_SLOT TIME_SLOT_ID=\"a\" TIME_VALUE=\"5\"/>",
    "<TIER TIER_ID=\"Bea\">",
    "<ALIGNABLE_ANNOTATION TIME_SLOT_REF1=\"a\" TIME_SLOT_REF2=\"a\"/>",
    "</TIER>",
    "0.5\t2.0\tBea\n",
    "a A 0.5 0.25 hello 0.9\n",
    "a 1 Bea 0.5 2.0 <o,f0> so\n",
    "[Kai] 13:32:23\n",
    "00:05:00\n",
    "x (2026-05-01 10:00 GMT+1) - Transcript\n",
    "0:00:01.000,0:00:02.500\n",
];

fn crumb() -> impl Strategy<Value = String> {
    prop_oneof![9 => prop::sample::select(PIECES).prop_map(str::to_owned), 1 => ".{0,8}"]
}

fn extension() -> impl Strategy<Value = &'static str> {
    prop::sample::select(&["rttm", "vtt", "srt", "csv", "txt", ""][..])
}

/// Everything that can be done with what was read.
fn digest(bytes: &[u8], extension: &str, skip_bad: bool) {
    let Ok(reading) = import::read(bytes, extension, skip_bad) else { return };
    let (settings, choices) = (Settings::shipped(), LabelChoices::default());
    for foreign in &reading.recordings {
        let plan = ImportOptions {
            keep_silent: true,
            keep_text: true,
            ..ImportOptions::plain(&settings, &choices, "2026-05-01T10:00:00Z".parse().unwrap())
        };
        let draft = import::build(foreign, &plan).unwrap();
        let history = History::from_records(draft.records("20260501-aaaaaa"));
        let session = history.session();
        assert_eq!(session.tally.totals().sum(), draft.end().ms(), "the day is accounted for");
    }
}

proptest! {
    #![proptest_config(ProptestConfig { failure_persistence: None, ..ProptestConfig::default() })]

    #[test]
    fn no_bytes_make_a_reader_panic(bytes in prop::collection::vec(any::<u8>(), 0..400), ext in extension()) {
        digest(&bytes, ext, true);
    }

    #[test]
    fn no_soup_makes_a_reader_panic(crumbs in prop::collection::vec(crumb(), 0..60), ext in extension(), skip: bool) {
        let soup = crumbs.concat();
        digest(soup.as_bytes(), ext, skip);
        let _ = import::parse_people(&soup, &Settings::shipped());
        let _ = import::parse_agenda(&soup, &Settings::shipped());
    }

    #[test]
    fn half_a_millisecond_rounds_up(ms in 0_u64..3_600_000_000, micros in 0_u64..1000) {
        let text = format!("{}.{:03}{micros:03}", ms / 1000, ms % 1000);
        let want = if micros >= 500 { ms + 1 } else { ms };
        prop_assert_eq!(Seconds::parse(&text).unwrap().ms(), want);
        let scientific = format!("{}{:03}{micros:03}e-6", ms / 1000, ms % 1000);
        let read = Seconds::parse(&scientific);
        prop_assert!(read.is_err() || read.unwrap().ms() == want);
    }

    #[test]
    fn rounding_keeps_order_and_sums_are_exact(a in 0_u64..1_000_000_000, b in 0_u64..1_000_000_000) {
        let seconds = |us: u64| Seconds::parse(&format!("{}.{:06}", us / 1_000_000, us % 1_000_000)).unwrap();
        prop_assert_eq!(seconds(a).plus(seconds(b)).unwrap().ms(), (a + b + 500) / 1000);
        prop_assert_eq!(seconds(a) <= seconds(b), a <= b);
        prop_assert!(a > b || seconds(a).ms() <= seconds(b).ms());
    }

    #[test]
    fn no_text_makes_a_time_panic(text in "[0-9eE+.,x_-]{0,40}") {
        if let Ok(time) = Seconds::parse(&text) {
            prop_assert!(time.ms() <= 3_600_000_000);
        }
    }
}
