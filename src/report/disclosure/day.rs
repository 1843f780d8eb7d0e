//! What of a day of several tables may be shown: each table and all together, so that nothing of one table can be worked
//! out from the others.
//!
//! A table in which a group is small shows no share, and its time is in no sum by group either: the sum, less the
//! tables that show theirs, would be its figure.

use std::collections::{BTreeMap, BTreeSet};

use chrono::NaiveDate;
use serde::Serialize;

use crate::{
    domain::{order::Ordered as _, record::opening::Source},
    report::{
        disclosure::{
            Disclosure,
            moves::{DisclosedMoves, moves},
        },
        model::{Detail, GroupPart, SessionReport, moves::Seating},
    },
    text::meeting_name::{KnownBy, table_names},
};

/// A day, as far as it may be shown.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct DisclosedDay {
    /// The days of the tables that are known, the earliest first.
    pub days: Vec<NaiveDate>,
    /// Where the events of each table came from.
    pub sources: Vec<Source>,
    /// How many tables have no day that is known.
    pub undated: usize,
    pub tables: Vec<DisclosedTable>,
    /// Over the tables that show theirs.
    pub together: Vec<GroupOfDay>,
    /// How far off these shares may be, in points either way. `null`: nobody tapped them.
    pub error_points: Option<f64>,
    /// How many of the tables these are.
    pub tables_together: usize,
    /// How many have spoken at the tables that say so, of how many. `null`: none says so.
    pub spoken_together: Option<Spoken>,
    /// `null`: nobody could be recognised at a second table.
    pub moves: Option<DisclosedMoves>,
}

/// One table.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct DisclosedTable {
    pub id: String,
    pub title: String,
    /// The title, and what tells it from others of the same one.
    #[serde(skip)]
    pub name: String,
    pub span_s: f64,
    /// The groups in the balance, the centred one first. Empty: a group is small, or there are no sides.
    pub groups: Vec<GroupOfDay>,
    /// How far off its shares may be, in points either way. `null`: nobody tapped them, or there are none.
    pub error_points: Option<f64>,
    /// A group is small.
    pub small_group: bool,
    /// `null`: too few people, or people are not told apart.
    pub spoken: Option<Spoken>,
}

/// A group at one table, or at all.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct GroupOfDay {
    pub id: String,
    pub label: String,
    /// `null`: not counted.
    pub people: Option<usize>,
    pub speaking_time_s: f64,
    /// Of the talk in the balance. `null`: nobody has spoken.
    pub share: Option<f64>,
}

#[derive(Clone, Copy, PartialEq, Eq, Debug, Serialize)]
pub struct Spoken {
    pub spoken: usize,
    pub of: usize,
}

/// The day of these tables, in their order. Somebody who was at two counts at each: what the sums are more than the people
/// there were would be how many moved. `detail`: of who moved; talk is told by group.
#[must_use]
pub fn day(reports: &[SessionReport], seating: &Seating, detail: Detail) -> DisclosedDay {
    let names = table_names(&reports.iter().map(known_by).collect::<Vec<_>>());
    let tables: Vec<DisclosedTable> =
        reports.iter().zip(names).map(|(report, name)| table(report, name)).collect();
    let shown = || tables.iter().filter(|table| !table.groups.is_empty());
    let mut sums: Vec<GroupOfDay> = Vec::new();
    let mut places: BTreeMap<&str, usize> = BTreeMap::new();
    for group in shown().flat_map(|table| &table.groups) {
        let place = *places.entry(&group.id).or_insert_with(|| {
            sums.push(GroupOfDay { people: Some(0), speaking_time_s: 0.0, share: None, ..group.clone() });
            sums.len() - 1
        });
        if let Some(sum) = sums.get_mut(place) {
            sum.people = sum.people.zip(group.people).map(|(a, b)| a.saturating_add(b));
            sum.speaking_time_s += group.speaking_time_s;
        }
    }
    let all: f64 = sums.iter().map(|sum| sum.speaking_time_s).sum();
    for sum in &mut sums {
        sum.share = (all > 0.0).then(|| sum.speaking_time_s / all);
    }
    let spoken: Vec<Spoken> = tables.iter().filter_map(|table| table.spoken).collect();
    let spoken_together = (!spoken.is_empty()).then(|| Spoken {
        spoken: spoken.iter().map(|part| part.spoken).sum(),
        of: spoken.iter().map(|part| part.of).sum(),
    });
    let tables_together = shown().count();
    let ids: Vec<String> = tables.iter().map(|table| table.id.clone()).collect();
    let moves = moves(seating, &ids, detail);
    let error_points = error_together(shown());
    let (days, undated) = days(reports);
    let sources = reports.iter().map(|report| report.session.source).collect();
    DisclosedDay {
        days,
        sources,
        undated,
        together: sums,
        error_points,
        tables_together,
        spoken_together,
        moves,
        tables,
    }
}

fn known_by(report: &SessionReport) -> KnownBy<'_> {
    let opened_at = Disclosure::new(report, Detail::Groups).about().opened_at;
    KnownBy { opened_at, source: report.session.source, title: report.session.title.as_deref() }
}

/// The days of the tables, each once, and how many have none.
fn days(reports: &[SessionReport]) -> (Vec<NaiveDate>, usize) {
    let day = |report: &SessionReport| {
        Some(Disclosure::new(report, Detail::Groups).about().opened_at?.date_naive())
    };
    let known: Vec<NaiveDate> = reports.iter().filter_map(day).collect();
    let undated = reports.len() - known.len();
    (known.into_iter().collect::<BTreeSet<_>>().into_iter().collect(), undated)
}

/// Errors of several tables have nothing to do with each other: each weighs as its talk does. What was not tapped adds
/// none.
fn error_together<'a>(tables: impl Iterator<Item = &'a DisclosedTable>) -> Option<f64> {
    let (mut squares, mut all, mut known) = (0.0, 0.0, false);
    for table in tables {
        let talk: f64 = table.groups.iter().map(|group| group.speaking_time_s).sum();
        all += talk;
        known |= table.error_points.is_some();
        squares += (table.error_points.unwrap_or(0.0) * talk).powi(2);
    }
    (known && all > 0.0).then(|| squares.sqrt() / all)
}

fn table(report: &SessionReport, name: String) -> DisclosedTable {
    let disclosed = Disclosure::new(report, Detail::Groups);
    let group = |group: &&GroupPart| GroupOfDay {
        id: group.id.clone(),
        label: disclosed.label(&group.id),
        people: group.people,
        speaking_time_s: group.speaking_time_s,
        share: group.share,
    };
    let is_shown = disclosed.shows_shares() && disclosed.has_sides();
    let mut parts = disclosed.in_balance();
    parts.order_by_key(|part| !disclosed.is_centred(part));
    let spoken = disclosed.heard_count();
    DisclosedTable {
        id: report.session.id.clone(),
        title: disclosed.title().to_owned(),
        name,
        span_s: report.time.span_s,
        groups: if is_shown { parts.iter().map(group).collect() } else { vec![] },
        error_points: disclosed.error_points().filter(|_| is_shown),
        small_group: disclosed.withholds_balance(),
        spoken: spoken.map(|heard| Spoken { spoken: heard.spoke(), of: heard.of }),
    }
}
