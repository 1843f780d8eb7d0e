//! What of people who moved between a day's tables may be shown.
//!
//! By group, only how many: and not where that is about one or two people, of those who moved or of those who stayed. The
//! pairs of tables are all shown or none: one that is left out would be the difference.

use std::collections::BTreeMap;

use serde::Serialize;

use crate::{
    domain::measures::shares::SMALL_GROUP,
    report::model::{
        Detail,
        moves::{Seated, Seating},
    },
};

/// Who moved between tables, as far as it may be shown.
#[derive(Clone, PartialEq, Debug, Serialize)]
pub struct DisclosedMoves {
    /// How many were at more than one table. `null`: that would be about one or two people.
    pub moved: Option<usize>,
    /// From one table to the next one that people came to. Empty: one of them would be about one or two people.
    pub between: Vec<MovesBetween>,
    /// Everybody who was at more than one table. Empty unless it was asked for by person.
    pub people: Vec<PersonOfDay>,
}

/// How many came from one table to another.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct MovesBetween {
    /// The id of the meeting at that table.
    pub from: String,
    pub to: String,
    pub people: usize,
}

/// Where somebody was.
#[derive(Clone, PartialEq, Eq, Debug, Serialize)]
pub struct PersonOfDay {
    pub label: String,
    /// The ids of the meetings at these tables, in the order in which they came to them.
    pub tables: Vec<String>,
}

/// `ids`: of the meetings, in the order in which they were added. `None`: nobody could be recognised at a second table.
#[must_use]
pub fn moves(seating: &Seating, ids: &[String], detail: Detail) -> Option<DisclosedMoves> {
    if !seating.can_tell() {
        return None;
    }
    let movers: Vec<&Seated> = seating.people().filter(|seated| seated.moved()).collect();
    let stayed = seating.people().count() - movers.len();
    let id = |table: usize| ids.get(table).cloned().unwrap_or_default();
    let mut between: BTreeMap<(usize, usize), usize> = BTreeMap::new();
    for seated in &movers {
        for pair in seated.tables().zip(seated.tables().skip(1)) {
            *between.entry(pair).or_default() += 1;
        }
    }
    let may_count = match detail {
        Detail::People => true,
        Detail::Groups => movers.len() >= SMALL_GROUP && !is_small(stayed),
    };
    let may_tell_pairs = match detail {
        Detail::People => true,
        Detail::Groups => may_count && between.values().all(|people| !is_small(*people)),
    };
    let pair = |((from, to), people)| MovesBetween { from: id(from), to: id(to), people };
    let person = |seated: &&Seated| PersonOfDay {
        label: seated.label.clone(),
        tables: seated.tables().map(id).collect(),
    };
    Some(DisclosedMoves {
        moved: may_count.then_some(movers.len()),
        between: if may_tell_pairs { between.into_iter().map(pair).collect() } else { vec![] },
        people: match detail {
            Detail::People => movers.iter().map(person).collect(),
            Detail::Groups => vec![],
        },
    })
}

/// One person, or two.
fn is_small(people: usize) -> bool {
    people > 0 && people < SMALL_GROUP
}
