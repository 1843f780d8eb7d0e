//! Files that are cut, sealed, changed, repeated and continued.

use super::{
    Keep,
    contents::{Reason, Tail},
    read, read_files,
};
use crate::{
    domain::{Event, Moment, Record},
    lines::codec,
};

fn file(n: u32) -> Vec<u8> {
    let mut out = Vec::new();
    for seq in 0..n {
        let event = if seq % 2 == 0 { Event::Open } else { Event::Someone };
        codec::encode(&Record { seq, t: Moment::from_ms(u64::from(seq)), event }, None, &mut out);
    }
    out
}

#[test]
fn cut_anywhere_every_complete_line_is_kept_and_nothing_is_damage() {
    let whole = file(6);
    for at in 0..=whole.len() {
        let contents = read(&whole[..at]);
        let newlines = whole[..at].iter().filter(|b| **b == b'\n').count();
        let complete = newlines + usize::from(contents.tail == Tail::NoNewline);
        assert_eq!(contents.records.len(), complete, "cut at {at}");
        assert!(contents.damage.is_empty(), "cut at {at}: {:?}", contents.damage);
    }
}

#[test]
fn a_sealed_cut_is_owned_up_to_by_the_next_record() {
    let mut bytes = file(2);
    bytes.truncate(bytes.len() - 20);
    let torn = bytes.len() - 1 - bytes.iter().position(|b| *b == b'\n').unwrap();
    bytes.push(b'\n');
    codec::encode(&Record { seq: 1, t: Moment::ZERO, event: Event::Open }, Some(torn as u64), &mut bytes);
    let contents = read(&bytes);
    assert_eq!((contents.records.len(), contents.damage.len()), (2, 0));
    assert_eq!(contents.sealed, [torn as u64]);
}

#[test]
fn damage_in_the_middle_is_named_and_the_rest_is_kept() {
    let mut bytes = file(4);
    let second = bytes.iter().position(|b| *b == b'\n').unwrap() + 1;
    bytes[second + 10] ^= 1;
    let contents = read(&bytes);
    assert_eq!(contents.records.len(), 3);
    assert_eq!(contents.damage[0].line, 2);
    assert_eq!(contents.damage[0].offset, second);
    assert!(contents.damage.iter().any(|d| d.reason == Reason::Missing { from: 1, to: 1 }));
}

#[test]
fn the_same_lines_twice_count_once() {
    let bytes = [file(3), file(3)].concat();
    let contents = read(&bytes);
    assert_eq!(contents.records.len(), 3);
    assert_eq!(contents.damage.iter().filter(|d| matches!(d.reason, Reason::Repeated(_))).count(), 3);
}

#[test]
fn a_flipped_last_newline_is_damage() {
    let mut bytes = file(2);
    *bytes.last_mut().unwrap() ^= 1;
    assert!(read(&bytes).is_damaged());
}

#[test]
fn zeros_are_damage() {
    let bytes = [file(2), vec![0; 512]].concat();
    let contents = read(&bytes);
    assert_eq!(contents.records.len(), 2);
    assert!(contents.is_damaged());
}

#[test]
fn a_rescue_file_carries_on() {
    let (main, rescue) = (file(3), file(5));
    let contents = read_files(&[&main, &rescue], Keep::Records);
    assert_eq!(contents.records.len(), 5);
    assert!(!contents.is_damaged());
}

#[test]
fn a_cut_while_sealing_a_cut_is_owned_up_to_in_one_sum() {
    let mut bytes = file(2);
    let start = bytes.iter().position(|b| *b == b'\n').unwrap() + 1;
    bytes.truncate(start + 30);
    bytes.push(b'\n');
    bytes.extend_from_slice(&file(1)[..12]);
    assert_eq!(read(&bytes).tail, Tail::Torn { offset: start, bytes: 43 });
    assert!(!read(&bytes).is_damaged());
    bytes.push(b'\n');
    codec::encode(&Record { seq: 1, t: Moment::ZERO, event: Event::Open }, Some(43), &mut bytes);
    let contents = read(&bytes);
    assert_eq!((contents.records.len(), contents.damage.len()), (2, 0));
    assert_eq!(contents.sealed, [43]);
}

#[test]
fn a_changed_bit_is_damage_wherever_it_is() {
    let whole = file(3);
    for at in 0..whole.len() {
        for bit in 0..8 {
            let mut bytes = whole.clone();
            bytes[at] ^= 1 << bit;
            let contents = read(&bytes);
            assert!(contents.is_damaged(), "byte {at} bit {bit}: {contents:?}");
        }
    }
}

#[test]
fn damage_in_a_rescue_file_is_named_with_its_file() {
    let (main, mut rescue) = (file(3), file(5));
    let len = rescue.len();
    rescue[len - 30] ^= 1;
    let contents = read_files(&[&main, &rescue], Keep::Records);
    assert_eq!(contents.records.len(), 4);
    assert_eq!((contents.damage[0].file, contents.damage[0].line), (1, 5));
}

#[test]
fn a_line_of_something_else_is_damage_also_at_the_end() {
    for end in ["hello\n", "hello", "\n"] {
        let bytes = [file(2), end.as_bytes().to_vec()].concat();
        assert!(read(&bytes).is_damaged(), "{end:?}");
    }
}
