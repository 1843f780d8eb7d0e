//! Meetings as they are tapped, the figures worked out by hand.

use airtime::{
    domain::{
        Aim, AimMode, Event, History, Intent, Moment, PersonId,
        agenda::items::ItemKind,
        decide::decide,
        floor::correct::CorrectIntent,
        notes::kind::NoteKind,
        people::joining::{PersonAdded, Seat, SeatPlace},
        record::continuity::{Gap, Resumed, Unattended},
    },
    report::Detail,
};
use chrono::DateTime;

use crate::meeting::{LIVED, Meeting, STAFF, accounted, group, heard, near, person, responses};

/// p1–p3 lived experience, p4–p6 staff, p7 facilitator. One minute of everything.
fn full_day() -> Meeting {
    let mut m = Meeting::live(3, 3);
    m.floor(10_000, 4); // 10 s of quiet first
    m.floor(70_000, 1); // staff 60 s
    m.floor(100_000, 7); // lived 30 s
    m.at(120_000, Event::Crosstalk); // apart 20 s
    m.at(130_000, Event::Someone); // crosstalk 10 s
    m.at(145_000, Event::Break); // someone 15 s
    m.at(205_000, Event::OffRecord); // break 60 s
    m.at(215_000, Event::SmallGroups); // off 10 s
    m.at(235_000, Event::Open); // small groups 20 s
    m.floor(238_000, 5); // 3 s quiet: too short to be a stretch
    m.at(248_000, Event::Ended); // staff 10 s
    m
}

#[test]
fn every_second_of_the_day_is_somewhere_and_only_held_time_is_anybodys() {
    let r = full_day().by_person();
    assert!(accounted(&r));
    let t = &r.time;
    assert_eq!((t.span_s, t.speaking_s, t.person_seconds_s), (248.0, Some(130.0), Some(120.0)));
    assert_eq!((t.crosstalk_s, t.overlap_s, t.silence_s, t.someone_s), (10.0, Some(10.0), Some(13.0), 15.0));
    assert_eq!((t.break_s, t.off_record_s, t.small_groups_s, t.unattended_s), (60.0, 10.0, 20.0, 0.0));
    assert_eq!(t.quiet_stretches, Some(1));
    assert_eq!(person(&r, "p4").speaking_time_s, 60.0);
    assert_eq!(person(&r, "p2").present_s, 158.0);
}

#[test]
fn shares_are_over_the_balance_and_the_facilitator_stands_apart() {
    let r = full_day().by_person();
    let (lived, staff, apart) = (group(&r, LIVED), group(&r, STAFF), group(&r, "apart"));
    assert!(near(lived.share, 0.3) && near(staff.share, 0.7) && apart.share.is_none());
    assert!(near(lived.even_share, 0.5) && near(lived.target, 0.5) && near(lived.gap_points, -20.0));
    assert!(near(r.apart_share, 20.0 / 120.0) && near(apart.share_of_all, 20.0 / 120.0));
    assert!(near(r.parity_ratio, 30.0 / 70.0));
    assert_eq!((apart.in_balance, apart.small_group, apart.target), (false, true, None));
    assert_eq!((staff.turns, staff.substantive_turns, staff.longest_turn_s), (2, 2, 60.0));
    assert!(near(person(&r, "p5").share, 0.1) && person(&r, "p7").share.is_none());
}

#[test]
fn spread_counts_the_silent_too() {
    let r = full_day().by_person();
    // 60, 30, 10, 0, 0, 0 s
    let p: [f64; 3] = [0.6, 0.3, 0.1];
    let entropy: f64 = -p.iter().map(|p| p * p.ln()).sum::<f64>();
    assert!(near(r.effective_voices, entropy.exp()));
    assert!(near(r.entropy_normalised, entropy / 6f64.ln()));
    // Σ|Ti−Tj| over ordered pairs = 2(30+50+180+20+90+30) = 800; 2 n ΣT = 1200
    assert!(near(r.gini, 800.0 / 1200.0) && near(r.gini_corrected, 0.8));
    assert!(near(r.hhi_normalised, (0.46 - 1.0 / 6.0) / (1.0 - 1.0 / 6.0)));
    assert_eq!(heard(&r), (3, 6));
}

