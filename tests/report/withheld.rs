//! Whoever facilitates would rather not show how long they spoke: no report tells it, and nothing gives it away.

use airtime::{
    domain::{Event, people::agreement::Agreement},
    report::{Detail, Format, SessionReport, model::summary::Summary},
};

use crate::meeting::{LIVED, Meeting, STAFF};

const BOTH: [Detail; 2] = [Detail::Groups, Detail::People];

/// The facilitator (7) speaks, or it is quiet instead. A supporter (8) speaks too, and 4 facilitated for a while.
fn meeting(hides_facilitator: bool, facilitator_spoke: bool) -> Meeting {
    let mut m = Meeting::live(3, 3);
    m.person(0, 8, "supporter", "apart", true);
    m.at(0, Event::Agreement(Box::new(Agreement { hides_facilitator, ..Agreement::default() })));
    m.hat(0, 4, "facilitator", "apart");
    for (start, n) in [(0, 7), (30_000, 1), (60_000, 7), (80_000, 4), (95_000, 5), (120_000, 8)] {
        let uncounted = matches!(n, 4 | 7);
        let speaker = m.speaker(n);
        let quiet = uncounted && !facilitator_spoke;
        m.at(start, if quiet { Event::Open } else { Event::Floor(speaker) });
    }
    m.hat(130_000, 4, STAFF, STAFF);
    m.floor(140_000, 4);
    m.floor(150_000, 2);
    m.at(160_000, Event::Ended);
    m
}

fn json(report: &SessionReport) -> serde_json::Value {
    serde_json::to_value(report).unwrap()
}

#[test]
fn nothing_in_a_report_tells_talk_of_the_facilitator_from_quiet() {
    for detail in BOTH {
        let [spoke, quiet] = [true, false].map(|spoke| json(&meeting(true, spoke).report(detail)));
        assert_eq!(spoke, quiet, "{detail:?}");
        assert_ne!(
            json(&meeting(false, true).report(detail)),
            json(&meeting(false, false).report(detail)),
            "where nothing is withheld it is told"
        );
        for member in ["speaking_s", "person_seconds_s", "silence_s", "quiet_stretches"] {
            assert!(spoke["time"][member].is_null(), "{member}");
        }
        assert!(spoke["apart_share"].is_null() && spoke["session"]["agreement"]["hides_facilitator"] == true);
        let groups = spoke["groups"].as_array().unwrap();
        assert!(groups.iter().all(|g| g["id"] != "apart" && g["share_of_all"].is_null()));
    }
    let people = meeting(true, true).by_person().people;
    let ids: Vec<&str> = people.iter().map(|p| p.id.as_str()).collect();
    assert_eq!(ids, ["p1", "p2", "p3", "p5", "p6"], "nobody who was not counted for a time");
    assert!(people.iter().all(|p| [LIVED, STAFF].contains(&p.group.as_str())));
}

#[test]
fn every_page_says_that_it_is_not_shown_and_tells_talk_and_quiet_as_one() {
    let quiet_and_spoken = |format| {
        [true, false].map(|spoke| {
            let m = meeting(true, spoke);
            crate::formats::told(&m, format, Detail::Groups, "2027-01-01")
        })
    };
    for format in crate::formats::PAGES {
        let [spoke, quiet] = quiet_and_spoken(format);
        assert_eq!(spoke, quiet, "{format:?}");
        let said = crate::formats::plain(&spoke).contains("How long the facilitator spoke is not shown");
        assert!(said || format == Format::Json, "{format:?}: {spoke}");
    }
    let summary = Summary::of(meeting(true, true).history.session());
    let apart = summary.groups.iter().find(|g| !g.in_balance).unwrap();
    assert_eq!((apart.speaking_time_s, apart.people), (None, Some(3)));
}

#[test]
fn their_own_slip_still_shows_their_own_time() {
    let slip = crate::formats::slip_text(&meeting(true, true), "p7").unwrap();
    assert!(slip.contains("0:50"), "{slip}");
}
