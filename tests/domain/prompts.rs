//! When a prompt is due, and what it rests on.

use airtime::domain::{
    Aim, AimMode, Event, Hat, PersonId,
    agenda::{
        items::{ItemAdded, ItemKind},
        round::RoundStarted,
    },
    floor::{
        recent::Fade,
        under_aim::{Flow, Prompt},
    },
    measures::{
        balance::balance,
        prompts::{self, PromptKind, Reason, Why},
    },
    people::{
        agreement::{RoomChoice, RoomShows},
        joining::{Headcount, PersonAdded, Seat},
    },
    preparation::charter::{Charter, SessionKind},
    queue::hand::{Hand, HandKind},
    record::opening::Source,
};

use crate::meeting::{LIVED, Meeting, STAFF};

const HALF_TIME: &[PromptKind] = &[PromptKind::HalfTime];
const UNDER_AIM: &[PromptKind] = &[PromptKind::UnderAim];
const NOT_COME_IN: &[PromptKind] = &[PromptKind::NotComeIn];
const BOTH: &[PromptKind] = &[PromptKind::UnderAim, PromptKind::NotComeIn];

/// What is due at `ms`.
fn due(m: &mut Meeting, ms: u64) -> Vec<PromptKind> {
    m.at(ms, Event::StillHere);
    let s = m.history.session();
    prompts::due(s, &s.tally).into_iter().map(|(kind, _)| kind).collect()
}

/// What the prompts that are due rest on.
fn reasons(m: &Meeting) -> Vec<Reason> {
    let s = m.history.session();
    prompts::due(s, &s.tally).into_iter().map(|(_, reason)| reason).collect()
}

fn why(m: &Meeting, kind: PromptKind) -> Option<Why> {
    let s = m.history.session();
    prompts::why(s, &s.tally, &balance(s, &s.tally), kind)
}

fn since_centred(m: &mut Meeting, ms: u64) -> u64 {
    m.at(ms, Event::StillHere);
    m.history.session().tally.since_centred()
}

fn custom(lived: f64) -> Event {
    let shares = [(LIVED.into(), lived), (STAFF.into(), 1.0 - lived)].into();
    Event::Aim(Box::new(Aim { mode: AimMode::Custom, agreed: true, shares }))
}

fn kind(kind: SessionKind) -> Event {
    Event::Charter(Box::new(Charter { kind, ..Charter::default() }))
}

fn item(item: u16, kind: ItemKind, planned_ms: Option<u64>) -> Event {
    Event::Item(Box::new(ItemAdded { item, title: "Talk".into(), kind, planned_ms, asked_by: None }))
}

fn round(people: &[u16]) -> Event {
    let order = people.iter().copied().map(PersonId).collect();
    Event::RoundStarted(Box::new(RoundStarted { order }))
}

/// A seat for a whole group.
fn group_seat(m: &mut Meeting, n: u16, group: &str, people: Option<u16>) {
    let nameless = PersonAdded::nameless(PersonId(n), &Hat::new(group, group));
    m.at(0, Event::Person(Box::new(PersonAdded { seat: Seat::Group, people, ..nameless })));
}

#[test]
fn five_minutes_of_others_talk_are_due() {
    let mut m = Meeting::live(3, 3);
    m.floor(0, 4);
    assert_eq!(due(&mut m, 299_999), []);
    assert_eq!(due(&mut m, 300_000), NOT_COME_IN);
    let silent = Some(Why::Silent { since_ms: 300_000, heard: 1, of: 6 });
    assert_eq!(why(&m, PromptKind::NotComeIn), silent);
    m.at(300_000, Event::Break);
    assert_eq!(due(&mut m, 310_000), [], "the clocks stand");
    m.at(310_000, Event::Open);
    assert_eq!(due(&mut m, 310_000), NOT_COME_IN);
    m.at(310_000, kind(SessionKind::OneGroup));
    assert_eq!(due(&mut m, 310_000), [], "there is nothing to balance");
    m.at(310_000, kind(SessionKind::Joint));
    m.at(310_000, round(&[1, 2, 3]));
    assert_eq!(due(&mut m, 310_000), [], "everyone is asked in turn");
    m.at(310_000, Event::RoundEnded);
    m.at(310_000, item(1, ItemKind::Story, None));
    m.start_item(310_000, 1);
    assert_eq!(due(&mut m, 310_000), [], "the floor is somebody's");
    m.at(310_000, item(2, ItemKind::Discussion, None));
    m.start_item(310_000, 2);
    m.floor(310_000, 4);
    assert_eq!(due(&mut m, 609_999), [], "it has only begun");
    assert_eq!(due(&mut m, 610_000), NOT_COME_IN);
    m.at(610_000, Event::Ended);
    assert_eq!(due(&mut m, 610_000), []);

    let mut nobody = Meeting::live(0, 3);
    nobody.floor(0, 1);
    assert_eq!(due(&mut nobody, 400_000), []);
}