#[test]
fn voices_follow_one_another_across_people_apart() {
    let r = full_day().by_person();
    assert_eq!(responses(&r)[STAFF][LIVED], 1);
    assert_eq!(responses(&r)[LIVED][STAFF], 1);
    assert_eq!(responses(&r)[STAFF][STAFF], 0);
    assert_eq!(responses(&r).len(), 2);
    let first = r.first_voice.as_ref().unwrap();
    assert_eq!((first.group.as_str(), first.person.as_deref(), first.at_s), (STAFF, Some("p4"), 10.0));
    let run = r.longest_run.as_ref().unwrap();
    assert_eq!((run.group.as_str(), run.turns, run.seconds), (STAFF, 1, 60.0));
    // 0:00–1:10 before the one voice; after it 100 → 158 s of running time.
    assert_eq!(r.longest_absence_s, Some(70.0));
}

#[test]
fn without_by_person_nobody_is_told() {
    let mut m = full_day();
    m.add_item(248_000, 1, "x", ItemKind::Discussion);
    let r = m.report(Detail::Groups);
    assert!(r.people.is_empty());
    assert_eq!(r.first_voice.unwrap().person, None);
    assert_eq!(r.items[0].not_heard, None);
    assert_eq!(r.session.agreement.holder, None);
}

#[test]
fn a_hat_changed_in_mid_turn_splits_it() {
    let mut m = Meeting::live(3, 3);
    m.floor(0, 4);
    m.hat(20_000, 4, "carer", LIVED);
    m.at(50_000, Event::Ended);
    let r = m.by_person();
    assert_eq!(group(&r, STAFF).speaking_time_s, 20.0);
    assert_eq!(group(&r, LIVED).speaking_time_s, 30.0);
    assert_eq!((group(&r, STAFF).people, group(&r, LIVED).people), (Some(3), Some(4)));
    assert_eq!((group(&r, STAFF).present_s, group(&r, LIVED).present_s), (Some(120.0), Some(180.0)));
    let p4 = person(&r, "p4");
    assert_eq!((p4.speaking_time_s, p4.turns, p4.group.as_str()), (50.0, 2, LIVED));
    assert_eq!(group(&r, LIVED).label, "lived experience and carers");
    assert_eq!(responses(&r)[STAFF][LIVED], 0, "nobody answers themselves");
}

#[test]
fn a_hat_put_right_at_set_up_was_never_worn() {
    let mut m = Meeting::live(3, 3);
    m.hat(0, 4, "carer", LIVED);
    m.at(50_000, Event::Ended);
    let r = m.by_person();
    assert_eq!((group(&r, STAFF).people, group(&r, LIVED).people), (Some(2), Some(4)));
    assert!(group(&r, STAFF).small_group);
}

#[test]
fn presence_runs_from_arrival_to_leaving() {
    let mut m = Meeting::live(3, 3);
    m.person(0, 8, STAFF, STAFF, false);
    m.person(0, 9, STAFF, STAFF, false);
    m.arrived(60_000, 8);
    m.left(80_000, 1);
    m.at(100_000, Event::Ended);
    let r = m.by_person();
    assert_eq!(person(&r, "p8").present_s, 40.0);
    assert_eq!(person(&r, "p1").present_s, 80.0);
    assert!(r.people.iter().all(|p| p.id != "p9"), "who never came is not told");
    assert_eq!((group(&r, STAFF).people, group(&r, STAFF).present_s), (Some(4), Some(340.0)));
    assert!(near(group(&r, LIVED).even_share, 280.0 / 620.0));
}

