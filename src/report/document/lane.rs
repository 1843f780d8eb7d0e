//! The picture of who spoke when: a lane for each group from the beginning to the end.
//!
//! A lane is cut into short slots. Each is as high as the part of it in which they spoke, so that many short turns are seen as
//! well as a few long ones, and the filled area is their time. What the lane says in words is made of the same turns,
//! second by second.

use crate::{
    domain::order::Ordered as _,
    report::{disclosure::Span, document::chart::percent},
};

/// Slots of the whole session.
const SLOTS: usize = 240;
/// Heights that are told apart. The lowest is seen, too.
const HEIGHTS: f64 = 10.0;
/// Parts of a slot that only arithmetic leaves.
const NOTHING: f64 = 1e-6;

/// Who spoke when: a lane for each group.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Ribbon {
    pub title: String,
    /// What is seen, in words.
    pub text: String,
    /// Which side led, over the lanes.
    pub led: Option<LedLane>,
    pub lanes: Vec<Lane>,
    /// Where in the day, in percent of its length, and what stands there.
    pub ticks: Vec<(f64, String)>,
}

/// Which side led when. Both sides' looks stand one over the other where neither did.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct LedLane {
    pub label: String,
    /// Its facts in words.
    pub text: String,
    pub parts: Vec<LedPart>,
}

#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct LedPart {
    /// From and how long, in percent of the session.
    pub from: f64,
    pub long: f64,
    /// Looks of the upper half and of the lower one.
    pub above: usize,
    pub below: usize,
}

#[derive(Clone, PartialEq, Debug, Default)]
pub struct Lane {
    pub label: String,
    pub look: usize,
    pub spans: Vec<LaneSpan>,
    /// Part of the session in which they spoke, and the part of it that lies in the first half. Both from 0 to 1.
    pub share: f64,
    pub first_half: f64,
    /// There was too little talk for a share to say anything.
    pub is_share_withheld: bool,
}

/// All in percent: from and how long, of the session; how high, of the lane.
#[derive(Clone, Copy, PartialEq, Debug, Default)]
pub struct LaneSpan {
    pub from: f64,
    pub long: f64,
    pub height: f64,
}

impl LaneSpan {
    /// As high as the lane.
    #[must_use]
    pub fn full(from: f64, long: f64) -> Self {
        Self { from, long, height: 100.0 }
    }

    #[must_use]
    pub fn is_full(&self) -> bool {
        self.height >= 100.0
    }

    /// Where it begins, from the top of the lane.
    #[must_use]
    pub fn top(&self) -> f64 {
        100.0 - self.height
    }
}

impl Lane {
    /// `spoken`: their turns in seconds, where two may overlap. `span`: the length of the session, more than 0.
    #[must_use]
    pub fn new(label: String, look: usize, spoken: &[Span], span: f64) -> Self {
        let spoken = joined(spoken, span);
        let seconds = |from: f64, to: f64| -> f64 {
            spoken.iter().map(|part| (part.end_s.min(to) - part.start_s.max(from)).max(0.0)).sum()
        };
        let (all, first) = (seconds(0.0, span), seconds(0.0, span / 2.0));
        let first_half = if all > 0.0 { first / all } else { 0.0 };
        Self {
            label,
            look,
            spans: spans(&spoken, span),
            share: all / span,
            first_half,
            is_share_withheld: false,
        }
    }

    /// The same, whose words say no share.
    #[must_use]
    pub fn without_share(self) -> Self {
        Self { is_share_withheld: true, ..self }
    }

    /// How much of the time they spoke, and when.
    #[must_use]
    pub fn in_words(&self) -> String {
        if self.is_share_withheld && !self.spans.is_empty() {
            return crate::text::document::lane_some().to_owned();
        }
        crate::text::document::lane(self.share, self.first_half)
    }
}

/// In order, without what overlaps, and within the session.
fn joined(spoken: &[Span], span: f64) -> Vec<Span> {
    let mut all: Vec<Span> = spoken.to_vec();
    all.order_by(|a, b| a.start_s.total_cmp(&b.start_s));
    let mut joined: Vec<Span> = vec![];
    for part in all {
        let (start_s, end_s) = (part.start_s.max(0.0), part.end_s.min(span));
        match joined.last_mut() {
            _ if end_s <= start_s => {}
            Some(last) if start_s <= last.end_s => last.end_s = last.end_s.max(end_s),
            _ => joined.push(Span { start_s, end_s }),
        }
    }
    joined
}

