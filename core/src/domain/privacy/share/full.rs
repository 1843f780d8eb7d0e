//! A full copy: the record as it is, without wall times and without where it came from.

use chrono::{DateTime, FixedOffset};

use crate::domain::{
    people::{joining::Seat, label::GroupWords},
    privacy::{
        contents::{self, Part},
        level::{Level, Shared},
        rewrite::nothing,
        shared_copy::SharedCopy,
    },
    record::{
        event::{Event, Record},
        history::History,
    },
};

pub(super) fn full(history: &History, id: &str, group_words: GroupWords) -> SharedCopy {
    let mut records = history.records().to_vec();
    for record in &mut records {
        if let Event::Unknown(_) = record.event {
            // Nobody has decided what of it may be told.
            record.event = nothing();
        }
        contents::each(&mut record.event, &mut |part| without_source(part, id));
    }
    let shared = Event::Shared(Shared { level: Level::Full });
    let last = records.last().map(|last| Record { seq: last.seq + 1, t: last.t, event: shared });
    records.extend(last);
    let s = history.session();
    let groups = 0..s.roster.groups().len();
    let label = |g| s.roster.group_label(g).map(group_words);
    SharedCopy {
        records,
        people: s.roster.people().iter().filter(|p| p.seat == Seat::Person).count(),
        groups: groups.filter(|g| s.roster.anyone_in(*g)).filter_map(label).collect(),
        turns: history.timeline().iter().filter(|t| t.is_turn()).count(),
        items: s.agenda.items.len(),
        notes: s.notes.len(),
        merged: vec![],
        left_out: vec![],
    }
}

/// Blanks what tells when it was, or where it came from. `id`: the copy's own.
fn without_source(part: Part<'_>, id: &str) {
    match part {
        Part::Wall(wall) => *wall = no_time(),
        Part::WallStep(by_ms) => *by_ms = 0,
        Part::SessionId(session) => id.clone_into(session),
        Part::Boot(boot) => *boot = None,
        Part::Digest(digest) => digest.clear(),
        Part::FileId(file_id) => *file_id = None,
        // What they are called elsewhere, if they have a name here.
        Part::SourceId { id, has_name: true } => *id = None,
        Part::SourceId { id: _, has_name: false }
        | Part::Words(_)
        | Part::Id(_)
        | Part::Person(_)
        | Part::Name(_) => {}
    }
}

/// No time of day anywhere: 1970 stands for none.
pub(super) fn no_time() -> DateTime<FixedOffset> {
    DateTime::UNIX_EPOCH.fixed_offset()
}
