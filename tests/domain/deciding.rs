//! What an intent comes to: the agenda, people, preparation, notes and the end.

use airtime::{
    domain::{
        Event, Hat, Intent, PersonId, Refusal,
        agenda::{
            decide::AgendaIntent,
            items::{ItemClosed, ItemKind, Outcome},
        },
        closing::{
            answers::{AloudQuestion, SaidAloud},
            decide::ClosingIntent,
        },
        notes::{
            decide::NotesIntent,
            kind::NoteKind,
            marks::CutIn,
            note::{About, AboutNote, Note},
        },
        people::{
            agreement::RoomShows,
            changes::Rekeyed,
            draft::PersonDraft,
            joining::{Headcount, NotTimed, PersonAdded, Seat},
        },
        preparation::{
            charter::{Charter, GroundRule, Kept, SessionKind},
            decide::PreparationIntent,
        },
        privacy::removal::Forgotten,
        record::{
            continuity::{Interrupted, Interruption},
            ids::ItemRef,
            opening::Source,
        },
    },
    text::people,
};

use crate::{
    decided,
    meeting::{LIVED, Meeting, STAFF},
};

fn agenda(m: &Meeting, intent: AgendaIntent) -> Result<Vec<Event>, Refusal> {
    decided(m, Intent::Agenda(intent))
}

fn prepare(m: &Meeting, intent: PreparationIntent) -> Result<Vec<Event>, Refusal> {
    decided(m, Intent::Preparation(intent))
}

fn closed(item: ItemClosed) -> Event {
    Event::ItemClosed(Box::new(item))
}

fn rule(n: u16, typed: &str) -> Event {
    Event::Rule(Box::new(GroundRule::read(n, typed)))
}

#[test]
fn off_the_record_nothing_happens_but_its_end() {
    let mut m = Meeting::live(3, 3);
    m.at(0, Event::OffRecord);
    assert_eq!(decided(&m, Intent::Open), Err(Refusal::OffTheRecord));
    assert_eq!(decided(&m, Intent::OffRecord), Ok(vec![Event::Open]));
    assert_eq!(decided(&m, Intent::End), Ok(vec![Event::Ended]));
}

#[test]
fn a_removal_after_a_stop_does_not_mean_that_the_meeting_went_on() {
    let mut m = Meeting::live(3, 3);
    m.at(1_000, Event::Interrupted(Interrupted { why: Interruption::Quit }));
    let wall = "2026-05-02T10:00:00Z".parse().unwrap();
    m.at(1_000, Event::Forgotten(Forgotten { wall, handles: PersonId(9) }));
    assert_eq!(m.history.session().interrupted, Some(Interruption::Quit));
    m.at(1_000, Event::StillHere);
    assert_eq!(m.history.session().interrupted, None);
}

#[test]
fn a_break_that_is_an_item_ends_with_it() {
    let mut m = Meeting::live(3, 3);
    for (n, kind) in (1..).zip([ItemKind::Break, ItemKind::Discussion, ItemKind::Break]) {
        m.add_item(0, n, "Item", kind);
    }
    let start = |m: &Meeting, item| decided(m, Intent::StartItem(item));
    let started = |item| Event::ItemStarted(ItemRef { item });
    assert_eq!(start(&m, 1), Ok(vec![started(1), Event::Break]));
    m.start_item(0, 1);
    let close = |m: &Meeting, item| agenda(m, AgendaIntent::Close(item, Outcome::Done));
    let done = |n| closed(ItemClosed { outcome: Some(Outcome::Done), ..ItemClosed::plain(n) });
    assert_eq!(close(&m, 1), Ok(vec![done(1)]), "nobody is on it yet");
    m.at(0, Event::Break);
    assert_eq!((start(&m, 1), start(&m, 3)), (Ok(vec![]), Ok(vec![started(3)])));
    assert_eq!(start(&m, 2), Ok(vec![started(2), Event::Open]));
    assert_eq!(close(&m, 1), Ok(vec![done(1), Event::Open]));
    assert_eq!(close(&m, 3), Ok(vec![done(3)]), "another");
    assert_eq!(decided(&m, Intent::CloseItem), Ok(vec![closed(ItemClosed::plain(1)), Event::Open]));
    m.start_item(0, 2);
    assert_eq!(close(&m, 2), Ok(vec![done(2)]), "the break is not part of it");
}

