//! What of a series of meetings may be shown.

use airtime::{
    domain::{Event, agenda::items::ItemKind, measures::tap_error::TapError},
    report::{
        Detail, Summary,
        disclosure::series::{Gap, first_voices, meetings},
        model::{series::series_report, summary::KOfM},
    },
};

use crate::meeting::Meeting;

/// Two items of half a minute; so many people, and who speaks in each.
fn meeting(lived: u16, staff: u16, speakers: &[u16]) -> Summary {
    let mut m = Meeting::live(lived, staff);
    for (item, n) in (1..).zip(speakers) {
        let at = u64::from(item) * 30_000;
        m.add_item(at, item, "The ramp", ItemKind::Discussion);
        m.start_item(at, item);
        m.floor(at, *n);
    }
    m.at(90_000, Event::Ended);
    Summary::of(m.history.session())
}

fn firsts(of: Vec<Summary>, detail: Detail) -> Option<KOfM> {
    let report = series_report(of, &[], detail, TapError::default(), "2026-06-01".parse().unwrap());
    first_voices(&report)
}

#[test]
fn first_voices_of_a_series_are_shown_where_no_meeting_has_a_small_group() {
    let large = || meeting(3, 3, &[1, 4]);
    let small = || meeting(2, 3, &[1, 2]);
    assert_eq!(firsts(vec![large()], Detail::Groups), Some(KOfM { k: 1, m: 2 }));
    assert_eq!(firsts(vec![large(), large()], Detail::Groups), Some(KOfM { k: 2, m: 4 }));
    assert_eq!(firsts(vec![large(), small()], Detail::Groups), None);
    assert_eq!(firsts(vec![small()], Detail::Groups), None);
    assert_eq!(firsts(vec![large(), small()], Detail::People), Some(KOfM { k: 3, m: 4 }));
    assert_eq!(firsts(vec![meeting(3, 3, &[])], Detail::Groups), None, "nobody spoke");
    assert_eq!(firsts(vec![], Detail::Groups), None);
}

#[test]
fn of_a_meeting_with_a_small_group_no_share_is_shown() {
    let of = vec![meeting(3, 3, &[1, 4]), meeting(2, 3, &[1, 2])];
    let report = series_report(of, &[], Detail::Groups, TapError::default(), "2026-06-01".parse().unwrap());
    let shown = meetings(&report);
    assert_eq!(shown.len(), 2);
    assert_eq!((shown[0].share, shown[0].first_voices), (Some(0.5), Some(KOfM { k: 1, m: 2 })));
    assert_eq!((shown[1].share, shown[1].first_voices, shown[1].gap), (None, None, Gap::TooFewPeople));
    assert!(shown.iter().all(|m| m.heard.is_some() && m.title == Some("The new ward")));
}
