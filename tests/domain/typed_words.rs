//! A name in what people typed goes when its person is taken out, wherever and however it was typed.

use airtime::domain::{
    Event, PersonId,
    notes::{
        kind::NoteKind,
        note::{About, AboutNote, Agrees, GroupAgrees, InOurHands, Note, Owner},
    },
    people::joining::PersonAdded,
    privacy::{
        name_forms::NameForms,
        redact,
        remaining::{WhyLeft, remaining},
        removal::RemovedTime,
    },
    record::ids::EventRef,
};

use crate::{forgetting::rename, lines, meeting::Meeting, naming::read};

/// A meeting in which the first person is called Marlow.
fn with_marlow() -> Meeting {
    let mut m = Meeting::live(3, 3);
    rename(&mut m, 1, "Marlow");
    m
}

#[test]
fn everything_that_can_be_known_of_a_note_is_looked_through() {
    let marlow = || "Marlow asked".to_owned();
    let named = || Owner::Named(marlow());
    let all = [
        About::Text(marlow()),
        About::CameFrom("friends_of_marlow".to_owned()),
        About::Agrees(GroupAgrees { group: "friends_of_marlow".to_owned(), agrees: Agrees::Yes }),
        About::Dissent(marlow()),
        About::NeedsApproval(marlow()),
        About::Owner(named()),
        About::InOurHands(InOurHands::NeedsHelpFrom(marlow())),
        About::Why(marlow()),
        About::SaidBy(named()),
        About::Closed(marlow()),
    ];
    for about in all {
        let mut m = with_marlow();
        m.at(1_000, Event::AboutNote(Box::new(AboutNote { note: 1, about: about.clone() })));
        assert!(lines(m.history.records()).to_lowercase().matches("marlow").count() > 1);
        let left = lines(&redact::take_out(m.history.records(), PersonId(1), RemovedTime::AsSomeone, "x"));
        assert!(!left.to_lowercase().contains("marlow"), "{about:?}: {left}");
    }
}

