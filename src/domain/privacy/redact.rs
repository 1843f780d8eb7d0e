//! Taking a person out of a record: every line that is about them turned into one that is about nobody.
//!
//! The only thing in airtime that changes what was recorded, and only because the person it is about said so. The
//! lines keep their numbers and moments, so that everything said about other lines still holds.

use std::collections::HashSet;

use chrono::{DateTime, FixedOffset};

use crate::domain::{
    floor::turn_events::HandTurn,
    notes::note::{About, Owner},
    people::{
        group::{LIVED_EXPERIENCE, STAFF, UNASSIGNED, UNCOUNTED},
        hat::Speaker,
        joining::{PersonAdded, Seat},
    },
    privacy::{
        free_text::{self, Sort},
        mentions::{self, NameForm},
        removal::{Forgotten, TakenOut},
    },
    queue::hands::{Hand, HandList},
    record::{
        event::{Event, Record, Unknown},
        history::History,
        ids::{PersonId, Seq},
        moment::Moment,
        plain_text,
    },
    session::Session,
};

/// What becomes of the time of somebody who is taken out.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum RemovedTime {
    /// Their turns are *someone's*, and in no group's total.
    AsSomeone,
    /// They stay in their group's total, in a seat without a name.
    InGroupTotal,
}

/// The forms by which words may name a person: every name and id they had here, and the words of a name that
/// has several, where nobody else has them.
#[derive(Clone, Debug, Default)]
pub struct NameForms {
    own: Vec<NameForm>,
    others: Vec<NameForm>,
    /// Roles and groups that are called just like them and are not about them.
    ids: HashSet<String>,
}

impl NameForms {
    #[must_use]
    pub fn of(records: &[Record], person: PersonId) -> Self {
        let (own, others): (Vec<_>, Vec<_>) = names_and_ids(records).partition(|(who, _)| *who == person);
        let own: Vec<&str> = own.into_iter().map(|(_, text)| text).collect();
        let others: Vec<&str> = others.into_iter().map(|(_, text)| text).collect();
        Self::called(&own, &others, worn_by_others(records, person))
    }

    /// Somebody who is called so, where nothing else is known of them.
    #[must_use]
    pub fn of_names(names: &[String]) -> Self {
        let names: Vec<&str> = names.iter().map(String::as_str).collect();
        Self::called(&names, &[], HashSet::new())
    }

    fn called(own: &[&str], others: &[&str], ids: HashSet<String>) -> Self {
        let whole = |text: &&str| NameForm::new(text);
        let others: Vec<NameForm> =
            others.iter().flat_map(|t| NameForm::new(t).into_iter().chain(NameForm::parts(t))).collect();
        let parts = own.iter().flat_map(|text| NameForm::parts(text));
        let parts = parts.filter(|part| !others.iter().any(|other| other.is_same(part)));
        let own: Vec<NameForm> = own.iter().filter_map(whole).chain(parts).collect();
        Self::beside_those(own, others, ids)
    }

    /// The same, where the people of these records keep names of their own.
    #[must_use]
    pub fn beside(self, records: &[Record]) -> Self {
        let others: Vec<&str> = names_and_ids(records).map(|(_, text)| text).collect();
        let others: Vec<NameForm> = others.into_iter().filter_map(NameForm::new).collect();
        let ids = worn_by_others(records, PersonId(0));
        let own =
            self.own.into_iter().filter(|own| !own.is_part() || !others.iter().any(|o| own.is_within(o)));
        Self::beside_those(own.collect(), others, ids)
    }

    /// Of the others' names only those that hold one of theirs matter: of a thousand people hardly any.
    fn beside_those(own: Vec<NameForm>, others: Vec<NameForm>, ids: HashSet<String>) -> Self {
        let others = others.into_iter().filter(|other| own.iter().any(|form| form.is_within(other)));
        Self { others: others.collect(), own, ids }
    }

