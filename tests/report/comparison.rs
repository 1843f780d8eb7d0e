//! Two records of one meeting: what is told of them at each level, and what is not.

use airtime::{
    domain::{
        Event, PersonId,
        people::{agreement::Agreement, joining::NotTimed},
    },
    report::{
        Detail,
        document::comparison::document,
        format::{html, text},
        model::comparison::{self, Comparison, Recorded},
    },
};
use serde_json::Value;

use crate::meeting::{Meeting, near};

const BOTH: [Detail; 2] = [Detail::Groups, Detail::People];

fn compared(first: &Meeting, second: &Meeting, detail: Detail) -> Comparison {
    let recorded = |m| Recorded { id: "20260501-abc234", history: m };
    comparison::compare(recorded(&first.history), recorded(&second.history), detail, None).unwrap()
}

fn json(found: &Comparison) -> Value {
    serde_json::to_value(found).unwrap()
}

fn page(found: &Comparison) -> String {
    let text = text::text_of_width(&document(found), airtime::report::PageWidth::default());
    text.split_whitespace().collect::<Vec<_>>().join(" ")
}

/// The floor goes to these people at these moments.
fn taps(mut m: Meeting, taps: &[(u64, u16)], end: u64) -> Meeting {
    for &(at, n) in taps {
        m.floor(at, n);
    }
    m.at(end, Event::Ended);
    m
}

/// Two note-takers, the second one 0.5 s later and without one of the turns.
fn keepers(people: fn() -> Meeting) -> [Meeting; 2] {
    let first = [(10_000, 1), (40_000, 2), (70_000, 1), (90_000, 2), (120_000, 1)];
    let second = [(10_000, 1), (40_500, 2), (90_500, 2), (120_500, 1)];
    [taps(people(), &first, 150_000), taps(people(), &second, 150_000)]
}

#[test]
fn the_figures_are_what_is_worked_out_by_hand() {
    let [first, second] = keepers(|| Meeting::live(3, 3));
    let found = compared(&first, &second, Detail::Groups);
    // At the offset 0 they differ from 40.0 to 40.5, from 70 to 90, from 120.0 to 120.5: 21 s of 150. At −0.5 s it would
    // be from 9.5 to 10 and from 70 to 90 of 149.5.
    assert_eq!((found.offset_s, found.compared_s), (-0.5, 149.5));
    assert!(near(found.agreement_person, 129.0 / 149.5), "{found:?}");
    assert_eq!(found.lag_median_s, Some(0.0));
    let turns = found.turns.unwrap();
    assert_eq!((turns.first, turns.second, turns.both), (5, 3, 3));
    let long: Vec<_> = found.differences.iter().map(|d| (d.start_s, d.end_s)).collect();
    assert_eq!(long, [(70.0, 90.0)]);
}

#[test]
fn what_was_said_first_is_in_words_and_the_figures_follow() {
    let [first, second] = keepers(|| Meeting::live(3, 3));
    let page = page(&compared(&first, &second, Detail::Groups));
    let words = page.find("The two records agree on who had the floor for 86% of the time.").unwrap();
    assert!(words < page.find("kappa").unwrap(), "{page}");
    assert!(page.contains("The second record began 0.5 s before the first."), "{page}");
}

#[test]
fn fewer_than_three_people_are_not_told_as_turns_or_lag() {
    let [first, second] = keepers(|| Meeting::live(1, 1));
    let found = compared(&first, &second, Detail::Groups);
    let told = json(&found);
    for member in
        ["turns", "lag_median_s", "kappa_person", "agreement_person", "kappa_group", "groups", "people"]
    {
        assert!(told[member].is_null(), "{member}: {told}");
    }
    assert_eq!(
        (&told["differences"], &told["speaking"]),
        (&Value::from([(); 0].map(|()| 0)), &told["differences"])
    );
    assert!(page(&found).contains("Fewer than three people are counted, so we do not show turns."));
    assert!(json(&compared(&first, &second, Detail::People))["turns"]["both"] == 3);
}

#[test]
fn one_small_group_hides_groups_and_shows_when_anybody_spoke() {
    let [first, second] = keepers(|| Meeting::live(1, 4));
    let found = compared(&first, &second, Detail::Groups);
    assert_eq!((&found.groups, found.kappa_group), (&None, None));
    assert!(found.kappa_person.is_some());
    assert_eq!(found.speaking.iter().map(|s| &s.group).collect::<Vec<_>>(), [&None]);
}