#[test]
fn ids_and_lines_of_a_later_version_are_looked_through() {
    let all = [
        ("item", r#"{"item":1,"title":"x","kind":"discussion","asked_by":"friends_of_marlow"}"#),
        ("taken_out", r#"{"numbered":"friends_of_marlow"}"#),
        ("of_a_later_version", r#"{"text":"Marlow asked"}"#),
        ("of_a_later_version", r#"{"list":[{"deep":"Marlow asked"}]}"#),
        ("of_a_later_version", r#"{"Marlow":1}"#),
    ];
    for (kind, data) in all {
        let mut m = with_marlow();
        m.at(1_000, read(kind, data).event);
        let left = lines(&redact::take_out(m.history.records(), PersonId(1), RemovedTime::AsSomeone, "x"));
        assert!(!left.to_lowercase().contains("marlow"), "{kind} {data}: {left}");
    }
}

fn out_of(name: &str, text: &str) -> Option<String> {
    NameForms::of_names(&[name.to_owned()]).out_of(text, "somebody")
}

#[test]
fn a_name_is_found_where_a_word_begins_and_with_all_that_belongs_to_its_letters() {
    assert_eq!(out_of("Marlow", "Marlow asked").as_deref(), Some("somebody asked"));
    assert_eq!(out_of("Marlow", "McMarlow asked"), None);
    assert_eq!(out_of("Bea", "Bea\u{301} asked").as_deref(), Some("somebody asked"));
    assert_eq!(out_of("Bea", "Be\u{200D}a\u{200C} asked").as_deref(), Some("somebody asked"));
}

#[test]
fn little_words_are_written_on_to_a_name_in_hebrew_and_no_other_letters() {
    let daniel = "\u{5D3}\u{5E0}\u{5D9}\u{5D0}\u{5DC}";
    let found = |before: &str| out_of(daniel, &format!("{before}{daniel}")).is_some();
    assert!(found("") && found("\u{5DC}") && found("\u{5D5}\u{5E9}\u{5DC}"), "to, and that to");
    assert!(!found("\u{5D8}"), "a letter that is no little word");
    assert!(!found("\u{5D5}\u{5DB}\u{5E9}\u{5DC}"), "four are a word of their own");
    assert!(found("\u{5D8} \u{5DC}"), "only the word before it counts");
    assert_eq!(out_of("Daniel", "\u{5DC}Daniel").as_deref(), Some("\u{5DC}somebody"), "whatever its letters");
}

#[test]
fn beside_others_a_whole_name_is_looked_for_even_where_it_is_part_of_theirs() {
    let mut elsewhere = Meeting::live(3, 3);
    rename(&mut elsewhere, 2, "Bea Jones");
    rename(&mut elsewhere, 3, "Kai");
    let out = |name: &str, text: &str| {
        let forms = NameForms::of_names(&[name.to_owned()]).beside(elsewhere.history.records());
        forms.out_of(text, "somebody")
    };
    assert_eq!(out("Bea", "Bea asked").as_deref(), Some("somebody asked"));
    assert_eq!(out("Bea", "Bea Jones asked"), None);
    // Whoever is called just so there may be the same person.
    assert_eq!(out("Kai Marlow", "Kai asked").as_deref(), Some("somebody asked"));
}

fn left(m: &Meeting, names: &[&str]) -> Vec<(String, WhyLeft)> {
    let out = redact::take_out(m.history.records(), PersonId(1), RemovedTime::AsSomeone, "someone");
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    remaining(&out, &[], &names).into_iter().map(|left| (left.text, left.why)).collect()
}

#[test]
fn an_id_that_is_made_of_a_part_of_a_name_loses_it_unless_it_may_be_somebody_elses() {
    let mut m = Meeting::live(3, 3);
    rename(&mut m, 1, "Bea Marlow");
    m.hat(1_000, 4, "friends_of_bea", "friends_of_bea");
    m.hat(2_000, 4, "bea", "staff");
    let out = redact::take_out(m.history.records(), PersonId(1), RemovedTime::AsSomeone, "someone");
    let text = lines(&out);
    assert!(!text.contains("friends_of_bea") && text.contains("friends_of_someone"), "{text}");
    assert_eq!(left(&m, &["Bea Marlow"]), [("bea".to_owned(), WhyLeft::RoleOfOthers)]);

    rename(&mut m, 2, "Bea Jones");
    let shared = WhyLeft::SharedWith("Bea Jones".to_owned());
    let expected = [("friends_of_bea".to_owned(), shared.clone()), ("bea".to_owned(), shared)];
    assert_eq!(left(&m, &["Bea Marlow"]), expected);
}

#[test]
fn the_id_of_somebody_else_that_holds_the_name_is_left_and_said() {
    let mut m = Meeting::live(3, 3);
    rename(&mut m, 1, "Bea Marlow");
    let hat = m.speaker(4).hat;
    let friend = PersonAdded {
        id: Some("friend-of-bea".to_owned()),
        name: Some("Jo".to_owned()),
        ..PersonAdded::nameless(PersonId(9), &hat)
    };
    m.at(0, Event::Person(Box::new(friend)));
    let name_of = |name: &str| WhyLeft::NameOf(name.to_owned());
    assert_eq!(left(&m, &["Bea Marlow"]), [("friend-of-bea".to_owned(), name_of("friend-of-bea"))]);
}

#[test]
fn words_that_were_changed_later_protect_nobody() {
    let mut m = Meeting::live(3, 3);
    rename(&mut m, 1, "Ann Smith");
    rename(&mut m, 2, "Mum of Ann");
    rename(&mut m, 3, "Kai Smith");
    let note = |text: &str| Event::Note(Box::new(Note::new(NoteKind::Note, text.to_owned())));
    let seq = m.history.next_seq();
    m.at(1_000, note("Smith asked"));
    assert_eq!(left(&m, &["Ann Smith"]).len(), 2);
    let about = About::Text("Kai asked".to_owned());
    m.at(2_000, Event::AboutNote(Box::new(AboutNote { note: seq, about })));
    rename(&mut m, 2, "Jo");
    assert_eq!(left(&m, &["Ann Smith"]), []);
    let out = redact::take_out(m.history.records(), PersonId(1), RemovedTime::AsSomeone, "someone");
    let text = lines(&out);
    assert!(text.contains("someone asked") && text.contains("Mum of someone"), "{text}");
    assert!(text.contains("Kai Smith") && !text.contains("Ann"), "{text}");
}

#[test]
fn words_that_were_undone_protect_nobody_until_they_are_brought_back() {
    let mut m = Meeting::live(3, 3);
    rename(&mut m, 1, "Ann Smith");
    rename(&mut m, 3, "Kai Smith");
    let note = Event::Note(Box::new(Note::new(NoteKind::Note, "Smith asked".to_owned())));
    let seq = m.at(1_000, note);
    let kept = [("Smith asked".to_owned(), WhyLeft::SharedWith("Kai Smith".to_owned()))];
    assert_eq!(left(&m, &["Ann Smith"]), kept);
    m.at(2_000, Event::Undone(EventRef { seq }));
    assert_eq!(left(&m, &["Ann Smith"]), []);
    m.at(3_000, Event::Redone(EventRef { seq }));
    assert_eq!(left(&m, &["Ann Smith"]), kept);
}

/// What is found of these names in notes of these words, and how often.
fn left_in_notes(names: &[&str], notes: &[&str]) -> Vec<(String, usize)> {
    let mut m = Meeting::live(3, 3);
    for text in notes {
        m.at(1_000, Event::Note(Box::new(Note::new(NoteKind::Note, (*text).to_owned()))));
    }
    let names: Vec<String> = names.iter().map(|name| (*name).to_owned()).collect();
    let found = remaining(m.history.records(), &[], &names);
    assert!(found.iter().all(|left| left.why == WhyLeft::OrdinaryWord), "{found:?}");
    found.into_iter().map(|left| (left.text, left.lines.len())).collect()
}

#[test]
fn what_is_left_is_said_once_with_every_line_it_stands_in() {
    let whole = ["Zebedee Quill asked", "nobody asked"];
    assert_eq!(left_in_notes(&["Zebedee Quill"], &whole[1..]), []);
    assert_eq!(left_in_notes(&["Zebedee Quill"], &whole), [(whole[0].to_owned(), 1)]);
    let twice = "hope, and hope";
    assert_eq!(left_in_notes(&["Hope"], &[twice, "no", twice]), [(twice.to_owned(), 2)]);
    let (with, without) = ("hope", "a hope");
    let both = [(with.to_owned(), 1), (without.to_owned(), 1)];
    assert_eq!(left_in_notes(&["Hope"], &[with, without]), both);
}

#[test]
fn a_name_like_that_of_a_group_every_record_has_is_told_of_in_words_only() {
    // The label of the group and the note.
    assert_eq!(left_in_notes(&["Staff"], &["staff"]), [("staff".to_owned(), 2)]);
}

/// Each thing that is typed, or an id in it, goes with the name.
#[test]
fn a_name_goes_from_everything_that_is_typed() {
    let typed = [
        r#"{"type":"agreement","data":{"holder":"Zebedee","viewers":"all of Zebedee's team"}}"#,
        r#"{"type":"consent","data":{"words":"Zebedee keeps it"}}"#,
        r#"{"type":"charter","data":{"purpose":"to hear Zebedee"}}"#,
        r#"{"type":"rule","data":{"rule":1,"text":"Zebedee first"}}"#,
        r#"{"type":"item","data":{"item":1,"title":"Zebedee's ramp"}}"#,
        r#"{"type":"item_closed","data":{"item":1,"outcome":"stalemate","summary":"Zebedee said no","referred_to":"Zebedee"}}"#,
        r#"{"type":"said_aloud","data":{"question":"one_word","words":"Zebedee"}}"#,
        r#"{"type":"reflection","data":{"question":"surprised","words":"what Zebedee said"}}"#,
        r#"{"type":"note","data":{"kind":"note","text":"ask Zebedee"}}"#,
        r#"{"type":"group","data":{"id":"for_zebedee","label":"Zebedee's friends","weighed":true}}"#,
        r#"{"type":"aim","data":{"mode":"custom","shares":{"for_zebedee":1.0},"agreed":true}}"#,
        r#"{"type":"cut_in","data":{"turn":1,"by_role":"for_zebedee","by_group":"staff","on_role":"staff","on_group":"staff","invited":false}}"#,
        r#"{"type":"check_out","data":{"question":"listened","group":"for_zebedee","yes":4,"partly":1,"no":1,"skip":0}}"#,
        r#"{"type":"guess","data":{"group":"for_zebedee"}}"#,
    ];
    let mut m = Meeting::live(2, 2);
    rename(&mut m, 1, "Zebedee");
    for text in typed {
        let event: Event = serde_json::from_str(text).unwrap_or_else(|error| panic!("{text}: {error}"));
        m.at(0, event);
    }
    let out = redact::take_out(m.history.records(), PersonId(1), RemovedTime::AsSomeone, "somebody");
    let left: Vec<String> = out
        .iter()
        .map(|record| serde_json::to_string(&record.event).unwrap())
        .filter(|line| line.to_lowercase().contains("zebedee"))
        .collect();
    assert_eq!(left, Vec::<String>::new());
    let told = out.iter().filter(|r| serde_json::to_string(&r.event).unwrap().contains("somebody")).count();
    assert!(told >= typed.len(), "{told}");
}