#[test]
fn where_everyone_has_spoken_nobody_is_asked_to_come_in() {
    let mut m = Meeting::live(3, 3);
    for (at, n) in [(0, 4), (2, 5), (4, 6), (6, 1), (8, 2), (10, 3), (12, 4)] {
        m.floor(at * 1_000, n);
    }
    assert_eq!(due(&mut m, 311_999), []);
    assert_eq!(due(&mut m, 312_000), UNDER_AIM);
    assert_eq!(why(&m, PromptKind::UnderAim), Some(Why::Silent { since_ms: 300_000, heard: 6, of: 6 }));
}

#[test]
fn half_time_is_due_for_two_minutes_in_which_nobody_is_given_the_floor() {
    let mut m = Meeting::live(3, 3);
    m.at(0, item(1, ItemKind::Story, Some(60_000)));
    m.at(0, item(2, ItemKind::Discussion, Some(60_000)));
    m.floor(0, 1);
    assert_eq!(due(&mut m, 59_999), []);
    assert_eq!(due(&mut m, 60_000), HALF_TIME);
    assert_eq!(why(&m, PromptKind::HalfTime), Some(Why::HalfTime { planned_ms: 120_000 }));
    m.start_item(100_000, 1);
    assert_eq!(due(&mut m, 100_000), []);
    m.start_item(130_000, 2);
    assert_eq!(due(&mut m, 209_999), HALF_TIME);
    assert_eq!(due(&mut m, 210_000), []);
}