#[test]
fn a_voice_without_sound_is_a_voice_without_seconds() {
    let mut m = Meeting::live(3, 3);
    m.floor(0, 4);
    m.heard(30_000, 2);
    m.at(60_000, Event::Ended);
    let r = m.by_person();
    assert_eq!(group(&r, LIVED).speaking_time_s, 0.0);
    assert_eq!((group(&r, LIVED).turns, group(&r, LIVED).substantive_turns), (0, 1));
    assert_eq!(r.longest_absence_s, Some(30.0));
    assert_eq!(heard(&r), (2, 6));
}

#[test]
fn a_tap_of_under_a_second_is_a_turn_and_no_voice() {
    let mut m = Meeting::live(3, 3);
    m.floor(0, 4);
    m.floor(999, 1);
    m.at(1_999, Event::Ended);
    let r = m.by_person();
    assert_eq!((group(&r, STAFF).turns, group(&r, STAFF).substantive_turns), (1, 0));
    assert_eq!(r.first_voice.unwrap().person.as_deref(), Some("p1"));
}

#[test]
fn items_have_their_own_voices_and_settle_afresh() {
    let mut m = Meeting::live(3, 3);
    m.add_item(0, 1, "Check-in", ItemKind::CheckIn);
    m.add_item(0, 2, "The ward", ItemKind::Discussion);
    m.add_item(0, 3, "Never begun", ItemKind::Discussion);
    m.start_item(0, 1);
    m.floor(0, 1);
    m.start_item(30_000, 2);
    m.floor(40_000, 4);
    m.note(50_000, NoteKind::Decision, "Paint it blue");
    m.note(50_000, NoteKind::Note, "Lunch was good");
    m.at(60_000, Event::Break);
    m.at(90_000, Event::Ended);
    let r = m.by_person();
    let [check_in, ward, never] = r.items.as_slice() else { panic!("three items") };
    assert_eq!((check_in.spent_s, check_in.first_voice.as_ref().unwrap().group.as_str()), (30.0, LIVED));
    assert_eq!((ward.spent_s, ward.first_voice.as_ref().unwrap().at_s), (30.0, 40.0));
    assert_eq!(ward.not_heard.as_deref().unwrap(), ["p2", "p3", "p5", "p6"]);
    assert_eq!((ward.heard, ward.present), (Some(2), Some(6)), "who talked on into the item is heard in it");
    assert!(near(ward.groups[0].share, 1.0 / 3.0));
    assert_eq!((never.spent_s, never.present, never.first_voice.is_none()), (0.0, Some(0), true));
    assert_eq!((r.decisions.len(), r.decisions[0].note.item, r.decisions[0].note.at_s), (1, Some(2), 50.0));
    assert_eq!(r.notes[0].text, "Lunch was good");
    assert_eq!(heard(&r), (2, 6));
}

#[test]
fn a_check_in_settles_nothing_for_the_session() {
    let mut m = Meeting::live(3, 3);
    m.add_item(0, 1, "Check-in", ItemKind::CheckIn);
    m.start_item(0, 1);
    m.floor(0, 1);
    m.at(30_000, Event::Ended);
    let r = m.by_person();
    assert_eq!((heard(&r).0, r.items[0].heard), (0, Some(1)));
}

#[test]
fn hands_wait_in_running_time() {
    let mut m = Meeting::live(3, 3);
    m.add_item(0, 1, "The ward", ItemKind::Discussion);
    m.start_item(0, 1);
    for (ms, n) in [(0, 1), (10_000, 2), (20_000, 3), (20_000, 4), (25_000, 5)] {
        m.hand(ms, n, true);
    }
    m.floor(30_000, 1); // 30 s
    m.at(40_000, Event::Break);
    m.floor(100_000, 2); // 10 → 40 s of running time: 30 s
    m.floor(110_000, 4); // 30 s
    m.hand(115_000, 5, false);
    m.at(120_000, Event::Ended);
    let r = m.by_person();
    assert_eq!((r.queue.served, r.queue.never_served), (3, 1));
    let lived = &r.queue.groups[0];
    assert_eq!((lived.served, lived.never_served), (2, 1));
    assert_eq!((lived.median_wait_s, lived.longest_wait_s), (Some(30.0), Some(30.0)));
    assert_eq!((r.queue.never_served_by_item[0].item, r.queue.never_served_by_item[0].hands), (Some(1), 1));
    assert_eq!(r.queue.groups[2].median_wait_s, None);
}