    #[must_use]
    pub fn is_empty(&self) -> bool {
        self.own.is_empty()
    }

    /// The text with `word` wherever it names them; nothing where it does not.
    #[must_use]
    pub fn out_of(&self, text: &str, word: &str) -> Option<String> {
        mentions::replaced(text, &self.own, &self.others, word)
    }

    #[must_use]
    pub fn are_in(&self, text: &str) -> bool {
        mentions::names(text, &self.own)
    }

    fn out_of_id(&self, id: &str, word: &str) -> Option<String> {
        if self.ids.contains(id) {
            return None;
        }
        let out = self.out_of(&plain_text::words(id), word)?;
        Some(out.replace(' ', "_"))
    }

    /// Take them out of everything typed in an event.
    fn out_of_event(&self, event: &mut Event, word: &str) {
        if self.own.is_empty() {
            return;
        }
        free_text::each(event, &mut |sort, text| {
            let out = match sort {
                Sort::Words => self.out_of(text, word),
                Sort::Id => self.out_of_id(text, word),
            };
            if let Some(out) = out {
                *text = out;
            }
        });
    }
}

/// Every name and id, and whose.
fn names_and_ids(records: &[Record]) -> impl Iterator<Item = (PersonId, &str)> {
    records
        .iter()
        .flat_map(|record| match &record.event {
            Event::Person(p) => vec![(p.person, p.name.as_deref()), (p.person, p.id.as_deref())],
            Event::Renamed(r) => vec![(r.person, r.name.as_deref())],
            _ => vec![],
        })
        .filter_map(|(person, text)| Some((person, text?)))
}

/// Roles and groups that somebody else wears, or that every session has.
fn worn_by_others(records: &[Record], person: PersonId) -> HashSet<String> {
    let mut ids: HashSet<String> = [LIVED_EXPERIENCE, STAFF, UNCOUNTED, UNASSIGNED].map(str::to_owned).into();
    for record in records {
        let (who, role, group) = match &record.event {
            Event::Person(p) => (p.person, &p.role, &p.group),
            Event::Floor(s) | Event::Hat(s) => (s.person, &s.hat.role, &s.hat.group),
            _ => continue,
        };
        // A role that holds a name among other words is about them, whoever wears it.
        if who != person {
            ids.extend([role, group].into_iter().filter(|id| !id.contains('_')).cloned());
        }
    }
    ids
}

/// Whether a group is one that every session may have, and so called after nobody.
#[must_use]
pub fn is_common(group: &str) -> bool {
    [LIVED_EXPERIENCE, STAFF, UNCOUNTED, UNASSIGNED].contains(&group)
}

/// Whether this handle stands for one person in these records.
#[must_use]
pub fn has(records: &[Record], person: PersonId) -> bool {
    let mut added = records.iter().filter_map(|r| match &r.event {
        Event::Person(p) if p.person == person => Some(p.seat == Seat::Person),
        _ => None,
    });
    added.next().unwrap_or_else(|| records.iter().any(|r| handles(&r.event).any(|p| p == person)))
}

/// Whoever answers to `text`: a handle, an id, or any name they had, whatever the case and the accents.
#[must_use]
pub fn find_people(records: &[Record], text: &str) -> Vec<PersonId> {
    let text = text.trim();
    if let Ok(handle) = PersonId::try_from(text.to_lowercase())
        && has(records, handle)
    {
        return vec![handle];
    }
    people_named(records, text)
}

/// Everybody who is called just so, by a name or an id; never by a handle, which means somebody else elsewhere.
#[must_use]
pub fn people_named(records: &[Record], text: &str) -> Vec<PersonId> {
    let form = NameForm::new(text);
    let same = |name: &str| {
        name == text || NameForm::new(name).zip(form.as_ref()).is_some_and(|(n, f)| n.is_same(f))
    };
    let mut found: Vec<PersonId> = Vec::new();
    for (person, _) in names_and_ids(records).filter(|(_, name)| same(name)) {
        if !found.contains(&person) && has(records, person) {
            found.push(person);
        }
    }
    found
}

