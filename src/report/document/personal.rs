//! A person's own time, for them alone: nothing of anybody else, and nothing by which others could be worked out.
//!
//! So there is no share, no place in an order, and no moment at which they spoke; only what is theirs.

use crate::{
    domain::{
        History,
        people::{joining::Seat, person::Person},
        record::{moment::clock, plain_text},
    },
    report::{
        disclosure::Disclosure,
        document::{Block, Content, Document, Edition, Line, Section, Table, session},
        model::{Detail, PersonPart, SessionReport, history_report, ms},
    },
    text::{personal_slip as words, report as report_words},
};

/// Why there is no slip.
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

/// The slip of whoever is meant: a handle, an id, or a name.
///
/// # Errors
/// It is nobody, several, not one person, or somebody who is not timed or was not here.
pub fn document(history: &History, session_id: &str, whom: &str) -> Result<Document, PersonalError> {
    let person = find(history.session().roster.people(), whom)?;
    if !person.timed {
        return Err(PersonalError::NotTimed);
    }
    if person.seat != Seat::Person {
        return Err(PersonalError::NotOne);
    }
    let mut report = history_report(history, Detail::People);
    if report.session.id.is_empty() {
        session_id.clone_into(&mut report.session.id);
    }
    let id = person
        .source_id
        .as_deref()
        .map_or_else(|| person.handle.to_string(), |id| plain_text::clean(id, plain_text::NOTE_BYTES));
    let own = report.people.iter().find(|p| p.id == id).ok_or(PersonalError::NotHere)?;
    Ok(personal_document(&report, own))
}

fn find<'a>(people: &'a [Person], whom: &str) -> Result<&'a Person, PersonalError> {
    let exact = |p: &&Person| p.handle.to_string() == whom || p.source_id.as_deref() == Some(whom);
    let named = |p: &&Person| plain_text::fold(&p.label) == plain_text::fold(whom);
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

fn personal_document(report: &SessionReport, own: &PersonPart) -> Document {
    let d = Disclosure::new(report, Detail::Groups);
    let head = session::head(&d);
    let mut blocks = vec![Block::from(Content::Table(figures(own)))];
    blocks.push(Block::aside(words::what_counts()).only(Edition::Every));
    let mut sections = vec![Section::new(words::your_time(), blocks)];
    let items = items(report, own);
    if !items.is_empty() {
        let heads = words::item_heads().map(str::to_owned).to_vec();
        let table = Table { caption: words::items().to_owned(), heads, rows: items, columns: vec![] };
        sections.push(Section::new(words::items(), vec![Content::Table(table).into()]));
    }
    sections.push(Section::new(words::yours(), words::rights().map(Block::say).to_vec()));
    Document {
        title: words::title(&own.label).into(),
        agreement: words::what().into(),
        draft: None,
        about: std::iter::once(Line::new(d.title())).chain(head.about.into_iter().take(2)).collect(),
        sections,
        ..head
    }
}

fn figures(own: &PersonPart) -> Table {
    let row = |what: &str, figure: String| vec![what.to_owned(), figure];
    let rows = vec![
        row(words::here(), clock(ms(own.present_s))),
        row(words::spoke(), clock(ms(own.speaking_time_s))),
        row(words::turns(), own.turns.to_string()),
        row(words::voices(), own.substantive_turns.to_string()),
        row(words::longest(), clock(ms(own.longest_turn_s))),
    ];
    let heads = words::heads().map(str::to_owned).to_vec();
    Table { caption: words::figures().to_owned(), heads, rows, columns: vec![] }
}

/// Items in which they spoke, and for how long.
fn items(report: &SessionReport, own: &PersonPart) -> Vec<Vec<String>> {
    let time = |number: u16| -> f64 {
        let of = |p: &&crate::report::model::TimelinePart| {
            p.item == Some(number) && p.person.as_ref() == Some(&own.id)
        };
        report.timeline.iter().filter(of).map(|p| p.end_s - p.start_s).sum()
    };
    let spoken = report.items.iter().map(|item| (item, time(item.number))).filter(|(_, s)| *s > 0.0);
    spoken
        .map(|(item, s)| vec![report_words::item_title(item.number, &item.title, item.kind), clock(ms(s))])
        .collect()
}
