//! A disk that forgets, tears and refuses, under the rule of [`crate::lines::append::Log`].

#![expect(clippy::print_stdout, reason = "how much was tried is part of the result")]

use std::{cell::RefCell, collections::VecDeque, rc::Rc};

use proptest::prelude::*;

use crate::{
    domain::{Event, Moment},
    lines::{
        append::*,
        reader::{self, LogContents, Reason},
    },
};

/// What one write comes to.
#[derive(Clone, Copy, PartialEq, Debug)]
enum Write {
    Whole,
    /// So many bytes are taken and that is said.
    Short(usize),
    Interrupted,
    Refused(io::ErrorKind),
}

#[derive(Default)]
struct Platter {
    live: Vec<u8>,
    /// So many bytes survive a power cut for certain.
    durable: usize,
    writes: VecDeque<Write>,
    syncs: VecDeque<io::ErrorKind>,
    removed: bool,
    /// What was live and durable at each call.
    moments: Vec<(Vec<u8>, usize)>,
}

#[derive(Clone, Default)]
struct Disk(Rc<RefCell<Platter>>);

impl Storage for Disk {
    fn write(&mut self, bytes: &[u8]) -> io::Result<usize> {
        let mut platter = self.0.borrow_mut();
        let taken = match platter.writes.pop_front().unwrap_or(Write::Whole) {
            Write::Whole => bytes.len(),
            Write::Short(n) => n.min(bytes.len()),
            Write::Interrupted => return Err(io::ErrorKind::Interrupted.into()),
            Write::Refused(kind) => return Err(kind.into()),
        };
        platter.live.extend_from_slice(&bytes[..taken]);
        platter.note();
        Ok(taken)
    }

    fn sync(&mut self) -> io::Result<()> {
        let mut platter = self.0.borrow_mut();
        if let Some(kind) = platter.syncs.pop_front() {
            return Err(kind.into());
        }
        platter.durable = platter.live.len();
        platter.note();
        Ok(())
    }

    fn check(&self) -> Result<u64, Replaced> {
        let platter = self.0.borrow();
        if platter.removed { Err(Replaced::Gone) } else { Ok(platter.live.len() as u64) }
    }

    fn tail(&self, len: usize) -> io::Result<Vec<u8>> {
        let platter = self.0.borrow();
        Ok(platter.live[platter.live.len().saturating_sub(len)..].to_vec())
    }
}

impl Platter {
    fn note(&mut self) {
        let moment = (self.live.clone(), self.durable);
        self.moments.push(moment);
    }
}

impl Disk {
    fn holding(bytes: &[u8]) -> Self {
        let disk = Self::default();
        disk.0.borrow_mut().live = bytes.to_vec();
        disk.0.borrow_mut().durable = bytes.len();
        disk
    }

    fn will(&self, writes: impl IntoIterator<Item = Write>) {
        self.0.borrow_mut().writes.extend(writes);
    }

    fn bytes(&self) -> Vec<u8> {
        self.0.borrow().live.clone()
    }

    fn scan(&self) -> LogContents {
        reader::read(&self.0.borrow().live)
    }
}

fn record(seq: Seq) -> Record {
    let event = if seq.is_multiple_of(2) { Event::Open } else { Event::Someone };
    Record { seq, t: Moment::from_ms(u64::from(seq) * 700), event }
}

fn records(seqs: impl IntoIterator<Item = Seq>) -> Vec<Record> {
    seqs.into_iter().map(record).collect()
}

fn new_log(disk: &Disk) -> Log<Disk> {
    Log::new(disk.clone(), 0, LogEnd::default(), None)
}

/// What a program that starts anew makes of these bytes.
fn reopen(bytes: &[u8], read: &LogContents) -> (Log<Disk>, Disk) {
    let disk = Disk::holding(bytes);
    let end = LogEnd::after(read.tail, bytes.last().is_none_or(|b| *b == b'\n'));
    let log = Log::new(disk.clone(), bytes.len() as u64, end, read.records.last().map(|r| r.seq));
    (log, disk)
}

