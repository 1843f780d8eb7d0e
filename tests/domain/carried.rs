//! What the meetings of a series left open, and what came of it.

use airtime::{
    domain::{
        Event, History, PersonId, Session,
        agenda::items::{ItemClosed, ItemKind, Outcome},
        notes::{
            carried::{Carried, CarriedKind, CarriedSource, carried, entries, ledger},
            kind::NoteKind,
            note::{About, AboutNote, Note, Owner},
        },
    },
    text::people::group_label,
};
use chrono::NaiveDate;

use crate::meeting::{LIVED, Meeting, STAFF};

fn date(text: &str) -> NaiveDate {
    text.parse().unwrap()
}

/// The meeting as one of this day, called by it.
fn on(day: &str, m: &Meeting) -> Session {
    let mut records = m.history.records().to_vec();
    if let Event::Opened(opened) = &mut records[0].event {
        day.clone_into(&mut opened.id);
        opened.wall = format!("{day}T10:00:00+01:00").parse().unwrap();
    }
    History::from_records(records).session().clone()
}

fn written(m: &mut Meeting, note: Note, known: impl IntoIterator<Item = About>) -> u32 {
    let note = m.at(1_000, Event::Note(Box::new(note)));
    for about in known {
        m.at(1_000, Event::AboutNote(Box::new(AboutNote { note, about })));
    }
    note
}

fn new(kind: NoteKind, text: &str) -> Note {
    Note::new(kind, text.into())
}

/// It was said in an earlier meeting.
fn again(kind: NoteKind, text: &str) -> Note {
    Note { carried: true, ..new(kind, text) }
}

fn done(answer: &str) -> [About; 1] {
    [About::Closed(answer.into())]
}

/// One meeting with something of each kind.
fn first() -> Session {
    let mut m = Meeting::live(3, 3);
    for (item, outcome) in [(1, Outcome::Stalemate), (2, Outcome::Done)] {
        m.add_item(0, item, "Parking", ItemKind::Discussion);
        let summary = (item == 1).then(|| "no agreement on parking".into());
        let (referred_to, by) = (Some("the council".into()), Some(date("2026-04-15")));
        m.start_item(0, item);
        let closed = ItemClosed { item, outcome: Some(outcome), summary, referred_to, by };
        m.at(0, Event::ItemClosed(Box::new(closed)));
    }
    let by_board = About::NeedsApproval("the board".into());
    written(&mut m, new(NoteKind::Action, "mend the ramp"), [About::Owner(Owner::Person(PersonId(4)))]);
    let known = [About::Why("no money".into()), About::LookAgain(date("2026-06-01"))];
    written(&mut m, new(NoteKind::UnmetNeed, "later buses"), known);
    written(&mut m, new(NoteKind::Decision, "a new logo"), [by_board, About::CameFrom(LIVED.into())]);
    written(&mut m, new(NoteKind::Decision, "open the garden"), [About::Why("it is spring".into())]);
    written(&mut m, new(NoteKind::Idea, "a choir"), []);
    written(&mut m, new(NoteKind::Idea, "more cake"), [About::TakenUp(true)]);
    written(&mut m, new(NoteKind::Disagreement, "about keys"), []);
    written(&mut m, new(NoteKind::Note, "it rained"), []);
    on("2026-03-01", &m)
}

fn texts(of: &[Carried]) -> Vec<(CarriedKind, &str)> {
    of.iter().map(|c| (c.kind, c.text.as_str())).collect()
}

fn find<'a>(of: &'a [Carried], text: &str) -> &'a Carried {
    of.iter().find(|c| c.text == text).unwrap()
}

#[test]
fn a_meeting_leaves_what_waits_for_somebody_and_what_was_decided() {
    let left = entries(&first(), group_label);
    let expected = [
        (CarriedKind::Stalemate, "no agreement on parking"),
        (CarriedKind::Action, "mend the ramp"),
        (CarriedKind::UnmetNeed, "later buses"),
        (CarriedKind::Approval, "a new logo"),
        (CarriedKind::Decision, "open the garden"),
        (CarriedKind::Idea, "a choir"),
    ];
    assert_eq!(texts(&left), expected);
    let open: Vec<bool> = left.iter().map(Carried::is_open).collect();
    assert_eq!(open, [true, true, true, true, false, true]);
    let about: Vec<Option<&str>> = left.iter().map(|c| c.about.as_deref()).collect();
    let (council, board) = (Some("the council"), Some("the board"));
    assert_eq!(about, [council, None, Some("no money"), board, Some("it is spring"), None]);
    assert!(left.iter().all(|c| c.said_on == Some(date("2026-03-01")) && c.session == "2026-03-01"));
    assert_eq!((left[0].said_in, left[0].by), (CarriedSource::Item(1), Some(date("2026-04-15"))));
    assert_eq!((left[1].owner.as_deref(), left[2].by), (Some(STAFF), Some(date("2026-06-01"))));
    assert_eq!(left[3].from.as_deref(), Some("lived experience"));
}

