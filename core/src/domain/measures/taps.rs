//! How well taps follow a meeting that is known: how late each was, what was missed, and how far off the shares would
//! be. Used by practice, in which the true turns are those of a script.

use std::collections::BTreeSet;

use chrono::NaiveDate;

use crate::domain::{
    measures::{aim::ratio, waits::median},
    order::Ordered as _,
    record::moment::{Moment, total},
};

/// Who has the floor, as a tap can say it. A person is an index into the script's list.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Voice {
    Person(usize),
    /// Not named.
    Someone,
    Quiet,
}

/// From here on this voice has the floor.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Turn {
    pub at: Moment,
    pub voice: Voice,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct HandUp {
    pub at: Moment,
    pub person: usize,
}

/// Turns and hands in order of time, as they were or as they were tapped.
#[derive(Clone, PartialEq, Eq, Debug, Default)]
pub struct Course {
    pub turns: Vec<Turn>,
    pub hands: Vec<HandUp>,
}

/// What became of a turn.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Verdict {
    /// Its key was pressed, so many ms after it began.
    Tapped(u64),
    /// Only keys of others were pressed while it lasted.
    WrongKey,
    /// No key was pressed while it lasted.
    NotTapped,
}

/// Delays, ms: the middle one, and those that a quarter of them are below and above.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Delays {
    pub median: u64,
    pub lower_quartile: u64,
    pub upper_quartile: u64,
}

/// How well the taps followed.
#[derive(Clone, PartialEq, Debug, Default)]
pub struct Accuracy {
    /// In the order of the true turns.
    pub verdicts: Vec<Verdict>,
    pub hands: usize,
    pub hands_tapped: usize,
    /// The share of a group that is furthest from its true one, in points of a hundred. `None`: nobody was tapped.
    pub group_error: Option<f64>,
    /// The person whose share of talk is furthest from the true one, and by how many points of a hundred.
    pub person_error: Option<(usize, f64)>,
}

/// The key of a turn counts until so long after the turn has ended, ms.
pub const LATEST_MS: u64 = 3_000;
/// A hand counts until so long after it went up, ms.
const HAND_MS: u64 = 10_000;

/// Compares what was tapped with what was so until `end`. `groups` has the group of each person.
#[must_use]
pub fn accuracy(truth: &Course, tapped: &Course, groups: &[usize], end: Moment) -> Accuracy {
    let (true_times, tapped_times) = (times(truth, groups.len(), end), times(tapped, groups.len(), end));
    let somebody = total(tapped_times.iter().copied()) > 0;
    let by_group = |times: &[u64]| -> Vec<u64> {
        let sum = |group| total(times.iter().zip(groups).filter(|(_, g)| **g == group).map(|(ms, _)| *ms));
        groups.iter().copied().collect::<BTreeSet<usize>>().into_iter().map(sum).collect()
    };
    let group_error = furthest(&by_group(&true_times), &by_group(&tapped_times), usize::MAX);
    let person_error = furthest(&true_times, &tapped_times, groups.len());
    Accuracy {
        verdicts: verdicts(&truth.turns, &tapped.turns, end),
        hands: truth.hands.len(),
        hands_tapped: hands_tapped(&truth.hands, &tapped.hands),
        group_error: group_error.map(|(_, points)| points).filter(|_| somebody),
        person_error: person_error.filter(|_| somebody),
    }
}

/// Each tap is the key of one turn at most, and each turn takes the first that fits.
fn verdicts(turns: &[Turn], taps: &[Turn], end: Moment) -> Vec<Verdict> {
    let ends = turns.iter().skip(1).map(|turn| turn.at).chain([end]);
    let spans: Vec<(Turn, Moment)> = turns.iter().copied().zip(ends).collect();
    let mut unused = taps.to_vec();
    let mut own = |(turn, until): &(Turn, Moment)| {
        let latest = until.plus(LATEST_MS);
        let fits = |tap: &Turn| tap.voice == turn.voice && tap.at >= turn.at && tap.at < latest;
        let at = unused.iter().position(fits)?;
        Some(unused.remove(at).at.since(turn.at))
    };
    let delays: Vec<Option<u64>> = spans.iter().map(&mut own).collect();
    let stray =
        |(turn, until): &(Turn, Moment)| unused.iter().any(|tap| tap.at >= turn.at && tap.at < *until);
    let verdict = |(span, delay): (&(Turn, Moment), &Option<u64>)| match delay {
        Some(ms) => Verdict::Tapped(*ms),
        None if stray(span) => Verdict::WrongKey,
        None => Verdict::NotTapped,
    };
    spans.iter().zip(&delays).map(verdict).collect()
}

