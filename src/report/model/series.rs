//! A series of sessions as data: how the gap went, who began, who came back, what was decided and done.
//!
//! Made from summaries alone, earliest first; knows no file. Never by person, and nothing ranks anybody. One
//! tap a turn is not exact, so each gap stands with its error. Formulas: `docs/measures.md`.

use std::collections::{BTreeMap, HashMap, HashSet};

use chrono::{DateTime, FixedOffset, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        measures::{shares::SMALL_GROUP, tap_error::TapError},
        notes::{
            carried::{self, Carried, CarriedKind},
            kind::NoteKind,
        },
        record::{moment::seconds, plain_text},
    },
    report::model::{
        Detail, SharingParts,
        closing::CardsPart,
        summary::{Decisions, GroupLine, KOfM, Summary, mark},
        trend::{self, Trend},
    },
    text::{report as words, series as series_words},
};

/// What every report on a series says it is.
pub const FORMAT: &str = "airtime-trend";
/// Version of its form.
pub const VERSION: u32 = 1;

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct SeriesReport {
    /// Always `airtime-trend`.
    pub format: std::borrow::Cow<'static, str>,
    /// Always 1.
    pub version: u32,
    /// What it shows and what it does not.
    pub notice: std::borrow::Cow<'static, str>,
    /// `null`: sessions of several series, or of none.
    pub series: Option<String>,
    /// Earliest first.
    pub sessions: Vec<SeriesSession>,
    /// Groups of one or two people are told too.
    pub small_groups_told: bool,
    /// The largest `error_points` of the sessions. 0: all of them were imported.
    pub band_points: f64,
    /// Which way the gap goes. `null` under eight sessions with a gap.
    pub trend: Option<Trend>,
    pub first_voices: KOfM,
    pub decisions: Decisions,
    /// Group → in how many of the sessions one of it kept the record.
    pub kept_by: BTreeMap<String, usize>,
    /// Group → in how many of the sessions one of it chaired.
    pub chaired_by: BTreeMap<String, usize>,
    /// Role → in how many of the sessions somebody wore it.
    pub hats: BTreeMap<String, usize>,
    pub commitments: Commitments,
    /// You said, we did: earliest first.
    pub ledger: Vec<LedgerLine>,
}

#[derive(Clone, PartialEq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct SeriesSession {
    pub id: String,
    pub title: Option<String>,
    pub day: Option<NaiveDate>,
    /// When it began, with its offset from UTC.
    #[serde(default)]
    pub opened_at: Option<DateTime<FixedOffset>>,
    pub span_s: f64,
    /// Id of the group that the display is about.
    pub centred: Option<String>,
    pub groups: Vec<GroupLine>,
    /// The centred group's share less its aim, × 100. `null`: no aim, no talk, or one group by itself.
    pub gap_points: Option<f64>,
    /// How far off shares and gap may be, in points either way, because taps are not exact: 95 of 100 are closer.
    /// `null`: imported, or no talk.
    #[serde(default)]
    pub error_points: Option<f64>,
    /// A group is small: shares and gap are left out of pages, because they would show single persons to others.
    pub small_groups: bool,
    pub first_voices: KOfM,
    /// People in the balance who had a voice. `null`: people were not told apart.
    pub heard: Option<KOfM>,
    /// Those of the others who spoke, if only briefly. Pages say it.
    #[serde(skip)]
    pub briefly: usize,
    /// Which side led as time went on. `null` as in a report on the session, and where a group is small.
    #[serde(default)]
    pub talk_sharing: Option<SharingParts>,
    /// Group → how many of its people had come to an earlier session of these. A group of fewer than three, and
    /// one whose people have neither id nor name, is not here; `null` for the first session.
    pub came_before: Option<BTreeMap<String, KOfM>>,
    pub kept_by: Vec<String>,
    pub chaired_by: Vec<String>,
    /// Role → how many wore it.
    pub hats: BTreeMap<String, usize>,
    pub changed_hats: usize,
    pub decisions: Decisions,
    /// Things still open in the series when this session was over.
    pub open_after: usize,
    pub pulse: Vec<CardsPart>,
}