/// Slots of one height, one after the other, are one span.
#[expect(clippy::cast_precision_loss, reason = "240 slots")]
fn spans(spoken: &[Span], span: f64) -> Vec<LaneSpan> {
    let place = |slot: usize| percent(slot as f64 / SLOTS as f64);
    let mut spans: Vec<(usize, usize, f64)> = vec![];
    for (at, part) in filled(spoken, span).into_iter().enumerate() {
        let height =
            if part < NOTHING { 0.0 } else { percent(((part - NOTHING) * HEIGHTS).ceil() / HEIGHTS) };
        match spans.last_mut() {
            #[expect(clippy::float_cmp, reason = "one of ten heights")]
            Some((_, to, last)) if *last == height => *to = at + 1,
            _ => spans.push((at, at + 1, height)),
        }
    }
    let shown = spans.into_iter().filter(|(_, _, height)| *height > 0.0);
    shown.map(|(from, to, height)| LaneSpan { from: place(from), long: place(to - from), height }).collect()
}

/// The part of each slot in which they spoke, from 0 to 1.
#[expect(
    clippy::cast_precision_loss,
    clippy::cast_possible_truncation,
    clippy::cast_sign_loss,
    reason = "240 slots"
)]
fn filled(spoken: &[Span], span: f64) -> [f64; SLOTS] {
    let slot = span / SLOTS as f64;
    let mut filled = [0.0; SLOTS];
    for part in spoken {
        let first = ((part.start_s / slot) as usize).min(SLOTS - 1);
        let last = ((part.end_s / slot) as usize).min(SLOTS - 1);
        for (at, s) in filled.iter_mut().enumerate().take(last + 1).skip(first) {
            let (from, to) = (at as f64 * slot, (at + 1) as f64 * slot);
            *s += (part.end_s.min(to) - part.start_s.max(from)).max(0.0) / slot;
        }
    }
    filled.map(|part: f64| part.min(1.0))
}

#[cfg(test)]
mod tests {
    use super::*;

    fn lane(spoken: &[(f64, f64)], span: f64) -> Lane {
        let spoken: Vec<Span> = spoken.iter().map(|&(start_s, end_s)| Span { start_s, end_s }).collect();
        Lane::new("lived experience".into(), 0, &spoken, span)
    }

    /// Of the whole lane.
    fn area(lane: &Lane) -> f64 {
        lane.spans.iter().map(|s| s.long * s.height / 10_000.0).sum()
    }

    #[test]
    fn short_turns_in_turn_with_long_ones_are_drawn_and_said() {
        // An hour: ten seconds of one side, five of the other, and so on.
        let turns: Vec<(f64, f64)> =
            (0..240).map(|n| f64::from(n) * 15.0).map(|at| (at + 10.0, at + 15.0)).collect();
        let lane = lane(&turns, 3_600.0);
        assert!(lane.spans.iter().all(|s| (30.0..=40.0).contains(&s.height)), "{:?}", lane.spans);
        assert!((area(&lane) - 1.0 / 3.0).abs() < 0.1, "{}", area(&lane));
        assert_eq!(lane.in_words(), "about 33% of the time, much the same in both halves");
    }

    #[test]
    fn one_turn_of_a_second_in_a_whole_day_is_seen() {
        let lane = lane(&[(30_000.0, 30_001.0)], 86_400.0);
        assert_eq!(lane.spans.len(), 1);
        assert!(lane.spans[0].height >= 10.0);
        assert_eq!(lane.in_words(), "less than 1% of the time");
    }

    #[test]
    fn two_of_a_group_at_once_fill_no_more_than_the_lane() {
        let lane = lane(&[(0.0, 60.0), (30.0, 60.0)], 120.0);
        assert_eq!(lane.spans, [LaneSpan::full(0.0, 50.0)]);
        assert!((lane.share - 0.5).abs() < 1e-9 && (lane.first_half - 1.0).abs() < 1e-9);
    }

    #[test]
    fn nobody_is_nowhere() {
        assert_eq!(lane(&[], 120.0).in_words(), "nowhere");
        assert!(lane(&[], 120.0).spans.is_empty());
    }
}