/// The names and ids a person had here.
#[must_use]
pub fn names_of(records: &[Record], person: PersonId) -> Vec<String> {
    let mut names: Vec<String> = Vec::new();
    for (_, name) in names_and_ids(records).filter(|(who, _)| *who == person) {
        if !names.iter().any(|n| n == name) {
            names.push(name.to_owned());
        }
    }
    names
}

/// The records without a person. `word` stands where words named them.
#[must_use]
pub fn take_out(records: &[Record], person: PersonId, kept: RemovedTime, word: &str) -> Vec<Record> {
    take_out_called(records, person, kept, &NameForms::of(records, person), word)
}

/// As [`take_out`], where more is known of what they are called than these records tell.
#[must_use]
pub fn take_out_called(
    records: &[Record],
    person: PersonId,
    kept: RemovedTime,
    forms: &NameForms,
    word: &str,
) -> Vec<Record> {
    if !has(records, person) {
        return without_words(records, forms, word);
    }
    let added = |r: &Record| matches!(&r.event, Event::Person(p) if p.person == person);
    let kept = if records.iter().any(added) { kept } else { RemovedTime::AsSomeone };
    let about = TheirLines::of(records, person);
    let role = seat_role(records, person);
    let has_number = kept == RemovedTime::AsSomeone && keeps_number(records, person);
    let taking = Taking { person, kept, word, about, role, has_number };
    let mut out: Vec<Record> = records
        .iter()
        .map(|record| {
            let mut event = taking.event(record);
            forms.out_of_event(&mut event, word);
            Record { seq: record.seq, t: record.t, event }
        })
        .collect();
    take_out_what_was_about(records, &mut out);
    out
}

/// Lines about lines that are gone: *undone* and *redone*, and that a hand was a turn where it counted no more. Left
/// as they are, they would bring something back, or make a turn where none was.
fn take_out_what_was_about(records: &[Record], out: &mut [Record]) {
    let newly =
        |(before, after): &(&Record, &Record)| is_taken_out(&after.event) && !is_taken_out(&before.event);
    let mut gone: HashSet<Seq> =
        records.iter().zip(out.iter()).filter(newly).map(|(_, after)| after.seq).collect();
    let turned = History::from_records(records.iter().cloned()).hands_turned();
    for record in out {
        let is_void = if let Event::HandsWereTurns(hands) = &mut record.event {
            hands.turns.retain(|turn| !gone.contains(&turn.hand) || turned.contains(&turn.hand));
            hands.turns.is_empty()
        } else {
            matches!(record.event, Event::Undone(e) | Event::Redone(e) if gone.contains(&e.seq))
        };
        if is_void {
            record.event = Event::TakenOut(Box::default());
            gone.insert(record.seq);
        }
    }
}

/// The records with `word` wherever words name them. Whoever is on the list stays.
#[must_use]
pub fn without_words(records: &[Record], forms: &NameForms, word: &str) -> Vec<Record> {
    let mut out = records.to_vec();
    for record in &mut out {
        forms.out_of_event(&mut record.event, word);
    }
    out
}

/// The records without a person, and the line that says that somebody was taken out. As they were, where there is no
/// such person.
#[must_use]
pub fn forget(
    records: &[Record],
    person: PersonId,
    kept: RemovedTime,
    word: &str,
    wall: DateTime<FixedOffset>,
) -> Vec<Record> {
    let mut out = take_out(records, person, kept, word);
    if out != records {
        out.extend(removal_record(records, wall));
    }
    out
}