#[derive(Clone, PartialEq, Debug, Default, Serialize, Deserialize, JsonSchema)]
pub struct Commitments {
    pub open: usize,
    /// Something came of them.
    pub kept: usize,
    /// Open ones whose day is over.
    pub overdue: usize,
    pub median_open_days: Option<i64>,
    pub oldest_open_days: Option<i64>,
    /// From when they were said until something came of them.
    pub median_days_to_keep: Option<i64>,
}

/// One thing that was said.
#[derive(Clone, PartialEq, Eq, Debug, Serialize, Deserialize, JsonSchema)]
pub struct LedgerLine {
    #[serde(flatten)]
    pub carried: Carried,
    pub open: bool,
    /// For how long it has been open, or was.
    pub age_days: Option<i64>,
}

impl SeriesReport {
    /// The first day and the last.
    #[must_use]
    pub fn days(&self) -> Option<(NaiveDate, NaiveDate)> {
        let days = || self.sessions.iter().filter_map(|s| s.day);
        Some((days().min()?, days().max()?))
    }

    /// What the group that the display is about is called.
    #[must_use]
    pub fn centred_label(&self) -> String {
        let id = self.sessions.iter().rev().find_map(|s| s.centred.as_ref());
        id.map(|id| self.label(id)).unwrap_or_default()
    }

    /// What a group is called, as of late.
    #[must_use]
    pub fn label(&self, id: &str) -> String {
        let mut groups = self.sessions.iter().rev().flat_map(|s| &s.groups);
        groups.find(|g| g.id == id).map_or_else(|| plain_text::words(id), |g| g.label.clone())
    }

    #[must_use]
    pub fn labelled(&self, groups: &BTreeMap<String, usize>) -> Vec<(String, usize)> {
        groups.iter().map(|(id, n)| (self.label(id), *n)).collect()
    }
}

impl SeriesSession {
    /// The group that the display is about.
    #[must_use]
    pub fn centred_group(&self) -> Option<&GroupLine> {
        let id = self.centred.as_ref()?;
        self.groups.iter().find(|g| g.id == *id)
    }

    /// `5 lived, 4 staff`: the groups in the balance.
    #[must_use]
    pub fn headcount(&self) -> String {
        let people = |g: &GroupLine| {
            let n = g.people.map_or("?".to_owned(), |n| n.to_string());
            format!("{n} {}", first_word(&g.label))
        };
        let parts: Vec<String> = self.groups.iter().filter(|g| g.in_balance).map(people).collect();
        parts.join(", ")
    }

    /// `3 of 5 lived`: who had come before.
    #[must_use]
    pub fn came_before_words(&self) -> Option<String> {
        let groups = self.came_before.as_ref().filter(|groups| !groups.is_empty())?;
        let part = |(id, n): (&String, &KOfM)| {
            format!("{} {}", series_words::k_of_m(n.k, n.m), first_word(&plain_text::words(id)))
        };
        let parts: Vec<String> = groups.iter().map(part).collect();
        Some(parts.join(", "))
    }
}

fn first_word(label: &str) -> String {
    label.split_whitespace().next().unwrap_or_default().to_owned()
}

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
    summaries.sort_by(|a, b| (a.opened_at, &a.id).cmp(&(b.opened_at, &b.id)));
    let series = one_series(&summaries);
    let entries = carried::ledger(summaries.iter().map(|s| s.carried.clone()));
    let ledger: Vec<LedgerLine> = entries.into_iter().map(|entry| line(entry, today)).collect();
    let sessions = sessions(&summaries, same, detail, errors);
    let mut decisions = Decisions::default();
    for session in &sessions {
        decisions.add(&session.decisions);
    }
    SeriesReport {
        format: FORMAT.into(),
        version: VERSION,
        notice: words::first().into(),
        series,
        small_groups_told: detail == Detail::People,
        band_points: sessions.iter().filter_map(|s| s.error_points).fold(0.0, f64::max),
        trend: trend_of(&sessions),
        first_voices: sum(sessions.iter().map(|s| s.first_voices)),
        decisions,
        kept_by: in_how_many(sessions.iter().map(|s| s.kept_by.iter())),
        chaired_by: in_how_many(sessions.iter().map(|s| s.chaired_by.iter())),
        hats: in_how_many(sessions.iter().map(|s| s.hats.keys())),
        commitments: commitments(&ledger, today),
        ledger,
        sessions,
    }
}

