//! Two records of one meeting beside each other, as data: `docs/comparison.schema.json`.
//!
//! Shares of groups are `null` where a group in the balance is small in either record, and people are there only where
//! that was asked for. What is said of all people together needs three of them.
//! What one record withholds is told of neither. Formulas: `docs/measures.md`.

mod figures;
mod matching;
mod parts;
mod record;
mod voices;

pub use parts::{ComparedRecord, ComparedShare, ComparedTurns, Recorded, Speaking, Stretch};
use schemars::JsonSchema;
use serde::Serialize;

use crate::{
    domain::{
        Moment,
        measures::{
            agreement::{self, Agreement},
            matched_turns::Lags,
            voice_grid::{self, GRID_MS},
        },
    },
    report::model::{
        Detail,
        comparison::{
            figures::{Window, seconds_of},
            matching::Matching,
            record::Source,
            voices::{Pair, RecordVoices},
        },
    },
};

/// What every comparison says it is.
pub const FORMAT: &str = "airtime-comparison";
/// Version of its form.
pub const VERSION: u32 = 1;
/// Shorter stretches in which the records differ are not listed, in points: a second.
const LEAST_DIFFERENCE: i64 = 10;

/// Two records of one meeting beside each other.
#[derive(Clone, PartialEq, Debug, Serialize, JsonSchema)]
#[expect(clippy::struct_excessive_bools, reason = "each is a fact of its own in the JSON")]
pub struct Comparison {
    /// What no report shows. Always the first member.
    pub notice: &'static str,
    /// Always `airtime-comparison`.
    pub format: &'static str,
    /// Always 1.
    pub version: u32,
    pub first: ComparedRecord,
    pub second: ComparedRecord,
    /// How long after the first record the second one began: found, or given.
    pub offset_s: f64,
    pub offset_given: bool,
    /// The time that was compared: both records have it, and neither had stopped its clocks.
    pub compared_s: f64,
    /// How many people and groups are in both records.
    pub people_matched: usize,
    pub groups_matched: usize,
    /// Both records tell people apart.
    pub tells_people_apart: bool,
    /// Both are of one group by itself, or one of them is.
    pub one_group: bool,
    /// Somebody in a record is not timed: what they say is *someone*'s.
    pub has_untimed_people: bool,
    /// A record withholds how long those spoke who are not counted: in both they are one with quiet.
    pub withholds_uncounted: bool,
    /// Share of the compared time in which both say the same of who had the floor. `null` where a record does not tell
    /// people apart, and for fewer than three people in the balance unless figures by person were asked for.
    pub agreement_person: Option<f64>,
    /// Cohen's kappa of the same; `null` also where both say one and the same all the time.
    pub kappa_person: Option<f64>,
    /// Share of the compared time in which both say the same of which group had the floor. `null` where a group in the
    /// balance is small, unless figures by person were asked for.
    pub agreement_group: Option<f64>,
    pub kappa_group: Option<f64>,
    /// How much later the second record has the beginning of a turn that is in both; below 0, earlier.
    /// `null` for fewer than three people, as `turns`.
    pub lag_median_s: Option<f64>,
    pub lag_lower_quartile_s: Option<f64>,
    pub lag_upper_quartile_s: Option<f64>,
    /// `null` for fewer than three people in the balance, unless figures by person were asked for; by group, where a group
    /// is small.
    pub turns: Option<ComparedTurns>,
    /// `null` where a group in the balance is small, unless figures by person were asked for.
    pub groups: Option<Vec<ComparedShare>>,
    /// `null` unless figures by person were asked for.
    pub people: Option<Vec<ComparedShare>>,
    /// Where the records differ for a second or longer, on the clock of the first.
    pub differences: Vec<Stretch>,
    /// When each record hears each group in the balance, on the clock of the first. Where groups may not be told it is
    /// one entry for anybody; empty where that may not be told either.
    pub speaking: Vec<Speaking>,
}

/// Which of the two.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum Place {
    First,
    Second,
}

/// Why two records cannot be compared.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum NotComparable {
    /// Both are one and the same.
    SameRecord,
    /// The first or the second has no time in it.
    Empty(Place),
    /// No person and no group is in both.
    NothingInCommon,
    /// There is no time that both have.
    NoOverlap,
}

/// As [`compare`], of records that two note-takers made: not of one and the same, nor of an empty one.
///
/// # Errors
/// Both are the same, or one is empty; else as for [`compare`].
pub fn compare_records(
    first: Recorded<'_>,
    second: Recorded<'_>,
    detail: Detail,
    offset_ms: Option<i64>,
) -> Result<Comparison, NotComparable> {
    for (recorded, place) in [(first, Place::First), (second, Place::Second)] {
        if recorded.history.session().end_so_far() == Moment::ZERO {
            return Err(NotComparable::Empty(place));
        }
    }
    if first.history.records() == second.history.records() {
        return Err(NotComparable::SameRecord);
    }
    compare(first, second, detail, offset_ms)
}

