//! Where somebody takes part: in the room or online, and what is made of it.

use airtime::domain::{
    Event, Hat, Intent, PersonId, Refusal,
    agenda::items::ItemKind,
    measures::{
        balance::balance,
        places::{PlaceShare, by_place},
        prompts::{self, PromptKind, Reason, Why},
    },
    people::joining::{PersonAdded, PlaceChanged, SeatPlace},
};

use crate::{
    decided, lines,
    meeting::{LIVED, Meeting, STAFF},
};

fn online(n: u16) -> Event {
    Event::Place(PlaceChanged { person: PersonId(n), place: SeatPlace::Online })
}

/// So many with lived experience, so many staff, a facilitator; these of them are online.
fn meeting(lived: u16, staff: u16, at_screens: &[u16]) -> Meeting {
    let mut m = Meeting::live(lived, staff);
    for n in at_screens {
        m.at(0, online(*n));
    }
    m
}

fn places(m: &Meeting) -> Vec<PlaceShare> {
    by_place(&m.history.session().tally)
}

/// Whether the prompt is due at `ms`.
fn due(m: &mut Meeting, ms: u64) -> bool {
    m.at(ms, Event::StillHere);
    let s = m.history.session();
    prompts::due(s, &s.tally).iter().any(|(kind, _)| *kind == PromptKind::LookAtScreen)
}

#[test]
fn somebody_is_in_the_room_unless_it_is_said_and_goes_online_and_back() {
    let mut m = meeting(3, 3, &[]);
    let toggle = |m: &Meeting| decided(m, Intent::Place(PersonId(1)));
    assert_eq!(toggle(&m), Ok(vec![online(1)]));
    m.at(0, online(1));
    let back = PlaceChanged { person: PersonId(1), place: SeatPlace::Room };
    assert_eq!(toggle(&m), Ok(vec![Event::Place(back)]));
    assert_eq!(decided(&m, Intent::Place(PersonId(50))), Err(Refusal::NoSuchPerson));
    assert!(lines(m.history.records()).contains(r#""type":"place","data":{"person":"p1","place":"online"}"#));
}

#[test]
fn the_room_is_not_written_down() {
    let added = PersonAdded::nameless(PersonId(1), &Hat::new(STAFF, STAFF));
    let json = serde_json::to_string(&added).unwrap();
    assert!(!json.contains("place"), "{json}");
    let read: PersonAdded = serde_json::from_str(&json).unwrap();
    assert_eq!(read.place, SeatPlace::Room);
    let online = PersonAdded { place: SeatPlace::Online, ..added };
    assert!(serde_json::to_string(&online).unwrap().contains(r#""place":"online""#));
}

#[test]
fn talk_counts_for_the_place_where_the_speaker_was_at_the_time() {
    let mut m = meeting(3, 3, &[2, 3, 6]);
    m.floor(0, 1);
    m.at(10_000, online(1));
    m.floor(30_000, 7);
    m.floor(40_000, 4);
    m.at(50_000, Event::Ended);
    let told: Vec<_> = places(&m).iter().map(|p| (p.place, p.people, p.ms)).collect();
    assert_eq!(told, [(SeatPlace::Room, 2, 20_000), (SeatPlace::Online, 4, 20_000)]);
    assert_eq!(places(&m)[0].share, Some(0.5), "the facilitator is not in the balance");
}

#[test]
fn there_are_no_places_where_everybody_is_in_the_room() {
    let mut m = meeting(3, 3, &[7]);
    m.floor(0, 1);
    m.at(10_000, Event::StillHere);
    assert_eq!(places(&m), []);
}

#[test]
fn places_are_small_where_they_beside_the_groups_would_tell_of_one_or_two() {
    let small = |lived, staff, at_screens: &[u16]| places(&meeting(lived, staff, at_screens))[0].small;
    assert!(small(3, 3, &[1, 2]), "two are online");
    assert!(!small(3, 3, &[1, 2, 3]), "each place is a group");
    assert!(!small(3, 3, &[1, 2, 4]), "nobody can tell them apart");
    assert!(small(3, 4, &[1, 2, 3, 4]), "online less the first group is p4");
    let mut moved = meeting(3, 3, &[1, 2, 3]);
    moved.floor(0, 4);
    moved.at(10_000, Event::Place(PlaceChanged { person: PersonId(1), place: SeatPlace::Room }));
    assert!(places(&moved)[0].small, "the room less staff is p1");
}

#[test]
fn the_screen_is_named_when_nobody_online_has_spoken_in_a_discussion() {
    let mut m = meeting(3, 3, &[1]);
    m.add_item(0, 1, "Ramps", ItemKind::Discussion);
    m.start_item(0, 1);
    m.floor(0, 4);
    assert!(!due(&mut m, 19_999), "not in the first third of a minute");
    assert!(due(&mut m, 20_000));
    let s = m.history.session();
    let why = prompts::why(s, &s.tally, &balance(s, &s.tally), PromptKind::LookAtScreen);
    assert_eq!(why, Some(Why::Online { people: 1 }));
    assert_eq!(prompts::due(s, &s.tally)[0].1, Reason::Screen { item: Some(0) });
    m.floor(25_000, 1);
    assert!(!due(&mut m, 25_000), "they speak");
    m.floor(27_000, 4);
    assert!(!due(&mut m, 30_000), "they have spoken");
    m.add_item(30_000, 2, "A story", ItemKind::Story);
    m.start_item(30_000, 2);
    assert!(!due(&mut m, 60_000), "the floor is somebody's");
}

#[test]
fn the_screen_is_not_named_where_nobody_to_be_heard_is_there() {
    let mut m = meeting(3, 3, &[7]);
    m.floor(0, 4);
    assert!(!due(&mut m, 310_000), "a facilitator is not waited for");
    m.at(310_000, online(5));
    assert!(due(&mut m, 320_000));
    m.left(320_000, 5);
    assert!(!due(&mut m, 320_000));
}

#[test]
fn a_session_without_items_is_one_that_has_to_be_under_way() {
    let mut m = meeting(3, 3, &[1]);
    m.hat(0, 1, LIVED, LIVED);
    m.floor(0, 4);
    assert!(!due(&mut m, 299_999));
    assert!(due(&mut m, 300_000));
}