fn hands_tapped(hands: &[HandUp], tapped: &[HandUp]) -> usize {
    let is_tapped = |hand: &&HandUp| {
        let until = hand.at.plus(HAND_MS);
        tapped.iter().any(|tap| tap.person == hand.person && tap.at >= hand.at && tap.at < until)
    };
    hands.iter().filter(is_tapped).count()
}

/// How long each person talked until `end`, and last those who were not named, ms.
fn times(course: &Course, people: usize, end: Moment) -> Vec<u64> {
    let mut times = vec![0; people + 1];
    let ends = course.turns.iter().skip(1).map(|turn| turn.at).chain([end]);
    for (turn, until) in course.turns.iter().zip(ends) {
        let place = match turn.voice {
            Voice::Person(person) => person,
            Voice::Someone => people,
            Voice::Quiet => continue,
        };
        if let Some(time) = times.get_mut(place) {
            *time += until.min(end).since(turn.at);
        }
    }
    times
}

/// The place, among the first so many, at which two lists of times differ most as shares of all, and by how many points
/// of a hundred.
fn furthest(one: &[u64], other: &[u64], places: usize) -> Option<(usize, f64)> {
    let (all_one, all_other) = (total(one.iter().copied()), total(other.iter().copied()));
    let points = |(a, b): (&u64, &u64)| {
        100.0 * (ratio(*a, all_one).unwrap_or(0.0) - ratio(*b, all_other).unwrap_or(0.0)).abs()
    };
    one.iter().zip(other).take(places).map(points).enumerate().max_by(|a, b| a.1.total_cmp(&b.1))
}

/// What a saved practice says beside the figures of a meeting, where its person chose that.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub struct Practised {
    pub date: NaiveDate,
    /// The median delay of a tap, ms.
    pub delay_ms: u64,
    /// So many points of 100, rounded up, a group's share was off at most. `None`: there were no shares.
    pub points: Option<u64>,
}

impl Practised {
    /// `points`: by how many a group's share was off at most.
    #[must_use]
    #[expect(clippy::cast_possible_truncation, clippy::cast_sign_loss, reason = "from 0 to 100")]
    pub fn new(date: NaiveDate, delay_ms: u64, points: Option<f64>) -> Self {
        Self { date, delay_ms, points: points.map(|points| points.clamp(0.0, 100.0).ceil() as u64) }
    }

    /// `None`: nothing was tapped.
    #[must_use]
    pub fn of(accuracy: &Accuracy, date: NaiveDate) -> Option<Self> {
        let delays = Accuracy::delays(&accuracy.verdicts)?;
        Some(Self::new(date, delays.median, accuracy.group_error))
    }
}

impl Accuracy {
    /// How late the keys of these turns were. `None`: none of them was tapped.
    #[must_use]
    pub fn delays(verdicts: &[Verdict]) -> Option<Delays> {
        let delay = |verdict: &Verdict| match verdict {
            Verdict::Tapped(ms) => Some(*ms),
            Verdict::WrongKey | Verdict::NotTapped => None,
        };
        let mut sorted: Vec<u64> = verdicts.iter().filter_map(delay).collect();
        sorted.order();
        let last = sorted.len().checked_sub(1)?;
        Some(Delays {
            median: median(&sorted)?,
            lower_quartile: *sorted.get(last / 4)?,
            upper_quartile: *sorted.get(last - last / 4)?,
        })
    }

    /// How many turns came to this.
    #[must_use]
    pub fn count(&self, is: impl Fn(&Verdict) -> bool) -> usize {
        self.verdicts.iter().filter(|verdict| is(verdict)).count()
    }
}

#[cfg(test)]
mod tests {
    use super::*;