/// The promise, for a disk with these bytes on which everything up to `saved` was acknowledged.
fn assert_kept(bytes: &[u8], saved: Option<Seq>) -> LogContents {
    let read = reader::read(bytes);
    let kept = read.records.iter().take_while(|r| Some(r.seq) <= saved).count();
    assert_eq!(kept, saved.map_or(0, |s| s as usize + 1), "an acknowledged record is gone");
    assert!(read.records.iter().all(|r| *r == record(r.seq)), "a record was invented or changed");
    read
}

/// Start anew on these bytes, go on, and expect both the old and the new.
fn assert_goes_on(bytes: &[u8], saved: Option<Seq>) -> Vec<u8> {
    let read = assert_kept(bytes, saved);
    let (mut log, disk) = reopen(bytes, &read);
    let before = read.records;
    let next = before.last().map_or(0, |r| r.seq + 1);
    log.append(&records([next])).unwrap();
    assert_eq!(log.saved(), Some(next));
    let after = disk.scan();
    assert_eq!(after.records.len(), before.len() + 1, "a line was glued or lost");
    assert_eq!(after.records[..before.len()], before);
    assert_eq!(after.records.last(), Some(&record(next)));
    disk.bytes()
}

/// What may be on the disk after a power cut: what was not synced is cut at any byte, or lost from there
/// on and read as zeros, or lost up to there.
fn crash_states(live: &[u8], durable: usize) -> impl Iterator<Item = Vec<u8>> {
    (durable..=live.len()).flat_map(move |at| {
        let cut = live[..at].to_vec();
        let mut zeros = live.to_vec();
        zeros[at..].fill(0);
        let mut hole = live.to_vec();
        hole[durable..at].fill(0);
        [cut, zeros, hole]
    })
}

/// Record `n` events as the writer thread does: what is not saved is handed over again.
fn record_events(disk: &Disk, n: Seq, group: usize, tries: usize) -> Option<Seq> {
    let mut log = new_log(disk);
    let all = records(0..n);
    for end in (1..=all.len()).step_by(group.max(1)) {
        let _ = log.append(&all[..end]);
        let durable = disk.0.borrow().durable;
        assert!(reader::read(&disk.bytes()[..durable]).records.last().map(|r| r.seq) >= log.saved());
    }
    for _ in 0..tries {
        let _ = log.append(&all);
    }
    log.saved()
}

#[test]
fn what_is_appended_is_read_back() {
    let disk = Disk::default();
    assert_eq!(record_events(&disk, 9, 2, 1), Some(8));
    assert_eq!(disk.scan(), LogContents { records: records(0..9), ..LogContents::default() });
}

#[test]
fn cut_at_every_byte_and_gone_on_with_no_line_is_lost_or_glued() {
    let disk = Disk::default();
    record_events(&disk, 8, 1, 0);
    let whole = disk.bytes();
    for at in 0..=whole.len() {
        let complete = whole[..at].iter().filter(|b| **b == b'\n').count();
        let saved = Seq::try_from(complete).unwrap().checked_sub(1);
        let after = assert_goes_on(&whole[..at], saved);
        assert!(!reader::read(&after).is_damaged(), "cut at {at}: a torn end is no damage");
    }
}

#[test]
fn zeros_after_a_line_or_half_of_one_cost_nothing_else() {
    let disk = Disk::default();
    record_events(&disk, 3, 1, 0);
    for half in [0, 20] {
        for zeros in [1, 512, 4096] {
            let mut bytes = disk.bytes();
            bytes.truncate(bytes.len() - half);
            bytes.resize(bytes.len() + zeros, 0);
            let saved = if half == 0 { 2 } else { 1 };
            let after = assert_goes_on(&bytes, Some(saved));
            assert!(reader::read(&after).is_damaged());
        }
    }
    assert_goes_on(&[0; 512], None);
}

/// A small generator, so that the same faults come every time.
struct Dice(u64);

impl Dice {
    fn roll(&mut self, sides: u64) -> u64 {
        self.0 = self.0.wrapping_mul(6_364_136_223_846_793_005).wrapping_add(1_442_695_040_888_963_407);
        (self.0 >> 33) % sides
    }

