//! Hours of involvement as a table: who, at how many meetings, for how long.

use crate::{
    domain::record::moment::total,
    report::{
        document::{Column, Content, Document, Section, Table},
        model::hours::Involvement,
    },
    text::hours as words,
};

#[must_use]
pub fn document(involvement: &Involvement) -> Document {
    let row = |name: &str, meetings: &str, ms: u64| {
        vec![name.to_owned(), meetings.to_owned(), hours_and_minutes(ms)]
    };
    let people = involvement.people.iter();
    let mut rows: Vec<_> =
        people.clone().map(|p| row(&p.label, &p.sessions.len().to_string(), p.ms)).collect();
    rows.push(row(words::total(), "", total(people.map(|p| p.ms))));
    let table = Table {
        heads: [words::name(), words::meetings(), words::hours()].map(str::to_owned).to_vec(),
        rows,
        columns: vec![Column::Left(40), Column::Right(12), Column::Right(14)],
        ..Table::default()
    };
    Document {
        about: words::about(involvement.not_timed, &involvement.named_alike())
            .into_iter()
            .map(Into::into)
            .collect(),
        sections: vec![Section::new("", vec![Content::Table(table).into()])],
        ..Document::default()
    }
}

/// `2:05`: hours and minutes, to the nearest minute.
#[must_use]
pub fn hours_and_minutes(ms: u64) -> String {
    let minutes = ms.saturating_add(30_000) / 60_000;
    format!("{}:{:02}", minutes / 60, minutes % 60)
}