/// The line that says that somebody was taken out, to stand after these records.
#[must_use]
pub fn removal_record(records: &[Record], wall: DateTime<FixedOffset>) -> Option<Record> {
    let last = records.last()?;
    let given = records.iter().flat_map(|r| handles(&r.event)).max().unwrap_or(PersonId(0));
    let before = records.iter().filter_map(|r| match r.event {
        Event::Forgotten(f) => Some(f.handles),
        _ => None,
    });
    let handles = before.fold(given, PersonId::max);
    let t = records.iter().map(|r| r.t).max().unwrap_or(Moment::ZERO);
    Some(Record { seq: last.seq + 1, t, event: Event::Forgotten(Forgotten { wall, handles }) })
}

fn is_taken_out(event: &Event) -> bool {
    matches!(event, Event::TakenOut(_))
}

/// Everybody an event names.
fn handles(event: &Event) -> impl Iterator<Item = PersonId> {
    let speaker = |s: &Option<Speaker>| s.as_ref().map(|s| s.person);
    let found: Vec<PersonId> = match event {
        Event::Person(p) => vec![p.person],
        Event::Floor(s) | Event::Heard(s) | Event::Hat(s) => vec![s.person],
        Event::Spoke(spoke) => speaker(&spoke.speaker).into_iter().collect(),
        Event::ReportBack(w)
        | Event::LastWord(w)
        | Event::Passed(w)
        | Event::Arrived(w)
        | Event::Left(w)
        | Event::Keeper(w) => vec![w.person],
        Event::Hand(h) => std::iter::once(h.person).chain(h.to).collect(),
        Event::HandNote(n) => vec![n.person],
        Event::HandMoved(m) => vec![m.person],
        Event::GaveWay(g) => vec![g.person, g.to],
        Event::RoundStarted(r) => r.order.clone(),
        Event::Renamed(r) => vec![r.person],
        Event::Rekeyed(r) => vec![r.person],
        Event::NotTimed(n) => std::iter::once(n.person).chain(n.counted_as).collect(),
        Event::Headcount(h) => vec![h.person],
        Event::MarksSupport(m) => vec![m.person],
        Event::Given(g) => speaker(&g.to).into_iter().collect(),
        Event::Inserted(i) => speaker(&i.speaker).into_iter().collect(),
        Event::Split(s) => speaker(&s.to).into_iter().collect(),
        Event::HandsWereTurns(h) => h.turns.iter().filter_map(|t| speaker(&t.to)).collect(),
        Event::AboutNote(about) => match &about.about {
            About::Owner(Owner::Person(p)) | About::SaidBy(Owner::Person(p)) => vec![*p],
            _ => vec![],
        },
        Event::AmendmentOpened(after) => match &after.by {
            Some(Owner::Person(p)) => vec![*p],
            _ => vec![],
        },
        _ => vec![],
    };
    found.into_iter()
}

/// The role of the seat that keeps the time of somebody with a name: their group's, unless that would shift the
/// numbers of people without one.
fn seat_role(records: &[Record], person: PersonId) -> Option<String> {
    let added = records.iter().find_map(|r| match &r.event {
        Event::Person(p) if p.person == person => Some(p),
        _ => None,
    })?;
    let counts =
        |r: &Record| matches!(&r.event, Event::Person(p) if p.name.is_none() && p.role == added.group);
    Some(match &added.name {
        None => added.role.clone(),
        Some(_) if records.iter().any(counts) => NOT_TOLD.to_owned(),
        Some(_) => added.group.clone(),
    })
}

/// The role of a seat whose role is not told.
const NOT_TOLD: &str = "not_told";

/// Whether their number among people without a name has to stay taken: so that everybody else goes on being called
/// as before.
fn keeps_number(records: &[Record], person: PersonId) -> bool {
    let nameless =
        |r: &Record| matches!(&r.event, Event::Person(p) if p.person == person && p.name.is_none());
    let Some(at) = records.iter().position(nameless) else { return false };
    let labels = |records: Vec<Record>| {
        let session = History::from_records(records);
        let people = session.session().roster.people().iter().filter(|p| p.handle != person);
        people.map(|p| p.label.clone()).collect::<Vec<_>>()
    };
    // Without them, and without a number of theirs; nothing else that is about them gives anybody a label.
    let own = |event: &Event| handles(event).any(|p| p == person);
    let without = records[..at].iter().chain(&records[at + 1..]).filter(|r| !own(&r.event)).cloned();
    labels(without.collect()) != labels(records.to_vec())
}