#[test]
fn the_room_sees_the_balance_when_it_was_agreed() {
    let sees = |m: &Meeting| m.history.session().room_sees_balance(&m.history.session().tally);
    let choose = |m: &mut Meeting, shows: RoomShows| {
        m.at(0, Event::RoomShows(shows.into()));
        sees(m)
    };
    let mut m = Meeting::live(3, 3);
    m.add_item(0, 1, "The ramp", ItemKind::Discussion);
    let all = [RoomShows::AtTheEnd, RoomShows::FromHalfTime, RoomShows::Always, RoomShows::Never];
    assert_eq!(all.map(|shows| choose(&mut m, shows)), [false, false, true, false]);
    m.at(30_000, Event::StillHere);
    assert_eq!(all.map(|shows| choose(&mut m, shows)), [false, true, true, false], "half-time");
    m.at(40_000, Event::Ended);
    assert_eq!(all.map(|shows| choose(&mut m, shows)), [true, true, true, false]);
    let no_groups = RoomChoice::parse("no-groups").unwrap();
    m.at(50_000, Event::RoomShows(no_groups));
    assert!(!sees(&m));
    let json = |choice: RoomChoice| serde_json::to_string(&choice).unwrap();
    assert_eq!(json(no_groups), r#"{"shows":"never","without_groups":true}"#);
    assert_eq!(
        json(RoomShows::Never.into()),
        r#"{"shows":"never"}"#,
        "as it was before there was the choice"
    );
    let mut rehearsal = Meeting::opened(Source::Rehearsal, true);
    assert_eq!(all.map(|shows| choose(&mut rehearsal, shows)), [true, true, true, false]);
}

#[test]
fn under_aim_is_due_after_a_minute_and_never_in_the_first_ten() {
    let mut m = Meeting::live(3, 3);
    m.at(0, custom(0.4));
    m.floor(0, 4);
    assert_eq!(due(&mut m, 659_999), NOT_COME_IN);
    assert_eq!(due(&mut m, 660_000), BOTH);
    assert_eq!(why(&m, PromptKind::UnderAim), Some(Why::UnderAim { recent: 0.0, aim: 0.4 }));
    m.at(660_000, round(&[4]));
    assert_eq!(due(&mut m, 661_000), []);
    m.at(700_000, Event::RoundEnded);
    assert_eq!(due(&mut m, 759_999), NOT_COME_IN, "a go-round ends what was under way");
    assert_eq!(due(&mut m, 760_000), BOTH);
}

/// Staff have talked for eleven minutes and have the floor.
fn staff_talked() -> Meeting {
    let mut m = Meeting::live(3, 3);
    m.floor(0, 4);
    assert_eq!(due(&mut m, 660_000), BOTH);
    m
}

#[test]
fn nobody_is_invited_while_the_centred_group_speaks() {
    let mut m = staff_talked();
    m.floor(660_000, 1);
    assert_eq!(due(&mut m, 660_000), []);
    assert_eq!(due(&mut m, 661_000), []);
    m.floor(662_000, 4);
    assert_eq!(due(&mut m, 662_000), UNDER_AIM, "their share is as it was, and they have spoken");
}

#[test]
fn a_minute_of_quiet_someone_or_a_facilitator_ends_a_prompt() {
    for event in [Event::Someone, Event::Open, Event::Floor(Meeting::live(3, 3).speaker(7))] {
        let mut m = staff_talked();
        m.at(660_000, event);
        assert_eq!(due(&mut m, 719_999), BOTH);
        assert_eq!(due(&mut m, 720_000), []);
        assert_eq!(due(&mut m, 900_000), []);
        m.floor(900_000, 4);
        assert_eq!(due(&mut m, 959_999), NOT_COME_IN);
        assert_eq!(due(&mut m, 960_000), BOTH, "the minute begins anew");
    }
    let mut several = staff_talked();
    several.at(660_000, Event::Crosstalk);
    assert_eq!(due(&mut several, 800_000), BOTH, "that is talk");
}

#[test]
fn a_presentation_leaves_the_last_few_minutes_as_they_were() {
    let recent = |m: &Meeting| {
        let s = m.history.session();
        let b = balance(s, &s.tally);
        (b.groups.iter().map(|g| g.recent).collect::<Vec<_>>(), b.word, s.tally.recent().talk_lately())
    };
    let mut m = Meeting::live(3, 3);
    for at in (0..600).step_by(60) {
        m.floor(at * 1_000, 1);
        m.floor(at * 1_000 + 30_000, 4);
    }
    m.add_item(0, 1, "What we found", ItemKind::Presentation);
    m.add_item(0, 2, "The ramp", ItemKind::Discussion);
    m.start_item(600_000, 1);
    let before = recent(&m);
    m.at(1_800_000, Event::StillHere);
    assert_eq!(recent(&m), before);
    m.start_item(1_800_000, 2);
    assert_eq!(recent(&m), before);
    assert_eq!(due(&mut m, 1_870_000), HALF_TIME, "nothing of it goes on into the discussion");
}

#[test]
fn who_has_not_spoken_is_asked_in_a_discussion_after_its_first_third() {
    let due_after = |item_kind, planned_ms, ms: u64| {
        let mut m = Meeting::live(3, 3);
        m.at(0, item(1, item_kind, planned_ms));
        m.floor(0, 4);
        m.start_item(300_000, 1);
        due(&mut m, 300_000 + ms).contains(&PromptKind::NotComeIn)
    };
    let discussion = |planned_ms, ms| due_after(ItemKind::Discussion, planned_ms, ms);
    assert!(!discussion(Some(1_200_000), 399_999));
    assert!(discussion(Some(1_200_000), 400_000));
    assert!(!discussion(None, 299_999));
    assert!(discussion(None, 300_000));
    assert!(!due_after(ItemKind::Prioritise, Some(60_000), 300_000));
}

#[test]
fn a_prompt_has_the_same_reason_until_something_is_new() {
    let share = |m: &Meeting| reasons(m)[0];
    let mut m = staff_talked();
    let (first, silence) = (share(&m), reasons(&m)[1]);
    assert_eq!(silence, Reason::Silence { since: 0, item: None });
    m.floor(660_000, 1);
    m.floor(665_000, 4);
    m.at(1_000_000, Event::StillHere);
    assert_eq!(reasons(&m), [first, Reason::Silence { since: 665_000, item: None }]);
    m.floor(1_000_000, 1);
    m.floor(1_300_000, 4);
    m.at(2_200_000, Event::StillHere);
    assert_ne!(share(&m), first, "it was at its aim in between");
}

/// Whether staff's talk of eleven minutes makes the prompt come on.
fn comes_on(mut m: Meeting, staff: u16) -> bool {
    m.floor(0, staff);
    m.at(660_000, Event::StillHere);
    m.history.session().tally.prompt().is_on()
}

#[test]
fn with_fewer_than_two_of_the_group_nobody_is_prompted() {
    assert!(!comes_on(Meeting::live(1, 3), 2));
    assert!(comes_on(Meeting::live(2, 3), 3));
    let mut one_left = Meeting::live(2, 3);
    one_left.left(0, 1);
    assert!(!comes_on(one_left, 3));
    let seats = |people| {
        let mut m = Meeting::opened(Source::Live, true);
        group_seat(&mut m, 1, LIVED, people);
        group_seat(&mut m, 2, STAFF, Some(4));
        comes_on(m, 2)
    };
    assert_eq!([Some(1), Some(2), Some(3), None].map(seats), [false, true, true, true]);
}

#[test]
fn whoever_comes_goes_or_changes_hats_counts_once_among_those_who_are_here() {
    let with = |change: fn(&mut Meeting)| {
        let mut m = Meeting::live(2, 4);
        change(&mut m);
        comes_on(m, 3)
    };
    let prompts = [
        with(|m| m.left(0, 1)),
        with(|m| {
            m.left(0, 1);
            m.arrived(0, 2);
        }),
        with(|m| {
            m.left(0, 1);
            m.arrived(0, 1);
        }),
        with(|m| m.hat(0, 2, STAFF, STAFF)),
        with(|m| {
            m.left(0, 1);
            m.hat(0, 6, LIVED, LIVED);
        }),
    ];
    assert_eq!(prompts, [false, false, true, false, true]);
    let counted_later = |people| {
        let mut m = Meeting::opened(Source::Live, true);
        group_seat(&mut m, 1, LIVED, Some(3 - people));
        group_seat(&mut m, 2, STAFF, Some(4));
        m.at(0, Event::Headcount(Headcount { person: PersonId(1), people }));
        comes_on(m, 2)
    };
    assert_eq!([1, 2].map(counted_later), [false, true]);
}

#[test]
fn the_share_is_held_against_the_aim_of_the_centred_group() {
    // Three of every ten seconds are theirs: under 0.6 of 60%, over 0.6 of 40%.
    let on = |lived| {
        let mut m = Meeting::live(3, 3);
        m.at(0, custom(lived));
        for at in (0..700).step_by(10) {
            m.floor(at * 1_000, 1);
            m.floor((at + 3) * 1_000, 4);
        }
        m.at(700_000, Event::StillHere);
        m.history.session().tally.prompt().is_on()
    };
    assert_eq!([0.6, 0.4].map(on), [true, false]);
}

const STAFF_SPEAK: Flow = Flow { centred: 0.0, all: 120_000.0, centred_speaking: 0, all_speaking: 1 };

/// By `dt` ms towards an aim of 50%.
fn advance(prompt: &mut Prompt, flow: &Flow, dt: u64) {
    prompt.span(flow, flow.after(Fade::over(dt)).share(), dt, 0.5);
}

/// Whether the prompt is on `dt` ms after the share was far below 0.3 for so many ms.
fn on_after(below_ms: u64, flow: Flow, dt: u64) -> bool {
    let mut prompt = Prompt::default();
    advance(&mut prompt, &STAFF_SPEAK, below_ms);
    assert!(!prompt.is_on());
    advance(&mut prompt, &flow, dt);
    prompt.is_on()
}

#[test]
fn the_minute_below_ends_where_the_share_crosses_and_not_before() {
    // 29.2% with lived experience speaking: 30% after 1.426 s, 34.7% after 10 s.
    let rising = Flow { centred: 35_000.0, all: 120_000.0, centred_speaking: 1, all_speaking: 1 };
    assert!(on_after(59_000, rising, 10_000));
    assert!(!on_after(58_000, rising, 10_000));
    // From 0 it is 7.8% after 10 s: all of them are below.
    let low = Flow { centred: 0.0, ..rising };
    assert!(on_after(55_000, low, 10_000));
    assert!(!on_after(49_000, low, 10_000));
}

#[test]
fn two_who_speak_at_once_count_twice() {
    // 50% falls to 30% after 38.258 s.
    let two = Flow { centred: 60_000.0, all: 120_000.0, centred_speaking: 0, all_speaking: 2 };
    let on = |dt| {
        let mut prompt = Prompt::default();
        advance(&mut prompt, &two, dt);
        prompt.is_on()
    };
    assert_eq!([98_000, 98_500].map(on), [false, true]);
}

#[test]
fn only_talk_of_other_counted_groups_runs_since_the_last_voice() {
    let mut m = Meeting::live(3, 3);
    m.floor(0, 4);
    m.floor(10_000, 7);
    assert_eq!(since_centred(&mut m, 15_000), 10_000, "facilitator");
    m.at(15_000, Event::Open);
    m.at(20_000, Event::Someone);
    m.floor(24_000, 1);
    assert_eq!(since_centred(&mut m, 24_999), 10_000, "a second makes a voice");
    assert_eq!(since_centred(&mut m, 25_000), 0);
    m.floor(30_000, 4);
    m.heard(33_000, 2);
    assert_eq!(since_centred(&mut m, 33_000), 0, "a card is a voice");
    m.heard(35_000, 5);
    assert_eq!(since_centred(&mut m, 35_000), 2_000);
    m.add_item(35_000, 1, "What we found", ItemKind::Presentation);
    m.start_item(35_000, 1);
    assert_eq!(since_centred(&mut m, 40_000), 2_000);
    m.add_item(40_000, 2, "The ramp", ItemKind::Discussion);
    m.start_item(40_000, 2);
    m.at(41_000, round(&[4, 1]));
    assert_eq!(since_centred(&mut m, 45_000), 3_000);
    m.at(45_000, Event::RoundEnded);
    m.at(46_000, Event::Break);
    assert_eq!(since_centred(&mut m, 50_000), 4_000);
}

#[test]
fn an_answer_to_their_question_does_not_run() {
    let mut m = Meeting::live(3, 3);
    let hand = |n, kind, to| Event::Hand(Hand { kind, to, ..Hand::up(PersonId(n)) });
    m.at(0, hand(1, HandKind::Question, None));
    m.floor(0, 1);
    m.floor(5_000, 4);
    assert_eq!(since_centred(&mut m, 8_000), 0);
    m.floor(8_000, 5);
    assert_eq!(since_centred(&mut m, 10_000), 2_000, "the first has answered");
    m.floor(10_000, 2);
    m.floor(12_000, 4);
    assert_eq!(since_centred(&mut m, 15_000), 3_000, "she asked nothing");
    m.at(15_000, hand(5, HandKind::Reply, Some(PersonId(2))));
    m.floor(15_000, 5);
    assert_eq!(since_centred(&mut m, 20_000), 3_000, "he replies to her");
    m.at(20_000, hand(6, HandKind::Reply, Some(PersonId(5))));
    m.floor(20_000, 6);
    assert_eq!(since_centred(&mut m, 21_000), 4_000, "he replies to staff");
    m.at(21_000, hand(4, HandKind::Question, None));
    m.floor(21_000, 4);
    m.floor(22_000, 5);
    assert_eq!(since_centred(&mut m, 24_000), 7_000, "staff asked");
}

#[test]
fn prompts_are_known_by_their_ids() {
    let ids = PromptKind::ALL.iter().map(|kind| kind.id()).collect::<Vec<_>>();
    assert_eq!(ids, ["half_time", "under_aim", "not_come_in", "look_at_screen"]);
    assert_eq!(PromptKind::parse(" Under-aim"), Some(PromptKind::UnderAim));
    assert_eq!(PromptKind::parse("half time"), Some(PromptKind::HalfTime));
    assert_eq!(PromptKind::parse("bell"), None);
}
