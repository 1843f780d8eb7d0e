//! How far off shares are when recorded meetings are tapped again, beside what reports say of it.
//!
//! The recordings are not part of the program: the test says that it was skipped where they are not there. The lag
//! model stands in `docs/measures.md`.

#![expect(
    clippy::unwrap_used,
    clippy::cast_precision_loss,
    clippy::disallowed_methods,
    clippy::print_stdout,
    reason = "a test reads recordings, says when they are not there, and a failure is a finding"
)]

#[path = "support/replay.rs"]
mod replay;

use airtime::domain::measures::tap_error::TapError;

use replay::{Dice, Span, Speaker, changes, recordings, speakers, taps};

/// Replays of each piece of a meeting.
const REPLAYS: usize = 4;

/// How long each speaks within a piece of the meeting, s.
fn true_times(speakers: &[Speaker], (from, to): Span) -> Vec<f64> {
    let time = |speaker: &Speaker| {
        let (mut covered, mut sum) = (from, 0.0);
        for (start, end) in &speaker.stretches {
            let (start, end) = (start.max(covered), end.min(to));
            if end > start {
                sum += end - start;
                covered = end;
            }
        }
        sum
    };
    speakers.iter().map(time).collect()
}

/// How long each had the floor by the keys, s.
fn tapped_times(
    changes: &[(f64, Option<usize>)],
    to: f64,
    people: usize,
    lag: f64,
    dice: &mut Dice,
) -> Vec<f64> {
    let taps = taps(changes, to, lag, dice);
    let mut times = vec![0.0; people];
    let ends = taps.iter().skip(1).map(|(at, _)| *at).chain([to]);
    for (&(at, who), end) in taps.iter().zip(ends) {
        if let Some(who) = who {
            times[who] += end - at;
        }
    }
    times
}

/// How many shares lie within the error that reports give, of how many.
fn covered(speakers: &[Speaker], piece: Span, lag: f64, dice: &mut Dice) -> (usize, usize) {
    let (truth, changes) = (true_times(speakers, piece), changes(speakers, piece));
    let all = truth.iter().sum::<f64>();
    // Every single person, and every group of up to half of the people.
    let groups = (1..1_u32 << speakers.len()).filter(|g| g.count_ones() as usize <= speakers.len() / 2);
    let groups: Vec<u32> = groups.collect();
    let (mut within, mut of) = (0, 0);
    for _ in 0..REPLAYS {
        let tapped = tapped_times(&changes, piece.1, speakers.len(), lag, dice);
        let talk = tapped.iter().sum::<f64>();
        if all < 60.0 || talk <= 0.0 {
            continue;
        }
        #[expect(
            clippy::cast_possible_truncation,
            clippy::cast_sign_loss,
            reason = "the length of a meeting"
        )]
        let errors = TapError { lag_ms: (lag * 1_000.0) as u64 }.points((talk * 1_000.0) as u64).unwrap();
        for group in &groups {
            let share = |times: &[f64], all: f64| {
                times.iter().enumerate().filter(|(n, _)| group >> n & 1 == 1).map(|(_, s)| s).sum::<f64>()
                    / all
            };
            let off = 100.0 * (share(&truth, all) - share(&tapped, talk)).abs();
            within += usize::from(off <= errors);
            of += 1;
        }
    }
    (within, of)
}

fn pieces(end: f64, minutes: Option<f64>) -> Vec<Span> {
    let Some(minutes) = minutes else { return vec![(0.0, end)] };
    let starts = (0..200).map(|n| f64::from(n) * minutes * 60.0);
    starts.map(|from| (from, from + minutes * 60.0)).take_while(|(_, to)| *to <= end).collect()
}

#[test]
fn nine_shares_in_ten_are_within_the_error_that_reports_give() {
    let Some(files) = recordings() else { return };
    let meetings: Vec<Vec<Speaker>> = files.iter().map(|file| speakers(file)).collect();
    assert!(meetings.len() >= 10, "only {} meetings", meetings.len());
    let mut dice = Dice(20_261_129);
    for lag in [0.5, 1.0, 2.0, 3.0] {
        for minutes in [Some(5.0), Some(10.0), Some(20.0), Some(40.0), None] {
            let (mut within, mut of) = (0, 0);
            for meeting in &meetings {
                let ends = meeting.iter().flat_map(|speaker| speaker.stretches.iter().map(|(_, end)| *end));
                for piece in pieces(ends.fold(0.0, f64::max), minutes) {
                    let found = covered(meeting, piece, lag, &mut dice);
                    (within, of) = (within + found.0, of + found.1);
                }
            }
            let rate = within as f64 / of as f64;
            println!("keys {lag} s late, {minutes:?} minutes: {:.1} % of {of}", rate * 100.0);
            assert!(rate >= 0.9, "keys {lag} s late, {minutes:?} minutes: {rate} of {of}");
            // An interval that holds everything says nothing.
            assert!(rate <= 0.99, "keys {lag} s late, {minutes:?} minutes: {rate} of {of}");
        }
    }
}

#[test]
fn keys_without_delay_give_the_shares_of_turns_that_do_not_overlap() {
    let speaker = |turns: &[Span]| Speaker { stretches: turns.to_vec(), turns: turns.to_vec() };
    let speakers = [speaker(&[(0.0, 60.0), (90.0, 120.0)]), speaker(&[(60.0, 90.0), (130.0, 190.0)])];
    let piece = (0.0, 200.0);
    let tapped = tapped_times(&changes(&speakers, piece), piece.1, 2, 0.0, &mut Dice(1));
    assert_eq!((true_times(&speakers, piece), tapped), (vec![90.0, 90.0], vec![90.0, 90.0]));
}
