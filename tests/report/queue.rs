//! Hands in the report that is read: how many were answered, and how long they waited.

use airtime::{
    domain::Event,
    report::{self, Detail, Format, PageKind, Request},
};

use crate::meeting::Meeting;

/// The text of a meeting in which so many hands were up for ten seconds each.
fn text(hands: u16) -> String {
    let mut m = Meeting::live(3, 3);
    for n in 1..=hands {
        let from = u64::from(n) * 20_000;
        m.hand(from, n, true);
        m.floor(from + 10_000, n);
    }
    m.at(100_000, Event::Ended);
    let today = "2027-01-01".parse().unwrap();
    let wanted = Request {
        format: Format::Text,
        detail: Detail::Groups,
        page: PageKind::Full,
        today,
        practised: None,
        width: airtime::report::PageWidth::default(),
    };
    report::render(vec![m.report(Detail::Groups)], wanted).unwrap()
}

#[test]
fn how_long_hands_waited_is_told_of_three_and_more() {
    let (two, three) = (text(2), text(3));
    assert!(two.contains("Hands that were answered: 2.") && !two.contains("waited"), "{two}");
    assert!(three.contains("Half of them waited 0:10 or less. The longest wait was 0:10."), "{three}");
}
