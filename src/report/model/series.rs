//! A series of sessions as data: how the gap went, who began, who came back, what was decided and done.
//!
//! Made from summaries alone, earliest first; knows no file. Never by person, and nothing ranks anybody. One
//! tap a turn is not exact, so each gap stands with its error. Formulas: `docs/measures.md`.

mod builder;

use std::collections::BTreeMap;

use chrono::{DateTime, FixedOffset, NaiveDate};
use schemars::JsonSchema;
use serde::{Deserialize, Serialize};

use crate::{
    domain::{
        measures::felt_heard::FeltHeard, notes::carried::Carried, people::group::UNASSIGNED,
        record::opening::Source,
    },
    report::model::{
        SharingParts,
        closing::CardsPart,
        summary::{Decisions, GroupLine, KOfM},
        trend::Trend,
    },
    text::{
        meeting_name::KnownBy,
        people,
        report::{self as report_words, GroupCount},
        series as series_words,
    },
};

pub use builder::{Age, SeriesBuilder, one_series, series_report};

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
    /// Earliest first, and last those whose day nobody said.
    pub sessions: Vec<SeriesSession>,
    /// Groups of one or two people are told too.
    pub small_groups_told: bool,
    /// The largest `error_points` of the sessions. 0: all of them were imported.
    pub band_points: f64,
    /// Which way the gap goes. `null` under eight sessions with a gap, a day and enough talk.
    pub trend: Option<Trend>,
    /// So many sessions had too little talk to count in `trend`, or to say who led: their `error_points` are over 15.
    #[serde(default)]
    pub too_little_talk: usize,
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
    /// Where its events came from: a meeting, a rehearsal, a file.
    #[serde(default)]
    pub source: Source,
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
    /// Which side led as time went on. `null` as in a report on the session, where a group is small, and where there was
    /// too little talk.
    #[serde(default)]
    pub talk_sharing: Option<SharingParts>,
    /// Group → how many of its people had come to an earlier session of these. A group of fewer than three, and
    /// one whose people have neither id nor name, is not here; `null` for the first session, and without a day.
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
    /// As in a report on the session.
    #[serde(default)]
    pub felt_heard: Option<FeltHeard>,
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
        groups.find(|g| g.id == id).map_or_else(|| people::role(id).into_owned(), |g| g.label.clone())
    }
}

impl SeriesSession {
    /// What people can call it by.
    #[must_use]
    pub fn known_by(&self) -> KnownBy<'_> {
        KnownBy { opened_at: self.opened_at, source: self.source, title: self.title.as_deref() }
    }

    /// The group that the display is about.
    #[must_use]
    pub fn centred_group(&self) -> Option<&GroupLine> {
        let id = self.centred.as_ref()?;
        self.groups.iter().find(|g| g.id == *id)
    }

    /// Whether there is more than one group to balance.
    #[must_use]
    pub fn has_sides(&self) -> bool {
        self.groups.iter().filter(|g| g.in_balance).count() > 1
    }

    /// `5 lived experience`, `4 staff`: the groups in the balance.
    #[must_use]
    pub fn headcount(&self) -> String {
        let people = |g: &GroupLine| {
            let counted = GroupCount::of(&g.id, &g.label, g.people).words(!self.has_sides());
            // Of groups that were not counted, that they met.
            counted.unwrap_or_else(|| g.label.clone())
        };
        let parts: Vec<String> = self.groups.iter().filter(|g| g.in_balance).map(people).collect();
        parts.join(", ")
    }

    /// `3 of 5 lived experience`: who had come before.
    #[must_use]
    pub fn came_before_words(&self) -> Option<String> {
        let groups = self.came_before.as_ref().filter(|groups| !groups.is_empty())?;
        let label = |id: &String| {
            let group = self.groups.iter().find(|group| group.id == *id);
            group.map_or_else(|| people::role(id).into_owned(), |group| group.label.clone())
        };
        let part = |(id, n): (&String, &KOfM)| {
            let came = series_words::k_of_m(n.k, n.m);
            match id.as_str() {
                UNASSIGNED if self.has_sides() => format!("{came} {}", report_words::with_no_group()),
                UNASSIGNED => came,
                _ => format!("{came} {}", label(id)),
            }
        };
        let parts: Vec<String> = groups.iter().map(part).collect();
        Some(parts.join(", "))
    }
}
