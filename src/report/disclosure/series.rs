//! What of a series may be shown: by group only, and of a meeting with a small group no figure that is a share.

use crate::{
    domain::measures::shares::SMALL_GROUP,
    report::model::{
        closing::CardsPart,
        series::{SeriesReport, SeriesSession},
        summary::{Decisions, KOfM},
    },
};

/// One meeting of a series, as far as it may be shown.
#[derive(Clone, PartialEq, Debug)]
pub struct DisclosedMeeting<'a> {
    pub id: &'a str,
    /// The day it was; of a session without one, its id.
    pub day: String,
    pub title: Option<&'a str>,
    pub span_s: f64,
    pub headcount: String,
    pub centred: Option<&'a str>,
    pub share: Option<f64>,
    /// What the group aims for says nothing of anybody.
    pub aim: Option<f64>,
    pub gap: Gap,
    /// None: a group is small.
    pub first_voices: Option<KOfM>,
    /// None: too few people, or they were not timed one by one.
    pub heard: Option<KOfM>,
    pub came_before: Option<String>,
    pub changed_hats: usize,
    pub decisions: Decisions,
    pub open_after: usize,
    /// The cards of the whole room.
    pub pulse: Vec<&'a CardsPart>,
}

/// The gap of one meeting, or why there is none.
#[derive(Clone, Copy, PartialEq, Debug)]
pub enum Gap {
    TooFewPeople,
    NoAim,
    /// Share less aim, × 100.
    Points(f64),
}

impl<'a> DisclosedMeeting<'a> {
    #[must_use]
    pub fn new(session: &'a SeriesSession) -> Self {
        let SeriesSession {
            id,
            title,
            day: _,
            span_s,
            centred,
            groups: _,
            gap_points,
            small_groups,
            first_voices,
            heard,
            came_before: _,
            // Counted over the series.
            kept_by: _,
            chaired_by: _,
            hats: _,
            changed_hats,
            decisions,
            open_after,
            pulse,
        } = session;
        let group = session.centred_group();
        let gap = match gap_points {
            _ if *small_groups => Gap::TooFewPeople,
            None => Gap::NoAim,
            Some(points) => Gap::Points(*points),
        };
        Self {
            id,
            day: session.day_or_id(),
            title: title.as_deref(),
            span_s: *span_s,
            headcount: session.headcount(),
            centred: centred.as_deref(),
            share: group.and_then(|g| g.share).filter(|_| !small_groups),
            aim: group.and_then(|g| g.target),
            gap,
            first_voices: Some(*first_voices).filter(|_| !small_groups),
            heard: heard.filter(|heard| heard.m >= SMALL_GROUP),
            came_before: session.came_before_words(),
            changed_hats: *changed_hats,
            decisions: *decisions,
            open_after: *open_after,
            pulse: pulse.iter().filter(|cards| cards.group.is_none()).collect(),
        }
    }
}

/// Every meeting of a series.
#[must_use]
pub fn meetings(report: &SeriesReport) -> Vec<DisclosedMeeting<'_>> {
    report.sessions.iter().map(DisclosedMeeting::new).collect()
}

/// The first voices of all meetings; None where one has a small group, or nobody spoke first.
#[must_use]
pub fn first_voices(report: &SeriesReport) -> Option<KOfM> {
    let firsts = report.first_voices;
    (firsts.m > 0 && report.sessions.iter().all(|s| !s.small_groups)).then_some(firsts)
}
