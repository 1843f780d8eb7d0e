//! Who spoke when, written for other programs and imported again: the figures are the same.

use std::{collections::BTreeMap, fmt::Write as _};

use airtime::{
    domain::History,
    import::{self, ImportOptions, LabelChoices},
    report::{
        Detail,
        disclosure::Disclosure,
        format::speech::{self, SpeechFormat},
        model::{self, SessionReport},
    },
    settings::Settings,
};
use proptest::prelude::*;

use crate::with;

/// Speakers of every kind of name, with pauses and overlaps: start, length, who.
fn segments() -> impl Strategy<Value = Vec<(u64, u64, usize)>> {
    proptest::collection::vec((0u64..600_000, 1u64..40_000, 0usize..NAMES.len()), 1..60)
}

/// The last one names nobody.
const NAMES: [&str; 6] = ["Ann", "Bea_K", "the<b>&amp;\"ward\"", "Łucja's", "民", "Unknown"];

fn imported(text: &str, extension: &str) -> History {
    let reading = import::read(text.as_bytes(), extension, false).unwrap();
    assert_eq!(reading.recordings.len(), 1);
    let (settings, choices) = (Settings::shipped(), LabelChoices::default());
    let plan = ImportOptions::plain(&settings, &choices, "2026-05-01T10:00:00+01:00".parse().unwrap());
    let draft = import::build(&reading.recordings[0], &plan).unwrap();
    History::from_records(draft.records("20260501-aaaaaa"))
}

fn exported(history: &History, format: SpeechFormat) -> String {
    let report = model::speech_report(history, Detail::People);
    speech::render(&Disclosure::new(&report, Detail::People), format).unwrap()
}

/// What each person said, in figures; and the time of all.
fn figures(history: &History) -> (BTreeMap<String, [u64; 4]>, String) {
    let SessionReport { people, time, .. } = model::history_report(history, Detail::People);
    let of = |p: &model::PersonPart| {
        let ms = [p.speaking_time_s, p.longest_turn_s].map(model::ms);
        (p.label.clone(), [ms[0], ms[1], u64::from(p.turns), u64::from(p.substantive_turns)])
    };
    (people.iter().map(of).collect(), serde_json::to_string(&time).unwrap())
}

proptest! {
    #![proptest_config(with(300))]

    #[test]
    fn an_import_that_was_exported_comes_back_with_the_same_figures(segments in segments()) {
        let mut text = String::new();
        for (start, length, who) in &segments {
            let (start, length, who) = (*start as f64 / 1000.0, *length as f64 / 1000.0, NAMES[*who]);
            writeln!(text, "SPEAKER m 1 {start:.3} {length:.3} <NA> <NA> {who} <NA> <NA>").unwrap();
        }
        let history = imported(&text, "rttm");
        let rttm = exported(&history, SpeechFormat::Rttm);
        prop_assert_eq!(figures(&imported(&rttm, "rttm")), figures(&history));
        let vtt = exported(&history, SpeechFormat::Webvtt);
        prop_assert_eq!(figures(&imported(&vtt, "vtt")).0, figures(&history).0);
    }

    #[test]
    fn nothing_overlaps_on_a_tier(segments in segments()) {
        let mut text = "start,end,person\n".to_owned();
        for (start, length, who) in &segments {
            let (start, end, who) = (*start as f64 / 1000.0, (*start + *length) as f64 / 1000.0, who % 3);
            writeln!(text, "{start:.3},{end:.3},p{who}").unwrap();
        }
        let report = model::speech_report(&imported(&text, "csv"), Detail::People);
        let speech = Disclosure::new(&report, Detail::People).speech().unwrap();
        for voice in 0..speech.voices.len() {
            let joined = speech.joined(voice);
            prop_assert!(joined.windows(2).all(|pair| pair[0].end_ms <= pair[1].start_ms), "{:?}", joined);
            prop_assert!(joined.iter().all(|s| s.start_ms < s.end_ms && s.end_ms <= speech.end_ms));
        }
    }
}