/// The facilitator (7) speaks, or it is quiet instead.
fn withheld(hides_facilitator: bool, facilitator_spoke: bool, late: u64) -> Meeting {
    let mut m = Meeting::live(3, 3);
    m.at(0, Event::Agreement(Box::new(Agreement { hides_facilitator, ..Agreement::default() })));
    for (at, n) in [(0, 7), (30_000, 1), (60_000, 7), (95_000, 5), (120_000, 2), (150_000, 7)] {
        let speaker = m.speaker(n);
        m.at(at + late, if n == 7 && !facilitator_spoke { Event::Open } else { Event::Floor(speaker) });
    }
    m.at(160_000, Event::Ended);
    m
}

#[test]
fn a_facilitator_who_would_rather_not_be_shown_is_told_by_neither_record() {
    for detail in BOTH {
        // One record withholds it, or both.
        for second_hides in [true, false] {
            let [spoke, quiet] = [true, false].map(|spoke| {
                json(&compared(&withheld(true, spoke, 0), &withheld(second_hides, spoke, 700), detail))
            });
            assert_eq!(spoke, quiet, "{detail:?} {second_hides}");
            let people = spoke["people"].as_array().map_or(&[][..], Vec::as_slice);
            assert!(people.iter().all(|person| person["id"] != "p7"), "{spoke}");
        }
    }
    let told = compared(&withheld(false, true, 0), &withheld(false, true, 700), Detail::People);
    assert!(told.people.unwrap().iter().any(|person| person.id == "p7"));
    let found = compared(&withheld(true, true, 0), &withheld(true, true, 700), Detail::People);
    assert!(page(&found).contains("How long the facilitator spoke is not shown."));
}

#[test]
fn records_that_say_one_thing_all_the_time_have_no_kappa_and_no_nan() {
    let one = || taps(Meeting::live(3, 3), &[(0, 1)], 60_000);
    let found = compared(&one(), &one(), Detail::Groups);
    assert_eq!((found.agreement_person, found.kappa_person), (Some(1.0), None));
    let page = page(&found);
    assert!(page.contains("Both records say the same thing all the time") && !page.contains("NaN"), "{page}");
}

#[test]
fn agreement_that_is_slight_is_said_with_its_source() {
    let [first, _] = keepers(|| Meeting::live(3, 3));
    let other =
        taps(Meeting::live(3, 3), &[(0, 4), (20_000, 5), (33_000, 1), (61_000, 3), (90_000, 6)], 150_000);
    let said = page(&compared(&first, &other, Detail::Groups));
    assert!(said.contains("Landis and Koch 1977"), "{said}");
    let [first, second] = keepers(|| Meeting::live(3, 3));
    assert!(!page(&compared(&first, &second, Detail::Groups)).contains("Landis"));
    // Of groups alone.
    let mut found = compared(&first, &second, Detail::Groups);
    found.kappa_group = Some(0.06);
    let said = page(&found);
    assert!(
        said.contains("In figures: 0.06. That is slight agreement at most (Landis and Koch 1977"),
        "{said}"
    );
}

#[test]
fn shares_of_two_records_stand_with_how_far_off_they_may_be() {
    let [first, second] = keepers(|| Meeting::live(3, 3));
    let mut found = compared(&first, &second, Detail::Groups);
    (found.first.error_points, found.second.error_points) = (Some(6.0), Some(8.0));
    let said = page(&found);
    let error = "Each share may be up to 8 points too high or too low. By that alone, the two records may be 10 points apart.";
    assert!(said.contains(error), "{said}");
    (found.first.error_points, found.second.error_points) = (None, None);
    assert!(!page(&found).contains("too high or too low"), "nobody pressed keys");
}

#[test]
fn a_person_who_is_not_timed_is_someone_in_both() {
    let [first, mut second] = keepers(|| Meeting::live(3, 3));
    let not =
        NotTimed { person: PersonId(1), on: true, from_start: true, counted_as: None, awaits_answer: false };
    second.at(150_000, Event::NotTimed(not));
    let found = compared(&first, &second, Detail::People);
    assert!(found.has_untimed_people);
    assert!(page(&found).contains("Some people are not timed."));
}

#[test]
fn a_page_shows_both_records_and_where_they_differ() {
    let [first, second] = keepers(|| Meeting::live(3, 3));
    let found = compared(&first, &second, Detail::Groups);
    let html = html::page(&[document(&found)], false, "2027-01-01".parse().unwrap()).unwrap();
    for lane in ["lived experience (first)", "lived experience (second)", "staff (first)", "they differ"] {
        assert!(html.contains(lane), "{lane}: {html}");
    }
}
