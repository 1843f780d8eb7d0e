//! What of a series may be shown: by group only, and of a meeting with a small group no figure that is a share.

use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::{
    domain::measures::{
        felt_heard::FeltHeard,
        shares::SMALL_GROUP,
        tap_error::{Comparison, compare, is_share_told},
    },
    report::model::{
        SharingParts,
        closing::CardsPart,
        series::{SeriesReport, SeriesSession},
        summary::{Decisions, KOfM},
    },
    text::meeting_name::meeting_names,
};

/// One meeting of a series, as far as it may be shown.
#[derive(Clone, PartialEq, Debug)]
pub struct DisclosedMeeting<'a> {
    pub id: &'a str,
    /// What people call it: its day, and what tells it from others of that day.
    pub name: String,
    pub day: Option<NaiveDate>,
    pub opened_at: Option<DateTime<FixedOffset>>,
    pub title: Option<&'a str>,
    pub span_s: f64,
    pub headcount: String,
    pub centred: Option<&'a str>,
    pub share: Option<f64>,
    /// What the group aims for says nothing of anybody.
    pub aim: Option<f64>,
    pub gap: Gap,
    /// How far off share and gap may be, in points either way. None: it was imported, or there is no share.
    pub error: Option<f64>,
    /// None: a group is small.
    pub first_voices: Option<KOfM>,
    /// None: too few people, or they were not timed one by one.
    pub heard: Option<KOfM>,
    /// Those of the others who spoke, if only briefly.
    pub briefly: usize,
    /// None: a group is small, there are no two sides, or too little talk.
    pub talk_sharing: Option<SharingParts>,
    pub came_before: Option<String>,
    pub changed_hats: usize,
    pub decisions: Decisions,
    pub open_after: usize,
    /// The cards of the whole room.
    pub pulse: Vec<&'a CardsPart>,
    pub felt_heard: Option<FeltHeard>,
}

/// The gap of one meeting, or why there is none.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Gap {
    /// One group by itself, or people without groups.
    NoGroups,
    /// Nobody came of the group that the display is about.
    Absent,
    TooFewPeople,
    NoAim,
    /// Taps are not exact enough to say.
    TooLittleTalk,
    /// Share less aim, × 100.
    Points(f64),
}

impl<'a> DisclosedMeeting<'a> {
    /// The share, where there was enough talk for it to say something.
    #[must_use]
    pub fn told_share(&self) -> Option<f64> {
        self.share.filter(|_| is_share_told(self.error))
    }

    fn new(session: &'a SeriesSession, name: String) -> Self {
        let SeriesSession {
            id,
            title,
            day,
            opened_at,
            // Said of all meetings together.
            source: _,
            span_s,
            centred,
            groups: _,
            gap_points,
            error_points,
            small_groups,
            first_voices,
            heard,
            briefly,
            talk_sharing,
            came_before: _,
            // Counted over the series.
            kept_by: _,
            chaired_by: _,
            hats: _,
            changed_hats,
            decisions,
            open_after,
            pulse,
            felt_heard,
        } = session;
        let group = session.centred_group();
        let gap = match gap_points {
            _ if !session.has_sides() => Gap::NoGroups,
            _ if group.is_none() => Gap::Absent,
            _ if *small_groups => Gap::TooFewPeople,
            None => Gap::NoAim,
            Some(points) if compare(*points, *error_points) == Comparison::TooLittleTalk => {
                Gap::TooLittleTalk
            }
            Some(points) => Gap::Points(*points),
        };
        Self {
            id,
            name,
            day: *day,
            opened_at: *opened_at,
            title: title.as_deref(),
            span_s: *span_s,
            headcount: session.headcount(),
            centred: centred.as_deref(),
            share: group.and_then(|g| g.share).filter(|_| compares(session)),
            aim: group.and_then(|g| g.target).filter(|_| session.has_sides()),
            gap,
            error: error_points.filter(|_| !small_groups),
            first_voices: Some(*first_voices).filter(|_| compares(session)),
            heard: heard.filter(|heard| heard.m >= SMALL_GROUP),
            briefly: *briefly,
            talk_sharing: talk_sharing.filter(|_| !small_groups),
            came_before: session.came_before_words(),
            changed_hats: *changed_hats,
            decisions: *decisions,
            open_after: *open_after,
            pulse: pulse.iter().filter(|cards| cards.group.is_none()).collect(),
            felt_heard: *felt_heard,
        }
    }
}

/// Every meeting of a series.
#[must_use]
pub fn meetings(report: &SeriesReport) -> Vec<DisclosedMeeting<'_>> {
    let known_by: Vec<_> = report.sessions.iter().map(SeriesSession::known_by).collect();
    let named = report.sessions.iter().zip(meeting_names(&known_by));
    named.map(|(session, name)| DisclosedMeeting::new(session, name)).collect()
}

/// Whether the groups of a meeting may be compared, and the one that the display is about is among them.
fn compares(session: &SeriesSession) -> bool {
    session.has_sides() && session.centred_group().is_some() && !session.small_groups
}

/// The first voices of all meetings with groups to compare. None where one has a small group, or nobody spoke first.
#[must_use]
pub fn first_voices(report: &SeriesReport) -> Option<KOfM> {
    let mut firsts = KOfM::default();
    let with_groups = || report.sessions.iter().filter(|s| s.has_sides());
    with_groups().filter(|s| compares(s)).for_each(|s| firsts.add(s.first_voices));
    (firsts.m > 0 && with_groups().all(|s| !s.small_groups)).then_some(firsts)
}