#[test]
fn what_nobody_attended_is_nobodys() {
    let mut m = Meeting::live(3, 3);
    m.floor(0, 4);
    m.at(30_000, Event::StillHere);
    let wall = DateTime::parse_from_rfc3339("2026-05-01T10:10:00+01:00").unwrap();
    let since = Moment::from_ms(30_000);
    m.at(600_000, Event::Resumed(Box::new(Resumed { wall, boot: None, since })));
    m.floor(610_000, 1);
    m.at(640_000, Event::Unattended(Unattended { since: Moment::from_ms(620_000), why: Gap::Slept }));
    m.at(650_000, Event::Ended);
    let r = m.by_person();
    assert!(accounted(&r));
    assert_eq!(r.time.unattended_s, 590.0);
    assert_eq!((person(&r, "p4").speaking_time_s, person(&r, "p1").speaking_time_s), (30.0, 10.0));
}

#[test]
fn a_session_without_talk_has_no_shares() {
    let mut m = Meeting::live(3, 3);
    m.at(60_000, Event::Ended);
    let r = m.by_person();
    assert_eq!(group(&r, LIVED).share, None);
    assert_eq!(person(&r, "p1").share, None);
    assert_eq!((r.parity_ratio, r.effective_voices, r.gini), (None, None, None));
    assert_eq!(r.longest_absence_s, Some(60.0));
    assert!(r.first_voice.is_none() && r.longest_run.is_none());
}

#[test]
fn parity_needs_both_sides() {
    let mut m = Meeting::live(0, 3);
    m.floor(0, 1);
    m.at(60_000, Event::Ended);
    let r = m.by_person();
    assert_eq!((r.parity_ratio, r.longest_absence_s), (None, None));
    assert_eq!(r.groups.len(), 2, "only groups with a person");
}

#[test]
fn the_aim_that_the_group_agreed_is_what_the_gap_is_from() {
    let mut m = Meeting::live(3, 3);
    let mut aim = Aim::parse("lived_experience=60,staff=40").unwrap();
    aim.agreed = true;
    m.at(0, Event::Aim(Box::new(aim)));
    m.floor(0, 4);
    m.floor(75_000, 1);
    m.at(100_000, Event::Ended);
    let r = m.by_person();
    assert_eq!((r.target.mode, r.target.agreed), (AimMode::Custom, true));
    assert!(near(group(&r, LIVED).gap_points, -35.0));
}

#[test]
fn a_correction_is_as_if_it_had_been_right_at_once() {
    let mut m = Meeting::live(3, 3);
    let turn = m.floor(0, 4);
    let second = m.floor(60_000, 5);
    m.give(70_000, turn, Some(1));
    m.move_start(80_000, second, 50_000);
    m.insert(90_000, 10_000, 20_000, 2);
    m.at(100_000, Event::Ended);
    let r = m.by_person();
    assert!(accounted(&r));
    assert_eq!(person(&r, "p1").speaking_time_s, 40.0);
    assert_eq!(person(&r, "p2").speaking_time_s, 10.0);
    assert_eq!(person(&r, "p5").speaking_time_s, 50.0);
    assert_eq!((person(&r, "p4").speaking_time_s, person(&r, "p4").turns), (0.0, 0));
}

