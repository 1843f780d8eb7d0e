//! The ribbon's arithmetic: which stretch is chosen, and which part of the meeting is in view. Knows no screen.

use crate::domain::{floor::timeline::Stretch, record::moment::Moment};

/// The shortest part of a meeting that fills the ribbon, ms.
const CLOSEST_MS: u64 = 30_000;

#[derive(Clone, Debug)]
pub struct Ribbon {
    pub line: Vec<Stretch>,
    /// The chosen stretch.
    pub cursor: usize,
    /// What is in view: from when, and how long, ms.
    pub from: u64,
    pub span: u64,
    /// How long the meeting was, ms; at least one.
    pub end: u64,
}

impl Ribbon {
    #[must_use]
    pub fn new(line: Vec<Stretch>, end: Moment) -> Self {
        let end = end.ms().max(1);
        let cursor = line.iter().position(Stretch::is_turn).unwrap_or(0);
        Self { line, cursor, from: 0, span: end, end }
    }

    #[must_use]
    pub fn chosen(&self) -> Option<&Stretch> {
        self.line.get(self.cursor)
    }

    /// The next or the one before of those that are shown.
    pub fn step(&mut self, forward: bool, shown: impl Fn(&Stretch) -> bool) {
        let found = if forward {
            (self.cursor + 1..self.line.len()).find(|at| shown(&self.line[*at]))
        } else {
            (0..self.cursor.min(self.line.len())).rev().find(|at| shown(&self.line[*at]))
        };
        self.choose(found);
    }

    /// The first or the last of those that are shown.
    pub fn to_end(&mut self, last: bool, shown: impl Fn(&Stretch) -> bool) {
        let found = if last { self.line.iter().rposition(shown) } else { self.line.iter().position(shown) };
        self.choose(found);
    }

    /// A page on or back: what is in view, less a little, so that one sees where one was.
    pub fn page(&mut self, forward: bool, shown: impl Fn(&Stretch) -> bool) {
        let step = (self.span - self.span / 8).max(1);
        let now = self.chosen().map_or(self.from, |s| s.start.ms());
        let wished = if forward { now.saturating_add(step) } else { now.saturating_sub(step) };
        let found = if forward {
            let next = self.line.iter().position(|s| s.start.ms() >= wished && shown(s));
            next.or_else(|| self.line.iter().rposition(&shown))
        } else {
            let before = self.line.iter().rposition(|s| s.start.ms() <= wished && shown(s));
            before.or_else(|| self.line.iter().position(&shown))
        };
        self.choose(found);
    }

    /// The stretch at a moment, or the last that began before it.
    pub fn go_to(&mut self, at: Moment, shown: impl Fn(&Stretch) -> bool) {
        let found = self.line.iter().rposition(|s| s.start <= at && shown(s));
        self.choose(found);
    }

    fn choose(&mut self, found: Option<usize>) {
        if let Some(at) = found {
            self.cursor = at;
        }
        self.keep_in_view();
    }

    /// Half as much, or twice as much, of the meeting in the same room.
    pub fn zoom(&mut self, closer: bool) {
        let span = if closer { self.span / 2 } else { self.span.saturating_mul(2) };
        self.span = span.clamp(CLOSEST_MS.min(self.end), self.end);
        // The chosen turn stays in the middle, as far as the ends allow.
        let middle = self.chosen().map_or(0, |s| s.start.ms() / 2 + s.end.ms() / 2);
        self.from = middle.saturating_sub(self.span / 2).min(self.end - self.span);
        self.keep_in_view();
    }

    pub fn zoom_all(&mut self) {
        (self.from, self.span) = (0, self.end);
    }

    fn keep_in_view(&mut self) {
        let Some(at) = self.chosen().map(|s| s.start.ms()) else { return };
        if at < self.from || at >= self.from.saturating_add(self.span) {
            self.from = at.saturating_sub(self.span / 4);
        }
        self.from = self.from.min(self.end - self.span);
    }

    /// The part of the meeting that a column stands for, of so many.
    #[must_use]
    pub fn column(&self, nth: u16, of: u16) -> (u64, u64) {
        let edge = |n: u16| {
            let part = u128::from(self.span) * u128::from(n) / u128::from(of.max(1));
            self.from + u64::try_from(part).unwrap_or(self.span)
        };
        (edge(nth), edge(nth.saturating_add(1)).max(edge(nth) + 1))
    }

