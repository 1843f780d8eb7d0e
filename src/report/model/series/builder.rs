//! What makes the report on a series: one session after the other, in order of time, so that none has to stay in memory.

use std::{
    cmp::Ordering,
    collections::{BTreeMap, HashMap, HashSet},
};

use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::{
    domain::{
        measures::{
            shares::SMALL_GROUP,
            tap_error::{TapError, is_comparable},
        },
        notes::{
            carried::{Carried, CarriedKind, Ledger},
            kind::NoteKind,
        },
        order::Ordered as _,
        record::{moment::seconds, plain_text},
    },
    report::model::{
        Detail, closing,
        series::{Commitments, FORMAT, LedgerLine, SeriesReport, SeriesSession, VERSION},
        summary::{Decisions, KOfM, Summary, mark},
        trend,
    },
    text::report as words,
};

/// The report on these sessions as of `today`. `same`: pairs of names or ids that are one person. Small groups are
/// told where `detail` tells of people. `errors`: how exact the taps were.
#[must_use]
pub fn series_report(
    mut summaries: Vec<Summary>,
    same: &[(String, String)],
    detail: Detail,
    errors: TapError,
    today: NaiveDate,
) -> SeriesReport {
    summaries.order_by(|a, b| age(a).compare(&age(b)));
    let series = one_series(summaries.iter().map(|s| s.series.as_deref()));
    let mut builder = SeriesBuilder::new(same, detail, errors);
    let sessions = summaries.into_iter().map(|summary| builder.add(summary)).collect();
    builder.finish(series, sessions, today)
}

fn age(s: &Summary) -> Age<'_> {
    Age { opened_at: s.opened_at, title: s.title.as_deref(), id: &s.id }
}

/// Makes the report on a series one session after the other, and holds none of them.
#[derive(Debug)]
pub struct SeriesBuilder {
    same: HashMap<u64, u64>,
    detail: Detail,
    errors: TapError,
    is_first: bool,
    /// Marks of everybody who has come.
    seen: HashSet<u64>,
    open: OpenSoFar,
    ledger: Ledger,
    gaps: Vec<(f64, Option<f64>)>,
    too_little_talk: usize,
    band_points: f64,
    first_voices: KOfM,
    decisions: Decisions,
    kept_by: BTreeMap<String, usize>,
    chaired_by: BTreeMap<String, usize>,
    hats: BTreeMap<String, usize>,
}

impl SeriesBuilder {
    /// As [`series_report`].
    #[must_use]
    pub fn new(same: &[(String, String)], detail: Detail, errors: TapError) -> Self {
        Self {
            same: same.iter().map(|(a, b)| (mark(a), mark(b))).collect(),
            detail,
            errors,
            is_first: true,
            seen: HashSet::new(),
            open: OpenSoFar::default(),
            ledger: Ledger::default(),
            gaps: vec![],
            too_little_talk: 0,
            band_points: 0.0,
            first_voices: KOfM::default(),
            decisions: Decisions::default(),
            kept_by: BTreeMap::new(),
            chaired_by: BTreeMap::new(),
            hats: BTreeMap::new(),
        }
    }

    /// The next session, in order of time, as the report shows it.
    pub fn add(&mut self, summary: Summary) -> SeriesSession {
        let (gap, error) = (summary.gap_points(), summary.error_points(self.errors));
        let small_groups = self.detail == Detail::Groups && !summary.shows_shares();
        let comparable = is_comparable(error);
        let counts = comparable && !small_groups && summary.opened_at.is_some();
        self.gaps.extend(gap.filter(|_| counts).map(|gap| (gap, error)));
        let has_figures = gap.is_some() || summary.talk_sharing.is_some();
        self.too_little_talk += usize::from(has_figures && !small_groups && !comparable);
        self.band_points = error.map_or(self.band_points, |error| self.band_points.max(error));
        self.first_voices.add(summary.first_voices);
        self.decisions.add(&summary.decisions);
        count_each(&mut self.kept_by, summary.kept_by.iter());
        count_each(&mut self.chaired_by, summary.chaired_by.iter());
        count_each(&mut self.hats, summary.hats.keys());
        let came_before = self.came_before(&summary);
        self.open.take(&summary.carried);
        let session = SeriesSession {
            day: summary.day(),
            id: summary.id,
            title: summary.title,
            opened_at: summary.opened_at,
            source: summary.source,
            span_s: seconds(summary.span_ms),
            centred: summary.centred,
            groups: summary.groups,
            gap_points: gap,
            error_points: error,
            small_groups,
            first_voices: summary.first_voices,
            heard: summary.heard,
            briefly: summary.briefly,
            talk_sharing: summary.talk_sharing.filter(|_| comparable),
            came_before,
            kept_by: summary.kept_by,
            chaired_by: summary.chaired_by,
            hats: summary.hats,
            changed_hats: summary.changed_hats,
            decisions: summary.decisions,
            open_after: self.open.count(),
            felt_heard: closing::felt_heard(&summary.pulse),
            pulse: summary.pulse,
        };
        self.ledger.add(summary.carried);
        session
    }

