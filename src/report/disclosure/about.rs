//! What the meeting was: the same at every level.

use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::{
    domain::{
        people::group::UNASSIGNED,
        preparation::charter::SessionKind,
        privacy::level::Level,
        record::opening::{Origin, Source},
    },
    report::{
        disclosure::Disclosure,
        model::{
            About, Detail, GroundRulesPart, ObserversPart, ProtocolPart, RulePart, SessionReport, Target, ms,
        },
    },
    text::report as words,
};

/// A session's own members, as every report may show them.
#[derive(Clone, Copy, PartialEq, Debug)]
#[expect(clippy::struct_excessive_bools, reason = "facts that do not depend on each other")]
pub struct DisclosedAbout<'a> {
    pub id: &'a str,
    /// What names it in a command.
    pub named: &'a str,
    pub series: Option<&'a str>,
    pub protocol: Option<&'a ProtocolPart>,
    pub opened_at: Option<DateTime<FixedOffset>>,
    /// Where nobody said on which day the meeting was.
    pub imported_on: Option<NaiveDate>,
    pub span_s: f64,
    pub source: Source,
    /// Somebody tapped who spoke.
    pub was_tapped: bool,
    pub shared: Option<Level>,
    pub ended: bool,
    /// What people said or wrote was not kept.
    pub totals_only: bool,
    pub purpose: Option<&'a str>,
    pub kind: SessionKind,
    pub target: &'a Target,
    pub ground_rules: &'a [RulePart],
    pub ground_rules_agreed: bool,
    pub read_out_at_ms: Option<u64>,
    pub observers: Option<ObserversPart>,
}

impl<'a> Disclosure<'a> {
    #[must_use]
    pub fn about(&self) -> DisclosedAbout<'a> {
        let SessionReport { session, time, target, .. } = self.report;
        let About {
            id,
            named,
            series,
            protocol,
            opened_at,
            imported_on,
            source,
            made_of: _,
            shared,
            ended,
            totals_only,
            purpose,
            kind,
            ground_rules: GroundRulesPart { agreed: ground_rules_agreed, agreed_at_s: _, rules },
            read_out,
            observers,
            // `title`, `is_centred`, `agreement` and `chairs` decide about these.
            title: _,
            centred: _,
            agreement: _,
            chaired_by: _,
            chairs: _,
            // On no page.
            kept_by: _,
        } = session;
        DisclosedAbout {
            id,
            named: named.as_deref().unwrap_or(id),
            series: series.as_deref(),
            protocol: protocol.as_ref(),
            opened_at: opened_at.as_deref().and_then(|at| DateTime::parse_from_rfc3339(at).ok()),
            imported_on: *imported_on,
            span_s: time.span_s,
            source: *source,
            was_tapped: session.was_tapped(),
            shared: *shared,
            ended: *ended,
            totals_only: *totals_only,
            purpose: purpose.as_deref(),
            kind: *kind,
            target,
            ground_rules: rules,
            ground_rules_agreed: *ground_rules_agreed,
            // Its words may name who keeps the record.
            read_out_at_ms: read_out.at_s.map(ms),
            observers: *observers,
        }
    }

    /// What the groups aim for; nothing where there is nothing to compare.
    #[must_use]
    pub fn aim(&self) -> Option<&'static str> {
        let Target { mode, agreed } = self.report.target;
        let shown = self.has_sides() && self.report.session.kind != SessionKind::OneGroup;
        let mut aims = self.in_balance().into_iter().filter_map(|g| g.target);
        let first = aims.next();
        let differ = first.is_some_and(|first| aims.any(|aim| (aim - first).abs() > 1e-9));
        shown.then(|| words::aim(mode, agreed, differ))
    }

    /// Whether the source shows when people speak at once.
    #[must_use]
    pub fn shows_overlap(&self) -> bool {
        self.report.time.overlap_s.is_some()
    }

    /// How figures that are left out, because a group is small, could be shown.
    #[must_use]
    pub fn could_agree(&self) -> String {
        let About { source, agreement, .. } = &self.report.session;
        let named = self.about().named;
        match source.origin() {
            Origin::Rehearsal => words::shown_in_rehearsal(named),
            Origin::Live | Origin::Import if agreement.by_person => words::shown_by_person(named),
            Origin::Live => words::could_agree().to_owned(),
            Origin::Import => words::could_import_again().to_owned(),
        }
    }

    /// Who facilitated one after the other, where more than one did: by name where that was agreed, else by group.
    /// Not where a group is small.
    #[must_use]
    pub fn chairs(&self) -> Vec<String> {
        let About { chaired_by, chairs, .. } = &self.report.session;
        if chaired_by.len() < 2 || chaired_by.iter().any(|group| self.is_small_in_balance(group)) {
            return vec![];
        }
        if self.detail == Detail::People && !chairs.is_empty() {
            return chairs.clone();
        }
        chaired_by.iter().map(|id| self.group_of_someone(id)).collect()
    }

    /// Of which group somebody is who had a task, where nobody is named.
    #[must_use]
    pub fn group_of_someone(&self, id: &str) -> String {
        match () {
            () if id == UNASSIGNED => words::in_no_group().to_owned(),
            () if self.in_balance().iter().any(|group| group.id == id) => self.label(id),
            () => words::not_counted().to_owned(),
        }
    }

    fn is_small_in_balance(&self, id: &str) -> bool {
        self.in_balance().iter().any(|g| g.id == id) && self.is_small(id)
    }
}