    const ROSA: Voice = Voice::Person(0);
    const TUNDE: Voice = Voice::Person(1);
    const HELEN: Voice = Voice::Person(2);
    const GROUPS: [usize; 3] = [0, 0, 1];

    fn course(turns: &[(u64, Voice)], hands: &[(u64, usize)]) -> Course {
        let at = Moment::from_ms;
        Course {
            turns: turns.iter().map(|&(ms, voice)| Turn { at: at(ms), voice }).collect(),
            hands: hands.iter().map(|&(ms, person)| HandUp { at: at(ms), person }).collect(),
        }
    }

    fn compared(truth: &Course, taps: &[(u64, Voice)]) -> Accuracy {
        accuracy(truth, &course(taps, &[]), &GROUPS, Moment::from_ms(40_000))
    }

    fn four_turns() -> Course {
        course(&[(0, ROSA), (10_000, HELEN), (20_000, Voice::Quiet), (30_000, TUNDE)], &[])
    }

    #[test]
    fn a_delay_is_from_the_beginning_of_the_turn_to_its_key() {
        let taps = [(800, ROSA), (11_000, HELEN), (20_400, Voice::Quiet), (31_200, TUNDE)];
        let found = compared(&four_turns(), &taps);
        assert_eq!(found.verdicts, [800, 1_000, 400, 1_200].map(Verdict::Tapped));
        let delays = Accuracy::delays(&found.verdicts).unwrap();
        assert_eq!(delays, Delays { median: 900, lower_quartile: 400, upper_quartile: 1_200 });
    }

    #[test]
    fn a_key_that_comes_after_the_turn_has_ended_still_counts_for_a_while() {
        let late = |ms| compared(&four_turns(), &[(ms, ROSA)]).verdicts[0];
        assert_eq!(late(12_999), Verdict::Tapped(12_999));
        assert_eq!(late(13_000), Verdict::NotTapped);
    }

    #[test]
    fn a_wrong_key_is_told_from_none_and_a_corrected_one_from_a_wrong_one() {
        let found = compared(&four_turns(), &[(900, TUNDE), (11_000, TUNDE), (12_000, HELEN)]);
        assert_eq!(
            found.verdicts,
            [Verdict::WrongKey, Verdict::Tapped(2_000), Verdict::NotTapped, Verdict::NotTapped]
        );
        assert_eq!(found.count(|verdict| *verdict == Verdict::NotTapped), 2);
    }

    #[test]
    fn one_tap_is_the_key_of_one_turn() {
        let truth = course(&[(0, ROSA), (1_000, HELEN), (2_000, ROSA), (3_000, HELEN)], &[]);
        let found = compared(&truth, &[(100, ROSA), (1_100, HELEN)]);
        assert_eq!(found.verdicts[2..], [Verdict::NotTapped, Verdict::NotTapped]);
    }

    #[test]
    fn shares_are_compared_in_points_of_a_hundred() {
        // True: Rosa, Helen and Tunde a third each. Tapped: Rosa 15 s, Helen 5 s, Tunde 10 s of 30 s.
        let taps = [(0, ROSA), (15_000, HELEN), (20_000, Voice::Quiet), (30_000, TUNDE)];
        let found = compared(&four_turns(), &taps);
        let (person, points) = found.person_error.unwrap();
        assert!(person == 0 && (points - 50.0 / 3.0).abs() < 1e-9, "{points}");
        assert!((found.group_error.unwrap() - 50.0 / 3.0).abs() < 1e-9);
    }

    #[test]
    fn with_no_taps_there_are_no_figures() {
        let found = compared(&four_turns(), &[]);
        assert_eq!((found.group_error, found.person_error), (None, None));
        assert_eq!(Accuracy::delays(&found.verdicts), None);
        let found = compared(&course(&[], &[]), &[]);
        assert_eq!(found, Accuracy::default());
    }

    #[test]
    fn a_hand_counts_if_it_is_tapped_in_time() {
        let truth = course(&[], &[(1_000, 0), (20_000, 1), (39_000, 2)]);
        let tapped = course(&[], &[(2_000, 0), (30_000, 1), (39_500, 0)]);
        let found = accuracy(&truth, &tapped, &GROUPS, Moment::from_ms(40_000));
        assert_eq!((found.hands, found.hands_tapped), (3, 1));
    }
}
