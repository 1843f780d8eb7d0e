//! Recorded meetings, and what a note-taker would tap in them: `docs/measures.md` has the model of the keys.

#![allow(dead_code, reason = "no test uses all of it")]

use std::{
    collections::BTreeMap,
    fs,
    path::{Path, PathBuf},
};

/// Pauses up to this are inside a turn, s.
const PAUSE: f64 = 0.5;
/// Shorter turns get no key, s.
const LEAST_TURN: f64 = 1.0;
/// Quiet of this length gets a key, s.
const QUIET: f64 = 3.0;
pub type Span = (f64, f64);

/// When, and who has the floor from then on.
pub type Change = (f64, Option<usize>);

/// A fixed stream of numbers (splitmix64).
pub struct Dice(pub u64);

impl Dice {
    fn roll(&mut self) -> f64 {
        self.0 = self.0.wrapping_add(0x9e37_79b9_7f4a_7c15);
        let mut z = self.0;
        z = (z ^ (z >> 30)).wrapping_mul(0xbf58_476d_1ce4_e5b9);
        z = (z ^ (z >> 27)).wrapping_mul(0x94d0_49bb_1331_11eb);
        ((z ^ (z >> 31)) >> 11) as f64 / (1_u64 << 53) as f64
    }

    /// How late one key is, s: about log-normal.
    pub fn lag(&mut self, median: f64) -> f64 {
        let normal = (0..12).map(|_| self.roll()).sum::<f64>() - 6.0;
        median * (0.5 * normal).exp()
    }
}

/// One speaker: the stretches of the recording, and the turns they make.
pub struct Speaker {
    pub stretches: Vec<Span>,
    pub turns: Vec<Span>,
}

pub fn speakers(file: &Path) -> Vec<Speaker> {
    let mut stretches: BTreeMap<String, Vec<Span>> = BTreeMap::new();
    for line in fs::read_to_string(file).unwrap().lines() {
        let words: Vec<&str> = line.split_whitespace().collect();
        if let ["SPEAKER", _, _, start, long, _, _, name, ..] = words.as_slice() {
            let (start, long): (f64, f64) = (start.parse().unwrap(), long.parse().unwrap());
            stretches.entry((*name).to_owned()).or_default().push((start, start + long));
        }
    }
    let speaker = |mut stretches: Vec<Span>| {
        stretches.sort_by(|a, b| a.0.total_cmp(&b.0));
        let mut turns: Vec<Span> = vec![];
        for &(start, end) in &stretches {
            match turns.last_mut().filter(|turn| start - turn.1 <= PAUSE) {
                Some(turn) => turn.1 = turn.1.max(end),
                None => turns.push((start, end)),
            }
        }
        Speaker { stretches, turns }
    };
    stretches.into_values().map(speaker).collect()
}

/// What a note-taker has to tap: when, and who has the floor from then on.
pub fn changes(speakers: &[Speaker], (from, to): Span) -> Vec<Change> {
    let numbered = speakers.iter().enumerate();
    let turns =
        numbered.flat_map(|(n, speaker)| speaker.turns.iter().map(move |&(start, end)| (start, end, n)));
    let mut turns: Vec<_> =
        turns.filter(|(start, end, _)| end - start >= LEAST_TURN && (from..to).contains(start)).collect();
    turns.sort_by(|a, b| a.0.total_cmp(&b.0));
    let (mut changes, mut covered) = (vec![], from);
    for (start, end, n) in turns {
        if start - covered >= QUIET {
            changes.push((covered, None));
        }
        changes.push((start, Some(n)));
        covered = covered.max(end);
    }
    if to - covered >= QUIET {
        changes.push((covered, None));
    }
    changes
}

/// The recorded meetings, if they are here.
pub fn recordings() -> Option<Vec<PathBuf>> {
    let folder = Path::new(env!("CARGO_MANIFEST_DIR")).join("../shared/data/rttm/ami");
    if !folder.is_dir() {
        println!("skipped: the recorded meetings are not here (../shared/data/rttm/ami)");
        return None;
    }
    let files = fs::read_dir(folder).unwrap().map(|entry| entry.unwrap().path());
    let mut files: Vec<PathBuf> =
        files.filter(|path| path.extension().is_some_and(|e| e == "rttm")).collect();
    files.sort();
    Some(files)
}

/// The keys of a note-taker: when, and who has the floor from then on.
pub fn taps(changes: &[Change], to: f64, lag: f64, dice: &mut Dice) -> Vec<Change> {
    let mut taps = vec![];
    let next = changes.iter().skip(1).map(|(at, _)| *at).chain([f64::INFINITY]);
    for (&(at, who), next) in changes.iter().zip(next) {
        let at = at + dice.lag(lag);
        // When the next has begun before the key of this one, there is only the key of the next.
        if at < next {
            taps.push((at.min(to), who));
        }
    }
    taps
}