/// Somebody comes in late, is added, tapped, and the start is moved back; or a turn that was
/// *someone* is given to a person who was added only then.
#[test]
fn a_turn_may_stand_before_its_persons_own_event() {
    let mut m = Meeting::live(3, 3);
    let someone = m.at(10_000, Event::Someone);
    m.at(20_000, Event::Open);
    let added = PersonAdded {
        person: PersonId(8),
        id: Some("zoe".into()),
        name: Some("Zoë".into()),
        role: "carer".into(),
        group: LIVED.into(),
        key: Some('z'),
        here: true,
        seat: Seat::Person,
        people: None,
        place: SeatPlace::Room,
    };
    m.at(30_000, Event::Person(Box::new(added)));
    let turn = m.floor(30_000, 8);
    m.move_start(31_000, turn, 28_000);
    m.give(32_000, someone, Some(8));
    m.at(40_000, Event::Ended);
    let r = m.by_person();
    let zoe = person(&r, "zoe");
    assert_eq!((zoe.label.as_str(), zoe.speaking_time_s, zoe.turns), ("Zoë", 22.0, 2));
    assert_eq!(m.history.session().roster.by_key('z').map(|p| p.handle), Some(PersonId(8)));
}

/// A record that is read and one that was made as it went agree on what undo takes back.
#[test]
fn the_end_of_off_the_record_is_no_act_after_a_correction_either() {
    let mut m = Meeting::live(3, 3);
    let turn = m.floor(0, 4);
    m.floor(10_000, 5);
    m.give(12_000, turn, Some(1));
    m.at(20_000, Event::OffRecord);
    m.at(30_000, Event::Open);
    let read = History::from_records(m.history.records().iter().cloned());
    assert_eq!(read.last_act(), m.history.last_act());
    assert!(matches!(read.find(read.last_act().unwrap()).unwrap().event, Event::Given(_)));
}

/// Moved back, a turn stops at the end of a gap that nobody attended, and is not lost in it.
#[test]
fn no_turn_reaches_into_a_gap() {
    let mut m = Meeting::live(3, 3);
    m.floor(0, 4);
    let since = Moment::from_ms(30_000);
    m.at(60_000, Event::Unattended(Unattended { since, why: Gap::Slept }));
    m.floor(60_500, 1);
    let now = Moment::from_ms(61_000);
    let moved =
        decide(&m.history, Intent::Correct(CorrectIntent::MoveStart { turn: None, by_ms: -5_000 }), now)
            .unwrap();
    m.history.record(moved, now);
    m.at(70_000, Event::Ended);
    let r = m.by_person();
    assert!(accounted(&r));
    assert_eq!((r.time.unattended_s, person(&r, "p1").speaking_time_s), (30.0, 10.0));
}

/// What a hand-made file says of events that are no turns is passed over: nothing panics, nobody is lost.
#[test]
fn a_correction_of_what_is_no_turn_changes_nothing() {
    use airtime::domain::{
        floor::turn_events::{Inserted, Moved, Split},
        record::ids::TurnRef,
    };
    let day = || {
        let mut m = full_day();
        m.at(700_000, Event::StillHere);
        m
    };
    let before = day().by_person();
    let zero = TurnRef { turn: 0, part: 0 };
    let moved = Event::Moved(Moved { turn: 0, part: 0, start: Moment::from_ms(9_000) });
    let given = Event::Given(Box::new(airtime::domain::floor::turn_events::Given {
        turn: 1,
        part: 0,
        to: None,
        fill_later: true,
        also: vec![],
    }));
    let split = Event::Split(Box::new(Split { turn: 1, part: 0, at: Moment::from_ms(5_000), to: None }));
    for event in [moved, given, split, Event::Joined(zero), Event::Dropped(zero)] {
        let mut m = day();
        m.at(700_000, event);
        let after = m.by_person();
        assert_eq!((after.time, after.people), (before.time.clone(), before.people.clone()));
    }
    let start = Moment::from_ms(650_000);
    let speaker = Some(day().speaker(1));
    let backwards = Inserted { start, end: Moment::from_ms(10_000), speaker, then_open: false };
    let mut m = day();
    m.at(700_000, Event::Inserted(Box::new(backwards)));
    assert!(accounted(&m.by_person()), "an end before its start adds up all the same");
}
