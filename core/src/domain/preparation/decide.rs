//! Decides what is settled before the talk: purpose, ground rules, who is timed.

use crate::domain::{
    notes::{
        kind::NoteKind,
        note::{About, AboutNote, Note},
    },
    people::{
        joining::{Headcount, NotTimed, PersonAdded, Seat},
        lookup::one_person,
        person::Person,
    },
    preparation::charter::{Charter, GroundRule, MOST_RULES, SessionKind},
    record::{
        event::Event,
        history::History,
        ids::{PersonId, Seq},
        plain_text,
    },
    refusal::Refusal,
    session::Session,
};

#[derive(Clone, PartialEq, Eq, Debug)]
pub enum PreparationIntent {
    /// What we are here for.
    Purpose(String),
    Kind(SessionKind),
    /// A further ground rule, as it was typed.
    AddRule(String),
    AgreeRules,
    /// How many people a group's key stands for.
    Heads {
        /// `None`: no key is called so.
        key: Option<PersonId>,
        typed: String,
        people: u16,
    },
    /// Somebody would rather not be timed.
    NotTimed {
        person: PersonId,
        from_start: bool,
        /// Whether their time stays in their group's total.
        keep_total: bool,
    },
    /// They are glad to be timed after all, from now on.
    Timed(PersonId),
    /// They came late: they are not timed until they have said yes.
    CameLate(PersonId),
    /// What came of something said in an earlier meeting. It is written down again, with that.
    CameOfIt {
        kind: NoteKind,
        text: String,
        words: String,
    },
}

pub(in crate::domain) fn decide(
    history: &History,
    intent: &PreparationIntent,
) -> Result<Vec<Event>, Refusal> {
    let (s, next) = (history.session(), history.next_seq());
    match intent {
        PreparationIntent::Purpose(words) => purpose(s, words),
        PreparationIntent::Kind(kind) => kind_is(s, *kind),
        PreparationIntent::AddRule(typed) => add_rule(s, typed),
        PreparationIntent::AgreeRules if s.ground_rules.list.is_empty() => Err(Refusal::NoRules),
        PreparationIntent::AgreeRules if s.ground_rules.agreed.is_some() => Ok(vec![]),
        PreparationIntent::AgreeRules => Ok(vec![Event::RulesAgreed]),
        PreparationIntent::Heads { key, typed, people } => heads(s, *key, typed, *people),
        PreparationIntent::NotTimed { person, from_start, keep_total } => {
            not_timed(s, one_person(s, *person)?, *from_start, *keep_total)
        }
        PreparationIntent::Timed(person) => Ok(timed(one_person(s, *person)?)),
        PreparationIntent::CameLate(person) => Ok(came_late(one_person(s, *person)?)),
        PreparationIntent::CameOfIt { words, .. } if words.is_empty() => Err(Refusal::NothingToSay),
        PreparationIntent::CameOfIt { kind, text, words } => Ok(came_of_it(next, *kind, text, words)),
    }
}

fn came_of_it(note: Seq, kind: NoteKind, text: &str, words: &str) -> Vec<Event> {
    let about = About::Closed(words.to_owned());
    let written = Event::Note(Box::new(Note { carried: true, ..Note::new(kind, text.to_owned()) }));
    vec![written, Event::AboutNote(Box::new(AboutNote { note, about }))]
}

fn purpose(s: &Session, words: &str) -> Result<Vec<Event>, Refusal> {
    let words = plain_text::clean_line(words);
    if words.is_empty() {
        return Err(Refusal::NothingToSay);
    }
    Ok(vec![Event::Charter(Box::new(Charter { purpose: Some(words), ..s.charter.clone() }))])
}

/// Nobody stands in the file of a meeting of groups only, so it cannot become another, nor another become it.
fn kind_is(s: &Session, kind: SessionKind) -> Result<Vec<Event>, Refusal> {
    let groups_only = |kind| kind == SessionKind::GroupsOnly;
    if kind == s.charter.kind {
        return Ok(vec![]);
    }
    if groups_only(kind) || groups_only(s.charter.kind) {
        return Err(Refusal::KindAtTheStart);
    }
    Ok(vec![Event::Charter(Box::new(Charter { kind, ..s.charter.clone() }))])
}

fn add_rule(s: &Session, typed: &str) -> Result<Vec<Event>, Refusal> {
    let rule = GroundRule::read(s.ground_rules.next_number(), typed);
    if rule.text.is_empty() {
        return Err(Refusal::NothingToSay);
    }
    if s.ground_rules.list.len() >= MOST_RULES {
        return Err(Refusal::TooManyRules);
    }
    Ok(vec![Event::Rule(Box::new(rule))])
}

fn heads(s: &Session, key: Option<PersonId>, typed: &str, people: u16) -> Result<Vec<Event>, Refusal> {
    if s.times_individuals() {
        return Err(Refusal::PeopleAreCounted);
    }
    if people == 0 || usize::from(people) > plain_text::MOST_PEOPLE {
        return Err(Refusal::BadHeadcount);
    }
    let is_group = |person: &PersonId| s.roster.person(*person).is_some_and(|p| p.seat == Seat::Group);
    let person = key.filter(is_group).ok_or_else(|| Refusal::NoKeyForGroup(typed.trim().to_owned()))?;
    Ok(vec![Event::Headcount(Headcount { person, people })])
}

/// With their time kept in the total they speak from a seat that all such people of their group share.
fn not_timed(
    s: &Session,
    person: &Person,
    from_start: bool,
    keep_total: bool,
) -> Result<Vec<Event>, Refusal> {
    let group = &person.hat.group;
    let known = s.roster.seat_for(group, Seat::Someone).map(|p| p.handle);
    let made = (keep_total && known.is_none()).then(|| PersonAdded {
        role: group.clone(),
        seat: Seat::Someone,
        ..PersonAdded::nameless(s.roster.next_handle(), &person.hat)
    });
    let counted_as = known.or(made.as_ref().map(|p| p.person)).filter(|_| keep_total);
    let not = NotTimed { person: person.handle, on: true, from_start, counted_as, awaits_answer: false };
    if made.is_some() && s.roster.people().len() >= plain_text::MOST_PEOPLE {
        return Err(Refusal::TooManyPeople);
    }
    let made = made.map(|p| Event::Person(Box::new(p)));
    Ok(made.into_iter().chain([Event::NotTimed(not)]).collect())
}

fn timed(person: &Person) -> Vec<Event> {
    if person.timed { vec![] } else { vec![Event::NotTimed(NotTimed::over(person.handle))] }
}

fn came_late(person: &Person) -> Vec<Event> {
    if person.awaits_answer { vec![] } else { vec![Event::NotTimed(NotTimed::until_answer(person.handle))] }
}
