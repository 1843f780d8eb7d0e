//! Shares, turns and stretches of two records beside each other.

use std::collections::{BTreeMap, BTreeSet};

use crate::{
    domain::{
        measures::{
            agreement::Agreement,
            matched_turns::{self, MatchedTurns, TurnStart},
            voice_grid::Voice,
        },
        record::moment::seconds,
    },
    report::model::{
        PersonPart, SessionReport, TimeState,
        comparison::{
            matching::{Matching, Numbers},
            parts::{ComparedShare, Speaking, Stretch},
            record::Source,
            voices::RecordVoices,
        },
        ms,
    },
};

/// The time that both records have, ms on the clock of the first.
#[derive(Clone, Copy)]
pub(super) struct Window {
    pub(super) from: i64,
    pub(super) to: i64,
}

impl Window {
    pub(super) fn new([first, second]: &[Source<'_>; 2], offset: i64) -> Self {
        let length = |source: &Source<'_>| signed(ms(source.report.time.span_s));
        Self { from: offset.max(0), to: length(first).min(length(second).saturating_add(offset)) }
    }

    /// The part of a stretch that lies within it.
    fn part(self, from: i64, to: i64) -> Option<Stretch> {
        let (from, to) = (from.max(self.from), to.min(self.to));
        (from < to).then(|| Stretch { start_s: seconds_of(from), end_s: seconds_of(to) })
    }
}

/// The turns that begin in the time that both records have.
pub(super) fn matched([first, second]: &[RecordVoices; 2], offset: i64, window: Window) -> MatchedTurns {
    let within = |turn: &TurnStart| (window.from..window.to).contains(&turn.at);
    let starts = |record: &RecordVoices, offset: i64| -> Vec<TurnStart> {
        record.turns(offset).into_iter().filter(within).collect()
    };
    matched_turns::match_turns(&starts(first, 0), &starts(second, offset))
}

pub(super) fn group_shares(
    sources: &[Source<'_>; 2],
    matching: &Matching,
    found: &Agreement,
) -> Vec<ComparedShare> {
    let mut rows = Rows::new();
    for group in sources.iter().flat_map(|source| &source.report.groups).filter(|group| group.in_balance) {
        if let Some(number) = matching.groups.get(&group.id) {
            rows.entry(*number).or_insert_with(|| (group.id.clone(), group.label.clone()));
        }
    }
    shares(&rows, found)
}

pub(super) fn people_shares(
    sources: &[Source<'_>; 2],
    matching: &Matching,
    found: &Agreement,
) -> Vec<ComparedShare> {
    let withholds = sources.iter().any(Source::withholds_uncounted);
    let rows = |source: &Source<'_>, numbers: &Numbers| -> Rows {
        let row = |person: &PersonPart| {
            Some((*numbers.get(&person.id)?, (person.id.clone(), person.label.clone())))
        };
        source.told_people(withholds).filter_map(row).collect()
    };
    let ([ours, theirs], [one, other]) = (sources, &matching.people);
    let (first, second) = (rows(ours, one), rows(theirs, other));
    let both: BTreeSet<u16> = first.keys().filter(|number| second.contains_key(number)).copied().collect();
    let mut rows = second;
    rows.extend(first);
    // Who is told in one record only may be somebody whom the other does not count.
    rows.retain(|number, _| !withholds || both.contains(number));
    shares(&rows, found)
}

/// The id and the label of each number.
type Rows = BTreeMap<u16, (String, String)>;

#[expect(clippy::cast_precision_loss, reason = "a session has far fewer than 2^53 points")]
fn shares(rows: &Rows, found: &Agreement) -> Vec<ComparedShare> {
    let points = |number: &u16| found.voices.get(&Voice::One(*number)).copied().unwrap_or_default();
    let sum = |of: fn((u64, u64)) -> u64| rows.keys().map(|number| of(points(number))).sum::<u64>();
    let all = (sum(|points| points.0), sum(|points| points.1));
    let share = |points: u64, all: u64| (all > 0).then(|| points as f64 / all as f64);
    let row = |(number, (id, label)): (&u16, &(String, String))| {
        let points = points(number);
        let (first, second) = (share(points.0, all.0), share(points.1, all.1));
        ComparedShare {
            id: id.clone(),
            label: label.clone(),
            first_share: first,
            second_share: second,
            difference_points: first.zip(second).map(|(first, second)| (second - first) * 100.0),
        }
    };
    rows.iter().map(row).collect()
}

/// When either record hears each of these groups.
pub(super) fn speaking_by_group(
    sources: &[Source<'_>; 2],
    offset: i64,
    window: Window,
    groups: &[ComparedShare],
) -> Vec<Speaking> {
    groups.iter().map(|group| speaking(sources, offset, window, Some(group))).collect()
}

/// When either record hears a group, or anybody.
pub(super) fn speaking(
    [first, second]: &[Source<'_>; 2],
    offset: i64,
    window: Window,
    group: Option<&ComparedShare>,
) -> Speaking {
    let id = group.map(|group| group.id.clone());
    let heard = |source: &Source<'_>, offset| stretches(&source.report, id.as_deref(), offset, window);
    let (first, second) = (heard(first, 0), heard(second, offset));
    Speaking { group: id, label: group.map(|group| group.label.clone()), first, second }
}

/// When a record hears a group, or anybody.
fn stretches(report: &SessionReport, group: Option<&str>, offset: i64, window: Window) -> Vec<Stretch> {
    let is_heard = |state| matches!(state, TimeState::Held | TimeState::Someone | TimeState::Crosstalk);
    let parts = report.timeline.iter().filter(|part| match group {
        Some(group) => part.group.as_deref() == Some(group),
        None => is_heard(part.state),
    });
    let mut found: Vec<Stretch> = Vec::new();
    let at = |seconds: f64| signed(ms(seconds)).saturating_add(offset);
    for next in parts.filter_map(|part| window.part(at(part.start_s), at(part.end_s))) {
        match found.last_mut() {
            Some(last) if next.start_s <= last.end_s => last.end_s = last.end_s.max(next.end_s),
            _ => found.push(next),
        }
    }
    found
}

fn signed(ms: u64) -> i64 {
    i64::try_from(ms).unwrap_or(i64::MAX)
}

/// Milliseconds that may be below 0, as seconds.
pub(super) fn seconds_of(ms: i64) -> f64 {
    let size = seconds(ms.unsigned_abs());
    if ms < 0 { -size } else { size }
}
