//! One of two records, and what may be told of it.

use std::collections::BTreeSet;

use crate::{
    domain::{
        History, measures::shares::SMALL_GROUP, people::joining::Seat, preparation::charter::SessionKind,
    },
    report::model::{
        Detail, PersonPart, SessionReport,
        builder::{clean, person_id},
        comparison::parts::{ComparedRecord, Recorded},
        history_report,
    },
};

/// A record as reports on it have it, at two levels. Both leave out what its group would rather not show.
pub(super) struct Source<'a> {
    id: &'a str,
    pub(super) history: &'a History,
    pub(super) by_person: SessionReport,
    /// At the level that was asked for.
    pub(super) report: SessionReport,
    detail: Detail,
}

impl<'a> Source<'a> {
    pub(super) fn new(recorded: Recorded<'a>, detail: Detail) -> Self {
        let Recorded { id, history } = recorded;
        let by_person = history_report(history, Detail::People);
        let report =
            if detail == Detail::People { by_person.clone() } else { history_report(history, detail) };
        Self { id, history, by_person, report, detail }
    }

    pub(super) fn about(&self) -> ComparedRecord {
        let title = self.history.session().title.as_deref().map(clean);
        ComparedRecord {
            id: clean(self.id),
            title,
            span_s: self.report.time.span_s,
            error_points: self.report.error_points,
        }
    }

    pub(super) fn tells_people_apart(&self) -> bool {
        self.history.session().times_individuals()
    }

    /// Whether a figure over everybody may be told, as in reports.
    pub(super) fn counts_everybody(&self) -> bool {
        let enough = |of: usize| of >= SMALL_GROUP;
        self.detail == Detail::People || self.report.heard.is_none_or(|heard| enough(heard.of))
    }

    pub(super) fn is_one_group(&self) -> bool {
        self.report.session.kind == SessionKind::OneGroup
    }

    /// Whether shares of groups may be told, as in reports: one small group takes every share with it.
    pub(super) fn shows_shares(&self) -> bool {
        let has_small = self.report.groups.iter().any(|group| group.in_balance && group.small_group);
        !self.is_one_group() && (self.detail == Detail::People || !has_small)
    }

    pub(super) fn has_untimed_people(&self) -> bool {
        let people = self.history.session().roster.people();
        people.iter().any(|person| person.seat == Seat::Person && !person.timed)
    }

    /// Those whose figures may be told by person. Where one of two records withholds those who are not counted, only
    /// the others of either.
    pub(super) fn told_people(&self, withholds: bool) -> impl Iterator<Item = &PersonPart> {
        let roster = self.history.session().roster.people().iter();
        let timed: BTreeSet<String> = roster.filter(|person| person.timed).map(person_id).collect();
        let people = self.report.people.iter();
        people.filter(move |person| timed.contains(&person.id) && (person.in_balance || !withholds))
    }

    pub(super) fn withholds_uncounted(&self) -> bool {
        self.history.session().withholds_uncounted()
    }
}