#[test]
fn how_an_item_ended_is_told_once_it_is_closed() {
    let mut m = Meeting::live(3, 3);
    m.add_item(0, 1, "The ramp", ItemKind::Discussion);
    let summary = |m: &Meeting, words: &str| agenda(m, AgendaIntent::Summary(1, words.into()));
    assert_eq!(agenda(&m, AgendaIntent::NotReady(1)), Ok(vec![Event::ItemNotReady(ItemRef { item: 1 })]));
    assert_eq!(agenda(&m, AgendaIntent::NotReady(2)), Err(Refusal::NoSuchItem(2)));
    assert_eq!(summary(&m, "Two"), Err(Refusal::ItemStillOpen(1)));
    m.at(0, closed(ItemClosed::plain(1)));
    let two = ItemClosed { summary: Some("Two".into()), ..ItemClosed::plain(1) };
    assert_eq!(summary(&m, " Two "), Ok(vec![closed(two)]));
    assert_eq!(summary(&m, " "), Err(Refusal::NothingToSay));
    assert_eq!(decided(&m, Intent::CloseItem), Err(Refusal::NoItem));
    let add = |title: &str| {
        let (title, kind) = (title.to_owned(), ItemKind::Discussion);
        decided(&m, Intent::AddItem { title, kind, planned_ms: None, asked_by: None }).map(|e| e.len())
    };
    assert_eq!((add(""), add("Lifts")), (Err(Refusal::NothingToSay), Ok(1)));
}

#[test]
fn what_is_said_at_the_end_is_about_what_there_is() {
    let mut m = Meeting::live(3, 3);
    m.at(0, rule(1, "One at a time"));
    let close = |intent| decided(&m, Intent::Closing(intent));
    let kept = |rule| close(ClosingIntent::RuleKept { rule, kept: Kept::Kept }).map(|e| e.len());
    assert_eq!((kept(1), kept(2)), (Ok(1), Err(Refusal::NoSuchRule(2))));
    let aloud = |words: &str| close(ClosingIntent::Aloud(AloudQuestion::OneWord, words.into()));
    let said = SaidAloud { question: AloudQuestion::OneWord, words: "Tired".into() };
    assert_eq!(aloud(" Tired "), Ok(vec![Event::SaidAloud(Box::new(said))]));
    assert_eq!(aloud(" "), Err(Refusal::NothingToSay));
    let guess = |group: &str| close(ClosingIntent::Guess(Some(group.into()))).map(|e| e.len());
    assert_eq!((guess(STAFF), guess("board")), (Ok(1), Err(Refusal::NoSuchGroup)));
}

#[test]
fn a_note_has_words_and_a_mark_needs_none() {
    let mut m = Meeting::live(3, 3);
    let write = |text: &str| decided(&m, Intent::Note(NoteKind::Decision, text.into()));
    let note = |kind, text: &str| Event::Note(Box::new(Note::new(kind, text.into())));
    assert_eq!(write(""), Err(Refusal::NothingToSay));
    assert_eq!(write("A ramp"), Ok(vec![note(NoteKind::Decision, "A ramp")]));
    let mark = |kind| decided(&m, Intent::Notes(NotesIntent::Mark(kind)));
    assert_eq!(mark(NoteKind::Jargon), Ok(vec![note(NoteKind::Jargon, "")]));
    assert_eq!(mark(NoteKind::Decision), Err(Refusal::NothingToSay));
    let seq = m.note(0, NoteKind::Decision, "A ramp");
    let why = |words: &str| {
        decided(&m, Intent::Notes(NotesIntent::About { note: seq, about: About::Why(words.into()) }))
    };
    let about = AboutNote { note: seq, about: About::Why("The step".into()) };
    assert_eq!(why(" The step "), Ok(vec![Event::AboutNote(Box::new(about))]));
    assert_eq!(why(" "), Err(Refusal::NothingToSay));
}

