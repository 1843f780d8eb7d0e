//! What there is to say about a session that was made of a file, and to ask about its people.

use std::collections::BTreeMap;

use crate::{
    domain::people::draft::PersonDraft,
    import::{
        build::{Finder, Plan, Seats},
        devices::looks_like_device,
        foreign::Foreign,
        notices::{self, Candidate, Notice},
    },
};

pub(super) fn remarks(foreign: &Foreign, plan: &Plan<'_>, seats: &Seats<'_>) -> Vec<Notice> {
    let own = |labels: &[&str]| labels.iter().map(|l| (*l).to_owned()).collect::<Vec<_>>();
    let mut all = Vec::new();
    if !seats.others.is_empty() {
        all.push(Notice::Unassigned { labels: own(&seats.others), listed: plan.people.is_some() });
    }
    if !seats.silent.is_empty() {
        let list = plan.people.unwrap_or_default();
        let people = seats.silent.iter().map(|r| called(&list[*r])).collect();
        all.push(Notice::NotMentioned { people, kept: plan.keep_silent });
    }
    all.extend(notices::likely_same(&candidates(foreign, plan, seats)));
    let devices = seats.others.iter().filter(|l| looks_like_device(l));
    all.extend(devices.map(|l| Notice::RoomOrDevice { label: (*l).to_owned() }));
    let nameless = foreign.stretches.iter().filter(|s| s.label.is_none()).count();
    if nameless > 0 {
        all.push(Notice::NoName(nameless));
    }
    if !foreign.overlap_known {
        all.push(Notice::NoOverlap);
    }
    all
}

fn called(person: &PersonDraft) -> String {
    let id = person.id.clone().unwrap_or_default();
    match &person.name {
        Some(name) if *name != id => format!("{id} ({name})"),
        _ => id,
    }
}

/// The labels of the file and the ids and names of the list, by whom they stand for.
fn candidates<'a>(foreign: &'a Foreign, plan: &'a Plan<'_>, seats: &Seats<'a>) -> Vec<Candidate<'a>> {
    let list = plan.people.unwrap_or_default();
    let finder = Finder::new(list);
    let mut spoken: BTreeMap<&str, u64> = BTreeMap::new();
    for (label, ms) in foreign.labels() {
        if let Some(label) = plan.choices.resolve(label) {
            *spoken.entry(label).or_default() += ms;
        }
    }
    let mut all = Vec::new();
    for (row, person) in list.iter().enumerate() {
        let names = [person.id.as_deref(), person.name.as_deref()];
        let found = names.into_iter().flatten().filter(|label| finder.row(label) == Some(row));
        all.extend(found.map(|label| Candidate { label, person: row, listed: true, spoken_ms: None }));
    }
    for (n, label) in seats.others.iter().copied().enumerate() {
        let spoken_ms = Some(spoken.get(label).copied().unwrap_or_default());
        all.push(Candidate { label, person: list.len() + n, listed: false, spoken_ms });
    }
    all
}
