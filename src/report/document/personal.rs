//! A person's own time, for them alone: nothing of anybody else, and nothing by which others could be worked out.
//!
//! So there is no share, no place in an order, and no moment at which they spoke; only what is theirs.

use crate::{
    domain::{
        History,
        record::{
            moment::{clock, clock_parts, total},
            opening::Source,
        },
    },
    report::{
        disclosure::Disclosure,
        document::{Block, Content, Document, Edition, Line, Section, Table, session},
        model::{
            Detail, PersonPart, ms,
            personal::{PersonalError, PersonalItem, PersonalReport, personal_report},
        },
    },
    text::{personal_slip as words, report as report_words},
};

/// The slip of whoever is meant: a handle, an id, or a name.
///
/// # Errors
/// There are no figures of one person.
pub fn document(history: &History, session_id: &str, whom: &str) -> Result<Document, PersonalError> {
    personal_report(history, session_id, whom).map(|report| personal_document(&report))
}

fn personal_document(personal: &PersonalReport) -> Document {
    let PersonalReport { report, own, items } = personal;
    let d = Disclosure::new(report, Detail::Groups);
    let head = session::head(&d);
    let mut blocks = vec![Block::from(Content::Table(figures(own, d.about().source)))];
    blocks.push(Block::aside(words::what_counts()).only(Edition::Every));
    let mut sections = vec![Section::new(words::your_time(), blocks)];
    if !items.is_empty() {
        let heads = words::item_heads().map(str::to_owned).to_vec();
        let table =
            Table { caption: words::items().to_owned(), heads, rows: item_rows(own, items), columns: vec![] };
        sections.push(Section::new(words::items(), vec![Content::Table(table).into()]));
    }
    sections.push(Section::new(words::yours(), words::rights(d.about().source).map(Block::say).to_vec()));
    Document {
        title: words::title(&own.label).into(),
        agreement: words::what().into(),
        draft: None,
        about: std::iter::once(Line::new(d.title())).chain(head.about.into_iter().take(2)).collect(),
        sections,
        ..head
    }
}

fn figures(own: &PersonPart, source: Source) -> Table {
    let row = |what: &str, figure: String| vec![what.to_owned(), figure];
    let rows = vec![
        row(words::here(), clock(ms(own.present_s))),
        row(words::spoke(), clock(ms(own.speaking_time_s))),
        row(words::turns(), own.turns.to_string()),
        row(&words::voices_of(source), own.substantive_turns.to_string()),
        row(words::longest(), clock(ms(own.longest_turn_s))),
    ];
    let heads = words::heads().map(str::to_owned).to_vec();
    Table { caption: words::figures().to_owned(), heads, rows, columns: vec![] }
}

/// What they said outside the items is in no row, but in the time that the rows add up to.
fn item_rows(own: &PersonPart, items: &[PersonalItem]) -> Vec<Vec<String>> {
    let spoke = ms(own.speaking_time_s);
    let mut parts: Vec<u64> = items.iter().map(|item| item.spoken_ms).collect();
    parts.push(spoke.saturating_sub(total(parts.iter().copied())));
    let row = |(item, spoken): (&PersonalItem, u64)| {
        vec![report_words::item_title(item.number, &item.title, item.kind), clock(spoken)]
    };
    items.iter().zip(clock_parts(spoke, &parts)).map(row).collect()
}
