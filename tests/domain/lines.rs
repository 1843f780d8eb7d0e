//! Single lines of a file: how they are written, and lines that stand where they should not.

use airtime::domain::{
    Event, Hat, History, Moment, PersonId, Record, Speaker, floor::turn_events::Split,
    record::opening::Source,
};

use crate::{
    lines,
    meeting::{Meeting, STAFF},
};

#[test]
fn a_session_opens_once_whatever_a_damaged_file_says() {
    let mut m = Meeting::live(3, 3);
    m.floor(0, 1);
    let Event::Opened(mut again) = m.history.records()[0].event.clone() else { panic!("it opens") };
    again.title = Some("Another meeting".into());
    m.at(5_000, Event::Opened(again));
    let s = m.history.session();
    assert_eq!((s.title.as_deref(), s.roster.people().len()), (Some("The new ward"), 7));
    assert_eq!(s.tally.totals().speaking, 5_000);
}

#[test]
fn an_event_is_found_by_its_number_wherever_it_stands() {
    let m = Meeting::live(1, 1);
    let seqs = [0, 2, 3, 9];
    let records = m.history.records().iter().zip(seqs).map(|(r, seq)| Record { seq, ..r.clone() });
    let history = History::from_records(records);
    for seq in seqs {
        assert_eq!(history.find(seq).map(|r| r.seq), Some(seq));
    }
    assert!(history.find(1).is_none() && history.find(4).is_none());
}

#[test]
fn the_second_part_of_a_turn_is_named_in_the_file_and_the_first_is_not() {
    let line = |part| {
        let (at, to) = (Moment::from_ms(5_000), Speaker { person: PersonId(1), hat: Hat::new(STAFF, STAFF) });
        let split = Event::Split(Box::new(Split { turn: 4, part, at, to: Some(to) }));
        lines(&[Record { seq: 8, t: at, event: split }])
    };
    assert!(line(1).contains(r#""turn":4,"part":1,"#), "{}", line(1));
    assert!(line(0).contains(r#""turn":4,"at":"#), "{}", line(0));
}

#[test]
fn a_source_is_called_the_same_everywhere() {
    let ids = [Source::Live, Source::Rehearsal, Source::Rttm, Source::Webvtt, Source::Srt, Source::Csv];
    assert_eq!(ids.map(Source::id), ["live", "rehearsal", "rttm", "webvtt", "srt", "csv"]);
}