/// `offset_ms`: how long after the first record the second one began, where that is known.
///
/// # Errors
/// Nobody is in both records, or there is no time that both have.
pub fn compare(
    first: Recorded<'_>,
    second: Recorded<'_>,
    detail: Detail,
    offset_ms: Option<i64>,
) -> Result<Comparison, NotComparable> {
    let sources = [first, second].map(|recorded| Source::new(recorded, detail));
    let matching = Matching::of(sources.each_ref().map(|source| source.history.session()));
    if matching.people_matched == 0 && matching.groups_matched == 0 {
        return Err(NotComparable::NothingInCommon);
    }
    let pair = Pair::new(&sources, &matching);
    let offset = offset_ms.unwrap_or_else(|| {
        let [one, other] = pair.finest().each_ref().map(RecordVoices::grid);
        voice_grid::find_offset(&one, &other)
    });
    let [persons, groups] = [&pair.people, &pair.groups].map(|records| agreement_of(records, offset));
    if groups.points == 0 {
        return Err(NotComparable::NoOverlap);
    }
    let measured = Measured { offset, persons, groups };
    Ok(Comparison {
        offset_given: offset_ms.is_some(),
        ..measured.disclosed(&sources, &matching, &pair, detail)
    })
}

fn agreement_of(records: &[RecordVoices; 2], offset: i64) -> Agreement {
    let [one, other] = records.each_ref().map(RecordVoices::grid);
    agreement::agreement(&one, &other, offset)
}

/// What was measured, before it is decided what of it may be told.
struct Measured {
    offset: i64,
    persons: Agreement,
    groups: Agreement,
}

impl Measured {
    fn disclosed(
        &self,
        sources: &[Source<'_>; 2],
        matching: &Matching,
        pair: &Pair,
        detail: Detail,
    ) -> Comparison {
        let Self { offset, persons, groups } = self;
        let tells_persons = pair.is_by_person && sources.iter().all(Source::counts_everybody);
        let tells_groups = sources.iter().all(Source::shows_shares);
        let tells_turns = if pair.is_by_person { tells_persons } else { tells_groups };
        let window = Window::new(sources, *offset);
        let turns = tells_turns.then(|| figures::matched(pair.finest(), *offset, window));
        let lag = |of: fn(&Lags) -> i64| Some(seconds_of(of(&turns?.lags?)));
        let rows = tells_groups.then(|| figures::group_shares(sources, matching, groups));
        let tells_anybody = tells_persons && !pair.merges_people;
        let differences = match () {
            () if tells_persons => listed(persons),
            () if tells_groups => listed(groups),
            () => vec![],
        };
        let [first, second] = sources.each_ref().map(Source::about);
        Comparison {
            notice: crate::text::report::first(),
            format: FORMAT,
            version: VERSION,
            first,
            second,
            offset_s: seconds_of(*offset),
            offset_given: false,
            compared_s: seconds_of(at_point(groups.points)),
            people_matched: matching.people_matched,
            groups_matched: matching.groups_matched,
            tells_people_apart: sources.iter().all(Source::tells_people_apart),
            one_group: sources.iter().any(Source::is_one_group),
            has_untimed_people: sources.iter().any(Source::has_untimed_people),
            withholds_uncounted: sources.iter().any(Source::withholds_uncounted),
            agreement_person: persons.observed.filter(|_| tells_persons),
            kappa_person: persons.kappa.filter(|_| tells_persons),
            agreement_group: groups.observed.filter(|_| tells_groups),
            kappa_group: groups.kappa.filter(|_| tells_groups),
            lag_median_s: lag(|lags| lags.median),
            lag_lower_quartile_s: lag(|lags| lags.lower_quartile),
            lag_upper_quartile_s: lag(|lags| lags.upper_quartile),
            turns: turns.map(ComparedTurns::from),
            people: (detail == Detail::People).then(|| figures::people_shares(sources, matching, persons)),
            differences,
            speaking: match &rows {
                Some(rows) => figures::speaking_by_group(sources, *offset, window, rows),
                None if tells_anybody => vec![figures::speaking(sources, *offset, window, None)],
                None => vec![],
            },
            groups: rows,
        }
    }
}

/// The longer stretches in which two records differ.
fn listed(found: &Agreement) -> Vec<Stretch> {
    let long = found.differences.iter().filter(|(from, to)| to - from >= LEAST_DIFFERENCE);
    let at = |points: i64| seconds_of(points.saturating_mul(GRID_MS));
    long.map(|&(from, to)| Stretch { start_s: at(from), end_s: at(to) }).collect()
}

fn at_point(points: u64) -> i64 {
    i64::try_from(points).unwrap_or(i64::MAX).saturating_mul(GRID_MS)
}