    /// Who had come before; nobody to the first session.
    fn came_before(&mut self, summary: &Summary) -> Option<BTreeMap<String, KOfM>> {
        let fewest = if self.detail == Detail::People { 1 } else { SMALL_GROUP };
        let is_first = std::mem::replace(&mut self.is_first, false);
        let came = |marks: &Vec<u64>| -> Vec<u64> {
            marks.iter().map(|mark| *self.same.get(mark).unwrap_or(mark)).collect()
        };
        let came: Vec<(&String, Vec<u64>)> =
            summary.came.iter().map(|(group, marks)| (group, came(marks))).collect();
        let before =
            (!is_first && summary.opened_at.is_some()).then(|| came_before(&came, &self.seen, fewest));
        self.seen.extend(came.iter().flat_map(|(_, marks)| marks));
        before
    }

    /// The report as of `today`. `sessions`: as they were added, or none where they are written elsewhere.
    #[must_use]
    pub fn finish(
        self,
        series: Option<String>,
        sessions: Vec<SeriesSession>,
        today: NaiveDate,
    ) -> SeriesReport {
        let ledger: Vec<LedgerLine> = self.ledger.all.into_iter().map(|entry| line(entry, today)).collect();
        SeriesReport {
            format: FORMAT.into(),
            version: VERSION,
            notice: words::first().into(),
            series,
            small_groups_told: self.detail == Detail::People,
            band_points: self.band_points,
            trend: trend::trend(&self.gaps),
            too_little_talk: self.too_little_talk,
            first_voices: self.first_voices,
            decisions: self.decisions,
            kept_by: self.kept_by,
            chaired_by: self.chaired_by,
            hats: self.hats,
            commitments: commitments(&ledger, today),
            ledger,
            sessions,
        }
    }
}

/// What a series is in order by.
#[derive(Clone, Copy, Debug)]
pub struct Age<'a> {
    pub opened_at: Option<DateTime<FixedOffset>>,
    pub title: Option<&'a str>,
    pub id: &'a str,
}

impl Age<'_> {
    /// The earliest first, and last those whose day is not known. Of the same moment, as imports of one day are, by
    /// title: ids are random.
    #[must_use]
    pub fn compare(&self, other: &Self) -> Ordering {
        let began = |age: &Self| (age.opened_at.is_none(), age.opened_at);
        let title = |age: &Self| age.title.map(plain_text::fold);
        began(self)
            .cmp(&began(other))
            .then_with(|| title(self).cmp(&title(other)))
            .then_with(|| self.id.cmp(other.id))
    }
}

/// The series that all of these sessions belong to: its name in the first of them.
pub fn one_series<'a>(names: impl IntoIterator<Item = Option<&'a str>>) -> Option<String> {
    let folded = |name: Option<&str>| name.map(|name| plain_text::fold(name.trim()));
    let mut names = names.into_iter();
    let first = names.next()?;
    let series = folded(first);
    names.all(|name| folded(name) == series).then(|| first.map(str::to_owned)).flatten()
}

fn line(carried: Carried, today: NaiveDate) -> LedgerLine {
    let (open, age_days) = (carried.is_open(), carried.age_days(today));
    LedgerLine { carried, open, age_days }
}

/// What is still open as the sessions go by, without going through all of them again for each.
#[derive(Debug, Default)]
struct OpenSoFar(HashSet<(NoteKind, String)>);

impl OpenSoFar {
    fn take(&mut self, carried: &[Carried]) {
        for c in carried {
            if c.is_open() {
                self.0.insert(c.about_what());
            } else if c.came_of_it.is_some() {
                self.0.remove(&c.about_what());
            }
        }
    }

    fn count(&self) -> usize {
        self.0.len()
    }
}

fn came_before(came: &[(&String, Vec<u64>)], seen: &HashSet<u64>, fewest: usize) -> BTreeMap<String, KOfM> {
    let told = came.iter().filter(|(_, marks)| marks.len() >= fewest);
    let count = |marks: &Vec<u64>| marks.iter().filter(|mark| seen.contains(mark)).count();
    told.map(|(group, marks)| ((*group).clone(), KOfM { k: count(marks), m: marks.len() })).collect()
}

/// Counts each name of a list once.
fn count_each<'a>(counts: &mut BTreeMap<String, usize>, names: impl Iterator<Item = &'a String>) {
    for name in names.collect::<HashSet<_>>() {
        match counts.get_mut(name) {
            Some(count) => *count += 1,
            None => {
                counts.insert(name.clone(), 1);
            }
        }
    }
}

/// Decisions that wait for nobody are no commitments.
fn commitments(ledger: &[LedgerLine], today: NaiveDate) -> Commitments {
    let lines = || ledger.iter().filter(|l| l.carried.kind != CarriedKind::Decision);
    let ages =
        |open: bool| -> Vec<i64> { lines().filter(|l| l.open == open).filter_map(|l| l.age_days).collect() };
    let (waiting, kept) = (ages(true), ages(false));
    Commitments {
        open: lines().filter(|l| l.open).count(),
        kept: lines().filter(|l| !l.open).count(),
        overdue: lines().filter(|l| l.open && l.carried.by.is_some_and(|by| by < today)).count(),
        oldest_open_days: waiting.iter().copied().max(),
        median_open_days: median(waiting),
        median_days_to_keep: median(kept),
    }
}

/// The lower of the two in the middle.
fn median(mut of: Vec<i64>) -> Option<i64> {
    of.order();
    of.get(of.len().saturating_sub(1) / 2).copied()
}