/// The series that all of them belong to.
fn one_series(summaries: &[Summary]) -> Option<String> {
    let name = |s: &Summary| s.series.as_ref().map(|name| plain_text::fold(name.trim()));
    let first = summaries.first()?;
    let same = summaries.iter().all(|s| name(s) == name(first));
    first.series.clone().filter(|_| same)
}

fn line(carried: Carried, today: NaiveDate) -> LedgerLine {
    let (open, age_days) = (carried.is_open(), carried.age_days(today));
    LedgerLine { carried, open, age_days }
}

fn sessions(
    summaries: &[Summary],
    same: &[(String, String)],
    detail: Detail,
    errors: TapError,
) -> Vec<SeriesSession> {
    let same: HashMap<u64, u64> = same.iter().map(|(a, b)| (mark(a), mark(b))).collect();
    let mut seen: HashSet<u64> = HashSet::new();
    let mut open = OpenSoFar::default();
    let mut out = Vec::with_capacity(summaries.len());
    for (n, s) in summaries.iter().enumerate() {
        let came = s.came.iter().map(|c| (*same.get(&c.mark).unwrap_or(&c.mark), c.group.as_str()));
        let came: Vec<(u64, &str)> = came.collect();
        let fewest = if detail == Detail::People { 1 } else { SMALL_GROUP };
        let came_before = (n > 0).then(|| came_before(&came, &seen, fewest));
        seen.extend(came.iter().map(|(mark, _)| mark));
        open.take(&s.carried);
        let small_groups = detail == Detail::Groups && !s.shows_shares();
        out.push(SeriesSession { came_before, open_after: open.count(), small_groups, ..session(s, errors) });
    }
    out
}

fn session(s: &Summary, errors: TapError) -> SeriesSession {
    SeriesSession {
        id: s.id.clone(),
        title: s.title.clone(),
        day: s.day(),
        opened_at: s.opened_at,
        span_s: seconds(s.span_ms),
        centred: s.centred.clone(),
        groups: s.groups.clone(),
        gap_points: s.gap_points(),
        error_points: s.error_points(errors),
        small_groups: !s.shows_shares(),
        first_voices: s.first_voices,
        heard: s.heard,
        briefly: s.briefly,
        talk_sharing: s.talk_sharing,
        came_before: None,
        kept_by: s.kept_by.clone(),
        chaired_by: s.chaired_by.clone(),
        hats: s.hats.clone(),
        changed_hats: s.changed_hats,
        decisions: s.decisions,
        open_after: 0,
        pulse: s.pulse.clone(),
    }
}

/// What is still open as the sessions go by, without going through all of them again for each.
#[derive(Default)]
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

fn came_before(came: &[(u64, &str)], seen: &HashSet<u64>, fewest: usize) -> BTreeMap<String, KOfM> {
    let mut groups: BTreeMap<String, KOfM> = BTreeMap::new();
    for (mark, group) in came {
        let count = groups.entry((*group).to_owned()).or_default();
        count.m += 1;
        count.k += usize::from(seen.contains(mark));
    }
    groups.retain(|_, count| count.m >= fewest);
    groups
}

fn trend_of(sessions: &[SeriesSession]) -> Option<Trend> {
    let shown = sessions.iter().filter(|s| !s.small_groups);
    let gaps: Vec<_> = shown.filter_map(|s| Some((s.gap_points?, s.error_points))).collect();
    trend::trend(&gaps)
}

fn sum(all: impl Iterator<Item = KOfM>) -> KOfM {
    all.fold(KOfM::default(), |a, b| KOfM { k: a.k.saturating_add(b.k), m: a.m.saturating_add(b.m) })
}

/// In how many of the lists each stands.
fn in_how_many<'a>(lists: impl Iterator<Item = impl Iterator<Item = &'a String>>) -> BTreeMap<String, usize> {
    let mut counts = BTreeMap::new();
    for list in lists {
        for name in list.collect::<HashSet<_>>() {
            *counts.entry(name.clone()).or_default() += 1;
        }
    }
    counts
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
    of.sort_unstable();
    of.get(of.len().saturating_sub(1) / 2).copied()
}
