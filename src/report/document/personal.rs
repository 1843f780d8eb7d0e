//! A person's own time, for them alone: nothing of anybody else, and nothing by which others could be worked out.
//!
//! So there is no share, no place in an order, and no moment at which they spoke; only what is theirs.

use crate::{
    domain::{
        History,
        people::{joining::Seat, roster::Person},
        record::{moment::clock, plain_text},
    },
    report::{
        disclosure::Disclosure,
        document::{Block, Document, Entry, Section, Table, session},
        format::text::lines::{self, WIDTH},
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
    Ok(slip(&report, own))
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

fn slip(report: &SessionReport, own: &PersonPart) -> Document {
    let d = Disclosure::new(report, Detail::Groups);
    let head = session::head(&d);
    let row = |what: &str, figure: String| vec![what.to_owned(), figure];
    let rows = vec![
        row(words::here(), clock(ms(own.present_s))),
        row(words::spoke(), clock(ms(own.speaking_time_s))),
        row(words::turns(), own.turns.to_string()),
        row(words::voices(), own.substantive_turns.to_string()),
        row(words::longest(), clock(ms(own.longest_turn_s))),
    ];
    let heads = words::heads().map(str::to_owned).to_vec();
    let mut blocks = vec![Block::Table(Table { caption: words::figures().to_owned(), heads, rows })];
    blocks.push(Block::Aside(words::what_counts().to_owned()));
    let items = items(report, own);
    let mut sections = vec![Section::new(words::your_time(), blocks)];
    if !items.is_empty() {
        let heads = words::item_heads().map(str::to_owned).to_vec();
        let table = Table { caption: words::items().to_owned(), heads, rows: items };
        sections.push(Section::new(words::items(), vec![Block::Table(table)]));
    }
    sections.push(Section::new(words::yours(), words::rights().map(|r| Block::Say(r.to_owned())).to_vec()));
    Document {
        title: words::title(&own.label),
        agreement: words::what().to_owned(),
        draft: None,
        about: std::iter::once(d.title().to_owned()).chain(head.about.into_iter().take(2)).collect(),
        sections,
        ..head
    }
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

/// A document of sentences and small tables as lines of text.
#[must_use]
pub fn text(sheet: &Document) -> String {
    let mut lines = lines::wrap("", "", &sheet.notice, WIDTH);
    let mut say = |text: &str| lines.extend(lines::wrap("", "  ", text, WIDTH));
    say(&sheet.agreement);
    if let Some(draft) = &sheet.draft {
        say(draft);
    }
    say("");
    say(&sheet.title);
    sheet.about.iter().for_each(|line| say(line));
    for fact in &sheet.facts {
        say(&format!("- {}", fact.text));
    }
    for section in &sheet.sections {
        say("");
        say(&section.heading.to_uppercase());
        for block in &section.blocks {
            for line in block_lines(block) {
                say(&line);
            }
        }
    }
    lines.join("\n") + "\n"
}

fn block_lines(block: &Block) -> Vec<String> {
    match block {
        Block::Say(text) | Block::Aside(text) => vec![text.clone()],
        Block::Facts(facts) => facts.iter().map(|f| format!("- {}", f.text)).collect(),
        Block::List(entries) | Block::Tasks(entries) => {
            let about = |e: &Entry| Some(e.about.join("; ")).filter(|about| !about.is_empty());
            let line = |e: &Entry| match about(e) {
                None => format!("- {}", e.text),
                Some(about) => format!("- {} ({about})", e.text),
            };
            entries.iter().map(line).collect()
        }
        Block::Table(table) => {
            table.rows.iter().map(|row| format!("{}: {}", row[0], row[1..].join(", "))).collect()
        }
        Block::Stacks(stacks) => stacks.iter().map(|s| format!("{}: {}", s.label, s.text)).collect(),
        Block::Bars(bars) => bars.iter().map(|b| format!("{}: {}", b.label, b.text)).collect(),
        Block::Ribbon(ribbon) => vec![ribbon.text.clone()],
        Block::Trend(trend) => vec![trend.text.clone()],
    }
}