/// Two months later: what came of it.
fn second() -> Session {
    let mut m = Meeting::live(3, 3);
    written(&mut m, again(NoteKind::Action, "Mend the ramp"), done("it was mended"));
    written(&mut m, again(NoteKind::Decision, "a new logo"), done("the board said yes"));
    written(&mut m, again(NoteKind::Decision, "paint the hall"), []);
    written(&mut m, again(NoteKind::Disagreement, "no agreement on parking"), done("two places more"));
    written(
        &mut m,
        again(NoteKind::Idea, "a choir"),
        [About::TakenUp(true)].into_iter().chain(done("it sings")),
    );
    on("2026-05-01", &m)
}

#[test]
fn what_came_of_it_stands_under_what_was_said() {
    let kinds = texts(&entries(&second(), group_label)).into_iter().map(|(kind, _)| kind).collect::<Vec<_>>();
    assert_eq!(
        kinds,
        [
            CarriedKind::Action,
            CarriedKind::Approval,
            CarriedKind::Approval,
            CarriedKind::Stalemate,
            CarriedKind::Idea
        ]
    );

    let all = ledger([&first(), &second()].map(|s| entries(s, group_label)));
    assert_eq!(all.len(), 7, "each thing once: {:?}", texts(&all));
    let ramp = find(&all, "Mend the ramp");
    assert_eq!((ramp.came_of_it.as_deref(), ramp.is_open()), (Some("it was mended"), false));
    assert_eq!((ramp.said_on, ramp.closed_on), (Some(date("2026-03-01")), Some(date("2026-05-01"))));
    assert_eq!(ramp.owner.as_deref(), Some(STAFF), "who does it is still known");
    // From the first of March to the first of May.
    assert_eq!(ramp.age_days(date("2026-07-01")), Some(61));
    assert_eq!(find(&all, "later buses").age_days(date("2026-03-31")), Some(30));
    assert_eq!(find(&all, "open the garden").age_days(date("2026-03-31")), None);

    let mut m = Meeting::live(3, 3);
    written(&mut m, new(NoteKind::Action, "mend the ramp"), []);
    let all = ledger([first(), second(), on("2026-06-01", &m)].iter().map(|s| entries(s, group_label)));
    let open: Vec<bool> =
        all.iter().filter(|c| c.kind == CarriedKind::Action).map(Carried::is_open).collect();
    assert_eq!(open, [false, true], "said again after it was done, it is said anew");
}

#[test]
fn a_meeting_begins_with_what_is_open_and_what_the_last_one_did() {
    assert_eq!(carried(&[], group_label), []);
    let [first, second] = [first(), second()];
    let mut m = Meeting::live(3, 3);
    written(&mut m, new(NoteKind::Decision, "close at nine"), []);
    written(&mut m, again(NoteKind::UnmetNeed, "later buses"), done("one at ten"));
    let third = on("2026-06-01", &m);
    let after_two = carried(&[first.clone(), second.clone()], group_label);
    let expected = [
        (CarriedKind::UnmetNeed, "later buses"),
        (CarriedKind::Approval, "paint the hall"),
        (CarriedKind::Action, "Mend the ramp"),
        (CarriedKind::Stalemate, "no agreement on parking"),
        (CarriedKind::Approval, "a new logo"),
        (CarriedKind::Idea, "a choir"),
    ];
    assert_eq!(texts(&after_two), expected);
    let after_three = carried(&[first, second, third], group_label);
    let expected = [
        (CarriedKind::Approval, "paint the hall"),
        (CarriedKind::UnmetNeed, "later buses"),
        (CarriedKind::Decision, "close at nine"),
    ];
    assert_eq!(texts(&after_three), expected);
}
