//! Two note-takers at recorded meetings, one slower than the other: what a comparison says of their records.
//!
//! The recordings are not part of the program: the test says that it was skipped where they are not there.

#![expect(
    clippy::unwrap_used,
    clippy::cast_precision_loss,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a test reads recordings, says when they are not there, and a failure is a finding"
)]

#[path = "support/replay.rs"]
mod replay;

use std::fmt::Write as _;

use airtime::{
    domain::History,
    import::{self, ImportOptions, LabelChoices},
    report::{
        Detail,
        model::comparison::{self, Comparison, Recorded},
    },
    settings::Settings,
};

use replay::{Change, Dice, changes, recordings, speakers, taps};

/// A record of these keys.
fn record(taps: &[Change], to: f64) -> History {
    let mut turns = "start,end,person\n".to_owned();
    let ends = taps.iter().skip(1).map(|(at, _)| *at).chain([to]);
    for (&(at, who), end) in taps.iter().zip(ends) {
        if let Some(who) = who {
            writeln!(turns, "{at:.3},{end:.3},speaker {who}").unwrap();
        }
    }
    let reading = import::read(turns.as_bytes(), "csv", false).unwrap();
    let (settings, choices) = (Settings::shipped(), LabelChoices::default());
    let plan = ImportOptions::plain(&settings, &choices, "2026-05-01T10:00:00+01:00".parse().unwrap());
    let draft = import::build(&reading.recordings[0], &plan).unwrap();
    History::from_records(draft.records("20260501-aaaaaa"))
}

fn compared(first: &History, second: &History, offset_ms: Option<i64>) -> Comparison {
    let recorded = |history| Recorded { id: "20260501-aaaaaa", history };
    comparison::compare(recorded(first), recorded(second), Detail::Groups, offset_ms).unwrap()
}

fn median(mut values: Vec<f64>) -> f64 {
    values.sort_by(f64::total_cmp);
    values[values.len() / 2]
}

#[test]
fn a_slower_note_taker_agrees_less_and_is_later() {
    let Some(files) = recordings() else { return };
    assert!(files.len() >= 10, "only {} meetings", files.len());
    let mut dice = Dice(20_261_129);
    let (mut kappas, mut lags, mut left) = (vec![], vec![], vec![]);
    for file in &files {
        let speakers = speakers(file);
        let end = speakers.iter().flat_map(|s| s.stretches.iter().map(|(_, end)| *end)).fold(0.0, f64::max);
        let changes = changes(&speakers, (0.0, end));
        let [exact, quick, slow] =
            [0.0, 0.5, 2.0].map(|lag| record(&taps(&changes, end, lag, &mut dice), end));
        let same = compared(&exact, &exact, None);
        assert_eq!((same.kappa_person, same.offset_s, same.lag_median_s), (Some(1.0), 0.0, Some(0.0)));
        let by_lag = [&quick, &slow].map(|late| compared(&exact, late, Some(0)).kappa_person.unwrap());
        assert!(by_lag[0] > by_lag[1] && by_lag[1] > 0.2, "{}: {by_lag:?}", file.display());
        let given = compared(&quick, &slow, Some(0));
        let found = compared(&quick, &slow, None);
        assert!(found.kappa_person > given.kappa_person, "{}: {found:?}", file.display());
        kappas.push((by_lag[0], by_lag[1], given.kappa_person.unwrap(), found.kappa_person.unwrap()));
        lags.push(given.lag_median_s.unwrap());
        // A slow note-taker is taken for one whose record began earlier.
        left.push(found.lag_median_s.unwrap() - found.offset_s);
    }
    let kappa = |of: fn(&(f64, f64, f64, f64)) -> f64| median(kappas.iter().map(of).collect());
    let (exact_quick, exact_slow) = (kappa(|k| k.0), kappa(|k| k.1));
    let (given, found) = (kappa(|k| k.2), kappa(|k| k.3));
    let (lag, left) = (median(lags), median(left));
    println!(
        "{} meetings, medians: kappa 0 and 0.5 s {exact_quick:.3}, 0 and 2 s {exact_slow:.3}, 0.5 and 2 s {given:.3} \
         (offset found: {found:.3}); lag {lag:.2} s, with the offset found {left:.2} s",
        files.len()
    );
    // The keys are 1.5 s apart in the median; turns too short for the slower keys are not in both.
    assert!((1.0..=1.6).contains(&lag), "{lag}");
    assert!((1.0..=1.6).contains(&left), "{left}");
}
