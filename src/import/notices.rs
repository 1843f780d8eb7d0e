//! The notices about one imported session.

use std::collections::BTreeMap;

use crate::{
    domain::people::draft::PersonDraft,
    import::{
        devices::looks_like_device,
        likely_same::{self, Candidate},
        notice::Notice,
        options::ImportOptions,
        seating::{PeopleIndex, Seats},
        speech::Recording,
        unknown,
    },
};

/// The notices about a session: people, labels, names, overlap.
pub(super) fn notices_of(
    recording: &Recording,
    options: &ImportOptions<'_>,
    seats: &Seats<'_>,
) -> Vec<Notice> {
    let own = |labels: &[&str]| labels.iter().map(|l| (*l).to_owned()).collect::<Vec<_>>();
    let mut all = Vec::new();
    let without_group: Vec<&str> =
        seats.others.iter().copied().filter(|label| recording.hat_of(label).is_none()).collect();
    if !without_group.is_empty() {
        all.push(Notice::Unassigned { labels: own(&without_group), listed: options.people.is_some() });
    }
    if !seats.silent.is_empty() {
        let list = options.people.unwrap_or_default();
        let people = seats.silent.iter().map(|r| display_name(&list[*r])).collect();
        all.push(Notice::NotMentioned { people, kept: options.keep_silent });
    }
    all.extend(likely_same::likely_same(&candidates(recording, options, seats)));
    let devices = seats.others.iter().filter(|l| looks_like_device(l));
    all.extend(devices.map(|l| Notice::RoomOrDevice { label: (*l).to_owned() }));
    let doubtful: Vec<&str> =
        seats.others.iter().copied().filter(|label| recording.doubtful.contains(*label)).collect();
    if !doubtful.is_empty() {
        all.push(Notice::Doubtful { labels: own(&doubtful) });
    }
    let nameless = recording.segments.iter().filter(|s| s.label.is_none()).count();
    let unknown = recording.labels().into_keys().filter(|l| unknown::names_nobody(l));
    let unknown = unknown.filter(|l| options.choices.resolve(l).is_none());
    all.extend(unknown.map(|l| Notice::NamesNobody { label: l.to_owned() }));
    if nameless == recording.segments.len() {
        all.push(Notice::NobodyNamed);
    } else if nameless > 0 {
        all.push(Notice::NoName { n: nameless, may_go_on: recording.may_go_on() });
    }
    if !recording.overlap_known {
        all.push(Notice::NoOverlap);
    }
    all
}

fn display_name(person: &PersonDraft) -> String {
    let id = person.id.clone().unwrap_or_default();
    match &person.name {
        Some(name) if *name != id => format!("{id} ({name})"),
        _ => id,
    }
}

/// The labels of the file and the ids and names of the list, by whom they stand for.
fn candidates<'a>(
    recording: &'a Recording,
    options: &'a ImportOptions<'_>,
    seats: &Seats<'a>,
) -> Vec<Candidate<'a>> {
    let list = options.people.unwrap_or_default();
    let index = PeopleIndex::new(list);
    let mut spoken: BTreeMap<&str, u64> = BTreeMap::new();
    for (label, ms) in recording.labels() {
        if let Some(label) = options.choices.resolve(label) {
            *spoken.entry(label).or_default() += ms;
        }
    }
    let mut all = Vec::new();
    for (row, person) in list.iter().enumerate() {
        let names = [person.id.as_deref(), person.name.as_deref()];
        let found = names.into_iter().flatten().filter(|label| index.row(label) == Some(row));
        all.extend(found.map(|label| Candidate { label, person: row, listed: true, spoken_ms: None }));
    }
    for (n, label) in seats.others.iter().copied().enumerate() {
        let spoken_ms = Some(spoken.get(label).copied().unwrap_or_default());
        all.push(Candidate { label, person: list.len() + n, listed: false, spoken_ms });
    }
    all
}