#[test]
fn who_spoke_over_whom_is_marked_by_role_where_a_rule_asks_for_it() {
    let mut m = Meeting::live(3, 3);
    let cut_in = |m: &Meeting| decided(m, Intent::Notes(NotesIntent::CutIn));
    m.floor(0, 1);
    m.floor(1_000, 4);
    assert_eq!(cut_in(&m), Err(Refusal::NotMarkedHere));
    m.at(1_000, rule(1, "One at a time (mark interruptions)"));
    let turn = m.floor(2_000, 1);
    let [by_role, by_group] = [LIVED; 2].map(ToOwned::to_owned);
    let [on_role, on_group] = [STAFF; 2].map(ToOwned::to_owned);
    let mark = CutIn { turn, by_role, by_group, on_role, on_group, invited: false };
    assert_eq!(cut_in(&m), Ok(vec![Event::CutIn(Box::new(mark.clone()))]));
    m.at(2_000, Event::CutIn(Box::new(mark.clone())));
    let invited = CutIn { invited: true, ..mark };
    assert_eq!(cut_in(&m), Ok(vec![Event::CutIn(Box::new(invited))]));
    m.floor(3_000, 1);
    assert_eq!(cut_in(&m), Err(Refusal::NobodyBefore), "over themselves");
    m.at(4_000, Event::Open);
    assert_eq!(cut_in(&m), Err(Refusal::NobodySpeaking));
    m.floor(5_000, 4);
    assert_eq!(cut_in(&m), Err(Refusal::NobodyBefore));
}

fn draft(role: &str, key: Option<char>) -> Intent {
    Intent::Add(PersonDraft { role: role.into(), group: STAFF.into(), key, ..PersonDraft::default() })
}

#[test]
fn keys_roles_and_people_are_only_so_many() {
    let mut m = Meeting::live(3, 3);
    m.at(0, Event::Rekeyed(Rekeyed { person: PersonId(1), key: Some('a') }));
    let rekey = |n, key| decided(&m, Intent::Rekey(PersonId(n), key)).map(|e| e.len());
    assert_eq!([rekey(1, 'a'), rekey(2, 'b')], [Ok(1), Ok(1)]);
    assert_eq!(rekey(2, 'a'), Err(Refusal::KeyTaken('a', PersonId(1))));
    assert_eq!(rekey(2, 'A'), Err(Refusal::KeyNoLetter('A')));
    assert_eq!(decided(&m, draft(STAFF, Some('a'))), Err(Refusal::KeyTaken('a', PersonId(1))));
    let put_on = |m: &Meeting, role: &str| {
        decided(m, Intent::Hat(PersonId(1), Hat::new(role, STAFF))).map(|events| events.len())
    };
    assert_eq!(decided(&m, Intent::Hat(PersonId(1), Hat::new(LIVED, LIVED))), Ok(vec![]));
    // Three roles so far, of 64.
    for n in 8..69 {
        assert_eq!(put_on(&m, "nurse"), Ok(1));
        m.person(0, n, &format!("role {n}"), STAFF, true);
    }
    assert_eq!((put_on(&m, "nurse"), put_on(&m, "role 8")), (Err(Refusal::TooManyRoles), Ok(1)));
    for n in 69..1_000 {
        m.person(0, n, STAFF, STAFF, true);
    }
    assert!(decided(&m, draft(STAFF, None)).is_ok());
    m.person(0, 1_000, STAFF, STAFF, true);
    assert_eq!(decided(&m, draft(STAFF, None)), Err(Refusal::TooManyPeople));
}

#[test]
fn the_room_waits_for_half_time_only_where_it_is_known() {
    let mut m = Meeting::live(3, 3);
    let shows = |m: &Meeting, shows: RoomShows| decided(m, Intent::RoomShows(shows.into())).map(|e| e.len());
    assert_eq!(shows(&m, RoomShows::FromHalfTime), Err(Refusal::NoHalfTime));
    assert_eq!(shows(&m, RoomShows::Always), Ok(1));
    m.add_item(0, 1, "The ramp", ItemKind::Discussion);
    assert_eq!(shows(&m, RoomShows::FromHalfTime), Ok(1));
}

#[test]
fn rules_are_agreed_once_and_are_fifty_at_most() {
    let mut m = Meeting::live(3, 3);
    assert_eq!(prepare(&m, PreparationIntent::AgreeRules), Err(Refusal::NoRules));
    let add = |m: &Meeting| prepare(m, PreparationIntent::AddRule("Listen".into()));
    for n in 1..=50 {
        assert_eq!(add(&m), Ok(vec![rule(n, "Listen")]));
        m.at(0, rule(n, "Listen"));
    }
    assert_eq!(add(&m), Err(Refusal::TooManyRules));
    assert_eq!(prepare(&m, PreparationIntent::AgreeRules), Ok(vec![Event::RulesAgreed]));
    m.at(0, Event::RulesAgreed);
    assert_eq!(prepare(&m, PreparationIntent::AgreeRules), Ok(vec![]));
}

