//! A record of a meeting as voices at the points of a grid, and how far the clocks of two records are apart.
//!
//! Points are [`GRID_MS`] apart. Equal ones that follow each other are kept as one run, so that the room a record takes
//! is that of its turns, however long it is.

use std::collections::BTreeMap;

use crate::domain::record::moment::Moment;

/// Milliseconds between two points.
pub const GRID_MS: i64 = 100;
/// How far apart two records may begin for the search to find it, in points: two hours.
const MOST_APART: i64 = 2 * 3_600_000 / 100;

/// What a record says of a moment.
#[derive(Clone, Copy, PartialEq, Eq, PartialOrd, Ord, Debug)]
pub enum Voice {
    Nobody,
    Someone,
    /// Crosstalk, or turns of two voices that overlap in an import.
    Several,
    One(u16),
}

/// A stretch of a record. `None`: its clocks stood still.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Piece {
    pub start: Moment,
    pub end: Moment,
    pub voice: Option<Voice>,
}

/// Points that follow each other, from and up to, at which a record says the same.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
struct Run {
    from: i64,
    to: i64,
    voice: Option<Voice>,
}

/// A record at each point of the grid: runs without a gap.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Grid(Vec<Run>);

/// Points that two records have, on the grid of the first, and what each says there.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub(super) struct Overlap {
    pub(super) from: i64,
    pub(super) to: i64,
    pub(super) voices: (Option<Voice>, Option<Voice>),
}

/// Who is heard at a point, and how often.
#[derive(Default)]
struct Heard(BTreeMap<Option<Voice>, usize>);

impl Heard {
    fn change(&mut self, voice: Option<Voice>, begins: bool) {
        let count = self.0.entry(voice).or_default();
        *count = if begins { *count + 1 } else { count.saturating_sub(1) };
        if *count == 0 {
            self.0.remove(&voice);
        }
    }

    /// A stopped clock outweighs every voice.
    fn voice(&self) -> Option<Voice> {
        if self.0.contains_key(&None) {
            return None;
        }
        let mut voices = self.0.keys().flatten().filter(|voice| **voice != Voice::Nobody);
        Some(match (voices.next(), voices.next()) {
            (None, _) => Voice::Nobody,
            (Some(one), None) => *one,
            (Some(_), Some(_)) => Voice::Several,
        })
    }
}

impl Grid {
    /// A record of this length. What no piece covers is nobody's.
    #[must_use]
    pub fn new(pieces: &[Piece], length: Moment) -> Self {
        let end = point(length);
        let mut changes: BTreeMap<i64, Vec<(Option<Voice>, bool)>> = BTreeMap::from([(end, vec![])]);
        for piece in pieces {
            let (from, to) = (point(piece.start), point(piece.end).min(end));
            if from < to {
                changes.entry(from).or_default().push((piece.voice, true));
                changes.entry(to).or_default().push((piece.voice, false));
            }
        }
        let (mut grid, mut heard, mut from) = (Self::default(), Heard::default(), 0);
        for (at, changed) in changes {
            grid.push(Run { from, to: at, voice: heard.voice() });
            for (voice, begins) in changed {
                heard.change(voice, begins);
            }
            from = at;
        }
        grid
    }

    fn push(&mut self, run: Run) {
        match self.0.last_mut() {
            _ if run.from >= run.to => {}
            Some(last) if last.voice == run.voice => last.to = run.to,
            _ => self.0.push(run),
        }
    }

    /// The points that both records have. `offset`: how many points after the first record the second one began.
    pub(super) fn overlaps<'a>(&'a self, other: &'a Self, offset: i64) -> impl Iterator<Item = Overlap> + 'a {
        let shift = move |run: &Run| Run {
            from: run.from.saturating_add(offset),
            to: run.to.saturating_add(offset),
            ..*run
        };
        let (mut ours, mut theirs) = (self.0.iter().peekable(), other.0.iter().map(shift).peekable());
        std::iter::from_fn(move || {
            loop {
                let (one, other) = (**ours.peek()?, *theirs.peek()?);
                if one.to <= other.to {
                    ours.next();
                } else {
                    theirs.next();
                }
                let (from, to) = (one.from.max(other.from), one.to.min(other.to));
                if from < to {
                    return Some(Overlap { from, to, voices: (one.voice, other.voice) });
                }
            }
        })
    }

    /// When each voice is heard, points from and up to.
    fn by_voice(&self) -> BTreeMap<Voice, Vec<(i64, i64)>> {
        let mut found: BTreeMap<Voice, Vec<(i64, i64)>> = BTreeMap::new();
        for run in &self.0 {
            if let Some(voice) = run.voice.filter(|voice| *voice != Voice::Nobody) {
                found.entry(voice).or_default().push((run.from, run.to));
            }
        }
        found
    }
}

