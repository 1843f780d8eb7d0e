//! The time on the wall and the date, as a session knows them.

use airtime::domain::{
    Event, Intent, Moment, Refusal,
    notes::{
        decide::NotesIntent,
        kind::NoteKind,
        note::{About, AboutNote},
    },
    record::{
        continuity::{AmendmentOpened, ClockStepped, Resumed},
        dates,
        opening::Source,
        wall_clock::moment_at,
    },
};
use chrono::{DateTime, FixedOffset, NaiveDate};

use crate::{decided, meeting::Meeting};

const HOUR_MS: u64 = 3_600_000;

fn wall(text: &str) -> DateTime<FixedOffset> {
    DateTime::parse_from_rfc3339(text).unwrap()
}

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

#[test]
fn the_time_on_the_wall_is_read_off_the_last_line_that_tells_it() {
    let mut m = Meeting::live(3, 3);
    let at = |m: &Meeting, hours: u64| m.history.wall_at(Moment::from_ms(hours * HOUR_MS)).unwrap();
    assert_eq!(at(&m, 2), wall("2026-05-01T12:00:00+01:00"));
    let stepped = ClockStepped { by_ms: 60_000, wall: wall("2026-05-01T11:01:00+01:00") };
    m.at(HOUR_MS, Event::ClockStepped(Box::new(stepped)));
    assert_eq!(at(&m, 2), wall("2026-05-01T12:01:00+01:00"));
    let since = Moment::from_ms(HOUR_MS);
    let resumed = Resumed { wall: wall("2026-05-01T14:30:00+01:00"), boot: None, since };
    m.at(3 * HOUR_MS, Event::Resumed(Box::new(resumed)));
    assert_eq!(at(&m, 4), wall("2026-05-01T15:30:00+01:00"));

    let records = m.history.records();
    assert_eq!(moment_at(records, wall("2026-05-01T16:30:00+01:00")), Moment::from_ms(5 * HOUR_MS));
    assert_eq!(moment_at(records, wall("2026-05-01T08:00:00+01:00")), Moment::from_ms(3 * HOUR_MS));
    assert_eq!(moment_at(&records[1..2], wall("2026-05-01T16:30:00+01:00")), Moment::ZERO);
    assert_eq!(moment_at(&[], wall("2026-05-01T16:30:00+01:00")), Moment::ZERO);
}

#[test]
fn what_is_due_today_or_later_is_taken_and_yesterday_is_refused() {
    let mut m = Meeting::opened(Source::Live, true);
    let note = m.note(0, NoteKind::Action, "Mend the ramp");
    let due = |m: &Meeting, day: &str| {
        decided(m, Intent::Notes(NotesIntent::About { note, about: About::Due(date(day)) }))
    };
    let taken =
        |day: &str| Ok(vec![Event::AboutNote(Box::new(AboutNote { note, about: About::Due(date(day)) }))]);
    for day in ["2026-05-01", "2026-05-02", "2027-01-01"] {
        assert_eq!(due(&m, day), taken(day));
    }
    assert_eq!(due(&m, "2026-04-30"), Err(Refusal::PastDate(date("2026-04-30"))));
    // It opened at ten in the morning: fourteen hours later is the next day.
    m.at(14 * HOUR_MS, Event::StillHere);
    assert_eq!(due(&m, "2026-05-01"), Err(Refusal::PastDate(date("2026-05-01"))));
    assert_eq!(due(&m, "2026-05-02"), taken("2026-05-02"));
    // Corrected a week later, it is that day.
    m.at(15 * HOUR_MS, Event::Ended);
    let amendment = AmendmentOpened { wall: wall("2026-05-09T09:00:00+01:00"), by: None };
    m.at(15 * HOUR_MS, Event::AmendmentOpened(Box::new(amendment)));
    assert_eq!(due(&m, "2026-05-08"), Err(Refusal::PastDate(date("2026-05-08"))));
    assert_eq!(due(&m, "2026-05-09"), taken("2026-05-09"));
}

#[test]
fn a_plus_may_stand_apart_from_its_number() {
    let today = date("2026-05-01");
    assert_eq!(dates::parse("+ 2 weeks", today), Ok(date("2026-05-15")));
    assert_eq!(dates::parse("+ 10 d", today), Ok(date("2026-05-11")));
}