    fn write(&mut self) -> Write {
        match self.roll(8) {
            0 => Write::Refused(io::ErrorKind::StorageFull),
            1 => Write::Interrupted,
            2 | 3 => Write::Short(usize::try_from(self.roll(90)).unwrap()),
            _ => Write::Whole,
        }
    }
}

#[test]
fn no_acknowledged_event_is_lost_over_a_hundred_thousand_power_cuts() {
    let (mut states, mut seed) = (0_u32, 0);
    while states < 100_000 {
        seed += 1;
        let mut dice = Dice(seed);
        let disk = Disk::default();
        disk.will((0..12).map(|_| dice.write()));
        let group = usize::try_from(1 + dice.roll(3)).unwrap();
        record_events(&disk, 4, group, 2);
        let moments = std::mem::take(&mut disk.0.borrow_mut().moments);
        for (live, durable) in moments {
            let ended = live[..durable].iter().rposition(|b| *b == b'\n').map_or(0, |at| at + 1);
            let saved = reader::read(&live[..ended]).records.last().map(|r| r.seq);
            for bytes in crash_states(&live, durable) {
                assert_goes_on(&bytes, saved);
                states += 1;
            }
        }
    }
    println!("{states} power cuts from {seed} meetings, 0 acknowledged events lost");
}

#[test]
fn a_power_cut_while_recovering_from_one_changes_nothing() {
    let disk = Disk::default();
    record_events(&disk, 3, 1, 0);
    let whole = disk.bytes();
    let start = whole.len() - 20;
    let mut states = 0;
    for at in start..=whole.len() {
        let torn = &whole[..at];
        let (recovered, saved) = (assert_goes_on(torn, Some(1)), Some(1));
        for bytes in (at..=recovered.len()).map(|at| &recovered[..at]) {
            let after = assert_goes_on(bytes, saved);
            assert!(!reader::read(&after).is_damaged(), "cut at {at}, then at {}", bytes.len());
            states += 1;
        }
    }
    println!("{states} power cuts while recovering");
}

#[test]
fn refused_at_the_kth_write_it_is_said_and_made_good() {
    use io::ErrorKind as Kind;
    let mut tried = 0;
    for k in 0..20 {
        for kind in [Kind::StorageFull, Kind::QuotaExceeded, Kind::FileTooLarge, Kind::Other] {
            for taken in [None, Some(0), Some(1), Some(30), Some(58), Some(59), Some(60), Some(130)] {
                let disk = Disk::default();
                disk.will((0..k).map(|_| Write::Whole));
                disk.will(taken.map(Write::Short));
                disk.will([Write::Refused(kind)]);
                let mut log = new_log(&disk);
                log.append(&records(0..3)).ok();
                for seq in 3..24 {
                    let outcome = log.append(&records(0..=seq));
                    assert_eq!(outcome.is_ok(), log.saved() == Some(seq), "acknowledged and on the disk");
                }
                log.append(&records(0..24)).unwrap();
                let read = disk.scan();
                assert_eq!(read.records, records(0..24));
                assert!(!read.is_damaged(), "{k} {kind:?} {taken:?}: {:?}", read.damage);
                tried += 1;
            }
        }
    }
    println!("{tried} refused writes, 0 false acknowledgements");
}

#[test]
fn whole_lines_of_a_short_write_are_acknowledged_and_not_written_twice() {
    let disk = Disk::default();
    let mut log = new_log(&disk);
    let line = {
        let mut out = Vec::new();
        codec::encode(&record(0), None, &mut out);
        out.len()
    };
    disk.will([Write::Short(line + 5), Write::Refused(io::ErrorKind::StorageFull)]);
    assert!(matches!(log.append(&records(0..3)), Err(AppendError::NotWritten(_))));
    assert_eq!(log.saved(), Some(0));
    log.append(&records(0..3)).unwrap();
    let read = disk.scan();
    assert_eq!((read.records, read.damage.len()), (records(0..3), 0));
    assert_eq!(read.sealed, [5]);
}

#[test]
fn a_record_whose_newline_is_missing_is_acknowledged_with_it() {
    let disk = Disk::default();
    record_events(&disk, 2, 1, 0);
    let bytes = disk.bytes();
    let (mut log, disk) = reopen(&bytes[..bytes.len() - 1], &reader::read(&bytes[..bytes.len() - 1]));
    assert_eq!(log.saved(), Some(0));
    log.append(&records([1])).unwrap();
    assert_eq!((log.saved(), disk.bytes()), (Some(1), bytes));
}

