//! The floor as it was, stretch by stretch, kept up as events come: what a ribbon of a running meeting is drawn from.
//!
//! An event costs the same in the third hour as in the first minute. [`super::timeline`] makes the same from the whole
//! record, with what corrections need besides.

use crate::domain::{floor::state::Floor, record::moment::Moment};

/// A seat, and the group it spoke for. In few bytes: a meeting may have tens of thousands of turns.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TrailSpeaker {
    seat: u16,
    group: u16,
}

impl TrailSpeaker {
    /// As the tally has them. A seat or group past the most that there can be is the last.
    pub(in crate::domain) fn new((seat, group): (usize, usize)) -> Self {
        let few = |n: usize| u16::try_from(n).unwrap_or(u16::MAX);
        Self { seat: few(seat), group: few(group) }
    }

    #[must_use]
    pub fn seat(self) -> usize {
        usize::from(self.seat)
    }

    #[must_use]
    pub fn group(self) -> usize {
        usize::from(self.group)
    }
}

/// The floor as it was from `start` on.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct TrailStretch {
    pub start: Moment,
    /// `None`: until now.
    pub end: Option<Moment>,
    pub floor: Floor,
    /// Who held it. `None` unless [`Floor::Held`].
    pub speaker: Option<TrailSpeaker>,
    /// Number of the item under way.
    pub item: Option<u16>,
}

/// The stretches in the order in which they began. Only in an import may two of them overlap.
#[derive(Clone, Debug, Default)]
pub struct Trail {
    stretches: Vec<TrailStretch>,
}

impl Trail {
    #[must_use]
    pub fn stretches(&self) -> &[TrailStretch] {
        &self.stretches
    }

    /// Those that did not end before `from`, if none overlap.
    #[must_use]
    pub fn since(&self, from: Moment) -> &[TrailStretch] {
        let first = self.stretches.partition_point(|s| s.end.is_some_and(|end| end <= from));
        self.stretches.get(first..).unwrap_or_default()
    }

    /// Makes room for so many more.
    pub(crate) fn reserve(&mut self, stretches: usize) {
        self.stretches.reserve(stretches);
    }

    /// From now on the floor is as this says; nothing is added where it was so before.
    pub(in crate::domain) fn note(&mut self, now: TrailStretch) {
        if let Some(last) = self.stretches.last_mut().filter(|last| last.end.is_none()) {
            if *last == (TrailStretch { start: last.start, ..now }) {
                return;
            }
            last.end = Some(now.start);
            if last.start == now.start {
                self.stretches.pop();
            }
        }
        self.stretches.push(now);
    }

    /// An imported turn, of which the end is known.
    pub(in crate::domain) fn add(&mut self, turn: TrailStretch) {
        self.stretches.push(turn);
    }

    /// The meeting has ended.
    pub(in crate::domain) fn close(&mut self, end: Moment) {
        if let Some(last) = self.stretches.last_mut() {
            last.end.get_or_insert(end);
        }
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    fn open(ms: u64) -> TrailStretch {
        TrailStretch { start: Moment::from_ms(ms), end: None, floor: Floor::Open, speaker: None, item: None }
    }

    fn held(ms: u64, seat: usize) -> TrailStretch {
        TrailStretch { floor: Floor::Held, speaker: Some(TrailSpeaker::new((seat, 0))), ..open(ms) }
    }

    #[test]
    fn a_stretch_ends_where_the_next_begins_and_the_same_goes_on() {
        let mut trail = Trail::default();
        for stretch in [open(0), held(10, 1), held(20, 1), held(30, 2), open(30)] {
            trail.note(stretch);
        }
        let ends: Vec<_> = trail.stretches().iter().map(|s| (s.start.ms(), s.end.map(Moment::ms))).collect();
        assert_eq!(ends, [(0, Some(10)), (10, Some(30)), (30, None)]);
        assert_eq!(trail.since(Moment::from_ms(10)).len(), 2);
    }

    #[test]
    fn nothing_is_left_open_after_the_end() {
        let mut trail = Trail::default();
        trail.note(held(5, 1));
        trail.close(Moment::from_ms(9));
        assert_eq!(trail.since(Moment::from_ms(9)), []);
    }
}
