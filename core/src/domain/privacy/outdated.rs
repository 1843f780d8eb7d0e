//! Lines whose words count no more: a name that was changed, a note that was reworded, what was undone.
//!
//! Nobody else can be meant there any more, so a removal leaves no part of a name in them. Whoever finds a name left
//! because it may be somebody else's can rename that person, or reword the note, and take the name out again.

use std::collections::{HashMap, HashSet};

use crate::domain::{
    notes::note::About,
    record::{
        event::{Event, Record},
        ids::Seq,
    },
};

pub(super) fn outdated(records: &[Record]) -> HashSet<Seq> {
    let mut outdated = HashSet::new();
    for record in records {
        match record.event {
            Event::Undone(e) => outdated.insert(e.seq),
            Event::Redone(e) => outdated.remove(&e.seq),
            _ => false,
        };
    }
    let mut latest: HashMap<Subject, Seq> = HashMap::new();
    for record in records.iter().filter(|record| !outdated.contains(&record.seq)).collect::<Vec<_>>() {
        let earlier = subject(record).and_then(|subject| latest.insert(subject, record.seq));
        outdated.extend(earlier);
    }
    outdated
}

/// What a line says anew.
#[derive(PartialEq, Eq, Hash)]
enum Subject {
    Name(u16),
    Note(Seq),
    Item(u16),
}

fn subject(record: &Record) -> Option<Subject> {
    if let Event::Person(added) = &record.event {
        Some(Subject::Name(added.person.0))
    } else if let Event::Renamed(renamed) = &record.event {
        Some(Subject::Name(renamed.person.0))
    } else if let Event::Note(_) = &record.event {
        Some(Subject::Note(record.seq))
    } else if let Event::AboutNote(about) = &record.event {
        matches!(about.about, About::Text(_)).then_some(Subject::Note(about.note))
    } else if let Event::Item(item) = &record.event {
        Some(Subject::Item(item.item))
    } else {
        None
    }
}
