//! The records of a session by their seq. Nearly always they are dense from the first, and stay in one vector.

use std::collections::BTreeMap;

use super::contents::{Damage, Place, Reason};
use crate::domain::{Moment, Record, Seq};

/// Of most lines.
const BYTES_OF_A_LINE: usize = 100;

#[derive(Default)]
pub(super) struct RecordIndex {
    /// From seq 0 without a gap.
    dense: Vec<Record>,
    /// Where each of `dense` was found.
    places: Vec<Place>,
    /// The others.
    sparse: BTreeMap<Seq, (Record, Place)>,
}

impl RecordIndex {
    /// Makes room for the records of a file of so many bytes.
    pub fn expect(&mut self, bytes: usize) {
        let records = bytes / BYTES_OF_A_LINE;
        self.dense.reserve(records);
        self.places.reserve(records);
    }

    pub fn get(&self, seq: Seq) -> Option<(&Record, Place)> {
        match self.dense.get(seq as usize).zip(self.places.get(seq as usize)) {
            Some((record, place)) => Some((record, *place)),
            None => self.sparse.get(&seq).map(|(record, place)| (record, *place)),
        }
    }

    /// Adds a record, or puts it in the place of the one with its seq.
    pub fn insert(&mut self, record: Record, place: Place) {
        let at = record.seq as usize;
        if let Some((old, old_place)) = self.dense.get_mut(at).zip(self.places.get_mut(at)) {
            (*old, *old_place) = (record, place);
        } else if at == self.dense.len() && self.sparse.is_empty() {
            self.dense.push(record);
            self.places.push(place);
        } else {
            self.sparse.insert(record.seq, (record, place));
        }
    }

    /// All records in order. Gaps between them, and times that go back, are added to `damage`; what goes back counts
    /// from the moment of the record before it.
    pub fn into_records(self, damage: &mut Vec<Damage>) -> Vec<Record> {
        let mut places = self.places;
        let mut records = self.dense;
        let mut next = records.last().map_or(0, |last| last.seq + 1);
        for (seq, (record, place)) in self.sparse {
            if seq > next {
                damage.push(place.damage(Reason::Missing { from: next, to: seq - 1 }));
            }
            next = seq + 1;
            records.push(record);
            places.push(place);
        }
        keep_time(&mut records, &places, damage);
        records
    }
}

/// A session begins at 0 and goes on from there.
fn keep_time(records: &mut [Record], places: &[Place], damage: &mut Vec<Damage>) {
    let mut now = Moment::ZERO;
    for (record, place) in records.iter_mut().zip(places) {
        if record.t < now || (record.seq == 0 && record.t > now) {
            damage.push(place.damage(Reason::BackInTime(record.seq)));
        }
        record.t = record.t.max(now);
        now = record.t;
    }
}