/// What only the fold can tell of a person's lines.
#[derive(Default)]
struct TheirLines {
    /// *left* lines by which the floor became free.
    ended: HashSet<Seq>,
    /// *supported* and *cut in* lines about a turn of theirs.
    about_turns: HashSet<Seq>,
}

impl TheirLines {
    fn of(records: &[Record], person: PersonId) -> Self {
        let history = History::from_records(records.iter().cloned());
        let left: HashSet<Seq> = records
            .iter()
            .filter(|r| matches!(&r.event, Event::Left(w) if w.person == person))
            .map(|r| r.seq)
            .collect();
        let own = |event: &Event| matches!(event, Event::Floor(s) if s.person == person);
        let (mut session, mut about) = (Session::default(), Self::default());
        // Turns that they began, or that began upon theirs; whichever way a file tells it.
        let mut turns: HashSet<Seq> = records.iter().filter(|r| own(&r.event)).map(|r| r.seq).collect();
        for e in &history.effective() {
            let turn = e.turn();
            let holds = session.holder() == Some(person);
            let before = session.last_turn.and_then(|turn| turn.person) == Some(person);
            match e.event.as_ref() {
                Event::Left(_) if holds && left.contains(&turn.turn) => {
                    about.ended.insert(turn.turn);
                }
                Event::Open if turn.part == 1 && left.contains(&turn.turn) => {
                    about.ended.insert(turn.turn);
                }
                Event::Supported if holds => {
                    about.about_turns.insert(turn.turn);
                }
                event if event.is_floor() && (before || own(event)) => {
                    turns.insert(turn.turn);
                }
                _ => {}
            }
            session.apply_at(turn.turn, turn.part, e.t, &e.event);
        }
        let mut running = false;
        for record in records {
            match &record.event {
                Event::CutIn(cut_in) if turns.contains(&cut_in.turn) => {
                    about.about_turns.insert(record.seq);
                }
                Event::Supported if running => {
                    about.about_turns.insert(record.seq);
                }
                event if event.is_floor() => running = own(event),
                _ => {}
            }
        }
        about
    }
}

struct Taking<'a> {
    person: PersonId,
    kept: RemovedTime,
    word: &'a str,
    about: TheirLines,
    role: Option<String>,
    /// They are called by their role and a number.
    has_number: bool,
}

