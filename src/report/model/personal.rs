//! One person's own figures, for them alone: who is meant, and what is theirs.

use crate::{
    domain::{
        History,
        agenda::items::ItemKind,
        people::{joining::Seat, person::Person},
        record::plain_text,
    },
    report::model::{PersonPart, SessionReport, builder::person_id, ms, session::unredacted_report},
    text::people,
};

/// Why there are no figures of one person.
#[derive(Clone, Copy, PartialEq, Eq, Debug)]
pub enum PersonalError {
    /// Nobody of that name.
    Unknown,
    /// Several people are called so.
    Several,
    /// They asked not to be timed.
    NotTimed,
    /// The seat stands for several people.
    NotOne,
    /// They did not come.
    NotHere,
}

/// What is one person's own, and the report that says which meeting it was.
#[derive(Clone, PartialEq, Debug)]
pub struct PersonalReport {
    pub report: SessionReport,
    pub own: PersonPart,
    /// The items in which they spoke.
    pub items: Vec<PersonalItem>,
}

#[derive(Clone, PartialEq, Eq, Debug)]
pub struct PersonalItem {
    pub number: u16,
    pub title: String,
    pub kind: ItemKind,
    pub spoken_ms: u64,
}

/// The figures of whoever is meant: a handle, an id, or a name.
///
/// # Errors
/// It is nobody, several, not one person, or somebody who is not timed or was not here.
pub fn personal_report(
    history: &History,
    session_id: &str,
    whom: &str,
) -> Result<PersonalReport, PersonalError> {
    let person = find(history.session().roster.people(), whom)?;
    if !person.timed {
        return Err(PersonalError::NotTimed);
    }
    if person.seat != Seat::Person {
        return Err(PersonalError::NotOne);
    }
    let mut report = unredacted_report(history);
    if report.session.id.is_empty() {
        session_id.clone_into(&mut report.session.id);
    }
    let id = person_id(person);
    let own = report.people.iter().find(|p| p.id == id).ok_or(PersonalError::NotHere)?.clone();
    Ok(PersonalReport { items: items(&report, &own), own, report })
}

fn find<'a>(people: &'a [Person], whom: &str) -> Result<&'a Person, PersonalError> {
    let exact = |p: &&Person| p.handle.to_string() == whom || p.source_id.as_deref() == Some(whom);
    let named = |p: &&Person| plain_text::fold(&people::label(&p.label)) == plain_text::fold(whom);
    let mut found: Vec<&Person> = people.iter().filter(exact).collect();
    if found.is_empty() {
        found = people.iter().filter(named).collect();
    }
    match found.as_slice() {
        [] => Err(PersonalError::Unknown),
        [one] => Ok(one),
        _ => Err(PersonalError::Several),
    }
}

/// Items in which they spoke, and for how long.
fn items(report: &SessionReport, own: &PersonPart) -> Vec<PersonalItem> {
    let time = |number: u16| -> f64 {
        let parts = report.timeline.iter();
        let of = parts.filter(|p| p.item == Some(number) && p.person.as_ref() == Some(&own.id));
        of.map(|p| p.end_s - p.start_s).sum()
    };
    let spoken = report.items.iter().map(|item| (item, time(item.number))).filter(|(_, s)| *s > 0.0);
    let item = spoken.map(|(item, s)| PersonalItem {
        number: item.number,
        title: item.title.clone(),
        kind: item.kind,
        spoken_ms: ms(s),
    });
    item.collect()
}