    /// The columns, first and last, that a stretch of time takes, of so many; `None`: it is out of view.
    #[must_use]
    pub fn columns(&self, start: u64, end: u64, of: u16) -> Option<(u16, u16)> {
        let until = self.from + self.span;
        if of == 0 || end < self.from || start >= until {
            return None;
        }
        let column = |at: u64| {
            let passed = u128::from(at.clamp(self.from, until - 1) - self.from);
            u16::try_from(passed * u128::from(of) / u128::from(self.span.max(1))).unwrap_or(of).min(of - 1)
        };
        Some((column(start), column(end.max(start + 1) - 1)))
    }

    /// What lies in a stretch of time, each with how long: found quickly however many there are.
    pub fn within(&self, from: u64, to: u64) -> impl Iterator<Item = (&Stretch, u64)> {
        let overlap = move |s: &Stretch| s.end.ms().min(to).saturating_sub(s.start.ms().max(from));
        let until = self.line.partition_point(|s| s.start.ms() < to);
        self.line[..until].iter().map(move |s| (s, overlap(s))).filter(|(_, ms)| *ms > 0)
    }
}

#[cfg(test)]
mod tests {
    use super::*;
    use crate::domain::{floor::state::Floor, record::ids::TurnRef};

    fn stretch(n: u32, start: u64, end: u64, floor: Floor) -> Stretch {
        Stretch {
            turn: TurnRef { turn: n, part: 0 },
            start: Moment::from_ms(start),
            end: Moment::from_ms(end),
            floor,
            speaker: None,
            reporter: None,
            item: None,
            joined: vec![],
        }
    }

    /// A turn of a minute, a minute of quiet, and so on.
    fn ribbon(turns: u32) -> Ribbon {
        let one = |n: u32| {
            let start = u64::from(n) * 60_000;
            let floor = if n.is_multiple_of(2) { Floor::Someone } else { Floor::Open };
            stretch(n, start, start + 60_000, floor)
        };
        Ribbon::new((0..turns).map(one).collect(), Moment::from_ms(u64::from(turns) * 60_000))
    }

    #[test]
    fn steps_stop_at_the_ends_and_pass_over_what_is_not_shown() {
        let mut r = ribbon(5);
        r.step(true, Stretch::is_turn);
        assert_eq!(r.cursor, 2);
        r.to_end(true, Stretch::is_turn);
        r.step(true, Stretch::is_turn);
        assert_eq!(r.cursor, 4);
        r.to_end(false, Stretch::is_turn);
        r.step(false, Stretch::is_turn);
        assert_eq!(r.cursor, 0);
        r.step(true, |_| false);
        assert_eq!(r.cursor, 0);
    }

    #[test]
    fn the_chosen_turn_is_always_in_view_and_the_view_within_the_meeting() {
        for turns in [1, 2, 181, 2_000] {
            let mut r = ribbon(turns);
            let moves: [fn(&mut Ribbon); 8] = [
                |r| r.zoom(true),
                |r| r.page(true, Stretch::is_turn),
                |r| r.zoom(true),
                |r| r.to_end(true, Stretch::is_turn),
                |r| r.zoom(true),
                |r| r.page(false, Stretch::is_turn),
                |r| r.zoom(false),
                |r| r.to_end(false, Stretch::is_turn),
            ];
            for n in 0..64 {
                moves[(n * 5 + n / 8) % moves.len()](&mut r);
                let at = r.chosen().unwrap().start.ms();
                assert!(r.from + r.span <= r.end, "{turns} {n}");
                assert!(
                    (r.from..r.from + r.span).contains(&at),
                    "{turns} {n}: {at} in {}+{}",
                    r.from,
                    r.span
                );
            }
            r.zoom_all();
            assert_eq!((r.from, r.span), (0, r.end));
        }
    }

    #[test]
    fn columns_cover_the_view_without_a_gap() {
        let mut r = ribbon(7);
        r.zoom(true);
        for of in [1, 3, 66, 1000] {
            let mut at = r.from;
            for n in 0..of {
                let (from, to) = r.column(n, of);
                assert!(from <= at && to > from);
                at = to;
            }
            assert!(at >= r.from + r.span);
        }
        assert_eq!(r.columns(0, 0, 0), None);
        assert_eq!(ribbon(4).columns(60_000, 120_000, 4), Some((1, 1)));
        assert_eq!(ribbon(4).columns(0, 240_000, 4), Some((0, 3)));
    }

    #[test]
    fn nothing_happened_is_no_fault() {
        let mut r = Ribbon::new(vec![], Moment::ZERO);
        r.step(true, |_| true);
        r.page(false, |_| true);
        r.zoom(true);
        r.zoom(false);
        r.to_end(true, |_| true);
        assert!(r.chosen().is_none() && r.within(0, 10).next().is_none());
    }
}