/// How long after the first record the second one began, ms: where both hear the same voice for longest. Of equally
/// good ones the least. Records that began more than two hours apart are not searched.
#[must_use]
pub fn find_offset(first: &Grid, second: &Grid) -> i64 {
    let theirs = second.by_voice();
    let mut together = TimeTogether::default();
    for (voice, ours) in first.by_voice() {
        let theirs = theirs.get(&voice).map_or(&[][..], Vec::as_slice);
        for (a, b) in ours {
            // Those that meet it at an offset that is searched.
            let first = theirs.partition_point(|(_, d)| *d <= a.saturating_sub(MOST_APART));
            let near = theirs.iter().skip(first).take_while(|(c, _)| *c < b.saturating_add(MOST_APART));
            near.for_each(|(c, d)| together.add((a, b), (*c, *d)));
        }
    }
    together.best() * GRID_MS
}

/// For how many points both records hear the same voice, as a function of the offset. It is piecewise linear: two runs
/// add a trapezium, which is four changes of its slope.
#[derive(Default)]
struct TimeTogether(BTreeMap<i64, i128>);

impl TimeTogether {
    fn add(&mut self, (a, b): (i64, i64), (c, d): (i64, i64)) {
        for (at, change) in [(a - d, 1), (a - c, -1), (b - d, -1), (b - c, 1)] {
            *self.0.entry(at).or_default() += change;
        }
    }

    /// The offset with most points; the nearest to 0 of equals. The most is where the slope changes, or
    /// where the search ends.
    fn best(mut self) -> i64 {
        for at in [-MOST_APART, 0, MOST_APART] {
            self.0.entry(at).or_default();
        }
        let (mut points, mut slope, mut last) = (0_i128, 0_i128, None);
        let mut best = (0, 0_i64);
        for (at, change) in self.0 {
            points += slope * i128::from(at - last.unwrap_or(at));
            slope += change;
            last = Some(at);
            let is_nearer = points == best.0 && (at.abs(), at) < (best.1.abs(), best.1);
            if at.abs() <= MOST_APART && (points > best.0 || points > 0 && is_nearer) {
                best = (points, at);
            }
        }
        best.1
    }
}

fn point(at: Moment) -> i64 {
    i64::try_from(at.ms().div_ceil(GRID_MS.unsigned_abs())).unwrap_or(i64::MAX)
}

#[cfg(test)]
mod tests {
    use super::*;

    fn piece(start: u64, end: u64, voice: Option<Voice>) -> Piece {
        Piece { start: Moment::from_ms(start), end: Moment::from_ms(end), voice }
    }

    fn grid(pieces: &[(u64, u64, u16)], length: u64) -> Grid {
        let pieces = pieces.iter().map(|&(start, end, voice)| piece(start, end, Some(Voice::One(voice))));
        Grid::new(&pieces.collect::<Vec<_>>(), Moment::from_ms(length))
    }

    #[test]
    fn overlapping_pieces_are_several_at_once() {
        let (one, two) = (Some(Voice::One(1)), Some(Voice::One(2)));
        let pieces = [
            piece(0, 300, one),
            piece(200, 450, two),
            piece(300, 400, two),
            piece(600, 700, None),
            piece(650, 700, one),
        ];
        let run = |from, to, voice| Run { from, to, voice };
        let wanted = vec![
            run(0, 2, one),
            run(2, 3, Some(Voice::Several)),
            run(3, 5, two),
            run(5, 6, Some(Voice::Nobody)),
            run(6, 7, None),
        ];
        assert_eq!(Grid::new(&pieces, Moment::from_ms(700)), Grid(wanted));
    }

    #[test]
    fn a_record_of_any_length_takes_the_room_of_its_turns() {
        let found = grid(&[(0, u64::MAX, 1)], u64::MAX);
        assert_eq!(found.0.len(), 1);
        assert_eq!(find_offset(&found, &grid(&[(500, 900, 1)], 1_000)), 0);
    }

    #[test]
    fn the_offset_is_where_both_hear_the_same_voice_for_longest() {
        let first = grid(&[(1_000, 3_000, 1), (3_000, 4_500, 2), (9_000, 9_700, 1)], 10_000);
        let second = grid(&[(0, 2_000, 1), (2_000, 3_500, 2), (8_000, 8_700, 1)], 9_000);
        assert_eq!((find_offset(&first, &second), find_offset(&second, &first)), (1_000, -1_000));
    }

    #[test]
    fn of_equally_good_offsets_the_least_is_taken() {
        assert_eq!(find_offset(&grid(&[(1_000, 9_000, 1)], 9_000), &grid(&[(2_000, 3_000, 1)], 9_000)), 0);
        assert_eq!(find_offset(&grid(&[(1_000, 9_000, 1)], 9_000), &grid(&[(0, 400, 1)], 9_000)), 1_000);
        assert_eq!(find_offset(&grid(&[(0, 900, 1)], 900), &grid(&[(0, 900, 2)], 900)), 0);
    }

    #[test]
    fn records_more_than_two_hours_apart_are_not_searched() {
        let late = |ms: u64| grid(&[(ms, ms + 1_000, 1)], ms + 2_000);
        assert_eq!(find_offset(&late(7_200_000), &late(0)), 7_200_000);
        assert_eq!(find_offset(&late(7_300_000), &late(0)), 0);
        // A part of it is met where the search ends.
        assert_eq!(find_offset(&late(7_200_500), &late(0)), 7_200_000);
    }
}