#[test]
fn groups_only_is_chosen_before_a_meeting_begins() {
    let mut m = Meeting::live(3, 3);
    let kind = |m: &Meeting, kind| prepare(m, PreparationIntent::Kind(kind));
    let charter = |kind| Event::Charter(Box::new(Charter { kind, ..Charter::default() }));
    assert_eq!(kind(&m, SessionKind::Joint), Ok(vec![]));
    assert_eq!(kind(&m, SessionKind::OneGroup), Ok(vec![charter(SessionKind::OneGroup)]));
    assert_eq!(kind(&m, SessionKind::GroupsOnly), Err(Refusal::KindAtTheStart));
    m.at(0, charter(SessionKind::GroupsOnly));
    assert_eq!(kind(&m, SessionKind::Joint), Err(Refusal::KindAtTheStart));
    let purpose = |words: &str| prepare(&m, PreparationIntent::Purpose(words.into())).map(|e| e.len());
    assert_eq!((purpose(" "), purpose("A ramp")), (Err(Refusal::NothingToSay), Ok(1)));
}

#[test]
fn a_key_of_a_group_stands_for_so_many_people() {
    let mut m = Meeting::opened(Source::Live, true);
    let heads = |m: &Meeting, group: &str, people| {
        let key = people::find_group_key(&m.history.session().roster, group);
        prepare(m, PreparationIntent::Heads { key, typed: group.into(), people })
    };
    assert_eq!(heads(&m, STAFF, 4), Err(Refusal::PeopleAreCounted));
    m.at(0, Event::Charter(Box::new(Charter { kind: SessionKind::GroupsOnly, ..Charter::default() })));
    let seat = PersonAdded::nameless(PersonId(1), &Hat::new(STAFF, STAFF));
    m.at(0, Event::Person(Box::new(PersonAdded { seat: Seat::Group, key: Some('s'), ..seat })));
    for people in [1, 1_000] {
        let count = Headcount { person: PersonId(1), people };
        assert_eq!(heads(&m, STAFF, people), Ok(vec![Event::Headcount(count)]));
    }
    assert_eq!([0, 1_001].map(|n| heads(&m, STAFF, n)), [const { Err(Refusal::BadHeadcount) }; 2]);
    assert_eq!(heads(&m, LIVED, 4), Err(Refusal::NoKeyForGroup(LIVED.into())));
    assert_eq!(decided(&m, draft(STAFF, None)), Err(Refusal::GroupHasKey(STAFF.into())));
}

#[test]
fn all_who_are_not_timed_share_the_seat_of_their_group() {
    let mut m = Meeting::live(3, 3);
    let wish = |m: &Meeting, n, keep_total| {
        prepare(m, PreparationIntent::NotTimed { person: PersonId(n), from_start: false, keep_total })
    };
    let not = |n, on, counted_as| {
        Event::NotTimed(NotTimed {
            person: PersonId(n),
            on,
            from_start: false,
            counted_as,
            awaits_answer: false,
        })
    };
    assert_eq!(wish(&m, 4, false), Ok(vec![not(4, true, None)]));
    let seat = PersonAdded::nameless(PersonId(8), &Hat::new(STAFF, STAFF));
    let seat = Event::Person(Box::new(PersonAdded { seat: Seat::Someone, ..seat }));
    let shared = Some(PersonId(8));
    assert_eq!(wish(&m, 4, true), Ok(vec![seat.clone(), not(4, true, shared)]));
    m.at(0, seat);
    m.at(0, not(4, true, shared));
    assert_eq!(wish(&m, 5, true), Ok(vec![not(5, true, shared)]));
    assert_eq!(wish(&m, 5, false), Ok(vec![not(5, true, None)]));
    assert_eq!(wish(&m, 8, true), Err(Refusal::NotOnePerson(PersonId(8))));
    let timed = |n| prepare(&m, PreparationIntent::Timed(PersonId(n)));
    assert_eq!((timed(4), timed(5)), (Ok(vec![not(4, false, None)]), Ok(vec![])));
    let of = |words: &str| {
        let (kind, text) = (NoteKind::Action, "A ramp".to_owned());
        prepare(&m, PreparationIntent::CameOfIt { kind, text, words: words.into() })
    };
    assert_eq!(of(""), Err(Refusal::NothingToSay));
    let written = Note { carried: true, ..Note::new(NoteKind::Action, "A ramp".into()) };
    let about = AboutNote { note: m.history.next_seq(), about: About::Closed("Built".into()) };
    assert_eq!(of("Built"), Ok(vec![Event::Note(Box::new(written)), Event::AboutNote(Box::new(about))]));
}
