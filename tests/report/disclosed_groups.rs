//! What is shown of each group: when it spoke, how it looks, and whether its balance is withheld.

use airtime::{
    domain::{
        Event,
        preparation::charter::{Charter, GroundRule, SessionKind},
    },
    report::{
        Detail,
        disclosure::{Disclosure, MarkedInterruptions},
    },
};

use crate::meeting::{LIVED, Meeting, STAFF};

/// Everybody speaks for ten seconds, one after another.
fn meeting(lived: u16, staff: u16) -> Meeting {
    let mut m = Meeting::live(lived, staff);
    for n in 1..=lived + staff + 1 {
        m.floor(u64::from(n) * 10_000, n);
    }
    m.at(100_000, Event::Ended);
    m
}

fn shown<T>(m: &Meeting, what: impl Fn(&Disclosure<'_>) -> T) -> T {
    what(&Disclosure::new(&m.report(Detail::Groups), Detail::Groups))
}

#[test]
fn each_group_is_shown_to_speak_when_it_did() {
    let spoke = shown(&meeting(3, 3), |d| {
        let groups = d.in_balance();
        let bounds = |spans: Vec<airtime::report::disclosure::Span>| {
            (spans.first().unwrap().start_s, spans.last().unwrap().end_s)
        };
        groups.iter().map(|group| (group.id.clone(), bounds(d.spans_of(group)))).collect::<Vec<_>>()
    });
    assert_eq!(spoke, [(LIVED.to_owned(), (10.0, 40.0)), (STAFF.to_owned(), (40.0, 70.0))]);
}

#[test]
fn groups_beside_the_centred_one_have_places_of_their_own() {
    let place = |id: &str| shown(&meeting(3, 3), |d| d.place_beside_centred(id));
    assert_eq!([LIVED, STAFF, "apart", "nobody"].map(place), [None, Some(0), Some(1), None]);
}

#[test]
fn a_balance_is_withheld_where_there_is_one_and_a_group_is_small() {
    let told = |m: &Meeting| shown(m, |d| !d.withholds_balance());
    assert!(!told(&meeting(2, 3)) && told(&meeting(3, 3)));
    for staff in [2, 3] {
        let mut one_group = meeting(3, staff);
        let charter = Charter { kind: SessionKind::OneGroup, ..Charter::default() };
        one_group.at(100_000, Event::Charter(Box::new(charter)));
        assert!(told(&one_group));
    }
}

#[test]
fn whether_interruptions_were_marked_is_shown_with_how_many() {
    use airtime::domain::notes::marks::CutIn;
    let is_marked = |rule: bool, cut_in: bool, marked: MarkedInterruptions| {
        let mut m = Meeting::live(3, 3);
        let asked = GroundRule { rule: 1, text: "One at a time".into(), marks_interruptions: rule };
        m.at(0, Event::Rule(Box::new(asked)));
        if cut_in {
            let [by_role, by_group] = [STAFF, STAFF].map(str::to_owned);
            let [on_role, on_group] = [LIVED, LIVED].map(str::to_owned);
            let cut_in = CutIn { turn: 1, by_role, by_group, on_role, on_group, invited: false };
            m.at(1_000, Event::CutIn(Box::new(cut_in)));
        }
        shown(&m, |d| d.marked_interruptions() == marked)
    };
    assert!(is_marked(false, false, MarkedInterruptions::NotMarked));
    assert!(is_marked(true, false, MarkedInterruptions::None));
    assert!(is_marked(true, true, MarkedInterruptions::Some));
}
