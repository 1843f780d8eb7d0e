//! A record that is read again gives the same meeting, by either parser; dates are not in the past.

use airtime::{
    domain::History,
    lines::{
        codec,
        fast_path::{self, Hats},
    },
};
use proptest::prelude::*;

use crate::{
    keys::keys,
    meeting::{meeting, report},
    with,
};

proptest! {
    #![proptest_config(with(2_000))]

    #[test]
    fn a_record_read_anew_says_what_was_on_the_screen(keys in keys(24)) {
        let live = meeting(&keys);
        let read = History::from_records(live.records().iter().cloned());
        prop_assert_eq!(report(&read), report(&live));
        prop_assert_eq!(read.last_act(), live.last_act());
        prop_assert_eq!(read.last_undone(), live.last_undone());
    }

    #[test]
    fn a_line_read_the_short_way_says_what_it_says_the_long_way(
        keys in keys(12),
        changes in proptest::collection::vec((any::<proptest::sample::Index>(), any::<u8>(), 0u8..3), 0..3),
    ) {
        let history = meeting(&keys);
        let mut hats = Hats::default();
        for record in history.records() {
            let mut bytes = Vec::new();
            codec::encode(record, None, &mut bytes);
            let end = bytes.len() - ",\"crc\":\"00000000\"}\n".len();
            let mut body = bytes[..end].to_vec();
            // Its checksum is right, whatever was done to it.
            for (at, byte, how) in &changes {
                let at = at.index(body.len());
                match how {
                    0 => body[at] = *byte,
                    1 => body.insert(at, b"0\"}\\"[usize::from(*byte % 4)]),
                    _ => drop(body.remove(at)),
                }
            }
            let crc = crc32c::crc32c(&body);
            body.extend_from_slice(format!(",\"crc\":\"{crc:08x}\"}}").as_bytes());
            prop_assert_eq!(fast_path::decode(&body, &mut hats), codec::decode(&body));
        }
    }

    #[test]
    fn a_date_is_today_or_later_or_refused(text in "[a-z0-9+ .-]{0,16}", day in 0u32..60_000) {
        let today = chrono::NaiveDate::from_num_days_from_ce_opt(700_000 + i32::try_from(day).unwrap()).unwrap();
        if let Ok(date) = airtime::domain::record::dates::parse(&text, today) {
            prop_assert!(date >= today, "{text} on {today}: {date}");
        }
    }
}