impl Taking<'_> {
    /// An event as it stands without them.
    fn event(&self, record: &Record) -> Event {
        let is = |person: PersonId| person == self.person;
        let nothing = || Event::TakenOut(Box::default());
        match &record.event {
            Event::Person(p) if is(p.person) => self.added(p),
            Event::Floor(s) if is(s.person) => self.instead(s).map_or(Event::Someone, Event::Floor),
            Event::Heard(s) if is(s.person) => self.instead(s).map_or_else(nothing, Event::Heard),
            Event::Hat(s) if is(s.person) => self.instead(s).map_or_else(nothing, Event::Hat),
            Event::ReportBack(w) if is(w.person) => Event::Someone,
            // What they said is theirs; others' words stay.
            Event::Spoke(spoke) if spoke.speaker.as_ref().is_some_and(|s| is(s.person)) => {
                let mut spoke = spoke.clone();
                spoke.speaker = self.to(spoke.speaker);
                spoke.text = None;
                Event::Spoke(spoke)
            }
            Event::Left(w) if is(w.person) => {
                let ends_turn = self.about.ended.contains(&record.seq);
                Event::TakenOut(Box::new(TakenOut { ends_turn, numbered: None }))
            }
            Event::LastWord(w) if is(w.person) => Event::HandList(HandList { open: false }),
            Event::Passed(w) | Event::Arrived(w) | Event::Keeper(w) if is(w.person) => nothing(),
            Event::Hand(h) if is(h.person) => nothing(),
            Event::Hand(h) if h.to.is_some_and(is) => Event::Hand(Hand { to: None, ..*h }),
            Event::HandNote(n) if is(n.person) => nothing(),
            Event::HandMoved(m) if is(m.person) => nothing(),
            Event::GaveWay(g) if is(g.person) || is(g.to) => nothing(),
            Event::Renamed(r) if is(r.person) => nothing(),
            Event::Rekeyed(r) if is(r.person) => nothing(),
            Event::NotTimed(n) if is(n.person) => nothing(),
            Event::Headcount(h) if is(h.person) => nothing(),
            Event::MarksSupport(m) if is(m.person) => nothing(),
            Event::Supported | Event::CutIn(_) if self.about.about_turns.contains(&record.seq) => nothing(),
            Event::Unknown(unknown) if self.is_named_in(unknown) => nothing(),
            event => self.within(event.clone()),
        }
    }

    /// An event that may name them beside somebody else.
    fn within(&self, mut event: Event) -> Event {
        let is = |person: &PersonId| *person == self.person;
        match &mut event {
            Event::RoundStarted(round) => round.order.retain(|p| !is(p)),
            Event::Given(given) => given.to = self.to(given.to.take()),
            Event::Inserted(inserted) => inserted.speaker = self.to(inserted.speaker.take()),
            Event::Split(split) => split.to = self.to(split.to.take()),
            Event::HandsWereTurns(turns) => {
                for HandTurn { to, .. } in &mut turns.turns {
                    *to = self.to(to.take());
                }
            }
            Event::AmendmentOpened(after) if matches!(&after.by, Some(Owner::Person(p)) if is(p)) => {
                after.by = None;
            }
            Event::AboutNote(about) => match &mut about.about {
                About::Owner(owner) | About::SaidBy(owner) => {
                    if matches!(owner, Owner::Person(p) if is(p)) {
                        *owner = Owner::Named(self.word.to_owned());
                    }
                }
                _ => {}
            },
            _ => {}
        }
        event
    }

    fn added(&self, added: &PersonAdded) -> Event {
        match self.kept {
            RemovedTime::AsSomeone => {
                let numbered = self.has_number.then(|| added.role.clone());
                Event::TakenOut(Box::new(TakenOut { ends_turn: false, numbered }))
            }
            RemovedTime::InGroupTotal => Event::Person(Box::new(PersonAdded {
                person: added.person,
                id: None,
                name: None,
                role: self.role.clone().unwrap_or_else(|| added.group.clone()),
                group: added.group.clone(),
                key: None,
                here: true,
                seat: Seat::Someone,
                people: None,
            })),
        }
    }

    /// Whose turn it is in the stead of one of theirs. Nobody: *someone's*.
    fn instead(&self, speaker: &Speaker) -> Option<Speaker> {
        (self.kept == RemovedTime::InGroupTotal).then(|| speaker.counted_as(self.person))
    }

    fn to(&self, speaker: Option<Speaker>) -> Option<Speaker> {
        speaker.and_then(|s| if s.person == self.person { self.instead(&s) } else { Some(s) })
    }

    /// What a later version wrote about them nobody here can put right.
    fn is_named_in(&self, unknown: &Unknown) -> bool {
        fn names(value: &serde_json::Value, handle: &str) -> bool {
            match value {
                serde_json::Value::String(text) => text == handle,
                serde_json::Value::Array(values) => values.iter().any(|v| names(v, handle)),
                serde_json::Value::Object(members) => {
                    members.iter().any(|(name, v)| name == handle || names(v, handle))
                }
                _ => false,
            }
        }
        names(&unknown.data, &self.person.to_string())
    }
}