#[test]
fn a_failed_sync_is_never_made_good_by_a_later_one() {
    let disk = Disk::default();
    let mut log = new_log(&disk);
    log.append(&records(0..2)).unwrap();
    disk.0.borrow_mut().syncs.push_back(io::ErrorKind::Other);
    for _ in 0..3 {
        let outcome = log.append(&records(2..4));
        assert!(matches!(outcome, Err(AppendError::NotSynced(_))));
        assert_eq!(log.saved(), Some(1));
    }
    // The new file has everything, whatever became of the bytes in the old one.
    let rescue = Disk::default();
    new_log(&rescue).append(&records(0..4)).unwrap();
    for old in crash_states(&disk.bytes(), disk.0.borrow().durable) {
        let read = reader::read_files(&[&old, &rescue.bytes()], reader::Keep::Records);
        assert_eq!(read.records, records(0..4));
    }
}

#[test]
fn a_replaced_log_is_never_written_to_again() {
    let disk = Disk::default();
    let mut log = new_log(&disk);
    log.append(&records(0..2)).unwrap();
    disk.0.borrow_mut().live.truncate(10);
    let outcome = log.append(&records(2..3));
    let AppendError::Replaced(Replaced::Length { found: 10, .. }) = outcome.unwrap_err() else { panic!() };
    disk.0.borrow_mut().removed = true;
    assert!(log.append(&records(2..3)).unwrap_err().needs_rescue());
    assert_eq!(disk.bytes().len(), 10);
}

#[test]
fn an_interrupted_write_is_no_failure() {
    let disk = Disk::default();
    disk.will([Write::Interrupted, Write::Short(20), Write::Interrupted]);
    assert!(new_log(&disk).append(&records(0..1)).is_ok());
    assert_eq!(disk.scan().records, records(0..1));
}

#[test]
fn a_log_whose_end_was_written_over_is_never_written_to_again() {
    for n in [1, 90] {
        let disk = Disk::default();
        let mut log = new_log(&disk);
        log.append(&records(0..n)).unwrap();
        log.append(&records(n..=n)).unwrap();
        let whole = disk.bytes();
        disk.0.borrow_mut().live[whole.len() - 30] ^= 1;
        let outcome = log.append(&records(n + 1..=n + 1)).unwrap_err();
        assert!(matches!(outcome, AppendError::Replaced(Replaced::Overwritten)), "{outcome:?}");
        assert_eq!(disk.bytes().len(), whole.len());
    }
}

#[test]
fn damage_in_the_middle_does_not_keep_anyone_from_going_on() {
    let disk = Disk::default();
    record_events(&disk, 4, 1, 0);
    let mut bytes = disk.bytes();
    bytes[80] ^= 1;
    let (mut log, disk) = reopen(&bytes, &reader::read(&bytes));
    log.append(&records([4])).unwrap();
    let read = disk.scan();
    assert_eq!(read.records.last(), Some(&record(4)));
    assert!(read.damage.iter().any(|d| matches!(d.reason, Reason::Missing { .. })));
}

fn any_write() -> impl Strategy<Value = Write> {
    prop_oneof![
        Just(Write::Whole),
        Just(Write::Interrupted),
        Just(Write::Refused(io::ErrorKind::StorageFull)),
        (0..200_usize).prop_map(Write::Short),
    ]
}

proptest! {
    /// Whatever the disk does to each write, in the end all is there, once, in order, undamaged.
    #[test]
    fn any_row_of_refusals_is_made_good(
        writes in prop::collection::vec(any_write(), 0..40),
        group in 1..4_usize,
    ) {
        let disk = Disk::default();
        disk.will(writes);
        prop_assert_eq!(record_events(&disk, 12, group, 42), Some(11));
        let read = disk.scan();
        prop_assert_eq!(&read.records, &records(0..12));
        prop_assert!(!read.is_damaged(), "{:?}", read.damage);
    }
}
